using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Kriterium.Benchmarks.Files;

/// <summary>Pieces of reading that were tuned by hand once, and are not worth it.</summary>
internal static class TunedByHand
{
    /// <summary>Four to eight digits at once, as no processor guesses how many there are.</summary>
    public static bool TryFourToEight(ReadOnlySpan<byte> digits, out long number)
    {
        const uint zeros = 0x3030_3030;
        const ulong highBits = 0x8080_8080_8080_8080, tenTo128 = 0x7676_7676_7676_7676;

        // A byte a digit, the last one uppermost. What the first four share with the last four is moved out of sight, and zeros come
        // in below.
        var first = (ulong)(BinaryPrimitives.ReadUInt32LittleEndian(digits) ^ zeros) << (8 * (8 - digits.Length));
        var last = (ulong)(BinaryPrimitives.ReadUInt32LittleEndian(digits[^4..]) ^ zeros) << 32;
        var eight = (uint)first | last;
        number = 0;
        if ((((eight + tenTo128) | eight) & highBits) != 0) return false;

        // Neighbours are put together: digits to tens, these to hundreds, these to the whole number.
        var four = ((eight * (1 + (10 << 8))) >> 8) & 0x00FF_00FF_00FF_00FF;
        var two = ((four * (1 + (100 << 16))) >> 16) & 0x0000_FFFF_0000_FFFF;
        number = (long)((two * (1 + (10_000UL << 32))) >> 32);
        return true;
    }

    /// <summary>Whether whole vectors of values lie in a range: their least and their most do.</summary>
    public static bool AreWithin(ReadOnlySpan<long> values, long lowest, long highest)
    {
        var vectors = MemoryMarshal.Cast<long, Vector<long>>(values);
        var (least, most) = (vectors[0], vectors[0]);
        foreach (ref readonly var vector in vectors) (least, most) = (Vector.Min(least, vector), Vector.Max(most, vector));

        return Vector.GreaterThanOrEqualAll(least, new Vector<long>(lowest)) && Vector.LessThanOrEqualAll(most, new Vector<long>(highest));
    }
}
