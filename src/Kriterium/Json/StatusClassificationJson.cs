using System.Text.Json;

namespace Kriterium;

/// <summary>
/// The JSON form of a status: which law, which statuses are possible, and the findings of every one. It is written, never read.
/// </summary>
internal static class StatusClassificationJson
{
    public const string Format = "kriterium-status/1";

    public static void Write(Utf8JsonWriter json, StatusClassification status)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("library_version", ClassificationJson.LibraryVersion());
        ClassificationJson.StartIdentity(json, "timeline", status.Timeline.Identity);
        json.WriteEndObject();
        WriteRegime(json, status.Regime);
        JsonText.WriteText(json, "area_id", status.AreaId);
        json.WriteString("list_date", status.ListDate.ToString());
        json.WriteNumber("measurement_year", status.Vulnerability.MeasurementYear);
        json.WriteString("status", Words.Status(status.Status));
        WritePossible(json, status.PossibleStatuses);
        JsonText.WriteAll(json, "findings", status.Findings, WriteFinding);
        json.WriteEndObject();
    }

    public static void WritePossible(Utf8JsonWriter json, IReadOnlyList<AreaStatus> statuses) =>
        JsonText.WriteAll(json, "possible_statuses", statuses, (writer, status) => writer.WriteStringValue(status.ToKey()));

    private static void WriteRegime(Utf8JsonWriter json, Regime regime)
    {
        json.WriteStartObject("regime");
        JsonText.WriteText(json, "name", regime.Name);
        json.WriteString("standing", TimelineJson.Standing(regime.Standing));
        JsonText.WriteText(json, "standing_note", regime.StandingNote);
        if (regime.StandingSource is { } standing) PolicyJson.WriteSource(json, standing, "standing_source");
        PolicyJson.WriteSource(json, regime.Source);
        json.WriteEndObject();
    }

    public static void WriteFinding(Utf8JsonWriter json, StatusFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("status", Words.Status(finding.Rule.Status));
        JsonText.WriteText(json, "danish", finding.Rule.DanishLabel);
        JsonText.WriteText(json, "english", finding.Rule.EnglishLabel);
        json.WriteString("verdict", ClassificationJson.Verdict(finding.Verdict));
        if (finding.Classification is { } classification)
        {
            ClassificationJson.WriteNested(json, "classification", classification);
        }
        else
        {
            json.WriteNumber("lists_in_a_row", finding.Rule.ListsInARow!.Value);
            json.WriteString("earlier_verdict", ClassificationJson.Verdict(finding.EarlierVerdict!.Value));
            JsonText.WriteAll(json, "earlier_lists", finding.EarlierLists, WriteEarlierList);
            PolicyJson.WriteSource(json, finding.Rule.Source);
        }

        json.WriteEndObject();
    }

    public static void WriteEarlierList(Utf8JsonWriter json, EarlierList list)
    {
        json.WriteStartObject();
        json.WriteString("list_date", list.ListDate.ToString());
        json.WriteString("verdict", ClassificationJson.Verdict(list.Verdict));
        json.WriteString("basis", list.Basis.ToKey());
        json.WriteEndObject();
    }
}
