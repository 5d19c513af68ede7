using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Reporting;

/// <summary>Everything that a report tells of a list, as far as it may be seen. It decides nothing.</summary>
internal sealed class ListReport
{
    private readonly Dictionary<string, ReportArea> _byId;
    private readonly Dictionary<string, Area> _before;
    private readonly Dictionary<string, int> _numbers;

    /// <param name="list">The list.</param>
    /// <param name="areas">Its areas, in the order of the file.</param>
    /// <param name="changes">What became of them since the list before; <c>null</c> without one.</param>
    /// <param name="before">The areas of the list before, where a file has them.</param>
    /// <param name="sources">The files that it was made from.</param>
    /// <param name="small">The counts that are withheld.</param>
    /// <param name="words">Its language.</param>
    public ListReport(
        AreaList list,
        IReadOnlyList<ReportArea> areas,
        ListChanges? changes,
        IReadOnlyList<AreaResult> before,
        IReadOnlyList<ReportSource> sources,
        SmallCounts small,
        ReportWords words)
    {
        (List, Changes, Sources, Small, Words) = (list, changes, sources, small, words);
        var changed = (changes?.Areas ?? [])
            .SelectMany(change => change.After, (change, area) => (area.AreaId, change))
            .ToDictionary(one => one.AreaId, one => one.change);
        Areas =
        [
            .. areas.OrderByDescending(area => area.Rank).Select((area, i) => area with
            {
                Anchor = "o" + Cli.Words.Number(i + 1),
                Change = changed.GetValueOrDefault(area.Area.Key.AreaId),
            }),
        ];
        Questions =
        [
            .. Areas.SelectMany(area => area.OpenQuestions, (area, question) => (area, question))
                .GroupBy(one => one.question, one => one.area)
                .OrderByDescending(same => same.Count()),
        ];
        _numbers = Questions.Select((question, i) => (question.Key, i + 1)).ToDictionary(one => one.Key, one => one.Item2);
        _byId = Areas.ToDictionary(area => area.Area.Key.AreaId);
        _before = before.ToDictionary(result => result.Area.Key.AreaId, result => result.Area);
    }

    public AreaList List { get; }

    /// <summary>Its areas, those with the most severe status first.</summary>
    public IReadOnlyList<ReportArea> Areas { get; }

    /// <summary>What could still change an area's status or verdict, each once, with the areas that it could.</summary>
    public IReadOnlyList<IGrouping<string, ReportArea>> Questions { get; }

    public ListChanges? Changes { get; }

    public IReadOnlyList<ReportSource> Sources { get; }

    public SmallCounts Small { get; }

    public ReportWords Words { get; }

    /// <summary>The law of the list; <c>null</c> when a policy was named.</summary>
    public Regime? Regime => Areas[0].Result.Status?.Regime;

    /// <summary>What happened and why; without a list before, what the list comes to.</summary>
    public string Sentence => Changes?.ToSentence(Words.Language) ?? Words.Sentence(this);

    public int Count(Verdict verdict) => List.Areas.Count(area => area.Verdict == verdict);

    /// <summary>What an area is on this list.</summary>
    public string Standing(ReportArea area) => Reporting.ReportWords.Capital(List.StandingOf(area.Area.Key.AreaId, Words.Language));

    /// <summary>The area as the report tells of it; <c>null</c> of one that is on the list before only.</summary>
    public ReportArea? Find(string areaId) => _byId.GetValueOrDefault(areaId);

    /// <summary>What people are shown of an area of either list; its id where no file names it.</summary>
    public string NameOf(string areaId) =>
        Find(areaId)?.Area.DisplayName ?? _before.GetValueOrDefault(areaId)?.DisplayName ?? areaId;

    public string MunicipalityOf(string areaId) =>
        Find(areaId)?.Area.Municipality ?? _before.GetValueOrDefault(areaId)?.Municipality ?? "";

    /// <summary>Under which number a question stands in the page.</summary>
    public int NumberOf(string question) => _numbers[question];

    /// <summary>What was withheld.</summary>
    public IEnumerable<string> Withheld() =>
        WithheldText.Lines(Areas.Select(area => area.Area).Concat(_before.Values).DistinctBy(area => area.Key), Small);
}
