using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of a policy. The compact form is canonical: equal policies have equal bytes.</summary>
internal static class PolicyJson
{
    public const string Format = "kriterium-policy/1";

    public static IReadOnlyList<AveragingMethod> AveragingMethods { get; } =
        [AveragingMethod.MeanOfYearlyShares, AveragingMethod.PooledShare];

    public static IReadOnlyList<EducationDefinition> EducationDefinitions { get; } =
    [
        EducationDefinition.UnknownCountsAsBasic, EducationDefinition.DanishOrApproved, EducationDefinition.DanishOrApprovedUnknownAsBasic,
    ];

    public static byte[] Canonical(ThresholdPolicy policy) => JsonText.Compact(json => Write(json, policy));

    public static void Write(Utf8JsonWriter json, ThresholdPolicy policy)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        WriteParts(json, policy);
        json.WriteEndObject();
    }

    /// <summary>A policy inside another document, which has the format for both.</summary>
    public static void WriteNested(Utf8JsonWriter json, string property, ThresholdPolicy policy)
    {
        json.WriteStartObject(property);
        WriteParts(json, policy);
        json.WriteEndObject();
    }

    public static string Averaging(AveragingMethod averaging) =>
        averaging == AveragingMethod.PooledShare ? "pooled_share" : "mean_of_yearly_shares";

    public static string Education(EducationDefinition education) => education switch
    {
        EducationDefinition.DanishOrApproved => "danish_or_approved",
        EducationDefinition.DanishOrApprovedUnknownAsBasic => "danish_or_approved_unknown_as_basic",
        _ => "unknown_counts_as_basic",
    };

    public static void WriteCriterion(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteStartObject();
        WriteTest(json, criterion);
        WriteSource(json, criterion.Source);
        json.WriteEndObject();
    }

    public static void WriteThreshold(Utf8JsonWriter json, Threshold threshold)
    {
        json.WriteStartObject();
        WriteVerb(json, threshold);
        json.WriteEndObject();
    }

    /// <summary>The properties that say what is measured and what it is compared with.</summary>
    public static void WriteTest(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteString("indicator", criterion.Indicator.Key);
        json.WriteNumber("window_years", criterion.WindowYears);
        WriteVerb(json, criterion.Threshold);
        if (criterion.Education != EducationDefinition.UnknownCountsAsBasic) json.WriteString("education", Education(criterion.Education));
    }

    public static void WriteSource(Utf8JsonWriter json, LegalSource source, string property = "source")
    {
        json.WritePropertyName(property);
        WriteSourceValue(json, source);
    }

    public static void WriteSourceValue(Utf8JsonWriter json, LegalSource source)
    {
        json.WriteStartObject();
        JsonText.WriteText(json, "citation", source.Citation);
        if (source.Unverified is not null) JsonText.WriteText(json, "unverified", source.Unverified);
        if (source.Address is not null) JsonText.WriteText(json, "address", source.Address);
        else if (source.AddressIsNotKnown) json.WriteNull("address");
        json.WriteEndObject();
    }

    private static void WriteVerb(Utf8JsonWriter json, Threshold threshold) =>
        json.WriteString(ComparisonKeys.Of(threshold.Comparison), LimitText.Of(threshold.Limit));

    private static void WriteParts(Utf8JsonWriter json, ThresholdPolicy policy)
    {
        JsonText.WriteText(json, "name", policy.Name);
        WriteSource(json, policy.Source);
        json.WriteNumber("smallest_population", policy.SmallestPopulation);
        json.WriteNumber("required", policy.RequiredCount);
        json.WriteString("averaging", Averaging(policy.Averaging));
        JsonText.WriteAll(json, "criteria", policy.Criteria, WriteCriterion);
        JsonText.WriteAll(json, "gates", policy.Gates, WriteCriterion);
    }
}
