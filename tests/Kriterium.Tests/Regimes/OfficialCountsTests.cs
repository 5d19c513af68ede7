using System.Globalization;
using Kriterium.Tests.Golden;

namespace Kriterium.Tests.Regimes;

/// <summary>How many areas were on each list, as reported, and what of it the lists at hand can hold.</summary>
public class OfficialCountsTests
{
    private static readonly LegalTimeline Denmark = LegalTimeline.Denmark;

    /// <summary>One reported count.</summary>
    private sealed record Count(CalendarDate List, AreaStatus Status, int Areas, string Source);

    private static IReadOnlyList<Count> Counts { get; } =
    [
        .. Sample.Read("official-counts.csv").Select(row => new Count(
            CalendarDate.Parse(row["list_date"]),
            Enum.GetValues<AreaStatus>().Single(status => status.ToKey() == row["status"]),
            int.Parse(row["count"], CultureInfo.InvariantCulture),
            row["source"])),
    ];

    public static TheoryData<string> ListsUpTo2019 =>
        [.. Counts.Select(count => count.List).Distinct().Where(list => list.Year <= 2019).Select(list => list.ToString())];

    /// <summary>Every yearly list and the extra one of 2014, each with the statuses that its regime has, and a source.</summary>
    [Fact]
    public void Counts_AreOfEveryListAndStatus()
    {
        var lists = Denmark.YearlyLists(new CalendarDate(2024, 12, 1)).Append(new CalendarDate(2014, 2, 1)).Order();
        Assert.Equal(
            lists.SelectMany(list => Denmark.At(list).Statuses.Select(rule => (list, rule.Status))).Order(),
            Counts.Select(count => (count.List, count.Status)).Order());
        Assert.All(Counts, count => Assert.NotEmpty(count.Source));
    }

    /// <summary>A milder status includes the more severe ones, but for prevention areas, which lists print apart.</summary>
    [Fact]
    public void Counts_AreCumulative()
    {
        foreach (var list in Counts.GroupBy(count => count.List).Where(list => list.Key.Year >= 2018))
        {
            int Of(AreaStatus status) => list.Single(count => count.Status == status).Areas;
            Assert.InRange(Of(AreaStatus.ParallelSociety), Of(AreaStatus.Transformation), Of(AreaStatus.Vulnerable));
        }
    }

    /// <summary>The parallel societies (before 2018: particularly vulnerable areas) and transformation areas of the table.</summary>
    [Theory]
    [MemberData(nameof(ListsUpTo2019))]
    public void Lists_HaveTheOfficialCounts(string date)
    {
        var list = CalendarDate.Parse(date);
        var rows = MembershipTable.Read();
        var history = new ListHistory(MembershipTable.Lists(rows), AreaLineage.Known);
        var onList = rows.Where(row => row.ListDate == list).ToList();
        var counted = Counts.Where(count => count.List == list).ToDictionary(count => count.Status, count => count.Areas);

        Assert.Equal(
            counted.GetValueOrDefault(AreaStatus.ParticularlyVulnerable) + counted.GetValueOrDefault(AreaStatus.ParallelSociety),
            onList.Count(row => history.WasParallelSociety(row.AreaId, list) == Verdict.Met));
        Assert.Equal(
            counted.GetValueOrDefault(AreaStatus.Transformation),
            onList.Count(row => row.Status == AreaStatus.Transformation));
    }

    /// <summary>Five lists in a row, from the memberships alone, give as many transformation areas as were counted.</summary>
    [Theory]
    [InlineData("2018-12-01")]
    [InlineData("2019-12-01")]
    public void FiveListsInARow_GiveTheCountedTransformationAreas(string date)
    {
        var list = CalendarDate.Parse(date);
        var rows = MembershipTable.Read();
        var history = new ListHistory(MembershipTable.Lists(rows), AreaLineage.Known);
        Assert.Equal(
            Counts.Single(count => count.List == list && count.Status == AreaStatus.Transformation).Areas,
            rows.Where(row => row.ListDate == list).Count(row => history.HasConsecutiveLists(row.AreaId, list) == Verdict.Met));
    }

    [Theory]
    [InlineData("2010-10-01", 4)]
    [InlineData("2013-10-01", 4)]
    [InlineData("2014-12-01", 2)]
    [InlineData("2017-12-01", 2)]
    public void PrintedLists_HaveTheOfficialCounts(string date, int window) =>
        Assert.Equal(
            Counts.Single(count => count.List == CalendarDate.Parse(date)).Areas,
            PrintedList.Read(date, window).Count(row => row.Listed));

    [Fact]
    public void AreasOfDecember2014_HaveTheOfficialNumberOfResidents()
    {
        var listed = PrintedList.Read("2014-12-01", 2).Where(row => row.Listed).ToList();
        Assert.Equal((31, 67_933), (listed.Count, listed.Sum(row => row.Area.Residents.Lower)));
    }

