using System.Text.Json;

namespace Kriterium.Testing;

/// <summary>What a <see cref="ConformanceAnswer"/> says of one status rule of the regime, taken alone.</summary>
public sealed class ConformanceRule
{
    private static readonly IReadOnlyDictionary<Indicator, Verdict> NoCriteria = new Dictionary<Indicator, Verdict>();
    private static readonly IReadOnlyDictionary<CalendarDate, Verdict> NoLists = new Dictionary<CalendarDate, Verdict>();

    private ConformanceRule(AreaStatus status, Verdict verdict)
    {
        Status = status;
        Verdict = verdict;
    }

    /// <summary>The status that the rule gives.</summary>
    public AreaStatus Status { get; }

    /// <summary>Whether the rule holds.</summary>
    public Verdict Verdict { get; }

    /// <summary>Of a rule by criteria, whether the area is large enough; else <c>null</c>.</summary>
    public Verdict? Size { get; private set; }

    /// <summary>The verdict on each criterion that is counted; empty for a rule that counts lists.</summary>
    public IReadOnlyDictionary<Indicator, Verdict> Criteria { get; private set; } = NoCriteria;

    /// <summary>The verdict on each criterion that must hold; empty where there is none, and for a rule that counts lists.</summary>
    public IReadOnlyDictionary<Indicator, Verdict> Gates { get; private set; } = NoCriteria;

    /// <summary>
    /// What is not known and could still change the verdict: <c>residents</c> and keys of indicators, in that order. Empty when it is
    /// settled, and for a rule that counts lists.
    /// </summary>
    public IReadOnlyList<string> Open { get; private set; } = [];

    /// <summary>Of a rule that counts lists, the verdict on all the lists before this one together; else <c>null</c>.</summary>
    public Verdict? Earlier { get; private set; }

    /// <summary>Of a rule that counts lists, the verdict on each earlier list that it asks for; empty for a rule by criteria.</summary>
    public IReadOnlyDictionary<CalendarDate, Verdict> EarlierLists { get; private set; } = NoLists;

    /// <summary>What a rule by criteria comes to.</summary>
    /// <param name="status">The status that the rule gives.</param>
    /// <param name="verdict">Whether the rule holds.</param>
    /// <param name="size">Whether the area is large enough.</param>
    /// <param name="criteria">The verdict on each criterion that is counted.</param>
    /// <param name="gates">The verdict on each criterion that must hold; none when left out.</param>
    /// <param name="open">What could still change the verdict, <c>residents</c> first; nothing when left out.</param>
    public static ConformanceRule ByCriteria(
        AreaStatus status,
        Verdict verdict,
        Verdict size,
        IReadOnlyDictionary<Indicator, Verdict> criteria,
        IReadOnlyDictionary<Indicator, Verdict>? gates = null,
        IEnumerable<string>? open = null) =>
        new(status, verdict)
        {
            Size = size,
            Criteria = criteria ?? throw new ArgumentNullException(nameof(criteria)),
            Gates = gates ?? NoCriteria,
            Open = [.. open ?? []],
        };

    /// <summary>What a rule that counts lists in a row comes to.</summary>
    /// <param name="status">The status that the rule gives.</param>
    /// <param name="verdict">Whether the rule holds.</param>
    /// <param name="earlier">The verdict on all the lists before this one together.</param>
    /// <param name="earlierLists">The verdict on each of them.</param>
    public static ConformanceRule ByLists(
        AreaStatus status, Verdict verdict, Verdict earlier, IReadOnlyDictionary<CalendarDate, Verdict> earlierLists) =>
        new(status, verdict)
        {
            Earlier = earlier,
            EarlierLists = earlierLists ?? throw new ArgumentNullException(nameof(earlierLists)),
        };

    /// <summary>"vulnerable: not_met".</summary>
    public override string ToString() => Status.ToKey() + ": " + Verdict.ToKey();

    internal static ConformanceRule Of(StatusFinding finding) =>
        finding.Classification is { } classification
            ? ByCriteria(
                finding.Rule.Status,
                finding.Verdict,
                classification.Size.Verdict,
                classification.Findings.ToDictionary(one => one.Indicator, one => one.Verdict),
                classification.GateFindings.ToDictionary(one => one.Indicator, one => one.Verdict),
                OpenOf(classification))
            : ByLists(
                finding.Rule.Status,
                finding.Verdict,
                finding.EarlierVerdict!.Value,
                finding.EarlierLists.ToDictionary(list => list.ListDate, list => list.Verdict));

