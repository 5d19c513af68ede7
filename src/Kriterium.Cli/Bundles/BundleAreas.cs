using Kriterium.Cli.Writing;
using Kriterium.Sql;

namespace Kriterium.Cli.Bundles;

/// <summary>Areas that stand in one database: they share the incomes of regions, the country's convictions and the earlier lists.</summary>
/// <param name="All">The areas, each with the counts of one year or more.</param>
/// <param name="RegionYears">The incomes of regions.</param>
/// <param name="NationalYears">The convictions of the country.</param>
/// <param name="Earlier">Whether an area was a parallel society on the list of a year, where there is a row.</param>
internal sealed record BundleAreas(
    IReadOnlyList<BundleArea> All,
    IReadOnlyList<RegionYear> RegionYears,
    IReadOnlyList<NationalYear> NationalYears,
    ILookup<string, (int Year, Verdict Verdict)> Earlier)
{
    /// <summary>The years that some area has counts of: each area is decided in each.</summary>
    public IReadOnlyList<int> Years => [.. All.SelectMany(area => area.Years).Select(year => year.Year).Distinct().Order()];

    /// <summary>The narrowest bounds that hold the counts.</summary>
    public SqlBounds Bounds => new(
        Most(All.SelectMany(area => area.Years).SelectMany(year => YearFigure.All
            .Where(figure => figure != YearFigure.GrossIncome)
            .Select(figure => (year[figure], figure.UnitsPerPerson)))),
        Most(RegionYears.Select(year => year.Taxpayers)
            .Concat(NationalYears.SelectMany(year => new[] { year.Aged18Plus, year.Convicted }))
            .Select(count => (count, 1))),
        Most(All.SelectMany(area => area.Years).Select(year => (Count.OfNullable(year.GrossIncome), 1))),
        Most(RegionYears.Select(year => (Count.OfNullable(year.GrossIncome), 1))));

    /// <summary>The same areas as far as one column says it: a count between bounds is unknown.</summary>
    public BundleAreas WithoutBounds() => this with
    {
        All =
        [
            .. All.Select(area => area with
            {
                Years =
                [
                    .. area.Years.Select(year => YearFigure.All
                        .Where(figure => !year[figure].IsExact)
                        .Aggregate(year, (known, figure) => known.With(figure, Count.Unknown))),
                ],
            }),
        ],
    };

    /// <summary>What the library is given of an area.</summary>
    public AreaMeasurement Measure(BundleArea area, int year, CalendarDate listDate) => new(
        area.Id,
        listDate,
        area.Years.Where(known => known.Year <= year),
        area.Region is null ? [] : RegionYears.Where(income => income.Region == area.Region),
        measurementYear: year,
        nationalYears: NationalYears);

    /// <summary>What the library is given of its earlier lists.</summary>
    public ListHistory HistoryOf(BundleArea area, LegalTimeline timeline) => new(
        earlierStatuses:
            from one in Earlier[area.Id]
            where one.Verdict != Verdict.Undetermined
            let list = timeline.YearlyList(one.Year)
            where list is not null
            select new EarlierStatus(
                area.Id, list.Value, [one.Verdict == Verdict.Met ? AreaStatus.ParallelSociety : AreaStatus.None]),
        timeline: timeline);

    /// <summary>The table of counts of areas.</summary>
    public FlatTable Counts(bool suppressed) => new(
        ["area_id", .. Numbers("region", "year"), .. YearFigure.All.SelectMany(figure => Columns(figure, suppressed))],
        [
            .. from area in All
            from year in area.Years
            select (IReadOnlyList<string>)
            [
                area.Id,
                area.Region is { } region ? Words.Number(region.Code) : "",
                Words.Number(year.Year),
                .. YearFigure.All.SelectMany(figure => Fields(year[figure], figure, suppressed)),
            ],
        ]);

    /// <summary>The table of the incomes of regions.</summary>
    public FlatTable Regions(bool suppressed) => new(
        [.. Numbers("region", "year"), .. Columns(YearFigure.Taxpayers, suppressed), .. Columns(YearFigure.GrossIncome, suppressed)],
        [
            .. RegionYears.Select(year => (IReadOnlyList<string>)
            [
                Words.Number(year.Region!.Code),
                Words.Number(year.Year),
                .. Fields(year.Taxpayers, YearFigure.Taxpayers, suppressed),
                .. Fields(Count.OfNullable(year.GrossIncome), YearFigure.GrossIncome, suppressed),
            ]),
        ]);

    /// <summary>The table of the convictions of the country.</summary>
    public FlatTable Country(bool suppressed) => new(
        [.. Numbers("year"), .. Columns(YearFigure.Aged18Plus, suppressed), .. Columns(YearFigure.Convicted, suppressed)],
        [
            .. NationalYears.Select(year => (IReadOnlyList<string>)
            [
                Words.Number(year.Year),
                .. Fields(year.Aged18Plus, YearFigure.Aged18Plus, suppressed),
                .. Fields(year.Convicted, YearFigure.Convicted, suppressed),
            ]),
        ]);

    private static IEnumerable<FlatColumn> Numbers(params IEnumerable<string> names) => names.Select(FlatColumn.LongNumber);

    private static IEnumerable<FlatColumn> Columns(YearFigure figure, bool suppressed) =>
        suppressed && figure != YearFigure.GrossIncome ? Numbers(figure.Key + "_lower", figure.Key + "_upper") : Numbers(figure.Key);

    private static IEnumerable<string> Fields(Count count, YearFigure figure, bool suppressed) =>
        !suppressed || figure == YearFigure.GrossIncome ? [count.IsExact ? Words.Number(count.Lower) : ""]
        : count.Upper is { } upper ? [Words.Number(count.Lower), Words.Number(upper)]
        : ["", ""];

    private static long Most(IEnumerable<(Count Count, int Units)> counts) => counts
        .SelectMany(one => new[] { one.Count.Lower, one.Count.Upper ?? 0 }, (one, number) => (Math.Abs(number) + one.Units - 1) / one.Units)
        .Append(1)
        .Max();
}

/// <param name="Id">The area's identity.</param>
/// <param name="Region">Its region; <c>null</c> where that is not known.</param>
/// <param name="Years">The years it has counts of.</param>
internal sealed record BundleArea(string Id, Region? Region, IReadOnlyList<AreaYear> Years);
