namespace Kriterium.Tests.Regimes;

/// <summary>
/// Convictions and the national share as intervals together: two unknowns that meet in two limits, against
/// brute force over a grid of pairs.
/// </summary>
public class ConvictionPairTests
{
    // One unit is half a per cent, so that everything a share can be is 0 to 200. Every interval of convictions has even ends: then a
    // possible outcome is also the outcome of some pair of whole numbers.
    private const int Unit = 500;
    private const int Whole = 200;

    private static readonly int[] ConvictedEnds = [0, 38, 40, 42, 60, 62, 90];
    private static readonly int[] NationalEnds = [0, 20, 21, 30];

    /// <summary>
    /// What else is known, and with it which statuses convictions below 2 x, from 2 x and from 3 x the national share give.
    /// </summary>
    [Theory]
    [InlineData(60_000, 45_000, 50_000, 70_000)]
    [InlineData(40_000, 45_000, 50_000, 70_000)]
    [InlineData(60_000, 35_000, 50_000, 70_000)]
    [InlineData(60_000, 35_000, 50_000, 60_000)]
    [InlineData(25_000, 45_000, 50_000, 70_000)]
    [InlineData(60_000, 20_000, 50_000, 70_000)]
    public void EveryPairOfIntervals_EqualsBruteForceOverPairs(int nonWestern, int outside, int education, int income)
    {
        foreach (var regime in (int[])[2018, 2021])
        {
            var known = Known(regime, nonWestern, outside, education, income);
            var cases = 0;
            foreach (var convicted in Intervals(ConvictedEnds))
            {
                foreach (var national in Intervals(NationalEnds))
                {
                    Check(regime, known, convicted, national, Evidence(convicted), Evidence(national));
                    cases++;
                }
            }

            Assert.Equal((7 * 8 / 2) * (4 * 5 / 2), cases);
        }
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(2021)]
    public void NotGiven_IsEverythingAShareCanBe(int regime)
    {
        var known = Known(regime, 60_000, 45_000, 50_000, 70_000);
        Check(regime, known, (60, 60), (0, Whole), Evidence((60, 60)), null);
        Check(regime, known, (0, 0), (0, Whole), Evidence((0, 0)), null);
        Check(regime, known, (Whole, Whole), (0, Whole), Evidence((Whole, Whole)), null);
        Check(regime, known, (0, Whole), (20, 20), null, Evidence((20, 20)));
        Check(regime, known, (0, Whole), (100, 100), null, Evidence((100, 100)));
        Check(regime, known, (0, Whole), (0, Whole), null, null);
    }

    /// <summary>Below, on and above twice and three times a national share of exactly 7/900, with no decimal form.</summary>
    [Theory]
    [InlineData(13, AreaStatus.None)]
    [InlineData(14, AreaStatus.Prevention)]
    [InlineData(20, AreaStatus.Prevention)]
    [InlineData(21, AreaStatus.ParallelSociety)]
    [InlineData(22, AreaStatus.ParallelSociety)]
    public void ExactMultiples_OfAShareWithoutDecimals(int convicted, AreaStatus expected)
    {
        Evidence?[] figures =
        [
            Kriterium.Evidence.Exactly(Share.Percent(60)),
            Kriterium.Evidence.Exactly(Share.Percent(45)),
            Kriterium.Evidence.Exactly(Share.Of(convicted, 900)),
            Kriterium.Evidence.Exactly(Share.Percent(50)),
            Kriterium.Evidence.Exactly(Share.Percent(70)),
        ];
        var area = StatusCases.Area(2021, figures, Kriterium.Evidence.Exactly(Share.Of(7, 900)), 1_000);
        Assert.Equal(expected, StatusCases.Denmark.Classify(area, StatusCases.History(2021, _ => false)).Status);
    }

    private static int[] Known(int regime, int nonWestern, int outside, int education, int income) =>
        [regime, nonWestern, outside, education, income];

    private static void Check(
        int regime,
        int[] known,
        (int Low, int High) convicted,
        (int Low, int High) national,
        Evidence? convictedEvidence,
        Evidence? nationalEvidence)
    {
        var completions = new HashSet<int>();
        for (var c = convicted.Low; c <= convicted.High; c++)
        {
            for (var n = national.Low; n <= national.High; n++)
                completions.Add(StatusTruth.StatusesOf(
                    regime, new(known[1], known[2], c * Unit, n * Unit, known[3], known[4], 1_000, false)));
        }

        Evidence?[] figures = [Point(known[1]), Point(known[2]), convictedEvidence, Point(known[3]), Point(known[4])];
        var area = StatusCases.Area(regime, figures, nationalEvidence, 1_000);
        StatusTruth.AssertAgrees(
            regime,
            StatusCases.Denmark.Classify(area, StatusCases.History(regime, list => list != 0)),
            completions,
            () => regime + ": convicted " + convicted + ", national " + national);
    }

    private static IEnumerable<(int Low, int High)> Intervals(int[] ends) =>
        ends.SelectMany((low, i) => ends.Skip(i).Select(high => (low, high)));

    private static Evidence Evidence((int Low, int High) interval) => StatusCases.Between(interval.Low * Unit, interval.High * Unit);

    private static Evidence Point(int value) => StatusCases.Between(value, value);
}
