using System.Text;
using System.Text.Json;

namespace Kriterium.Cli.Writing;

/// <summary>A sweep in each format: what happened first, then where each area changes.</summary>
internal static class SweepOutput
{
    private const string Format = "kriterium-sweep/1";

    private static readonly FlatColumn[] Columns =
        [FlatColumn.Date("list_date"), "area_id", "area", "at", "below", "exactly", "above"];

    private static readonly string[] Names = ["List", "Area", "Changes at", "Below", "Exactly there", "Above"];

    /// <summary>One line an area and change; an area without one has a line too, with its verdict throughout.</summary>
    public static FlatTable Flat(SweepReport report) => new(Columns, [.. report.Lists.SelectMany(Lines)]);

    /// <summary>Everything: the verdict on each area at each step, and every change, also beyond the range.</summary>
    public static string Json(SweepReport report) => JsonDocumentText.Of(Format, json =>
    {
        json.WriteString("small_counts", report.Small.ToString());
        json.WriteStartArray("lists");
        foreach (var list in report.Lists)
        {
            json.WriteStartObject();
            json.WriteString("list_date", list.Date.ToString());
            json.WriteStartArray("areas");
            foreach (var area in list.Areas)
            {
                json.WriteStartObject();
                json.WriteString("area_id", area.Key.AreaId);
                json.WriteString("area", area.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WritePropertyName("sweep");
            JsonSerializer.Serialize(json, list.Sweep, KriteriumJsonContext.Default.GetTypeInfo(typeof(Sweep))!);
            json.WriteStartArray("steps");
            foreach (var step in list.Steps)
                JsonSerializer.Serialize(json, step, KriteriumJsonContext.Default.GetTypeInfo(typeof(SweepStep))!);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Markdown(SweepReport report)
    {
        var text = new StringBuilder();
        foreach (var line in report.Summary()) text.Append(MarkdownOutput.Escape(line)).Append("\n\n");
        MarkdownOutput.AppendRow(text, Names);
        MarkdownOutput.AppendRow(text, Names.Select(_ => "---"), isEscaped: true);
        foreach (var row in report.Lists.SelectMany(Rows)) MarkdownOutput.AppendRow(text, row);
        foreach (var line in report.LinesBelow()) text.Append('\n').Append(MarkdownOutput.Escape(line)).Append('\n');
        return text.ToString();
    }

    public static string Table(SweepReport report) =>
        string.Concat(report.Summary().Select(line => Words.Visible(line) + "\n")) + "\n"
        + PlainTable.Write(Names, Names.Length, report.Lists.SelectMany(Rows), report.LinesBelow());

    private static IEnumerable<string[]> Lines(SweptList list) => list.ByArea().SelectMany(swept =>
    {
        string[] Line(string at, Verdict below, Verdict exactly, Verdict above) =>
        [
            list.Date.ToString(), swept.Area.Key.AreaId, swept.Area.Name, at, below.ToListedKey(), exactly.ToListedKey(),
            above.ToListedKey(),
        ];
        return swept.Flips.Count == 0
            ? [Line("", swept.AtFirst, swept.AtFirst, swept.AtFirst)]
            : swept.Flips.Select(flip => Line(SweptValue.Exact(flip.Limit, flip.Number), flip.Below, flip.At, flip.Above));
    });

    private static IEnumerable<string[]> Rows(SweptList list) =>
        from swept in list.ByArea()
        from flip in swept.Flips
        select (string[])
        [
            list.Date.ToString(), swept.Area.DisplayName, SweptValue.Text(flip.Limit, flip.Number), Words.OfKey(flip.Below.ToListedKey()),
            Words.OfKey(flip.At.ToListedKey()), Words.OfKey(flip.Above.ToListedKey()),
        ];
}
