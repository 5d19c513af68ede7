using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Kriterium.Cli.Writing;

/// <summary>
/// The table for a terminal without room for figures: one line an area, with a mark a criterion. A name is cut short where it has no room.
/// An id is not: it goes on in a second line, and so does a status in a very narrow terminal.
/// </summary>
internal sealed class NarrowTable(ClassifyReport report, TableColumns columns, int width)
{
    /// <summary>What the marks mean. Each is a sign of its own, so that nothing is said by colour alone.</summary>
    public const string Signs = "+ met, - not met, ? not known";

    private const int Gap = 2, LeastId = 20, LeastStatus = 12, LeastName = 8;

    public void Fill(Table table)
    {
        var rows = report.Areas.Select(result => (result.Area, Cells: columns.Row(result).ToList())).ToList();
        var dates = Widest(rows.Select(row => row.Cells[0].Text).Append(columns.Names[0]));
        var marks = (2 * columns.Figures.Count) - 1;
        var met = Widest(rows.Select(row => row.Cells[TableColumns.FirstFigure].Text));
        var ids = Widest(rows.Select(row => row.Area.Key.AreaId).Append("Id"));
        var statuses = Widest(rows.Select(row => row.Cells[TableColumns.Status].Text).Append(columns.Names[TableColumns.Status]));

        // Without a border at its sides, a table has a gap less than columns.
        var room = width - dates - marks - met - (4 * Gap) - statuses;
        var lacking = Math.Clamp(Math.Min(ids, LeastId) - room, 0, statuses - Math.Min(statuses, LeastStatus));
        statuses -= lacking;
        room += lacking;
        ids = Math.Min(ids, Math.Max(room, 1));

        var names = Math.Min(room - ids - Gap, Widest(rows.Select(row => Name(row.Area)).Append("Area")));
        table.Border = TableBorder.None;
        Add(columns.Names[0], dates);
        Add("Id", ids);
        if (names >= LeastName) Add("Area", names);
        Add(columns.Names[TableColumns.Status], statuses);
        Add(string.Join(' ', columns.Figures.Select(name => name[0])), marks);
        Add(columns.Names[TableColumns.FirstFigure], met, gap: 0);
        foreach (var (area, cells) in rows)
        {
            List<IRenderable> row =
            [
                ConsoleText.Plain(cells[0].Text),
                ConsoleText.Plain(area.Key.AreaId),
                ConsoleText.Plain(cells[TableColumns.Status].Text, TableOutput.Style(cells[TableColumns.Status].Verdict)),
                Marks([.. cells.Skip(TableColumns.FirstFigure + 1).Select(cell => cell.Verdict)]),
                ConsoleText.Plain(cells[TableColumns.FirstFigure].Text),
            ];
            if (names >= LeastName) row.Insert(2, ConsoleText.Plain(Cut(Name(area), names)));
            table.AddRow(row);
        }

        void Add(string name, int columnWidth, int gap = Gap) => table.AddColumn(
            new TableColumn(ConsoleText.Plain(name, new Style(decoration: Decoration.Underline)))
            {
                Width = columnWidth,
                Padding = new Padding(0, 0, gap, 0),
            });
    }

    /// <summary>Of the area's name and municipality, those that there are.</summary>
    private static string Name(Reading.Area area) =>
        Words.Visible(string.Join(", ", new[] { area.Name, area.Municipality }.Where(text => text.Length > 0)));

    private static Paragraph Marks(IReadOnlyList<Verdict?> verdicts)
    {
        var marks = new Paragraph();
        foreach (var verdict in verdicts)
        {
            var mark = verdict switch
            {
                Verdict.Met => "+ ",
                Verdict.NotMet => "- ",
                Verdict.Undetermined => "? ",
                _ => "  ",
            };
            marks.Append(mark, TableOutput.Style(verdict));
        }

        return marks;
    }

    private static int Widest(IEnumerable<string> texts) => texts.Max(Width);

    /// <summary>As many columns as a terminal takes for it: a wide character takes two.</summary>
    private static int Width(string text) => new Segment(text).CellCount();

    private static string Cut(string name, int room)
    {
        if (Width(name) <= room) return name;

        var elements = StringInfo.GetTextElementEnumerator(name);
        var cut = "";
        while (elements.MoveNext() && Width(cut + elements.GetTextElement()) < room) cut += elements.GetTextElement();
        return cut + "\u2026";
    }
}
