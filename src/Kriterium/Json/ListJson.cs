using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of lists and of what changed between two. They are written, never read.</summary>
internal static class ListJson
{
    public const string Format = "kriterium-list-changes/1";

    public static void Write(Utf8JsonWriter json, ListChanges changes)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("library_version", ClassificationJson.LibraryVersion());
        WriteHead(json, "before", changes.Before);
        WriteHead(json, "after", changes.After);
        json.WriteBoolean("is_empty", changes.IsEmpty);
        json.WriteStartObject("sentence");
        foreach (var language in EnumKeys<Language>.Values) json.WriteString(EnumKeys<Language>.Of(language), changes.ToSentence(language));
        json.WriteEndObject();
        JsonText.WriteAll(json, "buckets", changes.Buckets, WriteBucket);
        json.WriteEndObject();
    }

    public static void WriteBucket(Utf8JsonWriter json, ListBucket bucket)
    {
        json.WriteStartObject();
        json.WriteString("bucket", EnumKeys<ListMove>.Of(bucket.Move));
        WriteCount(json, "residents_before", bucket.ResidentsBefore);
        WriteCount(json, "residents_after", bucket.ResidentsAfter);
        JsonText.WriteAll(json, "areas", bucket.Areas, WriteChange);
        json.WriteEndObject();
    }

    public static void WriteChange(Utf8JsonWriter json, AreaChange change)
    {
        json.WriteStartObject();
        json.WriteString("bucket", EnumKeys<ListMove>.Of(change.Bucket));
        json.WriteString("move", EnumKeys<ListMove>.Of(change.Move));
        JsonText.WriteAll(json, "before", change.Before, WriteArea);
        JsonText.WriteAll(json, "after", change.After, WriteArea);
        WriteSets(json, "causes", change.Causes);
        WriteSets(json, "undone_by", change.UndoneBy);
        JsonText.WriteAll(json, "changed", change.Changed, WriteCause);
        json.WriteBoolean("has_no_effect", change.HasNoEffect);
        json.WriteEndObject();
    }

    public static void WriteCause(Utf8JsonWriter json, ChangeCause cause)
    {
        json.WriteStartObject();
        json.WriteString("part", EnumKeys<ChangePart>.Of(cause.Part));
        json.WriteString("key", cause.Key);
        if (cause.VerdictBefore is { } old) json.WriteString("verdict_before", old.ToKey());
        if (cause.VerdictAfter is { } now) json.WriteString("verdict_after", now.ToKey());
        if (cause.RuleBefore is { } ruleBefore) JsonText.WriteText(json, "rule_before", ruleBefore);
        if (cause.RuleAfter is { } ruleAfter) JsonText.WriteText(json, "rule_after", ruleAfter);
        json.WriteString("direction", EnumKeys<FigureDirection>.Of(cause.Direction));
        json.WriteString("limit_direction", EnumKeys<FigureDirection>.Of(cause.LimitDirection));
        json.WriteString("origin", EnumKeys<CauseOrigin>.Of(cause.Origin));
        WritePart(json, "before", cause.Before, ClassificationJson.WriteFinding);
        WritePart(json, "after", cause.After, ClassificationJson.WriteFinding);
        WritePart(json, "size_before", cause.SizeBefore, ClassificationJson.WriteSize);
        WritePart(json, "size_after", cause.SizeAfter, ClassificationJson.WriteSize);
        json.WriteEndObject();
    }

    public static void WriteList(Utf8JsonWriter json, AreaList list)
    {
        json.WriteStartObject();
        WriteHeadParts(json, list);
        JsonText.WriteAll(json, "areas", list.Areas, WriteArea);
        json.WriteEndObject();
    }

    public static void WriteArea(Utf8JsonWriter json, ListedArea area)
    {
        json.WriteStartObject();
        JsonText.WriteText(json, "area_id", area.AreaId);
        WriteCount(json, "residents", area.Residents);
        json.WriteString("verdict", area.Verdict.ToListedKey());
        if (area.Classification is null) StatusClassificationJson.WritePossible(json, area.PossibleStatuses);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, string property, AreaList list)
    {
        json.WriteStartObject(property);
        WriteHeadParts(json, list);
        json.WriteEndObject();
    }

    private static void WriteHeadParts(Utf8JsonWriter json, AreaList list)
    {
        json.WriteString("list_date", list.Date.ToString());
        if (list.RuleIdentity is { } rule)
        {
            ClassificationJson.StartIdentity(json, "rule", rule);
            json.WriteEndObject();
        }

        WriteCount(json, "residents", list.Residents);
    }

    private static void WriteSets(Utf8JsonWriter json, string property, IReadOnlyList<IReadOnlyList<ChangeCause>> sets)
    {
        json.WriteStartArray(property);
        foreach (var set in sets)
        {
            json.WriteStartArray();
            foreach (var cause in set) json.WriteStringValue(cause.Key);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteCount(Utf8JsonWriter json, string property, Count count)
    {
        json.WritePropertyName(property);
        ValueJson.WriteCount(json, count);
    }

    private static void WritePart<T>(Utf8JsonWriter json, string property, T? part, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (part is null) return;

        json.WritePropertyName(property);
        write(json, part);
    }
}
