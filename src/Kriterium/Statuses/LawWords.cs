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

        if (policy.SmallestPopulation > 0) yield return "at least " + Words.Of(policy.SmallestPopulation, "resident");
        foreach (var gate in policy.Gates) yield return "and " + Of(gate);
        yield return "and " + Words.Number(policy.RequiredCount) + " of " + Words.Number(policy.Criteria.Count) + ":";
        foreach (var criterion in policy.Criteria) yield return "- " + Of(criterion);
        if (policy.Averaging == AveragingMethod.PooledShare) yield return "means pooled over the years";
    }

    /// <summary>The source of the rule, and after it those that its figures have beyond it. Each page is named once.</summary>
    public static IEnumerable<LegalSource> SourcesOf(StatusRule rule) =>
        FiguresOf(rule).Select(figure => figure.Source).Prepend(rule.Source)
            .GroupBy(source => (source.Citation, source.Address))
            .Select(sources => sources.First());

    /// <summary>What is unverified of the rule, and after it what is of figures beyond that.</summary>
    public static IEnumerable<string> UnverifiedOf(StatusRule rule)
    {
        if (rule.Source.Unverified is { } unverified) yield return unverified;
        foreach (var open in FiguresOf(rule).GroupBy(figure => Added(figure.Source.Unverified, rule.Source.Unverified)))
        {
            if (open.Key is null) continue;

            yield return string.Join(", ", open.Select(figure => Of(figure.Indicator))) + ": " + open.Key;
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
            : criterion.Education switch
            {
                EducationDefinition.DanishOrApproved => " (only Danish or approved education counts)",
                EducationDefinition.DanishOrApprovedUnknownAsBasic =>
                    " (only Danish or approved education counts, and unknown counts as basic)",
                _ => " (unknown counts as basic)",
            });

    private static string Of(Indicator indicator) =>
        indicator == Indicator.NonWestern ? "non-Western"
        : indicator == Indicator.OutsideLabourMarket ? "outside labour market and education"
        : indicator == Indicator.Convicted ? "convicted"
        : indicator == Indicator.BasicEducation ? "basic education only"
        : indicator == Indicator.RelativeIncome ? "mean gross income"
        : throw Indicator.NotHandled(indicator);

    private static IEnumerable<Criterion> FiguresOf(StatusRule rule) => (rule.Policy?.Gates ?? []).Concat(rule.Policy?.Criteria ?? []);

    /// <summary>What is unverified of a figure beyond what is of the whole rule.</summary>
    internal static string? Added(string? unverified, string? ofRule) =>
        unverified is null || unverified == ofRule ? null
        : ofRule is not null && unverified.StartsWith(ofRule + "; ", StringComparison.Ordinal) ? unverified.Substring(ofRule.Length + 2)
        : unverified;
}
