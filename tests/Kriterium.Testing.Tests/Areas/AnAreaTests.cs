namespace Kriterium.Testing.Tests.Areas;

public sealed class AnAreaTests
{
    public static TheoryData<string> Lists => [.. LegalTimeline.Denmark.Regimes.Select(regime => regime.From.ToString())];

    [Theory]
    [InlineData("2010-10-01", AreaStatus.ParticularlyVulnerable)]
    [InlineData("2014-12-01", AreaStatus.ParticularlyVulnerable)]
    [InlineData("2018-12-01", AreaStatus.ParallelSociety)]
    [InlineData("2021-12-01", AreaStatus.ParallelSociety)]
    public void An_area_that_meets_everything_meets_each_criterion_of_each_rule(string list, AreaStatus expected)
    {
        var status = Classify(AnArea.Of(list).MeetingEverything());

        Assert.All(Findings(status), finding => Assert.Equal(Verdict.Met, finding.Verdict));
        Assert.Equal(expected, status.PossibleStatuses[0]);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void An_area_meets_nothing_until_it_is_told_otherwise(string list)
    {
        var builder = AnArea.Of(list);
        var status = Classify(builder);

        Assert.All(Findings(status), finding => Assert.Equal(Verdict.NotMet, finding.Verdict));
        Assert.Equal(AreaStatus.None, status.Status);
        Assert.All(status.Findings, finding => Assert.NotEqual(Verdict.NotMet, finding.Classification?.Size.Verdict));
        Assert.Equal(builder.Build(), builder.MeetingEverything().MeetingNothing().Build());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_figure_at_its_limit_is_exactly_that_and_beside_it_one_unit_away(string list)
    {
        var date = CalendarDate.Parse(list);
        foreach (var rule in LegalTimeline.Denmark.At(date).Statuses.Where(rule => rule.Policy is not null))
        {
            foreach (var criterion in rule.Policy!.Criteria.Concat(rule.Policy.Gates))
            {
                var margins = new[] { OnLimit.Below, OnLimit.At, OnLimit.Above }
                    .Select(side => AnArea.Of(list).With(criterion.Indicator, side, rule.Status).Build())
                    .Select(area => FindingOf(new AreaClassifier(rule.Policy).Classify(area), criterion.Indicator).Margin)
                    .ToList();

                Assert.All(margins, margin => Assert.True(margin.IsExact));
                Assert.Equal(Share.Percent(0), margins[1].Lower);
                Assert.Equal(-margins[2].Lower!.Value.Numerator, margins[0].Lower!.Value.Numerator);
                Assert.Equal(margins[2].Lower!.Value.Denominator, margins[0].Lower!.Value.Denominator);
                Assert.Equal(1, margins[2].Lower!.Value.Numerator);
                // One of at least 500 people, a thousandth of one of them, or a krone of a thousand incomes.
                Assert.InRange(margins[2].Lower!.Value.Denominator, 500, 1_000_000_000);
            }
        }
    }

    [Fact]
    public void The_tightest_figures_are_one_person_a_thousandth_of_a_person_and_a_krone()
    {
        var at = Latest(OnLimit.At);
        Assert.Equal(
            Latest(OnLimit.Above),
            at.With(YearFigure.Convicted, at.Convicted.Lower + 1)
                .With(YearFigure.OutsideLabourMarket, at.OutsideLabourMarketThousandths.Lower + 1)
                .With(YearFigure.GrossIncome, at.GrossIncome!.Value + 1));

        static AreaYear Latest(OnLimit side) =>
            AnArea.Of("2018-12-01").With(Indicator.Convicted, side).With(Indicator.OutsideLabourMarket, side)
                .With(Indicator.RelativeIncome, side).Build().Years[^1];
    }

    [Fact]
    public void A_limit_is_that_of_the_vulnerable_area_unless_another_rule_is_named()
    {
        var area = AnArea.Of("2021-12-01").MeetingNothing();

        Assert.Equal(Share.Percent(40), Labour(area.With(Indicator.OutsideLabourMarket, OnLimit.At)));
        Assert.Equal(Share.Percent(30), Labour(area.With(Indicator.OutsideLabourMarket, OnLimit.At, AreaStatus.Prevention)));
        Assert.Equal(Share.Percent(50), NonWestern(area.With(Indicator.NonWestern, OnLimit.At)));
        Assert.Equal(Share.Percent(30), NonWestern(area.With(Indicator.NonWestern, OnLimit.At, AreaStatus.Prevention)));

        static Share? Labour(AreaBuilder builder) => builder.Build().Measure(Indicator.OutsideLabourMarket, 2).Lower;
        static Share? NonWestern(AreaBuilder builder) => builder.Build().Measure(Indicator.NonWestern).Upper;
    }

    [Fact]
    public void A_policy_of_ones_own_has_its_own_limits()
    {
        var policy = ThresholdPolicies.Vulnerable2021.With(new Criterion(
            Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(70)), new LegalSource("a what-if of a test"), windowYears: 3));
        var area = AnArea.Of(CalendarDate.Parse("2023-12-01"), policy).With(Indicator.Convicted, OnLimit.At);

        var finding = FindingOf(new AreaClassifier(policy).Classify(area.Build()), Indicator.Convicted);

        Assert.Equal(Share.Percent(0), finding.Margin.Upper);
        Assert.Equal(Verdict.Met, finding.Verdict);
        Assert.Equal(3, area.Build().Years.Count);
    }

    [Fact]
    public void A_what_if_of_the_timeline_has_its_own_limits()
    {
        var timeline = LegalTimeline.Denmark.WithWindow(4);
        Assert.Equal(4, AnArea.Of(CalendarDate.Parse("2018-12-01"), timeline).Build().Years.Count);
    }

    [Fact]
    public void What_is_unknown_leaves_its_criterion_open_and_no_other()
    {
        foreach (var indicator in Indicator.All)
        {
            var findings = Findings(Classify(AnArea.Of("2021-12-01").MeetingEverything().Unknown(indicator)));
            Assert.All(
                findings,
                finding => Assert.Equal(finding.Indicator == indicator ? Verdict.Undetermined : Verdict.Met, finding.Verdict));
        }
    }

    [Fact]
    public void A_printed_figure_is_known_within_its_rounding()
    {
        var area = AnArea.Of("2014-12-01").Printed(Indicator.Convicted, "2.70").Build();
        var finding = FindingOf(new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area), Indicator.Convicted);

        Assert.Equal((Share.PerTenThousand(269.5m), Share.PerTenThousand(270.5m)), (finding.Evidence.Lower, finding.Evidence.Upper));
        Assert.Equal(Verdict.Undetermined, finding.Verdict);
    }

