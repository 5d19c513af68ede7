using System.Text.Json;

namespace Kriterium;

/// <summary>Reads figures from their JSON form.</summary>
internal class ValueJsonReader(JsonFaults faults) : JsonDocumentReader(faults)
{
    private const string CountAdvice = "write a whole number in digits, {\"from\": 0, \"to\": 4} for what it lies between, or null";
    private const string PersonsAdvice =
        "write persons as text with up to 3 decimals, as in \"312.25\", {\"from\": \"0\", \"to\": \"4\"} for what they lie between, "
            + "or null";

    private const string KronerAdvice = "write kroner as text, as in \"201300.5\" or \"1/3\"";
    private const int FingerprintLength = 2 * 32;

    private static readonly string[] RangeKeys = [ValueJson.FromKey, ValueJson.ToKey];
    private static readonly string[] IdentityKeys = ["name", "sha256", "deciding_sha256"];

    /// <summary>A count. What it is handed to refuses one below zero.</summary>
    public Count Count(JsonValue value)
    {
        if (value.Kind == JsonTokenType.Null) return Kriterium.Count.Unknown;
        if (value.Kind != JsonTokenType.StartObject) return Kriterium.Count.OfNullable(Long(value, CountAdvice));

        var range = Range(value, end => Long(end, "write a whole number in digits"));
        return range is { From: { } from, To: { } to } ? Kriterium.Count.Between(from, to) : default;
    }

    /// <summary>Persons, in thousandths of one.</summary>
    public Count Thousandths(JsonValue value)
    {
        if (value.Kind == JsonTokenType.Null) return Kriterium.Count.Unknown;
        if (value.Kind != JsonTokenType.StartObject) return Kriterium.Count.OfNullable(Persons(value));

        return Range(value, Persons) is { From: { } from, To: { } to } ? Kriterium.Count.Between(from, to) : default;
    }

    public Share Share(JsonValue value) => ShareOf(value, LimitText.ShareAdvice) is { } share ? new Share(share) : default;

    public Evidence Evidence(JsonValue value) =>
        Range(value, end => End(end, bound => ShareOf(bound, LimitText.ShareAdvice + ", or null for no bound"))) is { } range
            ? new Evidence(new Interval(range.From, range.To))
            : default;

    public MeanIncome MeanIncome(JsonValue value)
    {
        var keys = Keys(value, RangeKeys, ["above_zero"]);
        if (Range(value, keys, end => End(end, Kroner)) is not { } range) return default;

        var isAboveZero = keys.TryGetValue("above_zero", out var mark);
        if (isAboveZero && (mark!.Kind != JsonTokenType.True || range.From?.Sign != 0 || range.To?.Sign <= 0))
            Refuse(mark!, "write true, and only for a mean from \"0\" to more, or leave it out");
        return Kriterium.MeanIncome.Of(new Interval(range.From, range.To), isAboveZero);
    }

    public RuleIdentity RuleIdentity(JsonValue value)
    {
        if (value.Kind == JsonTokenType.Null) return default;

        var keys = Keys(value, IdentityKeys, []);
        var name = Filled(keys, "name", PolicyRules.NameAdvice);
        var (whole, deciding) = (Fingerprint(keys, "sha256"), Fingerprint(keys, "deciding_sha256"));
        return name is null || whole is null || deciding is null ? default : Kriterium.RuleIdentity.Of(name, whole, deciding);
    }

    public LegalSource? LegalSource(JsonValue value) => Source(value);

    /// <summary>Several of a few words, such as the traits of a resident.</summary>
    public IReadOnlyList<string> SeveralOf(JsonValue value, string what, IReadOnlyList<string> choices)
    {
        if (value.Kind != JsonTokenType.StartArray)
        {
            Refuse(value, "write a list of " + what);
            return [];
        }

        foreach (var child in value.Children.Where(child => child.Kind != JsonTokenType.String || !choices.Contains(child.Text)))
            Refuse(child, "choose from " + string.Join(", ", choices));
        return [.. value.Children.Select(child => child.Text)];
    }

    private static Rational? End(JsonValue end, Func<JsonValue, Rational?> read) => end.Kind == JsonTokenType.Null ? null : read(end);

    private (T? From, T? To)? Range<T>(JsonValue value, Func<JsonValue, T?> read)
        where T : struct, IComparable<T> =>
        Range(value, Keys(value, RangeKeys, []), read);

    /// <summary>Two ends in the right order, or <c>null</c> and a fault.</summary>
    private (T? From, T? To)? Range<T>(JsonValue value, Dictionary<string, JsonValue> keys, Func<JsonValue, T?> read)
        where T : struct, IComparable<T>
    {
        var faultsBefore = FaultCount;
        T? from = keys.TryGetValue(ValueJson.FromKey, out var fromValue) ? read(fromValue) : null;
        T? to = keys.TryGetValue(ValueJson.ToKey, out var toValue) ? read(toValue) : null;
        if (fromValue is null || toValue is null || FaultCount != faultsBefore) return null;
        if (from is not { } lower || to is not { } upper || lower.CompareTo(upper) <= 0) return (from, to);

        Check(new Problem("is from " + fromValue.Text + " to " + toValue.Text, "give the smaller first"), value);
        return null;
    }

    private string? Fingerprint(Dictionary<string, JsonValue> keys, string key)
    {
        if (String(keys, key) is not { } text) return null;
        if (text.Length == FingerprintLength && text.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'))) return text;

        Refuse(keys[key], "write the SHA-256 as 64 digits in lower-case hexadecimal");
        return null;
    }

    private long? Persons(JsonValue value)
    {
        if (value.Kind == JsonTokenType.String
            && LimitText.Number(value.Text) is { } persons
            && persons * new Rational(YearFigure.ThousandthsPerPerson, 1) is { Denominator.IsOne: true } thousandths
            && thousandths.Numerator >= long.MinValue
            && thousandths.Numerator <= long.MaxValue)
            return (long)thousandths.Numerator;

        Refuse(value, PersonsAdvice);
        return null;
    }

    private Rational? ShareOf(JsonValue value, string advice)
    {
        var share = value.Kind == JsonTokenType.String ? LimitText.Share(value.Text) : null;
        if (share is null) Refuse(value, advice);
        return share;
    }

    private Rational? Kroner(JsonValue value)
    {
        var kroner = value.Kind == JsonTokenType.String ? LimitText.Number(value.Text) ?? LimitText.Fraction(value.Text) : null;
        if (kroner is null) Refuse(value, KronerAdvice + ", or null for no bound");
        return kroner;
    }
}
