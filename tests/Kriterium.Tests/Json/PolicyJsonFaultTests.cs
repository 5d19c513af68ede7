using System.Globalization;

namespace Kriterium.Tests.Json;

/// <summary>Bad documents. A ‸ stands where the fault must be reported; it is taken out before the text is read.</summary>
public class PolicyJsonFaultTests
{
    internal const string Good =
        """
        {
          "format": "kriterium-policy/1",
          "name": "Prøve 😀",
          "source": { "citation": "A what-if" },
          "smallest_population": 1000,
          "required": 1,
          "averaging": "pooled_share",
          "criteria": [
            { "indicator": "convicted", "window_years": 2, "at_least": "3 x national", "source": "Bill L 38" },
            { "indicator": "income", "window_years": 1, "less_than": "55 %", "source": { "citation": "Bill L 38", "unverified": "the year" } }
          ],
          "gates": [ { "indicator": "non_western", "window_years": 1, "more_than": "50 %", "source": "Bill L 38" } ]
        }
        """;

    private const string PolicyKeys = "format, name, source, required, criteria";
    private const string AllPolicyKeys = PolicyKeys + ", smallest_population, averaging, gates, $schema";
    private const string CriterionKeys = "indicator, window_years, source";
    private const string AllCriterionKeys = CriterionKeys + ", more_than, at_least, less_than, education";
    private const string Verbs = "; give one of more_than, at_least, less_than";
    private const string Indicators = "; choose one of non_western, outside_labour, convicted, basic_education, income";
    private const string Limits =
        "; write the limit as text with its unit: \"50 %\", \"270 per 10000\", \"27/1000\" or \"3 x national\" (a multiple above 0)";
    private const string Whole = "; write a whole number in digits, at most 9,223,372,036,854,775,807";
    private const string Cite = "; name the act, paragraph, agreement or list";
    private const string CheckUpTo = " is not JSON here; check the quotes, commas, colons, braces and escapes up to it";
    private const string Half = " contains an unpaired surrogate; give whole characters";

