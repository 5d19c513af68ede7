namespace Kriterium.Tests.Json;

/// <summary>
/// Bad timelines. A ‸ stands where the fault must be reported; it is taken out before the text is read. Where that place is not in what is
/// replaced, a replacement begins with the numbers that stand there in the good document.
/// </summary>
public class TimelineJsonFaultTests
{
    private const string Numbered =
        """
        {
          "format": "kriterium-timeline/1",
          "name": "Prøve 😀",
          "regimes": [
            {
              "name": "old", "from": "2010-10-01", "from_source": "Act A", "publication_month": 10, "publication_day": 1,
              "source": { "citation": "Act A" }, "standing": "replaced", "standing_note": "By act B.",
              "statuses": [
                { "status": "particularly_vulnerable", "danish": "ghettoområde", "english": "particularly vulnerable area", "list_token": "pv",
                  "policy": { "name": "a", "source": "Act A", "required": 1, "criteria": [ { "indicator": "convicted", "window_years": 4, "more_than": "2.7 %", "source": "Act A" } ] } }
              ]
            },
            {
              "name": "new", "from": "2018-12-01", "from_source": { "citation": "Act B", "unverified": "the day" }, "publication_month": 12, "publication_day": 28,
              "source": "Act B", "standing": "in_force",
              "statuses": ①[
                ②{ "status": "transformation", "danish": "hårdt ghettoområde", "english": "transformation area", "list_token": "t", "lists_in_a_row": 5, "source": "Act C" },
                { "status": "vulnerable", "danish": "udsat boligområde", "english": "vulnerable area", "list_token": "v",
                  "policy": { "name": "b", "source": "Act B", "required": 1, "criteria": [ { "indicator": "basic_education", "education": "danish_or_approved", "window_years": 1, "more_than": "60 %", "source": "Act B" } ] } },
                ③{ "status": ④"parallel_society", "danish": "parallelsamfund", "english": "parallel society", "list_token": "ps",
                  ⑤"policy": { "name": "c", "source": "Act B", "required": 1, "criteria": [ { "indicator": "non_western", "window_years": 1, "more_than": "50 %", "source": "Act B" } ] } }
              ]
            }
          ]
        }
        """;

    private const string Numbers = "①②③④⑤";

    private const string TimelineKeys = "format, name, regimes";
    private const string RegimeKeys = "name, from, from_source, publication_month, publication_day, source, standing, statuses";
    private const string RuleKeys = "status, danish, english, list_token";
    private const string AllRuleKeys = RuleKeys + ", policy, lists_in_a_row, source";
    private const string PolicyKeys = "name, source, required, criteria";
    private const string AllPolicyKeys = PolicyKeys + ", smallest_population, averaging, gates";
    private const string Date = "; write a date as year-month-day, as in 2014-12-01";
    private const string Whole = "; write a whole number in digits, at most 9,223,372,036,854,775,807";
    private const string Label = " is empty; give the text that the regime uses";
    private const string Statuses = "; choose one of particularly_vulnerable, prevention, vulnerable, parallel_society, transformation";

