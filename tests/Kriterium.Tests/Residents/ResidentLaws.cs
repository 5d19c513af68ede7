using System.Data;
using FsCheck.Fluent;
using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Residents;

/// <summary>However residents are handed over, they come to the same counts.</summary>
public class ResidentLaws
{
    // Through every length of a last vector, mask and block.
    private static readonly int[] Lengths = [0, 1, 31, 32, 33, 63, 64, 65, 1000, 8191, 8192, 8193, 20_011];

    public static TheoryData<int> EveryLength => [.. Lengths];

    [Theory]
    [MemberData(nameof(EveryLength))]
    public void EveryShape_GivesWhatTheRowsComeTo(int length)
    {
        foreach (var years in (int[][])[[2014], [2014, 2015, 2016]])
        {
            var rows = ResidentRows.Random(length, length, years);
            var expected = ResidentRows.Told(rows, ResidentRows.Areas);
            Assert.All(Shapes(rows), sums => Assert.Equal(expected, sums.Told()));
            Assert.All(Shapes([.. rows.OrderBy(row => row.Region)]), sums => Assert.Equal(expected, sums.Told()));
        }
    }

    [LargeProperty(usual: 10, oneIn: 10_000)]
    public void Order_DoesNotMatter(int seed)
    {
        var rows = ResidentRows.Random(seed, 3000, 2014, 2015);
        var expected = Sum(rows).Told();
        Assert.All(Shapes(rows.Shuffled(seed)), sums => Assert.Equal(expected, sums.Told()));
        Assert.All(Shapes([.. rows.OrderBy(row => row.Region).ThenBy(row => row.Area)]), sums => Assert.Equal(expected, sums.Told()));
    }

    [LargeProperty(usual: 25, oneIn: 10_000)]
    public void Merge_IsAssociativeAndCommutative(int seed)
    {
        var parts = Enumerable.Range(0, 3).Select(part => ResidentRows.Random(seed + part, 500, 2013 + part, 2014)).ToList();
        ResidentAggregator Part(int part) => Sum(parts[part]);
        static ResidentAggregator Merged(ResidentAggregator a, ResidentAggregator b)
        {
            a.Merge(b);
            return a;
        }

        var expected = Sum([.. parts.SelectMany(part => part)]).Told();
        Assert.Equal(expected, Merged(Merged(Part(0), Part(1)), Part(2)).Told());
        Assert.Equal(expected, Merged(Part(0), Merged(Part(1), Part(2))).Told());
        Assert.Equal(expected, Merged(Merged(Part(2), Part(1)), Part(0)).Told());
    }