    /// <summary>What to replace in the good document, what by, and the faults in their order.</summary>
    public static TheoryData<string, string, string[]> Replacements { get; } = new()
    {
        // Format and version.
        {
            "\"kriterium-policy/1\"", "‸\"kriterium-policy/2\"",
            ["format is \"kriterium-policy/2\"; this version of the library reads kriterium-policy/1"]
        },
        { "\"kriterium-policy/1\"", "‸1", ["format is 1; this version of the library reads kriterium-policy/1"] },
        {
            "\"format\": \"kriterium-policy/1\"", "\"$schema\": ‸{}, \"format\": \"kriterium-policy/1\"",
            ["$schema is an object; write text"]
        },

        // Keys.
        { "\"required\": 1", "\"required\": 1, ‸\"requried\": 1", ["requried is an unknown key; the keys here are " + AllPolicyKeys] },
        {
            "\"required\": 1", "\"required\": 1, ‸\"Required\": [{ \"a\": 1 }]",
            ["Required is an unknown key; the keys here are " + AllPolicyKeys]
        },
        { "\"required\": 1", "\"required\": 1, ‸\"\\n\": 1", ["\\n is an unknown key; the keys here are " + AllPolicyKeys] },
        {
            "\"required\": 1", "\"required\": 1, ‸\"\": 1, ‸\".[a\": 1",
            ["\"\" is an unknown key; the keys here are " + AllPolicyKeys, ".[a is an unknown key; the keys here are " + AllPolicyKeys]
        },
        { "\"required\": 1", "\"required\": 1, ‸\"required\": 2", ["required is given again; give each key once"] },
        { "\"required\": 1", "\"required\": 1, ‸\"r\\u0065quired\": 2", ["r\\u0065quired is given again; give each key once"] },
        { "\"required\": 1", "\"required\": 1, ‸\"required\": 2, ‸\"required\": 3", ["required is given again; give each key once", "required is given again; give each key once"] },
        { "{ \"indicator\": \"convicted\", \"window_years\"", "‸{ \"indicator\": \"convicted\", ‸\"window\"", ["criteria[0].window_years is missing; the keys needed here are " + CriterionKeys, "criteria[0].window is an unknown key; the keys here are " + AllCriterionKeys] },
        { "{ \"citation\": \"A what-if\"", "‸{ ‸\"cite\": \"A what-if\"", ["source.citation is missing; the keys needed here are citation", "source.cite is an unknown key; the keys here are citation, unverified, address"] },
        { "{\n  \"format\": \"kriterium-policy/1\",", "‸{", ["format is missing; the keys needed here are " + PolicyKeys] },

        // Texts.
        { "\"Prøve 😀\"", "‸\" \\u00a0\"", ["name is empty; give the policy a name"] },
        { "\"Prøve 😀\"", "‸null", ["name is null; write text"] },
        { "{ \"citation\": \"A what-if\" }", "‸\"\"", ["source is empty" + Cite] },
        { "{ \"citation\": \"A what-if\" }", "‸[ \"A what-if\" ]", ["source is a list; write a citation, or an object with the keys citation, unverified, address"] },
        { "\"citation\": \"A what-if\"", "\"citation\": ‸\"\"", ["source.citation is empty" + Cite] },
        {
            "\"unverified\": \"the year\"", "\"unverified\": ‸\"\"",
            ["criteria[1].source.unverified is empty; say what is unverified, or leave it out"]
        },
        { "\"unverified\": \"the year\"", "\"unverified\": ‸true", ["criteria[1].source.unverified is true; write text"] },
        {
            "\"unverified\": \"the year\"", "\"address\": ‸\"http://www.ft.dk\"",
            ["criteria[1].source.address is \"http://www.ft.dk\"; " + LegalSource.AddressAdvice + ", or null where none is known"]
        },
        {
            "\"unverified\": \"the year\"", "\"address\": ‸false",
            ["criteria[1].source.address is false; " + LegalSource.AddressAdvice + ", or null where none is known"]
        },

        // Whole numbers.
        { "\"smallest_population\": 1000", "\"smallest_population\": ‸-1", ["smallest_population is -1; give 0 or more"] },
        { "\"smallest_population\": 1000", "\"smallest_population\": ‸1e3", ["smallest_population is 1e3" + Whole] },
        { "\"smallest_population\": 1000", "\"smallest_population\": ‸\"1000\"", ["smallest_population is \"1000\"" + Whole] },
        {
            "\"smallest_population\": 1000", "\"smallest_population\": ‸9223372036854775808",
            ["smallest_population is 9223372036854775808" + Whole]
        },
        { "\"required\": 1", "\"required\": ‸1.0", ["required is 1.0" + Whole] },
        { "\"required\": 1", "\"required\": ‸0", ["required is 0, but the policy has 2 criteria; choose 1 to 2"] },
        { "\"required\": 1", "\"required\": ‸3", ["required is 3, but the policy has 2 criteria; choose 1 to 2"] },
        { "\"required\": 1", "\"required\": ‸4294967297", ["required is 4,294,967,297, but the policy has 2 criteria; choose 1 to 2"] },
        { "\"window_years\": 2", "\"window_years\": ‸0", ["criteria[0].window_years is 0 years; choose 1 to 4"] },
        { "\"window_years\": 2", "\"window_years\": ‸5", ["criteria[0].window_years is 5 years; choose 1 to 4"] },
        { "\"window_years\": 2", "\"window_years\": ‸4294967297", ["criteria[0].window_years is 4,294,967,297 years; choose 1 to 4"] },

        // Choices.
        { "\"pooled_share\"", "‸\"Pooled_share\"", ["averaging is \"Pooled_share\"; choose one of mean_of_yearly_shares, pooled_share"] },
        { "\"window_years\": 1, \"less_than\"", "\"education\": ‸\"danish_or_approved\", \"window_years\": 1, \"less_than\"", ["criteria[1].education is danish_or_approved for income; leave it out, since only basic_education has it"] },
        { "\"income\"", "\"basic_education\", \"education\": ‸\"danish\"", ["criteria[1].education is \"danish\"; choose one of unknown_counts_as_basic, danish_or_approved, danish_or_approved_unknown_as_basic"] },
        { "\"income\"", "\"basic_education\", \"education\": ‸1", ["criteria[1].education is 1; choose one of unknown_counts_as_basic, danish_or_approved, danish_or_approved_unknown_as_basic"] },
        { "\"income\"", "‸\"crime\"", ["criteria[1].indicator is \"crime\"" + Indicators] },
        { "\"income\"", "‸5", ["criteria[1].indicator is 5" + Indicators] },
        { "\"non_western\"", "‸\"income\"", ["income is used 2 times; use each indicator once, as a criterion or as a gate"] },
        {
            "\"income\", \"window_years\": 1", "‸\"convicted\", \"window_years\": ‸7",
            [
                "convicted is used 2 times; use each indicator once, as a criterion or as a gate",
                "criteria[1].window_years is 7 years; choose 1 to 4",
            ]
        },

        // Lists.
        {
            "\"gates\": [", "\"gates\": ‸{}, ‸\"x\": [",
            ["gates is an object; write a list of criteria", "x is an unknown key; the keys here are " + AllPolicyKeys]
        },
        { "\"gates\": [", "\"gates\": [ ‸3,", ["gates[0] is 3; write an object with the keys " + AllCriterionKeys] },
        { "\"gates\": [", "\"gates\": [ ‸[],", ["gates[0] is a list; write an object with the keys " + AllCriterionKeys] },

        // Limits.
        { "\"less_than\": \"55 %\"", "\"less_than\": ‸0.55", ["criteria[1].less_than is 0.55" + Limits] },
        { "\"55 %\"", "‸55", ["criteria[1].less_than is 55" + Limits] },
        { "\"55 %\"", "‸\"55\"", ["criteria[1].less_than is \"55\"" + Limits] },
        { "\"55 %\"", "‸\"55,0 %\"", ["criteria[1].less_than is \"55,0 %\"" + Limits] },
        { "\"55 %\"", "‸\"\"", ["criteria[1].less_than is \"\"" + Limits] },
        { "\"55 %\"", "‸\"55 per 10,000\"", ["criteria[1].less_than is \"55 per 10,000\"" + Limits] },
        { "\"55 %\"", "‸\"27/0\"", ["criteria[1].less_than is \"27/0\"" + Limits] },
        { "\"55 %\"", "‸\"0 x national\"", ["criteria[1].less_than is \"0 x national\"" + Limits] },
        { "\"55 %\"", "‸{ \"percent\": 55 }", ["criteria[1].less_than is an object" + Limits] },
        {
            "\"55 %\"", "‸\"" + "0123456789012345678901234567890123456789012345678901234567890123456789" + "\"",
            ["criteria[1].less_than is \"0123456789012345678901234567890123456789...\"" + Limits]
        },
        {
            "\"less_than\": \"55 %\"", "\"less_than\": \"55 %\", ‸\"more_than\": \"1 %\"",
            ["criteria[1] has less_than and more_than" + Verbs]
        },
        {
            "\"less_than\": \"55 %\"", "\"less_than\": ‸55, ‸\"more_than\": ‸1",
            [
                "criteria[1].less_than is 55" + Limits, "criteria[1] has less_than and more_than" + Verbs,
                "criteria[1].more_than is 1" + Limits,
            ]
        },

        // The place counts characters, not bytes: what stands before it on the line is wider in UTF-8.
        {
            "\"name\": \"Prøve 😀\"", "\"name\": \"Prøve 😀 æøå 中\", ‸\"x\": 1", ["x is an unknown key; the keys here are " + AllPolicyKeys]
        },

        // Not JSON at all: one fault.
        { "\"gates\": [ {", "\"gates\": [ { ‸,", ["','" + CheckUpTo] },
        { "\"Bill L 38\" } ]", "\"Bill L 38\" }, ‸]", ["there is a comma before this ]; leave it out"] },
        { "\"pooled_share\"", "\"pooled_share\"  ‸// the other reading", ["a comment begins here, and JSON has none; leave it out"] },
        { "\"pooled_share\"", "‸/* the other reading */ \"pooled_share\"", ["a comment begins here, and JSON has none; leave it out"] },
        { "\"pooled_share\"", "‸'pooled_share'", ["'''" + CheckUpTo] },
        { "\"pooled_share\"", "\"pooled‸\0_share\"", ["U+0000" + CheckUpTo] },
        { "\"pooled_share\"", "‸😀", ["U+1F600" + CheckUpTo] },
        { "\"required\": 1", "\"required\": 0‸1", ["'1'" + CheckUpTo] },
        { "\"Prøve 😀\"", "‸\"Prøve \\ud83d\"", ["an escape in this text" + Half] },
        { "\"name\"", "‸\"name\\udc00\"", ["an escape in this text" + Half] },
        { "\"Prøve 😀\"", "\"Prøve ‸\ud83d\"", ["the text" + Half] },
    };

