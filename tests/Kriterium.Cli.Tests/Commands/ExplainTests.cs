using System.Text.Json;

namespace Kriterium.Cli.Tests;

public class ExplainTests
{
    private static readonly string File = Tables.PrintedHeader
        + Tables.Printed("2014-12-01", "a", "Aldersrogade", convicted: "2.70", outside: "39.0", income: "50.0")
        + Tables.Printed("2014-12-01", "b", "<script>")
        + Tables.Printed("2015-12-01", "b", "");

    [Fact]
    public void Text_IsThatOfTheLibrary_WithTheNameOfTheFile()
    {
        using var folder = new Folder();
        var text = Invocation.Of("explain", folder.Add("a.csv", File), "--area", "a", "--lang", "da").Done();
        Assert.StartsWith(
            "Aldersrogade\nDet kan ikke afgøres, om boligområdet Aldersrogade har status som »ghettoområde« på listen pr. 1. december 2014 eller "
                + "slet ikke er på den. Det afhænger af andelen af dømte.\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains("- Andelen af dømte (gennemsnit af opgørelsesårene 2013 og 2014) er 2,70 pct. (afrundet, så mellem 2,695 og 2,705 pct.). "
            + "Det kan ikke afgøres, om den overstiger 2,7 pct.\n", text, StringComparison.Ordinal);
        Assert.StartsWith("Aldersrogade\nIt is undetermined whether ", Invocation.Of("explain", folder.Path("a.csv"), "--area", "a").Done(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown", "## \\<script\\>\n")]
    [InlineData("html", "<section class=\"kriterium\" lang=\"en\">\n")]
    [InlineData("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"")]
    public void Markup_KeepsANameText(string format, string beginning)
    {
        using var folder = new Folder();
        var text = Invocation.Of(
            "explain", folder.Add("a.csv", File), "--area", "b", "--list-date", "2014-12-01", "--format", format).Done();
        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HasTheStatus_OrTheVerdictOfARule()
    {
        using var folder = new Folder();
        string[] arguments = ["explain", folder.Add("a.csv", File), "--area", "a", "--format", "json"];
        using var status = JsonDocument.Parse(Invocation.Of(arguments).Done());
        Assert.Equal("denmark", status.RootElement.GetProperty("timeline").GetProperty("name").GetString());

        using var verdict = JsonDocument.Parse(Invocation.Of([.. arguments, "--policy", "2010", "--window", "2"]).Done());
        Assert.Equal("undetermined", verdict.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("particularly-vulnerable-2010, window of 2 years", verdict.RootElement.GetProperty("policy").GetProperty("name").GetString());
    }

    [Fact]
    public void History_IsToldListByList()
    {
        using var folder = new Folder();
        var text = Invocation.Of(
            "explain",
            folder.Add("a.csv", Tables.PrintedHeaderWithNational
                + Tables.WithNational("2019-12-01", "a", "2008", "57.0", "41.2", "2.07", "70.2", "57.7", limit: "2.03")),
            "--area",
            "a",
            "--history",
            folder.Add("m.csv", Tables.Complete(Tables.MembershipHeader + "2018-12-01,a,A,M,ghettoomraade\n"))).Done();
        Assert.Contains("\n- The list of 1 December 2018: yes, as published.\n", text, StringComparison.Ordinal);
        Assert.Contains("\n- The list of 1 December 2017: undetermined, nothing is given of it.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SmallCounts_AreWithheld_UnlessShown()
    {
        using var folder = new Folder();
        string Year(string year) => Tables.Counts(year: year, aged18Plus: "900", convicted: "3");
        string[] arguments = ["explain", folder.Add("a.csv", Tables.CountsHeader + Year("2013") + Year("2014")), "--area", "made-up"];
        const string figure = "- The share convicted (mean of the measurement years 2013 and 2014) is ";
        var run = Invocation.Of(arguments);
        Assert.Contains("Withheld as <5 ", run.Error, StringComparison.Ordinal);
        Assert.Contains(figure + "from 0.11 to 0.45 % and is not more than 2.7 %", run.Output, StringComparison.Ordinal);
        Assert.Contains(figure + "0.33 % and is not", Invocation.Of([.. arguments, "--small-counts", "shown"]).Done(), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_IsAFile()
    {
        using var folder = new Folder();
        Assert.Equal("", Invocation.Of(
            "explain", folder.Add("a.csv", File), "--area", "a", "--format", "svg", "--output", folder.Path("a.svg")).Done());
        Assert.StartsWith("<svg ", System.IO.File.ReadAllText(folder.Path("a.svg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--area c", "--area is \"c\", which FILE does not have; choose one of a, b.\n")]
    [InlineData("--area a --list-date 2015-12-01", "--area is \"a\", which FILE does not have on the list of 2015-12-01; choose one of b.\n")]
    [InlineData("--area a --list-date 2016-12-01", "--area is \"a\", which FILE does not have on the list of 2016-12-01; it has no area there.\n")]
    [InlineData("--area b", "--area \"b\" is on the lists of 2014-12-01, 2015-12-01; choose one with --list-date.\n")]
    [InlineData("", "Option '--area' is required.\n")]
    [InlineData("--area a --lang sv", "--lang is \"sv\"; choose da or en.\n")]
    [InlineData("--area a --list-date 2014", "--list-date is \"2014\"; write year-month-day, as in 2014-12-01.\n")]
    [InlineData("--area a --reference r.csv", "--reference is for yearly counts: ")]
    [InlineData("--area a --policy 2013 --history h.csv", "--history and --lineage are for the law, ")]
    [InlineData("--area a --lineage l.csv", "--lineage says whose years an area carries in --history; ")]
    [InlineData("--area a --output FILE", "--output FILE is the file t")]
    public void WrongCommandLine_IsRefused(string arguments, string message)
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", File);
        var run = Invocation.Of(
        [
            "explain", file,
            .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument.Replace("FILE", file, StringComparison.Ordinal)),
        ]);
        Assert.StartsWith(message.Replace("FILE", file, StringComparison.Ordinal), run.Refused(2), StringComparison.Ordinal);
    }

    /// <summary>A file that classify refuses is refused with the same faults, and left out alike.</summary>
    [Fact]
    public void FaultyRows_AreRefusedAsByClassify()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", File + Tables.Printed("2014-12-01", "c", residents: "many"));
        Assert.Equal(Invocation.Of("classify", file).Refused(), Invocation.Of("explain", file, "--area", "a").Refused());

        var run = Invocation.Of("explain", file, "--area", "a", "--skip-faulty");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("Aldersrogade\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Left out: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Invocation.Of("explain", folder.Path("none.csv"), "--area", "a").ExitCode);
    }
}
