using Kriterium.Sql.Tests.Engines;
using Kriterium.Sql.Tests.Verdicts;
using Kriterium.Testing;

namespace Kriterium.Sql.Tests.Residents;

/// <summary>A made-up country as a table of residents, and what the library counts of it.</summary>
internal sealed class NationTable(SyntheticNation nation, IReadOnlyList<int> years)
{
    private static readonly ResidentTraits[] Traits =
    [
        ResidentTraits.NonWestern, ResidentTraits.Convicted, ResidentTraits.BasicEducation, ResidentTraits.UnknownEducation,
        ResidentTraits.InEducation, ResidentTraits.Taxable,
    ];

    public static IReadOnlyList<SqlColumn> Columns { get; } =
    [
        new("year"), new("area_id", IsText: true), new("region"), new("age"), new("outside_labour"), new("gross_income"), new("non_western"),
        new("convicted"), new("basic_education"), new("unknown_education"), new("in_education"), new("taxable"),
    ];

    public SqlTable Table => Of(years, residents: _ => true);

    /// <summary>Some of the residents.</summary>
    public SqlTable Of(IEnumerable<int> some, Func<Region, bool> residents) =>
        new("residents", Columns, some.SelectMany(year => nation.ResidentsOf(year)).Select(columns => Block(columns, residents)));

    /// <summary>The counts of the library.</summary>
    public AreaBatch Counts()
    {
        var aggregator = new ResidentAggregator(nation.Areas.Count);
        foreach (var year in years) aggregator.AddInParallel(nation.ResidentsOf(year));
        return new AreaBatch(
            nation.ToString(),
            isSuppressed: false,
            [
                .. nation.Areas.Select((area, i) => new BatchArea(
                    area.Id, area.Region, [.. years.Select(year => aggregator.GetArea(i, year)).OfType<AreaYear>()])),
            ],
            [.. Region.All.SelectMany(region => years.Select(year => aggregator.GetRegion(region, year))).OfType<RegionYear>()],
            [.. years.Select(year => aggregator.GetCountry(year)).OfType<NationalYear>()],
            new Dictionary<(string, int), Verdict>());
    }

    private Array[] Block(ResidentColumns columns, Func<Region, bool> residents)
    {
        int[] rows =
        [
            .. Enumerable.Range(0, columns.Length).Where(row => residents(Region.FromNumber(columns.Regions.Span[row]))),
        ];
        long?[] Numbers(Func<int, long> value) => Array.ConvertAll(rows, row => (long?)value(row));
        return
        [
            Numbers(_ => columns.Year),
            Array.ConvertAll(rows, row => columns.Areas.Span[row] is >= 0 and var area ? nation.Areas[area].Id : null),
            Numbers(row => Region.FromNumber(columns.Regions.Span[row]).Code),
            Numbers(row => columns.Ages.Span[row]),
            Numbers(row => columns.OutsideLabourMarketThousandths.Span[row]),
            Numbers(row => columns.GrossIncome.Span[row]),
            .. Traits.Select(trait => Numbers(row => (columns.Traits.Span[row] & trait) == trait ? 1 : 0)),
        ];
    }
}
