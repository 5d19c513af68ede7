using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Reads and writes the types of this library inside larger JSON documents, each in its own form.</summary>
/// <remarks>
/// <para>Every type names it in an attribute, so a serializer finds it by itself, with and without reflection.</para>
/// <para>What is read back is equal to what was written. Results (a classification, a status, findings and reasons) are written only, and
/// services, builders, columns and residents are refused; both say what to do instead.</para>
/// <para>A faulty value gives a <see cref="JsonException"/>, as serializers promise; its inner <see cref="InvalidInputException"/> lists
/// all faults, and counts lines from where the value begins. Comments and trailing commas are read where the serializer's options
/// allow them.</para>
/// </remarks>
public sealed class KriteriumJsonConverter : JsonConverterFactory
{
    /// <summary>Whether a type is one of this library's.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => JsonForms.Find(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        JsonForms.Find(typeToConvert)?.Converter;
}
