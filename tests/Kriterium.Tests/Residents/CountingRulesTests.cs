namespace Kriterium.Tests.Residents;

/// <summary>The kernels count whom <see cref="CountingRules"/> says.</summary>
public class CountingRulesTests
{
    // Vectors take rows 64 at a time, and the rest goes row by row.
    private const int MaskRows = 64;

    private static readonly (byte Age, ResidentTraits Traits)[] Everybody =
    [
        .. from age in Enumerable.Range(0, Resident.OldestAge + 1)
           from bits in Enumerable.Range(0, (int)ResidentChecks.AllTraits + 1)
           let traits = (ResidentTraits)bits
           where (traits & ResidentChecks.BothEducations) != ResidentChecks.BothEducations
           select ((byte)age, traits),
    ];

    [Theory]
    [InlineData(2, MaskRows)] // By vectors alone, where there are any.
    [InlineData(2, MaskRows - 1)] // Row by row alone.
    [InlineData(1, int.MaxValue)] // By both.
    public void EveryAgeAndEverySetOfTraits_CountsAsTheRulesSay(int times, int batchRows)
    {
        // Each in an area of its own, and all in one region.
        const int Outside = 600, Income = 1000;
        var rows = Everybody.Select((person, area) => new Resident(2015, area, 2, person.Age, person.Traits, Outside, Income)).ToList();
        var sums = new ResidentAggregator(Everybody.Length);
        foreach (var batch in Enumerable.Repeat(rows, times).SelectMany(row => row).Chunk(batchRows))
            sums.Add(ResidentRows.Columns(2015, batch).AsBatch());

        Assert.Equal(126 * 48, Everybody.Length);
        Assert.Equal(0, 2 * Everybody.Length % MaskRows);
        var rules = Everybody.Select(person => CountingRules.Of(person.Age, person.Traits)).ToList();
        long Count(int area, CountedIn count, int each = 1) => (rules[area] & count) != 0 ? times * each : 0;
        for (var area = 0; area < Everybody.Length; area++)
        {
            var counted = sums.GetArea(area, 2015)!;
            Assert.Equal<Count[]>(
                [
                    times, Count(area, CountedIn.NonWestern), Count(area, CountedIn.Aged18To64), Count(area, CountedIn.Aged18To64, Outside),
                    Count(area, CountedIn.Aged18Plus), Count(area, CountedIn.Convicted), Count(area, CountedIn.Aged30To59),
                    Count(area, CountedIn.BasicEducation), Count(area, CountedIn.UnknownEducation),
                    Count(area, CountedIn.Taxpayers), Count(area, CountedIn.Taxpayers, Income),
                ],
                [.. YearFigure.All.Select(figure => counted[figure])]);
        }

        long Sum(CountedIn count, int each = 1) => Enumerable.Range(0, Everybody.Length).Sum(area => Count(area, count, each));
        var (country, region) = (sums.GetCountry(2015)!, sums.GetRegion(Region.Midtjylland, 2015)!);
        Assert.Equal((Sum(CountedIn.Aged18Plus), Sum(CountedIn.Convicted)), (country.Aged18Plus, country.Convicted));
        Assert.Equal((Sum(CountedIn.Taxpayers), Sum(CountedIn.Taxpayers, Income)), (region.Taxpayers, region.GrossIncome));
    }
}