    /// <summary>What to replace in the good document, what by, and the faults in their order.</summary>
    public static TheoryData<string, string, string[]> Replacements { get; } = new()
    {
        // The document.
        {
            "\"kriterium-timeline/1\"", "‸\"kriterium-policy/1\"",
            ["format is \"kriterium-policy/1\"; this version of the library reads kriterium-timeline/1"]
        },
        { "\"Prøve 😀\"", "‸\" \"", ["name is empty; give the timeline a name"] },
        { "\"Prøve 😀\",", "\"Prøve 😀\", ‸\"note\": 1,", ["note is an unknown key; the keys here are " + TimelineKeys + ", $schema"] },
        { "\"regimes\": [\n", "\"regimes\": ‸{},\n ‸\"x\": [\n", ["regimes is an object; write a list of regimes", "x is an unknown key; the keys here are " + TimelineKeys + ", $schema"] },
        { "\"regimes\": [\n", "\"regimes\": [ ‸7,\n", ["regimes[0] is 7; write an object with the keys " + RegimeKeys + ", standing_note, standing_source"] },

        // A regime.
        { "\"name\": \"new\", ", "\"name\": ‸\"old\", ", ["the regime \"old\" is given 2 times; give each a name of its own"] },
        { "\"name\": \"new\", ", "\"name\": ‸\"\", ", ["regimes[1].name is empty; give the regime a name"] },
        { "\"2018-12-01\"", "‸\"2010-10-01\"", ["2 regimes start on 2010-10-01; give each a first date of its own"] },
        { "\"2018-12-01\"", "‸\"2018-02-29\"", ["regimes[1].from is \"2018-02-29\"" + Date] },
        { "\"2018-12-01\"", "‸\"1/12/2018\"", ["regimes[1].from is \"1/12/2018\"" + Date] },
        { "\"2018-12-01\"", "‸20181201", ["regimes[1].from is 20181201" + Date] },
        {
            "{ \"citation\": \"Act B\", \"unverified\": \"the day\" }", "‸{ \"unverified\": ‸\"\" }",
            [
                "regimes[1].from_source.citation is missing; the keys needed here are citation",
                "regimes[1].from_source.unverified is empty; say what is unverified, or leave it out",
            ]
        },
        { "\"publication_month\": 12", "\"publication_month\": ‸13", ["regimes[1].publication_month is 13; give 1 to 12"] },
        { "\"publication_day\": 28", "\"publication_day\": ‸29", ["regimes[1].publication_day is 29; give 1 to 28, a day of every month"] },
        {
            "\"publication_day\": 28", "\"publication_day\": ‸4294967297",
            ["regimes[1].publication_day is 4,294,967,297; give 1 to 28, a day of every month"]
        },
        { "\"publication_day\": 28", "\"publication_day\": ‸\"28\"", ["regimes[1].publication_day is \"28\"" + Whole] },
        { "\"in_force\"", "‸\"law\"", ["regimes[1].standing is \"law\"; choose one of replaced, in_force, under_review"] },
        {
            "\"By act B.\"", "\"\", \"standing_source\": ‸\"\"",
            ["regimes[0].standing_source is empty; name the act, paragraph, agreement or list"]
        },
        { "\"By act B.\"", "‸null", ["regimes[0].standing_note is null; write text"] },

        // The rules of a regime together.
        {
            "\"status\": \"vulnerable\"", "①④\"status\": \"parallel_society\"",
            [
                "regimes[1].statuses has 0 rules of a vulnerable or particularly vulnerable area; give one of them",
                "parallel_society has 2 rules; give each status one",
            ]
        },
        {
            "\"status\": \"vulnerable\"", "①\"status\": \"prevention\"",
            ["regimes[1].statuses has 0 rules of a vulnerable or particularly vulnerable area; give one of them"]
        },
        {
            "④\"parallel_society\"", "①①\"particularly_vulnerable\"",
            [
                "regimes[1].statuses has 2 rules of a vulnerable or particularly vulnerable area; give one of them",
                "regimes[1].statuses counts lists in a row of the parallel society, which has no criteria here; give its rule too",
            ]
        },
        { "\"list_token\": \"ps\"", "\"list_token\": ‸\"v\"", ["the list token \"v\" stands for 2 statuses; give each its own"] },
        {
            "\"status\": \"transformation\"", "\"status\": ‸\"vulnerable area\"",
            ["regimes[1].statuses[0].status is \"vulnerable area\"" + Statuses]
        },

        // A rule.
        { "\"status\": \"vulnerable\"", "\"status\": ‸\"vulnerabel\"", ["regimes[1].statuses[1].status is \"vulnerabel\"" + Statuses] },
        { "\"status\": \"vulnerable\"", "\"status\": ‸\"none\"", ["regimes[1].statuses[1].status is \"none\"" + Statuses] },
        { "\"udsat boligområde\"", "‸\"\"", ["regimes[1].statuses[1].danish" + Label] },
        { "\"english\": \"parallel society\", ", "③", ["regimes[1].statuses[2].english is missing; the keys needed here are " + RuleKeys] },
        { "\"lists_in_a_row\": 5", "\"lists_in_a_row\": ‸1", ["regimes[1].statuses[0].lists_in_a_row is 1; choose 2 to 20"] },
        { "\"lists_in_a_row\": 5", "\"lists_in_a_row\": ‸21", ["regimes[1].statuses[0].lists_in_a_row is 21; choose 2 to 20"] },
        { "\"lists_in_a_row\": 5, ", "②", ["regimes[1].statuses[0] has no rule; give one of policy, lists_in_a_row"] },
        {
            "\"list_token\": \"ps\",", "⑤\"list_token\": \"ps\", \"lists_in_a_row\": 5,",
            ["regimes[1].statuses[2] has lists_in_a_row and policy; give one of policy, lists_in_a_row"]
        },
        { ", \"source\": \"Act C\"", "②", ["regimes[1].statuses[0].source is missing; name where the count of lists comes from"] },
        {
            "\"list_token\": \"ps\",", "\"list_token\": \"ps\", ‸\"source\": \"Act B\",",
            ["regimes[1].statuses[2].source is given beside the policy, which has a source of its own; leave it out"]
        },
        {
            "\"list_token\": \"ps\",", "\"list_token\": \"ps\", ‸\"colour\": \"red\",",
            ["regimes[1].statuses[2].colour is an unknown key; the keys here are " + AllRuleKeys]
        },

        // A policy in a rule.
        {
            "{ \"name\": \"c\", ", "{ ‸\"format\": \"kriterium-policy/1\", \"name\": \"c\", ",
            ["regimes[1].statuses[2].policy.format is an unknown key; the keys here are " + AllPolicyKeys]
        },
        { "\"name\": \"c\", ", "\"name\": ‸\"\", ", ["regimes[1].statuses[2].policy.name is empty; give the policy a name"] },
        {
            "\"window_years\": 4", "\"window_years\": ‸5",
            ["regimes[0].statuses[0].policy.criteria[0].window_years is 5 years; choose 1 to 4"]
        },
        {
            "\"convicted\"", "\"convicted\", \"education\": ‸\"danish_or_approved\"",
            [
                "regimes[0].statuses[0].policy.criteria[0].education is danish_or_approved for convicted; leave it out, since only "
                    + "basic_education has it",
            ]
        },
        {
            "\"2.7 %\"", "‸2.7",
            [
                "regimes[0].statuses[0].policy.criteria[0].more_than is 2.7; write the limit as text with its unit: \"50 %\", \"270 per "
                    + "10000\", \"27/1000\" or \"3 x national\" (a multiple above 0)",
            ]
        },
    };

