namespace Kriterium;

/// <summary>Reads a timeline from its JSON form.</summary>
internal sealed class TimelineJsonReader(JsonFaults faults) : JsonDocumentReader(faults)
{
    private static readonly string[] TimelineKeys = ["name", "regimes"];
    private static readonly string[] RegimeKeys =
        ["name", "from", "from_source", "publication_month", "publication_day", "source", "standing", "statuses"];

    private static readonly string[] OptionalRegimeKeys = ["standing_note", "standing_source"];
    private static readonly string[] RuleKeys = ["status", "danish", "english", "list_token"];
    private static readonly string[] RuleKinds = ["policy", "lists_in_a_row"];
    private static readonly string[] OptionalRuleKeys = [.. RuleKinds, "source"];

    private readonly PolicyJsonReader _policies = new(faults);

    public static LegalTimeline Read(string json) =>
        Read(json, "timeline", (faults, root) => new TimelineJsonReader(faults).Timeline(root));

    public LegalTimeline? Timeline(JsonValue root)
    {
        var faultsBefore = FaultCount;
        var keys = Document(root, TimelineJson.Format, TimelineKeys, []);
        var name = Filled(keys, "name", TimelineRules.TimelineNameAdvice);
        var items = List(keys, "regimes", "regimes");

        // Rules across parts look at the text, as they do for a policy.
        if (items is { Count: 0 }) Check(TimelineRules.NoRegime, keys["regimes"]);
        CheckOnce(
            items ?? [], "name", text => text, (second, _, times) => TimelineRules.NamedAgain(second.Description, times));
        CheckOnce(
            items ?? [],
            "from",
            text => CalendarDate.TryParse(text, out var date) ? date : (CalendarDate?)null,
            (_, date, times) => TimelineRules.StartAgain(date!.Value, times));

        var regimes = (items ?? []).Select(Regime).ToList();
        return FaultCount == faultsBefore ? new LegalTimeline(name!, regimes!) : null;
    }

    public Regime? Regime(JsonValue item)
    {
        var faultsBefore = FaultCount;
        var keys = Keys(item, RegimeKeys, OptionalRegimeKeys);
        var rules = List(keys, "statuses", "status rules");
        if (rules is not null) CheckTogether(rules, keys["statuses"]);

        var builder = new RegimeBuilder
        {
            Name = Filled(keys, "name", TimelineRules.RegimeNameAdvice) ?? "",
            From = Date(keys, "from") ?? default,
            FromSource = Source(keys, "from_source"),
            PublicationMonth = Whole(keys, "publication_month", TimelineRules.PublicationMonth) ?? 0,
            PublicationDay = Whole(keys, "publication_day", TimelineRules.PublicationDay) ?? 0,
            Source = Source(keys),
            Standing = Choice(keys, "standing", TimelineJson.Standings, TimelineJson.Standing) ?? default,
            StandingNote = String(keys, "standing_note") ?? "",
            StandingSource = Source(keys, "standing_source"),
        };
        foreach (var rule in rules ?? []) builder.Statuses.Add(Rule(rule)!);
        return FaultCount == faultsBefore ? builder.Build() : null;
    }

    private void CheckTogether(IReadOnlyList<JsonValue> rules, JsonValue statuses)
    {
        CheckOnce(rules, "status", text => StatusOf(text), (_, status, times) => TimelineRules.RuledAgain(status!.Value, times));
        CheckOnce(
            rules,
            "list_token",
            text => text,
            (second, _, times) => TimelineRules.StandsAgain(second.Description, times));
        foreach (var problem in TimelineRules.Together([.. rules.Select(Outline)])) Check(problem, statuses);
    }

    public StatusRule? Rule(JsonValue item)
    {
        var faultsBefore = FaultCount;
        var keys = Keys(item, RuleKeys, OptionalRuleKeys);
        var status = Choice(keys, "status", TimelineRules.Statuses, Words.Status);
        var danish = Filled(keys, "danish", TimelineRules.LabelAdvice);
        var english = Filled(keys, "english", TimelineRules.LabelAdvice);
        var token = Filled(keys, "list_token", TimelineRules.LabelAdvice);
        var kind = OneOf(item, keys, "rule", RuleKinds);
        var policy = keys.TryGetValue("policy", out var nested) ? _policies.Nested(nested) : null;
        var listsInARow = Whole(keys, "lists_in_a_row", TimelineRules.ListsInARow);
        var source = Source(keys);
        if (kind?.Key == "policy" && keys.TryGetValue("source", out var second))
            RefuseKey(second, "is given beside the policy, which has a source of its own", "leave it out");
        if (kind?.Key == "lists_in_a_row" && !keys.ContainsKey("source"))
            RefuseMissing(item, "source", "name where the count of lists comes from");

        return FaultCount != faultsBefore ? null
            : policy is not null ? StatusRule.ByCriteria(status!.Value, danish!, english!, token!, policy)
            : StatusRule.ByConsecutiveLists(status!.Value, danish!, english!, token!, listsInARow!.Value, source!);
    }

    private static RuleOutline Outline(JsonValue rule)
    {
        var countsLists = rule.Children.Exists(child => child.Key == "lists_in_a_row")
            && !rule.Children.Exists(child => child.Key == "policy");
        return new RuleOutline(TextOf(rule, "status") is { } text ? StatusOf(text.Text) : null, countsLists);
    }

    private static AreaStatus? StatusOf(string text)
    {
        foreach (var status in TimelineRules.Statuses)
        {
            if (Words.Status(status) == text) return status;
        }

        return null;
    }
}
