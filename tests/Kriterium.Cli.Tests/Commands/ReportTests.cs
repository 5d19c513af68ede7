using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests;

public partial class ReportTests
{
    private static readonly string Old = Tables.PrintedHeader
        + Tables.Printed("2016-12-01", "a", "Aldersrogade", convicted: "2.00")
        + Tables.Printed("2016-12-01", "b", "B")
        + Tables.Printed("2016-12-01", "gone", "Nedrevet");

    private static readonly string New = Tables.PrintedHeader
        + Tables.Printed("2017-12-01", "b", "B", convicted: "2.00")
        + Tables.Printed("2017-12-01", "open", "Åben", "Ærø", convicted: "2.70")
        + Tables.Printed("2017-12-01", "a", "Aldersrogade");

    private static readonly string Samples = Path.Combine(Repository.Root, "docs", "samples");

    private static readonly string[] Sections = ["key-figures", "list", "changes", "near", "open", "areas", "law", "data"];

    [Theory]
    [InlineData("en", "1 area entered the list because convictions rose; 1 left the list because convictions fell; ")]
    [InlineData("da", "1 boligområde kom på listen fordi andelen af dømte steg; 1 udgik af listen fordi andelen af dømte faldt; ")]
    public void FirstSentence_SaysWhatHappenedAndWhy(string language, string beginning)
    {
        using var folder = new Folder();
        var page = Page("report", folder.Add("new.csv", New), "--previous", folder.Add("old.csv", Old), "--lang", language);
        Assert.Equal(language, page.Attribute("lang")!.Value);
        Assert.StartsWith(beginning, page.Descendants("p").First().Value, StringComparison.Ordinal);
        Assert.Equal(Sections, page.Descendants("section").Select(section => section.Attribute("id")!.Value));
    }

    [Theory]
    [InlineData("en", "1 of 3 areas is on the list of 1 December 2017 because it meets the law of 2013; for 1 it could not be determined.")]
    [InlineData("da", "1 af 3 boligområder er på listen pr. 1. december 2017, fordi det opfylder betingelserne i reglerne fra 2013, og for 1 kan det ikke afgøres.")]
    public void FirstSentence_WithoutAListBefore_IsAboutTheList(string language, string sentence)
    {
        using var folder = new Folder();
        var page = Page("report", folder.Add("new.csv", New), "--lang", language);
        Assert.Equal(sentence, page.Descendants("p").First().Value);
        Assert.Equal(Sections.Except(["changes"]), page.Descendants("section").Select(section => section.Attribute("id")!.Value));
    }

    [Fact]
    public void List_HasEveryAreaWithItsFiguresMarked_TheMostSevereFirst()
    {
        using var folder = new Folder();
        var page = Page("report", folder.Add("new.csv", New), "--lang", "da");
        Assert.Equal(
            [
                "Boligområde|Kommune|Status|Beboere|Opfyldte kriterier|Ikke-vestlige lande|Uden tilknytning|Dømte|Grundskole|Bruttoindkomst",
                "Aldersrogade|Made-up|Ghettoområde|1.204|3/5|✓ 60,0 pct. (afrundet)|✓ 45,0 pct. (afrundet)|✓ 3,00 pct. (afrundet)|"
                    + "✗ 40,0 pct. (afrundet)|✗ 60,0 pct. (afrundet)",
                "Åben|Ærø|Ikke på listen eller ghettoområde|1.204|2/5|✓ 60,0 pct. (afrundet)|✓ 45,0 pct. (afrundet)|? 2,70 pct. (afrundet)|"
                    + "✗ 40,0 pct. (afrundet)|✗ 60,0 pct. (afrundet)",
                "B|Made-up|Ikke på listen|1.204|2/5|✓ 60,0 pct. (afrundet)|✓ 45,0 pct. (afrundet)|✗ 2,00 pct. (afrundet)|✗ 40,0 pct. (afrundet)|"
                    + "✗ 60,0 pct. (afrundet)",
            ],
            Cells(Section(page, "list")));
        Assert.Equal(
            ["Ghettoområde: 1", "Ikke på listen: 1", "Kan ikke afgøres: 1"],
            page.Descendants("dl").First().Elements("div").Select(tile => tile.Element("dt")!.Value + ": " + tile.Element("dd")!.Value));
    }

