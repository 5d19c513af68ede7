using System.Globalization;
using System.Xml.Linq;

namespace Kriterium.Tests.Explaining;

/// <summary>What a page of many areas is made of: figures with their limits and pictures, and texts about rules, lists and sources.</summary>
public class FigureTests
{
    public static TheoryData<string, Language> Cases => ExplanationTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figures_HaveEveryLimitOfEveryRule_Once(string name, Language language)
    {
        var explanation = ExplanationCases.All[name](language);
        var criteria = explanation.Rules.SelectMany(rule => rule.Criteria).ToList();
        Assert.Equal(
            criteria.Select(one => (one.Finding.Indicator, one.Finding.Criterion.WindowYears, one.Finding.Criterion.Education, one.Finding.Criterion.Threshold)).ToHashSet(),
            [.. explanation.Figures.SelectMany(figure => figure.Criteria, (figure, one) =>
                (figure.Indicator, one.Finding.Criterion.WindowYears, one.Finding.Criterion.Education, one.Finding.Criterion.Threshold))]);
        Assert.Equal(explanation.Figures.SelectMany(figure => figure.Criteria).Distinct().Count(), explanation.Figures.Sum(figure => figure.Criteria.Count));
        Assert.Equal(explanation.Figures.OrderBy(figure => Indicator.All.ToList().IndexOf(figure.Indicator)), explanation.Figures);

        // The table of the whole explanation says the same.
        var table = explanation.ToMarkdown();
        Assert.All(criteria, one => Assert.Contains(
            "| " + one.LimitText + " | " + (one.Finding.Verdict switch { Verdict.Met => "✓ ", Verdict.NotMet => "✗ ", _ => "? " }) + one.VerdictText + " |",
            table.Replace("\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Picture_IsWithinItsFrame_AndSaysNothingAloud(string name, Language language)
    {
        foreach (var figure in ExplanationCases.All[name](language).Figures)
        {
            var picture = MarkupTests.Parsed(figure.ToInlineSvg());
            Assert.Equal(("svg", "true"), (picture.Name.LocalName, picture.Attribute("aria-hidden")!.Value));
            Assert.Equal("", picture.Value);
            var finding = figure.Criteria[0].Finding;
            Assert.Equal(
                (finding.Evidence.IsExact ? 1 : 0, finding.IsUnknown || finding.Evidence.IsExact ? 0 : 1),
                (picture.Elements("circle").Count(), picture.Elements("rect").Count(box => box.Attribute("class")!.Value == "bar")));
            Assert.All(
                picture.Elements().Attributes().Where(one => one.Name == "x" || one.Name == "cx" || one.Name == "width"),
                one => Assert.InRange(decimal.Parse(one.Value, CultureInfo.InvariantCulture), 0, 160));
        }
    }

    [Fact]
    public void Picture_HasTheFigureAndEachLimitInTheirOrder()
    {
        var figure = ExplanationCases.All["2021-vulnerable"](Language.Danish).Figures.Single(one => one.Indicator == Indicator.OutsideLabourMarket);
        Assert.Equal("Uden tilknytning: 45,0 pct.", figure.ToString());
        Assert.Equal(["overstiger 30 pct.", "overstiger 40 pct."], figure.Criteria.Select(one => one.LimitText));

        // 45 with a little room beyond: 4 + 152 * 8/9 * x/45.
        Assert.Equal(
            "<svg class=\"kriterium-figure\" viewBox=\"0 0 160 16\" aria-hidden=\"true\"><path d=\"M0 8H160M94.1 1v14M124.1 1v14\"/>"
                + "<circle cx=\"139.1\" cy=\"8\" r=\"4\"/></svg>",
            figure.ToInlineSvg());
    }

    [Fact]
    public void Required_SaysWhatARuleAsksFor_WhateverTheAreaComesTo()
    {
        string[] Of(string name, Language language) => [.. ExplanationCases.All[name](language).Rules.Select(rule => rule.Required)];
        Assert.Equal(
            [
                "Der kræves mindst 1.000 beboere, at mindst 2 af de 4 kriterier er opfyldt, og at betingelsen om andelen af indvandrere og efterkommere "
                    + "fra ikke-vestlige lande er opfyldt.",
                "Der kræves mindst 1.000 beboere, og at mindst 2 af de 4 kriterier er opfyldt.",
                "Der kræves mindst 1.000 beboere, at mindst 2 af de 4 kriterier er opfyldt, og at betingelsen om andelen af indvandrere og efterkommere "
                    + "fra ikke-vestlige lande er opfyldt.",
                "Boligområdet skal være »parallelsamfund« på denne liste og på hver af de 4 foregående årlige lister (før 2018: særligt udsat "
                    + "boligområde).",
            ],
            Of("2021-none", Language.Danish));
        Assert.Equal(Of("2021-none", Language.English), Of("2021-transformation", Language.English));
        Assert.Equal(
            "Required: at least 1,000 residents, at least 2 of the 4 criteria and the condition on the share of immigrants and descendants from "
                + "non-Western countries.",
            Of("2021-none", Language.English)[0]);
    }

    [Fact]
    public void Standing_IsWhatAnAreaIsOnAList()
    {
        var list = AreaList.Of([ExplanationCases.Transformation()]);
        var id = list.Areas[0].AreaId;
        Assert.Equal(("transformation area", "omdannelsesområde", ""), (list.StandingOf(id, Language.English), list.StandingOf(id, Language.Danish), list.StandingOf("none", Language.Danish)));
        var published = AreaList.Of(new PublishedList(new CalendarDate(2017, 12, 1), [new ListMembership("a", AreaStatus.ParticularlyVulnerable)]));
        Assert.Equal("ghettoområde", published.StandingOf("a", Language.Danish));
        Assert.Throws<ArgumentOutOfRangeException>("language", () => list.StandingOf(id, (Language)2));
        Assert.Throws<ArgumentNullException>("areaId", () => list.StandingOf(null!, Language.Danish));
    }

    [Fact]
    public void DateBucketAndSource_AreTextsInBothLanguages()
    {
        var date = new CalendarDate(2014, 12, 1);
        Assert.Equal(("1 December 2014", "1. december 2014"), (date.ToText(Language.English), date.ToText(Language.Danish)));
        Assert.Throws<InvalidOperationException>(() => default(CalendarDate).ToText(Language.English));

        var list = AreaList.Of(new PublishedList(date, [new ListMembership("a", AreaStatus.ParticularlyVulnerable)]));
        var stayed = ListChanges.Between(list, list).BucketOf(ListMove.Stayed);
        Assert.Equal(("1 area stayed on the list", "1 boligområde blev på listen"), (stayed.ToText(Language.English), stayed.ToText(Language.Danish)));

        var source = ThresholdPolicies.Vulnerable2021.Source;
        Assert.Equal(source.Citation, source.ToText(Language.English));
        Assert.StartsWith("§ 61 a i almenboligloven", source.ToText(Language.Danish), StringComparison.Ordinal);
        Assert.Equal(("mine (address not known)", "mine (adressen kendes ikke)"), (
            LegalSource.WithoutAddress("mine").ToText(Language.English), LegalSource.WithoutAddress("mine").ToText(Language.Danish)));
    }
}
