namespace Kriterium.Tests.Explaining;

/// <summary>The texts of explanations, as readable files beside this test.</summary>
public class ExplanationTests
{
    private static readonly string Folder = Snapshot.Folder("Explaining", "Texts");

    public static TheoryData<string, Language> Cases
    {
        get
        {
            var cases = new TheoryData<string, Language>();
            foreach (var name in ExplanationCases.All.Keys)
            {
                foreach (var language in Enum.GetValues<Language>()) cases.Add(name, language);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_IsThatOfTheFile(string name, Language language) => Snapshot.AssertEqual(
        Path.Combine(Folder, name + (language == Language.Danish ? ".da.txt" : ".en.txt")),
        ExplanationCases.All[name](language).ToString());

    /// <summary>As a table has it: no limit that the figure is off, and no unit.</summary>
    [Theory]
    [InlineData(27_000, 27_000, "2.70", "2,70")]
    [InlineData(27_001, 27_001, "2.7001", "2,7001")]
    [InlineData(26_950, 27_050, "2.70", "2,70")]
    [InlineData(20_000, 701_000, "2.00 to 70.10", "2,00 til 70,10")]
    [InlineData(0, 1_000_000, "unknown", "ukendt")]
    public void ToFigureText_IsInTheLanguage(int lower, int upper, string english, string danish)
    {
        static Share Of(int millionths) => Share.Of(millionths, 1_000_000);
        var criterion = ThresholdPolicies.ParticularlyVulnerable2013.Criteria.Single(one => one.Indicator == Indicator.Convicted);
        var finding = new Finding(
            criterion, Evidence.Between(Of(lower), Of(upper)), Evidence.Exactly(Share.Percent(2.7m)), Verdict.Undetermined, null);
        Assert.Equal((english, danish), (finding.ToFigureText(), finding.ToFigureText(Language.Danish)));
    }

    [Fact]
    public void Files_AreThoseOfTheCases() => Assert.Equal(
        ExplanationCases.All.Keys.SelectMany(name => new[] { name + ".da.txt", name + ".en.txt" }).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    /// <summary>Every kind of outcome has a text that can be read.</summary>
    [Fact]
    public void Cases_AreOfEveryKind()
    {
        var explanations = ExplanationCases.All.Values.Select(one => one(Language.English)).ToList();
        var rules = explanations.SelectMany(one => one.Rules).ToList();
        var classifications = rules.Select(rule => rule.Classification).OfType<Classification>().ToList();
        var figures = rules
            .SelectMany(rule => rule.Criteria, (rule, criterion) => (criterion.Finding, rule.Classification!.Area))
            .Where(one => one.Finding.Verdict == Verdict.Undetermined)
            .Select(one => new OpenFigure(one.Finding, one.Area))
            .ToList();
        AssertAll(explanations.Select(one => one.Verdict).OfType<Verdict>());
        AssertAll(explanations.SelectMany(one => one.PossibleStatuses.Count == 1 ? one.PossibleStatuses : [AreaStatus.Undetermined]));
        AssertAll(rules.Where(rule => rule.Classification is null).Select(rule => rule.Verdict));
        AssertAll(rules.SelectMany(rule => rule.Criteria).Select(criterion => criterion.Finding.Verdict));
        AssertAll(classifications.Select(one => one.Size.Verdict));
        AssertAll(classifications.Select(one => one.Policy.Averaging));
        AssertAll(rules.SelectMany(rule => rule.Criteria).Select(criterion => criterion.Finding.Criterion.Threshold.Comparison));
        AssertAll(rules.SelectMany(rule => rule.Finding?.EarlierLists ?? []).Select(list => list.Basis));
        AssertAll(figures.Select(figure => figure.Cause));
        AssertAll(figures.Select(figure => figure.Limit));
        AssertAll(figures.SelectMany(figure => figure.Years).Select(year => year.Cause));
        AssertAll(classifications.SelectMany(one => one.UnusedInputs).Select(unused => unused.Cause));
        AssertAll(explanations.Select(one => one.Regime?.Standing).OfType<LegalStanding>(), LegalStanding.InForce);

        static void AssertAll<T>(IEnumerable<T> found, params T[] except)
            where T : struct, Enum =>
            Assert.Equal(Enum.GetValues<T>().Except(except), found.Distinct().Order());
    }

    [Fact]
    public void Structure_HoldsWhatWasFound()
    {
        var status = ExplanationCases.Transformation();
        var explanation = Explanation.Of(status, Language.Danish, "Tåstrupgård");
        Assert.Equal(
            (Language.Danish, status.AreaId, "Tåstrupgård", status.ListDate, status.Timeline.Identity, status.Regime),
            (explanation.Language, explanation.AreaId, explanation.AreaName, explanation.ListDate, explanation.RuleIdentity, explanation.Regime));
        Assert.Equal([AreaStatus.Transformation], explanation.PossibleStatuses);
        Assert.Null(explanation.Verdict);
        Assert.Empty(explanation.OpenQuestions);
        Assert.Equal(status.Findings, explanation.Rules.Select(rule => rule.Finding!));
        Assert.Equal(
            status.Findings.SelectMany(finding => finding.Classification is { } one ? one.GateFindings.Concat(one.Findings) : []),
            explanation.Rules.SelectMany(rule => rule.Criteria).Select(criterion => criterion.Finding));
        Assert.Equal("omdannelsesområde", explanation.Rules[^1].Label);
        Assert.StartsWith("omdannelsesområde: Betingelserne er opfyldt. ", explanation.Rules[^1].ToString(), StringComparison.Ordinal);
        Assert.All(
            explanation.Rules.SelectMany(rule => rule.Criteria),
            criterion => Assert.Equal(criterion.Finding.Indicator == Indicator.BasicEducation ? 2 : 1, criterion.Readings.Count));
    }

    [Fact]
    public void OpenQuestions_SayWhatMatters()
    {
        var explanation = ExplanationCases.All["2021-nothing-known"](Language.English);
        Assert.Equal(
            ["residents", "non_western", "outside_labour", "convicted", "basic_education", "income", "earlier_lists"],
            explanation.OpenQuestions.Where(question => question.Matters).Select(question => question.Key));
        Assert.All(explanation.OpenQuestions, question => Assert.NotEmpty(question.SettledBy));
        Assert.NotEmpty(explanation.OpenReasons.Sizes);
        Assert.Equivalent(Indicator.All, explanation.OpenReasons.Figures.Select(figure => figure.Finding.Indicator).Distinct());
        Assert.NotEmpty(explanation.OpenReasons.UnknownLists);
        Assert.All(explanation.Rules.SelectMany(rule => rule.Criteria), criterion => Assert.True(criterion.Matters));

        explanation = ExplanationCases.All["2021-open-without-effect"](Language.English);
        Assert.NotEmpty(explanation.OpenQuestions);
        Assert.All(explanation.OpenQuestions, question =>
        {
            Assert.False(question.Matters);
            Assert.Equal(question.Known + " It does not matter here.", question.ToString());
        });
    }

    /// <summary>2 of 80 convicted in both years is 2.5 %; from 1 to 4 would be on both sides of 2.7 %.</summary>
    [Fact]
    public void WithheldCounts_AreRanges_AndTheVerdictIsThatOfTheFullCounts()
    {
        var classification = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(new AreaMeasurement(
            "a", new CalendarDate(2014, 12, 1), [new AreaYear(2013, aged18Plus: 80, convicted: 2), new AreaYear(2014, aged18Plus: 80, convicted: 2)]));
        var withheld = SmallCounts.Withhold(1, 4).Apply(classification);
        string Text(Language language) => Explanation.Of(withheld, language).Rules[0].Criteria
            .Single(criterion => criterion.Finding.Indicator == Indicator.Convicted).Text;

        Assert.Equal(
            "The share convicted (mean of the measurement years 2013 and 2014) is from 1.25 to 5.00 %, as small counts are withheld; by the full "
                + "counts it is not more than 2.7 %: the criterion is not met.",
            Text(Language.English));
        Assert.Equal(
            "Andelen af dømte (gennemsnit af opgørelsesårene 2013 og 2014) er mellem 1,25 og 5,00 pct., da små antal ikke vises. Efter de fulde "
                + "antal overstiger den ikke 2,7 pct. Kriteriet er ikke opfyldt.",
            Text(Language.Danish));
        Assert.DoesNotContain("2.5", Explanation.Of(withheld).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_IsRefused()
    {
        var status = ExplanationCases.Transformation();
        Assert.Throws<ArgumentNullException>("classification", () => Explanation.Of((Classification)null!));
        Assert.Throws<ArgumentNullException>("status", () => Explanation.Of((StatusClassification)null!));
        Assert.StartsWith(
            "The language is 2; choose one of english, danish.",
            Assert.Throws<ArgumentOutOfRangeException>("language", () => Explanation.Of(status, (Language)2)).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "The explanation: areaName is empty; give the area's name, or null for its id",
            Assert.Throws<InvalidInputException>(() => Explanation.Of(status, Language.Danish, " ")).Message);
    }
}
