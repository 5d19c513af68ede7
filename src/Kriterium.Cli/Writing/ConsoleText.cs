using System.Globalization;
using Spectre.Console;

namespace Kriterium.Cli.Writing;

/// <summary>Text as Spectre draws it for a terminal, or without colour where there is none.</summary>
internal sealed class ConsoleText : IDisposable
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public ConsoleText(Terminal terminal, int widthWithoutTerminal)
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            // Or it would take what the environment says, such as that a workflow of GitHub runs, for more than what is asked here.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(_text),
        });
        Console.Profile.Width = terminal.Width ?? widthWithoutTerminal;
        Console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>A width for tables of prose where there is no terminal.</summary>
    public const int ProseWidth = 120;

    public IAnsiConsole Console { get; }

    /// <summary>Plain text, not markup: it may hold brackets.</summary>
    public static Spectre.Console.Text Plain(string text, Style? style = null) =>
        new(string.Join('\n', text.Split('\n').Select(Words.Visible)), style ?? Style.Plain);

    /// <summary>Writes a line by itself, wrapped where it must be.</summary>
    public void Line(string line, Style? style = null) => Console.Write(Plain(line + "\n", style));

    /// <summary>Writes a line by itself that stands to the right, also where it goes on.</summary>
    public void Indented(string line) => Console.Write(new Padder(Plain(line), new Padding(2, 0, 0, 0)));

    /// <summary>What was drawn. Spectre fills every line up to the width of the table; that is taken away.</summary>
    public override string ToString() =>
        string.Join('\n', _text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimStart('\n');

    public void Dispose() => _text.Dispose();
}
