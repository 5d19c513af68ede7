using System.Globalization;
using System.Text;

namespace Kriterium.Cli.Writing;

/// <summary>The table where there is no terminal: no colour, no wrapping, and none of the time that drawing takes.</summary>
internal static class PlainTable
{
    private const string Gap = "   ";

    public static string Write(Report report)
    {
        var columns = new Columns(report);
        var heading = columns.Names.Select(name => name.Split('\n')).ToList();
        var height = heading.Max(lines => lines.Length);
        var above = Enumerable.Range(0, height).Select(line => heading.ConvertAll(lines => lines.ElementAtOrDefault(line) ?? ""));
        var rows = report.Areas.Select(area => columns.Row(area.Area, area.Classification).Select(cell => Cli.Text.Visible(cell.Text)).ToList()).ToList();

        var widths = above.Concat(rows).Aggregate(new int[columns.Names.Count], (widest, row) => [.. widest.Zip(row, (width, cell) => Math.Max(width, Length(cell)))]);
        var text = new StringBuilder();
        foreach (var line in above) Append(text, line, widths);
        text.Append('─', widths.Sum() + (Gap.Length * (widths.Length - 1))).Append('\n');
        foreach (var row in rows) Append(text, row, widths);
        text.Append('\n');
        foreach (var line in Columns.LinesBelow(report)) text.Append(Cli.Text.Visible(line)).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, List<string> cells, int[] widths)
    {
        var line = string.Join(Gap, cells.Select((cell, index) =>
        {
            var room = new string(' ', widths[index] - Length(cell));
            return index < Columns.FirstFigure ? cell + room : room + cell;
        }));
        text.Append(line.TrimEnd()).Append('\n');
    }

    /// <summary>As many places as a reader sees: a letter and the marks on it are one.</summary>
    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
