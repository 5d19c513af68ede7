using FsCheck.Fluent;
using Kriterium.Tests.Json;
using Kriterium.Tests.Laws;
using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Explaining;

/// <summary>An explanation suffices: who has nothing else comes to the same verdict, status and possible statuses.</summary>
public class SufficiencyLaws
{
    [Fact]
    [Trait("Size", "Large")]
    public void StatusesOfEveryRegime_AreDerivedFromTheirExplanations()
    {
        var cases = Cases.Of(usual: 300, oneIn: 10);
        var seen = new Dictionary<string, int>();
        foreach (var area in StatusLaws.Areas.Known().Generator.Sample(cases, new FsCheck.Rnd(16), 100))
        {
            var status = area.Classify(isNarrow: false, moreHistory: true);
            AssertSuffices(Explanation.Of(status, Language.Danish), status.Status == AreaStatus.Undetermined);
            var key = status.Regime.Name + " " + status.Status;
            seen[key] = seen.GetValueOrDefault(key) + 1;
        }

        string[] expected =
        [
            "2010 None", "2010 ParticularlyVulnerable", "2010 Undetermined", "2013 None", "2013 ParticularlyVulnerable", "2013 Undetermined",
            "2018 None", "2018 ParallelSociety", "2018 Undetermined", "2018 Vulnerable", "2021 None", "2021 ParallelSociety",
            "2021 Prevention", "2021 Undetermined", "2021 Vulnerable",
        ];
        Assert.Superset(expected.ToHashSet(), seen.Keys.ToHashSet());
    }

    /// <summary>Where unknown education can count both ways, the figure is one reading or the other, and nothing between.</summary>
    [Fact]
    [Trait("Size", "Large")]
    public void StatusesFromCounts_AreDerivedFromTheirExplanations()
    {
        var cases = Cases.Of(usual: 100, oneIn: 400);
        foreach (var area in Generators.AnAreaCase().Generator.Sample(cases, new FsCheck.Rnd(17), 100))
        {
            foreach (var year in new[] { 2012, 2016, 2019, 2022 })
            {
                foreach (var measured in new[] { area.Measured, area.PartlyKnown })
                {
                    var moved = Moved(measured, year);
                    var status = StatusCases.Denmark.Classify(moved);
                    AssertSuffices(Explanation.Of(status), status.Status == AreaStatus.Undetermined);
                }
            }
        }
    }

