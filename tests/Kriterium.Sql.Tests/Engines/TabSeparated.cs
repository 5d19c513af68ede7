using System.Globalization;
using System.Text;

namespace Kriterium.Sql.Tests.Engines;

/// <summary>Rows as PostgreSQL's COPY and ClickHouse's TabSeparated have them: <c>\N</c> for NULL, backslashes before what would end a value.</summary>
internal static class TabSeparated
{
    private const string Null = "\\N";

    public static void Write(SqlTable table, TextWriter writer)
    {
        foreach (var block in table.Blocks)
        {
            for (var row = 0; row < block[0].Length; row++)
            {
                for (var i = 0; i < block.Length; i++)
                {
                    if (i > 0) writer.Write('\t');
                    if (block[i] is string?[] texts) writer.Write(texts[row] is { } text ? Escaped(text) : Null);
                    else if (((long?[])block[i])[row] is { } number) writer.Write(number.ToString(CultureInfo.InvariantCulture));
                    else writer.Write(Null);
                }

                writer.Write('\n');
            }
        }
    }

    public static string?[] Read(string line) => [.. line.Split('\t').Select(value => value == Null ? null : Unescaped(value))];

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Unescaped(string value)
    {
        // Words of verdicts come by the million: each is kept once.
        if (!value.Contains('\\', StringComparison.Ordinal)) return value.Length < 30 ? string.Intern(value) : value;

        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
            text.Append(value[i] != '\\' ? value[i] : value[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
        return text.ToString();
    }
}
