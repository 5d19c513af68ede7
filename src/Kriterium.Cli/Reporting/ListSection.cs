namespace Kriterium.Cli.Reporting;

/// <summary>The list: one row an area with its figures, and a mark at each of whether it is met.</summary>
internal static class ListSection
{
    public static void Write(HtmlWriter html, ListReport report)
    {
        var words = report.Words;
        var all = report.Areas.SelectMany(area => area.Explanation.Figures).ToLookup(figure => figure.Indicator);
        var figures = Indicator.All.Where(all.Contains)
            .Select(indicator => (Indicator: indicator, all[indicator].First().ShortTitle))
            .ToList();
        var label = report.Regime is { Statuses.Count: > 1 } regime ? words.Label(regime.VulnerabilityRule) : null;
        html.Markup("<form class=\"find\" role=\"search\" hidden=\"hidden\">\n<label for=\"find\">").Text(words.Search)
            .Markup("</label>\n<input id=\"find\" type=\"search\" autocomplete=\"off\" aria-describedby=\"find-hint\"/>\n")
            .Markup("<span id=\"find-hint\">").Text(words.SearchHint).Markup("</span>\n<p role=\"status\" data-shown=\"")
            .Markup(Html.Escaped(words.Shown) + "\"></p>\n</form>\n");
        html.Element("p", words.Marks(label)).Markup("\n");
        ReportTable.Open(html, words.TheList, "list", [
            words.Area, words.Municipality, words.Status, words.Residents, words.CriteriaMet, .. figures.Select(one => one.ShortTitle),
        ]);
        foreach (var area in report.Areas)
        {
            var (result, classification) = (area.Result, area.Result.Classification);
            html.Markup("<tr><th scope=\"row\"><a href=\"#" + area.Anchor + "\">").Given(area.Area.DisplayName)
                .Markup("</a></th><td>").Given(area.Area.Municipality)
                .Markup("</td><td data-v=\"" + Words.Number(area.Rank) + "\">").Text(report.Standing(area))
                .Markup("</td><td>").Text(words.Number(classification.Size.Residents, report.Small))
                .Markup("</td><td>").Text(words.Number(classification.MetCount) + "/" + words.Number(classification.Findings.Count))
                .Markup("</td>");
            foreach (var (indicator, _) in figures)
            {
                html.Markup("<td>");
                if (area.Explanation.Figures.FirstOrDefault(one => one.Indicator == indicator) is { } figure
                    && result.FindingOf(indicator) is { } finding)
                    html.Text(ReportWords.Mark(finding.Verdict) + " " + figure.Text);
                html.Markup("</td>");
            }

            html.Markup("</tr>\n");
        }

        ReportTable.Close(html);
    }
}
