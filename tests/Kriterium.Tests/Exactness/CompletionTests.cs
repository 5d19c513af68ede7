using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Exactness;

/// <summary>What is known of a figure is as tight as the given counts allow: its ends are those of every way to complete them, and nothing outside is left open.</summary>
/// <remarks>Within a figure only: that one base lies in another tightens nothing (decision 0005).</remarks>
public class CompletionTests
{
    // More than any base needs: a larger one only dilutes.
    private const int Largest = 9;

    private static readonly Count[] Parts = [0, 1, 2, 3, Count.Between(0, 2), Count.Between(1, 3), Count.Unknown];
    private static readonly Count[] Wholes = [0, 1, 2, 3, 4, Count.Between(0, 2), Count.Between(1, 3), Count.Between(2, 4), Count.Unknown];

    [Fact]
    public void Share_IsAsTightAsItsCompletions()
    {
        var cases = 0;
        foreach (var part in Parts)
        {
            foreach (var whole in Wholes)
            {
                if (Year(() => new AreaYear(2015, residents: whole, nonWestern: part)) is not { } year) continue;

                var expected = Ends(whole, [.. Completions(part, whole, 0).Select(one => (one.Part, one.Whole))]);
                Assert.Equal(expected, Ends(Measurement(year).Measure(Indicator.NonWestern)));
                Assert.Equal(expected, Ends(Evidence.Of(part, whole)));
                cases++;
            }
        }

        Assert.Equal(55, cases);
    }

    [Fact]
    public void ConvictedOfArea_AndOfCountry_AreAsTightAsTheirCompletions()
    {
        foreach (var part in Parts)
        {
            foreach (var whole in Wholes)
            {
                if (Year(() => new AreaYear(2015, aged18Plus: whole, convicted: part)) is not { } year) continue;

                var expected = Ends(whole, [.. Completions(part, whole, 0).Select(one => (one.Part, one.Whole))]);
                Assert.Equal(expected, Ends(Measurement(year).Measure(Indicator.Convicted)));
                var country = new AreaMeasurement("a", Areas.List2015, nationalYears: [new NationalYear(2015, whole, part)]);
                Assert.Equal(expected, Ends(country.MeasureNational(Indicator.Convicted)));
            }
        }
    }

    [Fact]
    public void OutsideLabour_InThousandths_IsAsTightAsItsCompletions()
    {
        foreach (var part in (Count[])[0, 500, 1000, 2500, Count.Between(0, 1500), Count.Between(1500, 3000), Count.Unknown])
        {
            foreach (var whole in Wholes)
            {
                if (Year(() => new AreaYear(2015, aged18To64: whole, outsideLabourMarketThousandths: part)) is not { } year) continue;

                var completions =
                    from persons in Values(whole)
                    from quarters in Enumerable.Range(0, (4 * persons) + 1)
                    where IsIn(part, 250 * quarters)
                    select (250 * quarters, 1000 * persons);
                Assert.Equal(Ends(whole, [.. completions]), Ends(Measurement(year).Measure(Indicator.OutsideLabourMarket)));
            }
        }
    }

    [Fact]
    public void Education_IsAsTightAsItsCompletions_InBothReadings()
    {
        var (cases, decided) = (0, 0);
        foreach (var basic in Parts)
        {
            foreach (var unknown in Parts)
            {
                foreach (var whole in Wholes)
                {
                    if (Year(() => new AreaYear(2015, aged30To59: whole, basicEducation: basic, unknownEducation: unknown)) is not { } year) continue;

                    var completions = Completions(basic, whole, unknown).ToList();
                    var asBasic = Ends(whole, [.. completions.Select(one => (one.Part + one.Other, one.Whole))]);
                    var notBasic = Ends(whole, [.. completions.Select(one => (one.Part, one.Whole))]);
                    var area = Measurement(year);
                    Assert.Equal(asBasic, Ends(area.Measure(Indicator.BasicEducation)));
                    var either = (notBasic.Lowest < asBasic.Lowest ? notBasic.Lowest : asBasic.Lowest, notBasic.Highest > asBasic.Highest ? notBasic.Highest : asBasic.Highest);
                    Assert.Equal(either, Ends(area.Measure(Indicator.BasicEducation, education: EducationDefinition.DanishOrApproved)));

                    decided += Decided(area);
                    cases++;
                }
            }
        }

        Assert.True(cases > 200 && decided > 50, $"{cases} cases, {decided} decided");
    }

    [Theory]
    [InlineData(AveragingMethod.MeanOfYearlyShares)]
    [InlineData(AveragingMethod.PooledShare)]
    public void TwoYears_AreAsTightAsTheirCompletionsTogether(AveragingMethod averaging)
    {
        Count[] parts = [0, 2, Count.Between(0, 2), Count.Unknown];
        Count[] wholes = [3, Count.Between(1, 3), Count.Between(2, 4)];
        var years = (from part in parts from apart in parts from whole in wholes select (part, apart, whole)).ToList();
        foreach (var newer in years)
        {
            foreach (var older in years)
            {
                if (Year(() => new AreaYear(2015, aged30To59: newer.whole, basicEducation: newer.part, unknownEducation: newer.apart)) is not { } year
                    || Year(() => new AreaYear(2014, aged30To59: older.whole, basicEducation: older.part, unknownEducation: older.apart)) is not { } before)
                {
                    continue;
                }

                var shares =
                    from one in Completions(newer.part, newer.whole, newer.apart)
                    from other in Completions(older.part, older.whole, older.apart)
                    let a = (Part: one.Part + one.Other, one.Whole)
                    let b = (Part: other.Part + other.Other, other.Whole)
                    select averaging == AveragingMethod.PooledShare
                        ? new Ratio(a.Part + b.Part, a.Whole + b.Whole)
                        : new Ratio((a.Part * b.Whole) + (b.Part * a.Whole), 2 * a.Whole * b.Whole);
                var all = shares.Order().ToList();
                Assert.Equal((all[0], all[^1]), Ends(Measurement(year, before).Measure(Indicator.BasicEducation, 2, averaging)));
            }
        }
    }

