using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kriterium;

/// <summary>A value in a JSON text that knows where it stands, so that a fault can say so.</summary>
internal sealed class JsonValue
{
    /// <summary>
    /// So many objects and lists inside one another: more than any document needs, and few enough to be read by recursion.
    /// </summary>
    private const int DeepestNesting = 64;

    /// <summary>A decision record, with a history by a timeline of its own.</summary>
    private const int DeepestDocument = 11;

    private const int LongestQuote = 40;

    private readonly JsonValue? _parent;
    private readonly string _name;

    private JsonValue(ref Utf8JsonReader reader, JsonValue? parent, string? key, string name, int keyOffset)
    {
        _parent = parent;
        _name = name;
        Key = key;
        KeyOffset = keyOffset;
        Kind = reader.TokenType;
        Offset = (int)reader.TokenStartIndex;
        Written = Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        Text = Kind == JsonTokenType.String ? reader.GetString()! : Written;
    }

    /// <summary>String, Number, True, False, Null, StartObject or StartArray.</summary>
    public JsonTokenType Kind { get; }

    /// <summary>The byte at which it begins.</summary>
    public int Offset { get; }

    /// <summary>The key it stands under; <c>null</c> in a list.</summary>
    public string? Key { get; }

    /// <summary>The byte at which the key begins.</summary>
    public int KeyOffset { get; }

    /// <summary>The text of a string, or a number as it is written.</summary>
    public string Text { get; }

    /// <summary>The values in an object or a list.</summary>
    public List<JsonValue> Children { get; } = [];

    /// <summary>As in <c>criteria[1].window_years</c>; empty for the whole document.</summary>
    public string Path => Key is null ? _parent?.Path + _name : _parent!.PathOf(_name);

    private string Written { get; }

    /// <summary>The path of a key in this object, whether it is there or not.</summary>
    public string PathOf(string key) => Path is { Length: > 0 } path ? path + "." + key : key;

