namespace Kriterium;

/// <summary>The ready-made policies, from the statute. Every figure in them names its source.</summary>
public static class ThresholdPolicies
{
    private static readonly LegalSource Act2010 = new(
        "§ 61 a of the public-housing act (almenboligloven) as inserted by lov nr. 1611 af 22/12/2010",
        "the number of the act");

    private static readonly LegalSource Agreement2013 = new(
        "The agreement of 2013 on criteria for particularly vulnerable areas, enacted through bill L 45 (2013-14)");

    private static readonly LegalSource Act2018 = new(
        "Bill L 38 (2018-19), lov nr. 1322 af 27/11/2018",
        "the number of the act");

    private static readonly LegalSource Act2021 = new(
        "§ 61 a of the public-housing act (almenboligloven), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024");

    private static readonly LegalSource Prevention = new(
        "§ 61 b of the public-housing act (almenboligloven), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024");

    /// <summary>
    /// The rule of 2010, <b>2 of 3</b>, for particularly vulnerable areas
    /// (<i>særligt udsat boligområde</i>, in the act <i>ghettoområde</i>).
    /// </summary>
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
            new Criterion(
                Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(40)), Also(Act2010, RegisterYears), windowYears: 4),
            new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.PerTenThousand(270)), Act2010, windowYears: 4),
        },
    }.Build();

    /// <summary>
    /// The rule of 2013, <b>3 of 5</b>, for particularly vulnerable areas
    /// (<i>særligt udsat boligområde</i>, in the act <i>ghettoområde</i>).
    /// </summary>
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
            new Criterion(
                Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(40)), Also(Agreement2013, RegisterYears), windowYears: 2),
            new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.Percent(2.70m)), Agreement2013, windowYears: 2),
            new Criterion(Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(50)), Also(Agreement2013, RegisterYears)),
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), Also(Agreement2013, RegisterYears)),
        },
    }.Build();

    /// <summary>The rule of 2018, <b>2 of 4</b>, for vulnerable areas (<i>udsat boligområde</i>).</summary>
    /// <remarks>
    /// At least 1,000 residents, and two of: outside the labour market more than 40 per cent, mean of 2 years; convicted at least 3 times
    /// the national share, means of 2 years on both sides; basic education (only education taken or approved in Denmark counts) more than
    /// 60 per cent; mean gross income less than 55 per cent of the region's.
    /// Unverified: the base of the convictions (the act says only residents; 18 and over is the agreement's wording), and how unknown
    /// education counts: where it matters, the finding is undetermined.
    /// Source: bill L 38 (2018-19), lov nr. 1322 af 27/11/2018 (the number is unverified). Lists of 1 December 2018 to 2020.
    /// </remarks>
    public static ThresholdPolicy Vulnerable2018 { get; } = TwoOfFour("vulnerable-2018", Act2018).Build();

    /// <summary>
    /// The rule of 2018 for parallel societies (at the time <i>ghettoområde</i>): a vulnerable area with non-Western more than 50 per cent.
    /// </summary>
    /// <remarks>
    /// As <see cref="Vulnerable2018"/>, and non-Western more than 50 per cent as a gate.
    /// Source: bill L 38 (2018-19), lov nr. 1322 af 27/11/2018 (the number is unverified).
    /// </remarks>
    public static ThresholdPolicy ParallelSociety2018 { get; } = WithNonWesternAbove50("parallel-society-2018", Vulnerable2018);

    /// <summary>The rule of 2021, <b>2 of 4</b>, for vulnerable areas (<i>udsat boligområde</i>).</summary>
    /// <remarks>
    /// The figures of <see cref="Vulnerable2018"/>, with the same facts unverified.
    /// Source: § 61 a of almenboligloven, lov nr. 2157 af 27/11/2021; today LBK nr. 1171 af 11/11/2024. Lists of 1 December 2021 and later.
    /// </remarks>
    public static ThresholdPolicy Vulnerable2021 { get; } = TwoOfFour("vulnerable-2021", Act2021).Build();

    /// <summary>
    /// The rule of 2021 for parallel societies (<i>parallelsamfund</i>): a vulnerable area with non-Western more than 50 per cent.
    /// </summary>
    /// <remarks>
    /// As <see cref="Vulnerable2021"/>, and non-Western more than 50 per cent as a gate.
    /// Source: § 61 a of almenboligloven, lov nr. 2157 af 27/11/2021.
    /// </remarks>
    public static ThresholdPolicy ParallelSociety2021 { get; } = WithNonWesternAbove50("parallel-society-2021", Vulnerable2021);

    /// <summary>
    /// The rule of 2021 for prevention areas (<i>forebyggelsesområde</i>): non-Western more than 30 per cent <b>and 2 of 4</b>.
    /// </summary>
    /// <remarks>
    /// At least 1,000 residents, non-Western more than 30 per cent as a gate, and two of: outside the labour market more than 30 per cent,
    /// mean of 2 years; convicted at least twice the national share, means of 2 years on both sides; basic education more than 60 per cent;
    /// mean gross income less than 65 per cent of the region's.
    /// The lists print only areas that are not vulnerable areas (practice, deduced).
    /// The same facts are unverified as for <see cref="Vulnerable2018"/>.
    /// Source: § 61 b of almenboligloven, lov nr. 2157 af 27/11/2021; today LBK nr. 1171 af 11/11/2024.
    /// </remarks>
    public static ThresholdPolicy Prevention2021 { get; } = PreventionRule();

    /// <summary>All ready-made policies, oldest first.</summary>
    public static IReadOnlyList<ThresholdPolicy> All { get; } = Array.AsReadOnly(new[]
    {
        ParticularlyVulnerable2010, ParticularlyVulnerable2013,
        Vulnerable2018, ParallelSociety2018,
        Prevention2021, Vulnerable2021, ParallelSociety2021,
    });

    private static ThresholdPolicyBuilder TwoOfFour(string name, LegalSource act) => new()
    {
        Name = name,
        Source = act,
        SmallestPopulation = 1000,
        RequiredCount = 2,
        Criteria =
        {
            new Criterion(Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(40)), Also(act, RegisterYears), windowYears: 2),
            new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(3)), Also(act, ConvictedBase), windowYears: 2),
            new Criterion(
                Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(60)), Also(act, UnknownEducation + "; " + RegisterYears),
                education: EducationDefinition.DanishOrApproved),
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), Also(act, RegisterYears)),
        },
    };

    private static ThresholdPolicy WithNonWesternAbove50(string name, ThresholdPolicy vulnerable)
    {
        var builder = vulnerable.ToBuilder();
        builder.Name = name;
        builder.Gates.Add(new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(50)), vulnerable.Source));
        return builder.Build();
    }

    private static ThresholdPolicy PreventionRule() => new ThresholdPolicyBuilder
    {
        Name = "prevention-2021",
        Source = Also(Prevention, "that the lists print only areas that are not vulnerable areas (practice, deduced)"),
        SmallestPopulation = 1000,
        RequiredCount = 2,
        Gates = { new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(30)), Prevention) },
        Criteria =
        {
            new Criterion(
                Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(30)), Also(Prevention, RegisterYears), windowYears: 2),
            new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(2)), Also(Prevention, ConvictedBase), windowYears: 2),
            new Criterion(
                Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(60)), Also(Prevention, UnknownEducation + "; " + RegisterYears),
                education: EducationDefinition.DanishOrApproved),
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(65)), Also(Prevention, RegisterYears)),
        },
    }.Build();

    private const string ConvictedBase = "the base: the act says only residents; 18 and over is the agreement's wording";

    private const string RegisterYears = "which register years the figure comes from";

    private const string UnknownEducation = "how unknown education counts";

    private static LegalSource Also(LegalSource source, string unverified) =>
        new(source.Citation, source.Unverified is null ? unverified : source.Unverified + "; " + unverified);
}
