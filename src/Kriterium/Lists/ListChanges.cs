using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One list held against another: what became of every area, and because of what.</summary>
/// <remarks>
/// Each area of either list is in exactly one change, and each change in exactly one bucket. The other way round, the same areas come
/// out with the opposite moves, and <see cref="AreaChange.Causes"/> and <see cref="AreaChange.UndoneBy"/> change places.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class ListChanges : IPage
{
    // What moves comes first, and what does not last.
    private static readonly ListMove[] InOrder =
    [
        ListMove.Entered, ListMove.Left, ListMove.Raised, ListMove.Lowered, ListMove.Continued, ListMove.Undetermined, ListMove.OnlyBefore,
        ListMove.OnlyAfter, ListMove.Stayed, ListMove.StayedOff,
    ];

    private ListChanges(AreaList before, AreaList after, IEnumerable<AreaChange> changes)
    {
        (Before, After) = (before, after);
        Areas = Array.AsReadOnly(changes.OrderBy(FirstId, StringComparer.Ordinal).ToArray());
        Buckets = Array.AsReadOnly(InOrder
            .Select(move => new ListBucket(move, Areas.Where(area => area.Bucket == move)))
            .ToArray());
    }

    /// <summary>The first list.</summary>
    public AreaList Before { get; }

    /// <summary>The second list.</summary>
    public AreaList After { get; }

    /// <summary>Every area of either list, in the order of the ids.</summary>
    public IReadOnlyList<AreaChange> Areas { get; }

    /// <summary>A bucket for each <see cref="ListMove"/>, also where it is empty: areas that moved first, then the rest.</summary>
    public IReadOnlyList<ListBucket> Buckets { get; }

    /// <summary>Whether no area moved, and none can have: so it is when a list is held against itself.</summary>
    public bool IsEmpty => Areas.All(area => area.IsUnchanged);

    /// <summary>Holds one list against another: two dates of one law, or two rules on the same figures.</summary>
    /// <param name="before">The first list.</param>
    /// <param name="after">The second list; it may be the older one, and of the same date.</param>
    /// <param name="lineage">
    /// Which areas carry the years of others; usually <see cref="AreaLineage.Known"/>. A row counts where its successor's first list is
    /// after the older of the two lists, and not after the newer one. None when left out: then such areas leave or enter the list.
    /// </param>
    /// <exception cref="ArgumentException">
    /// One list is by a policy, which gives no status, and the other is not; or lineage has an empty entry.
    /// </exception>
    public static ListChanges Between(AreaList before, AreaList after, IEnumerable<AreaLineage>? lineage = null)
    {
        if (before is null) throw new ArgumentNullException(nameof(before));
        if (after is null) throw new ArgumentNullException(nameof(after));
        if (before.IsByPolicy != after.IsByPolicy)
            throw new ArgumentException(
                "The " + before + ", and the " + after + ": a policy only lists an area or does not, while a timeline or a published list "
                    + "gives a status; give two of one kind.",
                nameof(after));

        var rows = (lineage ?? []).ToList();
        if (rows.Contains(null!)) throw new ArgumentException("lineage has an empty entry; leave it out.", nameof(lineage));

        var (older, newer) = before.Date <= after.Date ? (before.Date, after.Date) : (after.Date, before.Date);
        var families = Families(
            before.Areas.Concat(after.Areas).Select(area => area.AreaId).Distinct(),
            rows.Where(row => row.From > older && row.From <= newer));
        return new ListChanges(before, after, families.SelectMany(family => ChangesOf(before, after, family)));
    }

    /// <summary>The bucket of a move.</summary>
    /// <param name="move">What became of its areas.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="move"/> is not one of <see cref="ListMove"/>.</exception>
    public ListBucket BucketOf(ListMove move) =>
        Buckets.FirstOrDefault(bucket => bucket.Move == move)
        ?? throw new ArgumentOutOfRangeException(
            nameof(move), "The move is " + (int)move + "; choose one of " + string.Join(", ", EnumKeys<ListMove>.All) + ".");

    /// <summary>What happened, in one sentence that can be printed as it stands.</summary>
    /// <remarks>
    /// "5 areas left the list: 4 because convictions fell and 1 because ...; 20 stayed on it (from the list of 1 December 2016 to that of
    /// 1 December 2017)." Every area is in it; a bucket that nobody is in is left out, and of many causes the most frequent are named.
    /// </remarks>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToSentence(Language language) => ListWords.In(language).Sentence(this);

    /// <summary>The changes as indented JSON: the two lists, the buckets with their residents, and each area with its causes.</summary>
    /// <remarks>
    /// The same text on every platform, with line feeds between lines. It is written only; to read it back, compare again.
    /// </remarks>
    public string ToJson() => JsonText.Indented(json => ListJson.Write(json, this));

    /// <summary>The changes in English, as GitHub Markdown: the sentence, and a table of the areas that moved.</summary>
    public string ToMarkdown() => ToMarkdown(Language.English);

    /// <summary>The changes as GitHub Markdown: the sentence, and a table for each bucket; areas that stayed are only counted.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToMarkdown(Language language) => ListChangesPage.Of(this, language).ToMarkdown();

    /// <summary>The changes in English, as a fragment of HTML that can stand in any page.</summary>
    public string ToHtml() => ToHtml(Language.English);

    /// <summary>The changes as a fragment of HTML that can stand in any page, with what <see cref="ToMarkdown(Language)"/> has.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToHtml(Language language) => ListChangesPage.Of(this, language).ToHtml();

    /// <summary>The sentence in English.</summary>
    public override string ToString() => ToSentence(Language.English);

    private static string FirstId(AreaChange change) =>
        change.Before.Concat(change.After).Select(area => area.AreaId).OrderBy(id => id, StringComparer.Ordinal).First();

    private static IEnumerable<AreaChange> ChangesOf(AreaList before, AreaList after, IReadOnlyList<string> family)
    {
        ListedArea[] old = [.. family.Select(before.Find).OfType<ListedArea>()];
        ListedArea[] now = [.. family.Select(after.Find).OfType<ListedArea>()];
        var isContinued = old.Length > 0 && now.Length > 0 && old.Concat(now).Select(area => area.AreaId).Distinct().Count() > 1;
        if (isContinued)
        {
            yield return new AreaChange(
                old, now, ListMove.Continued, Agreed(old.SelectMany(area => area.Ranks), now.SelectMany(area => area.Ranks)));
            yield break;
        }

        foreach (var id in family.Where(id => before.Find(id) is not null || after.Find(id) is not null))
        {
            var (one, other) = (before.Find(id), after.Find(id));
            var (ranksBefore, ranksAfter) = (one?.Ranks ?? before.RanksOfAbsent, other?.Ranks ?? after.RanksOfAbsent);
            var move = ranksBefore is null ? ListMove.OnlyAfter
                : ranksAfter is null ? ListMove.OnlyBefore
                : Agreed(ranksBefore, ranksAfter);
            yield return new AreaChange(one is null ? [] : [one], other is null ? [] : [other], move, move);
        }
    }

    /// <summary>What became of an area, where everything that is possible on both lists comes to the same.</summary>
    private static ListMove Agreed(IEnumerable<int> before, IEnumerable<int> after)
    {
        var moves = before.SelectMany(_ => after, ListedArea.Move).Distinct().ToList();
        return moves.Count == 1 ? moves[0] : ListMove.Undetermined;
    }

    /// <summary>The ids in groups: those that lineage ties together, directly or through others, in one; every other by itself.</summary>
    private static IEnumerable<IReadOnlyList<string>> Families(IEnumerable<string> ids, IEnumerable<AreaLineage> lineage)
    {
        var relatives = lineage
            .SelectMany(row => new[] { (Of: row.Successor, Is: row.Predecessor), (Of: row.Predecessor, Is: row.Successor) })
            .ToLookup(tie => tie.Of, tie => tie.Is);
        var seen = new HashSet<string>();
        foreach (var id in ids)
        {
            if (!seen.Add(id)) continue;

            var family = new List<string> { id };
            for (var next = 0; next < family.Count; next++) family.AddRange(relatives[family[next]].Where(seen.Add));
            family.Sort(StringComparer.Ordinal);
            yield return family;
        }
    }
}
