using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kriterium.Tests.Json;

public class PolicyJsonTests
{
    // Written by hand from the statute's figures, not by the library.
    private const string Number = "\"unverified\":\"the number of the act";

    private const string Labour =
        "; from which register years the figure comes (by one press source, the year before the list's year and the one before that)";

    private const string Cite2010 =
        "{\"citation\":\"§ 61 a of the public-housing act (almenboligloven) as inserted through bill L 60 (2010-11), "
        + "adopted in December 2010\"," + Number;

    private const string Page2010 = "\",\"address\":\"https://www.ft.dk/samling/20101/lovforslag/l60/index.htm\"}";

    private const string Act2010 = Cite2010 + Page2010;

    private const string Act2010Labour = Cite2010 + Labour + Page2010;

    private const string Cite2013 =
        "{\"citation\":\"The agreement \\\"Aftale om nye kriterier for særligt udsatte boligområder\\\" (2013) between the government "
        + "(Socialdemokraterne, Radikale Venstre, Socialistisk Folkeparti), Liberal Alliance and Det Konservative Folkeparti, "
        + "enacted through bill L 45 (2013-14)\"," + Number;

    private const string Page2013 = "\",\"address\":\"https://www.ft.dk/samling/20131/lovforslag/l45/index.htm\"}";

    private const string Act2013 = Cite2013 + Page2013;

    private const string Act2013Labour = Cite2013 + Labour + Page2013;

    private const string Act2013Education = Cite2013 + "; from which register year the figure comes" + Page2013;

    private const string Act2013Income = Cite2013
        + "; for lists before 2015 and after 2017, that the income is that of two years before the list's year, "
        + "as the agency's answer 42 to bill L 38 (2018-19) says for the lists of 2015-2017" + Page2013;

    private const string Canonical2010 =
        """{"format":"kriterium-policy/1","name":"particularly-vulnerable-2010","source":""" + Act2010
        + ""","smallest_population":1000,"required":2,"averaging":"mean_of_yearly_shares","criteria":["""
        + """{"indicator":"non_western","window_years":1,"more_than":"50 %","source":""" + Act2010 + "},"
        + """{"indicator":"outside_labour","window_years":4,"more_than":"40 %","source":""" + Act2010Labour + "},"
        + """{"indicator":"convicted","window_years":4,"more_than":"2.7 %","source":""" + Act2010 + "}],"
        + "\"gates\":[]}";

    private const string Canonical2013 =
        """{"format":"kriterium-policy/1","name":"particularly-vulnerable-2013","source":""" + Act2013
        + ""","smallest_population":1000,"required":3,"averaging":"mean_of_yearly_shares","criteria":["""
        + """{"indicator":"non_western","window_years":1,"more_than":"50 %","source":""" + Act2013 + "},"
        + """{"indicator":"outside_labour","window_years":2,"more_than":"40 %","source":""" + Act2013Labour + "},"
        + """{"indicator":"convicted","window_years":2,"more_than":"2.7 %","source":""" + Act2013 + "},"
        + """{"indicator":"basic_education","window_years":1,"more_than":"50 %","source":""" + Act2013Education + "},"
        + """{"indicator":"income","window_years":1,"less_than":"55 %","source":""" + Act2013Income + "}],"
        + "\"gates\":[]}";

    public static TheoryData<string, string> ReadyMade { get; } = new()
    {
        { "particularly-vulnerable-2010", Canonical2010 },
        { "particularly-vulnerable-2013", Canonical2013 },
    };

