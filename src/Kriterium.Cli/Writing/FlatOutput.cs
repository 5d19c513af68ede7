namespace Kriterium.Cli.Writing;

/// <summary>One row an area, for a spreadsheet or another program.</summary>
internal static class FlatOutput
{
    private static readonly FlatColumn[] Columns =
    [
        FlatColumn.Date("list_date"), "area_id", "area", "verdict", FlatColumn.Number("met"), FlatColumn.Number("not_met"),
        FlatColumn.Number("undetermined"), FlatColumn.Number("required"), "size",
        .. Indicator.All.Select(indicator => (FlatColumn)indicator.Key),
    ];

    private static readonly FlatColumn[] OfStatus = ["status", "possible_statuses"];

    private static readonly FlatColumn[] OfHistory = ["earlier_lists"];

    public static FlatTable Of(ClassifyReport report) => new(
        [.. Columns, .. report.IsByLaw ? OfStatus : [], .. report.History is null ? [] : OfHistory],
        [.. report.Areas.Select(result => (string[])[.. Fields(report, result)])]);

    private static IEnumerable<string> Fields(ClassifyReport report, AreaResult result)
    {
        var (area, classification, status) = result;
        yield return area.Key.ListDate.ToString();
        yield return area.Key.AreaId;
        yield return area.Name;
        yield return classification.Verdict.ToListedKey();
        yield return Words.Number(classification.MetCount);
        yield return Words.Number(classification.NotMetCount);
        yield return Words.Number(classification.OpenCount);
        yield return Words.Number(classification.RequiredCount);
        yield return classification.Size.SmallestPopulation == 0 ? "" : classification.Size.Verdict.ToKey();
        foreach (var indicator in Indicator.All) yield return result.FindingOf(indicator)?.Verdict.ToKey() ?? "";
        if (status is not null)
        {
            yield return status.Status.ToKey();
            yield return string.Join('|', status.PossibleStatuses.Select(possible => possible.ToKey()));
        }

        if (report.History is not null)
        {
            var earlier = status!.Findings.SelectMany(finding => finding.EarlierLists);
            yield return string.Join('|', earlier.Select(list => list.ListDate + " " + list.Verdict.ToKey()));
        }
    }
}
