using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of a sweep. It is written, never read.</summary>
internal static class SweepJson
{
    public static void Write(Utf8JsonWriter json, Sweep sweep)
    {
        json.WriteStartObject();
        ClassificationJson.StartIdentity(json, "policy", sweep.Policy.Identity);
        json.WriteEndObject();
        json.WriteString("figure", EnumKeys<SweptFigure>.Of(sweep.Figure));
        if (sweep.Criterion is { } criterion)
        {
            json.WritePropertyName("criterion");
            PolicyJson.WriteCriterion(json, criterion);
        }

        json.WriteNumber("areas", sweep.AreaCount);
        JsonText.WriteAll(json, "flips", sweep.Flips, WriteFlip);
        json.WriteEndObject();
    }

    public static void WriteFlip(Utf8JsonWriter json, AreaFlip flip)
    {
        json.WriteStartObject();
        JsonText.WriteText(json, "area_id", flip.AreaId);
        json.WriteString("list_date", flip.ListDate.ToString());
        WriteValue(json, flip.Limit, flip.Number);
        json.WriteString("below", flip.Below.ToListedKey());
        json.WriteString("at", flip.At.ToListedKey());
        json.WriteString("above", flip.Above.ToListedKey());
        json.WriteEndObject();
    }

    public static void WriteStep(Utf8JsonWriter json, SweepStep step)
    {
        json.WriteStartObject();
        WriteValue(json, step.Limit, step.Number);
        json.WriteNumber("listed", step.ListedCount);
        json.WriteNumber("not_listed", step.NotListedCount);
        json.WriteNumber("undetermined", step.UndeterminedCount);
        json.WriteStartArray("verdicts");
        foreach (var verdict in step.Verdicts) json.WriteStringValue(verdict.ToListedKey());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, Limit? limit, long? number)
    {
        if (limit is not null) json.WriteString("limit", LimitText.Of(limit));
        else json.WriteNumber("number", number!.Value);
    }
}
