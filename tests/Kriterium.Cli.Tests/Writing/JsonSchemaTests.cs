using System.Text.Json.Nodes;
using Kriterium.Tests;
using Kriterium.Tests.Json;

namespace Kriterium.Cli.Tests;

/// <summary>What the command prints as JSON fits the schemas in docs/.</summary>
public class JsonSchemaTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "docs", "samples");

    public static TheoryData<string> CommandLines =>
    [
        "compare old-rule-new-rule.csv --from-policy 2010 --to-policy 2013 --window 2",
        "compare made-up-counts-2021.csv --from-policy 2018 --to-policy 2021 --reference made-up-reference-2021.csv",
        "margin which-year-2017.csv --reference which-year-2017-reference.csv",
        "margin made-up-counts-2021.csv --reference made-up-reference-2021.csv",
        "margin made-up-counts-2021.csv --small-counts shown",
        "margin old-rule-new-rule.csv --policy 2010",
        "sweep made-up-counts-2021.csv --reference made-up-reference-2021.csv --criterion convicted --from 2.5 --to 3.5 --step 0.25",
        "sweep made-up-counts-2021.csv --criterion basic_education --from 0 --to 100 --step 10",
        "sweep made-up-counts-2021.csv --required-count 1..4",
        "sweep made-up-counts-2021.csv --smallest-population 900..1100",
        "sweep old-rule-new-rule.csv --window 1..4",
    ];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Printed_FitsItsSchema(string commandLine)
    {
        var json = Printed(commandLine);
        var schema = SchemaOf(commandLine);
        Assert.Empty(schema.FaultsOf(json));

        // Neither more nor less does, however deep.
        var document = JsonNode.Parse(json)!.AsObject();
        document["more"] = 1;
        Assert.NotEmpty(schema.FaultsOf(document.ToJsonString()));
        foreach (var key in JsonNode.Parse(json)!.AsObject().Select(part => part.Key).ToList())
        {
            var less = JsonNode.Parse(json)!.AsObject();
            less.Remove(key);
            Assert.NotEmpty(schema.FaultsOf(less.ToJsonString()));
        }
    }

    /// <summary>Two lists by the law, under two regimes, with statuses, a small count and lineage.</summary>
    [Fact]
    public void Comparison_ByTheLaw_FitsItsSchema()
    {
        using var folder = new Folder();
        var old = folder.Add("old.csv", Tables.PrintedHeader + Tables.Printed("2017-12-01", "a", "A") + Tables.Printed("2017-12-01", "odense-vollsmose", "V"));
        var now = folder.Add(
            "new.csv",
            Tables.PrintedHeader + Tables.Printed("2018-12-01", "a", "A", residents: "999") + Tables.Printed("2018-12-01", "b", "B", residents: "3")
                + Tables.Printed("2018-12-01", "odense-vollsmose-parkerne", "P"));
        foreach (var more in new[] { Array.Empty<string>(), ["--lineage", Path.Combine(Samples, "lineage.csv")] })
        {
            var json = Invocation.Of(["compare", old, now, "--format", "json", .. more]).Done();
            Assert.Empty(JsonSchema.Comparison.FaultsOf(json));
        }
    }

    private static JsonSchema SchemaOf(string commandLine) => commandLine.Split(' ')[0] switch
    {
        "compare" => JsonSchema.Comparison,
        "margin" => JsonSchema.Margins,
        _ => JsonSchema.Sweep,
    };

    private static string Printed(string commandLine) => Invocation.Of(
    [
        .. commandLine.Split(' ').Select(part => part.EndsWith(".csv", StringComparison.Ordinal) ? Path.Combine(Samples, part) : part),
        "--format", "json",
    ]).Done();
}
