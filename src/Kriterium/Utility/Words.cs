using System.Globalization;

namespace Kriterium;

/// <summary>Numbers in messages, the same on every machine.</summary>
internal static class Words
{
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whole numbers with a comma between thousands, as in "1,204".</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of things: "1 resident", "1,204 residents".</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for several; by default with an s.</param>
    public static string Of(long count, string one, string? many = null) => Grouped(count) + " " + (count == 1 ? one : many ?? one + "s");

    /// <summary>A count of things: "1 resident", "0 to 4 residents".</summary>
    public static string Of(Count count, string one) => count + " " + (count == 1 ? one : one + "s");

    public static string Fraction(Rational value) =>
        value.Numerator.ToString(CultureInfo.InvariantCulture) + "/" + value.Denominator.ToString(CultureInfo.InvariantCulture);

    /// <summary>An interval in words; <paramref name="write"/> writes an end.</summary>
    public static string Range(Interval interval, Func<Rational, string> write) =>
        (interval.Lower, interval.Upper) switch
        {
            (null, null) => "anything",
            ({ } lower, null) => write(lower) + " or more",
            (null, { } upper) => write(upper) + " or less",
            ({ } lower, { } upper) when lower == upper => "exactly " + write(lower),
            ({ } lower, { } upper) => "from " + write(lower) + " to " + write(upper),
        };

    /// <summary>What to do about an id that is empty.</summary>
    public const string IdAdvice = "give the area's identity";

    /// <summary>The figures of which something is known, by their names: "residents 1,204, convicted from 0 to 4".</summary>
    public static string Known(IEnumerable<(string Name, Count Count, string Unit)> figures) =>
        string.Join(
            ", ", figures.Where(figure => figure.Count != Count.Unknown).Select(figure => figure.Name + " " + figure.Count + figure.Unit))
            is { Length: > 0 } known ? known : "nothing is known";

    public static readonly Problem UnpairedSurrogate = new("contains an unpaired surrogate", "give whole characters");

    /// <summary>Where one half of a surrogate pair stands alone: no encoding can write it, so two texts could end up the same.</summary>
    public static int? IndexOfUnpairedSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return null;
    }

    /// <summary>What is wrong with a text that must not be empty; <c>null</c> when nothing is.</summary>
    public static Problem? FilledFault(string? text, string advice) =>
        string.IsNullOrWhiteSpace(text) ? new Problem("is empty", advice) : TextFault(text!);

    /// <summary>What is wrong with a text that may be empty; <c>null</c> when nothing is.</summary>
    public static Problem? TextFault(string text) => IndexOfUnpairedSurrogate(text) is null ? null : UnpairedSurrogate;

    public static string Verdict(Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "met",
        Kriterium.Verdict.NotMet => "not met",
        _ => "undetermined",
    };

    public static string Listed(Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "listed",
        Kriterium.Verdict.NotMet => "not listed",
        _ => "undetermined",
    };

    /// <summary>What a point of the agreement depends on.</summary>
    public static string Kind(AgreementPointKind kind) => kind switch
    {
        AgreementPointKind.Area => "area",
        AgreementPointKind.Condition => "condition",
        _ => "undertaking",
    };

    /// <summary>How an earlier list is known.</summary>
    public static string Basis(EarlierListBasis basis) => basis switch
    {
        EarlierListBasis.Listed => "listed",
        EarlierListBasis.NotListed => "not listed",
        EarlierListBasis.PartialList => "partial list",
        EarlierListBasis.EarlierStatus => "earlier status",
        EarlierListBasis.PredecessorsDiffer => "predecessors differ",
        _ => "not given",
    };

    /// <summary>A status as a caller gave it: a number where it is none.</summary>
    public static string StatusAsGiven(AreaStatus status) =>
        status is < AreaStatus.Undetermined or > AreaStatus.Transformation ? Number((int)status) : Status(status);

    /// <summary>A status as files write it.</summary>
    public static string Status(AreaStatus status) => status switch
    {
        AreaStatus.None => "none",
        AreaStatus.ParticularlyVulnerable => "particularly_vulnerable",
        AreaStatus.Prevention => "prevention",
        AreaStatus.Vulnerable => "vulnerable",
        AreaStatus.ParallelSociety => "parallel_society",
        AreaStatus.Transformation => "transformation",
        _ => "undetermined",
    };
}
