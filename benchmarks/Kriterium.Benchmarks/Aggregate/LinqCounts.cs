using Kriterium.Benchmarks.Data;

namespace Kriterium.Benchmarks.Aggregate;

/// <summary>The same counts with LINQ: one grouping by area and one by region, each group counted figure by figure.</summary>
internal static class LinqCounts
{
    public static Counts Of(Resident[] residents)
    {
        var counts = new Counts();
        foreach (var area in residents.Where(resident => resident.Area != Resident.NoArea).GroupBy(resident => (resident.Year, resident.Area)))
        {
            counts.AddArea(
                area.Key.Year,
                area.Key.Area,
                area.Count(),
                area.Count(resident => resident.Traits.HasFlag(ResidentTraits.NonWestern)),
                area.Count(IsAged18To64),
                area.Where(IsAged18To64).Sum(resident => (long)resident.OutsideLabourMarketThousandths),
                area.Count(IsAdult),
                area.Count(resident => IsAdult(resident) && resident.Traits.HasFlag(ResidentTraits.Convicted)),
                area.Count(IsAged30To59),
                area.Count(resident => IsAged30To59(resident) && resident.Traits.HasFlag(ResidentTraits.BasicEducation)),
                area.Count(IsTaxpayer),
                area.Where(IsTaxpayer).Sum(resident => resident.GrossIncome),
                area.Count(resident => IsAged30To59(resident) && resident.Traits.HasFlag(ResidentTraits.UnknownEducation)));
        }

        foreach (var region in residents.Where(IsTaxpayer).GroupBy(resident => (resident.Year, resident.Region)))
            counts.AddRegion(region.Key.Year, region.Key.Region, region.Count(), region.Sum(resident => resident.GrossIncome));
        foreach (var year in residents.Where(IsAdult).GroupBy(resident => resident.Year))
            counts.AddCountry(year.Key, year.Count(), year.Count(resident => resident.Traits.HasFlag(ResidentTraits.Convicted)));
        return counts;
    }

    private static bool IsAdult(Resident resident) => resident.Age >= 18;

    private static bool IsAged18To64(Resident resident) => resident.Age is >= 18 and <= 64;

    private static bool IsAged30To59(Resident resident) => resident.Age is >= 30 and <= 59;

    private static bool IsTaxpayer(Resident resident) =>
        resident.Age is >= 15 and <= 64 && resident.Traits.HasFlag(ResidentTraits.Taxable) && !resident.Traits.HasFlag(ResidentTraits.InEducation);
}
