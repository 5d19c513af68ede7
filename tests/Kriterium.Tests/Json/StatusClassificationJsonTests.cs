using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Kriterium.Testing;

namespace Kriterium.Tests.Json;

public class StatusClassificationJsonTests
{
    private static readonly StatusClassifier Classifier = new(LegalTimeline.Denmark);

    [Fact]
    public void ToJson_AreaWithAnOpenHistory_SaysAllOfIt()
    {
        var area = new AreaMeasurement(
            "område-1",
            new CalendarDate(2019, 12, 1),
            residents: 1475,
            published:
            [
                new PublishedFigure(Indicator.NonWestern, Evidence.PrintedPercent(61.0m)),
                new PublishedFigure(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(41.2m), 2),
                new PublishedFigure(Indicator.RelativeIncome, Evidence.PrintedPercent(54.3m)),
            ]);
        var status = Classifier.Classify(area);
        var json = JsonNode.Parse(status.ToJson())!.AsObject();
        var findings = json["findings"]!.AsArray();
        foreach (var finding in findings.Take(2)) finding!["classification"] = "CLASSIFICATION";
        const string act = "Bill L 38 (2018-19), lov nr. 1322 af 27/11/2018";

        Assert.Equal(
            """
            {
              "format": "kriterium-status/1",
              "library_version": "VERSION",
              "timeline": {
                "name": "denmark",
                "sha256": "SHA256"
              },
              "regime": {
                "name": "2018",
                "standing": "replaced",
                "standing_note": "Replaced by lov nr. 2157 af 27/11/2021.",
                "standing_source": {
                  "citation": "Bill L 23 (2021-22), lov nr. 2157 af 27/11/2021",
                  "address": "https://www.retsinformation.dk/eli/lta/2021/2157"
                },
                "source": {
                  "citation": "ACT",
                  "address": "PAGE"
                }
              },
              "area_id": "område-1",
              "list_date": "2019-12-01",
              "measurement_year": 2019,
              "status": "undetermined",
              "possible_statuses": [
                "parallel_society",
                "transformation"
              ],
              "findings": [
                {
                  "status": "vulnerable",
                  "danish": "udsat boligområde",
                  "english": "vulnerable area",
                  "verdict": "met",
                  "classification": "CLASSIFICATION"
                },
                {
                  "status": "parallel_society",
                  "danish": "ghettoområde",
                  "english": "parallel society",
                  "verdict": "met",
                  "classification": "CLASSIFICATION"
                },
                {
                  "status": "transformation",
                  "danish": "hårdt ghettoområde",
                  "english": "transformation area",
                  "verdict": "undetermined",
                  "lists_in_a_row": 5,
                  "earlier_verdict": "undetermined",
                  "earlier_lists": [
                    {
                      "list_date": "2015-12-01",
                      "verdict": "undetermined",
                      "basis": "not_given"
                    },
                    {
                      "list_date": "2016-12-01",
                      "verdict": "undetermined",
                      "basis": "not_given"
                    },
                    {
                      "list_date": "2017-12-01",
                      "verdict": "undetermined",
                      "basis": "not_given"
                    },
                    {
                      "list_date": "2018-12-01",
                      "verdict": "undetermined",
                      "basis": "not_given"
                    }
                  ],
                  "source": {
                    "citation": "ACT: a transitional rule made it 5 years for 2018-2020, so that the statute's 4 years was never applied",
                    "unverified": "that years are counted as yearly lists (practice; the act counts years in which the conditions were met)",
                    "address": "PAGE"
                  }
                }
              ]
            }
            """
                .Replace("VERSION", json["library_version"]!.GetValue<string>(), StringComparison.Ordinal)
                .Replace("SHA256", LegalTimeline.Denmark.Identity.Fingerprint, StringComparison.Ordinal)
                .Replace("PAGE", "https://www.retsinformation.dk/eli/lta/2018/1322", StringComparison.Ordinal)
                .Replace("ACT", act, StringComparison.Ordinal),
            json.ToJsonString(new JsonSerializerOptions
            {
                WriteIndented = true,
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }));
    }

    [LargeProperty(usual: 50, oneIn: 2_000, Arbitrary = [typeof(KriteriumArbitraries)])]
    public void EveryStatus_FitsTheSchema_AndHoldsTheClassificationsAsTheyAre(AreaMeasurement area)
    {
        var status = Classifier.Classify(area);
        var json = status.ToJson();
        Assert.Empty(JsonSchema.Status.FaultsOf(json));
        Assert.DoesNotContain('\r', json);

        var root = JsonNode.Parse(json)!;
        Assert.Equal(status.PossibleStatuses.Count == 1, root["status"]!.GetValue<string>() != "undetermined");
        Assert.Equal(status.Findings.Count, root["findings"]!.AsArray().Count);
        foreach (var (finding, written) in status.Findings.Zip(root["findings"]!.AsArray()))
        {
            Assert.Equal(finding.Classification is null, written!["classification"] is null);
            if (finding.Classification is not { } classification) continue;

            var alone = JsonNode.Parse(classification.ToJson())!.AsObject();
            foreach (var above in new[] { "format", "library_version", "area_id", "list_date", "measurement_year" })
                Assert.True(alone.Remove(above));
            Assert.True(JsonNode.DeepEquals(alone, written["classification"]));
        }
    }

    [LargeProperty(usual: 20, oneIn: 5_000, Arbitrary = [typeof(KriteriumArbitraries), typeof(ArbitraryTimelines)])]
    public void EveryStatusUnderAWhatIf_FitsTheSchema(LegalTimeline timeline, AreaMeasurement area)
    {
        if (area.ListDate < timeline.Regimes[0].From) return;

        var json = new StatusClassifier(timeline).Classify(area).ToJson();
        Assert.Empty(JsonSchema.Status.FaultsOf(json));
        Assert.Contains(timeline.Identity.Fingerprint, json, StringComparison.Ordinal);
    }
}
