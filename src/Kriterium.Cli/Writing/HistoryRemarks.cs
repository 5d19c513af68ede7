namespace Kriterium.Cli.Writing;

/// <summary>What a user may have overlooked in earlier lists: what of them does not count, is not known, or matches nothing.</summary>
internal static class HistoryRemarks
{
    private const int MostIds = 10;

    /// <summary>One line a remark.</summary>
    /// <param name="history">The earlier lists.</param>
    /// <param name="areaIds">The areas that they are used for.</param>
    public static IEnumerable<string> Of(ListHistory history, IEnumerable<string> areaIds)
    {
        var areas = areaIds.ToHashSet();
        var unmatched = history.UnmatchedAreas(areas);
        return [
            .. history.Lineage.Count > 0 ? [] : Overlooked(areas),
            .. OfLists("Extra lists, which do not count in a row: ", history.UnmatchedLists),
            .. OfLists("Yearly lists that are not given, so they are unknown: ", history.MissingLists),
            .. OfLists(
                "Lists that are not said to be complete (column complete), so areas without a row are unknown: ",
                [.. history.PublishedLists.Where(list => !list.IsComplete).Select(list => list.Date)]),
            .. Alike(areas.Concat(unmatched)),
            .. unmatched.Count > 0 ? (string[])["Areas of earlier lists that no area here is or succeeds: " + Ids(unmatched)] : [],
        ];
    }

    /// <summary>One line a remark, also where no earlier lists are given.</summary>
    /// <param name="history">The earlier lists, if any.</param>
    /// <param name="areaIds">The areas of one list, or of two.</param>
    /// <param name="lacksLineage">Whether two lists are compared, and nothing says which areas carry the years of others.</param>
    public static IEnumerable<string> Of(ListHistory? history, IReadOnlyCollection<string> areaIds, bool lacksLineage) =>
        history is not null ? Of(history, areaIds)
        : lacksLineage ? Overlooked(areaIds).Concat(Alike(areaIds))
        : Alike(areaIds);

    /// <summary>Known lineage of areas that is not given.</summary>
    private static IEnumerable<string> Overlooked(IReadOnlyCollection<string> areaIds) =>
        AreaLineage.Known.Where(row => areaIds.Contains(row.Successor)).Select(row =>
            row.Successor + " is known to carry the years of " + row.Predecessor + " from " + row.From + ": give --lineage to count them");

    /// <summary>Ids that may be meant as one.</summary>
    /// <param name="areaIds">The ids, each once.</param>
    private static IEnumerable<string> Alike(IEnumerable<string> areaIds) => areaIds
        .GroupBy(areaId => areaId, StringComparer.OrdinalIgnoreCase)
        .Where(alike => alike.Count() > 1)
        .Select(alike => "Ids that differ only in capitals are different areas: " + Ids([.. alike]));

    private static IEnumerable<string> OfLists(string what, IReadOnlyList<CalendarDate> lists) =>
        lists.Count == 0 ? [] : [what + string.Join(", ", lists)];

    private static string Ids(IReadOnlyList<string> ids) =>
        string.Join(", ", ids.Take(MostIds).Select(Words.Visible))
            + (ids.Count > MostIds ? " and " + Words.Grouped(ids.Count - MostIds) + " more" : "");
}
