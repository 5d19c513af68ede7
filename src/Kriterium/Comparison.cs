using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The statute's three verbs: on which side of a limit a threshold is met.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
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

    /// <summary>Whether a figure meets a limit, where neither may be known exactly.</summary>
    public static Verdict Judge(this Comparison comparison, Evidence figure, Evidence limit)
    {
        // They vary independently, so the two corners where they are furthest apart settle it.
        var (value, bound) = (figure.Interval, limit.Interval);
        return comparison.Judge(Side(value.Lower, bound.Upper) ?? -1, Side(value.Upper, bound.Lower) ?? 1);
    }

    /// <summary>Whether a count that may not be known meets a limit.</summary>
    public static Verdict Judge(this Comparison comparison, Count figure, long limit) =>
        comparison.Judge(figure.Lower.CompareTo(limit), figure.Upper?.CompareTo(limit) ?? 1);

    /// <summary>The side of the limit, or <c>null</c> without a bound: then it lies beyond every limit.</summary>
    private static int? Side(Rational? figure, Rational? limit) =>
        figure is { } value && limit is { } bound ? value.CompareTo(bound) : null;

    /// <summary>Whether everything from the lowest to the highest side meets it.</summary>
    public static Verdict Judge(this Comparison comparison, int lowestSide, int highestSide) =>
        (comparison.IsMetBy(lowestSide), comparison.IsMetBy(highestSide)) switch
        {
            (true, true) => Verdict.Met,
            (false, false) => Verdict.NotMet,
            _ => Verdict.Undetermined,
        };
}
