using System.Globalization;

namespace Kriterium;

/// <summary>What lists and their changes are called in one language, and the one sentence that is made of it.</summary>
internal abstract class ListWords
{
    // A sentence names so many causes of a bucket, the most frequent first.
    private const int MostNamed = 3;

    // Of so many causes of an area, each of which would do, a sentence names each.
    private const int MostAlternatives = 2;

    public static ListWords In(Language language) =>
        In<ListWords>(language, EnglishListWords.Instance, DanishListWords.Instance);

    /// <summary>The words of a language, of those that there are in each.</summary>
    public static T In<T>(Language language, T english, T danish) => language switch
    {
        Language.English => english,
        Language.Danish => danish,
        _ => throw new ArgumentOutOfRangeException(
            nameof(language), "The language is " + (int)language + "; choose one of " + string.Join(", ", EnumKeys<Language>.All) + "."),
    };

    /// <summary>Titles of the columns of a table of changes.</summary>
    public abstract IReadOnlyList<string> ChangeTitles { get; }

    protected abstract string And { get; }

    protected abstract string NobodyMoved { get; }

    /// <summary>Stands before a cause: "because".</summary>
    protected abstract string Because { get; }

    /// <summary>That figures moved and no verdict did.</summary>
    protected abstract string NoEffect { get; }

    /// <summary>Stands after what changed without moving the area.</summary>
    protected abstract string NotEnough { get; }

    /// <summary>Stands before what became of some of the areas that were counted.</summary>
    protected abstract string OfWhich { get; }

    protected abstract string OtherCauses { get; }

    protected abstract string CauseNotKnown { get; }

    /// <summary>The clause of a bucket, with "areas" where it is the first.</summary>
    protected abstract string Clause(ListMove move, int count, bool isFirst);

    /// <summary>Several sets, each of which would do: "a, or b, each by itself".</summary>
    protected abstract string Alternatives(IReadOnlyList<string> sets);

    /// <summary>That there were more causes than a sentence names.</summary>
    protected abstract string SeveralCauses { get; }

    /// <summary>That of some areas it was not this cause alone: "2 of them together with others".</summary>
    protected abstract string Together(int count, int all);

    /// <summary>Which lists: "from the list of ... to that of ...".</summary>
    protected abstract string Lists(AreaList before, AreaList after);

    /// <summary>What statuses and rules are called.</summary>
    protected abstract ExplanationWords Terms { get; }

    protected static bool HaveTwoRules(AreaList before, AreaList after) =>
        before.RuleIdentity is { } one && after.RuleIdentity is { } other && one != other;

    /// <summary>The rule that decided a list: a policy as the law calls it, a timeline by its name.</summary>
    protected string Rule(AreaList list) =>
        list.Areas.Select(area => area.Classification).OfType<Classification>().FirstOrDefault() is { } one
            ? Terms.Label(one.Policy)
            : Terms.RuleNamed(list.RuleIdentity!.Value.Name);

    /// <summary>One cause as a clause.</summary>
    public abstract string Cause(ChangeCause cause);

    /// <summary>What came out otherwise on both lists; that the rule is another is not told of each area.</summary>
    private static List<ChangeCause> VerdictsOf(AreaChange area) =>
        area.Changed.Where(cause => cause.VerdictBefore is not null && cause.VerdictAfter is not null).ToList();

    private string Causes(IReadOnlyList<IReadOnlyList<ChangeCause>> sets)
    {
        var texts = sets.Select(set => Joined([.. set.Select(Cause)])).ToList();
        return texts.Count == 1 ? texts[0] : Alternatives(texts);
    }

    /// <summary>Why an area is where it is; empty where nothing is known of that, or nothing changed.</summary>
    public string Why(AreaChange area) =>
        area.Causes.Count > 0 ? Causes(area.Causes)
        : area.HasNoEffect ? NoEffect
        : area.Move is ListMove.Stayed or ListMove.StayedOff && VerdictsOf(area) is { Count: > 0 } changed
            ? Joined(changed.ConvertAll(Cause)) + NotEnough
        : "";

    /// <summary>A number, or what it lies between.</summary>
    public abstract string Number(Count count);

    /// <summary>How many areas are in a bucket, and what became of them.</summary>
    public string Heading(ListBucket bucket) => Upper(Clause(bucket.Move, bucket.Areas.Count, isFirst: true));

