using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Kriterium.Testing;
using Kriterium.Tests.Json;
using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Decisions;

public class DecisionRecordTests
{
    private static readonly CalendarDate List2021 = new(2021, 12, 1);

    private static readonly AreaMeasurement Area = new(
        "made-up-birkeparken",
        List2021,
        [
            new AreaYear(2020, aged18To64: 1000, outsideLabourMarketThousandths: 401_000, aged18Plus: 1250, convicted: 35),
            new AreaYear(
                2021,
                residents: 1600,
                nonWestern: 872,
                aged18To64: 1000,
                outsideLabourMarketThousandths: 401_500,
                aged18Plus: 1250,
                convicted: 39,
                aged30To59: 625,
                basicEducation: 380),
        ],
        nationalYears: [new NationalYear(2020, 4_600_000, 41_400), new NationalYear(2021, 4_600_000, 41_000)]);

    private static readonly ListHistory History = new(
        [
            new PublishedList(new CalendarDate(2017, 12, 1), [new ListMembership(Area.AreaId, AreaStatus.ParticularlyVulnerable)]),
            new PublishedList(new CalendarDate(2018, 12, 1), [new ListMembership(Area.AreaId, AreaStatus.ParallelSociety)]),
            new PublishedList(new CalendarDate(2019, 12, 1), [new ListMembership(Area.AreaId, AreaStatus.ParallelSociety)]),
            new PublishedList(new CalendarDate(2020, 12, 1), [new ListMembership(Area.AreaId, AreaStatus.ParallelSociety)]),
        ]);

    private static readonly DecisionRecord ByLaw = DecisionRecord.Of(Area, LegalTimeline.Denmark, History);

    [Fact]
    public void Record_ReadBack_IsEqual_AndDerivedTheSame()
    {
        foreach (var record in (DecisionRecord[])[ByLaw, DecisionRecord.Of(Area, ThresholdPolicies.Vulnerable2021)])
        {
            var read = DecisionRecord.FromJson(record.ToJson());
            Assert.Equal(record, read);
            Assert.Equal(record.ToJson(), read.ToJson());
            Assert.Equal("same", read.Rederive().ToString());
            Assert.Equal(record.RuleIdentity, read.RuleIdentity);
        }
    }

    [Fact]
    public void Record_HoldsTheDecisionThatTheClassifierGives()
    {
        var status = new StatusClassifier(LegalTimeline.Denmark).Classify(Area, History);
        Assert.Equal(AreaStatus.Transformation, status.Status);
        Assert.Equal(status.ToJson(), ByLaw.ResultJson);
        Assert.Equal(status.Status, ByLaw.Rederive().Status!.Status);
        Assert.Null(ByLaw.Rederive().Classification);
        Assert.Equal(
            new AreaClassifier(ThresholdPolicies.Vulnerable2021).Classify(Area).ToJson(),
            DecisionRecord.Of(Area, ThresholdPolicies.Vulnerable2021).ResultJson);
    }

    [Fact]
    public void Record_FitsItsSchema_AndOneWithoutARuleOrWithTwoDoesNot()
    {
        var byPolicy = DecisionRecord.Of(Area, ThresholdPolicies.Vulnerable2021).ToJson();
        Assert.Empty(JsonSchema.Decision.FaultsOf(ByLaw.ToJson()));
        Assert.Empty(JsonSchema.Decision.FaultsOf(byPolicy));
        foreach (var rules in (string[][])[[], ["policy", "timeline"]])
        {
            var document = JsonNode.Parse(ByLaw.ToJson())!.AsObject();
            document["policy"] = JsonNode.Parse(byPolicy)!["policy"]!.DeepClone();
            foreach (var rule in (string[])["policy", "timeline"])
            {
                if (!rules.Contains(rule)) document.Remove(rule);
            }

            Assert.NotEmpty(JsonSchema.Decision.FaultsOf(document.ToJsonString()));
            Assert.Throws<InvalidInputException>(() => DecisionRecord.FromJson(document.ToJsonString()));
        }
    }

