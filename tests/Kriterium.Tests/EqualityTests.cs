namespace Kriterium.Tests;

/// <summary>Everything that is compared by value is so by Equals, == and != alike.</summary>
public class EqualityTests
{
    private static readonly LegalSource Source = new("a", "b");

    [Fact]
    public void LegalSource_IsEqual_WhenAllPartsAre() =>
        Check(
            () => new LegalSource("a", "b"),
            (a, b) => a == b,
            (a, b) => a != b,
            new LegalSource("a"),
            new LegalSource("c", "b"),
            new LegalSource("a", "b", "https://x"),
            LegalSource.WithoutAddress("a", "b"));

    [Fact]
    public void Limit_IsEqual_WhenItIsTheSameConstantOrMultiple() =>
        Check(
            () => Limit.Of(Share.Percent(300)),
            (a, b) => a == b,
            (a, b) => a != b,
            Limit.TimesNational(3),
            Limit.Of(Share.Percent(3)));

    [Fact]
    public void Threshold_IsEqual_WhenComparisonAndLimitAre() =>
        Check(
            () => Threshold.MoreThan(Share.Percent(40)),
            (a, b) => a == b,
            (a, b) => a != b,
            Threshold.AtLeast(Share.Percent(40)),
            Threshold.MoreThan(Share.Percent(41)));

