using System.Globalization;
using System.Numerics;

namespace Kriterium;

/// <summary>Exact fractions as decimals for people, rounded where they must be.</summary>
/// <remarks>Nothing that decides calls it; an architecture test says so.</remarks>
internal static class ForDisplay
{
    private const int MostDecimals = 10;

    // As many as a decimal can have.
    private const int MostExactDecimals = 28;

    private static readonly BigInteger LargestDigits = BigInteger.Pow(2, 96) - 1;

    /// <summary>The same value, with no more decimals than it needs; <c>null</c> when no decimal is exactly this.</summary>
    public static decimal? Exact(Rational value)
    {
        if (value.Decimals is not { } decimals || decimals > MostExactDecimals) return null;

        var digits = BigInteger.Abs((value * Scale(decimals)).Numerator);
        return digits <= LargestDigits ? Decimal(digits, value.Sign < 0, decimals) : null;
    }

    /// <summary>The nearest, halves away from zero.</summary>
    public static decimal Nearest(Rational value, int decimals) =>
        Rounded(value, decimals, (size, _) => HalfUp(size, decimals));

    /// <summary>The nearest that is not above it.</summary>
    public static decimal Down(Rational value, int decimals) =>
        Rounded(value, decimals, (size, isNegative) => AwayFromZeroIf(isNegative, size, decimals));

    /// <summary>The nearest that is not below it.</summary>
    public static decimal Up(Rational value, int decimals) =>
        Rounded(value, decimals, (size, isNegative) => AwayFromZeroIf(!isNegative, size, decimals));

    /// <summary>A share in per cent, to ten decimals and with no more than it needs; <c>null</c> beyond a decimal.</summary>
    public static decimal? ShortPercent(Share? share, Func<Rational, int, BigInteger> round) =>
        share is { } known ? Short(known.InPercent, round) : null;

    /// <summary>The value, to ten decimals and with no more than it needs; <c>null</c> beyond a decimal.</summary>
    public static decimal? Short(Rational value, Func<Rational, int, BigInteger> round) =>
        Exact(new Rational(round(value, MostDecimals), BigInteger.Pow(10, MostDecimals)));

    public static bool IsDecimals(int decimals) => decimals is >= 0 and <= MostDecimals;

    public static string DecimalsFault(int decimals) =>
        "A percentage with " + Words.Of(decimals, "decimal") + " was requested; choose 0 to " + Words.Number(MostDecimals) + ".";

    /// <summary>The nearest in units of the last decimal, halves away from zero: 27 for 2.66 with one decimal.</summary>
    public static BigInteger NearestUnits(Rational value, int decimals) => Units(value, decimals, (size, _) => HalfUp(size, decimals));

    /// <summary>The nearest that is not above it, in units of the last decimal.</summary>
    public static BigInteger UnitsDown(Rational value, int decimals) =>
        Units(value, decimals, (size, isNegative) => AwayFromZeroIf(isNegative, size, decimals));

    /// <summary>The nearest that is not below it, in units of the last decimal.</summary>
    public static BigInteger UnitsUp(Rational value, int decimals) =>
        Units(value, decimals, (size, isNegative) => AwayFromZeroIf(!isNegative, size, decimals));

    /// <summary>Units of the last decimal as text of any length, with a point: "2.7" for 27 with one decimal.</summary>
    public static string Text(BigInteger units, int decimals)
    {
        var digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (units.Sign < 0 ? "-" : "") + (decimals == 0 ? digits : digits.Insert(digits.Length - decimals, "."));
    }

    private static decimal Rounded(Rational value, int decimals, Func<Rational, bool, BigInteger> round)
    {
        if (!IsDecimals(decimals)) throw new ArgumentOutOfRangeException(nameof(decimals), DecimalsFault(decimals));

        var units = Units(value, decimals, round);
        var digits = BigInteger.Abs(units);
        return digits <= LargestDigits
            ? Decimal(digits, units.Sign < 0, decimals)
            : throw new OverflowException(
                value.ToDecimalString(0) + " % is more than a decimal can hold with "
                    + Words.Of(decimals, "decimal") + "; ask for fewer, or write the fraction.");
    }

    private static BigInteger Units(Rational value, int decimals, Func<Rational, bool, BigInteger> round)
    {
        var isNegative = value.Sign < 0;
        var size = round(isNegative ? -value : value, isNegative);
        return isNegative ? -size : size;
    }

    private static BigInteger HalfUp(Rational size, int decimals) =>
        (size + new Rational(1, 2 * BigInteger.Pow(10, decimals))).Cut(decimals);

    private static BigInteger AwayFromZeroIf(bool isAway, Rational size, int decimals)
    {
        var cut = size.Cut(decimals);
        return isAway && size * Scale(decimals) != new Rational(cut, 1) ? cut + 1 : cut;
    }

    private static Rational Scale(int decimals) => new(BigInteger.Pow(10, decimals), 1);

    private static decimal Decimal(BigInteger digits, bool isNegative, int decimals)
    {
        var bits = decimal.GetBits((decimal)digits);
        return new decimal(bits[0], bits[1], bits[2], isNegative, (byte)decimals);
    }
}
