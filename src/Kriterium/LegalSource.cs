namespace Kriterium;

/// <summary>Where a figure or a rule comes from, and what of it could not be verified.</summary>
/// <remarks>Equal when both texts are.</remarks>
public sealed record LegalSource
{
    internal const string CitationAdvice = "name the act, paragraph, agreement or list";
    internal const string UnverifiedAdvice = "say what is unverified, or leave it out";

    /// <summary>Names a source.</summary>
    /// <param name="citation">The act, paragraph, agreement or list, so that a reader can find it.</param>
    /// <param name="unverified">What about it was not read in the source itself; <c>null</c> when all of it was.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="citation"/> is empty, <paramref name="unverified"/> is an empty text, or one of them contains an unpaired surrogate.
    /// </exception>
    public LegalSource(string citation, string? unverified = null)
    {
        if (string.IsNullOrWhiteSpace(citation))
            throw new ArgumentException("A source needs a citation; " + CitationAdvice + ".", nameof(citation));
        if (unverified is not null && string.IsNullOrWhiteSpace(unverified))
            throw new ArgumentException("Say what is unverified, or give null when everything was verified.", nameof(unverified));

        if (Words.IndexOfUnpairedSurrogate(citation) is not null)
            throw new ArgumentException("The citation" + Words.UnpairedSurrogate + ".", nameof(citation));
        if (unverified is not null && Words.IndexOfUnpairedSurrogate(unverified) is not null)
            throw new ArgumentException("What is unverified" + Words.UnpairedSurrogate + ".", nameof(unverified));

        Citation = citation;
        Unverified = unverified;
    }

    /// <summary>The act, paragraph, agreement or list.</summary>
    public string Citation { get; }

    /// <summary>What was not read in the source itself, or <c>null</c>.</summary>
    public string? Unverified { get; }

    /// <summary>The citation, with what is unverified in brackets.</summary>
    public override string ToString() => Unverified is null ? Citation : Citation + " (unverified: " + Unverified + ")";
}
