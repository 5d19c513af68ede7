namespace Kriterium.Tests.Regimes;

/// <summary>The agreement of 2013, point by point, against its table written again by hand.</summary>
public class AgreementTests
{
    private const Verdict Yes = Verdict.Met, No = Verdict.NotMet, Open = Verdict.Undetermined;

    private static readonly bool?[] Statements = [null, true, false];

    /// <summary>The points in the agreement's order: section, kind, whom it is about, Danish term and period.</summary>
    [Fact]
    public void Points_AreThoseOfTheAgreement_InItsOrder()
    {
        string[] expected =
        [
            "2|Area|subsidies_kept|areas on the list|bevarer givne tilskud|",
            "3|Undertaking|employment_followed|promised by the parties||",
            "3|Area|outreach_employment|vulnerable areas|fremskudt beskæftigelses- og vejledningsindsats|",
            "3|Undertaking|duty_to_be_available|no rule about an area; it follows the effort|pligten til at stå til rådighed|",
            "3|Area|balanced_rent|vulnerable areas|fravige reglerne om balanceleje|",
            "4|Condition|disturbing_tenants|housing organisations|afvise uroskabende lejere|",
            "4|Area|no_assignment_of_evicted"
                + "|areas on the list, and areas that meet § 51 b, stk. 3-4 (combined letting)||",
            "4|Condition|exchange_of_tenant_data|housing organisations in one area|udveksle oplysninger|",
            "4|Condition|police_information|a housing section|videregive oplysninger|",
            "4|Undertaking|parental_orders_housing_minister|promised by the housing minister|forældrepålæg|",
            "4|Undertaking|parental_orders_social_minister|promised by the social minister|forældrepålæg|",
            "4|Area|moving_grants|vulnerable areas|flyttetilskud til problemramte familier|",
            "4|Area|moving_help_refunded|vulnerable areas|refusion ... flyttehjælp|2014 and 2015",
            "5|Condition|partnerships|municipalities with particularly vulnerable areas|partnerskab|",
            "6|Undertaking|empty_dwellings_trial|promised by the parties or the minister|kombineret udlejning|",
            "6|Undertaking|letting_rules_check|promised by the parties|servicetjek|",
            "6|Condition|reasons_for_refusing_combined_letting"
                + "|a section that the scheme can cover, where the housing organisation wants it|kombineret udlejning|",
            "7|Undertaking|sale_campaign|promised by the parties or the minister|helt eller delvist salg|",
            "7|Undertaking|mixed_stock|promised by the minister|salg af grunde og boliger|",
        ];
        Assert.Equal(
            expected,
            AgreementPoint.All.Select(one => $"{one.Section}|{one.Kind}|{one.Key}|{one.ToWhom}|{one.DanishTerm}|{one.Period}"));
    }

    /// <summary>Words of the agreement that the text of each point must have.</summary>
    [Theory]
    [InlineData("subsidies_kept", "keep subsidies that are already granted")]
    [InlineData("employment_followed", "studies by Center for Boligsocial Udvikling", "the first list under the new criteria is published")]
    [InlineData("outreach_employment", "kept and extended", "the aim is all vulnerable areas")]
    [InlineData("duty_to_be_available", "the duty to be available, and the stricter sanctions of the cash-benefit reform")]
    [InlineData("balanced_rent", "depart from the rules on balanced rent", "social enterprises, businesses on trial and small groceries")]
    [InlineData("disturbing_tenants", "moving into the neighbouring section", "better means to turn such tenants away")]
    [InlineData("no_assignment_of_evicted", "municipalities may not assign", "to particularly vulnerable areas")]
    [InlineData("exchange_of_tenant_data", "in the same housing area", "whose lease was ended for breach of house rules")]
    [InlineData("police_information", "the police may tell housing organisations", "criminal decisions on offences")]
    [InlineData("parental_orders_housing_minister", "the housing minister works in the partnerships", "and of moving grants")]
    [InlineData("parental_orders_social_minister", "in the partnership with the municipalities' association")]
    [InlineData("moving_grants", "families with problems", "vulnerable areas that do not meet 3 of the 5 criteria")]
    [InlineData("moving_help_refunded", "DKK 1.5 million in 2014 and in 2015", "part of the municipalities' expenses for moving help")]
    [InlineData("partnerships", "municipalities that have particularly vulnerable areas", "bind them to lead an effort")]
    [InlineData("empty_dwellings_trial", "money from the social housing pool", "empty dwellings with combined letting")]
    [InlineData("letting_rules_check", "the parties follow the trial", "service check of the letting rules")]
    [InlineData("reasons_for_refusing_combined_letting", "must give reasons for refusing combined letting")]
    [InlineData("sale_campaign", "information campaign on the sale of all or part of the dwellings")]
    [InlineData("mixed_stock", "mixed stock", "sale of plots and dwellings")]
    public void Text_SaysWhatTheAgreementSays(string key, params string[] words) =>
        Assert.All(words, each => Assert.Contains(each, Point(key).Text, StringComparison.Ordinal));

