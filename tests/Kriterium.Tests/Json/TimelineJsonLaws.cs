using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Kriterium.Tests.Json;

/// <summary>What holds for every timeline and every text.</summary>
public class TimelineJsonLaws
{
    [LargeProperty(usual: 100, oneIn: 1_000, Arbitrary = [typeof(ArbitraryTimelines)])]
    public void EveryTimeline_SurvivesJsonAndBack(LegalTimeline timeline)
    {
        var json = timeline.ToJson();
        var read = LegalTimeline.FromJson(json);

        Assert.Equal(timeline, read);
        Assert.Equal(timeline.Identity, read.Identity);
        Assert.Equal(json, read.ToJson());
        Assert.DoesNotContain('\r', json);
    }

    [Property(Arbitrary = [typeof(ArbitraryTimelines)])]
    public void EveryTimeline_FitsTheSchema(LegalTimeline timeline) =>
        Assert.Empty(JsonSchema.Timeline.FaultsOf(timeline.ToJson()));

    [Property(Arbitrary = [typeof(ArbitraryTimelines)])]
    public void OrderOfKeysRegimesAndStatuses_IsIrrelevant(LegalTimeline timeline) =>
        Assert.Equal(
            timeline.Identity, LegalTimeline.FromJson(PolicyJsonLaws.Reversed(JsonNode.Parse(timeline.ToJson()))!.ToJsonString()).Identity);

    [LargeProperty(usual: 100, oneIn: 1_000, Arbitrary = [typeof(ArbitraryTimelines)])]
    public void DifferentTimelines_HaveDifferentIdentities(LegalTimeline one, LegalTimeline other) =>
        Assert.Equal(one.Equals(other), one.Identity == other.Identity);

    [LargeProperty(usual: 300, oneIn: 500, Arbitrary = [typeof(Damaged)])]
    public void AnyText_IsATimelineOrRefusedWithPlaces(DamagedJson damaged)
    {
        LegalTimeline timeline;
        try
        {
            timeline = LegalTimeline.FromJson(damaged.Json);
        }
        catch (InvalidInputException exception)
        {
            MarkedJson.AssertPlaces(damaged.Json, exception);
            return;
        }

        Assert.Equal(timeline.Identity, LegalTimeline.FromJson(timeline.ToJson()).Identity);
        Assert.Empty(JsonSchema.Timeline.FaultsOf(damaged.Json));
    }

    public static class Damaged
    {
        // Mostly a small document, in which a cut seldom hits one of many sources.
        public static Arbitrary<DamagedJson> Texts() => DamagedJson.Of(Gen.Frequency(
            (3, Gen.Constant(TimelineJsonFaultTests.Good)),
            (1, ArbitraryTimelines.Timelines().Generator.Select(timeline => timeline.ToJson())))).ToArbitrary();
    }
}
