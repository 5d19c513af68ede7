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

    /// <summary>The number by itself: "3 persons", "24 to 28 persons", "24 persons or more, if any", "impossible" or "unknown".</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToAmountText(Language language = Language.English) => MarginWords.In(language).Amount(this);

    /// <summary>The margin in sentences: whether the test is met, and how many would have to do what for it to be otherwise.</summary>
    /// <remarks>
    /// "The criterion on the share convicted is not met. It would be met if 3 persons who do not count in it came to. That alone would
    /// change the verdict of the rule."
    /// </remarks>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToText(Language language) => MarginWords.In(language).Text(this);

    /// <summary>"convicted (not met): 3 persons, Change", "size (met): impossible, MoveOut".</summary>
    public override string ToString() =>
        TestKey + " (" + Words.Verdict(Verdict) + "): " + ToAmountText() + ", " + Move;

    internal Margin WithRange(long? from, long? to) =>
        new(Criterion, Verdict, Move, MustRise, from == to ? MarginState.Exact : MarginState.Bounds, from, to, ChangesVerdict);
}
