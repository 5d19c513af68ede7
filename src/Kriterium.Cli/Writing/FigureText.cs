using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>A figure in the decimals that its indicator is printed with: as the file printed it, exact and rounded, or a range.</summary>
internal static class FigureText
{
    /// <summary>"52.3", "20.1 to 70.1", "unknown".</summary>
    public static string Of(Finding finding, Area area)
    {
        if (finding.IsUnknown) return "unknown";
        if (Printed(finding, area) is { } printed) return printed.Text;

        var decimals = finding.Indicator.PrintedDecimals;
        var limit = LimitOf(finding);
        return finding.Evidence is { IsExact: true, Lower: { } figure }
            ? Percentage.Unlike(limit, figure, decimals, Percentage.Nearest)
            : Range(finding.Evidence, decimals, limit);
    }

    /// <summary>The figure that the file printed, if it is the mean that the criterion asks for.</summary>
    public static PrintedFigure? Printed(Finding finding, Area area) =>
        area.Printed?.GetValueOrDefault(finding.Indicator) is { } printed && printed.Figure.Answers(finding.Criterion) ? printed : null;

    /// <summary>The limit that a figure must not be mistaken for, if it is one point.</summary>
    public static Share? LimitOf(Finding finding) => finding.Limit.IsExact ? finding.Limit.Lower : null;

    /// <summary>
    /// A range with its ends rounded outwards, so that it surely holds the figure, and not onto a limit that an end is off.
    /// </summary>
    /// <param name="evidence">What is known of the figure.</param>
    /// <param name="decimals">The decimals of its ends.</param>
    /// <param name="limit">The limit that an end must not be mistaken for.</param>
    /// <param name="unit">Written after the last number.</param>
    public static string Range(Evidence evidence, int decimals, Share? limit = null, string unit = "")
    {
        string Low(Share lower) => Percentage.Unlike(limit, lower, decimals, Percentage.Floor);
        string High(Share upper) => Percentage.Unlike(limit, upper, decimals, Percentage.Ceiling);
        return (evidence.Lower, evidence.Upper) switch
        {
            ({ } lower, { } upper) => Low(lower) + " to " + High(upper) + unit,
            ({ } lower, null) => Low(lower) + unit + " or more",
            (null, { } upper) => High(upper) + unit + " or less",
            _ => "anything",
        };
    }

    /// <summary>Whether the criterion is met, in one word: "yes", "no" or "?".</summary>
    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Met => "yes",
        Verdict.NotMet => "no",
        _ => "?",
    };
}
