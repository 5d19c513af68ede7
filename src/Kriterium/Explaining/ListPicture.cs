namespace Kriterium;

/// <summary>A whole list: one row an area, and one small multiple a figure, all areas on one scale.</summary>
internal static class ListPicture
{
    private const int Margin = 16, Gap = 8, NameWidth = 256, StatusWidth = 344, FigureWidth = 160, RowHeight = 22, HalfRow = 10, Raised = 4;

    public static string Of(AreaList list, ExplanationWords words)
    {
        var rows = list.Areas
            .Select(area => (Area: area, Findings: FindingsOf(area), Distance: DistanceOf(area)))
            .OrderByDescending(row => row.Area.Ranks.Max())
            .ThenByDescending(row => row.Area.Ranks.Min())
            .ThenByDescending(row => row.Distance)
            .ToList();
        var indicators = Indicator.All.Where(one => rows.Exists(row => row.Findings.Exists(finding => finding.Indicator == one))).ToList();
        var title = words.ListTitle(list.Date);
        var description = words.ListDescription(list);
        var picture = new Picture(
            title, description, words.Tag, Margin + NameWidth + StatusWidth + (indicators.Count * (FigureWidth + Gap)) + Margin);
        picture.Text(title, Margin, "name");
        picture.Text(description, Margin);
        picture.Skip(RowHeight);
        for (var i = 0; i < indicators.Count; i++)
            picture.ShortText(words.ShortName(indicators[i]), LeftOf(i), picture.Top, FigureWidth, "name");

        var (top, bottom) = (picture.Top + Gap, picture.Top + Gap + (rows.Count * RowHeight));
        var scales = indicators
            .Select((one, i) => Column(picture, rows.SelectMany(row => row.Findings), one, LeftOf(i), top, bottom))
            .ToList();
        foreach (var (area, findings, _) in rows)
        {
            picture.Skip(RowHeight);
            picture.ShortText(area.AreaId, Margin, picture.Top, NameWidth - Gap);
            picture.ShortText(
                Page.Mark(area.Verdict) + " " + words.Standing(area, list.Date), Margin + NameWidth, picture.Top, StatusWidth - Gap);
            for (var i = 0; i < indicators.Count; i++)
            {
                var same = findings.FindAll(finding => finding.Indicator == indicators[i]);
                if (same.Count == 0) continue;

                var middle = picture.Top - Raised;
                if (!scales[i].HasCommonLimits) scales[i].Scale.DrawLimits(picture, same, middle - HalfRow, middle + HalfRow);
                scales[i].Scale.DrawFigure(picture, same[0], middle);
            }
        }

        return picture.ToSvg();
    }

    /// <summary>The scale of a figure; its limits are drawn through all rows where all rows have the same.</summary>
    private static (Scale Scale, bool HasCommonLimits) Column(
        Picture picture, IEnumerable<Finding> all, Indicator indicator, int left, int top, int bottom)
    {
        var findings = all.Where(finding => finding.Indicator == indicator).ToList();
        var scale = new Scale(Scale.ValuesOf(findings), left, FigureWidth);
        var isCommon = findings.GroupBy(finding => finding.Criterion.Threshold)
            .All(same => same.Select(finding => finding.Limit).Distinct().Count() == 1);
        if (isCommon) scale.DrawLimits(picture, findings, top, bottom);
        return (scale, isCommon);
    }

    private static int LeftOf(int column) => Margin + NameWidth + StatusWidth + (column * (FigureWidth + Gap));

    /// <summary>What each figure came to under each limit, once.</summary>
    internal static List<Finding> FindingsOf(ListedArea area) =>
    [
        .. (area.Classification is { } one ? [one]
            : area.StatusClassification?.Findings.Select(finding => finding.Classification).OfType<Classification>() ?? [])
            .SelectMany(classification => classification.GateFindings.Concat(classification.Findings))
            .GroupBy(finding => (finding.Indicator, finding.Criterion.Threshold))
            .Select(same => same.First()),
    ];

    /// <summary>
    /// How far inside the rule that a list starts from, in parts of a limit, and below zero outside it: of the criteria the one by which
    /// as many are met as are required, and no more than of any gate.
    /// </summary>
    private static Rational DistanceOf(ListedArea area) =>
        (area.Classification ?? area.StatusClassification?.Vulnerability) is not { } classification
            ? Rational.Zero
            : classification.GateFindings.Select(DistanceOf)
                .Append(classification.Findings.Select(DistanceOf).OrderByDescending(distance => distance)
                    .ElementAt(classification.RequiredCount - 1))
                .Min();

    /// <summary>The least that it can be; zero where it is not decided, or where there is no limit to measure it by.</summary>
    private static Rational DistanceOf(Finding finding)
    {
        var (margin, unit) = (finding.Margin.Interval, finding.Limit.Interval.Upper);
        var nearest = margin.Lower is { Sign: > 0 } ? margin.Lower : margin.Upper is { Sign: < 0 } ? margin.Upper : null;
        if (finding.Verdict == Verdict.Undetermined || nearest is not { } known || unit is not { Sign: > 0 } whole) return Rational.Zero;

        var size = (known.Sign < 0 ? -known : known) / whole;
        return finding.Verdict == Verdict.Met ? size : -size;
    }
}
