namespace Kriterium.Sql.Emission;

/// <summary>The sources that stand in a statement: those of the ready-made rules. The words of others never enter one.</summary>
internal static class Citations
{
    private static readonly HashSet<LegalSource> Known =
    [
        .. LegalTimeline.Denmark.Regimes.Concat(LegalTimeline.Denmark.WithUnknownEducationAsBasic().Regimes)
            .SelectMany(regime => regime.Statuses)
            .SelectMany(rule => (IEnumerable<LegalSource>)
            [
                rule.Source,
                .. rule.Policy is { } policy
                    ? policy.Gates.Concat(policy.Criteria).Select(criterion => criterion.Source).Append(policy.Source)
                    : [],
            ]),
    ];

    public static string Of(LegalSource source) =>
        Known.Contains(source) ? "Source: " + source : "The source stands in the rule.";

    /// <summary>Which rule a statement is of. A name that is not ours stays out.</summary>
    public static string Of(RuleIdentity identity) =>
        "Rule " + (IsOurs(identity) ? identity.Name + ", fingerprint " : "with the fingerprint ") + identity.Fingerprint;

    private static bool IsOurs(RuleIdentity identity) => OurRules.Any(known => known == identity);

    private static IEnumerable<RuleIdentity> OurRules =>
        LegalTimeline.Denmark.Regimes.SelectMany(regime => regime.Policies).Select(policy => policy.Identity)
            .Append(LegalTimeline.Denmark.Identity);
}
