using Kriterium.Tests;

namespace Kriterium.Cli.Tests;

/// <summary>The samples show what their areas are named for.</summary>
public class SampleTests
{
    private static readonly string[] Counts = ["classify", Sample("made-up-counts.csv"), "--reference", Sample("made-up-reference.csv")];

    [Fact]
    public void MadeUpCounts_ShowEveryVerdictAndEveryBoundary()
    {
        var verdicts = Csv.Read(Invocation.Of([.. Counts, "--format", "csv"]).Done())
            .ToDictionary(line => line["area_id"]["made-up-".Length..], line => line["verdict"]);
        var expected = new Dictionary<string, string>();
        foreach (var criterion in (string[])[
            "2013-non-western", "2013-outside-labour", "2013-convicted", "2013-basic-education", "2010-non-western", "2010-outside-labour",
            "2010-convicted",
        ])
            Add(criterion, "not_listed", "not_listed", "listed");
        Add("2013-income", "listed", "not_listed", "not_listed");
        Add("2013-residents", "not_listed", "listed", "listed");
        Add("2010-residents", "not_listed", "listed", "listed");
        expected.Add("2013-none", "not_listed");
        expected.Add("2013-settled-listed", "listed");
        expected.Add("2013-settled-not-listed", "not_listed");
        foreach (var open in (string[])[
            "2013-year-missing", "2013-suppressed", "2013-residents-unknown", "2013-region-unknown", "2010-year-missing",
        ])
            expected.Add(open, "undetermined");

        Assert.Equal(expected.OrderBy(area => area.Key), verdicts.OrderBy(area => area.Key));

        void Add(string criterion, string below, string at, string above)
        {
            expected.Add(criterion + "-below", below);
            expected.Add(criterion + "-at", at);
            expected.Add(criterion + "-above", above);
        }
    }

    [Fact]
    public void MadeUpCounts_AreNamedAsMadeUp() =>
        Assert.All(
            Csv.Read(Invocation.Of([.. Counts, "--format", "csv"]).Done()),
            line => Assert.StartsWith("Made-up: ", line["area"], StringComparison.Ordinal));

    [Fact]
    public void MadeUpCounts_SayWhyTheyAreOpen()
    {
        var table = Invocation.Of(Counts).Done();
        foreach (var why in (string[])[
            "Not everything is known of the share outside the labour market and education: 2013 has no counts. The share outside the "
                + "labour market and education can be from 20.1 to 70.1 %. The criterion asks for more than 40 %.",
            "Not everything is known of the share convicted: 2014 is known within bounds only. The share convicted can be from 2.55 to "
                + "2.75 %. The criterion asks for more than 2.7 %.\n",
            "The number of residents is not known. At least 1,000 are required.\n",
            "Not everything is known of the mean gross income relative to the region's: the region's income in 2014 is unknown. The "
                + "criterion asks for less than 55 %.\n",
        ])
            Assert.Contains("): " + why, table, StringComparison.Ordinal);
        Assert.EndsWith("38 areas: 13 listed, 20 not listed, 5 undetermined.\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void MadeUpCounts_NeverRoundAFigureOntoALimit()
    {
        var rows = Invocation.Of(Counts).Done().Split('\n');
        Assert.Contains(
            "39.9999 no",
            rows.Single(row => row.Contains("a thousandth of a person below 40 %", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains(
            "54.999999 yes", rows.Single(row => row.Contains("one krone below 55 %", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(
            " 40.0 no",
            rows.Single(row => row.Contains("exactly 40 % outside the labour market over 2", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutReference_IncomeIsUnknown()
    {
        var lines = Csv.Read(Invocation.Of(Counts[0], Counts[1], "--format", "csv").Done())
            .Where(line => line["list_date"] == "2014-12-01")
            .ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal("undetermined", line["income"]));
    }

    [Fact]
    public void Reported_AreUndeterminedAndSayWhy()
    {
        var table = Invocation.Of("classify", Sample("reported-2015-2017.csv")).Done();
        Assert.Contains(
            "- Gellerupparken/Toveshøj (2015-12-01): The share convicted is not given. The criterion asks for more than 2.7 %. The share "
                + "with basic education only is not given. The criterion asks for more than 50 %. The mean gross income relative to the "
                + "region's is not given. The criterion asks for less than 55 %.\n",
            table, StringComparison.Ordinal);
        Assert.Contains(
            "- Mjølnerparken (2017-12-01): The number of residents is not known. At least 1,000 are required. The share outside the labour "
                + "market and education is not given.",
            table,
            StringComparison.Ordinal);
        Assert.Contains("2 areas: 0 listed, 0 not listed, 2 undetermined.\n", table, StringComparison.Ordinal);
    }

    /// <summary>One area twice, with nothing but another year's income in the row of the list's year.</summary>
    [Fact]
    public void WhichYear_TheIncomeOfTheWrongYear_GivesAnotherVerdict()
    {
        var rows = Csv.Read(File.ReadAllText(Sample("which-year-2017.csv")));
        var differing = rows[1].Keys.Where(column => rows[1][column] != rows[3][column]);
        Assert.Equal(["area_id", "area", "gross_income"], differing);

        var run = Invocation.Of(
            "classify", Sample("which-year-2017.csv"), "--reference", Sample("which-year-2017-reference.csv"), "--format", "csv");
        Assert.Equal(
            ["made-up-income-of-2015: listed, income met", "made-up-income-of-2017: not_listed, income not_met"],
            Csv.Read(run.Done()).Select(line => line["area_id"] + ": " + line["verdict"] + ", income " + line["income"]));
    }

    /// <summary>Each area is named for the rules that list it; figures of 2 years do not answer the old rule itself.</summary>
    [Theory]
    [InlineData("2013", "", "listed not_listed listed not_listed undetermined")]
    [InlineData("2010", "2", "listed listed not_listed not_listed undetermined")]
    [InlineData("2010", "", "undetermined undetermined undetermined undetermined undetermined")]
    public void OldRuleNewRule_AreasAreAsNamed(string policy, string window, string expected)
    {
        string[] arguments = ["classify", Sample("old-rule-new-rule.csv"), "--policy", policy, "--format", "csv"];
        var run = Invocation.Of(window.Length == 0 ? arguments : [.. arguments, "--window", window]);
        var lines = Csv.Read(run.Done());
        Assert.Equal(
            ["both", "old-only", "new-only", "neither", "on-the-limit"],
            lines.Select(line => line["area_id"]["made-up-".Length..]));
        Assert.Equal(expected, string.Join(' ', lines.Select(line => line["verdict"])));
        Assert.All(lines, line => Assert.StartsWith("Made-up: ", line["area"], StringComparison.Ordinal));
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "docs", "samples", name);
}
