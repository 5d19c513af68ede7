using System.Text.Json;

namespace Kriterium;

/// <summary>Reads a policy from its JSON form.</summary>
internal sealed class PolicyJsonReader(JsonFaults faults) : JsonDocumentReader(faults)
{
    private static readonly string[] PolicyKeys = ["name", "source", "required", "criteria"];
    private static readonly string[] OptionalPolicyKeys = ["smallest_population", "averaging", "gates"];
    private static readonly string[] CriterionKeys = ["indicator", "window_years", "source"];
    private static readonly string[] Indicators = [.. Indicator.All.Select(indicator => indicator.Key)];
    private static readonly string[] Verbs = [.. ComparisonKeys.All];
    private static readonly string[] OptionalCriterionKeys = [.. Verbs, "education"];

    public static ThresholdPolicy Read(string json) =>
        Read(json, "policy", (faults, root) => new PolicyJsonReader(faults).Policy(root, isNested: false));

    /// <summary>A policy inside another document, which has the format for both.</summary>
    public ThresholdPolicy? Nested(JsonValue value) => Policy(value, isNested: true);

    public ThresholdPolicy? Policy(JsonValue value, bool isNested)
    {
        var faultsBefore = FaultCount;
        var keys = isNested
            ? Keys(value, PolicyKeys, OptionalPolicyKeys)
            : Document(value, PolicyJson.Format, PolicyKeys, OptionalPolicyKeys);
        var criteria = List(keys, "criteria", "criteria");
        var gates = List(keys, "gates", "criteria");

        // Rules across parts look at the text, not at what could be read of it, so that one fault neither hides another nor makes one up.
        if (criteria is not null) Check(PolicyRules.Criteria(criteria.Count), keys["criteria"]);
        CheckOnce(
            [.. criteria ?? [], .. gates ?? []],
            "indicator",
            text => Indicators.Contains(text) ? text : null,
            (_, indicator, times) => (indicator, PolicyRules.UsedAgain(times)));

        var builder = new ThresholdPolicyBuilder
        {
            Name = Filled(keys, "name", PolicyRules.NameAdvice) ?? "",
            Source = Source(keys),
            SmallestPopulation = Long(keys, "smallest_population", PolicyRules.SmallestPopulation) ?? 0,
            RequiredCount = Whole(keys, "required", required => PolicyRules.RequiredCount(required, criteria?.Count ?? 0)) ?? 0,
            Averaging = Choice(keys, "averaging", PolicyJson.AveragingMethods, PolicyJson.Averaging) ?? AveragingMethod.MeanOfYearlyShares,
        };
        foreach (var item in criteria ?? []) builder.Criteria.Add(Criterion(item)!);
        foreach (var item in gates ?? []) builder.Gates.Add(Criterion(item)!);
        return FaultCount == faultsBefore ? builder.Build() : null;
    }

    public Criterion? Criterion(JsonValue item)
    {
        var faultsBefore = FaultCount;
        var keys = Keys(item, CriterionKeys, OptionalCriterionKeys);
        var indicator = Choice(keys, "indicator", Indicators) is { } key ? Indicator.FromKey(key) : null;
        var window = Whole(keys, "window_years", Kriterium.Criterion.WindowFault);
        var threshold = Threshold(item, keys);
        var education = Education(keys, indicator);
        var source = Source(keys);
        return FaultCount == faultsBefore ? new Criterion(indicator!, threshold!, source!, window!.Value, education) : null;
    }

    /// <summary>A verb and its limit by themselves.</summary>
    public Threshold? Threshold(JsonValue value) => Threshold(value, Keys(value, [], Verbs));

    private Threshold? Threshold(JsonValue item, Dictionary<string, JsonValue> keys)
    {
        var limits = keys.Values.Where(value => Verbs.Contains(value.Key)).ToDictionary(value => value, Limit);
        return OneOf(item, keys, "limit", Verbs) is { } given && limits[given] is { } limit
            ? ComparisonKeys.ThresholdOf(given.Key!, limit)
            : null;
    }

    private Limit? Limit(JsonValue value)
    {
        var limit = value.Kind == JsonTokenType.String ? LimitText.Parse(value.Text) : null;
        if (value.Kind == JsonTokenType.String && LimitText.IsTooLong(value.Text))
            Check(
                new Problem(
                    "is a text of " + Words.Grouped(value.Text.Length) + " characters",
                    "write the limit in at most " + Words.Grouped(LimitText.LongestText)),
                value);
        else if (limit is null)
            Refuse(value, LimitText.Advice);
        return limit;
    }
}
