using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One rule in an <see cref="Explanation"/>: that of a policy, or that of one status of the law.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class ExplainedRule
{
    internal ExplainedRule(
        string label,
        string required,
        StatusFinding? finding,
        Classification? classification,
        IReadOnlyList<ExplainedCriterion> criteria,
        IReadOnlyList<string> texts)
    {
        Label = label;
        Required = required;
        Finding = finding;
        Classification = classification;
        Criteria = criteria;
        Texts = texts;
    }

    /// <summary>What the rule is called: the status as its law calls it, or the policy.</summary>
    public string Label { get; }

    /// <summary>What the rule asks for, whatever the area comes to: residents, how many criteria, conditions; or lists in a row.</summary>
    public string Required { get; }

    /// <summary>The status that it gives, or <c>null</c> for a policy, which only lists an area or does not.</summary>
    public AreaStatus? Status => Finding?.Rule.Status;

    /// <summary>Whether the rule holds.</summary>
    public Verdict Verdict => Finding?.Verdict ?? Classification!.Verdict;

    /// <summary>What was found of the status, or <c>null</c> for a policy.</summary>
    public StatusFinding? Finding { get; }

    /// <summary>What its criteria come to, or <c>null</c> for a rule that counts lists.</summary>
    public Classification? Classification { get; }

    /// <summary>The gates, and after them the criteria that are counted; empty for a rule that counts lists.</summary>
    public IReadOnlyList<ExplainedCriterion> Criteria { get; }

    /// <summary>
    /// Whether the rule holds, the residents, and how many of the criteria are met; or the earlier lists, each with how it is known.
    /// </summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The label and the texts.</summary>
    public override string ToString() => Label + ": " + string.Join(" ", Texts);
}
