using System.Text.Json;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests.Commands;

/// <summary><c>kriterium sweep</c>: one figure of the rule varied over a table of areas.</summary>
public class SweepCommandTests
{
    private const string Rule =
        "Rule varied: particularly-vulnerable-2013: 3 of 5 (non_western more than 50 %; outside_labour more than 40 %, mean of 2 years; "
            + "convicted more than 2.7 %, mean of 2 years; basic_education more than 50 %; income less than 55 %), "
            + "at least 1,000 residents.\n";

    // Non-Western and outside labour met; convicted printed 3.00, and exactly 3 % of yearly counts.
    private static readonly string Printed =
        Tables.PrintedHeader + Tables.Printed() + Tables.Printed(id: "none", name: "", outside: "30.0");

    private static readonly string Counts = Tables.CountsHeader + Tables.TwoYears();

    [Fact]
    public void Table_BeginsWithWhatHappened_AndThenSaysWhereAreasChange()
    {
        var table = Done(Printed, "--criterion", "convicted", "--from", "2.90", "--to", "3.02", "--step", "0.01");
        Assert.Equal(
            "List of 2014-12-01, 2 areas, the limit of convicted: 1 listed from 2.9 % to 2.99 %, 0 listed and 1 undetermined at 3 %, "
                + "0 listed from 3.01 % to 3.02 %.\n\n"
                + "List         Area      Changes at   Below          Exactly there   Above\n"
                + new string('─', 79) + "\n"
                + "2014-12-01   Made-up   2.995 %      listed         undetermined    undetermined\n"
                + "2014-12-01   Made-up   3.005 %      undetermined   not listed      not listed\n\n"
                + "List of 2014-12-01: 1 area without a change, 0 listed, 1 not listed, 0 undetermined.\n" + Rule,
            table);
    }

    /// <summary>Exactly 3 % of 1,000 in both years; 10/3 % of another, which no decimal writes.</summary>
    [Fact]
    public void Csv_HasTheExactValues_AndALineForAnAreaThatStays()
    {
        var table = Counts + Third("2013") + Third("2014") + Two("2013") + Two("2014");
        Assert.Equal(
            "list_date,area_id,area,at,below,exactly,above\n"
                + "2014-12-01,made-up,Made-up,3 %,listed,undetermined,undetermined\n"
                + "2014-12-01,third,Made-up,1/30,listed,undetermined,undetermined\n"
                + "2014-12-01,two,Made-up,,not_listed,not_listed,not_listed\n",
            Run(table, "--criterion", "convicted", "--from", "3", "--to", "4", "--step", "0.5", "--format", "csv").Output);
        Assert.Contains(
            "about 3.3333 %",
            Run(table, "--criterion", "convicted", "--from", "3", "--to", "4", "--step", "0.5", "--format", "markdown").Output,
            StringComparison.Ordinal);

        static string Third(string year) => Tables.Counts(id: "third", year: year, aged18Plus: "900");

        static string Two(string year) => Tables.Counts(id: "two", year: year, nonWestern: "500", outside: "100");
    }

