using System.Text.Json;

namespace Kriterium.Internal;

/// <summary>The JSON form of a policy. The compact form is canonical: equal policies have equal bytes.</summary>
internal static class PolicyJson
{
    public const string Format = "kriterium-policy/1";
    public const string MeanOfYearlyShares = "mean_of_yearly_shares";
    public const string PooledShare = "pooled_share";

    public static byte[] Canonical(ThresholdPolicy policy) => JsonText.Compact(json => Write(json, policy));

    public static void Write(Utf8JsonWriter json, ThresholdPolicy policy)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        JsonText.WriteText(json, "name", policy.Name);
        WriteSource(json, policy.Source);
        json.WriteNumber("smallest_population", policy.SmallestPopulation);
        json.WriteNumber("required", policy.RequiredCount);
        WriteAveraging(json, policy.Averaging);
        WriteCriteria(json, "criteria", policy.Criteria);
        WriteCriteria(json, "gates", policy.Gates);
        json.WriteEndObject();
    }

    public static void WriteAveraging(Utf8JsonWriter json, AveragingMethod averaging) =>
        json.WriteString("averaging", averaging == AveragingMethod.PooledShare ? PooledShare : MeanOfYearlyShares);

    /// <summary>The three properties that say what is measured and what it is held against.</summary>
    public static void WriteTest(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteString("indicator", criterion.Indicator.Key);
        json.WriteNumber("window_years", criterion.WindowYears);
        json.WriteString(Verb.Key(criterion.Threshold.Comparison), LimitText.Of(criterion.Threshold.Limit));
    }

    public static void WriteSource(Utf8JsonWriter json, LegalSource source)
    {
        json.WriteStartObject("source");
        JsonText.WriteText(json, "citation", source.Citation);
        if (source.Unverified is not null) JsonText.WriteText(json, "unverified", source.Unverified);
        json.WriteEndObject();
    }

    private static void WriteCriteria(Utf8JsonWriter json, string property, IReadOnlyList<Criterion> criteria)
    {
        json.WriteStartArray(property);
        foreach (var criterion in criteria)
        {
            json.WriteStartObject();
            WriteTest(json, criterion);
            WriteSource(json, criterion.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
