using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What came of deciding a record once more.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class Rederivation
{
    // What the library says in its own words, which another version may say otherwise. The rest of a record's words are its rule's.
    private static readonly string[] WordKeys = ["note", "given", "needed"];

    private Rederivation(Classification? classification, StatusClassification? status, IReadOnlyList<RecordDifference> differences)
    {
        Classification = classification;
        Status = status;
        Differences = differences;
    }

    /// <summary>Whether the record holds: nothing differs but the library's own words.</summary>
    public bool IsSame => Differences.All(difference => difference.IsInWordsOnly);

    /// <summary>What the policy decides now, or <c>null</c> where the record is of a timeline.</summary>
    public Classification? Classification { get; }

    /// <summary>What the timeline decides now, or <c>null</c> where the record is of a policy.</summary>
    public StatusClassification? Status { get; }

    /// <summary>Everything that is recorded otherwise than it is derived again, the result first; empty when nothing is.</summary>
    public IReadOnlyList<RecordDifference> Differences { get; }

    /// <summary>"same", "same, in other words", or every difference on a line of its own.</summary>
    public override string ToString() =>
        Differences.Count == 0 ? "same" : IsSame ? "same, in other words" : string.Join("\n", Differences);

    internal static Rederivation Of(DecisionRecord record)
    {
        var classification = record.Policy is null ? null : new AreaClassifier(record.Policy).Classify(record.Area);
        var status = record.Timeline is null ? null : new StatusClassifier(record.Timeline).Classify(record.Area, record.History);
        var again = classification is not null
            ? DecisionRecord.Of(record.Area, classification)
            : DecisionRecord.Of(record.Area, status!, record.History!);
        return new Rederivation(
            classification,
            status,
            [.. CompareVersions(record), .. Compare("result", record.Result, again.Result), .. CompareChecksums(record, again)]);
    }

    /// <summary>The result names the version that decided too: another version may derive it again, but not have decided it.</summary>
    private static IEnumerable<RecordDifference> CompareVersions(DecisionRecord record)
    {
        var decidedBy = record.Result.Child("library_version");
        return decidedBy?.Text == record.LibraryVersion
            ? []
            : [new RecordDifference("library_version", record.LibraryVersion, decidedBy?.Text, false)];
    }

    /// <summary>Of the parts that decide, those of this record as it was read; of the result, that of what is recorded.</summary>
    private static IEnumerable<RecordDifference> CompareChecksums(DecisionRecord record, DecisionRecord again) =>
        from part in again.Checksums
        let sealedAs = record.Checksums.TryGetValue(part.Key, out var checksum) ? checksum : null
        let now = part.Key == DecisionRecordJson.ResultKey ? DecisionRecordJson.Checksum(record.Result) : part.Value
        where sealedAs != now
        select new RecordDifference("sha256." + part.Key, sealedAs, now, false);

    private static IEnumerable<RecordDifference> Compare(string path, JsonValue? recorded, JsonValue? again)
    {
        if (path == "result.library_version") return [];

        if (recorded is not null && again is not null && recorded.Kind == again.Kind && recorded.Children.Count + again.Children.Count > 0)
        {
            return again.Kind == System.Text.Json.JsonTokenType.StartObject
                ? again.Children.Concat(recorded.Children).Select(child => child.Key!).Distinct()
                    .SelectMany(key => Compare(path + "." + key, recorded.Child(key), again.Child(key)))
                : Enumerable.Range(0, again.Children.Count > recorded.Children.Count ? again.Children.Count : recorded.Children.Count)
                    .SelectMany(i => Compare(
                        Faults.PathOf(path, i), recorded.Children.ElementAtOrDefault(i), again.Children.ElementAtOrDefault(i)));
        }

        return recorded?.Kind == again?.Kind && recorded?.Text == again?.Text
            ? []
            : [new RecordDifference(path, recorded?.Description, again?.Description, WordKeys.Contains((again ?? recorded)!.Key))];
    }
}
