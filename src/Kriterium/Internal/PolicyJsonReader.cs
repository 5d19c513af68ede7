using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kriterium.Internal;

/// <summary>Reads a policy from its JSON form, or refuses it with everything that is wrong at once.</summary>
internal sealed class PolicyJsonReader
{
    private static readonly string[] PolicyKeys = ["format", "name", "source", "required", "criteria"];
    private static readonly string[] OptionalPolicyKeys = ["smallest_population", "averaging", "gates", "$schema"];
    private static readonly string[] CriterionKeys = ["indicator", "window_years", "source"];
    private static readonly string[] SourceKeys = ["citation"];
    private static readonly string[] OptionalSourceKeys = ["unverified"];
    private static readonly string[] Indicators = [.. Indicator.All.Select(indicator => indicator.Key)];
    private static readonly string[] Verbs = [.. Verb.Keys];

    private readonly JsonFaults _faults;

    private PolicyJsonReader(JsonFaults faults) => _faults = faults;

    public static ThresholdPolicy Read(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var faults = new JsonFaults(utf8);
        ThresholdPolicyBuilder? builder = null;

        // The encoding puts another character in place of a half one, so such a text is refused before any of it is believed.
        if (Text.IndexOfHalfCharacter(json) is { } index)
            faults.Add(Encoding.UTF8.GetByteCount(json.ToCharArray(), 0, index), "", "the text" + Text.HalfCharacter);
        else if (JsonValue.Parse(utf8, faults) is { } root)
            builder = new PolicyJsonReader(faults).Policy(root);

        faults.ThrowIfAny();
        return builder!.Build();
    }

    private ThresholdPolicyBuilder Policy(JsonValue root)
    {
        var keys = Keys(root, PolicyKeys, OptionalPolicyKeys);
        if (keys.TryGetValue("$schema", out var schema)) String(schema);
        Choice(keys, "format", PolicyJson.Format);
        var criteria = List(keys, "criteria");
        var gates = List(keys, "gates");

        // Rules across parts look at the text, not at what could be read of it, so that one fault neither hides another nor makes one up.
        if (criteria is not null) Check(PolicyRules.Criteria(criteria.Count), keys["criteria"]);
        CheckUsedOnce([.. criteria ?? [], .. gates ?? []]);

        var builder = new ThresholdPolicyBuilder
        {
            Name = keys.TryGetValue("name", out var name) && String(name) is { } text && Check(PolicyRules.Name(text), name) ? text : "",
            Source = Source(keys),
            SmallestPopulation = Whole(keys, "smallest_population", PolicyRules.SmallestPopulation) ?? 0,
            RequiredCount = (int)(Whole(keys, "required", required => PolicyRules.RequiredCount(required, criteria?.Count ?? 0)) ?? 0),
            Averaging = Choice(keys, "averaging", PolicyJson.MeanOfYearlyShares, PolicyJson.PooledShare) == PolicyJson.PooledShare
                ? AveragingMethod.PooledShare
                : AveragingMethod.MeanOfYearlyShares,
        };
        foreach (var item in criteria ?? []) builder.Criteria.Add(Criterion(item)!);
        foreach (var item in gates ?? []) builder.Gates.Add(Criterion(item)!);
        return builder;
    }

    private Criterion? Criterion(JsonValue item)
    {
        var keys = Keys(item, CriterionKeys, Verbs);
        var indicator = Choice(keys, "indicator", Indicators);
        var window = Whole(keys, "window_years", Kriterium.Criterion.WindowFault);
        var threshold = item.Kind == JsonTokenType.StartObject ? Threshold(item, keys) : null;
        var source = Source(keys);
        return indicator is not null && window is not null && threshold is not null && source is not null
            ? new Criterion(Indicator.FromKey(indicator), threshold, source, (int)window)
            : null;
    }

    private Threshold? Threshold(JsonValue item, Dictionary<string, JsonValue> keys)
    {
        var given = keys.Values.Where(value => Verbs.Contains(value.Key)).ToList();
        var limits = given.ConvertAll(Limit);
        if (given.Count == 1) return limits[0] is { } limit ? Verb.Of(given[0].Key!)(limit) : null;

        var allowed = "; give one of " + string.Join(", ", Verbs);
        if (given.Count == 0) _faults.Add(item.Offset, item.Path, item.Path + " has no limit" + allowed);
        else _faults.Add(given[1].KeyOffset, item.Path, item.Path + " has " + string.Join(" and ", given.Select(value => value.Key)) + allowed);
        return null;
    }

