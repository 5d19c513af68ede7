namespace Kriterium;

/// <summary>Finds every status that some completion of the unknown figures gives, under the rules of one regime.</summary>
/// <remarks>
/// A figure can be compared with several limits, and they are one unknown: it is cut into the bands between its limits, and each way
/// to place every figure in one of its bands is tried. So a status is found if and only if some figures within their bounds give it.
/// That residents are also the base of the non-Western share ties no two figures together (docs/decisions/0003). Immutable: what is
/// asked, and not what is known of an area.
/// </remarks>
internal sealed class PossibleStatuses
{
    private readonly List<Unknown> _unknowns = [];
    private readonly Tested[] _mostSevereFirst;

    public PossibleStatuses(IEnumerable<StatusRule> rules) =>
        _mostSevereFirst = [.. rules.OrderByDescending(rule => rule.Status).Select(TestedBy)];

    /// <summary>What the rules ask about, each once, however many limits it is compared with.</summary>
    public IReadOnlyList<Unknown> Unknowns => _unknowns;

    /// <summary>The statuses that an area can have.</summary>
    /// <param name="area">What is known of it.</param>
    /// <param name="earlierOf">What the earlier lists say where a rule counts them.</param>
    public IReadOnlyList<AreaStatus> Of(AreaMeasurement area, Func<StatusRule, Verdict> earlierOf) =>
        Of([.. _unknowns.Select(unknown => unknown.Outcomes(area, earlierOf))]);

    /// <summary>The same where it is known of each of <see cref="Unknowns"/> how its tests can come out.</summary>
    public IReadOnlyList<AreaStatus> Of(IReadOnlyList<bool[]>[] outcomes)
    {
        var possible = new SortedSet<AreaStatus>();
        Complete(outcomes, new bool[outcomes.Length][], 0, possible);
        return [.. possible];
    }

    private void Complete(IReadOnlyList<bool[]>[] outcomes, bool[][] tried, int next, SortedSet<AreaStatus> found)
    {
        if (next == outcomes.Length)
        {
            found.Add(StatusOf(tried));
            return;
        }

        foreach (var outcome in outcomes[next])
        {
            tried[next] = outcome;
            Complete(outcomes, tried, next + 1, found);
        }
    }

    private AreaStatus StatusOf(bool[][] tried)
    {
        foreach (var tested in _mostSevereFirst)
        {
            var holds = tested.Rule.Policy is { } policy
                ? Holds(tested, policy, tried)
                : tested.SizeOrHistory.IsMet(tried)
                    && Array.Exists(_mostSevereFirst, other => other.Rule is { Status: AreaStatus.ParallelSociety, Policy: { } parallel }
                        && Holds(other, parallel, tried));
            if (holds) return tested.Rule.Status;
        }

        return AreaStatus.None;
    }

    private static bool Holds(Tested tested, ThresholdPolicy policy, bool[][] tried) =>
        tested.SizeOrHistory.IsMet(tried)
            && Array.TrueForAll(tested.Gates, gate => gate.IsMet(tried))
            && KOfN.AtLeast(tested.Criteria.Count(criterion => criterion.IsMet(tried)), open: 0, policy.RequiredCount) == Verdict.Met;

    private Tested TestedBy(StatusRule rule)
    {
        Test FigureOf(Criterion criterion) => Figure(criterion, rule.Policy!.Averaging);

        return new Tested(
            rule,
            rule.Policy is { } policy ? Size(policy.SmallestPopulation) : History(rule),
            [.. (rule.Policy?.Gates ?? []).Select(FigureOf)],
            [.. (rule.Policy?.Criteria ?? []).Select(FigureOf)]);
    }

    private Test Figure(Criterion criterion, AveragingMethod averaging)
    {
        var figure = Known<Unknown.OfFigure>(one => one.IsOf(criterion, averaging)) ?? Added(new Unknown.OfFigure(criterion, averaging));
        figure.Thresholds.Add(criterion.Threshold);
        return new Test(_unknowns.IndexOf(figure), figure.Thresholds.Count - 1);
    }

    private Test Size(long smallestPopulation)
    {
        var size = Known<Unknown.OfSize>(_ => true) ?? Added(new Unknown.OfSize());
        size.Limits.Add(smallestPopulation);
        return new Test(_unknowns.IndexOf(size), size.Limits.Count - 1);
    }

    private Test History(StatusRule rule) => new(_unknowns.IndexOf(Added(new Unknown.OfHistory(rule))), 0);

    private T? Known<T>(Func<T, bool> isSame)
        where T : Unknown =>
        _unknowns.OfType<T>().FirstOrDefault(isSame);

    private T Added<T>(T unknown)
        where T : Unknown
    {
        _unknowns.Add(unknown);
        return unknown;
    }

    /// <summary>A status rule, with the place of each of its tests.</summary>
    private sealed class Tested(StatusRule rule, Test sizeOrHistory, Test[] gates, Test[] criteria)
    {
        public StatusRule Rule => rule;

