namespace Kriterium.Testing.Tests;

public sealed class SyntheticNationTests
{
    private static readonly SyntheticNation Small = new(residents: 60_000, seed: 7);

    // Whoever pins a benchmark or a file to a seed relies on these: a change of the generator changes them, and the changelog says so.
    [Fact]
    public void Rows_of_a_seed_are_the_same_on_every_machine()
    {
        var nation = new SyntheticNation(seed: 7);

        Assert.Equal("72FE35C8FD04C006", Sums.Fingerprint(nation.ResidentsOf(2015, 0, 100_000)));
        Assert.Equal("D8B0C2A7D6CD03A1", Sums.Fingerprint(nation.ResidentsByAddress(2015, nation.Residents - 100_000, 100_000)));
    }

    [Fact]
    public void Sums_of_a_seed_are_the_same_on_every_machine() =>
        Assert.Equal(
            "53597E62134D961D", Sums.Fingerprint(Sums.Text(Sums.Of(Small, Small.ResidentsOf(2014).Concat(Small.ResidentsOf(2015))))));

    [Fact]
    public void Areas_of_a_seed_are_the_same_on_every_machine() =>
        Assert.Equal(
            "8CCC99ED5C30E377",
            Sums.Fingerprint(string.Join(
                '\n', new SyntheticNation(seed: 7).Areas.Select(area => area.Id + area.Name + area.Municipality + area.Region))));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public void The_size_of_batches_changes_no_row(int rowsPerBatch)
    {
        var nation = new SyntheticNation(residents: 12_345);

        Assert.Equal(Sums.Rows([nation.ResidentsOf(2015, 0, 12_345)]), Sums.Rows(nation.ResidentsOf(2015, rowsPerBatch)));
        Assert.Equal(Sums.Rows([nation.ResidentsByAddress(2015, 0, 12_345)]), Sums.Rows(nation.ResidentsByAddress(2015, rowsPerBatch)));
    }

    [Fact]
    public void A_slice_is_that_part_of_the_whole()
    {
        Assert.Equal(Sums.Rows(Small.ResidentsOf(2015)).Skip(41_234).Take(567), Sums.Rows([Small.ResidentsOf(2015, 41_234, 567)]));
        Assert.Equal(
            Sums.Rows(Small.ResidentsByAddress(2015)).Skip(41_234).Take(567), Sums.Rows([Small.ResidentsByAddress(2015, 41_234, 567)]));
        Assert.Empty(Sums.Rows([Small.ResidentsByAddress(2015, Small.Residents, 0)]));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(16, 5)]
    [InlineData(17, 1_000)]
    [InlineData(8_192, 40)]
    [InlineData(20_000, null)]
    [InlineData(50_001, 1_100)]
    public void Both_orders_hold_the_same_people(int residents, int? areas)
    {
        var nation = new SyntheticNation(residents, seed: -3, areas);

        var inOrder = Sums.Rows(nation.ResidentsByAddress(2021)).ToList();
        Assert.Equal(residents, inOrder.Count);
        Assert.Equal(inOrder.OrderBy(row => row.Region).ThenBy(row => row.Area), inOrder);
        Assert.Equal(Sorted(inOrder), Sorted(Sums.Rows(nation.ResidentsOf(2021))));

        static IEnumerable<Resident> Sorted(IEnumerable<Resident> rows) => rows
            .OrderBy(row => row.Region)
            .ThenBy(row => row.Area)
            .ThenBy(row => row.Age)
            .ThenBy(row => row.GrossIncome)
            .ThenBy(row => row.Traits)
            .ThenBy(row => row.OutsideLabourMarketThousandths);
    }

    [Fact]
    public void Both_orders_add_up_to_the_same() =>
        Assert.Equal(Sums.Text(Sums.Of(Small, Small.ResidentsByAddress(2014, 999))), Sums.Text(Sums.Of(Small, Small.ResidentsOf(2014))));

    [Fact]
    public void Random_order_mixes_the_areas()
    {
        var rows = Small.ResidentsOf(2015, 0, 1_000);

        Assert.True(rows.Areas.ToArray().Distinct().Count() > 8);
        Assert.Equal(5, rows.Regions.ToArray().Distinct().Count());
        Assert.InRange(rows.Areas.ToArray().Count(area => area >= 0), 120, 220);
    }

    [Fact]
    public void A_batch_stays_as_it_is_while_the_next_is_made()
    {
        using var batches = Small.ResidentsOf(2015, 1_000).GetEnumerator();
        batches.MoveNext();
        var first = batches.Current;
        var before = Sums.Fingerprint(first);
        batches.MoveNext();

        Assert.Equal(before, Sums.Fingerprint(first));
        Assert.False(first.Areas.Span.Overlaps(batches.Current.Areas.Span));
    }

