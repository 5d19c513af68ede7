using System.Globalization;

namespace Kriterium.Cli.Tests;

/// <summary>
/// A reader of everything that is printed of an area cannot tell one count from 1 to 4 from another in that range, as long as the verdicts
/// are the same. The verdicts are never changed, so where one of them hangs on such a count, it tells on which side of the limit that is.
/// </summary>
public class SmallCountsTests
{
    // A table is drawn otherwise for a terminal.
    private const string OnATerminal = "terminal";

    private static readonly string[] Formats = ["table", OnATerminal, "csv", "json", "markdown"];
    private static readonly int[] SmallOnes = [1, 2, 3, 4];

    /// <summary>Of each count of persons, the one that it is within. An income is not a count.</summary>
    private static readonly Dictionary<string, string> Within = new (string Figure, string Of)[]
    {
        ("residents", ""), ("non_western", "residents"), ("aged_18_plus", "residents"), ("convicted", "aged_18_plus"),
        ("aged_18_64", "aged_18_plus"), ("outside_labour", "aged_18_64"), ("aged_30_59", "aged_18_64"),
        ("basic_education", "aged_30_59"), ("unknown_education", "aged_30_59"), ("taxpayers", ""),
    }.ToDictionary(one => one.Figure, one => one.Of);

    // By a rule with this criterion alone, so that its limit has a say. A mean of 1 to 4 incomes is many times the region's.
    private const string Sweep = "sweep OLD --policy RULE --step 5000 --from 0 --to 100000 --criterion ";

    // In the order of the figures. Nothing here is small, and no verdict comes near to hanging on one person.
    private static readonly string[] Large = ["1204", "700", "800", "400.5", "1000", "20", "400", "100", "20", "500", "90000000"];

    /// <summary>The first list has rows of the year and the one before, the second of the year after and this.</summary>
    public static TheoryData<string, int> CommandLines => new()
    {
        { "classify OLD", 2014 },
        { "classify OLD --policy 2013", 2014 },
        { "classify OLD", 2021 },
        { "margin OLD", 2014 },
        { "margin OLD", 2021 },
        { "compare OLD NEW", 2014 },
        { "compare OLD NEW --lang da", 2021 },
        { "compare OLD NEW --policy 2013", 2021 },
        { "compare OLD --from-policy 2010 --to-policy 2013", 2014 },
        { Sweep + "non_western", 2014 },
        { Sweep + "outside_labour", 2014 },
        { Sweep + "convicted", 2014 },
        { Sweep + "basic_education", 2014 },
        { Sweep + "income", 2014 },
        { "sweep OLD --criterion convicted --from 1 --to 151 --step 10", 2021 },
        { "sweep OLD --required-count 1..5", 2014 },
        { "sweep OLD --smallest-population 0..10", 2014 },
        { "sweep OLD --window 1..4", 2014 },
    };

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void NothingPrinted_TellsOneSmallCountFromAnother(string commandLine, int year)
    {
        using var folder = new Folder();
        foreach (var format in Formats)
        {
            var withheld = SmallOnes.Select(count => Printed(folder, commandLine, year, format, count, "withheld")).ToList();
            Assert.All(withheld.Skip(1), other => Assert.Equal(withheld[0], other));
        }
    }

    /// <summary>So that equal outputs mean something: what is shown, or is 5, is told apart in what each command prints.</summary>
    [Theory]
    [InlineData("classify OLD")]
    [InlineData("margin OLD")]
    [InlineData("compare OLD NEW")]
    [InlineData(Sweep + "non_western")]
    [InlineData(Sweep + "outside_labour")]
    [InlineData(Sweep + "convicted")]
    [InlineData(Sweep + "basic_education")]
    [InlineData(Sweep + "income")]
    [InlineData("sweep OLD --smallest-population 0..10")]
    public void WhatMayBeSeen_IsToldApart(string commandLine)
    {
        using var folder = new Folder();
        foreach (var format in Formats)
        {
            if ((commandLine, format) is ("classify OLD", "csv")) continue;

            Assert.NotEqual(
                Printed(folder, commandLine, 2014, format, 1, "withheld"), Printed(folder, commandLine, 2014, format, 5, "withheld"));
            Assert.NotEqual(Printed(folder, commandLine, 2014, format, 1, "shown"), Printed(folder, commandLine, 2014, format, 2, "shown"));
        }
    }

