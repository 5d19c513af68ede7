namespace Kriterium.Tests.Columns;

public class AreaColumnsTests
{
    private const long Unknown = AreaYearColumns.Unknown;

    private static readonly AreaClassifier Rule2010 = new(ThresholdPolicies.ParticularlyVulnerable2010);
    private static readonly AreaClassifier Rule2013 = new(ThresholdPolicies.ParticularlyVulnerable2013);
    private static readonly AreaClassifier Rule2018 = new(ThresholdPolicies.Vulnerable2018);

    /// <summary>
    /// Of 1,000 aged 18-64, 399,999 then 400,000 then 400,001 thousandths a year: "more than 40 per cent" is met by the last alone.
    /// </summary>
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void OutsideLabourMarket_AThousandthAroundTheLimit(int window)
    {
        var classifier = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2010.ToBuilder().WithWindow(window).Build());
        var years = Enumerable.Range(2012, 4).Select(year => new AreaYearColumns(
            year,
            4,
            residents: Same(2000),
            aged18To64: Same(1000),
            outsideLabourMarketThousandths: new long[] { 400_000, 400_000, 400_000, Unknown }));

        // Only one of the years moves by a thousandth.
        var moved = years.SkipLast(1).Append(new AreaYearColumns(
            2015,
            4,
            residents: Same(2000),
            aged18To64: Same(1000),
            outsideLabourMarketThousandths: new long[] { 399_999, 400_000, 400_001, Unknown }));
        Assert.Equal(
            [Verdict.NotMet, Verdict.NotMet, Verdict.Met, Verdict.Undetermined],
            Criterion(classifier, new AreaColumns(2015, moved), place: 1));
    }

    [Fact]
    public void NonWestern_APersonAroundTheLimit() =>
        Assert.Equal(
            [Verdict.NotMet, Verdict.NotMet, Verdict.Met, Verdict.Undetermined],
            Criterion(
                Rule2013,
                new AreaColumns(
                    2015, [new AreaYearColumns(2015, 4, residents: Same(2000), nonWestern: new long[] { 999, 1000, 1001, Unknown })]),
                place: 0));

    /// <summary>"Less than 55 per cent": 110,000 kroner of 200,000 are not.</summary>
    [Fact]
    public void Income_AKroneAroundTheLimit()
    {
        long[] taxpayers = [10, 10, 10, 10, 10];
        byte[] region = [4, 4, 4, 4, 0];
        var areas = new AreaColumns(
            2015,
            [
                new AreaYearColumns(
                    2015, 5, taxpayers: taxpayers, grossIncome: new long[] { 1_099_999, 1_100_000, 1_100_001, -5, 1_099_999 }),
            ],
            region,
            [new RegionYear(2015, 1_000_000, 200_000_000_000, region: Region.Hovedstaden)]);
        Assert.Equal(
            [Verdict.Met, Verdict.NotMet, Verdict.NotMet, Verdict.Met, Verdict.Undetermined], Criterion(Rule2013, areas, place: 4));
    }

    /// <summary>"At least 3 times": with 1 in 100 of the country, exactly 30 of 1,000 are met.</summary>
    [Fact]
    public void Convicted_AtTheNationalMultiple()
    {
        NationalYear[] national = [new(2017, 4_000_000, 40_000), new(2018, 5_000_000, 50_000)];
        var years = Enumerable.Range(2017, 2)
            .Select(year => new AreaYearColumns(
                year, 4, aged18Plus: Same(1000), convicted: new long[] { year == 2018 ? 29 : 30, 30, 31, Unknown }));
        Assert.Equal(
            [Verdict.NotMet, Verdict.Met, Verdict.Met, Verdict.Undetermined],
            Criterion(Rule2018, new AreaColumns(2018, years, nationalYears: national), place: 1));
        Assert.Equal(
            [Verdict.Undetermined, Verdict.Undetermined, Verdict.Undetermined, Verdict.Undetermined],
            Criterion(Rule2018, new AreaColumns(2018, years, nationalYears: national[..1]), place: 1));
    }

    [Fact]
    public void Size_ExactlyAThousandQualifies()
    {
        var always = ThresholdPolicies.ParticularlyVulnerable2010.ToBuilder();
        always.Criteria.Clear();
        always.Criteria.Add(new Kriterium.Criterion(Indicator.NonWestern, Threshold.AtLeast(Share.Percent(0)), Areas.WhatIf));
        always.RequiredCount = 1;
        var verdicts = new Verdict[4];
        new AreaClassifier(always.Build()).Decide(
            new AreaColumns(2015, [new AreaYearColumns(2015, 4, residents: new long[] { 999, 1000, 1001, Unknown })]), verdicts);
        Assert.Equal([Verdict.NotMet, Verdict.Met, Verdict.Met, Verdict.Undetermined], verdicts);
    }

    /// <summary>Bases of 2^62 over four years multiply to 248 bits. One person in all of it still decides.</summary>
    [Fact]
    public void Decide_BeyondAnyFixedSize_StaysExact()
    {
        const long Base = 1L << 62;
        var years = Enumerable.Range(2012, 4).Select(year => new AreaYearColumns(
            year, 3, residents: Same(Base).AsMemory(0, 3), aged18Plus: Same(Base).AsMemory(0, 3),
            convicted: new[] { Part(year, 0), Part(year, 1), Part(year, 2) }));

        // 2.7 per cent of 2^62 is no whole number: four years' floors are below, and with a person more in two of them above.
        static long Part(int year, int more) => (long)((Int128)Base * 27 / 1000) + (more == 0 ? 0 : year % 2 == 0 || more == 2 ? 1 : 0);
        var areas = new AreaColumns(2015, years);
        var verdicts = Criterion(Rule2010, areas, place: 2);
        Assert.Equal(Verdict.NotMet, verdicts[0]);
        Assert.Equal(Verdict.Met, verdicts[2]);
        for (var i = 0; i < 3; i++)
            Assert.Equal(Rule2010.Classify(areas.Measurement(i, "made-up", Areas.List2015)).Findings[2].Verdict, verdicts[i]);
    }

    [Fact]
    public void Decide_AllocatesNothing_WhileProductsAreShort()
    {
        // Netstandard2.0 has no whole numbers of 128 bits.
        if (Repository.Metadata("KriteriumTarget").StartsWith(".NETStandard", StringComparison.Ordinal)) return;

        foreach (var policy in ThresholdPolicies.All)
        {
            var areas = Ordinary(3000);
            var classifier = new AreaClassifier(policy);
            var verdicts = new Verdict[areas.Count];
            var criteria = new CriterionVerdicts(policy, areas.Count);
            var measurements = Enumerable.Range(0, 100).Select(i => areas.Measurement(i, "made-up", Areas.List2015)).ToArray();
            Assert.Equal((policy.Name, 0), (policy.Name, Allocated.By(() => classifier.Decide(areas, verdicts, criteria))));
            Assert.Equal((policy.Name, 0), (policy.Name, Allocated.By(() =>
            {
                foreach (var area in measurements) classifier.Decide(area);
            })));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void DecideInParallel_AnyDegree_SameVerdictsAndGrowingProgress(int degree)
    {
        var areas = Ordinary(50_000);
        var (expected, verdicts) = (new Verdict[areas.Count], new Verdict[areas.Count]);
        Rule2013.Decide(areas, expected);
        var progress = new Reports();
        Rule2013.DecideInParallel(areas, verdicts, options: new ParallelOptions { MaxDegreeOfParallelism = degree }, progress: progress);
        Assert.Equal(expected, verdicts);
        Assert.True(progress.Done.Count > 1);
        Assert.Equal(progress.Done.Order(), progress.Done);
        Assert.Equal(areas.Count, progress.Done[^1]);
    }

    [Fact]
    public void DecideInParallel_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        var areas = Ordinary(50_000);
        var progress = new Reports(source.Cancel);
        Assert.Throws<OperationCanceledException>(() => Rule2013.DecideInParallel(
            areas,
            new Verdict[areas.Count],
            options: new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = source.Token },
            progress: progress));
        Assert.True(progress.Done[^1] < areas.Count);
    }

    [Fact]
    public void Decide_NoAreas_DecidesNothing()
    {
        Rule2013.Decide(new AreaColumns(2015, [new AreaYearColumns(2015, 0)]), []);
        Rule2013.DecideInParallel(new AreaColumns(2015, [new AreaYearColumns(2015, 0)]), default);
    }

    [Fact]
    public void Decide_WrongLengths_AreToldTogether() =>
        Assert.Equal(
            "The verdicts has 2 faults:\n"
            + "- verdicts has room for 2, but there are 4 areas; give one for each\n"
            + "- criteria is for 3 areas by particularly-vulnerable-2013, but there are 4 areas by particularly-vulnerable-2013; make one "
            + "for these",
            Assert.Throws<InvalidInputException>(() => Rule2013.Decide(
                new AreaColumns(2015, [new AreaYearColumns(2015, 4)]), new Verdict[2], new CriterionVerdicts(Rule2013.Policy, 3))).Message);

    [Fact]
    public void CriterionVerdicts_OfAnotherPolicy_AreRefused()
    {
        var other = new CriterionVerdicts(ThresholdPolicies.Vulnerable2018, 4);
        Assert.Equal(
            "The verdicts: criteria is for 4 areas by vulnerable-2018, but there are 4 areas by particularly-vulnerable-2013; make one "
                + "for these",
            Assert.Throws<InvalidInputException>(() => Rule2013.Decide(
                new AreaColumns(2015, [new AreaYearColumns(2015, 4)]), new Verdict[4], other)).Message);
        Assert.StartsWith(
            "\"non_western more than 50 %\" is not a criterion of vulnerable-2018; give one of its criteria or gates.",
            Assert.Throws<ArgumentException>(() => other[Rule2013.Policy.Criteria[0], 0]).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AreaYearColumns_FaultyRows_AreToldTogetherWithTheirPositions()
    {
        var residents = Enumerable.Repeat(1000L, 3000).ToArray();
        var nonWestern = new long[3000];
        (nonWestern[7], nonWestern[2999]) = (1001, -1);
        var fault = Assert.Throws<InvalidInputException>(() => new AreaYearColumns(
            2015, 3000, residents, nonWestern, convicted: new long[2]));
        Assert.Equal([null, 7L, 2999L], fault.Faults.Select(one => one.Row));
        Assert.Equal(
            "The year 2015 in columns has 3 faults:\n"
            + "- convicted is a column of 2; give one entry for each of 3,000 areas, or leave it out\n"
            + "- row 7: nonWestern is 1,001, more than its base residents, which is 1,000; a part is at most its base\n"
            + "- row 2999: nonWestern is -1; a count is 0 or more",
            fault.Message);
    }

    [Fact]
    public void AreaYearColumns_VeryManyFaults_AreCounted()
    {
        var fault = Assert.Throws<InvalidInputException>(() => new AreaYearColumns(
            2015, 1500, residents: Enumerable.Repeat(-2L, 1500).ToArray()));
        Assert.Equal((100, 1500), (fault.Faults.Count, fault.FaultCount));
        Assert.StartsWith("The year 2015 in columns has 1,500 faults:\n- row 0: ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("\n- and 1,400 more", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Columns refuse exactly the rows that an area's year refuses.</summary>
    [Fact]
    public void AreaYearColumns_RefuseWhatAnAreaYearRefuses()
    {
        var random = new Random(5);
        long[] values =
        [
            Unknown, -1, 0, 1, 2, 3, 1000, 1001, 2000, 2001, long.MaxValue / 1000, (long.MaxValue / 1000) + 1, long.MaxValue - 1,
            long.MaxValue,
        ];
        var refused = 0;
        for (var i = 0; i < 20_000; i++)
        {
            // Bases mostly unknown or the same, parts mostly small, so that some rows are faultless.
            var row = Enumerable.Range(0, 11).Select(column =>
                random.Next(8) == 0 ? values[random.Next(values.Length)]
                : column is 0 or 2 or 4 or 6 or 8 ? values[random.Next(3) == 0 ? 0 : 6]
                : values[2 + random.Next(3)]).ToArray();
            var hasUnknownEducation = random.Next(2) == 0;
            var expected = Refusal(() => new AreaYear(
                2015,
                Known(row[0]),
                Known(row[1]),
                Known(row[2]),
                Known(row[3]),
                Known(row[4]),
                Known(row[5]),
                Known(row[6]),
                Known(row[7]),
                Known(row[8]),
                row[9] == Unknown ? null : row[9],
                hasUnknownEducation ? Known(row[10]) : null));
            ReadOnlyMemory<long> Column(int index) => new[] { row[index] };
            AreaYearColumns? columns = null;
            var actual = Refusal(() => columns = new AreaYearColumns(
                2015,
                1,
                Column(0),
                Column(1),
                Column(2),
                Column(3),
                Column(4),
                Column(5),
                Column(6),
                Column(7),
                Column(8),
                Column(9),
                hasUnknownEducation ? Column(10) : default));
            Assert.Equal(expected?.Faults.Select(fault => "row 0: " + fault), actual?.Faults.Select(fault => fault.ToString()));
            refused += expected is null ? 0 : 1;

            // The quick look does not send what has no fault to the thorough check.
            Assert.False(columns?.MayBeFaulty(0, 1) ?? false, string.Join(' ', row));
        }

        Assert.InRange(refused, 2000, 19_000);
    }

    [Fact]
    public void AreaColumns_Faults_AreToldTogether() =>
        Assert.Equal(
            "The columns of 2015 has 6 faults:\n"
            + "- years has 2014 more than once; give each year once\n"
            + "- years has 2 areas in 2014 and 3 in 2014; give the same areas in every year\n"
            + "- years has 2016, but the measurement year is 2015; leave out years that came after, or give the measurement year\n"
            + "- row 1: regions is 6; give a region's number, 1 to 5, or 0 where it is not known\n"
            + "- regionYears has Hovedstaden twice in 2015; give each year of a region once\n"
            + "- nationalYears has 2015 more than once; give each year once",
            Assert.Throws<InvalidInputException>(() => new AreaColumns(
                2015,
                [new AreaYearColumns(2014, 2), new AreaYearColumns(2014, 3), new AreaYearColumns(2016, 2)],
                new byte[] { 0, 6 },
                [new RegionYear(2015, region: Region.Hovedstaden), new RegionYear(2015, region: Region.Hovedstaden)],
                [new NationalYear(2015), new NationalYear(2015)])).Message);

    [Fact]
    public void AreaColumns_IncomesAndRegionsThatCannotBe_AreToldTogether() =>
        Assert.Equal(
            [
                "measurementYear is 0; give 1 to 9999",
                "years has 2014, but the measurement year is 0; leave out years that came after, or give the measurement year",
                "regions is a column of 1; give one entry for each of 2 areas, or leave it out",
                "regionYears[0] is null; leave it out", "regionYears[1].region is missing; give the region of an income",
            ],
            Assert.Throws<InvalidInputException>(() => new AreaColumns(
                0, [new AreaYearColumns(2014, 2)], new byte[] { 1 }, [null!, new RegionYear(2014, 10, 20)])).Faults.Select(fault => fault.ToString()));

    /// <summary>Years before the longest window are kept and not measured.</summary>
    [Fact]
    public void AreaColumns_OlderYears_AreNotMeasured()
    {
        var areas = new AreaColumns(
            2015,
            ((int[])[2011, 2012, 2015]).Select(year => new AreaYearColumns(
                year, 1, residents: new long[] { year }, unknownEducation: year == 2011 ? new long[] { 0 } : default)));
        Assert.Equal([2015, null, null, 2012], Enumerable.Range(0, 4).Select(back => areas.YearBack(back)?.Year));
        Assert.True(areas.HasUnknownEducation);
        Assert.Equal(0, areas.RegionOf(0));
    }

    [Fact]
    public void CriterionVerdicts_OfNoSuchArea_AreRefused()
    {
        var verdicts = new CriterionVerdicts(Rule2013.Policy, 2);
        Assert.Equal(Verdict.Undetermined, verdicts[Rule2013.Policy.Criteria[0], 1]);
        foreach (var (place, text) in new[] { (-1, "-1"), (2, "2") })
        {
            Assert.StartsWith(
                "Position " + text + " is not one of 2 areas, counted from 0.",
                Assert.Throws<ArgumentOutOfRangeException>("area", () => verdicts[Rule2013.Policy.Criteria[0], place]).Message,
                StringComparison.Ordinal);
        }

        Assert.Equal(0, new CriterionVerdicts(Rule2013.Policy, 0).AreaCount);
        Assert.Throws<ArgumentOutOfRangeException>("areaCount", () => new CriterionVerdicts(Rule2013.Policy, -1));
    }

    [Fact]
    public void Measurement_HasWhatTheColumnsHave()
    {
        var areas = new AreaColumns(
            2015,
            [
                new AreaYearColumns(2014, 2, residents: new long[] { 7, 8 }),
                new AreaYearColumns(2015, 2, residents: new long[] { 9, Unknown }, grossIncome: new long[] { 5, Unknown }),
            ],
            new byte[] { 1, 4 },
            [new RegionYear(2015, 10, 20, region: Region.Hovedstaden)],
            [new NationalYear(2015, 100, 1)]);
        var area = areas.Measurement(1, "second", Areas.List2015);
        Assert.Equal(("second", 2015), (area.AreaId, area.MeasurementYear));
        Assert.Equal([Count.Of(8), Count.Unknown], area.Years.Select(year => year.Residents));
        Assert.Null(area.Years[1].GrossIncome);
        Assert.Null(area.Years[1].UnknownEducation);
        Assert.Same(areas.RegionYears[0], Assert.Single(area.RegionYears));
        Assert.Same(areas.NationalYears[0], Assert.Single(area.NationalYears));
        Assert.Empty(areas.Measurement(0, "first", Areas.List2015).RegionYears);
        Assert.StartsWith(
            "Position 2 is not one of 2 areas, counted from 0.",
            Assert.Throws<ArgumentOutOfRangeException>("index", () => areas.Measurement(2, "third", Areas.List2015)).Message,
            StringComparison.Ordinal);
        Assert.Equal("2 areas, measured in 2015", areas.ToString());
        Assert.Equal("2014: 2 areas", areas.Years[0].ToString());
    }

    private static long[] Same(long value) => [value, value, value, value];

    private static Count Known(long value) => value == Unknown ? Count.Unknown : Count.Of(value);

    private static InvalidInputException? Refusal(Func<object> make)
    {
        try
        {
            make();
            return null;
        }
        catch (InvalidInputException fault)
        {
            return fault;
        }
    }

    [Fact]
    public void DecideInParallel_FailingProgress_IsToldAsItIs()
    {
        var areas = Ordinary(100);
        Assert.Throws<IOException>(() => Rule2013.DecideInParallel(areas, new Verdict[areas.Count], progress: new FailingProgress()));
    }

    private sealed class FailingProgress : IProgress<long>
    {
        public void Report(long value) => throw new IOException("No terminal.");
    }

    /// <summary>What a criterion comes to for each area: the same few at a time and many, which fill the widest vectors.</summary>
    private static Verdict[] Criterion(AreaClassifier classifier, AreaColumns areas, int place)
    {
        const int Times = 70;
        var few = ByCriterion(classifier, areas, place);
        Assert.Equal(Repeated(few, Times), ByCriterion(classifier, Repeated(areas, Times), place));
        return few;
    }

    private static Verdict[] ByCriterion(AreaClassifier classifier, AreaColumns areas, int place)
    {
        var (verdicts, criteria) = (new Verdict[areas.Count], new CriterionVerdicts(classifier.Policy, areas.Count));
        classifier.Decide(areas, verdicts, criteria);
        return criteria.Column(classifier.Policy.Criteria.Concat(classifier.Policy.Gates).ElementAt(place)).ToArray();
    }

    private static AreaColumns Repeated(AreaColumns areas, int times)
    {
        ReadOnlyMemory<long> Column(ReadOnlyMemory<long> column) => Repeated(column.ToArray(), times);
        return new AreaColumns(
            areas.MeasurementYear,
            areas.Years.Select(year => new AreaYearColumns(
                year.Year,
                times * year.Count,
                Column(year.Residents),
                Column(year.NonWestern),
                Column(year.Aged18To64),
                Column(year.OutsideLabourMarketThousandths),
                Column(year.Aged18Plus),
                Column(year.Convicted),
                Column(year.Aged30To59),
                Column(year.BasicEducation),
                Column(year.Taxpayers),
                Column(year.GrossIncome),
                Column(year.UnknownEducation))),
            Repeated(areas.Regions.ToArray(), times),
            areas.RegionYears,
            areas.NationalYears);
    }

    private static T[] Repeated<T>(T[] items, int times) => [.. Enumerable.Repeat(items, times).SelectMany(item => item)];

    /// <summary>Housing areas of ordinary size, some of them with a figure that is not known.</summary>
    private static AreaColumns Ordinary(int count)
    {
        var random = new Random(1);
        var years = Enumerable.Range(2012, 4).Select(year =>
        {
            long[] Column(int least, int most, int unknown) =>
                [.. Enumerable.Range(0, count).Select(_ => random.Next(100) < unknown ? Unknown : random.Next(least, most))];
            return new AreaYearColumns(
                year,
                count,
                Column(5000, 9000, 1),
                Column(2000, 3000, 2),
                Column(2500, 3000, 2),
                Column(900_000, 1_300_000, 2),
                Column(3500, 4500, 2),
                Column(50, 250, 2),
                Column(1500, 2000, 2),
                Column(600, 1000, 2),
                Column(2000, 2500, 2),
                Column(250_000_000, 700_000_000, 2),
                Column(0, 200, 2));
        });
        return new AreaColumns(
            2015,
            years,
            Enumerable.Range(0, count).Select(i => (byte)((i % 5) + 1)).ToArray(),
            Region.All.SelectMany(region => Enumerable.Range(2012, 4)
                .Select(year => new RegionYear(year, 1_000_003, 250_000_000_007, region))),
            Enumerable.Range(2012, 4).Select(year => new NationalYear(year, 4_400_000 + year, 61_000 + year)));
    }

    private sealed class Reports(Action? onReport = null) : IProgress<long>
    {
        public List<long> Done { get; } = [];

        public void Report(long value)
        {
            Done.Add(value);
            onReport?.Invoke();
        }
    }
}
