using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One part of a rule that another rule has otherwise, or not at all.</summary>
/// <remarks>Both are told as their JSON documents have them. Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record RuleDifference
{
    internal RuleDifference(string path, string? here, string? there, bool isInWordsOnly)
    {
        Path = path;
        Here = here;
        There = there;
        IsInWordsOnly = isInWordsOnly;
    }

    /// <summary>
    /// Which part, as <c>criteria[convicted]</c> of a policy or <c>regimes[2018-12-01].statuses[vulnerable].source</c> of a timeline.
    /// </summary>
    public string Path { get; }

    /// <summary>What this rule has, as "more_than 2.7 %, window_years 2"; <c>null</c> when it has no such part.</summary>
    public string? Here { get; }

    /// <summary>What the other rule has; <c>null</c> when it has no such part.</summary>
    public string? There { get; }

    /// <summary>Whether it is a name, a label, a source or a note, which can change no verdict.</summary>
    public bool IsInWordsOnly { get; }

    /// <summary>"criteria[convicted]: more_than 2.7 %, window_years 2 here, more_than 3 %, window_years 2 there".</summary>
    public override string ToString() =>
        Path + ": " + (Here ?? "nothing") + " here, " + (There ?? "nothing") + " there"
        + (IsInWordsOnly ? " (words only)" : "");
}
