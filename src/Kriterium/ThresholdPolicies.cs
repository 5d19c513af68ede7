namespace Kriterium;

/// <summary>The ready-made policies, from the statute. Every figure in them names its source.</summary>
public static class ThresholdPolicies
{
    private static readonly CalendarDate Lists2010 = new(2010, 10, 1);
    private static readonly CalendarDate Lists2013 = new(2014, 1, 1);
    private static readonly CalendarDate Lists2018 = new(2018, 12, 1);

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

    /// <summary>The rule that was in force for a list of this date.</summary>
    /// <remarks>
    /// The rule of 2010 for lists dated from 1 October 2010 (that list came before the act), the rule of 2013 from 1 January 2014 (the day is unverified).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The date is before 1 October 2010, when there was no rule; or from 1 December 2018 (the day is unverified), when another rule is in force, which this version does not have.
    /// </exception>
    public static ThresholdPolicy InForceOn(CalendarDate listDate)
    {
        if (listDate < Lists2010)
        {
            throw new ArgumentOutOfRangeException(
                nameof(listDate), listDate + " is before the first list: there was no rule before " + Lists2010 + "; give a date from then on.");
        }

        if (listDate >= Lists2018)
        {
            throw new ArgumentOutOfRangeException(
                nameof(listDate),
                listDate + " is under another rule, in force from " + Lists2018 + ", which this version does not have yet; give a date from " + Lists2010 + " and before " + Lists2018 + ".");
        }

        return listDate < Lists2013 ? ParticularlyVulnerable2010 : ParticularlyVulnerable2013;
    }
}
