namespace Kriterium.Tests.Regimes;

public class ListHistoryTests
{
    private static readonly CalendarDate List2014 = new(2014, 12, 1);
    private static readonly CalendarDate List2015 = new(2015, 12, 1);
    private static readonly CalendarDate List2016 = new(2016, 12, 1);
    private static readonly CalendarDate List2017 = new(2017, 12, 1);
    private static readonly CalendarDate[] Before2018 = [List2014, List2015, List2016, List2017];
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
        var history = History(On("a", List2014, List2015, List2016, List2017));
        Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("a", List2018, 4));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("b", List2018, 4));
    }

    [Fact]
    public void MissingList_IsUndetermined_UnlessAnotherSettlesIt()
    {
        // 2016 is missing altogether; b was not on the list of 2015.
        var history = History([.. On("a", List2014, List2015, List2017), .. On("b", List2014, List2017)]);
        Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("a", List2016));
        Assert.Equal(Verdict.Undetermined, history.WasParallelSocietyBefore("a", List2018, 4));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("b", List2018, 4));
        Assert.Equal(Count.Between(1, 8), history.ConsecutiveLists("a", List2017));
        Assert.Equal(Count.Between(1, 2), history.ConsecutiveLists("b", List2017));
    }

    [Fact]
    public void AbsenceFromAListInTheTable_IsNotOnIt()
    {
        var history = History(On("another", List2017));
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
        var with = History([.. On("a", [.. yearly, extra]), .. On("b", yearly)]);

        foreach (var area in (string[])["a", "b"])
        {
            Assert.Equal(5, with.ConsecutiveLists(area, List2014));
            Assert.Equal(Verdict.Met, with.WasParallelSocietyBefore(area, List2015, 5));
            Assert.Equal(Verdict.NotMet, with.WasParallelSocietyBefore(area, List2015, 6));
        }

        // On every extra list but not on the yearly one before: no row.
        var only = History([.. On("a", extra), .. On("another", yearly)]);
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
        Assert.Equal(expected, History([(List2021, new ListMembership("a", status))]).WasParallelSociety("a", List2021));

    [Fact]
    public void Split_BothPartsCarryTheYears_OnlyIfSaid()
    {
        var history = History(
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
            History(
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
        var history = History(
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
        var history = History(
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
        var history = History(
            [.. On("old", List2016, List2017), .. On("another", List2018)], [new AreaLineage("new", "old", List2017)]);
        Assert.Equal(Verdict.Met, history.WasParallelSociety("new", List2016));
        Assert.Equal(Verdict.NotMet, history.WasParallelSociety("new", List2017));
    }

    [Fact]
    public void Circle_IsRefused_AndEveryAreaOfItNamed()
    {
        var error = Assert.Throws<InvalidInputException>(() => new ListHistory(
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
            Assert.Throws<InvalidInputException>(() => new AreaLineage("a", "a", List2018)).Message);

    [Fact]
    public void RowBeforeTheAreaSucceededAnother_IsRefused() =>
        Assert.Equal(
            "The history: new is on the list of 2017-12-01, before it succeeded another area; correct the lineage or the list",
            Assert.Throws<InvalidInputException>(() => History(
                On("new", List2017, List2018), [new AreaLineage("new", "old", List2018)])).Message);

    [Fact]
    public void ClassificationBeforeTheAreaSucceededAnother_IsRefused() =>
        Assert.Equal(
            "The history: made-up is on the list of 2017-12-01, before it succeeded another area; correct the lineage or the list",
            Assert.Throws<InvalidInputException>(() => new ListHistory(
                lineage: [new AreaLineage("made-up", "old", List2018)], earlierStatuses: Earlier(Parallel(List2017)))).Message);

    [Fact]
    public void Duplicates_AreRefusedTogether()
    {
        var error = Assert.Throws<InvalidInputException>(() => new ListHistory(
            [new PublishedList(List2017, []), new PublishedList(List2018, []), new PublishedList(List2017, [], isComplete: true)],
            [new AreaLineage("b", "c", List2018), new AreaLineage("b", "c", List2018)],
            Earlier(Parallel(List2019), Parallel(List2019))));
        Assert.Equal(
            "The history has 3 faults:\n- the list of 2017-12-01 is given 2 times; give it once, with all its rows\n"
                + "- made-up has an earlier status of 2019-12-01 2 times; give it once\n- that b succeeds c is given 2 times; give it once",
            error.Message);
        Assert.Equal(
            "The list of 2017-12-01 has 2 faults:\n- rows[1] is empty; leave it out\n- rows has a 2 times; give it once",
            Assert.Throws<InvalidInputException>(() => new PublishedList(
                List2017,
                [
                    new ListMembership("a", AreaStatus.Vulnerable), default, new ListMembership("b", AreaStatus.Vulnerable),
                    new ListMembership("a", AreaStatus.ParallelSociety),
                ])).Message);
    }

    [Fact]
    public void OneSuccessorFromTwoDates_IsRefused() =>
        Assert.Equal(
            "The history: a succeeds others from different dates; give one date",
            Assert.Throws<InvalidInputException>(() => new ListHistory(lineage: [
                new AreaLineage("a", "b", List2017), new AreaLineage("a", "c", List2018),
            ])).Message);

    [Fact]
    public void EmptyEntries_AreRefused()
    {
        Assert.Equal(
            "The history: lineage[0] is null; leave it out",
            Assert.Throws<InvalidInputException>(() => new ListHistory(lineage: [null!])).Message);
        Assert.Equal(
            "The history has 2 faults:\n- lists[0] is null; leave it out\n- earlierStatuses[0] is null; leave it out",
            Assert.Throws<InvalidInputException>(() => new ListHistory([null!], earlierStatuses: [null!])).Message);
    }

    [Fact]
    public void MembershipAndLineage_NameWhatIsMissing()
    {
        Assert.Equal(
            "The membership has 2 faults:\n- areaId is empty; give the area's identity\n"
                + "- status is none; give one that a list names, and leave out an area that is not on it",
            Assert.Throws<InvalidInputException>(() => new ListMembership("", AreaStatus.None)).Message);
        Assert.Equal(
            "The lineage has 3 faults:\n- successor is empty; give the area's identity\n- predecessor is empty; give the area's identity\n"
                + "- from is not a date; give the date of the successor's first list",
            Assert.Throws<InvalidInputException>(() => new AreaLineage(" ", "", default)).Message);
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

        var history = new ListHistory(earlierStatuses: Earlier(parallel, none, open, vulnerableOrNone));
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
        var history = new ListHistory(earlierStatuses: Earlier([.. Before2018.Select(list => Parallel(list))]));
        Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("made-up", List2018, 4));
        Assert.Equal(AreaStatus.ParticularlyVulnerable, Parallel(List2017).Status);
        Assert.Equal(AreaStatus.Transformation, Parallel(List2018, history).Status);
    }

    [Fact]
    public void PublishedListsAndClassifications_Together_PublishedGoesBefore()
    {
        var history = History(
            [.. On("made-up", List2017, List2018), .. On("another", List2019)],
            [new AreaLineage("successor", "made-up", List2022)],
            Earlier(Area(List2018, residents: 999), Parallel(List2019), Parallel(List2020), Parallel(List2021)));
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
        var rows = On("a", new CalendarDate(2015, 11, 1), new CalendarDate(2016, 11, 1), List2016).ToList();

        Assert.Same(LegalTimeline.Denmark, History(rows).Timeline);
        Assert.Equal(1, History(rows).ConsecutiveLists("a", List2016).Lower);
        Assert.Equal(2, History(rows, timeline: november).ConsecutiveLists("a", List2016).Lower);
        Assert.Equal([List2016], History(rows, timeline: november).UnmatchedLists);
    }

    [Fact]
    public void Lists_ThatAreExtraOrMissing_AreNamed()
    {
        CalendarDate february = new(2014, 2, 1), october2013 = new(2013, 10, 1);
        var history = History(On("a", List2018, List2014, february, october2013, List2016));
        Assert.Equal([october2013, february, List2014, List2016, List2018], history.PublishedLists.Select(list => list.Date));
        Assert.Equal([february], history.UnmatchedLists);
        Assert.Equal([List2015, List2017], history.MissingLists);
        Assert.Equal(
            [
                (List2014, Verdict.Met, EarlierListBasis.Listed), (List2015, Verdict.Undetermined, EarlierListBasis.NotGiven),
                (List2016, Verdict.Met, EarlierListBasis.Listed), (List2017, Verdict.Undetermined, EarlierListBasis.NotGiven),
            ],
            history.EarlierLists("a", List2018, 4).Select(list => (list.ListDate, list.Verdict, list.Basis)));
        Assert.Equal([List2016, List2017], history.EarlierLists("a", List2018, 2).Select(list => list.ListDate));
        Assert.Empty(ListHistory.Empty.MissingLists);
        Assert.Empty(ListHistory.Empty.UnmatchedLists);
    }

    [Fact]
    public void HasConsecutiveLists_LooksAtTheListItselfAndFourBefore()
    {
        CalendarDate[] five = [List2014, List2015, List2016, List2017, List2018];
        var history = History([.. On("five", five), .. On("four", five[1..]), .. On("left", five[..4])]);
        Assert.Equal(Verdict.Met, history.HasConsecutiveLists("five", List2018));
        Assert.Equal(Verdict.NotMet, history.HasConsecutiveLists("four", List2018));
        Assert.Equal(Verdict.NotMet, history.HasConsecutiveLists("left", List2018));
        Assert.Equal(Verdict.Undetermined, History(On("five", List2018)).HasConsecutiveLists("five", List2018));
        Assert.Equal(Verdict.NotMet, History(On("other", List2018)).HasConsecutiveLists("five", List2018));
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

    /// <summary>One municipality's rows say nothing of the areas that they leave out.</summary>
    [Fact]
    public void PartialList_LeavesAreasWithoutARowUnknown()
    {
        var lists = Before2018.Select(list => new PublishedList(
            list, [new ListMembership("ours", AreaStatus.ParticularlyVulnerable), new ListMembership("mild", AreaStatus.Vulnerable)]));
        var history = new ListHistory(lists);
        Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("ours", List2018, 4));
        Assert.Equal(Verdict.NotMet, history.WasParallelSocietyBefore("mild", List2018, 4));
        foreach (var id in (string[])["theirs", "Ours", "ours ", " ours"])
        {
            Assert.Equal(Verdict.Undetermined, history.WasParallelSociety(id, List2017));
            Assert.Equal(Verdict.Undetermined, history.WasParallelSocietyBefore(id, List2018, 4));
            Assert.All(history.EarlierLists(id, List2018, 4), list => Assert.Equal(EarlierListBasis.PartialList, list.Basis));
        }

        Assert.Equal(Count.Between(0, 8), history.ConsecutiveLists("theirs", List2017));
        var open = Parallel(List2018, history);
        Assert.Equal([AreaStatus.ParallelSociety, AreaStatus.Transformation], open.PossibleStatuses);
        var complete = new ListHistory(history.PublishedLists.Select(list => new PublishedList(list.Date, list.Rows, isComplete: true)));
        Assert.Equal(AreaStatus.ParallelSociety, Parallel(List2018, complete).Status);
    }

    /// <summary>An earlier decision fills in what a partial list leaves open, and nothing that a complete one says.</summary>
    [Fact]
    public void EarlierStatus_CountsWhereNothingPublishedSays()
    {
        EarlierStatus[] earlier = [.. Before2018.Select(list => new EarlierStatus("made-up", list, [AreaStatus.ParticularlyVulnerable]))];
        var partial = new ListHistory(Before2018.Select(list => new PublishedList(list, [])), earlierStatuses: earlier);
        Assert.Equal(AreaStatus.Transformation, Parallel(List2018, partial).Status);
        var complete = new ListHistory(
            Before2018.Select(list => new PublishedList(list, [], isComplete: true)), earlierStatuses: earlier);
        Assert.Equal(AreaStatus.ParallelSociety, Parallel(List2018, complete).Status);
    }

    [Theory]
    [InlineData(Verdict.Met, AreaStatus.ParallelSociety, AreaStatus.Transformation)]
    [InlineData(Verdict.NotMet, AreaStatus.None, AreaStatus.Prevention, AreaStatus.Vulnerable)]
    [InlineData(Verdict.Undetermined, AreaStatus.Vulnerable, AreaStatus.ParallelSociety)]
    [InlineData(Verdict.Undetermined, AreaStatus.None, AreaStatus.ParticularlyVulnerable)]
    public void EarlierStatus_IsKnown_WhereItsStatusesAgree(Verdict expected, params AreaStatus[] possible)
    {
        var history = new ListHistory(earlierStatuses: [new EarlierStatus("a", List2021, possible.Reverse())]);
        Assert.Equal(possible, history.EarlierStatuses[0].PossibleStatuses);
        var known = Assert.Single(history.EarlierLists("a", List2022, 1));
        Assert.Equal((List2021, expected, EarlierListBasis.EarlierStatus), (known.ListDate, known.Verdict, known.Basis));
        Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("A", List2021));
    }

    [Fact]
    public void EarlierStatus_NamesWhatIsMissing() =>
        Assert.Equal(
            "The earlier status has 5 faults:\n- areaId is empty; give the area's identity\n"
                + "- listDate is not a date; give the date of the list\n"
                + "- possibleStatuses[2] is undetermined or not a status; give every status that is possible\n"
                + "- possibleStatuses[3] is undetermined or not a status; give every status that is possible\n"
                + "- possibleStatuses has none 2 times; give it once",
            Assert.Throws<InvalidInputException>(() => new EarlierStatus(
                " ", default, [AreaStatus.None, AreaStatus.None, AreaStatus.Undetermined, (AreaStatus)7])).Message);

    [Fact]
    public void EarlierStatus_WithoutAStatus_IsRefused() =>
        Assert.Equal(
            "The earlier status: possibleStatuses is empty; give every status that is possible",
            Assert.Throws<InvalidInputException>(() => new EarlierStatus("a", List2021, [])).Message);

    /// <summary>Each list by name in the finding, whatever it is known by.</summary>
    [Fact]
    public void Finding_NamesEachEarlierListAndItsVerdict()
    {
        var history = new ListHistory(
            [
                new PublishedList(List2014, [new ListMembership("old", AreaStatus.ParticularlyVulnerable)]),
                new PublishedList(List2016, [], isComplete: true), new PublishedList(List2017, []),
            ],
            [new AreaLineage("made-up", "old", List2015)],
            [new EarlierStatus("made-up", List2015, [AreaStatus.None, AreaStatus.ParticularlyVulnerable])]);
        var findings = Parallel(List2018, history).Findings;
        Assert.All(findings.Where(finding => finding.Classification is not null), finding => Assert.Empty(finding.EarlierLists));
        var finding = findings.Single(finding => finding.Rule.Status == AreaStatus.Transformation);
        Assert.Equal(Verdict.NotMet, finding.EarlierVerdict);
        Assert.Equal(
            [
                "2014-12-01: met (listed)", "2015-12-01: undetermined (earlier status)", "2016-12-01: not met (not listed)",
                "2017-12-01: undetermined (partial list)",
            ],
            finding.EarlierLists.Select(list => list.ToString()));
    }

    [Fact]
    public void UnmatchedAreas_AreThoseThatNoAreaIsOrSucceeds()
    {
        var history = new ListHistory(
            [new PublishedList(List2014, On("whole", List2014).Concat(On("Part", List2014)).Select(row => row.Row))],
            [
                new AreaLineage("part", "half", List2018), new AreaLineage("half", "whole", List2017),
                new AreaLineage("x", "whole", List2018),
            ],
            [new EarlierStatus("part ", List2018, [AreaStatus.None])]);
        Assert.Equal(["Part", "part ", "x"], history.UnmatchedAreas(["part", "new"]));
        Assert.Equal(["Part", "half", "part", "part ", "whole", "x"], history.UnmatchedAreas([]));
        Assert.Equal(
            "The areas: areaIds[1] is empty; leave it out",
            Assert.Throws<InvalidInputException>(() => history.UnmatchedAreas(["a", null!])).Message);
        Assert.Throws<ArgumentNullException>("areaIds", () => history.UnmatchedAreas(null!));
    }

    /// <summary>A day off is another list: it does not count, and is named among those that match no yearly one.</summary>
    [Fact]
    public void ListDatedADayOff_IsUnmatched_PublishedOrDecided()
    {
        CalendarDate second = new(2019, 12, 2), november = new(2020, 11, 30);
        var history = new ListHistory(
            [new PublishedList(List2018, []), new PublishedList(second, [], isComplete: true)],
            earlierStatuses: [new EarlierStatus("a", november, [AreaStatus.None]), new EarlierStatus("a", List2021, [AreaStatus.None])]);
        Assert.Equal([second, november], history.UnmatchedLists);
        Assert.Equal([List2019, List2020], history.MissingLists);
        Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("a", List2019));
        Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("a", List2020));
    }

    [Fact]
    public void Questions_WithoutAnIdADateOrALists_AreRefused()
    {
        Action<string, CalendarDate>[] questions =
        [
            (id, list) => ListHistory.Empty.WasParallelSociety(id, list),
            (id, list) => ListHistory.Empty.WasParallelSocietyBefore(id, list, 4),
            (id, list) => ListHistory.Empty.EarlierLists(id, list, 4),
            (id, list) => ListHistory.Empty.HasConsecutiveLists(id, list),
            (id, list) => ListHistory.Empty.ConsecutiveLists(id, list),
        ];
        Assert.All(questions, ask =>
        {
            Assert.Throws<ArgumentNullException>("areaId", () => ask(null!, List2018));
            Assert.Throws<ArgumentException>("areaId", () => ask(" ", List2018));
            Assert.Throws<ArgumentException>("listDate", () => ask("a", default));
        });
        foreach (var lists in (int[])[0, -1])
        {
            Assert.Equal(
                "lists is " + lists.ToString(System.Globalization.CultureInfo.InvariantCulture) + "; give 1 or more. (Parameter 'lists')",
                Assert.Throws<ArgumentOutOfRangeException>(() => ListHistory.Empty.WasParallelSocietyBefore("a", List2018, lists)).Message);
            Assert.Throws<ArgumentOutOfRangeException>("lists", () => ListHistory.Empty.EarlierLists("a", List2018, lists));
        }
    }

    /// <summary>Each area comes from two that come from the same: 2^60 ways lead to the first, and each area is looked at once.</summary>
    [Fact(Timeout = 20_000)]
    public async Task Diamonds_AreAnsweredAtOnce()
    {
        static string Name(string side, int level) => side + level.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var diamonds = Enumerable.Range(0, 60).SelectMany(level => new[]
        {
            new AreaLineage(Name("top", level + 1), Name("left", level), List2018),
            new AreaLineage(Name("top", level + 1), Name("right", level), List2018),
            new AreaLineage(Name("left", level), Name("top", level), List2018),
            new AreaLineage(Name("right", level), Name("top", level), List2018),
        }).ToList();
        await Task.Run(
            () =>
            {
                var history = History(On("top0", Before2018), diamonds);
                Assert.Empty(AreaLineage.Circular(diamonds));
                Assert.Equal(Verdict.Met, history.WasParallelSocietyBefore("top60", List2018, 4));
                Assert.Equal(Verdict.Undetermined, history.WasParallelSociety("top60", List2018));
                Assert.Equal(["other"], History(On("other", List2014), diamonds).UnmatchedAreas(["top60"]));

                AreaLineage back = new("top0", "top60", List2018);
                Assert.Equal(241, AreaLineage.Circular([.. diamonds, back]).Count);
                Assert.Throws<InvalidInputException>(() => new ListHistory(lineage: [.. diamonds, back]));
            },
            TestContext.Current.CancellationToken);
    }

    /// <summary>A line of descent may be long: no stack is used up.</summary>
    [Fact]
    public void LongLineOfDescent_IsAnswered()
    {
        static string Name(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var line = Enumerable.Range(0, 100_000).Select(each => new AreaLineage(Name(each + 1), Name(each), List2018));
        Assert.Equal(Verdict.Met, History(On("0", List2017), line).WasParallelSociety("100000", List2017));
    }

    [Fact]
    public void Circles_ThatAreLinked_LeaveTheLinkOut()
    {
        AreaLineage[] rows =
        [
            new("a", "b", List2018), new("b", "a", List2018), new("c", "b", List2018), new("c", "d", List2018), new("d", "c", List2018),
            new("d", "e", List2018),
        ];
        Assert.Equal([rows[0], rows[1], rows[3], rows[4]], AreaLineage.Circular(rows));
        Assert.Equal(
            "The lineage: lineage[1] is null; leave it out",
            Assert.Throws<InvalidInputException>(() => AreaLineage.Circular([rows[0], null!])).Message);
    }

    /// <summary>Year by year, each list built on the ones before: the fifth in a row is the first transformation.</summary>
    [Fact]
    public void ListsOneByOne_BecomeATransformationAreaOnTheFifth()
    {
        CalendarDate[] lists = [List2017, List2018, List2019, List2020, List2021, List2022];
        var published = StatusCases.Complete(On("another", [List2014, List2015, List2016])).ToList();
        var done = new List<StatusClassification>();
        foreach (var list in lists) done.Add(Parallel(list, new ListHistory(published, earlierStatuses: done.Select(EarlierStatus.Of))));
        Assert.Equal(
            [
                AreaStatus.ParticularlyVulnerable, AreaStatus.ParallelSociety, AreaStatus.ParallelSociety, AreaStatus.ParallelSociety,
                AreaStatus.Transformation, AreaStatus.Transformation,
            ],
            done.Select(each => each.Status));
    }

    private static IEnumerable<(CalendarDate List, ListMembership Row)> On(string area, params CalendarDate[] lists) =>
        lists.Select(list => (list, new ListMembership(area, StatusCases.OnListOf(list))));

    private static IEnumerable<EarlierStatus> Earlier(params StatusClassification[] classifications) =>
        classifications.Select(EarlierStatus.Of);

    /// <summary>Complete lists of these rows.</summary>
    private static ListHistory History(
        IEnumerable<(CalendarDate List, ListMembership Row)> rows,
        IEnumerable<AreaLineage>? lineage = null,
        IEnumerable<EarlierStatus>? earlierStatuses = null,
        LegalTimeline? timeline = null) =>
        new(StatusCases.Complete(rows), lineage, earlierStatuses, timeline);

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

    [Fact]
    public void APublishedList_SaysHowManyAreas_AndWhetherItIsComplete()
    {
        ListMembership a = new("a", AreaStatus.Vulnerable), b = new("b", AreaStatus.Vulnerable);
        Assert.Equal("list of 2018-12-01, 1 area, not complete", new PublishedList(List2018, [a]).ToString());
        Assert.Equal("list of 2018-12-01, 2 areas, complete", new PublishedList(List2018, [a, b], isComplete: true).ToString());
    }
}
