using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kriterium.Tests.Explaining;

/// <summary>Markdown and HTML of explanations and of changes: whatever a name holds stays text, and every fragment is well-formed.</summary>
public partial class MarkupTests
{
    private const string RightToLeft = "\u202E";

    public static TheoryData<string> Names =>
    [
        "<script>alert(1)</script>", "\"=HYPERLINK(\"\"x\"\")", "a" + RightToLeft + "b\u200F", new string('x', 200), "1. Maj & Co's \"Gade\"",
        "| a | [b](javascript:c) `d` *e* _f_ # g ~h~ \\", "- en <b>liste</b>", "]]>", "linje\nskift\u2028og \u0001",
    ];

    public static TheoryData<string, Language> Cases => ExplanationTests.Cases;

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_StaysText(string name)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var explanation = Explanation.Of(ExplanationCases.Transformation(), language, name);
            var plain = Explanation.Of(ExplanationCases.Transformation(), language, "x");
            var html = Parsed(explanation.ToHtml());
            Assert.Equal(
                Parsed(plain.ToHtml()).Descendants().Select(element => element.Name.LocalName),
                html.Descendants().Select(element => element.Name.LocalName));
            Assert.Equal(Shown(name), html.Element("h2")!.Value);
            Assert.Contains(Shown(name), html.Elements("p").First().Value, StringComparison.Ordinal);
            Assert.DoesNotContain(RightToLeft, explanation.ToHtml() + explanation.ToMarkdown() + explanation, StringComparison.Ordinal);

