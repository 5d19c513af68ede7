using System.Globalization;
using System.Text;

namespace Kriterium.Cli.Writing;

/// <summary>The table where there is no terminal: no colour, no wrapping, and none of the time that drawing takes.</summary>
internal static class PlainTable
{
    private const string Gap = "   ";

    public static string Write(ClassifyReport report)
    {
        var columns = new TableColumns(report);
        return Write(
            columns.Names,
            TableColumns.FirstFigure,
            report.Areas.Select(result => columns.Row(result).Select(cell => cell.Text)),
            TableColumns.LinesBelow(report));
    }

    /// <summary>A table and the lines below it.</summary>
    /// <param name="names">The headings; a line break shows where one breaks.</param>
    /// <param name="firstFigure">The first column with numbers, which stand to the right.</param>
    /// <param name="cells">The texts of each row.</param>
    /// <param name="linesBelow">What stands under the table.</param>
    /// <param name="afterFigures">The first column after the numbers; by default there is none.</param>
    public static string Write(
        IReadOnlyList<string> names,
        int firstFigure,
        IEnumerable<IEnumerable<string>> cells,
        IEnumerable<string> linesBelow,
        int? afterFigures = null)
    {
        var figures = firstFigure..(afterFigures ?? names.Count);
        var heading = names.Select(name => name.Split('\n')).ToList();
        var height = heading.Max(lines => lines.Length);
        var above = Enumerable.Range(0, height).Select(line => heading.ConvertAll(lines => lines.ElementAtOrDefault(line) ?? ""));
        var rows = cells.Select(row => row.Select(Words.Visible).ToList()).ToList();

        var widths = above.Concat(rows)
            .Aggregate(new int[names.Count], (widest, row) => [.. widest.Zip(row, (width, cell) => Math.Max(width, Length(cell)))]);
        var text = new StringBuilder();
        foreach (var line in above) Append(text, line, widths, figures);
        text.Append('─', widths.Sum() + (Gap.Length * (widths.Length - 1))).Append('\n');
        foreach (var row in rows) Append(text, row, widths, figures);
        var below = linesBelow.ToList();
        if (below.Count > 0) text.Append('\n');
        foreach (var line in below) text.Append(Words.Visible(line)).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, List<string> cells, int[] widths, Range figures)
    {
        var line = string.Join(Gap, cells.Select((cell, index) =>
        {
            var room = new string(' ', widths[index] - Length(cell));
            return index >= figures.Start.Value && index < figures.End.Value ? room + cell : cell + room;
        }));
        text.Append(line.TrimEnd()).Append('\n');
    }

    /// <summary>As many places as a reader sees: a letter and the marks on it are one.</summary>
    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
