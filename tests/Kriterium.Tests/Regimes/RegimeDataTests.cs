namespace Kriterium.Tests.Regimes;

/// <summary>The data of the regimes against the table of the law written again by hand, and what must stand beside each figure.</summary>
public class RegimeDataTests
{
    private static readonly IReadOnlyList<Regime> Regimes = LegalTimeline.Denmark.Regimes;

    private const string TwoOfFour =
        "outside_labour more than 40 % over 2; convicted at least 3 x the national share over 2; basic_education more than 60 % over 1, "
            + "danish; income less than 55 % over 1";

    [Theory]
    [InlineData(
        "2010",
        AreaStatus.ParticularlyVulnerable,
        2,
        "",
        "non_western more than 50 % over 1; outside_labour more than 40 % over 4; convicted more than 2.7 % over 4")]
    [InlineData(
        "2013",
        AreaStatus.ParticularlyVulnerable,
        3,
        "",
        "non_western more than 50 % over 1; outside_labour more than 40 % over 2; convicted more than 2.7 % over 2; basic_education more "
            + "than 50 % over 1; income less than 55 % over 1")]
    [InlineData("2018", AreaStatus.Vulnerable, 2, "", TwoOfFour)]
    [InlineData("2018", AreaStatus.ParallelSociety, 2, "non_western more than 50 % over 1", TwoOfFour)]
    [InlineData("2021", AreaStatus.Vulnerable, 2, "", TwoOfFour)]
    [InlineData("2021", AreaStatus.ParallelSociety, 2, "non_western more than 50 % over 1", TwoOfFour)]
    [InlineData(
        "2021",
        AreaStatus.Prevention,
        2,
        "non_western more than 30 % over 1",
        "outside_labour more than 30 % over 2; convicted at least 2 x the national share over 2; basic_education more than 60 % over 1, "
            + "danish; income less than 65 % over 1")]
    public void Criteria_AreThoseOfTheStatute(string regime, AreaStatus status, int required, string gates, string criteria)
    {
        var rule = Rule(regime, status);
        var policy = rule.Policy!;
        Assert.Null(rule.ListsInARow);
        Assert.Equal(
            (required, 1_000L, AveragingMethod.MeanOfYearlyShares), (policy.RequiredCount, policy.SmallestPopulation, policy.Averaging));
        Assert.Equal(gates, Text(policy.Gates));
        Assert.Equal(criteria, Text(policy.Criteria));

        static string Text(IEnumerable<Criterion> criteria) => string.Join("; ", criteria.Select(criterion =>
            criterion.Indicator.Key + " " + criterion.Threshold + " over "
                + criterion.WindowYears.ToString(System.Globalization.CultureInfo.InvariantCulture)
                + (criterion.Education == EducationDefinition.DanishOrApproved ? ", danish" : "")));
    }

    /// <summary>270 per 10,000 is 2.70 per cent, and the multiples are whole.</summary>
    [Fact]
    public void ConvictedLimits_AreExact()
    {
        Assert.Equal(Share.Of(270, 10_000), Limit("2010", AreaStatus.ParticularlyVulnerable).Constant);
        Assert.Equal(Share.Of(27, 1_000), Limit("2013", AreaStatus.ParticularlyVulnerable).Constant);
        foreach (var regime in (string[])["2018", "2021"])
        {
            Assert.Equal(Share.Of(3, 1), Limit(regime, AreaStatus.Vulnerable).NationalMultiple);
            Assert.Equal(Share.Of(3, 1), Limit(regime, AreaStatus.ParallelSociety).NationalMultiple);
        }

        Assert.Equal(Share.Of(2, 1), Limit("2021", AreaStatus.Prevention).NationalMultiple);

        static Limit Limit(string regime, AreaStatus status) =>
            Rule(regime, status).Policy!.Criteria.Single(criterion => criterion.Indicator == Indicator.Convicted).Threshold.Limit;
    }

    [Theory]
    [InlineData("2018")]
    [InlineData("2021")]
    public void Transformation_IsFiveListsInARow(string regime)
    {
        var rule = Rule(regime, AreaStatus.Transformation);
        Assert.Equal(5, rule.ListsInARow);
        Assert.Null(rule.Policy);
    }

    [Theory]
    [InlineData("2010", "2010-10-01", 10, LegalStanding.Replaced)]
    [InlineData("2013", "2014-01-01", 12, LegalStanding.Replaced)]
    [InlineData("2018", "2018-12-01", 12, LegalStanding.Replaced)]
    [InlineData("2021", "2021-11-30", 12, LegalStanding.UnderReview)]
    public void Regimes_StartPublishAndStand(string regime, string from, int publicationMonth, LegalStanding standing)
    {
        var found = Regime(regime);
        Assert.Equal(from, found.From.ToString());
        Assert.Equal((publicationMonth, 1), (found.PublicationMonth, found.PublicationDay));
        Assert.Equal(standing, found.Standing);
    }

