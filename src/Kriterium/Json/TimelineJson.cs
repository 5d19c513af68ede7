using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of a timeline. The compact form is canonical: equal timelines have equal bytes.</summary>
internal static class TimelineJson
{
    public const string Format = "kriterium-timeline/1";

    public static IReadOnlyList<LegalStanding> Standings { get; } =
        [LegalStanding.Replaced, LegalStanding.InForce, LegalStanding.UnderReview];

    public static byte[] Canonical(LegalTimeline timeline) => JsonText.Compact(json => Write(json, timeline));

    public static void Write(Utf8JsonWriter json, LegalTimeline timeline)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        JsonText.WriteText(json, "name", timeline.Name);
        JsonText.WriteAll(json, "regimes", timeline.Regimes, WriteRegime);
        json.WriteEndObject();
    }

    public static string Standing(LegalStanding standing) => standing switch
    {
        LegalStanding.InForce => "in_force",
        LegalStanding.UnderReview => "under_review",
        _ => "replaced",
    };

    public static void WriteRegime(Utf8JsonWriter json, Regime regime)
    {
        json.WriteStartObject();
        JsonText.WriteText(json, "name", regime.Name);
        json.WriteString("from", regime.From.ToString());
        PolicyJson.WriteSource(json, regime.FromSource, "from_source");
        json.WriteNumber("publication_month", regime.PublicationMonth);
        json.WriteNumber("publication_day", regime.PublicationDay);
        PolicyJson.WriteSource(json, regime.Source);
        json.WriteString("standing", Standing(regime.Standing));
        JsonText.WriteText(json, "standing_note", regime.StandingNote);
        if (regime.StandingSource is { } standing) PolicyJson.WriteSource(json, standing, "standing_source");
        JsonText.WriteAll(json, "statuses", regime.Statuses, WriteRule);
        json.WriteEndObject();
    }

    public static void WriteRule(Utf8JsonWriter json, StatusRule rule)
    {
        json.WriteStartObject();
        json.WriteString("status", Words.Status(rule.Status));
        JsonText.WriteText(json, "danish", rule.DanishLabel);
        JsonText.WriteText(json, "english", rule.EnglishLabel);
        JsonText.WriteText(json, "list_token", rule.ListToken);
        if (rule.Policy is { } policy)
        {
            PolicyJson.WriteNested(json, "policy", policy);
        }
        else
        {
            json.WriteNumber("lists_in_a_row", rule.ListsInARow!.Value);
            PolicyJson.WriteSource(json, rule.Source);
        }

        json.WriteEndObject();
    }
}