        public Test SizeOrHistory => sizeOrHistory;

        public Test[] Gates => gates;

        public Test[] Criteria => criteria;
    }

    private readonly struct Test(int unknown, int index)
    {
        public bool IsMet(bool[][] tried) => tried[unknown][index];
    }

    /// <summary>One thing that may not be known of an area, and everything that the rules compare it with.</summary>
    internal abstract class Unknown
    {
        /// <summary>Each way in which its tests can come out together.</summary>
        public abstract IReadOnlyList<bool[]> Outcomes(AreaMeasurement area, Func<StatusRule, Verdict> earlierOf);

        internal sealed class OfHistory(StatusRule rule) : Unknown
        {
            public override IReadOnlyList<bool[]> Outcomes(AreaMeasurement area, Func<StatusRule, Verdict> earlierOf) =>
                earlierOf(rule) switch
                {
                    Verdict.Met => [[true]],
                    Verdict.NotMet => [[false]],
                    _ => [[true], [false]],
                };
        }

        internal sealed class OfSize : Unknown
        {
            public List<long> Limits { get; } = [];

            public override IReadOnlyList<bool[]> Outcomes(AreaMeasurement area, Func<StatusRule, Verdict> earlierOf)
            {
                var residents = area.Residents;
                return
                [
                    .. Limits.SelectMany(limit => (long[])[limit - 1, limit])
                        .Append(residents.Lower)
                        .Concat(residents.Upper is { } upper ? [upper] : [])
                        .Where(count => count >= residents.Lower && !(count > residents.Upper))
                        .Select(count => Limits.Select(limit => AreaClassifier.JudgeSize(count, limit) == Verdict.Met).ToArray())
                        .Distinct(SameOutcome.Instance),
                ];
            }
        }

        internal sealed class OfFigure(Criterion criterion, AveragingMethod averaging) : Unknown
        {
            public Indicator Indicator => criterion.Indicator;

            public List<Threshold> Thresholds { get; } = [];

            public bool IsOf(Criterion other, AveragingMethod otherAveraging) =>
                criterion.Indicator == other.Indicator && criterion.WindowYears == other.WindowYears
                && criterion.Education == other.Education && averaging == otherAveraging;

            /// <summary>One sample in every band: each limit itself, and a point between each two that lie side by side.</summary>
            public override IReadOnlyList<bool[]> Outcomes(AreaMeasurement area, Func<StatusRule, Verdict> earlierOf) =>
            [
                .. Measuring.Readings(area, criterion, averaging)
                    .SelectMany(reading => OutcomesOf(reading.Interval, area))
                    .Distinct(SameOutcome.Instance),
            ];

            private IEnumerable<bool[]> OutcomesOf(Interval figure, AreaMeasurement area)
            {
                var constants = Thresholds.Select(threshold => threshold.Limit.Constant?.Value).OfType<Rational>().ToList();
                var multiples = Thresholds.Select(threshold => threshold.Limit.NationalMultiple?.Value)
                    .OfType<Rational>()
                    .Distinct()
                    .ToList();
                var ends = new[] { figure.Lower, figure.Upper }.OfType<Rational>().Concat(constants).ToList();
                Rational[] references = multiples.Count == 0
                    ? [Rational.Zero]
                    : [.. Samples(NationalOf(area), ends.SelectMany(end => multiples.Select(multiple => end / multiple)))];

                return references
                    .SelectMany(reference => Samples(figure, constants.Concat(multiples.Select(multiple => multiple * reference)))
                        .Select(value => Thresholds.Select(threshold => threshold.IsMetBy(value, reference)).ToArray()));
            }

            private Interval NationalOf(AreaMeasurement area) =>
                Measuring.National(area, criterion.Indicator, criterion.WindowYears, averaging).Interval
                    .Intersect(criterion.Indicator.Range.Interval);

            private static IEnumerable<Rational> Samples(Interval interval, IEnumerable<Rational> cuts)
            {
                var points = cuts
                    .Concat(new[] { interval.Lower, interval.Upper }.OfType<Rational>())
                    .Where(point => !(point < interval.Lower) && !(point > interval.Upper))
                    .Distinct()
                    .OrderBy(point => point)
                    .ToList();
                if (points.Count == 0) points.Add(Rational.Zero);
                if (interval.Lower is null) points.Insert(0, points[0] - Rational.One);
                if (interval.Upper is null) points.Add(points[points.Count - 1] + Rational.One);

                var half = new Rational(1, 2);
                return points.Concat(points.Zip(points.Skip(1), (a, b) => (a + b) * half));
            }
        }
    }

    private sealed class SameOutcome : IEqualityComparer<bool[]>
    {
        public static SameOutcome Instance { get; } = new();

        public bool Equals(bool[]? x, bool[]? y) => x is not null && y is not null && x.SequenceEqual(y);

        public int GetHashCode(bool[] outcome) => outcome.Aggregate(1, (hash, met) => (hash << 1) | (met ? 1 : 0));
    }
}
