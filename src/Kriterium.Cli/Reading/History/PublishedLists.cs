namespace Kriterium.Cli.Reading;

/// <summary>Earlier lists as a table of memberships tells them.</summary>
internal sealed class PublishedLists
{
    private readonly HashSet<CalendarDate> _lists;

    public PublishedLists(MembershipFile memberships, LineageFile? lineage)
    {
        History = new ListHistory(memberships.Rows.Select(row => new ListMembership(row.Key.AreaId, row.Key.ListDate, row.Status)), lineage?.Rows);
        _lists = [.. memberships.Rows.Select(row => row.Key.ListDate)];
    }

    public ListHistory History { get; }

    /// <summary>What the yearly lists up to the one of a row say of its area.</summary>
    public ListRun RunOf(MembershipRow row)
    {
        var (list, areaId) = row.Key;
        var isYearly = LegalTimeline.Denmark.YearlyList(list.Year) == list;
        var rule = LegalTimeline.Denmark.At(list).Statuses.FirstOrDefault(rule => rule.ListsInARow is not null);
        return new ListRun(row, History.InARow(areaId, list, LegalTimeline.Denmark), isYearly && rule is not null ? IsTransformation(areaId, list, rule.ListsInARow!.Value) : null);
    }

    /// <summary>Why it is not known whether an area was a parallel society on each of so many yearly lists before one.</summary>
    public IEnumerable<string> OpenBefore(string areaId, CalendarDate listDate, int lists)
    {
        var open = YearlyListsBefore(listDate).Take(lists).Where(list => History.WasParallelSociety(areaId, list) == Verdict.Undetermined).Reverse().ToList();
        var missing = open.Where(list => !_lists.Contains(list)).ToList();
        if (missing.Count > 0) yield return "earlier lists: --history does not have " + (missing.Count == 1 ? "the list of " : "the lists of ") + string.Join(", ", missing);
        foreach (var list in open.Except(missing)) yield return "earlier lists: the areas that it succeeds differ on the list of " + list;
    }

    /// <summary>What the user may have overlooked: areas that are known to carry the years of others, when no lineage says so.</summary>
    public static IEnumerable<string> Overlooked(IEnumerable<string> areaIds)
    {
        var areas = areaIds.ToHashSet();
        return AreaLineage.Known.Where(row => areas.Contains(row.Successor)).Select(row =>
            row.Successor + " is known to carry the years of " + row.Predecessor + " from " + row.From + ": give --lineage to count them");
    }

    private Verdict IsTransformation(string areaId, CalendarDate list, int lists)
    {
        Verdict[] both = [History.WasParallelSociety(areaId, list), History.WasParallelSocietyBefore(areaId, list, lists - 1, LegalTimeline.Denmark)];
        return both.Contains(Verdict.NotMet) ? Verdict.NotMet : both.Contains(Verdict.Undetermined) ? Verdict.Undetermined : Verdict.Met;
    }

    private static IEnumerable<CalendarDate> YearlyListsBefore(CalendarDate listDate)
    {
        for (var year = listDate.Year; year >= LegalTimeline.Denmark.Regimes[0].From.Year; year--)
        {
            if (LegalTimeline.Denmark.YearlyList(year) is { } list && list < listDate) yield return list;
        }
    }
}
