using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Lists;

/// <summary>
/// The causes of a move by trying every subset, with a k of n of its own: nothing of the library but the verdicts on each part.
/// </summary>
internal static class CauseOracle
{
    /// <summary>One part on one side: a rule's number, the size, or a test that counts, gates or is not there at all.</summary>
    public sealed record Part(string Key, Verdict? Verdict, bool IsGate = false, int Number = 0);

    public static Part[] PartsOf(Classification one) =>
    [
        new Part("residents", one.Size.Verdict, IsGate: true),
        new Part("required_count", null, Number: one.Policy.RequiredCount),
        .. Indicator.All.Select(indicator =>
            one.Findings.FirstOrDefault(finding => finding.Indicator == indicator) is { } counted
                ? new Part(indicator.Key, counted.Verdict)
                : new Part(
                    indicator.Key,
                    one.GateFindings.FirstOrDefault(finding => finding.Indicator == indicator)?.Verdict,
                    IsGate: true)),
    ];

    /// <summary>Met when every gate is and enough criteria are, whatever the open ones turn out to be; each is tried both ways.</summary>
    public static Verdict Decide(IReadOnlyList<Part> parts)
    {
        var required = parts.Single(part => part.Key == "required_count").Number;
        var outcomes = new HashSet<bool>();
        var open = parts.Where(part => part.Verdict == Verdict.Undetermined).ToList();
        for (var ways = 0; ways < 1 << open.Count; ways++)
        {
            bool IsMet(Part part) =>
                part.Verdict == Verdict.Met || (part.Verdict == Verdict.Undetermined && (ways & (1 << open.IndexOf(part))) != 0);
            outcomes.Add(
                parts.Where(part => part.IsGate && part.Verdict is not null).All(IsMet)
                && parts.Count(part => !part.IsGate && part.Verdict is not null && IsMet(part)) >= required);
        }

        return outcomes.Count == 2 ? Verdict.Undetermined : outcomes.Single().ToVerdict();
    }

    /// <summary>The smallest sets of parts that, taken from the second, turn the verdict of the first into that of the second.</summary>
    public static IEnumerable<string> Causes(Part[] before, Part[] after) =>
        Smallest(
            before.Select(part => part.Key).ToList(),
            Decide(after),
            taken => Decide([.. before.Select((part, i) => taken.Contains(part.Key) ? after[i] : part)]));

    /// <summary>The smallest of all sets of keys that give a result: none of their subsets does.</summary>
    public static IEnumerable<string> Smallest<T>(IReadOnlyList<string> keys, T wanted, Func<HashSet<string>, T> decide)
    {
        var reaching = Enumerable.Range(0, 1 << keys.Count)
            .Select(bits => keys.Where((_, i) => (bits & (1 << i)) != 0).ToHashSet())
            .Where(taken => EqualityComparer<T>.Default.Equals(decide(taken), wanted))
            .ToList();
        return reaching
            .Where(taken => !reaching.Exists(smaller => smaller.Count < taken.Count && smaller.IsSubsetOf(taken)))
            .Select(Name)
            .Order(StringComparer.Ordinal);
    }

    public static IEnumerable<string> Names(IEnumerable<IReadOnlyList<ChangeCause>> sets) =>
        sets.Select(set => Name(set.Select(cause => cause.Key))).Order(StringComparer.Ordinal);

    public static string Name(IEnumerable<string> keys) => string.Join('+', keys.Order(StringComparer.Ordinal));
}