    /// <summary>The ministry's count: four areas met four of the five, and none met five. One of them has a figure on its limit.</summary>
    [Fact]
    public void FourAreasOfDecember2017_MetFourOfFive()
    {
        var listed = Classified("2017-12-01").Where(pair => pair.Row.Listed).Select(pair => pair.Classification).ToList();
        Assert.Equal(4, listed.Count(one => one.MetCount == 4));
        Assert.DoesNotContain(listed, one => one.MetCount == 5);
        var open = Assert.Single(listed, one => one.OpenCount > 0);
        Assert.Equal(
            ("aarhus-gellerupparken-toveshoej", 4, 1),
            (open.AreaId, open.MetCount, open.OpenCount));
        Assert.Equal(Indicator.RelativeIncome, open.Findings.Single(finding => finding.Verdict == Verdict.Undetermined).Indicator);
    }

    /// <summary>Two were new; five had left, four because convictions fell: with those met, the four would be on the list.</summary>
    [Fact]
    public void ChangesToDecember2017_AreTheOfficialOnes()
    {
        CalendarDate list2016 = new(2016, 12, 1), list2017 = new(2017, 12, 1);
        var rows = MembershipTable.Read();
        var before = rows.Where(row => row.ListDate == list2016).Select(row => row.AreaId).ToHashSet();
        var after = rows.Where(row => row.ListDate == list2017).Select(row => row.AreaId).ToHashSet();
        var left = Classified("2017-12-01").Where(pair => !pair.Row.Listed).Select(pair => pair.Classification).ToList();

        Assert.Equal((2, 5), (after.Except(before).Count(), before.Except(after).Count()));
        Assert.Equal(before.Except(after).Order(StringComparer.Ordinal), left.Select(one => one.AreaId).Order(StringComparer.Ordinal));
        Assert.All(left, one => Assert.Equal(Verdict.NotMet, Convicted(one)));
        Assert.Equal(4, left.Count(one => one.MetCount + 1 >= one.RequiredCount));

        static Verdict Convicted(Classification one) => one.Findings.Single(finding => finding.Indicator == Indicator.Convicted).Verdict;
    }

    /// <summary>Four areas were left off with a figure on a printed limit: it settles nothing, and the limit itself is not met.</summary>
    [Theory]
    [InlineData("2014-12-01", "convicted", "2.70")]
    [InlineData("2015-12-01", "income", "55.0")]
    [InlineData("2015-12-01", "basic_education", "50.0")]
    [InlineData("2020-12-01", "basic_education", "60.0")]
    public void FigurePrintedOnTheLimit_SettlesNothing_AndTheLimitItselfIsNotMet(string date, string key, string printed)
    {
        var percent = decimal.Parse(printed, CultureInfo.InvariantCulture);
        var criterion = Denmark.At(CalendarDate.Parse(date)).VulnerabilityRule.Policy!.Criteria
            .Single(criterion => criterion.Indicator.Key == key);
        Assert.Equal(percent, criterion.Threshold.Limit.Constant!.Value.ExactPercent);
        Assert.Equal(Verdict.Undetermined, criterion.Judge(Evidence.PrintedPercent(percent)).Verdict);
        Assert.Equal(Verdict.NotMet, criterion.Judge(Evidence.Exactly(Share.Percent(percent))).Verdict);
    }

    /// <summary>
    /// Every figure on the lists at hand that is printed exactly on a limit of its rule: one area was left off, and the others were on
    /// the list by their other criteria.
    /// </summary>
    [Fact]
    public void FiguresPrintedOnALimit_AreOfAreasLeftOff_OrListedByTheirOtherCriteria()
    {
        Assert.Contains(
            "Other areas with a figure on a limit were on the list by their other criteria: Bispeparken in 2013, Byparken/Skovparken in "
                + "2014 and Gellerupparken/Toveshøj in 2017, among the lists at hand.",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "sources.md")),
            StringComparison.Ordinal);
        (string List, int Window)[] lists = [("2010-10-01", 4), ("2013-10-01", 4), ("2014-12-01", 2), ("2017-12-01", 2)];

        // Listed before they are compared, or a skip for want of the lists would be a failed comparison.
        string[] onLimits =
        [
            .. from list in lists
               from pair in Classified(list.List, list.Window)
               from finding in pair.Classification.Findings
               where finding.Evidence != finding.Indicator.Range
                   && finding.Evidence.Lower?.ExactPercent + finding.Evidence.Upper?.ExactPercent
                       == 2 * finding.Criterion.Threshold.Limit.Constant?.ExactPercent
               select $"{list.List} {pair.Row.Area.AreaId} {finding.Indicator}: "
                   + $"{(pair.Row.Listed ? "on the list" : "left off")}, {pair.Classification.Verdict}",
        ];
        Assert.Equal(
            [
                "2013-10-01 koebenhavn-bispeparken outside_labour: on the list, Met",
                "2014-12-01 svendborg-byparken-skovparken non_western: on the list, Met",
                "2014-12-01 koebenhavn-aldersrogade convicted: left off, Undetermined",
                "2017-12-01 aarhus-gellerupparken-toveshoej income: on the list, Met",
            ],
            onLimits);
    }

    private static IEnumerable<(PrintedList.Row Row, Classification Classification)> Classified(string date, int window = 2)
    {
        var classifier = new AreaClassifier(Denmark.At(CalendarDate.Parse(date)).VulnerabilityRule.Policy!);
        return PrintedList.Read(date, window).Select(row => (row, classifier.Classify(row.Area)));
    }
}
