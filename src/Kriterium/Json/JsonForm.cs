using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kriterium;

/// <summary>How one type stands in JSON.</summary>
internal abstract class JsonForm
{
    public abstract Type Type { get; }

    public abstract JsonConverter Converter { get; }

    /// <summary>The type, what lists it, and how a serializer learns of each without reflection.</summary>
    public abstract IEnumerable<(Type Type, Func<JsonSerializerOptions, JsonTypeInfo> Make)> Infos { get; }
}

internal class JsonForm<T>(JsonConverter<T> converter) : JsonForm
{
    public override Type Type => typeof(T);

    public override JsonConverter Converter => converter;

    public override IEnumerable<(Type Type, Func<JsonSerializerOptions, JsonTypeInfo> Make)> Infos =>
    [
        (typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter)),
        (typeof(T[]), options => JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>())),
        (
            typeof(List<T>),
            options => JsonMetadataServices.CreateListInfo<List<T>, T>(options, new() { ObjectCreator = () => [] })),
        (
            typeof(IReadOnlyList<T>),
            options => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new())),
    ];
}

/// <summary>A type whose nullable is another one.</summary>
internal sealed class JsonValueForm<T>(JsonConverter<T> converter) : JsonForm<T>(converter)
    where T : struct
{
    public override IEnumerable<(Type Type, Func<JsonSerializerOptions, JsonTypeInfo> Make)> Infos =>
    [
        .. base.Infos,
        (
            typeof(T?),
            options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options))),
    ];
}

/// <summary>What is written and read back.</summary>
/// <param name="subject">What it is, for a message.</param>
/// <param name="write">Writes one value.</param>
/// <param name="read">Reads it, or notes what is wrong.</param>
internal sealed class TwoWayConverter<T>(string subject, Action<Utf8JsonWriter, T> write, Func<JsonFaults, JsonValue, T?> read)
    : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonDocumentReader.Read(ref reader, options, subject, read);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}

/// <summary>What is a text, so that it can be the key of a dictionary too. A value without a text is null.</summary>
internal sealed class TextConverter<T>(string subject, Func<T, string?> write, Func<string, (bool IsFound, T? Value)> read, string advice)
    : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonDocumentReader.Read(ref reader, options, subject, (faults, value) => new TextReader(faults).Read(value, write, read, advice));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString()!) is { IsFound: true, Value: { } value }
            ? value
            : throw new JsonException("The " + subject + " is \"" + reader.GetString() + "\"; " + advice);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(
            write(value) ?? throw new JsonException("The " + subject + " is " + value + ", which is not a key; " + advice));

    private sealed class TextReader(JsonFaults faults) : JsonDocumentReader(faults)
    {
        public T? Read(JsonValue value, Func<T, string?> write, Func<string, (bool IsFound, T? Value)> read, string advice)
        {
            // Null is a value only where that value is written so: else a zero, or the first of several words, would stand for nothing.
            if (value.Kind == JsonTokenType.Null && default(T) is { } none && write(none) is null) return none;
            if (value.Kind == JsonTokenType.String && read(value.Text) is { IsFound: true } found) return found.Value;

            Refuse(value, advice);
            return default;
        }
    }
}

/// <summary>What is written and not read, or neither.</summary>
/// <param name="advice">What to do instead.</param>
/// <param name="write">Writes one value; <c>null</c> where even that is refused.</param>
internal sealed class OneWayConverter<T>(string advice, Action<Utf8JsonWriter, T>? write = null) : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            write is null
                ? typeof(T).Name + " is not read from JSON; " + advice + "."
                : typeof(T).Name + " is written to JSON, never read from it; " + advice + ".");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (write is null) throw new NotSupportedException(typeof(T).Name + " is not written to JSON; " + advice + ".");

        write(writer, value);
    }
}
