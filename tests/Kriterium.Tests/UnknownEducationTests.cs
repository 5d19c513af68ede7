using System.Text.Json;
using Kriterium.Tests.Json;

namespace Kriterium.Tests;

/// <summary>
/// How unknown education (<i>uoplyst</i>) counts: as basic on the lists of 2014-2017, and by both readings from
/// 2018 on, more than 60 per cent.
/// </summary>
public class UnknownEducationTests
{
    private const string Note = "whether unknown education counts as basic is unverified, and the two readings differ";

    public static TheoryData<ThresholdPolicy> PoliciesFrom2018 { get; } =
    [
        ThresholdPolicies.Vulnerable2018, ThresholdPolicies.ParallelSociety2018, ThresholdPolicies.Prevention2021,
        ThresholdPolicies.Vulnerable2021, ThresholdPolicies.ParallelSociety2021,
    ];

    [Theory]
    [MemberData(nameof(PoliciesFrom2018))]
    public void ReadingsDiffer_IsUndeterminedWithANote(ThresholdPolicy policy)
    {
        var finding = Judge(policy, basic: 55, unknown: 10);

        Assert.Equal((Verdict.Undetermined, Note), (finding.Verdict, finding.Note));
        Assert.Equal("basic_education more than 60 %: undetermined, from 55 % to 65 %; " + Note, finding.ToString());
    }

    [Theory]
    [InlineData(61, 10, Verdict.Met)]
    [InlineData(61, 0, Verdict.Met)]
    [InlineData(60, 0, Verdict.NotMet)]
    [InlineData(40, 20, Verdict.NotMet)]
    [InlineData(0, 60, Verdict.NotMet)]
    public void ReadingsAgree_IsDecidedWithoutANote(int basic, int unknown, Verdict verdict)
    {
        var finding = Judge(ThresholdPolicies.Vulnerable2018, basic, unknown);
        Assert.Equal((verdict, null), (finding.Verdict, finding.Note));
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(40, 21)]
    [InlineData(0, 61)]
    public void ReadingsOnEachSideOfTheLimit_Differ(int basic, int unknown) =>
        Assert.Equal(Note, Judge(ThresholdPolicies.Vulnerable2018, basic, unknown).Note);

    [Theory]
    [InlineData(61, Verdict.Met)]
    [InlineData(60, Verdict.NotMet)]
    public void NotGivenApart_CountsBasicEducationAsItStands(int basic, Verdict verdict)
    {
        var finding = Judge(ThresholdPolicies.Vulnerable2018, basic, unknown: null);
        Assert.Equal((verdict, null), (finding.Verdict, finding.Note));
    }

    [Theory]
    [InlineData(45, 6, Verdict.Met)]
    [InlineData(45, 5, Verdict.NotMet)]
    public void By2013_UnknownCountsAsBasic(int basic, int unknown, Verdict verdict)
    {
        var finding = Judge(ThresholdPolicies.ParticularlyVulnerable2013, basic, unknown);
        Assert.Equal((verdict, null), (finding.Verdict, finding.Note));
    }

    [Fact]
    public void AReadingThatDoesNotDecideByItself_HasNoNote()
    {
        // Not the law but the data leave it open: the reading by which unknown counts as basic is 55 to 65 per cent.
        var finding = Judge(ThresholdPolicies.Vulnerable2018, basic: 55, unknown: Count.Between(0, 10));
        Assert.Equal((Verdict.Undetermined, null), (finding.Verdict, finding.Note));
    }

    [Fact]
    public void ToJson_HasTheNoteAndTheDefinition()
    {
        var json = new AreaClassifier(ThresholdPolicies.Vulnerable2018).Classify(Area(55, 10)).ToJson();
        Assert.Empty(JsonSchema.Classification.FaultsOf(json));

        using var document = JsonDocument.Parse(json);
        var findings = document.RootElement.GetProperty("findings").EnumerateArray().ToList();
        var education = findings.Single(finding => finding.GetProperty("indicator").GetString() == "basic_education");
        Assert.Equal(
            ("danish_or_approved", Note), (education.GetProperty("education").GetString(), education.GetProperty("note").GetString()));
        Assert.Single(findings, finding => finding.TryGetProperty("note", out _));
    }

