using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>What became of every area, as far as it may be seen, with the names that the files give.</summary>
internal sealed class CompareReport
{
    private readonly Dictionary<string, Area> _before;
    private readonly Dictionary<string, Area> _after;
    private readonly Language _language;

    private CompareReport(
        ListChanges changes,
        IReadOnlyList<AreaResult> before,
        IReadOnlyList<AreaResult> after,
        Language language,
        SmallCounts small)
    {
        Changes = changes;
        _before = before.ToDictionary(result => result.Area.Key.AreaId, result => result.Area);
        _after = after.ToDictionary(result => result.Area.Key.AreaId, result => result.Area);
        _language = language;
        Small = small;
        Rules = [.. new ClassifyReport([.. before, .. after], before[0].Status is not null, false, null, small).Rules];
    }

    public ListChanges Changes { get; }

    /// <summary>The counts that are withheld.</summary>
    public SmallCounts Small { get; }

    /// <summary>What happened, in one sentence.</summary>
    public string Sentence => Changes.ToSentence(_language);

    /// <summary>The rules that decided, in words.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>Every area, those that moved first, and in each bucket in the order of the ids.</summary>
    public IEnumerable<AreaChange> Areas => Changes.Buckets.SelectMany(bucket => bucket.Areas);

    /// <summary>How many areas each bucket has, and their residents.</summary>
    public IEnumerable<string> Buckets => Changes.Buckets.Where(bucket => bucket.Areas.Count > 0).Select(bucket =>
        Name(bucket.Move) + ": " + Words.Of(bucket.Areas.Count, "area") + ", residents "
        + WithheldText.Of(bucket.ResidentsBefore, Small) + " on the first list and " + WithheldText.Of(bucket.ResidentsAfter, Small)
        + " on the second.");

    public static CompareReport Of(
        IReadOnlyList<AreaResult> before,
        IReadOnlyList<AreaResult> after,
        IReadOnlyList<AreaLineage>? lineage,
        Language language,
        SmallCounts small) =>
        new(ListChanges.Between(AreaResult.ListOf(before), AreaResult.ListOf(after), lineage), before, after, language, small);

    /// <summary>What was withheld, of both lists.</summary>
    public IEnumerable<string> Withheld() =>
        WithheldText.Lines(_before.Values.Concat(_after.Values).DistinctBy(area => area.Key), Small);

    /// <summary>"entered", "stayed off", "only before" and so on.</summary>
    public static string Name(ListMove move) => Words.OfKey(move.ToKey());

    /// <summary>What became of an area: its bucket, and of one that continues what became of its place.</summary>
    public static string Move(AreaChange change) =>
        Name(change.Bucket) + (change.Move == change.Bucket ? "" : ", " + Name(change.Move));

    /// <summary>The names of an area, as the later list writes them; of several, each.</summary>
    public string Names(AreaChange change) => Joined(change, area => area.DisplayName);

    public string Municipalities(AreaChange change) => Joined(change, area => area.Municipality);

    /// <summary>Why, in words.</summary>
    public string Why(AreaChange change) => change.ToText(_language);

    /// <summary>The status, or whether it is listed; empty where a list has no row of it.</summary>
    public static string Standing(IReadOnlyList<ListedArea> areas) => string.Join("; ", areas.Select(area =>
        area.StatusClassification is { Regime.Statuses.Count: > 1 } status
            ? string.Join(" or ", status.PossibleStatuses.Select(status.Regime.EnglishLabelOf))
            : Words.OfKey(area.Verdict.ToListedKey())));

    private string Joined(AreaChange change, Func<Area, string> text)
    {
        var (old, now) = (change.Before.Select(area => _before[area.AreaId]), change.After.Select(area => _after[area.AreaId]));
        string Text(IEnumerable<Area> areas) => string.Join("; ", areas.Select(text).Distinct());
        return change.Bucket == ListMove.Continued && Text(old) != Text(now) ? Text(old) + " > " + Text(now)
            : change.After.Count > 0 ? Text(now)
            : Text(old);
    }
}
