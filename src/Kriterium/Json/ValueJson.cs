using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of figures: whole numbers as numbers, everything else as exact text with its unit.</summary>
/// <remarks>A figure that is not known exactly is an object with the keys <c>from</c> and <c>to</c>, both included.</remarks>
internal static class ValueJson
{
    public static string FromKey => "from";

    public static string ToKey => "to";

    /// <summary>The number, what it lies between, or null when nothing is known.</summary>
    public static void WriteCount(Utf8JsonWriter json, Count count)
    {
        if (count.Upper is not { } most) json.WriteNullValue();
        else if (count.IsExact) json.WriteNumberValue(most);
        else
        {
            json.WriteStartObject();
            json.WriteNumber(FromKey, count.Lower);
            json.WriteNumber(ToKey, most);
            json.WriteEndObject();
        }
    }

    /// <summary>Thousandths of a person in persons, as text with up to three decimals, so that the unit cannot be mistaken.</summary>
    public static void WritePersons(Utf8JsonWriter json, Count thousandths)
    {
        static string Persons(long thousandths) => new Rational(thousandths, YearFigure.ThousandthsPerPerson).ToString();

        if (thousandths.Upper is not { } most) json.WriteNullValue();
        else if (thousandths.IsExact) json.WriteStringValue(Persons(most));
        else
        {
            json.WriteStartObject();
            WriteEnds(json, Persons(thousandths.Lower), Persons(most));
            json.WriteEndObject();
        }
    }

    /// <summary>An object also when the share is exact, as in the findings of a classification. An end without a bound is null.</summary>
    public static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        WriteEnds(json, evidence);
        json.WriteEndObject();
    }

    /// <summary>The ends, in an object that stays open.</summary>
    public static void WriteEnds(Utf8JsonWriter json, Evidence evidence) =>
        WriteEnds(
            json,
            evidence.Interval.Lower is { } lower ? LimitText.Of(lower) : null,
            evidence.Interval.Upper is { } upper ? LimitText.Of(upper) : null);

    /// <summary>In kroner a person.</summary>
    public static void WriteMeanIncome(Utf8JsonWriter json, MeanIncome mean)
    {
        json.WriteStartObject();
        WriteEnds(json, mean.Kroner.Lower?.ToString(), mean.Kroner.Upper?.ToString());
        if (mean.IsAboveZero) json.WriteBoolean("above_zero", true);
        json.WriteEndObject();
    }

    /// <summary>The name and both fingerprints; null for that of no rule.</summary>
    public static void WriteIdentity(Utf8JsonWriter json, RuleIdentity identity)
    {
        if (identity == default)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        WriteParts(json, identity);
        json.WriteString("deciding_sha256", identity.DecidingFingerprint);
        json.WriteEndObject();
    }

    /// <summary>The name and the fingerprint of the whole text, in an object that stays open.</summary>
    public static void WriteParts(Utf8JsonWriter json, RuleIdentity identity)
    {
        JsonText.WriteText(json, "name", identity.Name);
        json.WriteString("sha256", identity.Fingerprint);
    }

    private static void WriteEnds(Utf8JsonWriter json, string? from, string? to)
    {
        json.WriteString(FromKey, from);
        json.WriteString(ToKey, to);
    }
}