    /// <summary>Whole documents.</summary>
    public static TheoryData<string, string[]> Documents { get; } = new()
    {
        { "‸", ["the text ends before the JSON does; close every quote, brace and bracket"] },
        { " \r\n\t‸", ["the text ends before the JSON does; close every quote, brace and bracket"] },
        { "{ \"name\": \"x‸", ["the text ends before the JSON does; close every quote, brace and bracket"] },
        { "‸[]", ["the policy is a list; write an object with the keys " + AllPolicyKeys] },
        { "‸null", ["the policy is null; write an object with the keys " + AllPolicyKeys] },
        { "‸\ufeff{}", ["a byte order mark is not JSON; leave it out"] },
        { "{} ‸{}", ["'{'" + CheckUpTo] },
        { "‸‸‸‸‸{}", [.. PolicyKeys.Split(", ").Select(key => key + " is missing; the keys needed here are " + PolicyKeys)] },
        {
            "‸‸‸‸{ \"criteria\": ‸[] }",
            [
                .. PolicyKeys.Split(", ").SkipLast(1).Select(key => key + " is missing; the keys needed here are " + PolicyKeys),
                "criteria is empty; add at least one criterion",
            ]
        },
        {
            "‸‸‸‸{ \"criteria\": [\n‸‸‸‸{}] }",
            [
                .. PolicyKeys.Split(", ").SkipLast(1).Select(key => key + " is missing; the keys needed here are " + PolicyKeys),
                .. CriterionKeys.Split(", ").Select(key => "criteria[0]." + key + " is missing; the keys needed here are " + CriterionKeys),
                "criteria[0] has no limit" + Verbs,
            ]
        },
        {
            new string('[', 64) + "‸" + new string('[', 100_000),
            ["this is nested more than 64 levels deep; no document of this library needs more than 11"]
        },
        {
            string.Concat(Enumerable.Repeat("{\"a\":", 64)) + "‸{",
            ["this is nested more than 64 levels deep; no document of this library needs more than 11"]
        },
    };

