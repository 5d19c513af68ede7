using System.Globalization;
using System.Xml.Linq;

namespace Kriterium.Tests.Explaining;

/// <summary>Pictures in SVG: well-formed, with words for everything that is drawn, and each thing where its number says.</summary>
public class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, Language> Cases => ExplanationTests.Cases;

    public static TheoryData<string> Names => MarkupTests.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Picture_SaysInWordsWhatItShows(string name, Language language)
    {
        var explanation = ExplanationCases.All[name](language);
        var svg = MarkupTests.Parsed(explanation.ToSvg());
        Assert.Equal(("svg", "img"), (svg.Name.LocalName, svg.Attribute("role")!.Value));
        Assert.Equal((explanation.AreaName, explanation.Headline), (svg.Element(Svg + "title")!.Value, svg.Element(Svg + "desc")!.Value));
        Assert.Empty(svg.DescendantsAndSelf().Attributes("id"));
        Assert.Empty(svg.Descendants(Svg + "script"));

        var lines = svg.Elements(Svg + "text").Select(text => text.Value).ToList();
        var verdicts = explanation.Rules.SelectMany(rule => rule.Criteria)
            .Select(criterion => (criterion.Finding.Indicator, criterion.Finding.Criterion.Threshold))
            .Distinct()
            .Count();
        Assert.Equal(verdicts, lines.Count(line => line[0] is '\u2713' or '\u2717' or '?'));
        Assert.Equal(
            explanation.Rules.SelectMany(rule => rule.Criteria).Select(criterion => criterion.Finding.Indicator).Distinct().Count(),
            svg.Elements(Svg + "line").Count(line => line.Attribute("class")!.Value.StartsWith("track", StringComparison.Ordinal)));

        // Nothing is drawn outside.
        var (width, height) = (Number(svg.Attribute("width")!), Number(svg.Attribute("height")!));
        Assert.All(svg.Descendants().Attributes().Where(at => at.Name.LocalName is "x" or "x1" or "x2" or "cx"), at => Assert.InRange(Number(at), 0, width));
        Assert.All(svg.Descendants().Attributes().Where(at => at.Name.LocalName is "y" or "y1" or "y2" or "cy"), at => Assert.InRange(Number(at), 0, height));
    }

    /// <summary>45 % outside labour against 30 and 40 %: from zero to an eighth beyond the largest, on 728 pixels.</summary>
    [Fact]
    public void Figures_StandWhereTheirNumbersSay()
    {
        var svg = MarkupTests.Parsed(ExplanationCases.All["2021-vulnerable"](Language.English).ToSvg());
        var (points, marks) = (svg.Elements(Svg + "circle").ToList(), svg.Elements(Svg + "line").Where(line => line.Attribute("class")!.Value == "mark").ToList());
        Assert.Equal("663.1", points[1].Attribute("cx")!.Value);
        Assert.Equal(["447.4", "591.2"], marks.Skip(2).Take(2).Select(mark => mark.Attribute("x1")!.Value));

        // Exactly on the limit of 50 %, and of 3 times the national share.
        Assert.Equal(points[0].Attribute("cx")!.Value, marks[1].Attribute("x1")!.Value);
        Assert.Equal(points[2].Attribute("cx")!.Value, marks[5].Attribute("x1")!.Value);
    }

    [Fact]
    public void WhatIsNotKnown_IsAnIntervalOrNothing()
    {
        var svg = MarkupTests.Parsed(ExplanationCases.All["2021-national-bounds"](Language.English).ToSvg());
        var shapes = svg.Elements(Svg + "rect").Select(shape => shape.Attribute("class")!.Value).ToList();
        Assert.Equal(["paper", "band", "band", "bar"], shapes);

        // 50 % or more goes to the end of the line.
        var bar = svg.Elements(Svg + "rect").Last();
        Assert.Equal(744, Number(bar.Attribute("x")!) + Number(bar.Attribute("width")!));

        svg = MarkupTests.Parsed(ExplanationCases.All["2021-nothing-known"](Language.English).ToSvg());
        Assert.Empty(svg.Elements(Svg + "circle"));
        Assert.Equal(5, svg.Elements(Svg + "line").Count(line => line.Attribute("class")!.Value == "track open"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_StaysText(string name)
    {
        var svg = MarkupTests.Parsed(Explanation.Of(ExplanationCases.Transformation(), Language.Danish, name).ToSvg());
        Assert.Equal(MarkupTests.Shown(name), svg.Element(Svg + "title")!.Value);
        Assert.All(svg.Elements(), element => Assert.Contains(element.Name.LocalName, (string[])["title", "desc", "style", "rect", "text", "line", "circle"]));
        Assert.All(svg.Elements(Svg + "text"), line => Assert.InRange(line.Value.Length, 1, 95));
    }

    [Fact]
    public void OtherLanguage_IsThePictureInIt()
    {
        var status = ExplanationCases.Transformation();
        var (english, danish) = (Explanation.Of(status).ToSvg(), Explanation.Of(status, Language.Danish).ToSvg());
        Assert.NotEqual(english, danish);
        Assert.Equal((english, danish), (status.ToSvg(), status.ToSvg(Language.Danish)));
        Assert.Equal(danish, Explanation.Of(status).ToSvg(Language.Danish));
        Assert.Equal(Explanation.Of(status.Vulnerability, Language.Danish).ToSvg(), status.Vulnerability.ToSvg(Language.Danish));
        Assert.Equal(Explanation.Of(status.Vulnerability).ToSvg(), status.Vulnerability.ToSvg());
    }

    [Fact]
    public void List_HasARowForEachArea_TheFurthestInsideFirst()
    {
        static StatusClassification Area(string id, int nonWestern, int outside, int income) => Regimes.StatusCases.Denmark.Classify(
            new AreaMeasurement(
                id,
                new CalendarDate(2021, 12, 1),
                published:
                [
                    new(Indicator.NonWestern, Evidence.Exactly(Share.Percent(nonWestern))),
                    new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(outside)), 2),
                    new(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(income))),
                ],
                residents: 1_200));

        var list = AreaList.Of(
        [
            Area("open", 20, 45, 60), Area("near", 20, 44, 50), Area("<far>", 20, 60, 30), Area("parallel", 60, 41, 54),
            Area(new string('x', 200), 20, 50, 40),
        ]);
        var svg = MarkupTests.Parsed(list.ToSvg());
        var names = svg.Elements(Svg + "text").Where(text => text.Attribute("x")!.Value == "16").Select(text => text.Value).ToList();
        Assert.Equal("The list of 1 December 2021", names[0]);
        Assert.Equal(["parallel", "<far>", new string('x', 30) + "\u2026", "near", "open"], names.TakeLast(5));
        Assert.Contains("\u2713 vulnerable area", svg.Elements(Svg + "text").Select(text => text.Value));
        Assert.Contains("? not on the list or vulnerable area", svg.Elements(Svg + "text").Select(text => text.Value));
        Assert.Equal("Listen pr. 1. december 2021", MarkupTests.Parsed(list.ToSvg(Language.Danish)).Element(Svg + "title")!.Value);

        // Two limits each of non-Western, labour and income, and one of education, through all rows; no national share is known.
        Assert.Equal(7, svg.Elements(Svg + "line").Count(line => line.Attribute("class")!.Value == "mark"));
        Assert.Equal(15, svg.Elements(Svg + "circle").Count());
    }

    [Fact]
    public void ListAsPublished_HasNoFigures()
    {
        var list = AreaList.Of(new PublishedList(new CalendarDate(2019, 12, 1), [new("a", AreaStatus.ParallelSociety), new("b", AreaStatus.Transformation)]));
        var svg = MarkupTests.Parsed(list.ToSvg(Language.Danish));
        Assert.Empty(svg.Elements(Svg + "line"));
        Assert.Equal(
            ["b", "\u2713 hårdt ghettoområde", "a", "\u2713 ghettoområde"], svg.Elements(Svg + "text").Select(text => text.Value).TakeLast(4));
    }

    /// <summary>A national list takes about a megabyte.</summary>
    [Fact]
    public void ListOf1100Areas_TakesLittleSpace()
    {
        var areas = Enumerable.Range(0, 1_100).Select(i => Regimes.StatusCases.Denmark.Classify(new AreaMeasurement(
            "area-" + i,
            new CalendarDate(2021, 12, 1),
            published: [.. Indicator.All.Select(indicator => LegalTimeline.Denmark.Regimes[^1].Published(indicator, Evidence.Exactly(Share.Of(i, 1_100))))],
            residents: 1_200,
            national: [new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(1)), 2)])));
        Assert.InRange(AreaList.Of(areas).ToSvg().Length, 500_000, 1_500_000);
    }

    internal static decimal Number(XAttribute attribute) => decimal.Parse(attribute.Value, CultureInfo.InvariantCulture);
}
