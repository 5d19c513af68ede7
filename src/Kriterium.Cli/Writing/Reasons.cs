using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>Why a verdict is open: each figure that could still change it, what is known of it, and its limit.</summary>
internal static class Reasons
{
    /// <summary>"convicted: printed 2.70, could be 2.695 to 2.705 %; the limit is more than 2.7 %".</summary>
    public static IEnumerable<string> Of(Area area, Classification classification)
    {
        if (classification.IsSizePivotal)
        {
            var residents = classification.Size.Residents;
            yield return (residents == Count.Unknown ? "residents unknown" : "residents: " + residents)
                + "; the limit is at least " + Text.Grouped(classification.Size.SmallestPopulation);
        }

        foreach (var finding in classification.PivotalFindings)
            yield return finding.Indicator.Key + Known(finding, area) + "; the limit is " + finding.Criterion.Threshold + (finding.Limit.IsExact ? "" : ", which is not known");
    }

    private static string Known(Finding finding, Area area)
    {
        if (area.Printed is { } printed) return OfPrinted(finding, printed.GetValueOrDefault(finding.Indicator));

        var open = OpenYears(finding, area).ToList();
        var range = finding.IsUnknown ? "" : "could be " + Figure.Range(finding.Evidence, finding.Indicator.PrintedDecimals) + " %";
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