    private Limit? Limit(JsonValue value)
    {
        var limit = value.Kind == JsonTokenType.String ? LimitText.Parse(value.Text) : null;
        if (limit is null) Refuse(value, "write the limit as text with its unit: " + LimitText.Examples);
        return limit;
    }

    private LegalSource? Source(Dictionary<string, JsonValue> parent)
    {
        if (!parent.TryGetValue("source", out var source)) return null;
        if (source.Kind == JsonTokenType.String) return Filled(source, LegalSource.CitationAdvice) is { } shorthand ? new LegalSource(shorthand) : null;

        var keys = Keys(source, SourceKeys, OptionalSourceKeys, "a citation, or ");
        var citation = keys.TryGetValue("citation", out var cited) ? Filled(cited, LegalSource.CitationAdvice) : null;
        var unverified = keys.TryGetValue("unverified", out var doubted) ? Filled(doubted, LegalSource.UnverifiedAdvice) : null;
        return citation is null ? null : new LegalSource(citation, unverified);
    }

    private void CheckUsedOnce(IReadOnlyList<JsonValue> items)
    {
        var used = items
            .Select(item => item.Children.Find(child => child.Key == "indicator"))
            .Where(value => value is { Kind: JsonTokenType.String } && Indicators.Contains(value.Text))
            .ToLookup(value => Indicator.FromKey(value!.Text));
        foreach (var (indicator, fault) in PolicyRules.UsedAgain(used.SelectMany(group => group.Select(_ => group.Key))))
        {
            var second = used[indicator].ElementAt(1)!;
            _faults.Add(second.Offset, second.Path, indicator + fault);
        }
    }

    /// <summary>The values of an object by their keys; empty, with a fault, for anything else.</summary>
    private Dictionary<string, JsonValue> Keys(JsonValue value, string[] required, string[] optional, string alternative = "")
    {
        var found = new Dictionary<string, JsonValue>();
        var all = string.Join(", ", required.Concat(optional));
        if (value.Kind != JsonTokenType.StartObject)
        {
            Refuse(value, "write " + alternative + "an object with the keys " + all);
            return found;
        }

        foreach (var child in value.Children)
        {
            if (!required.Contains(child.Key) && !optional.Contains(child.Key))
                _faults.Add(child.KeyOffset, child.Path, child.Path + " is an unknown key; the keys here are " + all);
            else if (found.ContainsKey(child.Key!))
                _faults.Add(child.KeyOffset, child.Path, child.Path + " is given again; give each key once");
            else
                found.Add(child.Key!, child);
        }

        foreach (var key in required.Where(key => !found.ContainsKey(key)))
        {
            var path = value.PathOf(key);
            _faults.Add(value.Offset, path, path + " is missing; the keys needed here are " + string.Join(", ", required));
        }

        return found;
    }

    private IReadOnlyList<JsonValue>? List(Dictionary<string, JsonValue> keys, string key)
    {
        if (!keys.TryGetValue(key, out var value)) return null;
        if (value.Kind == JsonTokenType.StartArray) return value.Children;

        Refuse(value, "write a list of criteria");
        return null;
    }

    private string? Choice(Dictionary<string, JsonValue> keys, string key, params string[] choices)
    {
        if (!keys.TryGetValue(key, out var value)) return null;
        if (value.Kind == JsonTokenType.String && choices.Contains(value.Text)) return value.Text;

        Refuse(value, choices.Length == 1 ? "this version of the library reads " + choices[0] : "choose one of " + string.Join(", ", choices));
        return null;
    }

    /// <summary>A whole number that a rule accepts.</summary>
    private long? Whole(Dictionary<string, JsonValue> keys, string key, Func<long, string?> rule)
    {
        if (!keys.TryGetValue(key, out var value)) return null;
        if (value.Kind == JsonTokenType.Number && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Check(rule(number), value) ? number : null;

        Refuse(value, "write a whole number in digits, at most " + Text.Number(long.MaxValue));
        return null;
    }

    private string? String(JsonValue value)
    {
        if (value.Kind == JsonTokenType.String) return value.Text;

        Refuse(value, "write text");
        return null;
    }

    private string? Filled(JsonValue value, string advice)
    {
        if (String(value) is not { } text) return null;
        return Check(string.IsNullOrWhiteSpace(text) ? " is empty; " + advice : null, value) ? text : null;
    }

    private bool Check(string? fault, JsonValue value)
    {
        if (fault is not null) _faults.Add(value.Offset, value.Path, value.Path + fault);
        return fault is null;
    }

    private void Refuse(JsonValue value, string advice) =>
        _faults.Add(value.Offset, value.Path, (value.Path.Length == 0 ? "the policy" : value.Path) + " is " + value.Description + "; " + advice);
}
