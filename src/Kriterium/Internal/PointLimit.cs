namespace Kriterium.Internal;

/// <summary>One number that figures are held against, and the verdict below it, at it and above it.</summary>
internal readonly struct PointLimit
{
    // Margins are shorter than 63 bits, so that the product of two and the sum of two such products fit in 128.
    private const int MostMarginBits = 62;

    private static readonly Verdict[] MetAbove = [Verdict.NotMet, Verdict.NotMet, Verdict.Met];
    private static readonly Verdict[] MetAtAndAbove = [Verdict.NotMet, Verdict.Met, Verdict.Met];
    private static readonly Verdict[] MetBelow = [Verdict.Met, Verdict.NotMet, Verdict.NotMet];

    private readonly Verdict[] _bySign;
    private readonly long _partFactor;
    private readonly long _wholeFactor;

    /// <param name="value">The number.</param>
    /// <param name="comparison">The side on which the criterion is met.</param>
    /// <param name="unitsPerPerson">Units of a part that make one person of its base.</param>
    /// <param name="isMean">Whether margins of two years will be added, as in a mean over three or four.</param>
    public PointLimit(Fraction value, Comparison comparison, long unitsPerPerson, bool isMean)
    {
        Value = value;
        _bySign = comparison switch
        {
            Comparison.MoreThan => MetAbove,
            Comparison.AtLeast => MetAtAndAbove,
            _ => MetBelow,
        };

        // A part is at most its base, so a year's margin is at most the base times the larger of the two factors.
        var factorBits = Longer(Exact.Bits(value.Numerator), Exact.Bits(value.Denominator)) + Exact.Bits(unitsPerPerson);
        if (factorBits > MostMarginBits) return;

        _partFactor = (long)value.Denominator;
        _wholeFactor = (long)(value.Numerator * unitsPerPerson);
        LargestWhole = LargestWholeFor(factorBits, isMean);
    }

    /// <summary>The number itself.</summary>
    public Fraction Value { get; }

    /// <summary>The largest base for which no <see cref="Margin"/> overflows: a power of two, or 0 when none is sure.</summary>
    public long LargestWhole { get; }

    /// <summary>The verdict for a figure below (-1), at (0) or above (1) the limit.</summary>
    public Verdict Judge(int sign) => _bySign[sign + 1];

    /// <summary>The verdict for a figure; false when it takes longer numbers.</summary>
    public bool TryJudge(Fraction figure, out Verdict verdict)
    {
        verdict = Verdict.Undetermined;
        if (!Exact.TryTimes(figure.Numerator, Value.Denominator, out var left) || !Exact.TryTimes(Value.Numerator, figure.Denominator, out var right)) return false;

        verdict = Judge(left > right ? 1 : left < right ? -1 : 0);
        return true;
    }

    /// <summary>Whether <see cref="Margin"/>s can decide years with these figures, each handed over as the bitwise or of all.</summary>
    /// <param name="parts">Negative when a part is unknown.</param>
    /// <param name="wholesLessOne">Each base less 1: negative when nobody is in it; larger than any allowed when it is unknown.</param>
    public bool Takes(long parts, long wholesLessOne) => parts >= 0 && (ulong)wholesLessOne < (ulong)LargestWhole;

    /// <summary>How far a year lies above the limit, for a part of 0 to its base and a base of 1 to <see cref="LargestWhole"/>.</summary>
    public Margin Margin(long part, long whole) => new((part * _partFactor) - (whole * _wholeFactor), whole);

    private static long LargestWholeFor(int factorBits, bool isMean)
    {
        // Two bits more for the sum of two years' margins, or of the counts of four pooled years.
        var bits = -1;
        while (factorBits + 2 + ((isMean ? 2 : 1) * (bits + 1)) <= MostMarginBits) bits++;
        return bits < 0 ? 0 : 1L << bits;
    }

    private static int Longer(int a, int b) => a > b ? a : b;
}
