namespace Kriterium;

/// <summary>
/// A decision whose parts can each be taken as on the first list or as on the second, and that is made again of any such mixture.
/// </summary>
/// <remarks>A mixture is a set of bits, one for each of <see cref="Parts"/>: those that are as on the second list.</remarks>
internal abstract class DecisionMix
{
    /// <summary>The parts that may differ, in one order whichever of two lists comes first.</summary>
    public abstract IReadOnlyList<ChangeCause> Parts { get; }

    /// <summary>The parts whose verdict, or place in the rule, differs.</summary>
    public abstract IReadOnlyList<ChangeCause> Changed { get; }

    /// <summary>Whether what was measured, or the rule, differs at all.</summary>
    public abstract bool HasOtherInput { get; }

    /// <summary>The smallest sets of parts that give what the second list says, put in the place of those of the first.</summary>
    public IReadOnlyList<IReadOnlyList<ChangeCause>> Causes() => SmallestSets(IsAsAfter);

    /// <summary>The smallest sets of parts that give what the first list says, put back in the place of those of the second.</summary>
    public IReadOnlyList<IReadOnlyList<ChangeCause>> Undoings() => SmallestSets(mix => IsAsBefore(All & ~mix));

    /// <summary>How two areas differ in what was decided of them; <c>null</c> where no findings tell.</summary>
    public static DecisionMix? Of(ListedArea before, ListedArea after)
    {
        if (before.Classification is { } old && after.Classification is { } now) return new OfPolicies(old, now);
        if (before.StatusClassification is not { } first || after.StatusClassification is not { } second) return null;

        // Laws of one status by criteria are compared criterion by criterion, as policies are.
        return first.Regime.Statuses.Count == 1 && second.Regime.Statuses.Count == 1
            ? new OfPolicies(first.Vulnerability, second.Vulnerability)
            : new OfStatuses(first, second);
    }

    protected abstract bool IsAsBefore(int mix);

    protected abstract bool IsAsAfter(int mix);

    /// <summary>Whether a part is as on the second list; one that is not among <see cref="Parts"/> is as on the first.</summary>
    protected static bool Has(int mix, int part) => part >= 0 && (mix & (1 << part)) != 0;

    /// <summary>The place of a part, or -1.</summary>
    protected int PlaceOf(Predicate<ChangeCause> isPart) => Parts.ToList().FindIndex(isPart);

    private int All => (1 << Parts.Count) - 1;

    private IReadOnlyList<IReadOnlyList<ChangeCause>> SmallestSets(Func<int, bool> reaches)
    {
        var found = new List<int>();
        foreach (var mix in Enumerable.Range(0, All + 1).OrderBy(Size))
        {
            if (!found.Exists(smaller => (smaller & mix) == smaller) && reaches(mix)) found.Add(mix);
        }

        return [.. found.Select(mix => (IReadOnlyList<ChangeCause>)[.. Parts.Where((_, part) => Has(mix, part))])];
    }

    private int Size(int mix) => Enumerable.Range(0, Parts.Count).Count(part => Has(mix, part));

    /// <summary>One policy on each side; of each indicator, one test at most.</summary>
    private sealed class OfPolicies : DecisionMix
    {
        private readonly Classification _before;
        private readonly Classification _after;

        public OfPolicies(Classification before, Classification after)
        {
            (_before, _after) = (before, after);
            var sameFigures = before.Area.Equals(after.Area);
            Changed = Parts =
            [
                .. before.Size.Verdict == after.Size.Verdict ? [] : new[] { ChangeCause.OfSize(before.Size, after.Size) },
                .. before.RequiredCount == after.RequiredCount ? [] : new[] { ChangeCause.OfRequiredCount(before, after) },
                .. from indicator in Indicator.All
                   let old = TestOf(before, indicator)
                   let now = TestOf(after, indicator)
                   where old?.Finding.Verdict != now?.Finding.Verdict || old?.IsGate != now?.IsGate
                   select ChangeCause.OfCriterion(old, now, sameFigures),
            ];
        }

        public override IReadOnlyList<ChangeCause> Parts { get; }

        public override IReadOnlyList<ChangeCause> Changed { get; }

