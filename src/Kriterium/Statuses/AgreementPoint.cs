using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// One point of the agreement of 2013 (<i>Aftale om nye kriterier for særligt udsatte boligområder</i>) besides the criteria.
/// </summary>
/// <remarks>
/// The agreement speaks of vulnerable areas (<i>udsatte boligområder</i>) without criteria; that status is statutory only from 2018.
/// So for an area that is not on the list, what applies to vulnerable areas is undetermined, unless the caller states whether the area
/// is one.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class AgreementPoint
{
    private const string OnTheList = "areas on the list";
    private const string VulnerableAreas = "vulnerable areas";
    private const string Parties = "promised by the parties";
    private const string PartiesOrMinister = "promised by the parties or the minister";

    private static readonly LegalSource Agreement = LegalSource.WithoutAddress(ThresholdPolicies.AgreementTitle);

    private readonly Func<AreaStatus, bool?, AgreementAnswer>? _answer;

    private AgreementPoint(
        int section,
        string key,
        string text,
        string toWhom,
        AgreementPointKind kind,
        string? danish = null,
        string? period = null,
        string? note = null,
        string? unverified = null,
        Func<AreaStatus, bool?, AgreementAnswer>? answer = null)
    {
        Section = section;
        Key = key;
        Text = text;
        ToWhom = toWhom;
        Kind = kind;
        DanishTerm = danish;
        Period = period;
        Note = note;
        Source = unverified is null ? Agreement : Agreement.Also(unverified);
        _answer = answer;
    }

    /// <summary>Every point, in the order of the agreement.</summary>
    public static IReadOnlyList<AgreementPoint> All { get; } = Array.AsReadOnly(new[]
    {
        Area(
            2,
            "subsidies_kept",
            "areas on the list keep subsidies that are already granted",
            OnTheList,
            Listed,
            "bevarer givne tilskud",
            unverified: "the whole point, as its sentence is cut in the source"),
        Undertaking(
            3,
            "employment_followed",
            "the parties follow the employment efforts on the basis of studies by Center for Boligsocial Udvikling, and discuss the "
                + "development when the first list under the new criteria is published",
            Parties),
        Area(
            3,
            "outreach_employment",
            "an outreach employment and guidance effort is kept and extended; the aim is all vulnerable areas",
            VulnerableAreas,
            Vulnerable,
            "fremskudt beskæftigelses- og vejledningsindsats",
            note: "on the original list, the effort exists in some areas"),
        Undertaking(
            3,
            "duty_to_be_available",
            "the duty to be available, and the stricter sanctions of the cash-benefit reform, follow with that effort",
            "no rule about an area; it follows the effort",
            "pligten til at stå til rådighed"),
        Area(
            3,
            "balanced_rent",
            "public-housing organisations may depart from the rules on balanced rent when they let to social enterprises, businesses on "
                + "trial and small groceries",
            VulnerableAreas,
            Vulnerable,
            "fravige reglerne om balanceleje",
            note: "an evaluation is to be made before the end of 2016; that does not limit the period"),
        Condition(
            4,
            "disturbing_tenants",
            "housing organisations can prevent a tenant who causes disturbance from moving into the neighbouring section, and get better "
                + "means to turn such tenants away",
            "housing organisations",
            "afvise uroskabende lejere"),
        Area(
            4,
            "no_assignment_of_evicted",
            "municipalities may not assign tenants who were evicted for breach of house rules to particularly vulnerable areas",
            "areas on the list, and areas that meet § 51 b, stk. 3-4 (combined letting)",
            StandingRule,
            note: "standing law when the agreement was made: " + StandingParagraph
                + ", on tenants evicted for breach of house rules within the last 6 months; " + CombinedLetting),
        Condition(
            4,
            "exchange_of_tenant_data",
            "organisations in the same housing area may exchange data on tenants whose lease was ended for breach of house rules",
            "housing organisations in one area",
            "udveksle oplysninger"),
        Condition(
            4,
            "police_information",
            "the police may tell housing organisations of criminal decisions on offences in a housing section",
            "a housing section",
            "videregive oplysninger",
            note: "became § 63 d of the public-housing act (almenboligloven)"),
        Undertaking(
            4,
            "parental_orders_housing_minister",
            "the housing minister works in the partnerships for more use of parental orders and of moving grants",
            "promised by the housing minister",
            "forældrepålæg"),
        Undertaking(
            4,
            "parental_orders_social_minister",
            "the social minister works for more use of parental orders in the partnership with the municipalities' association",
            "promised by the social minister",
            "forældrepålæg"),
        Area(
            4,
            "moving_grants",
            "moving grants for families with problems are a tool also in vulnerable areas that do not meet 3 of the 5 criteria",
            VulnerableAreas,
            Vulnerable,
            "flyttetilskud til problemramte familier"),
        Area(
            4,
            "moving_help_refunded",
            "DKK 1.5 million in 2014 and in 2015 refunds part of the municipalities' expenses for moving help",
            VulnerableAreas,
            VulnerableInItsPeriod,
            "refusion ... flyttehjælp",
            RefundPeriod),
        Condition(
            5,
            "partnerships",
            "the minister makes partnerships with municipalities that have particularly vulnerable areas, which bind them to lead an "
                + "effort",
            "municipalities with particularly vulnerable areas",
            "partnerskab"),
        Undertaking(
            6,
            "empty_dwellings_trial",
            "money from the social housing pool goes to a trial of letting empty dwellings with combined letting",
            PartiesOrMinister,
            "kombineret udlejning"),
        Undertaking(
            6,
            "letting_rules_check",
            "the parties follow the trial and a service check of the letting rules",
            Parties,
            "servicetjek"),
        Condition(
            6,
            "reasons_for_refusing_combined_letting",
            "the municipality must give reasons for refusing combined letting",
            "a section that the scheme can cover, where the housing organisation wants it",
            "kombineret udlejning"),
        Undertaking(
            7,
            "sale_campaign",
            "an information campaign on the sale of all or part of the dwellings",
            PartiesOrMinister,
            "helt eller delvist salg"),
        Undertaking(
            7,
            "mixed_stock",
            "the minister works in the partnerships for a mixed stock, among other things by the sale of plots and dwellings",
            "promised by the minister",
            "salg af grunde og boliger"),
    });

    /// <summary>The section of the agreement.</summary>
    public int Section { get; }

    /// <summary>A short stable name.</summary>
    public string Key { get; }

    /// <summary>What the agreement says, in English.</summary>
    public string Text { get; }

    /// <summary>The agreement's own Danish term, or <c>null</c>.</summary>
    public string? DanishTerm { get; }

    /// <summary>What it depends on.</summary>
    public AgreementPointKind Kind { get; }

    /// <summary>The areas that it applies to, the condition, or who promises it.</summary>
    public string ToWhom { get; }

    /// <summary>The years that it is limited to, or <c>null</c> when the agreement sets none.</summary>
    public string? Period { get; }

    /// <summary>What else there is to know, or <c>null</c>.</summary>
    public string? Note { get; }

    /// <summary>Where it comes from, and what of it is unverified.</summary>
    public LegalSource Source { get; }

    /// <summary>Whether it applies to an area, by the area's status.</summary>
    /// <param name="status">The area's status. The agreement is of the time of <see cref="AreaStatus.ParticularlyVulnerable"/>.</param>
    /// <param name="isVulnerable">
    /// Whether the caller states that the area is vulnerable in the agreement's sense, or that it is not; <c>null</c> when nobody says.
    /// </param>
    /// <returns>
    /// The answer with its reason; <c>null</c> for a point that is not of the kind <see cref="AgreementPointKind.Area"/>, as no status
    /// answers it.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is not a status.</exception>
    /// <remarks>
    /// That <see cref="AreaStatus.Vulnerable"/> of a later act, and the more severe statuses, count as vulnerable in the agreement's
    /// sense is an interpretation, and marked as one. So is the answer that money for 2014 and 2015 is not for an area with a status of a
    /// later act.
    /// </remarks>
    public AgreementAnswer? AppliesTo(AreaStatus status, bool? isVulnerable = null) =>
        status is < AreaStatus.Undetermined or > AreaStatus.Transformation
            ? throw new ArgumentOutOfRangeException(nameof(status), "status is " + status + "; give one of AreaStatus.")
            : _answer?.Invoke(status, isVulnerable);

    /// <summary>"moving_grants (section 4, area): moving grants for families with problems are ...".</summary>
    public override string ToString() =>
        Key + " (section " + Words.Number(Section) + ", " + Words.Kind(Kind) + "): " + Text;

    private const string StandingParagraph = "§ 59, stk. 6, nr. 3 of the public-housing act";

    private const string CombinedLetting =
        "the rule also covers areas that meet § 51 b, stk. 3-4 (combined letting), which need not be on the list";

    private const string RefundPeriod = "2014 and 2015";
    private const string StatusIsOpen = "the area's status is undetermined";
    private const string LaterIsNotTheList = "a status of a later act is not the agreement's list";

    private static AgreementPoint Area(
        int section, string key, string text, string toWhom, Func<AreaStatus, bool?, AgreementAnswer> answer, string? danish = null,
        string? period = null, string? note = null, string? unverified = null) =>
        new(section, key, text, toWhom, AgreementPointKind.Area, danish, period, note, unverified, answer);

    private static AgreementPoint Condition(int section, string key, string text, string toWhom, string danish, string? note = null) =>
        new(section, key, text, toWhom, AgreementPointKind.Condition, danish, note: note);

    private static AgreementPoint Undertaking(int section, string key, string text, string toWhom, string? danish = null) =>
        new(section, key, text, toWhom, AgreementPointKind.Undertaking, danish);

    private static bool IsOfALaterAct(AreaStatus status) =>
        status is AreaStatus.Prevention or AreaStatus.Vulnerable or AreaStatus.ParallelSociety or AreaStatus.Transformation;

    private static AgreementAnswer Listed(AreaStatus status, bool? isVulnerable) => status switch
    {
        AreaStatus.ParticularlyVulnerable => new(Verdict.Met, "the area is on the list"),
        AreaStatus.None => new(Verdict.NotMet, "the area is not on the list"),
        AreaStatus.Undetermined => new(Verdict.Undetermined, StatusIsOpen),
        _ => new(Verdict.Undetermined, LaterIsNotTheList),
    };

    private static AgreementAnswer StandingRule(AreaStatus status, bool? isVulnerable) => status switch
    {
        AreaStatus.ParticularlyVulnerable => new(Verdict.Met, "the area is on the list; standing law: " + StandingParagraph),
        AreaStatus.None => new(Verdict.Undetermined, "the area is not on the list, but " + CombinedLetting),
        AreaStatus.Undetermined => new(Verdict.Undetermined, StatusIsOpen + ", and " + CombinedLetting),
        _ => new(Verdict.Undetermined, LaterIsNotTheList + ", and " + CombinedLetting),
    };

    private static AgreementAnswer Vulnerable(AreaStatus status, bool? isVulnerable) => (status, isVulnerable) switch
    {
        (AreaStatus.ParticularlyVulnerable, _) => new(Verdict.Met, "an area on the list is a vulnerable area"),
        (_, true) => new(Verdict.Met, "the area is stated to be vulnerable"),
        (AreaStatus.Undetermined, _) => new(Verdict.Undetermined, StatusIsOpen),
        (AreaStatus.None or AreaStatus.Prevention, false) => new(
            Verdict.NotMet,
            "the area is not on the list, and is stated not to be vulnerable"),
        (AreaStatus.None, null) => new(
            Verdict.Undetermined,
            "the agreement has no criteria for vulnerable areas, and an area that is not on the list may be one or not"),
        (AreaStatus.Prevention, null) => new(
            Verdict.Undetermined,
            "the agreement has no criteria for vulnerable areas, and a prevention area may be one or not"),
        (_, false) => new(
            Verdict.Undetermined,
            "the status of a later act says that the area is vulnerable, and the statement says that it is not"),
        _ => new(
            Verdict.Met,
            "a vulnerable area by a later act counts as vulnerable here; that is an interpretation, as the agreement has no criteria",
            isInterpretation: true),
    };

    private static AgreementAnswer VulnerableInItsPeriod(AreaStatus status, bool? isVulnerable)
    {
        if (IsOfALaterAct(status))
            return new(
                Verdict.NotMet,
                "the money was for " + RefundPeriod + ", before there was such a status; that is an interpretation",
                isInterpretation: true);

        var answer = Vulnerable(status, isVulnerable);
        return answer.Verdict == Verdict.Met ? new(Verdict.Met, answer.Reason + "; for " + RefundPeriod) : answer;
    }
}
