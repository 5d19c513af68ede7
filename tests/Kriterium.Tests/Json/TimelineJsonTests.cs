using System.Text;

namespace Kriterium.Tests.Json;

public class TimelineJsonTests
{
    [Fact]
    public void FromJson_TheShippedTimeline_IsEqualAndHasTheSameIdentity()
    {
        var read = LegalTimeline.FromJson(LegalTimeline.Denmark.ToJson());

        Assert.Equal(LegalTimeline.Denmark, read);
        Assert.Equal(LegalTimeline.Denmark.Identity, read.Identity);
        Assert.Empty(JsonSchema.Timeline.FaultsOf(LegalTimeline.Denmark.ToJson()));
    }

    [Fact]
    public void Identity_OfAWhatIfThatChangesNothing_IsTheSame()
    {
        var timeline = LegalTimeline.Denmark;
        var rebuilt = new LegalTimeline(timeline.Name, timeline.Regimes.Reverse().Select(Rebuilt));
        var replaced = timeline.Regimes.Aggregate(timeline, (what, regime) => what.With(Rebuilt(regime)));
        var read = LegalTimeline.FromJson(rebuilt.ToJson()).With(Rebuilt(replaced.Regimes[2]));

        Assert.All([rebuilt, replaced, read], other => Assert.Equal(timeline.Identity, other.Identity));
    }

    [Fact]
    public void Identity_OfAWhatIfThatChangesAnything_IsAnother()
    {
        var regime = LegalTimeline.Denmark.At(new CalendarDate(2019, 12, 1));
        Action<RegimeBuilder>[] changes =
        [
            builder => builder.From = new CalendarDate(2018, 11, 30),
            builder => builder.FromSource = builder.Source,
            builder => builder.PublicationMonth = 11,
            builder => builder.PublicationDay = 2,
            builder => builder.Source = new LegalSource("A what-if"),
            builder => builder.Standing = LegalStanding.InForce,
            builder => builder.StandingNote = "",
            builder => builder.StandingSource = new LegalSource("A case"),
            builder => builder.Statuses.RemoveAt(2),
            builder => builder.Statuses[2] = StatusRule.ByConsecutiveLists(
                AreaStatus.Transformation,
                "hårdt ghettoområde",
                "transformation area",
                "haardt_ghettoomraade",
                4,
                builder.Statuses[2].Source),
            builder => builder.Statuses[0] = ByCriteria(builder.Statuses[0], policy => policy.SmallestPopulation = 500),
            builder => builder.Statuses[0] = ByCriteria(builder.Statuses[0], policy => policy.WithWindow(4)),
        ];

        var identities = changes.Select(change =>
        {
            var builder = regime.ToBuilder();
            change(builder);
            return LegalTimeline.Denmark.With(builder.Build()).Identity;
        });
        Assert.Equal(changes.Length + 1, identities.Append(LegalTimeline.Denmark.Identity).Distinct().Count());
    }

    [Fact]
    public void Canonical_OfASmallTimeline_IsAsWrittenByHand()
    {
        const string canonical =
            """{"format":"kriterium-timeline/1","name":"t","regimes":[{"name":"r","from":"2018-12-01","from_source":{"citation":"F","unverified":"the day"},"publication_month":12,"publication_day":1,"source":{"citation":"S"},"standing":"under_review","standing_note":"","statuses":["""
            + """{"status":"vulnerable","danish":"udsat boligområde","english":"vulnerable area","list_token":"u","policy":"""
            + """{"name":"p","source":{"citation":"P"},"smallest_population":0,"required":1,"averaging":"mean_of_yearly_shares","criteria":["""
            + """{"indicator":"basic_education","window_years":1,"more_than":"60 %","education":"danish_or_approved","source":{"citation":"C"}}],"gates":[]}},"""
            + """{"status":"parallel_society","danish":"ghettoområde","english":"parallel society","list_token":"g","policy":"""
            + """{"name":"q","source":{"citation":"P"},"smallest_population":0,"required":1,"averaging":"mean_of_yearly_shares","criteria":["""
            + """{"indicator":"non_western","window_years":1,"more_than":"50 %","source":{"citation":"C"}}],"gates":[]}},"""
            + """{"status":"transformation","danish":"hårdt ghettoområde","english":"transformation area","list_token":"h","lists_in_a_row":5,"source":{"citation":"L"}}]}]}""";

        var timeline = LegalTimeline.FromJson(canonical);
        var regime = Assert.Single(timeline.Regimes);

        Assert.Equal(canonical, Encoding.UTF8.GetString(TimelineJson.Canonical(timeline)));
        Assert.Equal(
            ("t", "r", new CalendarDate(2018, 12, 1), "F (unverified: the day)", 12, 1, LegalStanding.UnderReview, ""),
            (
                timeline.Name,
                regime.Name,
                regime.From,
                regime.FromSource.ToString(),
                regime.PublicationMonth,
                regime.PublicationDay,
                regime.Standing,
                regime.StandingNote));
        Assert.Equal(
            [
                "vulnerable area: p: 1 of 1 (basic_education more than 60 %)", "parallel society: q: 1 of 1 (non_western more than 50 %)",
                "transformation area: parallel society on 5 lists in a row",
            ],
            regime.Statuses.Select(rule => rule.ToString()));
        Assert.Equal(EducationDefinition.DanishOrApproved, regime.VulnerabilityRule.Policy!.Criteria[0].Education);
    }

