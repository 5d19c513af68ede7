using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// Earlier lists: which areas were parallel societies (before 2018: particularly vulnerable) on which of them,
/// as published or as decided before.
/// </summary>
/// <remarks>
/// What was published goes before an earlier decision. An area without a row was not on a complete list
/// (<see cref="PublishedList.IsComplete"/>). On any other list it is unknown, unless an earlier status says. Ids are compared exactly,
/// capitals and blanks included: <see cref="UnmatchedAreas"/> and <see cref="UnmatchedLists"/> tell what was given in vain.
/// Equal when all parts are.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record ListHistory : IPage, IPicture
{
    private readonly Dictionary<(string AreaId, CalendarDate List), AreaStatus> _listed = [];
    private readonly Dictionary<CalendarDate, bool> _isComplete = [];
    private readonly Dictionary<(string AreaId, CalendarDate List), Verdict> _decided = [];
    private readonly ILookup<string, AreaLineage> _lineage;

    /// <summary>A history of what was published, of earlier decisions, or of both: what was published goes before.</summary>
    /// <param name="lists">The lists as published, each date once.</param>
    /// <param name="lineage">Which areas carry the years of others.</param>
    /// <param name="earlierStatuses">What was decided of areas on earlier lists, each area and list at most once.</param>
    /// <param name="timeline">
    /// Says which lists are yearly ones, and what they require; <see cref="LegalTimeline.Denmark"/> when left out. A
    /// <see cref="StatusClassifier"/> goes by its own.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// Something is given twice, lineage runs in a circle, or an area stands on a list from before it succeeded another.
    /// All faults are listed together.
    /// </exception>
    public ListHistory(
        IEnumerable<PublishedList>? lists = null,
        IEnumerable<AreaLineage>? lineage = null,
        IEnumerable<EarlierStatus>? earlierStatuses = null,
        LegalTimeline? timeline = null)
    {
        Timeline = timeline ?? LegalTimeline.Denmark;
        var faults = new Faults();
        var givenLists = Given(faults, nameof(lists), lists);
        faults.AddRepeated(
            givenLists,
            list => list.Date,
            (date, times) => (
                "the list of " + date, new Problem("is given " + Words.Number(times) + " times", "give it once, with all its rows")));
        PublishedLists = Array.AsReadOnly(givenLists.Select(list => list.Item).OrderBy(list => list.Date).ToArray());
        foreach (var list in PublishedLists)
        {
            _isComplete[list.Date] = list.IsComplete;
            foreach (var row in list.Rows) _listed[(row.AreaId, list.Date)] = row.Status;
        }

        var givenStatuses = Given(faults, nameof(earlierStatuses), earlierStatuses);
        faults.AddRepeated(
            givenStatuses,
            status => (status.AreaId, status.ListDate),
            (key, times) => (
                key.AreaId,
                new Problem("has an earlier status of " + key.ListDate + " " + Words.Number(times) + " times", "give it once")));
        EarlierStatuses = Array.AsReadOnly(
            givenStatuses.Select(status => status.Item)
                .OrderBy(status => status.ListDate)
                .ThenBy(status => status.AreaId, StringComparer.Ordinal)
                .ToArray());
        foreach (var status in EarlierStatuses) _decided[(status.AreaId, status.ListDate)] = status.WasParallelSociety;

        var givenLineage = Given(faults, nameof(lineage), lineage);
        faults.AddRepeated(
            givenLineage,
            row => (row.Successor, row.Predecessor),
            (key, times) => (
                "that " + key.Successor + " succeeds " + key.Predecessor,
                new Problem("is given " + Words.Number(times) + " times", "give it once")));
        Lineage = Array.AsReadOnly(givenLineage.Select(row => row.Item).ToArray());
        _lineage = Lineage.ToLookup(row => row.Successor);
        var pathsOf = givenLineage.ToLookup(row => row.Item.Successor, row => row.Path);
        foreach (var successor in _lineage.Where(group => group.Select(row => row.From).Distinct().Count() > 1))
            faults.Add(new InputFault(
                pathsOf[successor.Key].First(), "succeeds others from different dates", "give one date", successor.Key));
        foreach (var circular in AreaLineage.Circular(Lineage).Select(row => row.Successor).Distinct())
            faults.Add(new InputFault(
                pathsOf[circular].First(), "is its own predecessor through others", "take one of the rows out", circular));
        foreach (var early in _listed.Keys.Concat(_decided.Keys).Where(key => _lineage[key.AreaId].Any(row => key.List < row.From)))
            faults.Add(new InputFault(
                pathsOf[early.AreaId].First(),
                "is on the list of " + early.List + ", before it succeeded another area",
                "correct the lineage or the list",
                early.AreaId));
        faults.ThrowIfAny("The history");
    }

    /// <summary>Nothing is known of earlier lists.</summary>
    public static ListHistory Empty { get; } = new();

    /// <summary>Says which lists are yearly ones.</summary>
    public LegalTimeline Timeline { get; }

    /// <summary>The lists as published, the oldest first.</summary>
    public IReadOnlyList<PublishedList> PublishedLists { get; }

    /// <summary>Which areas carry the years of others, in the order given.</summary>
    public IReadOnlyList<AreaLineage> Lineage { get; }

    /// <summary>What was decided of areas on earlier lists, the oldest list first, and of each list in the order of the ids.</summary>
    public IReadOnlyList<EarlierStatus> EarlierStatuses { get; }

    /// <summary>
    /// The lists, published or decided, that are not dated as a yearly list of <see cref="Timeline"/>, so that they do not count in a
    /// row: extra lists, and any list dated a day off. The oldest first.
    /// </summary>
    public IReadOnlyList<CalendarDate> UnmatchedLists => [.. KnownLists.Where(list => Timeline.YearlyList(list.Year) != list)];

    /// <summary>
    /// The yearly lists between the oldest and the newest one, published or decided, of which nothing is given; the oldest first.
    /// </summary>
    public IReadOnlyList<CalendarDate> MissingLists
    {
        get
        {
            var known = KnownLists;
            return known.Count == 0
                ? []
                : [.. Timeline.YearlyLists(known[known.Count - 1]).TakeWhile(list => list > known[0]).Except(known).Reverse()];
        }
    }

    /// <summary>The dates of which anything is given, the oldest first.</summary>
    internal List<CalendarDate> KnownLists =>
        [
            .. PublishedLists.Select(list => list.Date)
                .Concat(EarlierStatuses.Select(status => status.ListDate))
                .Distinct()
                .OrderBy(list => list),
        ];

    /// <summary>
    /// The areas of the history, its lineage included, that are none of these areas and no predecessor of one, through others too:
    /// nothing of them is used for these areas. An id that is written otherwise than theirs is among them. In the order of the ids.
    /// </summary>
    /// <param name="areaIds">The areas that are classified with this history.</param>
    /// <exception cref="InvalidInputException">An entry is empty.</exception>
    public IReadOnlyList<string> UnmatchedAreas(IEnumerable<string> areaIds)
    {
        var areas = (areaIds ?? throw new ArgumentNullException(nameof(areaIds))).ToList();
        var faults = new Faults();
        for (var i = 0; i < areas.Count; i++)
            faults.AddIf(string.IsNullOrWhiteSpace(areas[i]), Faults.PathOf(nameof(areaIds), i), "is empty", "leave it out");
        faults.ThrowIfAny("The areas");

        return
        [
            .. _listed.Keys.Concat(_decided.Keys).Select(key => key.AreaId)
                .Concat(Lineage.SelectMany(row => (string[])[row.Successor, row.Predecessor]))
                .Except(AreaLineage.WithAncestors(areas, _lineage))
                .OrderBy(areaId => areaId, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Whether an area was a parallel society (before 2018: particularly vulnerable) on a list; undetermined when that is not known.
    /// </summary>
    /// <param name="areaId">The area's identity.</param>
    /// <param name="listDate">The date of the list.</param>
    /// <exception cref="ArgumentException">There is no id or date.</exception>
    public Verdict WasParallelSociety(string areaId, CalendarDate listDate)
    {
        Check(areaId, listDate);
        return On(areaId, listDate).Verdict;
    }

    /// <summary>
    /// Whether an area was a parallel society on each of a number of yearly lists before a list. Extra lists do not count, and
    /// before the first list there was none.
    /// </summary>
    /// <param name="areaId">The area's identity.</param>
    /// <param name="listDate">The list before which to look.</param>
    /// <param name="lists">How many yearly lists: 1 or more.</param>
    /// <exception cref="ArgumentException">There is no id or date, or <paramref name="lists"/> is out of range.</exception>
    public Verdict WasParallelSocietyBefore(string areaId, CalendarDate listDate, int lists) =>
        OnAll(EarlierLists(areaId, listDate, lists), lists);

    /// <summary>
    /// What is known of an area on a number of yearly lists before a list, the oldest first; fewer lists where there were fewer since
    /// the first one.
    /// </summary>
    /// <param name="areaId">The area's identity.</param>
    /// <param name="listDate">The list before which to look.</param>
    /// <param name="lists">How many yearly lists: 1 or more.</param>
    /// <exception cref="ArgumentException">There is no id or date, or <paramref name="lists"/> is out of range.</exception>
    public IReadOnlyList<EarlierList> EarlierLists(string areaId, CalendarDate listDate, int lists)
    {
        Check(areaId, listDate);
        if (lists < 1)
            throw new ArgumentOutOfRangeException(nameof(lists), "lists is " + Words.Number(lists) + "; give 1 or more.");

        return EarlierLists(areaId, listDate, lists, Timeline);
    }

    /// <summary>
    /// Whether an area has been a parallel society on as many yearly lists in a row, up to and with this one, as
    /// the rule of its regime asks for.
    /// </summary>
    /// <param name="areaId">The area's identity.</param>
    /// <param name="listDate">The date of the list.</param>
    /// <returns><c>null</c> for a list that is not a yearly one, and for one of a regime without such a rule.</returns>
    /// <exception cref="ArgumentException">There is no id or date.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The list date is before the first list: there was no rule.</exception>
    public Verdict? HasConsecutiveLists(string areaId, CalendarDate listDate)
    {
        Check(areaId, listDate);
        if (Timeline.At(listDate).Statuses.FirstOrDefault(rule => rule.ListsInARow is not null) is not { } rule) return null;
        if (Timeline.YearlyList(listDate.Year) != listDate) return null;

        return KOfN.Of([On(areaId, listDate).Verdict, WasParallelSocietyBefore(areaId, listDate, rule.ListsBefore!.Value)]).AtLeast(2);
    }

    /// <summary>
    /// On how many yearly lists in a row an area has been a parallel society (before 2018: particularly vulnerable), up to and with
    /// the latest one on or before a date.
    /// </summary>
    /// <param name="areaId">The area's identity.</param>
    /// <param name="listDate">The latest date to count.</param>
    /// <returns>A bound on each side where some of those lists are unknown.</returns>
    /// <exception cref="ArgumentException">There is no id or date.</exception>
    public Count ConsecutiveLists(string areaId, CalendarDate listDate)
    {
        Check(areaId, listDate);
        int fewest = 0, most = 0;
        foreach (var list in Timeline.YearlyLists(listDate))
        {
            var verdict = On(areaId, list).Verdict;
            if (verdict == Verdict.NotMet) break;
            if (verdict == Verdict.Met && fewest == most) fewest++;
            most++;
        }

        return Count.Between(fewest, most);
    }

    /// <summary>Reads a history from JSON in the format of <c>docs/history.schema.json</c>, whatever the culture and key order.</summary>
    /// <param name="json">One JSON object. A history without a timeline goes by <see cref="LegalTimeline.Denmark"/>.</param>
    /// <exception cref="InvalidInputException">
    /// The text is not such a history. All faults are listed together, each with its line and position.
    /// </exception>
    public static ListHistory FromJson(string json) =>
        HistoryJsonReader.Read(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>The history as indented JSON, which <see cref="FromJson"/> reads back to an equal one.</summary>
    /// <remarks>
    /// The same text on every platform, with line feeds between lines. The timeline is in it where it is not
    /// <see cref="LegalTimeline.Denmark"/>.
    /// </remarks>
    public string ToJson() => JsonText.Indented(json => HistoryJson.Write(json, this));

    /// <summary>The lists as a picture in SVG with English words.</summary>
    public string ToSvg() => ToSvg(Language.English);

    /// <summary>
    /// The lists as a picture in SVG: who was on which, one row an area and one column a list, with a mark that is higher the more severe
    /// the status.
    /// </summary>
    /// <remarks>
    /// An area stands below the one whose years it carries, and has a ring on the lists before its own on which that one was a parallel
    /// society. Parallel society and, before 2018, particularly vulnerable area have one height. A name longer than its column is cut.
    /// </remarks>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToSvg(Language language) => HistoryPicture.Of(this, PictureWords.In(language));

    /// <summary>The picture and the statuses of each area, in English, as a fragment of HTML that can stand in any page.</summary>
    public string ToHtml() => ToHtml(Language.English);

    /// <summary>The picture and the statuses of each area, as a fragment of HTML that can stand in any page.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToHtml(Language language) => TablePages.Of(this, language).ToHtml();

    /// <summary>Whether both have the same lists, earlier statuses, lineage and timeline.</summary>
    /// <param name="other">Another history, or <c>null</c>.</param>
    public bool Equals(ListHistory? other) =>
        other is not null && PublishedLists.SequenceEqual(other.PublishedLists) && EarlierStatuses.SequenceEqual(other.EarlierStatuses)
        && Lineage.SequenceEqual(other.Lineage) && Timeline.Equals(other.Timeline);

    /// <inheritdoc/>
    public override int GetHashCode() => (PublishedLists.Count, EarlierStatuses.Count, Lineage.Count, Timeline.Name).GetHashCode();

    /// <summary>"3 published lists, 40 earlier statuses".</summary>
    public override string ToString() =>
        Words.Number(PublishedLists.Count) + " published lists, " + Words.Number(EarlierStatuses.Count) + " earlier statuses";

    internal static bool IsParallelSociety(AreaStatus status) =>
        status is AreaStatus.ParticularlyVulnerable or >= AreaStatus.ParallelSociety;

    /// <summary>The same by another timeline than <see cref="Timeline"/>: that of the classifier.</summary>
    internal IReadOnlyList<EarlierList> EarlierLists(string areaId, CalendarDate listDate, int lists, LegalTimeline timeline) =>
        Array.AsReadOnly(
            timeline.YearlyLists(listDate).Where(list => list < listDate).Take(lists).Reverse().Select(list => On(areaId, list)).ToArray());

    /// <summary>Whether an area was a parallel society on each of the lists asked for; before the first one there was none.</summary>
    internal static Verdict OnAll(IReadOnlyList<EarlierList> earlier, int lists) =>
        earlier.Count < lists ? Verdict.NotMet : KOfN.Of(earlier.Select(list => list.Verdict)).AtLeast(lists);

    /// <summary>
    /// What is known of an area on a list. Before it stood in its own right, it has the years of its predecessors, where they all agree.
    /// </summary>
    private EarlierList On(string areaId, CalendarDate list)
    {
        if (!_lineage.Contains(areaId)) return InItsOwnRight(areaId, list);

        // Each area once, however many ways lead to it, and without recursion, however long they are.
        var known = new Dictionary<string, EarlierList>();
        var left = new Stack<string>([areaId]);
        while (left.Count > 0)
        {
            var area = left.Peek();
            var predecessors = _lineage[area].Where(row => list < row.From).Select(row => row.Predecessor).ToList();
            var open = predecessors.FindAll(predecessor => !known.ContainsKey(predecessor));
            foreach (var predecessor in open) left.Push(predecessor);
            if (open.Count > 0) continue;

            left.Pop();
            known[area] = predecessors.Count == 0 ? InItsOwnRight(area, list) : Agreed(predecessors.ConvertAll(one => known[one]));
        }

        return known[areaId];
    }

    private static EarlierList Agreed(List<EarlierList> ofPredecessors) =>
        ofPredecessors.TrueForAll(one => one.Verdict == ofPredecessors[0].Verdict)
            ? ofPredecessors[0]
            : new EarlierList(ofPredecessors[0].ListDate, Verdict.Undetermined, EarlierListBasis.PredecessorsDiffer);

    private EarlierList InItsOwnRight(string areaId, CalendarDate list)
    {
        var isPublished = _isComplete.TryGetValue(list, out var isComplete);
        var (verdict, basis) =
            _listed.TryGetValue((areaId, list), out var status)
                ? (IsParallelSociety(status) ? Verdict.Met : Verdict.NotMet, EarlierListBasis.Listed)
            : isComplete ? (Verdict.NotMet, EarlierListBasis.NotListed)
            : _decided.TryGetValue((areaId, list), out var decided) ? (decided, EarlierListBasis.EarlierStatus)
            : (Verdict.Undetermined, isPublished ? EarlierListBasis.PartialList : EarlierListBasis.NotGiven);
        return new EarlierList(list, verdict, basis);
    }

    private static List<(string Path, T Item)> Given<T>(Faults faults, string path, IEnumerable<T>? items)
        where T : class
    {
        var all = (items ?? []).ToList();
        faults.AddEmptyEntries(path, all);
        return [.. Faults.Placed(path, all)];
    }

    private static void Check(string areaId, CalendarDate listDate)
    {
        if (areaId is null) throw new ArgumentNullException(nameof(areaId));
        if (Words.FilledFault(areaId, Words.IdAdvice) is { } fault)
            throw new ArgumentException(nameof(areaId) + fault + ".", nameof(areaId));
        if (listDate == default)
            throw new ArgumentException("listDate is not a date; give the date of the list.", nameof(listDate));
    }
}
