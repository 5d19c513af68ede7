using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// A list (<i>liste</i>): what a policy or the law says of every area assessed on one date, or what was published of them.
/// </summary>
/// <remarks>Immutable. Two of them are held against one another by <see cref="ListChanges.Between"/>.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class AreaList : IPage, IPicture
{
    private const string OneList = "give the areas of one list and one rule";

    private readonly Dictionary<string, ListedArea> _byId;

    private AreaList(CalendarDate date, RuleIdentity? ruleIdentity, IEnumerable<ListedArea> areas, IReadOnlyList<int>? ranksOfAbsent = null)
    {
        Date = date;
        RuleIdentity = ruleIdentity;
        Areas = Array.AsReadOnly(areas.OrderBy(area => area.AreaId, StringComparer.Ordinal).ToArray());
        RanksOfAbsent = ranksOfAbsent;
        _byId = Areas.ToDictionary(area => area.AreaId);
    }

    /// <summary>The date of the list.</summary>
    public CalendarDate Date { get; }

    /// <summary>The policy or timeline that decided; <c>null</c> of a list as published.</summary>
    public RuleIdentity? RuleIdentity { get; }

    /// <summary>Every area that was assessed, on the list or not, each once, in the order of the ids.</summary>
    public IReadOnlyList<ListedArea> Areas { get; }

    /// <summary>The residents of <see cref="Areas"/> together; unknown as soon as those of one of them have no upper bound.</summary>
    public Count Residents => ResidentsOf(Areas);

    /// <summary>Whether one policy decided, which lists an area or does not; else areas have statuses.</summary>
    internal bool IsByPolicy => Areas.Count > 0 && Areas[0].Classification is not null;

    /// <summary>How severe the status of an area without a row can be; <c>null</c> where nothing is known of it.</summary>
    internal IReadOnlyList<int>? RanksOfAbsent { get; }

    /// <summary>The list of areas that one policy decided.</summary>
    /// <param name="classifications">At least one; all of one list date and by one policy, each area once, in any order.</param>
    /// <exception cref="InvalidInputException">
    /// There is none, an entry is empty, an area is there twice, or dates or policies differ. All faults are listed together.
    /// </exception>
    public static AreaList Of(IEnumerable<Classification> classifications)
    {
        var all = Checked(
            (classifications ?? throw new ArgumentNullException(nameof(classifications))).ToList(),
            nameof(classifications),
            one => (one.AreaId, one.ListDate, one.RuleIdentity));
        return new AreaList(all[0].ListDate, all[0].RuleIdentity, all.Select(one => new ListedArea(one)));
    }

    /// <summary>The list of areas whose statuses one timeline decided.</summary>
    /// <param name="statuses">At least one; all of one list date and by one timeline, each area once, in any order.</param>
    /// <exception cref="InvalidInputException">
    /// There is none, an entry is empty, an area is there twice, or dates or timelines differ. All faults are listed together.
    /// </exception>
    public static AreaList Of(IEnumerable<StatusClassification> statuses)
    {
        var all = Checked(
            (statuses ?? throw new ArgumentNullException(nameof(statuses))).ToList(),
            nameof(statuses),
            one => (one.AreaId, one.ListDate, one.Timeline.Identity));
        return new AreaList(all[0].ListDate, all[0].Timeline.Identity, all.Select(one => new ListedArea(one)));
    }

    /// <summary>A list as published.</summary>
    /// <param name="list">
    /// Its rows. Of an area without a row something is known only where the list is complete: up to 2017 that it was not on it, from 2018
    /// that it was no parallel society, while a milder status stays possible.
    /// </param>
    /// <param name="residents">The residents of areas by their ids; unknown of an area that is not in it, and of all when left out.</param>
    /// <param name="timeline">Says which statuses a list of that date has; <see cref="LegalTimeline.Denmark"/> when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list is of a date before the first list: there was no rule.</exception>
    public static AreaList Of(PublishedList list, IReadOnlyDictionary<string, Count>? residents = null, LegalTimeline? timeline = null)
    {
        if (list is null) throw new ArgumentNullException(nameof(list));

        var regime = (timeline ?? LegalTimeline.Denmark).At(list.Date);
        var absent = regime.Statuses.Select(rule => rule.Status)
            .Where(status => !ListHistory.IsParallelSociety(status))
            .Append(AreaStatus.None)
            .Select(ListedArea.Rank);
        return new AreaList(
            list.Date,
            null,
            list.Rows.Select(row => new ListedArea(
                row, residents is not null && residents.TryGetValue(row.AreaId, out var count) ? count : Count.Unknown)),
            list.IsComplete ? [.. absent] : null);
    }

    /// <summary>The area of an id, or <c>null</c> where the list has no row of it. Ids are compared exactly.</summary>
    /// <param name="areaId">The area's identity.</param>
    public ListedArea? Find(string areaId) =>
        _byId.TryGetValue(areaId ?? throw new ArgumentNullException(nameof(areaId)), out var area) ? area : null;

    /// <summary>What an area is on the list: "on the list" or not; by the law, its status, or each that is still possible.</summary>
    /// <param name="areaId">The area's identity, compared exactly.</param>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <returns>An empty text where the list has no row of the area.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string StandingOf(string areaId, Language language)
    {
        var words = ExplanationWords.In(language);
        return Find(areaId) is { } area ? words.Standing(area, Date) : "";
    }
    /// <summary>The areas as rows of a table, in the order of <see cref="Areas"/>.</summary>
    public IReadOnlyList<AreaRow> ToRows() => [.. Areas.Select(area => new AreaRow(Date, RuleIdentity?.Name, area))];

    /// <summary>The findings on all areas as rows of a table, area by area; none of a list as published.</summary>
    public IReadOnlyList<FindingRow> ToFindingRows() =>
        [.. Areas.SelectMany(area => area.Classification?.ToFindingRows() ?? area.StatusClassification?.ToFindingRows() ?? [])];

    /// <summary>The list as a picture in SVG with English words.</summary>
    public string ToSvg() => ToSvg(Language.English);

    /// <summary>
    /// The list as a picture in SVG: one row an area, and one small multiple a figure, all areas on one scale with the limits through them.
    /// </summary>
    /// <remarks>
    /// The most severe status comes first. Under one status it is the area that is furthest inside the rule that a list starts from: by
    /// the criterion by which as many are met as are required, and by the gates, each in parts of its limit. A list as published has no
    /// figures, and a name longer than its column is cut.
    /// </remarks>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToSvg(Language language) => ListPicture.Of(this, ExplanationWords.In(language));

    /// <summary>One figure of all areas as a picture in SVG with English words.</summary>
    /// <param name="indicator">The figure.</param>
    /// <exception cref="ArgumentException">No rule of the list asks for it.</exception>
    public string ToSvg(Indicator indicator) => ToSvg(indicator, Language.English);

    /// <summary>
    /// One figure of all areas as a picture in SVG: each area's figure in the order of their size, with the limits through them.
    /// </summary>
    /// <remarks>
    /// The figure is that of the rule that a list starts from, or else of the most severe status that asks for it; limits of other rules on
    /// the same figure are drawn too. Areas of whose figure nothing is known are counted in words.
    /// </remarks>
    /// <param name="indicator">The figure.</param>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentException">No rule of the list asks for it; a list as published has no figures at all.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToSvg(Indicator indicator, Language language) =>
        DistributionPicture.Of(this, indicator ?? throw new ArgumentNullException(nameof(indicator)), PictureWords.In(language));

    /// <summary>The picture of the list and its figures, in English, as a fragment of HTML that can stand in any page.</summary>
    public string ToHtml() => ToHtml(Language.English);

    /// <summary>The picture of the list and its figures, as a fragment of HTML that can stand in any page.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToHtml(Language language) => TablePages.Of(this, language).ToHtml();

    /// <summary>"list of 2017-12-01 by denmark (0411c0505566): 27 areas", "list of 2017-12-01 as published: 22 areas".</summary>
    public override string ToString() =>
        "list of " + Date + (RuleIdentity is { } rule ? " by " + rule : " as published") + ": " + Words.Of(Areas.Count, "area");

    internal static Count ResidentsOf(IEnumerable<ListedArea> areas) =>
        areas.Aggregate(Count.Of(0), (sum, area) =>
            area.Residents == Count.Unknown || sum == Count.Unknown ? Count.Unknown : sum.Plus(area.Residents, Count.Unknown));

    private static List<T> Checked<T>(
        List<T> all, string parameter, Func<T, (string AreaId, CalendarDate Date, RuleIdentity Rule)> keyOf)
        where T : class
    {
        var faults = new Faults();
        faults.AddIf(all.Count == 0, parameter, "is empty", "a list has at least one area");
        faults.AddEmptyEntries(parameter, all);
        var placed = Faults.Placed(parameter, all).Select(entry => (entry.Path, Item: keyOf(entry.Item))).ToList();
        faults.AddRepeated(
            placed,
            item => item.AreaId,
            (areaId, times) => (areaId, new Problem("is there " + Words.Number(times) + " times", "give it once")));
        foreach (var (path, item) in placed)
        {
            var first = placed[0].Item;
            faults.AddIf(item.Date != first.Date, path, "is of " + item.Date + ", and the first of " + first.Date, OneList);
            faults.AddIf(item.Rule != first.Rule, path, "is by " + item.Rule + ", and the first by " + first.Rule, OneList);
        }

        faults.ThrowIfAny("The list");
        return all;
    }
}
