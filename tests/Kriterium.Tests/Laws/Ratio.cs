using System.Globalization;
using System.Numerics;

namespace Kriterium.Tests.Laws;

/// <summary>
/// A fraction as written, never reduced, compared by cross-multiplication: how the laws know what to expect, apart
/// from the library's own arithmetic.
/// </summary>
public readonly struct Ratio(BigInteger part, BigInteger whole) : IComparable<Ratio>, IEquatable<Ratio>
{
    public BigInteger Part { get; } = part;

    /// <summary>Above zero.</summary>
    public BigInteger Whole { get; } = whole;

    public static Ratio Zero { get; } = new(0, 1);

    public static Ratio One { get; } = new(1, 1);

    public static Ratio From(Share share) => new(share.Numerator, share.Denominator);

    public static Ratio Mean(IReadOnlyCollection<Ratio> years) => years.Aggregate((a, b) => a + b) * new Ratio(1, years.Count);

    public static Ratio operator +(Ratio a, Ratio b) => new((a.Part * b.Whole) + (b.Part * a.Whole), a.Whole * b.Whole);

    public static Ratio operator -(Ratio a, Ratio b) => a + new Ratio(-b.Part, b.Whole);

    public static Ratio operator *(Ratio a, Ratio b) => new(a.Part * b.Part, a.Whole * b.Whole);

    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;

    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;

    public static bool operator <=(Ratio a, Ratio b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Ratio a, Ratio b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Ratio a, Ratio b) => a.CompareTo(b) == 0;

    public static bool operator !=(Ratio a, Ratio b) => a.CompareTo(b) != 0;

    public int CompareTo(Ratio other) => (Part * other.Whole).CompareTo(other.Part * Whole);

    public bool Equals(Ratio other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => Floor(1_000_000).GetHashCode();

    /// <summary>The largest whole number that is not above this times <paramref name="factor"/>.</summary>
    public BigInteger Floor(BigInteger factor)
    {
        var quotient = BigInteger.DivRem(Part * factor, Whole, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    public Ratio ClampToPeople() => Part.Sign < 0 ? Zero : Part > Whole ? One : this;

    /// <summary>The statute's verbs, by the sign of the difference.</summary>
    public bool Meets(Comparison comparison, Ratio limit) => comparison switch
    {
        Comparison.MoreThan => this > limit,
        Comparison.AtLeast => this >= limit,
        _ => this < limit,
    };

    public Share ToShare() => Share.Of(Part, Whole);

    public Evidence ToEvidence() => Evidence.Exactly(ToShare());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}/{Whole}");
}
