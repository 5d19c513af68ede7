using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Kriterium.Tests.Json;

/// <summary>A text that was a good document before something happened to it.</summary>
public sealed record DamagedJson(string Json)
{
    private static readonly string[] Scraps =
    [
        "\"", "{", "}", "[", "]", ",", ":", "\\", "\n", "\0", "//", "/*", "\\u0000", "\\ud800", "\ud800", "\udc00", "😀", "\ufeff", "[[",
        "\"gates\":[],", " x national",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1", "2", "5", "1e9", "0.5", "99999999999999999999", "{}", "[]", "[{}]", "\"\"", "\" \"", "\"\\udc00\"",
        "\"50\"", "\"50 %\"", "\"50,0 %\"", "\"٥٠ %\"", "\"1/0\"", "\"0 x national\"", "\"7 x national\"", "\"convicted\"", "\"income\"",
        "\"pooled_share\"",
        "\"danish_or_approved\"", "\"2018-12-01\"", "\"2018-02-29\"", "\"2018\"", "\"vulnerable\"", "\"parallel_society\"",
        "\"transformation\"", "\"none\"", "\"in_force\"",
    ];

    public override string ToString() => Json;

    public static Gen<DamagedJson> Of(Gen<string> documents) =>
        from document in documents
        from isIndented in Gen.Elements(true, false)
        let json = isIndented ? document : JsonNode.Parse(document)!.ToJsonString()
        from count in Gen.Elements(1, 1, 2, 3)
        from cuts in Cut.ListOf(count)
        select new DamagedJson(cuts.Aggregate(json, (text, cut) => cut(text)));

    // Deletes, doubles, swaps or inserts; by values as well, so that not every text fails before it is understood.
    private static Gen<Func<string, string>> Cut { get; } =
        from kind in Gen.Choose(0, 6)
        from at in Gen.Choose(0, int.MaxValue)
        from length in Gen.Choose(1, 8)
        from bit in Gen.Elements(kind > 3 ? Values : Scraps)
        select new Func<string, string>(text =>
        {
            if (text.Length == 0) return bit;

            var start = at % text.Length;
            var end = Math.Min(text.Length, start + length);
            return kind switch
            {
                0 => text.Remove(start, end - start),
                1 => text.Insert(start, text[start..end]),
                2 => text[..start] + text[(end - 1)..end] + text[start..(end - 1)] + text[end..],
                3 => text.Insert(start, bit),
                _ => Value(text, at) is var (first, last) ? text[..first] + (kind == 4 ? "" : bit) + text[last..] : text,
            };
        });

    /// <summary>Where some value between a colon and the end of its line or the next comma stands.</summary>
    private static (int From, int To)? Value(string text, int at)
    {
        var colons = Enumerable.Range(0, text.Length).Where(i => text[i] == ':').ToList();
        if (colons.Count == 0) return null;

        var from = colons[at % colons.Count] + 1;
        var to = text.AsSpan(from).IndexOfAny(",}\n");
        return (from, to < 0 ? text.Length : from + to);
    }
}
