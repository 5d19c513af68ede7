using System.Numerics;

namespace Kriterium;

/// <summary>Finds where a criterion's figure can stand by the counts of an area, at the ends of what is known of them.</summary>
/// <remarks>
/// The figure after a number of moves rises with each part and falls with each base, its own and those of the other years, so the fewest
/// moves are fewest and most at these ends.
/// </remarks>
internal static class Standings
{
    /// <returns><c>null</c> where the counts, or the limit, leave something without bounds.</returns>
    public static IReadOnlyList<Standing>? Of(Finding finding, AreaMeasurement area, AveragingMethod averaging)
    {
        var criterion = finding.Criterion;
        var readings = Measuring.ReadingsOf(criterion.Indicator, criterion.Education);
        var years = Measuring.Window(area, criterion.WindowYears);
        if (readings.Count == 0) return OfIncome(years, area, finding.Limit.Interval, averaging);

        var all = new List<Standing>();
        foreach (var reading in readings)
        {
            SharePart[] parts = [.. years.Select(year => area.YearOf(year) is { } known ? Measuring.PartOf(known, reading) : default)];
            var apart = reading.Apart is { } figure && area.YearOf(area.MeasurementYear) is { } newest ? newest[figure] : 0;
            if (OfShare(parts, apart, reading.UnitsPerPerson, finding.Limit.Interval, averaging) is not { } standings) return null;

            all.AddRange(standings);
        }

        return [.. all.GroupBy(standing => standing.Key).Select(same => same.First())];
    }

    /// <param name="years">The years of the window, the newest last.</param>
    /// <param name="apart">Persons of the newest base who are neither in the part nor among those who could come to be in it.</param>
    /// <param name="unitsPerPerson">The units of a part that make one person.</param>
    /// <param name="bound">The limit.</param>
    /// <param name="averaging">How the years become a mean.</param>
    private static IReadOnlyList<Standing>? OfShare(
        SharePart[] years, Count apart, int unitsPerPerson, Interval bound, AveragingMethod averaging)
    {
        var (newest, earlier) = (years[years.Length - 1], years.Take(years.Length - 1).ToArray());
        if (newest.Whole.Lower == 0 || Ends(newest, unitsPerPerson) is not { } newestEnds) return null;

        var states = newestEnds.SelectMany(
            _ => new[] { apart.Lower, apart.Upper ?? newest.Whole.Upper!.Value }.Distinct(),
            (now, persons) => (now.Part, now.Whole, Apart: (BigInteger)persons * unitsPerPerson)).ToList();

        if (averaging == AveragingMethod.PooledShare)
        {
            IReadOnlyList<(BigInteger Part, BigInteger Whole)>? sums = [(0, 0)];
            foreach (var year in earlier) sums = Ends(year, unitsPerPerson) is { } ends && sums is not null ? Sums(sums, ends) : null;
            return sums is null || Ends(bound) is not { } ratios
                ? null
                : [
                    .. from sum in sums
                       from now in states
                       from ratio in ratios
                       select new Standing(
                           sum.Part + now.Part, sum.Whole + now.Whole, ratio, now.Part, now.Whole, now.Apart, unitsPerPerson, false),
                ];
        }

        var before = Sum(earlier.Select(year => Measuring.Share(year, unitsPerPerson)));
        return Ends(Left(bound, years.Length, before)) is not { } shares
            ? null
            : [
                .. from now in states
                   from share in shares
                   select new Standing(now.Part, now.Whole, share, now.Part, now.Whole, now.Apart, unitsPerPerson, false),
            ];
    }

    private static IReadOnlyList<Standing>? OfIncome(int[] years, AreaMeasurement area, Interval bound, AveragingMethod averaging)
    {
        var own = Array.ConvertAll(years, year => area.YearOf(year) is { } known ? (known.GrossIncome, known.Taxpayers) : default);
        var region = Array.ConvertAll(
            years, year => area.RegionYearOf(year) is { } known ? (known.GrossIncome, known.Taxpayers) : default);
        var newest = years.Length - 1;
        if (own[newest].GrossIncome is not { } income || own[newest].Taxpayers.Lower == 0) return null;

        var isPooled = averaging == AveragingMethod.PooledShare;
        var mean = (isPooled ? MeanIncome.Pooled(region) : MeanIncome.Pooled([region[newest]])).Kroner;
        var before = isPooled
            ? Interval.Point(Rational.Zero)
            : Sum(own.Zip(region, (a, b) => Evidence.RatioOfMeans(MeanIncome.Pooled([a]), MeanIncome.Pooled([b])).Interval).Take(newest));
        BigInteger? fewest = 0, most = 0, total = 0;
        foreach (var year in isPooled ? own : [own[newest]])
        {
            fewest += year.Taxpayers.Lower;
            most += year.Taxpayers.Upper;
            total += year.Taxpayers.Upper == 0 ? 0 : year.GrossIncome;
        }

        // No ratio to a mean of zero or less is a figure.
        if (mean.Lower is not { Sign: > 0 } || Ends(mean) is not { } means
            || Ends(isPooled ? bound : Left(bound, years.Length, before)) is not { } shares
            || fewest is not { } fewestPersons || most is not { } mostPersons || total is not { } kroner)
            return null;

        return
        [
            .. from persons in new[] { fewestPersons, mostPersons }
               from kronerEach in means
               from share in shares
               select new Standing(kroner, persons, kronerEach * share, income, persons, 0, unitsPerPerson: 1, isIncome: true),
        ];
    }

    /// <summary>The share that puts the mean exactly on its limit, when the other years have these shares together.</summary>
    private static Interval Left(Interval bound, int years, Interval before) => bound.Times(new Rational(years, 1)).Minus(before);

    private static Interval Sum(IEnumerable<Interval> intervals) =>
        intervals.Aggregate(Interval.Point(Rational.Zero), (sum, interval) => sum.Plus(interval));

    private static IReadOnlyList<Rational>? Ends(Interval interval) =>
        (interval.Lower, interval.Upper) switch
        {
            ({ } lower, { } upper) when lower == upper => [lower],
            ({ } lower, { } upper) => [lower, upper],
            _ => null,
        };

    /// <summary>The part and base of a year where its share is smallest, and where it is largest.</summary>
    private static IReadOnlyList<(BigInteger Part, BigInteger Whole)>? Ends(SharePart year, int unitsPerPerson) =>
        year.Whole.Upper is { } most && Measuring.Largest(year, unitsPerPerson) is { } largest
            ? [.. largest.Append((year.Part.Lower, (BigInteger)most * unitsPerPerson)).Distinct()]
            : null;

    private static IReadOnlyList<(BigInteger Part, BigInteger Whole)> Sums(
        IReadOnlyList<(BigInteger Part, BigInteger Whole)> sums, IReadOnlyList<(BigInteger Part, BigInteger Whole)> ends) =>
        [.. sums.SelectMany(sum => ends.Select(end => (sum.Part + end.Part, sum.Whole + end.Whole)))];
}
