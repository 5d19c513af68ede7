using System.Text;
using System.Text.Json;

namespace Kriterium.Cli.Writing;

/// <summary>The margins of each area, in each format.</summary>
internal static class MarginOutput
{
    private const string Format = "kriterium-margins/1";
    private const string Yes = "yes", No = "no";

    private static readonly FlatColumn[] Columns =
    [
        FlatColumn.Date("list_date"), "area_id", "area", "rule", "verdict", "test", "test_verdict", "must_rise", "move", "unit", "state",
        "from", "to", "changes_verdict",
    ];

    private static readonly string[] Names =
        ["List", "Area", "Rule", "Verdict", "Test", "Met", "Figure\nmust", "Changes\nverdict", "Change", "Move out", "Move in"];

    /// <summary>The first column with numbers.</summary>
    private const int FirstFigure = 8;

    public static string Table(MarginReport report) =>
        string.Concat(report.LinesAbove().Select(line => Words.Visible(line) + "\n")) + "\n"
            + PlainTable.Write(Names, FirstFigure, Rows(report), report.LinesBelow());

    public static string Markdown(MarginReport report)
    {
        var text = new StringBuilder();
        foreach (var line in report.LinesAbove()) text.Append(MarkdownOutput.Escape(line)).Append("\n\n");
        MarkdownOutput.AppendRow(text, Names.Select(name => name.Replace('\n', ' ')));
        MarkdownOutput.AppendRow(text, Names.Select((_, index) => index < FirstFigure ? "---" : "---:"), isEscaped: true);
        foreach (var row in Rows(report)) MarkdownOutput.AppendRow(text, row);
        foreach (var line in report.LinesBelow()) text.Append('\n').Append(MarkdownOutput.Escape(line)).Append('\n');
        return text.ToString();
    }

    public static FlatTable Flat(MarginReport report) => new(Columns, [.. Lines(report)]);

    public static string Json(MarginReport report) => JsonDocumentText.Of(Format, json =>
    {
        json.WriteString("small_counts", report.Small.ToString());
        json.WriteStartArray("areas");
        foreach (var (area, rules) in report.Areas)
        {
            json.WriteStartObject();
            json.WriteString("area", area.Name);
            json.WriteString("municipality", area.Municipality);
            json.WriteString("region", area.Region.Name);
            json.WriteStartArray("rules");
            foreach (var margins in rules) JsonSerializer.Serialize(json, margins, KriteriumJsonContext.Default.Margins);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One row a test, with the moves beside one another.</summary>
    private static IEnumerable<IEnumerable<string>> Rows(MarginReport report) =>
        from area in report.Areas
        from margins in area.Rules
        from test in margins.All.GroupBy(margin => margin.TestKey)
        let one = test.First()
        select (string[])
        [
            area.Area.Key.ListDate.ToString(),
            area.Area.DisplayName,
            margins.Classification.Policy.Name,
            Words.OfKey(margins.Classification.Verdict.ToListedKey()),
            test.Key,
            FigureText.Mark(one.Verdict),
            one.MustRise switch { true => "rise", false => "fall", _ => "" },
            one.ChangesVerdict ? Yes : No,
            .. Enum.GetValues<MarginMove>().Select(move => test.FirstOrDefault(margin => margin.Move == move) is { } margin
                ? report.Amount(margin)
                : ""),
        ];

    /// <summary>One line a margin.</summary>
    private static IEnumerable<string[]> Lines(MarginReport report) =>
        from area in report.Areas
        from margins in area.Rules
        from margin in margins.All
        select (string[])
        [
            area.Area.Key.ListDate.ToString(),
            area.Area.Key.AreaId,
            area.Area.Name,
            margins.Classification.Policy.Name,
            margins.Classification.Verdict.ToListedKey(),
            margin.TestKey,
            margin.Verdict.ToKey(),
            margin.MustRise switch { true => Yes, false => No, _ => "" },
            margin.Move.ToKey(),
            margin.IsInKroner ? "kroner" : "persons",
            margin.State.ToKey(),
            End(margin.From, margin, report),
            End(margin.To, margin, report),
            margin.ChangesVerdict ? Yes : No,
        ];

    private static string End(long? end, Margin margin, MarginReport report) =>
        end is not { } known ? ""
        : report.IsWithheld(known, margin) ? WithheldText.Of(report.Small)
        : Words.Number(known);
}
