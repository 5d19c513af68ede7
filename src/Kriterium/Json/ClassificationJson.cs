using System.Reflection;
using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of a classification: everything needed to re-derive the verdict by hand. It is written, never read.</summary>
internal static class ClassificationJson
{
    public const string Format = "kriterium-classification/1";

    public static void Write(Utf8JsonWriter json, Classification classification)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("library_version", LibraryVersion());
        WritePolicy(json, classification.Policy);
        JsonText.WriteText(json, "area_id", classification.AreaId);
        json.WriteString("list_date", classification.ListDate.ToString());
        json.WriteNumber("measurement_year", classification.MeasurementYear);
        WriteParts(json, classification);
        json.WriteEndObject();
    }

    /// <summary>A classification inside another document, which has the format, the version, the area and the list date for both.</summary>
    public static void WriteNested(Utf8JsonWriter json, string property, Classification classification)
    {
        json.WriteStartObject(property);
        WritePolicy(json, classification.Policy);
        WriteParts(json, classification);
        json.WriteEndObject();
    }

    /// <summary>A verdict as a key: words joined by underscores.</summary>
    public static string Verdict(Verdict verdict) => Key(Words.Verdict(verdict));

    /// <summary>A name and a fingerprint, in an object that stays open.</summary>
    public static void StartIdentity(Utf8JsonWriter json, string property, RuleIdentity identity)
    {
        json.WriteStartObject(property);
        ValueJson.WriteParts(json, identity);
    }

    private static void WriteParts(Utf8JsonWriter json, Classification classification)
    {
        json.WriteString("verdict", Key(Words.Listed(classification.Verdict)));
        json.WritePropertyName("size");
        WriteSize(json, classification.Size);
        json.WriteNumber("required", classification.RequiredCount);
        json.WriteNumber("met", classification.MetCount);
        json.WriteNumber("not_met", classification.NotMetCount);
        json.WriteNumber("undetermined", classification.OpenCount);
        JsonText.WriteAll(json, "findings", classification.Findings, WriteFinding);
        JsonText.WriteAll(json, "gates", classification.GateFindings, WriteFinding);
        WritePivotal(json, classification);

        // Left out where everything given is used.
        if (classification.UnusedInputs is { Count: > 0 } unused) JsonText.WriteAll(json, "unused_inputs", unused, ReasonsJson.WriteUnused);
    }

    /// <summary>The version of the library, without the commit that a build appends.</summary>
    public static string LibraryVersion() =>
        typeof(Classification).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static void WritePolicy(Utf8JsonWriter json, ThresholdPolicy policy)
    {
        StartIdentity(json, "policy", policy.Identity);
        json.WriteString("averaging", PolicyJson.Averaging(policy.Averaging));
        PolicyJson.WriteSource(json, policy.Source);
        json.WriteEndObject();
    }

    public static void WriteSize(Utf8JsonWriter json, SizeFinding size)
    {
        json.WriteStartObject();
        json.WritePropertyName("residents");
        ValueJson.WriteCount(json, size.Residents);
        json.WriteNumber("smallest_population", size.SmallestPopulation);
        json.WriteString("verdict", Verdict(size.Verdict));
        json.WriteEndObject();
    }

    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        PolicyJson.WriteTest(json, finding.Criterion);
        json.WriteStartObject("evidence");
        ValueJson.WriteEnds(json, finding.Evidence);
        if (finding.IsUnknown) json.WriteBoolean("unknown", true);
        json.WriteEndObject();
        WriteEvidence(json, "limit", finding.Limit);
        WriteEvidence(json, "margin", finding.Margin);
        json.WriteString("verdict", Verdict(finding.Verdict));
        if (finding.Note is { } note) json.WriteString("note", note);
        PolicyJson.WriteSource(json, finding.Source);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string property, Evidence evidence)
    {
        json.WritePropertyName(property);
        ValueJson.WriteEvidence(json, evidence);
    }

    private static void WritePivotal(Utf8JsonWriter json, Classification classification)
    {
        json.WriteStartArray("pivotal");
        if (classification.IsSizePivotal) json.WriteStringValue("residents");
        foreach (var finding in classification.PivotalFindings) json.WriteStringValue(finding.Indicator.Key);
        json.WriteEndArray();
    }

    private static string Key(string words) => words.Replace(' ', '_');
}
