namespace Kriterium;

/// <summary>A limit as whole numbers in 64 bits, which exactly known counts of ordinary size are held against.</summary>
internal readonly struct MarginLimit
{
    private static readonly Verdict[] MetAbove = [Verdict.NotMet, Verdict.NotMet, Verdict.Met];
    private static readonly Verdict[] MetAtAndAbove = [Verdict.NotMet, Verdict.Met, Verdict.Met];
    private static readonly Verdict[] MetBelow = [Verdict.Met, Verdict.NotMet, Verdict.NotMet];

    // A 64-bit number without its sign, less one bit to spare.
    private const int MostBits = 62;

    // The bits of a base for which the bases of so many years multiplied are not longer.
    private static readonly int[] BaseBits = [MostBits, 31, 20, 15];

    private readonly Verdict[] _bySign;

    /// <param name="limit">The number.</param>
    /// <param name="comparison">The side on which the criterion is met.</param>
    /// <param name="unitsPerPerson">Units of a part that make one person of its base.</param>
    /// <param name="windowYears">The years whose margins are added up.</param>
    public MarginLimit(Fraction limit, Comparison comparison, long unitsPerPerson, int windowYears)
    {
        _bySign = comparison switch
        {
            Comparison.MoreThan => MetAbove,
            Comparison.AtLeast => MetAtAndAbove,
            _ => MetBelow,
        };

        // A part is at most its base, so neither of the two products of a year's margin is longer than the base and the longer factor.
        var factorBits = Longer(Exact.Bits(limit.Numerator), Exact.Bits(limit.Denominator)) + Exact.Bits(unitsPerPerson);
        if (factorBits >= MostBits) return;

        PartFactor = (long)limit.Denominator;
        WholeFactor = (long)(limit.Numerator * unitsPerPerson);

        // Two bits to spare, for the sum of two years' margins or of the counts of four pooled years. The bases of all years multiplied must fit too.
        var bits = BaseBits[windowYears - 1];
        while (factorBits + 2 + (windowYears > 2 ? 2 * bits : bits) > MostBits) bits--;
        LargestWhole = bits < 0 ? 0 : 1L << bits;

        // A year's margin is at most its base times that of a share of 0 or of 1. So the sum of four is at most 4 times that, times all bases.
        var steepestBits = Longer(Exact.Bits(limit.Numerator), Exact.Bits(limit.Denominator - limit.Numerator)) + Exact.Bits(unitsPerPerson);
        LargestProduct = steepestBits + 2 > MostBits ? 0 : 1L << (MostBits - 2 - steepestBits);
    }

    /// <summary>What a part is multiplied by.</summary>
    public long PartFactor { get; }

    /// <summary>What its base is multiplied by.</summary>
    public long WholeFactor { get; }

    /// <summary>The largest base with which the margin of a year, and of two together, surely fits; 0 when none does.</summary>
    public long LargestWhole { get; }

    /// <summary>The largest that the bases of all years multiplied may be for the margin of the whole window to fit.</summary>
    public long LargestProduct { get; }

    /// <summary>Whether a margin can be made of a year: its counts are known, somebody is in its base, and not too many.</summary>
    public bool Takes(ExactShare year) => year.Whole >= 1 && year.Whole <= LargestWhole;

    /// <summary>How far a year lies above the limit, for a part of 0 to its base.</summary>
    public Margin Margin(long part, long whole) => new((part * PartFactor) - (whole * WholeFactor), whole);

    /// <summary>The verdict for the mean of the years of both margins. Only their sum can take more than 64 bits, and for areas of ordinary size it does not.</summary>
    public Verdict Judge(Margin a, Margin b) =>
        a.Whole * b.Whole <= LargestProduct
            ? BySign((a.Over * b.Whole) + (b.Over * a.Whole))
            : BySign(((Wide)a.Over * b.Whole) + ((Wide)b.Over * a.Whole));

    /// <summary>Holds an area's mean income against the limit times that of its region, where both are exactly known, the region's is above zero, and 64 bits are enough.</summary>
    public bool TryJudge(ExactIncome area, ExactIncome region, out Verdict verdict)
    {
        verdict = Verdict.Undetermined;
        if (PartFactor == 0 || area.Persons < 1 || region.Persons < 1 || region.Total < 1
            || Exact.Bits(area.Total) + Exact.Bits(region.Persons) + Exact.Bits(PartFactor) > MostBits
            || Exact.Bits(area.Persons) + Exact.Bits(region.Total) + Exact.Bits(WholeFactor) > MostBits)
        {
            return false;
        }

        verdict = BySign((area.Total * region.Persons * PartFactor) - (area.Persons * region.Total * WholeFactor));
        return true;
    }

    /// <summary>The verdict for figures that lie so far above the limit; below it if negative.</summary>
    public Verdict BySign(Wide over) => _bySign[over > 0 ? 2 : over < 0 ? 0 : 1];

    /// <summary>The same, in 64 bits.</summary>
    public Verdict BySign(long over) => _bySign[1 + (over > 0 ? 1 : 0) - (over < 0 ? 1 : 0)];

    private static int Longer(int a, int b) => a > b ? a : b;
}