    [Fact]
    public void Regimes_AreFour_AndTheLastNamesItsCase()
    {
        Assert.Equal(["2010", "2013", "2018", "2021"], Regimes.Select(regime => regime.Name));
        Assert.Contains("C-417/23", Regime("2021").StandingSource!.Citation, StringComparison.Ordinal);
        Assert.Contains("ECLI:EU:C:2025:1017", Regime("2021").StandingSource!.Citation, StringComparison.Ordinal);
        Assert.All(Regimes, regime => Assert.NotEmpty(regime.StandingNote));
        Assert.All(Regimes, regime => Assert.NotNull(regime.StandingSource));
    }

    /// <summary>Each regime's own Danish word, the neutral English one, and the token of membership tables.</summary>
    [Theory]
    [InlineData("2010", "ParticularlyVulnerable|ghettoområde|particularly vulnerable area|ghettoomraade")]
    [InlineData("2013", "ParticularlyVulnerable|ghettoområde|particularly vulnerable area|ghettoomraade")]
    [InlineData(
        "2018",
        "Vulnerable|udsat boligområde|vulnerable area|udsat_boligomraade; ParallelSociety|ghettoområde|parallel society|ghettoomraade; "
            + "Transformation|hårdt ghettoområde|transformation area|haardt_ghettoomraade")]
    [InlineData(
        "2021",
        "Prevention|forebyggelsesområde|prevention area|forebyggelsesomraade; Vulnerable|udsat boligområde|vulnerable "
            + "area|udsat_boligomraade; ParallelSociety|parallelsamfund|parallel society|parallelsamfund; "
            + "Transformation|omdannelsesområde|transformation area|omdannelsesomraade")]
    public void Statuses_HaveTheirLabelsAndTokens(string regime, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                Regime(
                    regime).Statuses.Select(rule => rule.Status + "|" + rule.DanishLabel + "|" + rule.EnglishLabel + "|"
                        + rule.ListToken)));

    [Theory]
    [InlineData("2010", AreaStatus.ParticularlyVulnerable)]
    [InlineData("2013", AreaStatus.ParticularlyVulnerable)]
    [InlineData("2018", AreaStatus.Vulnerable)]
    [InlineData("2021", AreaStatus.Vulnerable)]
    public void VulnerableArea_IsTheRuleThatAListStartsFrom(string regime, AreaStatus expected) =>
        Assert.Same(Rule(regime, expected), Regime(regime).VulnerabilityRule);

    /// <summary>Words that the source of each figure must have: the act or agreement, so that a reader can find it.</summary>
    [Theory]
    [InlineData("2010", "bill L 60 (2010-11)")]
    [InlineData("2013", "bill L 45 (2013-14)")]
    [InlineData("2018", "lov nr. 1322 af 27/11/2018")]
    [InlineData("2021", "lov nr. 2157 af 27/11/2021")]
    public void EveryFigure_HasASourceThatNamesTheAct(string name, string act)
    {
        var regime = Regime(name);
        // The publication day is the regime's own, and so is its source.
        Assert.Contains(act, regime.Source.Citation, StringComparison.Ordinal);
        Assert.NotEmpty(regime.FromSource.Citation);
        foreach (var rule in regime.Statuses)
        {
            Assert.Contains(act, rule.Source.Citation, StringComparison.OrdinalIgnoreCase);
            if (rule.Policy is not { } policy) continue;

            // The policy's source bears the count and the size; each criterion's bears its limit and window.
            Assert.Contains(act, policy.Source.Citation, StringComparison.Ordinal);
            Assert.All(
                policy.Criteria.Concat(policy.Gates),
                criterion => Assert.Contains(act, criterion.Source.Citation, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void EveryPointOfTheAgreement_AndLineage_HasASource()
    {
        Assert.All(AgreementPoint.All, point => Assert.NotEmpty(point.Source.Citation));
        Assert.All(AreaLineage.Known, lineage => Assert.NotEmpty(lineage.Source!.Citation));
    }

    /// <summary>Every fact that was not read in the source itself, where a reader of the data meets it.</summary>
    public static TheoryData<string, string> Unverified => new()
    {
        { "number of the act of 2010", "number of the act" },
        { "number of the act of 2013", "number of the act" },
        { "entry into force of 2013", "entry into force" },
        { "base of convictions, 2018", "18 and over" },
        { "base of convictions, 2021", "18 and over" },
        { "base of convictions, prevention", "18 and over" },
        { "unknown education, 2018", "unknown education" },
        { "unknown education, 2021", "unknown education" },
        { "unknown education, prevention", "unknown education" },
        { "prevention only outside vulnerable areas", "practice as reported" },
        { "years counted as lists, 2018", "practice" },
        { "years counted as lists, 2021", "practice" },
        { "subsidies kept", "sentence is cut in the source" },
        { "reference day of the list of October 2010", "1 October 2010" },
        { "day of the list of January 2011", "January 2011" },
        { "register years of labour", "from which register years" },
        { "register year of education, 2013", "from which register year" },
        { "register year of education, 2018", "from which register year" },
        { "register year of income", "two years before the list's year" },
    };

    [Theory]
    [MemberData(nameof(Unverified))]
    public void EveryUnverifiedFact_IsMarked(string fact, string text)
    {
        IEnumerable<LegalSource> sources = fact switch
        {
            "number of the act of 2010" => SourcesOf(Rule("2010", AreaStatus.ParticularlyVulnerable)),
            "number of the act of 2013" => SourcesOf(Rule("2013", AreaStatus.ParticularlyVulnerable)),
            "entry into force of 2013" => [Regime("2013").FromSource],
            "base of convictions, 2018" => Criteria("2018", Indicator.Convicted, AreaStatus.Vulnerable, AreaStatus.ParallelSociety),
            "base of convictions, 2021" => Criteria("2021", Indicator.Convicted, AreaStatus.Vulnerable, AreaStatus.ParallelSociety),
            "base of convictions, prevention" => Criteria("2021", Indicator.Convicted, AreaStatus.Prevention),
            "unknown education, 2018" => Criteria("2018", Indicator.BasicEducation, AreaStatus.Vulnerable, AreaStatus.ParallelSociety),
            "unknown education, 2021" => Criteria("2021", Indicator.BasicEducation, AreaStatus.Vulnerable, AreaStatus.ParallelSociety),
            "unknown education, prevention" => Criteria("2021", Indicator.BasicEducation, AreaStatus.Prevention),
            "prevention only outside vulnerable areas" => [Rule("2021", AreaStatus.Prevention).Source],
            "years counted as lists, 2018" => [Rule("2018", AreaStatus.Transformation).Source],
            "years counted as lists, 2021" => [Rule("2021", AreaStatus.Transformation).Source],
            "subsidies kept" => [AgreementPoint.All.Single(point => point.Key == "subsidies_kept").Source],
            "reference day of the list of October 2010" => [Regime("2010").FromSource],
            "day of the list of January 2011" => [Regime("2010").FromSource],
            "register years of labour" => AllOf(Indicator.OutsideLabourMarket),
            "register year of education, 2013" => Criteria("2013", Indicator.BasicEducation, AreaStatus.ParticularlyVulnerable),
            "register year of education, 2018" =>
                Criteria("2018", Indicator.BasicEducation, AreaStatus.Vulnerable, AreaStatus.ParallelSociety),
            _ => AllOf(Indicator.RelativeIncome),
        };
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.Contains(text, source.Unverified ?? "(nothing)", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>And nothing is marked that was read in its source: limits of 2013, the act of 2018, dates of 2018 and 2021.</summary>
    [Fact]
    public void WhatWasVerified_IsNotMarked()
    {
        var convicted = Criteria("2013", Indicator.Convicted, AreaStatus.ParticularlyVulnerable).Single();
        Assert.Equal("the number of the act", convicted.Unverified);
        Assert.All((string[])["2018", "2021"], name => Assert.Null(Regime(name).Source.Unverified));
        Assert.All((string[])["2018", "2021"], name => Assert.Null(Regime(name).FromSource.Unverified));
        Assert.DoesNotContain("2014", Regime("2013").FromSource.Unverified!, StringComparison.Ordinal);
        Assert.All(AgreementPoint.All.Skip(1), point => Assert.Null(point.Source.Unverified));
    }

    private static IEnumerable<LegalSource> SourcesOf(StatusRule rule) =>
        (rule.Policy is { } policy
            ? policy.Criteria.Concat(policy.Gates).Select(criterion => criterion.Source).Append(policy.Source)
            : []).Append(
            rule.Source);

    private static IEnumerable<LegalSource> Criteria(string regime, Indicator indicator, params AreaStatus[] statuses) =>
        statuses.Select(status => Rule(regime, status).Policy!.Criteria.Single(criterion => criterion.Indicator == indicator).Source);

    private static IEnumerable<LegalSource> AllOf(Indicator indicator) =>
        ThresholdPolicies.All.SelectMany(policy => policy.Criteria).Where(criterion => criterion.Indicator == indicator)
            .Select(criterion => criterion.Source);

    private static Regime Regime(string name) => Regimes.Single(regime => regime.Name == name);

    private static StatusRule Rule(string regime, AreaStatus status) => Regime(regime).RuleOf(status)!;
}
