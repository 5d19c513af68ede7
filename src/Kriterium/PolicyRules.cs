namespace Kriterium;

/// <summary>What the parts of a policy must be, once for the builder and the JSON reader.</summary>
/// <remarks>Each of the two names the parts in its own words.</remarks>
internal static class PolicyRules
{
    public const string NameAdvice = "give the policy a name";

    public static Problem? SmallestPopulation(long residents) =>
        residents < 0 ? new Problem("is " + Words.Grouped(residents), "give 0 or more") : null;

    public static Problem? Criteria(int count) => count == 0 ? new Problem("is empty", "add at least one criterion") : null;

    public static Problem? RequiredCount(long required, int criteria) =>
        criteria > 0 && (required < 1 || required > criteria)
            ? new Problem(
                "is " + Words.Grouped(required) + ", but the policy has " + Words.Of(criteria, "criterion", "criteria"),
                criteria == 1 ? "choose 1" : "choose 1 to " + Words.Number(criteria))
            : null;

    public static Problem UsedAgain(int times) =>
        new("is used " + Words.Number(times) + " times", "use each indicator once, as a criterion or as a gate");
}
