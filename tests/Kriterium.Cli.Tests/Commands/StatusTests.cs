using System.Text.Json;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests;

/// <summary>The law through time: what <c>classify</c> says of an area when no rule is named.</summary>
public class StatusTests
{
    private const string WithoutHistory = "parallel_society|transformation";

    /// <summary>
    /// Figures of 2019 to 2023 as press and local authorities reported them; the known status is among the possible ones.
    /// </summary>
    private static readonly string Reported = Tables.PrintedHeaderWithNational
        + Tables.WithNational("2019-12-01", "slagelse-ringparken-slagelse", "2008", "57.0", "41.2", "2.07", "70.2", "57.7", limit: "2.03")
        + Tables.WithNational("2019-12-01", "roskilde-roennebaerparken-aeblehaven", "1475", "", "39.4", "1.55", "61", "64.3", limit: "2.03")
        + Tables.WithNational("2019-12-01", "odense-korsloekkeparken-oest", outside: "45.2", education: "65.4")
        + Tables.WithNational("2019-12-01", "odense-vollsmose-parkerne", outside: "49.5", education: "77.2")
        + Tables.WithNational("2019-12-01", "fredericia-korskaerparken", nonWestern: "50.1", outside: "40.1")
        + Tables.WithNational("2020-12-01", "helsingoer-noejsomhed-sydvej", "1093")
        + Tables.WithNational("2023-12-01", "hoeje-taastrup-taastrupgaard", "1587", "66.4", "26.7", "1.62", "77.3", "54.2");

