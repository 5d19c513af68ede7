using System.Text;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>The lists in a row of each area, in each format: one line an area and list.</summary>
internal static class HistoryOutput
{
    private const string Format = "kriterium-history/1";

    private static readonly FlatColumn[] Columns = [FlatColumn.Date("list_date"), "area_id", "area", "in_a_row", "transformation"];

    private static readonly string[] Header = [.. Columns.Select(column => column.Name)];

    public static FlatTable Flat(IReadOnlyList<ConsecutiveRun> runs) => new(Columns, [.. runs.Select(Fields)]);

    public static string Json(IReadOnlyList<ConsecutiveRun> runs) => JsonDocumentText.Of(Format, json =>
    {
        json.WriteStartArray("areas");
        foreach (var fields in runs.Select(Fields))
        {
            json.WriteStartObject();
            foreach (var (name, field) in Header.Zip(fields)) json.WriteString(name, field);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Markdown(IReadOnlyList<ConsecutiveRun> runs)
    {
        var text = new StringBuilder();
        MarkdownOutput.AppendRow(text, Header);
        MarkdownOutput.AppendRow(text, Header.Select(_ => "---"), isEscaped: true);
        foreach (var run in runs) MarkdownOutput.AppendRow(text, Fields(run));
        return text.ToString();
    }

    public static string Table(IReadOnlyList<ConsecutiveRun> runs) => PlainTable.Write(Header, Header.Length, runs.Select(Fields), []);

    private static string[] Fields(ConsecutiveRun run) =>
        [
            run.Row.Key.ListDate.ToString(), run.Row.Key.AreaId, run.Row.Name, Bounds(run.InARow),
            run.IsTransformation is { } verdict ? Words.YesOrNo(verdict) : "",
        ];

    /// <summary>"3", or "2-5" when lists are not known.</summary>
    private static string Bounds(Count count) =>
        count.IsExact ? Words.Number(count.Lower) : Words.Number(count.Lower) + "-" + (count.Upper is { } most ? Words.Number(most) : "");
}
