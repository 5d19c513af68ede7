using System.Text.Json;

namespace Kriterium.Testing;

/// <summary>An area with its figures, and what the law says of it: one case of <c>docs/conformance.md</c>.</summary>
public sealed class ConformanceCase
{
    private static readonly string[] Required = ["id", "sentence", "shows", "area", "expected"];

    private ConformanceCase(JsonElement one, string section, string law, string expectedFrom)
    {
        ConformanceJson.Check(one, "a case", Required, [.. Required.Union(ConformanceQuestion.Keys)]);
        Question = ConformanceQuestion.Of(one);
        Sentence = ConformanceJson.Text(one, "sentence");
        Shows = ConformanceJson.Text(one, "shows");
        Expected = ConformanceAnswer.Read(ConformanceJson.Part(one, "expected"));
        Section = section;
        Law = law;
        ExpectedFrom = expectedFrom;
    }

    /// <summary>The name, once in all files.</summary>
    public string Id => Question.Id;

    /// <summary>What it shows, in one sentence.</summary>
    public string Sentence { get; }

    /// <summary>The point of the law that only this case shows, such as <c>boundary 2013 convicted at</c>.</summary>
    public string Shows { get; }

    /// <summary>The section of the law, in words.</summary>
    public string Section { get; }

    /// <summary>Where the documentation says it, such as <c>docs/law.md#size</c>.</summary>
    public string Law { get; }

    /// <summary>Where the expected answer comes from: <c>statute</c>, or an oracle that is named; never the library.</summary>
    public string ExpectedFrom { get; }

    /// <summary>What is asked.</summary>
    public ConformanceQuestion Question { get; }

    /// <summary>What the law says of it.</summary>
    public ConformanceAnswer Expected { get; }

    /// <summary>"2013/convicted/counts/at: exactly 2.7 % is not more than 2.7 %".</summary>
    public override string ToString() => Id + ": " + Sentence;

    internal static IReadOnlyList<ConformanceCase> ReadFile(string json)
    {
        const string What = "the file of cases";
        string[] keys = ["format", "section", "law", "expected_from", "cases"];
        using var document = JsonDocument.Parse(json);
        var file = document.RootElement;
        ConformanceJson.Check(file, What, keys, [.. keys, "$schema"]);
        if (ConformanceJson.Text(file, "format") is not ConformanceCases.Format and var format)
            throw new JsonException("format is \"" + format + "\"; give " + ConformanceCases.Format + ".");
        var cases = ConformanceJson.Part(file, "cases");
        return cases.ValueKind == JsonValueKind.Array
            ?
            [
                .. cases.EnumerateArray().Select(one => new ConformanceCase(
                    one,
                    ConformanceJson.Text(file, "section"),
                    ConformanceJson.Text(file, "law"),
                    ConformanceJson.Text(file, "expected_from"))),
            ]
            : throw new JsonException("cases is " + cases.GetRawText() + "; write an array of cases.");
    }
}
