using System.Numerics;

namespace Kriterium;

/// <summary>
/// How the figures of years become an indicator's figure over a window. What is not known widens it, and never counts as zero.
/// </summary>
internal static class Measuring
{
    /// <summary>The figure by each reading of the law: two where it is unverified how unknown education counts, else one.</summary>
    public static Evidence[] Readings(AreaMeasurement area, Criterion criterion, AveragingMethod averaging) =>
        Readings(area, criterion.Indicator, criterion.WindowYears, averaging, criterion.Education);

    public static Evidence[] Readings(
        AreaMeasurement area, Indicator indicator, int windowYears, AveragingMethod averaging, EducationDefinition education)
    {
        var published = Find(area.Published, indicator, windowYears, education);
        return [.. Counted(area, indicator, windowYears, averaging, education).Select(counted => Combine(indicator, counted, published))];
    }

    /// <summary>What any of the readings allows.</summary>
    public static Evidence AnyOf(Evidence[] readings) =>
        readings.Aggregate((a, b) => new Evidence(a.Interval.Hull(b.Interval)));

    /// <summary>The limit of a criterion: a constant, or a multiple of the national figure over the same window.</summary>
    public static Evidence Limit(AreaMeasurement area, Criterion criterion, AveragingMethod averaging) =>
        criterion.Threshold.Limit.Resolve(
            criterion.Threshold.Limit.Constant is null
                ? National(area, criterion.Indicator, criterion.WindowYears, averaging)
                : Evidence.Unknown);

    /// <summary>The national figure. Counts are known of convictions only.</summary>
    public static Evidence National(AreaMeasurement area, Indicator indicator, int windowYears, AveragingMethod averaging)
    {
        var counted = ReferenceEquals(indicator, Indicator.Convicted)
            ? Share(
                [
                    .. Window(area, windowYears)
                        .Select(year => area.NationalYearOf(year))
                        .Select(year => year is null ? default : new SharePart(year.Convicted, year.Aged18Plus)),
                ],
                averaging,
                1)
            : Evidence.Unknown;
        return Combine(indicator, counted, Find(area.National, indicator, windowYears, EducationDefinition.UnknownCountsAsBasic));
    }

    /// <summary>Whether the counts, by every reading, exclude the published figure of the same window.</summary>
    public static bool IsContradicted(AreaMeasurement area, Criterion criterion, AveragingMethod averaging)
    {
        return Find(area.Published, criterion.Indicator, criterion.WindowYears, criterion.Education) is { } published
            && Counted(area, criterion.Indicator, criterion.WindowYears, averaging, criterion.Education)
                .All(counted => counted.Interval.Intersect(published.Interval).IsReversed);
    }

    /// <summary>
    /// The share that one year's part is of its base, as tight as both counts allow. Where the base may be empty nobody is
    /// measured, and anything is possible.
    /// </summary>
    public static Interval Share(SharePart year, int unitsPerPerson = 1) =>
        year is { Part.IsExact: true, Whole: { IsExact: true, Lower: > 0 } }
            ? Interval.Point(new Rational(year.Part.Lower, (BigInteger)year.Whole.Lower * unitsPerPerson))
            : PooledShare([year], unitsPerPerson);

    /// <summary>The fewest whole persons that a part needs.</summary>
    public static BigInteger PersonsIn(BigInteger part, int unitsPerPerson)
    {
        var persons = BigInteger.DivRem(part, unitsPerPerson, out var rest);
        return rest.IsZero ? persons : persons + 1;
    }

    private static IEnumerable<Evidence> Counted(
        AreaMeasurement area, Indicator indicator, int windowYears, AveragingMethod averaging, EducationDefinition education)
    {
        var window = Window(area, windowYears);
        var readings = ReadingsOf(indicator, education);
        return readings.Count == 0
            ? [Income(area, window, averaging)]
            : readings.Select(reading => Share(
                [.. window.Select(year => area.YearOf(year) is { } known ? PartOf(known, reading) : default)],
                averaging,
                reading.UnitsPerPerson));
    }

    /// <summary>The shares that an indicator is by every reading of the law; none for the income, which is not a share of people.</summary>
    public static IReadOnlyList<MeasuredShare> ReadingsOf(Indicator indicator, EducationDefinition education) =>
        ReferenceEquals(indicator, Indicator.NonWestern) ? [MeasuredShare.NonWestern]
        : ReferenceEquals(indicator, Indicator.OutsideLabourMarket) ? [MeasuredShare.OutsideLabourMarket]
        : ReferenceEquals(indicator, Indicator.Convicted) ? [MeasuredShare.Convicted]
        : ReferenceEquals(indicator, Indicator.RelativeIncome) ? []
        : !ReferenceEquals(indicator, Indicator.BasicEducation) ? throw Indicator.NotHandled(indicator)
        : education == EducationDefinition.DanishOrApproved ? [MeasuredShare.BasicOrUnknownEducation, MeasuredShare.BasicEducation]
        : [MeasuredShare.BasicOrUnknownEducation];

