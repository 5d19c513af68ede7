using System.Globalization;
using System.Text.RegularExpressions;
using Kriterium.Tests.Golden;
using Kriterium.Tests.Regimes;
using Microsoft.CodeAnalysis.CSharp;

namespace Kriterium.Tests.Documentation;

/// <summary>
/// The tables of docs/how-to are those of the data and of the published lists, and its programs print what the pages say.
/// </summary>
[Collection(CodeExample.Console)]
public partial class HowToTests
{
    private const string ServicePage = "service.md";
    private const string AppPage = "test-your-app.md";
    private const string OldLanguagePage = "net-framework.md";

    /// <summary>How many years the register is behind the row; <c>null</c> where that is not known. The windows are the data's.</summary>
    private static readonly Dictionary<Indicator, int?> YearsBehind = new()
    {
        [Indicator.NonWestern] = 0,
        [Indicator.OutsideLabourMarket] = 1,
        [Indicator.Convicted] = 1,
        [Indicator.BasicEducation] = null,
        [Indicator.RelativeIncome] = 2,
    };

    [Fact]
    public void WhichYear_ByRegimeAndFigure_IsThatOfTheWindows() =>
        AssertBlock("which-year.md", "years", Indicator.All.Select(indicator =>
            "| `" + indicator.Key + "` | "
                + string.Join(" | ", LegalTimeline.Denmark.Regimes.Select(regime => YearsOf(regime, indicator))) + " |"));

    /// <summary>What the page says is known of each figure has the year of its table, and is unverified where the data are.</summary>
    [Fact]
    public void WhichYear_SaysWhatIsVerified()
    {
        var known = Page("which-year.md").Split("## ").Single(section => section.StartsWith("What is known\n", StringComparison.Ordinal));
        foreach (var (figures, indicator) in ((string, Indicator)[])
            [
                ("`residents`, `non_western`", Indicator.NonWestern),
                ("`convicted`", Indicator.Convicted),
                ("`outside_labour`", Indicator.OutsideLabourMarket),
                ("`basic_education`, `unknown_education`", Indicator.BasicEducation),
                ("`taxpayers`, `gross_income`", Indicator.RelativeIncome),
            ])
        {
            var cells = known.Split('\n').Single(line => line.StartsWith("| " + figures + " | ", StringComparison.Ordinal)).Split('|');
            Assert.Equal(
                YearsBehind[indicator] switch { null => "not known", 0 => "1 January *t*", var years => "*t*-" + Invariant(years!.Value) },
                cells[2].Trim());
            var marks = ThresholdPolicies.All.SelectMany(policy => policy.Criteria.Concat(policy.Gates))
                .Where(criterion => criterion.Indicator == indicator)
                .Select(criterion => criterion.Source.Unverified ?? "");
            var isUnverified = cells[3].Contains("*unverified*", StringComparison.Ordinal);
            string[] ofYears = ["from which register year", "two years before the list's year"];
            Assert.All(marks, mark => Assert.Equal(
                isUnverified,
                ofYears.Any(words => mark.Contains(words, StringComparison.Ordinal))));
        }
    }

