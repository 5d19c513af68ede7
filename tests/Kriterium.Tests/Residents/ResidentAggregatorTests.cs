namespace Kriterium.Tests.Residents;

public class ResidentAggregatorTests
{
    private const ResidentTraits Everything = ResidentTraits.NonWestern
        | ResidentTraits.Convicted
        | ResidentTraits.BasicEducation
        | ResidentTraits.Taxable;

    // Age; 18-64, outside, 18+, convicted, 30-59, basic, taxpayers and income of one resident with every trait,
    // 600 thousandths and 1,000 kroner.
    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, 0, 0, 0)]
    [InlineData(14, 0, 0, 0, 0, 0, 0, 0, 0)]
    [InlineData(15, 0, 0, 0, 0, 0, 0, 1, 1000)]
    [InlineData(17, 0, 0, 0, 0, 0, 0, 1, 1000)]
    [InlineData(18, 1, 600, 1, 1, 0, 0, 1, 1000)]
    [InlineData(29, 1, 600, 1, 1, 0, 0, 1, 1000)]
    [InlineData(30, 1, 600, 1, 1, 1, 1, 1, 1000)]
    [InlineData(59, 1, 600, 1, 1, 1, 1, 1, 1000)]
    [InlineData(60, 1, 600, 1, 1, 0, 0, 1, 1000)]
    [InlineData(64, 1, 600, 1, 1, 0, 0, 1, 1000)]
    [InlineData(65, 0, 0, 1, 1, 0, 0, 0, 0)]
    [InlineData(125, 0, 0, 1, 1, 0, 0, 0, 0)]
    public void AgeBands_IncludeBothEnds(
        byte age, int aged18To64, int outside, int aged18Plus, int convicted, int aged30To59, int basic, int taxpayers, int income)
    {
        // Once by itself and once in a block long enough for vectors.
        foreach (var count in new[] { 1, 64 })
        {
            var sums = new ResidentAggregator(1);
            sums.Add(Enumerable.Repeat(new Resident(2015, 0, 3, age, Everything, 600, 1000), count));
            var area = sums.GetArea(0, 2015)!;
            Assert.Equal<Count[]>(
                [
                    count, count, count * aged18To64, count * outside, count * aged18Plus, count * convicted, count * aged30To59,
                    count * basic, 0, count * taxpayers,
                ],
                [
                    area.Residents, area.NonWestern, area.Aged18To64, area.OutsideLabourMarketThousandths, area.Aged18Plus, area.Convicted,
                    area.Aged30To59, area.BasicEducation, area.UnknownEducation!.Value, area.Taxpayers,
                ]);
            Assert.Equal(count * income, area.GrossIncome);
            Assert.Equal(
                taxpayers == 0 ? null : (count, count * income),
                sums.GetRegion(Region.Syddanmark, 2015) is { } region
                    ? (region.Taxpayers, region.GrossIncome!.Value)
                    : ((Count, long)?)null);
            Assert.Equal((count * aged18Plus, count * convicted), (sums.GetCountry(2015)!.Aged18Plus, sums.GetCountry(2015)!.Convicted));
        }
    }

    [Fact]
    public void InEducation_IsLeftOutOfTheMeanIncome()
    {
        var sums = new ResidentAggregator(1);
        sums.Add([
            new Resident(2015, 0, 1, 20, ResidentTraits.Taxable | ResidentTraits.InEducation, 0, 50_000),
            new Resident(2015, 0, 1, 20, ResidentTraits.None, 0, 70_000),
        ]);
        Assert.Equal((0, 0L), (sums.GetArea(0, 2015)!.Taxpayers, sums.GetArea(0, 2015)!.GrossIncome));

        // Of a region without taxpayers there is no mean, and it is not zero.
        Assert.Null(sums.GetRegion(Region.Nordjylland, 2015));
    }

    [Fact]
    public void UnknownEducation_IsCountedApart()
    {
        var sums = new ResidentAggregator(1);
        sums.Add([
            new Resident(2015, 0, 1, 30, ResidentTraits.UnknownEducation, 0, 0),
            new Resident(2015, 0, 1, 60, ResidentTraits.UnknownEducation, 0, 0),
        ]);
        Assert.Equal(
            (1, 0, (Count?)1),
            (sums.GetArea(0, 2015)!.Aged30To59, sums.GetArea(0, 2015)!.BasicEducation, sums.GetArea(0, 2015)!.UnknownEducation));
    }

    [Fact]
    public void NoArea_CountsInRegionAndCountryOnly()
    {
        var sums = new ResidentAggregator(2);
        sums.Add([
            new Resident(2015, Resident.NoArea, 2, 40, Everything, 1000, -7), new Resident(2015, 1, 2, 40, ResidentTraits.None, 0, 0),
        ]);
        Assert.Null(sums.GetArea(0, 2015));
        Assert.Equal(1, sums.GetArea(1, 2015)!.Residents);
        Assert.Equal(-7, sums.GetRegion(Region.Midtjylland, 2015)!.GrossIncome);
        Assert.Equal(2, sums.GetCountry(2015)!.Aged18Plus);
    }

    [Fact]
    public void NoRow_IsUnknown_NotZero()
    {
        var sums = new ResidentAggregator(1);
        Assert.Empty(sums.Years);
        Assert.Null(sums.GetArea(0, 2015));
        Assert.Null(sums.GetRegion(Region.Hovedstaden, 2015));
        Assert.Null(sums.GetCountry(2015));

        sums.Add([]);
        sums.Add(new ResidentBatch(2015, [], [], [], [], [], []));
        Assert.Empty(sums.Years);
    }

    [Fact]
    public void CountsLargerThanACounterOfTheKernel_AreExact()
    {
        // More rows of one area than 16 bits count, and more in one batch than are moved at once.
        const int Count = (1 << 22) + 70_001;
        var rows = ResidentRows.Columns(
            2015, [.. Enumerable.Repeat(new Resident(2015, 1, 4, 40, Everything, 1000, Resident.HighestIncome), 1000)]);
        T[] Times<T>(ReadOnlyMemory<T> column) => [.. Enumerable.Repeat(column.Span[0], Count)];
        var many = new ResidentColumns(
            2015,
            Times(rows.Areas),
            Times(rows.Regions),
            Times(rows.Ages),
            Times(rows.Traits),
            Times(rows.OutsideLabourMarketThousandths),
            Times(rows.GrossIncome));

        foreach (var add in new Action<ResidentAggregator>[] { sums => sums.Add(many.AsBatch()), sums => sums.AddInParallel([many]) })
        {
            var sums = new ResidentAggregator(3);
            add(sums);
            var area = sums.GetArea(1, 2015)!;
            Assert.All(
                [
                    area.Residents, area.NonWestern, area.Aged18To64, area.Aged18Plus, area.Convicted, area.Aged30To59, area.BasicEducation,
                    area.Taxpayers,
                ],
                count => Assert.Equal(Count, count));
            Assert.Equal(1000L * Count, area.OutsideLabourMarketThousandths);
            Assert.Equal(Resident.HighestIncome * Count, area.GrossIncome);
            Assert.Equal(Resident.HighestIncome * Count, sums.GetRegion(Region.Hovedstaden, 2015)!.GrossIncome);
        }
    }

    /// <summary>A little more than 16 bits count, of one area and of two in turn; and again, after rows that were refused in a later block.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void CountsBeyond16Bits_AreExact_AlsoAfterARefusal(int areas)
    {
        const int Count = 80_000;
        Resident[] rows = [.. Enumerable.Range(0, Count * areas).Select(i =>
            new Resident(2015, i % areas, 4, 40, Everything, 1000, Resident.HighestIncome))];
        Resident[] refused = [.. rows.Take(9_999), new Resident(2015, 0, 4, 200, Everything, 0, 0)];
        foreach (var add in new Action<ResidentAggregator, Resident[]>[]
        {
            (sums, rows) => sums.Add(rows), (sums, rows) => sums.Add(ResidentRows.Columns(2015, rows).AsBatch()),
            (sums, rows) => sums.AddInParallel([ResidentRows.Columns(2015, rows)]),
        })
        {
            var sums = new ResidentAggregator(areas);
            Assert.Equal(9_999L, Assert.Single(Assert.Throws<InvalidInputException>(() => add(sums, refused)).Faults).Row);
            add(sums, rows);
            for (var i = 0; i < areas; i++)
            {
                var area = sums.GetArea(i, 2015)!;
                Assert.Equal((Count, Count, Count, Count), (area.Residents, area.Convicted, area.BasicEducation, area.Taxpayers));
                Assert.Equal((1000L * Count, Resident.HighestIncome * Count), (area.OutsideLabourMarketThousandths, area.GrossIncome));
            }

            Assert.Equal(Resident.HighestIncome * Count * areas, sums.GetRegion(Region.Hovedstaden, 2015)!.GrossIncome);
            Assert.Equal(Count * areas, sums.RowCount);
        }
    }

    [Fact]
    public void Overflow_IsRefused_AndNothingIsAdded()
    {
        var sums = new ResidentAggregator(1);
        sums.Add([
            new Resident(2014, 0, 1, 40, ResidentTraits.Taxable, 0, 1),
            new Resident(2015, 0, 1, 40, ResidentTraits.Taxable, 0, Resident.HighestIncome),
        ]);

        // Doubled, the sum passes 2^63 after 23 times.
        for (var doubling = 0; doubling < 23; doubling++) sums.Merge(sums);
        var before = sums.Told();

        var exception = Assert.Throws<OverflowException>(() => sums.Merge(sums));
        Assert.Equal(
            "The sum of 9223372036846387200 and 9223372036846387200 does not fit in 64 bits; nothing was added. Check the incomes, or add "
                + "up fewer rows.",
            exception.Message);
        Assert.Equal(before, sums.Told());

        var richest = Enumerable.Repeat(new Resident(2015, 0, 1, 40, ResidentTraits.Taxable, 0, Resident.HighestIncome), 100).ToArray();
        Assert.Throws<OverflowException>(() => sums.Add(richest));
        Assert.Throws<OverflowException>(() => sums.Add(ResidentRows.Columns(2015, richest).AsBatch()));
        Assert.Throws<OverflowException>(() => sums.AddInParallel(richest.Columns()));
        Assert.Equal(before, sums.Told());
    }

    [Fact]
    public void Merge_OfAnotherNumberOfAreas_IsRefused() =>
        Assert.StartsWith(
            "The other has 2 areas and this one 1; give both the same.",
            Assert.Throws<ArgumentException>(() => new ResidentAggregator(1).Merge(new ResidentAggregator(2))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Arguments_AreChecked()
    {
        Assert.StartsWith(
            "areaCount is -1; give 0 to 10000000.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new ResidentAggregator(-1)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "There is no area 1 among 1; give an index from 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new ResidentAggregator(1).GetArea(1, 2015)).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "The columns of residents has 3 faults:\n- year is 0; give 1 to 9999\n"
                + "- regions has 1 row, but areas has 2; give every column the same\n"
                + "- grossIncome has 0 rows, but areas has 2; give every column the same",
            Assert.Throws<InvalidInputException>(() => new ResidentColumns(
                0, new int[2], new byte[1], new byte[2], new ResidentTraits[2], new ushort[2], Array.Empty<long>())).Message);
    }

    [Fact]
    public void Null_IsRefused_WhateverItStandsFor()
    {
        var sums = new ResidentAggregator(1);
        Assert.Throws<ArgumentNullException>("residents", () => sums.Add((Resident[])null!));
        Assert.Throws<ArgumentNullException>("residents", () => sums.Add((IEnumerable<Resident>)null!));
        Assert.Throws<ArgumentNullException>("reader", () => sums.Add((System.Data.IDataReader)null!));
        Assert.Throws<ArgumentNullException>("columns", () => sums.AddInParallel(null!));
    }

    [Fact]
    public void Aggregate_IsEvidence()
    {
        // From rows to a verdict: 1,000 residents, 501 of them non-Western, 401 of 1,000 outside, and nothing else met.
        var sums = new ResidentAggregator(1);
        for (var year = 2014; year <= 2015; year++)
        {
            sums.Add(Enumerable.Range(0, 1000).Select(i => new Resident(
                year,
                0,
                5,
                40,
                ResidentTraits.Taxable | (i < 501 ? ResidentTraits.NonWestern : 0) | (i < 28 ? ResidentTraits.Convicted : 0),
                (ushort)(i < 401 ? 1000 : 0),
                300_000)));
        }

        var area = new AreaMeasurement(
            "made-up",
            new CalendarDate(2015, 12, 1),
            [sums.GetArea(0, 2014)!, sums.GetArea(0, 2015)!],
            [sums.GetRegion(Region.Sjaelland, 2015)!],
            nationalYears: [sums.GetCountry(2015)!]);
        var classification = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area);
        Assert.Equal((Verdict.Met, 3, 2), (classification.Verdict, classification.MetCount, classification.NotMetCount));
    }
}
