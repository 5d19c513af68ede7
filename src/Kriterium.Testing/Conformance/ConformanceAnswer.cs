using System.Text.Json;

namespace Kriterium.Testing;

/// <summary>What an implementation of the law says of a <see cref="ConformanceQuestion"/>. Equal when every part is.</summary>
public sealed class ConformanceAnswer : IEquatable<ConformanceAnswer>
{
    internal const string StatusPath = "status";
    internal const string ErrorPath = "error";

    private static readonly string[] Decided = [StatusPath, "possible_statuses", "rules"];

    /// <summary>An answer of one's own implementation.</summary>
    /// <param name="status">The most severe status; undetermined when several are possible.</param>
    /// <param name="possibleStatuses">Every status that some completion of the unknown figures gives, the least severe first.</param>
    /// <param name="rules">Each status rule of the regime taken alone, in any order.</param>
    public ConformanceAnswer(AreaStatus status, IEnumerable<AreaStatus> possibleStatuses, IEnumerable<ConformanceRule> rules)
    {
        Status = status;
        PossibleStatuses = [.. possibleStatuses ?? throw new ArgumentNullException(nameof(possibleStatuses))];
        Rules = [.. (rules ?? throw new ArgumentNullException(nameof(rules))).OrderBy(rule => rule.Status)];
    }

    private ConformanceAnswer(string error)
        : this(AreaStatus.Undetermined, [], []) => Error = error;

    /// <summary>The answer where no rule is in force on the list's date.</summary>
    public static ConformanceAnswer BeforeTheFirstRule { get; } = new("before_the_first_rule");

    /// <summary>Why there is no answer: <c>before_the_first_rule</c>, or words of the implementation's own; else <c>null</c>.</summary>
    public string? Error { get; }

    /// <summary>The most severe status; undetermined when several are possible, and where there is an <see cref="Error"/>.</summary>
    public AreaStatus Status { get; }

    /// <summary>Every status still possible, the least severe first.</summary>
    public IReadOnlyList<AreaStatus> PossibleStatuses { get; }

    /// <summary>Each status rule of the regime taken alone, the least severe first.</summary>
    public IReadOnlyList<ConformanceRule> Rules { get; }

    /// <summary>An answer that there is none.</summary>
    /// <param name="error">Why, in words of the implementation's own.</param>
    public static ConformanceAnswer Refused(string error) => new(error ?? throw new ArgumentNullException(nameof(error)));

    /// <summary>What a classification of the library says.</summary>
    /// <param name="classification">The classification.</param>
    public static ConformanceAnswer Of(StatusClassification classification) =>
        classification is null
            ? throw new ArgumentNullException(nameof(classification))
            : new ConformanceAnswer(
                classification.Status, classification.PossibleStatuses, classification.Findings.Select(ConformanceRule.Of));

    /// <summary>Reads an answer: one line of the line protocol, or what a case expects.</summary>
    /// <param name="json">One JSON object. Its <c>id</c>, if it has one, is not part of the answer.</param>
    /// <exception cref="JsonException">It is not JSON, or a key is missing, unknown or has a value that is not allowed.</exception>
    public static ConformanceAnswer FromJson(string json)
    {
        using var document = JsonDocument.Parse(json ?? throw new ArgumentNullException(nameof(json)));
        return Read(document.RootElement);
    }

    /// <summary>The answer as one line of the line protocol, without a line break.</summary>
    /// <param name="id">The name of the case; left out when <c>null</c>.</param>
    public string ToJson(string? id = null) => ConformanceJson.Line(json =>
    {
        if (id is not null) json.WriteString("id", id);
        if (Error is not null)
        {
            json.WriteString("error", Error);
            return;
        }

        json.WriteString("status", Status.ToKey());
        json.WriteStartArray("possible_statuses");
        foreach (var status in PossibleStatuses) json.WriteStringValue(status.ToKey());
        json.WriteEndArray();
        json.WriteStartObject("rules");
        foreach (var rule in Rules) rule.Write(json);
        json.WriteEndObject();
    });

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">Another answer, or <c>null</c>.</param>
    public bool Equals(ConformanceAnswer? other) => other is not null && Parts().SequenceEqual(other.Parts());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConformanceAnswer);

    /// <inheritdoc/>
    public override int GetHashCode() => (Error, Status, Rules.Count).GetHashCode();

    /// <summary>Whether both say the same.</summary>
    /// <param name="left">An answer, or <c>null</c>.</param>
    /// <param name="right">Another one.</param>
    public static bool operator ==(ConformanceAnswer? left, ConformanceAnswer? right) => Equals(left, right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">An answer, or <c>null</c>.</param>
    /// <param name="right">Another one.</param>
    public static bool operator !=(ConformanceAnswer? left, ConformanceAnswer? right) => !Equals(left, right);

    /// <summary>The answer as JSON.</summary>
    public override string ToString() => ToJson();

    internal static ConformanceAnswer Read(JsonElement answer)
    {
        const string What = "the answer";
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out _))
        {
            ConformanceJson.Check(answer, What, ["error"], ["id", "error"]);
            return Refused(ConformanceJson.Text(answer, "error"));
        }

        ConformanceJson.Check(answer, What, Decided, ["id", .. Decided]);
        var possible = ConformanceJson.Part(answer, "possible_statuses");
        var rules = ConformanceJson.Part(answer, "rules");
        if (possible.ValueKind != JsonValueKind.Array)
            throw new JsonException("possible_statuses is " + possible.GetRawText() + "; write an array of statuses.");
        ConformanceJson.Check(rules, "rules", [], [.. ConformanceJson.StatusKeys]);
        return new ConformanceAnswer(
            ConformanceJson.Status(ConformanceJson.Part(answer, "status"), "status"),
            possible.EnumerateArray().Select(status => ConformanceJson.Status(status, "possible_statuses")),
            rules.EnumerateObject().Select(ConformanceRule.Read));
    }

    /// <summary>Everything that it says, each with its path.</summary>
    internal IEnumerable<(string Path, string Value)> Parts() =>
        Error is not null
            ? [(ErrorPath, Error)]
            :
            [
                (StatusPath, Status.ToKey()),
                ("possible_statuses", "[" + string.Join(", ", PossibleStatuses.Select(status => status.ToKey())) + "]"),
                .. Rules.SelectMany(rule => rule.Parts()),
            ];
}