    [Fact]
    public void Criterion_IsEqual_WhenAllPartsAre()
    {
        var threshold = Threshold.MoreThan(Share.Percent(40));
        Check(
            () => new Criterion(Indicator.BasicEducation, threshold, new LegalSource("a", "b"), 2),
            (a, b) => a == b,
            (a, b) => a != b,
            new Criterion(Indicator.Convicted, threshold, Source, 2),
            new Criterion(Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(41)), Source, 2),
            new Criterion(Indicator.BasicEducation, threshold, new LegalSource("c"), 2),
            new Criterion(Indicator.BasicEducation, threshold, Source, 3),
            new Criterion(Indicator.BasicEducation, threshold, Source, 2, EducationDefinition.DanishOrApproved));
    }

    [Fact]
    public void ThresholdPolicy_IsEqual_WhenAllPartsAre()
    {
        static ThresholdPolicy But(Action<ThresholdPolicyBuilder> change)
        {
            var builder = ThresholdPolicies.ParallelSociety2021.ToBuilder();
            change(builder);
            return builder.Build();
        }

        Check(
            () => But(_ => { }),
            (a, b) => a == b,
            (a, b) => a != b,
            But(policy => policy.Name = "x"),
            But(policy => policy.Source = Source),
            But(policy => policy.SmallestPopulation = 999),
            But(policy => policy.RequiredCount = 3),
            But(policy => policy.Averaging = AveragingMethod.PooledShare),
            But(policy => policy.Criteria.RemoveAt(0)),
            But(policy => policy.Gates.Clear()));
    }

    [Fact]
    public void StatusRule_IsEqual_WhenAllPartsAre()
    {
        static StatusRule Rule(
            AreaStatus status = AreaStatus.Transformation,
            string danish = "d",
            string english = "e",
            string token = "t",
            int lists = 5,
            string source = "a") =>
            StatusRule.ByConsecutiveLists(status, danish, english, token, lists, new LegalSource(source));

        Check(
            () => Rule(),
            (a, b) => a == b,
            (a, b) => a != b,
            Rule(status: AreaStatus.ParallelSociety),
            Rule(danish: "x"),
            Rule(english: "x"),
            Rule(token: "x"),
            Rule(lists: 4),
            Rule(source: "x"),
            StatusRule.ByCriteria(AreaStatus.Transformation, "d", "e", "t", ThresholdPolicies.Vulnerable2021));
    }

    [Fact]
    public void AreaLineage_IsEqual_WhenAllPartsAre()
    {
        var from = new CalendarDate(2018, 12, 1);
        Check(
            () => new AreaLineage("new", "old", from, new LegalSource("a", "b")),
            (a, b) => a == b,
            (a, b) => a != b,
            new AreaLineage("other", "old", from, Source),
            new AreaLineage("new", "other", from, Source),
            new AreaLineage("new", "old", new CalendarDate(2019, 12, 1), Source),
            new AreaLineage("new", "old", from));
    }

    [Fact]
    public void PublishedList_IsEqual_WhenAllPartsAre_InAnyOrder()
    {
        ListMembership a = new("a", AreaStatus.Vulnerable), b = new("b", AreaStatus.Vulnerable);
        CalendarDate date = new(2018, 12, 1);
        Assert.Equal(new PublishedList(date, [a, b]), new PublishedList(date, [b, a]));
        Check(
            () => new PublishedList(date, [a, b]),
            (a, b) => a == b,
            (a, b) => a != b,
            new PublishedList(new CalendarDate(2019, 12, 1), [a, b]),
            new PublishedList(date, [a]),
            new PublishedList(date, [a, new ListMembership("b", AreaStatus.ParallelSociety)]),
            new PublishedList(date, [a, b], isComplete: true));
    }

    [Fact]
    public void EarlierStatus_IsEqual_WhenAllPartsAre_InAnyOrder()
    {
        CalendarDate date = new(2018, 12, 1);
        Assert.Equal(
            new EarlierStatus("a", date, [AreaStatus.Vulnerable, AreaStatus.None]),
            new EarlierStatus("a", date, [AreaStatus.None, AreaStatus.Vulnerable]));
        Check(
            () => new EarlierStatus("a", date, [AreaStatus.None]),
            (a, b) => a == b,
            (a, b) => a != b,
            new EarlierStatus("b", date, [AreaStatus.None]),
            new EarlierStatus("a", new CalendarDate(2019, 12, 1), [AreaStatus.None]),
            new EarlierStatus("a", date, [AreaStatus.Vulnerable]));
    }

    [Fact]
    public void Regime_IsEqual_WhenAllPartsAre()
    {
        static Regime But(Action<RegimeBuilder> change)
        {
            var builder = LegalTimeline.Denmark.Regimes[^1].ToBuilder();
            change(builder);
            return builder.Build();
        }

        Check(
            () => But(_ => { }),
            (a, b) => a == b,
            (a, b) => a != b,
            But(regime => regime.Name = "x"),
            But(regime => regime.From = new CalendarDate(2021, 12, 2)),
            But(regime => regime.FromSource = Source),
            But(regime => regime.PublicationMonth = 11),
            But(regime => regime.PublicationDay = 2),
            But(regime => regime.Source = Source),
            But(regime => regime.Standing = LegalStanding.Replaced),
            But(regime => regime.StandingNote = "x"),
            But(regime => regime.StandingSource = Source),
            But(regime => regime.Statuses.RemoveAt(0)));
    }

    [Fact]
    public void ListHistory_IsEqual_WhenAllPartsAre()
    {
        CalendarDate date = new(2018, 12, 1);
        PublishedList[] lists = [new(date, [new("a", AreaStatus.Vulnerable)])];
        AreaLineage[] lineage = [new("new", "old", new CalendarDate(2019, 12, 1))];
        EarlierStatus[] statuses = [new("b", date, [AreaStatus.None])];
        Check(
            () => new ListHistory(lists, lineage, statuses),
            (a, b) => a == b,
            (a, b) => a != b,
            new ListHistory([], lineage, statuses),
            new ListHistory(lists, [], statuses),
            new ListHistory(lists, lineage),
            new ListHistory(lists, lineage, statuses, LegalTimeline.Denmark.WithWindow(3)));
    }

    [Fact]
    public void LegalTimeline_IsEqual_WhenNameAndRegimesAre() =>
        Check(
            () => new LegalTimeline("denmark", LegalTimeline.Denmark.Regimes),
            (a, b) => a == b,
            (a, b) => a != b,
            new LegalTimeline("other", LegalTimeline.Denmark.Regimes),
            new LegalTimeline("denmark", LegalTimeline.Denmark.Regimes.Take(2)));

    [Fact]
    public void AreaYear_IsEqual_WhenAllFiguresAre() =>
        Check(
            () => new AreaYear(2014, residents: 1204, nonWestern: Count.FewerThan(5), grossIncome: 7),
            (a, b) => a == b,
            (a, b) => a != b,
            [
                new AreaYear(2013, residents: 1204, nonWestern: Count.FewerThan(5), grossIncome: 7),
                new AreaYear(2014, residents: 1204, nonWestern: Count.FewerThan(5), grossIncome: 7, unknownEducation: 0),
                .. YearFigure.All.Select(figure =>
                    new AreaYear(2014, residents: 1204, nonWestern: Count.FewerThan(5), grossIncome: 7).With(figure, 1)),
            ]);

    [Fact]
    public void RegionYear_IsEqual_WhenAllPartsAre() =>
        Check(
            () => new RegionYear(2014, 100, 20_000, Region.Hovedstaden),
            (a, b) => a == b,
            (a, b) => a != b,
            new RegionYear(2013, 100, 20_000, Region.Hovedstaden),
            new RegionYear(2014, 101, 20_000, Region.Hovedstaden),
            new RegionYear(2014, 100, 20_001, Region.Hovedstaden),
            new RegionYear(2014, 100, 20_000));

    [Fact]
    public void NationalYear_IsEqual_WhenAllPartsAre() =>
        Check(
            () => new NationalYear(2014, 1000, 10),
            (a, b) => a == b,
            (a, b) => a != b,
            new NationalYear(2013, 1000, 10),
            new NationalYear(2014, 1001, 10),
            new NationalYear(2014, 1000));

    [Fact]
    public void PublishedFigure_IsEqual_WhenAllPartsAre() =>
        Check(
            () => new PublishedFigure(Indicator.BasicEducation, Evidence.PrintedPercent(50), 2, EducationDefinition.DanishOrApproved),
            (a, b) => a == b,
            (a, b) => a != b,
            new PublishedFigure(Indicator.BasicEducation, Evidence.PrintedPercent(51), 2, EducationDefinition.DanishOrApproved),
            new PublishedFigure(Indicator.BasicEducation, Evidence.PrintedPercent(50), 1, EducationDefinition.DanishOrApproved),
            new PublishedFigure(Indicator.BasicEducation, Evidence.PrintedPercent(50), 2),
            new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(50), 2));

    [Fact]
    public void AreaMeasurement_IsEqual_WhenAllPartsAre()
    {
        static AreaMeasurement Area(
            string id = "a",
            CalendarDate? date = null,
            long convicted = 5,
            long regionIncome = 3,
            int printed = 50,
            Count residents = default,
            decimal national = 1.5m,
            int year = 2015,
            long nationalConvicted = 9) =>
            new(
                id,
                date ?? Areas.List2015,
                [new AreaYear(2015, aged18Plus: 100, convicted: convicted)],
                [new RegionYear(2015, 1, regionIncome)],
                [new PublishedFigure(Indicator.NonWestern, Evidence.PrintedPercent(printed))],
                residents,
                [new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(national))],
                year,
                [new NationalYear(2015, 1000, nationalConvicted)]);

        Check(
            () => Area(),
            (a, b) => a == b,
            (a, b) => a != b,
            Area(id: "b"),
            Area(date: new CalendarDate(2015, 12, 2)),
            Area(convicted: 6),
            Area(regionIncome: 4),
            Area(printed: 51),
            Area(residents: 100),
            Area(national: 1.6m),
            Area(year: 2016),
            Area(nationalConvicted: 8));
    }

    [Fact]
    public void AreaMeasurement_IsEqual_WhateverTheOrderOfItsParts()
    {
        AreaYear[] years = [new(2014, residents: 1), new(2015, residents: 2)];
        PublishedFigure[] published =
        [
            new(Indicator.BasicEducation, Evidence.PrintedPercent(9), 1, EducationDefinition.DanishOrApproved),
            new(Indicator.BasicEducation, Evidence.PrintedPercent(8)),
            new(Indicator.Convicted, Evidence.PrintedPercent(2), 2),
            new(Indicator.Convicted, Evidence.PrintedPercent(1)),
        ];
        Assert.Equal(
            new AreaMeasurement("a", Areas.List2015, years, published: published, national: published[2..]),
            new AreaMeasurement("a", Areas.List2015, years.Reverse(), published: published.Reverse(), national: published[2..].Reverse()));
    }

    [Fact]
    public void Classification_IsEqual_WhenAllPartsAre()
    {
        static Classification Classify(string id = "a", CalendarDate? date = null, int year = 2015, long? size = null, long income = 1) =>
            new AreaClassifier(ThresholdPolicies.Vulnerable2021).Classify(new AreaMeasurement(
                id,
                date ?? Areas.List2015,
                [new AreaYear(2014, residents: 1500, taxpayers: 1, grossIncome: income)],
                [new RegionYear(2014, 1, 10)],
                residents: Count.OfNullable(size),
                measurementYear: year));

        Check(
            () => Classify(year: 2014),
            (a, b) => a == b,
            (a, b) => a != b,
            Classify("b", year: 2014),
            Classify(date: new CalendarDate(2014, 12, 1), year: 2014),
            Classify(),
            Classify(size: 1500),
            Classify(year: 2014, income: 9),
            new AreaClassifier(ThresholdPolicies.Vulnerable2018).Classify(
                new AreaMeasurement("a", Areas.List2015, measurementYear: 2014, residents: 1500)));
    }

    [Fact]
    public void StatusFinding_IsEqual_WhenAllPartsAre()
    {
        var list = new CalendarDate(2021, 12, 1);
        static PublishedList Before(CalendarDate date, bool isOn) =>
            new(date, isOn ? [new ListMembership("a", LegalTimeline.Denmark.At(date).Statuses[^1].Status)] : [], isComplete: true);
        StatusFinding Find(Count residents, params bool[] isOn) => new StatusClassifier(LegalTimeline.Denmark).Classify(
            new AreaMeasurement("a", list, residents: residents),
            new ListHistory(LegalTimeline.Denmark.YearlyLists(list).Skip(1).Zip(isOn, Before))).Findings[^1];

        Check(
            () => Find(2000, true, true, true, true),
            (a, b) => a == b,
            (a, b) => a != b,
            Find(2000, true, true, true),
            Find(2000, true, true, true, false),
            Find(999, true, true, true, true));
    }

    [Fact]
    public void StatusClassification_IsEqual_WhenAllPartsAre()
    {
        static StatusClassification Classify(string id = "a", int year = 2019, Count residents = default, LegalTimeline? timeline = null) =>
            new StatusClassifier(timeline ?? LegalTimeline.Denmark).Classify(
                new AreaMeasurement(id, new CalendarDate(year, 12, 1), residents: residents));

        Check(
            () => Classify(),
            (a, b) => a == b,
            (a, b) => a != b,
            Classify("b"),
            Classify(year: 2020),
            Classify(residents: 2000),
            Classify(timeline: new LegalTimeline("other", LegalTimeline.Denmark.Regimes)));
    }

    [Fact]
    public void DecisionRecord_IsEqual_WhenAllPartsAre()
    {
        static DecisionRecord Record(string id, ThresholdPolicy policy) => DecisionRecord.Of(new AreaMeasurement(id, Areas.List2015), policy);

        Check(
            () => Record("a", ThresholdPolicies.Vulnerable2018),
            (a, b) => a == b,
            (a, b) => a != b,
            Record("b", ThresholdPolicies.Vulnerable2018),
            Record("a", ThresholdPolicies.Vulnerable2021));
    }

    private static void Check<T>(Func<T> make, Func<T?, T?, bool> equal, Func<T?, T?, bool> unequal, params T[] others)
        where T : class, IEquatable<T>
    {
        void Expect(T? left, T? right, bool expected)
        {
            Assert.Equal((expected, !expected, expected), (equal(left, right), unequal(left, right), Equals(left, right)));
            if (left is not null) Assert.Equal(expected, left.Equals(right));
        }

        var (one, same) = (make(), make());
        Assert.NotSame(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Expect(one, same, true);
        Expect(one, one, true);
        Expect(null, null, true);
        foreach (var other in others.Append(null))
        {
            Expect(one, other, false);
            Expect(other, one, false);
        }
    }
}
