namespace Kriterium;

/// <summary>Finds every status that some completion of the unknown figures gives.</summary>
/// <remarks>
/// A figure can be compared with several limits, and they are one unknown: it is cut into the bands between its limits, and each way
/// to place every figure in one of its bands is tried. So a status is found if and only if some figures within their bounds give it.
/// That residents are also the base of the non-Western share ties no two figures together (docs/decisions/0003).
/// </remarks>
internal static class PossibleStatuses
{
    public static IReadOnlyList<AreaStatus> Of(IReadOnlyList<StatusFinding> findings, AreaMeasurement area) =>
        Of(findings.Select(finding => (finding.Rule, finding.EarlierVerdict)), area.Residents, _ => area);

    /// <summary>The same of figures that come from several measurements.</summary>
    /// <param name="statusRules">The rules of a regime, each with what the earlier lists say where it counts them.</param>
    /// <param name="residents">The area's residents.</param>
    /// <param name="areaOf">Where an indicator is measured, and the country with it.</param>
    public static IReadOnlyList<AreaStatus> Of(
        IEnumerable<(StatusRule Rule, Verdict? Earlier)> statusRules, Count residents, Func<Indicator, AreaMeasurement> areaOf)
    {
        var unknowns = new List<Unknown>();
        var rules = statusRules
            .OrderByDescending(rule => rule.Rule.Status)
            .Select(rule => TestedBy(unknowns, residents, areaOf, rule.Rule, rule.Earlier))
            .ToList();

        var possible = new SortedSet<AreaStatus>();
        var outcomes = unknowns.ConvertAll(unknown => unknown.Outcomes().ToList());
        Complete(unknowns, outcomes, 0, () => possible.Add(StatusOf(rules)));
        return [.. possible];
    }

    private static Tested TestedBy(
        List<Unknown> unknowns, Count residents, Func<Indicator, AreaMeasurement> areaOf, StatusRule rule, Verdict? earlier)
    {
        Test FigureOf(Criterion criterion) => Figure(unknowns, areaOf(criterion.Indicator), criterion, rule.Policy!.Averaging);

        return new Tested(
            rule,
            rule.Policy is { } policy ? Size(unknowns, residents, policy.SmallestPopulation) : History(unknowns, earlier!.Value),
            [.. (rule.Policy?.Gates ?? []).Select(FigureOf)],
            [.. (rule.Policy?.Criteria ?? []).Select(FigureOf)]);
    }

    private static AreaStatus StatusOf(List<Tested> rules)
    {
        foreach (var tested in rules)
        {
            var holds = tested.Rule.Policy is { } policy
                ? Holds(tested, policy)
                : tested.SizeOrHistory.IsMet
                    && rules.Exists(other => other.Rule is { Status: AreaStatus.ParallelSociety, Policy: { } parallel }
                        && Holds(other, parallel));
            if (holds) return tested.Rule.Status;
        }

        return AreaStatus.None;
    }

    private static bool Holds(Tested tested, ThresholdPolicy policy) =>
        tested.SizeOrHistory.IsMet
            && tested.Gates.All(gate => gate.IsMet)
            && KOfN.AtLeast(tested.Criteria.Count(criterion => criterion.IsMet), open: 0, policy.RequiredCount) == Verdict.Met;

    private static void Complete(List<Unknown> unknowns, List<List<bool[]>> outcomes, int next, Action found)
    {
        if (next == unknowns.Count)
        {
            found();
            return;
        }

        foreach (var outcome in outcomes[next])
        {
            unknowns[next].Current = outcome;
            Complete(unknowns, outcomes, next + 1, found);
        }
    }

