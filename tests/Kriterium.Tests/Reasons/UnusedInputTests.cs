namespace Kriterium.Tests.Reasons;

/// <summary>A figure that was given and cannot be used is named, and never shown as merely unknown.</summary>
public class UnusedInputTests
{
    private static readonly CalendarDate List = new(2014, 12, 1);

    private static readonly ThresholdPolicy Rule = ThresholdPolicies.ParticularlyVulnerable2013;

    [Fact]
    public void PublishedFigure_OfAnotherWindow_IsNamed()
    {
        var area = new AreaMeasurement("a", List, published: [new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(3m))]);
        AssertUnused(
            area,
            Indicator.Convicted,
            UnusedInputCause.OtherWindow,
            "the published figure of 1 year was given and is not used; give the mean of 2 years");
    }

    [Fact]
    public void PublishedFigure_ByAnotherDefinition_IsNamed()
    {
        var area = new AreaMeasurement("a", List, published: [
            new PublishedFigure(Indicator.BasicEducation, Evidence.PrintedPercent(60m), education: EducationDefinition.DanishOrApproved),
        ]);
        AssertUnused(
            area,
            Indicator.BasicEducation,
            UnusedInputCause.OtherEducation,
            "the published share by the definition DanishOrApproved was given and is not used; give the share by UnknownCountsAsBasic");
    }

    [Fact]
    public void Counts_OfAYearOff_AreNamed()
    {
        var area = new AreaMeasurement("a", List, [new AreaYear(2013, residents: 2000, nonWestern: 1200)]);
        AssertUnused(
            area,
            Indicator.NonWestern,
            UnusedInputCause.OtherYear,
            "the figure of 2013 was given and is not used; give the figure of 2014");
    }

    [Fact]
    public void RegionsIncome_OfAYearOff_IsNamed()
    {
        var area = new AreaMeasurement(
            "a",
            List,
            [new AreaYear(2014, residents: 2000, taxpayers: 1000, grossIncome: 200_000_000)],
            [new RegionYear(2013, 1_000_000, 300_000_000_000)]);
        AssertUnused(
            area,
            Indicator.RelativeIncome,
            UnusedInputCause.OtherYear,
            "the region's income of 2013 was given and is not used; give the region's income of 2014");
    }

    [Fact]
    public void National_OfAnotherWindowOrYear_IsNamed()
    {
        var area = new AreaMeasurement(
            "a",
            new CalendarDate(2019, 12, 1),
            national: [new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(0.8m))],
            nationalYears: [new NationalYear(2017, 4_500_000, 40_000)]);
        Assert.Equal(
            [
                "the national figure of 1 year was given and is not used; give the mean of 2 years",
                "the country's share of 2017 was given and is not used; give the country's share of 2018 and 2019",
            ],
            Of(area, ThresholdPolicies.Vulnerable2018).UnusedInputs.Select(input => input.ToString()));
    }

    /// <summary>Half of a mean or of a share is not an input that could have been used.</summary>
    [Fact]
    public void YearsOff_WithoutTheirBaseOrTheirSum_AreNotNamed()
    {
        foreach (var region in (RegionYear[])[new(2013, 1_000_000), new(2013, grossIncome: 300_000_000_000)])
            Assert.Empty(Of(new AreaMeasurement("a", List, regionYears: [region])).UnusedInputs);
        foreach (var national in (NationalYear[])[new(2017, 4_500_000), new(2017, convicted: 40_000)])
        {
            Assert.Empty(Of(
                new AreaMeasurement("a", new CalendarDate(2019, 12, 1), nationalYears: [national]),
                ThresholdPolicies.Vulnerable2018).UnusedInputs);
        }
    }

    [Fact]
    public void OlderYears_BesideACompleteWindow_AreNoMistake() =>
        Assert.Empty(Of(new AreaMeasurement("a", List, [
            new AreaYear(2012, residents: 2000, nonWestern: 1200, aged18Plus: 100, convicted: 3),
            new AreaYear(2013, residents: 2000, nonWestern: 1200, aged18Plus: 100, convicted: 3),
            new AreaYear(2014, residents: 2000, nonWestern: 1200, aged18Plus: 100, convicted: 3),
        ])).UnusedInputs);

    [Fact]
    public void SettledFinding_HasNoNote_ThoughAFigureIsUnused()
    {
        var classification = Of(new AreaMeasurement(
            "a",
            List,
            [new AreaYear(2014, residents: 2000, nonWestern: 1200)],
            published: [new PublishedFigure(Indicator.NonWestern, Evidence.PrintedPercent(60m), 2)]));
        Assert.Equal([Indicator.NonWestern], classification.UnusedInputs.Select(input => input.Criterion.Indicator));
        Assert.Null(Finding(classification, Indicator.NonWestern).Note);
    }

    /// <summary>The income's register year differs from the residents', so it is allowed, used, and said.</summary>
    [Theory]
    [InlineData(2000, false)]
    [InlineData(2001, true)]
    public void Taxpayers_AboveResidents_AreUsedAndSaid(int taxpayers, bool isSaid)
    {
        var finding = Finding(
            Of(new AreaMeasurement(
                "a",
                List,
                [new AreaYear(2014, residents: 2000, taxpayers: taxpayers, grossIncome: 100_000_000)],
                [new RegionYear(2014, 1_000_000, 300_000_000_000)])),
            Indicator.RelativeIncome);
        Assert.Equal(Verdict.Met, finding.Verdict);
        Assert.Equal(
            isSaid
                ? "more people pay tax in 2014 than live there; both counts are used as given, so check them"
                : null,
            finding.Note);
    }

    [Fact]
    public void Taxpayers_AboveResidents_OfAYearThatIsNotMeasured_AreNotSaid() =>
        Assert.Null(Finding(
            Of(new AreaMeasurement(
                "a",
                List,
                [
                    new AreaYear(2013, residents: 2000, taxpayers: 2001, grossIncome: 100_000_000),
                    new AreaYear(2014, residents: 2000, taxpayers: 1000, grossIncome: 100_000_000),
                ],
                [new RegionYear(2014, 1_000_000, 300_000_000_000)])),
            Indicator.RelativeIncome).Note);

    [Fact]
    public void Json_NamesThem_AndLeavesOutAnEmptyList()
    {
        var unused = Of(new AreaMeasurement("a", List, [new AreaYear(2013, residents: 2000, nonWestern: 1200)])).ToJson();
        Assert.Contains(
            "\"unused_inputs\": [\n    {\n      \"indicator\": \"non_western\",\n      \"cause\": \"other_year\",\n"
                + "      \"given\": \"the figure of 2013\",\n      \"needed\": \"the figure of 2014\"\n    }\n  ]",
            unused,
            StringComparison.Ordinal);
        Assert.Empty(Json.JsonSchema.Classification.FaultsOf(unused));
        Assert.DoesNotContain("unused_inputs", Of(new AreaMeasurement("a", List)).ToJson(), StringComparison.Ordinal);
    }

    private static void AssertUnused(AreaMeasurement area, Indicator indicator, UnusedInputCause cause, string text)
    {
        var classification = Of(area);
        var unused = Assert.Single(classification.UnusedInputs);
        Assert.Equal((indicator, cause, text), (unused.Criterion.Indicator, unused.Cause, unused.ToString()));
        Assert.Equal(text, Finding(classification, indicator).Note);
        Assert.Equal(Verdict.Undetermined, Finding(classification, indicator).Verdict);
    }

    private static Classification Of(AreaMeasurement area, ThresholdPolicy? rule = null) => new AreaClassifier(rule ?? Rule).Classify(area);

    private static Finding Finding(Classification classification, Indicator indicator) =>
        classification.Findings.Concat(classification.GateFindings).Single(finding => finding.Indicator == indicator);
}
