using System.Text.Json;

namespace Kriterium;

/// <summary>
/// The JSON form of an explanation: its texts, and everything that it takes to decide once more by hand. It is written, never read.
/// </summary>
internal static class ExplanationJson
{
    public const string Format = "kriterium-explanation/1";

    public static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("library_version", explanation.LibraryVersion);
        json.WriteString("language", EnumKeys<Language>.Of(explanation.Language));
        ClassificationJson.StartIdentity(json, explanation.Regime is null ? "policy" : "timeline", explanation.RuleIdentity);
        json.WriteEndObject();
        JsonText.WriteText(json, "area_id", explanation.AreaId);
        JsonText.WriteText(json, "area_name", explanation.AreaName);
        json.WriteString("list_date", explanation.ListDate.ToString());
        json.WriteNumber("measurement_year", explanation.MeasurementYear);
        JsonText.WriteText(json, "headline", explanation.Headline);
        if (explanation.Verdict is { } verdict) json.WriteString("verdict", verdict.ToListedKey());
        else StatusClassificationJson.WritePossible(json, explanation.PossibleStatuses);
        JsonText.WriteAll(json, "rules", explanation.Rules, WriteRule);
        JsonText.WriteAll(json, "open_questions", explanation.OpenQuestions, WriteQuestion);
        if (explanation.Law is { } law) JsonText.WriteText(json, "law", law);
        JsonText.WriteAll(json, "sources", explanation.Sources, PolicyJson.WriteSourceValue);
        WriteTexts(json, "unverified", explanation.Unverified);
        json.WriteEndObject();
    }

    public static void WriteRule(Utf8JsonWriter json, ExplainedRule rule)
    {
        json.WriteStartObject();
        if (rule.Status is { } status) json.WriteString("status", status.ToKey());
        JsonText.WriteText(json, "label", rule.Label);
        json.WriteString("verdict", rule.Verdict.ToKey());
        WriteTexts(json, "texts", rule.Texts);
        if (rule.Classification is { } classification)
        {
            json.WritePropertyName("size");
            ClassificationJson.WriteSize(json, classification.Size);
            json.WriteString("averaging", PolicyJson.Averaging(classification.Policy.Averaging));
            json.WriteNumber("required", classification.RequiredCount);
            json.WriteNumber("met", classification.MetCount);
            json.WriteNumber("not_met", classification.NotMetCount);
            json.WriteNumber("undetermined", classification.OpenCount);
            JsonText.WriteAll(json, "gates", rule.Criteria.Where(criterion => criterion.IsGate), WriteCriterion);
            JsonText.WriteAll(json, "criteria", rule.Criteria.Where(criterion => !criterion.IsGate), WriteCriterion);
        }
        else
        {
            // Beside these, the rule asks for being a parallel society on the list itself.
            json.WriteNumber("lists_in_a_row", rule.Finding!.Rule.ListsInARow!.Value);
            json.WriteString("earlier_verdict", rule.Finding.EarlierVerdict!.Value.ToKey());
            JsonText.WriteAll(json, "earlier_lists", rule.Finding.EarlierLists, StatusClassificationJson.WriteEarlierList);
        }

        json.WriteEndObject();
    }

    public static void WriteCriterion(Utf8JsonWriter json, ExplainedCriterion criterion)
    {
        var finding = criterion.Finding;
        json.WriteStartObject();
        PolicyJson.WriteTest(json, finding.Criterion);
        WriteEvidence(json, "figure", finding.Evidence);

        // What lies between two readings is not possible by either.
        if (criterion.Readings.Count > 1) JsonText.WriteAll(json, "readings", criterion.Readings, ValueJson.WriteEvidence);
        WriteEvidence(json, "limit", finding.Limit);
        WriteEvidence(json, "margin", finding.Margin);
        json.WriteString("verdict", finding.Verdict.ToKey());
        json.WriteBoolean("matters", criterion.Matters);
        JsonText.WriteText(json, "text", criterion.Text);
        if (criterion.Note is { } note) JsonText.WriteText(json, "note", note);
        PolicyJson.WriteSource(json, finding.Source);
        json.WriteEndObject();
    }

    public static void WriteQuestion(Utf8JsonWriter json, OpenQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("about", question.Key);
        json.WriteBoolean("matters", question.Matters);
        JsonText.WriteText(json, "known", question.Known);
        if (question.Matters) JsonText.WriteText(json, "settled_by", question.SettledBy);
        JsonText.WriteText(json, "text", question.ToString());
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string property, Evidence evidence)
    {
        json.WritePropertyName(property);
        ValueJson.WriteEvidence(json, evidence);
    }

    private static void WriteTexts(Utf8JsonWriter json, string property, IReadOnlyList<string> texts) =>
        JsonText.WriteAll(json, property, texts, JsonText.WriteText);
}
