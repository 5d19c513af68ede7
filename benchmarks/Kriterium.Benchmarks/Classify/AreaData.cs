namespace Kriterium.Benchmarks.Classify;

/// <summary>Areas with counts of four years, many of them near a limit, always of the same seed.</summary>
internal sealed class AreaData
{
    private const int MeasurementYear = 2015;
    private const int Seed = 1;

    private AreaData(AreaColumns columns, IReadOnlyList<RegionYear> regionYears)
    {
        Columns = columns;
        RegionYears = regionYears;
    }

    public AreaColumns Columns { get; }

    public IReadOnlyList<RegionYear> RegionYears { get; }

    public static AreaData Make(int count)
    {
        var random = new Random(Seed);
        var regions = new byte[count];
        for (var i = 0; i < count; i++) regions[i] = (byte)random.Next(1, Region.All.Count + 1);

        // About 300,000 kroner a taxpayer in every region.
        var regionYears = Years().SelectMany(year => Region.All.Select(region =>
            new RegionYear(year, 500_000 + region.Number, (500_000 + region.Number) * (300_000L + (1_000 * region.Number)), region))).ToList();
        return new(new AreaColumns(MeasurementYear, [.. Years().Select(year => MakeYear(random, year, count))], regions, regionYears), regionYears);
    }

    /// <summary>One area as an object.</summary>
    public AreaMeasurement Measurement(int index) => Columns.Measurement(index, FormattableString.Invariant($"area-{index}"), new CalendarDate(MeasurementYear, 12, 1));

    private static IEnumerable<int> Years() => Enumerable.Range(MeasurementYear - 3, 4);

    private static AreaYearColumns MakeYear(Random random, int year, int count)
    {
        var columns = Enumerable.Range(0, 11).Select(_ => new long[count]).ToArray();
        for (var i = 0; i < count; i++)
        {
            var residents = random.Next(950, 3_000);
            var adults = residents * random.Next(65, 80) / 100;
            var workingAge = adults * random.Next(75, 90) / 100;
            var aged30To59 = workingAge * random.Next(50, 70) / 100;
            var taxpayers = workingAge * random.Next(80, 100) / 100;
            columns[0][i] = residents;
            columns[1][i] = Part(random, residents, 500);
            columns[2][i] = workingAge;
            columns[3][i] = Part(random, workingAge * 1_000L, 400);
            columns[4][i] = adults;
            columns[5][i] = Part(random, adults, 27);
            columns[6][i] = aged30To59;
            columns[7][i] = Part(random, aged30To59, 450);
            columns[8][i] = taxpayers;
            columns[9][i] = taxpayers * random.Next(130_000, 200_000);
            columns[10][i] = aged30To59 / 20;
        }

        return new AreaYearColumns(
            year, count, columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6], columns[7], columns[8], columns[9], columns[10]);
    }

    /// <summary>A part from four fifths to six fifths of so many per mille.</summary>
    private static long Part(Random random, long whole, int perMille) => whole * perMille * random.Next(800, 1_200) / 1_000_000;
}
