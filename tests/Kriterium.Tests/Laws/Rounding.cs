using System.Numerics;

namespace Kriterium.Tests.Laws;

/// <summary>Rounding as a printing office may do it, with whole numbers only.</summary>
internal static class Rounding
{
    /// <summary>The percentage with so many decimals; a half goes up or down.</summary>
    public static decimal Percent(Ratio share, int decimals, bool halfGoesUp)
    {
        var scale = 100 * BigInteger.Pow(10, decimals);
        var below = share.Floor(scale);
        var half = (share * new Ratio(scale, 1)).CompareTo(new Ratio((2 * below) + 1, 2));
        return Decimal(half > 0 || (half == 0 && halfGoesUp) ? below + 1 : below, decimals);
    }

    public static decimal Decimal(BigInteger digits, int decimals)
    {
        var size = (ulong)BigInteger.Abs(digits);
        return new decimal((int)size, (int)(size >> 32), 0, digits.Sign < 0, (byte)decimals);
    }
}
