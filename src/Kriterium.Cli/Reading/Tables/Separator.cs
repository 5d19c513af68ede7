using System.Text;

namespace Kriterium.Cli.Reading;

/// <summary>What stands between the fields of a file, found from its first line.</summary>
/// <param name="Character">Comma or semicolon.</param>
/// <param name="HintLength">The bytes of a first line <c>sep=;</c>, as spreadsheets write it; 0 without one.</param>
internal readonly record struct Separator(char Character, int HintLength)
{
    /// <summary>With a semicolon between fields, a comma can be the decimal mark, as Danish spreadsheets write.</summary>
    public bool AllowsDecimalComma => Character == ';';

    /// <summary>Finds it, or says why the file has none that is allowed.</summary>
    public static Separator? Find(ReadOnlySpan<byte> utf8, out string? problem)
    {
        problem = null;
        var first = FirstLine(utf8, out var length);
        if (first.Trim('"').StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            var named = first.Trim('"')["sep=".Length..];
            if (named is "," or ";") return new Separator(named[0], length);

            problem = "given " + Words.Quote(first) + "; separate the fields by comma or semicolon";
            return null;
        }

        // No column's name contains either, so one of them is enough.
        var header = HeaderLine(utf8);
        int commas = header.Count(character => character == ','), semicolons = header.Count(character => character == ';');
        if (commas == 0 && semicolons == 0 && header.AsSpan().IndexOfAny('\t', '|') is >= 0 and var other)
        {
            problem = "the fields are separated by " + (header[other] == '\t' ? "tab" : "|") + "; separate them by comma or semicolon";
            return null;
        }

        return new Separator(semicolons > commas ? ';' : ',', 0);
    }

    private static string HeaderLine(ReadOnlySpan<byte> utf8)
    {
        var start = utf8.IndexOfAnyExcept("\r\n"u8);
        return FirstLine(utf8[start..], out _);
    }

    private static string FirstLine(ReadOnlySpan<byte> utf8, out int length)
    {
        var end = utf8.IndexOfAny((byte)'\r', (byte)'\n');
        length = end < 0 ? utf8.Length : end + (utf8[end..].StartsWith("\r\n"u8) ? 2 : 1);
        return Encoding.UTF8.GetString(end < 0 ? utf8 : utf8[..end]);
    }
}
