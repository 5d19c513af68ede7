namespace Kriterium.Tests.Regimes;

/// <summary>Truth tables: what the library says, against every completion of the unknown under <see cref="StatusTruth"/>.</summary>
public class StatusTruthTableTests
{
    // The national share is exactly 1 %.
    private const int National = 1_000;

    /// <summary>
    /// Every figure on each limit and a thousandth of a per cent beside it, on the side that decides otherwise; 999 and 1,000
    /// residents, on the lists before or not.
    /// </summary>
    [Theory]
    [InlineData(2010, 2 * 2 * 2 * 4)]
    [InlineData(2013, 2 * 2 * 2 * 2 * 2 * 4)]
    [InlineData(2018, 2 * 2 * 2 * 2 * 2 * 4)]
    [InlineData(2021, 4 * 4 * 4 * 2 * 4 * 4)]
    public void EveryFigureKnown_OnTheLimitAndBesideIt(int regime, int expected) =>
        CheckPoints(regime, expected, step: 1, (limit, i) => MetAtLimit(regime, i) ? [limit - 1, limit] : [limit, limit + 1]);

    /// <summary>Every figure a thousandth below, on and above each limit.</summary>
    [Theory]
    [Trait("Size", "Large")]
    [InlineData(2010, 3 * 3 * 3 * 4)]
    [InlineData(2013, 3 * 3 * 3 * 3 * 3 * 4)]
    [InlineData(2018, 3 * 3 * 3 * 3 * 3 * 4)]
    [InlineData(2021, 6 * 6 * 6 * 3 * 6 * 4)]
    public void EveryFigureKnown_BelowOnAndAboveEveryLimit(int regime, int expected) =>
        CheckPoints(regime, expected, Cases.Step(usual: 31), (limit, _) => [limit - 1, limit, limit + 1]);

    private static void CheckPoints(int regime, int expected, int step, Func<int, int, int[]> pointsAt)
    {
        var points = Limits(regime).Select((limits, i) => limits.SelectMany(limit => pointsAt(limit, i)).ToArray()).ToArray();
        var histories = Histories(regime);
        var cases = 0;
        foreach (var figures in Product([.. points.Select(values => values.Length == 0 ? [0] : values)]))
        {
            var evidence = figures.Select((value, i) => points[i].Length == 0 ? (Evidence?)null : StatusCases.Between(value, value))
                .ToArray();
            foreach (var residents in (int[])[999, 1_000])
            {
                var area = StatusCases.Area(regime, evidence, StatusCases.Between(National, National), residents);
                foreach (var isOn in (bool[])[true, false])
                {
                    if (cases++ % step != 0) continue;

                    var truth = StatusTruth.StatusesOf(
                        regime, new(figures[0], figures[1], figures[2], National, figures[3], figures[4], residents, isOn));
                    StatusTruth.AssertAgrees(
                        regime,
                        StatusCases.Denmark.Classify(area, histories[isOn ? 0 : 1]),
                        [truth],
                        () => string.Join(" ", figures) + ", " + residents + " residents, on the lists before: " + isOn);
                }
            }
        }

        Assert.Equal(expected, cases);
    }

    /// <summary>
    /// Every contiguous union of the bands between the limits, so also unknown, of every figure together; 999, 1,000 or either;
    /// history met, not met, unknown.
    /// </summary>
    [Theory]
    [InlineData(2010, 3 * 3 * 3 * 9)]
    [InlineData(2013, 3 * 3 * 3 * 3 * 3 * 9)]
    [InlineData(2018, 3 * 3 * 3 * 3 * 3 * 9)]
    public void PartlyKnown_EveryUnionOfBands(int regime, int expected) => CheckUnions(regime, expected, step: 1);

    [Fact]
    [Trait("Size", "Large")]
    public void PartlyKnown_EveryUnionOfBands_2021() => CheckUnions(2021, 6 * 6 * 6 * 3 * 6 * 9, Cases.Step(usual: 31));

