namespace Kriterium;

/// <summary>
/// What the parts of a timeline must be, once for what builds it and for the JSON reader, each of which names the parts in its own words.
/// </summary>
internal static class TimelineRules
{
    public const string TimelineNameAdvice = "give the timeline a name";
    public const string RegimeNameAdvice = "give the regime a name";
    public const string LabelAdvice = "give the text that the regime uses";
    public static readonly Problem NoRegime = new("is empty", "give at least one regime");

    /// <summary>The statuses that a rule can give.</summary>
    public static IReadOnlyList<AreaStatus> Statuses { get; } =
        [
            AreaStatus.ParticularlyVulnerable, AreaStatus.Prevention, AreaStatus.Vulnerable, AreaStatus.ParallelSociety,
            AreaStatus.Transformation,
        ];

    public static Problem? PublicationMonth(long month) =>
        month is >= 1 and <= 12 ? null : new Problem("is " + Words.Grouped(month), "give 1 to 12");

    public static Problem? PublicationDay(long day) =>
        day is >= 1 and <= 28 ? null : new Problem("is " + Words.Grouped(day), "give 1 to 28, a day of every month");

    public static Problem? ListsInARow(long lists) =>
        lists is >= 2 and <= 20 ? null : new Problem("is " + Words.Grouped(lists), "choose 2 to 20");

    public static (string Subject, Problem Problem) NamedAgain(string name, int times) =>
        ("the regime " + name, new Problem("is given " + Words.Number(times) + " times", "give each a name of its own"));

    public static (string Subject, Problem Problem) StartAgain(CalendarDate date, int times) =>
        (Words.Number(times) + " regimes", new Problem("start on " + date, "give each a first date of its own"));

    public static (string Subject, Problem Problem) RuledAgain(AreaStatus status, int times) =>
        (Words.Status(status), new Problem("has " + Words.Number(times) + " rules", "give each status one"));

    public static (string Subject, Problem Problem) StandsAgain(string token, int times) =>
        ("the list token " + token, new Problem("stands for " + Words.Number(times) + " statuses", "give each its own"));

    /// <summary>What is wrong with the rules of a regime together.</summary>
    public static IEnumerable<Problem> Together(IReadOnlyList<RuleOutline> rules)
    {
        var vulnerable = rules.Count(rule => rule.IsVulnerability);
        if (vulnerable > 1 || (vulnerable == 0 && rules.All(rule => rule.Status is not null)))
            yield return new Problem(
                "has " + Words.Of(vulnerable, "rule") + " of a vulnerable or particularly vulnerable area", "give one of them");
        if (rules.Any(rule => rule.IsVulnerability && rule.CountsLists))
            yield return new Problem("has no criteria for the vulnerable area", "give it a policy");
        if (rules.Any(rule => rule.CountsLists)
            && !rules.Any(rule => rule is { Status: AreaStatus.ParallelSociety or null, CountsLists: false }))
            yield return new Problem(
                "counts lists in a row of the parallel society, which has no criteria here", "give its rule too");
    }
}
