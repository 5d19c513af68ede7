using Kriterium.Tests.Laws;
using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Explaining;

/// <summary>Areas for every kind of outcome: each verdict, status, kind of evidence, earlier list, note and law.</summary>
internal static class ExplanationCases
{
    private static readonly CalendarDate List2014 = new(2014, 12, 1);
    private static readonly CalendarDate List2021 = new(2021, 12, 1);

    public static IReadOnlyDictionary<string, Func<Language, Explanation>> All { get; } = new Dictionary<string, Func<Language, Explanation>>
    {
        ["2010-listed-exact"] = language => Explanation.Of(Classified(ThresholdPolicies.ParticularlyVulnerable2010, Counted2012()), language),
        ["2013-printed-on-the-limit"] = language => Explanation.Of(
            Classified(ThresholdPolicies.ParticularlyVulnerable2013, Printed2014(2.70m)), language, "Aldersrogade"),
        ["2013-too-small"] = language => Explanation.Of(
            Classified(ThresholdPolicies.ParticularlyVulnerable2013, Printed2014(3.10m, residents: 999)), language),
        ["2013-listed"] = language => Explanation.Of(StatusCases.Denmark.Classify(Printed2014(3.10m)), language),
        ["2013-not-listed"] = language => Explanation.Of(
            StatusCases.Denmark.Classify(Printed2014(2.10m)), language, "Aldersrogade"),
        ["2013-other-windows"] = language => Explanation.Of(StatusCases.Denmark.Classify(OtherWindows()), language),
        ["2013-suppressed-and-missing"] = language => Explanation.Of(StatusCases.Denmark.Classify(Suppressed()), language),
        ["2013-contradiction"] = language => Explanation.Of(StatusCases.Denmark.Classify(Contradicting()), language),
        ["2013-no-base"] = language => Explanation.Of(StatusCases.Denmark.Classify(NoBase()), language),
        ["2018-parallel-society"] = language => Explanation.Of(
            StatusCases.Denmark.Classify(Of(2018, 57_000, 41_200, 2_070, 70_200, 57_700), StatusCases.History(2018, list => list > 1)), language),
        ["2021-none"] = language => Explanation.Of(StatusCases.Denmark.Classify(Of(2021, 20_000, 25_000, 1_000, 45_000, 80_000)), language),
        ["2021-prevention"] = language => Explanation.Of(StatusCases.Denmark.Classify(Of(2021, 35_000, 35_000, 1_000, 45_000, 60_000)), language),
        ["2021-vulnerable"] = language => Explanation.Of(StatusCases.Denmark.Classify(Of(2021, 50_000, 45_000, 3_000, 45_000, 60_000)), language),
        ["2021-transformation"] = language => Explanation.Of(Transformation(), language),
        ["2021-without-history"] = language => Explanation.Of(StatusCases.Denmark.Classify(Of(2021, 60_000, 45_000, 3_000, 45_000, 60_000)), language),
        ["2021-partial-history"] = language => Explanation.Of(PartialHistory(), language),
        ["2021-unknown-education"] = language => Explanation.Of(StatusCases.Denmark.Classify(UnknownEducation()), language),
        ["2021-nothing-known"] = language => Explanation.Of(StatusCases.Denmark.Classify(new AreaMeasurement("a", List2021)), language),
        ["2021-open-without-effect"] = language => Explanation.Of(StatusCases.Denmark.Classify(StatusCases.Area(
            2021, [null, Exact(45_000), null, Exact(65_000), Exact(60_000)], null, 900)), language),
        ["2021-national-bounds"] = language => Explanation.Of(StatusCases.Denmark.Classify(StatusCases.Area(
            2021,
            [Exact(20_000), Exact(45_000), Exact(3_000), Exact(45_000), StatusCases.Between(50_000, null)],
            StatusCases.Between(990, 1_010),
            Count.Between(990, 1_010))), language),
        ["2021-national-years"] = language => Explanation.Of(StatusCases.Denmark.Classify(NationalYears()), language),
        ["2021-other-years"] = language => Explanation.Of(StatusCases.Denmark.Classify(OtherYears()), language),
        ["2021-other-national-window"] = language => Explanation.Of(StatusCases.Denmark.Classify(OtherNationalWindow()), language),
        ["2021-successor"] = language => Explanation.Of(Successor(), language),
        ["2021-fewer-lists-than-asked-for"] = language => Explanation.Of(FewerLists(), language),
        ["2021-education-decides"] = language => Explanation.Of(StatusCases.Denmark.Classify(EducationDecides()), language),
        ["2021-thirds"] = language => Explanation.Of(StatusCases.Denmark.Classify(Thirds()), language),
        ["2013-one-year-figures"] = language => Explanation.Of(StatusCases.Denmark.Classify(OneYearFigures()), language),
        ["own-policy-pooled"] = language => Explanation.Of(Classified(OwnPolicy(), Counted2012()), language),
        ["own-policy-of-all"] = language => Explanation.Of(Classified(OwnPolicyOfAll(), Counted2012()), language),
    };

