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

    /// <summary>0 or 1, or false or true: as a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFlag(ReadOnlySpan<byte> field, out int flag)
    {
        if (field.Length != 1) return TryWord(field, out flag);

        flag = field[0] - '0';
        return (uint)flag <= 1;
    }

    /// <summary>Whole kroner that a resident can have.</summary>
    public static bool TryKroner(ReadOnlySpan<byte> field, out long kroner)
    {
        kroner = 0;
        var isNegative = field.Length > 1 && field[0] == '-';
        if (isNegative) field = field[1..];
        if ((uint)(field.Length - 1) >= MostDigitsOfKroner) return false;

        foreach (var one in field)
        {
            var digit = (uint)(one - '0');
            if (digit > 9) return false;
            kroner = (kroner * 10) + digit;
        }

        if (isNegative) kroner = -kroner;
        return kroner is >= Resident.LowestIncome and <= Resident.HighestIncome;
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
            _ when field.SequenceEqual("Hovedstaden"u8) => (byte)Region.Hovedstaden.Number,
            _ when field.SequenceEqual("Midtjylland"u8) => (byte)Region.Midtjylland.Number,
            _ when field.SequenceEqual("Syddanmark"u8) => (byte)Region.Syddanmark.Number,
            _ when field.SequenceEqual("Sjælland"u8) => (byte)Region.Sjaelland.Number,
            _ when field.SequenceEqual("Nordjylland"u8) => (byte)Region.Nordjylland.Number,
            _ => 0,
        };
        return number != 0;
    }

    private static bool TryWord(ReadOnlySpan<byte> field, out int flag)
    {
        flag = System.Text.Ascii.EqualsIgnoreCase(field, "true"u8) ? 1 : 0;
        return flag == 1 || System.Text.Ascii.EqualsIgnoreCase(field, "false"u8);
    }
}
