using System.Xml.Linq;

namespace Kriterium.Tests.MarginsOf;

/// <summary>Margins in words, in both languages.</summary>
public class MarginTextTests
{
    private static readonly ThresholdPolicy Policy = ThresholdPolicies.ParticularlyVulnerable2013;

    // Two of five are met, so that it is not listed: the non-Western and those outside the labour market.
    private static readonly Kriterium.Margins Margins = Of(residents: 1200, convicted: 26);

    [Theory]
    [InlineData(Language.English, """
        The required number of residents is met. It would no longer be met if 201 persons left.
        The criterion on the share of immigrants and descendants from non-Western countries is met. It would no longer be met if 100 persons who count in it no longer did.
        The criterion on the share of immigrants and descendants from non-Western countries is met. It would no longer be met if 200 persons who count in it left.
        The criterion on the share of immigrants and descendants from non-Western countries is met. It would no longer be met if 200 persons who do not count in it came.
        The criterion on the share convicted is not met. It would be met if 2 persons who do not count in it came to. That alone would change the verdict of the rule.
        The criterion on the share convicted is not met. It would be met if 38 persons who do not count in it left. That alone would change the verdict of the rule.
        The criterion on the share convicted is not met. It would be met if 2 persons who count in it came. That alone would change the verdict of the rule.
        The criterion on the mean gross income relative to the region's is not met. It would be met if the area's total income were 7,500,001 kroner lower. That alone would change the verdict of the rule.
        """)]
    [InlineData(Language.Danish, """
        Kravet til antallet af beboere er opfyldt. Det ville ikke længere være opfyldt, hvis 201 personer flyttede ud.
        Kriteriet om andelen af indvandrere og efterkommere fra ikke-vestlige lande er opfyldt. Det ville ikke længere være opfyldt, hvis 100 personer, der tæller med i den, ikke længere gjorde det.
        Kriteriet om andelen af indvandrere og efterkommere fra ikke-vestlige lande er opfyldt. Det ville ikke længere være opfyldt, hvis 200 personer, der tæller med i den, flyttede ud.
        Kriteriet om andelen af indvandrere og efterkommere fra ikke-vestlige lande er opfyldt. Det ville ikke længere være opfyldt, hvis 200 personer, der ikke tæller med i den, flyttede ind.
        Kriteriet om andelen af dømte er ikke opfyldt. Det ville blive opfyldt, hvis 2 personer, der ikke tæller med i den, kom til det. Det ville i sig selv ændre udfaldet af reglen.
        Kriteriet om andelen af dømte er ikke opfyldt. Det ville blive opfyldt, hvis 38 personer, der ikke tæller med i den, flyttede ud. Det ville i sig selv ændre udfaldet af reglen.
        Kriteriet om andelen af dømte er ikke opfyldt. Det ville blive opfyldt, hvis 2 personer, der tæller med i den, flyttede ind. Det ville i sig selv ændre udfaldet af reglen.
        Kriteriet om den gennemsnitlige bruttoindkomst i forhold til regionens er ikke opfyldt. Det ville blive opfyldt, hvis boligområdets samlede bruttoindkomst var 7.500.001 kr. lavere. Det ville i sig selv ændre udfaldet af reglen.
        """)]
    public void Text_SaysWhoWouldHaveToMove(Language language, string expected) => Assert.Equal(
        expected.ReplaceLineEndings("\n").Split('\n'),
        Margins.All
            .Where(margin => margin.TestKey is "size" or "non_western" or "convicted" or "income")
            .Select(margin => margin.ToText(language)));