    public static StatusClassification Transformation() =>
        StatusCases.Denmark.Classify(Of(2021, 66_400, 26_700, 3_300, 77_300, 54_200), StatusCases.History(2021, _ => true));

    private static Classification Classified(ThresholdPolicy policy, AreaMeasurement area) => new AreaClassifier(policy).Classify(area);

    private static Evidence? Exact(int thousandths) => StatusCases.Between(thousandths, thousandths);

    /// <summary>Exact figures in thousandths of a per cent, with 1 % convicted in the country.</summary>
    private static AreaMeasurement Of(int regime, int nonWestern, int outside, int convicted, int education, int income) => StatusCases.Area(
        regime, [Exact(nonWestern), Exact(outside), Exact(convicted), Exact(education), Exact(income)], Exact(1_000), 1_204);

    private static AreaMeasurement Counted2012() => new(
        "made-up",
        Areas.List2012,
        Enumerable.Range(2009, 4).Select(year => new AreaYear(
            year, residents: 1_001, nonWestern: 501, aged18To64: 600, outsideLabourMarketThousandths: 239_999, aged18Plus: 700, convicted: 19)));

    private static AreaMeasurement Printed2014(decimal convicted, long residents = 2_110) => new(
        "koebenhavn-aldersrogade",
        List2014,
        published:
        [
            new(Indicator.NonWestern, Evidence.PrintedPercent(70.4m)),
            new(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(38.9m), 2),
            new(Indicator.Convicted, Evidence.PrintedPercent(convicted), 2),
            new(Indicator.BasicEducation, Evidence.PrintedPercent(58.0m)),
            new(Indicator.RelativeIncome, Evidence.PrintedPercent(55.5m)),
        ],
        residents: residents);

    private static AreaMeasurement OtherWindows() => new(
        "a",
        List2014,
        published:
        [
            new(Indicator.NonWestern, Evidence.PrintedPercent(70.4m)),
            new(Indicator.Convicted, Evidence.PrintedPercent(2.90m), 4),
            new(Indicator.BasicEducation, Evidence.PrintedPercent(78.8m), education: EducationDefinition.DanishOrApproved),
        ],
        residents: Count.Between(990, 1_010));

    private static AreaMeasurement Suppressed() => new(
        "a",
        List2014,
        [
            new AreaYear(
                2014, residents: 1_200, nonWestern: 800, aged18To64: 700, outsideLabourMarketThousandths: Count.Between(270_000, 290_000),
                aged18Plus: 800, convicted: Count.FewerThan(5), aged30To59: 500, basicEducation: 240, unknownEducation: Count.Unknown,
                taxpayers: 600, grossIncome: 90_000_000),
        ]);

    private static AreaMeasurement Contradicting() => new(
        "a",
        List2014,
        [
            new AreaYear(
                2014, residents: 1_200, nonWestern: 500, aged30To59: 500, basicEducation: 300, taxpayers: 1_300, grossIncome: 130_000_000),
        ],
        [new RegionYear(2014, 1_000_000, 200_000_000_000)],
        [new(Indicator.NonWestern, Evidence.PrintedPercent(61.0m))]);