    /// <summary>What it is, for a message: short and on one line, as escapes stay as they are written.</summary>
    public string Description => Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "\"" + Shortened(Written) + "\"",
        _ => Shortened(Written),
    };

    /// <summary>The value of a JSON text that the library has written itself.</summary>
    public static JsonValue Of(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        return Parse(ref reader, null, null, "", 0);
    }

    /// <summary>The value under a key, where there is one.</summary>
    public JsonValue? Child(string key) => Children.Find(child => child.Key == key);

    /// <summary>Writes it as it was read, but for the blanks.</summary>
    public void Write(Utf8JsonWriter json) => Write(json, children => children);

    /// <summary>Writes it with the keys of each object in order: the same text whatever the order they were read in.</summary>
    public void WriteInOrder(Utf8JsonWriter json) =>
        Write(json, children => children.OrderBy(child => child.Key, StringComparer.Ordinal));

    private void Write(Utf8JsonWriter json, Func<IEnumerable<JsonValue>, IEnumerable<JsonValue>> order)
    {
        if (Kind == JsonTokenType.StartObject)
        {
            json.WriteStartObject();
            foreach (var child in order(Children))
            {
                if (child.Kind == JsonTokenType.String)
                {
                    JsonText.WriteText(json, child.Key!, child.Text);
                }
                else
                {
                    json.WritePropertyName(child.Key!);
                    child.Write(json, order);
                }
            }

            json.WriteEndObject();
        }
        else if (Kind == JsonTokenType.StartArray)
        {
            json.WriteStartArray();
            foreach (var child in Children) child.Write(json, order);
            json.WriteEndArray();
        }
        else if (Kind == JsonTokenType.String)
        {
            // In a list only keys stand, which need no escape.
            json.WriteStringValue(Text);
        }
        else
        {
            json.WriteRawValue(Written);
        }
    }

    /// <summary>The deepest value on the way to a path that begins here.</summary>
    public JsonValue Nearest(string path) =>
        (Kind == JsonTokenType.StartArray ? EntryOf(path) : Children.Find(child => child.IsOnTheWayTo(path))) is { } child
            ? child.Nearest(path)
            : this;

    private bool IsOnTheWayTo(string path) =>
        Path is var own && path.StartsWith(own, StringComparison.Ordinal) && (path.Length == own.Length || path[own.Length] is '.' or '[');

    /// <summary>By its number, since a list can be long.</summary>
    private JsonValue? EntryOf(string path)
    {
        var number = path.Substring(Path.Length).TrimStart('[').Split(']')[0];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < Children.Count
            ? Children[place]
            : null;
    }

    /// <summary>The value of a text, or <c>null</c> and one fault when it is not JSON.</summary>
    public static JsonValue? Parse(byte[] utf8, JsonFaults faults, JsonReaderOptions allowed)
    {
        allowed.MaxDepth = DeepestNesting + 1;
        var reader = new Utf8JsonReader(utf8, allowed);
        try
        {
            reader.Read();
            var value = Parse(ref reader, null, null, "", 0);
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            var offset = OffsetOf(utf8, exception);
            faults.Add(offset, SyntaxFault(utf8, offset));
        }
        catch (InvalidOperationException)
        {
            faults.Add((int)reader.TokenStartIndex, new InputFault("", Words.UnpairedSurrogate, "an escape in this text"));
        }
        catch (TooDeepException)
        {
            faults.Add(
                (int)reader.TokenStartIndex,
                new InputFault(
                    "",
                    "is nested more than " + Words.Number(DeepestNesting) + " levels deep",
                    "no document of this library needs more than " + Words.Number(DeepestDocument),
                    subject: "this"));
        }

        return null;
    }

    private static JsonValue Parse(ref Utf8JsonReader reader, JsonValue? parent, string? key, string name, int keyOffset)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth == DeepestNesting)
            throw new TooDeepException();

        var value = new JsonValue(ref reader, parent, key, name, keyOffset);
        if (value.Kind == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var childKey = reader.GetString()!;
                var childName = childKey.Length == 0 ? "\"\"" : Shortened(Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
                var offset = (int)reader.TokenStartIndex;
                reader.Read();
                value.Children.Add(Parse(ref reader, value, childKey, childName, offset));
            }
        }
        else if (value.Kind == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                value.Children.Add(Parse(ref reader, value, null, "[" + Words.Number(value.Children.Count) + "]", 0));
        }

        return value;
    }

    private static int OffsetOf(byte[] utf8, JsonException exception)
    {
        var offset = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
            offset = Array.IndexOf(utf8, (byte)'\n', offset) + 1;
        return offset + (int)(exception.BytePositionInLine ?? 0);
    }

    /// <summary>In our own words, since the reader's differ between versions and speak of its options.</summary>
    private static InputFault SyntaxFault(byte[] utf8, int offset)
    {
        var rest = Encoding.UTF8.GetString(utf8, offset, utf8.Length - offset < 4 ? utf8.Length - offset : 4);
        if (rest.Length == 0)
            return new InputFault("", "ends before the JSON does", "close every quote, brace and bracket", "the text");
        if (rest[0] == '\uFEFF')
            return new InputFault("", "is not JSON", "leave it out", "a byte order mark");
        if (rest.StartsWith("//", StringComparison.Ordinal) || rest.StartsWith("/*", StringComparison.Ordinal))
            return new InputFault("", "begins here, and JSON has none", "leave it out", "a comment");
        if (rest[0] is '}' or ']'
            && Encoding.UTF8.GetString(utf8, 0, offset).TrimEnd(' ', '\t', '\r', '\n') is { Length: > 0 } before
            && before[before.Length - 1] == ',')
            return new InputFault("", "is a comma before this " + rest[0], "leave it out", "there");

        var isVisible = char.IsLetterOrDigit(rest[0]) || char.IsPunctuation(rest[0]) || char.IsSymbol(rest[0]);
        var found = isVisible
            ? "'" + rest[0] + "'"
            : "U+" + (char.IsSurrogatePair(rest, 0) ? char.ConvertToUtf32(rest, 0) : rest[0]).ToString("X4", CultureInfo.InvariantCulture);
        return new InputFault(
            "", "is not JSON here", "check the quotes, commas, colons, braces and escapes up to it", found);
    }

    private static string Shortened(string text) =>
        text.Length <= LongestQuote
            ? text
            : text.Substring(0, char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote) + "...";

    private sealed class TooDeepException : Exception;
}