    [Fact]
    public void ToJson_NestedPolicies_HaveTheTimelinesFormat() =>
        Assert.Equal(2, LegalTimeline.Denmark.ToJson().Split("\"format\"").Length);

    [Fact]
    public void FromJson_ReadyMadePoliciesOf2018On_KeepTheirEducation() =>
        Assert.All(
            ThresholdPolicies.All,
            policy =>
            {
                var isDanish = policy.Criteria.Any(criterion => criterion.Education == EducationDefinition.DanishOrApproved);
                Assert.Equal(
                    policy.Name.EndsWith("2018", StringComparison.Ordinal) || policy.Name.EndsWith("2021", StringComparison.Ordinal),
                    isDanish);
                Assert.Equal(isDanish, policy.ToJson().Contains("\"education\": \"danish_or_approved\"", StringComparison.Ordinal));
                Assert.DoesNotContain("unknown_counts_as_basic", policy.ToJson(), StringComparison.Ordinal);
                Assert.Equal(policy.Identity, ThresholdPolicy.FromJson(policy.ToJson()).Identity);
            });

    [Theory]
    [InlineData("\"education\":\"unknown_counts_as_basic\",", EducationDefinition.UnknownCountsAsBasic)]
    [InlineData("", EducationDefinition.UnknownCountsAsBasic)]
    [InlineData("\"education\":\"danish_or_approved\",", EducationDefinition.DanishOrApproved)]
    public void FromJson_EducationOfACriterion_IsUnknownCountsAsBasicByDefault(string key, EducationDefinition education)
    {
        var json = """{"format":"kriterium-policy/1","name":"N","source":"S","required":1,"criteria":[{""" + key
            + """ "indicator":"basic_education","window_years":1,"more_than":"60 %","source":"S"}]}""";
        var policy = ThresholdPolicy.FromJson(json);

        Assert.Equal(education, policy.Criteria[0].Education);
        Assert.Equal(policy, ThresholdPolicy.FromJson(policy.ToJson()));
        Assert.Empty(JsonSchema.Policy.FaultsOf(json));
    }

    // Not as inline data: an attribute would hold another character instead.
    public static TheoryData<string> Halves { get; } = ["\ud83d", "a\ude00"];

    [Theory]
    [MemberData(nameof(Halves))]
    public void Texts_WithHalfACharacter_AreRefused(string text)
    {
        var regime = LegalTimeline.Denmark.Regimes[0];
        var named = regime.ToBuilder();
        named.Name = text;
        var noted = regime.ToBuilder();
        noted.StandingNote = text;
        const string half = " contains an unpaired surrogate; give whole characters";

        Assert.Equal("The timeline: name" + half, Assert.Throws<InvalidInputException>(() => new LegalTimeline(text, [regime])).Message);
        Assert.Equal("The regime " + text + ": Name" + half, Assert.Throws<InvalidInputException>(named.Build).Message);
        Assert.Equal("The regime 2010: StandingNote" + half, Assert.Throws<InvalidInputException>(noted.Build).Message);
        Assert.StartsWith(
            "The status rule: listToken" + half,
            Assert.Throws<InvalidInputException>(() => StatusRule.ByCriteria(
                AreaStatus.Vulnerable, "a", "b", text, ThresholdPolicies.Vulnerable2018)).Message,
            StringComparison.Ordinal);
    }

    private static Regime Rebuilt(Regime regime)
    {
        var builder = regime.ToBuilder();
        var rules = builder.Statuses.Reverse().ToList();
        builder.Statuses.Clear();
        foreach (var rule in rules)
        {
            builder.Statuses.Add(rule.Policy is null
                ? StatusRule.ByConsecutiveLists(
                    rule.Status, rule.DanishLabel, rule.EnglishLabel, rule.ListToken, rule.ListsInARow!.Value, rule.Source)
                : ByCriteria(rule, _ => { }));
        }

        return builder.Build();
    }

    private static StatusRule ByCriteria(StatusRule rule, Action<ThresholdPolicyBuilder> change)
    {
        var policy = rule.Policy!.ToBuilder();
        change(policy);
        return StatusRule.ByCriteria(rule.Status, rule.DanishLabel, rule.EnglishLabel, rule.ListToken, policy.Build());
    }
}
