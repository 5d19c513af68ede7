namespace Kriterium.Cli.Tests;

public class SkipFaultyTests
{
    [Fact]
    public void Printed_FaultyRow_IsLeftOutAndNamed()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "a.csv",
            Tables.PrintedHeader + Tables.Printed(id: "a") + Tables.Printed(id: "b", residents: "x") + "short\n" + Tables.Printed(id: "c"));
        var run = Invocation.Of("classify", file, "--skip-faulty", "--format", "csv");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["a", "c"], run.Output.Split('\n')[1..^1].Select(line => line.Split(',')[1]));
        Assert.Contains(file + "(3): residents: given \"x\";", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "Left out: b on the list of 2014-12-01, line 3\nLeft out: line 4\n"
                + "2 faults; 2 rows left out. An area with a faulty row is left out whole.\n",
            run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_OneFaultyYear_LeavesOutTheArea()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "a.csv",
            Tables.CountsHeader + Tables.TwoYears("a") + Tables.Counts(id: "b", year: "2013", convicted: "5000") + Tables.Counts(id: "b"));
        var run = Invocation.Of("classify", file, "--skip-faulty", "--format", "csv");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["a"], run.Output.Split('\n')[1..^1].Select(line => line.Split(',')[1]));
        Assert.Contains("Left out: b on the list of 2014-12-01, lines 4, 5\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicate_LeavesOutBoth()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(id: "a") + Tables.Printed(id: "a"));
        var run = Invocation.Of("classify", file, "--skip-faulty", "--format", "csv");
        Assert.Equal((3, Tables.CsvHeader), (run.ExitCode, run.Output));
        Assert.Contains("Left out: a on the list of 2014-12-01, lines 2, 3\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_RowOfAnUnknownArea_CannotBeLeftOut()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader + Tables.TwoYears("a") + Tables.Counts(id: ""));
        Assert.StartsWith(
            "--skip-faulty leaves out whole areas, and some rows do not say which area they are about",
            Invocation.Of("classify", file, "--skip-faulty").Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void GoodFile_IsDone()
    {
        using var folder = new Folder();
        Invocation.Of("classify", folder.Add("a.csv", Tables.CountsHeader + Tables.TwoYears()), "--skip-faulty").Done();
    }

    [Fact]
    public void FaultsOfTheHeaderOrTheReference_CannotBeLeftOut()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader + Tables.TwoYears());
        Invocation.Of(
            "classify",
            file,
            "--reference",
            folder.Add("r.csv", "region,year,taxpayers,gross_income\nBornholm,2014,1,1\n"),
            "--skip-faulty")
            .Refused();
        Invocation.Of(
            "classify", folder.Add("b.csv", Tables.CountsHeader.Replace("year", "aar", StringComparison.Ordinal)), "--skip-faulty")
            .Refused();
    }

    [Theory]
    [InlineData("2015", "Midtjylland", "listed")]
    [InlineData("2014", "Atlantis", "listed")]
    public void Counts_WhatIsLeftOut_ChangesNoOtherArea(string year, string region, string expected)
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader + Tables.TwoYears("a") + Tables.Counts(id: "b", year: year, region: region));
        var run = Invocation.Of("classify", file, "--skip-faulty", "--format", "csv");
        Assert.Equal((3, expected), (run.ExitCode, run.Output.Split('\n')[1].Split(',')[3]));
    }

    [Fact]
    public void Counts_NewestYearOnlyOnALeftOutRow_IsTheListsStill()
    {
        // Mending the row or leaving it out must give the other area the same answer: its year 2014 is not known.
        using var folder = new Folder();
        string Verdict(string region) => Invocation.Of(
            "classify",
            folder.Add(
                "a.csv", Tables.CountsHeader + Tables.Counts(id: "a", year: "2013") + Tables.Counts(id: "b", year: "2014", region: region)),
            "--skip-faulty", "--format", "csv").Output.Split('\n')[1].Split(',')[3];
        Assert.Equal("undetermined", Verdict("Midtjylland"));
        Assert.Equal("undetermined", Verdict("Atlantis"));
    }
}