    [Fact]
    public void GoodDocument_IsRead() =>
        Assert.Equal(
            "Prøve 😀: 1 of 2 (convicted at least 3 x the national share, mean of 2 years; income less than 55 %), and non_western more "
                + "than 50 %, at least 1,000 residents, pooled over years",
            ThresholdPolicy.FromJson(Good).ToString());

    [Fact]
    public void Tables_HaveAtLeast70Cases() => Assert.InRange(Replacements.Count + Documents.Count, 70, int.MaxValue);

    [Theory]
    [MemberData(nameof(Replacements))]
    public void FromJson_OneThingIsWrong_SaysWhatAndWhere(string original, string replacement, string[] messages)
    {
        Assert.Equal(2, Good.Split(original).Length);
        AssertFaults(Good.Replace(original, replacement, StringComparison.Ordinal), messages);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void FromJson_BadDocument_SaysWhatAndWhere(string marked, string[] messages) => AssertFaults(marked, messages);

    [Fact]
    public void FromJson_SeveralFaults_ListsAllInOneMessage()
    {
        const string json =
            "{\r\n  \"format\": \"kriterium-policy/1\",\n  \"name\": \"😀\", \"required\": 2, \"extra\": 1,\n"
                + "\"source\": \"S\", \"criteria\": [{\n\"indicator\": \"convicted\", \"window_years\": 7, \"more_than\": 2.7, "
                + "\"source\": \"S\" }] }";
        var exception = Assert.Throws<InvalidInputException>(() => ThresholdPolicy.FromJson(json));

        Assert.Equal(
            "The policy JSON has 4 faults:\n"
            + "- line 3, position 29: required is 2, but the policy has 1 criterion; choose 1\n"
            + "- line 3, position 32: extra is an unknown key; the keys here are " + AllPolicyKeys + "\n"
            + "- line 5, position 43: criteria[0].window_years is 7 years; choose 1 to 4\n"
            + "- line 5, position 59: criteria[0].more_than is 2.7" + Limits,
            exception.Message);
        Assert.Equal(
            ["required", "extra", "criteria[0].window_years", "criteria[0].more_than"], exception.Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void FromJson_OneFault_StandsOnOneLine() =>
        Assert.Equal(
            "The policy JSON: line 1, position 1: the policy is 3; write an object with the keys " + AllPolicyKeys,
            Assert.Throws<InvalidInputException>(() => ThresholdPolicy.FromJson("3")).Message);

    [Fact]
    public void FromJson_Null_NamesTheParameter() =>
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => ThresholdPolicy.FromJson(null!)).ParamName);

    [Fact]
    public void FromJson_HundredThousandUnknownKeysOnOneLine_AreAllReported()
    {
        var json = "{"
            + string.Join(",", Enumerable.Range(0, 100_000).Select(i => "\"k" + i.ToString(CultureInfo.InvariantCulture) + "\":0")) + "}";
        Assert.Equal(100_005, Assert.Throws<InvalidInputException>(() => ThresholdPolicy.FromJson(json)).Faults.Count);
    }

    private static void AssertFaults(string marked, string[] messages) =>
        MarkedJson.AssertFaults(marked, ThresholdPolicy.FromJson, messages);
}
