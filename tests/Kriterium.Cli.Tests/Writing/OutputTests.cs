using System.Text.Json;

namespace Kriterium.Cli.Tests;

public class OutputTests
{
    private const string Two =
        Tables.PrintedHeader
        + "2014-12-01,a,=cmd|'x'!A1,Aarhus,Midtjylland,1204,60.0,45.0,3.00,40.0,60.0,no,\n"
        + "2014-12-01,b,[red]B*,Aarhus,Midtjylland,<1001,60.0,39.9,2.70,60.0,60.0,,\n";

    [Fact]
    public void Csv_EscapesFormulas_AndSaysTheSummaryOnStandardError()
    {
        using var folder = new Folder();
        var run = Invocation.Of("classify", folder.Add("a.csv", Two), "--format", "csv");
        Assert.Equal(
            Tables.CsvHeader
            + "2014-12-01,a,\"'=cmd|'x'!A1\",listed,3,2,0,3,met,met,met,met,not_met,not_met,particularly_vulnerable,"
            + "particularly_vulnerable\n"
            + "2014-12-01,b,[red]B*,undetermined,2,2,1,3,undetermined,met,not_met,undetermined,met,not_met,undetermined,"
            + "none|particularly_vulnerable\n",
            run.Done());
        Assert.Equal(
            """
            2 areas: 1 listed, 0 not listed, 1 undetermined.
            Against the column listed: 0 agree, 1 contradict, 0 undetermined; 1 not stated.
            Contradicts: a on the list of 2014-12-01 is listed, but the file says no.

            """.ReplaceLineEndings("\n"),
            run.Error);
    }

