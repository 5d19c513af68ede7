using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Kriterium.Tests.Json;

/// <summary>What holds for every policy and every text.</summary>
public class PolicyJsonLaws
{
    [Property(MaxTest = 500, Arbitrary = [typeof(ArbitraryPolicies)])]
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

    [Property(MaxTest = 300, Arbitrary = [typeof(ArbitraryPolicies)])]
    public void DifferentPolicies_HaveDifferentIdentities(ThresholdPolicy one, ThresholdPolicy other) =>
        Assert.Equal(one.Equals(other), one.Identity == other.Identity);

    [Property(MaxTest = 2000, Arbitrary = [typeof(Damaged)])]
    public void AnyText_IsAPolicyOrRefusedWithPlaces(DamagedText damaged)
    {
        ThresholdPolicy policy;
        try
        {
            policy = ThresholdPolicy.FromJson(damaged.Json);
        }
        catch (PolicyJsonException exception)
        {
            Assert.NotEmpty(exception.Faults);
            var lines = damaged.Json.Split('\n');
            foreach (var fault in exception.Faults)
            {
                Assert.InRange(fault.Line, 1, lines.Length);
                Assert.InRange(fault.Position, 1, lines[fault.Line - 1].Length + 1);
                Assert.DoesNotContain('\n', fault.Message);
                Assert.Contains(fault.ToString(), exception.Message, StringComparison.Ordinal);
            }

            Assert.Equal(exception.Faults, exception.Faults.OrderBy(fault => (fault.Line, fault.Position)));
            return;
        }

        Assert.Equal(policy.Identity, ThresholdPolicy.FromJson(policy.ToJson()).Identity);
        Assert.Empty(JsonSchema.Policy.FaultsOf(damaged.Json));
    }

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject keys => new JsonObject(keys.Reverse().Select(key => KeyValuePair.Create(key.Key, Reversed(key.Value)))),
        JsonArray items => new JsonArray([.. items.Reverse().Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    /// <summary>A text that was a policy before something happened to it.</summary>
    public sealed record DamagedText(string Json)
    {
        public override string ToString() => Json;
    }

    public static class Damaged
    {
        private static readonly string[] Scraps =
        [
            "\"", "{", "}", "[", "]", ",", ":", "\\", "\n", "\0", "//", "/*", "\\u0000", "\\ud800", "\ud800", "\udc00", "😀", "\ufeff", "[[", "\"gates\":[],", " x national",
        ];

        private static readonly string[] Values =
        [
            "null", "true", "0", "-1", "1", "2", "5", "1e9", "0.5", "99999999999999999999", "{}", "[]", "[{}]", "\"\"", "\" \"", "\"\\udc00\"",
            "\"50\"", "\"50 %\"", "\"50,0 %\"", "\"٥٠ %\"", "\"1/0\"", "\"0 x national\"", "\"7 x national\"", "\"convicted\"", "\"income\"", "\"pooled_share\"",
        ];

        public static Arbitrary<DamagedText> Texts() =>
            (from policy in ArbitraryPolicies.Policies().Generator
             from isIndented in Gen.Elements(true, false)
             let json = isIndented ? policy.ToJson() : JsonNode.Parse(policy.ToJson())!.ToJsonString()
             from count in Gen.Elements(1, 1, 2, 3)
             from cuts in Cut.ListOf(count)
             select new DamagedText(cuts.Aggregate(json, (text, cut) => cut(text)))).ToArbitrary();

        // Deletes, doubles, swaps or inserts; by values as well, so that not every text fails before it is understood.
        private static Gen<Func<string, string>> Cut { get; } =
            from kind in Gen.Choose(0, 6)
            from at in Gen.Choose(0, int.MaxValue)
            from length in Gen.Choose(1, 8)
            from bit in Gen.Elements(kind > 3 ? Values : Scraps)
            select new Func<string, string>(text =>
            {
                if (text.Length == 0) return bit;

                var start = at % text.Length;
                var end = Math.Min(text.Length, start + length);
                return kind switch
                {
                    0 => text.Remove(start, end - start),
                    1 => text.Insert(start, text[start..end]),
                    2 => text[..start] + text[(end - 1)..end] + text[start..(end - 1)] + text[end..],
                    3 => text.Insert(start, bit),
                    _ => Value(text, at) is var (first, last) ? text[..first] + (kind == 4 ? "" : bit) + text[last..] : text,
                };
            });

        /// <summary>Where some value between a colon and the end of its line or the next comma stands.</summary>
        private static (int From, int To)? Value(string text, int at)
        {
            var colons = Enumerable.Range(0, text.Length).Where(i => text[i] == ':').ToList();
            if (colons.Count == 0) return null;

            var from = colons[at % colons.Count] + 1;
            var to = text.AsSpan(from).IndexOfAny(",}\n");
            return (from, to < 0 ? text.Length : from + to);
        }
    }
}
