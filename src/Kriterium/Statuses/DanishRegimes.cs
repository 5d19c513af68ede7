namespace Kriterium;

/// <summary>The four Danish regimes as data, and nothing else: what each figure rests on stands in its source.</summary>
internal static class DanishRegimes
{
    private static readonly LegalSource FiveListsFor2018To2020 = new(
        "Bill L 38 (2018-19), lov nr. 1322 af 27/11/2018: a transitional rule made it 5 lists for 2018-2020, so that the statute's 4 years was never applied",
        "the number of the act");

    private static readonly LegalSource FiveListsForGood = new("Lov nr. 2157 af 27/11/2021: 5 lists in a row for good");

    public static IReadOnlyList<Regime> All { get; } =
    [
        new RegimeBuilder
        {
            Name = "2010",
            From = new CalendarDate(2010, 10, 1),
            FromSource = new LegalSource("The list of 1 October 2010, which came before the act", "the date of the extra list of January 2011"),
            PublicationMonth = 10,
            PublicationDay = 1,
            Source = ThresholdPolicies.ParticularlyVulnerable2010.Source,
            Standing = LegalStanding.Replaced,
            StandingNote = "Replaced by the criteria of the agreement of 2013.",
            Statuses =
            {
                StatusRule.ByCriteria(AreaStatus.ParticularlyVulnerable, "ghettoområde", "particularly vulnerable area", "ghettoomraade", ThresholdPolicies.ParticularlyVulnerable2010),
            },
        }.Build(),
        new RegimeBuilder
        {
            Name = "2013",
            From = new CalendarDate(2014, 1, 1),
            FromSource = new LegalSource("The agreement of 2013, enacted through bill L 45 (2013-14)", "the date of entry into force; the first list under it is of February 2014, whose day is unverified too"),
            PublicationMonth = 12,
            PublicationDay = 1,
            Source = ThresholdPolicies.ParticularlyVulnerable2013.Source,
            Standing = LegalStanding.Replaced,
            StandingNote = "Replaced by bill L 38 (2018-19).",
            Statuses =
            {
                StatusRule.ByCriteria(AreaStatus.ParticularlyVulnerable, "ghettoområde", "particularly vulnerable area", "ghettoomraade", ThresholdPolicies.ParticularlyVulnerable2013),
            },
        }.Build(),
        new RegimeBuilder
        {
            Name = "2018",
            From = new CalendarDate(2018, 12, 1),
            FromSource = new LegalSource("The list of 1 December 2018", "the date of entry into force"),
            PublicationMonth = 12,
            PublicationDay = 1,
            Source = ThresholdPolicies.Vulnerable2018.Source,
            Standing = LegalStanding.Replaced,
            StandingNote = "Replaced by lov nr. 2157 af 27/11/2021.",
            Statuses =
            {
                StatusRule.ByCriteria(AreaStatus.Vulnerable, "udsat boligområde", "vulnerable area", "udsat_boligomraade", ThresholdPolicies.Vulnerable2018),
                StatusRule.ByCriteria(AreaStatus.ParallelSociety, "ghettoområde", "parallel society", "ghettoomraade", ThresholdPolicies.ParallelSociety2018),
                StatusRule.ByConsecutiveLists(
                    AreaStatus.Transformation, "hårdt ghettoområde", "transformation area", "haardt_ghettoomraade", 5, FiveListsFor2018To2020),
            },
        }.Build(),
        new RegimeBuilder
        {
            Name = "2021",
            From = new CalendarDate(2021, 11, 30),
            FromSource = new LegalSource("Lov nr. 2157 af 27/11/2021, in force 30/11/2021"),
            PublicationMonth = 12,
            PublicationDay = 1,
            Source = ThresholdPolicies.Vulnerable2021.Source,
            Standing = LegalStanding.UnderReview,
            StandingNote = "The EU Court ruled in C-417/23 (18 December 2025, ECLI:EU:C:2025:1017) that such a duty can be direct discrimination; the final judgment is with the Danish court, and the act stands.",
            Statuses =
            {
                StatusRule.ByCriteria(AreaStatus.Prevention, "forebyggelsesområde", "prevention area", "forebyggelsesomraade", ThresholdPolicies.Prevention2021),
                StatusRule.ByCriteria(AreaStatus.Vulnerable, "udsat boligområde", "vulnerable area", "udsat_boligomraade", ThresholdPolicies.Vulnerable2021),
                StatusRule.ByCriteria(AreaStatus.ParallelSociety, "parallelsamfund", "parallel society", "parallelsamfund", ThresholdPolicies.ParallelSociety2021),
                StatusRule.ByConsecutiveLists(
                    AreaStatus.Transformation, "omdannelsesområde", "transformation area", "omdannelsesomraade", 5, FiveListsForGood),
            },
        }.Build(),
    ];
}
