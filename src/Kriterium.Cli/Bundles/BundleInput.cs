using System.Globalization;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;
using Kriterium.Testing;

namespace Kriterium.Cli.Bundles;

/// <summary>The made-up data of a bundle: areas beside the limits of a rule, and the residents of a small country.</summary>
internal sealed class BundleInput
{
    private const int Draws = 400, ResidentsAYear = 50_000, CountedAreas = 8, LongestMemory = 8;

    private readonly SyntheticNation _nation;
    private readonly int[] _years;

    public BundleInput(EmittedRule rule, long seed)
    {
        AreaDraw[] draws = [.. rule.Draw(Draws, seed).Where(draw => draw.Area.Years.Count > 0)];
        var newest = draws.Max(draw => draw.Area.MeasurementYear);
        _nation = new SyntheticNation(ResidentsAYear, seed, CountedAreas);
        _years = [newest - 1, newest];

        // By its place an area lies in a region, or in none; of one region no income is known.
        Region[] regions = [.. Region.All];
        BundleArea[] areas =
        [
            .. Together(draws).Select((years, place) => new BundleArea(
                "drawn-" + (place + 1).ToString("D3", CultureInfo.InvariantCulture),
                place % (4 * regions.Length) == 0 ? null : regions[place % regions.Length],
                years)),
        ];
        var earlier = areas.Select(area => area.Id).Concat(_nation.Areas.Select(area => area.Id))
            .SelectMany((id, place) => Memberships(place, newest), (id, one) => (id, one))
            .ToLookup(row => row.id, row => row.one);
        Suppressed = new BundleAreas(
            areas,
            [
                .. draws.SelectMany(draw => draw.Area.RegionYears).GroupBy(year => year.Year).OrderBy(year => year.Key)
                    .Select(same => same.OrderBy(year => year.GrossIncome is null).First())
                    .SelectMany(year => regions[..^1].Select(
                        region => new RegionYear(year.Year, year.Taxpayers, year.GrossIncome, region))),
            ],
            [
                .. draws.SelectMany(draw => draw.Area.NationalYears).GroupBy(year => year.Year).OrderBy(year => year.Key)
                    .Select(same => same.OrderBy(year => year.Convicted == Count.Unknown).First()),
            ],
            earlier);
        Given = Suppressed.WithoutBounds();
        Counted = AddUp(earlier);
    }

    /// <summary>The areas beside limits, with exact or unknown counts.</summary>
    public BundleAreas Given { get; }

    /// <summary>The same, with counts between bounds.</summary>
    public BundleAreas Suppressed { get; }

    /// <summary>The areas of the residents.</summary>
    public BundleAreas Counted { get; }

    /// <summary>The table of residents.</summary>
    public FlatTable Residents => new(
        [.. ResidentFields.Names.Select((name, column) => column == ResidentFields.AreaId ? name : FlatColumn.LongNumber(name))],
        [
            .. from year in _years
               from batch in _nation.ResidentsOf(year)
               from row in Enumerable.Range(0, batch.Length)
               select (IReadOnlyList<string>)
                   [.. Enumerable.Range(0, ResidentFields.Count).Select(column => FieldOf(batch, row, column))],
        ]);

    /// <summary>The table of memberships.</summary>
    public FlatTable Membership => new(
        ["area_id", FlatColumn.LongNumber("year"), FlatColumn.LongNumber("parallel_society")],
        [
            .. from area in Given.Earlier
               from one in area
               select (IReadOnlyList<string>)
               [
                   area.Key,
                   Words.Number(one.Year),
                   one.Verdict == Verdict.Undetermined ? "" : Words.Number(one.Verdict == Verdict.Met ? 1 : 0),
               ],
        ]);

    /// <summary>Draws of different years as one area, so that few of its years are without counts.</summary>
    private static List<List<AreaYear>> Together(IEnumerable<AreaDraw> draws)
    {
        var areas = new List<List<AreaYear>>();
        foreach (var draw in draws)
        {
            var free = areas.Find(years => !years.Exists(year => draw.Area.Years.Any(other => other.Year == year.Year)));
            if (free is null) areas.Add(free = []);
            free.AddRange(draw.Area.Years);
        }

        return areas;
    }

    /// <summary>
    /// Every third area was on every list, and of the others some lists, by their place, are without it, unknown or without a row.
    /// </summary>
    private static IEnumerable<(int Year, Verdict Verdict)> Memberships(int place, int newest) =>
        from back in Enumerable.Range(0, 2 * LongestMemory)
        let turn = place + (5 * back)
        where place % 3 == 0 || turn % 7 != 0
        select (newest - back, place % 3 == 0 || turn % 11 > 1 ? Verdict.Met : turn % 11 == 0 ? Verdict.NotMet : Verdict.Undetermined);

    private BundleAreas AddUp(ILookup<string, (int Year, Verdict Verdict)> earlier)
    {
        var sums = new ResidentAggregator(_nation.Areas.Count);
        foreach (var year in _years) sums.AddInParallel(_nation.ResidentsOf(year));
        return new BundleAreas(
            [
                .. _nation.Areas
                    .Select((area, index) => new BundleArea(
                        area.Id, area.Region, [.. _years.Select(year => sums.GetArea(index, year)).OfType<AreaYear>()]))
                    .Where(area => area.Years.Count > 0),
            ],
            [
                .. from region in Region.All
                   from year in _years
                   let income = sums.GetRegion(region, year)
                   where income is not null
                   select income,
            ],
            [.. _years.Select(year => sums.GetCountry(year)!)],
            earlier);
    }

    private string FieldOf(ResidentColumns batch, int row, int column) => column switch
    {
        ResidentFields.Year => Words.Number(batch.Year),
        ResidentFields.AreaId => batch.Areas.Span[row] is var area && area == Resident.NoArea ? "" : _nation.Areas[area].Id,
        ResidentFields.RegionOf => Words.Number(Region.FromNumber(batch.Regions.Span[row]).Code),
        ResidentFields.Age => Words.Number(batch.Ages.Span[row]),
        ResidentFields.OutsideLabourMarket => Words.Number(batch.OutsideLabourMarketThousandths.Span[row]),
        ResidentFields.GrossIncome => Words.Number(batch.GrossIncome.Span[row]),
        _ => (batch.Traits.Span[row] & ResidentFields.TraitOf(column)) != 0 ? "1" : "0",
    };
}
