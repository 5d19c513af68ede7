namespace Kriterium.Cli.Reading;

/// <summary>
/// Areas as residents were counted for them: the very areas that <c>classify</c> reads from the files that <c>aggregate</c> writes.
/// </summary>
internal static class CountedAreas
{
    public static AreaFile Of(ResidentCounts counts, CalendarDate listDate)
    {
        var sums = counts.Sums;
        var regions = Region.All.ToDictionary(
            region => region,
            region => sums.Years.Select(year => sums.GetRegion(region, year)).OfType<RegionYear>().ToList());
        var country = sums.Years.Select(sums.GetCountry).OfType<NationalYear>().ToList();
        var file = new AreaFile();
        for (var index = 0; index < counts.Areas.All.Count; index++)
        {
            // An area without rows is unknown, not empty.
            var area = counts.Areas.All[index];
            var years = sums.Years.Select(year => sums.GetArea(index, year) ?? new AreaYear(year, unknownEducation: Count.Unknown));
            file.Areas.Add(new Area(
                new AreaKey(listDate, area.Id),
                Formula.DefusedWhole(area.Name),
                Formula.DefusedWhole(area.Municipality),
                area.Region,
                Listed: null,
                new AreaMeasurement(
                    area.Id, listDate, years, regions[area.Region], measurementYear: sums.Years[^1], nationalYears: country),
                Printed: null));
        }

        return file;
    }
}
