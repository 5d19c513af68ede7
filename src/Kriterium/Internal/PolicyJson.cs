using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kriterium.Internal;

/// <summary>The JSON form of a policy. The compact form is canonical: equal policies have equal bytes.</summary>
internal static class PolicyJson
{
    public const string Format = "kriterium-policy/1";

    public static byte[] Canonical(ThresholdPolicy policy)
    {
        // Letters of every script stand as themselves, so that the bytes do not depend on an encoder's list of letters.
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json, policy);
        return stream.ToArray();
    }

    public static void Write(Utf8JsonWriter json, ThresholdPolicy policy)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("name", policy.Name);
        WriteSource(json, policy.Source);
        json.WriteNumber("smallest_population", policy.SmallestPopulation);
        json.WriteNumber("required", policy.RequiredCount);
        json.WriteString("averaging", policy.Averaging == AveragingMethod.PooledShare ? "pooled_share" : "mean_of_yearly_shares");
        WriteCriteria(json, "criteria", policy.Criteria);
        WriteCriteria(json, "gates", policy.Gates);
        json.WriteEndObject();
    }

    private static void WriteCriteria(Utf8JsonWriter json, string property, IReadOnlyList<Criterion> criteria)
    {
        json.WriteStartArray(property);
        foreach (var criterion in criteria)
        {
            json.WriteStartObject();
            json.WriteString("indicator", criterion.Indicator.Key);
            json.WriteNumber("window_years", criterion.WindowYears);
            json.WriteString(Verb(criterion.Threshold.Comparison), LimitText(criterion.Threshold.Limit));
            WriteSource(json, criterion.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, LegalSource source)
    {
        json.WriteStartObject("source");
        json.WriteString("citation", source.Citation);
        if (source.Unverified is not null) json.WriteString("unverified", source.Unverified);
        json.WriteEndObject();
    }

    private static string Verb(Comparison comparison) => comparison switch
    {
        Comparison.MoreThan => "more_than",
        Comparison.AtLeast => "at_least",
        _ => "less_than",
    };

    private static string LimitText(Limit limit)
    {
        if (limit.NationalMultiple is { } multiple) return multiple.Value + " x national";

        var share = limit.Constant!.Value.Value;
        return share.Decimals is null ? Text.Fraction(share) : share * new Rational(100, 1) + " %";
    }
}
