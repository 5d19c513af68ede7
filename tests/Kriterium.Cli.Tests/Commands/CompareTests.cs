using System.Text.Json;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests;

public class CompareTests
{
    // The first entered, the second left, the third stayed, and the fourth and fifth are on one list only.
    private static readonly string Old = Tables.PrintedHeader
        + Tables.Printed("2016-12-01", "a", "A", convicted: "2.00")
        + Tables.Printed("2016-12-01", "b", "B")
        + Tables.Printed("2016-12-01", "c", "C")
        + Tables.Printed("2016-12-01", "d", "D");

    private static readonly string New = Tables.PrintedHeader
        + Tables.Printed("2017-12-01", "e", "E", residents: "")
        + Tables.Printed("2017-12-01", "c", "C renamed", convicted: "2.90")
        + Tables.Printed("2017-12-01", "b", "B", convicted: "2.00")
        + Tables.Printed("2017-12-01", "a", "A");

    private const string Sentence =
        "1 area entered the list because convictions rose; 1 left the list because convictions fell; 1 is assessed on the first list only; "
            + "1 is assessed on the second list only; 1 stayed on the list (from the list of 1 December 2016 to that of 1 December 2017).";

    private static readonly string[] Compared =
    [
        "bucket", "area_id_before", "area_id_after", "before", "after", "residents_before", "residents_after", "causes", "undone_by",
        "no_effect",
    ];