    private static AreaMeasurement NoBase() => new(
        "a",
        List2014,
        [
            new AreaYear(2014, residents: 1_200, nonWestern: 800, aged18To64: 0, aged30To59: 0, taxpayers: 0, grossIncome: 0),
        ],
        [new RegionYear(2014, 1_000_000, -1)]);

    private static StatusClassification PartialHistory()
    {
        CalendarDate[] lists = StatusCases.FourBefore(2021);
        ListMembership On(CalendarDate list) => new(StatusCases.AreaId, StatusCases.OnListOf(list));
        return StatusCases.Denmark.Classify(
            Of(2021, 60_000, 45_000, 3_000, 45_000, 60_000),
            new ListHistory(
                [new PublishedList(lists[0], [On(lists[0])]), new PublishedList(lists[1], [new("other", AreaStatus.ParallelSociety)])],
                earlierStatuses: [new EarlierStatus(StatusCases.AreaId, lists[2], [AreaStatus.Vulnerable, AreaStatus.ParallelSociety])]));
    }

    /// <summary>Two lists by earlier decisions, and two on which the areas that it succeeds differ.</summary>
    private static StatusClassification Successor()
    {
        var lists = StatusCases.FourBefore(2021);
        var from = lists[2];
        AreaLineage[] lineage = [new(StatusCases.AreaId, "a", from), new(StatusCases.AreaId, "b", from)];
        return StatusCases.Denmark.Classify(
            Of(2021, 60_000, 45_000, 3_000, 45_000, 60_000),
            new ListHistory(
                [.. lists.Take(2).Select(list => new PublishedList(list, [new("a", StatusCases.OnListOf(list))], isComplete: true))],
                lineage,
                [
                    new EarlierStatus(StatusCases.AreaId, lists[2], [AreaStatus.ParallelSociety]),
                    new EarlierStatus(StatusCases.AreaId, lists[3], [AreaStatus.Transformation]),
                ]));
    }

    /// <summary>A status of lists in a row on a timeline that begins two lists before.</summary>
    private static StatusClassification FewerLists()
    {
        var timeline = new LegalTimeline("kort", [LegalTimeline.Denmark.Regimes[^1]]);
        var list = new CalendarDate(2023, 12, 1);
        return new StatusClassifier(timeline).Classify(
            new AreaMeasurement(StatusCases.AreaId, list),
            new ListHistory(
                [
                    new PublishedList(new CalendarDate(2021, 12, 1), [new(StatusCases.AreaId, AreaStatus.Vulnerable)], isComplete: true),
                    new PublishedList(new CalendarDate(2022, 12, 1), [], isComplete: true),
                ],
                earlierStatuses: [],
                timeline: timeline));
    }

    /// <summary>Figures of years outside the windows, suppressed unknown education, and a region whose mean is below zero.</summary>
    private static AreaMeasurement OtherYears() => new(
        "a",
        List2021,
        [
            new AreaYear(
                2021, residents: 1_200, nonWestern: 700, aged18To64: 700, aged18Plus: 800, convicted: 30, aged30To59: 500, basicEducation: 290,
                unknownEducation: Count.FewerThan(20), taxpayers: 600, grossIncome: 90_000_000),
            new AreaYear(2019, aged18To64: 700, outsideLabourMarketThousandths: 300_000, aged18Plus: 800, convicted: 20),
        ],
        [new RegionYear(2021, 1_000_000, -1)],
        nationalYears: [new NationalYear(2019, 4_500_000, 45_000)]);