    [Fact]
    public void Reported_WithoutHistory_LeaveTransformationOpen()
    {
        using var folder = new Folder();
        var run = Invocation.Of("classify", folder.Add("a.csv", Reported), "--format", "csv");
        Assert.Equal(
            Tables.CsvHeader
            + "2019-12-01,slagelse-ringparken-slagelse,slagelse-ringparken-slagelse,listed,3,1,0,2,met,met,met,met,met,not_met,undetermined,parallel_society|transformation\n"
            + "2019-12-01,roskilde-roennebaerparken-aeblehaven,roskilde-roennebaerparken-aeblehaven,not_listed,1,3,0,2,met,undetermined,not_met,not_met,met,not_met,none,none\n"
            + "2019-12-01,odense-korsloekkeparken-oest,odense-korsloekkeparken-oest,undetermined,2,0,2,2,undetermined,undetermined,met,undetermined,met,undetermined,undetermined,none|vulnerable|parallel_society|transformation\n"
            + "2019-12-01,odense-vollsmose-parkerne,odense-vollsmose-parkerne,undetermined,2,0,2,2,undetermined,undetermined,met,undetermined,met,undetermined,undetermined,none|vulnerable|parallel_society|transformation\n"
            + "2019-12-01,fredericia-korskaerparken,fredericia-korskaerparken,undetermined,1,0,3,2,undetermined,met,met,undetermined,undetermined,undetermined,undetermined,none|parallel_society|transformation\n"
            + "2020-12-01,helsingoer-noejsomhed-sydvej,helsingoer-noejsomhed-sydvej,undetermined,0,0,4,2,met,undetermined,undetermined,undetermined,undetermined,undetermined,undetermined,none|vulnerable|parallel_society|transformation\n"
            + "2023-12-01,hoeje-taastrup-taastrupgaard,hoeje-taastrup-taastrupgaard,listed,2,1,1,2,met,met,not_met,undetermined,met,met,undetermined,parallel_society|transformation\n",
            run.Done());
        Assert.EndsWith(
            "7 areas, by the rule of the vulnerable area: 2 listed, 1 not listed, 4 undetermined.\nBy status: 1 none, 6 undetermined.\n"
                + "Against the column listed: 0 agree, 0 contradict, 0 undetermined; 7 not stated.\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Reported_WithHistory_ComeOutAsKnown_OrOpenForAStatedReason()
    {
        using var folder = new Folder();
        string[] arguments =
        [
            "classify", folder.Add("a.csv", Reported), "--history",
            folder.Add(
                "m.csv",
                Tables.Complete(File.ReadAllText(Path.Combine(Repository.RequirePublishedLists(), "membership.csv")))),
            "--lineage", folder.Add("l.csv", Tables.LineageHeader + "odense-vollsmose-parkerne,odense-vollsmose,2018-12-01\n"),
        ];
        Assert.Equal(
            [
                "transformation", "none", "none|vulnerable|parallel_society", "none|vulnerable|transformation", "none|parallel_society",
                "none|vulnerable|parallel_society",
                "parallel_society|transformation",
            ],
            Possible([.. arguments, "--format", "csv"]));

        var table = Invocation.Of(arguments).Done();
        Assert.Contains(
            "2019-12-01   slagelse-ringparken-slagelse           Made-up        transformation area   3 of 4",
            table,
            StringComparison.Ordinal);
        Assert.Contains(
            "- odense-vollsmose-parkerne (2019-12-01): none, vulnerable area or transformation area. The number of "
                + "residents is not known. At least 1,000 are required. The share of immigrants and descendants from non-Western countries "
                + "is not given. The criterion asks for more than 50 %.\n",
            table,
            StringComparison.Ordinal);
        Assert.Contains(
            "- fredericia-korskaerparken (2019-12-01): none or parallel society. The number of residents is not known. At least "
                + "1,000 are required. The share convicted is not given. The national share is not given. The criterion asks for at least 3 "
                + "times the national share (unknown). The share with basic education only is not given.",
            table,
            StringComparison.Ordinal);
        Assert.Contains(
            " Give the national share in national_convicted_pct, convicted_limit_pct or prevention_convicted_limit_pct.\n",
            table,
            StringComparison.Ordinal);
        Assert.Contains(
            "- hoeje-taastrup-taastrupgaard (2023-12-01): parallel society or transformation area. It is not known whether the area "
                + "was a parallel society (before 2018: particularly vulnerable) on the lists of 1 December 2020, 1 December 2021 and "
                + "1 December 2022.\n",
            table,
            StringComparison.Ordinal);
        Assert.Contains(
            "Rule of 2018, transformation area (hårdt ghettoområde): parallel society on this yearly list and the 4 before.\n",
            table,
            StringComparison.Ordinal);
        Assert.Contains("Rule of 2021, prevention area (forebyggelsesområde): prevention-2021: 2 of 4 (", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_SaysThatHistoryIsNotGiven()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Reported);
        Assert.Contains(
            "- hoeje-taastrup-taastrupgaard (2023-12-01): parallel society or transformation area. It is not known whether the area "
                + "was a parallel society (before 2018: particularly vulnerable) on the lists of 1 December 2019, 1 December 2020, "
                + "1 December 2021 and 1 December 2022. Give earlier lists with --history.\n",
            Invocation.Of("classify", file).Done(), StringComparison.Ordinal);
        Assert.Contains(
            "- hoeje-taastrup-taastrupgaard (2023-12-01): parallel society or transformation area. It is not known whether the area "
                + "was a parallel society (before 2018: particularly vulnerable) on the lists of 1 December 2019, 1 December 2020, "
                + "1 December 2021 and 1 December 2022. Give earlier lists with --history.\n",
            Invocation.Of("classify", file, "--format", "markdown").Done().Replace("\\_", "_", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(160)]
    public void Table_FitsTheTerminal_WithEveryStatus(int width)
    {
        using var folder = new Folder();
        var rows = Tables.PrintedHeader + Tables.Printed("2017-12-01")
            + Tables.Printed("2021-12-01", outside: "35.0", education: "50.0", income: "60.0") + Tables.Printed("2022-12-01");
        var table = Invocation.Of(new Terminal(width, false), "classify", folder.Add("a.csv", rows)).Done();
        Assert.All(table.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        foreach (var status in (string[])["particularly vulnerable area", "prevention area", "undetermined"])
            Assert.Contains("  " + status + "  ", table, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryDate_IsDecidedByItsOwnRegime()
    {
        using var folder = new Folder();
        var rows = Tables.PrintedHeader;
        foreach (var date in (string[])[
            "2010-10-01", "2013-10-01", "2014-12-01", "2017-12-01", "2018-12-01", "2020-12-01", "2021-12-01", "2025-12-01", "2030-12-31",
        ])
            rows += Tables.Printed(date, income: "50.0");
        Assert.Equal(
            [
                "particularly_vulnerable", "particularly_vulnerable", "particularly_vulnerable", "particularly_vulnerable",
                WithoutHistory, WithoutHistory, WithoutHistory, WithoutHistory, WithoutHistory,
            ],
            Possible("classify", folder.Add("a.csv", rows), "--format", "csv"));
    }

    [Fact]
    public void Prevention_IsForThoseThatAreNotVulnerable_UnderItsOwnLimits()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeaderWithNational
            + Tables.WithNational("2021-12-01", "b", "1000", "30.1", "30.1", "1.00", "50.0", "64.9", limit: "3.00")
            + Tables.WithNational("2021-12-01", "c", "1000", "30.0", "30.1", "1.00", "50.0", "64.9", limit: "3.00")
            + Tables.WithNational("2021-12-01", "d", "1000", "30.1", "30.1", "2.10", "50.0", "80.0", preventionLimit: "2.00")
            + Tables.WithNational("2020-12-01", "e", "1000", "30.1", "30.1", "1.00", "50.0", "64.9", limit: "3.00")
            + Tables.WithNational("2021-12-01", "f", "999", "60.0", "45.0", "1.00", "70.0", "40.0"));
        Assert.Equal(["prevention", "none|prevention", "prevention", "none", "none"], Possible("classify", file, "--format", "csv"));
        Assert.Contains(
            "By status: 2 prevention, 2 none, 1 undetermined.\n", Invocation.Of("classify", file).Done(), StringComparison.Ordinal);
        Assert.Contains(
            "- c (2021-12-01): none or prevention area. The share of immigrants and descendants from non-Western countries is "
                + "published rounded, and can be from 29.95 to 30.05 %. The criterion asks for more than 30 %.\n",
            Invocation.Of("classify", file).Done(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void NationalShare_IsWhatAllItsColumnsAllow()
    {
        using var folder = new Folder();

        // 2.03 as three times the share is 0.675 to 0.6784; 1.35 as twice it is 0.6725 to 0.6775: three times both is 2.025 to 2.0325.
        var file = folder.Add("a.csv", Tables.PrintedHeaderWithNational
            + Tables.WithNational("2019-12-01", "limit", "1000", "20.0", "45.0", "2.04", "50.0", "60.0", limit: "2.03")
            + Tables.WithNational(
                "2019-12-01", "both", "1000", "20.0", "45.0", "2.04", "50.0", "60.0", limit: "2.03", preventionLimit: "1.35")
            + Tables.WithNational("2019-12-01", "share", "1000", "20.0", "45.0", "2.04", "50.0", "60.0", national: "0.68")
            + Tables.WithNational("2019-12-01", "nothing", "1000", "20.0", "45.0", "2.04", "50.0", "60.0"));
        Assert.Equal(["vulnerable", "vulnerable", "none|vulnerable", "none|vulnerable"], Possible("classify", file, "--format", "csv"));

        var table = Invocation.Of("classify", file).Done();
        Assert.Contains(
            "- share (2019-12-01): none or vulnerable area. The share convicted is published rounded, and can be from 2.035 to 2.045 "
                + "%. The criterion asks for at least 3 times the national share (from 2.025 to 2.055 %).\n",
            table,
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Invocation.Of("classify", file, "--format", "json").Done());
        var limits = json.RootElement.GetProperty("areas").EnumerateArray()
            .Select(area => area
                .GetProperty("classification")
                .GetProperty("findings")
                .EnumerateArray()
                .Single(finding => finding.GetProperty("indicator").GetString() == "convicted")
                .ToString())
            .ToList();
        Assert.Contains("\"2.025 %\"", limits[0], StringComparison.Ordinal);
        Assert.Contains("\"2.035 %\"", limits[0], StringComparison.Ordinal);
        Assert.Contains("\"2.0325 %\"", limits[1], StringComparison.Ordinal);
    }

    [Fact]
    public void PrintedEducation_BelongsToTheDefinitionOfItsList()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(date: "2017-12-01", education: "78.8"));
        var table = Invocation.Of("classify", file, "--policy", "2018").Done();
        Assert.Contains(
            "The share with basic education only is published by another definition of basic education than the criterion asks for. The "
                + "criterion asks for more than 60 %.",
            table,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_TakeTheNationalShareFromDanmark_AndReadUnknownEducationBothWays()
    {
        using var folder = new Folder();
        var header = Tables.CountsHeader.TrimEnd() + ",unknown_education\n";
        var reference = folder.Add("r.csv",
            "region,year,taxpayers,gross_income,aged_18_plus,convicted\n"
            + "Danmark,2018,,,4600000,46000\nDanmark,2019,,,4600000,46000\nMidtjylland,2019,1000,300000000,,\n");

        // 30 of 1,000 is exactly 3 x 1 %: at least. 240 of 400 is exactly 60 %: more than is asked for, so one unknown education decides.
        var file = folder.Add("a.csv", header
            + Year("at", "2018", "30", "240", "0") + Year("at", "2019", "30", "240", "0")
            + Year("below", "2018", "29", "240", "0") + Year("below", "2019", "30", "240", "0")
            + Year("agree", "2018", "29", "241", "9") + Year("agree", "2019", "30", "241", "9")
            + Year("differ", "2018", "30", "240", "1") + Year("differ", "2019", "30", "240", "1")
            + Year("open", "2018", "30", "240", "") + Year("open", "2019", "30", "240", "<5"));
        string[] arguments = ["classify", file, "--reference", reference];
        var lines = Csv.Read(Invocation.Of([.. arguments, "--format", "csv"]).Done());
        Assert.Equal(["met", "not_met", "not_met", "met", "met"], lines.Select(line => line["convicted"]));
        Assert.Equal(["not_met", "not_met", "met", "undetermined", "undetermined"], lines.Select(line => line["basic_education"]));
        Assert.Equal(["none", "none", "none", "none|vulnerable", "none|vulnerable"], lines.Select(line => line["possible_statuses"]));

        var table = Invocation.Of([.. arguments, "--small-counts", "shown"]).Done();
        Assert.Contains(
            "- differ (2019-12-01): none or vulnerable area. The share with basic education only can be from 60.00 to 60.25 %. Whether "
                + "unknown education counts as basic is unverified, and the two readings differ. The criterion asks for more than 60 %.\n",
            table,
            StringComparison.Ordinal);
        Assert.Contains(
            "- open (2019-12-01): none or vulnerable area. Not everything is known of the share with basic education only: how many "
                + "have an unknown education in 2019 is known within bounds only. The share with basic education only can be from 60.0 to "
                + "61.0 %. The criterion asks for more than 60 %.\n",
            table,
            StringComparison.Ordinal);

        // Before 2018 unknown education is basic, whatever is not known of later law.
        Assert.Equal("met", Csv.Read(Invocation.Of([.. arguments, "--policy", "2013", "--format", "csv"]).Done())[3]["basic_education"]);

        // Without the country, three times its share is not known.
        var without = Invocation.Of("classify", file).Done();
        Assert.Contains(
            " Give the convictions of the whole country in rows of Danmark with --reference.\n",
            without,
            StringComparison.Ordinal);

        // With one of its two years, the figure is exact and the other year is what is open.
        var half = folder.Add(
            "half.csv",
            "region,year,taxpayers,gross_income,aged_18_plus,convicted\nDanmark,2018,,,4600000,46000\nMidtjylland,2019,1000,300000000,,\n");
        Assert.Contains(
            "The share convicted is 3.00 %. The national share is not exactly known for 2019. The criterion asks for at least 3 times the "
                + "national share (",
            Invocation.Of("classify", file, "--reference", half).Done(), StringComparison.Ordinal);

        static string Year(string id, string year, string convicted, string education, string unknown) => Tables.Counts(
            "2019-12-01",
            id,
            id,
            year: year,
            nonWestern: "300",
            outside: "100",
            convicted: convicted,
            education: education,
            taxpayers: "500",
            income: "90000000")
                .TrimEnd()
                + "," + unknown + "\n";
    }

    [Fact]
    public void Reference_FaultsOfTheCountry_AreTold()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader + Tables.TwoYears());
        var reference = folder.Add("r.csv",
            "region,year,taxpayers,gross_income,aged_18_plus,convicted\n"
            + "Danmark,2018,,,100,101\nDanmark,2019,,,100,1\ndanmark,2019,5,9,100,1\nDanmark,2020,x,y,,-1\nSjælland,2019,1,1,z,\n");
        Assert.Equal(
            $"""
            {reference}(2): convicted: given "101", more than its base aged_18_plus, which is 100; a part is at most its base
            {reference}(4): year: given "2019"; line 3 has this year of Danmark already; give it once
            {reference}(5): taxpayers: given "x"; write a whole number of 0 or more in digits only, as in 1204; or <5 if suppressed, or nothing if unknown
            {reference}(5): gross_income: given "y"; write a whole number in digits only, as in 1204; or nothing if unknown
            {reference}(5): convicted: given "-1"; write a whole number of 0 or more in digits only, as in 1204; or <5 if suppressed, or nothing if unknown
            {reference}(6): aged_18_plus: given "z"; write a whole number of 0 or more in digits only, as in 1204; or <5 if suppressed, or nothing if unknown
            6 faults; nothing was written.

            """.ReplaceLineEndings("\n"),
            Invocation.Of("classify", file, "--reference", reference).Refused());

        var narrow = folder.Add("n.csv", "region,year,taxpayers,gross_income\nDanmark,2019,,\n");
        var error = Invocation.Of("classify", file, "--reference", narrow).Refused();
        Assert.Contains(
            narrow + "(2): region: there is no column aged_18_plus, which a row of Danmark needs; add it, or leave the row out\n",
            error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Window_MakesAnotherLaw_WithEveryStatus()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "a.csv",
            Tables.PrintedHeaderWithNational
                + Tables.WithNational("2021-12-01", "a", "1000", "60.0", "45.0", "3.00", "50.0", "50.0", limit: "2.00"));
        string[] arguments = ["classify", file, "--window", "4"];
        Assert.Equal(["none|prevention|parallel_society|transformation"], Possible([.. arguments, "--format", "csv"]));

        var table = Invocation.Of(arguments).Done();
        Assert.Contains(
            "The share convicted is published as a mean of 2 years, and the criterion asks for a mean of 4 years. The national share is "
                + "given as a mean of 2 years, and the criterion asks for a mean of 4 years. The criteria ask for at least 2 times the "
                + "national share (unknown) and at least 3 times the national share (unknown).",
            table,
            StringComparison.Ordinal);
        Assert.Contains(
            "Rule of 2021, prevention area (forebyggelsesområde): prevention-2021, window of 4 years: 2 of 4",
            table,
            StringComparison.Ordinal);
        Assert.Equal("denmark, window of 4 years", TimelineName(arguments));
        Assert.Equal("denmark", TimelineName("classify", file));
    }

    [Fact]
    public void Window_ThatChangesNothing_IsTheLawItself()
    {
        using var folder = new Folder();

        // The rule of 2010 has another window, so the timeline as a whole is another; the regime of the list is not.
        var file = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(date: "2021-12-01"));
        Assert.Contains("vulnerable-2021: 2 of 4", Invocation.Of("classify", file, "--window", "2").Done(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HasTheFindingsOfEveryStatus()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(date: "2021-12-01"));
        using var json = JsonDocument.Parse(Invocation.Of("classify", file, "--format", "json").Done());
        var area = json.RootElement.GetProperty("areas")[0];
        var findings = area
            .GetProperty("status")
            .GetProperty("findings")
            .EnumerateArray()
            .Select(finding => finding.GetProperty("status").GetString());
        Assert.Equal(["prevention", "vulnerable", "parallel_society", "transformation"], findings);

        using var policy = JsonDocument.Parse(Invocation.Of("classify", file, "--policy", "2021", "--format", "json").Done());
        Assert.False(policy.RootElement.GetProperty("areas")[0].TryGetProperty("status", out _));
    }

    [Theory]
    [InlineData("2018")]
    [InlineData("2021")]
    public void NamedPolicy_DecidesListedOrNot_WithoutStatuses(string policy)
    {
        using var folder = new Folder();
        var file = folder.Add(
            "a.csv",
            Tables.PrintedHeaderWithNational
                + Tables.WithNational("2019-12-01", "a", "1000", "60.0", "45.0", "3.00", "50.0", "60.0", limit: "2.00"));
        Assert.Equal(
            Tables.CsvHeader.Replace(",status,possible_statuses", "", StringComparison.Ordinal)
                + "2019-12-01,a,a,listed,2,2,0,2,met,,met,met,not_met,not_met\n",
            Invocation.Of("classify", file, "--policy", policy, "--format", "csv").Done());
    }

    private static string? TimelineName(params string[] arguments)
    {
        using var json = JsonDocument.Parse(Invocation.Of([.. arguments, "--format", "json"]).Done());
        return json.RootElement.GetProperty("areas")[0].GetProperty("status").GetProperty("timeline").GetProperty("name").GetString();
    }

    private static List<string> Possible(params string[] arguments)
    {
        var lines = Csv.Read(Invocation.Of(arguments).Done());
        Assert.All(
            lines,
            line => Assert.Equal(
                line["possible_statuses"].Contains('|', StringComparison.Ordinal) ? "undetermined" : line["possible_statuses"],
                line["status"]));
        return lines.ConvertAll(line => line["possible_statuses"]);
    }
}
