namespace Kriterium.Sql.Emission;

/// <summary>
/// One unknown of a rule: an indicator over a window, and the limits that it is compared with, which cut it into bands.
/// </summary>
/// <remarks>
/// Going up from the lowest figure, each limit is crossed once: an "at least" and a "less than" when it is reached, a "more than" when it
/// is left behind. How many are crossed is the band, and the band says which criteria are met. So what is known of a figure is a lowest
/// and a highest band, and a status is possible where some bands between them give it.
/// </remarks>
internal sealed class Figure
{
    private readonly List<Crossing> _crossings = [];

    private Figure(Criterion criterion, AveragingMethod averaging)
    {
        Indicator = criterion.Indicator;
        WindowYears = criterion.WindowYears;
        Averaging = averaging;
        Education = criterion.Education;
        Readings = Measuring.ReadingsOf(Indicator, Education);
        Name = Indicator.Key
            + (WindowYears == 1 ? "" : "_" + Words.Number(WindowYears) + "_years")
            + (averaging == AveragingMethod.PooledShare ? "_pooled" : "")
            + (Education switch
            {
                EducationDefinition.DanishOrApproved => "_danish",
                EducationDefinition.DanishOrApprovedUnknownAsBasic => "_danish_or_unknown",
                _ => "",
            });
    }

    public string Name { get; }

    public Indicator Indicator { get; }

    public int WindowYears { get; }

    public AveragingMethod Averaging { get; }

    /// <summary>The readings of the law of a share of people; none for the income.</summary>
    public IReadOnlyList<MeasuredShare> Readings { get; }

    /// <summary>The limits, in the order in which they are crossed going up.</summary>
    public IReadOnlyList<Crossing> Crossings => _crossings;

    public bool IsHeldAgainstTheCountry => _crossings[0].Limit.NationalMultiple is not null;

    /// <summary>The country's counts are of convictions; of another share of the country nothing is known.</summary>
    public bool IsCountedInTheCountry => IsHeldAgainstTheCountry && ReferenceEquals(Indicator, Indicator.Convicted);

    private EducationDefinition Education { get; }

    /// <summary>The figures of policies that are decided together, each with all its limits.</summary>
    public static IReadOnlyList<Figure> Of(IEnumerable<ThresholdPolicy> policies)
    {
        var faults = new Faults();
        var figures = new List<Figure>();
        foreach (var policy in policies)
        {
            foreach (var criterion in policy.Gates.Concat(policy.Criteria))
            {
                var figure = figures.Find(known => known.IsOf(criterion, policy.Averaging));
                if (figure is null) figures.Add(figure = new Figure(criterion, policy.Averaging));
                figure.Add(criterion.Threshold);
            }
        }

        foreach (var figure in figures) figure.Check(faults);
        faults.ThrowIfAny("The rule");
        return figures;
    }

    public bool IsOf(Criterion criterion, AveragingMethod averaging) =>
        ReferenceEquals(Indicator, criterion.Indicator) && WindowYears == criterion.WindowYears
        && Education == criterion.Education && Averaging == averaging;

    /// <summary>The lowest band in which a limit has been crossed: met from there on, or below there if it is "less than".</summary>
    public int BandOf(Threshold threshold) => _crossings.IndexOf(Crossing.Of(threshold)) + 1;

    private void Add(Threshold threshold)
    {
        var crossing = Crossing.Of(threshold);
        if (_crossings.Contains(crossing)) return;

        _crossings.Add(crossing);
        _crossings.Sort();
    }

    /// <summary>Refuses limits that do not lie on one line, whatever the country's share is.</summary>
    private void Check(Faults faults)
    {
        var isMixed = _crossings.Exists(one => one.Limit.Constant is null) && _crossings.Exists(one => one.Limit.Constant is not null);
        var areBothVerbs = _crossings.Exists(one => one.IsLeft) && _crossings.Exists(one => !one.IsLeft);
        faults.AddIf(
            ReferenceEquals(Indicator, Indicator.RelativeIncome) && IsHeldAgainstTheCountry,
            Indicator.Key,
            "is compared with a multiple of the national share, which an income ratio does not have",
            "give a constant, as every act does, or decide such a rule by the library");
        faults.AddIf(
            isMixed || (_crossings[0].Limit.Constant is null && areBothVerbs),
            Indicator.Key,
            "is compared with " + (isMixed ? "a constant and with a multiple of the national share" : "multiples by different verbs"),
            "decide such a rule by the library: which limit is the higher one depends on the country");
    }
}

/// <summary>A limit, and whether it is crossed when it is reached or when it is left behind.</summary>
internal sealed record Crossing : IComparable<Crossing>
{
    private Crossing(Limit limit, bool isLeft)
    {
        Limit = limit;
        IsLeft = isLeft;
    }

    public Limit Limit { get; }

    public bool IsLeft { get; }

    public Rational Value => (Limit.Constant ?? Limit.NationalMultiple!.Value).Value;

    public static Crossing Of(Threshold threshold) => new(threshold.Limit, threshold.Comparison == Comparison.MoreThan);

    public int CompareTo(Crossing? other) =>
        other is null ? 1 : (Value, IsLeft).CompareTo((other.Value, other.IsLeft));
}
