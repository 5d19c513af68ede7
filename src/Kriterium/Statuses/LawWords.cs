namespace Kriterium;

/// <summary>Rules in words, for people: the same wherever they are printed.</summary>
internal static class LawWords
{
    public static IEnumerable<string> ConditionsOf(StatusRule rule)
    {
        if (rule.Policy is not { } policy)
        {
            yield return "parallel society on " + Words.Number(rule.ListsInARow!.Value)
                + " yearly lists in a row, this one included (before 2018: particularly vulnerable)";
            yield break;
        }

        if (policy.SmallestPopulation > 0) yield return "at least " + Words.Grouped(policy.SmallestPopulation) + " residents";
        foreach (var gate in policy.Gates) yield return "and " + Of(gate);
        yield return "and " + Words.Number(policy.RequiredCount) + " of " + Words.Number(policy.Criteria.Count) + ":";
        foreach (var criterion in policy.Criteria) yield return "- " + Of(criterion);
        if (policy.Averaging == AveragingMethod.PooledShare) yield return "means pooled over the years";
    }

    public static IEnumerable<string> SourcesOf(StatusRule rule)
    {
        yield return rule.Source.Citation;
        if (rule.Source.Unverified is { } unverified) yield return "unverified: " + unverified;
        var criteria = (rule.Policy?.Gates ?? []).Concat(rule.Policy?.Criteria ?? []).ToList();
        foreach (var further in criteria.Where(criterion => criterion.Source.Citation != rule.Source.Citation))
            yield return Of(further.Indicator) + ": " + further.Source.Citation;
        foreach (var open in criteria.GroupBy(criterion => Added(criterion.Source.Unverified, rule.Source.Unverified)))
        {
            if (open.Key is null) continue;

            yield return "unverified of " + string.Join(", ", open.Select(criterion => Of(criterion.Indicator))) + ": " + open.Key;
        }
    }

    public static string Of(LegalStanding standing) => standing switch
    {
        LegalStanding.InForce => "in force",
        LegalStanding.UnderReview => "in force, under review by a court",
        _ => "replaced",
    };

    private static string Of(Criterion criterion) =>
        Of(criterion.Indicator) + " " + criterion.Threshold
        + (criterion.Indicator == Indicator.RelativeIncome ? " of the region's" : "")
        + (criterion.WindowYears == 1 ? "" : ", mean of " + Words.Number(criterion.WindowYears) + " years")
        + (criterion.Indicator != Indicator.BasicEducation ? ""
            : criterion.Education == EducationDefinition.DanishOrApproved ? " (only Danish or approved education counts)"
            : " (unknown counts as basic)");

    private static string Of(Indicator indicator) =>
        indicator == Indicator.NonWestern ? "non-Western"
        : indicator == Indicator.OutsideLabourMarket ? "outside labour market and education"
        : indicator == Indicator.Convicted ? "convicted"
        : indicator == Indicator.BasicEducation ? "basic education only"
        : indicator == Indicator.RelativeIncome ? "mean gross income"
        : throw Indicator.NotHandled(indicator);

    /// <summary>What is unverified of a figure beyond what is of the whole rule.</summary>
    private static string? Added(string? unverified, string? ofRule) =>
        unverified is null || unverified == ofRule ? null
        : ofRule is not null && unverified.StartsWith(ofRule + "; ", StringComparison.Ordinal) ? unverified.Substring(ofRule.Length + 2)
        : unverified;
}
