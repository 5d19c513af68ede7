using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Explaining;

/// <summary>Pictures and pages of every kind as files, to be looked at: that nothing of them moves unseen.</summary>
public class PictureFileTests
{
    private static readonly string Folder = Snapshot.Folder("Explaining", "Pictures");

    private static readonly Dictionary<string, Func<Language, string>> All = new()
    {
        ["area-vulnerable.svg"] = language => ExplanationCases.All["2021-vulnerable"](language).ToSvg(),
        ["area-national-bounds.svg"] = language => ExplanationCases.All["2021-national-bounds"](language).ToSvg(),
        ["area-nothing-known.svg"] = language => ExplanationCases.All["2021-nothing-known"](language).ToSvg(),
        ["area-own-policy.svg"] = language => ExplanationCases.All["own-policy-pooled"](language).ToSvg(),
        ["area-own-policy-of-all.html"] = language => ExplanationCases.All["own-policy-of-all"](language).ToHtml(),
        ["area-own-policy.md"] = language => ExplanationCases.All["own-policy-pooled"](language).ToMarkdown(),
        ["area-unknown-education.html"] = language => ExplanationCases.All["2021-unknown-education"](language).ToHtml(),
        ["area-contradiction.md"] = language => ExplanationCases.All["2013-contradiction"](language).ToMarkdown(),
        ["list-statuses.html"] = language => Statuses().ToHtml(language),
        ["list-policy.svg"] = language => ByPolicy(3.0m).ToSvg(language),
        ["list-one.svg"] = language => AreaList.Of([ByPolicy(3.0m).Areas[0].Classification!]).ToSvg(language),
        ["list-own-policy.svg"] = language => ByOwnPolicy().ToSvg(language),
        ["list-published.svg"] = language => Published().ToSvg(language),
        ["distribution.svg"] = language => Statuses().ToSvg(Indicator.OutsideLabourMarket, language),
        ["distribution-own-limits.svg"] = language => Statuses().ToSvg(Indicator.Convicted, language),
        ["distribution-income.svg"] = language => ByOwnPolicy().ToSvg(Indicator.RelativeIncome, language),
        ["distribution-one.svg"] = language =>
            AreaList.Of([ByPolicy(3.0m).Areas[0].Classification!]).ToSvg(Indicator.Convicted, language),
        ["figures.html"] = language => string.Join('\n', ((string[])["2021-national-bounds", "2021-thirds", "2021-nothing-known"])
            .SelectMany(name => ExplanationCases.All[name](language).Figures)
            .Select(figure => figure.ToInlineSvg())) + "\n",
        ["history-long.svg"] = language => LongHistory().ToSvg(language),
        ["history-one.svg"] = language =>
            new ListHistory([PlotTests.List(2016, true, ("a", AreaStatus.ParticularlyVulnerable))]).ToSvg(language),
        ["history.html"] = language => PlotTests.History.ToHtml(language),
        ["sweep-limit.html"] = language =>
            Sweep.OfLimit(Rule, Indicator.NonWestern, [PlotTests.Printed("a", 45), PlotTests.Printed("b", null)]).ToHtml(language),
        ["sweep-known.svg"] = language =>
            Sweep.OfLimit(Rule, Indicator.Convicted, [PlotTests.Printed("a", 45), PlotTests.Printed("b", 60)]).ToSvg(language),
        ["sweep-national.svg"] = language => Sweep.OfLimit(
            ThresholdPolicies.Vulnerable2021, Indicator.Convicted, Statuses().Areas.Select(one => one.StatusClassification!.Vulnerability.Area))
            .ToSvg(language),
        ["sweep-windows.svg"] = language => Sweep.OfWindow(
            Rule.With(new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.Percent(2.7m)), Areas.WhatIf, 4), "several-windows"),
            [PlotTests.Printed("a", 45)]).ToSvg(language),
        ["sweep-number.svg"] = language =>
            Sweep.OfRequiredCount(Rule, [PlotTests.Printed("a", 45), PlotTests.Printed("b", null)]).ToSvg(language),
        ["sweep-residents.svg"] = language =>
            Sweep.OfSmallestPopulation(Rule, [PlotTests.Printed("a", 60), PlotTests.Printed("b", null)]).ToSvg(language),
        ["changes.md"] = language => ListChanges.Between(ByPolicy(3.0m), ByPolicy(2.0m)).ToMarkdown(language),
    };

    private static ThresholdPolicy Rule => ThresholdPolicies.ParticularlyVulnerable2013;

    public static TheoryData<string, Language> Cases
    {
        get
        {
            var cases = new TheoryData<string, Language>();
            foreach (var name in All.Keys)
            {
                foreach (var language in Enum.GetValues<Language>()) cases.Add(name, language);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Picture_IsThatOfTheFile(string name, Language language) =>
        Snapshot.AssertEqual(Path.Combine(Folder, FileOf(name, language)), All[name](language));

    [Fact]
    public void Files_AreThoseOfTheCases() => Assert.Equal(
        All.Keys.SelectMany(name => Enum.GetValues<Language>().Select(language => FileOf(name, language))).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    private static string FileOf(string name, Language language) =>
        Path.GetFileNameWithoutExtension(name) + (language == Language.Danish ? ".da" : ".en") + Path.GetExtension(name);

    /// <summary>Each status, an open one, bounds, unknown figures, national shares that differ, and a name that is longer than its column.</summary>
    private static AreaList Statuses() => AreaList.Of(
    [
        StatusCases.Denmark.Classify(PlotTests.Area("nothing-known", null)),
        StatusCases.Denmark.Classify(PlotTests.Area("between", 38, 41)),
        Status("none", 20, 25, 0.5m, 1),
        Status("prevention", 35, 35, 1.8m, 0.9m),
        Status("vulnerable-" + new string('x', 40), 20, 44, 3.2m, 1),
        Status("parallel <society>", 60, 60, 3.3m, 1.1m),
    ]);

    private static StatusClassification Status(string id, int nonWestern, int outside, decimal convicted, decimal national) =>
        StatusCases.Denmark.Classify(new AreaMeasurement(
            id,
            new CalendarDate(2021, 12, 1),
            published:
            [
                new(Indicator.NonWestern, Evidence.Exactly(Share.Percent(nonWestern))),
                new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(outside)), 2),
                new(Indicator.Convicted, Evidence.Exactly(Share.Percent(convicted)), 2),
                new(Indicator.BasicEducation, Evidence.PrintedPercent(55.5m), education: EducationDefinition.DanishOrApproved),
                new(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(60))),
            ],
            residents: 1_200,
            national: [new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(national)), 2)]));

    /// <summary>One area that meets three of five while many enough are convicted, one that may, and one that does not.</summary>
    private static AreaList ByPolicy(decimal convicted) => AreaList.Of(((int[])[60, 45, 40]).Select((nonWestern, i) =>
        new AreaClassifier(Rule).Classify(new AreaMeasurement(
            "area-" + i,
            new CalendarDate(2014, 12, 1),
            published:
            [
                new(Indicator.NonWestern, Evidence.Exactly(Share.Percent(nonWestern))),
                new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(45)), 2),
                new(Indicator.Convicted, i == 0 ? Evidence.PrintedPercent(convicted) : Evidence.PrintedPercent(2.70m), 2),
                new(Indicator.BasicEducation, Evidence.Exactly(Share.Percent(i == 1 ? 51 : 10))),
                new(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(90))),
            ],
            residents: 1_000 + i))));

    private static AreaList Published() => AreaList.Of(
        PlotTests.List(2018, true, ("a", AreaStatus.Vulnerable), ("b", AreaStatus.ParallelSociety), ("c", AreaStatus.Transformation)),
        new Dictionary<string, Count> { ["a"] = 1_204, ["b"] = Count.Between(1_000, 1_010) });

    /// <summary>A gate, and one of two: incomes below zero, without an end, between the same end and others, and one that is not known.</summary>
    private static AreaList ByOwnPolicy()
    {
        var policy = new ThresholdPolicyBuilder
        {
            Name = "mit forslag",
            Source = new LegalSource("Mit eget forslag"),
            RequiredCount = 1,
            Criteria =
            {
                new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), Areas.WhatIf),
                new Criterion(Indicator.Convicted, Threshold.AtLeast(Share.Of(1, 36)), Areas.WhatIf),
            },
            Gates = { new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(50)), Areas.WhatIf) },
        }.Build();
        return AreaList.Of(
        [
            Of("negative", Evidence.Exactly(Share.Percent(-20)), 60, 3),
            Of("open-end", Evidence.Between(Share.Percent(40), null), 60, 3),
            Of("wide", Evidence.Between(Share.Percent(30), Share.Percent(70)), 51, 2),
            Of("narrow", Evidence.Between(Share.Percent(60), Share.Percent(70)), 70, 1),
            Of("thirds", Evidence.Exactly(Share.Of(2, 3)), 40, 3),
            Of("on-the-limit", Evidence.Exactly(Share.Percent(55)), 50, 2),
            Of("unknown", Evidence.Unknown, 80, 4),
        ]);

        Classification Of(string id, Evidence income, int nonWestern, int convicted) =>
            new AreaClassifier(policy).Classify(new AreaMeasurement(
                id,
                new CalendarDate(2014, 12, 1),
                published:
                [
                    .. income == Evidence.Unknown ? [] : new PublishedFigure[] { new(Indicator.RelativeIncome, income) },
                    new(Indicator.NonWestern, Evidence.Exactly(Share.Percent(nonWestern))),
                    new(Indicator.Convicted, Evidence.Between(Share.Of(convicted, 100), Share.Of((3 * convicted) + 1, 300))),
                ],
                residents: 1_200));
    }

    /// <summary>More lists than the least width has room for, two of one year, and an area that was split in three.</summary>
    private static ListHistory LongHistory()
    {
        CalendarDate[] dates =
        [
            new(2010, 10, 1), new(2011, 1, 1), new(2011, 10, 1), new(2012, 10, 1), new(2013, 10, 1), new(2014, 2, 1), new(2014, 12, 1),
            new(2015, 12, 1), new(2016, 12, 1), new(2017, 12, 1), new(2018, 12, 1), new(2019, 12, 1),
        ];
        return new ListHistory(
            dates.Select((date, i) => new PublishedList(
                date,
                date.Year < 2018 ? [new("whole", AreaStatus.ParticularlyVulnerable), .. Later(i)]
                    : ((string[])["east", "north", "west"]).Select(id => new ListMembership(id, AreaStatus.ParallelSociety)),
                isComplete: i % 5 != 4)),
            ((string[])["west", "east", "north"]).Select(id => new AreaLineage(id, "whole", new CalendarDate(2018, 12, 1))));

        static ListMembership[] Later(int list) => list > 5 ? [new("another", AreaStatus.ParticularlyVulnerable)] : [];
    }
}
