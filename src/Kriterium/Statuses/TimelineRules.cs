namespace Kriterium;

/// <summary>
/// What the parts of a timeline must be, once for what builds it and for the JSON reader, each of which names the parts in its own words.
/// </summary>
/// <remarks>A fault that begins with a space reads on from the name of the part that it is about.</remarks>
internal static class TimelineRules
{
    public const string TimelineNameAdvice = "give the timeline a name";
    public const string RegimeNameAdvice = "give the regime a name";
    public const string LabelAdvice = "give the text that the regime uses";
    public const string NoRegime = " is empty; give at least one regime";

    /// <summary>The statuses that a rule can give.</summary>
    public static IReadOnlyList<AreaStatus> Statuses { get; } =
        [
            AreaStatus.ParticularlyVulnerable, AreaStatus.Prevention, AreaStatus.Vulnerable, AreaStatus.ParallelSociety,
            AreaStatus.Transformation,
        ];

    public static string? PublicationMonth(long month) => month is >= 1 and <= 12 ? null : " is " + Words.Number(month) + "; give 1 to 12";

    public static string? PublicationDay(long day) =>
        day is >= 1 and <= 28 ? null : " is " + Words.Number(day) + "; give 1 to 28, a day of every month";

    public static string? ListsInARow(long lists) => lists is >= 2 and <= 20 ? null : " is " + Words.Number(lists) + "; choose 2 to 20";

    public static string NamedAgain(int times) => " is given " + Words.Number(times) + " times; give each a name of its own";

    public static string StartAgain(CalendarDate date, int times) =>
        Words.Number(times) + " regimes start on " + date + "; give each a first date of its own";

    public static string RuledAgain(AreaStatus status, int times) =>
        Words.Status(status) + " has " + Words.Number(times) + " rules; give each status one";

    public static string StandsAgain(int times) => " stands for " + Words.Number(times) + " statuses; give each its own";

    /// <summary>What is wrong with the rules of a regime together, to be read on from the name of their list.</summary>
    public static IEnumerable<string> Together(IReadOnlyList<RuleOutline> rules)
    {
        var vulnerable = rules.Count(rule => rule.IsVulnerability);
        if (vulnerable > 1 || (vulnerable == 0 && rules.All(rule => rule.Status is not null)))
            yield return " has " + Words.Number(vulnerable) + " rules of a vulnerable or particularly vulnerable area; give one of them";
        if (rules.Any(rule => rule.IsVulnerability && rule.CountsLists))
            yield return " has no criteria for the vulnerable area; give it a policy";
        if (rules.Any(rule => rule.CountsLists)
            && !rules.Any(rule => rule is { Status: AreaStatus.ParallelSociety or null, CountsLists: false }))
            yield return " counts lists in a row of the parallel society, which has no criteria here; give its rule too";
    }
}
