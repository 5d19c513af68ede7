using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// One figure of a rule varied, everything else held fixed: which areas are on the list with each value of it, and the exact values at
/// which each area changes.
/// </summary>
/// <remarks>
/// <para>The values are computed from what is known of an area, not searched for step by step: the limit at which it leaves the list is
/// its own figure. So asking for the next step, however fine, is a lookup.</para>
/// <para>What is not known of an area leaves it undetermined over some of the values, exactly as classifying it there would.
/// An area that the figure cannot move has no flip. Immutable, and safe to share between threads.</para>
/// <para>The exact limit at which an area changes is its figure, and gives away the counts behind it where they are small.</para>
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class Sweep : IPage, IPicture
{
    private readonly AreaMeasurement[] _areas;

    // One an area: its verdict below every flip.
    private readonly Verdict[] _lowest;

    // By value, and at one value in the order of the areas.
    private readonly Flip[] _flips;

    // Each value at which there are flips once, ascending, and what the areas come to below them all, at each, and above each.
    private readonly Rational[] _values;
    private readonly VerdictCounts _countsBelow;
    private readonly VerdictCounts[] _countsAt;
    private readonly VerdictCounts[] _countsAbove;

    private readonly Lazy<IReadOnlyList<AreaFlip>> _areaFlips;

    private Sweep(
        ThresholdPolicy policy,
        SweptFigure figure,
        Criterion? criterion,
        AreaMeasurement[] areas,
        Func<AreaMeasurement, VerdictLine> lineOf)
    {
        (Policy, Figure, Criterion, _areas) = (policy, figure, criterion, areas);
        _lowest = new Verdict[areas.Length];
        var flips = new List<Flip>();
        for (var area = 0; area < areas.Length; area++)
        {
            var line = lineOf(areas[area]);
            _lowest[area] = line.Lowest;
            _countsBelow = _countsBelow.Plus(line.Lowest, 1);
            foreach (var change in line.Changes) flips.Add(new Flip(area, change));
        }

        _flips = [.. flips];
        Array.Sort(_flips);
        (_values, _countsAt, _countsAbove) = Counted(_flips, _countsBelow);
        _areaFlips = new(() => Array.AsReadOnly(Array.ConvertAll(_flips, Public)));
    }

    /// <summary>The rule that is varied.</summary>
    public ThresholdPolicy Policy { get; }

    /// <summary>Which figure of it.</summary>
    public SweptFigure Figure { get; }

    /// <summary>The criterion or gate whose limit it is, or <c>null</c> where another figure is varied.</summary>
    public Criterion? Criterion { get; }

    /// <summary>How many areas there are.</summary>
    public int AreaCount => _areas.Length;

    /// <summary>
    /// Every value at which an area changes, ascending; at one value, in the order in which the areas were given.
    /// </summary>
    public IReadOnlyList<AreaFlip> Flips => _areaFlips.Value;

    /// <summary>Varies the limit of one criterion or gate, which keeps its verb, window and definition.</summary>
    /// <param name="policy">The rule.</param>
    /// <param name="indicator">
    /// The criterion or gate, by what it measures. Where its limit is a multiple of the national share, the multiple is varied.
    /// </param>
    /// <param name="areas">What is known of each area.</param>
    /// <exception cref="ArgumentException">
    /// The policy has neither criterion nor gate of the indicator, or an area is <c>null</c>.
    /// </exception>
    public static Sweep OfLimit(ThresholdPolicy policy, Indicator indicator, IEnumerable<AreaMeasurement> areas)
    {
        var given = Checked(policy, areas);
        if (indicator is null) throw new ArgumentNullException(nameof(indicator));

        var swept = policy.Criteria.Concat(policy.Gates).FirstOrDefault(one => ReferenceEquals(one.Indicator, indicator))
            ?? throw new ArgumentException(
                indicator.Key + " is not in " + policy.Name + "; choose one of "
                    + string.Join(", ", policy.Criteria.Concat(policy.Gates).Select(one => one.Indicator.Key)) + ".",
                nameof(indicator));
        var classifier = new AreaClassifier(policy);
        return new Sweep(policy, SweptFigure.Limit, swept, given, area => LineOfLimit(classifier, swept, area));
    }

    /// <summary>Varies how many of the criteria must be met, from 1 to all of them.</summary>
    /// <param name="policy">The rule.</param>
    /// <param name="areas">What is known of each area.</param>
    /// <exception cref="InvalidInputException">An area is <c>null</c>.</exception>
    public static Sweep OfRequiredCount(ThresholdPolicy policy, IEnumerable<AreaMeasurement> areas)
    {
        var given = Checked(policy, areas);
        var counts = OneTo(policy.Criteria.Count);
        return new(policy, SweptFigure.RequiredCount, null, given, area =>
        {
            var found = AreaClassifier.ClassifyBy(policy, area);
            return VerdictLine.OfNumbers(counts, required => Decide(found, found.Size.Verdict, (int)required));
        });
    }

    /// <summary>Varies the fewest residents with which an area can be listed, from 0.</summary>
    /// <param name="policy">The rule.</param>
    /// <param name="areas">What is known of each area.</param>
    /// <exception cref="InvalidInputException">An area is <c>null</c>.</exception>
    public static Sweep OfSmallestPopulation(ThresholdPolicy policy, IEnumerable<AreaMeasurement> areas) =>
        new(policy, SweptFigure.SmallestPopulation, null, Checked(policy, areas), area =>
        {
            var found = AreaClassifier.ClassifyBy(policy, area);

            // One more than there surely are, and one more than there can be.
            long?[] ends = [area.Residents.Lower, area.Residents.Upper];
            return VerdictLine.OfNumbers(
                [0, .. ends.OfType<long>().Where(end => end < long.MaxValue).Select(end => end + 1).Distinct()],
                smallest => Decide(found, AreaClassifier.JudgeSize(area.Residents, smallest), policy.RequiredCount));
        });

    /// <summary>
    /// Varies the window of every criterion and gate that is a mean over more than one year, as
    /// <see cref="ThresholdPolicy.WithWindow"/> does: from 1 to <see cref="Criterion.LongestWindow"/> years.
    /// </summary>
    /// <param name="policy">The rule.</param>
    /// <param name="areas">What is known of each area. A year that is missing is unknown, so a longer window can leave more open.</param>
    /// <exception cref="InvalidInputException">An area is <c>null</c>.</exception>
    public static Sweep OfWindow(ThresholdPolicy policy, IEnumerable<AreaMeasurement> areas)
    {
        var given = Checked(policy, areas);
        var windows = OneTo(Criterion.LongestWindow);
        var rules = windows.ConvertAll(window => new AreaClassifier(policy.WithWindow((int)window)));
        return new(
            policy,
            SweptFigure.Window,
            null,
            given,
            area => VerdictLine.OfNumbers(windows, window => rules[(int)window - 1].Decide(area)));
    }

    /// <summary>Who is on the list with another limit.</summary>
    /// <param name="limit">A share, or where the rule has a multiple of the national share, such a multiple.</param>
    /// <exception cref="ArgumentException">Another figure than a limit is varied, or the limit is of the other kind.</exception>
    public SweepStep At(Limit limit)
    {
        if (limit is null) throw new ArgumentNullException(nameof(limit));
        if (Criterion is null)
            throw new ArgumentException("The limit is " + limit + ", but " + Subject + " is varied; give a number.", nameof(limit));
        if (limit.Constant is null != IsMultiple)
        {
            throw new ArgumentException(
                "The limit is " + limit + ", but " + Subject + " is " + (IsMultiple ? "a multiple of the national share" : "a share")
                    + "; give one like it.",
                nameof(limit));
        }

        return StepAt((limit.Constant ?? limit.NationalMultiple!.Value).Value);
    }

    /// <summary>Who is on the list with another required count, smallest population or window.</summary>
    /// <param name="number">A number that the figure can be.</param>
    /// <exception cref="ArgumentException">A limit is varied.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The figure cannot be that number.</exception>
    public SweepStep At(long number)
    {
        if (Criterion is not null)
        {
            throw new ArgumentException(
                "The number is " + Words.Number(number) + ", but " + Subject + " is varied; give a limit.", nameof(number));
        }

        if (NumberFault(new Rational(number, 1)) is { } fault) throw new ArgumentOutOfRangeException(nameof(number), Subject + fault + ".");

        return StepAt(new Rational(number, 1));
    }

    /// <summary>Who is on the list with each value from one to another.</summary>
    /// <param name="from">
    /// The first value: of a share in per cent (2.0 is 2 %), of a multiple how many times the national share, else a whole number.
    /// </param>
    /// <param name="to">The largest value, in the same unit. It is the last one if the steps come to it.</param>
    /// <param name="step">How far a value is from the one before, above 0. Exact: ten steps of 0.1 are 1.</param>
    /// <returns>One step after the other, each found as it is asked for.</returns>
    /// <exception cref="InvalidInputException">
    /// The values are reversed, or cannot be the figure's, or the step is 0 or less. All faults are listed together.
    /// </exception>
    public IEnumerable<SweepStep> Steps(decimal from, decimal to, decimal step)
    {
        var (first, last, distance) = (Rational.From(from), Rational.From(to), Rational.From(step));
        var faults = new Faults();
        faults.AddOf(nameof(from), ValueFault(first));
        faults.AddOf(nameof(to), ValueFault(last));
        faults.AddIf(first > last, nameof(to), "is " + last + ", less than from, which is " + first, "give the smaller first");
        faults.AddIf(distance.Sign <= 0, nameof(step), "is " + distance, "give a number above 0");
        faults.AddIf(
            Criterion is null && !distance.Denominator.IsOne,
            nameof(step),
            "is " + distance,
            "give a whole number, as " + Subject + " is one");
        faults.ThrowIfAny("The sweep of " + Subject);

        // In per cent, a step is a hundredth of its number.
        var unit = Criterion is null || IsMultiple ? Rational.One : new Rational(1, 100);
        return Values(first, last, distance).Select(value => StepAt(value * unit));
    }

    /// <summary>The sweep as a picture in SVG with English words.</summary>
    public string ToSvg() => ToSvg(Language.English);

    /// <summary>
    /// The sweep as a picture in SVG: how many areas are on the list with each value, as far as that number changes, with the rule's own
    /// value marked.
    /// </summary>
    /// <remarks>
    /// Where at a value itself the number is another than on both sides of it, the line does not show that; <see cref="Flips"/> do. Where
    /// the criteria of the rule have windows of several lengths, none is marked.
    /// </remarks>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToSvg(Language language) => SweepPicture.Of(this, PictureWords.In(language));

    /// <summary>The picture and the values at which areas change, in English, as a fragment of HTML that can stand in any page.</summary>
    public string ToHtml() => ToHtml(Language.English);

    /// <summary>The picture and the values at which areas change, as a fragment of HTML that can stand in any page.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToHtml(Language language) => TablePages.Of(this, language).ToHtml();

    /// <summary>"convicted more than 2.7 %, mean of 2 years, of particularly-vulnerable-2013 varied for 1,100 areas: 312 flips".</summary>
    public override string ToString() =>
        (Criterion?.ToString() ?? Subject) + " of " + Policy.Name + " varied for " + Words.Of(AreaCount, "area") + ": "
        + Words.Of(_flips.Length, "flip");

    /// <summary>The rule as it stands; <c>null</c> where its criteria have windows of several lengths, or none to vary.</summary>
    internal SweepStep? OwnStep => Figure switch
    {
        SweptFigure.Limit => At(Criterion!.Threshold.Limit),
        SweptFigure.RequiredCount => At(Policy.RequiredCount),
        SweptFigure.SmallestPopulation => At(Policy.SmallestPopulation),
        _ => OwnWindows is { Count: 1 } one ? At(one[0]) : null,
    };

    private List<int> OwnWindows =>
        [.. Policy.Criteria.Concat(Policy.Gates).Select(one => one.WindowYears).Where(years => years > 1).Distinct()];

    /// <summary>The largest number that the figure can be, where it is one of a few: from 1 to this.</summary>
    internal int? LastNumber => Figure switch
    {
        SweptFigure.RequiredCount => Policy.Criteria.Count,
        SweptFigure.Window => Criterion.LongestWindow,
        _ => null,
    };

    /// <summary>What the areas come to from one value at which one changes to the next; the first is below them all.</summary>
    internal IReadOnlyList<(Rational? From, VerdictCounts Counts)> Lines =>
        [(null, _countsBelow), .. _values.Select((value, i) => ((Rational?)value, _countsAbove[i]))];

    internal static string Text(Limit? limit, long? number) => limit?.ToString() ?? Words.Grouped(number!.Value);

    internal IReadOnlyList<Verdict> VerdictsAt(Rational value)
    {
        var verdicts = (Verdict[])_lowest.Clone();
        foreach (var flip in _flips)
        {
            var side = flip.Change.Value.CompareTo(value);
            if (side > 0) break;
            verdicts[flip.Area] = side == 0 ? flip.Change.At : flip.Change.Above;
        }

        return Array.AsReadOnly(verdicts);
    }

    private bool IsMultiple => Criterion?.Threshold.Limit.Constant is null;

    private string Subject => Figure switch
    {
        SweptFigure.Limit => "the limit of " + Criterion!.Indicator,
        SweptFigure.RequiredCount => "the required count",
        SweptFigure.SmallestPopulation => "the smallest population",
        _ => "the window",
    };

    private SweepStep StepAt(Rational value)
    {
        var place = Array.BinarySearch(_values, value);
        var counts = place >= 0 ? _countsAt[place] : ~place == 0 ? _countsBelow : _countsAbove[~place - 1];
        return new SweepStep(this, value, LimitOf(value), NumberOf(value), counts);
    }

    private Limit? LimitOf(Rational value) => Criterion is null ? null : LimitLike(Criterion.Threshold.Limit, value);

    private long? NumberOf(Rational value) => Criterion is null ? (long)value.Numerator : null;

    private AreaFlip Public(Flip flip) => new(
        _areas[flip.Area].AreaId,
        _areas[flip.Area].ListDate,
        LimitOf(flip.Change.Value),
        NumberOf(flip.Change.Value),
        flip.Change.Below,
        flip.Change.At,
        flip.Change.Above);

    /// <summary>What keeps a value from being the figure's; <c>null</c> when nothing does.</summary>
    private Problem? ValueFault(Rational value) =>
        Criterion is null ? NumberFault(value)
        : IsMultiple && value.Sign <= 0 ? new Problem("is " + value, "give a multiple of the national share above 0")
        : null;

    private Problem? NumberFault(Rational value)
    {
        var (least, most) = LastNumber is { } last ? (1, last) : (0, long.MaxValue);
        return value.Denominator.IsOne && value.Numerator >= least && value.Numerator <= most
            ? null
            : new Problem(
                "is " + value,
                "choose a whole number " + (most == long.MaxValue ? "of 0 or more" : "from 1 to " + Words.Number(most)));
    }

    private static IEnumerable<Rational> Values(Rational first, Rational last, Rational distance)
    {
        for (var value = first; value <= last; value += distance) yield return value;
    }

    private static AreaMeasurement[] Checked(ThresholdPolicy policy, IEnumerable<AreaMeasurement> areas)
    {
        if (policy is null) throw new ArgumentNullException(nameof(policy));

        AreaMeasurement[] given = [.. areas ?? throw new ArgumentNullException(nameof(areas))];
        var faults = new Faults();
        faults.AddEmptyEntries(nameof(areas), given);
        faults.ThrowIfAny("The areas");
        return given;
    }

    private static List<long> OneTo(int most) => [.. Enumerable.Range(1, most).Select(number => (long)number)];

    private static Verdict Decide(Classification found, Verdict size, int required) =>
        KOfN.Decide(
            size,
            [.. found.GateFindings.Select(gate => gate.Verdict)],
            found.Findings.Select(finding => finding.Verdict),
            required);

    private static Limit LimitLike(Limit limit, Rational value) =>
        limit.Constant is null ? Limit.TimesNational(value) : Limit.Of(new Share(value));

    /// <summary>
    /// Where the rest of the rule leaves the criterion a say, it changes at the ends of the area's own figure; for a multiple, at those by
    /// the ends of the national share.
    /// </summary>
    private static VerdictLine LineOfLimit(AreaClassifier classifier, Criterion swept, AreaMeasurement area)
    {
        var ifMet = classifier.DecideIf(area, swept, Verdict.Met);
        var ifNotMet = classifier.DecideIf(area, swept, Verdict.NotMet);
        if (ifMet == ifNotMet) return VerdictLine.Constant(ifMet);

        // Where the criterion has a say and is open, so is the whole: its being met and its not being met come to different answers.
        var averaging = classifier.Policy.Averaging;
        var figure = Measuring.AnyOf(Measuring.Readings(area, swept, averaging));
        var isMultiple = swept.Threshold.Limit.Constant is null;
        var national = isMultiple
            ? Measuring.National(area, swept.Indicator, swept.WindowYears, averaging)
            : Evidence.Exactly(new Share(Rational.One));
        var cuts =
            from end in Ends(figure)
            from reference in Ends(national)
            where reference.Sign != 0
            select end / reference;
        return VerdictLine.OfFractions(
            cuts,
            isMultiple,
            value => swept.Threshold.Comparison.Judge(figure, LimitLike(swept.Threshold.Limit, value).Resolve(national)) switch
            {
                Verdict.Met => ifMet,
                Verdict.NotMet => ifNotMet,
                _ => Verdict.Undetermined,
            });
    }

    private static IEnumerable<Rational> Ends(Evidence evidence) =>
        new[] { evidence.Interval.Lower, evidence.Interval.Upper }.OfType<Rational>();

    private static (Rational[] Values, VerdictCounts[] At, VerdictCounts[] Above) Counted(Flip[] flips, VerdictCounts below)
    {
        var (values, at, above) = (new List<Rational>(), new List<VerdictCounts>(), new List<VerdictCounts>());
        var counts = below;
        foreach (var flip in flips)
        {
            if (values.Count == 0 || values[values.Count - 1] != flip.Change.Value)
            {
                values.Add(flip.Change.Value);
                at.Add(counts);
                above.Add(counts);
            }

            var last = values.Count - 1;
            at[last] = at[last].Moved(flip.Change.Below, flip.Change.At);
            counts = above[last] = above[last].Moved(flip.Change.Below, flip.Change.Above);
        }

        return ([.. values], [.. at], [.. above]);
    }

    /// <summary>A change and the area that it is of, in the order of the changes.</summary>
    private readonly struct Flip(int area, VerdictChange change) : IComparable<Flip>
    {
        public int Area => area;

        public VerdictChange Change => change;

        public int CompareTo(Flip other) =>
            Change.Value.CompareTo(other.Change.Value) is not 0 and var order ? order : Area.CompareTo(other.Area);
    }
}
