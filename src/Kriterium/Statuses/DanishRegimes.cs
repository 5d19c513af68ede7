namespace Kriterium;

/// <summary>The four Danish regimes as data, and nothing else: what each figure rests on stands in its source.</summary>
internal static class DanishRegimes
{
    private const string CountedAsLists =
        "that years are counted as yearly lists (practice; the act counts years in which the conditions were met)";

    private static readonly LegalSource FiveFor2018To2020 = new(
        ThresholdPolicies.Act2018.Citation
            + ": a transitional rule made it 5 years for 2018-2020, so that the statute's 4 years was never applied",
        CountedAsLists,
        ThresholdPolicies.Act2018.Address);

    private static readonly LegalSource Amendment2021 =
        new("Bill L 23 (2021-22), lov nr. 2157 af 27/11/2021", address: PublicPage.Act(2021, 2157));

    private static readonly LegalSource FiveForGood =
        new(Amendment2021.Citation + ": 5 years for good", CountedAsLists, Amendment2021.Address);

    public static IReadOnlyList<Regime> All { get; } =
    [
        new RegimeBuilder
        {
            Name = "2010",
            From = new CalendarDate(2010, 10, 1),
            FromSource = LegalSource.WithoutAddress(
                "The list of October 2010, made public on 26 October 2010 with the government's strategy, before the act",
                "1 October 2010 as the list's own reference day; the date of the extra list of January 2011"),
            PublicationMonth = 10,
            PublicationDay = 1,
            Source = ThresholdPolicies.ParticularlyVulnerable2010.Source,
            Standing = LegalStanding.Replaced,
            StandingNote = "Replaced by the criteria of the agreement of 2013.",
            StandingSource = ThresholdPolicies.Agreement2013,
            Statuses =
            {
                StatusRule.ByCriteria(
                    AreaStatus.ParticularlyVulnerable,
                    "ghettoområde",
                    "particularly vulnerable area",
                    "ghettoomraade",
                    ThresholdPolicies.ParticularlyVulnerable2010),
            },
        }.Build(),
        new RegimeBuilder
        {
            Name = "2013",
            From = new CalendarDate(2014, 1, 1),
            FromSource = new LegalSource(
                "Bill L 45 (2013-14), presented 31/10/2013; the first list by its rule is the extra list of 1 February 2014",
                "the date of entry into force",
                ThresholdPolicies.Agreement2013.Address),
            PublicationMonth = 12,
            PublicationDay = 1,
            Source = ThresholdPolicies.ParticularlyVulnerable2013.Source,
            Standing = LegalStanding.Replaced,
            StandingNote = "Replaced by lov nr. 1322 af 27/11/2018.",
            StandingSource = ThresholdPolicies.Act2018,
            Statuses =
            {
                StatusRule.ByCriteria(
                    AreaStatus.ParticularlyVulnerable,
                    "ghettoområde",
                    "particularly vulnerable area",
                    "ghettoomraade",
                    ThresholdPolicies.ParticularlyVulnerable2013),
            },
        }.Build(),
        new RegimeBuilder
        {
            Name = "2018",
            From = new CalendarDate(2018, 12, 1),
            FromSource = new LegalSource(
                "Lov nr. 1322 af 27/11/2018, adopted 22/11/2018, in force 1/12/2018", address: ThresholdPolicies.Act2018.Address),
            PublicationMonth = 12,
            PublicationDay = 1,
            Source = ThresholdPolicies.Vulnerable2018.Source,
            Standing = LegalStanding.Replaced,
            StandingNote = "Replaced by lov nr. 2157 af 27/11/2021.",
            StandingSource = Amendment2021,
            Statuses =
            {
                StatusRule.ByCriteria(
                    AreaStatus.Vulnerable, "udsat boligområde", "vulnerable area", "udsat_boligomraade", ThresholdPolicies.Vulnerable2018),
                StatusRule.ByCriteria(
                    AreaStatus.ParallelSociety, "ghettoområde", "parallel society", "ghettoomraade", ThresholdPolicies.ParallelSociety2018),
                StatusRule.ByConsecutiveLists(
                    AreaStatus.Transformation, "hårdt ghettoområde", "transformation area", "haardt_ghettoomraade", 5, FiveFor2018To2020),
            },
        }.Build(),
        new RegimeBuilder
        {
            Name = "2021",
            From = new CalendarDate(2021, 11, 30),
            FromSource = new LegalSource("Lov nr. 2157 af 27/11/2021, in force 30/11/2021", address: Amendment2021.Address),
            PublicationMonth = 12,
            PublicationDay = 1,
            Source = ThresholdPolicies.Vulnerable2021.Source,
            Standing = LegalStanding.UnderReview,
            StandingNote = "The EU Court ruled in C-417/23 on 18 December 2025 that the duty to make a development plan (§ 168 a), "
                + "tied to the residents' ethnic origin, can be direct discrimination if the national court finds it so. The case is back "
                + "at Østre Landsret; the minister said on 22 January 2026 that the act stands unchanged meanwhile. "
                + "Nothing later is known here.",
            StandingSource = new LegalSource(
                "C-417/23, judgment of 18 December 2025, ECLI:EU:C:2025:1017",
                "what followed the judgment: no source is noted",
                PublicPage.Judgment("62023CJ0417")),
            Statuses =
            {
                StatusRule.ByCriteria(
                    AreaStatus.Prevention,
                    "forebyggelsesområde",
                    "prevention area",
                    "forebyggelsesomraade",
                    ThresholdPolicies.Prevention2021),
                StatusRule.ByCriteria(
                    AreaStatus.Vulnerable, "udsat boligområde", "vulnerable area", "udsat_boligomraade", ThresholdPolicies.Vulnerable2021),
                StatusRule.ByCriteria(
                    AreaStatus.ParallelSociety,
                    "parallelsamfund",
                    "parallel society",
                    "parallelsamfund",
                    ThresholdPolicies.ParallelSociety2021),
                StatusRule.ByConsecutiveLists(
                    AreaStatus.Transformation, "omdannelsesområde", "transformation area", "omdannelsesomraade", 5, FiveForGood),
            },
        }.Build(),
    ];
}