    /// <summary>The choice that unknown counts as basic: one reading, under a name and a source that say so.</summary>
    [Theory]
    [MemberData(nameof(PoliciesFrom2018))]
    public void ChosenAsBasic_DecidesByThatReading(ThresholdPolicy policy)
    {
        var chosen = policy.WithUnknownEducationAsBasic();
        Assert.Equal((Verdict.Met, null), (Judge(chosen, basic: 55, unknown: 10).Verdict, Judge(chosen, basic: 55, unknown: 10).Note));
        Assert.Equal(Verdict.NotMet, Judge(chosen, basic: 55, unknown: 5).Verdict);
        Assert.Equal(Verdict.Met, Judge(chosen, basic: 55, unknown: 6).Verdict);
        Assert.Equal(Judge(policy, basic: 61, unknown: null).Verdict, Judge(chosen, basic: 61, unknown: null).Verdict);

        Assert.Equal(policy.Name + ", basic_education by danish_or_approved_unknown_as_basic", chosen.Name);
        var source = chosen.Criteria.Single(criterion => criterion.Indicator == Indicator.BasicEducation).Source;
        string[] said = ["the housing organisations' federation", "November 2020", "one article can be read the other way", "chosen here"];
        Assert.All(said, words => Assert.Contains(words, source.Unverified!, StringComparison.Ordinal));
        Assert.Equal(chosen, ThresholdPolicy.FromJson(chosen.ToJson()));
        Assert.Empty(JsonSchema.Policy.FaultsOf(chosen.ToJson()));
        Assert.Same(chosen, chosen.WithUnknownEducationAsBasic());
        Assert.Equal("mine", policy.WithUnknownEducationAsBasic("mine").Name);
    }

    [Fact]
    public void ChosenAsBasic_ChangesNothingWhereTheRuleSaysHowUnknownCounts()
    {
        ThresholdPolicy[] settled = [ThresholdPolicies.ParticularlyVulnerable2010, ThresholdPolicies.ParticularlyVulnerable2013];
        Assert.All(settled, policy => Assert.Same(policy, policy.WithUnknownEducationAsBasic()));
        Assert.All(settled, policy => Assert.Same(policy, policy.WithUnknownEducationAsBasic("x")));
    }

    [Fact]
    public void ChosenAsBasic_OnATimeline_IsChosenInEveryRuleFrom2018()
    {
        var chosen = LegalTimeline.Denmark.WithUnknownEducationAsBasic();
        Assert.Equal("denmark, unknown education as basic", chosen.Name);
        Assert.Equal(
            [0, 0, 2, 3],
            chosen.Regimes.Select(regime => regime.Policies.Count(policy => policy.Criteria.Any(
                criterion => criterion.Education == EducationDefinition.DanishOrApprovedUnknownAsBasic))));
        Assert.Same(chosen, chosen.WithUnknownEducationAsBasic());

        var area = new AreaMeasurement(
            "made-up",
            new CalendarDate(2019, 12, 1),
            [new AreaYear(2019, 1_200, 300, aged30To59: 100, basicEducation: 55, unknownEducation: 10)],
            published: [new PublishedFigure(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(45.0m), 2)]);
        Assert.Equal(AreaStatus.Vulnerable, new StatusClassifier(chosen).Classify(area).Status);
        Assert.Equal(AreaStatus.Undetermined, new StatusClassifier(LegalTimeline.Denmark).Classify(area).Status);
    }

    /// <summary>A figure printed from 2018 on is the ministry's, however unknown education counts in it.</summary>
    [Fact]
    public void ChosenAsBasic_IsAnsweredByAPrintedFigureFrom2018()
    {
        var figure = Evidence.PrintedPercent(70.2m);
        PublishedFigure printed = new(Indicator.BasicEducation, figure, education: EducationDefinition.DanishOrApproved);
        PublishedFigure before = new(Indicator.BasicEducation, figure);
        var chosen = ThresholdPolicies.Vulnerable2018.WithUnknownEducationAsBasic();
        var criterion = chosen.Criteria.Single(one => one.Indicator == Indicator.BasicEducation);

        Assert.True(printed.Answers(criterion));
        Assert.False(before.Answers(criterion));
        Assert.Equal(Verdict.Met, JudgePrinted(printed));
        Assert.Equal(Verdict.Undetermined, JudgePrinted(before));

        Verdict JudgePrinted(PublishedFigure given) =>
            Finding(chosen, new AreaMeasurement("made-up", new CalendarDate(2019, 12, 1), published: [given])).Verdict;
    }

    private static AreaYear Year(int basic, Count? unknown) => new(2019, aged30To59: 100, basicEducation: basic, unknownEducation: unknown);

    private static AreaMeasurement Area(int basic, Count? unknown) => new("made-up", new CalendarDate(2019, 12, 1), [Year(basic, unknown)]);

    private static Finding Judge(ThresholdPolicy policy, int basic, Count? unknown) => Finding(policy, Area(basic, unknown));

    private static Finding Finding(ThresholdPolicy policy, AreaMeasurement area) =>
        new AreaClassifier(policy).Classify(area).Findings.Single(finding => finding.Indicator == Indicator.BasicEducation);
}
