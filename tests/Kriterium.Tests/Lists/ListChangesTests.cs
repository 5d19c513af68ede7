using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Lists;

public class ListChangesTests
{
    private static readonly CalendarDate List2016 = new(2016, 12, 1);
    private static readonly CalendarDate List2017 = new(2017, 12, 1);
    private static readonly CalendarDate List2018 = new(2018, 12, 1);

    private static readonly AreaClassifier Rule2013 = new(ThresholdPolicies.ParticularlyVulnerable2013);

    /// <summary>Lost two where one would do: each is a cause, and only both together undo it.</summary>
    [Fact]
    public void TwoLostWhereOneWouldDo_AreTwoCauses()
    {
        var change = Change(Area(List2016, 60, 45, 3.00m, 40, 60), Area(List2017, 60, 35, 2.00m, 40, 60));
        Assert.Equal(ListMove.Left, change.Bucket);
        Assert.Equal(["convicted", "outside_labour"], CauseOracle.Names(change.Causes));
        Assert.Equal(["convicted+outside_labour"], CauseOracle.Names(change.UndoneBy));
        Assert.Equal("a: left, outside_labour|convicted", change.ToString());
        Assert.Equal(
            "the share outside the labour market and education fell, or convictions fell, each enough by itself",
            change.ToText(Language.English));
        Assert.Equal(
            "andelen uden tilknytning til arbejdsmarked eller uddannelse faldt, eller fordi andelen af dømte faldt, og hver årsag var nok "
                + "i sig selv",
            change.ToText(Language.Danish));
    }

    /// <summary>Lost two where both were needed: one cause, and either of them undoes it.</summary>
    [Fact]
    public void TwoLostWhereBothWereNeeded_AreOneCause()
    {
        var change = Change(Area(List2016, 60, 45, 3.00m, 55, 60), Area(List2017, 60, 35, 2.00m, 55, 60));
        Assert.Equal(["convicted+outside_labour"], CauseOracle.Names(change.Causes));
        Assert.Equal(["convicted", "outside_labour"], CauseOracle.Names(change.UndoneBy));
    }

    [Fact]
    public void FiguresThatMoveWithoutAVerdict_HaveNoEffect()
    {
        var change = Change(Area(List2016, 60, 45, 3.00m, 40, 60), Area(List2017, 61, 44, 2.90m, 41, 59));
        Assert.Equal((ListMove.Stayed, true), (change.Bucket, change.HasNoEffect));
        Assert.Empty(change.Changed);
        Assert.Equal(("no effect", "ingen virkning"), (change.ToText(Language.English), change.ToText(Language.Danish)));

        Assert.False(Change(Area(List2016, 60, 45, 3.00m, 40, 60), Area(List2017, 60, 45, 3.00m, 40, 60)).HasNoEffect);
    }

    [Fact]
    public void VerdictThatDoesNotMoveTheArea_IsTold()
    {
        var change = Change(Area(List2016, 60, 45, 3.00m, 55, 60), Area(List2017, 60, 45, 2.00m, 55, 60));
        Assert.Equal((ListMove.Stayed, false), (change.Bucket, change.HasNoEffect));
        Assert.Equal("convicted: met, then not met", Assert.Single(change.Changed).ToString());
        Assert.Equal("convictions fell, which did not move it", change.ToText(Language.English));
        Assert.Equal("andelen af dømte faldt, men det ændrede ikke udfaldet", change.ToText(Language.Danish));
    }

    [Theory]
    [InlineData(1000, 999, "the residents fell below 1,000", "antallet af beboere faldt til under 1.000")]
    [InlineData(999, 1000, "the residents came to at least 1,000", "antallet af beboere steg til mindst 1.000")]
    public void Size_IsACause(int before, int after, string english, string danish)
    {
        var change = Change(
            Area(List2016, 60, 45, 3.00m, 40, 60, before), Area(List2017, 60, 45, 3.00m, 40, 60, after));
        Assert.Equal((english, danish), (change.ToText(Language.English), change.ToText(Language.Danish)));
        Assert.Equal((Count.Of(before), Count.Of(after)), (change.ResidentsBefore, change.ResidentsAfter));
    }

