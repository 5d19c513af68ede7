using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>A figure in the decimals that its indicator is printed with: as the file printed it, exact and rounded, or a range.</summary>
internal static class Figure
{
    /// <summary>"52.3", "20.1 to 70.1", "unknown".</summary>
    public static string Of(Finding finding, Area area)
    {
        if (finding.IsUnknown) return "unknown";
        if (Printed(finding, area) is { } printed) return printed.Text;

        var decimals = finding.Indicator.PrintedDecimals;
        if (!finding.Evidence.IsExact) return Range(finding.Evidence, decimals);

        var figure = finding.Evidence.Lower!.Value;
        return finding.Limit is { IsExact: true, Lower: { } limit } ? Percentage.NearestUnlike(figure, limit, decimals) : Percentage.Nearest(figure, decimals);
    }

    /// <summary>The figure that the file printed, if it is the mean that the criterion asks for.</summary>
    public static PrintedFigure? Printed(Finding finding, Area area) =>
        area.Printed?.GetValueOrDefault(finding.Indicator) is { } printed && printed.WindowYears == finding.Criterion.WindowYears && printed.Education == finding.Criterion.Education ? printed : null;

    /// <summary>A range with its ends rounded outwards, so that it surely holds the figure.</summary>
    public static string Range(Evidence evidence, int decimals) => (evidence.Lower, evidence.Upper) switch
    {
        ({ } lower, { } upper) => Percentage.Floor(lower, decimals) + " to " + Percentage.Ceiling(upper, decimals),
        ({ } lower, null) => Percentage.Floor(lower, decimals) + " or more",
        (null, { } upper) => Percentage.Ceiling(upper, decimals) + " or less",
        _ => "anything",
    };

    /// <summary>Whether the criterion is met, in one word: "yes", "no" or "?".</summary>
    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Met => "yes",
        Verdict.NotMet => "no",
        _ => "?",
    };
}