    /// <summary>Which lists they are.</summary>
    public string Title(ListChanges changes) => Upper(Lists(changes.Before, changes.After));

    public string Sentence(ListChanges changes)
    {
        var clauses = new List<string>();
        foreach (var bucket in changes.Buckets.Where(bucket => bucket.Areas.Count > 0))
            clauses.Add(Clause(bucket.Move, bucket.Areas.Count, isFirst: clauses.Count == 0) + Reasons(bucket) + Continued(bucket));

        // A list where nothing happened says so first, but only where that is known of every area.
        if (changes.Areas.All(area => area.Move is ListMove.Stayed or ListMove.StayedOff)) clauses.Insert(0, NobodyMoved);
        var text = string.Join("; ", clauses) + " (" + Lists(changes.Before, changes.After) + ").";
        return Upper(text);
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    protected string Joined(IReadOnlyList<string> texts, string beforeAnd = "") =>
        texts.Count == 1 ? texts[0] : string.Join(", ", texts.Take(texts.Count - 1)) + beforeAnd + And + texts[texts.Count - 1];

    /// <summary>Of areas under another id, what became of those that surely moved: ", of which 1 left the list".</summary>
    private string Continued(ListBucket bucket)
    {
        var moved = bucket.Areas.Where(area => bucket.Move == ListMove.Continued && area.HasMoved)
            .GroupBy(area => area.Move)
            .OrderBy(group => group.Key)
            .Select(group => Clause(group.Key, group.Count(), isFirst: false))
            .ToList();
        return moved.Count == 0 ? "" : OfWhich + Joined(moved);
    }

    /// <summary>" because ...", or of several causes ": 4 because ..., 1 because ...".</summary>
    private string Reasons(ListBucket bucket)
    {
        var groups = bucket.Move == ListMove.Continued ? [] : Groups([.. bucket.Areas.Where(area => area.Causes.Count > 0)]);
        if (groups.Count == 0) return "";

        string Text((string Why, int Count, int Together) group) =>
            group.Why + (group.Together == 0 ? "" : " (" + Together(group.Together, group.Count) + ")");
        if (groups.Count == 1 && groups[0].Count == bucket.Areas.Count) return " " + Text(groups[0]);

        var named = groups.Take(groups.Count > MostNamed + 1 ? MostNamed : groups.Count).ToList();
        var others = groups.Skip(named.Count).Sum(group => group.Count);
        var unknown = bucket.Areas.Count - groups.Sum(group => group.Count);
        return ": " + Joined(
        [
            .. named.Select(group => Words.Number(group.Count) + " " + Text(group)),
            .. others > 0 ? [Words.Number(others) + " " + OtherCauses] : Array.Empty<string>(),
            .. unknown > 0 ? [Words.Number(unknown) + " " + CauseNotKnown] : Array.Empty<string>(),
        ], ",");
    }

    /// <summary>
    /// The areas by what moved them, each in one group: by the part that most of them share, then by the one that most of the rest share,
    /// and so on. Those with several causes are together where all of these are the same.
    /// </summary>
    private List<(string Why, int Count, int Together)> Groups(List<AreaChange> areas)
    {
        var groups = areas.Where(area => area.Causes.Count > 1)
            .GroupBy(area => area.Causes.Count > MostAlternatives ? SeveralCauses : Because + Causes(area.Causes))
            .Select(group => (group.Key, group.Count(), 0))
            .ToList();
        var left = areas.FindAll(area => area.Causes.Count == 1).ConvertAll(area => area.Causes[0].ToLookup(Cause, cause => cause.Place));
        while (left.Count > 0)
        {
            // Of several that equally many share, the same in every language.
            var cause = left.SelectMany(causes => causes)
                .GroupBy(one => one.Key, one => one.First())
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.First())
                .First().Key;
            var shared = left.FindAll(causes => causes.Contains(cause));
            groups.Add((Because + cause, shared.Count, shared.Count(causes => causes.Count > 1)));
            left.RemoveAll(shared.Contains);
        }

        return [.. groups.OrderByDescending(group => group.Item2)];
    }

    protected static string Date(CalendarDate date, string dot, string months) =>
        date.Day.ToString(CultureInfo.InvariantCulture) + dot + " " + months.Split(' ')[date.Month - 1] + " "
        + date.Year.ToString("0000", CultureInfo.InvariantCulture);
}
