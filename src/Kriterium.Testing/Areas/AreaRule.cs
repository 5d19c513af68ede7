namespace Kriterium.Testing;

/// <summary>One of the rules that an area is made for.</summary>
internal sealed class AreaRule(AreaStatus status, ThresholdPolicy policy)
{
    /// <summary>The status that it gives; undetermined for a rule that stands alone.</summary>
    public AreaStatus Status { get; } = status;

    public ThresholdPolicy Policy { get; } = policy;

    /// <summary>The criteria that are counted, and the gates.</summary>
    public IReadOnlyList<Criterion> Criteria { get; } = [.. policy.Criteria, .. policy.Gates];
}
