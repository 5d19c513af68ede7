using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// Writes a status classification inside a larger JSON document, in the format of
/// <see cref="StatusClassification.ToJson"/>. It does not read.
/// </summary>
/// <remarks><see cref="StatusClassification"/> names it in an attribute, so a serializer finds it by itself.</remarks>
public sealed class StatusClassificationJsonConverter : JsonConverter<StatusClassification>
{
    /// <summary>Always throws: a status is found by a classifier, never taken from a text.</summary>
    /// <param name="reader">Is not read.</param>
    /// <param name="typeToConvert">Is not looked at.</param>
    /// <param name="options">Are not looked at.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override StatusClassification Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            "A status classification is written to JSON, never read from it; classify the area's measurement again.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StatusClassification value, JsonSerializerOptions options) =>
        StatusClassificationJson.Write(
            writer ?? throw new ArgumentNullException(nameof(writer)),
            value ?? throw new ArgumentNullException(nameof(value)));
}