    /// <summary>Every figure is one that a reader would find: shown, each alone changes what is printed.</summary>
    [Fact]
    public void EveryFigure_IsReadWhereItIsShown()
    {
        using var folder = new Folder();
        foreach (var figure in Within.Keys)
        {
            var printed = SmallOnes.Select(count =>
            {
                var file = folder.Add("old.csv", Header + Rows(figure, isNewest: true, 2014, count, within: "1"));
                string Json(string command) => Invocation.Of(
                    command, file, "--reference", Reference(folder), "--format", "json", "--small-counts", "shown").Done();
                return Json("classify") + Json("margin");
            });
            Assert.Equal((figure, SmallOnes.Length), (figure, printed.Distinct().Count()));
        }
    }

    /// <summary>
    /// 6 of 200 were convicted the year before, so the mean is more than 2.7 % with 3 of 100 or more. The verdict tells that, and nothing
    /// else does; a sweep, which would tell with every value, is undetermined instead.
    /// </summary>
    [Fact]
    public void VerdictThatHangsOnASmallCount_IsNotChanged_AndTellsNoMore()
    {
        using var folder = new Folder();
        string[] Of(string commandLine, string format) =>
        [
            .. SmallOnes.Select(count =>
            {
                var file = folder.Add("a.csv", Tables.CountsHeader + SmallArea("2014-12-01", 2013, "6", "200") + SmallArea("2014-12-01", 2014, Text(count)));
                return Run(format, [.. commandLine.Split(' ').Select(part => part == "FILE" ? file : part)]);
            }),
        ];

        foreach (var format in Formats)
        {
            foreach (var command in new[] { "classify FILE --policy 2013", "margin FILE" })
            {
                var printed = Of(command, format);
                Assert.Equal((printed[0], printed[2]), (printed[1], printed[3]));
                Assert.NotEqual(printed[0], printed[2]);
            }

            Assert.Single(Of("sweep FILE --criterion convicted --from 0 --to 5 --step 0.5", format).Distinct());
            Assert.Single(Of("sweep FILE --required-count 1..5", format).Distinct());
        }

        Assert.Equal(
            ["2.00 to 3.50 no", "2.00 to 3.50 no", "2.00 to 3.50 yes", "2.00 to 3.50 yes"],
            Of("classify FILE --policy 2013", "table").Select(text => text[text.IndexOf("2.00 to 3.50", StringComparison.Ordinal)..].Split("   ")[0]));
    }

    /// <summary>
    /// 50 of 1,000 are convicted, and 1 to 4 of 1,000 were the year before: 4 to 1 more would pass 2.7 %. So many tell which, and are
    /// withheld. That 500 of 1,000 are one short of more than half tells no small count.
    /// </summary>
    [Fact]
    public void MarginOfAFewPersons_IsWithheldWhereItTellsASmallCount_AndToldWhereNoneIs()
    {
        using var folder = new Folder();
        string Of(string format, int count, params string[] options)
        {
            string Year(string year, string convicted) => Tables.Counts(year: year, residents: "1000", nonWestern: "500", convicted: convicted);
            var file = folder.Add("a.csv", Tables.CountsHeader + Year("2013", Text(count)) + Year("2014", "50"));
            return Run(format, ["margin", file, "--policy", "2013", .. options]);
        }

        foreach (var format in Formats)
        {
            Assert.Single(SmallOnes.Select(count => Of(format, count)).Distinct());
            Assert.Equal(SmallOnes.Length, SmallOnes.Select(count => Of(format, count, "--small-counts", "shown")).Distinct().Count());
        }

        var lines = Csv.Read(Of("csv", 3)[..Of("csv", 3).IndexOf("\nBy ", StringComparison.Ordinal)]);
        string[] Ends(string test) => [.. lines.Where(line => line["test"] == test).Select(line => line["from"] + " " + line["to"])];
        Assert.Equal(["<5 <5", "<5 57", "<5 <5"], Ends("convicted"));
        Assert.Equal(["1 1", "1 1", "1 1"], Ends("non_western"));
        Assert.Equal(["1 1"], Ends("size"));
    }

