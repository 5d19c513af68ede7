using Spectre.Console;

namespace Kriterium.Cli.Writing;

/// <summary>The table for a terminal.</summary>
internal static class TableOutput
{
    // With less than this, a column a figure would leave no room for the names.
    private const int WideEnough = 150;

    public static string Write(ClassifyReport report, Terminal terminal) =>
        terminal.Width is { } width ? Draw(report, terminal, width) : PlainTable.Write(report);

    // Apart, so that what draws is not even loaded where there is no terminal.
    private static string Draw(ClassifyReport report, Terminal terminal, int width)
    {
        using var text = new ConsoleText(terminal, width);
        var console = text.Console;
        var columns = new TableColumns(report);
        var table = new Table { Border = TableBorder.Simple };
        if (width >= WideEnough) FillWide(table, report, columns);
        else FillNarrow(table, report, columns);

        console.Write(table);
        foreach (var line in TableColumns.LinesBelow(report)) console.Write(new Spectre.Console.Text(Words.Visible(line) + "\n"));

        return text.ToString();
    }

    private static void FillWide(Table table, ClassifyReport report, TableColumns columns)
    {
        for (var i = 0; i < columns.Names.Count; i++)
        {
            var column = new TableColumn(columns.Names[i]);
            if (i >= TableColumns.FirstFigure) column.RightAligned();
            if (i is not (TableColumns.Area or TableColumns.Municipality)) column.NoWrap();
            table.AddColumn(column);
        }

        foreach (var result in report.Areas) table.AddRow(columns.Row(result).Select(Cell));
    }

    private static void FillNarrow(Table table, ClassifyReport report, TableColumns columns)
    {
        for (var i = 0; i < TableColumns.FirstFigure; i++)
        {
            if (i != TableColumns.Municipality) table.AddColumn(new TableColumn(columns.Names[i]) { NoWrap = i != TableColumns.Area });
        }

        table.AddColumn("Figures");
        foreach (var result in report.Areas)
        {
            var row = columns.Row(result).ToList();
            var figures = row.Skip(TableColumns.FirstFigure)
                .Select((cell, index) => columns.Names[TableColumns.FirstFigure + index].ReplaceLineEndings(" ") + ": " + cell.Text);
            table.AddRow(row
                .Take(TableColumns.FirstFigure)
                .Where((_, index) => index != TableColumns.Municipality)
                .Append((string.Join("; ", figures), null))
                .Select(Cell));
        }
    }

    // Plain text, not markup: a name may hold brackets.
    private static Spectre.Console.Text Cell((string Text, Verdict? Verdict) cell) => new(Words.Visible(cell.Text), Style(cell.Verdict));

    private static Style Style(Verdict? verdict) => verdict switch
    {
        Verdict.Met => new Style(Color.Red),
        Verdict.NotMet => new Style(Color.Green),
        Verdict.Undetermined => new Style(Color.Yellow),
        _ => Spectre.Console.Style.Plain,
    };
}
