using System.Numerics;

namespace Kriterium;

/// <summary>One way in which counts that may not be known can be: where the figure stands, and who could move.</summary>
/// <remarks>
/// Part and whole are those that change with the newest year: its own for a mean of yearly shares, the sums over the window for a pooled
/// share. The ratio is the share at which the criterion stands exactly on its limit. So the figure lies above its limit exactly when
/// <c>part - ratio x whole</c> does above zero, and each person who moves changes that by the same amount.
/// </remarks>
internal readonly struct Standing(
    BigInteger part,
    BigInteger whole,
    Rational ratio,
    BigInteger newestPart,
    BigInteger newestWhole,
    BigInteger newestApart,
    int unitsPerPerson,
    bool isIncome)
{
    private Rational Gap => Difference(part, whole);

    /// <summary>Whether a person can be in the part with less than a whole.</summary>
    public bool CountsInPart => unitsPerPerson > 1;

    public bool IsMet(Comparison comparison) => comparison.IsMetBy(Gap.Sign);

    /// <summary>What makes two the same.</summary>
    public object Key => (part, whole, ratio, newestPart, newestWhole, newestApart);

    /// <summary>
    /// The fewest persons, or kroner, whose move flips the verdict, whether there are that many or not; <c>null</c> where no number does.
    /// </summary>
    public BigInteger? Fewest(Comparison comparison, MarginMove move, bool mustRise)
    {
        var (step, isMet) = (Step(move, mustRise), IsMet(comparison));
        if (step.Sign == 0 || comparison.IsMetBy(step.Sign) == isMet) return null;

        // Where standing on the limit is the other verdict already, reaching it is enough; else it must be passed.
        var onLimit = -Gap / step;
        var before = WholesIn(onLimit.Numerator, onLimit.Denominator);
        var isReached = comparison.IsMetBy(0) != isMet && before * onLimit.Denominator == onLimit.Numerator;
        return isReached ? before : before + 1;
    }

    /// <summary>The whole units in an amount of zero or more, the rest left over.</summary>
    public static BigInteger WholesIn(BigInteger amount, BigInteger unit) => BigInteger.Divide(amount, unit);

    private Rational Difference(BigInteger parts, BigInteger wholes) => new Rational(parts, 1) - (ratio * new Rational(wholes, 1));

    private Rational Step(MarginMove move, bool mustRise) => (move, mustRise) switch
    {
        (MarginMove.Change, true) => Difference(unitsPerPerson, 0),
        (MarginMove.Change, false) => Difference(-unitsPerPerson, 0),
        (MarginMove.MoveOut, true) => Difference(0, -unitsPerPerson),
        (MarginMove.MoveOut, false) => Difference(-unitsPerPerson, -unitsPerPerson),
        (_, true) => Difference(unitsPerPerson, unitsPerPerson),
        (_, false) => Difference(0, unitsPerPerson),
    };

    /// <summary>
    /// As many as there are, and as many as counts can hold; none where that is below zero. One person stays in the base, since a share
    /// of nobody is unknown.
    /// </summary>
    public BigInteger Most(MarginMove move, bool mustRise)
    {
        if (isIncome) return BigInteger.Min(long.MaxValue, mustRise ? long.MaxValue - newestPart : newestPart - long.MinValue);

        var persons = WholesIn(newestWhole, unitsPerPerson);
        var those = WholesIn(mustRise ? newestWhole - newestPart - newestApart : newestPart, unitsPerPerson);
        var room = mustRise ? WholesIn(long.MaxValue - newestPart, unitsPerPerson) : long.MaxValue;
        return move switch
        {
            MarginMove.Change => BigInteger.Min(those, room),
            MarginMove.MoveOut => BigInteger.Min(those, persons - 1),
            _ => BigInteger.Min(long.MaxValue - persons, room),
        };
    }
}
