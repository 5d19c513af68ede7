namespace Kriterium.Tests.Regimes;

/// <summary>The published lists of 2010-2019 as history: what the rule of five lists in a row makes of them.</summary>
public class MembershipTests
{
    private static readonly LegalTimeline Denmark = LegalTimeline.Denmark;
    private static readonly CalendarDate List2017 = new(2017, 12, 1);
    private static readonly CalendarDate List2018 = new(2018, 12, 1);
    private static readonly CalendarDate List2019 = new(2019, 12, 1);

    /// <summary>The vulnerable areas of 2018 (43) and 2019 (40) are not all in the table: it says nothing of how many there were.</summary>
    [Theory]
    [InlineData("2018-12-01", 4)]
    [InlineData("2019-12-01", 2)]
    public void PlainVulnerableAreas_ArePartial_AndAreNoParallelSocieties(string date, int rows)
    {
        var list = CalendarDate.Parse(date);
        var all = MembershipTable.Read();
        var vulnerable = all.Where(row => row.ListDate == list && row.Status == AreaStatus.Vulnerable).ToList();
        var history = new ListHistory(MembershipTable.Lists(all), AreaLineage.Known);

        Assert.Equal(rows, vulnerable.Count);
        Assert.All(vulnerable, row => Assert.Equal(Verdict.NotMet, history.WasParallelSociety(row.AreaId, list)));
    }

    [Theory]
    [InlineData("2018-12-01", true, 15)]
    [InlineData("2019-12-01", true, 15)]
    [InlineData("2018-12-01", false, 14)]
    [InlineData("2019-12-01", false, 14)]
    public void FiveListsInARow_GivesExactlyThePublishedTransformationAreas(string date, bool withLineage, int expected)
    {
        var list = CalendarDate.Parse(date);
        var rows = MembershipTable.Read();
        var history = new ListHistory(MembershipTable.Lists(rows), withLineage ? AreaLineage.Known : null);
        var given = Areas(rows)
            .Where(area => history.WasParallelSociety(area, list) == Verdict.Met
                && history.WasParallelSocietyBefore(area, list, 4) == Verdict.Met)
            .ToList();

        var published = rows.Where(row => row.ListDate == list && row.Status == AreaStatus.Transformation).Select(row => row.AreaId);
        if (!withLineage) published = published.Where(area => area != "odense-vollsmose-parkerne");
        Assert.Equal(expected, given.Count);
        Assert.Equal(published.Order(StringComparer.Ordinal), given);
    }

    [Theory]
    [InlineData("2018-12-01")]
    [InlineData("2019-12-01")]
    public void StatusOfEveryArea_WithFiguresOfAParallelSociety_IsAsPublished(string date)
    {
        var list = CalendarDate.Parse(date);
        var rows = MembershipTable.Read();
        var history = new ListHistory(MembershipTable.Lists(rows.Where(row => row.ListDate < list)), AreaLineage.Known);
        foreach (var row in rows.Where(row => row.ListDate == list && row.Status >= AreaStatus.ParallelSociety))
        {
            var area = new AreaMeasurement(
                row.AreaId,
                list,
                published:
                [
                    new PublishedFigure(Indicator.NonWestern, Evidence.PrintedPercent(60.0m)),
                    new PublishedFigure(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(45.0m), 2),
                    new PublishedFigure(Indicator.RelativeIncome, Evidence.PrintedPercent(50.0m)),
                ],
                residents: 1_500);
            Assert.Equal((row.AreaId, row.Status), (row.AreaId, StatusCases.Denmark.Classify(area, history).Status));
        }
    }

    [Fact]
    public void ElevenAreas_WereOnEveryYearlyListTo2017_TenIfTheExtraListsCounted()
    {
        var rows = MembershipTable.Read();
        var history = new ListHistory(MembershipTable.Lists(rows), AreaLineage.Known);
        string[] extra = ["2011-01-01", "2014-02-01"];

        var always = OnListThemselves(rows, List2017).Where(area => history.ConsecutiveLists(area, List2017) == 8).ToList();
        Assert.Equal(11, always.Count);
        Assert.Equal(
            10, always.Count(area => extra.All(list => history.WasParallelSociety(area, CalendarDate.Parse(list)) == Verdict.Met)));
    }

    /// <summary>Counted by hand in the table.</summary>
    [Theory]
    [InlineData("koebenhavn-mjoelnerparken", "2019-12-01", 10)]
    [InlineData("koebenhavn-mjoelnerparken", "2010-10-01", 1)]
    [InlineData("koebenhavn-mjoelnerparken", "2014-02-01", 4)]
    [InlineData("koebenhavn-mjoelnerparken", "2014-11-30", 4)]
    [InlineData("koebenhavn-mjoelnerparken", "2014-12-01", 5)]
    [InlineData("hoeje-taastrup-taastrupgaard", "2011-09-30", 1)]
    [InlineData("hoeje-taastrup-taastrupgaard", "2017-12-01", 8)]
    [InlineData("odense-vollsmose-parkerne", "2019-12-01", 10)]
    [InlineData("odense-vollsmose", "2017-12-01", 8)]
    [InlineData("odense-vollsmose", "2018-12-01", 0)]
    [InlineData("odense-vollsmose-haverne", "2018-12-01", 0)]
    [InlineData("slagelse-motalavej", "2018-12-01", 5)]
    [InlineData("koebenhavn-tingbjerg-utterslevhuse", "2019-12-01", 6)]
    [InlineData("koebenhavn-tingbjerg-utterslevhuse", "2011-10-01", 2)]
    [InlineData("koebenhavn-tingbjerg-utterslevhuse", "2012-10-01", 0)]
    [InlineData("koebenhavn-bispeparken", "2019-12-01", 4)]
    [InlineData("aarhus-skovgaardsparken", "2019-12-01", 4)]
    [InlineData("fredericia-korskaerparken", "2018-12-01", 0)]
    [InlineData("fredericia-korskaerparken", "2019-12-01", 1)]
    [InlineData("greve-askeroed", "2011-10-01", 0)]
    public void InARow_CountsYearlyListsOnly(string area, string date, int expected) =>
        Assert.Equal(
            expected,
            new ListHistory(MembershipTable.Lists(MembershipTable.Read()), AreaLineage.Known)
                .ConsecutiveLists(area, CalendarDate.Parse(date)));

    [Fact]
    public void InARow_WithoutLineage_ParkerneBeginsIn2018()
    {
        var history = new ListHistory(MembershipTable.Lists(MembershipTable.Read()));
        Assert.Equal(1, history.ConsecutiveLists("odense-vollsmose-parkerne", List2018));
        Assert.Equal(2, history.ConsecutiveLists("odense-vollsmose-parkerne", List2019));
    }

    [Fact]
    public void InARow_OnAListThatIsMissing_IsOpenOnOneSide()
    {
        var history = new ListHistory(MembershipTable.Lists(MembershipTable.Read()), AreaLineage.Known);
        Assert.Equal(Count.Between(0, 11), history.ConsecutiveLists("koebenhavn-mjoelnerparken", new CalendarDate(2020, 12, 1)));
        Assert.Equal(Count.Between(0, 1), history.ConsecutiveLists("fredericia-soendermarksvej-mv", new CalendarDate(2020, 12, 1)));
    }

    private static IEnumerable<string> Areas(IEnumerable<MembershipTable.Row> rows) =>
        rows.Select(row => row.AreaId).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> OnListThemselves(IEnumerable<MembershipTable.Row> rows, CalendarDate list) =>
        rows.Where(row => row.ListDate == list).Select(row => row.AreaId);
}
