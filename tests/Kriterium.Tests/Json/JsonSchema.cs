using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kriterium.Tests.Json;

/// <summary>Holds a document against one of the schemas in docs/. Knows only the keywords that they use, and throws at any other.</summary>
/// <remarks>The JSON Schema packages for .NET could not be restored here, or have a licence that does not fit.</remarks>
internal sealed class JsonSchema
{
    private readonly JsonElement _root;

    private JsonSchema(JsonElement root) => _root = root;

    public static JsonSchema Policy { get; } = Read("policy.schema.json");

    public static JsonSchema Classification { get; } = Read("classification.schema.json");

    /// <summary>Why the document does not fit; empty when it does.</summary>
    public IReadOnlyList<string> FaultsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. FaultsOf(_root, document.RootElement, "")];
    }

    public JsonElement Definition(string name) => _root.GetProperty("$defs").GetProperty(name);

    public JsonElement Root => _root;

    private static JsonSchema Read(string file) =>
        new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", file))).RootElement);

    private IEnumerable<string> FaultsOf(JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().SelectMany(keyword => FaultsOf(schema, keyword, value, path));

    private IEnumerable<string> FaultsOf(JsonElement schema, JsonProperty keyword, JsonElement value, string path)
    {
        var rule = keyword.Value;
        bool IsObject() => value.ValueKind == JsonValueKind.Object;
        bool IsArray() => value.ValueKind == JsonValueKind.Array;
        IEnumerable<string> Unless(bool holds) => holds ? [] : [path + ": " + keyword.Name];

        switch (keyword.Name)
        {
            case "$schema" or "$defs" or "title" or "description" or "examples":
                return [];
            case "$ref":
                return FaultsOf(Definition(rule.GetString()!["#/$defs/".Length..]), value, path);
            case "const":
                return Unless(JsonElement.DeepEquals(rule, value));
            case "enum":
                return Unless(rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)));
            case "type":
                var types = rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(type => type.GetString()) : [rule.GetString()];
                return Unless(types.Contains(TypeOf(value)));
            case "pattern":
                // In .NET a $ matches before a last line feed as well; in a schema it does not.
                return Unless(value.ValueKind != JsonValueKind.String
                    || Regex.IsMatch(value.GetString()!, rule.GetString()!.Replace("$", "\\z", StringComparison.Ordinal)));
            case "minimum":
                return Unless(TypeOf(value) != "integer" || Whole(value) >= Whole(rule));
            case "maximum":
                return Unless(TypeOf(value) != "integer" || Whole(value) <= Whole(rule));
            case "minItems":
                return Unless(!IsArray() || value.GetArrayLength() >= rule.GetInt32());
            case "maxItems":
                return Unless(!IsArray() || value.GetArrayLength() <= rule.GetInt32());
            case "items":
                return !IsArray() ? [] : value.EnumerateArray().SelectMany((item, index) => FaultsOf(rule, item, $"{path}[{index}]"));
            case "required":
                return !IsObject() ? [] : rule.EnumerateArray()
                    .Where(key => !value.TryGetProperty(key.GetString()!, out _))
                    .Select(key => path + ": required " + key);
            case "properties":
                return !IsObject() ? [] : value.EnumerateObject()
                    .Where(property => rule.TryGetProperty(property.Name, out _))
                    .SelectMany(property => FaultsOf(rule.GetProperty(property.Name), property.Value, path + "." + property.Name));
            case "additionalProperties" when rule.ValueKind == JsonValueKind.False:
                return !IsObject() ? [] : value.EnumerateObject()
                    .Where(property => !schema.GetProperty("properties").TryGetProperty(property.Name, out _))
                    .Select(property => path + ": additional " + property.Name);
            case "oneOf":
                return Unless(rule.EnumerateArray().Count(choice => !FaultsOf(choice, value, path).Any()) == 1);
            default:
                throw new NotSupportedException("The schema uses " + keyword.Name + ", which these tests do not know.");
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        _ => value.GetRawText().All(character => character is '-' or (>= '0' and <= '9')) ? "integer" : "number",
    };

    private static BigInteger Whole(JsonElement value) => BigInteger.Parse(value.GetRawText(), CultureInfo.InvariantCulture);
}
