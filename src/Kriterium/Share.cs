using System.Numerics;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>An exact share of a base, or of a region's mean: a fraction of whole numbers, never a floating-point value.</summary>
/// <remarks>
/// Made through a named unit, so that 50 and 0.50 cannot be confused: <c>Share.Percent(50)</c> equals <c>Share.Of(1, 2)</c>.
/// Any value is allowed; what an indicator can take is checked where evidence of it is given. <c>default</c> is 0 %.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public readonly record struct Share : IComparable<Share>
{
    internal Share(Rational value) => Value = value;

    /// <summary>The numerator in lowest terms; negative for a negative share.</summary>
    public BigInteger Numerator => Value.Numerator;

    /// <summary>The denominator in lowest terms; always positive.</summary>
    public BigInteger Denominator => Value.Denominator;

    /// <summary>The same share in per cent, in no more decimals than it needs: 2.7 for 27 / 1000.</summary>
    /// <remarks><c>null</c> when no <see cref="decimal"/> is exactly this, as for a third.</remarks>
    public decimal? ExactPercent => ForDisplay.Exact(InPercent);

    internal Rational Value { get; }

    internal Rational InPercent => Value * new Rational(100, 1);

    /// <summary>So many per cent: <c>Percent(50)</c> is a half. Exact for every decimal.</summary>
    /// <param name="percent">Hundredths; any number.</param>
    public static Share Percent(decimal percent) => new(Rational.From(percent) / new Rational(100, 1));

    /// <summary>So many per 10,000: <c>PerTenThousand(270)</c> is 2.70 per cent. Exact for every decimal.</summary>
    /// <param name="perTenThousand">Ten-thousandths; any number.</param>
    public static Share PerTenThousand(decimal perTenThousand) => new(Rational.From(perTenThousand) / new Rational(10_000, 1));

    /// <summary>The fraction <paramref name="part"/> / <paramref name="whole"/>: <c>Of(27, 1000)</c> is 2.70 per cent.</summary>
    /// <param name="part">Any whole number.</param>
    /// <param name="whole">More than 0.</param>
    /// <exception cref="InvalidInputException"><paramref name="whole"/> is 0 or less.</exception>
    public static Share Of(BigInteger part, BigInteger whole)
    {
        if (whole.Sign <= 0)
        {
            throw Faults.Only("The share", nameof(whole), "is " + new Rational(whole, 1), "give a number above 0");
        }

        return new Share(new Rational(part, whole));
    }

    /// <summary>In per cent, rounded to the nearest, halves away from zero: 33.3 for a third. For display only.</summary>
    /// <param name="decimals">0 to 10; the result is written with as many, as in 2.70.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is out of range.</exception>
    /// <exception cref="OverflowException">More than a <see cref="decimal"/> can hold: with 10 decimals, about 7.9 x 10^18 %.</exception>
    public decimal PercentForDisplay(int decimals) => ForDisplay.Nearest(InPercent, decimals);

    /// <summary>Compares exactly, by cross-multiplication.</summary>
    /// <param name="other">Another share.</param>
    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    /// <summary>Whether <paramref name="left"/> is strictly less.</summary>
    /// <param name="left">A share.</param>
    /// <param name="right">The share that it is compared with.</param>
    public static bool operator <(Share left, Share right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is strictly more.</summary>
    /// <param name="left">A share.</param>
    /// <param name="right">The share that it is compared with.</param>
    public static bool operator >(Share left, Share right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is less or equal.</summary>
    /// <param name="left">A share.</param>
    /// <param name="right">The share that it is compared with.</param>
    public static bool operator <=(Share left, Share right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is more or equal.</summary>
    /// <param name="left">A share.</param>
    /// <param name="right">The share that it is compared with.</param>
    public static bool operator >=(Share left, Share right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// In per cent if that can be written in full within ten decimals ("2.7 %"), else as a fraction with its first decimals
    /// ("1/3, 33.3333... %").
    /// </summary>
    public override string ToString()
    {
        var percent = InPercent;
        return percent.Decimals is <= 10
            ? percent + " %"
            : Words.Fraction(Value) + ", " + percent.ToDecimalString(4) + "... %";
    }
}
