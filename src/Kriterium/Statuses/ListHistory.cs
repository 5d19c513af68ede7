namespace Kriterium;

/// <summary>
/// Earlier lists: which areas were parallel societies (before 2018: particularly vulnerable) on which of them,
/// as published or as classified.
/// </summary>
/// <remarks>
/// Of a list that a membership stands on, everything is known: an area without one was not on it. (Membership tables may leave out plain
/// vulnerable areas; they are not parallel societies, so nothing here depends on them.) A list without memberships is unknown, unless
/// earlier classifications say.
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
    /// <param name="timeline">
    /// Says which lists are yearly ones, and what they require; <see cref="LegalTimeline.Denmark"/> when left out. A
    /// <see cref="StatusClassifier"/> goes by its own.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Something is given twice, lineage runs in a circle, or an area stands on a list from before it succeeded another.
    /// All faults are listed together.
    /// </exception>
    public ListHistory(
        IEnumerable<ListMembership>? memberships = null,
        IEnumerable<AreaLineage>? lineage = null,
        IEnumerable<StatusClassification>? classifications = null,
        LegalTimeline? timeline = null)
    {
        Timeline = timeline ?? LegalTimeline.Denmark;
        var faults = new Faults();
        foreach (var membership in memberships ?? [])
        {
            if (membership == default)
            {
                faults.Add("memberships has an empty entry; leave it out");
                continue;
            }

            _publishedLists.Add(membership.ListDate);
            Add(
                faults,
                _published,
                membership.AreaId,
                membership.ListDate,
                IsParallelSociety(membership.Status) ? Verdict.Met : Verdict.NotMet);
        }

        foreach (var classification in classifications ?? [])
        {
            if (classification is null) faults.Add("classifications has an empty entry; leave it out");
            else
                Add(
                    faults,
                    _classified,
                    classification.AreaId,
                    classification.ListDate,
                    classification.IsAtLeast(AreaStatus.ParallelSociety));
        }

        var rows = (lineage ?? []).ToList();
        _lineage = rows.Where(row => row is not null).ToLookup(row => row.Successor);
        faults.AddIf(rows.Contains(null!), "lineage has an empty entry; leave it out");
        foreach (var twice in rows
            .Where(row => row is not null)
            .GroupBy(row => (row.Successor, row.Predecessor))
            .Where(group => group.Count() > 1))
            faults.Add("that " + twice.Key.Successor + " succeeds " + twice.Key.Predecessor + " is given " + Words.Number(twice.Count())
                + " times; give it once");
        foreach (var successor in _lineage.Where(group => group.Select(row => row.From).Distinct().Count() > 1))
            faults.Add(successor.Key + " succeeds others from different dates; give one date");
        var circles = new HashSet<string>(AreaLineage.Circular(rows.Where(row => row is not null)).Select(row => row.Successor));
        foreach (var circular in _lineage.Where(group => circles.Contains(group.Key)))
            faults.Add(circular.Key + " is its own predecessor through others; take one of the rows out");
        foreach (var early in _published.Keys.Concat(_classified.Keys).Where(key => _lineage[key.AreaId].Any(row => key.List < row.From)))
            faults.Add(early.AreaId + " is on the list of " + early.List
                + ", before it succeeded another area; correct the lineage or the list");
        faults.ThrowIfAny("The history");
    }

    /// <summary>Nothing is known of earlier lists.</summary>
    public static ListHistory Empty { get; } = new();

    /// <summary>Says which lists are yearly ones.</summary>
    public LegalTimeline Timeline { get; }

    /// <summary>The lists that memberships stand on, the oldest first.</summary>
    public IReadOnlyList<CalendarDate> PublishedLists => [.. _publishedLists.OrderBy(list => list)];

    /// <summary>The published lists that are not yearly ones, so that they do not count in a row; the oldest first.</summary>
    public IReadOnlyList<CalendarDate> ExtraLists => [.. PublishedLists.Where(list => Timeline.YearlyList(list.Year) != list)];

    /// <summary>The yearly lists between the oldest and the newest published one on which no membership stands; the oldest first.</summary>
    public IReadOnlyList<CalendarDate> MissingLists =>
        PublishedLists is { Count: > 0 } published
            ? [.. Timeline.YearlyLists(published[published.Count - 1]).TakeWhile(list => list > published[0]).Except(published).Reverse()]
            : [];

    /// <summary>
    /// Whether an area was a parallel society (before 2018: particularly vulnerable) on a list; undetermined when that is not known.
    /// </summary>
    public Verdict WasParallelSociety(string areaId, CalendarDate listDate)
    {
        // Before it stood in its own right, an area has the years of its predecessors, where they all agree.
        var predecessors = _lineage[areaId]
            .Where(row => listDate < row.From)
            .Select(row => WasParallelSociety(row.Predecessor, listDate))
            .Distinct()
            .ToList();
        return predecessors.Count == 1 ? predecessors[0]
            : predecessors.Count > 1 ? Verdict.Undetermined
            : _published.TryGetValue((areaId, listDate), out var published) ? published
            : _publishedLists.Contains(listDate) ? Verdict.NotMet
            : _classified.TryGetValue((areaId, listDate), out var classified) ? classified
            : Verdict.Undetermined;
    }

    /// <summary>
    /// Whether an area was a parallel society on each of a number of yearly lists before a list. Extra lists do not count, and
    /// before the first list there was none.
    /// </summary>
    /// <param name="areaId">The area's identity.</param>
    /// <param name="listDate">The list before which to look.</param>
    /// <param name="lists">How many yearly lists.</param>
    public Verdict WasParallelSocietyBefore(string areaId, CalendarDate listDate, int lists) =>
        WasParallelSocietyBefore(areaId, listDate, lists, Timeline);

    /// <summary>
    /// Those of a number of yearly lists before a list for which it is not known whether an area was a
    /// parallel society; the oldest first.
    /// </summary>
    /// <param name="areaId">The area's identity.</param>
    /// <param name="listDate">The list before which to look.</param>
    /// <param name="lists">How many yearly lists.</param>
    public IReadOnlyList<CalendarDate> UnknownListsBefore(string areaId, CalendarDate listDate, int lists) =>
        UnknownListsBefore(areaId, listDate, lists, Timeline);

    /// <summary>
    /// Whether an area has been a parallel society on as many yearly lists in a row, up to and with this one, as
    /// the rule of its regime asks for.
    /// </summary>
    /// <returns><c>null</c> for a list that is not a yearly one, and for one of a regime without such a rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The list date is before the first list: there was no rule.</exception>
    public Verdict? HasConsecutiveLists(string areaId, CalendarDate listDate)
    {
        if (Timeline.At(listDate).Statuses.FirstOrDefault(rule => rule.ListsInARow is not null) is not { } rule) return null;
        if (Timeline.YearlyList(listDate.Year) != listDate) return null;

        return KOfN.Of([WasParallelSociety(areaId, listDate), WasParallelSocietyBefore(areaId, listDate, rule.ListsBefore!.Value)])
            .AtLeast(2);
    }

    /// <summary>
    /// On how many yearly lists in a row an area has been a parallel society (before 2018: particularly vulnerable), up to and with
    /// the latest one on or before a date.
    /// </summary>
    /// <returns>A bound on each side where some of those lists are unknown.</returns>
    public Count ConsecutiveLists(string areaId, CalendarDate listDate)
    {
        int fewest = 0, most = 0;
        foreach (var list in Timeline.YearlyLists(listDate))
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
        Words.Number(_publishedLists.Count) + " published lists, " + Words.Number(_classified.Count) + " classified areas";

    internal static bool IsParallelSociety(AreaStatus status) =>
        status is AreaStatus.ParticularlyVulnerable or >= AreaStatus.ParallelSociety;

    /// <summary>The same by another timeline than <see cref="Timeline"/>: that of the classifier.</summary>
    internal Verdict WasParallelSocietyBefore(string areaId, CalendarDate listDate, int lists, LegalTimeline timeline)
    {
        var verdicts = Before(listDate, lists, timeline).Select(list => WasParallelSociety(areaId, list)).ToList();
        return verdicts.Count < lists ? Verdict.NotMet : KOfN.Of(verdicts).AtLeast(lists);
    }

    /// <summary>The same by another timeline than <see cref="Timeline"/>: that of the classifier.</summary>
    internal IReadOnlyList<CalendarDate> UnknownListsBefore(string areaId, CalendarDate listDate, int lists, LegalTimeline timeline) =>
        [.. Before(listDate, lists, timeline).Where(list => WasParallelSociety(areaId, list) == Verdict.Undetermined).Reverse()];

    /// <summary>Whether memberships stand on a list, so that everything is known of it.</summary>
    internal bool IsPublished(CalendarDate list) => _publishedLists.Contains(list);

    private static IEnumerable<CalendarDate> Before(CalendarDate listDate, int lists, LegalTimeline timeline) =>
        timeline.YearlyLists(listDate).Where(list => list < listDate).Take(lists);

    private static void Add(
        Faults faults, Dictionary<(string, CalendarDate), Verdict> to, string areaId, CalendarDate list, Verdict verdict)
    {
        if (to.ContainsKey((areaId, list))) faults.Add(areaId + " is on the list of " + list + " twice; give it once");
        else to.Add((areaId, list), verdict);
    }
}