    [Fact]
    public void Text_OfWhatIsNotExactlyKnown_SaysSo()
    {
        Check(
            MarginState.Bounds,
            24,
            28,
            Verdict.Met,
            "24 to 28 persons",
            "24 til 28 personer",
            "The criterion on the share convicted is met. It would no longer be met if 24 to 28 persons who count in it left.",
            "Kriteriet om andelen af dømte er opfyldt. Det ville ikke længere være opfyldt, hvis 24 til 28 personer, der tæller med i den, "
                + "flyttede ud.");
        Check(
            MarginState.Bounds,
            24,
            null,
            Verdict.NotMet,
            "24 persons or more, if any",
            "24 personer eller flere, hvis det er muligt",
            "The criterion on the share convicted is not met. It could be met if at least 24 persons who do not count in it left, but perhaps "
                + "no number is enough.",
            "Kriteriet om andelen af dømte er ikke opfyldt. Det ville måske blive opfyldt, hvis mindst 24 personer, der ikke tæller med i den, "
                + "flyttede ud, men måske er intet antal nok.");
        Check(
            MarginState.Impossible,
            null,
            null,
            Verdict.Met,
            "impossible",
            "umuligt",
            "The criterion on the share convicted is met. It would stay so however many persons who count in it left.",
            "Kriteriet om andelen af dømte er opfyldt. Det ville ikke ændre sig, uanset hvor mange personer, der tæller med i den, der flyttede "
                + "ud.");
        Check(
            MarginState.Unknown,
            null,
            null,
            Verdict.NotMet,
            "unknown",
            "ukendt",
            "The criterion on the share convicted is not met. No number can be given, as the counts do not give that by themselves.",
            "Kriteriet om andelen af dømte er ikke opfyldt. Der kan ikke angives noget antal, da antallene ikke afgør det alene.");
        Check(
            MarginState.Unknown,
            null,
            null,
            Verdict.Undetermined,
            "unknown",
            "ukendt",
            "Whether the criterion on the share convicted is met is undetermined, so no number can be given.",
            "Det kan ikke afgøres, om kriteriet om andelen af dømte er opfyldt, så der kan ikke angives noget antal.");

        static void Check(MarginState state, long? from, long? to, Verdict verdict, string amount, string antal, string english, string danish)
        {
            bool? mustRise = verdict == Verdict.Undetermined ? null : verdict == Verdict.NotMet;
            var margin = new Margin(
                Policy.Criteria.Single(one => one.Indicator == Indicator.Convicted), verdict, MarginMove.MoveOut, mustRise, state, from, to, false);
            Assert.Equal((amount, antal), (margin.ToAmountText(), margin.ToAmountText(Language.Danish)));
            Assert.Equal(english, margin.ToText(Language.English));
            Assert.Equal(danish, margin.ToText(Language.Danish));
        }
    }

    /// <summary>An income that must rise, a number without an end, and one person.</summary>
    [Fact]
    public void Sentence_OfAnAreaOnTheList_SaysWhatWouldTakeItOff()
    {
        var (income, convicted) = (Of(Indicator.RelativeIncome), Of(Indicator.Convicted));
        var listed = new AreaClassifier(Policy).Classify(new AreaMeasurement(
            "made-up",
            new CalendarDate(2014, 12, 1),
            published: Policy.Criteria.Select(one => new PublishedFigure(
                one.Indicator,
                Evidence.Exactly(Share.Percent(one.Indicator == Indicator.RelativeIncome ? 10 : 90)),
                one.WindowYears)),
            residents: 1200));
        var margins = new Kriterium.Margins(
            listed,
            [
                new Margin(income, Verdict.Met, MarginMove.Change, true, MarginState.Exact, 1, 1, true),
                new Margin(convicted, Verdict.Met, MarginMove.MoveOut, false, MarginState.Bounds, 1, null, true),
            ]);
        Assert.EndsWith(
            " It would no longer be on it if the area's total income were 1 krone higher or at least 1 person who count in the share convicted "
                + "left.",
            margins.ToSentence(Language.English),
            StringComparison.Ordinal);
        Assert.EndsWith(
            " Det ville ikke længere være på listen, hvis boligområdets samlede bruttoindkomst var 1 kr. højere eller hvis mindst 1 person, "
                + "der tæller med i andelen af dømte, flyttede ud.",
            margins.ToSentence(Language.Danish),
            StringComparison.Ordinal);

        static Criterion Of(Indicator indicator) => Policy.Criteria.Single(one => one.Indicator == indicator);
    }

