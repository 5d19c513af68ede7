using System.Text.Json;

namespace Kriterium.Tests.Json;

/// <summary>The schemas in docs/ say what the code does: what both can say, they say alike.</summary>
public class JsonSchemaTests
{
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

        var faults = Assert.Throws<PolicyJsonException>(() => ThresholdPolicy.FromJson(root)).Faults;
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
        var message = Assert.Throws<PolicyJsonException>(() => ThresholdPolicy.FromJson(inner)).Faults
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
        var json = PolicyJsonFaultTests.Good.Replace(original, replacement, StringComparison.Ordinal).Replace("‸", "", StringComparison.Ordinal);
        if (NotForASchema.Any(part => Array.Exists(messages, message => message.Contains(part, StringComparison.Ordinal)))) return;

        Assert.NotEmpty(JsonSchema.Policy.FaultsOf(json));
    }

    /// <summary>Faults across keys, repeated keys, and texts that are not JSON.</summary>
    private static readonly string[] NotForASchema = ["given again", "but the policy has", "is used", "no JSON", "leave it out", "half a character"];

    private static string Probe(JsonElement schema) =>
        "{" + string.Join(",", schema.GetProperty("properties").EnumerateObject().Select(property => "\"" + property.Name + "\":" + property.Name switch
        {
            "criteria" or "gates" => "[" + Probe(JsonSchema.Policy.Definition("criterion")) + "]",
            "source" => Probe(JsonSchema.Policy.Definition("source").GetProperty("oneOf")[1]),
            _ => "[]",
        })) + "}";

    private static List<string> Choices(JsonElement schema, string property) =>
        [.. schema.GetProperty("properties").GetProperty(property).GetProperty("enum").EnumerateArray().Select(choice => choice.GetString()!)];
}