    /// <summary>As a database may do that stores JSON by its content.</summary>
    [Fact]
    public void Record_WithItsKeysInAnotherOrder_Holds()
    {
        var reversed = Reversed(JsonNode.Parse(ByLaw.ToJson())!)!.ToJsonString();
        Assert.NotEqual(ByLaw.ToJson(), reversed);
        Assert.Equal("same", DecisionRecord.FromJson(reversed).Rederive().ToString());
    }

    [Fact]
    public void Record_OfAnEarlierVersionInOtherWords_Holds_AndSaysSo()
    {
        var area = new AreaMeasurement(
            "a",
            List2021,
            residents: 2000,
            published: [new PublishedFigure(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(41.2m), windowYears: 4)]);
        var record = DecisionRecord.Of(area, ThresholdPolicies.Vulnerable2021);
        var document = JsonNode.Parse(record.ToJson())!;
        var noted = document["result"]!["findings"]!.AsArray().First(finding => finding!["note"] is not null)!;
        noted["note"] = "said otherwise";
        document["library_version"] = "0.0.9";
        document["result"]!["library_version"] = "0.0.9";
        var changed = DecisionRecord.FromJson(document.ToJsonString());
        document["sha256"]!["result"] = DecisionRecordJson.Checksum(changed.Result);

        var again = DecisionRecord.FromJson(document.ToJsonString()).Rederive();
        Assert.True(again.IsSame);
        Assert.Equal("same, in other words", again.ToString());
        var difference = Assert.Single(again.Differences);
        Assert.EndsWith(".note", difference.Path, StringComparison.Ordinal);
        Assert.Contains(": \"said otherwise\" recorded, ", difference.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" derived again (words only)", difference.ToString(), StringComparison.Ordinal);
        Assert.False(changed.Rederive().IsSame);
    }

    [Theory]
    [InlineData(null, "1", "a: nothing recorded, 1 derived again")]
    [InlineData("1", null, "a: 1 recorded, nothing derived again")]
    public void ADifference_SaysWhatIsMissing(string? recorded, string? again, string expected) =>
        Assert.Equal(expected, new RecordDifference("a", recorded, again, isInWordsOnly: false).ToString());

