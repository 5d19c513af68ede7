using System.Globalization;
using System.Numerics;
using System.Text.Json;
using FsCheck.Fluent;
using Kriterium.Testing;

namespace Kriterium.Tests.Json;

public class ClassificationJsonTests
{
    [Fact]
    public void ToJson_AreaWithEveryKindOfFigure_SaysAllOfIt()
    {
        var source = new LegalSource("Bill L 38", "the year");
        var policy = new ThresholdPolicyBuilder
        {
            Name = "p",
            Source = new LegalSource("Own"),
            SmallestPopulation = 1000,
            RequiredCount = 2,
            Criteria =
            {
                new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(3)), source, windowYears: 2),
                new Criterion(Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(60)), new LegalSource("S")),
                new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), new LegalSource("S")),
            },
            Gates = { new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(50)), new LegalSource("S")) },
        }.Build();
        var area = new AreaMeasurement(
            "område-1",
            new CalendarDate(2019, 12, 1),
            published: [
                new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(2.07m), 2),
                new PublishedFigure(Indicator.BasicEducation, Evidence.Of(1, 3)),
            ],
            national: [new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Of(203, 30000)), 2)],
            years: [new AreaYear(2019, residents: Count.Between(990, 2008), nonWestern: 600)]);

        var json = new AreaClassifier(policy).Classify(area).ToJson();
        Assert.Equal(
            """
            {
              "format": "kriterium-classification/1",
              "library_version": "VERSION",
              "policy": {
                "name": "p",
                "sha256": "SHA256",
                "averaging": "mean_of_yearly_shares",
                "source": {
                  "citation": "Own"
                }
              },
              "area_id": "område-1",
              "list_date": "2019-12-01",
              "measurement_year": 2019,
              "verdict": "undetermined",
              "size": {
                "residents": {
                  "from": 990,
                  "to": 2008
                },
                "smallest_population": 1000,
                "verdict": "undetermined"
              },
              "required": 2,
              "met": 1,
              "not_met": 1,
              "undetermined": 1,
              "findings": [
                {
                  "indicator": "convicted",
                  "window_years": 2,
                  "at_least": "3 x national",
                  "evidence": {
                    "from": "2.065 %",
                    "to": "2.075 %"
                  },
                  "limit": {
                    "from": "2.03 %",
                    "to": "2.03 %"
                  },
                  "margin": {
                    "from": "0.035 %",
                    "to": "0.045 %"
                  },
                  "verdict": "met",
                  "source": {
                    "citation": "Bill L 38",
                    "unverified": "the year"
                  }
                },
                {
                  "indicator": "basic_education",
                  "window_years": 1,
                  "more_than": "60 %",
                  "evidence": {
                    "from": "1/3",
                    "to": "1/3"
                  },
                  "limit": {
                    "from": "60 %",
                    "to": "60 %"
                  },
                  "margin": {
                    "from": "-4/15",
                    "to": "-4/15"
                  },
                  "verdict": "not_met",
                  "source": {
                    "citation": "S"
                  }
                },
                {
                  "indicator": "income",
                  "window_years": 1,
                  "less_than": "55 %",
                  "evidence": {
                    "from": null,
                    "to": null,
                    "unknown": true
                  },
                  "limit": {
                    "from": "55 %",
                    "to": "55 %"
                  },
                  "margin": {
                    "from": null,
                    "to": null
                  },
                  "verdict": "undetermined",
                  "source": {
                    "citation": "S"
                  }
                }
              ],
              "gates": [
                {
                  "indicator": "non_western",
                  "window_years": 1,
                  "more_than": "50 %",
                  "evidence": {
                    "from": "75/251",
                    "to": "20/33"
                  },
                  "limit": {
                    "from": "50 %",
                    "to": "50 %"
                  },
                  "margin": {
                    "from": "-101/502",
                    "to": "7/66"
                  },
                  "verdict": "undetermined",
                  "source": {
                    "citation": "S"
                  }
                }
              ],
              "pivotal": [
                "residents",
                "income",
                "non_western"
              ]
            }
            """
                .Replace("VERSION", LibraryVersion(), StringComparison.Ordinal)
                .Replace("SHA256", policy.Identity.Fingerprint, StringComparison.Ordinal),
            json);
    }

    [Theory]
    [InlineData(1204L, "1204", "met")]
    [InlineData(999L, "999", "not_met")]
    [InlineData(null, "null", "undetermined")]
    public void ToJson_Residents_AreANumberOrNull(long? residents, string written, string verdict)
    {
        using var json = JsonDocument.Parse(new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2010)
            .Classify(new AreaMeasurement("a", new CalendarDate(2011, 10, 1), residents: residents is { } known ? known : Count.Unknown))
            .ToJson());
        var size = json.RootElement.GetProperty("size");

        Assert.Equal((written, verdict), (size.GetProperty("residents").GetRawText(), size.GetProperty("verdict").GetString()));
    }

    [LargeProperty(usual: 100, oneIn: 2_000, Arbitrary = [typeof(KriteriumArbitraries), typeof(ArbitraryPolicies)])]
    public void EveryClassification_FitsTheSchema_AndCanBeDecidedAgainByHand(ThresholdPolicy policy, AreaMeasurement area)
    {
        var classification = new AreaClassifier(policy).Classify(area);
        var json = classification.ToJson();
        Assert.Empty(JsonSchema.Classification.FaultsOf(json));
        Assert.DoesNotContain('\r', json);

        using var document = JsonDocument.Parse(json);
        Assert.Equal(document.RootElement.GetProperty("verdict").GetString(), ByHand(document.RootElement));
        Assert.Equal(policy.Identity.Fingerprint, document.RootElement.GetProperty("policy").GetProperty("sha256").GetString());
    }

    private static string LibraryVersion()
    {
        var file = System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(Classification).Assembly.Location);
        return file.ProductVersion!.Split('+')[0];
    }

    /// <summary>The verdict from nothing but the document, in its own arithmetic.</summary>
    private static string ByHand(JsonElement json)
    {
        var findings = json.GetProperty("findings").EnumerateArray().Select(Decide).ToList();
        var required = json.GetProperty("required").GetInt32();
        var met = findings.Count(verdict => verdict == true);
        var open = findings.Count(verdict => verdict is null);
        List<bool?> parts =
        [
            DecideSize(json.GetProperty("size")),
            .. json.GetProperty("gates").EnumerateArray().Select(Decide),
            met >= required ? true : met + open < required ? false : null,
        ];
        return parts.Contains(false) ? "not_listed" : parts.Contains(null) ? "undetermined" : "listed";
    }

    private static bool? DecideSize(JsonElement size)
    {
        var smallest = size.GetProperty("smallest_population").GetInt64();
        var residents = size.GetProperty("residents");
        var (from, to) = residents.ValueKind switch
        {
            JsonValueKind.Number => (residents.GetInt64(), residents.GetInt64()),
            JsonValueKind.Null => (0, long.MaxValue),
            _ => (residents.GetProperty("from").GetInt64(), residents.GetProperty("to").GetInt64()),
        };
        return from >= smallest ? true : to < smallest ? false : null;
    }

    private static bool? Decide(JsonElement finding)
    {
        var (lowest, highest) = Ends(finding.GetProperty("evidence"));
        var (least, most) = Ends(finding.GetProperty("limit"));
        var below = highest is { } h && least is { } l ? Compare(h, l) : 1;
        var above = lowest is { } w && most is { } m ? Compare(w, m) : -1;
        bool? verdict =
            finding.TryGetProperty("more_than", out _) ? (above > 0 ? true : below <= 0 ? false : null)
            : finding.TryGetProperty("at_least", out _) ? (above >= 0 ? true : below < 0 ? false : null)
            : below < 0 ? true : above >= 0 ? false : null;
        Assert.Equal(finding.GetProperty("verdict").GetString(), verdict switch { true => "met", false => "not_met", _ => "undetermined" });
        return verdict;
    }

    private static ((BigInteger, BigInteger)? From, (BigInteger, BigInteger)? To) Ends(JsonElement interval) =>
        (Fraction(interval.GetProperty("from").GetString()), Fraction(interval.GetProperty("to").GetString()));

    private static int Compare((BigInteger Part, BigInteger Whole) a, (BigInteger Part, BigInteger Whole) b) =>
        (a.Part * b.Whole).CompareTo(b.Part * a.Whole);

    private static (BigInteger Part, BigInteger Whole)? Fraction(string? text)
    {
        if (text is null) return null;
        var parts = text.Split('/');
        if (parts.Length == 2) return (Whole(parts[0]), Whole(parts[1]));

        var percent = text[..^" %".Length].Split('.');
        return percent.Length == 1
            ? (Whole(percent[0]), 100)
            : (Whole(percent[0] + percent[1]), 100 * BigInteger.Pow(10, percent[1].Length));
    }

    private static BigInteger Whole(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);
}
