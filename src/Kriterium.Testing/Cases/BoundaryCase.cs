namespace Kriterium.Testing;

/// <summary>An area with a figure below, at or above a limit, such that the verdict of the whole rule hangs on that figure alone.</summary>
public sealed class BoundaryCase
{
    internal BoundaryCase(AreaStatus status, ThresholdPolicy policy, Criterion? criterion, OnLimit side, AreaMeasurement area)
    {
        Status = status;
        Policy = policy;
        Criterion = criterion;
        Side = side;
        Area = area;
        Expected = ByVerb(criterion?.Threshold.Comparison ?? Comparison.AtLeast, side);
        Name = policy.Name + "/" + (criterion?.Indicator.Key ?? "residents") + "/" + SideOf(side);
    }

    /// <summary>"particularly-vulnerable-2013/convicted/at".</summary>
    public string Name { get; }

    /// <summary>The status that the rule gives.</summary>
    public AreaStatus Status { get; }

    /// <summary>The rule.</summary>
    public ThresholdPolicy Policy { get; }

    /// <summary>The criterion or gate at whose limit the area stands; <c>null</c> for its size.</summary>
    public Criterion? Criterion { get; }

    /// <summary>Where the figure stands.</summary>
    public OnLimit Side { get; }

    /// <summary>The area.</summary>
    public AreaMeasurement Area { get; }

    /// <summary>
    /// What the verb of the law makes of the figure, and so of the whole <see cref="Policy"/>. It is the rule's verdict, not the area's
    /// status: an area that meets the rule can have a more severe one, and one that does not can meet another rule.
    /// </summary>
    public Verdict Expected { get; }

    /// <summary>Where the limit comes from.</summary>
    public LegalSource Source => Criterion?.Source ?? Policy.Source;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static string SideOf(OnLimit side) => side switch
    {
        OnLimit.Below => "below",
        OnLimit.At => "at",
        _ => "above",
    };

    /// <summary>The statute's verbs, as a table: <i>overstiger</i>, <i>udgør mindst</i>, <i>mindre end</i>.</summary>
    private static Verdict ByVerb(Comparison comparison, OnLimit side) => (comparison, side) switch
    {
        (Comparison.MoreThan, OnLimit.Below) => Verdict.NotMet,
        (Comparison.MoreThan, OnLimit.At) => Verdict.NotMet,
        (Comparison.MoreThan, _) => Verdict.Met,
        (Comparison.AtLeast, OnLimit.Below) => Verdict.NotMet,
        (Comparison.AtLeast, _) => Verdict.Met,
        (_, OnLimit.Below) => Verdict.Met,
        (_, _) => Verdict.NotMet,
    };
}
