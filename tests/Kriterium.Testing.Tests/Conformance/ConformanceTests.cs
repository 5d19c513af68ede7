using System.Text.Json;

namespace Kriterium.Testing.Tests.Conformance;

public sealed class ConformanceTests
{
    // Of 2,000 residents, 1,000 is not more than half, and one criterion of three is not two.
    private const string Case = """
        {
          "format": "kriterium-conformance/1", "section": "The rule of 2010", "law": "docs/law.md#2010", "expected_from": "statute",
          "cases": [
            {
              "id": "2010/made-up", "sentence": "Half of the residents is not more than half.", "shows": "boundary 2010 non_western at",
              "area": {
                "format": "kriterium-area/1", "area_id": "a", "list_date": "2010-10-01",
                "years": [
                  { "year": 2010, "residents": 2000, "non_western": 1000, "aged_18_64": 1000, "outside_labour": "990" },
                  { "year": 2009, "aged_18_64": 1000, "outside_labour": "990" },
                  { "year": 2008, "aged_18_64": 1000, "outside_labour": "990" }
                ]
              },
              "expected": {
                "status": "undetermined", "possible_statuses": ["none", "particularly_vulnerable"],
                "rules": {
                  "particularly_vulnerable": {
                    "verdict": "undetermined", "size": "met", "gates": {}, "open": ["convicted"],
                    "criteria": { "convicted": "undetermined", "non_western": "not_met", "outside_labour": "met" }
                  }
                }
              }
            }
          ]
        }
        """;

    private static readonly ConformanceCase Made = Assert.Single(ConformanceCases.Read(Case));

    [Fact]
    public void A_case_has_what_its_file_says()
    {
        Assert.Equal(
            ("2010/made-up", "The rule of 2010", "docs/law.md#2010", "statute", "boundary 2010 non_western at"),
            (Made.Id, Made.Section, Made.Law, Made.ExpectedFrom, Made.Shows));
        Assert.Equal("2010/made-up: Half of the residents is not more than half.", Made.ToString());
        Assert.Equal((2000, ListHistory.Empty), (Made.Question.Area.Residents, Made.Question.History));
        Assert.Equal(["convicted"], Made.Expected.Rules[0].Open);
    }

    [Fact]
    public void An_implementation_that_conforms_has_no_differences() =>
        Assert.Empty(ConformanceCases.Check(question => question.Answer(), [Made]));

    [Fact]
    public void Every_difference_is_named_with_its_path()
    {
        var wrong = new ConformanceAnswer(
            AreaStatus.ParticularlyVulnerable,
            [AreaStatus.ParticularlyVulnerable],
            [
                ConformanceRule.ByCriteria(
                    AreaStatus.ParticularlyVulnerable,
                    Verdict.Met,
                    Verdict.Met,
                    new Dictionary<Indicator, Verdict> { [Indicator.NonWestern] = Verdict.Met, [Indicator.OutsideLabourMarket] = Verdict.Met }),
            ]);

        Assert.Equal(
            [
                ("status", "undetermined", "particularly_vulnerable"),
                ("possible_statuses", "[none, particularly_vulnerable]", "[particularly_vulnerable]"),
                ("rules.particularly_vulnerable.verdict", "undetermined", "met"),
                ("rules.particularly_vulnerable.criteria.non_western", "not_met", "met"),
                ("rules.particularly_vulnerable.criteria.convicted", "undetermined", null),
                ("rules.particularly_vulnerable.open", "[convicted]", "[]"),
            ],
            ConformanceCases.Check(_ => wrong, [Made]).Select(one => (one.Path, one.Expected, one.Given)));
        Assert.Equal(
            "2010/made-up (Half of the residents is not more than half.): status: expected undetermined, given particularly_vulnerable",
            ConformanceCases.Check(_ => wrong, [Made])[0].ToString());
    }

    [Fact]
    public void An_implementation_that_decides_a_status_only_is_compared_in_that()
    {
        Assert.Empty(ConformanceCases.CheckStatus(question => question.Answer() is { Error: null } answer ? answer.Status : null));
        Assert.Empty(ConformanceCases.CheckStatus(_ => AreaStatus.Undetermined, [Made]));
        Assert.Equal(
            [("status", "undetermined", "none")],
            ConformanceCases.CheckStatus(_ => AreaStatus.None, [Made]).Select(one => (one.Path, one.Expected, one.Given)));
        Assert.Equal(
            [("status", "undetermined", null), ("error", null, "before_the_first_rule")],
            ConformanceCases.CheckStatus(_ => null, [Made]).Select(one => (one.Path, one.Expected, one.Given)));
        Assert.Equal(
            "InvalidOperationException: no such table",
            ConformanceCases.CheckStatus(_ => throw new InvalidOperationException("no such table"), [Made])
                .Single(one => one.Path == "error").Given);
    }

    [Fact]
    public void An_implementation_that_throws_answers_with_what_it_says_and_goes_on()
    {
        var asked = 0;
        var differences = ConformanceCases.Check(
            _ => asked++ == 0 ? throw new InvalidOperationException("no such table") : Made.Expected, [Made, Made]);

        Assert.Equal(2, asked);
        Assert.Equal("InvalidOperationException: no such table", differences.Single(one => one.Path == "error").Given);
    }

