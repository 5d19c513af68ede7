namespace Kriterium.Tests.MarginsOf;

public class SmallCountsTests
{
    private static readonly CalendarDate List = new(2014, 12, 1);
    private static readonly SmallCounts Small = SmallCounts.Withhold(1, 4);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Withholds_From1To4(long persons, bool isWithheld)
    {
        Assert.Equal(isWithheld, Small.Withholds(persons));
        Assert.Equal(isWithheld, Small.Withholds(YearFigure.Convicted, persons));
        Assert.False(Small.Withholds(YearFigure.GrossIncome, persons));
        Assert.False(SmallCounts.Shown.Withholds(persons));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4999, true)]
    [InlineData(5000, false)]
    public void Withholds_PersonsInPart_ByTheWholeOnesAround(long thousandths, bool isWithheld) =>
        Assert.Equal(isWithheld, Small.Withholds(YearFigure.OutsideLabourMarket, thousandths));

    [Fact]
    public void Withholds_WhatIsSurelyWithin()
    {
        Assert.True(Small.Withholds(Count.Between(2, 3)));
        Assert.False(Small.Withholds(Count.FewerThan(5)));
        Assert.False(Small.Withholds(Count.Between(3, 5)));
        Assert.False(Small.Withholds(Count.Unknown));
    }

    [Theory]
    [InlineData(0, 4, "from is 0; give 1 or more: nobody is recognised by a count of 0")]
    [InlineData(3, 2, "to is 2, less than from, which is 3; give as many or more")]
    [InlineData(1, 1_000_001, "to is 1000001; give at most 1,000,000 persons")]
    public void Withhold_OutOfRange_IsRefused(long from, long to, string message) =>
        Assert.Equal(
            message, Assert.Single(Assert.Throws<InvalidInputException>(() => SmallCounts.Withhold(from, to)).Faults).Message);

    /// <summary>One number may be withheld, and very many; thousandths are those of the whole persons around.</summary>
    [Fact]
    public void Withhold_TheSmallestAndTheLargestRange()
    {
        var three = SmallCounts.Withhold(3, 3);
        Assert.Equal("counts from 3 to 3 are withheld", three.ToString());
        Assert.Equal("no counts are withheld", SmallCounts.Shown.ToString());
        Assert.Equal([false, true, false], ((int[])[2, 3, 4]).Select(persons => three.Withholds(persons)));
        Assert.Equal(
            [false, true, true, false],
            ((int[])[2000, 2001, 3999, 4000]).Select(thousandths => three.Withholds(YearFigure.OutsideLabourMarket, thousandths)));
        Assert.Equal(
            Count.Between(2001, 3999),
            three.Apply(new AreaMeasurement("a", List, [new AreaYear(2014, outsideLabourMarketThousandths: 3000)]))
                .Years[0].OutsideLabourMarketThousandths);
        Assert.Equal(1_000_000, SmallCounts.Withhold(1, 1_000_000).To);
    }

    /// <summary>A note on an income stays where what is shown decides as the counts did, and else goes: it would be on another verdict.</summary>
    [Theory]
    [InlineData(5, true)]
    [InlineData(3, false)]
    public void Note_StaysOnlyWhereTheShownCountsDecideTheSame(int taxpayers, bool isSaid)
    {
        // More taxpayers than residents. 100,000 kroner each are half of the region's 200,000; of 1 to 4 persons it is open.
        var area = new AreaMeasurement(
            "a",
            List,
            [new AreaYear(2014, residents: 0, aged18Plus: 0, taxpayers: taxpayers, grossIncome: taxpayers * 100_000), new AreaYear(2013, residents: 2)],
            [new RegionYear(2014, 10, 2_000_000)]);
        var classified = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area);
        Finding Income(Classification of) => of.Findings.Single(finding => finding.Indicator == Indicator.RelativeIncome);
        Assert.Equal(Verdict.Met, Income(classified).Verdict);
        Assert.NotNull(Income(classified).Note);
        Assert.Equal((Verdict.Met, isSaid), (Income(Small.Apply(classified)).Verdict, Income(Small.Apply(classified)).Note is not null));
    }

    [Fact]
    public void Area_KeepsEverythingElse()
    {
        var area = new AreaMeasurement(
            "a",
            List,
            [
                new AreaYear(2014, residents: 1200, nonWestern: 4, aged18To64: 800, outsideLabourMarketThousandths: 2_500, taxpayers: 3, grossIncome: 2),
                new AreaYear(2013, residents: 90, aged18Plus: 80, convicted: 2, aged30To59: 50, basicEducation: 9, unknownEducation: 1),
            ],
            [new RegionYear(2014, 3, 3)],
            nationalYears: [new NationalYear(2014, 100, 3)]);
        var small = Count.Between(1, 4);
        Assert.Equal(
            new AreaMeasurement(
                "a",
                List,
                [
                    new AreaYear(
                        2014, residents: 1200, nonWestern: small, aged18To64: 800, outsideLabourMarketThousandths: Count.Between(1, 4_999),
                        taxpayers: small, grossIncome: 2),
                    new AreaYear(
                        2013, residents: 90, aged18Plus: 80, convicted: small, aged30To59: 50, basicEducation: 9, unknownEducation: small),
                ],
                [new RegionYear(2014, 3, 3)],
                nationalYears: [new NationalYear(2014, 100, 3)]),
            Small.Apply(area));
        Assert.Equal(area, SmallCounts.Shown.Apply(area));
        Assert.Equal(small, Small.Apply(new AreaMeasurement("a", List, residents: 2)).Residents);
    }

    [Fact]
    public void Verdicts_AreNeverChanged_AndFiguresNotTold()
    {
        // 3 of 10 convicted in both years is met; 1 of 10 would not be met at 20 %.
        var policy = ThresholdPolicies.ParticularlyVulnerable2013.With(new Criterion(
            Indicator.Convicted, Threshold.MoreThan(Share.Percent(20)), Areas.WhatIf, 2));
        Classification With(long convicted) => new AreaClassifier(policy).Classify(new AreaMeasurement(
            "a",
            List,
            [new AreaYear(2013, aged18Plus: 10, convicted: convicted), new AreaYear(2014, residents: 30, aged18Plus: 10, convicted: convicted)]));

        foreach (var (convicted, verdict) in new[] { (1, Verdict.NotMet), (2, Verdict.NotMet), (3, Verdict.Met), (4, Verdict.Met) })
        {
            var shown = Small.Apply(With(convicted));
            var finding = shown.Findings.Single(one => one.Indicator == Indicator.Convicted);
            Assert.Equal((Verdict.NotMet, Verdict.NotMet, verdict), (shown.Verdict, shown.Size.Verdict, finding.Verdict));
            Assert.Equal(Evidence.Between(Share.Percent(10), Share.Percent(40)), finding.Evidence);
        }

        Assert.Equal(Small.Apply(With(1)), Small.Apply(With(2)));
        Assert.Equal(Small.Apply(With(3)).ToJson(), Small.Apply(With(4)).ToJson());
    }

    [Fact]
    public void Margins_AreTheSame_ForEveryWithheldCount()
    {
        Margins With(long convicted, long residents) => Margins.Of(new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(
            new AreaMeasurement(
                "a",
                List,
                [
                    new AreaYear(2013, aged18Plus: 1000, convicted: convicted),
                    new AreaYear(2014, residents, nonWestern: convicted, aged18Plus: 900, convicted: 27),
                ])));
        string[] Texts(long convicted, long residents) => [.. Small.Apply(With(convicted, residents)).All.Select(margin => margin.ToString())];

        var first = Texts(1, 1200);
        Assert.All(Enumerable.Range(2, 3), convicted => Assert.Equal(first, Texts(convicted, 1200)));
        Assert.NotEqual(first, Texts(5, 1200));
        Assert.Contains("convicted (not met): 19 to 21 persons, Change", first);
        Assert.Contains("convicted (not met): 21 persons, Change", With(1, 1200).All.Select(margin => margin.ToString()));

    }

    /// <summary>998 residents are 2 short: that tells no count of 1 to 4, neither one that is nor one that would be after the move.</summary>
    [Fact]
    public void Margins_OfAFewPersons_AreTold_WhereNoCountIsSmall()
    {
        string Size(long residents) => Shown(new AreaYear(2014, residents))[0];
        Assert.Equal("size (not met): 2 persons, MoveIn", Size(998));
        Assert.Equal("size (met): 1 person, MoveOut", Size(1000));
        Assert.Equal("non_western (not met): 1 person, Change", Shown(new AreaYear(2014, 1000, nonWestern: 500))[1]);
    }

    /// <summary>One more would be more than half. 8 less 4 is small, so the margin is withheld from 8 down, whichever way the move goes.</summary>
    [Theory]
    [InlineData(8, 16, "non_western (not met): 1 to 4 persons, Change")]
    [InlineData(9, 18, "non_western (not met): 1 person, Change")]
    [InlineData(0, 3, "non_western (not met): 1 to 4 persons, Change")]
    public void Margins_OfAFewPersons_AreWithheld_WhereACountIsOrBecomesSmall(long nonWestern, long residents, string expected) =>
        Assert.Equal(expected, Shown(new AreaYear(2014, residents, nonWestern))[1]);

    /// <summary>Every figure of the window counts: the year before, and those whose education is unknown. That nobody is unknown is not small.</summary>
    [Theory]
    [InlineData(50, 100, 0, "convicted (not met): 5 persons, Change", "basic_education (not met): 1 person, Change")]
    [InlineData(51, 96, 3, "convicted (not met): 1 to 4 persons, Change", "basic_education (not met): 1 to 4 persons, Change")]
    [InlineData(51, 80, 20, "convicted (not met): 1 to 4 persons, Change", "basic_education (not met): 1 person, Change")]
    public void Margins_OfAFewPersons_RestOnEveryFigureOfTheWindow(
        long convicted, long basic, long unknown, string ofConvicted, string ofEducation)
    {
        var shown = Shown(
            new AreaYear(2013, aged18Plus: 1000, convicted: 0),
            new AreaYear(
                2014, aged18Plus: 1000, convicted: convicted, aged30To59: 200, basicEducation: basic, unknownEducation: unknown));
        Assert.Contains(ofConvicted, shown);
        Assert.Contains(ofEducation, shown);
    }

    /// <summary>
    /// Of areas so small that nearly everything is: what is told of a margin is the same for each count from 1 to 4 that gives the same
    /// verdicts, and a margin of 1 to 4 that is told has no count of 1 to 4 in its window, before or after the move.
    /// </summary>
    [Fact]
    [Trait("Size", "Large")]
    public void Margins_TellNoSmallCount_OnGeneratedAreas()
    {
        var cases = Cases.Of(usual: 200, oneIn: 100);
        var random = new Random(20_141_201);
        var (told, withheld) = (0, 0);
        for (var number = 0; number < cases; number++)
        {
            var policy = ThresholdPolicies.All[number % ThresholdPolicies.All.Count];
            AreaYear[] years = [Year(2013), Year(2014)];
            var shown = Of(policy, years);
            foreach (var margin in shown.All.Where(margin => !margin.IsInKroner && margin.From <= 4))
            {
                if (margin.State != MarginState.Exact)
                {
                    withheld++;
                    continue;
                }

                told++;
                if (margin.Criterion is not { } criterion) continue;

                var area = new AreaMeasurement("a", List, years);
                var window = years.Where(year => year.Year > 2014 - criterion.WindowYears)
                    .Append(Moving.Newest(Moving.After(area, margin, margin.From!.Value)!)!);
                Assert.DoesNotContain(
                    window.SelectMany(year => Moving.Figures(year, criterion.Indicator)), figure => Small.Withholds(figure.Key, figure.Value));
            }

            foreach (var figure in YearFigure.All.Where(figure => Small.Withholds(figure, years[1][figure])))
            {
                foreach (var other in Enumerable.Range(1, 4).Select(persons => With(years[1], figure, persons)).OfType<AreaYear>())
                {
                    var same = Of(policy, years[0], other);
                    if (Verdicts(same.Classification).SequenceEqual(Verdicts(shown.Classification)))
                        Assert.Equal(shown.All.Select(margin => margin.ToString()), same.All.Select(margin => margin.ToString()));
                }
            }
        }

        Assert.True(told > cases / 10 && withheld > cases / 10, told + " were told and " + withheld + " withheld.");

        Margins Of(ThresholdPolicy policy, params AreaYear[] years) => Small.Apply(Margins.Of(
            new AreaClassifier(policy).Classify(new AreaMeasurement("a", List, years, nationalYears: [new(2013, 4_000, 28), new(2014, 4_000, 28)]))));

        AreaYear Year(int year)
        {
            int UpTo(int most) => random.Next(most + 1);
            var residents = UpTo(1) == 0 ? UpTo(40) : 990 + UpTo(20);
            var adults = UpTo(Math.Min(residents, 400));
            var middle = UpTo(Math.Min(adults, 40));
            return new AreaYear(
                year,
                residents: residents,
                nonWestern: UpTo(1) == 0 ? Math.Max(0, (residents / 2) - UpTo(2)) : UpTo(Math.Min(residents, 12)),
                aged18To64: middle,
                outsideLabourMarketThousandths: UpTo(middle) * 1_000,
                aged18Plus: adults,
                convicted: UpTo(Math.Min(adults, 20)),
                aged30To59: middle,
                basicEducation: UpTo(middle / 2),
                unknownEducation: UpTo(1) == 0 ? 0 : UpTo(middle / 2));
        }

        // None where the figures would contradict one another.
        static AreaYear? With(AreaYear year, YearFigure figure, int persons)
        {
            try
            {
                return year.With(figure, persons * figure.UnitsPerPerson);
            }
            catch (InvalidInputException)
            {
                return null;
            }
        }

        static IEnumerable<Verdict> Verdicts(Classification one) =>
            [one.Verdict, one.Size.Verdict, .. one.Findings.Concat(one.GateFindings).Select(finding => finding.Verdict)];
    }

    private static string[] Shown(params AreaYear[] years)
    {
        var classification = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(new AreaMeasurement("a", List, years));
        return [.. Small.Apply(Margins.Of(classification)).All.Select(margin => margin.ToString())];
    }

    [Fact]
    public void Status_HasTheSameVerdicts()
    {
        var area = new AreaMeasurement(
            "a", new CalendarDate(2021, 12, 1), [new AreaYear(2021, residents: 1200, nonWestern: 3, aged30To59: 10, basicEducation: 2)]);
        var status = new StatusClassifier(LegalTimeline.Denmark).Classify(area);
        var shown = Small.Apply(status);
        Assert.Equal(status.PossibleStatuses, shown.PossibleStatuses);
        Assert.Equal(status.Findings.Select(finding => finding.Verdict), shown.Findings.Select(finding => finding.Verdict));
        Assert.DoesNotContain("\"3/1200\"", shown.ToJson(), StringComparison.Ordinal);
        Assert.Equal(Evidence.Between(Share.Of(1, 1200), Share.Of(4, 1200)), shown.FindingOf(Indicator.NonWestern)!.Evidence);
        Assert.Equal(Evidence.Exactly(Share.Of(3, 1200)), status.FindingOf(Indicator.NonWestern)!.Evidence);
    }

    [Fact]
    public void ToString_SaysWhatIsWithheld()
    {
        Assert.Equal("counts from 1 to 4 are withheld", Small.ToString());
        Assert.Equal("no counts are withheld", SmallCounts.Shown.ToString());
    }
}
