using Kriterium.Cli.Reading;

namespace Kriterium.Cli;

/// <summary>What was decided of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Classification">What the named policy says, or the law's rule of the vulnerable area (before 2018: of the particularly vulnerable area).</param>
/// <param name="Status">What the law of the list's date says; <c>null</c> when a policy was named.</param>
internal sealed record Decision(Area Area, Classification Classification, StatusClassification? Status)
{
    /// <summary>Whether something that is not known could still change the answer.</summary>
    public bool IsOpen => Status is null ? Classification.Verdict == Verdict.Undetermined : Status.Status == AreaStatus.Undetermined;

    /// <summary>Everything that an indicator was held against in deciding, each rule's criteria and gates.</summary>
    public IEnumerable<ThresholdPolicy> Policies =>
        Status is null ? [Classification.Policy] : Status.Regime.Statuses.Where(rule => rule.Policy is not null).Select(rule => rule.Policy!);

    /// <summary>What an indicator came to in the rule that the verdict is of; from 2018 on, for non-Western, in the gate of the parallel society.</summary>
    public Finding? FindingOf(Indicator indicator)
    {
        var gates = Status?.Findings.FirstOrDefault(finding => finding.Rule.Status == AreaStatus.ParallelSociety)?.Classification?.GateFindings ?? [];
        return Classification.Findings.Concat(Classification.GateFindings).Concat(gates).FirstOrDefault(finding => finding.Indicator == indicator);
    }
}
