using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Where a figure or a rule comes from, what of it could not be verified, and its public page.</summary>
/// <remarks>
/// Equal when all parts are. The address is data for readers: the library never opens it.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record LegalSource
{
    internal const string CitationAdvice = "name the act, paragraph, agreement or list";
    internal const string UnverifiedAdvice = "say what is unverified, or leave it out";
    internal const string AddressAdvice = "give an https address without spaces, as in https://www.retsinformation.dk/eli/lta/2018/1322";

    private const string Secure = "https://";

    /// <summary>Names a source.</summary>
    /// <param name="citation">The act, paragraph, agreement or list, so that a reader can find it.</param>
    /// <param name="unverified">What about it was not read in the source itself; <c>null</c> when all of it was.</param>
    /// <param name="address">The public page of the act, bill or case, an https address; <c>null</c> when none is given.</param>
    /// <exception cref="InvalidInputException">
    /// <paramref name="citation"/> is empty, <paramref name="unverified"/> is an empty text, one of them contains an unpaired surrogate,
    /// or <paramref name="address"/> is not an https address. All faults are listed together.
    /// </exception>
    public LegalSource(string citation, string? unverified = null, string? address = null)
    {
        var faults = new Faults();
        faults.AddOf(nameof(citation), Words.FilledFault(citation, CitationAdvice));
        if (unverified is not null) faults.AddOf(nameof(unverified), Words.FilledFault(unverified, UnverifiedAdvice));
        faults.AddIf(address is not null && !IsAddress(address), nameof(address), "is \"" + address + "\"", AddressAdvice + ", or null");
        faults.ThrowIfAny("The source");

        Citation = citation;
        Unverified = unverified;
        Address = address;
    }

    private LegalSource(string citation, string? unverified, string? address, bool addressIsNotKnown)
        : this(citation, unverified, address) => AddressIsNotKnown = addressIsNotKnown;

    /// <summary>The act, paragraph, agreement or list.</summary>
    public string Citation { get; }

    /// <summary>What was not read in the source itself, or <c>null</c>.</summary>
    public string? Unverified { get; }

    /// <summary>The public page of the act, bill or case; <c>null</c> when none is given, or none is known.</summary>
    public string? Address { get; }

    /// <summary>Whether the source is marked as one whose public page is not known. An address is never guessed.</summary>
    public bool AddressIsNotKnown { get; }

    /// <summary>Names a source whose public page is not known, and marks it so.</summary>
    /// <param name="citation">The act, paragraph, agreement or list, so that a reader can find it.</param>
    /// <param name="unverified">What about it was not read in the source itself; <c>null</c> when all of it was.</param>
    /// <exception cref="InvalidInputException">As for a source with an address.</exception>
    public static LegalSource WithoutAddress(string citation, string? unverified = null) => new(citation, unverified, null, true);

    /// <summary>The citation in a language, and that the address is not known where it is marked so.</summary>
    /// <remarks>The sources of the Danish law are known in both languages; one of the caller's stands as given.</remarks>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToText(Language language)
    {
        var words = ExplanationWords.In(language);
        return words.OfLaw(Citation) + (AddressIsNotKnown ? " (" + words.AddressNotKnown + ")" : "");
    }

    /// <summary>The citation, with what is unverified in brackets.</summary>
    public override string ToString() => Unverified is null ? Citation : Citation + " (unverified: " + Unverified + ")";

    /// <summary>This source, with one thing more that is unverified.</summary>
    internal LegalSource Also(string unverified) =>
        new(Citation, Unverified is null ? unverified : Unverified + "; " + unverified, Address, AddressIsNotKnown);

    /// <summary>Https, and the characters that an address can have without an escape.</summary>
    internal static bool IsAddress(string text) =>
        text.StartsWith(Secure, StringComparison.Ordinal) && text.Length > Secure.Length
        && text.All(character => character is > ' ' and <= '~' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'));
}
