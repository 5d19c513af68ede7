#if NET
global using Wide = System.Int128;
#else
global using Wide = System.Numerics.BigInteger;
#endif

namespace Kriterium;

/// <summary>
/// Whole numbers of up to 126 bits and a sign, without allocation where the framework has them (<c>Wide</c> is its 128-bit integer,
/// or else its integer of any length).
/// </summary>
/// <remarks>
/// Nothing overflows silently: a product is asked for with <see cref="TryTimes"/>, and who is refused turns to fractions of any length.
/// The bound is the same on both frameworks, so that both take the same way.
/// </remarks>
internal static class WideMath
{
    public const int MostBits = 126;

    /// <summary>The product, if it surely is shorter than 127 bits. The sum of two such products still fits in 128.</summary>
    public static bool TryTimes(Wide a, Wide b, out Wide product)
    {
        var fits = Bits(a) + Bits(b) <= MostBits;
        product = fits ? a * b : 0;
        return fits;
    }

    /// <summary>The number itself, if it is shorter than 127 bits.</summary>
    public static bool TryFrom(System.Numerics.BigInteger value, out Wide wide)
    {
        var fits = System.Numerics.BigInteger.Abs(value) < System.Numerics.BigInteger.One << MostBits;
        wide = fits ? (Wide)value : 0;
        return fits;
    }

    /// <summary>The bits of a number without its sign: 0 for 0, 1 for 1, 2 for 2 and 3.</summary>
    public static int Bits(Wide value)
    {
        var magnitude = value < 0 ? -value : value;
#if NET
        return 128 - (int)Wide.LeadingZeroCount(magnitude);
#else
        var bits = 0;
        for (var power = Wide.One; power <= magnitude; power += power) bits++;
        return bits;
#endif
    }

    /// <summary>The bits of a number without its sign; for one below zero perhaps one more.</summary>
    public static int Bits(long value)
    {
#if NET
        return 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(value < 0 ? ~value : value)) + (value < 0 ? 1 : 0);
#else
        return Bits((Wide)value);
#endif
    }
}