    [Fact]
    public void OtherLimits_AreCauses()
    {
        var policy = ThresholdPolicies.ParticularlyVulnerable2013;
        var convicted = policy.Criteria.Single(criterion => criterion.Indicator == Indicator.Convicted);
        var stricter = policy.With(new Criterion(
            Indicator.Convicted, Threshold.MoreThan(Share.Percent(3.5m)), Areas.WhatIf, convicted.WindowYears));
        var area = Area(List2017, 60, 45, 3.00m, 40, 60);
        var change = Assert.Single(ListChanges.Between(
            AreaList.Of([Rule2013.Classify(area)]), AreaList.Of([new AreaClassifier(stricter).Classify(area)])).Areas);

        Assert.Equal((ListMove.Left, CauseOrigin.Rule), (change.Bucket, change.Causes[0][0].Origin));
        Assert.Equal("the limit for convictions is more than 3.5 % instead of more than 2.7 %", change.ToText(Language.English));
        Assert.Equal(
            "andelen af dømte skal overstige 3,5 pct. i stedet for 2,7 pct.", change.ToText(Language.Danish));
    }

    /// <summary>Each clause is right after "fordi" and by itself.</summary>
    /// <summary>A rule of the law goes by its name there, in Danish without an English id.</summary>
    [Fact]
    public void TwoRules_AreNamedInTheLanguage()
    {
        var area = new AreaMeasurement("a", new CalendarDate(2014, 12, 1));
        AreaList By(ThresholdPolicy policy) => AreaList.Of([new AreaClassifier(policy).Classify(area)]);
        var changes = ListChanges.Between(
            By(ThresholdPolicies.ParticularlyVulnerable2010), By(ThresholdPolicies.ParticularlyVulnerable2013.WithWindow(4)));
        Assert.EndsWith(
            "(listen pr. 1. december 2014 efter reglen om »ghettoområde« fra 2010 og derefter efter reglen »particularly-vulnerable-2013, "
                + "window of 4 years«).",
            changes.ToSentence(Language.Danish),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "(list of 1 December 2014 by the rule \"particularly vulnerable area\" of 2010 and then by the rule "
                + "\"particularly-vulnerable-2013, window of 4 years\").",
            changes.ToSentence(Language.English),
            StringComparison.Ordinal);
        Assert.StartsWith("## Listen pr. 1. december 2014 efter reglen om ", changes.ToMarkdown(Language.Danish), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherRules_AreCausesInDanish()
    {
        var area = new AreaMeasurement(
            "a",
            List2018,
            published:
            [
                new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(2.8m)), 2),
                new PublishedFigure(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(60))),
            ],
            national: [new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(1)), 2)],
            residents: 1204);
        AreaList By(Indicator indicator, Threshold threshold, int window) => AreaList.Of([new AreaClassifier(new ThresholdPolicyBuilder
        {
            Name = "what-if",
            Source = Areas.WhatIf,
            RequiredCount = 1,
            Criteria = { new Criterion(indicator, threshold, Areas.WhatIf, window) },
        }.Build()).Classify(area)]);
        string Text(AreaList before, AreaList after) => Assert.Single(ListChanges.Between(before, after).Areas).ToText(Language.Danish);

        var percent = By(Indicator.Convicted, Threshold.MoreThan(Share.Percent(2.7m)), 2);
        var multiple = By(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(3)), 2);
        var income = By(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), 1);
        Assert.Equal(
            "andelen af dømte skal udgøre mindst 3 gange landsgennemsnittet i stedet for at overstige 2,7 pct.", Text(percent, multiple));
        Assert.Equal("andelen af dømte er udgået som kriterium", Text(percent, income));
        Assert.Equal("andelen af dømte er blevet et kriterium", Text(income, percent));
    }

    /// <summary>From 2018 the limit for convictions moves with the country: an unchanged figure can fall below it.</summary>
    [Theory]
    [InlineData(3_000, 1_000, 3_000, 1_001, CauseOrigin.Limit, "the limit for convictions rose")]
    [InlineData(3_000, 1_000, 2_999, 1_000, CauseOrigin.Figure, "convictions fell")]
    [InlineData(3_010, 1_003, 3_005, 1_002, CauseOrigin.Figure, "convictions fell")]
    [InlineData(3_010, 1_000, 3_004, 1_003, CauseOrigin.FigureAndLimit, "convictions fell and the limit for convictions rose")]
    public void LimitThatMovesWithTheCountry_IsToldFromTheFigure(
        int before, int nationalBefore, int after, int nationalAfter, CauseOrigin origin, string english)
    {
        AreaList List(int convicted, int national) => AreaList.Of([StatusCases.Denmark.Classify(StatusCases.Area(
            2018,
            [.. new[] { 20_000, 45_000, convicted, 50_000, 70_000 }.Select(figure => (Evidence?)StatusCases.Between(figure, figure))],
            StatusCases.Between(national, national),
            1_204))]);

        var change = Assert.Single(ListChanges.Between(List(before, nationalBefore), List(after, nationalAfter)).Areas);
        Assert.Equal((ListMove.Left, "convicted"), (change.Bucket, CauseOracle.Names(change.Causes).Single()));
        Assert.Equal((origin, english), (change.Causes[0][0].Origin, change.ToText(Language.English)));
    }

    /// <summary>Two lists of one area: vulnerable on both, and on the second with more than 50 % non-Western on five lists.</summary>
    [Fact]
    public void StatusThatIsRaised_HasItsCauses()
    {
        StatusClassification Classify(int nonWestern, bool isOn) => StatusCases.Denmark.Classify(
            StatusCases.Area(
                2021,
                [.. new[] { nonWestern, 45_000, 1_000, 65_000, 70_000 }.Select(figure => (Evidence?)StatusCases.Between(figure, figure))],
                StatusCases.Between(1_000, 1_000),
                1_204),
            StatusCases.History(2021, _ => isOn));

        var changes = ListChanges.Between(AreaList.Of([Classify(49_000, false)]), AreaList.Of([Classify(51_000, true)]));
        var change = Assert.Single(changes.Areas);
        Assert.Equal(ListMove.Raised, change.Bucket);
        Assert.Equal(["earlier_lists+non_western"], CauseOracle.Names(change.Causes));

        // Without the earlier lists it would be a parallel society, and without the figure vulnerable: neither is back where it was.
        Assert.Equal(["non_western"], CauseOracle.Names(change.UndoneBy));
        Assert.Equal(
            "1 boligområde fik en strengere status fordi andelen af indvandrere og efterkommere fra ikke-vestlige lande steg (sammen med "
                + "andre årsager) (to lister pr. 1. december 2021).",
            changes.ToSentence(Language.Danish));
    }

    /// <summary>From 2021 the rule of prevention areas takes in what that of vulnerable areas left out: on the same figures it is the law.</summary>
    [Fact]
    public void OtherLaw_IsTheCause_OnTheSameFigures()
    {
        var change = Status(2018, 2021, [35_000, 35_000, 2_500, 50_000, 60_000], [35_000, 35_000, 2_500, 50_000, 60_000]);
        Assert.Equal(ListMove.Entered, change.Bucket);
        Assert.Equal("made-up: entered, law", change.ToString());
        Assert.Equal(["law"], CauseOracle.Names(change.UndoneBy));

        // What prevention asks for is new, and met; the limits of the others are those of 2018.
        Assert.Equal(
            [
                "law: 2018, then 2021", "non_western: no criterion, then met",
                "outside_labour: no criterion, then met", "convicted: no criterion, then met", "basic_education: no criterion, then not met",
                "income: no criterion, then met",
            ],
            change.Changed.Select(cause => cause.ToString()));
    }

    /// <summary>Of a figure that several statuses ask for, the test is told whose verdict changed, that of the vulnerable area first.</summary>
    [Theory]
    [InlineData(35_000, 25_000, 30)]
    [InlineData(45_000, 35_000, 40)]
    [InlineData(45_000, 25_000, 40)]
    public void FigureOfSeveralStatuses_IsToldByTheTestThatChanged(int before, int after, int limit)
    {
        var cause = Assert.Single(Status(
            2021, 2021, [35_000, before, 2_500, 50_000, 60_000], [35_000, after, 2_500, 50_000, 60_000]).Changed);
        Assert.Equal("outside_labour: met, then not met", cause.ToString());
        Assert.Equal(Limit.Of(Share.Percent(limit)), cause.Before!.Criterion.Threshold.Limit);
    }

    [Fact]
    public void StatusesOnOtherFigures_WithoutAnotherVerdict_HaveNoEffect()
    {
        int[] figures = [35_000, 35_000, 2_500, 50_000, 60_000];
        Assert.True(Status(2021, 2021, figures, [35_001, 35_000, 2_500, 50_000, 60_000]).HasNoEffect);
        Assert.False(Status(2021, 2021, figures, figures).HasNoEffect);
        Assert.False(Status(2018, 2021, figures, figures).HasNoEffect);

        // The number of residents alone, which both rules take as large enough.
        var area = Area(List2016, 60, 45, 3.00m, 40, 60);
        Assert.True(Change(area, Area(List2016, 60, 45, 3.00m, 40, 60, 1205)).HasNoEffect);
    }

    private static AreaChange Status(int regimeBefore, int regimeAfter, int[] before, int[] after)
    {
        static AreaList List(int regime, int[] figures) => AreaList.Of([StatusCases.Denmark.Classify(
            StatusCases.Area(
                regime,
                [.. figures.Select(figure => (Evidence?)StatusCases.Between(figure, figure))],
                StatusCases.Between(1_000, 1_000),
                1_204),
            StatusCases.History(regime, _ => false))]);
        return Assert.Single(ListChanges.Between(List(regimeBefore, before), List(regimeAfter, after)).Areas);
    }

    [Fact]
    public void ParticularlyVulnerable_RanksWithParallelSociety()
    {
        ListMove Move(AreaStatus before, AreaStatus after) => Assert.Single(ListChanges.Between(
            AreaList.Of(new PublishedList(List2017, [new("a", before)])), AreaList.Of(new PublishedList(List2018, [new("a", after)]))).Areas)
            .Bucket;
        Assert.Equal(
            [ListMove.Lowered, ListMove.Lowered, ListMove.Stayed, ListMove.Raised],
            new[] { AreaStatus.Prevention, AreaStatus.Vulnerable, AreaStatus.ParallelSociety, AreaStatus.Transformation }
                .Select(status => Move(AreaStatus.ParticularlyVulnerable, status)));
    }

    [Fact]
    public void AreaWithoutARow_IsOffACompleteListOnly()
    {
        AreaList List(CalendarDate date, bool isComplete, params string[] ids) => AreaList.Of(
            new PublishedList(date, ids.Select(id => new ListMembership(id, AreaStatus.ParticularlyVulnerable)), isComplete),
            ids.ToDictionary(id => id, _ => Count.Of(1500)));

        var changes = ListChanges.Between(List(List2016, true, "a", "b"), List(List2017, true, "b"));
        Assert.Equal(["a: left", "b: stayed"], changes.Areas.Select(area => area.ToString()));
        Assert.Equal("left: 1 area, 1,500 residents before, 0 residents after", changes.BucketOf(ListMove.Left).ToString());
        Assert.Equal(
            "1 area left the list; 1 stayed on the list (from the list of 1 December 2016 to that of 1 December 2017).",
            changes.ToSentence(Language.English));

        Assert.Equal(
            ["a: only_before", "b: stayed"],
            ListChanges.Between(List(List2016, true, "a", "b"), List(List2017, false, "b")).Areas.Select(area => area.ToString()));
    }

    /// <summary>A was split in b and c; d and e became f, which went on as g.</summary>
    [Fact]
    public void SplitsAndMergers_AreOneContinuedAreaEach()
    {
        AreaList List(CalendarDate date, params string[] ids) => AreaList.Of(new PublishedList(
            date, ids.Select(id => new ListMembership(id, AreaStatus.ParticularlyVulnerable)), isComplete: true));
        AreaLineage[] lineage =
        [
            new("b", "a", List2017), new("c", "a", List2017), new("f", "d", List2017), new("f", "e", List2017),
            new("g", "f", new CalendarDate(2017, 11, 1)), new("x", "y", List2018), new("h", "i", List2016),
        ];
        var (before, after) = (List(List2016, "a", "d", "e", "h", "i", "y"), List(List2017, "b", "c", "g", "h", "x"));
        string[] expected =
        [
            "a > b+c: continued (stayed)", "d+e > g: continued (stayed)", "h: stayed", "i: left", "x: entered", "y: left",
        ];
        Assert.Equal(expected, ListChanges.Between(before, after, lineage).Areas.Select(area => area.ToString()));
        Assert.Equal(
            ["b+c > a: continued (stayed)", "g > d+e: continued (stayed)", "h: stayed", "i: entered", "x: left", "y: entered"],
            ListChanges.Between(after, before, lineage).Areas
                .OrderBy(area => area.Before.Concat(area.After).Min(one => one.AreaId), StringComparer.Ordinal)
                .Select(area => area.ToString()));
        Assert.Contains(
            "; 2 continue under another id;", ListChanges.Between(before, after, lineage).ToSentence(Language.English), StringComparison.Ordinal);
        Assert.Contains(
            "; 2 videreføres under et andet id;",
            ListChanges.Between(before, after, lineage).ToSentence(Language.Danish),
            StringComparison.Ordinal);
    }

    [Fact]
    public void MergedAreas_AllOffTheSecondList_LeftEachByItself()
    {
        AreaList List(CalendarDate date, params string[] ids) => AreaList.Of(new PublishedList(
            date, ids.Select(id => new ListMembership(id, AreaStatus.ParticularlyVulnerable)), isComplete: true));
        AreaLineage[] lineage = [new("f", "d", List2017), new("f", "e", List2017)];
        Assert.Equal(
            ["d: left", "e: left"],
            ListChanges.Between(List(List2016, "d", "e"), List(List2017), lineage).Areas.Select(area => area.ToString()));
    }

    /// <summary>Areas stand in the order of their ids, of a continued one the first.</summary>
    [Fact]
    public void ContinuedArea_StandsAtTheFirstOfItsIds()
    {
        AreaList List(CalendarDate date, params string[] ids) => AreaList.Of(new PublishedList(
            date, ids.Select(id => new ListMembership(id, AreaStatus.ParticularlyVulnerable)), isComplete: true));
        Assert.Equal(
            ["a > z: continued (stayed)", "b: stayed"],
            ListChanges.Between(List(List2016, "a", "b"), List(List2017, "b", "z"), [new("z", "a", List2017)])
                .Areas.Select(area => area.ToString()));
    }

    /// <summary>What is known of an area without a row depends on the law of the list.</summary>
    [Fact]
    public void AreaWithoutARow_HasNoneOfTheStatusesOfItsTimeline()
    {
        var onlyOne = new LegalTimeline("what-if", LegalTimeline.Denmark.Regimes.Take(1));
        string Move(LegalTimeline? timeline) => Assert.Single(ListChanges.Between(
            AreaList.Of(new PublishedList(List2017, [new("a", AreaStatus.ParticularlyVulnerable)])),
            AreaList.Of(new PublishedList(List2018, [], isComplete: true), timeline: timeline)).Areas).ToString();
        Assert.Equal(("a: left", "a: undetermined"), (Move(onlyOne), Move(null)));
    }

    [Fact]
    public void VerdictOfAStatus_IsWhetherTheAreaHasOne()
    {
        int[] figures = [35_000, 35_000, 2_500, 50_000, 60_000];
        var change = Status(2018, 2021, figures, figures);
        Assert.Equal((Verdict.NotMet, Verdict.Met), (change.Before[0].Verdict, change.After[0].Verdict));
        var open = StatusCases.Denmark.Classify(new AreaMeasurement("a", List2018));
        Assert.Equal(Verdict.Undetermined, AreaList.Of([open]).Areas[0].Verdict);
    }

    /// <summary>Undetermined on both lists is no change, unless anything about it is another.</summary>
    [Fact]
    public void OpenArea_IsUnchanged_OnlyWhereAllOfItIsTheSame()
    {
        AreaList Open(decimal convicted) => AreaList.Of([Rule2013.Classify(new AreaMeasurement(
            "a", List2016, published: [new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(convicted)), 2)]))]);
        Assert.True(ListChanges.Between(Open(3), Open(3)).IsEmpty);
        Assert.False(ListChanges.Between(Open(3), Open(2)).IsEmpty);
        Assert.Equal("a: undetermined", Assert.Single(ListChanges.Between(Open(3), Open(2)).Areas).ToString());
    }

    /// <summary>A sentence does not hide that an area left because it left under another id.</summary>
    [Fact]
    public void Sentence_SaysWhatBecameOfAreasUnderAnotherId()
    {
        AreaList List(CalendarDate date, params (string Id, decimal Convicted)[] areas) => AreaList.Of(areas.Select(one =>
        {
            var area = Area(date, 60, 45, one.Convicted, 40, 60);
            return Rule2013.Classify(new AreaMeasurement(one.Id, date, published: area.Published, residents: area.Residents));
        }));
        AreaLineage[] lineage = [new("b", "a", List2017), new("d", "c", List2017), new("f", "e", List2017)];
        var changes = ListChanges.Between(
            List(List2016, ("a", 3.00m), ("c", 2.00m), ("e", 3.00m)), List(List2017, ("b", 2.00m), ("d", 3.00m), ("f", 3.00m)), lineage);
        Assert.Equal(
            ["a > b: continued (left)", "c > d: continued (entered)", "e > f: continued (stayed)"],
            changes.Areas.Select(area => area.ToString().Split(',')[0]));
        Assert.Equal(
            "3 areas continue under another id, of which 1 entered the list and 1 left the list (from the list of 1 December 2016 to that of "
                + "1 December 2017).",
            changes.ToSentence(Language.English));
        Assert.Equal(
            "3 boligområder videreføres under et andet id, hvoraf 1 kom på listen og 1 udgik af listen (fra listen pr. 1. december 2016 til "
                + "listen pr. 1. december 2017).",
            changes.ToSentence(Language.Danish));
    }

    [Theory]
    [InlineData(1, "1 area continues under another id (", "1 boligområde videreføres under et andet id (")]
    [InlineData(2, "2 areas continue under another id (", "2 boligområder videreføres under et andet id (")]
    public void Sentence_CountsAreasUnderAnotherId(int count, string english, string danish)
    {
        AreaList List(CalendarDate date, string id) => AreaList.Of(new PublishedList(
            date, Enumerable.Range(0, count).Select(i => new ListMembership(id + i, AreaStatus.ParticularlyVulnerable)), isComplete: true));
        var lineage = Enumerable.Range(0, count).Select(i => new AreaLineage("new" + i, "old" + i, List2017));
        var changes = ListChanges.Between(List(List2016, "old"), List(List2017, "new"), lineage);
        Assert.Contains(english, changes.ToSentence(Language.English), StringComparison.Ordinal);
        Assert.Contains(danish, changes.ToSentence(Language.Danish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 area is undetermined on", "1 boligområde er uafklaret på")]
    [InlineData(2, "2 areas are undetermined on", "2 boligområder er uafklarede på")]
    public void Sentence_CountsOpenAreas(int count, string english, string danish)
    {
        var open = AreaList.Of(Enumerable.Range(0, count).Select(i => Rule2013.Classify(new AreaMeasurement("a" + i, List2016))));
        var changes = ListChanges.Between(open, open);
        Assert.StartsWith(english, changes.ToSentence(Language.English), StringComparison.Ordinal);
        Assert.StartsWith(danish, changes.ToSentence(Language.Danish), StringComparison.Ordinal);
    }

    /// <summary>That nobody moved is said only where it is known of every area.</summary>
    [Fact]
    public void Sentence_SaysThatNobodyMoved_OnlyWhereThatIsKnown()
    {
        var known = Area(List2016, 60, 45, 3.00m, 40, 60);
        var open = new AreaMeasurement("a", List2016, published: known.Published);
        string Sentence(AreaMeasurement now) => ListChanges.Between(
            AreaList.Of([Rule2013.Classify(known)]), AreaList.Of([Rule2013.Classify(now)])).ToString();
        Assert.StartsWith("No area entered or left the list; 1 area stayed on the list (", Sentence(known), StringComparison.Ordinal);
        Assert.StartsWith("1 area is undetermined on at least one of the lists (", Sentence(open), StringComparison.Ordinal);
    }

    /// <summary>Nothing of the machine is in a sentence.</summary>
    [Theory]
    [InlineData("da-DK")]
    [InlineData("ar-SA")]
    public void Sentences_DoNotDependOnTheCulture(string culture)
    {
        var changes = ListChanges.Between(
            AreaList.Of([Rule2013.Classify(Area(List2016, 60, 45, 3.00m, 40, 60))]),
            AreaList.Of([Rule2013.Classify(Area(List2017, 60, 45, 3.00m, 40, 60, 999))]));
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            Assert.Equal(
                "1 area left the list because the residents fell below 1,000 (from the list of 1 December 2016 to that of 1 December 2017).",
                changes.ToSentence(Language.English));
            Assert.Equal(
                "1 boligområde udgik af listen fordi antallet af beboere faldt til under 1.000 (fra listen pr. 1. december 2016 til listen "
                    + "pr. 1. december 2017).",
                changes.ToSentence(Language.Danish));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ListsThatCannotBeCompared_AreRefused()
    {
        var (one, other) = (Rule2013.Classify(Area(List2016, 60, 45, 3.00m, 40, 60)), Rule2013.Classify(Area(List2017, 60, 45, 3.00m, 40, 60)));
        Assert.Equal(
            "The list has 2 faults:\n- a is there 2 times; give it once\n- classifications[1] is of 2017-12-01, and the first of "
                + "2016-12-01; give the areas of one list and one rule",
            Assert.Throws<InvalidInputException>(() => AreaList.Of([one, other])).Message);
        Assert.Equal(
            "The list: classifications is empty; a list has at least one area",
            Assert.Throws<InvalidInputException>(() => AreaList.Of(Array.Empty<Classification>())).Message);
        Assert.Equal(
            "The list: classifications[1] is null; leave it out",
            Assert.Throws<InvalidInputException>(() => AreaList.Of([one, null!])).Message);
        var otherRule = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2010)
            .Classify(new AreaMeasurement("b", List2016));
        Assert.Equal(
            $"The list: classifications[1] is by {otherRule.RuleIdentity}, and the first by {one.RuleIdentity}; give the areas of one list "
                + "and one rule",
            Assert.Throws<InvalidInputException>(() => AreaList.Of([one, otherRule])).Message);
        Assert.StartsWith(
            "lineage has an empty entry; leave it out.",
            Assert.Throws<ArgumentException>(
                "lineage", () => ListChanges.Between(AreaList.Of([one]), AreaList.Of([other]), [null!])).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The move is 99; choose one of ",
            Assert.Throws<ArgumentOutOfRangeException>(
                "move", () => ListChanges.Between(AreaList.Of([one]), AreaList.Of([other])).BucketOf((ListMove)99)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The list of 2016-12-01 by particularly-vulnerable-2013 (",
            Assert.Throws<ArgumentException>(() => ListChanges.Between(
                AreaList.Of([one]), AreaList.Of(new PublishedList(List2017, [])))).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The language is 9; choose one of english, danish.",
            Assert.Throws<ArgumentOutOfRangeException>(
                () => ListChanges.Between(AreaList.Of([one]), AreaList.Of([other])).ToSentence((Language)9)).Message,
            StringComparison.Ordinal);
    }

    private static AreaChange Change(AreaMeasurement before, AreaMeasurement after) => Assert.Single(ListChanges.Between(
        AreaList.Of([Rule2013.Classify(before)]), AreaList.Of([Rule2013.Classify(after)])).Areas);

    private static AreaMeasurement Area(
        CalendarDate list, decimal nonWestern, decimal outside, decimal convicted, decimal education, decimal income, int residents = 1204) =>
        new(
            "a",
            list,
            published: Indicator.All.Zip(
                [nonWestern, outside, convicted, education, income],
                (indicator, percent) => LegalTimeline.Denmark.At(list).Published(indicator, Evidence.Exactly(Share.Percent(percent)))),
            residents: residents);
}
