using System.Numerics;

namespace Kriterium.Testing;

/// <summary>Counts that stand where they were told to, and everything around them.</summary>
/// <remarks>
/// All years of an area have the same people in each band, so that the mean of their shares and their pooled share are one.
/// </remarks>
internal sealed class AreaCounts
{
    private const long UsualResidents = 2000;
    private const long UsualTaxpayers = 1000;
    private const long RegionTaxpayers = 1_000_000;
    private const long RegionMeanIncome = 300_000;
    private const long NationalAdults = 4_000_000;

    // A what-if may have limits of any number of digits. Those of more parts than this no area can stand on exactly.
    private const long MostParts = 1_000_000_000_000;
    private const long MostIncome = 1_000_000_000_000_000_000;

    private static readonly Share Zero = Share.Of(0, 1);
    private static readonly Share One = Share.Of(1, 1);

    private readonly IReadOnlyList<Criterion> _criteria;
    private readonly IReadOnlyDictionary<Indicator, Placement> _placements;
    private readonly Count? _residents;
    private readonly Share _national;
    private readonly int _window;
    private readonly Dictionary<YearFigure, BigInteger> _bases = [];

    public AreaCounts(IReadOnlyList<AreaRule> rules, IReadOnlyDictionary<Indicator, Placement> placements, Count? residents)
    {
        _criteria = [.. rules.SelectMany(rule => rule.Criteria)];
        _placements = placements;
        _residents = residents;
        _window = _criteria.Max(criterion => criterion.WindowYears);
        _national = NationalShare(_criteria);

        var smallest = rules.Max(rule => rule.Policy.SmallestPopulation);
        var needed = new[] { Indicator.Convicted, Indicator.OutsideLabourMarket, Indicator.BasicEducation }.Select(Step).Max();
        var usual = BigInteger.Min(
            long.MaxValue,
            Exactly.SmallestMultiple(
                Step(Indicator.NonWestern), BigInteger.Max(BigInteger.Max(UsualResidents, smallest), needed)));
        var all = residents is { IsExact: true } exact ? exact.Lower
            : residents?.Upper is { } most and > 0 && most < usual ? most
            : usual;
        _bases[YearFigure.Residents] = all;

        // A rule may ask for so many residents that the thousandths of those in a band could not be counted.
        _bases[YearFigure.Aged18Plus] = Within(BigInteger.Min(all, MostParts), Indicator.Convicted);
        _bases[YearFigure.Aged18To64] = Within(_bases[YearFigure.Aged18Plus], Indicator.OutsideLabourMarket);
        _bases[YearFigure.Aged30To59] = Within(_bases[YearFigure.Aged18To64], Indicator.BasicEducation);
        _bases[YearFigure.Taxpayers] = Exactly.SmallestMultiple(Step(Indicator.RelativeIncome), UsualTaxpayers);
    }

    private bool IsSizeExact => _residents is null or { IsExact: true };

    public AreaMeasurement Measurement(string areaId, CalendarDate listDate)
    {
        var last = listDate.Year;
        var years = Enumerable.Range(last - _window + 1, _window).ToArray();
        var figures = years.Select(_ => _bases.ToDictionary(one => one.Key, one => Count.Of((long)one.Value))).ToArray();
        var published = new List<PublishedFigure>();
        foreach (var indicator in Indicator.All)
        {
            var placement = _placements.TryGetValue(indicator, out var told) ? told : Placement.ClearlyNotMet;
            if (placement.Printed is { } printed) published.Add(printed);
            if (placement.Printed is not null || placement == Placement.Unknown) continue;

            var window = placement.Limit?.WindowYears ?? _window;
            var total = Total(indicator, placement, window);
            if (indicator == Indicator.NonWestern && !IsSizeExact)
            {
                var share = Share.Of(total, window * _bases[YearFigure.Residents]);
                published.AddRange(
                    Asking(indicator).Select(one => one.WindowYears).Distinct()
                        .Select(asked => new PublishedFigure(indicator, Evidence.Exactly(share), asked)));
                continue;
            }

            for (var i = 0; i < _window; i++) figures[i][PartOf(indicator)] = (long)OfYear(total, window, _window - 1 - i);
        }

        if (_residents is { } residents) figures[_window - 1][YearFigure.Residents] = residents;
        return new AreaMeasurement(
            areaId,
            listDate,
            years.Select((year, i) => new AreaYear(year, figures[i])),
            years.Select(year => new RegionYear(year, RegionTaxpayers, RegionTaxpayers * RegionMeanIncome)),
            published,
            national: _criteria
                .Where(one => one.Threshold.Limit.NationalMultiple is not null && one.Indicator != Indicator.Convicted)
                .GroupBy(one => (one.Indicator, one.WindowYears))
                .Select(one => new PublishedFigure(one.Key.Indicator, Evidence.Exactly(_national), one.Key.WindowYears)),
            nationalYears: Asking(Indicator.Convicted).Any(one => one.Threshold.Limit.NationalMultiple is not null)
                ? years.Select(NationalYear)
                : []);
    }

    /// <summary>The years of a window divide what they come to together equally; what is left over, the latest have.</summary>
    private static BigInteger OfYear(BigInteger total, int window, int yearsBeforeLast)
    {
        var each = Exactly.Floor(total, window);
        return yearsBeforeLast < (int)(total - (each * window)) ? each + 1 : each;
    }