    private static AreaMeasurement OtherNationalWindow() => new(
        "a",
        List2021,
        [new AreaYear(2021, residents: 1_200, nonWestern: 400, taxpayers: 600, grossIncome: 90_000_000)],
        [new RegionYear(2020, 1_000_000, 200_000_000_000)],
        [
            new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(45)), 2),
            new(Indicator.Convicted, Evidence.Exactly(Share.Percent(3)), 2),
        ],
        national: [new(Indicator.Convicted, Evidence.PrintedPercent(0.92m), 4)]);

    private static AreaMeasurement UnknownEducation() => new(
        "a",
        List2021,
        [
            new AreaYear(
                2021, residents: 1_200, nonWestern: 400, aged18To64: 700, outsideLabourMarketThousandths: 300_000, aged18Plus: 800,
                convicted: 30, aged30To59: 500, basicEducation: 290, unknownEducation: 40, taxpayers: 600, grossIncome: 90_000_000),
            new AreaYear(2020, aged18To64: 700, outsideLabourMarketThousandths: 300_000, aged18Plus: 800, convicted: 20),
        ],
        [new RegionYear(2021, 1_000_000, 200_000_000_000)],
        nationalYears: [new NationalYear(2020, 4_500_000, 45_000), new NationalYear(2021, 4_500_000, 45_000)]);

    private static AreaMeasurement NationalYears() => new(
        "a",
        List2021,
        [
            new AreaYear(
                2021, residents: 1_200, nonWestern: 400, aged18To64: 700, outsideLabourMarketThousandths: 300_000, aged18Plus: 800,
                convicted: 30, aged30To59: 500, basicEducation: 200, taxpayers: 600, grossIncome: 90_000_000),
            new AreaYear(2020, aged18To64: 700, outsideLabourMarketThousandths: 300_000, aged18Plus: 800, convicted: 20),
        ],
        [new RegionYear(2021, 1_000_000, 200_000_000_000)],
        nationalYears: [new NationalYear(2021, 4_500_000, Count.FewerThan(45_001))]);

    private static ThresholdPolicy OwnPolicy() => ThresholdPolicies.ParticularlyVulnerable2010.With(builder =>
    {
        builder.Name = "mit forslag";
        builder.Source = new LegalSource("Mit eget forslag");
        builder.Averaging = AveragingMethod.PooledShare;
        builder.RequiredCount = 1;
        builder.Criteria.Clear();
        builder.Criteria.Add(new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.Of(1, 36)), new LegalSource("Mit eget forslag"), 2));
        builder.Gates.Add(new Criterion(Indicator.NonWestern, Threshold.AtLeast(Share.Percent(50.05m)), new LegalSource("Mit eget forslag")));
    });

    /// <summary>Of any size, and all of two.</summary>
    private static ThresholdPolicy OwnPolicyOfAll() => OwnPolicy().With(builder =>
    {
        builder.SmallestPopulation = 0;
        builder.Criteria.Add(new Criterion(Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(40)), new LegalSource("Mit eget forslag")));
        builder.RequiredCount = 2;
    });

    /// <summary>Of four criteria two are not met and one is: it is the reading of unknown education that decides.</summary>
    private static AreaMeasurement EducationDecides() => new(
        "a",
        List2021,
        [new AreaYear(2021, residents: 1_200, aged30To59: 500, basicEducation: 290, unknownEducation: 40)],
        published:
        [
            new(Indicator.NonWestern, Evidence.Exactly(Share.Percent(20))),
            new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(45)), 2),
            new(Indicator.Convicted, Evidence.Exactly(Share.Percent(1)), 2),
            new(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(90))),
        ],
        national: [new(Indicator.Convicted, Evidence.Exactly(Share.Percent(1)), 2)]);

    /// <summary>Figures and limits that no decimal is.</summary>
    private static AreaMeasurement Thirds() => new(
        "a",
        List2021,
        published:
        [
            new(Indicator.NonWestern, Evidence.Between(Share.Of(1, 3), Share.Of(2, 3))),
            new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Of(2, 3)), 2),
            new(Indicator.Convicted, Evidence.Exactly(Share.Of(2, 300)), 2),
            new(Indicator.RelativeIncome, Evidence.Between(Share.Of(2, 3), null)),
        ],
        residents: 1_200,
        national: [new(Indicator.Convicted, Evidence.Between(Share.Of(2, 900), Share.Of(2, 700)), 2)]);

    private static AreaMeasurement OneYearFigures() => new(
        "a",
        List2014,
        published:
        [
            new(Indicator.NonWestern, Evidence.PrintedPercent(70.4m)),
            new(Indicator.Convicted, Evidence.PrintedPercent(2.90m)),
            new(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(50m), 2),
        ],
        residents: 1_200);
}
