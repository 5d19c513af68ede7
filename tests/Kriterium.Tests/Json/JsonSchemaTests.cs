using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Validator = Json.Schema.JsonSchema;

namespace Kriterium.Tests.Json;

/// <summary>The schemas in docs/ say what the code does: what both can say, they say alike.</summary>
public class JsonSchemaTests
{
    // The standard, but without keywords of one's own: a keyword that is misspelt would check nothing.
    private static readonly Validator Standard = Validator.FromText(
        """
        {
          "$id": "https://kriterium.example/standard",
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$dynamicAnchor": "meta",
          "$ref": "https://json-schema.org/draft/2020-12/schema",
          "unevaluatedProperties": false
        }
        """);

    public static TheoryData<string> Files =>
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.schema.json")
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void EverySchema_IsHeldAgainstTheStandard() =>
        Assert.Equal(
            [
                "area.schema.json", "classification.schema.json", "comparison.schema.json", "decision.schema.json",
                "explanation.schema.json", "history.schema.json", "lineage.schema.json", "list-changes.schema.json", "margins.schema.json", "policy.schema.json", "status.schema.json",
                "sweep.schema.json", "timeline.schema.json",
            ],
            Files.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_IsASchemaByTheStandard(string file)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", file)));
        Assert.Equal(MetaSchemas.Draft202012Id.AbsoluteUri, schema.RootElement.GetProperty("$schema").GetString());
        Assert.Empty(JsonSchema.FaultsOf(MetaSchemas.Draft202012, schema.RootElement));
        Assert.Empty(JsonSchema.FaultsOf(Standard, schema.RootElement));
    }

    [Theory]
    [InlineData("type", "\"text\"")]
    [InlineData("maxItems", "\"5\"")]
    [InlineData("addditionalProperties", "false")]
    public void Schema_WithAFaultDeepInIt_IsNoneByTheStandard(string keyword, string value)
    {
        var schema = JsonNode.Parse(JsonSchema.Policy.Root.GetRawText())!;
        schema["$defs"]!["source"]!["oneOf"]![1]!["properties"]!["citation"]![keyword] = JsonNode.Parse(value);
        using var document = JsonDocument.Parse(schema.ToJsonString());
        Assert.NotEmpty(JsonSchema.FaultsOf(Standard, document.RootElement));
    }

    [Fact]
    public void ReadyMadePolicies_FitTheSchema() =>
        Assert.All(ThresholdPolicies.All, policy => Assert.Empty(JsonSchema.Policy.FaultsOf(policy.ToJson())));

