using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>Why a verdict is open, in words: what the files say of each figure that could still change it, and what to give.</summary>
internal static class OpenReasonsText
{
    /// <summary>Everything that could still change what was decided, each once.</summary>
    public static IEnumerable<string> Of(AreaResult result, ListHistory? history)
    {
        var area = result.Area;
        var reasons = result.Status is { } status
            ? OpenReasons.Of(status, area.Measurement)
            : OpenReasons.Of(result.Classification, area.Measurement);
        return reasons.Sizes.Select(Of)
            .Concat(reasons.Figures.Select(figure => Of(figure, area)))
            .Concat(history is null ? WithoutHistory(reasons) : EarlierLists(reasons))
            .Distinct();
    }

    private static string Of(SizeFinding size) =>
        (size.Residents == Count.Unknown ? "residents unknown" : "residents: " + size.Residents)
        + "; the limit is " + size.LimitText;

    /// <summary>"convicted: printed 2.70, could be 2.695 to 2.705 %; the limit is more than 2.7 %".</summary>
    private static string Of(OpenFigure figure, Area area) =>
        figure.Finding.Indicator.Key + Known(figure, area)
        + "; the limit is " + figure.Finding.Criterion.Threshold + LimitOf(figure, area)
        + (figure.Finding.Note is { } note && !SaysWhatIsUnused(figure) ? "; " + note : "");

    /// <summary>Whether the words of the file say already what the note would say again.</summary>
    private static bool SaysWhatIsUnused(OpenFigure figure) =>
        figure.Cause is OpenFigureCause.OtherWindow or OpenFigureCause.OtherEducation || figure.Limit == OpenLimitCause.OtherWindow;

    private static IEnumerable<string> WithoutHistory(OpenReasons reasons) => reasons.UnknownLists.Count == 0
        ? []
        : ["earlier lists: the " + Words.Number(reasons.UnknownLists.Count) + " yearly lists before are not given; give them with "
            + "--history"];

    private static IEnumerable<string> EarlierLists(OpenReasons reasons)
    {
        if (Of(EarlierListBasis.NotGiven) is { Count: > 0 } missing)
            yield return "earlier lists: --history does not have " + Lists(missing);
        if (Of(EarlierListBasis.PartialList) is { Count: > 0 } partial)
            yield return "earlier lists: --history has no row of it on " + Lists(partial) + ", not said to be complete (column complete)";
        foreach (var list in Of(EarlierListBasis.PredecessorsDiffer))
            yield return "earlier lists: the areas that it succeeds differ on the list of " + list;

        List<CalendarDate> Of(EarlierListBasis basis) =>
            [.. reasons.UnknownLists.Where(list => list.Basis == basis).Select(list => list.ListDate)];

        static string Lists(List<CalendarDate> lists) => (lists.Count == 1 ? "the list of " : "the lists of ") + string.Join(", ", lists);
    }

    /// <summary>What is known of a limit that is a multiple of the national share; empty for a limit that the rule names itself.</summary>
    private static string LimitOf(OpenFigure figure, Area area) => figure.Limit switch
    {
        OpenLimitCause.Constant => "",
        OpenLimitCause.Years => ", where the convictions of Danmark are not known for "
            + string.Join(", ", figure.NationalYears.Select(year => Words.Number(year))),
        OpenLimitCause.Bounded => ", " + FigureText.Range(figure.Finding.Limit, figure.Finding.Indicator.PrintedDecimals + 1) + " %",
        OpenLimitCause.OtherWindow => ", which is not known: the file has the mean of "
            + Words.Of(figure.NationalPublished!.WindowYears, "year"),
        _ => ", which is not known: " + (area.Printed is null
            ? "give its convictions in rows of Danmark with --reference"
            : "give " + Words.Either([.. NationalColumn.All.Select(column => column.Name)])),
    };

    private static string Known(OpenFigure figure, Area area) => figure.Cause switch
    {
        OpenFigureCause.Counts => OfCounts(figure, area),
        OpenFigureCause.Rounded => OfPrinted(figure.Finding, area.Printed![figure.Finding.Indicator]),
        OpenFigureCause.OtherWindow => " unknown: the file has the mean of " + Words.Of(figure.Published!.WindowYears, "year")
            + ", and this rule asks for " + Words.Of(figure.Finding.Criterion.WindowYears, "year"),
        OpenFigureCause.OtherEducation => " unknown: what counts as basic education changed with the lists of 2018,"
            + " and the file has it by the other definition than this rule asks for",
        _ => " unknown",
    };

    private static string OfCounts(OpenFigure figure, Area area)
    {
        var finding = figure.Finding;
        var open = figure.Years.Select(year => Of(year, finding.Indicator, area)).ToList();
        var range = finding.IsUnknown ? ""
            : finding.Evidence.IsExact ? FigureText.Of(finding, area) + " %"
            : "could be " + FigureText.Range(finding.Evidence, finding.Indicator.PrintedDecimals, FigureText.LimitOf(finding), " %");
        return (open.Count, range) switch
        {
            (0, "") => " unknown",
            (0, _) => ": " + range,
            (_, "") => ": " + string.Join(", ", open),
            _ => ": " + string.Join(", ", open) + "; " + range,
        };
    }

    private static string OfPrinted(Finding finding, PrintedFigure printed)
    {
        // A printed figure was rounded to a decimal, so the ends can be written in full.
        var point = printed.Text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 1 : printed.Text.Length - point;
        return ": printed " + printed.Text + ", could be " + FigureText.Range(finding.Evidence, decimals) + " %";
    }

    private static string Of(OpenYear open, Indicator indicator, Area area)
    {
        var year = Words.Number(open.Year);
        return open.Cause switch
        {
            OpenYearCause.NoCounts => "no row for " + year,
            OpenYearCause.EmptyBase => (indicator == Indicator.RelativeIncome ? "no taxpayers in " : "nobody in the base of ") + year,
            OpenYearCause.Suppressed => year + " suppressed",
            OpenYearCause.EducationUnknown => "how many have an unknown education in " + year + " unknown",
            OpenYearCause.EducationSuppressed => "how many have an unknown education in " + year + " suppressed",
            OpenYearCause.RegionUnknown => "the income of " + area.Region + " in " + year + " unknown",
            OpenYearCause.RegionNotPositive => "the mean income of " + area.Region + " in " + year + " is not above 0",
            _ => year + " unknown",
        };
    }
}
