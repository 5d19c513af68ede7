using System.Text.Json;
using Json.Schema;
using Validator = Json.Schema.JsonSchema;

namespace Kriterium.Tests.Json;

/// <summary>One of the schemas in docs/, and what JsonSchema.Net says of documents by it.</summary>
internal sealed class JsonSchema
{
    // The schemas refer to one another by file name, so those that others refer to come first.
    private static readonly BuildOptions Together = new() { SchemaRegistry = new SchemaRegistry() };

    private static readonly EvaluationOptions AllFaults = new()
    {
        OutputFormat = OutputFormat.List,
        Culture = System.Globalization.CultureInfo.InvariantCulture,
    };

    private readonly Validator _validator;

    private JsonSchema(string file)
    {
        Root = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", file))).RootElement;
        _validator = Validator.Build(Root, Together, new Uri("https://kriterium.example/" + file));
    }

    public static JsonSchema Policy { get; } = new("policy.schema.json");

    public static JsonSchema Area { get; } = new("area.schema.json");

    public static JsonSchema Lineage { get; } = new("lineage.schema.json");

    public static JsonSchema Classification { get; } = new("classification.schema.json");

    public static JsonSchema Timeline { get; } = new("timeline.schema.json");

    public static JsonSchema Status { get; } = new("status.schema.json");

    public static JsonSchema History { get; } = new("history.schema.json");

    public static JsonSchema Explanation { get; } = new("explanation.schema.json");

    public static JsonSchema Decision { get; } = new("decision.schema.json");

    public static JsonSchema ListChanges { get; } = new("list-changes.schema.json");

    public static JsonSchema Margins { get; } = new("margins.schema.json");

    public static JsonSchema Comparison { get; } = new("comparison.schema.json");

    public static JsonSchema Sweep { get; } = new("sweep.schema.json");

    public JsonElement Root { get; }

    /// <summary>Why the document does not fit; empty when it does.</summary>
    public IReadOnlyList<string> FaultsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return FaultsOf(_validator, document.RootElement);
    }

    public static IReadOnlyList<string> FaultsOf(Validator validator, JsonElement document)
    {
        var results = validator.Evaluate(document, AllFaults);
        return results.IsValid
            ? []
            : [
                "The document does not fit.",
                .. (results.Details ?? []).SelectMany(
                    place => place.Errors ?? [], (place, fault) => place.InstanceLocation + ": " + fault.Value),
            ];
    }

    public JsonElement Definition(string name) => Root.GetProperty("$defs").GetProperty(name);
}
