using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of earlier lists: what was published, what was decided before, and lineage.</summary>
internal static class HistoryJson
{
    public const string Format = "kriterium-earlier-lists/1";

    public static void Write(Utf8JsonWriter json, ListHistory history)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        WriteParts(json, history);
        json.WriteEndObject();
    }

    /// <summary>A history inside another document, which has the format for both.</summary>
    public static void WriteNested(Utf8JsonWriter json, string property, ListHistory history)
    {
        json.WriteStartObject(property);
        WriteParts(json, history);
        json.WriteEndObject();
    }

    public static void WriteList(Utf8JsonWriter json, PublishedList list)
    {
        json.WriteStartObject();
        json.WriteString("date", list.Date.ToString());
        json.WriteBoolean("is_complete", list.IsComplete);
        JsonText.WriteAll(json, "rows", list.Rows, WriteRow);
        json.WriteEndObject();
    }

    /// <summary>Null for a row of nothing.</summary>
    public static void WriteRow(Utf8JsonWriter json, ListMembership row)
    {
        if (row == default)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        JsonText.WriteText(json, "area_id", row.AreaId);
        json.WriteString("status", Words.Status(row.Status));
        json.WriteEndObject();
    }

    public static void WriteStatus(Utf8JsonWriter json, EarlierStatus status)
    {
        json.WriteStartObject();
        JsonText.WriteText(json, "area_id", status.AreaId);
        json.WriteString("list_date", status.ListDate.ToString());
        StatusClassificationJson.WritePossible(json, status.PossibleStatuses);
        json.WriteEndObject();
    }

    public static void WriteLineage(Utf8JsonWriter json, AreaLineage lineage)
    {
        json.WriteStartObject();
        JsonText.WriteText(json, "successor", lineage.Successor);
        JsonText.WriteText(json, "predecessor", lineage.Predecessor);
        json.WriteString("from", lineage.From.ToString());
        if (lineage.Source is { } source) PolicyJson.WriteSource(json, source);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, ListHistory history)
    {
        JsonText.WriteAll(json, "lists", history.PublishedLists, WriteList);
        JsonText.WriteAll(json, "earlier_statuses", history.EarlierStatuses, WriteStatus);
        JsonText.WriteAll(json, "lineage", history.Lineage, WriteLineage);
        if (history.Timeline == LegalTimeline.Denmark) return;

        json.WritePropertyName("timeline");
        TimelineJson.Write(json, history.Timeline);
    }
}
