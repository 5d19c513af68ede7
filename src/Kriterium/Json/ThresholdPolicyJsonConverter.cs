using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Reads and writes a policy inside a larger JSON document, in the format of <see cref="ThresholdPolicy.ToJson"/>.</summary>
/// <remarks>
/// <see cref="ThresholdPolicy"/> names it in an attribute, so a serializer finds it by itself. A faulty policy
/// gives a <see cref="JsonException"/>, as serializers promise; its inner <see cref="InvalidInputException"/> counts
/// lines from where the policy begins.
/// </remarks>
public sealed class ThresholdPolicyJsonConverter : JsonConverter<ThresholdPolicy>
{
    /// <inheritdoc/>
    public override ThresholdPolicy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonDocumentReader.Read(ref reader, ThresholdPolicy.FromJson);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ThresholdPolicy value, JsonSerializerOptions options) =>
        PolicyJson.Write(
            writer ?? throw new ArgumentNullException(nameof(writer)),
            value ?? throw new ArgumentNullException(nameof(value)));
}
