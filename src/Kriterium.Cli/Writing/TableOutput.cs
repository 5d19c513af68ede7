using System.Globalization;
using Spectre.Console;

namespace Kriterium.Cli.Writing;

/// <summary>The table for a terminal.</summary>
internal static class TableOutput
{
    // Wide enough for any row: where there is no terminal, lines are not to be wrapped.
    private const int Unwrapped = 100_000;

    public static string Write(Report report, Terminal terminal)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = terminal.Width ?? Unwrapped;
        console.Profile.Capabilities.Unicode = true;

        var columns = new Columns(report);
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < columns.Names.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(columns.Names[i]));
            if (i >= Columns.FirstFigure) column.RightAligned().NoWrap();
            table.AddColumn(column);
        }

        foreach (var (area, classification) in report.Areas)
            table.AddRow(columns.Row(area, classification).Select(cell => (Spectre.Console.Rendering.IRenderable)new Markup(Markup.Escape(Text.Visible(cell.Text)), Style(cell.Verdict))));

        console.Write(table);
        foreach (var line in Columns.LinesBelow(report)) console.Write(new Markup(Markup.Escape(Text.Visible(line)) + "\n"));
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static Style Style(Verdict? verdict) => verdict switch
    {
        Verdict.Met => new Style(Color.Red),
        Verdict.NotMet => new Style(Color.Green),
        Verdict.Undetermined => new Style(Color.Yellow),
        _ => Spectre.Console.Style.Plain,
    };
}