    [Fact]
    public void Table_ShowsFiguresReasonsAndSummary()
    {
        using var folder = new Folder();
        var lines = Invocation.Of("classify", folder.Add("a.csv", Two)).Done().Split('\n');
        Assert.Equal(
            [
                "2014-12-01", "[red]B*", "Aarhus", "undetermined", "2 of 5", "from 0 to 1,000 ?", "60.0 yes", "39.9 no", "2.70 ?",
                "60.0 yes", "60.0 no",
            ],
            lines[4].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains(
            "- [red]B* (2014-12-01): The number of residents is only known to be 0 to 1,000. At least 1,000 are required. The share "
                + "convicted is published rounded, and can be from 2.695 to 2.705 %. The criterion asks for more than 2.7 %.",
            lines);
        Assert.Contains("2 areas: 1 listed, 0 not listed, 1 undetermined.", lines);
        Assert.All(lines, line => Assert.False(line.Contains('\u001B', StringComparison.Ordinal) || line.EndsWith(' ')));
    }

    [Fact]
    public void Table_HasColourOnlyWhereTheTerminalHas()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Two);
        Assert.Contains("\u001B[", Invocation.Of(new Terminal(200, true), "classify", file).Done(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B[", Invocation.Of(new Terminal(200, false), "classify", file).Done(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(150)]
    [InlineData(200)]
    public void Table_HasFigures_WhereThereIsRoom(int width)
    {
        using var folder = new Folder();
        var table = Invocation.Of(new Terminal(width, false), "classify", folder.Add("a.csv", Two)).Done();
        Assert.All(table.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        foreach (var figure in (string[])["2014-12-01", "undetermined", "39.9 no", "2.70 ?"])
            Assert.Contains(figure, table, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_StandsAsItIs()
    {
        using var folder = new Folder();
        var markdown = Invocation.Of("classify", folder.Add("a.csv", Two), "--format", "markdown").Done();
        Assert.StartsWith(
            """
            | List | Area | Municipality | Verdict | Met | Residents | Non-Western % | Outside labour % | Convicted % | Basic education % | Income % of region |
            | --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | 2014-12-01 | \=cmd\|'x'!A1 | Aarhus | listed | 3 of 5 | 1,204 yes | 60.0 yes | 45.0 yes | 3.00 yes | 40.0 no | 60.0 no |
            | 2014-12-01 | \[red\]B\* | Aarhus | undetermined | 2 of 5 | from 0 to 1,000 ? | 60.0 yes | 39.9 no | 2.70 ? | 60.0 yes | 60.0 no |

            Undetermined:

            - \[red\]B\* (2014-12-01): The number of residents is only known to be 0 to 1,000.
            """.ReplaceLineEndings("\n"),
            markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HasEveryAreaWithItsClassification()
    {
        using var folder = new Folder();
        using var json = JsonDocument.Parse(Invocation.Of("classify", folder.Add("a.csv", Two), "--format", "json").Done());
        Assert.Equal("kriterium-classifications/1", json.RootElement.GetProperty("format").GetString());
        var areas = json.RootElement.GetProperty("areas").EnumerateArray().ToList();
        Assert.Equal(["=cmd|'x'!A1", "[red]B*"], areas.Select(area => area.GetProperty("area").GetString()));
        Assert.Equal(
            ("Aarhus", "Midtjylland"), (areas[0].GetProperty("municipality").GetString(), areas[0].GetProperty("region").GetString()));
        Assert.Equal(["a", "b"], areas.Select(area => area.GetProperty("classification").GetProperty("area_id").GetString()));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void OutputFile_HoldsWhatStandardOutputWould(string format)
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Two);
        var output = folder.Add("out", "old");
        var run = Invocation.Of("classify", file, "--format", format, "--output", output);

        Assert.Equal("", run.Done());
        Assert.Equal(Invocation.Of("classify", file, "--format", format).Done(), File.ReadAllText(output));
        Assert.Contains("2 areas: 1 listed", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.csv", "out"], folder.Names);
    }

    [Fact]
    public void OutputFile_ThatCannotBeWritten_LeavesWhatWasThere()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Two);
        Assert.StartsWith(
            "The result cannot be written: this is a folder; give a file\n",
            Invocation.Of("classify", file, "--output", folder.Path("")).Refused(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The result cannot be written: there is no folder ",
            Invocation.Of("classify", file, "--output", folder.Path("none/out")).Refused(),
            StringComparison.Ordinal);
        Assert.Equal(["a.csv"], folder.Names);
    }

    [Fact]
    public void OutputFile_ThatIsAnInput_IsRefused()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Two);
        foreach (var same in (string[])[file, folder.Path("./x/../a.csv")])
        {
            Assert.StartsWith(
                "--output " + same + " is the file that ",
                Invocation.Of("classify", file, "--output", same).Refused(2),
                StringComparison.Ordinal);
            Assert.Equal(Two, File.ReadAllText(file));
        }

        if (OperatingSystem.IsWindows()) return;

        File.CreateSymbolicLink(folder.Path("link"), file);
        Invocation.Of("classify", file, "--output", folder.Path("link")).Refused(2);
    }

    [Fact]
    public void PolicyWithoutSizeAndWithAGate_LeavesSizeEmpty_AndShowsTheGateUncounted()
    {
        using var folder = new Folder();
        var builder = ThresholdPolicies.ParticularlyVulnerable2010.ToBuilder();
        builder.SmallestPopulation = 0;
        builder.RequiredCount = 1;
        builder.Gates.Add(builder.Criteria[0]);
        builder.Criteria.RemoveAt(0);
        var policy = folder.Add("p.json", builder.WithWindow(2).Build().ToJson());

        var csv = Invocation.Of("classify", folder.Add("a.csv", Two), "--policy", policy, "--format", "csv").Done();
        Assert.Contains("\n2014-12-01,b,[red]B*,undetermined,0,1,1,1,,met,not_met,undetermined,,\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Window_MakesAnotherRule_UnderAnotherName()
    {
        using var folder = new Folder();
        var table = Invocation.Of("classify", folder.Add("a.csv", Two), "--window", "4").Done();
        Assert.Contains(
            "The share outside the labour market and education is published as a mean of 2 years, and the criterion asks for a mean of 4 "
                + "years. The criterion asks for more than 40 %.",
            table,
            StringComparison.Ordinal);
        Assert.Contains("Rule: particularly-vulnerable-2013, window of 4 years: 3 of 5", table, StringComparison.Ordinal);
        Assert.Contains(
            "Rule: particularly-vulnerable-2013: 3 of 5",
            Invocation.Of("classify", folder.Path("a.csv"), "--window", "2").Done(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Table_NeverShowsALimitThatAFigureIsOff()
    {
        using var folder = new Folder();

        // One krone of 600 below 55 % of a mean of 199,999.99697 kroner, and 2 of 5 years of labour from 40.00001 % up.
        var reference = folder.Add("r.csv", "region,year,taxpayers,gross_income\nMidtjylland,2014,600000,119999998182\n");
        var file = folder.Add("a.csv", Tables.CountsHeader
            + Tables.Counts(
                id: "a",
                year: "2013",
                aged18To64: "100000",
                outside: "80000.020",
                residents: "",
                nonWestern: "",
                aged18Plus: "",
                convicted: "",
                taxpayers: "600",
                income: "65999999")
            + Tables.Counts(id: "a", aged18To64: "", outside: "", taxpayers: "600", income: "65999999"));
        var table = Invocation.Of("classify", file, "--reference", reference).Done();
        Assert.Contains("40.00001 to 90.00001 yes", table, StringComparison.Ordinal);
        Assert.DoesNotContain("55.00000000 ", table, StringComparison.Ordinal);
        Assert.Matches("54\\.9999999\\d* yes|55\\.0000000\\d+ (yes|no)", table);
    }

    [Fact]
    public void Csv_EscapesFormulas_AlsoWhereAnotherSeparatorWouldStartACell()
    {
        using var folder = new Folder();
        var csv = Invocation.Of(
            "classify",
            folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(name: "x; =cmd|' /C calc'!A0")),
            "--format",
            "csv").Output;
        Assert.Contains("x; '=cmd|", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_ThroughALinkedFolder_NeverReplacesTheInput()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs a privilege on Windows.");
        using var folder = new Folder();
        Directory.CreateDirectory(folder.Path("real"));
        Directory.CreateSymbolicLink(folder.Path("linked"), folder.Path("real"));
        var file = folder.Add(Path.Combine("real", "in.csv"), Tables.PrintedHeader + Tables.Printed());
        Assert.Contains(
            "is the file that",
            Invocation.Of("classify", file, "--output", folder.Path(Path.Combine("linked", "in.csv"))).Refused(2),
            StringComparison.Ordinal);
        Assert.StartsWith(Tables.PrintedHeader, File.ReadAllText(file), StringComparison.Ordinal);
    }
}
