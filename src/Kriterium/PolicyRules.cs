namespace Kriterium;

/// <summary>What the parts of a policy must be, once for the builder and the JSON reader.</summary>
/// <remarks>Each of the two names the parts in its own words. A fault reads on from the name of the part that it is about.</remarks>
internal static class PolicyRules
{
    public const string NameAdvice = "give the policy a name";

    public static string? SmallestPopulation(long residents) =>
        residents < 0 ? " is " + Words.Number(residents) + "; give 0 or more" : null;

    public static string? Criteria(int count) => count == 0 ? " is empty; add at least one criterion" : null;

    public static string? RequiredCount(long required, int criteria) =>
        criteria > 0 && (required < 1 || required > criteria)
            ? " is " + Words.Number(required) + ", but the policy has "
                + (criteria == 1 ? "1 criterion; choose 1" : Words.Number(criteria) + " criteria; choose 1 to " + Words.Number(criteria))
            : null;

    public static string UsedAgain(int times) =>
        " is used " + Words.Number(times) + " times; use each indicator once, as a criterion or as a gate";
}