    /// <summary>What a year says of a share.</summary>
    public static SharePart PartOf(AreaYear year, MeasuredShare share)
    {
        var (part, whole) = (year[share.Part], year[share.Whole]);
        return new(
            share.OtherPart is null ? part : part.Plus(year[share.OtherPart], atMost: whole),
            whole,
            share.Apart is null ? 0 : year[share.Apart].Lower);
    }

    /// <summary>The measurement year and those before it.</summary>
    public static int[] Window(AreaMeasurement area, int windowYears) =>
        [.. Enumerable.Range(area.MeasurementYear - windowYears + 1, windowYears)];

    private static Evidence Share(SharePart[] years, AveragingMethod averaging, int unitsPerPerson) =>
        averaging == AveragingMethod.PooledShare
            ? new Evidence(PooledShare(years, unitsPerPerson))
            : Evidence.MeanOf(years.Select(year => new Evidence(Share(year, unitsPerPerson))).ToArray());

    private static Evidence Income(AreaMeasurement area, int[] window, AveragingMethod averaging)
    {
        var years = window.Select(year => (
            Area: area.YearOf(year) is { } own ? (own.GrossIncome, own.Taxpayers) : default,
            Region: area.RegionYearOf(year) is { } region ? (region.GrossIncome, region.Taxpayers) : default)).ToArray();
        return averaging == AveragingMethod.PooledShare
            ? Evidence.RatioOfMeans(
                MeanIncome.Pooled(years.Select(year => year.Area)), MeanIncome.Pooled(years.Select(year => year.Region)))
            : Evidence.MeanOf(
                years.Select(year => Evidence.RatioOfMeans(MeanIncome.Pooled([year.Area]), MeanIncome.Pooled([year.Region]))).ToArray());
    }

    /// <summary>The share that the parts of all years together are of their bases together.</summary>
    private static Interval PooledShare(IEnumerable<SharePart> years, int unitsPerPerson)
    {
        BigInteger fewestParts = 0;
        BigInteger? mostWholes = 0;
        List<(BigInteger Parts, BigInteger Wholes)>? largest = [(0, 0)];
        foreach (var year in years)
        {
            fewestParts += year.Part.Lower;
            mostWholes += (BigInteger?)year.Whole.Upper * unitsPerPerson;
            largest = largest is null || Largest(year, unitsPerPerson) is not { } choices
                ? null
                : [.. largest.SelectMany(sum => choices.Select(choice => (sum.Parts + choice.Part, sum.Wholes + choice.Whole)))];
        }

        return new Interval(
            mostWholes is { IsZero: false } wholes ? new Rational(fewestParts, wholes) : Rational.Zero,
            largest is null || largest.Exists(sum => sum.Wholes.IsZero)
                ? Rational.One
                : largest.Max(sum => new Rational(sum.Parts, sum.Wholes)));
    }

    /// <summary>
    /// The part and base of a year where its share is largest: the largest part that there is room for, and the smallest base that
    /// holds it. <c>null</c> where neither has a bound.
    /// </summary>
    /// <remarks>A base has whole persons. A part in thousandths that does not fill them may also be cut to those that it fills.</remarks>
    public static IReadOnlyList<(BigInteger Part, BigInteger Whole)>? Largest(SharePart year, int unitsPerPerson)
    {
        var apart = (BigInteger)year.Apart * unitsPerPerson;
        if (Smaller(year.Part.Upper, ((BigInteger?)year.Whole.Upper * unitsPerPerson) - apart) is not { } part) return null;

        var needed = PersonsIn(year.Part.Lower, unitsPerPerson);
        var fewest = unitsPerPerson * (year.Whole.Lower < needed ? needed : year.Whole.Lower);
        var filled = unitsPerPerson * PersonsIn(part + apart, unitsPerPerson);
        if (filled <= fewest) return [(part, fewest)];

        var oneLess = filled - unitsPerPerson;
        return unitsPerPerson > 1 && filled > part + apart && oneLess >= fewest
            ? [(part, filled), (oneLess - apart, oneLess)]
            : [(part, filled)];
    }

    private static BigInteger? Smaller(BigInteger? a, BigInteger? b) => a is null || b < a ? b : a;

    /// <summary>What both sources allow; where they exclude one another, anything that either allows.</summary>
    private static Evidence Combine(Indicator indicator, Evidence counted, Evidence? published)
    {
        var first = counted.Interval.Intersect(indicator.Range.Interval);
        if (published is not { } figure) return new Evidence(first);

        var second = figure.Interval.Intersect(indicator.Range.Interval);
        var both = first.Intersect(second);
        return new Evidence(both.IsReversed ? first.Hull(second) : both);
    }

    /// <summary>The published figure that answers, or <c>null</c>.</summary>
    private static Evidence? Find(
        IReadOnlyList<PublishedFigure> figures, Indicator indicator, int windowYears, EducationDefinition education)
    {
        Evidence? found = null;
        foreach (var figure in figures)
        {
            if (!ReferenceEquals(figure.Indicator, indicator) || figure.WindowYears != windowYears) continue;
            if (figure.Education == education) return figure.Evidence;
            if (Criterion.IsAnswered(education, figure.Education)) found = figure.Evidence;
        }

        return found;
    }
}