    [Fact]
    public void A_size_that_is_not_known_changes_nothing_else()
    {
        var status = Classify(AnArea.Of("2021-12-01").MeetingEverything().Residents(Count.FewerThan(1001)));

        Assert.All(Findings(status), finding => Assert.Equal(Verdict.Met, finding.Verdict));
        Assert.Equal(Verdict.Undetermined, status.Vulnerability.Size.Verdict);
    }

    [Theory]
    [InlineData(999, Verdict.NotMet)]
    [InlineData(1000, Verdict.Met)]
    public void An_area_of_another_size_has_fitting_counts(int residents, Verdict expected)
    {
        var area = AnArea.Of("2014-12-01").MeetingEverything().Residents(residents).Named("made-up-elmeparken").Build();
        var classification = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area);

        Assert.Equal((5, expected), (classification.MetCount, classification.Verdict));
        Assert.Equal("made-up-elmeparken", area.AreaId);
    }

    [Fact]
    public void What_no_counts_have_is_refused_with_the_way_out()
    {
        var area = AnArea.Of("2014-12-01").Residents(999);
        var policy = ThresholdPolicies.Vulnerable2021.With(new Criterion(
            Indicator.BasicEducation, Threshold.AtLeast(Share.Percent(100)), new LegalSource("a what-if of a test")));

        Assert.Equal(
            "No counts are exactly the limit of non_western more than 50 % in an area of 999 residents; give another number of residents, "
                + "or put the figure below or above its limit.",
            Assert.Throws<InvalidOperationException>(() => area.With(Indicator.NonWestern, OnLimit.At).Build()).Message);
        Assert.StartsWith(
            "No share of people is above the limit of basic_education at least 100 %",
            Assert.Throws<InvalidOperationException>(
                () => AnArea.Of(CalendarDate.Parse("2021-12-01"), policy).With(Indicator.BasicEducation, OnLimit.Above).Build()).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "No rule asks for basic_education; choose one of non_western, outside_labour, convicted",
            Assert.Throws<ArgumentException>(
                () => AnArea.Of("2010-10-01").With(Indicator.BasicEducation, OnLimit.At)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "percent is \"2,70\"; give a percentage with a point before its decimals, as in 2.70.",
            Assert.Throws<ArgumentException>(() => area.Printed(Indicator.Convicted, "2,70")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => AnArea.Of("2010-09-30"));
    }

    private static StatusClassification Classify(AreaBuilder area) => new StatusClassifier(LegalTimeline.Denmark).Classify(area.Build());

    private static IEnumerable<Finding> Findings(StatusClassification status) =>
        status.Findings.Select(finding => finding.Classification).OfType<Classification>()
            .SelectMany(classification => classification.Findings.Concat(classification.GateFindings));

    private static Finding FindingOf(Classification classification, Indicator indicator) =>
        classification.Findings.Concat(classification.GateFindings).Single(finding => finding.Indicator == indicator);
}
