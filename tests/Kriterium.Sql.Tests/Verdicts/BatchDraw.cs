using Kriterium.Testing;

namespace Kriterium.Sql.Tests.Verdicts;

/// <summary>Draws batches: the areas of <see cref="AreaDraw"/>, put into one database.</summary>
/// <remarks>
/// Published figures have no column, so they are left out. To what is drawn are added: counts a thousand times as large with the same
/// shares, bases of nobody, single persons more or less, wide bounds, regions and countries of which something is missing or odd.
/// </remarks>
/// <param name="seed">Another seed gives other areas.</param>
/// <param name="isSuppressed">Whether counts may be known between bounds.</param>
/// <param name="sizes">How large the areas may be.</param>
internal sealed class BatchDraw(int seed, bool isSuppressed, AreaSizes sizes)
{
    private const int MeasurementYear = 2020;
    private const int LongestMemory = 8;

    private const long LargestOfSmall = 2600;

    // Of a rule with a limit of many digits none may be small.
    private const int DrawsForSmall = 10;

    private static readonly long[] Scales = [1, 10, 1000];

    private readonly Random _random = new(seed);

    /// <summary>Areas on the limits of a regime, all measured in one year.</summary>
    public AreaBatch For(Regime regime, int count)
    {
        AreaDraw[] draws = Draws(count, new LegalTimeline("alone", [regime]));
        BatchArea[] areas = [.. draws.Select(draw => Area(draw.Area, MeasurementYear - draw.Area.MeasurementYear))];
        var earlier = areas.SelectMany(Earlier).ToDictionary(one => one.Key, one => one.Value);
        return Batch(
            regime.Name,
            areas,
            NationalYears(draws.SelectMany(draw => draw.Area.NationalYears.Select(year =>
                new NationalYear(year.Year + MeasurementYear - draw.Area.MeasurementYear, year.Aged18Plus, year.Convicted)))),
            earlier);
    }

    /// <summary>Areas of all lists of a timeline, with the earlier lists that were drawn for them.</summary>
    public AreaBatch For(LegalTimeline timeline, int count)
    {
        AreaDraw[] draws = Draws(count, timeline);
        BatchArea[] areas = [.. draws.Select(draw => Area(draw.Area, shift: 0))];
        var lists = timeline.YearlyLists(new CalendarDate(draws.Max(draw => draw.Area.ListDate.Year), 12, 31)).ToList();
        var earlier = draws
            .SelectMany(draw => lists.Select(list => (Key: (draw.Area.AreaId, list.Year), Value: draw.History.WasParallelSociety(draw.Area.AreaId, list))))
            // No row says as much as one with NULL.
            .Where(one => one.Value != Verdict.Undetermined || _random.Next(2) == 0)
            .ToDictionary(one => one.Key, one => one.Value);
        return Batch(timeline.Name, areas, NationalYears(draws.SelectMany(draw => draw.Area.NationalYears)), earlier);
    }

    private AreaDraw[] Draws(int count, LegalTimeline timeline) => sizes == AreaSizes.Small
        ? [.. AreaDraw.Many(count * DrawsForSmall, seed, timeline).Where(draw => IsSmall(draw.Area)).Take(count)]
        : [.. AreaDraw.Many(count, seed, timeline)];

    private static bool IsSmall(AreaMeasurement area) => area.Years.Count > 0 && area.Years.All(year =>
        YearFigure.All.All(figure =>
            figure == YearFigure.GrossIncome || (year[figure].Upper ?? 0) <= LargestOfSmall * figure.UnitsPerPerson));

    private AreaBatch Batch(
        string name,
        BatchArea[] areas,
        IReadOnlyList<NationalYear> nationalYears,
        IReadOnlyDictionary<(string AreaId, int Year), Verdict> earlier)
    {
        var years = areas.SelectMany(area => area.Years.Select(year => year.Year)).Distinct().Order().ToList();
        return new AreaBatch(
            FormattableString.Invariant($"{areas.Length} areas drawn for {name} with seed {seed}"),
            isSuppressed,
            areas,
            [.. Region.All.SelectMany(region => RegionYears(region, years))],
            nationalYears,
            earlier);
    }

    private BatchArea Area(AreaMeasurement area, int shift)
    {
        var scale = sizes == AreaSizes.Huge ? Scales[_random.Next(Scales.Length)] : 1;
        return new BatchArea(
            area.AreaId,
            // Most in the regions whose income is known and the one that the limits were drawn for.
            _random.Next(25) is var place && place < 5 ? Region.All[place] : place == 5 ? null : Region.All[_random.Next(2)],
            [.. area.Years.Select(year => Year(year, year.Year + shift, scale))]);
    }

    private AreaYear Year(AreaYear drawn, int year, long scale)
    {
        var figures = BatchArea.FiguresOf(drawn).ToDictionary(one => one.Key, one => Allowed(Scaled(one.Value, scale)));
        for (var i = _random.Next(8); i < 2; i++)
        {
            var changed = Changed(figures);
            if (Try(year, changed) is not null) figures = changed;
        }

        return new AreaYear(year, figures);
    }

    private static Count Scaled(Count count, long scale) =>
        count.Upper is { } upper ? Count.Between(count.Lower * scale, upper * scale) : count;

