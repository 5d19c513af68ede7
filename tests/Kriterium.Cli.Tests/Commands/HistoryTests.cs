using System.Text.Json;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests;

/// <summary>Earlier lists: as a table of their own, and as what <c>classify</c> counts.</summary>
public class HistoryTests
{
    private const string Header = "list_date,area_id,area,in_a_row,transformation\n";

    private const string Parkerne = Tables.LineageHeader + "odense-vollsmose-parkerne,odense-vollsmose,2018-12-01\n";

    private const string Overlooked =
        "odense-vollsmose-parkerne is known to carry the years of odense-vollsmose from 2018-12-01: give --lineage to count them\n";

    [Theory]
    [InlineData(true, 15)]
    [InlineData(false, 14)]
    public void PublishedLists_GiveThePublishedTransformationAreas(bool withLineage, int expected)
    {
        using var folder = new Folder();
        var file = Path.Combine(Repository.RequirePublishedLists(), "membership.csv");
        var complete = folder.Add("m.csv", Tables.Complete(File.ReadAllText(file)));
        var run = Invocation.Of(["history", complete, .. withLineage ? (string[])["--lineage", folder.Add("l.csv", Parkerne)] : []]);
        var published = Csv.Read(File.ReadAllText(file));
        var lines = Csv.Read(run.Done());

        Assert.Equal((withLineage ? "" : Overlooked) + "Extra lists, which do not count in a row: 2011-01-01, 2014-02-01\n", run.Error);
        Assert.Equal(
            published.Select(row => (row["list_date"], row["area_id"], row["area"])),
            lines.Select(line => (line["list_date"], line["area_id"], line["area"])));
        foreach (var date in (string[])["2018-12-01", "2019-12-01"])
        {
            var found = lines
                .Where(line => line["list_date"] == date && line["transformation"] == "yes")
                .Select(line => line["area_id"])
                .ToList();
            var hard = published.Where(row => row["list_date"] == date && row["status"] == "haardt_ghettoomraade")
                .Select(row => row["area_id"]);
            Assert.Equal(expected, found.Count);
            Assert.Equal(hard.Where(id => withLineage || id != "odense-vollsmose-parkerne"), found);
            Assert.DoesNotContain("undetermined", lines.Where(line => line["list_date"] == date).Select(line => line["transformation"]));
        }

        var before = lines.Where(line => string.CompareOrdinal(line["list_date"], "2018-12-01") < 0).ToList();
        Assert.NotEmpty(before);
        Assert.All(before, line => Assert.Equal("", line["transformation"]));
        Assert.Equal(
            "10", lines.Single(line => line["list_date"] == "2019-12-01" && line["area_id"] == "koebenhavn-mjoelnerparken")["in_a_row"]);
        Assert.Equal(
            withLineage ? "10" : "2",
            lines.Single(line => line["list_date"] == "2019-12-01" && line["area_id"] == "odense-vollsmose-parkerne")["in_a_row"]);
    }

    [Fact]
    public void MissingLists_LeaveTheCountOpen()
    {
        using var folder = new Folder();
        var file = folder.Add("m.csv", Tables.Complete(Tables.MembershipHeader
            + "2023-12-01,a,A,x,parallelsamfund\n2021-12-01,b,B,x,parallelsamfund\n2022-12-01,a,A,x,omdannelsesomraade\n"
            + "2022-12-01,c,C,x,udsat_boligomraade\n2022-02-01,a,A,x,PARALLELSAMFUND\n"));
        Assert.Equal(
            Header + "2023-12-01,a,A,2,no\n2021-12-01,b,B,1-12,undetermined\n2022-12-01,a,A,1,no\n2022-12-01,c,C,0,no\n2022-02-01,a,A,0,\n",
            Invocation.Of("history", file).Done());
    }

