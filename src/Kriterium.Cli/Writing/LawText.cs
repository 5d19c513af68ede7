using System.Globalization;

namespace Kriterium.Cli.Writing;

/// <summary>Regimes and rules in words, the same in a table and in Markdown.</summary>
internal static class LawText
{
    /// <summary>"2018: lists from 2018-12-01 until 2021-11-30 (not included)".</summary>
    public static string Heading(LegalTimeline timeline, Regime regime) =>
        regime.Name + ": lists from " + regime.From + (timeline.Until(regime) is { } until ? " until " + until + " (not included)" : " on");

    public static IEnumerable<string> About(Regime regime)
    {
        yield return "Standing: " + Standing(regime.Standing) + "." + (regime.StandingNote.Length == 0 ? "" : " " + regime.StandingNote);
        yield return "Source: " + regime.Source;
        yield return "Source of the first date: " + regime.FromSource;
        yield return "Yearly list: " + Text.Number(regime.PublicationDay) + " " + CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(regime.PublicationMonth);
    }

    /// <summary>A rule, one condition a line.</summary>
    public static IEnumerable<string> Rule(StatusRule rule)
    {
        if (rule.Policy is not { } policy)
        {
            yield return "parallel society on " + Text.Number(rule.ListsInARow!.Value) + " yearly lists in a row, this one included (before 2018: particularly vulnerable)";
            yield break;
        }

        if (policy.SmallestPopulation > 0) yield return "at least " + Text.Grouped(policy.SmallestPopulation) + " residents";
        foreach (var gate in policy.Gates) yield return "and " + Words(gate);
        yield return "and " + Text.Number(policy.RequiredCount) + " of " + Text.Number(policy.Criteria.Count) + ":";
        foreach (var criterion in policy.Criteria) yield return "- " + Words(criterion);
        if (policy.Averaging == AveragingMethod.PooledShare) yield return "means pooled over the years";
    }

    /// <summary>The source of a rule and of what in it has a further one, and what is unverified.</summary>
    public static IEnumerable<string> Sources(StatusRule rule)
    {
        yield return rule.Source.Citation;
        if (rule.Source.Unverified is { } unverified) yield return "unverified: " + unverified;
        var criteria = (rule.Policy?.Gates ?? []).Concat(rule.Policy?.Criteria ?? []).ToList();
        foreach (var further in criteria.Where(criterion => criterion.Source.Citation != rule.Source.Citation))
            yield return Name(further.Indicator) + ": " + further.Source.Citation;
        foreach (var open in criteria.GroupBy(criterion => Added(criterion.Source.Unverified, rule.Source.Unverified)).Where(open => open.Key is not null))
            yield return "unverified of " + string.Join(", ", open.Select(criterion => Name(criterion.Indicator))) + ": " + open.Key;
    }

    public static string Standing(LegalStanding standing) => standing switch
    {
        LegalStanding.InForce => "in force",
        LegalStanding.UnderReview => "in force, under review by a court",
        _ => "replaced",
    };

    private static string Words(Criterion criterion) =>
        Name(criterion.Indicator) + " " + criterion.Threshold
        + (criterion.Indicator == Indicator.RelativeIncome ? " of the region's" : "")
        + (criterion.WindowYears == 1 ? "" : ", mean of " + Text.Number(criterion.WindowYears) + " years")
        + (criterion.Indicator != Indicator.BasicEducation ? ""
            : criterion.Education == EducationDefinition.DanishOrApproved ? " (only Danish or approved education counts)"
            : " (unknown counts as basic)");

    private static string Name(Indicator indicator) =>
        indicator == Indicator.NonWestern ? "non-Western"
        : indicator == Indicator.OutsideLabourMarket ? "outside labour market and education"
        : indicator == Indicator.Convicted ? "convicted"
        : indicator == Indicator.BasicEducation ? "basic education only"
        : "mean gross income";

    /// <summary>What is unverified of a figure beyond what is of the whole rule.</summary>
    private static string? Added(string? unverified, string? ofRule) =>
        unverified is null || unverified == ofRule ? null
        : ofRule is not null && unverified.StartsWith(ofRule + "; ", StringComparison.Ordinal) ? unverified[(ofRule.Length + 2)..]
        : unverified;
}
