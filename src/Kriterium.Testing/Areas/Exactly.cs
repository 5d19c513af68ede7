using System.Numerics;

namespace Kriterium.Testing;

/// <summary>Arithmetic of whole numbers and shares.</summary>
internal static class Exactly
{
    public static Share Times(Share a, Share b) => Share.Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Share Middle(Share a, Share b) =>
        Share.Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), 2 * a.Denominator * b.Denominator);

    public static BigInteger Floor(BigInteger number, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(number, divisor, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    public static BigInteger SmallestMultiple(BigInteger factor, BigInteger atLeast) => -Floor(-atLeast, factor) * factor;

    public static BigInteger CommonMultiple(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;
}