    /// <summary>One column has no bounds.</summary>
    private Count Allowed(Count count) => isSuppressed || count.IsExact ? count : Count.Unknown;

    private Dictionary<YearFigure, Count> Changed(Dictionary<YearFigure, Count> figures)
    {
        var changed = new Dictionary<YearFigure, Count>(figures);
        var figure = YearFigure.All[_random.Next(YearFigure.All.Count)];
        if (figure == YearFigure.GrossIncome)
        {
            changed[figure] = Incomes(figures[figure])[_random.Next(sizes == AreaSizes.Small ? 3 : 5)];
            return changed;
        }

        if (!figures.TryGetValue(figure, out var count)) count = 0;
        var value = count.IsExact ? count.Lower : 0;
        switch (_random.Next(6))
        {
            case 0:
                changed[figure] = 0;
                foreach (var part in YearFigure.All)
                {
                    if (part.Whole == figure && figures.ContainsKey(part)) changed[part] = 0;
                }

                if (figure == YearFigure.Taxpayers) changed[YearFigure.GrossIncome] = 0;
                break;
            case 1:
                changed[figure] = value + 1;
                break;
            case 2:
                changed[figure] = value - 1;
                break;
            case 3:
                changed[figure] = Count.Unknown;
                break;
            case 4:
                changed[figure] = Allowed(Count.Between(value / 2, value + (value / 2)));
                break;
            default:
                changed[figure] = Allowed(Count.FewerThan(_random.Next(1, 2000)));
                break;
        }

        return changed;
    }

    /// <summary>The lowest number of 64 bits is left out: it stands for what is not known in columns.</summary>
    private static Count[] Incomes(Count income) =>
        [Count.Unknown, income.Lower < long.MaxValue ? income.Lower + 1 : 0, income.Lower > -long.MaxValue ? income.Lower - 1 : 0, long.MaxValue, -long.MaxValue];

    private IEnumerable<KeyValuePair<(string AreaId, int Year), Verdict>> Earlier(BatchArea area)
    {
        var isSteady = _random.Next(2) == 0;
        for (var back = 0; back < LongestMemory; back++)
        {
            var verdict = isSteady && _random.Next(12) > 0 ? Verdict.Met : (Verdict)_random.Next(3);
            if (verdict != Verdict.Undetermined || _random.Next(2) == 0)
                yield return new((area.Id, MeasurementYear - back), verdict);
        }
    }

    /// <summary>Two regions as the areas were drawn for, and three of which something is missing or odd.</summary>
    private IEnumerable<RegionYear> RegionYears(Region region, List<int> years)
    {
        const long Taxpayers = 1_000_000, Income = Taxpayers * 300_000;
        if (years.Count == 0) yield break;
        var odd = years[_random.Next(years.Count)];
        foreach (var year in years)
        {
            var isOdd = year == odd || _random.Next(6) == 0;
            RegionYear? known = (isOdd ? region.Number : 1) switch
            {
                1 or 2 => new RegionYear(year, Taxpayers, Income, region),
                3 => null,
                4 => _random.Next(2) == 0
                    ? new RegionYear(year, Taxpayers, null, region)
                    : new RegionYear(year, Allowed(Count.Between(Taxpayers, Taxpayers + 9)), Income, region),
                _ => _random.Next(5) switch
                {
                    0 => new RegionYear(year, Taxpayers, 0, region),
                    1 => new RegionYear(year, Taxpayers, -Income, region),
                    2 => new RegionYear(year, 0, 0, region),
                    3 => new RegionYear(year, Allowed(Count.FewerThan(10)), _random.Next(-5, 5), region),
                    _ => new RegionYear(year, Taxpayers + 1, Income - 1, region),
                },
            };
            if (known is not null) yield return known;
        }
    }

    /// <summary>The country as it was drawn; in some batches something of it is missing.</summary>
    private List<NationalYear> NationalYears(IEnumerable<NationalYear> drawn)
    {
        var known = drawn
            .GroupBy(year => year.Year)
            .OrderBy(year => year.Key)
            .Select(year => year.FirstOrDefault(one => one is { Aged18Plus.IsExact: true, Convicted.IsExact: true }) ?? year.First())
            .ToList();
        if (known.Count == 0 || _random.Next(2) == 0) return known;

        var odd = _random.Next(known.Count);
        var (year, adults, convicted) = (known[odd].Year, known[odd].Aged18Plus, known[odd].Convicted);
        NationalYear? instead = _random.Next(5) switch
        {
            0 => null,
            1 => new NationalYear(year, adults),
            2 => new NationalYear(year, Count.Unknown, convicted),
            3 => new NationalYear(year, adults, Allowed(Count.Between(convicted.Lower - (convicted.Lower / 10), convicted.Lower))),
            _ => new NationalYear(year, adults, 0),
        };
        return [.. known.Where((_, i) => i != odd), .. instead is null ? [] : new[] { instead }];
    }

    private static AreaYear? Try(int year, Dictionary<YearFigure, Count> figures)
    {
        try
        {
            return new AreaYear(year, figures);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}

internal enum AreaSizes
{
    Usual,

    /// <summary>So that their shares over two years can be compared in 64 bits.</summary>
    Small,

    /// <summary>More people than an area has.</summary>
    Huge,
}