    /// <summary>
    /// With limits of 50 and 60 % for basic education, 45 % by one reading and 65 % by the other never give the status between.
    /// </summary>
    [Fact]
    public void TwoReadings_LeaveOutWhatLiesBetweenThem()
    {
        var builder = LegalTimeline.Denmark.Regimes[^1].ToBuilder();
        var prevention = builder.Statuses.Single(rule => rule.Status == AreaStatus.Prevention);
        builder.Statuses[builder.Statuses.IndexOf(prevention)] = StatusRule.ByCriteria(
            prevention.Status,
            prevention.DanishLabel,
            prevention.EnglishLabel,
            prevention.ListToken,
            ThresholdPolicies.Prevention2021.With(new Criterion(
                Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(50)), Areas.WhatIf, education: EducationDefinition.DanishOrApproved)));
        var area = new AreaMeasurement(
            "a",
            new CalendarDate(2021, 12, 1),
            [new AreaYear(2021, residents: 1_200, nonWestern: 480, aged30To59: 100, basicEducation: 45, unknownEducation: 20)],
            published:
            [
                new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(45)), 2),
                new(Indicator.Convicted, Evidence.Exactly(Share.Percent(0)), 2),
                new(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(80))),
            ],
            national: [new(Indicator.Convicted, Evidence.Exactly(Share.Percent(1)), 2)]);
        var explanation = Explanation.Of(new StatusClassifier(LegalTimeline.Denmark.With(builder.Build())).Classify(area));

        Assert.Equal([AreaStatus.None, AreaStatus.Vulnerable], explanation.PossibleStatuses);
        Assert.Empty(DerivedByHand.DifferencesIn(explanation.ToJson()));
        Assert.Equal(
            ["possible statuses are none|prevention|vulnerable, not none|vulnerable"],
            DerivedByHand.DifferencesIn(explanation.ToJson().Replace("\"readings\"", "\"left_out\"", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Size", "Large")]
    public void VerdictsOfEveryPolicy_AreDerivedFromTheirExplanations()
    {
        var cases = Cases.Of(usual: 150, oneIn: 100);
        var seen = new HashSet<Verdict>();
        foreach (var area in Generators.AnAreaCase().Generator.Sample(cases, new FsCheck.Rnd(18), 100))
        {
            foreach (var measured in new[] { area.Measured, area.PartlyKnown })
            {
                var classification = new AreaClassifier(area.Policy).Classify(measured);
                AssertSuffices(Explanation.Of(classification), classification.Verdict == Verdict.Undetermined);
                seen.Add(classification.Verdict);
            }
        }

        Assert.Equal(3, seen.Count);
    }

    [Theory]
    [InlineData("\"to\": \"50 %\"", "\"to\": \"51 %\"")]
    [InlineData("\"at_least\": \"3 x national\"", "\"less_than\": \"3 x national\"")]
    [InlineData("\"required\": 2", "\"required\": 4")]
    [InlineData("\"smallest_population\": 1000", "\"smallest_population\": 1205")]
    [InlineData("\"lists_in_a_row\": 5", "\"lists_in_a_row\": 6")]
    [InlineData("    \"transformation\"\n", "    \"vulnerable\"\n")]
    public void ExplanationThatIsChanged_IsSeen(string part, string changed)
    {
        var json = Explanation.Of(ExplanationCases.Transformation()).ToJson();
        Assert.Empty(DerivedByHand.DifferencesIn(json));
        Assert.Contains(part, json, StringComparison.Ordinal);
        Assert.NotEmpty(DerivedByHand.DifferencesIn(json.Replace(part, changed, StringComparison.Ordinal)));
    }

    [Fact]
    public void Explanations_FitTheSchema() =>
        Assert.All(ExplanationCases.All, one =>
        {
            Assert.Empty(JsonSchema.Explanation.FaultsOf(one.Value(Language.English).ToJson()));
            Assert.Empty(JsonSchema.Explanation.FaultsOf(one.Value(Language.Danish).ToJson()));
            Assert.Empty(DerivedByHand.DifferencesIn(one.Value(Language.Danish).ToJson()));
        });

    /// <summary>All of it can be derived; what is open says what would settle it if it matters, and something matters if anything is.</summary>
    private static void AssertSuffices(Explanation explanation, bool isOpen)
    {
        var json = explanation.ToJson();
        Assert.True(DerivedByHand.DifferencesIn(json) is { Count: 0 }, json);
        Assert.True(isOpen == explanation.OpenQuestions.Any(question => question.Matters), json);
        Assert.True(
            explanation.OpenQuestions.All(question => question.Known.Length > 0 && question.Matters == question.SettledBy.Length > 0), json);
    }

    /// <summary>The same figures on the list of another year.</summary>
    private static AreaMeasurement Moved(AreaMeasurement area, int year)
    {
        var regime = LegalTimeline.Denmark.At(LegalTimeline.Denmark.YearlyList(year)!.Value);
        var listDate = LegalTimeline.Denmark.YearlyList(year)!.Value;
        var step = year - area.MeasurementYear;
        return new AreaMeasurement(
            area.AreaId,
            listDate,
            area.Years.Select(old => new AreaYear(
                old.Year + step, old.Residents, old.NonWestern, old.Aged18To64, old.OutsideLabourMarketThousandths, old.Aged18Plus,
                old.Convicted, old.Aged30To59, old.BasicEducation, old.Taxpayers, old.GrossIncome,
                Count.Between(0, old.Aged30To59.Upper is { } room && old.BasicEducation.Upper is { } most && room > most ? 1 : 0))),
            area.RegionYears.Select(old => new RegionYear(old.Year + step, old.Taxpayers, old.GrossIncome)),
            area.Published.Where(figure => figure.WindowYears <= 2),
            area.Residents,
            [regime.Published(Indicator.Convicted, Evidence.PrintedPercent(1.1m))]);
    }
}