    [Fact]
    public void Sentence_NamesTheSmallestThatChangeTheVerdict()
    {
        Assert.Equal(
            "made-up is not on the list of 1 December 2014, by the rule \"particularly vulnerable area\" of 2013. It would be on it if 2 persons "
                + "who do not count in the share convicted came to, 38 persons who do not count in the share convicted left, 2 persons who "
                + "count in the share convicted came or the area's total income were 7,500,001 kroner lower.",
            Margins.ToSentence(Language.English));
        Assert.Equal(
            "Boligområdet made-up er ikke på listen pr. 1. december 2014 efter reglen om »ghettoområde« fra 2013. Det ville komme på "
                + "listen, hvis 2 personer, der ikke tæller med i andelen af dømte, kom til det, hvis 38 personer, der ikke tæller med i andelen "
                + "af dømte, flyttede ud, hvis 2 personer, der tæller med i andelen af dømte, flyttede ind eller hvis boligområdets samlede "
                + "bruttoindkomst var 7.500.001 kr. lavere.",
            Margins.ToSentence(Language.Danish));

        // 27 is exactly on the limit, where one person is enough.
        Assert.Contains(", 1 person who does not count in the share convicted left,", Of(1200, 27).ToSentence(Language.English), StringComparison.Ordinal);

        // Of unknown residents with three met it is undetermined, and where one is met no single test changes it.
        Assert.EndsWith("by the rule \"particularly vulnerable area\" of 2013.", Of(Count.Unknown, 28).ToSentence(Language.English), StringComparison.Ordinal);
        Assert.EndsWith(
            " No change of one criterion alone, or of the size, that can be counted would change this.",
            Of(1200, 27, nonWestern: 100).ToSentence(Language.English),
            StringComparison.Ordinal);
        Assert.EndsWith(
            " Ingen ændring af et enkelt kriterium eller af antallet af beboere, der kan gøres op, ville ændre dette.",
            Of(1200, 27, nonWestern: 100).ToSentence(Language.Danish),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Page_HasARowATest()
    {
        var lines = Margins.ToMarkdown(Language.Danish).Split('\n');
        Assert.Equal(("## made-up", Margins.ToSentence(Language.Danish)), (lines[0], lines[2]));
        Assert.Contains(
            "| Dømt for overtrædelse af straffeloven, våbenloven eller lov om euforiserende stoffer (gennemsnit af opgørelsesårene 2013 og "
                + "2014) | ✗ ikke opfyldt | stige | ja | 2 personer | 38 personer | 2 personer |",
            lines);
        Assert.Contains("| Antal beboere | ✓ opfyldt | falde | nej |  | 201 personer |  |", lines);
        Assert.Equal(
            ["no", "no", "no", "yes", "yes", "yes"],
            Margins.ToMarkdown().Split('\n').Where(line => line.Contains("met |")).Select(line => line.Split('|')[4].Trim()));

        var html = XElement.Parse(Margins.ToHtml());
        Assert.Equal(6, html.Descendants("tbody").Single().Elements("tr").Count());
        Assert.Equal(
            [Margins.ToSentence(Language.English), Kriterium.Margins.MovesText()], html.Elements("p").Select(paragraph => paragraph.Value));
        Assert.Equal((Margins.ToMarkdown(Language.English), Margins.ToHtml(Language.English)), (Margins.ToMarkdown(), Margins.ToHtml()));
        Assert.Throws<ArgumentOutOfRangeException>("language", () => Margins.ToHtml((Language)2));
    }

    private static Kriterium.Margins Of(Count residents, long convicted, long nonWestern = 700) => Kriterium.Margins.Of(
        new AreaClassifier(Policy).Classify(new AreaMeasurement(
            "made-up",
            new CalendarDate(2014, 12, 1),
            [
                new AreaYear(2014, residents, nonWestern, 800, 400_000, 1000, convicted, 400, 100, 500, 90_000_000),
                new AreaYear(2013, aged18To64: 800, outsideLabourMarketThousandths: 400_000, aged18Plus: 1000, convicted: 27),
            ],
            [new RegionYear(2014, 1_000_000, 300_000_000_000)])));
}
