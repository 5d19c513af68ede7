namespace Kriterium;

/// <summary>The statute's three verbs: on which side of a limit a threshold is met.</summary>
public enum Comparison
{
    /// <summary>Strictly above the limit (<i>overstiger</i>); exactly the limit is not met.</summary>
    MoreThan = 0,

    /// <summary>The limit or above (<i>udgør mindst</i>); exactly the limit is met.</summary>
    AtLeast = 1,

    /// <summary>Strictly below the limit (<i>mindre end</i>); exactly the limit is not met.</summary>
    LessThan = 2,
}

/// <summary>What the verbs say. Nothing else in the library orders a figure against a limit.</summary>
internal static class Comparisons
{
    /// <summary>Whether a figure on this side of its limit meets it: above it (more than 0), exactly on it (0), or below it.</summary>
    public static bool IsMetBy(this Comparison comparison, int side) => comparison switch
    {
        Comparison.MoreThan => side > 0,
        Comparison.AtLeast => side >= 0,
        _ => side < 0,
    };

    /// <summary>A figure without a bound lies beyond every limit: below it at its lower end, above it at its upper end.</summary>
    public static bool IsMetBy(this Comparison comparison, Rational? figure, Rational? limit, int sideIfUnbounded) =>
        comparison.IsMetBy(figure is { } value && limit is { } bound ? value.CompareTo(bound) : sideIfUnbounded);

    /// <summary>Whether a count that may not be known meets it.</summary>
    public static Verdict Judge(this Comparison comparison, Count figure, long limit) =>
        Verdicts.Agreed(
            Verdicts.Of(comparison.IsMetBy(figure.Lower.CompareTo(limit))),
            Verdicts.Of(comparison.IsMetBy(figure.Upper?.CompareTo(limit) ?? 1)));
}