    /// <summary>No source says on which date a base is counted; what <c>aggregate</c> does is not proof of it.</summary>
    [Fact]
    public void WhichYear_TheDateOfTheBases_IsUnverified()
    {
        var page = Page("which-year.md");
        Assert.Contains(
            "On which date the people of a base are counted is *unverified*. `kriterium aggregate` uses 1 January of the row's year.",
            page,
            StringComparison.Ordinal);
        var rows = page.Split('\n').Where(line => line.StartsWith("| `aged_", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Contains("*unverified*", row.Split('|')[^2], StringComparison.Ordinal));
    }

    /// <summary>The worked example follows from the table above it.</summary>
    [Theory]
    [InlineData("`residents`, `non_western`", "not used", "1 January 2017")]
    [InlineData("`outside_labour`", "2015 (*unverified*)", "2016 (*unverified*)")]
    [InlineData("`convicted`", "convictions of 2015", "convictions of 2016")]
    [InlineData("`basic_education`", "not used", "not known")]
    [InlineData("`aged_18_64`, `aged_18_plus`", "1 January 2016 (*unverified*)", "1 January 2017 (*unverified*)")]
    [InlineData("`aged_30_59`", "not used", "1 January 2017 (*unverified*)")]
    [InlineData("`taxpayers`, `gross_income`, of the area and of the region", "not used", "income of 2015")]
    public void WhichYear_ExampleOf2017_IsFilledInByTheTable(string columns, string before, string listYear) =>
        Assert.Contains("\n| " + columns + " | " + before + " | " + listYear + " |\n", Page("which-year.md"), StringComparison.Ordinal);

    /// <summary>The published lists under both rules, each over its own window and over the one that the list prints or does not.</summary>
    [Fact]
    public void OldRuleNewRule_Table_IsThatOfThePublishedLists()
    {
        ThresholdPolicy old = ThresholdPolicies.ParticularlyVulnerable2010, @new = ThresholdPolicies.ParticularlyVulnerable2013;
        ThresholdPolicy[] rules = [old, old.WithWindow(2), @new, @new.WithWindow(4)];
        AssertBlock("old-rule-new-rule.md", "lists", ((string[])["2010-10-01", "2013-10-01", "2014-12-01", "2017-12-01"]).Select(date =>
        {
            var list = CalendarDate.Parse(date);
            var rows = PrintedList.Read(date, window: list.Year < 2014 ? 4 : 2);
            var month = new DateOnly(list.Year, list.Month, list.Day).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
            return "| " + month + " | " + Invariant(rows.Count) + " | "
                + string.Join(" | ", rules.Select(rule => Verdicts(rows, rule))) + " |";
        }));
    }

    [Fact]
    public void OldRuleNewRule_Change_IsThatOfTheMemberships()
    {
        var rows = MembershipTable.Read();
        var before = On(new CalendarDate(2013, 10, 1));
        var after = On(new CalendarDate(2014, 2, 1));
        AssertBlock("old-rule-new-rule.md", "change",
        [
            "| on the list of 1 October 2013 | " + Invariant(before.Count) + " |",
            "| of them on the list of 1 February 2014 too | " + Invariant(before.Intersect(after).Count()) + " |",
            "| left | " + Invariant(before.Except(after).Count()) + " |",
            "| new | " + Invariant(after.Except(before).Count()) + " |",
            "| on the list of 1 February 2014 | " + Invariant(after.Count) + " |",
        ]);

        HashSet<string> On(CalendarDate list) => [.. rows.Where(row => row.ListDate == list).Select(row => row.AreaId)];
    }

    /// <summary>The areas that the page names are those on which a list and the other rule differ.</summary>
    [Theory]
    [InlineData(
        "2014-12-01",
        "koebenhavn-tingbjerg-utterslevhuse koebenhavn-bispeparken koebenhavn-degnegaarden-mv hoeje-taastrup-taastrupgaard",
        "soenderborg-noerager-soestjernevej-m-fl",
        "koebenhavn-aldersrogade")]
    [InlineData(
        "2017-12-01",
        "koebenhavn-gadelandet-husumgaard koebenhavn-tingbjerg-utterslevhuse koebenhavn-bispeparken hoeje-taastrup-taastrupgaard",
        "",
        "")]
    public void OldRuleNewRule_NamesTheAreasThatDiffer(string date, string onlyNew, string onlyOld, string open)
    {
        var classifier = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2010.WithWindow(2));
        var rows = PrintedList.Read(date, 2).ToLookup(row => (row.Listed, classifier.Classify(row.Area).Verdict), row => row.Area.AreaId);
        Assert.Equal(onlyNew, string.Join(' ', rows[(true, Verdict.NotMet)]));
        Assert.Equal(onlyOld, string.Join(' ', rows[(false, Verdict.Met)]));
        Assert.Equal(open, string.Join(' ', rows[(true, Verdict.Undetermined)].Concat(rows[(false, Verdict.Undetermined)])));
    }

    /// <summary>Each program is followed by what it prints.</summary>
    [Theory]
    [InlineData("store-and-prove.md", 1)]
    [InlineData("own-history.md", 3)]
    [InlineData("law-changes.md", 3)]
    [InlineData("tables-and-pictures.md", 2)]
    [InlineData("registers.md", 1)]
    [InlineData(OldLanguagePage, 1)]
    public void Programs_PrintWhatThePageSays(string page, int programs)
    {
        var found = Program().Matches(Page(page));
        Assert.Equal(programs, found.Count);
        var language = page == OldLanguagePage ? LanguageVersion.CSharp7_3 : LanguageVersion.Latest;
        Assert.All(found, program =>
        {
            var printed = CodeExample.Run(program.Groups[1].Value, language);
            if (printed != program.Groups[2].Value) Assert.Fail("docs/how-to/" + page + " differs. The program prints:\n\n" + printed);
        });
    }

