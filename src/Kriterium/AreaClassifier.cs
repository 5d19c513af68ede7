using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Holds areas against one policy. A pure function: the same measurement always gives the same classification.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class AreaClassifier
{
    // Enough to be worth handing to a thread, and few enough to share the work evenly.
    private const int AreasPerTask = 8 * AreaYearColumns.BlockSize;

    internal const string ContradictionNote = "the counts and the published figure exclude one another, and either may be right";

    internal const string UnknownEducationNote = "whether unknown education counts as basic is unverified, and the two readings differ";

    // Who only explains has no use for it.
    private readonly Lazy<CompiledPolicy> _compiled;

    /// <summary>A classifier for a policy.</summary>
    /// <param name="policy">The rule that decides.</param>
    public AreaClassifier(ThresholdPolicy policy)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _compiled = new Lazy<CompiledPolicy>(() => new CompiledPolicy(policy));
    }

    /// <summary>The policy that decides.</summary>
    public ThresholdPolicy Policy { get; }

    private CompiledPolicy Compiled => _compiled.Value;

    /// <summary>Decides one area. What is not known makes the verdict undetermined, unless the rest settles it.</summary>
    /// <param name="area">What is known of the area.</param>
    public Classification Classify(AreaMeasurement area) =>
        ClassifyBy(Policy, area ?? throw new ArgumentNullException(nameof(area)));

    /// <summary>Decides many areas, one by one as they are enumerated, in the order given.</summary>
    /// <param name="areas">What is known of each area.</param>
    public IEnumerable<Classification> ClassifyAll(IEnumerable<AreaMeasurement> areas) =>
        (areas ?? throw new ArgumentNullException(nameof(areas))).Select(Classify);

    /// <summary>Decides one area without explaining it: the verdict of <see cref="Classify"/>, many times faster.</summary>
    /// <param name="area">What is known of the area. Published figures are judged as for an explanation, which is slower.</param>
    /// <remarks>
    /// Allocates nothing after the first decision while no figure is published and every product is shorter than 127 bits; beyond that
    /// it stays exact.
    /// </remarks>
    public Verdict Decide(AreaMeasurement area) =>
        (area ?? throw new ArgumentNullException(nameof(area))).HasPublishedFigures ? Classify(area).Verdict : Compiled.Decide(area);

    /// <summary>Decides many areas in columns, on the calling thread: of each the verdict of <see cref="Classify"/>.</summary>
    /// <param name="areas">What is known of the areas. To explain one of them, classify its <see cref="AreaColumns.Measurement"/>.</param>
    /// <param name="verdicts">Filled with one verdict an area.</param>
    /// <param name="criteria">Filled with the verdicts on each criterion and gate, where it is given.</param>
    /// <remarks>
    /// Allocates nothing after the first decision while every product is shorter than 127 bits; beyond that it stays exact. On
    /// netstandard2.0, which has no such numbers, it allocates.
    /// </remarks>
    /// <exception cref="InvalidInputException">
    /// <paramref name="verdicts"/> has another length, or <paramref name="criteria"/> is for another policy or number of areas.
    /// </exception>
    public void Decide(AreaColumns areas, Span<Verdict> verdicts, CriterionVerdicts? criteria = null)
    {
        Check(areas, verdicts.Length, criteria);
        Compiled.Decide(areas, Compiled.NationalLimit(areas), 0, areas.Count, verdicts, criteria is null ? default : criteria.All);
    }

    /// <summary>
    /// Decides many areas in columns, on several threads: of each the verdict of <see cref="Classify"/>, whatever the number of threads.
    /// </summary>
    /// <param name="areas">What is known of the areas.</param>
    /// <param name="verdicts">Filled as by <see cref="Decide(AreaColumns, Span{Verdict}, CriterionVerdicts)"/>.</param>
    /// <param name="criteria">Filled as by <see cref="Decide(AreaColumns, Span{Verdict}, CriterionVerdicts)"/>.</param>
    /// <param name="options">The number of threads, and how to cancel; as many as the runtime finds worth it when not given.</param>
    /// <param name="progress">Receives, one call at a time, how many areas are decided: a growing number, the last being all.</param>
    /// <exception cref="InvalidInputException">
    /// <paramref name="verdicts"/> has another length, or <paramref name="criteria"/> is for another policy or number of areas.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled. Some verdicts are then filled and others not.</exception>
    public void DecideInParallel(
        AreaColumns areas,
        Memory<Verdict> verdicts,
        CriterionVerdicts? criteria = null,
        ParallelOptions? options = null,
        IProgress<long>? progress = null)
    {
        Check(areas, verdicts.Length, criteria);
        var national = Compiled.NationalLimit(areas);
        var starts = new List<int>();
        for (long start = 0; start < areas.Count; start += AreasPerTask) starts.Add((int)start);

        var reporting = new object();
        long done = 0;
        ParallelLoop.ForEach(starts, options, start =>
        {
            var length = areas.Count - start < AreasPerTask ? areas.Count - start : AreasPerTask;
            Compiled.Decide(areas, national, start, length, verdicts.Span, criteria is null ? default : criteria.All);
            if (progress is null) return;

            lock (reporting)
            {
                done += length;
                progress.Report(done);
            }
        });
    }

    /// <summary>"Classifier by particularly-vulnerable-2013: ...".</summary>
    public override string ToString() => "Classifier by " + Policy;

    /// <summary>Decides one area as if the verdict on one criterion or gate of the policy were this.</summary>
    internal Verdict DecideIf(AreaMeasurement area, Criterion given, Verdict verdict)
    {
        Verdict On(Criterion criterion) =>
            ReferenceEquals(criterion, given) ? verdict : Judge(criterion, area, Policy.Averaging).Verdict;

        return area.HasPublishedFigures
            ? KOfN.Decide(
                JudgeSize(area.Residents, Policy.SmallestPopulation),
                [.. Policy.Gates.Select(On)],
                Policy.Criteria.Select(On),
                Policy.RequiredCount)
            : Compiled.Decide(area, given, verdict);
    }

    /// <summary>The rule: the area is large enough, meets every gate, and meets as many of the criteria as are required.</summary>
    internal static Classification ClassifyBy(ThresholdPolicy policy, AreaMeasurement area)
    {
        var size = new SizeFinding(area.Residents, policy.SmallestPopulation, JudgeSize(area.Residents, policy.SmallestPopulation));
        var findings = FindingsOn(policy.Criteria, area, policy.Averaging);
        var gates = FindingsOn(policy.Gates, area, policy.Averaging);

        var verdict = KOfN.Decide(
            size.Verdict, [.. gates.Select(gate => gate.Verdict)], findings.Select(finding => finding.Verdict), policy.RequiredCount);
        return new Classification(policy, area, size, findings, gates, verdict);
    }

    /// <summary>Whether there are enough residents; exactly the smallest population is enough (<i>mindst</i>).</summary>
    internal static Verdict JudgeSize(Count residents, long smallestPopulation) => Comparison.AtLeast.Judge(residents, smallestPopulation);

    /// <summary>One criterion, by everything that is known of its figure.</summary>
    internal static Finding Judge(Criterion criterion, AreaMeasurement area, AveragingMethod averaging)
    {
        var (comparison, limit) = (criterion.Threshold.Comparison, Measuring.Limit(area, criterion, averaging));
        var readings = Measuring.Readings(area, criterion, averaging);
        var figure = Measuring.AnyOf(readings);
        var verdict = comparison.Judge(figure, limit);
        var byReading = readings.Select(reading => comparison.Judge(reading, limit));
        var note = verdict == Verdict.Undetermined && KOfN.Of(byReading) is { Met: > 0, NotMet: > 0 } ? UnknownEducationNote
            : Measuring.IsContradicted(area, criterion, averaging) ? ContradictionNote
            : UnusedInputs.TaxpayersNote(criterion, area)
                ?? (verdict == Verdict.Undetermined ? UnusedInputs.NoteOf(criterion, area) : null);
        return new Finding(criterion, figure, limit, verdict, note);
    }

    private static IReadOnlyList<Finding> FindingsOn(IReadOnlyList<Criterion> criteria, AreaMeasurement area, AveragingMethod averaging) =>
        Array.AsReadOnly(criteria.Select(criterion => Judge(criterion, area, averaging)).ToArray());

    private void Check(AreaColumns areas, int verdicts, CriterionVerdicts? criteria)
    {
        if (areas is null) throw new ArgumentNullException(nameof(areas));

        var isForThese = criteria is null
            || (criteria.AreaCount == areas.Count && (ReferenceEquals(criteria.Policy, Policy) || criteria.Policy == Policy));
        if (verdicts == areas.Count && isForThese) return;

        var faults = new Faults();
        faults.AddIf(
            verdicts != areas.Count,
            nameof(verdicts),
            "has room for " + Words.Grouped(verdicts) + ", but there are " + Words.Of(areas.Count, "area"),
            "give one for each");
        faults.AddIf(
            !isForThese,
            nameof(criteria),
            "is for " + criteria + ", but there are " + Words.Of(areas.Count, "area") + " by " + Policy.Name,
            "make one for these");
        faults.ThrowIfAny("The verdicts");
    }
}