    internal static ConformanceRule Read(JsonProperty rule)
    {
        var what = "rules." + rule.Name;
        var status = ConformanceJson.Status(rule.Name, "a rule");
        if (rule.Value.ValueKind == JsonValueKind.Object && rule.Value.TryGetProperty("earlier", out _))
        {
            string[] keys = ["verdict", "earlier", "earlier_lists"];
            ConformanceJson.Check(rule.Value, what, keys, keys);
            return ByLists(
                status,
                VerdictOf("verdict"),
                VerdictOf("earlier"),
                EarlierListsOf("earlier_lists"));
        }

        string[] ofCriteria = ["verdict", "size", "criteria", "gates", "open"];
        ConformanceJson.Check(rule.Value, what, ofCriteria, ofCriteria);
        return ByCriteria(
            status, VerdictOf("verdict"), VerdictOf("size"), EachOf("criteria"), EachOf("gates"), OpenItems());

        Verdict VerdictOf(string key) => ConformanceJson.Verdict(ConformanceJson.Part(rule.Value, key), what + "." + key);

        Dictionary<Indicator, Verdict> EachOf(string key)
        {
            var values = ConformanceJson.Part(rule.Value, key);
            ConformanceJson.Check(values, what + "." + key, [], [.. Indicator.All.Select(indicator => indicator.Key)]);
            return values.EnumerateObject().ToDictionary(
                one => Indicator.FromKey(one.Name), one => ConformanceJson.Verdict(one.Value, what + "." + key + "." + one.Name));
        }

        Dictionary<CalendarDate, Verdict> EarlierListsOf(string key)
        {
            var values = ConformanceJson.Part(rule.Value, key);
            ConformanceJson.Check(values, what + "." + key, [], [.. Names(values)]);
            return values.EnumerateObject().ToDictionary(
                one => CalendarDate.TryParse(one.Name, out var date)
                    ? date
                    : throw new JsonException(what + "." + key + " has " + one.Name + "; give dates as 2017-12-01."),
                one => ConformanceJson.Verdict(one.Value, what + "." + key + "." + one.Name));
        }

        IEnumerable<string> OpenItems()
        {
            var items = ConformanceJson.Part(rule.Value, "open");
            return items.ValueKind == JsonValueKind.Array
                ? items.EnumerateArray().Select(item => ConformanceJson.TextOf(item, what + ".open"))
                : throw new JsonException(what + ".open is " + items.GetRawText() + "; write an array of texts.");
        }
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Status.ToKey());
        json.WriteString("verdict", Verdict.ToKey());
        if (Size is { } size)
        {
            json.WriteString("size", size.ToKey());
            WriteEach(json, "criteria", Ordered(Criteria));
            WriteEach(json, "gates", Ordered(Gates));
            json.WriteStartArray("open");
            foreach (var item in Open) json.WriteStringValue(item);
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("earlier", Earlier!.Value.ToKey());
            WriteEach(json, "earlier_lists", Ordered(EarlierLists));
        }

        json.WriteEndObject();
    }

    /// <summary>Everything that it says, each with its path in the answer.</summary>
    internal IEnumerable<(string Path, string Value)> Parts()
    {
        var path = "rules." + Status.ToKey();
        yield return (path + ".verdict", Verdict.ToKey());
        if (Size is { } size)
        {
            yield return (path + ".size", size.ToKey());
            foreach (var (key, verdict) in Ordered(Criteria)) yield return (path + ".criteria." + key, verdict.ToKey());
            foreach (var (key, verdict) in Ordered(Gates)) yield return (path + ".gates." + key, verdict.ToKey());
            yield return (path + ".open", "[" + string.Join(", ", Open) + "]");
        }
        else
        {
            yield return (path + ".earlier", Earlier!.Value.ToKey());
            foreach (var (key, verdict) in Ordered(EarlierLists)) yield return (path + ".earlier_lists." + key, verdict.ToKey());
        }
    }

    private static IEnumerable<string> OpenOf(Classification classification)
    {
        if (classification.IsSizePivotal) yield return "residents";
        foreach (var indicator in Indicator.All)
        {
            if (classification.PivotalFindings.Any(finding => finding.Indicator == indicator)) yield return indicator.Key;
        }
    }

    private static IEnumerable<(string Key, Verdict Verdict)> Ordered(IReadOnlyDictionary<Indicator, Verdict> verdicts) =>
        Indicator.All.Where(verdicts.ContainsKey).Select(indicator => (indicator.Key, verdicts[indicator]));

    private static IEnumerable<(string Key, Verdict Verdict)> Ordered(IReadOnlyDictionary<CalendarDate, Verdict> verdicts) =>
        verdicts.OrderBy(list => list.Key).Select(list => (list.Key.ToString(), list.Value));

    private static IEnumerable<string> Names(JsonElement values) =>
        values.ValueKind == JsonValueKind.Object ? values.EnumerateObject().Select(one => one.Name) : [];

    private static void WriteEach(Utf8JsonWriter json, string name, IEnumerable<(string Key, Verdict Verdict)> verdicts)
    {
        json.WriteStartObject(name);
        foreach (var (key, verdict) in verdicts) json.WriteString(key, verdict.ToKey());
        json.WriteEndObject();
    }
}
