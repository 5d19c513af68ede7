namespace Kriterium.Tests.Regimes;

/// <summary>
/// The table of the regimes written once more, in whole thousandths of a per cent and plain comparisons, with nothing of the library:
/// 50 % is 50,000. An answer has one bit for every status that the area has at once.
/// </summary>
internal static class StatusTruth
{
    public const int ParticularlyVulnerable = 1;
    public const int Prevention = 2;
    public const int Vulnerable = 4;
    public const int ParallelSociety = 8;
    public const int Transformation = 16;

    /// <summary>Everything that the rules ask of an area. <c>EarlierLists</c>: on each of the four yearly lists before.</summary>
    public readonly record struct Figures(
        int NonWestern, int Outside, int Convicted, int National, int Education, int Income, int Residents, bool EarlierLists);

    /// <summary>The statuses that the regime whose first list was in this year has at all.</summary>
    public static int[] Known(int regime) => regime switch
    {
        2010 or 2013 => [ParticularlyVulnerable],
        2018 => [Vulnerable, ParallelSociety, Transformation],
        2021 => [Prevention, Vulnerable, ParallelSociety, Transformation],
        _ => throw new ArgumentOutOfRangeException(nameof(regime)),
    };

    public static int StatusesOf(int regime, in Figures area)
    {
        if (area.Residents <= 999) return 0;

        return regime switch
        {
            2010 => TwoOfThree(area),
            2013 => ThreeOfFive(area),
            2018 => TwoOfFour(area),
            _ => TwoOfFour(area) | PreventionArea(area),
        };
    }

    private static int TwoOfThree(in Figures area)
    {
        var met = One(area.NonWestern > 50_000) + One(area.Outside > 40_000) + One(area.Convicted > 2_700);
        return met is 2 or 3 ? ParticularlyVulnerable : 0;
    }

    private static int ThreeOfFive(in Figures area)
    {
        var met = One(area.NonWestern > 50_000) + One(area.Outside > 40_000) + One(area.Convicted > 2_700)
            + One(area.Education > 50_000) + One(area.Income < 55_000);
        return met is 3 or 4 or 5 ? ParticularlyVulnerable : 0;
    }

    private static int TwoOfFour(in Figures area)
    {
        var met = One(area.Outside > 40_000) + One(area.Convicted >= 3 * area.National) + One(area.Education > 60_000)
            + One(area.Income < 55_000);
        return met < 2 ? 0
            : area.NonWestern <= 50_000 ? Vulnerable
            : area.EarlierLists ? Vulnerable | ParallelSociety | Transformation
            : Vulnerable | ParallelSociety;
    }

    private static int PreventionArea(in Figures area)
    {
        var met = One(area.Outside > 30_000) + One(area.Convicted >= 2 * area.National) + One(area.Education > 60_000)
            + One(area.Income < 65_000);
        return area.NonWestern > 30_000 && met >= 2 ? Prevention : 0;
    }

    /// <summary>The most severe of the statuses that an area has at once.</summary>
    public static AreaStatus MostSevere(int statuses) =>
        (statuses & Transformation) != 0 ? AreaStatus.Transformation
        : (statuses & ParallelSociety) != 0 ? AreaStatus.ParallelSociety
        : (statuses & Vulnerable) != 0 ? AreaStatus.Vulnerable
        : (statuses & Prevention) != 0 ? AreaStatus.Prevention
        : (statuses & ParticularlyVulnerable) != 0 ? AreaStatus.ParticularlyVulnerable
        : AreaStatus.None;

    public static AreaStatus StatusOf(int bit) => MostSevere(bit);

    /// <summary>Checks a classification against the statuses of every way in which the unknown could turn out.</summary>
    public static void AssertAgrees(int regime, StatusClassification actual, IReadOnlyCollection<int> completions, Func<string> describe)
    {
        var possible = completions.Select(MostSevere).Distinct().Order().ToList();
        if (!possible.SequenceEqual(actual.PossibleStatuses))
            Assert.Fail(describe() + ": expected " + string.Join("|", possible) + ", was " + string.Join("|", actual.PossibleStatuses));
        Assert.Equal(possible.Count == 1 ? possible[0] : AreaStatus.Undetermined, actual.Status);

        // Each rule taken alone has no other unknowns than its own, so it too is exact.
        var known = Known(regime);
        Assert.Equal(known.Length, actual.Findings.Count);
        for (var i = 0; i < known.Length; i++)
        {
            var bit = known[i];
            var holds = completions.Count(statuses => (statuses & bit) != 0);
            var expected = holds == completions.Count ? Verdict.Met : holds == 0 ? Verdict.NotMet : Verdict.Undetermined;
            if (actual.Findings[i].Rule.Status != StatusOf(bit) || actual.Findings[i].Verdict != expected)
                Assert.Fail(describe() + ": expected " + StatusOf(bit) + " " + expected + ", was " + actual.Findings[i]);
        }
    }

    private static int One(bool met) => met ? 1 : 0;
}
