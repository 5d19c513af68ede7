namespace Kriterium;

/// <summary>The verdict on one area with every value of a figure of the rule: that below all changes, and the changes, ascending.</summary>
internal readonly struct VerdictLine(Verdict lowest, IReadOnlyList<VerdictChange> changes)
{
    private static readonly Rational Half = new(1, 2);

    public Verdict Lowest => lowest;

    public IReadOnlyList<VerdictChange> Changes => changes;

    /// <summary>One verdict, whatever the figure.</summary>
    public static VerdictLine Constant(Verdict verdict) => new(verdict, []);

    /// <summary>Of a figure that can be any fraction: the verdict is asked for at each cut and at a point between each two.</summary>
    /// <param name="cuts">Values between which the verdict surely does not change, in any order.</param>
    /// <param name="isAboveZero">Whether the figure is above zero, so that cuts of zero or less are none.</param>
    /// <param name="verdictAt">The verdict with one value.</param>
    public static VerdictLine OfFractions(IEnumerable<Rational> cuts, bool isAboveZero, Func<Rational, Verdict> verdictAt)
    {
        var points = cuts.Where(cut => !isAboveZero || cut.Sign > 0).Distinct().OrderBy(cut => cut).ToList();
        if (points.Count == 0) return Constant(verdictAt(Rational.One));

        var lowest = verdictAt(isAboveZero ? points[0] * Half : points[0] - Rational.One);
        var changes = new List<VerdictChange>();
        var below = lowest;
        for (var i = 0; i < points.Count; i++)
        {
            var at = verdictAt(points[i]);
            var above = verdictAt(i + 1 < points.Count ? (points[i] + points[i + 1]) * Half : points[i] + Rational.One);
            if (at != below || above != below) changes.Add(new VerdictChange(points[i], below, at, above));
            below = above;
        }

        return new VerdictLine(lowest, changes);
    }

    /// <summary>Of a figure that is a whole number.</summary>
    /// <param name="numbers">The smallest that it can be, and then those from which on the verdict may be another, ascending.</param>
    /// <param name="verdictAt">The verdict with one number.</param>
    public static VerdictLine OfNumbers(IReadOnlyList<long> numbers, Func<long, Verdict> verdictAt)
    {
        var lowest = verdictAt(numbers[0]);
        var changes = new List<VerdictChange>();
        var below = lowest;
        foreach (var number in numbers.Skip(1))
        {
            var at = verdictAt(number);
            if (at != below) changes.Add(new VerdictChange(new Rational(number, 1), below, at, at));
            below = at;
        }

        return new VerdictLine(lowest, changes);
    }
}

/// <summary>A value at which a verdict changes, with the verdict just below it, at it and just above it.</summary>
internal sealed class VerdictChange(Rational value, Verdict below, Verdict at, Verdict above)
{
    public Rational Value => value;

    public Verdict Below => below;

    public Verdict At => at;

    public Verdict Above => above;
}