    private static YearFigure PartOf(Indicator indicator) =>
        indicator == Indicator.NonWestern ? YearFigure.NonWestern
        : indicator == Indicator.OutsideLabourMarket ? YearFigure.OutsideLabourMarket
        : indicator == Indicator.Convicted ? YearFigure.Convicted
        : indicator == Indicator.BasicEducation ? YearFigure.BasicEducation
        : YearFigure.GrossIncome;

    private static Share NationalShare(IReadOnlyList<Criterion> criteria)
    {
        var parts = new BigInteger(100);
        foreach (var criterion in criteria)
        {
            // The limit is at most half of the people.
            if (criterion.Threshold.Limit.NationalMultiple is { } multiple)
                parts = BigInteger.Max(parts, -2 * Exactly.Floor(-multiple.Numerator, multiple.Denominator));
        }

        return Share.Of(1, BigInteger.Min(parts, MostParts));
    }

    private static long Units(Indicator indicator) =>
        indicator == Indicator.RelativeIncome ? RegionMeanIncome : PartOf(indicator).UnitsPerPerson;

    private NationalYear NationalYear(int year)
    {
        var adults = Exactly.SmallestMultiple(_national.Denominator, NationalAdults);
        return new NationalYear(year, (long)adults, (long)(adults * _national.Numerator / _national.Denominator));
    }

    private Share LimitOf(Criterion criterion) =>
        criterion.Threshold.Limit.Constant ?? Exactly.Times(criterion.Threshold.Limit.NationalMultiple!.Value, _national);

    private IEnumerable<Criterion> Asking(Indicator indicator) => _criteria.Where(criterion => criterion.Indicator == indicator);

    /// <summary>What the people of a base must be a multiple of, so that every limit is a whole number of units over its window.</summary>
    private BigInteger Step(Indicator indicator)
    {
        var step = BigInteger.One;
        foreach (var criterion in Asking(indicator))
        {
            var parts = LimitOf(criterion).Denominator;
            var needed = parts / BigInteger.GreatestCommonDivisor(parts, criterion.WindowYears * Units(indicator));
            var common = Exactly.CommonMultiple(step, needed);
            if (common <= MostParts) step = common;
        }

        return step;
    }

    /// <summary>About three quarters of a wider band, such that the limits are whole numbers where there is room for that.</summary>
    private BigInteger Within(BigInteger wider, Indicator indicator)
    {
        var step = Step(indicator);
        var usual = Exactly.Floor(wider * 3 / 4, step) * step;
        var widest = Exactly.Floor(wider, step) * step;
        return usual > 0 ? usual : widest > 0 ? widest : wider;
    }

    private BigInteger Total(Indicator indicator, Placement placement, int window)
    {
        var whole = window * Units(indicator)
            * _bases[indicator == Indicator.RelativeIncome ? YearFigure.Taxpayers : PartOf(indicator).Whole!];
        if (placement.Limit is not { } criterion)
            return Clamped(Floor(whole, placement.Share ?? Clearly(indicator, placement.IsMet == true)), indicator, whole);

        var limit = LimitOf(criterion);
        var floor = Floor(whole, limit);
        var isWhole = (whole * limit.Numerator % limit.Denominator).IsZero;
        if (placement.IsLenient) return Clamped(floor + (int)placement.Side - (int)OnLimit.At, indicator, whole);

        var total = placement.Side switch
        {
            OnLimit.Below => isWhole ? floor - 1 : floor,
            OnLimit.At when isWhole => floor,
            OnLimit.Above => floor + 1,
            _ => throw new InvalidOperationException(
                "No counts are exactly the limit of " + criterion + " in an area of " + _bases[YearFigure.Residents]
                    + " residents; give another number of residents, or put the figure below or above its limit."),
        };
        return Clamped(total, indicator, whole) == total
            ? total
            : throw new InvalidOperationException(
                (indicator == Indicator.RelativeIncome ? "No income" : "No share of people") + " is "
                    + (placement.Side == OnLimit.Below ? "below" : "above") + " the limit of " + criterion
                    + " in an area of " + _bases[YearFigure.Residents]
                    + " residents; put the figure on its limit, or give more residents.");
    }

    /// <summary>The nearest that people, or an income that can be counted, can come to.</summary>
    private static BigInteger Clamped(BigInteger total, Indicator indicator, BigInteger whole)
    {
        var isIncome = indicator == Indicator.RelativeIncome;
        return BigInteger.Max(isIncome ? -MostIncome : 0, BigInteger.Min(total, isIncome ? MostIncome : whole));
    }

    private static BigInteger Floor(BigInteger whole, Share share) => Exactly.Floor(whole * share.Numerator, share.Denominator);

    /// <summary>A share half-way between the limits that it must be above and those that it must be below.</summary>
    private Share Clearly(Indicator indicator, bool isMet)
    {
        var (lowest, highest) = (Zero, indicator == Indicator.RelativeIncome ? Share.Of(2, 1) : One);
        foreach (var criterion in Asking(indicator))
        {
            var limit = LimitOf(criterion);
            if ((criterion.Threshold.Comparison != Comparison.LessThan) == isMet)
                lowest = limit > lowest ? limit : lowest;
            else
                highest = limit < highest ? limit : highest;
        }

        return lowest < highest
            ? Exactly.Middle(lowest, highest)
            : throw new InvalidOperationException(
                "No figure of " + indicator + " clearly " + (isMet ? "meets" : "meets none of") + " "
                    + string.Join(" and ", Asking(indicator)) + "; put it beside one of the limits.");
    }
}
