using System.Text;
using System.Text.Json;

namespace Kriterium.Testing;

/// <summary>What files of cases, questions and answers have in common as JSON.</summary>
internal static class ConformanceJson
{
    private static readonly AreaStatus[] Statuses =
    [
        AreaStatus.Undetermined, AreaStatus.None, AreaStatus.ParticularlyVulnerable, AreaStatus.Prevention, AreaStatus.Vulnerable,
        AreaStatus.ParallelSociety, AreaStatus.Transformation,
    ];

    private static readonly Verdict[] Verdicts = [Kriterium.Verdict.Undetermined, Kriterium.Verdict.Met, Kriterium.Verdict.NotMet];

    public static IEnumerable<string> StatusKeys => Statuses.Select(status => status.ToKey());

    /// <summary>One JSON object on one line.</summary>
    public static string Line(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Refuses what is not an object with these keys, each at most once.</summary>
    public static void Check(JsonElement value, string what, string[] required, string[] all)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw new JsonException(what + " is " + value.GetRawText() + "; write an object with the keys " + string.Join(", ", all) + ".");

        var given = value.EnumerateObject().Select(property => property.Name).ToList();
        foreach (var key in given)
        {
            if (!all.Contains(key))
                throw new JsonException(what + " has the key " + key + "; the keys here are " + string.Join(", ", all) + ".");
            if (given.Count(other => other == key) > 1) throw new JsonException(what + " has " + key + " more than once; give it once.");
        }

        foreach (var key in required)
        {
            if (!given.Contains(key))
                throw new JsonException(what + " has no " + key + "; the keys needed here are " + string.Join(", ", required) + ".");
        }
    }

    public static JsonElement Part(JsonElement value, string key) =>
        value.TryGetProperty(key, out var part) ? part : throw new JsonException(key + " is missing; give it.");

    public static string Text(JsonElement value, string key) => TextOf(Part(value, key), key);

    public static AreaStatus Status(JsonElement value, string what) => Status(TextOf(value, what), what);

    public static AreaStatus Status(string key, string what) => Choice(key, what, Statuses, status => status.ToKey());

    public static Verdict Verdict(JsonElement value, string what) =>
        Choice(TextOf(value, what), what, Verdicts, verdict => verdict.ToKey());

    public static string TextOf(JsonElement value, string what) =>
        value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException(what + " is " + value.GetRawText() + "; write text.");

    private static T Choice<T>(string key, string what, T[] all, Func<T, string> keyOf)
    {
        foreach (var one in all)
        {
            if (keyOf(one) == key) return one;
        }

        throw new JsonException(what + " is \"" + key + "\"; choose one of " + string.Join(", ", all.Select(keyOf)) + ".");
    }
}
