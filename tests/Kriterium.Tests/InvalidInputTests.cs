using System.Text.Json;

namespace Kriterium.Tests;

/// <summary>Objects, JSON and residents are refused in one way.</summary>
public class InvalidInputTests
{
    private static readonly Criterion Half = new(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(50)), Areas.WhatIf);

    private static (string Name, Action Act, string[] Paths, string[] Faults)[] Table { get; } =
    [
        ("a year", () => _ = new AreaYear(0, residents: 10, nonWestern: 11), ["year", "nonWestern"],
            ["year is 0; give 1 to 9999", "nonWestern is 11, more than its base residents, which is 10; a part is at most its base"]),
        ("a measurement", () => _ = new AreaMeasurement(
                "", Areas.List2015, [new AreaYear(2015), null!, new AreaYear(2016), new AreaYear(2015)], residents: -1),
            ["areaId", "residents", "years[1]", "years[3]", "years[2]"],
            ["areaId is empty; give the area's identity", "residents is -1; a count is 0 or more", "years[1] is null; leave it out",
                "years has 2015 more than once; give each year once",
                "years has 2016, but the measurement year is 2015; leave out years that came after, or give the measurement year"]),
        ("residents that do not fit", () => _ = new AreaMeasurement(
                "a", Areas.List2015, [new AreaYear(2014), new AreaYear(2015, nonWestern: 11)], residents: 10),
            ["years[1].nonWestern"],
            ["years[1].nonWestern is 11, more than its base residents, which is 10; a part is at most its base"]),
        ("columns", () => _ = new AreaYearColumns(2015, 2, residents: new long[] { 1, -1 }), ["residents"],
            ["row 1: residents is -1; a count is 0 or more"]),
        ("a policy", () => new ThresholdPolicyBuilder
            {
                Name = "mine", Source = Areas.WhatIf, RequiredCount = 1, Criteria = { Half, null!, Half },
            }.Build(),
            ["Criteria[1]", "Criteria[2]"],
            ["Criteria[1] is null; leave it out", "non_western is used 2 times; use each indicator once, as a criterion or as a gate"]),
        ("JSON", () => ThresholdPolicy.FromJson(ThresholdPolicies.Vulnerable2018.ToJson().Replace("1000", "-1", StringComparison.Ordinal)),
            ["smallest_population"],
            ["line 8, position 26: smallest_population is -1; give 0 or more"]),
        ("residents", () => new ResidentAggregator(1).Add([new Resident(2015, 0, 1, 200, ResidentTraits.None, 0, 0)]), ["age"],
            ["row 0: age is 200; give 0 to 125"]),
    ];

    public static TheoryData<string, string[], string[]> Refusals { get; } = new(Table.Select(row => (row.Name, row.Paths, row.Faults)));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void BadInput_NamesEveryFault(string name, string[] paths, string[] faults)
    {
        var exception = Assert.Throws<InvalidInputException>(Table.Single(row => row.Name == name).Act);
        Assert.Equal(paths, exception.Faults.Select(fault => fault.Path));
        Assert.Equal(faults, exception.Faults.Select(fault => fault.ToString()));
        Assert.Equal(faults.Length, exception.FaultCount);
        Assert.All(exception.Faults, fault => Assert.EndsWith(" " + fault.Given + "; " + fault.Advice, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Until_WithoutARegime_NamesTheArgument() =>
        Assert.Equal("regime", Assert.Throws<ArgumentNullException>(() => LegalTimeline.Denmark.Until(null!)).ParamName);

    /// <summary>What a web service gets: a JsonException is answered as a bad request, and tells the faults.</summary>
    [Theory]
    [InlineData(typeof(ThresholdPolicy))]
    [InlineData(typeof(LegalTimeline))]
    public void Serializer_WrapsThem(Type type)
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", type));
        Assert.Contains(Assert.IsType<InvalidInputException>(exception.InnerException).Faults, fault => fault.Path == "name");
    }

    [Fact]
    public void OneThing_IsOneFault_HoweverOftenItStandsThere()
    {
        var figure = new PublishedFigure(Indicator.Convicted, Evidence.Unknown);
        var year = new AreaYear(2016);
        var exception = Assert.Throws<InvalidInputException>(
            () => new AreaMeasurement("a", Areas.List2015, [year, year, year], published: [figure, figure, figure]));
        Assert.Equal(["years[0]", "published[1]", "years[0]"], exception.Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void OneThing_IsNoPlural()
    {
        Assert.Equal("2015: 1 area", new AreaYearColumns(2015, 1).ToString());
        Assert.StartsWith(
            "The published figure: education is DanishOrApproved for income; leave it out",
            Assert.Throws<InvalidInputException>(() => new PublishedFigure(
                Indicator.RelativeIncome, Evidence.Unknown, education: EducationDefinition.DanishOrApproved)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Under_PutsAPathBeforeAnother()
    {
        var fault = new InputFault("nonWestern", "is 3", "give less");
        Assert.Equal("years[3].nonWestern is 3; give less", fault.Under("years[3]").ToString());
        Assert.Equal("areas.years[3].nonWestern", fault.Under("years[3]").Under("areas").Path);
        Assert.Equal("areas[0].nonWestern", fault.Under("[0]").Under("areas").Path);
        Assert.Equal("nonWestern", fault.Under("").Path);
        Assert.Equal("years", new InputFault("", "is 3", "give less").Under("years").Path);
    }
}
