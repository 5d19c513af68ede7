namespace Kriterium;

/// <summary>Where values stand on a line of a picture. Zero is always on it.</summary>
internal sealed class Scale
{
    private readonly Rational _least;
    private readonly Rational _most;
    private readonly Rational _factor;

    /// <param name="values">What must be on it.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="length">How long it is.</param>
    public Scale(IEnumerable<Rational> values, int left, int length)
    {
        var all = values.Append(Rational.Zero).ToList();
        _least = all.Min();
        var span = all.Max() - _least;

        // A little room beyond the largest.
        _most = _least + (span * new Rational(9, 8));
        _factor = span == Rational.Zero ? Rational.One : new Rational(length, 1) / (_most - _least);
        (Left, Right) = (new Rational(left, 1), new Rational(left + length, 1));
    }

    public Rational Left { get; }

    public Rational Right { get; }

    public Rational At(Rational value) => Left + ((value - _least) * _factor);

    /// <summary>Round values on it.</summary>
    public IEnumerable<Rational> Ticks(bool isWhole) => Kriterium.Ticks.Between(_least, _most, isWhole);

    /// <summary>The ends of the figures and limits that are known; those of a figure of which nothing is known tell nothing.</summary>
    public static IEnumerable<Rational> ValuesOf(IEnumerable<Finding> findings) => findings
        .SelectMany(finding => new[] { finding.IsUnknown ? default : finding.Evidence.Interval, LimitOf(finding) })
        .SelectMany(interval => new[] { interval.Lower, interval.Upper })
        .OfType<Rational>();

    /// <summary>Each limit as a line or a band from one height to another; one of which nothing is known is not drawn.</summary>
    public void DrawLimits(Picture picture, IEnumerable<Finding> findings, int top, int bottom)
    {
        foreach (var bound in findings.Select(LimitOf).Distinct())
        {
            if (bound.Lower is { } low && bound.Upper == low) picture.Line("mark", At(low), top, At(low), bottom);
            else if (bound.Lower is not null || bound.Upper is not null)
                picture.Bar("band", Start(bound), End(bound), top, bottom - top);
        }
    }

    /// <summary>The line with the figure as a point, or as a bar as wide as what is known of it.</summary>
    public void DrawFigure(Picture picture, Finding finding, int middle)
    {
        picture.Line(finding.IsUnknown ? "track open" : "track", Left, middle, Right, middle);
        if (finding.IsUnknown) return;

        var figure = finding.Evidence.Interval;
        if (finding.Evidence.IsExact) picture.Point(At(figure.Lower!.Value), middle);
        else picture.Bar("bar", Start(figure), End(figure), middle - 4, 8);
    }

    /// <summary>A figure alone, as one of very many: a dot, or a bar as wide as what is known of it.</summary>
    public void DrawDot(Picture picture, Finding finding, int middle, bool isSmall)
    {
        var figure = finding.Evidence.Interval;
        if (finding.Evidence.IsExact) picture.Circle("dot", At(figure.Lower!.Value), new Rational(middle, 1), isSmall ? 2 : 4);
        else picture.Bar("bar", Start(figure), End(figure), middle - (isSmall ? 1 : 2), isSmall ? 2 : 4);
    }

    public Rational Start(Interval interval) => interval.Lower is { } low ? At(low) : Left;

    public Rational End(Interval interval) => interval.Upper is { } high ? At(high) : Right;

    /// <summary>What is known of a limit; nothing of one that is a multiple of an unknown share.</summary>
    public static Interval LimitOf(Finding finding) =>
        finding.Limit == finding.Criterion.Threshold.Limit.Resolve(finding.Indicator.Range) && !finding.Limit.IsExact
            ? default
            : finding.Limit.Interval;
}