    [Fact]
    public void Another_seed_or_year_is_another_country()
    {
        var rows = Sums.Fingerprint(Small.ResidentsOf(2015, 0, 1_000));

        Assert.NotEqual(rows, Sums.Fingerprint(new SyntheticNation(60_000, seed: 8).ResidentsOf(2015, 0, 1_000)));
        Assert.NotEqual(rows, Sums.Fingerprint(Small.ResidentsOf(2016, 0, 1_000)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2010)]
    [InlineData(9999)]
    public void Every_row_of_every_year_can_be_added_up(int year)
    {
        var sums = Sums.Of(Small, Small.ResidentsOf(year));

        Assert.Equal(60_000, sums.RowCount);
        Assert.All(Enumerable.Range(0, Small.Areas.Count), area => Assert.NotNull(sums.GetArea(area, year)));
    }

    [Fact]
    public void The_largest_areas_hold_no_impossible_rows()
    {
        var nation = new SyntheticNation(2_000_000, seed: 5, areas: 5);
        var sums = Sums.Of(nation, nation.ResidentsByAddress(2050));

        var largest = nation.Areas.Select((_, area) => sums.GetArea(area, 2050)!).MaxBy(area => area.Residents.Lower)!;
        Assert.InRange(largest.Residents.Lower, 50_000, 60_000);
        Assert.InRange(largest.GrossIncome!.Value / largest.Taxpayers.Lower, 150_000, 450_000);
    }

    [Fact]
    public void A_large_country_needs_no_more_memory()
    {
        var nation = new SyntheticNation(residents: 1_000_000_000, seed: 3);
        nation.ResidentsOf(2015, 0, 1);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var rows = 0;
        foreach (var batch in nation.ResidentsOf(2015, 1_000).Take(5).Append(nation.ResidentsByAddress(2015, 999_999_000, 1_000)))
            rows += batch.Length;

        Assert.Equal(6_000, rows);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6_000 * 20);
    }

    [Fact]
    public void Areas_are_named_region_by_region()
    {
        var nation = new SyntheticNation();

        Assert.Equal(1_100, nation.Areas.Count);
        Assert.Equal("synthetic-0001", nation.Areas[0].Id);
        Assert.Equal("synthetic-1100", nation.Areas[1_099].ToString());
        Assert.Equal(nation.Areas.OrderBy(area => area.Region.Number), nation.Areas);
        Assert.Equal(98, nation.Areas.Select(area => area.Municipality).Distinct().Count());
        Assert.Equal(98, nation.Areas.Select(area => (area.Municipality, area.Region)).Distinct().Count());
        Assert.Equal("6,000,000 residents and 1,100 areas, seed 1", nation.ToString());
    }

    [Fact]
    public void A_country_has_an_area_however_small_it_is()
    {
        foreach (var residents in new[] { 1, 2, 10, 100, 5_453 })
        {
            var nation = new SyntheticNation(residents);
            Assert.Single(nation.Areas);
            Assert.Equal(residents, nation.ResidentsOf(2015).Sum(batch => batch.Length));
            Assert.Equal(residents, nation.ResidentsByAddress(2015).Sum(batch => batch.Length));
        }
    }

    [Fact]
    public void A_smaller_country_has_fewer_areas() => Assert.Equal(11, new SyntheticNation(60_000).Areas.Count);

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Refuses("residents is 0; give 1 to 1,000,000,000.", () => new SyntheticNation(0));
        Refuses("residents is 1,000,000,001; give 1 to 1,000,000,000.", () => new SyntheticNation(1_000_000_001));
        Refuses("areas is -1; give 0 to 100,000.", () => new SyntheticNation(areas: -1));
        Refuses("areas is 100,001; give 0 to 100,000.", () => new SyntheticNation(areas: 100_001));
        Refuses("year is 0; give 1 to 9,999.", () => Small.ResidentsOf(0));
        Refuses("year is 10,000; give 1 to 9,999.", () => Small.ResidentsByAddress(10_000));
        Refuses("rowsPerBatch is 0; give 1 to 2,147,483,647.", () => Small.ResidentsOf(2015, 0));
        Refuses("firstRow is -1; give 0 to 60,000.", () => Small.ResidentsOf(2015, -1, 1));
        Refuses("rows is 2; give 0 to 1.", () => Small.ResidentsByAddress(2015, 59_999, 2));

        static void Refuses(string message, Func<object> make) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(make).Message, StringComparison.Ordinal);
    }
}
