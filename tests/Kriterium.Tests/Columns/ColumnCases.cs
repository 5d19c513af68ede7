namespace Kriterium.Tests.Columns;

/// <summary>
/// Areas as columns, on a limit or a person beside it more often than not, with what is unknown, empty or huge among them.
/// </summary>
internal static class ColumnCases
{
    public const int MeasurementYear = 2020;

    public static CalendarDate ListDate { get; } = new(MeasurementYear, 12, 1);

    /// <summary>Columns of many areas for a policy. Everything about them hangs on the random numbers alone.</summary>
    public static AreaColumns Areas(Random random, ThresholdPolicy policy, int count)
    {
        var hasUnknownEducation = random.Next(2) == 0;
        var regionYears = new List<RegionYear>();
        var nationalYears = new List<NationalYear>();
        var years = new List<AreaYearColumns>();
        for (var year = MeasurementYear; year > MeasurementYear - Criterion.LongestWindow; year--)
        {
            // Now and then a year or a column is missing.
            if (year != MeasurementYear && random.Next(12) == 0) continue;

            foreach (var region in Region.All.Where(_ => random.Next(10) > 0)) regionYears.Add(RegionYear(random, year, region));
            if (random.Next(10) > 0) nationalYears.Add(NationalYear(random, year));
            years.Add(Year(random, policy, year, count, hasUnknownEducation && random.Next(8) > 0));
        }

        var regions = new byte[count];
        for (var i = 0; i < count; i++) regions[i] = (byte)random.Next(random.Next(10) == 0 ? 0 : 1, 6);
        return new AreaColumns(MeasurementYear, years, random.Next(20) == 0 ? default : regions, regionYears, nationalYears);
    }

    private static RegionYear RegionYear(Random random, int year, Region region)
    {
        var taxpayers = random.Next(6) == 0 ? random.NextInt64(1, long.MaxValue / 2) : random.Next(1, 2_000_000);
        var income = random.Next(6) == 0 ? random.NextInt64(long.MinValue + 1, long.MaxValue)
            : taxpayers / 4 > long.MaxValue / 400_000 ? long.MaxValue
            : taxpayers * 250_000L;
        return random.Next(8) switch
        {
            0 => new RegionYear(year, Count.Between(taxpayers, taxpayers + 5), income, region),
            1 => new RegionYear(year, Count.Unknown, income, region),
            2 => new RegionYear(year, taxpayers, region: region),
            _ => new RegionYear(year, taxpayers, income, region),
        };
    }

    private static NationalYear NationalYear(Random random, int year)
    {
        var adults = random.Next(6) == 0 ? random.NextInt64(1, long.MaxValue / 2) : random.Next(4_000_000, 5_000_000);
        var convicted = adults / random.Next(50, 150);
        return random.Next(8) switch
        {
            0 => new NationalYear(year, adults, Count.Between(convicted / 2, convicted)),
            1 => new NationalYear(year, adults),
            2 => new NationalYear(year, Count.Unknown, convicted),
            3 => new NationalYear(year, 0, 0),
            _ => new NationalYear(year, adults, convicted),
        };
    }

    private static AreaYearColumns Year(Random random, ThresholdPolicy policy, int year, int count, bool hasUnknownEducation)
    {
        var columns = Enumerable.Range(0, 11).Select(_ => new long[count]).ToArray();
        for (var i = 0; i < count; i++)
        {
            var residents = Base(random);
            var adults = random.Next(2) == 0 ? residents : UpTo(random, residents);
            var workingAge = random.Next(2) == 0 ? adults : UpTo(random, adults);
            var aged30To59 = random.Next(2) == 0 ? workingAge : UpTo(random, workingAge);
            long[] counts =
            [
                residents, Part(random, policy, Indicator.NonWestern, residents),
                workingAge,
                Part(random, policy, Indicator.OutsideLabourMarket, workingAge > long.MaxValue / 1000 ? long.MaxValue : workingAge * 1000),
                adults, Part(random, policy, Indicator.Convicted, adults),
                aged30To59, Part(random, policy, Indicator.BasicEducation, aged30To59),
                0, 0, 0,
            ];
            if (hasUnknownEducation)
            {
                counts[10] = random.Next(3) == 0 ? 0 : UpTo(random, counts[7]);
                counts[7] -= counts[10];
            }

            counts[8] = Base(random);
            counts[9] = counts[8] == 0 ? 0 : Income(random, policy, counts[8]);
            for (var column = 0; column < columns.Length; column++)
                columns[column][i] = random.Next(60) == 0 ? AreaYearColumns.Unknown : counts[column];
        }

        ReadOnlyMemory<long> Column(int index) => random.Next(60) == 0 ? default : columns[index];
        return new AreaYearColumns(
            year,
            count,
            Column(0),
            Column(1),
            Column(2),
            Column(3),
            Column(4),
            Column(5),
            Column(6),
            Column(7),
            Column(8),
            Column(9),
            hasUnknownEducation ? columns[10] : default);
    }

    private static long UpTo(Random random, long most) => random.NextInt64(0, most == long.MaxValue ? most : most + 1);

    private static long Base(Random random) => random.Next(16) switch
    {
        0 => 0,
        1 => random.Next(1, 20),
        2 => random.Next(998, 1003),
        3 => random.Next(1, 40_000),
        4 => random.Next(),
        5 => 1L << random.Next(63),
        6 => random.Next(3) == 0 ? long.MaxValue : random.NextInt64(),
        _ => 1000L * random.Next(1, 9),
    };

    private static long Part(Random random, ThresholdPolicy policy, Indicator indicator, long whole)
    {
        if (random.Next(4) == 0) return UpTo(random, whole);

        var share = policy.Criteria.Concat(
            policy.Gates).FirstOrDefault(criterion => criterion.Indicator == indicator)?.Threshold.Limit.Constant
            ?? Share.Percent(3);
        return (long)Clamp(Floor(share, whole) + random.Next(-1, 2), 0, whole);
    }

    private static long Income(Random random, ThresholdPolicy policy, long taxpayers)
    {
        if (random.Next(6) == 0) return random.NextInt64(long.MinValue + 1, long.MaxValue);

        var share = policy.Criteria.Concat(
            policy.Gates).FirstOrDefault(criterion => criterion.Indicator == Indicator.RelativeIncome)?.Threshold.Limit.Constant
            ?? Share.Percent(55);
        return (long)Clamp(Floor(share, (Int128)taxpayers * 250_000) + random.Next(-1, 2), long.MinValue + 1, long.MaxValue);
    }

    private static System.Numerics.BigInteger Floor(Share share, System.Numerics.BigInteger whole) =>
        share.Numerator * whole / share.Denominator;

    private static System.Numerics.BigInteger Clamp(
        System.Numerics.BigInteger value, System.Numerics.BigInteger least, System.Numerics.BigInteger most) =>
        value < least ? least : value > most ? most : value;
}