    [Fact]
    public void Income_IsAsTightAsItsCompletions()
    {
        Count[] persons = [1, 2, Count.Between(1, 3), Count.Between(0, 2), Count.Unknown];
        foreach (var income in (long[])[-6, 6])
        {
            foreach (var own in persons)
            {
                foreach (var region in persons[..3])
                {
                    var area = new AreaMeasurement("a", Areas.List2015, [new AreaYear(2015, taxpayers: own, grossIncome: income)], [new RegionYear(2015, region, 12)]);

                    // Of so many people that their mean comes as near to zero as one likes.
                    var ratios = (from p in Values(own) from r in Values(region) where p > 0 select new Ratio(income * r, p * 12))
                        .Concat(own == Count.Unknown ? [new Ratio(0, 1)] : []).Order().ToList();
                    Assert.Equal((ratios[0], ratios[^1]), Ends(area.Measure(Indicator.RelativeIncome)));
                }
            }
        }
    }

    [Theory]
    [InlineData(61, Verdict.Met)]
    [InlineData(60, Verdict.Undetermined)]
    [InlineData(30, Verdict.Undetermined)]
    public void BasicEducationAlone_DecidesWithoutUnknownEducation_OnlyWhenItIsEnough(int basic, Verdict expected)
    {
        foreach (var policy in new[] { ThresholdPolicies.Vulnerable2018, ThresholdPolicies.Vulnerable2021 })
        {
            var builder = policy.ToBuilder();
            builder.SmallestPopulation = 0;
            builder.RequiredCount = 1;
            foreach (var other in builder.Criteria.Where(criterion => criterion.Indicator != Indicator.BasicEducation).ToList()) builder.Criteria.Remove(other);
            var classifier = new AreaClassifier(builder.Build());

            var area = Measurement(new AreaYear(2015, aged30To59: 100, basicEducation: basic, unknownEducation: Count.Unknown));
            Assert.Equal(expected, classifier.Classify(area).Verdict);
            Assert.Equal(expected, classifier.Decide(area));

            var columns = new AreaYearColumns(
                2015, 1, aged30To59: new long[] { 100 }, basicEducation: new long[] { basic }, unknownEducation: new[] { AreaYearColumns.Unknown });
            var verdicts = new Verdict[1];
            classifier.Decide(new AreaColumns(2015, [columns]), verdicts);
            Assert.Equal([expected], verdicts);
        }
    }

    /// <summary>1 where the rule of 2018 for education alone is decided, after asserting that both ways to decide agree.</summary>
    private static int Decided(AreaMeasurement area)
    {
        var builder = ThresholdPolicies.Vulnerable2018.ToBuilder();
        builder.SmallestPopulation = 0;
        builder.RequiredCount = 1;
        foreach (var other in builder.Criteria.Where(criterion => criterion.Indicator != Indicator.BasicEducation).ToList()) builder.Criteria.Remove(other);
        var classifier = new AreaClassifier(builder.Build());
        var verdict = classifier.Classify(area).Verdict;
        Assert.Equal(verdict, classifier.Decide(area));
        return verdict == Verdict.Undetermined ? 0 : 1;
    }

    private static AreaMeasurement Measurement(params AreaYear[] years) => new("a", Areas.List2015, years);

    /// <summary>The year, unless its counts contradict one another.</summary>
    private static AreaYear? Year(Func<AreaYear> make)
    {
        try
        {
            return make();
        }
        catch (FieldFaultException)
        {
            return null;
        }
    }

    private static IEnumerable<(int Part, int Other, int Whole)> Completions(Count part, Count whole, Count other) =>
        from w in Values(whole)
        from p in Enumerable.Range(0, w + 1)
        from o in Enumerable.Range(0, w - p + 1)
        where IsIn(part, p) && IsIn(other, o)
        select (p, o, w);

    private static IEnumerable<int> Values(Count count) => Enumerable.Range(0, Largest + 1).Where(value => IsIn(count, value));

    private static bool IsIn(Count count, int value) => value >= count.Lower && !(value > count.Upper);

    /// <summary>The smallest and the largest share. Where nobody may be measured, anything is possible; in a base without bound any part is as good as nobody.</summary>
    private static (Ratio Lowest, Ratio Highest) Ends(Count whole, IReadOnlyList<(int Part, int Whole)> completions)
    {
        Assert.NotEmpty(completions);
        if (completions.Any(one => one.Whole == 0)) return (new Ratio(0, 1), new Ratio(1, 1));

        var shares = completions.Select(one => new Ratio(one.Part, one.Whole)).Order().ToList();
        return (whole.Upper is null ? new Ratio(0, 1) : shares[0], shares[^1]);
    }

    private static (Ratio Lowest, Ratio Highest) Ends(Evidence evidence) => (Exact(evidence.Lower!.Value), Exact(evidence.Upper!.Value));

    private static Ratio Exact(Share share) => new(share.Numerator, share.Denominator);
}
