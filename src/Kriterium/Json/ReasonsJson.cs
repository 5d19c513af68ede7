using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of reasons, answers and faults. They are written, never read.</summary>
internal static class ReasonsJson
{
    public static void Write(Utf8JsonWriter json, OpenReasons reasons)
    {
        json.WriteStartObject();
        JsonText.WriteAll(json, "sizes", reasons.Sizes, ClassificationJson.WriteSize);
        JsonText.WriteAll(json, "figures", reasons.Figures, WriteFigure);
        JsonText.WriteAll(json, "unknown_lists", reasons.UnknownLists, StatusClassificationJson.WriteEarlierList);
        json.WriteEndObject();
    }

    public static void WriteFigure(Utf8JsonWriter json, OpenFigure figure)
    {
        json.WriteStartObject();
        json.WritePropertyName("finding");
        ClassificationJson.WriteFinding(json, figure.Finding);
        json.WriteString("cause", EnumKeys<OpenFigureCause>.Of(figure.Cause));
        JsonText.WriteAll(json, "years", figure.Years, WriteYear);
        WritePublished(json, "published", figure.Published);
        json.WriteString("limit", EnumKeys<OpenLimitCause>.Of(figure.Limit));
        JsonText.WriteAll(json, "national_years", figure.NationalYears, (writer, year) => writer.WriteNumberValue(year));
        WritePublished(json, "national_published", figure.NationalPublished);
        json.WriteEndObject();
    }

    public static void WriteYear(Utf8JsonWriter json, OpenYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        json.WriteString("cause", EnumKeys<OpenYearCause>.Of(year.Cause));
        json.WriteEndObject();
    }

    public static void WriteAnswer(Utf8JsonWriter json, AgreementAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("verdict", answer.Verdict.ToKey());
        JsonText.WriteText(json, "reason", answer.Reason);
        json.WriteBoolean("is_interpretation", answer.IsInterpretation);
        json.WriteEndObject();
    }

    public static void WriteUnused(Utf8JsonWriter json, UnusedInput unused)
    {
        json.WriteStartObject();
        json.WriteString("indicator", unused.Criterion.Indicator.Key);
        json.WriteString("cause", EnumKeys<UnusedInputCause>.Of(unused.Cause));
        json.WriteString("given", unused.Given);
        json.WriteString("needed", unused.Needed);
        json.WriteEndObject();
    }

    public static void WriteDifference(Utf8JsonWriter json, RuleDifference difference)
    {
        json.WriteStartObject();
        JsonText.WriteText(json, "path", difference.Path);
        if (difference.Here is { } here) JsonText.WriteText(json, "here", here);
        if (difference.There is { } there) JsonText.WriteText(json, "there", there);
        json.WriteBoolean("is_in_words_only", difference.IsInWordsOnly);
        json.WriteEndObject();
    }

    public static void WriteFault(Utf8JsonWriter json, InputFault fault)
    {
        json.WriteStartObject();
        JsonText.WriteText(json, "path", fault.Path);
        JsonText.WriteText(json, "given", fault.Given);
        JsonText.WriteText(json, "advice", fault.Advice);
        JsonText.WriteText(json, "message", fault.Message);
        if (fault.Row is { } row) json.WriteNumber("row", row);
        if (fault.Line is { } line) json.WriteNumber("line", line);
        if (fault.Position is { } position) json.WriteNumber("position", position);
        json.WriteEndObject();
    }

    private static void WritePublished(Utf8JsonWriter json, string property, PublishedFigure? figure)
    {
        if (figure is null) return;

        json.WritePropertyName(property);
        AreaJson.WritePublished(json, figure);
    }
}
