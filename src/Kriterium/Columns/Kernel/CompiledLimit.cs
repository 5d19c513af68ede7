namespace Kriterium;

/// <summary>
/// A limit as whole numbers, which exactly known counts are compared with: the numerator of how far a mean lies above it is all that
/// is needed.
/// </summary>
/// <remarks>
/// A mean is above a limit when what its years lie above it adds up to more than zero. In <see cref="Wide"/> numbers one area at a time;
/// in 64 bits, several areas at a time, where they are enough. Fields and not properties: it is read for each of a million areas.
/// </remarks>
internal readonly struct CompiledLimit
{
    // A 64-bit number without its sign, less one bit to spare.
    private const int MostBits = 62;

    // The bits of a base for which the bases of so many years multiplied are not longer.
    private static readonly int[] BaseBits = [MostBits, 31, 20, 15];

    // For each verb, the verdicts below the limit, on it and above it.
    private static readonly Verdict[][] BySides =
    [
        .. new[] { Comparison.MoreThan, Comparison.AtLeast, Comparison.LessThan }
            .Select(comparison => new[] { -1, 0, 1 }.Select(side => comparison.Judge(side, side)).ToArray()),
    ];

    /// <summary>The number itself.</summary>
    public readonly Fraction Value;

    /// <summary>What a part is multiplied by.</summary>
    public readonly Wide PartFactor;

    /// <summary>What its base is multiplied by.</summary>
    public readonly Wide WholeFactor;

    /// <summary>The largest base with which everything about a window fits; 0 when none does.</summary>
    public readonly long LargestWhole;

    /// <summary>The same for 64 bits, in which the factors then fit too.</summary>
    public readonly long LargestShortWhole;

    /// <summary><see cref="PartFactor"/> in 64 bits, or 0.</summary>
    public readonly long ShortPartFactor;

    /// <summary><see cref="WholeFactor"/> in 64 bits, or 0.</summary>
    public readonly long ShortWholeFactor;

    /// <summary>The largest that the bases of all years multiplied may be for 64 bits to hold the whole window.</summary>
    public readonly long LargestShortProduct;

    private readonly Verdict[] _bySide;

    /// <param name="limit">The number.</param>
    /// <param name="comparison">The side on which the criterion is met.</param>
    /// <param name="unitsPerPerson">Units of a part that make one person of its base.</param>
    /// <param name="windowYears">The years that are added up.</param>
    public CompiledLimit(Fraction limit, Comparison comparison, int unitsPerPerson, int windowYears)
    {
        Value = limit;
        _bySide = BySides[(int)comparison];

        // A part is at most its base, so neither of the two products of a year is longer than the base and the longer factor.
        // Two bits to spare, for the sum of four years; and the bases of the other years are multiplied in.
        var factorBits = Longer(WideMath.Bits(limit.Numerator), WideMath.Bits(limit.Denominator)) + WideMath.Bits(unitsPerPerson);
        if (factorBits + 2 >= WideMath.MostBits) return;

        (PartFactor, WholeFactor) = (limit.Denominator, limit.Numerator * unitsPerPerson);
        var bits = MostBits;
        while (factorBits + 2 + (windowYears * bits) > WideMath.MostBits) bits--;
        LargestWhole = bits < 0 ? 0 : 1L << bits;

        // Of four years, two at a time are multiplied and then their products.
        if (factorBits >= MostBits) return;

        (ShortPartFactor, ShortWholeFactor) = ((long)PartFactor, (long)WholeFactor);
        bits = BaseBits[windowYears - 1];
        while (factorBits + 2 + (windowYears > 2 ? 2 * bits : bits) > MostBits) bits--;
        LargestShortWhole = bits < 0 ? 0 : 1L << bits;

        // A year is at most its base times a share of 0 or of 1 away. So the sum of four is at most 4 times that, times all bases.
        var steepestBits = Longer(WideMath.Bits(limit.Numerator), WideMath.Bits(limit.Denominator - limit.Numerator))
            + WideMath.Bits(unitsPerPerson);
        LargestShortProduct = steepestBits + 2 > MostBits ? 0 : 1L << (MostBits - 2 - steepestBits);
    }

    /// <summary>How far the part of a year lies above the limit, over its base.</summary>
    public Wide Over(long part, long whole) =>
        whole <= LargestShortWhole ? (part * ShortPartFactor) - (whole * ShortWholeFactor) : (part * PartFactor) - (whole * WholeFactor);

    /// <summary>The verdict for a figure that lies as far above the limit; below it if negative.</summary>
    public Verdict BySide(Wide over) => _bySide[over > 0 ? 2 : over < 0 ? 0 : 1];

    /// <summary>The same, in 64 bits.</summary>
    public Verdict BySide(long over) => _bySide[Side(over)];

    /// <summary>The place in a table by side: 0 below the limit, 1 on it, 2 above it.</summary>
    public static int Side(long over) => 1 + (over > 0 ? 1 : 0) - (over < 0 ? 1 : 0);

    private static int Longer(int a, int b) => a > b ? a : b;
}

/// <summary>What figures are compared with: a point, or as wide as the national share is known.</summary>
internal readonly struct LimitRange
{
    public readonly CompiledLimit Lower;
    public readonly CompiledLimit Upper;

    /// <summary>Whether both ends are the same.</summary>
    public readonly bool IsPoint;

    /// <summary>Whether an end takes longer numbers than <see cref="WideMath"/> has, or is not worked out here.</summary>
    public readonly bool IsTooLong;

    public LimitRange(CompiledLimit point)
        : this(point, point) => IsPoint = true;

    public LimitRange(CompiledLimit lower, CompiledLimit upper)
    {
        Lower = lower;
        Upper = upper;
    }

    private LimitRange(bool isTooLong)
        : this() => IsTooLong = isTooLong;

    public static LimitRange TooLong => new(isTooLong: true);
}
