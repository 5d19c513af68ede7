namespace Kriterium;

/// <summary>Whether one status rule of a regime holds for an area, taken alone: a transformation area is a vulnerable area too.</summary>
public sealed class StatusFinding
{
    internal StatusFinding(StatusRule rule, Verdict verdict, Classification? classification, Verdict? earlierLists)
    {
        Rule = rule;
        Verdict = verdict;
        Classification = classification;
        EarlierLists = earlierLists;
    }

    /// <summary>The rule.</summary>
    public StatusRule Rule { get; }

    /// <summary>Whether it holds.</summary>
    public Verdict Verdict { get; }

    /// <summary>What its criteria come to, or <c>null</c> for a rule that counts lists.</summary>
    public Classification? Classification { get; }

    /// <summary>
    /// For a rule that counts lists, whether the area was a parallel society on each of the yearly lists
    /// before this one; else <c>null</c>.
    /// </summary>
    public Verdict? EarlierLists { get; }

    /// <summary>"transformation area: undetermined".</summary>
    public override string ToString() => Rule.EnglishLabel + ": " + Words.Verdict(Verdict);
}
