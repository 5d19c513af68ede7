namespace Kriterium.Cli.Reporting;

/// <summary>Who came and who left, and because of what.</summary>
internal static class ChangesSection
{
    public static void Write(HtmlWriter html, ListReport report)
    {
        var words = report.Words;
        foreach (var bucket in report.Changes!.Buckets.Where(bucket => bucket.Areas.Count > 0))
        {
            var heading = bucket.ToText(words.Language);
            html.Element("h3", heading).Markup("\n");
            if (bucket.Move is ListMove.Stayed or ListMove.StayedOff)
            {
                html.Element("p", words.OnlyCounted).Markup("\n");
                continue;
            }

            ReportTable.Open(html, heading, "changes", [
                words.Area, words.Municipality, words.Before, words.Now, words.ResidentsBefore, words.ResidentsNow, words.Because,
            ]);
            foreach (var change in bucket.Areas) Write(html, report, change);
            ReportTable.Close(html);
        }
    }

    private static void Write(HtmlWriter html, ListReport report, AreaChange change)
    {
        var words = report.Words;
        var shown = change.After.Count > 0 ? change.After : change.Before;
        html.Markup("<tr><th scope=\"row\">");
        foreach (var area in shown)
        {
            if (area != shown[0]) html.Markup("; ");
            WriteName(html, report, area.AreaId);
        }

        html.Markup("</th><td>");
        var municipalities = shown.Select(area => report.MunicipalityOf(area.AreaId)).Where(name => name.Length > 0).Distinct().ToList();
        foreach (var name in municipalities)
        {
            if (name != municipalities[0]) html.Markup("; ");
            html.Given(name);
        }

        html.Markup("</td>");
        WriteStandings(html, report, change, report.Changes!.Before, change.Before);
        WriteStandings(html, report, change, report.Changes.After, change.After);
        html.Element("td", change.Before.Count == 0 ? "" : words.Number(change.ResidentsBefore, report.Small))
            .Element("td", change.After.Count == 0 ? "" : words.Number(change.ResidentsAfter, report.Small))
            .Element("td", ReportWords.Capital(change.ToText(words.Language))).Markup("</tr>\n");
    }

    private static void WriteName(HtmlWriter html, ListReport report, string areaId)
    {
        if (report.Find(areaId) is { } area) html.Markup("<a href=\"#" + area.Anchor + "\">").Given(area.Area.DisplayName).Markup("</a>");
        else html.Given(report.NameOf(areaId));
    }

    /// <summary>What each area is on a list, with its name where it has another on the other list.</summary>
    private static void WriteStandings(
        HtmlWriter html, ListReport report, AreaChange change, AreaList list, IReadOnlyList<ListedArea> areas)
    {
        html.Markup("<td>");
        foreach (var area in areas)
        {
            if (area != areas[0]) html.Markup("; ");
            if (change.Bucket == ListMove.Continued && list == report.Changes!.Before)
                html.Given(report.NameOf(area.AreaId)).Markup(": ");
            html.Text(list.StandingOf(area.AreaId, report.Words.Language));
        }

        html.Markup("</td>");
    }
}
