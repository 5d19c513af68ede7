using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Whether one status rule of a regime holds for an area, taken alone: a transformation area is a vulnerable area too.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record StatusFinding
{
    internal StatusFinding(StatusRule rule, Verdict verdict, Classification classification)
    {
        Rule = rule;
        Verdict = verdict;
        Classification = classification;
        EarlierLists = [];
    }

    internal StatusFinding(StatusRule rule, Verdict verdict, IReadOnlyList<EarlierList> earlierLists, Verdict earlierVerdict)
    {
        Rule = rule;
        Verdict = verdict;
        EarlierLists = earlierLists;
        EarlierVerdict = earlierVerdict;
    }

    /// <summary>The rule.</summary>
    public StatusRule Rule { get; }

    /// <summary>Whether it holds.</summary>
    public Verdict Verdict { get; }

    /// <summary>What its criteria come to, or <c>null</c> for a rule that counts lists.</summary>
    public Classification? Classification { get; }

    /// <summary>
    /// For a rule that counts lists, whether the area was a parallel society on each of the yearly lists
    /// before this one that the rule asks for; else <c>null</c>.
    /// </summary>
    public Verdict? EarlierVerdict { get; }

    /// <summary>
    /// For a rule that counts lists, what is known of the area on each of the yearly lists before this one that the rule asks for,
    /// the oldest first; fewer where there were fewer since the first list, and none for a rule by criteria.
    /// </summary>
    public IReadOnlyList<EarlierList> EarlierLists { get; }

    /// <summary>Whether both say the same by equal rules, classifications and earlier lists.</summary>
    /// <param name="other">Another finding, or <c>null</c>.</param>
    public bool Equals(StatusFinding? other) =>
        other is not null && Verdict == other.Verdict && EarlierVerdict == other.EarlierVerdict && Rule.Equals(other.Rule)
        && Equals(Classification, other.Classification) && EarlierLists.SequenceEqual(other.EarlierLists);

    /// <inheritdoc/>
    public override int GetHashCode() => (Rule.Status, Verdict, EarlierVerdict, Classification).GetHashCode();

    /// <summary>"transformation area: undetermined".</summary>
    public override string ToString() => Rule.EnglishLabel + ": " + Words.Verdict(Verdict);
}
