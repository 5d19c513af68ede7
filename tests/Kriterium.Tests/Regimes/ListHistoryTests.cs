namespace Kriterium.Tests.Regimes;

public class ListHistoryTests
{
    private static readonly CalendarDate List2014 = new(2014, 12, 1);
    private static readonly CalendarDate List2015 = new(2015, 12, 1);
    private static readonly CalendarDate List2016 = new(2016, 12, 1);
    private static readonly CalendarDate List2017 = new(2017, 12, 1);
    private static readonly CalendarDate List2018 = new(2018, 12, 1);
    private static readonly CalendarDate List2019 = new(2019, 12, 1);
    private static readonly CalendarDate List2020 = new(2020, 12, 1);
    private static readonly CalendarDate List2021 = new(2021, 12, 1);
    private static readonly CalendarDate List2022 = new(2022, 12, 1);

    [Fact]
    public void Empty_KnowsNothing()
    {
        Assert.Equal(Verdict.Undetermined, ListHistory.Empty.WasParallelSociety("a", List2018));
        Assert.Equal(Verdict.Undetermined, ListHistory.Empty.WasParallelSocietyBefore("a", List2018, 4));
        Assert.Equal(Count.Between(0, 9), ListHistory.Empty.ConsecutiveLists("a", List2018));
    }

