using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Kriterium.Tests.Json;

/// <summary>What holds for every policy and every text.</summary>
public class PolicyJsonLaws
{
    [LargeProperty(usual: 200, oneIn: 1_000, Arbitrary = [typeof(ArbitraryPolicies)])]
    public void EveryPolicy_SurvivesJsonAndBack(ThresholdPolicy policy)
    {
        var json = policy.ToJson();
        var read = ThresholdPolicy.FromJson(json);

        Assert.Equal(policy, read);
        Assert.Equal(policy.Identity, read.Identity);
        Assert.Equal(json, read.ToJson());
        Assert.DoesNotContain('\r', json);
    }

    [Property(Arbitrary = [typeof(ArbitraryPolicies)])]
    public void EveryPolicy_FitsTheSchema(ThresholdPolicy policy) =>
        Assert.Empty(JsonSchema.Policy.FaultsOf(policy.ToJson()));

    [Property(Arbitrary = [typeof(ArbitraryPolicies)])]
    public void OrderOfKeys_IsIrrelevant(ThresholdPolicy policy) =>
        Assert.Equal(policy, ThresholdPolicy.FromJson(Reversed(JsonNode.Parse(policy.ToJson()))!.ToJsonString()));

    [LargeProperty(usual: 100, oneIn: 1_000, Arbitrary = [typeof(ArbitraryPolicies)])]
    public void DifferentPolicies_HaveDifferentIdentities(ThresholdPolicy one, ThresholdPolicy other) =>
        Assert.Equal(one.Equals(other), one.Identity == other.Identity);

    [LargeProperty(usual: 500, oneIn: 200, Arbitrary = [typeof(Damaged)])]
    public void AnyText_IsAPolicyOrRefusedWithPlaces(DamagedJson damaged)
    {
        ThresholdPolicy policy;
        try
        {
            policy = ThresholdPolicy.FromJson(damaged.Json);
        }
        catch (InvalidInputException exception)
        {
            MarkedJson.AssertPlaces(damaged.Json, exception);
            return;
        }

        Assert.Equal(policy.Identity, ThresholdPolicy.FromJson(policy.ToJson()).Identity);
        Assert.Empty(JsonSchema.Policy.FaultsOf(damaged.Json));
    }

    internal static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject keys => new JsonObject(keys.Reverse().Select(key => KeyValuePair.Create(key.Key, Reversed(key.Value)))),
        JsonArray items => new JsonArray([.. items.Reverse().Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    public static class Damaged
    {
        public static Arbitrary<DamagedJson> Texts() =>
            DamagedJson.Of(ArbitraryPolicies.Policies().Generator.Select(policy => policy.ToJson())).ToArbitrary();
    }
}
