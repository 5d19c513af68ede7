using System.Text.Json;

namespace Kriterium.Cli.Tests;

/// <summary><c>kriterium timeline</c> and <c>kriterium instruments</c>.</summary>
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

    [Theory]
    [InlineData(100)]
    [InlineData(160)]
    public void Tables_FitTheTerminal_AndHaveNoColourInAFile(int width)
    {
        foreach (var command in (string[][])[["timeline"], ["instruments"], ["instruments", "--status", "prevention"]])
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

    /// <summary>
    /// For each status, which instruments apply; whatever a housing organisation or a municipality decides stays undetermined.
    /// </summary>
    [Theory]
    [InlineData("none", "no undetermined undetermined no undetermined undetermined undetermined undetermined undetermined")]
    [InlineData("particularly_vulnerable", "yes yes yes yes yes undetermined undetermined undetermined undetermined")]
    [InlineData("vulnerable", "undetermined yes yes undetermined yes undetermined undetermined undetermined undetermined")]
    [InlineData("parallel_society", "undetermined yes yes undetermined yes undetermined undetermined undetermined undetermined")]
    [InlineData("transformation", "undetermined yes yes undetermined yes undetermined undetermined undetermined undetermined")]
    [InlineData(
        "prevention",
        "undetermined undetermined undetermined undetermined undetermined undetermined undetermined undetermined undetermined")]
    public void Instruments_OfAStatus_SayWhetherTheyApply(string status, string expected)
    {
        using var one = JsonDocument.Parse(Invocation.Of("instruments", "--status", status, "--format", "json").Done());
        using var all = JsonDocument.Parse(Invocation.Of("instruments", "--format", "json").Done());
        Assert.Equal(expected, Applies(one));
        Assert.Equal(expected, Applies(all));

        var rows = Invocation.Of("instruments", "--status", status, "--format", "markdown").Done().Split('\n');
        Assert.StartsWith(
            "| Applies to " + status.Replace("_", "\\_", StringComparison.Ordinal) + "? | Effect |", rows[0], StringComparison.Ordinal);
        Assert.Equal(expected, string.Join(' ', rows[2..11].Select(row => row.Split('|')[1].Trim())));

        string Applies(JsonDocument json) =>
            string.Join(
                ' ',
                json.RootElement
                    .GetProperty("instruments")
                    .EnumerateArray()
                    .Select(instrument => instrument.GetProperty("applies").GetProperty(status).GetString()));
    }

    [Fact]
    public void Instruments_AsJson_HaveEverythingOfTheData()
    {
        using var json = JsonDocument.Parse(Invocation.Of("instruments", "--format", "json").Done());
        Assert.Equal(
            Instrument.All.Select(
                one => (one.Key, one.Effect, one.DanishTerm, one.Condition, one.Period, one.Source.Citation, one.Source.Unverified)),
            json.RootElement
                .GetProperty("instruments")
                .EnumerateArray()
                .Select(one => (Text(one, "key")!, Text(one, "effect")!, Text(
                    one, "danish"), Text(one, "condition"), Text(one, "period"), Text(one, "source")!, Text(one, "unverified"))));

        static string? Text(JsonElement instrument, string name) => instrument.GetProperty(name).GetString();
    }

    [Fact]
    public void Instruments_AsMarkdown_TellTermConditionPeriodAndSource()
    {
        var markdown = Invocation.Of("instruments", "--format", "markdown").Done();
        Assert.Contains(
            "| moving grants for families with problems; part of municipal moving help is refunded | flyttetilskud | vulnerable areas | "
                + "also vulnerable areas that do not meet 3 of 5 | DKK 1.5 million in each of 2014 and 2015 |  |\n",
            markdown, StringComparison.Ordinal);
        Assert.Contains("| subsidies already granted are kept |  | areas on the list (particularly vulnerable areas) |  |  | the sentence is cut in the source |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\nSource: The agreement \"Aftale om nye kriterier for", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "instruments --status listed",
        "--status is \"listed\"; choose none, particularly_vulnerable, vulnerable, parallel_society, transformation or prevention.")]
    [InlineData(
        "instruments --status undetermined",
        "--status is \"undetermined\"; choose none, particularly_vulnerable, vulnerable, parallel_society, transformation or prevention.")]
    [InlineData("instruments --format csv", "--format is \"csv\"; choose table, markdown or json.")]
    [InlineData("timeline --format csv", "--format is \"csv\"; choose table, markdown or json.")]
    [InlineData("timeline 2018", "Unrecognized command or argument '2018'.")]
    public void WrongCommandLine_IsRefused(string arguments, string message) =>
        Assert.StartsWith(message + "\n", Invocation.Of(arguments.Split(' ')).Refused(2), StringComparison.Ordinal);
}