    [Theory]
    [MemberData(nameof(ReadyMade))]
    public void Identity_OfAReadyMadePolicy_IsTheHashOfItsCanonicalText(string name, string canonical)
    {
        var policy = ThresholdPolicies.All.Single(policy => policy.Name == name);

        Assert.Equal(canonical, Encoding.UTF8.GetString(PolicyJson.Canonical(policy)));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))), policy.Identity.Fingerprint);
        Assert.Equal(policy, ThresholdPolicy.FromJson(canonical));
    }

    [Fact]
    public void ToJson_PolicyWithEverything_IsIndentedAndExact()
    {
        var policy = new ThresholdPolicyBuilder
        {
            Name = "what-if \"£\" 😀\n",
            Source = new LegalSource("Own"),
            RequiredCount = 1,
            Averaging = AveragingMethod.PooledShare,
            Criteria =
            {
                new Criterion(
                    Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(2.50m)), new LegalSource("A", "B"), windowYears: 2),
                new Criterion(Indicator.OutsideLabourMarket, Threshold.MoreThan(Share.Of(1, 3)), new LegalSource("A")),
            },
            Gates = { new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(-0.5m)), new LegalSource("A")) },
        }.Build();

        Assert.Equal(
            """
            {
              "format": "kriterium-policy/1",
              "name": "what-if \"£\" 😀\n",
              "source": {
                "citation": "Own"
              },
              "smallest_population": 0,
              "required": 1,
              "averaging": "pooled_share",
              "criteria": [
                {
                  "indicator": "outside_labour",
                  "window_years": 1,
                  "more_than": "1/3",
                  "source": {
                    "citation": "A"
                  }
                },
                {
                  "indicator": "convicted",
                  "window_years": 2,
                  "at_least": "2.5 x national",
                  "source": {
                    "citation": "A",
                    "unverified": "B"
                  }
                }
              ],
              "gates": [
                {
                  "indicator": "income",
                  "window_years": 1,
                  "less_than": "-0.5 %",
                  "source": {
                    "citation": "A"
                  }
                }
              ]
            }
            """,
            policy.ToJson());
    }

    [Theory]
    [InlineData("50 %", 1, 2)]
    [InlineData("50%", 1, 2)]
    [InlineData("2.70 %", 27, 1000)]
    [InlineData("270 per 10000", 27, 1000)]
    [InlineData("269.5 per 10000", 539, 20000)]
    [InlineData("27/1000", 27, 1000)]
    [InlineData("54/2000", 27, 1000)]
    [InlineData("-27/1000", -27, 1000)]
    [InlineData("-0.5%", -1, 200)]
    [InlineData("0 %", 0, 1)]
    [InlineData("0/7", 0, 1)]
    [InlineData("0000000000000000000000000000000000000000000050.00 %", 1, 2)]
    public void FromJson_EachWayToWriteAShare_IsExact(string text, int part, int whole) =>
        Assert.Equal(Limit.Of(Share.Of(part, whole)), LimitOf(text));

    [Fact]
    public void FromJson_MoreDigitsThanADecimalHolds_LosesNone()
    {
        var digits = new string('9', 300);
        Assert.Equal(
            Limit.Of(Share.Of(System.Numerics.BigInteger.Pow(10, 300) - 1, System.Numerics.BigInteger.Pow(10, 600))),
            LimitOf("0." + new string('0', 298) + digits + " %"));
        Assert.Equal(digits + "." + digits + " x national", PolicyJsonText(LimitOf(digits + "." + digits + " x national")));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(7, 7)]
    [InlineData(200, 64)]
    [InlineData(63, 129)]
    [InlineData(900, 901)]
    public void ToJson_ManyDecimals_AreWrittenInFull(int twos, int fives)
    {
        // One over twos and fives has as many decimals as there are of the more frequent; per cent takes two of each away.
        var whole = System.Numerics.BigInteger.Pow(2, twos + 2) * System.Numerics.BigInteger.Pow(5, fives + 2);
        var text = PolicyJsonText(Limit.Of(Share.Of(1, whole)));

        Assert.Equal(Math.Max(twos, fives), text.Length - "0. %".Length);
        Assert.Equal(Limit.Of(Share.Of(1, whole)), LimitOf(text));
    }

    [Theory]
    [InlineData("3 x national", "3 x national")]
    [InlineData("2.50 x national", "2.5 x national")]
    [InlineData("0.1 x national", "0.1 x national")]
    public void FromJson_Multiple_IsKept(string text, string written) => Assert.Equal(written, PolicyJsonText(LimitOf(text)));

    [Theory]
    [InlineData("50")]
    [InlineData("0.5")]
    [InlineData(" 50 %")]
    [InlineData("50 % ")]
    [InlineData("50  %")]
    [InlineData("50\u00a0%")]
    [InlineData("+50 %")]
    [InlineData("--50 %")]
    [InlineData("- 50 %")]
    [InlineData(".5 %")]
    [InlineData("5. %")]
    [InlineData("1.2.3 %")]
    [InlineData("1e2 %")]
    [InlineData("50,5 %")]
    [InlineData("1,000 %")]
    [InlineData("٥٠ %")]
    [InlineData("50٪")]
    [InlineData("%")]
    [InlineData(" %")]
    [InlineData("50 per cent")]
    [InlineData("270 per 10,000")]
    [InlineData("270 per10000")]
    [InlineData("270  per 10000")]
    [InlineData("27 / 1000")]
    [InlineData("27/1000 %")]
    [InlineData("2.7/100")]
    [InlineData("27/-1000")]
    [InlineData("27/0")]
    [InlineData("27/")]
    [InlineData("/27")]
    [InlineData("1/2/3")]
    [InlineData("-3 x national")]
    [InlineData("0.0 x national")]
    [InlineData("3x national")]
    [InlineData("3 X NATIONAL")]
    [InlineData("1/3 x national")]
    [InlineData("x national")]
    public void FromJson_AnyOtherWay_IsRefusedAsTheSchemaDoes(string text)
    {
        Assert.Throws<InvalidInputException>(() => LimitOf(text));
        Assert.NotEmpty(JsonSchema.Policy.FaultsOf(WithLimit(text)));
    }

    /// <summary>Reading 400,000 digits took four seconds.</summary>
    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(400_000, false)]
    public void FromJson_LongLimit_IsRefusedByItsLength(int length, bool isRead)
    {
        var text = "0." + new string('3', length - 4) + " %";
        Assert.Equal(isRead, JsonSchema.Policy.FaultsOf(WithLimit(text)).Count == 0);
        if (isRead)
        {
            Assert.Equal(text, PolicyJsonText(LimitOf(text)));
            return;
        }

        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => LimitOf(text)).Faults);
        Assert.Equal("criteria[0].at_least", fault.Path);
        Assert.EndsWith(
            " is a text of " + length.ToString("N0", CultureInfo.InvariantCulture) + " characters; write the limit in at most 1,000",
            fault.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void FromJson_OnlyWhatIsNeeded_TakesTheDefaults()
    {
        var policy = ThresholdPolicy.FromJson(WithLimit("50 %"));

        Assert.Equal((0L, AveragingMethod.MeanOfYearlyShares, 0), (policy.SmallestPopulation, policy.Averaging, policy.Gates.Count));
        Assert.Equal(new LegalSource("S"), policy.Source);
    }

    [Fact]
    public void FromJson_SchemaAddressOrWindowsLineEnds_ChangeNothing()
    {
        var policy = ThresholdPolicies.ParticularlyVulnerable2010;
        var json = policy.ToJson()
            .Replace("{\n  \"format\"", "{\n  \"$schema\": \"policy.schema.json\",\n  \"format\"", StringComparison.Ordinal);

        Assert.Contains("$schema", json, StringComparison.Ordinal);
        Assert.Equal(policy.Identity, ThresholdPolicy.FromJson(json.Replace("\n", "\r\n", StringComparison.Ordinal)).Identity);
    }

    [Fact]
    public void FromJson_EscapedOrPlainCharacters_AreTheSameName() =>
        Assert.Equal(
            ThresholdPolicy.FromJson(WithLimit("50 %").Replace("\"N\"", "\"Ø😀/\"", StringComparison.Ordinal)).Identity,
            ThresholdPolicy.FromJson(WithLimit("50 %").Replace(
                "\"N\"", "\"\\u00D8\\ud83D\\uDE00\\/\"", StringComparison.Ordinal)).Identity);

    [Fact]
    public void Canonical_EscapesOnlyWhatJsonDemands()
    {
        var builder = ThresholdPolicies.ParticularlyVulnerable2010.ToBuilder();
        builder.Name = "\"\\/\b\t\n\f\r\u0001\u001f\u007f<&'\u0378\u2028\ue000\uffff😀";

        Assert.Contains(
            "\"name\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\u007f<&'\u0378\u2028\ue000\uffff😀\"",
            Encoding.UTF8.GetString(PolicyJson.Canonical(builder.Build())),
            StringComparison.Ordinal);
    }

    // Not as inline data: an attribute would hold another character instead.
    public static TheoryData<string> Halves { get; } = ["\ud83d", "a\ude00", "\ude00\ud83d", "😀\ud83d"];

    [Theory]
    [MemberData(nameof(Halves))]
    public void Texts_WithHalfACharacter_AreRefused(string text)
    {
        var builder = ThresholdPolicies.ParticularlyVulnerable2010.ToBuilder();
        builder.Name = text;
        const string half = " contains an unpaired surrogate; give whole characters";

        Assert.Equal("The policy " + text + ": Name" + half, Assert.Throws<InvalidInputException>(builder.Build).Message);
        Assert.StartsWith(
            "The source: citation" + half, Assert.Throws<InvalidInputException>(() => new LegalSource(text)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The source: unverified" + half,
            Assert.Throws<InvalidInputException>(() => new LegalSource("S", text)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The measurement of " + text + ": areaId" + half,
            Assert.Throws<InvalidInputException>(() => new AreaMeasurement(text, new CalendarDate(2014, 12, 1))).Message,
            StringComparison.Ordinal);
    }

    private static Limit LimitOf(string text) => ThresholdPolicy.FromJson(WithLimit(text)).Criteria[0].Threshold.Limit;

    private static string PolicyJsonText(Limit limit) => LimitText.Of(limit);

    private static string WithLimit(string limit) =>
        """{"format":"kriterium-policy/1","name":"N","source":"S","required":1,"criteria":[{"indicator":"income","window_years":1,"at_least":"""
        + System.Text.Json.JsonSerializer.Serialize(limit) + ""","source":"S"}]}""";
}
