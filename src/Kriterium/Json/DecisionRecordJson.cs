using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of a decision record, and the checksums of its parts.</summary>
internal static class DecisionRecordJson
{
    public const string Format = "kriterium-decision/1";
    public const string AreaKey = "area";
    public const string PolicyKey = "policy";
    public const string TimelineKey = "timeline";
    public const string HistoryKey = "history";
    public const string ResultKey = "result";

    /// <summary>A record of a decision just made.</summary>
    public static DecisionRecord Sealed(
        AreaMeasurement area, ThresholdPolicy? policy, LegalTimeline? timeline, ListHistory? history, Action<Utf8JsonWriter> writeResult)
    {
        var result = JsonValue.Of(JsonText.Compact(writeResult));
        var checksums = Parts(area, policy, timeline, history)
            .ToDictionary(part => part.Key, part => RuleIdentity.Sha256(JsonText.Compact(part.Write)));
        checksums.Add(ResultKey, Checksum(result));
        return new DecisionRecord(ClassificationJson.LibraryVersion(), area, policy, timeline, history, result, checksums);
    }

    /// <summary>The SHA-256 of a result with its keys in order, which a database may change.</summary>
    public static string Checksum(JsonValue result) => RuleIdentity.Sha256(JsonText.Compact(result.WriteInOrder));

    public static void Write(Utf8JsonWriter json, DecisionRecord record)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("library_version", record.LibraryVersion);
        foreach (var (key, write) in Parts(record.Area, record.Policy, record.Timeline, record.History))
        {
            json.WritePropertyName(key);
            write(json);
        }

        json.WritePropertyName(ResultKey);
        record.Result.Write(json);
        json.WriteStartObject("sha256");
        foreach (var checksum in record.Checksums.OrderBy(checksum => checksum.Key, StringComparer.Ordinal))
            json.WriteString(checksum.Key, checksum.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteRederivation(Utf8JsonWriter json, Rederivation rederivation)
    {
        json.WriteStartObject();
        json.WriteBoolean("is_same", rederivation.IsSame);
        JsonText.WriteAll(json, "differences", rederivation.Differences, WriteDifference);
        json.WriteEndObject();
    }

    public static void WriteDifference(Utf8JsonWriter json, RecordDifference difference)
    {
        json.WriteStartObject();
        JsonText.WriteText(json, "path", difference.Path);
        if (difference.Recorded is { } recorded) JsonText.WriteText(json, "recorded", recorded);
        if (difference.DerivedAgain is { } again) JsonText.WriteText(json, "derived_again", again);
        json.WriteBoolean("is_in_words_only", difference.IsInWordsOnly);
        json.WriteEndObject();
    }

    private static IEnumerable<(string Key, Action<Utf8JsonWriter> Write)> Parts(
        AreaMeasurement area, ThresholdPolicy? policy, LegalTimeline? timeline, ListHistory? history)
    {
        yield return (AreaKey, json => AreaJson.Write(json, area));
        if (policy is not null) yield return (PolicyKey, json => PolicyJson.Write(json, policy));
        if (timeline is not null) yield return (TimelineKey, json => TimelineJson.Write(json, timeline));
        if (history is not null) yield return (HistoryKey, json => HistoryJson.Write(json, history));
    }
}