    private static Test Figure(List<Unknown> unknowns, AreaMeasurement area, Criterion criterion, AveragingMethod averaging)
    {
        var key = (criterion.Indicator, criterion.WindowYears, criterion.Education, averaging);
        if (unknowns.Find(unknown => unknown.Key.Equals(key)) is not Unknown.OfFigure figure)
        {
            figure = new Unknown.OfFigure(
                key,
                [.. Measuring.Readings(area, criterion, averaging).Select(reading => reading.Interval)],
                area.MeasureNational(criterion.Indicator, criterion.WindowYears, averaging).Interval
                    .Intersect(criterion.Indicator.Range.Interval));
            unknowns.Add(figure);
        }

        figure.Thresholds.Add(criterion.Threshold);
        return new Test(figure, figure.Thresholds.Count - 1);
    }

    private static Test Size(List<Unknown> unknowns, Count residents, long smallestPopulation)
    {
        if (unknowns.Find(unknown => unknown is Unknown.OfSize) is not Unknown.OfSize size)
        {
            size = new Unknown.OfSize(residents);
            unknowns.Add(size);
        }

        size.Limits.Add(smallestPopulation);
        return new Test(size, size.Limits.Count - 1);
    }

    private static Test History(List<Unknown> unknowns, Verdict earlier)
    {
        var history = new Unknown.OfHistory(earlier);
        unknowns.Add(history);
        return new Test(history, 0);
    }

    /// <summary>A status rule whose parts read the outcome that is being tried.</summary>
    private sealed class Tested(StatusRule rule, Test sizeOrHistory, Test[] gates, Test[] criteria)
    {
        public StatusRule Rule => rule;

        public Test SizeOrHistory => sizeOrHistory;

        public Test[] Gates => gates;

        public Test[] Criteria => criteria;
    }

    private readonly struct Test(Unknown unknown, int index)
    {
        public bool IsMet => unknown.Current[index];
    }

    /// <summary>One thing that may not be known, and how each test of it comes out together.</summary>
    private abstract class Unknown(object key)
    {
        public object Key { get; } = key;

        public bool[] Current { get; set; } = [];

        public abstract IEnumerable<bool[]> Outcomes();

        internal sealed class OfHistory(Verdict verdict) : Unknown("history")
        {
            public override IEnumerable<bool[]> Outcomes()
            {
                if (verdict != Verdict.NotMet) yield return [true];
                if (verdict != Verdict.Met) yield return [false];
            }
        }

        internal sealed class OfSize(Count residents) : Unknown("residents")
        {
            public List<long> Limits { get; } = [];

            public override IEnumerable<bool[]> Outcomes() =>
                Limits.SelectMany(limit => (long[])[limit - 1, limit])
                    .Append(residents.Lower)
                    .Concat(residents.Upper is { } upper ? [upper] : [])
                    .Where(count => count >= residents.Lower && !(count > residents.Upper))
                    .Select(count => Limits.Select(limit => AreaClassifier.JudgeSize(count, limit) == Verdict.Met).ToArray())
                    .Distinct(SameOutcome.Instance);
        }

        internal sealed class OfFigure(object key, Interval[] readings, Interval national) : Unknown(key)
        {
            public List<Threshold> Thresholds { get; } = [];

            /// <summary>One sample in every band: each limit itself, and a point between each two that lie side by side.</summary>
            public override IEnumerable<bool[]> Outcomes() => readings.SelectMany(OutcomesOf).Distinct(SameOutcome.Instance);

            private IEnumerable<bool[]> OutcomesOf(Interval figure)
            {
                var constants = Thresholds.Select(threshold => threshold.Limit.Constant?.Value).OfType<Rational>().ToList();
                var multiples = Thresholds.Select(threshold => threshold.Limit.NationalMultiple?.Value)
                    .OfType<Rational>()
                    .Distinct()
                    .ToList();
                var ends = new[] { figure.Lower, figure.Upper }.OfType<Rational>().Concat(constants).ToList();
                Rational[] references = multiples.Count == 0
                    ? [Rational.Zero]
                    : [.. Samples(national, ends.SelectMany(end => multiples.Select(multiple => end / multiple)))];

                return references
                    .SelectMany(reference => Samples(figure, constants.Concat(multiples.Select(multiple => multiple * reference)))
                        .Select(value => Thresholds.Select(threshold => threshold.IsMetBy(value, reference)).ToArray()));
            }

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
