using System.Globalization;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests;

/// <summary>The published lists through the command, criterion by criterion, against a plain comparison of the printed decimals.</summary>
public class GoldenTests
{
    [Fact]
    public void FourLists_AgreeWithTheMinistry_ButForTwoThatTheFiguresCannotTell()
    {
        var (agree, contradict, open) = (0, 0, 0);
        foreach (var date in (string[])["2010-10-01", "2013-10-01", "2014-12-01", "2017-12-01"])
        {
            var published = Csv.Read(File.ReadAllText(Path.Combine(Repository.RequirePublishedLists(), date + ".csv")));
            var result = Csv.Read(Invocation.Of(
                "classify", Path.Combine(Repository.RequirePublishedLists(), date + ".csv"), "--format", "csv")
                .Done());
            Assert.Equal(published.Select(row => row["area_id"]), result.Select(row => row["area_id"]));
            Assert.Equal(published.Select(row => row["area"]), result.Select(row => row["area"]));

            foreach (var (row, line) in published.Zip(result))
            {
                Assert.Equal(
                    (Status(line["verdict"]), line["verdict"] == "undetermined" ? "none|particularly_vulnerable" : Status(line["verdict"])),
                    (line["status"], line["possible_statuses"]));
                AssertCriteria(row, line, isRuleOf2010: string.CompareOrdinal(date, "2014-01-01") < 0);
                if (line["verdict"] == "undetermined") open++;
                else if (line["verdict"] == (row["listed"] == "yes" ? "listed" : "not_listed")) agree++;
                else contradict++;
            }
        }

        Assert.Equal((134, 0, 2), (agree, contradict, open));
    }

    [Theory]
    [InlineData("2014-12-01", "37 agree, 0 contradict, 1 undetermined")]
    [InlineData("2017-12-01", "27 agree, 0 contradict, 0 undetermined")]
    public void ColumnListed_IsComparedInTheSummary(string date, string summary)
    {
        var run = Invocation.Of("classify", Path.Combine(Repository.RequirePublishedLists(), date + ".csv"), "--format", "csv");
        Assert.Contains("Against the column listed: " + summary + ".\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2014-12-01", 28, 1)]
    [InlineData("2017-12-01", 18, 0)]
    public void OldRuleWithATwoYearWindow_ListsWhatTheTwoYearFiguresShow(string date, int listed, int undetermined)
    {
        var run = Invocation.Of(
            "classify",
            Path.Combine(Repository.RequirePublishedLists(), date + ".csv"),
            "--policy",
            "2010",
            "--window",
            "2",
            "--format",
            "csv");
        var verdicts = Csv.Read(run.Done()).Select(line => line["verdict"]).ToList();
        Assert.Equal(
            (listed, undetermined), (verdicts.Count(verdict => verdict == "listed"), verdicts.Count(verdict => verdict == "undetermined")));
    }

    /// <summary>Before 2018 there was one status, so it says no more than the verdict.</summary>
    private static string Status(string verdict) => verdict switch
    {
        "listed" => "particularly_vulnerable",
        "not_listed" => "none",
        _ => "undetermined",
    };

    private static void AssertCriteria(Dictionary<string, string> row, Dictionary<string, string> line, bool isRuleOf2010)
    {
        string[] expected =
        [
            Above(row["non_western_pct"], 50, 0.05m),
            Above(row["outside_labour_pct"], 40, 0.05m),
            Above(row["convicted_pct"], 2.70m, 0.005m),
            isRuleOf2010 ? "" : Above(row["basic_education_pct"], 50, 0.05m),
            isRuleOf2010 ? "" : Above(Mirrored(row["income_pct_of_region"], 55), 55, 0.05m),
        ];
        string[] found = [line["non_western"], line["outside_labour"], line["convicted"], line["basic_education"], line["income"]];
        Assert.Equal((row["area_id"], string.Join(',', expected)), (line["area_id"], string.Join(',', found)));
        Assert.Equal(
            row["residents"] is not { Length: > 0 } residents ? "undetermined"
                : int.Parse(residents, CultureInfo.InvariantCulture) >= 1000 ? "met"
                : "not_met",
            line["size"]);
        Assert.Equal(
            [Count("met"), Count("not_met"), Count("undetermined"), isRuleOf2010 ? "2" : "3"],
            [line["met"], line["not_met"], line["undetermined"], line["required"]]);

        string Count(string verdict) => expected.Count(one => one == verdict).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Rounding moves a figure by at most half its last decimal; only closer to the limit than that is it open.</summary>
    private static string Above(string printed, decimal limit, decimal rounding)
    {
        if (printed.Length == 0) return "undetermined";

        var above = decimal.Parse(printed, CultureInfo.InvariantCulture) - limit;
        return above == rounding ? "undetermined" : above > rounding ? "met" : above <= -rounding ? "not_met" : "undetermined";
    }

    /// <summary>"Less than" is "more than" seen from the other side; the ends of the rounding change sides with it.</summary>
    private static string Mirrored(string printed, decimal limit) =>
        printed.Length == 0
            ? ""
            : (limit + limit - decimal.Parse(printed, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
}
