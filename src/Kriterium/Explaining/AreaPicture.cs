namespace Kriterium;

/// <summary>One area: each figure as a point or an interval against its limits, each on a scale of its own.</summary>
internal static class AreaPicture
{
    private const int Width = 760, Margin = 16, LabelHeight = 12, HalfLine = 10;

    public static string Of(Explanation explanation, ExplanationWords words)
    {
        var picture = new Picture(explanation.AreaName, explanation.Headline, words.Tag, Width);
        picture.Text(explanation.AreaName, Margin, "name");
        picture.Text(explanation.Headline, Margin);
        foreach (var text in explanation.Rules
            .Select(rule => rule.Classification?.Size)
            .Where(size => size is { SmallestPopulation: > 0 })
            .Select(size => words.Size(size!))
            .Where(text => !explanation.Headline.Contains(text))
            .Distinct()) picture.Text(text, Margin);
        foreach (var figure in explanation.Rules
            .SelectMany(rule => rule.Criteria, (rule, criterion) => (criterion, rule.Classification!.Policy.Averaging))
            .GroupBy(one => (
                one.criterion.Finding.Indicator, one.criterion.Finding.Criterion.WindowYears, one.criterion.Finding.Criterion.Education))
            .OrderBy(group => group.Key.Indicator.Position))
        {
            // One line a limit, whichever rules have it.
            var criteria = figure
                .GroupBy(one => one.criterion.Finding.Criterion.Threshold)
                .Select(same => same.First())
                .ToList();
            var findings = criteria.ConvertAll(one => one.criterion.Finding);
            picture.Skip(8);
            picture.Text(
                words.Title(findings[0].Criterion, false, criteria[0].Averaging, explanation.MeasurementYear)
                    + ": " + words.Cell(FigureText.Of(findings[0])),
                Margin,
                "name");
            picture.Skip(LabelHeight + HalfLine + 8);
            var scale = new Scale(Scale.ValuesOf(findings), Margin, Width - Margin - Margin);
            scale.DrawLimits(picture, findings, picture.Top - HalfLine, picture.Top + HalfLine);
            scale.DrawFigure(picture, findings[0], picture.Top);

            // By turns above and below, as two limits may stand near one another.
            var labels = findings.Select(finding => (At: finding.Limit.Interval.Lower, Text: FigureText.Of(finding)))
                .Where(label => label.Text.LimitIsExact)
                .ToList();
            for (var i = 0; i < labels.Count; i++)
            {
                picture.Label(
                    words.Percent(labels[i].Text.LimitLower!),
                    scale.At(labels[i].At!.Value),
                    i == 0 ? picture.Top - HalfLine - 5 : picture.Top + HalfLine + LabelHeight);
            }

            picture.Skip(HalfLine + (labels.Count > 1 ? LabelHeight : 0));
            foreach (var finding in findings)
                picture.Text(Page.Mark(finding.Verdict) + " " + words.Threshold(finding) + ": " + words.Verdict(finding.Verdict), Margin);
        }

        return picture.ToSvg();
    }
}
