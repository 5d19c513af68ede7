using System.Text.Json.Nodes;

namespace Kriterium;

/// <summary>The JSON schemas (draft 2020-12) of the documents that this library reads and writes, as texts.</summary>
/// <remarks>The same texts are in the repository's <c>docs</c> folder. They refer to one another by file name.</remarks>
public static class JsonSchemas
{
    private const string Extension = ".schema.json";

    private static readonly Dictionary<Type, string> Documents = new()
    {
        [typeof(AreaMeasurement)] = "area",
        [typeof(Kriterium.Classification)] = "classification",
        [typeof(DecisionRecord)] = "decision",
        [typeof(Kriterium.Explanation)] = "explanation",
        [typeof(ListHistory)] = "history",
        [typeof(AreaLineage)] = "lineage",
        [typeof(Kriterium.ListChanges)] = "list-changes",
        [typeof(ThresholdPolicy)] = "policy",
        [typeof(StatusClassification)] = "status",
        [typeof(LegalTimeline)] = "timeline",
    };

    /// <summary>What is known of an area: <c>area.schema.json</c>.</summary>
    public static string Area => Text("area");

    /// <summary>What a policy says of an area: <c>classification.schema.json</c>.</summary>
    public static string Classification => Text("classification");

    /// <summary>What <c>kriterium compare</c> prints: <c>comparison.schema.json</c>.</summary>
    public static string Comparison => Text("comparison");

    /// <summary>Earlier lists: <c>history.schema.json</c>.</summary>
    public static string History => Text("history");

    /// <summary>A decision with all that it rests on: <c>decision.schema.json</c>.</summary>
    public static string Decision => Text("decision");

    /// <summary>Why an area has its verdict or status: <c>explanation.schema.json</c>.</summary>
    public static string Explanation => Text("explanation");

    /// <summary>That an area carries the years of another: <c>lineage.schema.json</c>.</summary>
    public static string Lineage => Text("lineage");

    /// <summary>What became of every area from one list to another: <c>list-changes.schema.json</c>.</summary>
    public static string ListChanges => Text("list-changes");

    /// <summary>What <c>kriterium margin</c> prints: <c>margins.schema.json</c>.</summary>
    public static string Margins => Text("margins");

    /// <summary>A policy: <c>policy.schema.json</c>.</summary>
    public static string Policy => Text("policy");

    /// <summary>What the law of a list date says of an area: <c>status.schema.json</c>.</summary>
    public static string Status => Text("status");

    /// <summary>What <c>kriterium sweep</c> prints: <c>sweep.schema.json</c>.</summary>
    public static string Sweep => Text("sweep");

    /// <summary>A timeline: <c>timeline.schema.json</c>.</summary>
    public static string Timeline => Text("timeline");

    /// <summary>Every schema by its file name.</summary>
    public static IReadOnlyDictionary<string, string> All =>
        typeof(JsonSchemas).Assembly.GetManifestResourceNames()
            .Where(file => file.EndsWith(Extension, StringComparison.Ordinal))
            .ToDictionary(file => file, file => Text(file.Substring(0, file.Length - Extension.Length)));

    /// <summary>
    /// The name of a type's schema among <see cref="OpenApiComponents"/>: <c>area</c> for <see cref="AreaMeasurement"/>. <c>null</c> for a
    /// type that is not a document of this library.
    /// </summary>
    /// <param name="type">The type.</param>
    public static string? ComponentOf(Type type) =>
        Documents.TryGetValue(type ?? throw new ArgumentNullException(nameof(type)), out var name) ? name : null;

    /// <summary>
    /// Every schema as the <c>components/schemas</c> of an OpenAPI 3.1 document: one JSON object whose keys are <c>area</c>,
    /// <c>area.year</c> and so on, and whose references are to <c>#/components/schemas/</c>.
    /// </summary>
    public static string OpenApiComponents()
    {
        var components = new JsonObject();
        foreach (var schema in All.OrderBy(schema => schema.Key, StringComparer.Ordinal))
        {
            var name = schema.Key.Substring(0, schema.Key.Length - Extension.Length);
            var root = JsonNode.Parse(schema.Value)!.AsObject();
            var parts = root["$defs"]?.AsObject() ?? [];
            root.Remove("$schema");
            root.Remove("$defs");
            components[name] = root;
            foreach (var part in parts.ToList())
            {
                parts.Remove(part.Key);
                components[name + "." + part.Key] = part.Value;
            }

            foreach (var own in components.Where(own => own.Key == name || own.Key.StartsWith(name + ".", StringComparison.Ordinal)))
                Refer(own.Value, name);
        }

        return JsonText.Indented(json => components.WriteTo(json));
    }

    /// <summary>Makes each reference one to a component: <c>#/$defs/year</c> in the schema of an area is one to <c>area.year</c>.</summary>
    private static void Refer(JsonNode? node, string name)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Refer(item, name);
        }
        else if (node is JsonObject parts)
        {
            foreach (var part in parts.ToList())
            {
                if (part.Key == "$ref") parts[part.Key] = "#/components/schemas/" + Component(part.Value!.GetValue<string>(), name);
                else Refer(part.Value, name);
            }
        }
    }

    private static string Component(string reference, string name)
    {
        const string definitions = "/$defs/";
        var (file, pointer) = (reference.Substring(0, reference.IndexOf('#')), reference.Substring(reference.IndexOf('#') + 1));
        var component = file.Length == 0 ? name : file.Substring(0, file.Length - Extension.Length);
        return pointer.StartsWith(definitions, StringComparison.Ordinal)
            ? component + "." + pointer.Substring(definitions.Length)
            : component + pointer;
    }

    private static string Text(string name)
    {
        using var stream = typeof(JsonSchemas).Assembly.GetManifestResourceStream(name + Extension)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