    [Fact]
    public void EveryKeyAndChoiceInThePolicySchema_IsAcceptedByTheReader()
    {
        // A document with every key that the schema has, but no value that fits: an unknown key would be called so.
        var root = Probe(JsonSchema.Policy.Root);
        foreach (var indicator in Choices(JsonSchema.Policy.Definition("criterion"), "indicator")) Indicator.FromKey(indicator);
        Assert.Equal(Indicator.All.Count, Choices(JsonSchema.Policy.Definition("criterion"), "indicator").Count);

        var faults = Assert.Throws<InvalidInputException>(() => ThresholdPolicy.FromJson(root)).Faults;
        Assert.DoesNotContain(faults, fault => fault.Message.Contains("unknown key", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Message.Contains("missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("source", "source")]
    [InlineData("criteria", "criteria[0]")]
    public void EveryKeyThatTheReaderNames_IsInThePolicySchema(string key, string path)
    {
        // The reader lists its keys when it meets an unknown one.
        var inner = key switch { "" => "{\"?\":0}", "source" => "{\"source\":{\"?\":0}}", _ => "{\"criteria\":[{\"?\":0}]}" };
        var message = Assert.Throws<InvalidInputException>(() => ThresholdPolicy.FromJson(inner)).Faults
            .Single(fault => fault.Path == (path.Length == 0 ? "?" : path + ".?")).Message;
        var named = message[(message.LastIndexOf(" are ", StringComparison.Ordinal) + " are ".Length)..].Split(", ");
        var schema = key switch
        {
            "" => JsonSchema.Policy.Root,
            "source" => JsonSchema.Policy.Definition("source").GetProperty("oneOf")[1],
            _ => JsonSchema.Policy.Definition("criterion"),
        };

        Assert.Equal(
            schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PolicyJsonFaultTests.Replacements), MemberType = typeof(PolicyJsonFaultTests))]
    public void EveryFaultThatASchemaCanSee_IsSeenByTheSchema(string original, string replacement, string[] messages)
    {
        var json = PolicyJsonFaultTests.Good
            .Replace(original, replacement, StringComparison.Ordinal)
            .Replace("‸", "", StringComparison.Ordinal);
        if (NotForASchema.Any(part => Array.Exists(messages, message => message.Contains(part, StringComparison.Ordinal)))) return;

        // By the standard, \s in a pattern has the no-break space too; in .NET's regular expressions of that kind it has not.
        json = json.Replace("\\u00a0", " ", StringComparison.Ordinal);
        Assert.NotEmpty(JsonSchema.Policy.FaultsOf(json));
    }

    [Fact]
    public void EveryKeyInTheTimelineSchema_IsAcceptedByTheReader()
    {
        var schema = JsonSchema.Timeline;
        var policy = Object(schema.Definition("policy"), ("criteria", "[" + Probe(JsonSchema.Policy.Definition("criterion")) + "]"));
        var rule = Object(schema.Definition("rule"), ("policy", policy));
        var regime = Object(schema.Definition("regime"), ("statuses", "[" + rule + "]"));
        var faults = Assert.Throws<InvalidInputException>(() => LegalTimeline.FromJson(Object(
            schema.Root, ("regimes", "[" + regime + "]")))).Faults;

        Assert.DoesNotContain(faults, fault => fault.Message.Contains("unknown key", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Message.Contains("missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "{‸}")]
    [InlineData("regime", "{\"regimes\":[{‸}]}")]
    [InlineData("rule", "{\"regimes\":[{\"statuses\":[{‸}]}]}")]
    [InlineData("policy", "{\"regimes\":[{\"statuses\":[{\"policy\":{‸}}]}]}")]
    public void EveryKeyThatTheReaderNames_IsInTheTimelineSchema(string definition, string json)
    {
        var message = Assert.Throws<InvalidInputException>(() => LegalTimeline.FromJson(json.Replace(
            "‸", "\"?\":0", StringComparison.Ordinal))).Faults
            .Single(fault => fault.Path.EndsWith('?')).Message;
        var schema = definition.Length == 0 ? JsonSchema.Timeline.Root : JsonSchema.Timeline.Definition(definition);

        Assert.Equal(
            Keys(schema),
            message[(message.LastIndexOf(" are ", StringComparison.Ordinal) + " are ".Length)..].Split(", ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PolicyInATimeline_HasTheKeysOfAPolicyExceptItsFormat() =>
        Assert.Equal(Keys(JsonSchema.Policy.Root).Except(["format", "$schema"]), Keys(JsonSchema.Timeline.Definition("policy")));

    [Fact]
    public void ClassificationInAStatus_HasTheKeysOfAClassificationExceptTheStatusesOwn() =>
        Assert.Equal(
            Keys(JsonSchema.Classification.Root).Except(["format", "library_version", "area_id", "list_date", "measurement_year"]),
            Keys(JsonSchema.Status.Definition("classification")));

    [Theory]
    [MemberData(nameof(TimelineJsonFaultTests.Replacements), MemberType = typeof(TimelineJsonFaultTests))]
    public void EveryFaultInATimelineThatASchemaCanSee_IsSeenByTheSchema(string original, string replacement, string[] messages)
    {
        Assert.Empty(JsonSchema.Timeline.FaultsOf(TimelineJsonFaultTests.Good));
        if (NotForATimelineSchema.Any(part => Array.Exists(messages, message => message.Contains(part, StringComparison.Ordinal)))) return;

        Assert.NotEmpty(JsonSchema.Timeline.FaultsOf(MarkedJson.Unmarked(TimelineJsonFaultTests.Changed(original, replacement))));
    }

    /// <summary>Faults across rules and regimes, and dates that do not exist.</summary>
    private static readonly string[] NotForATimelineSchema =
        [" times; give each", "regimes start on", "2018-02-29", "].statuses has", "].statuses counts", "stands for", "has 2 rules"];

    /// <summary>Faults across keys, repeated keys, and texts that are not JSON; to a schema, 1.0 and 1e3 are whole numbers.</summary>
    private static readonly string[] NotForASchema =
        [
            "given again", "but the policy has", "is used", "not JSON", "leave it out", "unpaired surrogate", "required is 1.0;",
            "smallest_population is 1e3;",
        ];

    private static string Probe(JsonElement schema) =>
        "{" + string.Join(",", schema.GetProperty("properties").EnumerateObject().Select(one => "\"" + one.Name + "\":" + one.Name switch
        {
            "criteria" or "gates" => "[" + Probe(JsonSchema.Policy.Definition("criterion")) + "]",
            "source" => Probe(JsonSchema.Policy.Definition("source").GetProperty("oneOf")[1]),
            _ => "[]",
        })) + "}";

    /// <summary>An object with every key of a schema, and no value that fits except those given.</summary>
    private static string Object(JsonElement schema, params (string Key, string Json)[] values) =>
        "{"
            + string.Join(
                ",", Keys(schema).Select(key => "\"" + key + "\":" + (values.FirstOrDefault(value => value.Key == key).Json ?? "[]")))
            + "}";

    private static IEnumerable<string> Keys(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

    private static List<string> Choices(JsonElement schema, string property) =>
        [
            .. schema
                .GetProperty("properties")
                .GetProperty(property)
                .GetProperty("enum")
                .EnumerateArray()
                .Select(choice => choice.GetString()!),
        ];
}
