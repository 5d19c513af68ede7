using System.Buffers;
using System.Globalization;

namespace Kriterium.Cli.Reading;

/// <summary>
/// Numbers as a file writes them: the digits 0 to 9 and one decimal mark, whatever the machine's culture. A refusal says how to write it.
/// </summary>
internal static class WrittenNumber
{
    private const int MostDecimals = 10;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>A whole number in a range; negative ones with a hyphen.</summary>
    public static bool TryWhole(string text, long lowest, long highest, out long number, out string? problem)
    {
        var isNegative = lowest < 0 && text.StartsWith('-');
        var digits = isNegative ? text.AsSpan(1) : text;
        number = 0;
        problem = null;
        if (digits.IsEmpty || digits.ContainsAnyExcept(Digits))
        {
            problem = "write a whole number" + (lowest < 0 ? "" : " of " + Words.Number(lowest) + " or more")
                + " in digits only, as in 1204" + Hint(text, mark: null);
            return false;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && number >= lowest
            && number <= highest)
            return true;

        problem = "write a whole number from " + Words.Number(lowest) + " to " + Words.Number(highest);
        return false;
    }

    /// <summary>A number of persons with up to three decimals, in thousandths of a person.</summary>
    public static bool TryThousandths(string text, Separator separator, out long thousandths, out string? problem)
    {
        thousandths = 0;
        if (!TrySplit(text, separator, mayBeNegative: false, out var whole, out var decimals, out problem)) return false;
        if (decimals.Length > 3)
        {
            problem = "write at most 3 decimals, as in 512.25";
            return false;
        }

        if (long.TryParse(
            string.Concat(whole, decimals.PadRight(3, '0')), NumberStyles.None, CultureInfo.InvariantCulture, out thousandths))
            return true;

        problem = "write a number from 0 to " + Words.Number(long.MaxValue / 1000);
        return false;
    }

    /// <summary>A decimal in a range, with the decimals that it is written with.</summary>
    public static bool TryDecimal(
        string text, Separator separator, decimal lowest, decimal highest, out decimal number, out string? problem)
    {
        number = 0;
        if (!TrySplit(text, separator, mayBeNegative: lowest < 0, out var whole, out var decimals, out problem)) return false;
        if (decimals.Length > MostDecimals)
        {
            problem = "write at most " + Words.Number(MostDecimals) + " decimals";
            return false;
        }

        var written = decimals.Length == 0 ? whole : whole + "." + decimals;
        if (decimal.TryParse(
            written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && number >= lowest && number <= highest)
        {
            return true;
        }

        problem = "write a number from " + lowest.ToString(CultureInfo.InvariantCulture) + " to "
            + highest.ToString(CultureInfo.InvariantCulture);
        return false;
    }

    private static bool TrySplit(
        string text, Separator separator, bool mayBeNegative, out string whole, out string decimals, out string? problem)
    {
        problem = null;
        var unsigned = mayBeNegative && text.StartsWith('-') ? text[1..] : text;
        var mark = separator.AllowsDecimalComma ? unsigned.IndexOfAny(['.', ',']) : unsigned.IndexOf('.');
        whole = text[..(text.Length - unsigned.Length)] + (mark < 0 ? unsigned : unsigned[..mark]);
        decimals = mark < 0 ? "" : unsigned[(mark + 1)..];

        var digits = mark < 0 ? unsigned : unsigned.Remove(mark, 1);
        if (digits.Length > 0 && mark != 0 && mark != unsigned.Length - 1 && !digits.AsSpan().ContainsAnyExcept(Digits)) return true;

        problem = "write a number in digits, as in " + (separator.AllowsDecimalComma ? "54,2 or 54.2" : "54.2")
            + Hint(text, separator.AllowsDecimalComma ? "a decimal comma or point" : "a decimal point");
        return false;
    }

    /// <summary>What to change, from the first thing that is not a plain number.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="mark">The decimal marks that are allowed; <c>null</c> for none.</param>
    private static string Hint(string text, string? mark)
    {
        var thousands = text.Any(character => character is '.' or ',' or '\'' or '’' or ' ' or '\u00A0' or '\u202F');
        return text.Contains('%', StringComparison.Ordinal) ? ", without a percent sign"
            : text.StartsWith('+') ? ", without a plus sign"
            : text.Any(character => character is '\u2212' or '\u2013') ? ", with a hyphen (-) for minus"
            : text.Length > 1 && char.IsAsciiDigit(text[0]) && text.Any(character => character is 'e' or 'E') ? ", without an exponent"
            : text.Any(character => char.IsDigit(character) && !char.IsAsciiDigit(character)) ? ", with the digits 0 to 9"
            : thousands && mark is null ? ", without thousand separators and decimals"
            : thousands ? ", with " + mark + " and without thousand separators"
            : "";
    }
}
