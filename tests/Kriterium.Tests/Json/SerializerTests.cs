using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kriterium.Tests.Json;

/// <summary>Policies, timelines, classifications and statuses as parts of another program's documents.</summary>
public partial class SerializerTests
{
    private static readonly ThresholdPolicy Policy = ThresholdPolicies.ParticularlyVulnerable2013;

    private static readonly Classification Classification =
        new AreaClassifier(Policy).Classify(new AreaMeasurement("area", new CalendarDate(2014, 12, 1)));

    [Fact]
    public void LibrarysContext_WritesAndReadsAPolicy()
    {
        var json = JsonSerializer.Serialize(Policy, KriteriumJsonContext.Default.ThresholdPolicy);

        Assert.Equal(Policy, JsonSerializer.Deserialize(json, KriteriumJsonContext.Default.ThresholdPolicy));
        Assert.Equal(Policy, ThresholdPolicy.FromJson(json));
    }

    /// <summary>Unknown and absent are one word in JSON.</summary>
    [Fact]
    public void CountThatMayBeAbsent_IsReadBackAsAbsentWhenUnknown()
    {
        Assert.Null(JsonSerializer.Deserialize<Count?>(JsonSerializer.Serialize<Count?>(Count.Unknown)));
        Assert.Equal(Count.FewerThan(5), JsonSerializer.Deserialize<Count?>(JsonSerializer.Serialize<Count?>(Count.FewerThan(5))));
    }

    /// <summary>What a text that is nested too deep is told.</summary>
    [Fact]
    public void DeepestDocument_IsNestedElevenLevels()
    {
        var history = new ListHistory(timeline: LegalTimeline.Denmark.WithWindow(1));
        var record = DecisionRecord.Of(new AreaMeasurement("a", new CalendarDate(2019, 12, 1)), LegalTimeline.Denmark, history).ToJson();
        Assert.Equal(11, DepthOf(JsonDocument.Parse(record).RootElement));

        static int DepthOf(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => 1 + element.EnumerateObject().Select(part => DepthOf(part.Value)).DefaultIfEmpty().Max(),
            JsonValueKind.Array => 1 + element.EnumerateArray().Select(DepthOf).DefaultIfEmpty().Max(),
            _ => 0,
        };
    }

    [Fact]
    public void LibrarysContext_WritesAndReadsATimeline()
    {
        var json = JsonSerializer.Serialize(LegalTimeline.Denmark, KriteriumJsonContext.Default.LegalTimeline);

        Assert.Equal(LegalTimeline.Denmark, JsonSerializer.Deserialize(json, KriteriumJsonContext.Default.LegalTimeline));
        Assert.Equal(LegalTimeline.Denmark, JsonSerializer.Deserialize<LegalTimeline>(JsonSerializer.Serialize(LegalTimeline.Denmark)));
    }

    [Fact]
    public void ReadingAFaultyTimeline_ThrowsWhatSerializersPromise()
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("[]", KriteriumJsonContext.Default.LegalTimeline));
        Assert.Equal(Assert.IsType<InvalidInputException>(exception.InnerException).Message, exception.Message);
    }

    [Fact]
    public void LibrarysContext_WritesAStatus_AndDoesNotReadIt()
    {
        var status = new StatusClassifier(LegalTimeline.Denmark).Classify(new AreaMeasurement("area", new CalendarDate(2019, 12, 1)));
        var json = JsonSerializer.Serialize(status, KriteriumJsonContext.Default.StatusClassification);

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(status.ToJson()).RootElement, JsonDocument.Parse(json).RootElement));
        Assert.StartsWith(
            "StatusClassification is written to JSON, never read from it; classify the area's measurement again.",
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(
                json, KriteriumJsonContext.Default.StatusClassification)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void LibrarysContext_WritesAClassification()
    {
        var json = JsonSerializer.Serialize(Classification, KriteriumJsonContext.Default.Classification);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Classification.ToJson()).RootElement, JsonDocument.Parse(json).RootElement));
    }

    [Fact]
    public void OwnContext_WritesAndReadsADocumentWithPolicies()
    {
        var study = new Study("s", [Policy, ThresholdPolicies.ParticularlyVulnerable2010], null);
        var json = JsonSerializer.Serialize(study, StudyContext.Default.Study);
        var read = JsonSerializer.Deserialize(json, StudyContext.Default.Study)!;

        Assert.Equal(study.Policies, read.Policies);
        Assert.Null(read.Base);
    }

    [Fact]
    public void SerializerWithReflection_FindsTheConvertersByItself()
    {
        Assert.Equal(Policy, JsonSerializer.Deserialize<ThresholdPolicy>(JsonSerializer.Serialize(Policy)));
        Assert.StartsWith("{\"format\":\"kriterium-classification/1\"", JsonSerializer.Serialize(Classification), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadingAFaultyPolicyInADocument_ThrowsWhatSerializersPromise()
    {
        const string json = "{ \"Name\": \"s\",\n  \"Policies\": [ {\n  \"format\": 1 } ] }";
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, StudyContext.Default.Study));
        var inner = Assert.IsType<InvalidInputException>(exception.InnerException);

        Assert.Equal("$.Policies[0]", exception.Path);
        Assert.Equal(inner.Message, exception.Message);
        Assert.Contains(
            "line 2, position 13: format is 1; this version of the library reads kriterium-policy/1",
            inner.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ReadingHalfACharacterInADocument_ThrowsWhatSerializersPromise() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(
            "{\"name\":\"\\ud800\"}", KriteriumJsonContext.Default.ThresholdPolicy));

    [Fact]
    public void ReadingAClassification_IsRefusedWithTheReason() =>
        Assert.StartsWith(
            "Classification is written to JSON, never read from it; classify the area's measurement again.",
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(
                Classification.ToJson(), KriteriumJsonContext.Default.Classification)).Message,
            StringComparison.Ordinal);

    internal sealed record Study(string Name, IReadOnlyList<ThresholdPolicy> Policies, ThresholdPolicy? Base);

    [JsonSerializable(typeof(Study))]
    internal sealed partial class StudyContext : JsonSerializerContext;
}
