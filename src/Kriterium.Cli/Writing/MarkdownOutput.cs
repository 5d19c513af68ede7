using System.Text;

namespace Kriterium.Cli.Writing;

/// <summary>The table as GitHub Markdown.</summary>
internal static class MarkdownOutput
{
    public static string Write(ClassifyReport report)
    {
        var columns = new TableColumns(report);
        var text = new StringBuilder();
        AppendRow(text, columns.Names.Select(TableColumns.OnOneLine));
        AppendRow(text, columns.Names.Select((_, index) => index < TableColumns.FirstFigure ? "---" : "---:"), isEscaped: true);
        foreach (var result in report.Areas) AppendRow(text, columns.Row(result).Select(cell => cell.Text));

        var wasItem = false;
        foreach (var line in TableColumns.LinesBelow(report))
        {
            // A line of its own needs an empty one before it; items of one list stand together.
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (!isItem || !wasItem) text.Append('\n');
            text.Append(isItem ? "- " + Escape(line[2..]) : Escape(line)).Append('\n');
            wasItem = isItem;
        }

        return text.ToString();
    }

    public static void AppendRow(StringBuilder text, IEnumerable<string> cells, bool isEscaped = false) =>
        text.Append("| ").AppendJoin(" | ", isEscaped ? cells : cells.Select(Escape)).Append(" |\n");

    /// <summary>The public page of a source as a link. An address has none of the characters that end such a link.</summary>
    public static string Address(LegalSource source) => source.Address is { } address ? "<" + address + ">" : LawText.AddressNotKnown;

    /// <summary>The text as it stands, whatever Markdown or HTML could be read into it.</summary>
    public static string Escape(string text) => Markdown.Escaped(text);
}