    [Fact]
    public void Formats_SayTheSame()
    {
        using var folder = new Folder();
        var file = folder.Add("m.csv", Tables.MembershipHeader + "2018-12-01,a,=A|*,x,ghettoomraade\n");
        Assert.Equal(Header + "2018-12-01,a,\"'=A|*\",1-9,undetermined\n", Invocation.Of("history", file).Done());
        Assert.Equal(
            "| list\\_date | area\\_id | area | in\\_a\\_row | transformation |\n| --- | --- | --- | --- | --- |\n"
                + "| 2018-12-01 | a | \\=A\\|\\* | 1-9 | undetermined |\n",
            Invocation.Of("history", file, "--format", "markdown").Done());
        Assert.Contains(
            "2018-12-01   a         =A|*   1-9        undetermined\n",
            Invocation.Of("history", file, "--format", "table").Done(),
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Invocation.Of("history", file, "--format", "json").Done());
        Assert.Equal(
            """{"list_date":"2018-12-01","area_id":"a","area":"=A|*","in_a_row":"1-9","transformation":"undetermined"}""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("areas")[0]));

        Assert.Equal("", Invocation.Of("history", file, "--output", folder.Path("out")).Done());
        Assert.Equal(Invocation.Of("history", file).Done(), File.ReadAllText(folder.Path("out")));
        Assert.StartsWith(
            "--output " + file + " is the file that ",
            Invocation.Of("history", file, "--output", file).Refused(2),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_CountsTheListsBefore_AndNotItsOwnRows()
    {
        using var folder = new Folder();
        string[] before = ["2014-12-01", "2015-12-01", "2016-12-01", "2017-12-01"];
        var figures = folder.Add("a.csv", Tables.PrintedHeader
            + string.Concat(before.Append("2018-12-01")
                .SelectMany(date => (string[])["five", "four"], (date, id) => Tables.Printed(date, id, income: "50.0", outside: "45.0"))));
        var membership = Tables.MembershipHeader
            + string.Concat(before.Select(date => date + ",five,Five,x,ghettoomraade\n"
                + (date == "2015-12-01" ? "" : date + ",four,Four,x,ghettoomraade\n")));

        Assert.Equal(
            ["parallel_society|transformation", "parallel_society|transformation"],
            Last(Invocation.Of("classify", figures, "--format", "csv").Done()));
        Assert.Equal(
            ["transformation", "parallel_society"],
            Last(Invocation.Of("classify", figures, "--history", folder.Add("m.csv", Tables.Complete(membership)), "--format", "csv")
                .Done()));

        static IEnumerable<string> Last(string csv) => Csv.Read(csv).TakeLast(2).Select(line => line["possible_statuses"]);
    }

    /// <summary>One municipality's rows are not the whole list: what they leave out stays open, and it is said on which list.</summary>
    [Fact]
    public void Classify_WithPartOfTheLists_LeavesWhatIsMissingOpen()
    {
        using var folder = new Folder();
        string[] before = ["2014-12-01", "2015-12-01", "2016-12-01", "2017-12-01"];
        var figures = folder.Add("a.csv", Tables.PrintedHeader
            + string.Concat(((string[])["ours", "theirs"]).Select(id => Tables.Printed("2018-12-01", id, id, income: "50.0"))));
        var ours = Tables.MembershipHeader + string.Concat(before.Select(date => date + ",ours,Ours,x,ghettoomraade\n"));
        var partial = Invocation.Of("classify", figures, "--history", folder.Add("m.csv", ours), "--format", "csv");
        Assert.Equal(
            [
                ("transformation", "2014-12-01 met|2015-12-01 met|2016-12-01 met|2017-12-01 met"),
                ("parallel_society|transformation",
                    "2014-12-01 undetermined|2015-12-01 undetermined|2016-12-01 undetermined|2017-12-01 undetermined"),
            ],
            Csv.Read(partial.Done()).Select(line => (line["possible_statuses"], line["earlier_lists"])));
        Assert.StartsWith(
            "Lists that are not said to be complete (column complete), so areas without a row are unknown: "
                + "2014-12-01, 2015-12-01, 2016-12-01, 2017-12-01\n",
            partial.Error,
            StringComparison.Ordinal);
        Assert.Contains(
            "- theirs (2018-12-01): parallel society or transformation area. It is not known whether the area was a parallel society "
                + "(before 2018: particularly vulnerable) on the lists of 1 December 2014, 1 December 2015, 1 December 2016 and 1 December "
                + "2017. Say whether a list is complete in column complete of --history.\n",
            Invocation.Of("classify", figures, "--history", folder.Path("m.csv")).Done(),
            StringComparison.Ordinal);

        var complete = Invocation.Of("classify", figures, "--history", folder.Add("c.csv", Tables.Complete(ours)), "--format", "csv");
        Assert.Equal(["transformation", "parallel_society"], Csv.Read(complete.Done()).Select(line => line["possible_statuses"]));
    }

    /// <summary>Ids are compared exactly, and what matches nothing is said: another case, an area of others, a list a day off.</summary>
    [Fact]
    public void Classify_NamesListsAndAreasThatMatchNothing()
    {
        using var folder = new Folder();
        var figures = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed("2018-12-01", "ours", income: "50.0", outside: "45.0"));
        var others = string.Concat(Enumerable.Range(10, 12).Select(each => "2016-12-01,o" + each + ",O,x,ghettoomraade\n"));
        var history = folder.Add("m.csv", Tables.Complete(Tables.MembershipHeader
            + "2015-12-01,OURS,Ours,x,ghettoomraade\n2016-12-01, ours ,Ours,x,ghettoomraade\n2017-12-02,ours,Ours,x,ghettoomraade\n"
            + others));
        Assert.StartsWith(
            "Extra lists, which do not count in a row: 2017-12-02\n"
                + "Yearly lists that are not given, so they are unknown: 2017-12-01\n"
                + "Ids that differ only in capitals are different areas: ours, OURS\n"
                + "Areas of earlier lists that no area here is or succeeds: OURS, o10, o11, o12, o13, o14, o15, o16, o17, o18 and 3 more\n",
            Invocation.Of("classify", figures, "--history", history, "--format", "csv").Error,
            StringComparison.Ordinal);
        var lineage = folder.Add("l.csv", Tables.LineageHeader + "Ours,o10,2018-12-01\n");
        Assert.EndsWith(
            "Ids that differ only in capitals are different areas: OURS, ours, Ours\n"
                + "Areas of earlier lists that no area here is or succeeds: Ours\n",
            Invocation.Of("history", history, "--lineage", lineage).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Complete_IsYesOrNo_AndTheSameInAllRowsOfAList()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "m.csv",
            "list_date,area_id,status,complete\n2018-12-01,a,ghettoomraade,yes\n2018-12-01,b,ghettoomraade,\n"
                + "2019-12-01,a,ghettoomraade,NO\n2019-12-01,b,ghettoomraade,\n2020-12-01,a,ghettoomraade,all\n");
        Assert.Equal(
            $"""
            {file}(3): complete: given nothing; line 2 says otherwise of the list of 2018-12-01; give all its rows the same
            {file}(6): complete: given "all"; write yes or no, or leave it empty
            2 faults; nothing was written.

            """.ReplaceLineEndings("\n"),
            Invocation.Of("history", file).Refused());
    }

    [Fact]
    public void Classify_CarriesYearsAcrossASplit_AndAcrossAMergerWhereAllAgree()
    {
        using var folder = new Folder();
        string[] before = ["2017-12-01", "2018-12-01", "2019-12-01", "2020-12-01"];
        var figures = folder.Add(
            "a.csv",
            Tables.PrintedHeader
                + string.Concat(((string[])[
                    "split", "agree", "differ",
                ]).Select(id => Tables.Printed("2021-12-01", id, id, income: "50.0"))));
        var history = folder.Add(
            "m.csv",
            Tables.Complete(Tables.MembershipHeader
                + string.Concat(before.Select(date => date + ",one,,,ghettoomraade\n" + date + ",two,,,ghettoomraade\n"))));
        var lineage = folder.Add(
            "l.csv",
            Tables.LineageHeader
                + "split,one,2021-12-01\nagree,one,2021-12-01\nagree,two,2021-12-01\ndiffer,one,2021-12-01\ndiffer,three,2021-12-01\n");
        string[] arguments = ["classify", figures, "--history", history, "--lineage", lineage];
        Assert.Equal(
            ["transformation", "transformation", "parallel_society|transformation"],
            Csv.Read(Invocation.Of([.. arguments, "--format", "csv"]).Done()).Select(line => line["possible_statuses"]));
        Assert.Contains(
            "- differ (2021-12-01): parallel society or transformation area. It is not known whether the area was a parallel society "
                + "(before 2018: particularly vulnerable) on the lists of 1 December 2017, 1 December 2018, 1 December "
                + "2019 and 1 December 2020. On the lists of 1 December 2017, 1 December 2018, 1 December 2019 and 1 December 2020 the areas "
                + "whose years it carries differ.\n",
            Invocation.Of(arguments).Done(), StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_WithoutLineage_SaysWhatMayBeOverlooked()
    {
        using var folder = new Folder();
        var figures = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed("2019-12-01", "odense-vollsmose-parkerne"));
        var history = folder.Add("m.csv", Tables.Complete(Tables.MembershipHeader + "2017-12-01,odense-vollsmose,V,x,ghettoomraade\n"));
        Assert.StartsWith(Overlooked, Invocation.Of("classify", figures, "--history", history).Error, StringComparison.Ordinal);
        Assert.Equal("", Invocation.Of("classify", figures).Error);
        Assert.Equal("", Invocation.Of("classify", figures, "--history", history, "--lineage", folder.Add("l.csv", Parkerne)).Error);
    }

    [Fact]
    public void AllFaults_OfAllFiles_AreToldTogether()
    {
        using var folder = new Folder();
        var figures = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(residents: "x"));
        var history = folder.Add("m.csv", Tables.MembershipHeader
            + "2017-12-01,a,A,x,udsat_boligomraade\n2018-12-01,a,A,x,parallelsamfund\n2021-12-01,a,A,x,ghettoomraade\n"
            + "2010-09-30,a,A,x,ghettoomraade\n1.12.2018,a,A,x,ghettoomraade\n"
            + "2019-12-01,a,A,x,ghettoomraade\n2019-12-01,a,B,y,ghettoomraade\n2019-12-01,,A,x,ghettoomraade\nshort\n");
        var lineage = folder.Add("l.csv", Tables.LineageHeader
            + "a,a,2018-12-01\nb,c,2018-12-01\nb,c,2018-12-01\nb,d,2019-12-01\n,c,x\ne,f,2020-12-01\nf,e,2020-12-01\n");
        Assert.Equal(
            $"""
            {lineage}(2): predecessor: given "a"; this is the successor itself; give two areas
            {lineage}(4): predecessor: given "c"; line 3 has this successor and predecessor already; give them once
            {lineage}(5): from: given "2019-12-01"; line 3 has this successor from 2018-12-01; give all its rows the same date
            {lineage}(6): successor: given nothing; name the area by an id
            {lineage}(6): from: given "x"; write year-month-day, as in 2014-12-01
            {lineage}(7): predecessor: given "f"; this is a successor of e itself, through other rows; take one of them out
            {lineage}(8): predecessor: given "e"; this is a successor of f itself, through other rows; take one of them out
            {history}(2): status: given "udsat_boligomraade"; a list of 2017-12-01 names ghettoomraade
            {history}(3): status: given "parallelsamfund"; a list of 2018-12-01 names udsat_boligomraade, ghettoomraade or haardt_ghettoomraade
            {history}(4): status: given "ghettoomraade"; a list of 2021-12-01 names forebyggelsesomraade, udsat_boligomraade, parallelsamfund or omdannelsesomraade
            {history}(5): list_date: There is no rule for a list of 2010-09-30: the first list is of 2010-10-01; give that date or a later one
            {history}(6): list_date: given "1.12.2018"; write year-month-day, as in 2018-12-01
            {history}(8): area_id: given "a"; line 7 has this area on the list of 2019-12-01 already; give it once
            {history}(9): area_id: given nothing; name the area by an id
            {history}(10): given 1 field, but the header has 5; give as many, quoting those that hold a separator
            {figures}(2): residents: given "x"; write a whole number of 0 or more in digits only, as in 1204; or <5 if suppressed, or nothing if unknown
            16 faults; nothing was written.

            """.ReplaceLineEndings("\n"),
            Invocation.Of("classify", figures, "--history", history, "--lineage", lineage).Refused());
        Assert.EndsWith(
            "15 faults; nothing was written.\n",
            Invocation.Of("history", history, "--lineage", lineage, "--output", folder.Path("out")).Refused(),
            StringComparison.Ordinal);
        Assert.Equal(["a.csv", "l.csv", "m.csv"], folder.Names);
    }

    [Fact]
    public void Columns_ThatAreMissingOrNotRead_AreNamed()
    {
        using var folder = new Folder();
        var error = Invocation.Of(
            "history", folder.Add("m.csv", "list_date,area\n2018-12-01,A\n"), "--lineage", folder.Add("l.csv", "successor,from\n"))
            .Refused();
        Assert.Contains(
            "m.csv(1): area_id: there is no such column; a table of memberships needs list_date,area_id,status\n",
            error,
            StringComparison.Ordinal);
        Assert.Contains(
            "l.csv(1): predecessor: there is no such column; a table of lineage needs successor,predecessor,from\n",
            error,
            StringComparison.Ordinal);

        var run = Invocation.Of("history", folder.Add("n.csv", "status;area_id;list_date;remark\nghettoomraade;a;2018-12-01;x\n"));
        Assert.Equal(Header + "2018-12-01,a,,1-9,undetermined\n", run.Done());
        Assert.StartsWith(folder.Path("n.csv") + ": columns ignored: remark\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AreaOnAListFromBeforeItSucceededAnother_IsAFault()
    {
        using var folder = new Folder();
        var history = folder.Add("m.csv", Tables.MembershipHeader + "2017-12-01,odense-vollsmose-parkerne,P,x,ghettoomraade\n");
        Assert.Contains(
            "(2): list_date: given \"2017-12-01\"; odense-vollsmose-parkerne succeeds odense-vollsmose from 2018-12-01 only; correct the "
                + "lineage or the list\n",
            Invocation.Of("history", history, "--lineage", folder.Add("l.csv", Parkerne)).Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "classify a.csv --lineage l.csv",
        "--lineage says whose years an area carries in --history; give --history too, or leave --lineage out.\n")]
    [InlineData(
        "classify a.csv --policy 2018 --history m.csv",
        "--history and --lineage are for the law, which counts lists in a row; a rule named with --policy looks at one list. Leave "
            + "--policy out, or them.\n")]
    [InlineData(
        "classify a.csv --policy 2018 --lineage m.csv",
        "--history and --lineage are for the law, which counts lists in a row; a rule named with --policy looks at one list. Leave "
            + "--policy out, or them.\n")]
    [InlineData("classify a.csv --history m.csv --output m.csv", "--output m.csv is the file that m.csv is read from; choose another.\n")]
    public void OptionsThatDoNotGoTogether_AreRefused(string arguments, string message) =>
        Assert.Equal(message, Invocation.Of(arguments.Split(' ')).Refused(2));

    [Fact]
    public void ListsThatDoNotCount_AndListsThatAreNotGiven_AreNamed()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "m.csv",
            "list_date,area_id,area,municipality,status\n2018-12-01,a,A,M,ghettoomraade\n2019-12-02,a,A,M,ghettoomraade\n"
                + "2020-12-01,a,A,M,ghettoomraade\n");
        Assert.Equal(
            "Extra lists, which do not count in a row: 2019-12-02\nYearly lists that are not given, so they are unknown: 2019-12-01\n"
                + "Lists that are not said to be complete (column complete), so areas without a row are unknown: "
                + "2018-12-01, 2019-12-02, 2020-12-01\n",
            Invocation.Of("history", file).Error);
    }
}
