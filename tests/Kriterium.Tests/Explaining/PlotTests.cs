using System.Xml.Linq;
using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Explaining;

/// <summary>Pictures of lists over years, of a figure's distribution and of a sweep: each thing where its number says, and in words.</summary>
public class PlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly CalendarDate List2021 = new(2021, 12, 1);

    public static TheoryData<string> Names => MarkupTests.Names;

    private static ThresholdPolicy Rule => ThresholdPolicies.ParticularlyVulnerable2013;

    internal static ListHistory History { get; } = new(
        [
            List(2016, true, ("new", AreaStatus.ParticularlyVulnerable), ("old", AreaStatus.ParticularlyVulnerable)),
            List(2018, true, ("new", AreaStatus.Vulnerable), ("old-east", AreaStatus.Transformation)),
            List(2017, false, ("old", AreaStatus.ParticularlyVulnerable)),
        ],
        [new AreaLineage("old-east", "old", new CalendarDate(2018, 12, 1))],
        [
            new EarlierStatus("new", new CalendarDate(2019, 12, 1), [AreaStatus.Vulnerable, AreaStatus.ParallelSociety]),
            new EarlierStatus("old-east", new CalendarDate(2019, 12, 1), [AreaStatus.None]),
        ]);

    /// <summary>Marks of 4, 8, 13 and 19 pixels by the severity; light up to what is possible; rings for the years of a predecessor.</summary>
    [Fact]
    public void History_HasAMarkForEachStatus()
    {
        var svg = MarkupTests.Parsed(History.ToSvg());
        Assert.Equal("The lists from 1 December 2016 to 1 December 2019", svg.Element(Svg + "title")!.Value);
        Assert.Equal(
            "3 areas on 4 lists: one row an area, one column a list. The higher the mark, the more severe the status.", svg.Element(Svg + "desc")!.Value);

        // In the order of the first lists, and an area after the one whose years it carries. The legend has no rows.
        var rows = Rows(svg, ["new", "old", "old-east"]);
        var columns = svg.Elements(Svg + "text").Where(text => text.Attribute("class")?.Value == "label").Select(text => (text.Value, PictureTests.Number(text.Attribute("x")!))).ToList();
        Assert.Equal([("2016", 322m), ("2017", 374m), ("2018", 426m), ("2019", 478m)], columns);
        Assert.Equal(
            [
                ("new", "2016", "status", 13), ("new", "2018", "status", 8), ("new", "2019", "between", 13), ("new", "2019", "status", 8),
                ("old", "2016", "status", 13), ("old", "2017", "status", 13), ("old-east", "2018", "status", 19),
            ],
            from bar in svg.Elements(Svg + "rect").Skip(1)
            let bottom = PictureTests.Number(bar.Attribute("y")!) + PictureTests.Number(bar.Attribute("height")!)
            where rows.ContainsKey(bottom)
            let middle = PictureTests.Number(bar.Attribute("x")!) + (PictureTests.Number(bar.Attribute("width")!) / 2)
            let column = columns.Single(column => column.Item2 == middle).Value
            orderby rows[bottom], column
            select (rows[bottom], column, bar.Attribute("class")!.Value, (int)PictureTests.Number(bar.Attribute("height")!)));
        Assert.Equal([322m, 374m], svg.Elements(Svg + "circle").Select(ring => PictureTests.Number(ring.Attribute("cx")!)));

        // Of the list of 2017, which is not complete, nothing is known of "new"; what is decided in 2019 of "old" is not given.
        Assert.Equal(2, svg.Elements(Svg + "line").Count(line => line.Attribute("class")!.Value == "track open"));
        Assert.Contains("particularly vulnerable area, parallel society", svg.Elements(Svg + "text").Select(text => text.Value));
    }

    [Fact]
    public void History_InHtml_IsTheSameInWords()
    {
        var html = MarkupTests.Parsed(History.ToHtml(Language.Danish));
        Assert.Single(html.Descendants(Svg + "svg"));
        Assert.Equal(
            [
                "new ghettoområde/ukendt/udsat boligområde/udsat boligområde / ghettoområde",
                "old ghettoområde/ghettoområde//ukendt",
                "old-east videreført/videreført/hårdt ghettoområde/ikke på listen",
            ],
            html.Descendants("tbody").Elements("tr").Select(row => row.Element("th")!.Value + " " + string.Join('/', row.Elements("td").Select(cell => cell.Value))));
    }

    [Fact]
    public void History_OfNothing_SaysSo()
    {
        var svg = MarkupTests.Parsed(ListHistory.Empty.ToSvg());
        Assert.Equal("No lists", svg.Element(Svg + "title")!.Value);
        Assert.Single(svg.Elements(Svg + "rect"));
        Assert.NotNull(MarkupTests.Parsed(ListHistory.Empty.ToHtml()));
    }

    /// <summary>A circle of successors cannot be; a long line of them is no deeper than a short one.</summary>
    [Fact]
    public void History_OfManyAreas_HasARowEach()
    {
        string Id(int i) => "area-" + i.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        var history = new ListHistory(
            [List(2016, true, [.. Enumerable.Range(0, 1_000).Select(i => (Id(i), AreaStatus.ParticularlyVulnerable))])],
            [.. Enumerable.Range(1, 999).Select(i => new AreaLineage(Id(i), Id(i - 1), new CalendarDate(2010, 10, 1)))]);
        var svg = history.ToSvg();
        Assert.Equal(
            Enumerable.Range(0, 1_000).Select(Id),
            MarkupTests.Parsed(svg).Elements(Svg + "text").Select(text => text.Value).Where(text => text.StartsWith("area-", StringComparison.Ordinal)));
        Assert.Equal(svg, history.ToSvg(Language.English));
    }

    /// <summary>45 % and 30 % against 40 and 30 %, on a scale from 0 to an eighth beyond the largest, of 722 pixels.</summary>
    [Fact]
    public void Distribution_StandsWhereItsNumbersSay()
    {
        var list = AreaList.Of(new[] { Area("b", 30), Area("a", 45), Area("c", null), Area("d", 30, 41) }.Select(area => StatusCases.Denmark.Classify(area)));
        var svg = MarkupTests.Parsed(list.ToSvg(Indicator.OutsideLabourMarket));
        var dots = svg.Elements(Svg + "circle").Select(dot => (PictureTests.Number(dot.Attribute("cx")!), PictureTests.Number(dot.Attribute("cy")!))).ToList();
        Assert.Equal([22 + Math.Round(722 * 8 / 9m, 1), 22 + Math.Round(722 * 8 / 9m * 30 / 45, 1)], dots.Select(dot => dot.Item1));
        Assert.Equal(24, dots[1].Item2 - dots[0].Item2);
        var bar = svg.Elements(Svg + "rect").Single(rect => rect.Attribute("class")!.Value == "bar");
        Assert.Equal(dots[1].Item1, PictureTests.Number(bar.Attribute("x")!));
        var lines = svg.Elements(Svg + "text").Select(text => text.Value).ToList();
        Assert.Contains("More than 30 %: 1 met, 1 not met, 2 undetermined.", lines);
        Assert.Contains("More than 40 %: 1 met, 1 not met, 2 undetermined.", lines);
        Assert.Contains("nothing is known of 1 more.", svg.Element(Svg + "desc")!.Value, StringComparison.Ordinal);

        // The limits, each above its line, and the round values below.
        Assert.Equal(["0 %", "10 %", "20 %", "30 %", "30 %", "40 %", "40 %", "50 %"], Labels(svg).Select(label => label.Text).Order(StringComparer.Ordinal));
        Assert.All(Labels(svg).GroupBy(label => label.Text), same => Assert.Single(same.Select(label => label.X).Distinct()));
        Assert.Equal("gennemsnit", MarkupTests.Parsed(list.ToSvg(Indicator.OutsideLabourMarket, Language.Danish)).Element(Svg + "title")!.Value.Split('(')[1].Split(' ')[0]);
    }

    /// <summary>Rows come nearer to one another, down to a pixel each, so that all of them stand in 720 where they can.</summary>
    [Theory]
    [InlineData(60, 12, "4")]
    [InlineData(61, 11, "2")]
    [InlineData(720, 1, "2")]
    [InlineData(800, 1, "2")]
    public void Distribution_OfManyAreas_HasThemCloser(int count, int pitch, string radius)
    {
        var list = AreaList.Of(Enumerable.Range(0, count).Select(i => StatusCases.Denmark.Classify(Area("area-" + i, 45))));
        var dots = MarkupTests.Parsed(list.ToSvg(Indicator.OutsideLabourMarket)).Elements(Svg + "circle").ToList();
        Assert.Equal(count, dots.Count);
        Assert.All(dots.Zip(dots.Skip(1)), pair => Assert.Equal(
            pitch, PictureTests.Number(pair.Second.Attribute("cy")!) - PictureTests.Number(pair.First.Attribute("cy")!)));
        Assert.All(dots, dot => Assert.Equal(radius, dot.Attribute("r")!.Value));
    }

    [Fact]
    public void Distribution_OfAFigureThatNoRuleAsksFor_IsRefused()
    {
        var list = AreaList.Of([new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2010).Classify(new AreaMeasurement("a", new CalendarDate(2012, 10, 1)))]);
        Assert.StartsWith(
            "basic_education is in no rule of the list of 2012-10-01 by particularly-vulnerable-2010",
            Assert.Throws<ArgumentException>("indicator", () => list.ToSvg(Indicator.BasicEducation)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "a list as published has no figures: classify its areas.",
            Assert.Throws<ArgumentException>("indicator", () => AreaList.Of(List(2016, true, ("a", AreaStatus.ParticularlyVulnerable))).ToSvg(Indicator.Convicted)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("indicator", () => list.ToSvg(null!));

        // Asked for and not known: nothing to draw, which is said.
        Assert.Contains("0 areas", MarkupTests.Parsed(list.ToSvg(Indicator.NonWestern)).Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    /// <summary>Each limit that differs from area to area is drawn by its own area.</summary>
    [Fact]
    public void Distribution_WithALimitOfItsOwn_HasItInItsRow()
    {
        decimal[] shares = [1.0m, 1.1m];
        var list = AreaList.Of(shares.Select((national, i) => StatusCases.Denmark.Classify(new AreaMeasurement(
            "area-" + i,
            List2021,
            published: [new(Indicator.Convicted, Evidence.Exactly(Share.Percent(2)), 2)],
            national: [new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(national)), 2)]))));
        var svg = MarkupTests.Parsed(list.ToSvg(Indicator.Convicted));
        var marks = svg.Elements(Svg + "line").Where(line => line.Attribute("class")!.Value == "mark").ToList();
        Assert.Equal(2, marks.Count);
        Assert.All(marks, mark => Assert.Equal(12, PictureTests.Number(mark.Attribute("y2")!) - PictureTests.Number(mark.Attribute("y1")!)));
        Assert.NotEqual(marks[0].Attribute("x1")!.Value, marks[1].Attribute("x1")!.Value);
    }

    /// <summary>
    /// Two areas of 45 and 60 % by "more than 50 %": 2 on the list below 45, 1 from there to 60, none above; on a scale from 0 to 67.5 %, of
    /// 672 pixels.
    /// </summary>
    [Fact]
    public void Sweep_IsALineOfSteps()
    {
        var svg = MarkupTests.Parsed(Sweep.OfLimit(Rule, Indicator.NonWestern, [Printed("a", 45), Printed("b", 60)]).ToSvg());
        var points = Points(svg, "step");
        Assert.Equal(["72.0", "520.0", "520.0", "669.3", "669.3", "744.0"], points.Select(point => point.X));
        var bottom = PictureTests.Number(svg.Elements(Svg + "line").Single(line => line.Attribute("class")!.Value == "track").Attribute("y1")!);
        Assert.Equal([bottom - 260, bottom - 260, bottom - 130, bottom - 130, bottom, bottom], points.Select(point => point.Y));
        Assert.Equal("569.8", svg.Elements(Svg + "line").Single(line => line.Attribute("class")!.Value == "mark").Attribute("x1")!.Value);
        Assert.Contains("As the rule stands, 50 %: 1 on the list, 1 not on it, 0 undetermined.", svg.Elements(Svg + "text").Select(text => text.Value));
        Assert.DoesNotContain("between", svg.Elements(Svg + "path").Select(path => path.Attribute("class")!.Value));
    }

    /// <summary>Of a country's areas, few are on the list with any value; the others do not flatten the line.</summary>
    [Fact]
    public void Sweep_IsAsHighAsItsListCanBe()
    {
        AreaMeasurement[] few = [Printed("a", 45), Printed("b", 60)];
        var others = Enumerable.Range(0, 98).Select(i => new AreaMeasurement("small-" + i, new CalendarDate(2014, 12, 1), residents: 900));
        var svg = MarkupTests.Parsed(Sweep.OfLimit(Rule, Indicator.NonWestern, [.. few, .. others]).ToSvg());
        Assert.Equal(Points(MarkupTests.Parsed(Sweep.OfLimit(Rule, Indicator.NonWestern, few).ToSvg()), "step"), Points(svg, "step"));
        Assert.Contains("As the rule stands, 50 %: 1 on the list, 99 not on it, 0 undetermined.", svg.Elements(Svg + "text").Select(text => text.Value));
    }

    /// <summary>
    /// A figure of which nothing is known can be anything up to 100 %: the picture ends where the number on the list last changes, and
    /// shows what is undetermined up to there.
    /// </summary>
    [Fact]
    public void Sweep_ShowsWhatIsUndetermined_AsFarAsTheNumberChanges()
    {
        var svg = MarkupTests.Parsed(Sweep.OfLimit(Rule, Indicator.NonWestern, [Printed("a", 45), Printed("b", null)]).ToSvg());
        Assert.Equal("744.0", Points(svg, "step")[^1].X);
        Assert.Equal(["0 %", "10 %", "20 %", "30 %", "40 %", "50 %", "50 %"], Labels(svg).Select(label => label.Text).Order(StringComparer.Ordinal));
        Assert.Single(svg.Elements(Svg + "path"), path => path.Attribute("class")!.Value == "between");
    }

    [Fact]
    public void Sweep_OfANumber_IsABarEach()
    {
        var sweep = Sweep.OfRequiredCount(Rule, [Printed("a", 45), Printed("b", null)]);
        var svg = MarkupTests.Parsed(sweep.ToSvg(Language.Danish));
        Assert.Equal("Hvor mange af kriterierne der skal være opfyldt", svg.Element(Svg + "title")!.Value);
        Assert.Equal(["1", "2", "3", "3", "4", "5"], Labels(svg).Select(label => label.Text).Order(StringComparer.Ordinal));
        var steps = Enumerable.Range(1, 5).Select(number => sweep.At(number)).ToList();
        Assert.Equal(steps.Count(step => step.ListedCount > 0), svg.Elements(Svg + "path").Count(path => path.Attribute("class")!.Value == "status"));
        Assert.Equal(steps.Count(step => step.UndeterminedCount > 0), svg.Elements(Svg + "path").Count(path => path.Attribute("class")!.Value == "between"));
    }

    /// <summary>Every kind, without areas too; a window that differs between the criteria is not marked.</summary>
    [Fact]
    public void Sweep_OfEachFigure_MarksTheRulesOwnValue()
    {
        AreaMeasurement[][] given = [[], [Printed("a", 45)]];
        Assert.All(given, areas =>
        {
            Assert.Equal("1,000", OwnOf(Sweep.OfSmallestPopulation(Rule, areas)));
            Assert.Equal("2", OwnOf(Sweep.OfWindow(Rule, areas)));
            Assert.Equal("3", OwnOf(Sweep.OfRequiredCount(Rule, areas)));
            Assert.Equal("2.7 %", OwnOf(Sweep.OfLimit(Rule, Indicator.Convicted, areas)));
            Assert.Equal("3 x the national share", OwnOf(Sweep.OfLimit(ThresholdPolicies.Vulnerable2018, Indicator.Convicted, areas)));
            var several = Rule.With(new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.Percent(2.7m)), Areas.WhatIf, 4), "several-windows");
            Assert.Null(OwnOf(Sweep.OfWindow(several, areas)));
        });
    }

    [Fact]
    public void Sweep_InHtml_HasEveryFlip()
    {
        var html = MarkupTests.Parsed(Sweep.OfLimit(Rule, Indicator.NonWestern, [Printed("a", 45), Printed("<b>", 60)]).ToHtml(Language.Danish));
        Assert.Equal(
            ["a 45 pct./✓ på listen/✗ ikke på listen/✗ ikke på listen", "<b> 60 pct./✓ på listen/✗ ikke på listen/✗ ikke på listen"],
            html.Descendants("tbody").Elements("tr").Select(row => row.Element("th")!.Value + " " + string.Join('/', row.Elements("td").Select(cell => cell.Value))));
    }

    [Fact]
    public void List_InHtml_HasEveryFigure()
    {
        var list = AreaList.Of(new[] { Area("b", 30), Area("<a>", 45) }.Select(area => StatusCases.Denmark.Classify(area)));
        var html = MarkupTests.Parsed(list.ToHtml());
        Assert.Equal(
            ["Area", "Residents", "Status", "Non-Western", "Outside labour", "Convicted", "Basic education", "Gross income"],
            html.Descendants("thead").Descendants("th").Select(cell => cell.Value));
        Assert.Equal("<a>/b", string.Join('/', html.Descendants("tbody").Descendants("th").Select(cell => cell.Value)));
        Assert.Contains("\u2717 30.0 %", html.Descendants("td").Select(cell => cell.Value));
        Assert.Contains(list.ToSvg(), list.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_StaysText(string name)
    {
        var id = name.Trim();
        string[] markup =
        [
            new ListHistory([List(2016, true, (id, AreaStatus.ParticularlyVulnerable))]).ToSvg(), AreaList.Of([StatusCases.Denmark.Classify(Area(id, 45))]).ToSvg(Indicator.OutsideLabourMarket),
            Sweep.OfLimit(Rule, Indicator.NonWestern, [Printed(id, 45)]).ToSvg(),
            new ListHistory([List(2016, true, (id, AreaStatus.ParticularlyVulnerable))]).ToHtml(), AreaList.Of([StatusCases.Denmark.Classify(Area(id, 45))]).ToHtml(),
            Sweep.OfLimit(Rule, Indicator.NonWestern, [Printed(id, 45)]).ToHtml(),
        ];
        string[] known =
        [
            "svg", "title", "desc", "style", "rect", "text", "line", "circle", "path", "section", "h2", "figure", "div", "table", "caption", "thead", "tbody", "tr",
            "th", "td",
        ];
        Assert.All(markup, text => Assert.All(MarkupTests.Parsed(text).DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, known)));
    }

    /// <summary>Every word that is drawn is in the language, and nothing is drawn outside.</summary>
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Danish)]
    public void Pictures_StayWithinTheirSize(Language language)
    {
        string[] pictures =
        [
            History.ToSvg(language), AreaList.Of([StatusCases.Denmark.Classify(Area("a", 45))]).ToSvg(Indicator.OutsideLabourMarket, language),
            Sweep.OfLimit(Rule, Indicator.NonWestern, [Printed("a", 45)]).ToSvg(language), Sweep.OfWindow(Rule, [Printed("a", 45)]).ToSvg(language),
        ];
        Assert.All(pictures.Select(MarkupTests.Parsed), svg =>
        {
            Assert.Equal(("svg", "img", language == Language.Danish ? "da" : "en"), (svg.Name.LocalName, svg.Attribute("role")!.Value, svg.Attribute("lang")!.Value));
            Assert.Empty(svg.DescendantsAndSelf().Attributes("id"));
            var (width, height) = (PictureTests.Number(svg.Attribute("width")!), PictureTests.Number(svg.Attribute("height")!));
            Assert.All(svg.Descendants().Attributes().Where(at => at.Name.LocalName is "x" or "x1" or "x2" or "cx"), at => Assert.InRange(PictureTests.Number(at), 0, width));
            Assert.All(svg.Descendants().Attributes().Where(at => at.Name.LocalName is "y" or "y1" or "y2" or "cy"), at => Assert.InRange(PictureTests.Number(at), 0, height));
        });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(language), () => History.ToSvg((Language)2));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(language), () => History.ToHtml((Language)2));
    }

    /// <summary>Round values: multiples of 1, 2 or 5 times a power of ten, at most nine of them.</summary>
    [Theory]
    [InlineData(0, 67.5, "0|10|20|30|40|50|60")]
    [InlineData(0, 0.045, "0|0.01|0.02|0.03|0.04")]
    [InlineData(-12, 30, "-10|0|10|20|30")]
    [InlineData(0, 5.3, "0|1|2|3|4|5")]
    [InlineData(0, 0, "0")]
    [InlineData(0, 80000, "0|10000|20000|30000|40000|50000|60000|70000|80000")]
    public void Ticks_AreRound(decimal from, decimal to, string expected) =>
        Assert.Equal(expected, string.Join('|', Ticks.Between(Rational.From(from), Rational.From(to), isWhole: false)));

    [Fact]
    public void Ticks_OfWholeNumbers_AreWhole() =>
        Assert.Equal("0|1|2", string.Join('|', Ticks.Between(Rational.Zero, new Rational(2, 1), isWhole: true)));

    internal static PublishedList List(int year, bool isComplete, params (string AreaId, AreaStatus Status)[] rows) =>
        new(new CalendarDate(year, 12, 1), rows.Select(row => new ListMembership(row.AreaId, row.Status)), isComplete);

    internal static AreaMeasurement Area(string id, int? outside, int? most = null) => new(
        id,
        List2021,
        published: outside is { } least
            ? [new(Indicator.OutsideLabourMarket, Evidence.Between(Share.Percent(least), Share.Percent(most ?? least)), 2)]
            : [],
        residents: 1_200);

    internal static AreaMeasurement Printed(string id, int? nonWestern) => new(
        id,
        new CalendarDate(2014, 12, 1),
        published:
        [
            .. nonWestern is { } percent ? [new PublishedFigure(Indicator.NonWestern, Evidence.Exactly(Share.Percent(percent)))] : Array.Empty<PublishedFigure>(),
            new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(45)), 2),
            new(Indicator.Convicted, Evidence.Exactly(Share.Percent(3)), 2),
            new(Indicator.BasicEducation, Evidence.Exactly(Share.Percent(10))),
            new(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(90))),
        ],
        residents: 1_200);

    /// <summary>The names of rows by where they stand.</summary>
    private static Dictionary<decimal, string> Rows(XElement svg, string[] names)
    {
        var rows = svg.Elements(Svg + "text").Where(text => names.Contains(text.Value)).ToList();
        Assert.Equal(names, rows.Select(row => row.Value));
        return rows.ToDictionary(row => PictureTests.Number(row.Attribute("y")!), row => row.Value);
    }

    private static List<(string Text, decimal X)> Labels(XElement svg) =>
    [
        .. svg.Elements(Svg + "text").Where(text => text.Attribute("class")?.Value == "label").Select(text => (text.Value, PictureTests.Number(text.Attribute("x")!))),
    ];

    private static List<(string X, decimal Y)> Points(XElement svg, string name) =>
    [
        .. svg.Elements(Svg + "path").Single(path => path.Attribute("class")!.Value == name).Attribute("d")!.Value.TrimStart('M').Split('L')
            .Select(point => point.Split(' '))
            .Select(point => (point[0], decimal.Parse(point[1], System.Globalization.CultureInfo.InvariantCulture))),
    ];

    /// <summary>The label above the mark, or <c>null</c> where nothing is marked.</summary>
    private static string? OwnOf(Sweep sweep)
    {
        var svg = MarkupTests.Parsed(sweep.ToSvg());
        var mark = svg.Elements(Svg + "line").SingleOrDefault(line => line.Attribute("class")!.Value == "mark");
        var top = svg.Elements(Svg + "text").Where(text => text.Attribute("class")?.Value == "label").MinBy(text => PictureTests.Number(text.Attribute("y")!));
        Assert.True(mark is null || mark.Attribute("x1")!.Value == top!.Attribute("x")!.Value);
        return mark is null ? null : top!.Value;
    }
}
