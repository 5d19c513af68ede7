using Spectre.Console;

namespace Kriterium.Cli.Writing;

/// <summary>The table for a terminal.</summary>
internal static class TableOutput
{
    // With less than this, a column a figure would leave no room for the names.
    private const int WideEnough = 150;

    public static string Write(Report report, Terminal terminal) =>
        terminal.Width is { } width ? Draw(report, terminal, width) : PlainTable.Write(report);

    // Apart, so that what draws is not even loaded where there is no terminal.
    private static string Draw(Report report, Terminal terminal, int width)
    {
        using var drawing = new Drawing(terminal, width);
        var console = drawing.Console;
        var columns = new Columns(report);
        var table = new Table { Border = TableBorder.Simple };
        if (width >= WideEnough) FillWide(table, report, columns);
        else FillNarrow(table, report, columns);

        console.Write(table);
        foreach (var line in Columns.LinesBelow(report)) console.Write(new Spectre.Console.Text(Text.Visible(line) + "\n"));

        return drawing.ToString();
    }

    private static void FillWide(Table table, Report report, Columns columns)
    {
        for (var i = 0; i < columns.Names.Count; i++)
        {
            var column = new TableColumn(columns.Names[i]);
            if (i >= Columns.FirstFigure) column.RightAligned();
            if (i is not (Columns.Area or Columns.Municipality)) column.NoWrap();
            table.AddColumn(column);
        }

        foreach (var decision in report.Areas) table.AddRow(columns.Row(decision).Select(Cell));
    }

    private static void FillNarrow(Table table, Report report, Columns columns)
    {
        for (var i = 0; i < Columns.FirstFigure; i++)
        {
            if (i != Columns.Municipality) table.AddColumn(new TableColumn(columns.Names[i]) { NoWrap = i != Columns.Area });
        }

        table.AddColumn("Figures");
        foreach (var decision in report.Areas)
        {
            var row = columns.Row(decision).ToList();
            var figures = row.Skip(Columns.FirstFigure)
                .Select((cell, index) => columns.Names[Columns.FirstFigure + index].ReplaceLineEndings(" ") + ": " + cell.Text);
            table.AddRow(row.Take(Columns.FirstFigure).Where((_, index) => index != Columns.Municipality).Append((string.Join("; ", figures), null)).Select(Cell));
        }
    }

    // Plain text, not markup: a name may hold brackets.
    private static Spectre.Console.Text Cell((string Text, Verdict? Verdict) cell) => new(Text.Visible(cell.Text), Style(cell.Verdict));

    private static Style Style(Verdict? verdict) => verdict switch
    {
        Verdict.Met => new Style(Color.Red),
        Verdict.NotMet => new Style(Color.Green),
        Verdict.Undetermined => new Style(Color.Yellow),
        _ => Spectre.Console.Style.Plain,
    };
}
