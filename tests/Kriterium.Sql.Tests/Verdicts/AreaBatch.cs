using System.Globalization;
using Kriterium.Sql.Tests.Engines;

namespace Kriterium.Sql.Tests.Verdicts;

/// <summary>
/// Areas that stand in one database, most of them on a limit or beside it: they share the incomes of the regions, the country's
/// convictions and a table of earlier lists.
/// </summary>
internal sealed class AreaBatch
{
    private readonly Dictionary<string, BatchArea> _areas;
    private readonly ILookup<int, RegionYear> _regionYears;
    private readonly ILookup<string, (int Year, Verdict Verdict)> _earlier;
    private readonly string _origin;

    public AreaBatch(
        string origin,
        bool isSuppressed,
        IReadOnlyList<BatchArea> areas,
        IReadOnlyList<RegionYear> regionYears,
        IReadOnlyList<NationalYear> nationalYears,
        IReadOnlyDictionary<(string AreaId, int Year), Verdict> earlier)
    {
        _origin = origin;
        IsSuppressed = isSuppressed;
        // One without a year would have no row.
        Areas = [.. areas.Where(area => area.Years.Count > 0)];
        RegionYears = regionYears;
        NationalYears = nationalYears;
        Earlier = earlier;
        Years = [.. Areas.SelectMany(area => area.Years.Select(year => year.Year)).Distinct().Order()];
        _areas = Areas.ToDictionary(area => area.Id);
        _regionYears = RegionYears.ToLookup(income => income.Region!.Code);
        _earlier = Earlier.ToLookup(one => one.Key.AreaId, one => (one.Key.Year, one.Value));
        NarrowBounds = new SqlBounds(
            areaPersons: Most(Areas.SelectMany(area => area.Years.SelectMany(year => YearFigure.All
                .Where(figure => figure != YearFigure.GrossIncome)
                .Select(figure => Count.Of((Most([year[figure]]) + figure.UnitsPerPerson - 1) / figure.UnitsPerPerson))))),
            referencePersons: Most(RegionYears.Select(year => year.Taxpayers)
                .Concat(NationalYears.SelectMany(year => new[] { year.Aged18Plus, year.Convicted }))),
            areaIncome: Most(Areas.SelectMany(area => area.Years.Select(year => year[YearFigure.GrossIncome]))),
            regionIncome: Most(RegionYears.Select(year => Count.OfNullable(year.GrossIncome))));
    }

    /// <summary>Whether counts can be known between bounds, so that each stands in two columns.</summary>
    public bool IsSuppressed { get; }

    public IReadOnlyList<BatchArea> Areas { get; }

    /// <summary>Those that some area has counts of: the verdicts are asked of all areas for each.</summary>
    public IReadOnlyList<int> Years { get; }

    public IReadOnlyList<RegionYear> RegionYears { get; }

    public IReadOnlyList<NationalYear> NationalYears { get; }

    /// <summary>Whether an area was a parallel society on the yearly list of a year, where something is said of that.</summary>
    public IReadOnlyDictionary<(string AreaId, int Year), Verdict> Earlier { get; }

    /// <summary>The usual bounds, or as much wider as the counts need.</summary>
    public SqlBounds Bounds
    {
        get
        {
            var usual = new SqlBounds();
            var persons = NarrowBounds.AreaPersons > usual.AreaPersons ? NarrowBounds.AreaPersons : usual.AreaPersons;
            var reference = NarrowBounds.ReferencePersons;
            return new SqlBounds(persons, reference > usual.ReferencePersons ? reference : usual.ReferencePersons);
        }
    }

    /// <summary>The narrowest bounds that the counts allow.</summary>
    public SqlBounds NarrowBounds { get; }

    /// <summary>What the library is given of an area, measured in a year.</summary>
    public AreaMeasurement Measurement(BatchArea area, int year, CalendarDate list) =>
        new(
            area.Id,
            list,
            area.Years.Where(known => known.Year <= year),
            area.Region is { } region ? _regionYears[region.Code] : [],
            measurementYear: year,
            nationalYears: NationalYears);

    /// <summary>The same of all areas, as columns: exact counts only.</summary>
    public AreaColumns Columns(int year) =>
        new(
            year,
            Years.Where(known => known <= year).Select(YearColumns),
            Areas.Select(area => area.Region?.Number ?? 0).ToArray(),
            RegionYears,
            NationalYears);

    /// <summary>What the library is given of an area's earlier lists, at the dates that a timeline has for them.</summary>
    public ListHistory History(BatchArea area, LegalTimeline timeline) =>
        new(
            earlierStatuses: _earlier[area.Id]
                .Where(one => one.Verdict != Verdict.Undetermined)
                .Select(one => (List: timeline.YearlyList(one.Year), one.Verdict))
                .Where(one => one.List is not null)
                .Select(one => new EarlierStatus(
                    area.Id, one.List!.Value, [one.Verdict == Verdict.Met ? AreaStatus.ParallelSociety : AreaStatus.None])),
            timeline: timeline);

    /// <summary>All that is known of an area, to be tried again by hand.</summary>
    public string Describe(string areaId, int year)
    {
        var area = _areas[areaId];
        return Measurement(area, year, new CalendarDate(year, 12, 1))
            + "; earlier: " + string.Join(
                ", ",
                _earlier[areaId].OrderBy(one => one.Year)
                    .Select(one => one.Year.ToString(CultureInfo.InvariantCulture) + " " + one.Verdict.ToKey()))
            + "; of " + this;
    }