    /// <summary>Each page has code, or a command that the command's tests run. Code is run here, by .ci/service, .ci/scripts or .ci/downstream.</summary>
    [Fact]
    public void EveryBlockOfCode_IsRun()
    {
        Assert.All(Pages, page => Assert.Matches("```(csharp|console)\n", Page(page)));
        Assert.All(
            Pages.Where(page => page is not (ServicePage or AppPage)),
            page => Assert.Equal(Code().Count(Page(page)), Program().Count(Page(page))));
        AssertPartsOf(ServicePage, Path.Combine("docs", "scripts"), "api.cs");
        AssertPartsOf(AppPage, Path.Combine("tests", "Kriterium.Downstream.Tests"), "*.cs");
    }

    /// <summary>The page has the whole program and all that it prints, as .ci/scripts compares them, in 15 lines at most.</summary>
    [Fact]
    public void FirstHour_IsTheProgramAndItsOutput()
    {
        var program = Assert.Single(Program().Matches(Page("first-hour.md")));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "docs", "scripts", "first-hour.cs")), program.Groups[1].Value);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "docs", "scripts", "first-hour.txt")), program.Groups[2].Value);
        Assert.InRange(program.Groups[1].Value.Count(letter => letter == '\n'), 1, 15);
    }

    /// <summary>The code of a page is part of files that are run.</summary>
    private static void AssertPartsOf(string page, string folder, string files)
    {
        var source = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, folder), files).Select(File.ReadAllText));
        var parts = Code().Matches(Page(page)).Select(part => part.Groups[1].Value).ToList();
        Assert.NotEmpty(parts);
        Assert.All(parts, part => Assert.Contains(part, source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("docs/toc.yml")]
    [InlineData("docs/index.md")]
    [InlineData("README.md")]
    public void EveryPage_IsInTheContents(string file)
    {
        var contents = File.ReadAllText(Path.Combine(Repository.Root, file));
        Assert.All(Pages, page => Assert.Contains("how-to/" + page, contents, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_LinkToFilesThatAreThere()
    {
        var folder = Path.Combine(Repository.Root, "docs", "how-to");
        var links = Directory.GetFiles(folder, "*.md")
            .SelectMany(page => Link().Matches(File.ReadAllText(page)))
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !Path.Exists(Path.Combine(folder, link))));
    }

    private static IEnumerable<string> Pages =>
        Directory.GetFiles(Path.Combine(Repository.Root, "docs", "how-to"), "*.md").Select(page => Path.GetFileName(page));

    private static string YearsOf(Regime regime, Indicator indicator)
    {
        var asked = regime.Policies.SelectMany(policy => policy.Criteria.Concat(policy.Gates))
            .Where(criterion => criterion.Indicator == indicator);
        if (asked.Select(criterion => (int?)criterion.WindowYears).Distinct().SingleOrDefault() is not { } window) return "-";
        if (YearsBehind[indicator] is not { } behind) return "not known, in row *t*";
        if (window == 1) return behind == 0 ? "1 January *t*, in row *t*" : "*t*-" + Invariant(behind) + ", in row *t*";

        var between = window == 2 ? " and " : " to ";
        return "*t*-" + Invariant(window - 1 + behind) + between + "*t*-" + Invariant(behind)
            + ", in rows *t*-" + Invariant(window - 1) + between + "*t*";
    }

    private static string Verdicts(IEnumerable<PrintedList.Row> rows, ThresholdPolicy rule)
    {
        var verdicts = rows.Select(row => new AreaClassifier(rule).Classify(row.Area).Verdict).ToList();
        Verdict[] each = [Verdict.Met, Verdict.NotMet, Verdict.Undetermined];
        return string.Join(" / ", each.Select(verdict => Invariant(verdicts.Count(one => one == verdict))));
    }

    private static void AssertBlock(string page, string mark, IEnumerable<string> rows)
    {
        var expected = string.Concat(rows.Select(row => row + "\n"));
        var block = "<!-- " + mark + " -->\n\\|[^\n]*\n\\|[^\n]*\n(.*?)<!-- end -->";
        var found = Assert.Single(Regex.Matches(Page(page), block, RegexOptions.Singleline)).Groups[1].Value;
        if (found != expected) Assert.Fail("docs/how-to/" + page + " differs. The rows of " + mark + " are:\n\n" + expected);
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "how-to", name));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("```csharp\n((?:(?!```).)*)```\n\n```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex(@"\]\(([^)#][^)#]*)")]
    private static partial Regex Link();
}