    [Fact]
    public void Table_SaysInASentenceWhatHappened_ThenWho()
    {
        using var folder = new Folder();
        var run = Invocation.Of("compare", folder.Add("old.csv", Old), folder.Add("new.csv", New));
        Assert.Equal("", run.Error);
        Assert.StartsWith(Sentence + "\n\nWhat  ", run.Done(), StringComparison.Ordinal);
        Assert.Contains(
            "\nleft          B           Made-up        listed       not listed         1,204       1,204   convictions fell\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("\nstayed        C renamed   ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nonly after: 1 area, residents 0 on the first list and unknown on the second.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_HasEveryAreaOnce_AndTheSentenceOnStandardError()
    {
        using var folder = new Folder();
        var run = Invocation.Of("compare", folder.Add("old.csv", Old), folder.Add("new.csv", New), "--format", "csv");
        Assert.Equal(Sentence + "\n", run.Error);
        Assert.Equal(
            [
                "entered a a none particularly_vulnerable 1204 1204 convicted convicted no",
                "left b b particularly_vulnerable none 1204 1204 convicted convicted no",
                "only_before d  particularly_vulnerable  1204    no", "only_after  e  none|particularly_vulnerable     no",
                "stayed c c particularly_vulnerable particularly_vulnerable 1204 1204   yes",
            ],
            Csv.Read(run.Done()).Select(line => string.Join(' ', Compared.Select(column => line[column]))));
    }

    [Fact]
    public void Language_IsThatOfTheSentenceAndTheCauses()
    {
        using var folder = new Folder();
        var run = Invocation.Of("compare", folder.Add("old.csv", Old), folder.Add("new.csv", New), "--format", "csv", "--lang", "da");
        Assert.StartsWith(
            "1 boligområde kom på listen fordi andelen af dømte steg; 1 udgik af listen fordi andelen af dømte faldt; ",
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal(
            ["andelen af dømte steg", "andelen af dømte faldt", "", "", "ingen virkning"],
            Csv.Read(run.Done()).Select(line => line["because"]));
    }

    [Fact]
    public void Json_HasTheSentenceTheNamesAndTheChanges()
    {
        using var folder = new Folder();
        using var document = JsonDocument.Parse(
            Invocation.Of("compare", folder.Add("old.csv", Old), folder.Add("new.csv", New), "--format", "json").Done());
        var root = document.RootElement;
        Assert.Equal(("kriterium-comparison/1", Sentence), (root.GetProperty("format").GetString(), root.GetProperty("sentence").GetString()));
        Assert.Equal(5, root.GetProperty("names").GetArrayLength());
        var left = root.GetProperty("changes").GetProperty("buckets").EnumerateArray()
            .Single(bucket => bucket.GetProperty("bucket").GetString() == "left").GetProperty("areas")[0];
        Assert.Equal("[[\"convicted\"]]", JsonSerializer.Serialize(left.GetProperty("causes")));
    }

    [Fact]
    public void Markdown_AndTerminal_HaveTheSentenceFirst()
    {
        using var folder = new Folder();
        string[] arguments = ["compare", folder.Add("old.csv", Old), folder.Add("new.csv", New)];
        var page = Invocation.Of([.. arguments, "--format", "markdown"]).Done();
        Assert.StartsWith(Sentence + "\n\n| What | Area |", page, StringComparison.Ordinal);
        Assert.Contains("| left | B | Made-up | listed | not listed | 1,204 | 1,204 | convictions fell |\n", page, StringComparison.Ordinal);
        Assert.StartsWith(
            "1 area entered the list because", Invocation.Of(new Terminal(200, false), arguments).Done(), StringComparison.Ordinal);
    }

    /// <summary>Figures of 2 years answer both rules only when both are taken over 2 years.</summary>
    [Fact]
    public void TwoRules_AreComparedOnTheSameFigures()
    {
        var sample = Path.Combine(Repository.Root, "docs", "samples", "old-rule-new-rule.csv");
        var lines = Csv.Read(Invocation.Of(
            "compare", sample, "--from-policy", "2010", "--to-policy", "2013", "--window", "2", "--format", "csv").Done());
        Assert.Equal(
            [
                "entered new-only basic_education|income", "left old-only required_count", "undetermined on-the-limit ", "stayed both ",
                "stayed_off neither ",
            ],
            lines.Select(line => line["bucket"] + " " + line["area_id_after"]["made-up-".Length..] + " " + line["causes"]));
        Assert.All(lines, line => Assert.Equal(line["residents_before"], line["residents_after"]));

        Assert.All(
            Csv.Read(Invocation.Of("compare", sample, "--from-policy", "2010", "--to-policy", "2013", "--format", "csv").Done()),
            line => Assert.Equal("undetermined", line["bucket"]));
    }

    [Fact]
    public void Lineage_IsAppliedWhenItIsGiven_AndElseRecalled()
    {
        using var folder = new Folder();
        var old = folder.Add("old.csv", Tables.PrintedHeader + Tables.Printed("2017-12-01", "odense-vollsmose", "Vollsmose"));
        var now = folder.Add("new.csv", Tables.PrintedHeader + Tables.Printed("2018-12-01", "odense-vollsmose-parkerne", "Parkerne"));
        var lineage = Path.Combine(Repository.Root, "docs", "samples", "lineage.csv");

        var line = Assert.Single(Csv.Read(Invocation.Of("compare", old, now, "--lineage", lineage, "--format", "csv").Done()));
        Assert.Equal(("continued", "Vollsmose > Parkerne"), (line["bucket"], line["area"]));

        var without = Invocation.Of("compare", old, now, "--format", "csv");
        Assert.Equal(["only_before", "only_after"], Csv.Read(without.Done()).Select(one => one["bucket"]));
        Assert.Contains("give --lineage to count them\n", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void IdsThatDifferOnlyInCapitals_AreToldApart_AndThatIsSaid()
    {
        using var folder = new Folder();
        var old = folder.Add("old.csv", Tables.PrintedHeader + Tables.Printed("2016-12-01", "ours", "Ours"));
        var now = folder.Add("new.csv", Tables.PrintedHeader + Tables.Printed("2017-12-01", "Ours", "Ours"));
        var run = Invocation.Of("compare", old, now, "--format", "csv");
        Assert.Equal(["only_before", "only_after"], Csv.Read(run.Done()).Select(one => one["bucket"]));
        Assert.Contains("Ids that differ only in capitals are different areas: ours, Ours\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare a.csv", "Give NEW, the second list, or --from-policy and --to-policy.")]
    [InlineData("compare a.csv --from-policy 2010", "Give --from-policy and --to-policy together.")]
    [InlineData("compare a.csv b.csv --from-policy 2010 --to-policy 2013", "--from-policy and --to-policy compare two rules on OLD; leave NEW or them out.")]
    [InlineData("compare a.csv --policy 2010 --from-policy 2010 --to-policy 2013", "--policy is one rule for two lists; leave it or --from-policy out.")]
    [InlineData("compare a.csv b.csv --lang sv", "--lang is \"sv\"; choose da or en.")]
    [InlineData("compare a.csv b.csv --policy 2013 --history h.csv", "--history is for the law, which counts lists in a row; ")]
    [InlineData("compare a.csv --from-policy 2010 --to-policy 2013 --lineage l.csv", "--lineage is for two lists; ")]
    public void WrongCommandLine_IsRefused(string arguments, string message) =>
        Assert.StartsWith(message, Invocation.Of(arguments.Split(' ')).Refused(2), StringComparison.Ordinal);

    [Fact]
    public void FilesThatAreNotTwoListsOfOneLayout_AreRefused()
    {
        using var folder = new Folder();
        var (old, now) = (folder.Add("old.csv", Old), folder.Add("new.csv", New));
        var counts = folder.Add("counts.csv", Tables.CountsHeader + Tables.TwoYears());
        var mixed = folder.Add("mixed.csv", Old + Tables.Printed("2017-12-01", "f"));
        var faulty = folder.Add("faulty.csv", New + Tables.Printed("2017-12-01", "g", residents: "1.204"));

        Assert.Contains(
            "counts.csv: this is the layout of yearly counts, but " + old + " is the layout of printed figures; give two files of one layout\n",
            Invocation.Of("compare", old, counts).Refused(),
            StringComparison.Ordinal);
        Assert.Contains(
            "mixed.csv: list_date: there are lists of 2016-12-01 and 2017-12-01; give one file a list\n",
            Invocation.Of("compare", mixed, now).Refused(),
            StringComparison.Ordinal);
        Assert.Contains("faulty.csv(6): residents: ", Invocation.Of("compare", old, faulty).Refused(), StringComparison.Ordinal);
        Assert.Contains("there is no such file", Invocation.Of("compare", old, folder.Path("none.csv")).Refused(), StringComparison.Ordinal);

        var skipped = Invocation.Of("compare", old, faulty, "--skip-faulty", "--format", "csv");
        Assert.Equal((3, 5), (skipped.ExitCode, Csv.Read(skipped.Output).Count));
        Assert.Contains("Left out: g on the list of 2017-12-01, line 6\n", skipped.Error, StringComparison.Ordinal);

        var nothing = folder.Add("nothing.csv", Tables.PrintedHeader + Tables.Printed("2017-12-01", "g", residents: "1.204"));
        Assert.StartsWith(
            "Every area of a list has faulty rows, so --skip-faulty leaves nothing to compare.\n",
            Invocation.Of("compare", old, nothing, "--skip-faulty").Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_AreComparedWithOneReferenceFile()
    {
        using var folder = new Folder();
        string List(string date, int year, string convicted) => Tables.CountsHeader
            + Tables.Counts(date, year: (year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture), convicted: convicted)
            + Tables.Counts(date, year: year.ToString(System.Globalization.CultureInfo.InvariantCulture), convicted: convicted);
        var reference = folder.Add(
            "reference.csv", "region,year,taxpayers,gross_income\nMidtjylland,2015,1000,200000000\nMidtjylland,2016,1000,200000000\n");
        var run = Invocation.Of(
            "compare",
            folder.Add("old.csv", List("2015-12-01", 2015, "30")),
            folder.Add("new.csv", List("2016-12-01", 2016, "20")),
            "--reference",
            reference);
        Assert.StartsWith("1 area left the list because convictions fell (", run.Done(), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_TakesTheResult_AndTheSentenceIsStillSaid()
    {
        using var folder = new Folder();
        var into = folder.Path("changes.csv");
        var run = Invocation.Of(
            "compare", folder.Add("old.csv", Old), folder.Add("new.csv", New), "--format", "csv", "--output", into);
        Assert.Equal((0, "", Sentence + "\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(5, Csv.Read(File.ReadAllText(into)).Count);
        Assert.Equal(2, Invocation.Of("compare", into, into, "--output", into).ExitCode);
    }

    [Fact]
    public void PublishedLists_OfTwoYears_SayWhoLeftAndWhy()
    {
        var lists = Repository.RequirePublishedLists();
        var run = Invocation.Of("compare", Path.Combine(lists, "2014-12-01.csv"), Path.Combine(lists, "2017-12-01.csv"));
        Assert.StartsWith(
            "2 areas entered the list: 1 because the share from non-Western countries rose, and 1 because the share with basic education only "
                + "rose; 4 left the list: 3 because convictions fell (2 of them together with other causes), and 1 because the share outside "
                + "the labour market and education fell; ",
            run.Done(),
            StringComparison.Ordinal);
    }
}
