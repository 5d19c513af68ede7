using Kriterium.Benchmarks.Data;

namespace Kriterium.Benchmarks.Aggregate;

/// <summary>What one writes by hand: a loop over records, an object an area, an if for each thing that is counted.</summary>
internal sealed class HandWritten(int areaCount)
{
    private readonly Dictionary<int, Year> _years = [];

    public void Add(Resident[] residents)
    {
        Year? current = null;
        var currentYear = 0;
        foreach (var resident in residents)
        {
            if (resident.Year != currentYear)
            {
                currentYear = resident.Year;
                if (!_years.TryGetValue(currentYear, out current)) _years.Add(currentYear, current = new Year(areaCount));
            }

            var isTaxpayer = resident.Age is >= 15 and <= 64 && (resident.Traits & ResidentTraits.Taxable) != 0 && (resident.Traits & ResidentTraits.InEducation) == 0;
            if (isTaxpayer)
            {
                current!.Taxpayers[resident.Region]++;
                current.GrossIncome[resident.Region] += resident.GrossIncome;
            }

            if (resident.Age >= 18)
            {
                current!.Aged18Plus++;
                if ((resident.Traits & ResidentTraits.Convicted) != 0) current.Convicted++;
            }

            if (resident.Area == Resident.NoArea) continue;

            var area = current!.Areas[resident.Area];
            area.Residents++;
            if ((resident.Traits & ResidentTraits.NonWestern) != 0) area.NonWestern++;
            if (resident.Age >= 18)
            {
                area.Aged18Plus++;
                if ((resident.Traits & ResidentTraits.Convicted) != 0) area.Convicted++;
                if (resident.Age <= 64)
                {
                    area.Aged18To64++;
                    area.OutsideLabourMarket += resident.OutsideLabourMarketThousandths;
                }

                if (resident.Age is >= 30 and <= 59)
                {
                    area.Aged30To59++;
                    if ((resident.Traits & ResidentTraits.BasicEducation) != 0) area.BasicEducation++;
                    if ((resident.Traits & ResidentTraits.UnknownEducation) != 0) area.UnknownEducation++;
                }
            }

            if (isTaxpayer)
            {
                area.Taxpayers++;
                area.GrossIncome += resident.GrossIncome;
            }
        }
    }

    public Counts ToCounts()
    {
        var counts = new Counts();
        foreach (var (year, sums) in _years)
        {
            for (var i = 0; i < sums.Areas.Length; i++)
            {
                var area = sums.Areas[i];
                if (area.Residents == 0) continue;

                counts.AddArea(
                    year, i, area.Residents, area.NonWestern, area.Aged18To64, area.OutsideLabourMarket, area.Aged18Plus, area.Convicted,
                    area.Aged30To59, area.BasicEducation, area.Taxpayers, area.GrossIncome, area.UnknownEducation);
            }

            foreach (var region in Region.All) counts.AddRegion(year, region.Number, sums.Taxpayers[region.Number], sums.GrossIncome[region.Number]);
            counts.AddCountry(year, sums.Aged18Plus, sums.Convicted);
        }

        return counts;
    }

    private sealed class Year(int areaCount)
    {
        public readonly Area[] Areas = [.. Enumerable.Range(0, areaCount).Select(_ => new Area())];
        public readonly long[] Taxpayers = new long[6];
        public readonly long[] GrossIncome = new long[6];
        public long Aged18Plus;
        public long Convicted;
    }

    private sealed class Area
    {
        public long Residents;
        public long NonWestern;
        public long Aged18To64;
        public long OutsideLabourMarket;
        public long Aged18Plus;
        public long Convicted;
        public long Aged30To59;
        public long BasicEducation;
        public long UnknownEducation;
        public long Taxpayers;
        public long GrossIncome;
    }
}
