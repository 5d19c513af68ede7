using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Exactness;

/// <summary>
/// Income of which a total or a number of persons is not given, or only within bounds: as <see cref="PartlyKnownShareTests"/>, for a ratio
/// that may have no bound.
/// </summary>
public class PartlyKnownIncomeTests
{
    private const int Year = 2015;

    // The most persons where there is no bound; half as many are tried too.
    private const int Most = 8;

    [Fact]
    public void OneYear_IsAsWideAsItsCompletions()
    {
        var (accepted, refused) = (0, 0);
        foreach (var area in Incomes(2, -2, 0, 3))
        {
            foreach (var region in Incomes(2, -1, 0, 2))
            {
                if (!area.Completions(Most).Any() || !region.Completions(Most).Any())
                {
                    Assert.Throws<InvalidInputException>(() => Measured([area], [region]));
                    refused++;
                    continue;
                }

                var ends = Ends(most => Ratios(area.Completions(most), region.Completions(most)));
                var (mean, regionMean) = (MeanIncome.Of(area.Total, area.Persons), MeanIncome.Of(region.Total, region.Persons));
                AssertSpans(ends, Evidence.RatioOfMeans(mean, regionMean), area, region);
                AssertMeasured(ends, Measured([area], [region]), 1, AveragingMethod.MeanOfYearlyShares, area, region);
                accepted++;
            }
        }

        Assert.True(accepted > 600 && refused > 50, accepted + " accepted, " + refused + " refused");
    }

    [Fact]
    public void TwoYears_AreAsWideAsTheirCompletions()
    {
        var random = new Random(2013);
        KnownIncome[] incomes = [.. Incomes(3, -2, 0, 3).Where(income => income.Completions(Most).Any())];
        KnownIncome[] regionIncomes = [.. Incomes(3, -2, 2, 3).Where(income => income.Completions(Most).Any())];
        for (var i = 0; i < 250; i++)
        {
            KnownIncome[] area = [incomes[random.Next(incomes.Length)], incomes[random.Next(incomes.Length)]];
            KnownIncome[] region = [regionIncomes[random.Next(regionIncomes.Length)], regionIncomes[random.Next(regionIncomes.Length)]];
            KnownIncome[] known = [.. area, .. region];
            var measured = Measured(area, region);

            var (newest, before) = (YearEnds(0), YearEnds(1));
            var mean = (Mean(newest.Lower, before.Lower), Mean(newest.Upper, before.Upper));
            var pooled = Ends(most => Ratios(Sums(area, most), Sums(region, most)));
            AssertMeasured(mean, measured, 2, AveragingMethod.MeanOfYearlyShares, known);
            AssertMeasured(pooled, measured, 2, AveragingMethod.PooledShare, known);

            (Ratio? Lower, Ratio? Upper) YearEnds(int age) =>
                Ends(most => Ratios(area[age].Completions(most), region[age].Completions(most)));
        }

        static Ratio? Mean(Ratio? a, Ratio? b) => a is { } one && b is { } other ? Ratio.Mean([one, other]) : null;
    }

    /// <summary>Over however many persons, the region's mean is above zero: a mean of zero or less is below any share of it.</summary>
    [Theory]
    [InlineData(-1, Verdict.Met)]
    [InlineData(0, Verdict.Met)]
    [InlineData(1, Verdict.Undetermined)]
    public void RegionsTaxpayersNotKnown_AreSomebody(int income, Verdict expected)
    {
        var area = Measured([new KnownIncome(income, 10)], [new KnownIncome(1_000, Count.Unknown)]);
        Assert.Equal(expected, Areas.Judge(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.RelativeIncome, area));
    }

    /// <summary>Each total, and one that is not known, over everything that can be known of its persons.</summary>
    private static IEnumerable<KnownIncome> Incomes(int mostPersons, params int[] totals) =>
        from total in totals.Select(total => (long?)total).Append(null)
        from persons in Numbers.Counts(mostPersons)
        select new KnownIncome(total, persons);

    /// <summary>Every sum of two years.</summary>
    private static IEnumerable<(long Total, long Persons)> Sums(KnownIncome[] years, long most) => (
        from newest in years[0].Completions(most)
        from before in years[1].Completions(most)
        select (newest.Total + before.Total, newest.Persons + before.Persons)).Distinct();

    /// <summary>Every ratio of an area's mean to its region's; nothing where a mean is nobody's, or the region's is zero or less.</summary>
    private static IEnumerable<(long Part, long Whole)?> Ratios(
        IEnumerable<(long Total, long Persons)> area, IEnumerable<(long Total, long Persons)> region)
    {
        var regions = region.ToList();
        return
            from here in area
            from there in regions
            select here.Persons == 0 || there.Persons == 0 || there.Total <= 0
                ? ((long, long)?)null
                : (here.Total * there.Persons, here.Persons * there.Total);
    }

    /// <summary>The ends of ratios: an end that moves with twice as many persons and kroner nears zero, or has no bound.</summary>
    private static (Ratio? Lower, Ratio? Upper) Ends(Func<long, IEnumerable<(long Part, long Whole)?>> ratios)
    {
        var (some, more) = (ratios(Most / 2).ToList(), ratios(Most).ToList());
        if (more.Contains(null)) return (null, null);

        var ends = Numbers.Ends(some.Select(ratio => ratio!.Value))!.Value;
        var further = Numbers.Ends(more.Select(ratio => ratio!.Value))!.Value;
        return (End(ends.Lower, further.Lower), End(ends.Upper, further.Upper));

        static Ratio Size(Ratio ratio) => ratio < Ratio.Zero ? Ratio.Zero - ratio : ratio;
        static Ratio? End(Ratio end, Ratio further) => end == further ? end : Size(further) < Size(end) ? Ratio.Zero : null;
    }

    private static AreaMeasurement Measured(KnownIncome[] area, KnownIncome[] region) =>
        new(
            "made-up",
            Areas.List2015,
            area.Select((known, age) => new AreaYear(Year - age, taxpayers: known.Persons, grossIncome: known.Total)),
            region.Select((known, age) => new RegionYear(Year - age, known.Persons, known.Total)));

    /// <summary>With an explanation what is known, and without one the same answer.</summary>
    private static void AssertMeasured(
        (Ratio? Lower, Ratio? Upper) ends, AreaMeasurement measured, int window, AveragingMethod averaging, params KnownIncome[] known)
    {
        AssertSpans(ends, measured.Measure(Indicator.RelativeIncome, window, averaging), known);
        foreach (var percent in (int[])[-100, 0, 55])
        {
            var classifier = new AreaClassifier(new ThresholdPolicyBuilder
            {
                Name = "what-if",
                Source = Areas.WhatIf,
                RequiredCount = 1,
                Averaging = averaging,
                Criteria = { new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(percent)), Areas.WhatIf, window) },
            }.Build());
            Assert.Equal(classifier.Classify(measured).Verdict, classifier.Decide(measured));
        }
    }

    private static void AssertSpans((Ratio? Lower, Ratio? Upper) ends, Evidence evidence, params KnownIncome[] known) =>
        Assert.True(
            evidence.Spans(ends.Lower, ends.Upper),
            string.Join(' ', known.AsEnumerable()) + ": " + evidence + ", but from " + ends.Lower + " to " + ends.Upper);
}
