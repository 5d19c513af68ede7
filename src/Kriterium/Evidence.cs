using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What is known of one figure: a closed interval of exact shares that surely holds the true one.</summary>
/// <remarks>
/// Exact counts give one point; a printed 2.70 gives 2.695 to 2.705; a suppressed or partly known figure gives bounds.
/// <c>default</c> is unknown: no bound on either side. An indicator narrows it to what it can take at all (a share of people: 0 to 100 %).
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public readonly record struct Evidence
{
    // As many as a decimal can have.
    private const int MostDecimals = 28;

    internal Evidence(Interval interval) => Interval = interval;

    /// <summary>Nothing is known.</summary>
    public static Evidence Unknown => default;

    /// <summary>The smallest share it can be, or <c>null</c> when there is no bound.</summary>
    public Share? Lower => Interval.Lower is { } lower ? new Share(lower) : null;

    /// <summary>The largest share it can be, or <c>null</c> when there is no bound.</summary>
    public Share? Upper => Interval.Upper is { } upper ? new Share(upper) : null;

    /// <summary>Whether exactly one share is possible.</summary>
    public bool IsExact => Interval.Lower is { } lower && Interval.Upper == lower;

    /// <summary>The one possible share in per cent, in no more decimals than it needs.</summary>
    /// <remarks><c>null</c> when several shares are possible, or no <see cref="decimal"/> is exactly this one.</remarks>
    public decimal? ExactPercent => IsExact ? Lower!.Value.ExactPercent : null;

    internal Interval Interval { get; }

    /// <summary>Exactly this share.</summary>
    /// <param name="share">The share.</param>
    public static Evidence Exactly(Share share) => new(Interval.Point(share.Value));

    /// <summary>From <paramref name="lower"/> to <paramref name="upper"/>, both included; <c>null</c> means no bound.</summary>
    /// <param name="lower">The least that it can be, or <c>null</c>.</param>
    /// <param name="upper">The most that it can be, or <c>null</c>.</param>
    /// <exception cref="InvalidInputException"><paramref name="lower"/> is above <paramref name="upper"/>.</exception>
    public static Evidence Between(Share? lower, Share? upper) =>
        lower > upper
            ? throw Faults.Reversed("The evidence", lower.Value, upper!.Value)
            : new Evidence(new Interval(lower?.Value, upper?.Value));

    /// <summary>The share that a part is of its base, from counts of people. Exact when both counts are.</summary>
    /// <param name="part">0 to <paramref name="whole"/>. Suppressed ("fewer than 5") is <see cref="Count.FewerThan"/>.</param>
    /// <param name="whole">The base. A base with nobody in it measures nobody: the share is unknown.</param>
    /// <exception cref="InvalidInputException">A count is negative, or the part is larger than its base.</exception>
    public static Evidence Of(Count part, Count whole)
    {
        var faults = new Faults();
        faults.AddIfNoPart(nameof(part), part, nameof(whole), whole);
        faults.ThrowIfAny("This share");
        return new Evidence(Measuring.Share(new SharePart(part, whole)));
    }

    /// <summary>A printed percentage, rounded to the decimals it is written with: 2.70 is 2.695 to 2.705 %, 54 is 53.5 to 54.5 %.</summary>
    /// <param name="percent">The decimals count: <c>2.70m</c> is narrower than <c>2.7m</c>.</param>
    public static Evidence PrintedPercent(decimal percent) =>
        new(Interval.Rounded(percent, Rational.DecimalsOf(percent)).Times(new Rational(1, 100)));

    /// <summary>A printed percentage, rounded to <paramref name="decimals"/> decimals.</summary>
    /// <param name="percent">The percentage as printed.</param>
    /// <param name="decimals">The decimals it was printed with, 0 to 28, also where trailing zeros were lost on the way.</param>
    /// <exception cref="InvalidInputException">
    /// <paramref name="decimals"/> is out of range, or <paramref name="percent"/> has more decimals.
    /// </exception>
    public static Evidence PrintedPercent(decimal percent, int decimals)
    {
        var written = Rational.DecimalsOf(percent);
        if (decimals < written || decimals > MostDecimals)
        {
            throw Faults.Only(
                "The printed figure",
                nameof(decimals),
                "is " + Words.Number(decimals) + ", but the figure is written with " + Words.Number(written),
                "give " + Words.Number(written) + " to " + Words.Number(MostDecimals));
        }

        return new Evidence(Interval.Rounded(percent, decimals).Times(new Rational(1, 100)));
    }

    /// <summary>A printed figure per 10,000, rounded to the decimals it is written with: 270 is 269.5 to 270.5.</summary>
    /// <param name="perTenThousand">The figure as printed; its decimals count.</param>
    public static Evidence PrintedPerTenThousand(decimal perTenThousand) =>
        new(Interval.Rounded(perTenThousand, Rational.DecimalsOf(perTenThousand)).Times(new Rational(1, 10_000)));

    /// <summary>The mean over years, each year weighing the same. A year that is not known must be given as such, never left out.</summary>
    /// <param name="years">What is known of each year; at least one.</param>
    /// <exception cref="InvalidInputException">There is no year.</exception>
    public static Evidence MeanOf(IReadOnlyCollection<Evidence> years)
    {
        if (years is null) throw new ArgumentNullException(nameof(years));
        if (years.Count == 0) throw Faults.Only("The mean", nameof(years), "is empty", "give at least one year");

        var sum = Interval.Point(Rational.Zero);
        foreach (var year in years) sum = sum.Plus(year.Interval);
        return new Evidence(sum.Times(new Rational(1, years.Count)));
    }

    /// <summary>An area's mean income as a share of its region's.</summary>
    /// <param name="area">The area's mean income.</param>
    /// <param name="region">The mean income of the area's region, in the same unit.</param>
    /// <remarks>
    /// Unknown when the region's mean is, or may be, zero or less: a share of it would mean nothing.
    /// A total above zero has a mean above zero, also where it is not known over how many persons; the ratio then has a bound on one side.
    /// </remarks>
    public static Evidence RatioOfMeans(MeanIncome area, MeanIncome region) =>
        new(area.Kroner.DividedByPositive(region.Kroner, region.IsAboveZero));

    /// <summary><see cref="Lower"/> in per cent. For display only; decide by the evidence itself.</summary>
    /// <remarks>Rounded down, so that the range surely holds the figure; to the nearest, halves away from zero, when it is exact.</remarks>
    /// <param name="decimals">0 to 10; the result is written with as many, as in 2.70.</param>
    /// <returns><c>null</c> when there is no bound.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is out of range.</exception>
    /// <exception cref="OverflowException">More than a <see cref="decimal"/> can hold: with 10 decimals, about 7.9 x 10^18 %.</exception>
    public decimal? LowerPercentForDisplay(int decimals) => PercentForDisplay(Lower, decimals, ForDisplay.Down);

    /// <summary><see cref="Upper"/> in per cent. For display only; decide by the evidence itself.</summary>
    /// <remarks>Rounded up, so that the range surely holds the figure; to the nearest, halves away from zero, when it is exact.</remarks>
    /// <param name="decimals">0 to 10; the result is written with as many, as in 2.70.</param>
    /// <returns><c>null</c> when there is no bound.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is out of range.</exception>
    /// <exception cref="OverflowException">More than a <see cref="decimal"/> can hold: with 10 decimals, about 7.9 x 10^18 %.</exception>
    public decimal? UpperPercentForDisplay(int decimals) => PercentForDisplay(Upper, decimals, ForDisplay.Up);

    private decimal? PercentForDisplay(Share? bound, int decimals, Func<Rational, int, decimal> outwards) =>
        !ForDisplay.IsDecimals(decimals) ? throw new ArgumentOutOfRangeException(nameof(decimals), ForDisplay.DecimalsFault(decimals))
        : bound is not { } share ? null
        : IsExact ? share.PercentForDisplay(decimals)
        : outwards(share.InPercent, decimals);

    /// <summary>"exactly 50 %", "from 2.695 % to 2.705 %", "50 % or more", or "unknown".</summary>
    public override string ToString() => this == Unknown ? "unknown" : Words.Range(Interval, value => new Share(value).ToString());
}