        public override bool HasOtherInput =>
            !_before.Size.Equals(_after.Size) || _before.RequiredCount != _after.RequiredCount
            || !Inputs(_before.Findings).SequenceEqual(Inputs(_after.Findings))
            || !Inputs(_before.GateFindings).SequenceEqual(Inputs(_after.GateFindings));

        protected override bool IsAsBefore(int mix) => Decide(mix) == _before.Verdict;

        protected override bool IsAsAfter(int mix) => Decide(mix) == _after.Verdict;

        private static IEnumerable<(Indicator Indicator, Evidence Figure, Comparison Comparison, Evidence Limit)> Inputs(
            IReadOnlyList<Finding> findings) =>
            findings.Select(one => (one.Indicator, one.Evidence, one.Criterion.Threshold.Comparison, one.Limit));

        private Verdict Decide(int mix)
        {
            bool IsNew(Predicate<ChangeCause> isPart) => Has(mix, PlaceOf(isPart));

            Classification Side(ChangePart part) => IsNew(cause => cause.Part == part) ? _after : _before;
            var tests = Indicator.All
                .Select(indicator => TestOf(IsNew(cause => cause.Indicator == indicator) ? _after : _before, indicator))
                .OfType<ChangeCause.Tested>()
                .ToLookup(test => test.IsGate, test => test.Finding.Verdict);
            return KOfN.Decide(
                Side(ChangePart.Size).Size.Verdict,
                [.. tests[true]],
                tests[false],
                Side(ChangePart.RequiredCount).RequiredCount);
        }
    }

    /// <summary>A law with several statuses on at least one side: figures, size, earlier lists, and the law as a whole.</summary>
    private sealed class OfStatuses : DecisionMix
    {
        private readonly StatusClassification _before;
        private readonly StatusClassification _after;
        private readonly int _law;
        private readonly Lazy<OnBothLists> _byOldLaw;
        private readonly Lazy<OnBothLists> _byNewLaw;

        public OfStatuses(StatusClassification before, StatusClassification after)
        {
            (_before, _after) = (before, after);
            var (old, now) = (before.Vulnerability.Area, after.Vulnerability.Area);
            var isOneLaw = before.Regime.Equals(after.Regime);
            var parts = new List<(ChangeCause Cause, bool IsChanged)>();
            var sizes = SizesOf(before).Zip(SizesOf(after), (old, now) => (Old: old.Verdict, Now: now.Verdict)).ToList();
            if (!isOneLaw || sizes.Exists(MayMatter))
                parts.Add((
                    ChangeCause.OfSize(before.Vulnerability.Size, after.Vulnerability.Size), sizes.Exists(size => size.Old != size.Now)));
            if (!isOneLaw) parts.Add((ChangeCause.OfLaw(before, after), true));
            foreach (var indicator in Indicator.All)
            {
                var pairs = Pairs(indicator).ToList();
                var verdicts = pairs.ConvertAll(pair => (Old: pair.Before?.Finding.Verdict, Now: pair.After?.Finding.Verdict));
                if (pairs.Count == 0 || (isOneLaw && !verdicts.Exists(pair => MayMatter((pair.Old!.Value, pair.Now!.Value))))) continue;

                var changed = verdicts.FindIndex(pair => pair.Old != pair.Now);
                var (one, other) = pairs[changed < 0 ? 0 : changed];
                parts.Add((ChangeCause.OfCriterion(one, other, old.Equals(now)), changed >= 0));
            }

            if (EarlierOf(before) is { } first && EarlierOf(after) is { } second)
                parts.Add((ChangeCause.OfEarlierLists(first, second), first != second));
            Parts = [.. parts.Select(part => part.Cause)];
            Changed = [.. parts.Where(part => part.IsChanged).Select(part => part.Cause)];
            HasOtherInput = !old.Equals(now) || !isOneLaw || EarlierOf(before) != EarlierOf(after);
            _law = PlaceOf(cause => cause.Part == ChangePart.Law);
            _byOldLaw = new(() => new OnBothLists(before, this));
            _byNewLaw = new(() => new OnBothLists(after, this));
        }

        public override IReadOnlyList<ChangeCause> Parts { get; }

        public override IReadOnlyList<ChangeCause> Changed { get; }

        public override bool HasOtherInput { get; }

