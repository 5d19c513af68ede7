using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>Why a verdict is open: each figure that could still change it, what is known of it, and its limit.</summary>
internal static class Reasons
{
    /// <summary>Everything that could still change what was decided, each once.</summary>
    public static IEnumerable<string> Of(Decision decision, PublishedLists? history)
    {
        if (decision.Status is not { } status) return Of(decision.Area, decision.Classification);

        // Only rules of statuses that the area can still come to: what another rule leaves open changes nothing. A transformation area is a parallel society too.
        bool IsPossible(StatusRule rule) => status.PossibleStatuses.Any(possible =>
            possible == rule.Status || (rule.Status == AreaStatus.ParallelSociety && status.Regime.RuleOf(possible) is { ListsInARow: not null }));
        var open = status.Findings.Where(finding => finding.Verdict == Verdict.Undetermined && IsPossible(finding.Rule)).ToList();
        var figures = open.Where(finding => finding.Classification is not null).SelectMany(finding => Of(decision.Area, finding.Classification!));
        var lists = open.Where(finding => finding.EarlierLists == Verdict.Undetermined).SelectMany(finding => EarlierLists(status, finding.Rule.ListsInARow!.Value - 1, history));
        return figures.Concat(lists).Distinct();
    }

    private static IEnumerable<string> EarlierLists(StatusClassification status, int lists, PublishedLists? history) =>
        history?.OpenBefore(status.AreaId, status.ListDate, lists) ?? ["earlier lists: the " + Text.Number(lists) + " yearly lists before are not given; give them with --history"];

    /// <summary>"convicted: printed 2.70, could be 2.695 to 2.705 %; the limit is more than 2.7 %".</summary>
    private static IEnumerable<string> Of(Area area, Classification classification)
    {
        if (classification.IsSizePivotal)
        {
            var residents = classification.Size.Residents;
            yield return (residents == Count.Unknown ? "residents unknown" : "residents: " + residents)
                + "; the limit is at least " + Text.Grouped(classification.Size.SmallestPopulation);
        }

        foreach (var finding in classification.PivotalFindings)
            yield return finding.Indicator.Key + Known(finding, area) + "; the limit is " + finding.Criterion.Threshold + LimitOf(finding, area) + (finding.Note is null ? "" : "; " + finding.Note);
    }

    /// <summary>What is known of a limit that is a multiple of the national share; empty for a limit that the rule names itself.</summary>
    private static string LimitOf(Finding finding, Area area)
    {
        if (finding.Criterion.Threshold.Limit.NationalMultiple is not { } multiple) return "";
        if (OpenNationalYears(finding, area) is { Count: > 0 } open)
            return ", where the convictions of Danmark are not known for " + string.Join(", ", open.Select(year => Text.Number(year)));

        if (finding.Limit.Lower is { Numerator.Sign: > 0 } || finding.Limit.Upper < multiple) return ", " + Figure.Range(finding.Limit, finding.Indicator.PrintedDecimals + 1) + " %";

        if (area.Measurement.National.FirstOrDefault(figure => figure.Indicator == finding.Indicator) is { } other && other.WindowYears != finding.Criterion.WindowYears)
            return ", which is not known: the file has the mean of " + Text.Of(other.WindowYears, "year");

        return ", which is not known: " + (area.Printed is null
            ? "give its convictions in rows of Danmark with --reference"
            : "give " + Text.Either([.. NationalColumn.All.Select(column => column.Name)]));
    }

    /// <summary>The years of the window that the reference leaves open, if it has any of the country at all.</summary>
    private static List<int> OpenNationalYears(Finding finding, Area area)
    {
        var known = area.Measurement.NationalYears;
        var last = area.Measurement.MeasurementYear;
        return known.Count == 0
            ? []
            : [.. Enumerable.Range(last - finding.Criterion.WindowYears + 1, finding.Criterion.WindowYears)
                .Where(year => !known.Any(national => national.Year == year && national.Convicted.IsExact && national.Aged18Plus.IsExact))];
    }

