using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>How close one test of a rule is to its other verdict: the smallest number of persons, or kroner, whose move flips it.</summary>
/// <remarks>
/// Minimal: that many flip it, one less does not. Only the newest year of the window changes; the other years, the figures of the region
/// and the country, the other criteria and the number of residents that the size is judged by are held fixed. Equal when all parts are.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record Margin
{
    internal Margin(
        Criterion? criterion,
        Verdict verdict,
        MarginMove move,
        bool? mustRise,
        MarginState state,
        long? from,
        long? to,
        bool changesVerdict)
    {
        Criterion = criterion;
        Verdict = verdict;
        Move = move;
        MustRise = mustRise;
        State = state;
        From = from;
        To = to;
        ChangesVerdict = changesVerdict;
    }

    /// <summary>The criterion or gate that flips; <c>null</c> where it is the size of the area.</summary>
    public Criterion? Criterion { get; }

    /// <summary>What flips, as files write it: the key of the indicator, or "size".</summary>
    public string TestKey => Criterion?.Indicator.Key ?? "size";

    /// <summary>What the test comes to now.</summary>
    public Verdict Verdict { get; }

    /// <summary>Who moves. Of the size, people move in where it is not met, and out where it is.</summary>
    public MarginMove Move { get; }

    /// <summary>
    /// Whether the figure must rise to flip the verdict, or fall; with <see cref="Move"/> this says whose move it is. <c>null</c> where the
    /// verdict is undetermined.
    /// </summary>
    public bool? MustRise { get; }

    /// <summary>How well it is known.</summary>
    public MarginState State { get; }

    /// <summary>
    /// The fewest persons (or kroner, see <see cref="IsInKroner"/>) that can flip the verdict: 1 or more; <c>null</c> where that is not
    /// known or none can. Where <see cref="To"/> is <c>null</c>, even these may not be enough.
    /// </summary>
    public long? From { get; }

    /// <summary>
    /// As many as surely flip it, whatever the counts are within what is known; <c>null</c> where that is not known, or where none can for
    /// some of what the counts may be.
    /// </summary>
    public long? To { get; }

    /// <summary>Whether it is counted in kroner of the area's total income, and not in persons.</summary>
    public bool IsInKroner => ReferenceEquals(Criterion?.Indicator, Indicator.RelativeIncome);

    /// <summary>
    /// Whether the other verdict on this one test, with all other tests as they are, turns the rule's verdict from met to not met or back.
    /// </summary>
    public bool ChangesVerdict { get; }

    /// <summary>"convicted (not met): 3 persons, Change", "size (met): impossible, MoveOut".</summary>
    public override string ToString() =>
        TestKey + " (" + Words.Verdict(Verdict) + "): " + Amount + ", " + Move;

    private string Amount => (State, From, To) switch
    {
        (MarginState.Unknown, _, _) => "unknown",
        (_, { } least, { } most) when least == most => Words.Of(least, One, Many),
        (_, { } least, { } most) => Words.Grouped(least) + " to " + Words.Of(most, One, Many),
        (_, { } least, null) => Words.Of(least, One, Many) + " or more, or impossible",
        _ => "impossible",
    };

    private string One => IsInKroner ? "krone" : "person";

    private string Many => IsInKroner ? "kroner" : "persons";

    internal Margin WithRange(long? from, long? to) =>
        new(Criterion, Verdict, Move, MustRise, from == to ? MarginState.Exact : MarginState.Bounds, from, to, ChangesVerdict);
}