    [Fact]
    public void Json_HasTheVerdictOnEachAreaAtEachStep()
    {
        var run = Run(Printed, "--required-count", "2..4", "--format", "json");
        var list = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("lists").EnumerateArray());
        Assert.Equal(
            ["made-up", "none"],
            list.GetProperty("areas").EnumerateArray().Select(area => area.GetProperty("area_id").GetString()));
        Assert.Equal(
            ["2: listed listed", "3: listed not_listed", "4: not_listed not_listed"],
            list.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("number").GetInt64() + ": "
                + string.Join(' ', step.GetProperty("verdicts").EnumerateArray().Select(verdict => verdict.GetString()))));
        Assert.Equal(
            [("none", 3), ("made-up", 4)],
            list.GetProperty("sweep").GetProperty("flips").EnumerateArray()
                .Select(flip => (flip.GetProperty("area_id").GetString(), flip.GetProperty("number").GetInt32())));
        Assert.Equal(
            "List of 2014-12-01, 2 areas, the required count: 2 listed at 2, 1 listed at 3, 0 listed at 4.\n", run.Error);
    }

    /// <summary>Three areas of the list of 2017 are off because fewer than 2.70 % were convicted: 2.46, 2.14 and 2.18.</summary>
    [Fact]
    public void PublishedList_ShowsWhoLeftBecauseConvictionsFell()
    {
        var list = Path.Combine(Repository.RequirePublishedLists(), "2017-12-01.csv");
        var lines = Csv.Read(Invocation.Of(
            "sweep", list, "--criterion", "convicted", "--from", "2.0", "--to", "3.5", "--step", "0.1", "--format", "csv").Output);
        Assert.Equal(
            ["2.455 %", "2.465 %", "2.135 %", "2.145 %", "2.175 %", "2.185 %"],
            lines.Select(line => line["at"]).Where(at => at.Length > 0));
    }

    [Fact]
    public void OtherFigures_AreVariedAsRanges()
    {
        Assert.StartsWith(
            "List of 2014-12-01, 2 areas, the smallest population: 1 listed from 1,000 to 1,200, 0 listed at 1,400.\n",
            Done(Printed, "--smallest-population", "1000..1400", "--step", "200"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "List of 2014-12-01, 1 area, the window in years: 1 listed from 1 to 2, 0 listed and 1 undetermined from 3 to 4.\n",
            Done(Counts, "--window", "1..4"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Multiples_AreVariedWhereTheRuleHasOne()
    {
        var table = Tables.PrintedHeaderWithNational
            + Tables.Printed(date: "2019-12-01", outside: "41.2", convicted: "2.07").TrimEnd() + ",0.70,,\n";
        Assert.StartsWith(
            "List of 2019-12-01, 1 area, the limit of convicted: 1 listed from 2 x national to 2.5 x national, 0 listed at 3 x national.\n",
            Done(table, "--criterion", "convicted", "--from", "2", "--to", "3", "--step", "0.5"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "--criterion convicted --from 2,0 --to 3 --step 1",
        "--from is \"2,0\"; write a number in digits, as in 54.2, with a decimal point and without thousand separators.\n")]
    [InlineData(
        "--criterion crime --from 2 --to 3 --step 1",
        "--criterion is \"crime\"; choose non_western, outside_labour, convicted, basic_education or income.\n")]
    [InlineData("--criterion convicted --from 2", "--criterion needs --from, --to and --step.\n")]
    [InlineData(
        "--required-count 1..3 --to 2",
        "--from and --to are for --criterion; write others as FROM..TO.\n")]
    [InlineData("--required-count 1..3 --step 2", "--step is for --criterion and --smallest-population.\n")]
    [InlineData(
        "--required-count 1-3",
        "--required-count is \"1-3\"; write two whole numbers as FROM..TO, as in 1..5.\n")]
    [InlineData(
        "--format csv",
        "Give one figure to vary: --criterion, --required-count, --smallest-population or --window.\n")]
    [InlineData(
        "--window 1..2 --required-count 1..2",
        "Give one figure to vary: --criterion, --required-count, --smallest-population or --window.\n")]
    public void WrongCommandLines_AreRefused(string options, string expected) =>
        Assert.Equal(expected + "See: kriterium sweep --help\n", Refused(Printed, 2, options));

    [Theory]
    [InlineData(
        "--required-count 0..6",
        "--required-count: from is 0; choose a whole number from 1 to 5.\n"
            + "--required-count: to is 6; choose a whole number from 1 to 5.\n")]
    [InlineData(
        "--smallest-population 0..6 --step 0.5",
        "--step is 0.5; give a whole number, as the smallest population is one.\n")]
    [InlineData(
        "--criterion convicted --from 3 --to 2 --step 0",
        "--to is 2, less than from, which is 3; give the smaller first.\n--step is 0; give a number above 0.\n")]
    [InlineData(
        "--criterion convicted --from 0 --to 3 --step 1 --policy 2021",
        "--from is 0; give a multiple of the national share above 0.\n")]
    [InlineData(
        "--criterion non_western --from 0 --to 3 --step 1 --policy 2021",
        "--criterion is non_western, which vulnerable-2021 does not have; choose outside_labour, convicted, "
            + "basic_education or income.\n")]
    [InlineData(
        "--smallest-population 0..10000",
        "The range has over 10,000 steps; give a larger --step, or a smaller range.\n")]
    public void RangesThatTheRuleDoesNotAllow_AreRefused(string options, string expected) =>
        Assert.Equal(expected, Refused(Printed, 2, options));

    [Fact]
    public void ListsUnderTwoRules_NeedOneNamed()
    {
        var table = Printed + Tables.Printed(date: "2012-10-01");
        Assert.EndsWith(
            " has lists under particularly-vulnerable-2013 and particularly-vulnerable-2010; name the rule to vary with --policy.\n",
            Refused(table, 2, "--required-count 1..3"),
            StringComparison.Ordinal);
        Assert.Contains(
            "\nList of 2012-10-01, 1 area, the required count: ",
            Done(table, "--required-count", "1..3", "--policy", "2013"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void TableWithoutAreas_HasNoRuleInForce() => Assert.EndsWith(
        "areas.csv has no areas, so no rule is in force; give one row an area, or name the rule to vary with --policy.\n",
        Refused(Tables.PrintedHeader, 2, "--required-count 1..3"),
        StringComparison.Ordinal);

    [Fact]
    public void FaultyRows_AreRefused_OrLeftOutByWholeAreas()
    {
        var table = Printed + Tables.Printed(id: "faulty", convicted: "x");
        Assert.EndsWith("1 fault; nothing was written.\n", Refused(table, 1, "--required-count 1..3"), StringComparison.Ordinal);

        var run = Run(table, "--required-count", "1..3", "--skip-faulty");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("List of 2014-12-01, 2 areas, ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 fault; 1 row left out. An area with a faulty row is left out whole.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_IsWrittenToAFile_AndNeverOverAnInput()
    {
        using var folder = new Folder();
        var file = folder.Add("areas.csv", Printed);
        var into = Path.Combine(Path.GetDirectoryName(file)!, "out.csv");
        Assert.Equal(0, Invocation.Of("sweep", file, "--window", "1..2", "--format", "csv", "--output", into).ExitCode);
        Assert.StartsWith("list_date,area_id,", File.ReadAllText(into), StringComparison.Ordinal);
        Assert.Equal(2, Invocation.Of("sweep", file, "--window", "1..2", "--output", file).ExitCode);
    }

    private static Invocation Run(string table, params string[] options)
    {
        using var folder = new Folder();
        return Invocation.Of(["sweep", folder.Add("areas.csv", table), .. options]);
    }

    private static string Done(string table, params string[] options) => Run(table, options).Done();

    private static string Refused(string table, int exitCode, string options) => Run(table, options.Split(' ')).Refused(exitCode);
}
