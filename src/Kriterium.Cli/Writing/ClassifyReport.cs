namespace Kriterium.Cli.Writing;

/// <summary>
/// Everything that there is to write: each area with its classification, in the order of the file, as far as it may be seen.
/// </summary>
internal sealed class ClassifyReport(
    IReadOnlyList<AreaResult> areas, bool isByLaw, bool saysListed, ListHistory? history, SmallCounts small)
{
    public IReadOnlyList<AreaResult> Areas => areas;

    /// <summary>The counts that are withheld.</summary>
    public SmallCounts Small => small;

    /// <summary>The earlier lists that were given.</summary>
    public ListHistory? History => history;

    /// <summary>Whether the law of each list decides, and not a policy that the user named.</summary>
    public bool IsByLaw => isByLaw;

    /// <summary>Whether there is more to say of an area than whether it is listed: from 2018 on there are several statuses.</summary>
    public bool HasStatuses => areas.Any(area => area.Status is { Regime.Statuses.Count: > 1 });

    /// <summary>The policies that decided, in the order in which they were first used.</summary>
    public IEnumerable<ThresholdPolicy> Policies => areas.SelectMany(area => area.Policies).Distinct();

    /// <summary>The rules that decided, in words.</summary>
    public IEnumerable<string> Rules => areas
        .SelectMany(area => area.Status is { Regime.Statuses.Count: > 1 } status
            ? status.Regime.Statuses.Select(rule => "Rule of " + status.Regime.Name + ", " + Named(rule) + ": " + Meaning(rule) + ".")
            : ["Rule: " + area.Classification.Policy + "."])
        .Distinct();

    /// <summary>How many areas came to each verdict, and how that compares with what the file says.</summary>
    public IEnumerable<string> Summary()
    {
        yield return Words.Of(areas.Count, "area") + (HasStatuses ? ", by the rule of the vulnerable area: " : ": ")
            + Words.Grouped(Count(Verdict.Met)) + " listed, "
            + Words.Grouped(Count(Verdict.NotMet)) + " not listed, " + Words.Grouped(Count(Verdict.Undetermined)) + " undetermined.";
        if (HasStatuses)
        {
            var statuses = areas
                .Where(area => area.Status is not null)
                .GroupBy(area => area.Status!.Status)
                .OrderBy(group => group.Key == AreaStatus.Undetermined)
                .ThenByDescending(group => group.Key);
            yield return "By status: "
                + string.Join(", ", statuses.Select(group => Words.Grouped(group.Count()) + " " + Words.OfKey(group.Key.ToKey()))) + ".";
        }

        if (!saysListed) yield break;

        var stated = areas.Where(area => area.Area.Listed is not null).ToList();
        var open = stated.Count(area => area.Classification.Verdict == Verdict.Undetermined);
        var contradicted = stated.Where(area => Contradicts(area.Classification.Verdict, area.Area.Listed!.Value)).ToList();
        yield return "Against the column listed: " + Words.Grouped(stated.Count - open - contradicted.Count) + " agree, "
            + Words.Grouped(contradicted.Count) + " contradict, " + Words.Grouped(open) + " undetermined"
            + (stated.Count == areas.Count ? "." : "; " + Words.Grouped(areas.Count - stated.Count) + " not stated.");
        foreach (var (area, classification, _) in contradicted)
            yield return "Contradicts: " + area.Key + " is " + Words.OfKey(classification.Verdict.ToListedKey()) + ", but the file says "
                + (area.Listed == true ? "yes." : "no.");
    }

    /// <summary>What was withheld.</summary>
    public IEnumerable<string> Withheld() => WithheldText.Lines(areas.Select(area => area.Area), small);

    private int Count(Verdict verdict) => areas.Count(area => area.Classification.Verdict == verdict);

    /// <summary>"transformation area (omdannelsesområde)".</summary>
    private static string Named(StatusRule rule) => rule.EnglishLabel + " (" + rule.DanishLabel + ")";

    private static string Meaning(StatusRule rule) =>
        rule.Policy?.ToString() ?? "parallel society on this yearly list and the " + Words.Number(rule.ListsBefore!.Value) + " before";

    private static bool Contradicts(Verdict verdict, bool listed) => verdict == (listed ? Verdict.NotMet : Verdict.Met);
}
