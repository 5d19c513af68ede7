using System.Text.Json;

namespace Kriterium.Tests.Lists;

/// <summary>One figure of a rule varied: who is on the list with each value, and the value at which each area changes.</summary>
public class SweepTests
{
    private static readonly ThresholdPolicy Rule = ThresholdPolicies.ParticularlyVulnerable2013;

    /// <summary>27 of 1,000 convicted in both years: met below 2.7 %, and at it no more (<i>overstiger</i>).</summary>
    [Fact]
    public void Limit_OfAnExactFigure_IsTheFigureItself()
    {
        var sweep = Sweep.OfLimit(Rule, Indicator.Convicted, [Counted(convicted: 27)]);

        var flip = Assert.Single(sweep.Flips);
        Assert.Equal(
            ("made-up", Areas.List2015, Limit.Of(Share.Percent(2.7m)), null, Verdict.Met, Verdict.NotMet, Verdict.NotMet),
            (flip.AreaId, flip.ListDate, flip.Limit, flip.Number, flip.Below, flip.At, flip.Above));
        Assert.Equal("made-up on 2015-12-01: listed below 2.7 %, not listed at 2.7 %, not listed above", flip.ToString());
        Assert.Equal(
            [Verdict.Met, Verdict.NotMet, Verdict.NotMet],
            new[] { Share.Of(26_999, 1_000_000), Share.Percent(2.7m), Share.Of(27_001, 1_000_000) }
                .Select(limit => sweep.At(limit).Verdicts[0]));
    }

    /// <summary><i>Mindre end</i>: at its own figure it is not met, above it is.</summary>
    [Fact]
    public void Limit_OfLessThan_IsMetAbove()
    {
        var flip = Assert.Single(Sweep.OfLimit(Rule, Indicator.RelativeIncome, [Counted(convicted: 0, income: 165_000)]).Flips);
        Assert.Equal(
            (Limit.Of(Share.Percent(55)), Verdict.NotMet, Verdict.NotMet, Verdict.Met), (flip.Limit, flip.Below, flip.At, flip.Above));
    }