    /// <summary>An evaluation is no period of validity, and an aim is no reach.</summary>
    [Theory]
    [InlineData("outreach_employment", "exists in some areas")]
    [InlineData("balanced_rent", "evaluation is to be made before the end of 2016; that does not limit the period")]
    [InlineData("no_assignment_of_evicted", "standing law", "§ 59, stk. 6, nr. 3", "within the last 6 months", "§ 51 b, stk. 3-4")]
    [InlineData("police_information", "§ 63 d")]
    public void Note_SaysWhatElseThereIsToKnow(string key, params string[] words) =>
        Assert.All(words, each => Assert.Contains(each, Point(key).Note!, StringComparison.Ordinal));

    [Fact]
    public void Notes_StandWhereTheyShould() => Assert.Equal(4, AgreementPoint.All.Count(point => point.Note is not null));

    /// <summary>The truth table, by status: with no statement, stated to be vulnerable, and stated not to be.</summary>
    [Theory]
    [InlineData("subsidies_kept", AreaStatus.Undetermined, Open, Open, Open)]
    [InlineData("subsidies_kept", AreaStatus.None, No, No, No)]
    [InlineData("subsidies_kept", AreaStatus.ParticularlyVulnerable, Yes, Yes, Yes)]
    [InlineData("subsidies_kept", AreaStatus.Prevention, Open, Open, Open)]
    [InlineData("subsidies_kept", AreaStatus.Vulnerable, Open, Open, Open)]
    [InlineData("subsidies_kept", AreaStatus.ParallelSociety, Open, Open, Open)]
    [InlineData("subsidies_kept", AreaStatus.Transformation, Open, Open, Open)]
    [InlineData("outreach_employment balanced_rent moving_grants", AreaStatus.Undetermined, Open, Yes, Open)]
    [InlineData("outreach_employment balanced_rent moving_grants", AreaStatus.None, Open, Yes, No)]
    [InlineData("outreach_employment balanced_rent moving_grants", AreaStatus.ParticularlyVulnerable, Yes, Yes, Yes)]
    [InlineData("outreach_employment balanced_rent moving_grants", AreaStatus.Prevention, Open, Yes, No)]
    [InlineData("outreach_employment balanced_rent moving_grants", AreaStatus.Vulnerable, Yes, Yes, Open)]
    [InlineData("outreach_employment balanced_rent moving_grants", AreaStatus.ParallelSociety, Yes, Yes, Open)]
    [InlineData("outreach_employment balanced_rent moving_grants", AreaStatus.Transformation, Yes, Yes, Open)]
    [InlineData("moving_help_refunded", AreaStatus.Undetermined, Open, Yes, Open)]
    [InlineData("moving_help_refunded", AreaStatus.None, Open, Yes, No)]
    [InlineData("moving_help_refunded", AreaStatus.ParticularlyVulnerable, Yes, Yes, Yes)]
    [InlineData("moving_help_refunded", AreaStatus.Prevention, No, No, No)]
    [InlineData("moving_help_refunded", AreaStatus.Vulnerable, No, No, No)]
    [InlineData("moving_help_refunded", AreaStatus.ParallelSociety, No, No, No)]
    [InlineData("moving_help_refunded", AreaStatus.Transformation, No, No, No)]
    [InlineData("no_assignment_of_evicted", AreaStatus.Undetermined, Open, Open, Open)]
    [InlineData("no_assignment_of_evicted", AreaStatus.None, Open, Open, Open)]
    [InlineData("no_assignment_of_evicted", AreaStatus.ParticularlyVulnerable, Yes, Yes, Yes)]
    [InlineData("no_assignment_of_evicted", AreaStatus.Prevention, Open, Open, Open)]
    [InlineData("no_assignment_of_evicted", AreaStatus.Vulnerable, Open, Open, Open)]
    [InlineData("no_assignment_of_evicted", AreaStatus.ParallelSociety, Open, Open, Open)]
    [InlineData("no_assignment_of_evicted", AreaStatus.Transformation, Open, Open, Open)]
    public void AppliesTo_EveryStatusAndStatement(string keys, AreaStatus status, Verdict unstated, Verdict statedSo, Verdict statedNot)
    {
        foreach (var point in keys.Split(' ').Select(Point))
        {
            var verdicts = Statements.Select(statement => point.AppliesTo(status, statement)!.Verdict);
            Assert.Equal((point.Key, unstated, statedSo, statedNot), (point.Key, verdicts.First(), verdicts.ElementAt(1), verdicts.Last()));
        }
    }