    [Fact]
    public void FourListsBefore_AllOn_IsMet()
    {
        var history = new ListHistory(On("a", List2014, List2015, List2016, List2017));
        Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("a", List2018, 4));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("b", List2018, 4));
    }

    [Fact]
    public void MissingList_IsUndetermined_UnlessAnotherSettlesIt()
    {
        // 2016 is missing altogether; b was not on the list of 2015.
        var history = new ListHistory([.. On("a", List2014, List2015, List2017), .. On("b", List2014, List2017)]);
        Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("a", List2016));
        Assert.Equal(Verdict.Undetermined, history.WasParallelSocietyBefore("a", List2018, 4));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("b", List2018, 4));
        Assert.Equal(Count.Between(1, 8), history.ConsecutiveLists("a", List2017));
        Assert.Equal(Count.Between(1, 2), history.ConsecutiveLists("b", List2017));
    }

    [Fact]
    public void AbsenceFromAListInTheTable_IsNotOnIt()
    {
        var history = new ListHistory(On("another", List2017));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("a", List2017));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("a", List2018, 4));
        Assert.Equal(0, history.ConsecutiveLists("a", List2017));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("a", new CalendarDate(2018, 11, 30), 1));
    }

    [Theory]
    [InlineData(2011, 1, 1)]
    [InlineData(2014, 2, 1)]
    public void ExtraLists_NeitherCountNorBreakARow(int year, int month, int day)
    {
        var extra = new CalendarDate(year, month, day);
        CalendarDate[] yearly = [new(2010, 10, 1), new(2011, 10, 1), new(2012, 10, 1), new(2013, 10, 1), List2014];
        var with = new ListHistory([.. On("a", [.. yearly, extra]), .. On("b", yearly)]);

        foreach (var area in (string[])["a", "b"])
        {
            Assert.Equal(5, with.ConsecutiveLists(area, List2014));
            Assert.Equal(Verdict.Met, with.WasParallelSocietyBefore(area, List2015, 5));
            Assert.Equal(Verdict.NotMet, with.WasParallelSocietyBefore(area, List2015, 6));
        }

        // On every extra list but not on the yearly one before: no row.
        var only = new ListHistory([.. On("a", extra), .. On("another", yearly)]);
        Assert.Equal(0, only.ConsecutiveLists("a", extra));
        Assert.Equal(Verdict.NotMet, only.WasParallelSocietyBefore("a", List2014, 1));
    }

    [Fact]
    public void BeforeTheFirstList_ThereWasNone()
    {
        Assert.Equal(Verdict.NotMet, ListHistory.Empty.WasParallelSocietyBefore("a", new CalendarDate(2013, 10, 1), 4));
        Assert.Equal(Verdict.Undetermined, ListHistory.Empty.WasParallelSocietyBefore("a", new CalendarDate(2013, 10, 1), 3));
        Assert.Equal(Count.Between(0, 1), ListHistory.Empty.ConsecutiveLists("a", new CalendarDate(2010, 10, 1)));
    }

    [Theory]
    [InlineData(AreaStatus.ParticularlyVulnerable, Verdict.Met)]
    [InlineData(AreaStatus.Prevention, Verdict.NotMet)]
    [InlineData(AreaStatus.Vulnerable, Verdict.NotMet)]
    [InlineData(AreaStatus.ParallelSociety, Verdict.Met)]
    [InlineData(AreaStatus.Transformation, Verdict.Met)]
    public void EachStatusOnAList_IsAParallelSocietyOrNot(AreaStatus status, Verdict expected) =>
        Assert.Equal(expected, new ListHistory([new ListMembership("a", List2021, status)]).WasParallelSociety("a", List2021));

    [Fact]
    public void Split_BothPartsCarryTheYears_OnlyIfSaid()
    {
        var history = new ListHistory(
            [.. On("whole", List2014, List2015, List2016, List2017), .. On("part", List2018)],
            [new AreaLineage("part", "whole", List2018)]);
        Assert.Equal(Verdict.Met, history.WasParallelSociety("part", List2017));
        Assert.Equal(Verdict.Met, history.WasParallelSociety("part", List2018));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("whole", List2018));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("other part", List2017));
        Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("part", List2018, 4));
        Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("part", List2019, 4));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("other part", List2018, 4));
        Assert.Equal(
            5,
            new ListHistory(
                [
                    .. On("whole", List2014, List2015, List2016, List2017), .. On("part", List2018),
                    .. On("another", new CalendarDate(2013, 10, 1)),
                ],
                [new AreaLineage("part", "whole", List2018)]).ConsecutiveLists(
                "part", List2018));
    }

    [Fact]
    public void Merger_CountsTheYearsOnWhichAllPredecessorsAgree()
    {
        var history = new ListHistory(
            [
                .. On("one", List2014, List2015, List2016), .. On("two", List2014, List2015), .. On("another", List2017),
                .. On("merged", List2018),
            ],
            [new AreaLineage("merged", "one", List2018), new AreaLineage("merged", "two", List2018)]);
        Assert.Equal(Verdict.Met, history.WasParallelSociety("merged", List2014));
        Assert.Equal(Verdict.Met, history.WasParallelSociety("merged", List2015));
        Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("merged", List2016));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("merged", List2017));
        Assert.Equal(Verdict.Met, history.WasParallelSociety("merged", List2018));
        Assert.Equal(Verdict.Undetermined, history.WasParallelSocietyBefore("merged", List2017, 3));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("merged", List2018, 4));
    }

    [Fact]
    public void Chain_ReachesBackToTheFirst()
    {
        var history = new ListHistory(
            [.. On("first", List2014, List2015), .. On("second", List2016), .. On("third", List2017, List2018)],
            [new AreaLineage("third", "second", List2017), new AreaLineage("second", "first", List2016)]);
        foreach (var list in (CalendarDate[])[List2014, List2015, List2016, List2017, List2018])
            Assert.Equal(Verdict.Met, history.WasParallelSociety("third", list));
        Assert.Equal(Verdict.Met, history.WasParallelSociety("second", List2015));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("second", List2017));
        Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("third", List2018, 4));
    }

    [Fact]
    public void Lineage_TakesEffectOnItsDate()
    {
        var history = new ListHistory(
            [.. On("old", List2016, List2017), .. On("another", List2018)], [new AreaLineage("new", "old", List2017)]);
        Assert.Equal(Verdict.Met, history.WasParallelSociety("new", List2016));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("new", List2017));
    }

    [Fact]
    public void Circle_IsRefused_AndEveryAreaOfItNamed()
    {
        var error = Assert.Throws<ArgumentException>(() => new ListHistory(
            lineage: [
                new AreaLineage("a", "b", List2018), new AreaLineage("b", "c", List2018), new AreaLineage("c", "a", List2018),
                new AreaLineage("d", "a", List2018),
            ]));
        Assert.Equal(
            "The history has 3 faults:\n- a is its own predecessor through others; take one of the rows out\n"
                + "- b is its own predecessor through others; take one of the rows out\n"
                + "- c is its own predecessor through others; take one of the rows out",
            error.Message);
    }

    [Fact]
    public void Itself_AsPredecessor_IsRefused() =>
        Assert.Equal(
            "The lineage: a is given as its own predecessor; give two areas",
            Assert.Throws<ArgumentException>(() => new AreaLineage("a", "a", List2018)).Message);

    [Fact]
    public void RowBeforeTheAreaSucceededAnother_IsRefused() =>
        Assert.Equal(
            "The history: new is on the list of 2017-12-01, before it succeeded another area; correct the lineage or the list",
            Assert.Throws<ArgumentException>(() => new ListHistory(
                On("new", List2017, List2018), [new AreaLineage("new", "old", List2018)])).Message);

    [Fact]
    public void ClassificationBeforeTheAreaSucceededAnother_IsRefused() =>
        Assert.Equal(
            "The history: made-up is on the list of 2017-12-01, before it succeeded another area; correct the lineage or the list",
            Assert.Throws<ArgumentException>(() => new ListHistory(
                lineage: [new AreaLineage("made-up", "old", List2018)], classifications: [Parallel(List2017)])).Message);

    [Fact]
    public void Duplicates_AreRefusedTogether()
    {
        var error = Assert.Throws<ArgumentException>(() => new ListHistory(
            [
                .. On("a", List2017), new ListMembership("a", List2017, AreaStatus.ParticularlyVulnerable), .. On("a", List2018),
                new ListMembership("a", List2018, AreaStatus.Vulnerable),
            ],
            [new AreaLineage("b", "c", List2018), new AreaLineage("b", "c", List2018)],
            [Parallel(List2019), Parallel(List2019)]));
        Assert.Equal(
            "The history has 4 faults:\n- a is on the list of 2017-12-01 twice; give it once\n"
                + "- a is on the list of 2018-12-01 twice; give it once\n"
                + "- made-up is on the list of 2019-12-01 twice; give it once\n- that b succeeds c is given 2 times; give it once",
            error.Message);
    }

    [Fact]
    public void OneSuccessorFromTwoDates_IsRefused() =>
        Assert.Equal(
            "The history: a succeeds others from different dates; give one date",
            Assert.Throws<ArgumentException>(() => new ListHistory(lineage: [
                new AreaLineage("a", "b", List2017), new AreaLineage("a", "c", List2018),
            ])).Message);

    [Fact]
    public void EmptyEntries_AreRefused()
    {
        Assert.Equal(
            "The history: lineage has an empty entry; leave it out",
            Assert.Throws<ArgumentException>(() => new ListHistory(lineage: [null!])).Message);
        Assert.Throws<ArgumentException>(() => new ListHistory(classifications: [null!]));
    }

    [Fact]
    public void MembershipAndLineage_NameWhatIsMissing()
    {
        Assert.Equal(
            "The membership has 3 faults:\n- areaId is empty; give the area's identity\n"
                + "- listDate is not a date; give the date of the list\n"
                + "- status is none; give one that a list names, and leave out an area that is not on it",
            Assert.Throws<ArgumentException>(() => new ListMembership("", default, AreaStatus.None)).Message);
        Assert.Equal(
            "The lineage has 3 faults:\n- successor is empty; give the area's identity\n- predecessor is empty; give the area's identity\n"
                + "- from is not a date; give the date of the successor's first list",
            Assert.Throws<ArgumentException>(() => new AreaLineage(" ", "", default)).Message);
    }

    [Fact]
    public void EarlierClassifications_Count()
    {
        // Without its own history, a parallel society is open to be a transformation area: it counts all the same.
        var parallel = Parallel(List2018);
        var none = Area(List2019, residents: 999);
        var open = Area(List2020);
        var vulnerableOrNone = Area(List2021, nonWestern: 50.0m - 0.1m, outside: 45.0m);
        Assert.Equal([AreaStatus.ParallelSociety, AreaStatus.Transformation], parallel.PossibleStatuses);
        Assert.Equal([AreaStatus.None], none.PossibleStatuses);
        Assert.Equal(AreaStatus.Undetermined, open.Status);
        Assert.Equal([AreaStatus.None, AreaStatus.Prevention, AreaStatus.Vulnerable], vulnerableOrNone.PossibleStatuses);

        var history = new ListHistory(classifications: [parallel, none, open, vulnerableOrNone]);
        Assert.Equal(Verdict.Met, history.WasParallelSociety("made-up", List2018));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("made-up", List2019));
        Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("made-up", List2020));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("made-up", List2021));
        // Unlike a published list, classifications say nothing of an area that is not among them.
        Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("made-up", List2022));
        Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("another", List2018));
    }

    [Fact]
    public void EarlierClassifications_Before2018_CountAsParticularlyVulnerable()
    {
        var history = new ListHistory(classifications: [Parallel(List2014), Parallel(List2015), Parallel(List2016), Parallel(List2017)]);
        Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("made-up", List2018, 4));
        Assert.Equal(AreaStatus.ParticularlyVulnerable, Parallel(List2017).Status);
        Assert.Equal(AreaStatus.Transformation, Parallel(List2018, history).Status);
    }

    [Fact]
    public void PublishedListsAndClassifications_Together_PublishedGoesBefore()
    {
        var history = new ListHistory(
            [.. On("made-up", List2017, List2018), .. On("another", List2019)],
            [new AreaLineage("successor", "made-up", List2022)],
            [Area(List2018, residents: 999), Parallel(List2019), Parallel(List2020), Parallel(List2021)]);
        Assert.Equal(Verdict.Met, history.WasParallelSociety("made-up", List2018));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("made-up", List2019));
        Assert.Equal(Verdict.Met, history.WasParallelSociety("made-up", List2020));
        Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("made-up", List2022, 2));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("made-up", List2022, 3));
        Assert.Equal(2, history.ConsecutiveLists("made-up", List2021));
        Assert.Equal(2, history.ConsecutiveLists("successor", List2021));
    }

    [Fact]
    public void Timeline_TellsWhichListsAreYearly()
    {
        var builder = LegalTimeline.Denmark.Regimes[1].ToBuilder();
        builder.PublicationMonth = 11;
        var november = LegalTimeline.Denmark.With(builder.Build());
        var memberships = On("a", new CalendarDate(2015, 11, 1), new CalendarDate(2016, 11, 1), List2016).ToList();

        Assert.Same(LegalTimeline.Denmark, new ListHistory(memberships).Timeline);
        Assert.Equal(1, new ListHistory(memberships).ConsecutiveLists("a", List2016).Lower);
        Assert.Equal(2, new ListHistory(memberships, timeline: november).ConsecutiveLists("a", List2016).Lower);
        Assert.Equal([List2016], new ListHistory(memberships, timeline: november).ExtraLists);
    }

    [Fact]
    public void Lists_ThatAreExtraOrMissing_AreNamed()
    {
        CalendarDate february = new(2014, 2, 1), october2013 = new(2013, 10, 1);
        var history = new ListHistory(On("a", List2018, List2014, february, october2013, List2016));
        Assert.Equal([october2013, february, List2014, List2016, List2018], history.PublishedLists);
        Assert.Equal([february], history.ExtraLists);
        Assert.Equal([List2015, List2017], history.MissingLists);
        Assert.Equal([List2015, List2017], history.UnknownListsBefore("a", List2018, 4));
        Assert.Equal([List2017], history.UnknownListsBefore("a", List2018, 2));
        Assert.Empty(ListHistory.Empty.MissingLists);
        Assert.Empty(ListHistory.Empty.ExtraLists);
    }

    [Fact]
    public void HasConsecutiveLists_LooksAtTheListItselfAndFourBefore()
    {
        CalendarDate[] five = [List2014, List2015, List2016, List2017, List2018];
        var history = new ListHistory([.. On("five", five), .. On("four", five[1..]), .. On("left", five[..4])]);
        Assert.Equal(Verdict.Met, history.HasConsecutiveLists("five", List2018));
        Assert.Equal(Verdict.NotMet, history.HasConsecutiveLists("four", List2018));
        Assert.Equal(Verdict.NotMet, history.HasConsecutiveLists("left", List2018));
        Assert.Equal(Verdict.Undetermined, new ListHistory(On("five", List2018)).HasConsecutiveLists("five", List2018));
        Assert.Equal(Verdict.NotMet, new ListHistory(On("other", List2018)).HasConsecutiveLists("five", List2018));
        Assert.Null(history.HasConsecutiveLists("five", List2017));
        Assert.Null(history.HasConsecutiveLists("five", new CalendarDate(2019, 6, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("listDate", () => history.HasConsecutiveLists("five", new CalendarDate(2010, 9, 30)));
    }

    [Fact]
    public void Circular_IsEveryRowOfACircle_AndNoOther()
    {
        AreaLineage[] rows = [new("a", "b", List2018), new("b", "c", List2018), new("d", "a", List2018), new("c", "a", List2018)];
        Assert.Equal([rows[0], rows[1], rows[3]], AreaLineage.Circular(rows));
        Assert.Empty(AreaLineage.Circular(rows[..3]));
        Assert.Empty(AreaLineage.Circular(AreaLineage.Known));
    }

    /// <summary>Year by year, each list built on the ones before: the fifth in a row is the first transformation.</summary>
    [Fact]
    public void ListsOneByOne_BecomeATransformationAreaOnTheFifth()
    {
        CalendarDate[] lists = [List2017, List2018, List2019, List2020, List2021, List2022];
        var published = On("another", [List2014, List2015, List2016]).ToList();
        var done = new List<StatusClassification>();
        foreach (var list in lists) done.Add(Parallel(list, new ListHistory(published, classifications: done)));
        Assert.Equal(
            [
                AreaStatus.ParticularlyVulnerable, AreaStatus.ParallelSociety, AreaStatus.ParallelSociety, AreaStatus.ParallelSociety,
                AreaStatus.Transformation, AreaStatus.Transformation,
            ],
            done.Select(each => each.Status));
    }

    private static IEnumerable<ListMembership> On(string area, params CalendarDate[] lists) =>
        lists.Select(list => new ListMembership(area, list, StatusCases.OnListOf(list)));

    /// <summary>Every figure that a particularly vulnerable area or a parallel society needs.</summary>
    private static StatusClassification Parallel(CalendarDate list, ListHistory? history = null) =>
        Area(list, residents: 1_500, nonWestern: 60.0m, outside: 45.0m, income: 50.0m, history: history);

    private static StatusClassification Area(
        CalendarDate list,
        long? residents = null,
        decimal? nonWestern = null,
        decimal? outside = null,
        decimal? income = null,
        ListHistory? history = null)
    {
        var figures = new List<PublishedFigure>();
        if (nonWestern is { } share) figures.Add(new PublishedFigure(Indicator.NonWestern, Evidence.PrintedPercent(share)));
        if (outside is { } labour) figures.Add(new PublishedFigure(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(labour), 2));
        if (income is { } ratio) figures.Add(new PublishedFigure(Indicator.RelativeIncome, Evidence.PrintedPercent(ratio)));
        return StatusCases.Denmark.Classify(
            new AreaMeasurement("made-up", list, published: figures, residents: residents is { } count ? count : Count.Unknown),
            history);
    }
}
