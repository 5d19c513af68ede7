using Spectre.Console;

namespace Kriterium.Cli.Writing;

/// <summary>The table for a terminal.</summary>
internal static class TableOutput
{
    // With less than this, a column a figure would leave no room for the names.
    public const int WideEnough = 150;

    public static string Write(ClassifyReport report, Terminal terminal) =>
        terminal.Width is { } width ? Draw(report, terminal, width) : PlainTable.Write(report);

    // Apart, so that what draws is not even loaded where there is no terminal.
    private static string Draw(ClassifyReport report, Terminal terminal, int width)
    {
        using var text = new ConsoleText(terminal, width);
        var console = text.Console;
        var columns = new TableColumns(report);
        var table = new Table { Border = TableBorder.Simple };
        var isWide = width >= WideEnough;
        if (isWide) FillWide(table, report, columns);
        else new NarrowTable(report, columns, width).Fill(table);

        console.Write(table);
        IEnumerable<string> legend = isWide ? [] : [Legend(report, columns)];
        foreach (var line in legend.Concat(TableColumns.LinesBelow(report))) text.Line(line);

        return text.ToString();
    }

    /// <summary>What the marks of the narrow table mean, and where the figures are.</summary>
    private static string Legend(ClassifyReport report, TableColumns columns) =>
        string.Join(", ", columns.Figures.Select(name => name[0] + " " + name)) + ": " + NarrowTable.Signs
            + (report.HasStatuses ? ", by the rule of the vulnerable area where it asks for it" : "")
            + ". Figures: explain FILE --area ID, or a terminal of " + Words.Number(WideEnough) + " columns.";

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

    // Plain text, not markup: a name may hold brackets.
    private static Spectre.Console.Text Cell((string Text, Verdict? Verdict) cell) => new(Words.Visible(cell.Text), Style(cell.Verdict));

    public static Style Style(Verdict? verdict) => verdict switch
    {
        Verdict.Met => new Style(Color.Red),
        Verdict.NotMet => new Style(Color.Green),
        Verdict.Undetermined => new Style(Color.Yellow),
        _ => Spectre.Console.Style.Plain,
    };
}
