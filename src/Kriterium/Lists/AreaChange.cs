using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What became of one area from one list to another, and because of what.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class AreaChange
{
    internal AreaChange(IReadOnlyList<ListedArea> before, IReadOnlyList<ListedArea> after, ListMove bucket, ListMove move)
    {
        (Before, After, Bucket, Move) = (before, after, bucket, move);
        (Causes, UndoneBy, Changed) = ([], [], []);
        if (before.Count != 1 || after.Count != 1 || DecisionMix.Of(before[0], after[0]) is not { } mix) return;

        Changed = mix.Changed;
        HasNoEffect = mix.HasOtherInput && mix.Changed.Count == 0;
        if (!HasMoved) return;

        (Causes, UndoneBy) = (mix.Causes(), mix.Undoings());
    }

    /// <summary>
    /// The area on the first list: none where that list has no row of it, one, or with <see cref="ListMove.Continued"/> every area that
    /// it continues.
    /// </summary>
    public IReadOnlyList<ListedArea> Before { get; }

    /// <summary>The area on the second list: none, one, or with <see cref="ListMove.Continued"/> every area that it became.</summary>
    public IReadOnlyList<ListedArea> After { get; }

    /// <summary>The bucket that the area is in.</summary>
    public ListMove Bucket { get; }

    /// <summary>
    /// What became of it: <see cref="Bucket"/>, or of an area that continues under another id what became of its place on the list, where
    /// all the areas that it was and is agree.
    /// </summary>
    public ListMove Move { get; }

    /// <summary>Whether it surely entered or left the list, or its status was raised or lowered.</summary>
    public bool HasMoved => Move is ListMove.Entered or ListMove.Left or ListMove.Raised or ListMove.Lowered;

    /// <summary>
    /// The smallest sets of parts whose change alone explains the move: with the parts of any one set as they are on the second list, and
    /// the rest as on the first, the rule decides as on the second list; with fewer of them, it does not.
    /// </summary>
    /// <remarks>
    /// Decided again for each, in three values, never read off the differences. Empty when the area did not move, when one side is as
    /// published, or when several areas were split or merged. A part is a criterion with its limit and window, the size, the required
    /// count and the earlier lists. Where the lists have statuses of different laws, the law as a whole is a part, and a criterion is its
    /// figure.
    /// </remarks>
    public IReadOnlyList<IReadOnlyList<ChangeCause>> Causes { get; }

    /// <summary>
    /// The smallest sets of parts that undo the move when they alone are put back as they were: the <see cref="Causes"/> of the way back.
    /// </summary>
    /// <remarks>
    /// An area that lost two criteria where one would do has two causes, and only both together undo it. One that lost two where both
    /// were needed has one cause, and either of them undoes it.
    /// </remarks>
    public IReadOnlyList<IReadOnlyList<ChangeCause>> UndoneBy { get; }

    /// <summary>Every part whose verdict, or place in the rule, differs, whether it moved the area or not.</summary>
    public IReadOnlyList<ChangeCause> Changed { get; }

    /// <summary>Whether figures, or limits, moved and no verdict did.</summary>
    public bool HasNoEffect { get; }

    /// <summary>The residents of <see cref="Before"/> on the first list.</summary>
    public Count ResidentsBefore => AreaList.ResidentsOf(Before);

    /// <summary>The residents of <see cref="After"/> on the second list.</summary>
    public Count ResidentsAfter => AreaList.ResidentsOf(After);

    /// <summary>
    /// The causes as a clause, "convictions fell"; "no effect" where <see cref="HasNoEffect"/>; of an area that stayed what changed all
    /// the same; and else empty.
    /// </summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    public string ToText(Language language) => ListWords.In(language).Why(this);

    /// <summary>"odense-vollsmose > odense-vollsmose-parkerne: continued (raised)", "a: left, convicted".</summary>
    public override string ToString() =>
        string.Join(" > ", [.. Ids(Before), .. Ids(After).Where(ids => Ids(Before).All(other => other != ids))])
        + ": " + EnumKeys<ListMove>.Of(Bucket) + (Move == Bucket ? "" : " (" + EnumKeys<ListMove>.Of(Move) + ")")
        + (Causes.Count == 0 ? "" : ", " + CauseKeys(Causes));

    /// <summary>Whether nothing can have changed: it moved for certain nowhere, or nothing was measured otherwise.</summary>
    internal bool IsUnchanged =>
        Bucket is ListMove.Stayed or ListMove.StayedOff || (Bucket == ListMove.Undetermined && Before.SequenceEqual(After));

    /// <summary>"convicted+income|outside_labour": sets with a bar between, their parts with a plus.</summary>
    internal static string CauseKeys(IEnumerable<IReadOnlyList<ChangeCause>> sets) =>
        string.Join("|", sets.Select(set => string.Join("+", set.Select(cause => cause.Key))));

    private static IEnumerable<string> Ids(IReadOnlyList<ListedArea> areas) =>
        areas.Count == 0 ? [] : [string.Join("+", areas.Select(area => area.AreaId))];
}