    /// <summary>A condition and an undertaking never answer "applies", whatever the status and the statement.</summary>
    [Theory]
    [InlineData(AgreementPointKind.Area, 6)]
    [InlineData(AgreementPointKind.Condition, 5)]
    [InlineData(AgreementPointKind.Undertaking, 8)]
    public void AppliesTo_AnswersForTheKindAreaOnly(AgreementPointKind kind, int count)
    {
        var points = AgreementPoint.All.Where(point => point.Kind == kind).ToList();
        Assert.Equal(count, points.Count);
        foreach (var (point, status, statement) in
            from point in points from status in Enum.GetValues<AreaStatus>() from statement in Statements select (point, status, statement))
            Assert.Equal(kind == AgreementPointKind.Area, point.AppliesTo(status, statement) is { Reason.Length: > 0 });
    }

    [Fact]
    public void TruthTable_HasEveryStatus() => Assert.Equal(7, Enum.GetValues<AreaStatus>().Length);

    [Fact]
    public void Reason_OfTheStandingRule_NamesCombinedLetting_ForAnAreaOffTheList()
    {
        var answer = Point("no_assignment_of_evicted").AppliesTo(AreaStatus.None)!;
        Assert.Contains("not on the list", answer.Reason, StringComparison.Ordinal);
        Assert.Contains("combined letting", answer.Reason, StringComparison.Ordinal);
        Assert.Contains("need not be on the list", answer.Reason, StringComparison.Ordinal);
    }

    /// <summary>
    /// Interpretations are the "yes" for a status of a later act, where nobody states anything, the "no" for money of the years before
    /// there was such a status, and nothing else.
    /// </summary>
    [Fact]
    public void Interpretations_AreMarked()
    {
        AreaStatus[] later = [AreaStatus.Vulnerable, AreaStatus.ParallelSociety, AreaStatus.Transformation];
        foreach (var point in AgreementPoint.All.Where(point => point.Kind == AgreementPointKind.Area))
        {
            foreach (var (status, statement) in
                from status in Enum.GetValues<AreaStatus>() from statement in Statements select (status, statement))
            {
                var answer = point.AppliesTo(status, statement)!;
                var isYes = later.Contains(status) && statement is null && answer.Verdict == Yes;
                var isTooLate = point.Period is not null && (later.Contains(status) || status == AreaStatus.Prevention);
                Assert.Equal(isYes || isTooLate, answer.IsInterpretation);
                if (answer.IsInterpretation) Assert.Contains("that is an interpretation", answer.Reason, StringComparison.Ordinal);
            }
        }

        Assert.True(Point("moving_grants").AppliesTo(AreaStatus.Vulnerable)!.IsInterpretation);
    }

    [Fact]
    public void Source_IsTheAgreement_WhosePageIsNotKnown_AndOnlyTheCutSentenceIsUnverified()
    {
        Assert.All(AgreementPoint.All, point => Assert.Equal(AgreementPoint.All[0].Source.Citation, point.Source.Citation));
        Assert.Contains("Aftale om nye kriterier", AgreementPoint.All[0].Source.Citation, StringComparison.Ordinal);
        Assert.All(AgreementPoint.All, point => Assert.True(point.Source.AddressIsNotKnown));
        Assert.Equal(["subsidies_kept"], AgreementPoint.All.Where(point => point.Source.Unverified is not null).Select(point => point.Key));
    }

    [Fact]
    public void Texts_ReadWell()
    {
        Assert.Equal(
            "letting_rules_check (section 6, undertaking): the parties follow the trial and a service check of the letting rules",
            Point("letting_rules_check").ToString());
        Assert.Equal("not met: the area is not on the list", Point("subsidies_kept").AppliesTo(AreaStatus.None)!.ToString());
        Assert.Equal(AgreementPoint.All.Count, AgreementPoint.All.Select(point => point.Key).Distinct().Count());
        Assert.Equal(["area", "condition", "undertaking"], AgreementPoint.All.Select(point => point.Kind.ToKey()).Distinct().Order());
    }

    private static AgreementPoint Point(string key) => AgreementPoint.All.Single(point => point.Key == key);
}