    /// <summary>Whole documents.</summary>
    public static TheoryData<string, string[]> Documents { get; } = new()
    {
        { "‸[]", ["the timeline is a list; write an object with the keys " + TimelineKeys + ", $schema"] },
        { "‸‸‸{}", [.. TimelineKeys.Split(", ").Select(key => key + " is missing; the keys needed here are " + TimelineKeys)] },
        {
            "‸‸{ \"regimes\": ‸[] }",
            [
                .. TimelineKeys.Split(", ").SkipLast(1).Select(key => key + " is missing; the keys needed here are " + TimelineKeys),
                "regimes is empty; give at least one regime",
            ]
        },
        {
            "‸{ \"format\": \"kriterium-timeline/1\", \"regimes\": [\n‸‸‸‸‸‸‸{ \"statuses\": ‸[] }] }",
            [
                "name is missing; the keys needed here are " + TimelineKeys,
                .. RegimeKeys.Split(", ")
                    .SkipLast(1)
                    .Select(key => "regimes[0]." + key + " is missing; the keys needed here are " + RegimeKeys),
                "regimes[0].statuses has 0 rules of a vulnerable or particularly vulnerable area; give one of them",
            ]
        },
        { new string('[', 64) + "‸[", ["this is nested more than 64 levels deep; no document of this library needs more than 11"] },
        { "{ \"name\": ‸'t' }", ["''' is not JSON here; check the quotes, commas, colons, braces and escapes up to it"] },
    };

    internal static string Good { get; } = Unnumbered(Numbered);

    [Fact]
    public void GoodDocument_IsRead() =>
        Assert.Equal("Prøve 😀: old from 2010-10-01, new from 2018-12-01", LegalTimeline.FromJson(Good).ToString());

    [Fact]
    public void Table_HasAtLeast35Cases() => Assert.InRange(Replacements.Count, 35, int.MaxValue);

    [Theory]
    [MemberData(nameof(Replacements))]
    public void FromJson_OneThingIsWrong_SaysWhatAndWhere(string original, string replacement, string[] messages)
    {
        Assert.Equal(2, Numbered.Split(original).Length);
        MarkedJson.AssertFaults(Changed(original, replacement), LegalTimeline.FromJson, messages);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void FromJson_BadDocument_SaysWhatAndWhere(string marked, string[] messages) =>
        MarkedJson.AssertFaults(marked, LegalTimeline.FromJson, messages);

    [Fact]
    public void FromJson_SeveralFaults_ListsAllInOneMessage() =>
        Assert.Equal(
            "The timeline JSON has 2 faults:\n"
            + "- line 1, position 1: regimes is missing; the keys needed here are " + TimelineKeys + "\n"
            + "- line 1, position 44: name is 3; write text",
            Assert.Throws<InvalidInputException>(() => LegalTimeline.FromJson(
                "{\"format\": \"kriterium-timeline/1\", \"name\": 3}")).Message);

    [Fact]
    public void FromJson_Null_NamesTheParameter() =>
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => LegalTimeline.FromJson(null!)).ParamName);

    /// <summary>The good document with one thing replaced, and a ‸ where a fault must be reported.</summary>
    internal static string Changed(string original, string replacement)
    {
        var text = replacement.TrimStart([.. Numbers]);
        var places = replacement[..^text.Length];
        var changed = Numbered.Replace(original, text, StringComparison.Ordinal);
        return Unnumbered(places.Distinct().Aggregate(changed, (json, number) => json.Replace(
            number.ToString(),
            new string('‸', places.Count(place => place == number)),
            StringComparison.Ordinal)));
    }

    private static string Unnumbered(string json) =>
        string.Concat(json.Where(character => !Numbers.Contains(character, StringComparison.Ordinal)));
}
