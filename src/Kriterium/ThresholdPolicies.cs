namespace Kriterium;

/// <summary>The ready-made policies, from the statute. Every figure in them names its source.</summary>
public static class ThresholdPolicies
{
    /// <summary>§ 61 a as it was inserted. Lov nr. 1611 af 22/12/2010 is the act of the twin bill L 61.</summary>
    internal static LegalSource Act2010 { get; } = new(
        "§ 61 a of the public-housing act (almenboligloven) as inserted through bill L 60 (2010-11), adopted in December 2010",
        "the number of the act",
        PublicPage.Bill("20101", "l60"));

    /// <summary>The agreement with the bill that made it law.</summary>
    internal static LegalSource Agreement2013 { get; } = new(
        AgreementTitle + ", enacted through bill L 45 (2013-14)", "the number of the act", PublicPage.Bill("20131", "l45"));

    /// <summary>The act of 2018.</summary>
    internal static LegalSource Act2018 { get; } =
        new("Bill L 38 (2018-19), lov nr. 1322 af 27/11/2018", address: PublicPage.Act(2018, 1322));

    /// <summary>§ 61 a as it stands since 2021; the page is that of the whole act as it is today.</summary>
    internal static LegalSource Act2021 { get; } = new(Since2021("§ 61 a"), address: PublicPage.Act(2024, 1171));

    private static LegalSource Prevention { get; } = new(Since2021("§ 61 b"), address: PublicPage.Act(2024, 1171));

