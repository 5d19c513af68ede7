using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Kriterium.Cli.Writing;

/// <summary>What became of every area, in each format: the sentence first where people read, then one line an area.</summary>
internal static class CompareOutput
{
    private const string Format = "kriterium-comparison/1";

    private static readonly string[] Names =
        ["What", "Area", "Municipality", "First list", "Second list", "Residents\nbefore", "Residents\nafter", "Because"];

    private const int FirstFigure = 5;

    private const int AfterFigures = 7;

    private static readonly FlatColumn[] Columns =
    [
        "bucket", "move", "area_id_before", "area_id_after", "area", "municipality", "before", "after", "residents_before",
        "residents_after", "causes", "undone_by", "changed", "no_effect", "because",
    ];

    public static string Table(CompareReport report, Terminal terminal) =>
        terminal.Width is { } width ? Draw(report, terminal, width)
        : Words.Visible(report.Sentence) + "\n\n" + PlainTable.Write(
            Names, FirstFigure, report.Areas.Select(change => Row(report, change)), LinesBelow(report), AfterFigures);

    public static string Markdown(CompareReport report)
    {
        var text = new StringBuilder(MarkdownOutput.Escape(report.Sentence)).Append("\n\n");
        MarkdownOutput.AppendRow(text, Names.Select(name => name.Replace('\n', ' ')));
        MarkdownOutput.AppendRow(text, Names.Select((_, index) => IsFigure(index) ? "---:" : "---"), isEscaped: true);
        foreach (var change in report.Areas) MarkdownOutput.AppendRow(text, Row(report, change));
        foreach (var line in LinesBelow(report)) text.Append('\n').Append(MarkdownOutput.Escape(line)).Append('\n');
        return text.ToString();
    }

    public static FlatTable Flat(CompareReport report) =>
        new(Columns, [.. report.Areas.Select(change => Fields(report, change))]);

    public static string Json(CompareReport report) => JsonDocumentText.Of(Format, json =>
    {
        json.WriteString("small_counts", report.Small.ToString());
        json.WriteString("sentence", report.Sentence);
        json.WriteStartArray("names");
        foreach (var change in report.Areas)
        {
            json.WriteStartObject();
            json.WriteString("area_id", (change.After.Count > 0 ? change.After : change.Before)[0].AreaId);
            json.WriteString("area", report.Names(change));
            json.WriteString("municipality", report.Municipalities(change));
            json.WriteString("because", report.Why(change));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("changes");
        JsonSerializer.Serialize(json, report.Changes, KriteriumJsonContext.Default.ListChanges);
    });

    // Apart, so that what draws is not even loaded where there is no terminal.
    private static string Draw(CompareReport report, Terminal terminal, int width)
    {
        using var text = new ConsoleText(terminal, width);
        text.Line(report.Sentence);
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < Names.Length; i++)
        {
            var column = new TableColumn(Names[i]);
            if (IsFigure(i)) column.RightAligned();
            table.AddColumn(column);
        }

        foreach (var change in report.Areas) table.AddRow(Row(report, change).Select(cell => ConsoleText.Plain(cell)));
        text.Console.Write(table);
        foreach (var line in LinesBelow(report)) text.Line(line);
        return text.ToString();
    }

    private static bool IsFigure(int column) => column is >= FirstFigure and < AfterFigures;

    private static IEnumerable<string> LinesBelow(CompareReport report) => [.. report.Buckets, .. report.Rules, .. report.Withheld()];

    private static IEnumerable<string> Row(CompareReport report, AreaChange change) =>
    [
        CompareReport.Move(change), report.Names(change), report.Municipalities(change), CompareReport.Standing(change.Before),
        CompareReport.Standing(change.After), Residents(report, change.Before, change.ResidentsBefore),
        Residents(report, change.After, change.ResidentsAfter), report.Why(change),
    ];

    private static string[] Fields(CompareReport report, AreaChange change) =>
    [
        change.Bucket.ToKey(), change.Move.ToKey(), Ids(change.Before), Ids(change.After),
        report.Names(change), report.Municipalities(change), Statuses(change.Before),
        Statuses(change.After), Bounds(change.Before, change.ResidentsBefore), Bounds(change.After, change.ResidentsAfter),
        Sets(change.Causes), Sets(change.UndoneBy), string.Join('|', change.Changed.Select(cause => cause.Key)),
        change.HasNoEffect ? "yes" : "no", report.Why(change),
    ];

    private static string Residents(CompareReport report, IReadOnlyList<ListedArea> areas, Count residents) =>
        areas.Count == 0 ? "" : WithheldText.Of(residents, report.Small);

    /// <summary>"1204", "0-4", or nothing where it is not known.</summary>
    private static string Bounds(IReadOnlyList<ListedArea> areas, Count residents) =>
        areas.Count == 0 || residents.Upper is not { } most ? ""
        : residents.IsExact ? Words.Number(most)
        : Words.Number(residents.Lower) + "-" + Words.Number(most);

    private static string Ids(IReadOnlyList<ListedArea> areas) => string.Join('|', areas.Select(area => area.AreaId));

    private static string Statuses(IReadOnlyList<ListedArea> areas) => string.Join(
        ';',
        areas.Select(area => area.Classification is null
            ? string.Join('|', area.PossibleStatuses.Select(status => status.ToKey()))
            : area.Verdict.ToListedKey()));

    private static string Sets(IReadOnlyList<IReadOnlyList<ChangeCause>> sets) =>
        string.Join('|', sets.Select(set => string.Join('+', set.Select(cause => cause.Key))));
}
