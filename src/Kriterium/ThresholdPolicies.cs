namespace Kriterium;

/// <summary>The ready-made policies, from the statute. Every figure in them names its source.</summary>
public static class ThresholdPolicies
{
    private static readonly LegalSource Act2010 = new(
        "§ 61 a of the public-housing act (almenboligloven) as inserted by lov nr. 1611 af 22/12/2010",
        "the number of the act");

    private static readonly LegalSource Agreement2013 = new(
        "The agreement of 2013 on criteria for particularly vulnerable areas, enacted through bill L 45 (2013-14)");

    /// <summary>The rule of 2010, <b>2 of 3</b>, for particularly vulnerable areas (<i>særligt udsat boligområde</i>, in the act <i>ghettoområde</i>).</summary>
    /// <remarks>
    /// At least 1,000 residents, and two of: non-Western more than 50 per cent; outside the labour market more than 40 per cent, mean of
    /// 4 years; convicted more than 270 per 10,000, mean of 4 years.
    /// Source: § 61 a as inserted by the act of December 2010 (lov nr. 1611 af 22/12/2010; the number is unverified).
    /// Lists of 1 October 2010 to 2013.
    /// </remarks>
    public static ThresholdPolicy ParticularlyVulnerable2010 { get; } = new ThresholdPolicyBuilder
    {
        Name = "particularly-vulnerable-2010",
        Source = Act2010,
        SmallestPopulation = 1000,
        RequiredCount = 2,
        Criteria =
        {
            new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(50)), Act2010),
            new Criterion(Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(40)), Act2010, windowYears: 4),
            new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.PerTenThousand(270)), Act2010, windowYears: 4),
        },
    }.Build();

    /// <summary>The rule of 2013, <b>3 of 5</b>, for particularly vulnerable areas (<i>særligt udsat boligområde</i>, in the act <i>ghettoområde</i>).</summary>
    /// <remarks>
    /// At least 1,000 residents, and three of: non-Western more than 50 per cent; outside the labour market more than 40 per cent, mean of
    /// 2 years; convicted more than 2.70 per cent, mean of 2 years; basic education (unknown education counted as basic) more than 50 per
    /// cent; mean gross income less than 55 per cent of the region's.
    /// Source: the agreement of 2013 on criteria for particularly vulnerable areas, enacted through bill L 45 (2013-14).
    /// Lists of February 2014 to 1 December 2017.
    /// </remarks>
    public static ThresholdPolicy ParticularlyVulnerable2013 { get; } = new ThresholdPolicyBuilder
    {
        Name = "particularly-vulnerable-2013",
        Source = Agreement2013,
        SmallestPopulation = 1000,
        RequiredCount = 3,
        Criteria =
        {
            new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(50)), Agreement2013),
            new Criterion(Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(40)), Agreement2013, windowYears: 2),
            new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.Percent(2.70m)), Agreement2013, windowYears: 2),
            new Criterion(Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(50)), Agreement2013),
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), Agreement2013),
        },
    }.Build();

    /// <summary>All ready-made policies, oldest first.</summary>
    public static IReadOnlyList<ThresholdPolicy> All { get; } =
        Array.AsReadOnly(new[] { ParticularlyVulnerable2010, ParticularlyVulnerable2013 });
}
