namespace Kriterium;

/// <summary>Something that being listed opened or closed under the agreement of 2013 (<i>virkemiddel</i>).</summary>
/// <remarks>
/// The agreement speaks of vulnerable areas without criteria; that status is statutory only from 2018. So for an area that is not on the
/// list, what applies to "vulnerable areas" is undetermined, unless the caller states that the area is vulnerable.
/// </remarks>
public sealed class Instrument
{
    private static readonly LegalSource Agreement = LegalSource.WithoutAddress(ThresholdPolicies.AgreementTitle);

    private Instrument(string key, InstrumentScope scope, string effect, string? danishTerm = null, string? condition = null, string? period = null, string? unverified = null)
    {
        Key = key;
        Scope = scope;
        Effect = effect;
        DanishTerm = danishTerm;
        Condition = condition;
        Period = period;
        Source = unverified is null ? Agreement : Agreement.Also(unverified);
    }

    /// <summary>Every instrument of the agreement, in its order.</summary>
    public static IReadOnlyList<Instrument> All { get; } = Array.AsReadOnly(new[]
    {
        new Instrument(
            "subsidies_kept",
            InstrumentScope.Listed,
            "subsidies already granted are kept",
            unverified: "the sentence is cut in the source"),
        new Instrument(
            "outreach_employment",
            InstrumentScope.Vulnerable,
            "outreach employment and guidance effort, to cover all vulnerable areas",
            "fremskudt beskæftigelses- og vejledningsindsats"),
        new Instrument(
            "letting_below_balanced_rent",
            InstrumentScope.Vulnerable,
            "letting below the balanced rent to social enterprises, trial businesses and small groceries",
            "fravige balanceleje",
            period: "evaluated before the end of 2016"),
        new Instrument(
            "no_assignment_of_evicted",
            InstrumentScope.Listed,
            "no municipal assignment of tenants evicted for breaking house rules",
            condition: "already so for particularly vulnerable areas"),
        new Instrument(
            "moving_grants",
            InstrumentScope.Vulnerable,
            "moving grants for families with problems; part of municipal moving help is refunded",
            "flyttetilskud",
            "also vulnerable areas that do not meet 3 of 5",
            "DKK 1.5 million in each of 2014 and 2015"),
        new Instrument(
            "reasons_for_refusing_combined_letting",
            InstrumentScope.OtherCondition,
            "the municipality must give reasons for refusing combined letting",
            "kombineret udlejning",
            "sections that the scheme can cover, where the housing organisation wants it"),
        new Instrument(
            "turning_away_disturbance",
            InstrumentScope.OtherCondition,
            "better means for housing organisations to turn away tenants who cause disturbance",
            condition: "housing organisations"),
        new Instrument(
            "exchange_of_information",
            InstrumentScope.OtherCondition,
            "police may inform housing organisations of criminal decisions; organisations in one area may exchange data on terminated tenants",
            condition: "housing sections, or organisations in one area"),
        new Instrument(
            "partnership",
            InstrumentScope.OtherCondition,
            "partnership with the minister",
            condition: "municipalities with particularly vulnerable areas"),
    });

    /// <summary>A short stable name.</summary>
    public string Key { get; }

    /// <summary>What is opened or closed.</summary>
    public string Effect { get; }

    /// <summary>The agreement's own Danish term, or <c>null</c>.</summary>
    public string? DanishTerm { get; }

    /// <summary>Which areas it applies to.</summary>
    public InstrumentScope Scope { get; }

    /// <summary>What else must hold, or <c>null</c>.</summary>
    public string? Condition { get; }

    /// <summary>When, or for how much, or <c>null</c> when the agreement sets no period.</summary>
    public string? Period { get; }

    /// <summary>Where it comes from, and what of it is unverified.</summary>
    public LegalSource Source { get; }

    /// <summary>Whether it applies to an area by the area's status alone.</summary>
    /// <param name="status">The area's status. The agreement is of the time of <see cref="AreaStatus.ParticularlyVulnerable"/>; every later status but <see cref="AreaStatus.Prevention"/> is held to be of a vulnerable area.</param>
    /// <param name="isVulnerable">Whether the caller states that an area without status, or a prevention area, is vulnerable in the agreement's sense; <c>null</c> when nobody says.</param>
    /// <returns>Undetermined where the status does not settle it: for <see cref="InstrumentScope.OtherCondition"/> always.</returns>
    public Verdict AppliesTo(AreaStatus status, bool? isVulnerable = null) => Scope switch
    {
        InstrumentScope.Listed => status switch
        {
            AreaStatus.Undetermined => Verdict.Undetermined,
            AreaStatus.None => Verdict.NotMet,
            AreaStatus.ParticularlyVulnerable => Verdict.Met,
            // What the agreement says of its own list is not known to hold for a status of a later act.
            _ => Verdict.Undetermined,
        },
        InstrumentScope.Vulnerable => status switch
        {
            AreaStatus.ParticularlyVulnerable or AreaStatus.Vulnerable or AreaStatus.ParallelSociety or AreaStatus.Transformation => Verdict.Met,
            _ => isVulnerable switch { true => Verdict.Met, false when status is AreaStatus.None or AreaStatus.Prevention => Verdict.NotMet, _ => Verdict.Undetermined },
        },
        _ => Verdict.Undetermined,
    };

    /// <summary>"moving_grants: moving grants for families with problems; ...".</summary>
    public override string ToString() => Key + ": " + Effect;
}
