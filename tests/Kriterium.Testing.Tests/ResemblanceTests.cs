namespace Kriterium.Testing.Tests;

/// <summary>That the made-up country is about as large, as old and as varied as Denmark.</summary>
public sealed class ResemblanceTests
{
    private static readonly CalendarDate ListDate = new(2015, 12, 1);

    [Fact]
    public void Shares_resemble_the_country()
    {
        var rows = Sums.Rows([new SyntheticNation().ResidentsOf(2015, 0, 200_000)]).ToList();

        Assert.InRange(PerThousand(rows, row => row.Area >= 0), 160, 172);
        Assert.InRange(PerThousand(rows, row => row.Age < 18), 190, 220);
        Assert.InRange(PerThousand(rows, row => row.Age is >= 18 and <= 64), 590, 620);
        Assert.InRange(rows.Max(row => row.Age), 99, 110);
        Assert.InRange(PerThousand(rows, row => row.Traits.HasFlag(ResidentTraits.NonWestern)), 80, 100);
        Assert.InRange(PerThousand(rows, row => row.GrossIncome < 0), 1, 8);
        Assert.InRange(
            PerThousand(rows.Where(row => row.Age is >= 30 and <= 59), row => row.Traits.HasFlag(ResidentTraits.BasicEducation)), 180, 220);
        Assert.InRange(
            PerThousand(rows.Where(row => row.Age is >= 15 and <= 29), row => row.Traits.HasFlag(ResidentTraits.InEducation)), 300, 450);
        Assert.InRange(rows.Where(row => row.Age is >= 18 and <= 64).Average(row => row.OutsideLabourMarketThousandths), 170, 220);
        Assert.InRange(
            PerThousand(rows.Where(row => row.Age is >= 18 and <= 64), row => row.OutsideLabourMarketThousandths is > 0 and < 1000),
            60,
            110);
        Assert.InRange(PerThousand(rows.Where(row => row.Area >= 0), row => row.Traits.HasFlag(ResidentTraits.NonWestern)), 240, 320);
        Assert.DoesNotContain(rows, row => row.OutsideLabourMarketThousandths > 0 && row.Traits.HasFlag(ResidentTraits.InEducation));
    }

    [Fact]
    [Trait("Size", "Large")]
    public void A_few_dozen_areas_meet_the_criteria_and_many_stand_at_a_limit()
    {
        var nation = new SyntheticNation();
        var sums = Sums.Of(nation, nation.ResidentsOf(2014).Concat(nation.ResidentsByAddress(2015)));

        var areas = Enumerable.Range(0, nation.Areas.Count).Select(area => sums.GetArea(area, 2015)!).ToList();
        Assert.InRange(areas.Sum(area => Number(area.Residents)), 980_000, 1_020_000);
        Assert.InRange(areas.Count(area => Number(area.Residents) >= 1_000), 250, 400);
        Assert.InRange(PerHundredThousand(sums.GetCountry(2015)!.Convicted, sums.GetCountry(2015)!.Aged18Plus), 660, 760);
        foreach (var region in Region.All)
            Assert.InRange(
                sums.GetRegion(region, 2015)!.GrossIncome!.Value / Number(sums.GetRegion(region, 2015)!.Taxpayers), 280_000, 350_000);

        var ratios = nation.Areas.Select((area, i) => IncomeRatio(areas[i], sums.GetRegion(area.Region, 2015)!)).Order().ToList();
        Assert.InRange(ratios[11], 4_400, 5_200);
        Assert.InRange(ratios[^11], 9_500, 10_500);

        // One person or one thousandth of a person beside the limit at the most, and some exactly on it.
        Assert.InRange(areas.Count(area => IsAt(area.NonWestern, area.Residents, 50)), 20, 80);
        Assert.InRange(areas.Count(area => 2 * Number(area.NonWestern) == Number(area.Residents)), 3, 40);
        Assert.InRange(areas.Count(area => IsAt(area.OutsideLabourMarketThousandths, area.Aged18To64, 40_000)), 8, 80);
        Assert.InRange(areas.Count(area => IsAt(area.Convicted, area.Aged18Plus, 2.7m)), 10, 80);
        Assert.InRange(areas.Count(area => IsAt(area.BasicEducation, area.Aged30To59, 60)), 10, 80);
        Assert.InRange(ratios.Count(ratio => ratio is > 5_470 and < 5_530), 10, 60);
        Assert.InRange(areas.Count(area => Number(area.Residents) is >= 998 and <= 1_002), 20, 80);

        foreach (var policy in new[]
        {
            ThresholdPolicies.ParticularlyVulnerable2013, ThresholdPolicies.Vulnerable2018, ThresholdPolicies.ParallelSociety2018,
            ThresholdPolicies.Vulnerable2021,
        })
            Assert.InRange(Listed(policy), 15, 60);
        Assert.InRange(Listed(ThresholdPolicies.Prevention2021) - Listed(ThresholdPolicies.ParallelSociety2021), 20, 90);

        int Listed(ThresholdPolicy policy)
        {
            var classifier = new AreaClassifier(policy);
            return nation.Areas.Where((area, i) => classifier.Classify(new AreaMeasurement(
                area.Id,
                ListDate,
                sums.Years.Select(year => sums.GetArea(i, year)!),
                sums.Years.Select(year => sums.GetRegion(area.Region, year)!),
                nationalYears: sums.Years.Select(year => sums.GetCountry(year)!))).Verdict == Verdict.Met).Count();
        }
    }

    private static int PerThousand(IEnumerable<Resident> rows, Func<Resident, bool> has) => (int)(rows.Count(has) * 1000L / rows.Count());

    private static long PerHundredThousand(Count? part, Count? whole) => Number(part) * 100_000 / Number(whole);

    private static long IncomeRatio(AreaYear area, RegionYear region) =>
        (long)(10_000m * area.GrossIncome!.Value * Number(region.Taxpayers) / Number(area.Taxpayers) / region.GrossIncome!.Value);

    private static bool IsAt(Count? part, Count? whole, decimal percent) =>
        decimal.Abs(Number(part) - (percent * Number(whole) / 100)) <= 1;

    private static long Number(Count? count) =>
        count is { } known && known.Lower == known.Upper ? known.Lower : throw new InvalidOperationException("The count is not known.");
}