            // As many lines as with another name, and nothing that Markdown would read before which there is no backslash.
            Assert.Equal(plain.ToMarkdown().Split('\n').Length, explanation.ToMarkdown().Split('\n').Length);
            Assert.Equal(plain.ToString().Split('\n').Length, explanation.ToString().Split('\n').Length);
            Assert.Equal("## " + Shown(name), Unescaped(explanation.ToMarkdown().Split('\n')[0]));
            Assert.DoesNotMatch(Unprotected(), explanation.ToMarkdown().Split('\n')[0][3..]);
        }
    }

    /// <summary>What would begin a list or a heading is protected where it stands, and nothing elsewhere.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("- a-b", "\\- a-b")]
    [InlineData("+ a+b", "\\+ a+b")]
    [InlineData("= a=b", "\\= a=b")]
    [InlineData("1. a", "1\\. a")]
    [InlineData("09) a", "09\\) a")]
    [InlineData("90.", "90\\.")]
    [InlineData("12.5 a", "12.5 a")]
    [InlineData("1a. b", "1a. b")]
    [InlineData("/1. :1) a. ", "/1. :1) a. ")]
    [InlineData("a. b", "a. b")]
    [InlineData("a|b*c", "a\\|b\\*c")]
    public void Markdown_IsEscapedWhereItWouldBeRead(string text, string escaped) => Assert.Equal(escaped, Markdown.Escaped(text));

    /// <summary>A character of two halves is one, whether it is seen or not.</summary>
    [Theory]
    [InlineData("a\u0001b", "a\\u0001b")]
    [InlineData("\U0001F600\u200F\U0001F600", "\U0001F600\\u200F\U0001F600")]
    [InlineData("a\U000E0001b\u202E", "a\\uE0001b\\u202E")]
    [InlineData("\uFFFFa", "\\uFFFFa")]
    [InlineData("a\U0001F600", "a\U0001F600")]
    public void InvisibleCharacters_AreShownByTheirNumber(string text, string visible) => Assert.Equal(visible, VisibleText.Of(text));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Html_IsAWellFormedFragment(string name, Language language)
    {
        var explanation = ExplanationCases.All[name](language);
        var html = Parsed(explanation.ToHtml());
        Assert.Equal(("section", language == Language.Danish ? "da" : "en"), (html.Name.LocalName, html.Attribute("lang")!.Value));
        Assert.Empty(html.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name == "id" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        Assert.Empty(html.Descendants("script"));
        Assert.All(html.Descendants("a"), link => Assert.StartsWith("https://", link.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.All(html.Descendants("th"), cell => Assert.Contains(cell.Attribute("scope")!.Value, (string[])["col", "row"]));
        Assert.All(html.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));

        // By word and mark, not by colour alone.
        var verdicts = html.Descendants("td").Where(cell => cell.Attribute("class") is not null).ToList();
        Assert.NotEmpty(verdicts);
        Assert.All(verdicts, cell => Assert.Matches("^[\u2713\u2717?] \\p{L}", cell.Value));
        Assert.All(
            explanation.OpenQuestions, question => Assert.Contains(html.Descendants("li"), item => item.Value == question.ToString()));
    }

    [Fact]
    public void OtherLanguage_IsTheExplanationInIt()
    {
        var status = ExplanationCases.Transformation();
        var (english, danish) = (Explanation.Of(status), Explanation.Of(status, Language.Danish));
        Assert.Equal(danish.ToMarkdown(), english.ToMarkdown(Language.Danish));
        Assert.Equal(english.ToHtml(), danish.ToHtml(Language.English));
        Assert.Equal((english.ToHtml(), danish.ToHtml()), (status.ToHtml(), status.ToHtml(Language.Danish)));
        Assert.Equal((english.ToMarkdown(), danish.ToMarkdown()), (status.ToMarkdown(), status.ToMarkdown(Language.Danish)));

        var verdict = status.Vulnerability;
        Assert.Equal((Explanation.Of(verdict).ToHtml(), Explanation.Of(verdict).ToMarkdown()), (verdict.ToHtml(), verdict.ToMarkdown()));
        Assert.Equal(Explanation.Of(verdict, Language.Danish).ToHtml(), verdict.ToHtml(Language.Danish));
        Assert.Throws<ArgumentOutOfRangeException>("language", () => english.ToHtml((Language)2));
    }

    [Fact]
    public void Markdown_HasATableForEachRuleWithCriteria()
    {
        var lines = ExplanationCases.All["2021-vulnerable"](Language.Danish).ToMarkdown().Split('\n');
        Assert.Equal(3, lines.Count(line => line == "| Kriterium | Opgørelse | Opfyldt, når den | Resultat |"));
        Assert.Contains(
            "| Dømt for overtrædelse af straffeloven, våbenloven eller lov om euforiserende stoffer (gennemsnit af opgørelsesårene 2020 og 2021) "
                + "| 3,00 pct. | udgør mindst 3 gange landsgennemsnittet (3,00 pct.) | ✓ opfyldt |",
            lines);
    }

    [Fact]
    public void Changes_AreWrittenWithTheirAreas()
    {
        static AreaList List(int year, params string[] ids) => AreaList.Of(
            new PublishedList(
                new CalendarDate(year, 12, 1), ids.Select(id => new ListMembership(id, AreaStatus.ParticularlyVulnerable)), isComplete: true),
            ids.ToDictionary(id => id, _ => Count.Of(1_500)));

        var changes = ListChanges.Between(List(2016, "<b>", "stays"), List(2017, "stays", "|new|"));
        Assert.Equal(
            "## Fra listen pr. 1. december 2016 til listen pr. 1. december 2017\n\n"
                + "1 boligområde kom på listen; 1 udgik af listen; 1 blev på listen (fra listen pr. 1. december 2016 til listen pr. 1. december "
                + "2017).\n\n### 1 boligområde kom på listen\n\n"
                + "| Boligområde | Beboere på den første liste | Beboere på den anden liste | Begrundelse |\n| --- | --- | --- | --- |\n"
                + "| \\|new\\| |  | 1.500 |  |\n\n### 1 boligområde udgik af listen\n\n"
                + "| Boligområde | Beboere på den første liste | Beboere på den anden liste | Begrundelse |\n| --- | --- | --- | --- |\n"
                + "| \\<b\\> | 1.500 |  |  |\n\n### 1 boligområde blev på listen\n",
            changes.ToMarkdown(Language.Danish));
        var html = Parsed(changes.ToHtml());
        Assert.Equal(["|new|", "<b>"], html.Descendants("tbody").Select(body => body.Descendants("th").Single().Value));
        Assert.Equal(changes.ToSentence(Language.English), html.Element("p")!.Value);
        Assert.Equal((changes.ToMarkdown(Language.English), changes.ToHtml(Language.English)), (changes.ToMarkdown(), changes.ToHtml()));
    }

    internal static XElement Parsed(string markup) => XDocument.Parse(markup, LoadOptions.PreserveWhitespace).Root!;

    /// <summary>What a name becomes: its invisible characters written out.</summary>
    internal static string Shown(string name) => string.Concat(name.Select(character =>
        char.IsControl(character) || character is '\u202E' or '\u200F' or '\u2028'
            ? "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture)
            : character.ToString()));

    private static string Unescaped(string markdown) => Escape().Replace(markdown, "$1");

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<!\\)(\\\\)*[|`*_\[\]<>#~&]")]
    private static partial Regex Unprotected();
}