    private static void CheckUnions(int regime, int expected, int step)
    {
        var table = new Table(regime, [.. Limits(regime).Select((limits, i) => Bands(limits, isMetAtLimit: MetAtLimit(regime, i)))]);
        var cases = 0;
        foreach (var unions in Product([
            .. table.Bands.Select(bands => Enumerable.Range(0, bands.Length * (bands.Length + 1) / 2).ToArray()),
        ]))
        {
            for (var other = 0; other < 9; other++)
            {
                if (cases++ % step == 0)
                    table.Check([.. unions.Select((union, i) => Union(table.Bands[i].Length, union))], other / 3, other % 3);
            }
        }

        Assert.Equal(expected, cases);
    }

    /// <summary>
    /// As above, with each limit a band of its own, so that an interval can begin and end on, below and above it: a sample.
    /// </summary>
    [Theory]
    [Trait("Size", "Large")]
    [InlineData(2010)]
    [InlineData(2013)]
    [InlineData(2018)]
    [InlineData(2021)]
    public void PartlyKnown_UnionsThatEndOnLimits_Sample(int regime)
    {
        var wanted = Cases.Of(usual: 500, oneIn: 50);
        var random = new Random(20181201 + regime);
        var table = new Table(regime, [.. Limits(regime).Select(FineBands)]);
        var open = 0;
        for (var i = 0; i < wanted; i++)
        {
            var unions = table.Bands.Select(bands => Union(bands.Length, random.Next(bands.Length * (bands.Length + 1) / 2))).ToArray();
            if (table.Check(unions, random.Next(3), random.Next(3)) > 1) open++;
        }

        // A sample that is nearly all settled, or nearly all open, would show little.
        Assert.InRange(open, wanted / 10, wanted * 95 / 100);
    }

    /// <summary>
    /// The limits of each indicator in the order of the list in section 2, in thousandths of a per cent; convicted from
    /// 2018 with a national share of 1 %.
    /// </summary>
    private static int[][] Limits(int regime) => regime switch
    {
        2010 => [[50_000], [40_000], [2_700], [], []],
        2013 => [[50_000], [40_000], [2_700], [50_000], [55_000]],
        2018 => [[50_000], [40_000], [3 * National], [60_000], [55_000]],
        2021 => [[30_000, 50_000], [30_000, 40_000], [2 * National, 3 * National], [60_000], [55_000, 65_000]],
        _ => throw new ArgumentOutOfRangeException(nameof(regime)),
    };

    /// <summary>
    /// Whether a figure on the limit belongs with those above it: convictions "at least", and income, which is not less on its limit.
    /// </summary>
    private static bool MetAtLimit(int regime, int indicator) => indicator == 4 || (indicator == 2 && regime >= 2018);

    private static (int Low, int High)[] Bands(int[] limits, bool isMetAtLimit)
    {
        int[] firsts = [0, .. limits.Select(limit => isMetAtLimit ? limit : limit + 1)];
        return [.. firsts.Select((first, i) => (first, i + 1 < firsts.Length ? firsts[i + 1] - 1 : 100_000))];
    }

    private static (int Low, int High)[] FineBands(int[] limits)
    {
        var bands = new List<(int, int)>();
        var first = 0;
        foreach (var limit in limits)
        {
            bands.Add((first, limit - 1));
            bands.Add((limit, limit));
            first = limit + 1;
        }

        return [.. bands, (first, 100_000)];
    }

    /// <summary>The first and last band of the nth contiguous union.</summary>
    private static (int First, int Last) Union(int bands, int number)
    {
        for (var first = 0; ; first++)
        {
            if (number < bands - first) return (first, first + number);
            number -= bands - first;
        }
    }

    private static ListHistory[] Histories(int regime) =>
    [
        StatusCases.History(regime, _ => true),
        StatusCases.History(regime, list => list != 1),
        StatusCases.History(regime, list => list == 1 ? null : true),
    ];

