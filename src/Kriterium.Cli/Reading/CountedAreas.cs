namespace Kriterium.Cli.Reading;

/// <summary>
/// Areas as residents were counted for them: the very areas that <c>classify</c> reads from the files that <c>aggregate</c> writes.
/// </summary>
internal static class CountedAreas
{
    public static AreaFile Of(ResidentCounts counts, CalendarDate listDate)
    {
        var sums = counts.Sums;
        var years = sums.Years;
        var regions = Region.All.ToDictionary(
            region => region,
            region => years.Select(year => sums.GetRegion(region, year)).OfType<RegionYear>().ToList());
        var country = years.Select(sums.GetCountry).OfType<NationalYear>().ToList();
        var file = new AreaFile();
        file.Areas.AddRange(counts.Areas.All.AsParallel().AsOrdered().Select((area, index) => new Area(
            new AreaKey(listDate, area.Id),
            Formula.DefusedWhole(area.Name),
            Formula.DefusedWhole(area.Municipality),
            area.Region,
            Listed: null,
            new AreaMeasurement(
                area.Id,
                listDate,
                // An area without rows is unknown, not empty.
                years.Select(year => sums.GetArea(index, year) ?? new AreaYear(year, unknownEducation: Count.Unknown)),
                regions[area.Region],
                measurementYear: years[^1],
                nationalYears: country),
            Printed: null)));
        return file;
    }
}
