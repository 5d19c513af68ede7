namespace Kriterium;

/// <summary>Round values on an axis: multiples of 1, 2 or 5 times a power of ten.</summary>
internal static class Ticks
{
    private const int Most = 8;

    /// <summary>The round values from one value to another, both included where they are round.</summary>
    /// <param name="from">The smallest value.</param>
    /// <param name="to">The largest value.</param>
    /// <param name="isWhole">Whether only whole numbers are values.</param>
    public static IEnumerable<Rational> Between(Rational from, Rational to, bool isWhole)
    {
        var step = StepOf(to - from, isWhole);
        for (var tick = FirstFrom(from, step); tick <= to; tick += step) yield return tick;
    }

    private static Rational FirstFrom(Rational from, Rational step) => new Rational(ForDisplay.UnitsUp(from / step, 0), 1) * step;

    private static Rational StepOf(Rational span, bool isWhole)
    {
        var most = new Rational(Most, 1);
        var unit = Rational.One;
        while (span / unit > most) unit *= new Rational(10, 1);
        while (!isWhole && span.Sign > 0 && span / unit * new Rational(10, 1) <= most) unit *= new Rational(1, 10);

        // The smallest that leaves room enough; one below the unit has too many.
        return new[] { new Rational(1, 5), new Rational(1, 2), Rational.One }
            .Select(part => part * unit)
            .First(step => span / step <= most && (!isWhole || step.Denominator.IsOne));
    }
}