    public IEnumerable<SqlTable> Tables()
    {
        yield return new SqlTable(
            "counts",
            [new("area_id", IsText: true), new("region"), new("year"), .. YearFigure.All.SelectMany(figure => Columns(figure.Key, figure))],
            Rows(
                Areas.SelectMany(area => area.Years.Select(year => (area, year))),
                row => row.area.Id,
                row => row.area.Region?.Code,
                row => row.year.Year,
                [.. YearFigure.All.SelectMany(figure => Values<(BatchArea area, AreaYear year)>(figure, row => row.year[figure]))]));
        yield return new SqlTable(
            "regions",
            [new("region"), new("year"), .. Columns("taxpayers", YearFigure.Taxpayers), new("gross_income")],
            Rows<RegionYear>(
                RegionYears,
                text: null,
                row => row.Region!.Code,
                row => row.Year,
                [.. Values<RegionYear>(YearFigure.Taxpayers, row => row.Taxpayers), row => row.GrossIncome]));
        yield return new SqlTable(
            "country",
            [new("year"), .. Columns("aged_18_plus", YearFigure.Aged18Plus), .. Columns("convicted", YearFigure.Convicted)],
            Rows<NationalYear>(
                NationalYears,
                text: null,
                number: null,
                row => row.Year,
                [.. Values<NationalYear>(YearFigure.Aged18Plus, row => row.Aged18Plus), .. Values<NationalYear>(YearFigure.Convicted, row => row.Convicted)]));
        yield return new SqlTable(
            "membership",
            [new("area_id", IsText: true), new("year"), new("parallel_society")],
            Rows(
                Earlier,
                row => row.Key.AreaId,
                number: null,
                row => row.Key.Year,
                [row => row.Value == Verdict.Met ? 1 : row.Value == Verdict.NotMet ? 0 : null]));
    }

    private AreaYearColumns YearColumns(int year)
    {
        var years = Areas.Select(area => area.Years.FirstOrDefault(known => known.Year == year)).ToList();
        return new AreaYearColumns(
            year,
            Areas.Count,
            Column(YearFigure.Residents),
            Column(YearFigure.NonWestern),
            Column(YearFigure.Aged18To64),
            Column(YearFigure.OutsideLabourMarket),
            Column(YearFigure.Aged18Plus),
            Column(YearFigure.Convicted),
            Column(YearFigure.Aged30To59),
            Column(YearFigure.BasicEducation),
            Column(YearFigure.Taxpayers),
            Column(YearFigure.GrossIncome),
            Column(YearFigure.UnknownEducation));

        long[] Column(YearFigure figure) => [.. years.Select(known => known?[figure] is { IsExact: true } count ? count.Lower : AreaYearColumns.Unknown)];
    }

    public override string ToString() => _origin + (IsSuppressed ? ", suppressed" : "");

    private static long Most(IEnumerable<Count> counts) =>
        counts.SelectMany(count => new[] { count.Lower, count.Upper ?? 0 }).Select(Math.Abs).Append(1).Max();

    private IEnumerable<SqlColumn> Columns(string name, YearFigure figure) =>
        IsSuppressed && figure != YearFigure.GrossIncome ? [new(name + "_lower"), new(name + "_upper")] : [new(name)];

    private IEnumerable<Func<T, long?>> Values<T>(YearFigure figure, Func<T, Count> count)
    {
        if (!IsSuppressed || figure == YearFigure.GrossIncome)
        {
            return
            [
                row => count(row) is { IsExact: true } exact ? exact.Lower
                    : count(row) == Count.Unknown ? null
                    : throw new InvalidOperationException("A count between bounds does not go into one column."),
            ];
        }

        // Nothing said of the lower bound is 0.
        return [row => count(row) is { Upper: null } ? null : count(row).Lower, row => count(row).Upper];
    }

    /// <summary>Rows in columns: text, a number and the year where they are given, and the rest.</summary>
    private static IEnumerable<Array[]> Rows<T>(
        IEnumerable<T> rows, Func<T, string>? text, Func<T, long?>? number, Func<T, long?> year, IReadOnlyList<Func<T, long?>> values)
    {
        Func<T, long?>[] numbers = [.. number is null ? [] : new[] { number }, year, .. values];
        foreach (var block in rows.Chunk(10_000))
        {
            var columns = numbers.Select(value => (Array)Array.ConvertAll(block, row => value(row)));
            yield return [.. text is null ? [] : new Array[] { Array.ConvertAll(block, row => text(row)) }, .. columns];
        }
    }
}

/// <param name="Id">The area's identity.</param>
/// <param name="Region">Its region; <c>null</c> where that is not known.</param>
/// <param name="Years">The years it has counts of.</param>
internal sealed record BatchArea(string Id, Region? Region, IReadOnlyList<AreaYear> Years)
{
    /// <summary>The figures of a year, to be put into another; unknown education only where it is told apart.</summary>
    public static IReadOnlyDictionary<YearFigure, Count> FiguresOf(AreaYear year) => YearFigure.All
        .Where(figure => figure != YearFigure.UnknownEducation || year.UnknownEducation is not null)
        .ToDictionary(figure => figure, figure => year[figure]);
}
