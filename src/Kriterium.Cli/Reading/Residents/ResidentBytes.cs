using System.Runtime.CompilerServices;
using System.Text;

namespace Kriterium.Cli.Reading;

/// <summary>The fields of a resident from the bytes that they are written with, without making texts of them.</summary>
/// <remarks>
/// What is refused here may still be good: <see cref="ResidentFields"/> has the last word. What is asked for each field of each row is
/// inlined: calls to it, or to the framework's parser, are a tenth of the time of reading a CSV file (<c>ReadingBenchmarks</c>).
/// </remarks>
internal static class ResidentBytes
{
    // As many fit in 64 bits, whatever they are.
    private const int MostDigits = 18;

    private const int CodeLength = 4;

    private static readonly (byte[] Name, byte Number)[] Names =
        [.. Region.All.Select(region => (Encoding.UTF8.GetBytes(region.Name), region.Number))];

    /// <summary>A whole number in digits only, after a hyphen where it may be negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryWhole(ReadOnlySpan<byte> field, long lowest, long highest, out long number)
    {
        number = 0;
        var isNegative = lowest < 0 && field.Length > 1 && field[0] == '-';
        var digits = isNegative ? field[1..] : field;
        if (digits.Length is 0 or > MostDigits) return false;

        foreach (var one in digits)
        {
            var digit = (uint)(one - '0');
            if (digit > 9) return false;
            number = (number * 10) + digit;
        }

        if (isNegative) number = -number;
        return number >= lowest && number <= highest;
    }

    /// <summary>0 or 1, or false or true: as a number; a larger one for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Flag(ReadOnlySpan<byte> field) => field.Length == 1 ? (uint)(field[0] - '0') : FlagOfWord(field);

    /// <summary>A region by its code, or by its name as lists print it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRegion(ReadOnlySpan<byte> field, out byte number)
    {
        if (field.Length != CodeLength || !TryWhole(field, ResidentFields.FirstRegion, ResidentFields.LastRegion, out var code))
            return TryRegionName(field, out number);

        number = (byte)(code - ResidentFields.FirstRegion + 1);
        return true;
    }

    private static bool TryRegionName(ReadOnlySpan<byte> field, out byte number)
    {
        number = 0;
        foreach (var (name, named) in Names)
        {
            if (field.SequenceEqual(name)) number = named;
        }

        return number != 0;
    }

    private static uint FlagOfWord(ReadOnlySpan<byte> field) =>
        Ascii.EqualsIgnoreCase(field, "true"u8) ? 1U
        : Ascii.EqualsIgnoreCase(field, "false"u8) ? 0U
        : 2U;
}
