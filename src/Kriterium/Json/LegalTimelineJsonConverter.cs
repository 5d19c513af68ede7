using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Reads and writes a timeline inside a larger JSON document, in the format of <see cref="LegalTimeline.ToJson"/>.</summary>
/// <remarks>
/// <see cref="LegalTimeline"/> names it in an attribute, so a serializer finds it by itself. A faulty timeline
/// gives a <see cref="JsonException"/>, as serializers promise; its inner <see cref="InvalidInputException"/> counts
/// lines from where the timeline begins.
/// </remarks>
public sealed class LegalTimelineJsonConverter : JsonConverter<LegalTimeline>
{
    /// <inheritdoc/>
    public override LegalTimeline Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonDocumentReader.Read(ref reader, LegalTimeline.FromJson);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LegalTimeline value, JsonSerializerOptions options) =>
        TimelineJson.Write(
            writer ?? throw new ArgumentNullException(nameof(writer)),
            value ?? throw new ArgumentNullException(nameof(value)));
}