    [Fact]
    public void Merge_LeavesTheOtherAsItIs()
    {
        var (one, other) = (Sum(ResidentRows.Random(1, 100, 2014)), Sum(ResidentRows.Random(2, 100, 2015)));
        var before = other.Told();
        one.Merge(other);
        one.Merge(other);
        Assert.Equal(before, other.Told());
        Assert.Equal(300, one.RowCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(-1)]
    public void Threads_DoNotMatter(int threads)
    {
        var rows = ResidentRows.Random(7, 60_000, 2014, 2015, 2016, 2017);

        // Many small pieces, so that threads really share them.
        var columns = rows.Chunk(997).SelectMany(chunk => chunk.Columns());
        var sums = new ResidentAggregator(ResidentRows.Areas);
        sums.AddInParallel(columns, new ParallelOptions { MaxDegreeOfParallelism = threads });
        Assert.Equal(Sum(rows).Told(), sums.Told());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Progress_GrowsToEveryRow(int threads)
    {
        var told = new List<long>();
        var sums = new ResidentAggregator(ResidentRows.Areas);
        sums.AddInParallel(
            ResidentRows.Random(7, 5000, [.. Enumerable.Range(2000, 20)]).Columns(),
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            new Progress(told.Add));
        Assert.Equal(20, told.Count);
        Assert.Equal(told.Order(), told);
        Assert.Equal(5000, told[^1]);
    }

    [Fact]
    public void FailingProgress_IsToldAsItIs_AndNothingIsAdded()
    {
        var sums = new ResidentAggregator(ResidentRows.Areas);
        Assert.Throws<IOException>(() => sums.AddInParallel(
            ResidentRows.Random(7, 5000, 2015).Columns(), progress: new Progress(_ => throw new IOException("No terminal."))));
        Assert.Empty(sums.Years);
    }

    [Fact]
    public void Cancelled_NothingIsAdded()
    {
        using var cancellation = new CancellationTokenSource();
        IEnumerable<ResidentColumns> Columns()
        {
            for (var i = 0; i < 1000; i++)
            {
                if (i == 10) cancellation.Cancel();
                yield return ResidentRows.Columns(2015, ResidentRows.Random(i, 100, 2015));
            }
        }

        var sums = new ResidentAggregator(ResidentRows.Areas);
        Assert.ThrowsAny<OperationCanceledException>(() => sums.AddInParallel(
            Columns(), new ParallelOptions { CancellationToken = cancellation.Token }));
        Assert.Empty(sums.Years);
    }

    [Fact]
    public void FailingColumns_NothingIsAdded()
    {
        static IEnumerable<ResidentColumns> Columns()
        {
            yield return ResidentRows.Columns(2015, ResidentRows.Random(1, 100, 2015));
            throw new IOException("The disk is gone.");
        }

        var sums = new ResidentAggregator(ResidentRows.Areas);
        Assert.Equal("The disk is gone.", Assert.Throws<IOException>(() => sums.AddInParallel(Columns())).Message);
        Assert.Empty(sums.Years);
    }

    [Theory]
    [InlineData(2017)]
    [InlineData(2015)]
    public void Columns_TellWhatTheCountsTell(int measurementYear)
    {
        // Few enough rows that some areas have none in some year.
        var sums = Sum(ResidentRows.Random(3, 400, 2012, 2014, 2015, 2016, 2017));
        var regions = Enumerable.Range(0, ResidentRows.Areas).Select(area => (byte)(area % 6)).ToArray();
        var columns = sums.ToColumns(measurementYear, regions);
        var (verdicts, unknown) = (new Verdict[ResidentRows.Areas], 0);
        foreach (var policy in ThresholdPolicies.All)
        {
            var classifier = new AreaClassifier(policy);
            classifier.Decide(columns, verdicts);
            for (var area = 0; area < ResidentRows.Areas; area++)
            {
                // Columns have the years of the longest window.
                var years = sums.Years
                    .Where(year => year <= measurementYear && year > measurementYear - Criterion.LongestWindow)
                    .ToList();
                var measured = new AreaMeasurement(
                    "area",
                    new CalendarDate(measurementYear, 12, 1),
                    years.Select(year => sums.GetArea(area, year)).OfType<AreaYear>(),
                    regions[area] == 0
                        ? null
                        : years.Select(year => sums.GetRegion(Region.FromNumber(regions[area]), year)).OfType<RegionYear>(),
                    nationalYears: years.Select(year => sums.GetCountry(year)!));
                Assert.Equal(
                    classifier.Classify(measured).ToJson(),
                    classifier.Classify(columns.Measurement(area, "area", measured.ListDate)).ToJson());
                Assert.Equal(classifier.Decide(measured), verdicts[area]);
                if (sums.GetArea(area, measurementYear) is null) unknown++;
            }
        }

        Assert.InRange(unknown, 1, 7 * ResidentRows.Areas);
    }

    [Fact]
    public void Columns_OfAYearWithoutRows_AreRefused() =>
        Assert.Contains(
            "years is empty",
            Assert.Throws<InvalidInputException>(() => Sum(ResidentRows.Random(1, 10, 2015)).ToColumns(2014)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Batches_AreAddedWithoutAllocating()
    {
        var columns = ResidentRows.Columns(2015, ResidentRows.Random(1, 10_000, 2015));
        var sums = new ResidentAggregator(ResidentRows.Areas);
        Assert.Equal(0, Allocated.By(() => sums.Add(columns.AsBatch())));
    }

    private static ResidentAggregator Sum(Resident[] rows)
    {
        var sums = new ResidentAggregator(ResidentRows.Areas);
        sums.Add(rows);
        return sums;
    }

    private static IEnumerable<ResidentAggregator> Shapes(Resident[] rows)
    {
        yield return Sum(rows);
        yield return Added(sums => sums.Add(rows.Select(row => row)));
        yield return Added(sums => sums.AddInParallel(rows.Columns()));
        yield return Added(sums =>
        {
            foreach (var year in rows.Columns()) sums.Add(year.AsBatch());
        });
        yield return Added(sums =>
        {
            foreach (var year in rows.Chunk(777).SelectMany(chunk => chunk.Columns())) sums.Add(year.AsBatch());
        });
        yield return Added(sums =>
        {
            using var reader = ResidentTable.Of(rows).CreateDataReader();
            sums.Add(reader);
        });
    }

    private static ResidentAggregator Added(Action<ResidentAggregator> add)
    {
        var sums = new ResidentAggregator(ResidentRows.Areas);
        add(sums);
        return sums;
    }

    /// <summary>Tells at once, on the thread that reports.</summary>
    private sealed class Progress(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
