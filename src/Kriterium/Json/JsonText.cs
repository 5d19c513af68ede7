using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kriterium;

/// <summary>JSON text with the same bytes on every platform, whatever version of System.Text.Json writes it.</summary>
internal static class JsonText
{
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static byte[] Compact(Action<Utf8JsonWriter> write) => Write(new JsonWriterOptions { Encoder = Plain }, write);

    public static string Indented(Action<Utf8JsonWriter> write) =>
        Encoding.UTF8.GetString(Write(new JsonWriterOptions { Encoder = Plain, Indented = true, NewLine = "\n" }, write));

    /// <summary>Writes a property that is a list, each of its items by the same function.</summary>
    public static void WriteAll<T>(Utf8JsonWriter json, string property, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(property);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    /// <summary>Writes a property whose text may hold any character.</summary>
    /// <remarks>
    /// An encoder escapes the characters that its Unicode version does not know, so another version would change a fingerprint.
    /// The plain form therefore escapes only what JSON demands (as RFC 8785 does). Another writer keeps the encoder that it was given.
    /// </remarks>
    public static void WriteText(Utf8JsonWriter json, string property, string value)
    {
        json.WritePropertyName(property);
        WriteText(json, value);
    }

    /// <summary>The same of an item of a list.</summary>
    public static void WriteText(Utf8JsonWriter json, string value)
    {
        if (ReferenceEquals(json.Options.Encoder, Plain)) json.WriteRawValue(Quoted(value), skipInputValidation: true);
        else json.WriteStringValue(value);
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    private static byte[] Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options)) write(json);
        return stream.ToArray();
    }
}
