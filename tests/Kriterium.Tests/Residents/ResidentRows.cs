namespace Kriterium.Tests.Residents;

/// <summary>Made-up residents, and what they come to when they are added up one by one in the plainest way.</summary>
internal static class ResidentRows
{
    public const int Areas = 37;

    // Beside every limit of an age band more often than elsewhere.
    private static readonly byte[] Ages = [0, 14, 15, 17, 18, 29, 30, 59, 60, 64, 65, Resident.OldestAge];

    public static Resident[] Random(int seed, int count, params int[] years)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(random, years[random.Next(years.Length)]))];
    }

    /// <summary>The same rows as columns, a year each.</summary>
    public static List<ResidentColumns> Columns(this IEnumerable<Resident> residents) =>
        [.. residents.GroupBy(resident => resident.Year).Select(year => Columns(year.Key, [.. year]))];

    public static ResidentColumns Columns(int year, Resident[] rows) => new(
        year,
        Array.ConvertAll(rows, row => row.Area),
        Array.ConvertAll(rows, row => row.Region),
        Array.ConvertAll(rows, row => row.Age),
        Array.ConvertAll(rows, row => row.Traits),
        Array.ConvertAll(rows, row => row.OutsideLabourMarketThousandths),
        Array.ConvertAll(rows, row => row.GrossIncome));

    /// <summary>Everything that an aggregator tells, as text, so that two can be compared at once.</summary>
    public static string Told(this ResidentAggregator sums) => string.Join("\n", sums.Years
        .SelectMany(year => Enumerable.Range(0, sums.AreaCount)
            .Select(area => Line(year, "area " + area, sums.GetArea(area, year)))
            .Concat(Region.All.Select(region => Line(year, region.Name, sums.GetRegion(region, year))))
            .Append(Line(year, "country", sums.GetCountry(year))))
        .Append(sums.RowCount.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The same text from the rows themselves: the bands of the law written once more.</summary>
    public static string Told(IReadOnlyCollection<Resident> rows, int areaCount)
    {
        static bool Is(Resident row, ResidentTraits trait) => row.Traits.HasFlag(trait);
        static bool Pays(Resident row) =>
            Is(row, ResidentTraits.Taxable) && !Is(row, ResidentTraits.InEducation) && row.Age > 14 && row.Age < 65;
        static AreaYear? Area(int year, List<Resident> rows) => rows.Count == 0 ? null : new AreaYear(
            year,
            rows.Count,
            rows.Count(row => Is(row, ResidentTraits.NonWestern)),
            rows.Count(row => row.Age > 17 && row.Age < 65),
            rows.Where(row => row.Age > 17 && row.Age < 65).Sum(row => row.OutsideLabourMarketThousandths),
            rows.Count(row => row.Age > 17),
            rows.Count(row => row.Age > 17 && Is(row, ResidentTraits.Convicted)),
            rows.Count(row => row.Age > 29 && row.Age < 60),
            rows.Count(row => row.Age > 29 && row.Age < 60 && Is(row, ResidentTraits.BasicEducation)),
            rows.Count(Pays),
            rows.Where(Pays).Sum(row => row.GrossIncome),
            rows.Count(row => row.Age > 29 && row.Age < 60 && Is(row, ResidentTraits.UnknownEducation)));

        static RegionYear? Income(int year, List<Resident> taxpayers) =>
            taxpayers.Count == 0 ? null : new RegionYear(year, taxpayers.Count, taxpayers.Sum(row => row.GrossIncome));

        return string.Join("\n", rows.GroupBy(row => row.Year).OrderBy(year => year.Key)
            .SelectMany(year => Enumerable.Range(0, areaCount)
                .Select(area => Line(year.Key, "area " + area, Area(year.Key, [.. year.Where(row => row.Area == area)])))
                .Concat(Region.All.Select(region => Line(
                    year.Key, region.Name, Income(year.Key, [.. year.Where(row => row.Region == region.Number && Pays(row))]))))
                .Append(Line(year.Key, "country", new NationalYear(
                    year.Key, year.Count(row => row.Age > 17), year.Count(row => row.Age > 17 && Is(row, ResidentTraits.Convicted))))))
            .Append(rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Resident One(Random random, int year)
    {
        var traits = (ResidentTraits)random.Next(64);
        if (traits.HasFlag(ResidentTraits.BasicEducation)) traits &= ~ResidentTraits.UnknownEducation;
        return new Resident(
            year,
            random.Next(3) == 0 ? random.Next(Areas) : Resident.NoArea,
            (byte)random.Next(1, 6),
            random.Next(2) == 0 ? Ages[random.Next(Ages.Length)] : (byte)random.Next(Resident.OldestAge + 1),
            traits,
            (ushort)(random.Next(2) == 0 ? random.Next(2) * Resident.WhollyOutside : random.Next(Resident.WhollyOutside + 1)),
            random.Next(20) switch
            {
                0 => Resident.LowestIncome,
                1 => Resident.HighestIncome,
                2 => 0,
                _ => random.Next(-100_000, 2_000_000),
            });
    }

    private static string Line(int year, string whose, AreaYear? counts) =>
        year + " " + whose + ": " + (counts is null ? "unknown" : string.Join(
        " ",
        counts.Residents,
        counts.NonWestern,
        counts.Aged18To64,
        counts.OutsideLabourMarketThousandths,
        counts.Aged18Plus,
        counts.Convicted,
        counts.Aged30To59,
        counts.BasicEducation,
        counts.Taxpayers,
        counts.GrossIncome,
        counts.UnknownEducation));

    private static string Line(int year, string whose, RegionYear? counts) =>
        year + " " + whose + ": " + counts?.Taxpayers + " " + counts?.GrossIncome;

    private static string Line(int year, string whose, NationalYear? counts) =>
        year + " " + whose + ": " + counts?.Aged18Plus + " " + counts?.Convicted;
}
