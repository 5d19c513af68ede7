namespace Kriterium.Cli.Reporting;

/// <summary>How many areas came to each status, the most severe first.</summary>
internal static class KeyFiguresSection
{
    public static void Write(HtmlWriter html, ListReport report)
    {
        var words = report.Words;
        html.Markup("<dl class=\"tiles\">\n");
        foreach (var (label, count, before) in Tiles(report))
        {
            html.Markup("<div>").Element("dt", label).Markup("<dd>").Element("strong", words.Number(count));
            if (before is { } was) html.Markup(" <small>").Text(words.Previously + words.Number(was)).Markup("</small>");
            html.Markup("</dd></div>\n");
        }

        html.Markup("</dl>\n")
            .Element("p", words.TotalOf(report.Areas.Count, words.Number(report.List.Residents, report.Small))).Markup("\n");
    }

    private static IEnumerable<(string Label, int Count, int? Before)> Tiles(ListReport report)
    {
        var words = report.Words;
        var statuses = report.Regime is { } regime
            ? regime.Statuses.Reverse().Select(rule => (Label: words.Label(rule), rule.Status))
            : [];
        foreach (var (label, status) in statuses)
            yield return (ReportWords.Capital(label), CountOf(report.List, status), Earlier(report, list => CountOf(list, status)));

        if (report.Regime is null)
            yield return (words.OnTheList, CountOf(report.List, Verdict.Met), Earlier(report, list => CountOf(list, Verdict.Met)));
        yield return (
            words.NotOnTheList, CountOf(report.List, Verdict.NotMet), Earlier(report, list => CountOf(list, Verdict.NotMet)));
        if (OpenOf(report.List) is > 0 and var open) yield return (words.Undetermined, open, Earlier(report, OpenOf));
    }

    private static int CountOf(AreaList list, AreaStatus status) =>
        list.Areas.Count(area => area.PossibleStatuses.Count == 1 && area.PossibleStatuses[0] == status);

    private static int CountOf(AreaList list, Verdict verdict) => list.Areas.Count(area => area.Verdict == verdict);

    /// <summary>Areas of which the status is not known, whether or not they are surely on the list.</summary>
    private static int OpenOf(AreaList list) =>
        list.Areas.Count(area =>
            area.PossibleStatuses.Count > 1 || (area.PossibleStatuses.Count == 0 && area.Verdict == Verdict.Undetermined));

    /// <summary>The same of the list before, where that list has the same statuses and tells of areas off it too.</summary>
    private static int? Earlier(ListReport report, Func<AreaList, int> count) =>
        report.Changes?.Before is { RuleIdentity: not null } before
        && (report.Regime is null || before.Areas[0].StatusClassification?.Regime == report.Regime)
            ? count(before)
            : null;
}
