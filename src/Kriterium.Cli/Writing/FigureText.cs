using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>Figures and verdicts as a table for people has them.</summary>
internal static class FigureText
{
    /// <summary>As the file printed it, if it is the mean that the criterion asks for; else in the library's words: "52.3".</summary>
    public static string Of(Finding finding, Area area) =>
        !finding.IsUnknown && area.Printed?.GetValueOrDefault(finding.Indicator) is { } printed && printed.Figure.Answers(finding.Criterion)
            ? printed.Text
            : finding.ToFigureText();

    /// <summary>Whether the criterion is met, in one word: "yes", "no" or "?".</summary>
    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Met => "yes",
        Verdict.NotMet => "no",
        _ => "?",
    };
}
