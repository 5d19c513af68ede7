namespace Kriterium.Tests.Laws;

/// <summary>What the laws ask of evidence and thresholds.</summary>
internal static class Expectations
{
    public static bool Contains(this Evidence evidence, Ratio value) =>
        !(evidence.Lower is { } lower && Ratio.From(lower) > value)
        && !(evidence.Upper is { } upper && Ratio.From(upper) < value);

    public static bool IsExactly(this Evidence evidence, Ratio value) => evidence.Spans(value, value) && evidence.IsExact;

    public static bool Spans(this Evidence evidence, Ratio? lower, Ratio? upper) =>
        End(evidence.Lower) == lower && End(evidence.Upper) == upper;

    public static Threshold Threshold(this Comparison comparison, Limit limit) => comparison switch
    {
        Comparison.MoreThan => Kriterium.Threshold.MoreThan(limit),
        Comparison.AtLeast => Kriterium.Threshold.AtLeast(limit),
        _ => Kriterium.Threshold.LessThan(limit),
    };

    public static Verdict ToVerdict(this bool isMet) => isMet ? Verdict.Met : Verdict.NotMet;

    /// <summary>Whether an answer may follow another when more becomes known: what was decided stays so.</summary>
    public static bool MayBecome(this Verdict before, Verdict after) => before == Verdict.Undetermined || before == after;

    private static Ratio? End(Share? end) => end is { } share ? Ratio.From(share) : null;
}
