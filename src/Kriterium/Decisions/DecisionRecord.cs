using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// A decision with all that it rests on, to be stored and proven later: the area, the rule and its whole text, the history, what came of
/// them, and the version of the library.
/// </summary>
/// <remarks>
/// Immutable. It is one JSON document in the format of <c>docs/decision.schema.json</c>, with a checksum of each part. A checksum finds a
/// change that was not meant; it is no signature. Equal when the documents are.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class DecisionRecord : IEquatable<DecisionRecord>
{
    internal DecisionRecord(
        string libraryVersion,
        AreaMeasurement area,
        ThresholdPolicy? policy,
        LegalTimeline? timeline,
        ListHistory? history,
        JsonValue result,
        IReadOnlyDictionary<string, string> checksums)
    {
        LibraryVersion = libraryVersion;
        Area = area;
        Policy = policy;
        Timeline = timeline;
        History = history;
        Result = result;
        Checksums = checksums;
    }

    /// <summary>The version of the library that decided.</summary>
    public string LibraryVersion { get; }

    /// <summary>What was known of the area.</summary>
    public AreaMeasurement Area { get; }

    /// <summary>The policy that decided, or <c>null</c> where a timeline did.</summary>
    public ThresholdPolicy? Policy { get; }

    /// <summary>The timeline that decided, or <c>null</c> where a policy did.</summary>
    public LegalTimeline? Timeline { get; }

    /// <summary>The earlier lists that the timeline decided by; <c>null</c> where a policy decided, which asks for none.</summary>
    public ListHistory? History { get; }

    /// <summary>The identity of the policy or the timeline.</summary>
    public RuleIdentity RuleIdentity => Policy?.Identity ?? Timeline!.Identity;

    /// <summary>
    /// What was decided, as indented JSON: as <see cref="Classification.ToJson"/> or <see cref="StatusClassification.ToJson"/> gave it.
    /// </summary>
    public string ResultJson => JsonText.Indented(Result.Write);

    internal JsonValue Result { get; }

    /// <summary>The checksums by the keys of the parts, as they were written.</summary>
    internal IReadOnlyDictionary<string, string> Checksums { get; }

    /// <summary>Decides an area by one policy, and records it.</summary>
    /// <param name="area">What is known of the area.</param>
    /// <param name="policy">The policy that decides.</param>
    public static DecisionRecord Of(AreaMeasurement area, ThresholdPolicy policy) => Of(area, new AreaClassifier(policy).Classify(area));

    /// <summary>Decides an area by the law of its list's date, and records it.</summary>
    /// <param name="area">What is known of the area.</param>
    /// <param name="timeline">The timeline that decides; usually <see cref="LegalTimeline.Denmark"/>.</param>
    /// <param name="history">The earlier lists; unknown when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list date is before the first list: there was no rule.</exception>
    public static DecisionRecord Of(AreaMeasurement area, LegalTimeline timeline, ListHistory? history = null) =>
        Of(area, new StatusClassifier(timeline).Classify(area, history), history ?? ListHistory.Empty);

    /// <summary>Reads a record from JSON, whatever the order of keys. What it claims is not believed: ask <see cref="Rederive"/>.</summary>
    /// <param name="json">One JSON object, in the format of <c>docs/decision.schema.json</c>.</param>
    /// <exception cref="InvalidInputException">
    /// The text is not such a record. All faults are listed together, each with its line and position.
    /// </exception>
    public static DecisionRecord FromJson(string json) =>
        DecisionRecordJsonReader.Read(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>The record as indented JSON, which <see cref="FromJson"/> reads back to an equal record.</summary>
    /// <remarks>The same text on every platform, with line feeds between lines.</remarks>
    public string ToJson() => JsonText.Indented(json => DecisionRecordJson.Write(json, this));

    /// <summary>Decides once more from what the record holds, and holds the recorded decision against it.</summary>
    /// <returns>
    /// That it is the same, or everything that differs: the result at its place, and parts that are not as they were sealed.
    /// </returns>
    public Rederivation Rederive() => Rederivation.Of(this);

    internal static DecisionRecord Of(AreaMeasurement area, Classification decided) =>
        DecisionRecordJson.Sealed(area, decided.Policy, null, null, json => ClassificationJson.Write(json, decided));

    internal static DecisionRecord Of(AreaMeasurement area, StatusClassification decided, ListHistory history) =>
        DecisionRecordJson.Sealed(area, null, decided.Timeline, history, json => StatusClassificationJson.Write(json, decided));

    /// <summary>Whether both are the same document.</summary>
    /// <param name="left">One, or <c>null</c>.</param>
    /// <param name="right">The other, or <c>null</c>.</param>
    public static bool operator ==(DecisionRecord? left, DecisionRecord? right) => Equals(left, right);

    /// <summary>Whether they are different documents.</summary>
    /// <param name="left">One, or <c>null</c>.</param>
    /// <param name="right">The other, or <c>null</c>.</param>
    public static bool operator !=(DecisionRecord? left, DecisionRecord? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(DecisionRecord? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DecisionRecord);

    /// <inheritdoc/>
    public override int GetHashCode() => (Area.AreaId, Area.ListDate, RuleIdentity).GetHashCode();

    /// <summary>"odense-vollsmose on 2023-12-01 by denmark (0411c0505566), library 0.1.0".</summary>
    public override string ToString() => Area.AreaId + " on " + Area.ListDate + " by " + RuleIdentity + ", library " + LibraryVersion;
}
