using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One thing that a record says otherwise than it is derived again.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record RecordDifference
{
    internal RecordDifference(string path, string? recorded, string? derivedAgain, bool isInWordsOnly)
    {
        Path = path;
        Recorded = recorded;
        DerivedAgain = derivedAgain;
        IsInWordsOnly = isInWordsOnly;
    }

    /// <summary>
    /// Where in the document: <c>result.findings[2].verdict</c>; or <c>sha256.area</c> where the area is not as it was when the record
    /// was made.
    /// </summary>
    public string Path { get; }

    /// <summary>What the record has, shortened; <c>null</c> when it has nothing there.</summary>
    public string? Recorded { get; }

    /// <summary>What is derived again, shortened; <c>null</c> when that has nothing there.</summary>
    public string? DerivedAgain { get; }

    /// <summary>Whether it is a note in the library's own words, which change no verdict and may differ between versions.</summary>
    public bool IsInWordsOnly { get; }

    /// <summary>"result.verdict: "listed" recorded, "not_listed" derived again".</summary>
    public override string ToString() =>
        Path + ": " + (Recorded ?? "nothing") + " recorded, " + (DerivedAgain ?? "nothing") + " derived again"
        + (IsInWordsOnly ? " (words only)" : "");
}
