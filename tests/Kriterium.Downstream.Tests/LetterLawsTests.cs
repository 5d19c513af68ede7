using FsCheck.Xunit;
using Kriterium;
using Kriterium.Testing;

namespace Letters;

[Properties(Arbitrary = [typeof(KriteriumArbitraries)], MaxTest = 1000, Replay = "2021,11")]
public sealed class LetterLawsTests
{
    private static readonly StatusClassifier Classifier = new(LegalTimeline.Denmark);

    private static readonly LetterService Letters = new(Classifier);

    [Property]
    public bool The_letter_follows_the_law(AreaDraw draw) => LetterLaws.FollowsTheLaw(Letters.Decide, draw);

    [Property]
    public bool Who_knows_less_writes_no_other_letter(AreaDraw draw) => LetterLaws.ForgettingOnlyAsks(Letters.Decide, draw);

    [Property]
    public bool Every_letter_says_why(AreaDraw draw)
    {
        var letter = Letters.Decide(draw.Area, draw.History);
        return letter.Reasons.Count > 0 == (letter.Kind != LetterKind.None);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_of_the_areas_does_not_matter(long seed)
    {
        var areas = AreaDraw.Many(2000, seed).Select(draw => draw.Area).GroupBy(area => area.ListDate).MaxBy(list => list.Count())!.ToList();
        Assert.InRange(areas.Count, 50, 2000);

        var letters = Letters.Write(areas[0].ListDate, areas, ListHistory.Empty);
        var reversed = Letters.Write(areas[0].ListDate, [.. areas.AsEnumerable().Reverse()], ListHistory.Empty);
        Assert.Equal(letters.Select(InWords), reversed.Reverse().Select(InWords));

        static string InWords(Letter letter) => string.Join('|', [letter.Law.AreaId, letter.Kind, letter.Status, .. letter.Reasons]);
    }

    /// <summary>A bug that the laws find, and the simplest area that shows it: nothing is known of it.</summary>
    [Fact]
    public void A_copy_that_takes_not_known_for_not_listed_is_found()
    {
        var found = Simplest(draw => !LetterLaws.FollowsTheLaw(Broken, draw));
        Assert.Matches("^drawn-1-[0-9]+, list of [0-9-]{10}$", found.Area.ToString());
        Assert.Equal(ListHistory.Empty, found.History);
        Assert.Contains(AreaDraw.Many(20), draw => !LetterLaws.ForgettingOnlyAsks(Broken, draw));

        static Letter Broken(AreaMeasurement area, ListHistory history)
        {
            var law = Classifier.Classify(area, history);
            var isListed = law.Findings.Any(rule => rule.Verdict == Verdict.Met);
            return isListed
                ? new Letter(LetterKind.NewOnTheList, law.PossibleStatuses[^1], [], law)
                : new Letter(LetterKind.None, AreaStatus.None, [], law);
        }
    }

    /// <summary>An area of exactly 1,000 residents shows that the copy leaves out one too many.</summary>
    [Fact]
    public void A_copy_that_leaves_out_areas_that_are_just_large_enough_is_found()
    {
        var found = Simplest(draw => !LetterLaws.FollowsTheLaw(Broken, draw));
        Assert.Matches("^drawn-1-[0-9]+, list of [0-9-]{10}; [0-9]{4}: residents 1,000$", found.Area.ToString());
        Assert.Equal(ListHistory.Empty, found.History);

        static Letter Broken(AreaMeasurement area, ListHistory history)
        {
            var letter = Letters.Decide(area, history);
            return area.Residents.Upper <= letter.Law.Vulnerability.Size.SmallestPopulation
                ? new Letter(LetterKind.None, AreaStatus.None, [], letter.Law)
                : letter;
        }
    }

    private static AreaDraw Simplest(Func<AreaDraw, bool> fails) => AreaDraw.Many(1000).First(fails).Simplest(fails);
}