    /// <summary><i>Mindst</i> 3 times the national share: the multiple is varied, and at its own the area is listed.</summary>
    [Fact]
    public void Limit_ThatIsAMultiple_IsVariedAsOne()
    {
        var area = new AreaMeasurement(
            "made-up",
            Areas.List2015,
            residents: 1204,
            published:
            [
                new PublishedFigure(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(45)), 2),
                new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(2)), 2),
                Education(50),
                new PublishedFigure(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(60))),
            ],
            national: [new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(0.7m)), 2)]);
        var sweep = Sweep.OfLimit(ThresholdPolicies.Vulnerable2021, Indicator.Convicted, [area]);

        var flip = Assert.Single(sweep.Flips);
        Assert.Equal(Share.Of(20, 7), flip.Limit!.NationalMultiple);
        Assert.Equal((Verdict.Met, Verdict.Met, Verdict.NotMet), (flip.Below, flip.At, flip.Above));
        Assert.Equal("20/7 x the national share: 1 listed, 0 not listed, 0 undetermined", sweep.At(flip.Limit).ToString());
        Assert.Equal(1, sweep.At(Limit.TimesNational(3)).NotListedCount);
    }

    /// <summary>A printed 2.70 is anything from 2.695 to 2.705: in between, the area is undetermined.</summary>
    [Fact]
    public void Limit_OfAPrintedFigure_FlipsWithinAnInterval()
    {
        var sweep = Sweep.OfLimit(Rule, Indicator.Convicted, [Printed(60, 45, 2.70m, 40.0m, 60.0m)]);

        Assert.Equal(
            [
                "made-up on 2015-12-01: listed below 2.695 %, undetermined at 2.695 %, undetermined above",
                "made-up on 2015-12-01: undetermined below 2.705 %, not listed at 2.705 %, not listed above",
            ],
            sweep.Flips.Select(flip => flip.ToString()));
        Assert.Equal(
            ["2.69 %: 1 listed, 0 not listed, 0 undetermined", "2.7 %: 0 listed, 0 not listed, 1 undetermined",
                "2.71 %: 0 listed, 1 not listed, 0 undetermined"],
            sweep.Steps(2.69m, 2.71m, 0.01m).Select(step => step.ToString()));
    }

    /// <summary>With two met and education open, education decides where convictions do not meet their limit.</summary>
    [Fact]
    public void Limit_WhereAnotherFigureIsOpen_LeavesTheAreaOpenBeyond()
    {
        var flip = Assert.Single(Sweep.OfLimit(Rule, Indicator.Convicted, [Counted(convicted: 27, education: Count.Unknown)]).Flips);
        Assert.Equal((Verdict.Met, Verdict.Undetermined, Verdict.Undetermined), (flip.Below, flip.At, flip.Above));
    }

    [Theory]
    [InlineData(35, 60, Verdict.NotMet)] // Two met at the most.
    [InlineData(60, 30, Verdict.Met)] // Three without it.
    public void Limit_ThatTheAreaIsNotDecidedBy_HasNoFlip(int outside, int income, Verdict expected)
    {
        var sweep = Sweep.OfLimit(Rule, Indicator.Convicted, [Printed(60, outside, 2.70m, 40.0m, income)]);
        Assert.Empty(sweep.Flips);
        Assert.Equal([expected], sweep.At(Share.Percent(2.7m)).Verdicts);
    }

    [Fact]
    public void Limit_OfAGate_IsVariedToo()
    {
        var area = new AreaMeasurement(
            "made-up",
            Areas.List2015,
            residents: 1204,
            published:
            [
                new PublishedFigure(Indicator.NonWestern, Evidence.Exactly(Share.Percent(50))),
                new PublishedFigure(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(45)), 2),
                Education(61),
            ]);
        var flip = Assert.Single(Sweep.OfLimit(ThresholdPolicies.ParallelSociety2021, Indicator.NonWestern, [area]).Flips);
        Assert.Equal(
            (Limit.Of(Share.Percent(50)), Verdict.Met, Verdict.NotMet, Verdict.NotMet), (flip.Limit, flip.Below, flip.At, flip.Above));
    }

    [Fact]
    public void RequiredCount_ChangesWhereOneMoreIsAskedForThanAreMet()
    {
        var sweep = Sweep.OfRequiredCount(
            Rule, [Counted(convicted: 28), Counted(convicted: 27), Counted(convicted: 27, education: Count.Unknown)]);

        Assert.Equal(
            [
                "made-up on 2015-12-01: listed below 3, not listed at 3, not listed above",
                "made-up on 2015-12-01: listed below 3, undetermined at 3, undetermined above",
                "made-up on 2015-12-01: listed below 4, not listed at 4, not listed above",
                "made-up on 2015-12-01: undetermined below 4, not listed at 4, not listed above",
            ],
            sweep.Flips.Select(flip => flip.ToString()));
        Assert.Equal(
            ["1: 3 listed, 0 not listed, 0 undetermined", "2: 3 listed, 0 not listed, 0 undetermined",
                "3: 1 listed, 1 not listed, 1 undetermined", "4: 0 listed, 3 not listed, 0 undetermined",
                "5: 0 listed, 3 not listed, 0 undetermined"],
            sweep.Steps(1, 5, 1).Select(step => step.ToString()));
        Assert.Equal([Verdict.Met, Verdict.NotMet, Verdict.Undetermined], sweep.At(3).Verdicts);
    }

    /// <summary>966 residents are enough up to 966 (<i>mindst</i>); fewer than 5 surely are for 0, and may be up to 4.</summary>
    [Fact]
    public void SmallestPopulation_ChangesAtOneMoreThanThereAre()
    {
        var sweep = Sweep.OfSmallestPopulation(
            Rule, [Printed(60, 45, 3.00m, 40.0m, 60.0m, residents: 966), Printed(60, 45, 3.00m, 40.0m, 60.0m, Count.FewerThan(5))]);

        Assert.Equal(
            [
                "made-up on 2015-12-01: listed below 1, undetermined at 1, undetermined above",
                "made-up on 2015-12-01: undetermined below 5, not listed at 5, not listed above",
                "made-up on 2015-12-01: listed below 967, not listed at 967, not listed above",
            ],
            sweep.Flips.Select(flip => flip.ToString()));
        Assert.Equal("966: 1 listed, 1 not listed, 0 undetermined", sweep.At(966).ToString());
        Assert.Equal((long.MaxValue, 2), (sweep.At(long.MaxValue).Number, sweep.At(long.MaxValue).NotListedCount));
    }

    /// <summary>40 convicted this year, 27 the year before and 5 the year before that: listed by one year or two, not by three.</summary>
    [Fact]
    public void Window_IsWhatTheRuleWithThatWindowSays()
    {
        var sweep = Sweep.OfWindow(Rule, [Areas.Counted(Year(2013, 5), Year(2014, 27), Year(2015, 40))]);
        Assert.Equal(
            [Verdict.Met, Verdict.Met, Verdict.NotMet, Verdict.Undetermined],
            Enumerable.Range(1, 4).Select(window => sweep.At(window).Verdicts[0]));
        Assert.Equal([3, 4], sweep.Flips.Select(flip => flip.Number!.Value));
    }

    [Fact]
    public void Steps_AreExact_AndEndWhereTheStepDoes()
    {
        var sweep = Sweep.OfLimit(Rule, Indicator.Convicted, [Counted(convicted: 27)]);
        Assert.Equal(
            [Share.Percent(2.0m), Share.Percent(2.1m), Share.Percent(2.2m), Share.Percent(2.3m)],
            sweep.Steps(2.0m, 2.3m, 0.1m).Select(step => step.Limit!.Constant!.Value));
        Assert.Equal([Share.Percent(2)], sweep.Steps(2.0m, 2.09m, 0.1m).Select(step => step.Limit!.Constant!.Value));
        Assert.Equal(
            [Limit.TimesNational(2.5m), Limit.TimesNational(3)],
            Sweep.OfLimit(ThresholdPolicies.Vulnerable2021, Indicator.Convicted, []).Steps(2.5m, 3, 0.5m).Select(step => step.Limit!));
    }

    [Fact]
    public void WhatCannotBeVaried_IsRefused()
    {
        var (limit, multiple, count) = (
            Sweep.OfLimit(Rule, Indicator.Convicted, []),
            Sweep.OfLimit(ThresholdPolicies.Vulnerable2021, Indicator.Convicted, []),
            Sweep.OfRequiredCount(Rule, []));
        Assert.Equal(
            "The limit is 3 x the national share, but the limit of convicted is a share; give one like it. (Parameter 'limit')",
            Assert.Throws<ArgumentException>(() => limit.At(Limit.TimesNational(3))).Message);
        Assert.Equal(
            "The limit is 3 %, but the limit of convicted is a multiple of the national share; give one like it. (Parameter 'limit')",
            Assert.Throws<ArgumentException>(() => multiple.At(Share.Percent(3))).Message);
        Assert.Equal(
            "The limit is 3 %, but the required count is varied; give a number. (Parameter 'limit')",
            Assert.Throws<ArgumentException>(() => count.At(Share.Percent(3))).Message);
        Assert.Equal(
            "The number is 3, but the limit of convicted is varied; give a limit. (Parameter 'number')",
            Assert.Throws<ArgumentException>(() => limit.At(3)).Message);
        Assert.Equal(
            "the required count is 6; choose a whole number from 1 to 5. (Parameter 'number')",
            Assert.Throws<ArgumentOutOfRangeException>(() => count.At(6)).Message);
        Assert.Equal(
            "non_western is not in vulnerable-2021; choose one of outside_labour, convicted, basic_education, income. "
                + "(Parameter 'indicator')",
            Assert.Throws<ArgumentException>(() => Sweep.OfLimit(ThresholdPolicies.Vulnerable2021, Indicator.NonWestern, [])).Message);
        Assert.Equal(
            "The areas: areas[1] is null; leave it out",
            Assert.Throws<InvalidInputException>(() => Sweep.OfWindow(Rule, [Counted(27), null!])).Message);
    }

    [Fact]
    public void Steps_ThatCannotBe_AreRefusedAllTogether()
    {
        static string Refusal(Sweep sweep, decimal from, decimal to, decimal step) =>
            Assert.Throws<InvalidInputException>(() => sweep.Steps(from, to, step)).Message;

        Assert.Equal(
            "The sweep of the limit of convicted has 2 faults:\n- to is 2, less than from, which is 3.5; give the smaller first\n"
                + "- step is 0; give a number above 0",
            Refusal(Sweep.OfLimit(Rule, Indicator.Convicted, []), 3.5m, 2, 0));
        Assert.Equal(
            "The sweep of the limit of convicted: from is 0; give a multiple of the national share above 0",
            Refusal(Sweep.OfLimit(ThresholdPolicies.Vulnerable2021, Indicator.Convicted, []), 0, 2, 1));
        Assert.Equal(
            "The sweep of the smallest population has 3 faults:\n- from is -1; choose a whole number of 0 or more\n"
                + "- to is 1.5; choose a whole number of 0 or more\n- step is 0.5; give a whole number, as the smallest population is one",
            Refusal(Sweep.OfSmallestPopulation(Rule, []), -1, 1.5m, 0.5m));
        Assert.Equal(
            "The sweep of the window: to is 5; choose a whole number from 1 to 4", Refusal(Sweep.OfWindow(Rule, []), 1, 5, 1));
    }

    [Fact]
    public void Json_HasTheExactValues()
    {
        var sweep = Sweep.OfLimit(Rule, Indicator.Convicted, [Counted(convicted: 27), Counted(convicted: 0)]);
        var json = JsonSerializer.SerializeToElement(sweep);
        Assert.Equal(
            (Rule.Name, "limit", "convicted", 2),
            (
                json.GetProperty("policy").GetProperty("name").GetString(),
                json.GetProperty("figure").GetString(),
                json.GetProperty("criterion").GetProperty("indicator").GetString(),
                json.GetProperty("areas").GetInt32()));
        Assert.Equal(
            "{\"area_id\":\"made-up\",\"list_date\":\"2015-12-01\",\"limit\":\"2.7 %\",\"below\":\"listed\",\"at\":\"not_listed\","
                + "\"above\":\"not_listed\"}",
            json.GetProperty("flips")[1].GetRawText());
        Assert.Equal(
            "{\"number\":2,\"listed\":1,\"not_listed\":0,\"undetermined\":0,\"verdicts\":[\"listed\"]}",
            JsonSerializer.Serialize(Sweep.OfRequiredCount(Rule, [Counted(27)]).At(2)));
        Assert.Equal(
            "convicted more than 2.7 %, mean of 2 years of particularly-vulnerable-2013 varied for 2 areas: 2 flips", sweep.ToString());
    }

    /// <summary>Two met without convictions: non-Western and outside the labour market.</summary>
    private static AreaMeasurement Counted(long convicted, Count? education = null, long income = 200_000) =>
        new(
            "made-up",
            Areas.List2015,
            [Year(2014, convicted, education, income), Year(2015, convicted, education, income)],
            [new RegionYear(2015, 1_000_000, 300_000_000_000)]);

    private static AreaYear Year(int year, long convicted, Count? education = null, long income = 200_000) => new(
        year,
        residents: 1204,
        nonWestern: 700,
        aged18To64: 800,
        outsideLabourMarketThousandths: 400_000,
        aged18Plus: 1000,
        convicted: convicted,
        aged30To59: 400,
        basicEducation: education ?? 100,
        unknownEducation: 0,
        taxpayers: 500,
        grossIncome: 500 * income);

    private static AreaMeasurement Printed(
        decimal nonWestern, decimal outside, decimal convicted, decimal education, decimal income, Count? residents = null) =>
        new(
            "made-up",
            Areas.List2015,
            residents: residents ?? 1204,
            published:
            [
                new PublishedFigure(Indicator.NonWestern, Evidence.PrintedPercent(nonWestern)),
                new PublishedFigure(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(outside), 2),
                new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(convicted), 2),
                new PublishedFigure(Indicator.BasicEducation, Evidence.PrintedPercent(education)),
                new PublishedFigure(Indicator.RelativeIncome, Evidence.PrintedPercent(income)),
            ]);

    private static PublishedFigure Education(decimal percent) =>
        new(Indicator.BasicEducation, Evidence.Exactly(Share.Percent(percent)), 1, EducationDefinition.DanishOrApproved);
}
