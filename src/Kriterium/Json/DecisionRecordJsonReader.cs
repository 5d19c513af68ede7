using System.Text.Json;

namespace Kriterium;

/// <summary>Reads a decision record from its JSON form.</summary>
internal sealed class DecisionRecordJsonReader(JsonFaults faults) : JsonDocumentReader(faults)
{
    private const string VersionAdvice = "write the version of the library that decided, such as 0.1.0";

    private static readonly string[] RequiredKeys =
        ["library_version", DecisionRecordJson.AreaKey, DecisionRecordJson.ResultKey, "sha256"];

    private static readonly string[] Rules = [DecisionRecordJson.PolicyKey, DecisionRecordJson.TimelineKey];
    private static readonly string[] OptionalKeys = [.. Rules, DecisionRecordJson.HistoryKey];

    private readonly AreaJsonReader _areas = new(faults);
    private readonly PolicyJsonReader _policies = new(faults);
    private readonly TimelineJsonReader _timelines = new(faults);
    private readonly HistoryJsonReader _histories = new(faults);

    public static DecisionRecord Read(string json) =>
        Read(json, "decision record", (faults, root) => new DecisionRecordJsonReader(faults).Record(root))!;

    public DecisionRecord? Record(JsonValue root)
    {
        var faultsBefore = FaultCount;
        var keys = Document(root, DecisionRecordJson.Format, RequiredKeys, OptionalKeys);
        var version = Filled(keys, "library_version", VersionAdvice);
        var area = keys.TryGetValue(DecisionRecordJson.AreaKey, out var given)
            ? _areas.Area(given, isNested: false)
            : null;
        var rule = OneOf(root, keys, "rule", Rules);
        var policy = keys.TryGetValue(DecisionRecordJson.PolicyKey, out var criteria) ? _policies.Policy(criteria, isNested: false) : null;
        var timeline = keys.TryGetValue(DecisionRecordJson.TimelineKey, out var regimes) ? _timelines.Timeline(regimes) : null;
        var history = keys.TryGetValue(DecisionRecordJson.HistoryKey, out var lists)
            ? _histories.History(lists, isNested: false)
            : null;
        if (lists is not null && rule?.Key == DecisionRecordJson.PolicyKey)
            RefuseKey(lists, "is given for a policy", "a policy asks for no earlier lists; leave it out");
        if (keys.TryGetValue(DecisionRecordJson.ResultKey, out var result) && result.Kind != JsonTokenType.StartObject)
            Refuse(result, "write the object that was decided");
        if (result is not null) RefuseRepeatedKeys(result);
        var checksums = keys.TryGetValue("sha256", out var sums) ? Checksums(sums) : null;
        if (timeline is not null
            && given is not null
            && CalendarDate.TryParse(TextOf(given, "list_date")?.Text, out var date)
            && !timeline.TryAt(date, out _))
            Check(
                new Problem("has the list date " + date + ", before the first list of " + timeline.Name, "give a record of a later list"),
                given);
        if (FaultCount != faultsBefore) return null;

        return new DecisionRecord(
            version!, area!, policy, timeline, timeline is null ? null : history ?? ListHistory.Empty, result!, checksums!);
    }

    private Dictionary<string, string> Checksums(JsonValue value) =>
        Keys(value, [DecisionRecordJson.AreaKey, DecisionRecordJson.ResultKey], OptionalKeys)
            .ToDictionary(sum => sum.Key, sum => String(sum.Value) ?? "");
}
