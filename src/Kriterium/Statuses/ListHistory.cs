namespace Kriterium;

/// <summary>Earlier lists: which areas were parallel societies (before 2018: particularly vulnerable) on which of them, as published or as classified.</summary>
/// <remarks>
/// Of a list that a membership stands on, everything is known: an area without one was not on it. (Membership tables may leave out plain
/// vulnerable areas; they are no parallel societies, so nothing here depends on them.) A list without memberships is unknown, unless
/// earlier classifications tell.
/// </remarks>
public sealed class ListHistory
{
    private readonly Dictionary<(string AreaId, CalendarDate List), Verdict> _published = [];
    private readonly HashSet<CalendarDate> _publishedLists = [];
    private readonly Dictionary<(string AreaId, CalendarDate List), Verdict> _classified = [];
    private readonly ILookup<string, AreaLineage> _lineage;

    /// <summary>A history of what was published, of earlier classifications, or of both: what was published goes before.</summary>
    /// <param name="memberships">Each area and list at most once.</param>
    /// <param name="lineage">Which areas carry the years of others.</param>
    /// <param name="classifications">Earlier classifications, each area and list at most once.</param>
    /// <exception cref="ArgumentException">Something is given twice, lineage runs in a circle, or an area stands on a list from before it succeeded another. All faults are listed together.</exception>
    public ListHistory(
        IEnumerable<ListMembership>? memberships = null,
        IEnumerable<AreaLineage>? lineage = null,
        IEnumerable<StatusClassification>? classifications = null)
    {
        var faults = new Faults();
        foreach (var membership in memberships ?? [])
        {
            if (membership == default)
            {
                faults.Add("memberships has an empty entry; leave it out");
                continue;
            }

            _publishedLists.Add(membership.ListDate);
            Add(faults, _published, membership.AreaId, membership.ListDate, IsParallelSociety(membership.Status) ? Verdict.Met : Verdict.NotMet);
        }

        foreach (var classification in classifications ?? [])
        {
            if (classification is null) faults.Add("classifications has an empty entry; leave it out");
            else Add(faults, _classified, classification.AreaId, classification.ListDate, classification.IsAtLeast(AreaStatus.ParallelSociety));
        }

        var rows = (lineage ?? []).ToList();
        _lineage = rows.Where(row => row is not null).ToLookup(row => row.Successor);
        faults.AddIf(rows.Contains(null!), "lineage has an empty entry; leave it out");
        foreach (var twice in rows.Where(row => row is not null).GroupBy(row => (row.Successor, row.Predecessor)).Where(group => group.Count() > 1))
            faults.Add("that " + twice.Key.Successor + " succeeds " + twice.Key.Predecessor + " is given " + Text.Number(twice.Count()) + " times; give it once");
        foreach (var successor in _lineage.Where(group => group.Select(row => row.From).Distinct().Count() > 1))
            faults.Add(successor.Key + " succeeds others from different dates; give one date");
        foreach (var circular in _lineage.Where(group => Ancestors(group.Key).Contains(group.Key)))
            faults.Add(circular.Key + " is its own predecessor through others; take one of the rows out");
        foreach (var early in _published.Keys.Concat(_classified.Keys).Where(key => _lineage[key.AreaId].Any(row => key.List < row.From)))
            faults.Add(early.AreaId + " stands on the list of " + early.List + ", before it succeeded another; correct the lineage or the list");
        faults.ThrowIfAny("The history");
    }

    /// <summary>Nothing is known of earlier lists.</summary>
    public static ListHistory Empty { get; } = new();

    /// <summary>Whether an area was a parallel society (before 2018: particularly vulnerable) on a list; undetermined when that is not known.</summary>
    public Verdict WasParallelSociety(string areaId, CalendarDate listDate)
    {
        // Before it stood in its own right, an area has the years of its predecessors, where they all agree.
        var predecessors = _lineage[areaId].Where(row => listDate < row.From).Select(row => WasParallelSociety(row.Predecessor, listDate)).Distinct().ToList();
        return predecessors.Count == 1 ? predecessors[0]
            : predecessors.Count > 1 ? Verdict.Undetermined
            : _published.TryGetValue((areaId, listDate), out var published) ? published
            : _publishedLists.Contains(listDate) ? Verdict.NotMet
            : _classified.TryGetValue((areaId, listDate), out var classified) ? classified
            : Verdict.Undetermined;
    }

    /// <summary>Whether an area was a parallel society on each of so many yearly lists before a list. Extra lists do not count, and before the first list there was none.</summary>
    /// <param name="areaId">The area's identity.</param>
    /// <param name="listDate">The list before which to look.</param>
    /// <param name="lists">How many yearly lists.</param>
    /// <param name="timeline">Tells which lists are yearly ones.</param>
    public Verdict WasParallelSocietyBefore(string areaId, CalendarDate listDate, int lists, LegalTimeline timeline)
    {
        if (timeline is null) throw new ArgumentNullException(nameof(timeline));

        var verdicts = YearlyLists(timeline, listDate).Where(list => list < listDate).Take(lists).Select(list => WasParallelSociety(areaId, list)).ToList();
        return verdicts.Count < lists ? Verdict.NotMet : KOfN.Of(verdicts).AtLeast(lists);
    }

    /// <summary>On how many yearly lists in a row an area has been a parallel society (before 2018: particularly vulnerable), up to and with the latest one on or before a date.</summary>
    /// <returns>A bound on each side where some of those lists are unknown.</returns>
    public Count InARow(string areaId, CalendarDate listDate, LegalTimeline timeline)
    {
        if (timeline is null) throw new ArgumentNullException(nameof(timeline));

        int fewest = 0, most = 0;
        foreach (var list in YearlyLists(timeline, listDate))
        {
            var verdict = WasParallelSociety(areaId, list);
            if (verdict == Verdict.NotMet) break;
            if (verdict == Verdict.Met && fewest == most) fewest++;
            most++;
        }

        return Count.Between(fewest, most);
    }

    /// <summary>"3 published lists, 40 classified areas".</summary>
    public override string ToString() =>
        Text.Number(_publishedLists.Count) + " published lists, " + Text.Number(_classified.Count) + " classified areas";

    internal static bool IsParallelSociety(AreaStatus status) => status is AreaStatus.ParticularlyVulnerable or >= AreaStatus.ParallelSociety;

    private static IEnumerable<CalendarDate> YearlyLists(LegalTimeline timeline, CalendarDate latest)
    {
        for (var year = latest.Year; year >= timeline.Regimes[0].From.Year; year--)
        {
            if (timeline.YearlyList(year) is { } list && list <= latest) yield return list;
        }
    }

    private HashSet<string> Ancestors(string areaId)
    {
        var found = new HashSet<string>();
        var left = new Stack<string>([areaId]);
        while (left.Count > 0)
        {
            foreach (var row in _lineage[left.Pop()])
            {
                if (found.Add(row.Predecessor)) left.Push(row.Predecessor);
            }
        }

        return found;
    }

    private static void Add(Faults faults, Dictionary<(string, CalendarDate), Verdict> to, string areaId, CalendarDate list, Verdict verdict)
    {
        if (to.ContainsKey((areaId, list))) faults.Add(areaId + " stands on the list of " + list + " twice; give it once");
        else to.Add((areaId, list), verdict);
    }
}
