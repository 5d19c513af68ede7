namespace Kriterium;

/// <summary>A closed interval of exact fractions; an end that is <c>null</c> is unbounded. <c>default</c> is everything.</summary>
internal readonly struct Interval : IEquatable<Interval>
{
    public Interval(Rational? lower, Rational? upper)
    {
        Lower = lower;
        Upper = upper;
    }

    public Rational? Lower { get; }

    public Rational? Upper { get; }

    public bool IsReversed => Lower > Upper;

    public static Interval Point(Rational value) => new(value, value);

    /// <summary>The values a decimal stands for when it was rounded to the decimals it is printed with.</summary>
    /// <remarks>Both ends are included, since it is not known which way a half was rounded.</remarks>
    public static Interval Rounded(decimal printed, int decimals) => Rounded(Rational.From(printed), decimals);

    /// <summary>The same of a decimal of any length.</summary>
    public static Interval Rounded(Rational printed, int decimals)
    {
        var half = new Rational(1, 2 * System.Numerics.BigInteger.Pow(10, decimals));
        return new Interval(printed - half, printed + half);
    }

    public Interval Plus(Interval other) => new(Lower + other.Lower, Upper + other.Upper);

    public Interval Minus(Interval other) => new(Lower - other.Upper, Upper - other.Lower);

    /// <summary>Each value times a factor of zero or more.</summary>
    public Interval Times(Rational factor) => new(Lower * factor, Upper * factor);

    /// <summary>The range of quotients, or everything when the divisor may be zero or less.</summary>
    /// <param name="divisor">What to divide by.</param>
    /// <param name="isAboveZero">Whether a divisor that begins at zero is above it all the same.</param>
    public Interval DividedByPositive(Interval divisor, bool isAboveZero = false)
    {
        if (divisor.Lower is not { } smallest || smallest < Rational.Zero || (smallest == Rational.Zero && !isAboveZero)) return default;

        // Away from zero the quotient is largest over the smallest divisor, without bound if that comes as near to zero as one likes;
        // towards zero over the largest, and 0 if that is unbounded.
        static Rational? Quotient(Rational? end, Rational? towardsZero, Rational awayFromZero, bool isAway) =>
            end is not { } value ? null
            : isAway ? (awayFromZero == Rational.Zero ? null : value / awayFromZero)
            : towardsZero is { } largest ? value / largest
            : Rational.Zero;

        return new Interval(
            Quotient(Lower, divisor.Upper, smallest, Lower < Rational.Zero),
            Quotient(Upper, divisor.Upper, smallest, Upper > Rational.Zero));
    }

    /// <summary>What both allow; reversed if they exclude one another.</summary>
    public Interval Intersect(Interval other) =>
        new(
            Lower is not { } lower ? other.Lower : other.Lower > lower ? other.Lower : lower,
            Upper is not { } upper ? other.Upper : other.Upper < upper ? other.Upper : upper);

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Hull(Interval other) =>
        new(
            Lower is { } a && other.Lower is { } b ? (a < b ? a : b) : null,
            Upper is { } c && other.Upper is { } d ? (c > d ? c : d) : null);

    public bool Equals(Interval other) => Lower == other.Lower && Upper == other.Upper;

    public override bool Equals(object? obj) => obj is Interval other && Equals(other);

    public override int GetHashCode() => (Lower, Upper).GetHashCode();
}