    private static string Known(Finding finding, Area area)
    {
        if (area.Printed is { } printed) return OfPrinted(finding, printed.GetValueOrDefault(finding.Indicator));

        var open = OpenYears(finding, area).ToList();
        var range = finding.IsUnknown ? ""
            : finding.Evidence.IsExact ? Figure.Of(finding, area) + " %"
            : "could be " + Figure.Range(finding.Evidence, finding.Indicator.PrintedDecimals, Figure.LimitOf(finding)) + " %";
        return (open.Count, range) switch
        {
            (0, "") => " unknown",
            (0, _) => ": " + range,
            (_, "") => ": " + string.Join(", ", open),
            _ => ": " + string.Join(", ", open) + "; " + range,
        };
    }

    private static string OfPrinted(Finding finding, PrintedFigure? printed)
    {
        if (printed is null) return " unknown";
        if (printed.WindowYears != finding.Criterion.WindowYears)
            return " unknown: the file has the mean of " + Text.Of(printed.WindowYears, "year") + ", and this rule asks for " + Text.Of(finding.Criterion.WindowYears, "year");
        if (printed.Education != finding.Criterion.Education)
            return " unknown: what counts as basic education changed with the lists of 2018, and the file has it by the other definition than this rule asks for";

        // A printed figure was rounded to a decimal, so the ends can be written in full.
        var decimals = printed.Text.Contains('.', StringComparison.Ordinal) ? printed.Text.Length - printed.Text.IndexOf('.', StringComparison.Ordinal) : 1;
        return ": printed " + printed.Text + ", could be " + Figure.Range(finding.Evidence, decimals) + " %";
    }

    /// <summary>The years of the window that are not exactly known, and what is missing in each.</summary>
    private static IEnumerable<string> OpenYears(Finding finding, Area area)
    {
        var last = area.Measurement.MeasurementYear;
        for (var year = last - finding.Criterion.WindowYears + 1; year <= last; year++)
        {
            var counts = area.Measurement.Years.FirstOrDefault(known => known.Year == year);
            if (counts is null)
            {
                yield return "no row for " + Text.Number(year);
                continue;
            }

            var (part, whole) = CountsFor(finding.Indicator, counts);
            if (finding.Indicator == Indicator.RelativeIncome)
            {
                var region = area.Measurement.RegionYears.FirstOrDefault(known => known.Year == year);
                if (counts.GrossIncome is null || !counts.Taxpayers.IsExact) yield return Text.Number(year) + " unknown";
                else if (counts.Taxpayers == 0) yield return "no taxpayers in " + Text.Number(year);
                else if (region is null || region.GrossIncome is null || !region.Taxpayers.IsExact) yield return "the income of " + area.Region + " in " + Text.Number(year) + " unknown";
                else if (region.GrossIncome <= 0 || region.Taxpayers == 0) yield return "the mean income of " + area.Region + " in " + Text.Number(year) + " is not above 0";
            }
            else if (whole == 0)
            {
                yield return "nobody in the base of " + Text.Number(year);
            }
            else if (part.Upper is null || whole.Upper is null)
            {
                yield return Text.Number(year) + " unknown";
            }
            else if (!part.IsExact || !whole.IsExact)
            {
                yield return Text.Number(year) + " suppressed";
            }
            else if (finding.Indicator == Indicator.BasicEducation && counts.UnknownEducation is { IsExact: false })
            {
                yield return "how many have an unknown education in " + Text.Number(year) + (counts.UnknownEducation.Value.Upper is null ? " unknown" : " suppressed");
            }
        }
    }

    private static (Count Part, Count Whole) CountsFor(Indicator indicator, AreaYear year) => indicator.Key switch
    {
        "non_western" => (year.NonWestern, year.Residents),
        "outside_labour" => (year.OutsideLabourMarketThousandths, year.Aged18To64),
        "convicted" => (year.Convicted, year.Aged18Plus),
        "basic_education" => (year.BasicEducation, year.Aged30To59),
        _ => (Count.Unknown, Count.Unknown),
    };
}