        protected override bool IsAsBefore(int mix) => Decide(mix).SequenceEqual(_before.PossibleStatuses);

        protected override bool IsAsAfter(int mix) => Decide(mix).SequenceEqual(_after.PossibleStatuses);

        private IReadOnlyList<AreaStatus> Decide(int mix) => (Has(mix, _law) ? _byNewLaw : _byOldLaw).Value.Decide(mix);

        /// <summary>Under one law, what comes out the same on both lists for certain gives the same in every mixture.</summary>
        private static bool MayMatter((Verdict Old, Verdict Now) pair) => pair.Old != pair.Now || pair.Old == Verdict.Undetermined;

        private static IEnumerable<SizeFinding> SizesOf(StatusClassification status) =>
            status.Findings.Select(finding => finding.Classification).OfType<Classification>().Select(one => one.Size);

        /// <summary>The tests of an indicator on both sides: status by status, those of the vulnerable area first.</summary>
        private IEnumerable<(ChangeCause.Tested? Before, ChangeCause.Tested? After)> Pairs(Indicator indicator)
        {
            var (old, now) = (TestsOf(_before, indicator), TestsOf(_after, indicator));
            foreach (var status in old.Keys.Union(now.Keys))
            {
                yield return (
                    old.TryGetValue(status, out var one) ? one : null, now.TryGetValue(status, out var other) ? other : null);
            }
        }

        private static Dictionary<AreaStatus, ChangeCause.Tested> TestsOf(StatusClassification status, Indicator indicator) =>
            status.Findings
                .Where(finding => finding.Classification is not null)
                .OrderByDescending(finding => ReferenceEquals(finding.Classification, status.Vulnerability))
                .Select(finding => (finding.Rule.Status, Test: TestOf(finding.Classification!, indicator)))
                .Where(entry => entry.Test is not null)
                .ToDictionary(entry => entry.Status, entry => entry.Test!.Value);

        private static Verdict? EarlierOf(StatusClassification status) =>
            status.Findings.Select(finding => finding.EarlierVerdict).FirstOrDefault(verdict => verdict is not null);

        /// <summary>What one of the laws asks about, with how the tests of it come out on either list.</summary>
        private sealed class OnBothLists
        {
            private readonly PossibleStatuses _law;
            private readonly (int Part, IReadOnlyList<bool[]> Before, IReadOnlyList<bool[]> After)[] _unknowns;

            public OnBothLists(StatusClassification law, OfStatuses mix)
            {
                // A law that does not count lists says nothing of the earlier ones, so they go with the law that does.
                IReadOnlyList<bool[]> OutcomesOn(StatusClassification list, PossibleStatuses.Unknown unknown) =>
                    unknown.Outcomes(list.Vulnerability.Area, _ => (EarlierOf(list) ?? EarlierOf(law))!.Value);

                _law = law.Regime.PossibleStatuses;
                _unknowns =
                [
                    .. _law.Unknowns.Select(unknown => (
                        mix.PlaceOf(cause => IsOf(cause, unknown)),
                        OutcomesOn(mix._before, unknown),
                        OutcomesOn(mix._after, unknown))),
                ];
            }

            public IReadOnlyList<AreaStatus> Decide(int mix) =>
                _law.Of(Array.ConvertAll(_unknowns, unknown => Has(mix, unknown.Part) ? unknown.After : unknown.Before));

            private static bool IsOf(ChangeCause part, PossibleStatuses.Unknown unknown) => unknown switch
            {
                PossibleStatuses.Unknown.OfFigure figure => part.Indicator == figure.Indicator,
                PossibleStatuses.Unknown.OfSize => part.Part == ChangePart.Size,
                _ => part.Part == ChangePart.EarlierLists,
            };
        }
    }

    private static ChangeCause.Tested? TestOf(Classification classification, Indicator indicator)
    {
        var isGate = false;
        var finding = classification.Findings.FirstOrDefault(one => one.Indicator == indicator);
        if (finding is null)
        {
            finding = classification.GateFindings.FirstOrDefault(one => one.Indicator == indicator);
            isGate = true;
        }

        return finding is null ? null : new ChangeCause.Tested(finding, isGate, classification.Policy.Averaging);
    }
}