    [Fact]
    public void Changes_SayWhoCameAndLeft_AndBecauseOfWhat()
    {
        using var folder = new Folder();
        var page = Page("report", folder.Add("new.csv", New), "--previous", folder.Add("old.csv", Old), "--lang", "da");
        var changes = Section(page, "changes");
        Assert.Equal(
            ["1 boligområde kom på listen", "1 boligområde udgik af listen", "1 boligområde er kun opgjort på den første liste", "1 boligområde er kun opgjort på den anden liste"],
            changes.Elements("h3").Select(heading => heading.Value));
        var cells = Cells(changes).ToList();
        Assert.Contains("Aldersrogade|Made-up|ikke på listen|ghettoområde|1.204|1.204|Andelen af dømte steg", cells);
        Assert.Contains("Nedrevet|Made-up|ghettoområde||1.204||", cells);

        // What is there is a link to its card, and each link leads somewhere.
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.Descendants("a").Select(link => link.Attribute("href")!.Value).Where(address => address[0] == '#'),
            address => Assert.Contains(address[1..], ids));
        var card = Cards(page).Single(one => one.Element("h3")!.Value.StartsWith("Aldersrogade", StringComparison.Ordinal));
        Assert.Contains("Siden den forrige liste: andelen af dømte steg.", card.Elements("p").Select(text => text.Value));
    }

    [Fact]
    public void History_IsTheListBefore_WhereNoneIsGiven()
    {
        using var folder = new Folder();
        var run = Invocation.Of(
            "report",
            folder.Add("a.csv", New),
            "--history",
            folder.Add("m.csv", Tables.Complete(
                Tables.MembershipHeader + "2015-12-01,a,A,M,ghettoomraade\n2016-12-01,b,B,M,ghettoomraade\n2016-12-01,old,Old,M,ghettoomraade\n")));
        var page = Parsed(run.Output);
        Assert.Equal(
            "1 area entered the list; 1 left the list; 1 is undetermined on at least one of the lists; 1 is assessed on the first list only (from the list of 1 December 2016 to that of "
                + "1 December 2017).",
            page.Descendants("p").First().Value);
        Assert.Contains("old||particularly vulnerable area||unknown||", Cells(Section(page, "changes")));
        Assert.Contains("Areas of earlier lists that no area here is or succeeds: old", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NearMisses_HaveTheirMargins()
    {
        var page = Page("report", Path.Combine(Samples, "which-year-2017.csv"), "--reference", Path.Combine(Samples, "which-year-2017-reference.csv"), "--lang", "da");
        Assert.Equal(
            [
                "Boligområde|Regel|Nu|Kriterium|Udfaldet ændres, hvis",
                "Made-up: the income of 2017 in the row of 2017|Ghettoområde|✗ ikke opfyldt|Dømte|17 personer mere tæller med",
                "Made-up: the income of 2015 in the row of 2017|Ghettoområde|✓ opfyldt|Grundskole|24 personer ikke længere tæller med",
            ],
            Cells(Section(page, "near")));
    }

    [Fact]
    public void Open_HasEachQuestionOnce_WithTheAreasThatDependOnIt()
    {
        using var folder = new Folder();
        var page = Page("report", folder.Add("a.csv", New + Tables.Printed("2017-12-01", "x", "X", convicted: "2.70")), "--lang", "da");
        var question = Assert.Single(Section(page, "open").Elements("ol").Single().Elements("li"));
        Assert.StartsWith("Andelen af dømte", question.Element("p")!.Value, StringComparison.Ordinal);
        Assert.Contains("Det kan afgøres, når ", question.Element("p")!.Value, StringComparison.Ordinal);
        Assert.Equal(["Åben", "X"], question.Descendants("a").Select(link => link.Value));
    }

    [Fact]
    public void Card_IsTheExplanation_WithAPictureOfEachFigure()
    {
        using var folder = new Folder();
        var explanation = Invocation.Of("explain", folder.Add("a.csv", New), "--area", "open", "--lang", "da").Done().Split('\n');
        var page = Page("report", folder.Path("a.csv"), "--lang", "da");
        var card = Cards(page).ElementAt(1);
        Assert.Equal("Åben, Ærø", card.Element("h3")!.Value);
        Assert.Equal(explanation[1], card.Element("p")!.Value);
        var figures = card.Elements("ul").First().Elements("li").ToList();
        Assert.Equal(5, figures.Count);
        Assert.All(figures, figure => Assert.Single(figure.Elements("svg")));
        Assert.Contains("Dømte 2,70 pct. (afrundet)? overstiger 2,7 pct.: kan ikke afgøres", figures.Select(figure => figure.Value));
        var link = card.Elements("p").Last().Element("a")!;
        Assert.Equal("spørgsmål 1", link.Value);
        var question = Section(page, "open").Descendants("li").Single(item => "#" + item.Attribute("id")?.Value == link.Attribute("href")!.Value);
        Assert.Contains("- " + question.Element("p")!.Value, explanation);
    }

    [Fact]
    public void Law_HasEveryRuleAndEverySourceWithItsPage()
    {
        using var folder = new Folder();
        var law = Section(
            Page(
                "report",
                folder.Add("a.csv", Tables.PrintedHeaderWithNational + Tables.WithNational("2021-12-01", "a", "2008", "57.0", "41.2", "2.07", "70.2", "57.7", limit: "2.03")),
                "--lang",
                "da"),
            "law");
        var regime = LegalTimeline.Denmark.At(new CalendarDate(2021, 12, 1));
        Assert.Equal(
            regime.Statuses.Select(rule => rule.DanishLabel),
            law.Elements("h3").Take(regime.Statuses.Count).Select(heading => heading.Value.ToLowerInvariant()));
        Assert.Contains(
            "Der kræves mindst 1.000 beboere, at mindst 2 af de 4 kriterier er opfyldt, og at betingelsen om andelen af indvandrere og efterkommere fra "
                + "ikke-vestlige lande er opfyldt.",
            law.Elements("p").Select(text => text.Value));
        Assert.Contains(Cells(law), row => row.StartsWith("Uden tilknytning", StringComparison.Ordinal) && row.EndsWith("|overstiger 40 pct.", StringComparison.Ordinal));
        Assert.Contains(law.Descendants("a"), link => link.Attribute("href")!.Value == regime.Source.Address);
    }

    [Fact]
    public void Data_NameTheFilesWithoutTheirFolders_AndTheRule()
    {
        using var folder = new Folder();
        var file = folder.Add("new.csv", New);
        var run = Invocation.Of("report", file, "--previous", folder.Add("old.csv", Old));
        var data = Section(Parsed(run.Output), "data");
        string Sha(string path) => Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(path)));
        Assert.Equal(
            ["File|Used as|SHA-256", "new.csv|the list|" + Sha(file), "old.csv|the previous list|" + Sha(folder.Path("old.csv"))],
            Cells(data));
        Assert.Contains(LegalTimeline.Denmark.Identity.Fingerprint, data.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(file)!, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SameInput_GivesTheSameBytes_InAFileToo()
    {
        using var folder = new Folder();
        string[] arguments = ["report", folder.Add("new.csv", New), "--previous", folder.Add("old.csv", Old), "--lang", "da"];
        var printed = Invocation.Of(arguments).Output;
        Assert.Equal("", Invocation.Of([.. arguments, "--output", folder.Path("a.html")]).Done());
        Assert.Equal(Encoding.UTF8.GetBytes(printed), System.IO.File.ReadAllBytes(folder.Path("a.html")));
        Assert.Equal(["a.html", "new.csv", "old.csv"], folder.Names);
    }

    [Fact]
    public void SmallCounts_AreWithheld_UnlessShown()
    {
        using var folder = new Folder();
        string Year(string year) => Tables.Counts(year: year, aged18Plus: "900", convicted: "3", residents: "1204");
        string[] arguments = ["report", folder.Add("a.csv", Tables.CountsHeader + Year("2013") + Year("2014"))];
        var run = Invocation.Of(arguments);
        var (withheld, shown) = (Parsed(run.Output), Parsed(Invocation.Of([.. arguments, "--small-counts", "shown"]).Output));
        Assert.Contains("Withheld as <5 ", run.Error, StringComparison.Ordinal);
        Assert.Contains("✗ 0.11–0.45 %", Cells(Section(withheld, "list")).Last(), StringComparison.Ordinal);
        Assert.Contains("✗ 0.33 %", Cells(Section(shown, "list")).Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("0.33", run.Output, StringComparison.Ordinal);
        Assert.Equal("Counts of 1 to 4 persons, and what they could be found from, are withheld.", withheld.Descendants("footer").Single().Value.Trim());
        Assert.Equal("Small counts are shown.", shown.Descendants("footer").Single().Value.Trim());
    }

    [Fact]
    public void SmallMargins_AreWithheld_UnlessShown()
    {
        // No count is withheld, but six convicted are so few that the one more who would change the verdict tells of them.
        using var folder = new Folder();
        string Year(string year) => Tables.Counts(
            year: year, aged18To64: "200", outside: "40", aged18Plus: "230", convicted: "6", aged30To59: "150", education: "60");
        string[] arguments = ["report", folder.Add("a.csv", Tables.CountsHeader + Year("2013") + Year("2014")), "--policy", "2010", "--window", "2"];
        var (withheld, shown) = (Section(Parsed(Invocation.Of(arguments).Output), "near"),
            Section(Parsed(Invocation.Of([.. arguments, "--small-counts", "shown"]).Output), "near"));
        Assert.Contains(Cells(shown), row => Regex.IsMatch(row, @"\|[1-4] persons? "));
        Assert.DoesNotContain(Cells(withheld), row => Regex.IsMatch(row, @"\|[1-4] persons? "));
        Assert.DoesNotContain(withheld.Descendants("td").Attributes("data-v"), value => value.Value is "1" or "2" or "3");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("'-->]]></style>&amp;")]
    [InlineData("\u05D0\u05D1 (\u0627)")]
    public void Name_StaysText_AndIsIsolated(string name)
    {
        using var folder = new Folder();
        var page = Page("report", folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed("2014-12-01", "a", name, name)));
        var names = page.Descendants("bdi").Where(one => one.Value == name).Select(one => one.Parent!.Name.LocalName).ToList();
        Assert.Equal(["a", "td", "a", "h3", "h3", "p"], names);
        Assert.Single(page.Descendants("script"));
        Assert.Equal(page.Descendants("bdi").Count(one => one.Value == name), Occurrences(page.Value, name));
    }

    [Fact]
    public void Page_AsksForNothing()
    {
        using var folder = new Folder();
        var page = Page("report", folder.Add("new.csv", New), "--previous", folder.Add("old.csv", Old));
        var policy = page.Descendants("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        string Hash(string element) => "'sha256-"
            + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants(element).Single().Value))) + "'";
        Assert.Equal(
            "default-src 'none'; style-src " + Hash("style") + "; script-src " + Hash("script") + "; base-uri 'none'; form-action 'none'",
            policy);
        Assert.Empty(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "style"
            || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.All(
            page.Descendants("a").Select(link => link.Attribute("href")!.Value),
            address => Assert.True(address[0] == '#' || address.StartsWith("https://", StringComparison.Ordinal), address));
        Assert.All(page.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
        Assert.All(page.Descendants("th"), cell => Assert.Contains(cell.Attribute("scope")!.Value, (string[])["col", "row"]));
    }

    /// <summary>Nothing in the Danish page is English, except names and words that are the same in both.</summary>
    [Fact]
    public void DanishPage_HasDanishWordsOnly()
    {
        string[] common =
        [
            "af", "aftale", "alliance", "almenboligloven", "at", "boligområder", "december", "det", "ecli", "eu", "find", "folkeparti", "for",
            "konservative", "kriterier", "kriterium", "landsret", "liberal", "lov", "november", "nr", "nye", "om", "person", "radikale", "sha",
            "socialdemokraterne", "socialistisk", "status", "særligt", "to", "udsatte", "under", "venstre", "version", "østre",
        ];
        var (danish, english) = (WordsOf("da"), WordsOf("en"));
        Assert.True(danish.Count > 150, danish.Count + " words");
        Assert.Equal(common.Order(StringComparer.Ordinal), danish.Intersect(english).Order(StringComparer.Ordinal));

        HashSet<string> WordsOf(string language)
        {
            using var folder = new Folder();
            var counts = Page(
                "report", Path.Combine(Samples, "made-up-counts-2021.csv"), "--reference", Path.Combine(Samples, "made-up-reference-2021.csv"), "--history", Path.Combine(Samples, "made-up-membership.csv"), "--lang", language);
            var printed = Page("report", folder.Add("new.csv", New), "--previous", folder.Add("old.csv", Old), "--lang", language);
            return
            [
                .. new[] { counts, printed }
                    .SelectMany(page => page.Descendants("header").Concat(page.Descendants("nav")).Concat(page.Descendants("main")).Concat(page.Descendants("footer")))
                    .SelectMany(part => part.DescendantNodes().OfType<XText>())
                    .Where(text => !text.Ancestors().Any(element => element.Name.LocalName is "bdi" or "code"))
                    .Select(text => text.Value)
                    .Concat(printed.Descendants().Attributes().Where(attribute => attribute.Name == "aria-label" || attribute.Name == "data-shown").Select(one => one.Value))
                    .SelectMany(text => Word().Matches(text))
                    .Select(word => word.Value.ToLowerInvariant()),
            ];
        }
    }

    [Theory]
    [InlineData("--lang sv", "--lang is \"sv\"; choose da or en.\n")]
    [InlineData("--reference r.csv", "--reference is for yearly counts: ")]
    [InlineData("--policy 2013 --history h.csv", "--history and --lineage are for the law, ")]
    [InlineData("--lineage l.csv", "--lineage says whose years an area carries in --history; ")]
    [InlineData("--output FILE", "--output FILE is the file t")]
    [InlineData("--previous OLD --output OLD", "--output OLD is the file t")]
    public void WrongCommandLine_IsRefused(string arguments, string message)
    {
        using var folder = new Folder();
        var (file, old) = (folder.Add("a.csv", New), folder.Add("old.csv", Old));
        string Named(string text) => text.Replace("FILE", file, StringComparison.Ordinal).Replace("OLD", old, StringComparison.Ordinal);
        var run = Invocation.Of(["report", file, .. arguments.Split(' ').Select(Named)]);
        Assert.StartsWith(Named(message), run.Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_OfEitherFile_AreReportedTogether_OrLeftOut()
    {
        using var folder = new Folder();
        var old = folder.Add("old.csv", Old + Tables.Printed("2016-12-01", "c", residents: "many"));
        var now = folder.Add("new.csv", New + Tables.Printed("2017-12-01", "d", residents: "few"));
        var refused = Invocation.Of("report", now, "--previous", old).Refused();
        Assert.Contains("many", refused, StringComparison.Ordinal);
        Assert.Contains("few", refused, StringComparison.Ordinal);
        Assert.EndsWith("2 faults; nothing was written.\n", refused, StringComparison.Ordinal);

        var run = Invocation.Of("report", now, "--previous", old, "--skip-faulty");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(3, Cards(Parsed(run.Output)).Count());

        Assert.Contains("give one file a list", Invocation.Of("report", folder.Add("two.csv", New + Tables.Printed("2016-12-01", "z"))).Refused(), StringComparison.Ordinal);
        Assert.Contains(
            "give two files of one layout",
            Invocation.Of("report", now, "--previous", folder.Add("counts.csv", Tables.CountsHeader + Tables.TwoYears())).Refused(),
            StringComparison.Ordinal);
        Assert.Contains(
            "leaves nothing to tell",
            Invocation.Of("report", folder.Add("bad.csv", Tables.PrintedHeader + Tables.Printed(residents: "x")), "--skip-faulty").Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_OnlyListsAnArea()
    {
        using var folder = new Folder();
        var page = Page("report", folder.Add("a.csv", New), "--previous", folder.Add("old.csv", Old), "--policy", "2013", "--lang", "da");
        Assert.Equal(
            ["På listen: 1 forrige liste: 2", "Ikke på listen: 1 forrige liste: 1", "Kan ikke afgøres: 1 forrige liste: 0"],
            page.Descendants("dl").First().Elements("div").Select(tile => tile.Element("dt")!.Value + ": " + tile.Element("dd")!.Value));
        Assert.Contains("particularly-vulnerable-2013", Section(page, "data").Value, StringComparison.Ordinal);
    }

    private static XElement Page(params string[] arguments)
    {
        var run = Invocation.Of(arguments);
        Assert.Equal(0, run.ExitCode);
        return Parsed(run.Output);
    }

    private static XElement Parsed(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"", html, StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    private static XElement Section(XElement page, string id) =>
        page.Descendants("section").Single(section => section.Attribute("id")!.Value == id);

    private static IEnumerable<XElement> Cards(XElement page) => page.Descendants("article");

    private static IEnumerable<string> Cells(XElement section) =>
        section.Descendants("tr").Select(row => string.Join('|', row.Elements().Select(cell => cell.Value)));

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
