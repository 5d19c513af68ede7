using Kriterium.Cli.Reading;

namespace Kriterium.Cli;

/// <summary>What was decided of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Classification">
/// What the named policy says, or the law's rule of the vulnerable area (before 2018: of the particularly vulnerable area).
/// </param>
/// <param name="Status">What the law of the list's date says; <c>null</c> when a policy was named.</param>
internal sealed record AreaResult(Area Area, Classification Classification, StatusClassification? Status)
{
    /// <summary>Whether something that is not known could still change the answer.</summary>
    public bool IsOpen => Status is null ? Classification.Verdict == Verdict.Undetermined : Status.Status == AreaStatus.Undetermined;

    /// <summary>The list that the answers of one date make. There is at least one.</summary>
    public static AreaList ListOf(IReadOnlyList<AreaResult> results) => results[0].Status is null
        ? AreaList.Of(results.Select(result => result.Classification))
        : AreaList.Of(results.Select(result => result.Status!));

    /// <summary>The same answer, without what a withheld count could be found from.</summary>
    public AreaResult Without(SmallCounts small)
    {
        var status = Status is null ? null : small.Apply(Status);
        return new AreaResult(Area.Without(small), status?.Vulnerability ?? small.Apply(Classification), status);
    }

    /// <summary>Why, in words.</summary>
    public Explanation Explain(Language language = Language.English) => Status is null
        ? Explanation.Of(Classification, language, Area.DisplayName)
        : Explanation.Of(Status, language, Area.DisplayName);

    /// <summary>Everything that an indicator was compared with in deciding, each rule's criteria and gates.</summary>
    public IEnumerable<ThresholdPolicy> Policies =>
        Status is null ? [Classification.Policy] : Status.Regime.Policies;

    /// <summary>What an indicator came to in the rule that the verdict is of, or else in another rule of the law.</summary>
    public Finding? FindingOf(Indicator indicator) => Status is null
        ? Classification.Findings.Concat(Classification.GateFindings).FirstOrDefault(finding => finding.Indicator == indicator)
        : Status.FindingOf(indicator);
}
