using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of margins. It is written, never read.</summary>
internal static class MarginsJson
{
    public static void Write(Utf8JsonWriter json, Margins margins)
    {
        var classification = margins.Classification;
        json.WriteStartObject();
        ClassificationJson.StartIdentity(json, "policy", classification.RuleIdentity);
        json.WriteEndObject();
        JsonText.WriteText(json, "area_id", classification.AreaId);
        json.WriteString("list_date", classification.ListDate.ToString());
        json.WriteNumber("measurement_year", classification.MeasurementYear);
        json.WriteString("verdict", classification.Verdict.ToListedKey());
        JsonText.WriteAll(json, "margins", margins.All, WriteMargin);
        JsonText.WriteAll(json, "smallest", margins.Smallest, WriteMargin);
        json.WriteEndObject();
    }

    public static void WriteMargin(Utf8JsonWriter json, Margin margin)
    {
        json.WriteStartObject();
        json.WriteString("of", margin.TestKey);
        json.WriteString("verdict", margin.Verdict.ToKey());
        json.WriteString("move", margin.Move.ToKey());
        if (margin.MustRise is { } mustRise) json.WriteBoolean("must_rise", mustRise);
        json.WriteString("state", margin.State.ToKey());
        json.WriteString("unit", margin.IsInKroner ? "kroner" : "persons");
        if (margin.From is { } from) json.WriteNumber("from", from);
        if (margin.To is { } to) json.WriteNumber("to", to);
        json.WriteBoolean("changes_verdict", margin.ChangesVerdict);
        json.WriteEndObject();
    }
}
