namespace Kriterium;

/// <summary>As much of a status rule as the rules of a regime look at together.</summary>
internal readonly struct RuleOutline(AreaStatus? status, bool countsLists)
{
    /// <summary>The status that it gives; <c>null</c> when that could not be read, so that it may be any.</summary>
    public AreaStatus? Status => status;

    /// <summary>Whether it counts lists instead of having criteria.</summary>
    public bool CountsLists => countsLists;

    public bool IsVulnerability => status is AreaStatus.Vulnerable or AreaStatus.ParticularlyVulnerable;
}