    private static IEnumerable<int[]> Product(int[][] choices)
    {
        var indexes = new int[choices.Length];
        while (true)
        {
            yield return [.. indexes.Select((index, i) => choices[i][index])];
            var next = 0;
            while (next < indexes.Length && ++indexes[next] == choices[next].Length) indexes[next++] = 0;
            if (next == indexes.Length) yield break;
        }
    }

    /// <summary>The statuses of every combination of bands, looked up for every combination of unions of bands.</summary>
    private sealed class Table
    {
        private readonly int _regime;
        private readonly int[,,,,] _ofBands;
        private readonly ListHistory[] _histories;

        public Table(int regime, (int Low, int High)[][] bands)
        {
            _regime = regime;
            Bands = bands;
            _ofBands = new int[bands[0].Length, bands[1].Length, bands[2].Length, bands[3].Length, bands[4].Length];
            _histories = Histories(regime);
            foreach (var at in Product([.. bands.Select(each => Enumerable.Range(0, each.Length).ToArray())]))
            {
                // Both ends of a band must say the same, or it is no band.
                var low = Answers(at, band => band.Low);
                Assert.Equal(low, Answers(at, band => band.High));
                _ofBands[at[0], at[1], at[2], at[3], at[4]] = low;
            }
        }

        public (int Low, int High)[][] Bands { get; }

        /// <summary>How many statuses are possible.</summary>
        public int Check((int First, int Last)[] unions, int size, int history)
        {
            var completions = Completions(unions, size, history);
            var evidence = unions.Select((union, i) =>
            {
                var isUnknown = union.First == 0 && union.Last == Bands[i].Length - 1;
                return isUnknown ? (Evidence?)null : StatusCases.Between(
                    // An income has no bounds.
                    i == 4 && union.First == 0 ? null : Bands[i][union.First].Low,
                    i == 4 && union.Last == Bands[i].Length - 1 ? null : Bands[i][union.Last].High);
            }).ToArray();
            var residentCount = size == 2 ? Count.Between(999, 1_000) : Count.Of(size == 0 ? 999 : 1_000);
            var actual = StatusCases.Denmark.Classify(
                StatusCases.Area(_regime, evidence, StatusCases.Between(National, National), residentCount),
                _histories[history]);
            StatusTruth.AssertAgrees(
                _regime,
                actual,
                completions,
                () => _regime + ": " + string.Join(", ", evidence) + ", " + residentCount + " residents, history " + history);
            return actual.PossibleStatuses.Count;
        }

        // Plain loops, as this runs more often than all else.
        private HashSet<int> Completions((int First, int Last)[] unions, int size, int history)
        {
            var completions = new HashSet<int>();
            for (var a = unions[0].First; a <= unions[0].Last; a++)
            {
                for (var b = unions[1].First; b <= unions[1].Last; b++)
                {
                    for (var c = unions[2].First; c <= unions[2].Last; c++)
                    {
                        for (var d = unions[3].First; d <= unions[3].Last; d++)
                        {
                            for (var e = unions[4].First; e <= unions[4].Last; e++)
                            {
                                var answers = _ofBands[a, b, c, d, e];
                                for (var i = 0; i < 4; i++)
                                {
                                    var isPossible = (size == 2 || size == i / 2) && (history == 2 || history == 1 - (i % 2));
                                    if (isPossible) completions.Add((answers >> (8 * i)) & 0xff);
                                }
                            }
                        }
                    }
                }
            }

            return completions;
        }

        // Four answers in one number: with 999 and with 1,000 residents, not on and on the lists before.
        private int Answers(int[] at, Func<(int Low, int High), int> end)
        {
            var answers = 0;
            for (var i = 0; i < 4; i++)
            {
                var statuses = StatusTruth.StatusesOf(_regime, new(
                    end(Bands[0][at[0]]),
                    end(Bands[1][at[1]]),
                    end(Bands[2][at[2]]),
                    National,
                    end(Bands[3][at[3]]),
                    end(Bands[4][at[4]]),
                    i / 2 == 0 ? 999 : 1_000,
                    i % 2 == 1));
                answers |= statuses << (8 * i);
            }

            return answers;
        }
    }
}
