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
        foreach (var figure in explanation.Figures)
        {
            var findings = figure.Criteria.Select(criterion => criterion.Finding).ToList();
            picture.Skip(8);
            picture.Text(figure.Title + ": " + figure.Text, Margin, "name");
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
            foreach (var criterion in figure.Criteria)
                picture.Text(
                    Page.Mark(criterion.Finding.Verdict) + " " + criterion.LimitText + ": " + criterion.VerdictText, Margin);
        }

        return picture.ToSvg();
    }
}
