using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kriterium;

/// <summary>
/// Reads the parts that documents have in common, and notes everything that is wrong with them instead of stopping at the first.
/// </summary>
/// <remarks>A part that is absent or faulty reads as <c>null</c>; only a fault distinguishes the two.</remarks>
internal abstract class JsonDocumentReader
{
    private static readonly string[] SourceKeys = ["citation"];
    private static readonly string[] OptionalSourceKeys = ["unverified", "address"];

    /// <summary>In place of what cannot be read, so that the rules about the rest hold: such a text is refused anyway.</summary>
    protected const string AnyId = "?";
    protected const int AnyYear = 9999;
    protected static readonly CalendarDate AnyDate = new(AnyYear, 12, 31);

    private readonly JsonFaults _faults;
    private readonly HashSet<JsonValue> _unread = [];

    protected JsonDocumentReader(JsonFaults faults) => _faults = faults;

    /// <summary>How many faults there are so far: a thing is sound when reading it has added none.</summary>
    protected int FaultCount => _faults.Count;

    /// <summary>What a converter reads of a larger document. It refuses as serializers promise, so that a service answers 400.</summary>
    /// <exception cref="JsonException">It is refused; the inner <see cref="InvalidInputException"/> lists all faults.</exception>
    public static T? Read<T>(
        ref Utf8JsonReader reader, JsonSerializerOptions options, string subject, Func<JsonFaults, JsonValue, T?> read)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            var allowed = new JsonReaderOptions
            {
                AllowTrailingCommas = options.AllowTrailingCommas,
                CommentHandling = options.ReadCommentHandling,
            };
            return Read(document.RootElement.GetRawText(), subject, read, allowed);
        }
        catch (InvalidInputException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Reads a whole text, or refuses it with everything that is wrong at once.</summary>
    protected static T Read<T>(
        string json, string subject, Func<JsonFaults, JsonValue, T?> read, JsonReaderOptions allowed = default)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var faults = new JsonFaults(utf8, subject);
        T? result = default;

        // The encoding puts another character in place of a half one, so such a text is refused before any of it is believed.
        if (Words.IndexOfUnpairedSurrogate(json) is { } index)
            faults.Add(Encoding.UTF8.GetByteCount(json.ToCharArray(), 0, index), new InputFault("", Words.UnpairedSurrogate, "the text"));
        else if (JsonValue.Parse(utf8, faults, allowed) is { } root)
            result = read(faults, root);

        faults.ThrowIfAny();
        return result!;
    }

    /// <summary>The values of a whole document by their keys, once its format is checked.</summary>
    protected Dictionary<string, JsonValue> Document(JsonValue root, string format, string[] required, string[] optional)
    {
        var keys = Keys(root, ["format", .. required], [.. optional, "$schema"]);
        if (keys.TryGetValue("$schema", out var schema)) String(schema);
        Choice(keys, "format", format);
        return keys;
    }

    /// <summary>The values of an object by their keys; empty, with a fault, for anything else.</summary>
    protected Dictionary<string, JsonValue> Keys(JsonValue value, string[] required, string[] optional, string alternative = "")
    {
        var found = new Dictionary<string, JsonValue>();
        var all = string.Join(", ", required.Concat(optional));
        if (value.Kind != JsonTokenType.StartObject)
        {
            Refuse(value, "write " + alternative + "an object with the keys " + all);
            return found;
        }

        foreach (var child in value.Children)
        {
            if (!required.Contains(child.Key) && !optional.Contains(child.Key))
                RefuseKey(child, "is an unknown key", "the keys here are " + all);
            else if (found.ContainsKey(child.Key!))
                RefuseRepeated(child);
            else
                found.Add(child.Key!, child);
        }

        foreach (var key in required.Where(key => !found.ContainsKey(key)))
            RefuseMissing(value, key, "the keys needed here are " + string.Join(", ", required));

        return found;
    }

    /// <summary>The one that is given of several keys that exclude one another.</summary>
    protected JsonValue? OneOf(JsonValue value, Dictionary<string, JsonValue> keys, string what, string[] choices)
    {
        var given = keys.Values.Where(child => choices.Contains(child.Key)).OrderBy(child => child.KeyOffset).ToList();
        if (given.Count == 1) return given[0];
        if (value.Kind != JsonTokenType.StartObject) return null;

        _faults.Add(
            given.Count == 0 ? value.Offset : given[1].KeyOffset,
            new InputFault(
                value.Path,
                "has " + (given.Count == 0 ? "no " + what : string.Join(" and ", given.Select(child => child.Key))),
                "give one of " + string.Join(", ", choices),
                SubjectOf(value)));
        return null;
    }

    protected IReadOnlyList<JsonValue>? List(Dictionary<string, JsonValue> keys, string key, string items)
    {
        if (!keys.TryGetValue(key, out var value)) return null;
        if (value.Kind == JsonTokenType.StartArray) return value.Children;

        Refuse(value, "write a list of " + items);
        return null;
    }

    protected string? Choice(Dictionary<string, JsonValue> keys, string key, params string[] choices) =>
        keys.TryGetValue(key, out var value) ? Choice(value, choices) : null;

    protected T? Choice<T>(JsonValue value, IReadOnlyList<T> choices, Func<T, string> write)
        where T : struct =>
        Choice(value, [.. choices.Select(write)]) is { } text ? choices.First(choice => write(choice) == text) : null;

    private string? Choice(JsonValue value, string[] choices)
    {
        if (value.Kind == JsonTokenType.String && choices.Contains(value.Text)) return value.Text;

        Refuse(
            value, choices.Length == 1 ? "this version of the library reads " + choices[0] : "choose one of " + string.Join(", ", choices));
        return null;
    }

    protected T? Choice<T>(Dictionary<string, JsonValue> keys, string key, IReadOnlyList<T> choices, Func<T, string> write)
        where T : struct =>
        keys.TryGetValue(key, out var value) ? Choice(value, choices, write) : null;

    /// <summary>A whole number that a rule accepts.</summary>
    protected int? Whole(Dictionary<string, JsonValue> keys, string key, Func<long, Problem?> rule) => (int?)Long(keys, key, rule);

    /// <summary>A whole number of any size that a rule accepts.</summary>
    protected long? Long(Dictionary<string, JsonValue> keys, string key, Func<long, Problem?> rule) =>
        keys.TryGetValue(key, out var value)
        && Long(value, "write a whole number in digits, at most " + Words.Grouped(long.MaxValue)) is { } number
        && Check(rule(number), value)
            ? number
            : null;

    /// <summary>A whole number of any size.</summary>
    protected long? Long(JsonValue value, string advice)
    {
        if (value.Kind == JsonTokenType.Number
            && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;

        Refuse(value, advice);
        return null;
    }

    protected CalendarDate? Date(Dictionary<string, JsonValue> keys, string key)
    {
        if (!keys.TryGetValue(key, out var value)) return null;
        if (value.Kind == JsonTokenType.String && CalendarDate.TryParse(value.Text, out var date)) return date;

        Refuse(value, CalendarDate.Advice);
        return null;
    }

    protected LegalSource? Source(Dictionary<string, JsonValue> parent, string key = "source") =>
        parent.TryGetValue(key, out var source) ? Source(source) : null;

    protected LegalSource? Source(JsonValue source)
    {
        if (source.Kind == JsonTokenType.String)
            return Filled(source, LegalSource.CitationAdvice) is { } shorthand ? new LegalSource(shorthand) : null;

        var keys = Keys(source, SourceKeys, OptionalSourceKeys, "a citation, or ");
        var citation = Filled(keys, "citation", LegalSource.CitationAdvice);
        var unverified = Filled(keys, "unverified", LegalSource.UnverifiedAdvice);
        var address = keys.TryGetValue("address", out var given) ? Address(given) : null;
        return citation is null ? null
            : given?.Kind == JsonTokenType.Null ? LegalSource.WithoutAddress(citation, unverified)
            : new LegalSource(citation, unverified, address);
    }

    /// <summary>The address of a source: <c>null</c> as well where the document says by a null that none is known.</summary>
    private string? Address(JsonValue value)
    {
        if (value.Kind == JsonTokenType.Null) return null;
        if (value.Kind == JsonTokenType.String && LegalSource.IsAddress(value.Text)) return value.Text;

        Refuse(value, LegalSource.AddressAdvice + ", or null where none is known");
        return null;
    }

    /// <summary>The definition of education under its key, where the indicator has one.</summary>
    protected EducationDefinition Education(Dictionary<string, JsonValue> keys, Indicator? indicator)
    {
        var education = Choice(keys, "education", PolicyJson.EducationDefinitions, PolicyJson.Education)
            ?? EducationDefinition.UnknownCountsAsBasic;
        if (indicator is not null && !Criterion.IsEducation(education, indicator))
            Check(
                new Problem(
                    "is " + PolicyJson.Education(education) + " for " + indicator,
                    "leave it out, since only " + Indicator.BasicEducation + " has it"),
                keys["education"]);

        return education;
    }

    /// <summary>A text that is not empty.</summary>
    protected string? Filled(Dictionary<string, JsonValue> keys, string key, string advice) =>
        keys.TryGetValue(key, out var value) ? Filled(value, advice) : null;

    /// <summary>Any text.</summary>
    protected string? String(Dictionary<string, JsonValue> keys, string key) => keys.TryGetValue(key, out var value) ? String(value) : null;

    protected bool Check(Problem? problem, JsonValue value)
    {
        if (problem is not null) _faults.Add(value.Offset, new InputFault(value.Path, problem));
        return problem is null;
    }

    /// <summary>Refuses, in its second place, what is given more than once.</summary>
    /// <param name="items">Objects.</param>
    /// <param name="key">The key whose values must differ.</param>
    /// <param name="read">What a text stands for; <c>null</c> for one that is refused anyway.</param>
    /// <param name="fault">
    /// The subject and what is wrong with it, of the second value, of what it stands for, and of how often it is given.
    /// </param>
    protected void CheckOnce<T>(
        IEnumerable<JsonValue> items,
        string key,
        Func<string, T?> read,
        Func<JsonValue, T, int, (string Subject, Problem Problem)> fault)
    {
        var given = items
            .Select(item => TextOf(item, key))
            .OfType<JsonValue>()
            .Select(value => (Key: read(value.Text), Value: value))
            .Where(pair => pair.Key is not null);
        foreach (var again in given.GroupBy(pair => pair.Key, pair => pair.Value).Where(group => group.Count() > 1))
        {
            var second = again.ElementAt(1);
            var (subject, problem) = fault(second, again.Key!, again.Count());
            _faults.Add(second.Offset, new InputFault(second.Path, problem, subject));
        }
    }

    /// <summary>
    /// Each entry of a list, in its place. One that cannot be read is the empty one of its kind, which constructors refuse and leave out
    /// of their other rules.
    /// </summary>
    protected IReadOnlyList<T>? All<T>(Dictionary<string, JsonValue> keys, string key, string items, Func<JsonValue, T?> read)
    {
        if (List(keys, key, items) is not { } values) return null;

        var entries = new List<T>();
        foreach (var value in values)
        {
            var entry = read(value);
            if (EqualityComparer<T?>.Default.Equals(entry, default)) _unread.Add(value);
            entries.Add(entry!);
        }

        return entries;
    }

    /// <summary>
    /// What a constructor makes of parts; <c>null</c> when it refuses them, with its faults at the keys that they are about. That an
    /// entry is empty is no fault of its own where it could not be read.
    /// </summary>
    protected T? Make<T>(JsonValue value, Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (InvalidInputException exception)
        {
            foreach (var fault in exception.AllFaults)
            {
                var placed = fault.InJson().Under(value.Path);
                var place = value.Nearest(placed.Path);
                if (!_unread.Contains(place)) _faults.Add(place.Offset, placed);
            }

            return null;
        }
    }

    /// <summary>The text under a key, where there is one.</summary>
    protected static JsonValue? TextOf(JsonValue item, string key) =>
        item.Children.Find(child => child.Key == key) is { Kind: JsonTokenType.String } text ? text : null;

    /// <summary>Refuses a value that is of the wrong kind.</summary>
    protected void Refuse(JsonValue value, string advice) =>
        _faults.Add(
            value.Offset,
            new InputFault(value.Path, "is " + value.Description, advice, SubjectOf(value)));

    /// <summary>What a sentence begins with where the path is empty.</summary>
    private string? SubjectOf(JsonValue value) => value.Path.Length == 0 ? "the " + _faults.Subject : null;

    /// <summary>Refuses that a key is there at all.</summary>
    protected void RefuseKey(JsonValue value, string given, string advice) =>
        _faults.Add(value.KeyOffset, new InputFault(value.Path, given, advice));

    /// <summary>Refuses every key that is given again, however deep: which of the two another reader takes is unknown.</summary>
    protected void RefuseRepeatedKeys(JsonValue value)
    {
        var seen = new HashSet<string>();
        foreach (var child in value.Children)
        {
            if (child.Key is { } key && !seen.Add(key)) RefuseRepeated(child);
            RefuseRepeatedKeys(child);
        }
    }

    private void RefuseRepeated(JsonValue value) => RefuseKey(value, "is given again", "give each key once");

    protected void RefuseMissing(JsonValue parent, string key, string advice) =>
        _faults.Add(parent.Offset, new InputFault(parent.PathOf(key), "is missing", advice));

    private string? Filled(JsonValue value, string advice) =>
        String(value) is { } text && Check(Words.FilledFault(text, advice), value) ? text : null;

    protected string? String(JsonValue value)
    {
        if (value.Kind == JsonTokenType.String) return value.Text;

        Refuse(value, "write text");
        return null;
    }
}
