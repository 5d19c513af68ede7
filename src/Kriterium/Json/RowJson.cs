using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of rows: flat objects with a member a column. They are written, never read.</summary>
internal static class RowJson
{
    public static void WriteArea(Utf8JsonWriter json, AreaRow row)
    {
        json.WriteStartObject();
        json.WriteString("list_date", row.ListDate);
        json.WriteNumber("list_year", row.ListYear);
        json.WriteString("area_id", row.AreaId);
        json.WriteString("rule", row.Rule);
        json.WriteString("verdict", row.Verdict);
        json.WriteString("status", row.Status);
        json.WriteString("possible_statuses", row.PossibleStatuses);
        json.WriteNumber("residents_lower", row.ResidentsLower);
        WriteNumber(json, "residents_upper", row.ResidentsUpper);
        json.WriteString("size", row.Size);
        WriteNumber(json, "met_count", row.MetCount);
        WriteNumber(json, "not_met_count", row.NotMetCount);
        WriteNumber(json, "open_count", row.OpenCount);
        WriteNumber(json, "required_count", row.RequiredCount);
        json.WriteString("non_western", row.NonWestern);
        json.WriteString("outside_labour", row.OutsideLabourMarket);
        json.WriteString("convicted", row.Convicted);
        json.WriteString("basic_education", row.BasicEducation);
        json.WriteString("income", row.RelativeIncome);
        json.WriteEndObject();
    }

    public static void WriteFinding(Utf8JsonWriter json, FindingRow row)
    {
        json.WriteStartObject();
        json.WriteString("list_date", row.ListDate);
        json.WriteNumber("list_year", row.ListYear);
        json.WriteString("area_id", row.AreaId);
        json.WriteString("rule", row.Rule);
        json.WriteString("status", row.Status);
        json.WriteString("indicator", row.Indicator);
        json.WriteBoolean("is_gate", row.IsGate);
        json.WriteString("verdict", row.Verdict);
        WriteNumber(json, "lower_percent_for_display", row.LowerPercentForDisplay);
        WriteNumber(json, "upper_percent_for_display", row.UpperPercentForDisplay);
        json.WriteString("comparison", row.Comparison);
        WriteNumber(json, "limit_lower_percent_for_display", row.LimitLowerPercentForDisplay);
        WriteNumber(json, "limit_upper_percent_for_display", row.LimitUpperPercentForDisplay);
        json.WriteNumber("window_years", row.WindowYears);
        json.WriteString("source", row.Source);
        json.WriteString("source_address", row.SourceAddress);
        json.WriteString("note", row.Note);
        json.WriteEndObject();
    }

    public static void WriteSweep(Utf8JsonWriter json, SweepRow row)
    {
        json.WriteStartObject();
        json.WriteString("rule", row.Rule);
        json.WriteString("figure", row.Figure);
        json.WriteString("indicator", row.Indicator);
        WriteNumber(json, "value_for_display", row.ValueForDisplay);
        json.WriteNumber("listed_count", row.ListedCount);
        json.WriteNumber("not_listed_count", row.NotListedCount);
        json.WriteNumber("undetermined_count", row.UndeterminedCount);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
