using System.Text.Json;

namespace Kriterium.Cli.Tests;

/// <summary><c>kriterium timeline</c> and <c>kriterium agreement</c>.</summary>
public class LawCommandTests
{
    [Fact]
    public void Timeline_AsJson_IsTheTimeline() =>
        Assert.Equal(LegalTimeline.Denmark, LegalTimeline.FromJson(Invocation.Of("timeline", "--format", "json").Done()));

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    public void Timeline_TellsEveryRegimeStatusAndFigure(string format)
    {
        // Tables wrap: what is looked for fits in a cell's line, or is looked for word by word.
        var text = Invocation.Of("timeline", "--format", format).Done();
        foreach (var heading in (string[])
            [
                "2010: lists from 2010-10-01 until 2014-01-01 (not included)",
                "2013: lists from 2014-01-01 until 2018-12-01 (not included)",
                "2018: lists from 2018-12-01 until 2021-11-30 (not included)",
                "2021: lists from 2021-11-30 on",
                "Yearly list: 1 October",
                "Yearly list: 1 December",
                "Standing: replaced. Replaced by the criteria of the agreement of 2013.",
                "Standing: in force, under review by a court. The EU Court ruled in C-417/23",
            ])
            Assert.Contains(heading, text, StringComparison.Ordinal);

        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var figure in (string[])["1,000", "2", "3", "4", "5:", "30", "40", "50", "55", "60", "65", "2.7"]) Assert.Contains(figure, words);
        foreach (var label in (string[])["udsat", "ghettoområde", "hårdt", "parallelsamfund", "omdannelsesområde", "forebyggelsesområde", "transformation", "prevention", "Unverified:"]) Assert.Contains(label, words);
    }

    [Fact]
    public void Timeline_AsMarkdown_HasARuleInALine()
    {
        var lines = Invocation.Of("timeline", "--format", "markdown").Done().Split('\n');
        Assert.Contains(
            "| parallel society | ghettoområde | at least 1,000 residents; and non-Western more than 50 %; and 2 of 4: outside labour market and education more than 40 %, mean of 2 years; "
            + "convicted at least 3 x the national share, mean of 2 years; basic education only more than 60 % (only Danish or approved education counts); mean gross income less than 55 % of the region's |",
            lines);
        Assert.Contains(lines, line => line.StartsWith("| transformation area | hårdt ghettoområde | parallel society on 5 yearly lists in a row, this one included", StringComparison.Ordinal));
    }

    /// <summary>The public page of each act, bill and case, whole on one line, and a mark where none is known.</summary>
    [Theory]
    [InlineData("table", "  ", "")]
    [InlineData("markdown", " <", ">")]
    public void Timeline_TellsTheAddressOfEverySource(string format, string opening, string closing)
    {
        var lines = Invocation.Of("timeline", "--format", format).Done().Split('\n');
        var sources = LegalTimeline.Denmark.Regimes
            .SelectMany(regime => regime.Statuses.SelectMany(rule => rule.Sources).Append(regime.FromSource).Append(regime.StandingSource!))
            .ToList();
        Assert.All(
            sources.Select(source => source.Address).OfType<string>(),
            address => Assert.Contains(lines, line => line.EndsWith(opening + address + closing, StringComparison.Ordinal)));
        Assert.Contains(sources, source => source.AddressIsNotKnown);
        Assert.Contains(lines, line => line.EndsWith("(address not known)", StringComparison.Ordinal));
    }

    /// <summary>A fact that is unverified of several statuses is told once, with those that it is about.</summary>
    [Fact]
    public void Timeline_TellsWhatIsUnverifiedOnce()
    {
        var markdown = Invocation.Of("timeline", "--format", "markdown").Done();
        var since2018 = markdown[markdown.IndexOf("## 2018", StringComparison.Ordinal)..];
        Assert.Contains(
            "- convicted: that the base is residents aged 18 and over (the agreement's wording; the act says only residents) "
            + "\\[vulnerable area, parallel society\\]\n",
            since2018, StringComparison.Ordinal);
        Assert.Equal(3, since2018.Split("18 and over").Length);
    }

    /// <summary>What is unverified of a regime's standing is told as what is of its first date.</summary>
    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    public void Timeline_TellsWhatIsUnverifiedOfTheDatesAndTheStanding(string format)
    {
        var lines = Invocation.Of("timeline", "--format", format).Done().Split('\n');
        Assert.Contains("- first date: the date of entry into force", lines);
        Assert.Contains("- standing: what followed the judgment: no source is noted", lines);
    }

    /// <summary>Spectre takes a workflow of GitHub for a terminal with colours, whatever is asked of it.</summary>
    [Fact]
    public void Tables_HaveNoColourInAFile_WhereAWorkflowRuns()
    {
        const string Variable = "GITHUB_ACTIONS";
        var before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, "true");
        try
        {
            Assert.DoesNotContain("\u001B", Invocation.Of("timeline").Done(), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(160)]
    public void Tables_FitTheTerminal_AndHaveNoColourInAFile(int width)
    {
        foreach (var command in (string[][])[["timeline"], ["agreement"], ["agreement", "--status", "prevention"]])
        {
            var lines = Invocation.Of(new Terminal(width, false), command).Done().Split('\n');
            Assert.All(
                lines,
                line => Assert.True(
                    line.Length <= width && !line.EndsWith(' ') && !line.Contains('\u001B', StringComparison.Ordinal), line));
        }

        Assert.Contains("\u001B[", Invocation.Of(new Terminal(width, true), "timeline").Done(), StringComparison.Ordinal);
    }

    [Fact]
    public void Timeline_ToAFile_IsTheSameText()
    {
        using var folder = new Folder();
        Assert.Equal("", Invocation.Of(new Terminal(80, true), "timeline", "--output", folder.Path("law.txt")).Done());
        Assert.Equal(Invocation.Of("timeline").Done(), File.ReadAllText(folder.Path("law.txt")));
        Assert.StartsWith(
            "The result cannot be written: ",
            Invocation.Of("timeline", "--output", folder.Path("no/law.txt")).Refused(),
            StringComparison.Ordinal);
    }

    /// <summary>For each status, which of the points about areas apply, in the agreement's order.</summary>
    [Theory]
    [InlineData("none", "no undetermined undetermined undetermined undetermined undetermined", 0, 1, 5)]
    [InlineData("particularly_vulnerable", "yes yes yes yes yes yes", 6, 0, 0)]
    [InlineData("vulnerable", "undetermined yes yes undetermined yes no", 3, 1, 2)]
    [InlineData("parallel_society", "undetermined yes yes undetermined yes no", 3, 1, 2)]
    [InlineData("transformation", "undetermined yes yes undetermined yes no", 3, 1, 2)]
    [InlineData("prevention", "undetermined undetermined undetermined undetermined undetermined no", 0, 1, 5)]
    public void Agreement_OfAStatus_SaysWhatAppliesAndWhy(string status, string expected, int yes, int no, int undetermined)
    {
        using var one = JsonDocument.Parse(Invocation.Of("agreement", "--status", status, "--format", "json").Done());
        using var all = JsonDocument.Parse(Invocation.Of("agreement", "--format", "json").Done());
        Assert.Equal(expected, Answers(one));
        Assert.Equal(expected, Answers(all));

        var summary = $"Status {status.Replace('_', ' ')}, 6 points of the kind area: {yes} yes, {no} no, {undetermined} undetermined.\n";
        foreach (var format in (string[])["table", "markdown"])
        {
            var text = Invocation.Of("agreement", "--status", status, "--format", format).Done();
            Assert.StartsWith(summary, text, StringComparison.Ordinal);
            Assert.Equal(
                expected,
                string.Join(' ', text.Split('\n').Where(line => line.Contains(", because ", StringComparison.Ordinal)).Select(Answer)));
            Assert.Equal(5, text.Split("Applies: something else than the area's status decides\n").Length - 1);
            Assert.Equal(8, text.Split("Applies: not a rule about an area\n").Length - 1);
        }

        string Answers(JsonDocument json) => string.Join(' ', json.RootElement.GetProperty("points").EnumerateArray()
            .Where(point => point.GetProperty("kind").GetString() == "area")
            .Select(point => point.GetProperty("applies").GetProperty(status).GetProperty("answer").GetString()));

        static string Answer(string line) => line[(line.IndexOf("Applies: ", StringComparison.Ordinal) + 9)..].Split(',')[0];
    }

    [Fact]
    public void Agreement_AsJson_HasEverythingOfTheData()
    {
        using var json = JsonDocument.Parse(Invocation.Of("agreement", "--format", "json").Done());
        var points = json.RootElement.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal(AgreementPoint.All[0].Source.Citation, json.RootElement.GetProperty("source").GetProperty("citation").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("source").GetProperty("address").ValueKind);
        Assert.Equal(
            AgreementPoint.All.Select(one => (one.Key, one.Text, one.DanishTerm, one.ToWhom)),
            points.Select(one => (Text(one, "key")!, Text(one, "text")!, Text(one, "danish"), Text(one, "to_whom")!)));
        Assert.Equal(AgreementPoint.All.Select(one => one.Section), points.Select(one => one.GetProperty("section").GetInt32()));
        Assert.Equal(
            AgreementPoint.All.Select(one => (one.Kind.ToKey(), one.Period, one.Note, one.Source.Unverified)),
            points.Select(one => (Text(one, "kind")!, Text(one, "period"), Text(one, "note"), Text(one, "unverified"))));
        foreach (var (point, written) in AgreementPoint.All.Zip(points))
        {
            var applies = written.GetProperty("applies");
            Assert.Equal(point.Kind == AgreementPointKind.Area ? JsonValueKind.Object : JsonValueKind.Null, applies.ValueKind);
            if (point.Kind != AgreementPointKind.Area) continue;

            var vulnerable = applies.GetProperty("vulnerable");
            Assert.Equal(point.AppliesTo(AreaStatus.Vulnerable)!.Reason, Text(vulnerable, "reason"));
            Assert.Equal(point.AppliesTo(AreaStatus.Vulnerable)!.IsInterpretation, vulnerable.GetProperty("interpretation").GetBoolean());
        }

        static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
    }

    [Fact]
    public void Agreement_AsMarkdown_IsBySection_WithAllThatIsKnownOfAPoint()
    {
        var markdown = Invocation.Of("agreement", "--format", "markdown").Done();
        Assert.Equal(
            ["## Section 2", "## Section 3", "## Section 4", "## Section 5", "## Section 6", "## Section 7"],
            markdown.Split('\n').Where(line => line.StartsWith('#')));
        Assert.Contains(
            "- **DKK 1.5 million in 2014 and in 2015 refunds part of the municipalities' expenses for moving help.**\n"
            + "  - Kind: area (vulnerable areas)\n"
            + "  - Danish: refusion ... flyttehjælp\n"
            + "  - Period: 2014 and 2015\n",
            markdown, StringComparison.Ordinal);
        Assert.Contains("  - Unverified: the whole point, as its sentence is cut in the source\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\nSource: The agreement \"Aftale om nye kriterier for særligt", markdown, StringComparison.Ordinal);
        Assert.Contains("(address not known)\n", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agreement --status listed", "--status is \"listed\"; choose none, particularly_vulnerable, vulnerable, parallel_society, transformation or prevention.")]
    [InlineData("agreement --status undetermined", "--status is \"undetermined\"; choose none, particularly_vulnerable, vulnerable, parallel_society, transformation or prevention.")]
    [InlineData("agreement --format csv", "--format is \"csv\"; choose table, markdown or json.")]
    [InlineData("instruments", "Required command was not provided.\nUnrecognized command or argument 'instruments'.")]
    [InlineData("timeline --format csv", "--format is \"csv\"; choose table, markdown or json.")]
    [InlineData("timeline 2018", "Unrecognized command or argument '2018'.")]
    public void WrongCommandLine_IsRefused(string arguments, string message) =>
        Assert.StartsWith(message + "\n", Invocation.Of(arguments.Split(' ')).Refused(2), StringComparison.Ordinal);
}