    public static TheoryData<string, string, string> Tampering { get; } = new()
    {
        { "a count", "area.years[1].non_western=801", "result.findings" },
        { "a count that no criterion uses", "area.years[0].aged_18_plus=1251", "sha256.area" },
        { "a base", "area.years[1].aged_30_59=626", "sha256.area" },
        { "a year", "area.years[0].year=2019", "sha256.area" },
        { "the area's id", "area.area_id=\"another\"", "result.area_id" },
        { "the list's date", "area.list_date=\"2022-12-01\"", "result.list_date" },
        { "the measurement year", "area.measurement_year=2022", "result.measurement_year" },
        { "the country's count", "area.national_years[0].convicted=50000", "sha256.area" },
        { "a limit", "timeline.regimes[3].statuses[1].policy.criteria[0].more_than=\"41 %\"", "result.timeline.sha256" },
        { "a verb", "timeline.regimes[3].statuses[1].policy.criteria[0].more_than->at_least", "sha256.timeline" },
        { "a window", "timeline.regimes[3].statuses[1].policy.criteria[0].window_years=1", "sha256.timeline" },
        { "the required count", "timeline.regimes[3].statuses[1].policy.required=3", "sha256.timeline" },
        { "the smallest population", "timeline.regimes[3].statuses[1].policy.smallest_population=999", "sha256.timeline" },
        { "a source", "timeline.regimes[3].source.citation=\"another act\"", "result.regime.source.citation" },
        { "a rule's name", "timeline.name=\"sweden\"", "result.timeline.name" },
        { "an earlier status", "history.lists[3].rows[0].status=\"vulnerable\"", "sha256.history" },
        { "the date of an earlier list", "history.lists[0].date=\"2016-12-01\"", "sha256.history" },
        { "the completeness of a list", "history.lists[0].is_complete=true", "sha256.history" },
        { "the status", "result.status=\"vulnerable\"", "result.status" },
        { "a possible status", "result.possible_statuses[0]=\"none\"", "result.possible_statuses[0]" },
        { "a verdict", "result.findings[0].verdict=\"not_met\"", "result.findings[0].verdict" },
        {
            "a recorded figure",
            "result.findings[0].classification.findings[0].evidence.from=\"1 %\"",
            "result.findings[0].classification.findings[0].evidence.from"
        },
        { "the order of findings", "result.findings<>", "result.findings[0]" },
        { "a finding left out", "result.findings-", "result.findings[" },
        { "the version", "library_version=\"9.9.9\"", "library_version" },
        { "a checksum", "sha256.area=\"00\"", "sha256.area" },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public void Tampering_IsFoundAndNamed(string what, string change, string path)
    {
        var document = JsonNode.Parse(ByLaw.ToJson())!;
        Change(document, change);

        var again = DecisionRecord.FromJson(document.ToJsonString()).Rederive();
        Assert.False(again.IsSame, what);
        Assert.Contains(again.Differences, difference => difference.Path.StartsWith(path, StringComparison.Ordinal));
    }

    /// <summary>Many readers of JSON take the last of two equal keys, and this one could take the first: such a record is none.</summary>
    [Theory]
    [InlineData("\n    \"status\": \"transformation\",", "\n    \"status\": \"transformation\", ‸\"status\": \"none\",", "result.status")]
    [InlineData("\n        \"status\": \"prevention\",", "\n        \"status\": \"prevention\", ‸\"status\": \"none\",", "result.findings[0].status")]
    public void KeyTwice_IsRefused_InTheResultToo(string original, string replacement, string path)
    {
        var json = ByLaw.ToJson();
        var first = json.IndexOf(original, StringComparison.Ordinal);
        Assert.True(first > 0, "The record has no " + original);
        var marked = json[..first] + replacement + json[(first + original.Length)..];
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => DecisionRecord.FromJson(MarkedJson.Unmarked(marked))).Faults);
        Assert.StartsWith(path, fault.Path, StringComparison.Ordinal);
        MarkedJson.AssertFaults(marked, DecisionRecord.FromJson, [fault.Path + " is given again; give each key once"]);
    }

    [Fact]
    public void FaultsOfARecord_AreNamedTogether()
    {
        var document = JsonNode.Parse(ByLaw.ToJson())!;
        Change(document, "area.years[1].non_western=1601");
        Change(document, "result=5");
        document.AsObject().Remove("library_version");
        var error = Assert.Throws<InvalidInputException>(() => DecisionRecord.FromJson(document.ToJsonString()));
        Assert.Equal(
            ["area.years[1].non_western", "library_version", "result"],
            error.Faults.Select(fault => fault.Path).Order(StringComparer.Ordinal));

        document = JsonNode.Parse(ByLaw.ToJson())!;
        Change(document, "area.list_date=\"2009-12-01\"");
        Change(document, "area.measurement_year=2021");
        Assert.Contains(
            "2009-12-01, before the first list",
            Assert.Throws<InvalidInputException>(() => DecisionRecord.FromJson(document.ToJsonString())).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Rules across the parts of a record hold beside faults inside of them.</summary>
    [Fact]
    public void RulesAcrossParts_AreToldBesidePartsThatCannotBeRead()
    {
        var document = JsonNode.Parse(ByLaw.ToJson())!;
        Change(document, "area.list_date=\"2009-12-01\"");
        Change(document, "area.measurement_year=2021");
        Change(document, "area.years[1].non_western=1601");
        Change(document, "history.lists[1].date=\"2017-12-01\"");
        Change(document, "history.lists[2].date=\"?\"");
        Assert.Equal(["area", "area.years[1].non_western", "history.lists[1]", "history.lists[2].date"], Paths(document));

        document["policy"] = JsonNode.Parse(DecisionRecord.Of(Area, ThresholdPolicies.Vulnerable2021).ToJson())!["policy"]!.DeepClone();
        Change(document, "policy.required=0");
        Change(document, "timeline.name=\"\"");
        Assert.Equal(
            ["", "area.years[1].non_western", "history.lists[1]", "history.lists[2].date", "policy.required", "timeline.name"],
            Paths(document));

        document.AsObject().Remove("timeline");
        Assert.Equal(
            ["area.years[1].non_western", "history", "history.lists[1]", "history.lists[2].date", "policy.required"], Paths(document));

        static IEnumerable<string> Paths(JsonNode document) =>
            Assert.Throws<InvalidInputException>(() => DecisionRecord.FromJson(document.ToJsonString()))
                .Faults.Select(fault => fault.Path).Order(StringComparer.Ordinal);
    }

    /// <summary>Stored, read and derived again, all kinds of policies and of what is known.</summary>
    [Fact]
    [Trait("Size", "Large")]
    public void RandomDecisionsByPolicies_StoredAndReadBack_HoldEveryOne()
    {
        var cases = Cases.Of(usual: 100, oneIn: 100);
        foreach (var area in Generators.AnAreaCase().Generator.Sample(cases, cases))
        {
            var record = DecisionRecord.Of(area.PartlyKnown, area.Policy);
            Assert.Equal("same", DecisionRecord.FromJson(record.ToJson()).Rederive().ToString());
        }
    }

    /// <summary>The same by the law and by what-ifs of it, with every way in which earlier lists can be known.</summary>
    [Fact]
    [Trait("Size", "Large")]
    public void RandomDecisionsByTimelines_StoredAndReadBack_HoldEveryOne()
    {
        const int AtOnce = 100;
        var bases = new HashSet<EarlierListBasis>();
        var seeds = Enumerable.Range(0, Cases.Of(usual: AtOnce, oneIn: 100) / AtOnce);
        foreach (var (timeline, area, history) in seeds.SelectMany(seed => Inputs.Sample(AtOnce, new FsCheck.Rnd((ulong)seed), 50)))
        {
            var record = DecisionRecord.Of(area, timeline, history);
            var again = DecisionRecord.FromJson(record.ToJson()).Rederive();
            Assert.Equal("same", again.ToString());
            bases.UnionWith(again.Status!.Findings.SelectMany(finding => finding.EarlierLists).Select(list => list.Basis));
        }

        Assert.Equal(Enum.GetValues<EarlierListBasis>(), bases.Order());
    }

    /// <summary>An area drawn for the law or a what-if of it, with what is known of its earlier lists; some name the timeline of the lists.</summary>
    private static FsCheck.Gen<(LegalTimeline Timeline, AreaMeasurement Area, ListHistory History)> Inputs { get; } =
        from timeline in Gen.OneOf(Gen.Constant(LegalTimeline.Denmark), ArbitraryTimelines.Timelines().Generator)
        from seed in Gen.Choose(0, int.MaxValue)
        from isNamed in Gen.Elements(true, false)
        let draw = AreaDraw.Many(1, seed, timeline).First()
        let lists = draw.History
        select (
            timeline,
            draw.Area,
            isNamed ? new ListHistory(lists.PublishedLists, lists.Lineage, lists.EarlierStatuses, timeline) : lists);

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts.Reverse().Select(part => KeyValuePair.Create(part.Key, Reversed(part.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    /// <summary>Changes one thing: "path=value", "path->another key", "path&lt;>" turns a list around, "path-" takes its last away.</summary>
    private static void Change(JsonNode document, string change)
    {
        var end = change.IndexOfAny(['=', '-', '<']);
        var steps = change[..end].Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var parent = steps[..^1].Aggregate(document, (node, step) => Child(node, step)!);
        var last = steps[^1];
        Assert.NotNull(Child(parent, last));
        if (change[end] == '=')
        {
            if (parent is JsonArray items) items[Place(last)] = JsonNode.Parse(change[(end + 1)..]);
            else parent[last] = JsonNode.Parse(change[(end + 1)..]);
        }
        else if (change[end] == '<')
        {
            parent[last] = new JsonArray([.. parent[last]!.AsArray().Reverse().Select(item => item!.DeepClone())]);
        }
        else if (change.EndsWith('-'))
        {
            parent[last]!.AsArray().RemoveAt(parent[last]!.AsArray().Count - 1);
        }
        else
        {
            var value = parent[last]!.DeepClone();
            parent.AsObject().Remove(last);
            parent[change[(end + 2)..]] = value;
        }
    }

    private static JsonNode? Child(JsonNode node, string step) =>
        node is JsonArray items ? items[Place(step)] : node[step];

    private static int Place(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