    /// <summary>
    /// The rule of 2010, <b>2 of 3</b>, for particularly vulnerable areas
    /// (<i>særligt udsat boligområde</i>, in the act <i>ghettoområde</i>).
    /// </summary>
    /// <remarks>
    /// At least 1,000 residents, and two of: non-Western more than 50 per cent; outside the labour market more than 40 per cent, mean of
    /// 4 years; convicted more than 270 per 10,000 residents aged 18 and over, mean of 4 years.
    /// Unverified: the number of the act; 1 October 2010 as the first list's own reference day, and the day of the extra list of January
    /// 2011; from which register years the labour figure comes.
    /// Source: § 61 a as inserted through bill L 60 (2010-11), adopted in December 2010. Lists of 1 October 2010 to 2013, and an extra
    /// one of January 2011.
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
                Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(40)), Act2010.Also(LabourYears), windowYears: 4),
            new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.PerTenThousand(270)), Act2010, windowYears: 4),
        },
    }.Build();

    /// <summary>
    /// The rule of 2013, <b>3 of 5</b>, for particularly vulnerable areas
    /// (<i>særligt udsat boligområde</i>, in the act <i>ghettoområde</i>).
    /// </summary>
    /// <remarks>
    /// At least 1,000 residents, and three of: non-Western more than 50 per cent; outside the labour market more than 40 per cent, mean of
    /// 2 years; convicted more than 2.70 per cent of residents aged 18 and over, mean of 2 years; basic education (unknown education
    /// counted as basic) more than 50 per cent; mean gross income less than 55 per cent of the region's.
    /// Unverified: the number of the act and its entry into force; from which register years the figures of labour and education come; for
    /// the lists of 2014, that the income is that of two years before.
    /// Source: the agreement of 2013 (<i>Aftale om nye kriterier for særligt udsatte boligområder</i>), enacted through bill
    /// L 45 (2013-14). Lists of 1 December 2014 to 2017, and an extra one of 1 February 2014.
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
                Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(40)), Agreement2013.Also(LabourYears), windowYears: 2),
            new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.Percent(2.70m)), Agreement2013, windowYears: 2),
            new Criterion(Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(50)), Agreement2013.Also(EducationYear)),
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), Agreement2013.Also(IncomeYear)),
        },
    }.Build();

    /// <summary>The rule of 2018, <b>2 of 4</b>, for vulnerable areas (<i>udsat boligområde</i>).</summary>
    /// <remarks>
    /// At least 1,000 residents, and two of: outside the labour market more than 40 per cent, mean of 2 years; convicted at least 3 times
    /// the national share, means of 2 years on both sides; basic education (only education taken or approved in Denmark counts) more than
    /// 60 per cent; mean gross income less than 55 per cent of the region's.
    /// Unverified: the base of the convictions (the act says only residents; 18 and over is the agreement's wording); how unknown
    /// education counts (where it matters, the finding is undetermined); from which register years the figures of labour and education
    /// come, and that the income is that of two years before.
    /// Source: bill L 38 (2018-19), lov nr. 1322 af 27/11/2018. Lists of 1 December 2018 to 2020.
    /// </remarks>
    public static ThresholdPolicy Vulnerable2018 { get; } = TwoOfFour("vulnerable-2018", Act2018).Build();

    /// <summary>
    /// The rule of 2018 for parallel societies (at the time <i>ghettoområde</i>): a vulnerable area with non-Western more than 50 per cent.
    /// </summary>
    /// <remarks>
    /// As <see cref="Vulnerable2018"/>, and non-Western more than 50 per cent as a gate.
    /// Source: bill L 38 (2018-19), lov nr. 1322 af 27/11/2018.
    /// </remarks>
    public static ThresholdPolicy ParallelSociety2018 { get; } = WithNonWesternAbove50("parallel-society-2018", Vulnerable2018);

    /// <summary>The rule of 2021, <b>2 of 4</b>, for vulnerable areas (<i>udsat boligområde</i>).</summary>
    /// <remarks>
    /// The figures of <see cref="Vulnerable2018"/>, with the same facts unverified.
    /// Source: § 61 a of almenboligloven, bill L 23 (2021-22), lov nr. 2157 af 27/11/2021; today LBK nr. 1171 af 11/11/2024.
    /// Lists of 1 December 2021 and later.
    /// </remarks>
    public static ThresholdPolicy Vulnerable2021 { get; } = TwoOfFour("vulnerable-2021", Act2021).Build();

    /// <summary>
    /// The rule of 2021 for parallel societies (<i>parallelsamfund</i>): a vulnerable area with non-Western more than 50 per cent.
    /// </summary>
    /// <remarks>
    /// As <see cref="Vulnerable2021"/>, and non-Western more than 50 per cent as a gate.
    /// Source: § 61 a of almenboligloven, bill L 23 (2021-22), lov nr. 2157 af 27/11/2021.
    /// </remarks>
    public static ThresholdPolicy ParallelSociety2021 { get; } = WithNonWesternAbove50("parallel-society-2021", Vulnerable2021);

    /// <summary>
    /// The rule of 2021 for prevention areas (<i>forebyggelsesområde</i>): non-Western more than 30 per cent <b>and 2 of 4</b>.
    /// </summary>
    /// <remarks>
    /// At least 1,000 residents, non-Western more than 30 per cent as a gate, and two of: outside the labour market more than 30 per cent,
    /// mean of 2 years; convicted at least twice the national share, means of 2 years on both sides; basic education more than 60 per cent;
    /// mean gross income less than 65 per cent of the region's.
    /// The lists print only areas that are not vulnerable areas: practice as reported, as § 61 b itself has no such exception.
    /// The same facts are unverified as for <see cref="Vulnerable2018"/>.
    /// Source: § 61 b of almenboligloven, bill L 23 (2021-22), lov nr. 2157 af 27/11/2021; today LBK nr. 1171 af 11/11/2024.
    /// </remarks>
    public static ThresholdPolicy Prevention2021 { get; } = PreventionRule();

    /// <summary>All ready-made policies, oldest first.</summary>
    public static IReadOnlyList<ThresholdPolicy> All { get; } = Array.AsReadOnly(new[]
    {
        ParticularlyVulnerable2010, ParticularlyVulnerable2013,
        Vulnerable2018, ParallelSociety2018,
        Prevention2021, Vulnerable2021, ParallelSociety2021,
    });

    // What the acts of 2018 and 2021 have in common. A figure that a later act moves is not moved here, as the lists of these stay.
    private static ThresholdPolicyBuilder TwoOfFour(string name, LegalSource act) => new()
    {
        Name = name,
        Source = act,
        SmallestPopulation = 1000,
        RequiredCount = 2,
        Criteria =
        {
            new Criterion(Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(40)), act.Also(LabourYears), windowYears: 2),
            new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(3)), act.Also(ConvictedBase), windowYears: 2),
            new Criterion(
                Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(60)), act.Also(UnknownEducation).Also(EducationYear),
                education: EducationDefinition.DanishOrApproved),
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), act.Also(IncomeYear)),
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
        Source = Prevention.Also(
            "that the lists print only areas that are not vulnerable areas (practice as reported; § 61 b itself has no such exception)"),
        SmallestPopulation = 1000,
        RequiredCount = 2,
        Gates = { new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(30)), Prevention) },
        Criteria =
        {
            new Criterion(
                Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Percent(30)), Prevention.Also(LabourYears), windowYears: 2),
            new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(2)), Prevention.Also(ConvictedBase), windowYears: 2),
            new Criterion(
                Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(60)), Prevention.Also(UnknownEducation).Also(EducationYear),
                education: EducationDefinition.DanishOrApproved),
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(65)), Prevention.Also(IncomeYear)),
        },
    }.Build();

    internal const string AgreementTitle =
        "The agreement \"Aftale om nye kriterier for særligt udsatte boligområder\" (2013) between the government "
        + "(Socialdemokraterne, Radikale Venstre, Socialistisk Folkeparti), Liberal Alliance and Det Konservative Folkeparti";

    private const string ConvictedBase =
        "that the base is residents aged 18 and over (the agreement's wording; the act says only residents)";

    private const string LabourYears =
        "from which register years the figure comes (by one press source, the year before the list's year and the one before that)";

    private const string EducationYear = "from which register year the figure comes";

    private const string IncomeYear =
        "for lists before 2015 and after 2017, that the income is that of two years before the list's year, as the agency's answer 42 to "
        + "bill L 38 (2018-19) says for the lists of 2015-2017";

    private const string UnknownEducation =
        "how unknown education counts, which the act does not say (in practice grouped with basic, as the press and the housing "
        + "organisations' federation reported in November 2020; one article can be read the other way)";

    private static string Since2021(string paragraph) =>
        paragraph + " of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, "
        + "today LBK nr. 1171 af 11/11/2024";
}
