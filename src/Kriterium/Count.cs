using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What is known of a whole number of people (or of thousandths of a person): the number, bounds, or nothing.</summary>
/// <remarks>
/// <c>default</c> is unknown, which is never zero. A whole number converts by itself: <c>residents: 1204</c>.
/// A count below zero is refused by what it is handed to, which can name the field.
/// JSON has one word for both, so that a <c>Count?</c> that holds <see cref="Unknown"/> is read back as <c>null</c>.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public readonly record struct Count
{
    // The largest number with every bit turned, so that default is unknown without a third field:
    // it is 0 only for -1, and no bounds go from 0 to -1.
    private readonly long _turnedUpper;

    private Count(long lower, long upper)
    {
        Lower = lower;
        _turnedUpper = ~upper;
    }

    /// <summary>Nothing is known: zero or any larger number.</summary>
    public static Count Unknown => default;

    /// <summary>The smallest number it can be.</summary>
    public long Lower { get; }

    /// <summary>The largest number it can be, or <c>null</c> when there is no bound.</summary>
    public long? Upper => IsBounded ? ~_turnedUpper : null;

    /// <summary>Whether exactly one number is possible.</summary>
    public bool IsExact => IsBounded && Lower == ~_turnedUpper;

    internal bool IsBounded => Lower != 0 || _turnedUpper != 0;

    /// <summary>Exactly this many.</summary>
    /// <param name="value">The number; a negative one is refused where a figure is made of it.</param>
    public static Count Of(long value) => new(value, value);

    /// <summary>Exactly this many, or unknown for <c>null</c>.</summary>
    /// <param name="value">The number, or <c>null</c> where it is not known.</param>
    public static Count OfNullable(long? value) => value is { } known ? Of(known) : Unknown;

    /// <summary>A suppressed count: zero or more, but fewer than <paramref name="limit"/>.</summary>
    /// <param name="limit">1 or more; the count is at most one less.</param>
    /// <exception cref="InvalidInputException"><paramref name="limit"/> is 0 or less.</exception>
    public static Count FewerThan(long limit) =>
        limit > 0
            ? new Count(0, limit - 1)
            : throw Faults.Only("The count", nameof(limit), "is " + Words.Grouped(limit), "give 1 or more: no count is less than 0");

    /// <summary>From <paramref name="lower"/> to <paramref name="upper"/>, both included.</summary>
    /// <param name="lower">The fewest that it can be.</param>
    /// <param name="upper">The most that it can be.</param>
    /// <exception cref="InvalidInputException"><paramref name="lower"/> is above <paramref name="upper"/>.</exception>
    public static Count Between(long lower, long upper) =>
        lower <= upper
            ? new Count(lower, upper)
            : throw Faults.Reversed("The count", Words.Grouped(lower), Words.Grouped(upper));

    /// <summary>Both together, and at most <paramref name="atMost"/>.</summary>
    internal Count Plus(Count other, Count atMost)
    {
        long? sum = Upper is { } a && other.Upper is { } b && a <= long.MaxValue - b ? a + b : null;
        var most = atMost.Upper is { } room && !(sum < room) ? room : sum;
        return most is { } upper && Lower <= upper - other.Lower ? Between(Lower + other.Lower, upper) : Unknown;
    }

    /// <summary>A whole number is an exact count.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Count(long value) => Of(value);

    /// <summary>The number ("1,204"), "from 0 to 4", or "unknown".</summary>
    public override string ToString() =>
        !IsBounded ? "unknown"
        : IsExact ? Words.Grouped(Lower)
        : "from " + Words.Grouped(Lower) + " to " + Words.Grouped(~_turnedUpper);
}