    /// <summary>6 and then 3 of 200 in two years: the move is by the full counts, and what is said of it rests on no withheld one.</summary>
    [Fact]
    public void Compare_WhereASmallCountDecides_SaysNoMoreThanFollows()
    {
        using var folder = new Folder();
        string List(string date, int year, string before, string newest) =>
            Tables.CountsHeader + SmallArea(date, year - 1, before) + SmallArea(date, year, newest);
        string[] arguments =
        [
            "compare", folder.Add("old.csv", List("2014-12-01", 2014, "2", "4")), folder.Add("new.csv", List("2015-12-01", 2015, "2", "1")),
            "--reference", Reference(folder), "--format", "csv",
        ];
        var withheld = Csv.Read(Invocation.Of(arguments).Output)[0];
        Assert.Equal(("left", "convicted", "the criterion on convictions is not met now"), (withheld["bucket"], withheld["causes"], withheld["because"]));
        var shown = Csv.Read(Invocation.Of([.. arguments, "--small-counts", "shown"]).Output)[0];
        Assert.Equal(("left", "convicted", "convictions fell"), (shown["bucket"], shown["causes"], shown["because"]));
    }

    [Fact]
    public void Withheld_IsSaid_AndChangesNoVerdict()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader + Tables.Counts(year: "2013", convicted: "3") + Tables.Counts(convicted: "2"));
        const string line =
            "Withheld as <5 or as what follows from that (--small-counts shown prints all): made-up on the list of 2014-12-01: convicted of "
            + "2013 and 2014.\n";
        var withheld = Invocation.Of("classify", file, "--policy", "2013").Done();
        Assert.Contains("\n" + line, withheld, StringComparison.Ordinal);
        Assert.Contains("0.10 to 0.40 no", withheld, StringComparison.Ordinal);
        var shown = Invocation.Of("classify", file, "--policy", "2013", "--small-counts", "shown").Done();
        Assert.Contains("0.25 no", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Withheld", shown, StringComparison.Ordinal);
        Assert.Equal(
            Invocation.Of("classify", file, "--policy", "2013", "--format", "csv").Output,
            Invocation.Of("classify", file, "--policy", "2013", "--format", "csv", "--small-counts", "shown").Output);

        foreach (var command in new[] { "margin FILE", "compare FILE --from-policy 2010 --to-policy 2013", "sweep FILE --window 1..2" })
        {
            string[] arguments = command.Replace("FILE", file, StringComparison.Ordinal).Split(' ');
            Assert.EndsWith(line, Invocation.Of(arguments).Done(), StringComparison.Ordinal);
            Assert.EndsWith(line, Invocation.Of([.. arguments, "--format", "csv"]).Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Withheld", Invocation.Of([.. arguments, "--small-counts", "shown"]).Done(), StringComparison.Ordinal);
        }
    }

    /// <summary>3 residents and 2 of another area are as many as 2 to 8.</summary>
    [Fact]
    public void ResidentsOfABucket_AreWithheldToo()
    {
        using var folder = new Folder();
        string List(string date, string residents) => Tables.PrintedHeader + Tables.Printed(date, "a", "A", residents: residents);
        var (old, now) = (folder.Add("old.csv", List("2016-12-01", "3")), folder.Add("new.csv", List("2017-12-01", "1204")));
        Assert.Contains(
            "\nentered: 1 area, residents <5 on the first list and 1,204 on the second.\n",
            Invocation.Of("compare", old, now).Done(),
            StringComparison.Ordinal);
        Assert.Equal("1-4", Csv.Read(Invocation.Of("compare", old, now, "--format", "csv").Output)[0]["residents_before"]);

        var two = folder.Add("two.csv", List("2016-12-01", "3") + Tables.Printed("2016-12-01", "b", "B", residents: "2"));
        Assert.Contains(
            "\nstayed off: 2 areas, residents from 2 to 8 on the first list and from 2 to 8 on the second.\n",
            Invocation.Of("compare", two, "--from-policy", "2010", "--to-policy", "2013").Done(),
            StringComparison.Ordinal);
    }

    private static readonly string Header =
        "list_date,area_id,area,municipality,region,year," + string.Join(',', YearFigure.All.Select(figure => figure.Key)) + "\n";

    private static string Printed(Folder folder, string commandLine, int year, string format, int count, string small)
    {
        string List(int newest, int of) => Header + string.Concat(
            Within.Keys.Select(figure => Rows(figure, isNewest: false, newest, of) + Rows(figure, isNewest: true, newest, of)));

        var old = folder.Add("old.csv", List(year, count));
        var now = folder.Add("new.csv", List(year + 1, count < 5 ? 5 - count : count));
        return Run(
            format,
        [
            .. commandLine.Split(' ').Select(part => part switch
            {
                "OLD" => old,
                "NEW" => now,
                "RULE" => folder.Add("rule.json", RuleOf(commandLine.Split(' ')[^1])),
                _ => part,
            }),
            "--reference", Reference(folder), "--small-counts", small,
        ]);
    }

    /// <summary>Everything that a run printed.</summary>
    private static string Run(string format, string[] arguments)
    {
        var run = format == OnATerminal
            ? Invocation.Of(new Terminal(200, false), arguments)
            : Invocation.Of([.. arguments, "--format", format]);
        return run.Done() + run.Error;
    }

    /// <summary>A year of an area with so few adults that one of them convicted is much.</summary>
    private static string SmallArea(string date, int year, string convicted, string aged18Plus = "100") => Tables.Counts(
        date, year: Text(year), aged18To64: "100", outside: "50", aged18Plus: aged18Plus, convicted: convicted, aged30To59: "50", education: "10");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The two years of an area in which one figure of one year is this, and each that is within it is empty.</summary>
    private static string Rows(string small, bool isNewest, int newest, int count, string within = "0")
    {
        return Row(newest - 1, isSmall: !isNewest) + Row(newest, isNewest);

        string Row(int year, bool isSmall) => string.Create(
            CultureInfo.InvariantCulture, $"{newest}-12-01,{small}-{(isNewest ? "newest" : "before")},,Made-up,Midtjylland,{year},")
            + string.Join(',', YearFigure.All.Zip(Large, (figure, large) =>
                !isSmall ? large
                : figure.Key == small ? Text(count)
                : !IsWithin(figure.Key) ? large
                : figure.Key == "unknown_education" ? "0" : within)) + "\n";

        bool IsWithin(string figure) => Within.GetValueOrDefault(figure, "") is { Length: > 0 } around && (around == small || IsWithin(around));
    }

    private static string RuleOf(string indicator)
    {
        var rule = ThresholdPolicies.ParticularlyVulnerable2013;
        return new ThresholdPolicyBuilder
        {
            Name = "what-if",
            Source = rule.Source,
            RequiredCount = 1,
            Criteria = { rule.Criteria.Single(criterion => criterion.Indicator.Key == indicator) },
        }.Build().ToJson();
    }

    private static string Reference(Folder folder) => folder.Add(
        "reference.csv",
        "region,year,taxpayers,gross_income,aged_18_plus,convicted\n" + string.Concat(Enumerable.Range(2013, 10).Select(year =>
            string.Create(CultureInfo.InvariantCulture, $"Midtjylland,{year},500000,100000000000,,\nDanmark,{year},,,4000000,28000\n"))));
}
