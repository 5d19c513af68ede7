using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kriterium.Cli.Writing;

/// <summary>A document in JSON as the command prints it: indented, with letters as they are, and its format first.</summary>
internal static class JsonDocumentText
{
    /// <param name="format">The name and version of the document's form.</param>
    /// <param name="write">Writes what follows the format in the document's object.</param>
    public static string Of(string format, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", format);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