    [Fact]
    public void Questions_and_answers_are_read_back_as_they_were_written()
    {
        var question = ConformanceQuestion.FromJson(Made.Question.ToJson());
        var answer = question.Answer();

        Assert.DoesNotContain('\n', Made.Question.ToJson());
        Assert.Equal((Made.Id, Made.Question.Area, Made.Question.ToJson()), (question.Id, question.Area, question.ToJson()));
        Assert.Equal(answer, ConformanceAnswer.FromJson(answer.ToJson(question.Id)));
        Assert.Equal(Made.Expected, answer);
        Assert.True(answer == Made.Expected);
        Assert.True(answer != ConformanceAnswer.BeforeTheFirstRule);
    }

    [Fact]
    public void A_rule_that_counts_lists_is_read_back_as_it_was_written()
    {
        var area = AnArea.Of("2021-12-01").MeetingEverything().Build();
        var answer = ConformanceAnswer.Of(new StatusClassifier(LegalTimeline.Denmark).Classify(area));
        var rule = answer.Rules[answer.Rules.Count - 1];

        Assert.Equal(answer, ConformanceAnswer.FromJson(answer.ToJson()));
        Assert.Equal((AreaStatus.Transformation, Verdict.Undetermined, 4), (rule.Status, rule.Earlier, rule.EarlierLists.Count));
        Assert.Contains(
            "\"earlier_lists\":{\"2017-12-01\":\"undetermined\",\"2018-12-01\":\"undetermined\"", answer.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readings_that_are_asked_for_are_those_of_the_timeline()
    {
        var line = Made.Question.ToJson();
        var asked = ConformanceQuestion.FromJson(
            line[..^1] + ",\"averaging\":\"pooled_share\",\"unknown_education\":\"counts_as_basic\"}");

        Assert.Equal((AveragingMethod.PooledShare, true), (asked.Averaging, asked.UnknownEducationCountsAsBasic));
        var policies = asked.Timeline.Regimes.SelectMany(regime => regime.Policies).ToList();
        Assert.All(policies, policy => Assert.Equal(AveragingMethod.PooledShare, policy.Averaging));
        Assert.All(
            policies.SelectMany(policy => policy.Criteria),
            criterion => Assert.NotEqual(EducationDefinition.DanishOrApproved, criterion.Education));
        Assert.Same(LegalTimeline.Denmark, Made.Question.Timeline);
    }

    [Fact]
    public void Before_the_first_rule_there_is_no_answer()
    {
        var question = ConformanceQuestion.FromJson(
            """{"id":"a/b","area":{"format":"kriterium-area/1","area_id":"a","list_date":"2010-09-30"}}""");
        Assert.Equal("""{"id":"a/b","error":"before_the_first_rule"}""", question.Answer().ToJson(question.Id));
    }

    [Fact]
    public void The_line_protocol_answers_every_line_in_order()
    {
        using var answers = new StringWriter();
        using var questions = new StringReader(
            "{\"id\":\"a/b\"}\nnonsense\n" + Made.Question.ToJson() + "\n{\"id\":\"a/c\",\"area\":{\"format\":\"kriterium-area/1\"}}\n");

        ConformanceCases.Answer(questions, answers, question => question.Answer());

        var lines = answers.ToString().Split('\n');
        Assert.Equal("""{"id":"a/b","error":"the question has no area; the keys needed here are id, area."}""", lines[0]);
        Assert.StartsWith("""{"id":null,"error":""", lines[1], StringComparison.Ordinal);
        Assert.Equal(Made.Expected.ToJson(Made.Id), lines[2]);
        Assert.StartsWith("""{"id":"a/c","error":"a/c: area: The area JSON has 2 faults:""", lines[3], StringComparison.Ordinal);
        Assert.Equal(("", 5), (lines[4], lines.Length));
    }

    [Theory]
    [InlineData("\"990\" }\n        ]", "\"x\" }\n        ]", "2010/made-up: area: The area JSON: line 6, position 65: years[2].outside_labour is \"x\"; write persons as text with up to 3 decimals, as in \"312.25\", {\"from\": \"0\", \"to\": \"4\"} for what they lie between, or null")]
    [InlineData("\"statute\"", "3", "expected_from is 3; write text.")]
    [InlineData("kriterium-conformance/1", "kriterium-conformance/2", "format is \"kriterium-conformance/2\"; give kriterium-conformance/1.")]
    [InlineData("\"shows\"", "\"shows_it\"", "a case has the key shows_it; the keys here are id, sentence, shows, area, expected, earlier_lists, averaging, unknown_education.")]
    [InlineData("\"verdict\": \"undetermined\"", "\"verdict\": \"maybe\"", "rules.particularly_vulnerable.verdict is \"maybe\"; choose one of undetermined, met, not_met.")]
    [InlineData("\"convicted\": \"undetermined\"", "\"income\": \"met\", \"income\": \"met\"", "rules.particularly_vulnerable.criteria has income more than once; give it once.")]
    [InlineData("\"status\": \"undetermined\"", "\"status\": \"ghetto\"", "status is \"ghetto\"; choose one of undetermined, none, particularly_vulnerable, prevention, vulnerable, parallel_society, transformation.")]
    public void A_file_that_is_not_as_the_schema_says_is_refused(string part, string replacement, string message)
    {
        Assert.Contains(part, Case, StringComparison.Ordinal);
        var damaged = Case.Replace(part, replacement, StringComparison.Ordinal);
        Assert.Equal(message, Assert.Throws<JsonException>(() => ConformanceCases.Read(damaged)).Message);
    }
}
