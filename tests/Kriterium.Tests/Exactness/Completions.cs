using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Exactness;

/// <summary>The counts of a share in one year as far as known, and every way to complete them that <see cref="AreaYear"/> takes.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Part">In the units of the indicator.</param>
/// <param name="Other">Unknown education, which the law may count in or not; nothing where it is not given apart.</param>
/// <param name="Whole">Persons.</param>
internal sealed record KnownYear(Indicator Indicator, Count Part, Count? Other, Count Whole)
{
    /// <summary>The persons of a base without bound are tried up to this number, and up to twice as many.</summary>
    public const int Most = 8;

    public static int UnitsOf(Indicator indicator) => indicator == Indicator.OutsideLabourMarket ? 1000 : 1;

    /// <summary>Quarters of a person are fine enough: a share has its ends where its part has, or where that fills the base.</summary>
    public static int StepOf(Indicator indicator) => UnitsOf(indicator) == 1 ? 1 : 250;

    /// <summary>Whether a column can say as much: no bounds.</summary>
    public bool IsPlain => IsPlainCount(Part) && IsPlainCount(Other ?? 0) && IsPlainCount(Whole);

    public static bool IsPlainCount(Count count) => count.IsExact || count == Count.Unknown;

    /// <summary>Every part and base, both in units, with at most so many persons in the base.</summary>
    public IEnumerable<(long Part, long Whole)> Completions(long mostPersons, bool otherIsPart = true)
    {
        var (units, step) = (UnitsOf(Indicator), StepOf(Indicator));
        return (
            from whole in Numbers.Within(Whole, mostPersons)
            from part in Numbers.Within(Part, whole * units, step)
            from other in Other is { } apart ? Numbers.Within(apart, whole - part) : [0]
            select (otherIsPart ? part + other : part, whole * units)).Distinct();
    }

    /// <summary>The smallest and the largest share, or nothing where no counts are consistent.</summary>
    public (Ratio Lower, Ratio Upper)? Ends(bool otherIsPart = true) => Numbers.Ends(most => Completions(most, otherIsPart));

    public AreaYear ToAreaYear(int year) =>
        Indicator == Indicator.NonWestern ? new(year, residents: Whole, nonWestern: Part)
        : Indicator == Indicator.OutsideLabourMarket ? new(year, aged18To64: Whole, outsideLabourMarketThousandths: Part)
        : Indicator == Indicator.Convicted ? new(year, aged18Plus: Whole, convicted: Part)
        : new(year, aged30To59: Whole, basicEducation: Part, unknownEducation: Other);

    public NationalYear ToNationalYear(int year) => new(year, Whole, Part);
}

/// <summary>What is known of an income and its persons in one year, and every way to complete it.</summary>
internal sealed record KnownIncome(long? Total, Count Persons)
{
    /// <summary>Every number of persons, with the total.</summary>
    /// <param name="most">The most persons where there is no bound. A total that is not known is zero, or this to each side of it.</param>
    public IEnumerable<(long Total, long Persons)> Completions(long most) =>
        from persons in Numbers.Within(Persons, most)
        from total in Total is { } known ? (long[])[known] : [-most, 0, most]
        where persons > 0 || total == 0
        select (total, persons);
}

internal static class Numbers
{
    /// <summary>Every number that a count can be, on a grid that its bounds lie on.</summary>
    public static IEnumerable<long> Within(Count count, long most, int step = 1)
    {
        for (var number = count.Lower; number <= Math.Min(count.Upper ?? most, most); number += step) yield return number;
    }

    /// <summary>Every exact count up to a largest one, every pair of bounds, and unknown.</summary>
    public static IReadOnlyList<Count> Counts(int largest, int step = 1) =>
    [
        .. from lower in Enumerable.Range(0, largest + 1)
           from upper in Enumerable.Range(lower, largest + 1 - lower)
           select Count.Between(lower * step, upper * step),
        Count.Unknown,
    ];

    /// <summary>The smallest and the largest of some fractions. Over zero it is the share of nobody, anything from 0 to 1.</summary>
    public static (Ratio Lower, Ratio Upper)? Ends(IEnumerable<(long Part, long Whole)> shares)
    {
        (long Part, long Whole)? lower = null, upper = null;
        foreach (var share in shares.SelectMany(share => share.Whole > 0 ? [share] : ((long Part, long Whole)[])[(0, 1), (1, 1)]))
        {
            if (lower is not { } low || share.Part * low.Whole < low.Part * share.Whole) lower = share;
            if (upper is not { } high || share.Part * high.Whole > high.Part * share.Whole) upper = share;
        }

        return lower is { } least && upper is { } most ? (new Ratio(least.Part, least.Whole), new Ratio(most.Part, most.Whole)) : null;
    }

    /// <summary>
    /// The ends of shares of people where a base may have no bound. An end that is the same with twice as many people is reached; any other
    /// comes as near to 0, or to 1, as one likes.
    /// </summary>
    public static (Ratio Lower, Ratio Upper)? Ends(Func<long, IEnumerable<(long Part, long Whole)>> shares)
    {
        if (Ends(shares(KnownYear.Most)) is not { } ends || Ends(shares(2 * KnownYear.Most)) is not { } further) return null;

        return (further.Lower == ends.Lower ? ends.Lower : Ratio.Zero, further.Upper == ends.Upper ? ends.Upper : Ratio.One);
    }
}
