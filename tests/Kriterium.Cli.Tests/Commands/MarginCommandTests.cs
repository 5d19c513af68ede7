using System.Text.Json;

namespace Kriterium.Cli.Tests;

public class MarginCommandTests
{
    // 27 and 26 of 1,000 convicted are one below 2.70 % in the mean of two years, counted in two steps: exactly 2.70 % is not more.
    private static readonly string Close = Tables.CountsHeader
        + Tables.Counts(year: "2013", convicted: "27") + Tables.Counts(convicted: "26")
        + Tables.Counts(id: "far", name: "Far", year: "2013") + Tables.Counts(id: "far", name: "Far", convicted: "60");

    // Everybody in the region has 200,000 kroner, in the area 180,000: not less than 55 %.
    private const string Region = "region,year,taxpayers,gross_income\nMidtjylland,2014,500000,100000000000\n";

    [Fact]
    public void Table_SaysFirstWhoIsClosest_AndThenShowsWho()
    {
        using var folder = new Folder();
        var lines = Invocation.Of("margin", folder.Add("a.csv", Close), "--reference", folder.Add("r.csv", Region), "--policy", "2013", "--small-counts", "shown").Done().Split('\n');
        Assert.Equal(
            "By particularly-vulnerable-2013, one test alone carries 2 of 2 areas to another verdict; closest: Made-up (2014-12-01, not listed) by "
                + "2 persons (convicted).",
            lines[0]);
        Assert.Equal("", lines[1]);
        Assert.Contains(lines, line => line.StartsWith("2014-12-01   Made-up", StringComparison.Ordinal)
            && line.Contains("convicted         no    rise     yes", StringComparison.Ordinal)
            && line.Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .TakeLast(3).SequenceEqual(["2 persons", "38 persons", "2 persons"]));
        Assert.Contains(lines, line => line.StartsWith("Rule: particularly-vulnerable-2013: 3 of 5 (", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("<5", StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_HasALineAMargin()
    {
        using var folder = new Folder();
        var run = Invocation.Of("margin", folder.Add("a.csv", Close), "--reference", folder.Add("r.csv", Region), "--policy", "2013", "--format", "csv", "--small-counts", "shown");
        var lines = Csv.Read(run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2 * ((4 * 3) + 1 + 1), lines.Count);
        var convicted = lines.Where(line => line["area_id"] == "made-up" && line["test"] == "convicted").ToList();
        Assert.Equal(["change", "move_out", "move_in"], convicted.Select(line => line["move"]));
        Assert.Equal(["2", "38", "2"], convicted.Select(line => line["from"]));
        Assert.Equal(["2", "38", "2"], convicted.Select(line => line["to"]));
        Assert.All(convicted, line => Assert.Equal(
            ("not_listed", "not_met", "yes", "persons", "exact", "yes"),
            (line["verdict"], line["test_verdict"], line["must_rise"], line["unit"], line["state"], line["changes_verdict"])));
        Assert.StartsWith("By particularly-vulnerable-2013, one test alone carries ", run.Error, StringComparison.Ordinal);

        var withheld = Csv.Read(Invocation.Of("margin", folder.Add("b.csv", Close), "--reference", folder.Path("r.csv"), "--policy", "2013", "--format", "csv").Output);
        Assert.Equal(
            ["2 2", "38 38", "2 2"],
            withheld.Where(line => line["area_id"] == "made-up" && line["test"] == "convicted").Select(line => line["from"] + " " + line["to"]));
    }

    /// <summary>Where one may be closer than the other, both are named.</summary>
    [Fact]
    public void Closest_AreAllThatMayBe()
    {
        using var folder = new Folder();
        var table = Close + Tables.Counts(id: "small", name: "Small", year: "2013", convicted: "3")
            + Tables.Counts(id: "small", name: "Small", convicted: "50");
        Assert.Contains(
            "; closest: Made-up (2014-12-01, not listed) by 2 persons (convicted); Small (2014-12-01, not listed) by <5 persons (convicted).\n",
            Invocation.Of("margin", folder.Add("a.csv", table), "--reference", folder.Add("r.csv", Region), "--policy", "2013").Done(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ByLaw_EveryRuleOfTheListIsShown()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader + Tables.Counts(date: "2021-12-01", year: "2021"));
        var lines = Csv.Read(Invocation.Of("margin", file, "--format", "csv").Output);
        Assert.Equal(
            ["prevention-2021", "vulnerable-2021", "parallel-society-2021"],
            lines.Select(line => line["rule"]).Distinct());
    }

    [Fact]
    public void Json_HasEachRulesMargins()
    {
        using var folder = new Folder();
        var run = Invocation.Of("margin", folder.Add("a.csv", Close), "--reference", folder.Add("r.csv", Region), "--policy", "2013", "--format", "json");
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("kriterium-margins/1", root.GetProperty("format").GetString());
        Assert.Equal("counts from 1 to 4 are withheld", root.GetProperty("small_counts").GetString());
        var rule = root.GetProperty("areas")[0].GetProperty("rules")[0];
        Assert.Equal("not_listed", rule.GetProperty("verdict").GetString());
        var smallest = rule.GetProperty("smallest")[0];
        Assert.Equal(("convicted", "change", 2, 2), (
            smallest.GetProperty("of").GetString(),
            smallest.GetProperty("move").GetString(),
            smallest.GetProperty("from").GetInt32(),
            smallest.GetProperty("to").GetInt32()));
    }

    [Fact]
    public void Faults_AreThoseOfClassify()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader + Tables.Counts(convicted: "x") + Tables.Counts(id: "good"));
        Assert.Equal(Invocation.Of("classify", file).Refused(), Invocation.Of("margin", file).Refused());
        Assert.Equal(
            Invocation.Of("classify", file, "--skip-faulty", "--format", "csv").ExitCode,
            Invocation.Of("margin", file, "--skip-faulty", "--format", "csv").ExitCode);
        var printed = folder.Add("p.csv", Tables.PrintedHeader + Tables.Printed());
        Assert.Equal(
            Invocation.Of("classify", printed, "--reference", file).Refused(2), Invocation.Of("margin", printed, "--reference", file).Refused(2));
        Assert.Equal(
            "--small-counts is \"all\"; choose withheld or shown.\nSee: kriterium margin --help\n",
            Invocation.Of("margin", file, "--small-counts", "all").Refused(2));
        Assert.Equal(2, Invocation.Of("margin", file, "--output", file).ExitCode);
    }

    [Fact]
    public void Printed_OnlyTheSizeIsCountedInPersons()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(residents: "966"));
        Assert.Equal(0, Invocation.Of("margin", file, "--format", "csv", "--output", folder.Path("o.csv")).ExitCode);
        var lines = Csv.Read(File.ReadAllText(folder.Path("o.csv")));
        Assert.Equal("34", lines.Single(line => line["test"] == "size")["from"]);
        Assert.All(lines.Where(line => line["test"] != "size"), line => Assert.Equal("unknown", line["state"]));
    }
}
