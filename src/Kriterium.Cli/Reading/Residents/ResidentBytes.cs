using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Kriterium.Cli.Reading;

/// <summary>The fields of a resident from the bytes that they are written with, without making texts of them.</summary>
/// <remarks>What is refused here may still be good: <see cref="ResidentFields"/> has the last word.</remarks>
internal static class ResidentBytes
{
    // As many as fit in 64 bits whatever they are.
    private const int MostDigitsOfKroner = 18;

    /// <summary>A whole number in digits only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDigits(ReadOnlySpan<byte> field, int most, out int number)
    {
        number = 0;
        if ((uint)(field.Length - 1) >= (uint)most) return false;

        var isGood = true;
        foreach (var one in field)
        {
            var digit = (uint)(one - '0');
            isGood &= digit <= 9;
            number = (number * 10) + (int)digit;
        }

        return isGood;
    }

    /// <summary>0 or 1, or false or true: as a number; a larger one for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Flag(ReadOnlySpan<byte> field) => field.Length == 1 ? (uint)(field[0] - '0') : FlagOfWord(field);

    /// <summary>Whole kroner that a resident can have.</summary>
    public static bool TryKroner(ReadOnlySpan<byte> field, out long kroner)
    {
        var isNegative = field.Length > 1 && field[0] == '-';
        if (isNegative) field = field[1..];

        // Most incomes are written with so many digits.
        var isRead = field.Length is >= 4 and <= 8 ? TryFourToEight(field, out kroner) : TryOneByOne(field, out kroner);
        if (isNegative) kroner = -kroner;
        return isRead && kroner is >= Resident.LowestIncome and <= Resident.HighestIncome;
    }

    /// <summary>A region by its code, or by its name as lists print it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRegion(ReadOnlySpan<byte> field, out byte number)
    {
        if (field.Length != 4) return TryRegionName(field, out number);

        // 1081 to 1085.
        number = (byte)(field[3] - '0');
        return (BinaryPrimitives.ReadUInt32LittleEndian(field) & 0x00FFFFFF) == 0x00383031 && (uint)(number - 1) < 5;
    }

    private static bool TryRegionName(ReadOnlySpan<byte> field, out byte number)
    {
        number = field switch
        {
            _ when field.SequenceEqual("Hovedstaden"u8) => Region.Hovedstaden.Number,
            _ when field.SequenceEqual("Midtjylland"u8) => Region.Midtjylland.Number,
            _ when field.SequenceEqual("Syddanmark"u8) => Region.Syddanmark.Number,
            _ when field.SequenceEqual("Sjælland"u8) => Region.Sjaelland.Number,
            _ when field.SequenceEqual("Nordjylland"u8) => Region.Nordjylland.Number,
            _ => 0,
        };
        return number != 0;
    }

    private static uint FlagOfWord(ReadOnlySpan<byte> field) =>
        System.Text.Ascii.EqualsIgnoreCase(field, "true"u8) ? 1U
        : System.Text.Ascii.EqualsIgnoreCase(field, "false"u8) ? 0U
        : 2U;

    private static bool TryOneByOne(ReadOnlySpan<byte> digits, out long number)
    {
        number = 0;
        if ((uint)(digits.Length - 1) >= MostDigitsOfKroner) return false;

        foreach (var one in digits)
        {
            var digit = (uint)(one - '0');
            if (digit > 9) return false;
            number = (number * 10) + digit;
        }

        return true;
    }

    /// <summary>All digits at once, as no processor guesses how many there are.</summary>
    private static bool TryFourToEight(ReadOnlySpan<byte> digits, out long number)
    {
        const uint zeros = 0x3030_3030;
        const ulong highBits = 0x8080_8080_8080_8080, tenTo128 = 0x7676_7676_7676_7676;

        // A byte a digit, the last one uppermost. What the first four share with the last four is moved out of sight, and zeros come in below.
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
}
