using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// How an area gets one status under a regime: by criteria, or by having been a parallel society on a number of lists in a row.
/// </summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record StatusRule
{
    private StatusRule(
        AreaStatus status,
        string danishLabel,
        string englishLabel,
        string listToken,
        LegalSource source,
        ThresholdPolicy? policy,
        int? listsInARow)
    {
        Source = source ?? throw new ArgumentNullException(nameof(source));
        var faults = new Faults();
        faults.AddIf(
            !TimelineRules.Statuses.Contains(status),
            nameof(status),
            "is " + Words.StatusAsGiven(status),
            "choose one that a rule can give, from ParticularlyVulnerable to Transformation");
        faults.AddOf(nameof(danishLabel), Words.FilledFault(danishLabel, TimelineRules.LabelAdvice));
        faults.AddOf(nameof(englishLabel), Words.FilledFault(englishLabel, TimelineRules.LabelAdvice));
        faults.AddOf(nameof(listToken), Words.FilledFault(listToken, TimelineRules.LabelAdvice));
        if (listsInARow is { } lists) faults.AddOf(nameof(listsInARow), TimelineRules.ListsInARow(lists));
        faults.ThrowIfAny("The status rule");

        Status = status;
        DanishLabel = danishLabel;
        EnglishLabel = englishLabel;
        ListToken = listToken;
        Policy = policy;
        ListsInARow = listsInARow;
    }

    /// <summary>The status that it gives.</summary>
    public AreaStatus Status { get; }

    /// <summary>The name that the regime itself uses, in Danish.</summary>
    public string DanishLabel { get; }

    /// <summary>A neutral name in English.</summary>
    public string EnglishLabel { get; }

    /// <summary>How a membership table writes it, such as <c>udsat_boligomraade</c>.</summary>
    public string ListToken { get; }

    /// <summary>Where the rule comes from.</summary>
    public LegalSource Source { get; }

    /// <summary>The criteria, or <c>null</c> for a rule that counts lists.</summary>
    public ThresholdPolicy? Policy { get; }

    /// <summary>
    /// On how many yearly lists in a row, this one included, the area must be a parallel society (before 2018: particularly
    /// vulnerable); <c>null</c> for a rule by criteria.
    /// </summary>
    public int? ListsInARow { get; }

    /// <summary>
    /// On how many yearly lists before a list the area must have been a parallel society: <see cref="ListsInARow"/> without the
    /// list itself; <c>null</c> for a rule by criteria.
    /// </summary>
    public int? ListsBefore => ListsInARow - 1;

    /// <summary>
    /// The rule in words, one condition a line; lines that are counted together stand below the line that says
    /// how many, each after a hyphen.
    /// </summary>
    public IReadOnlyList<string> Conditions => [.. LawWords.ConditionsOf(this)];

    /// <summary>The source of the rule, and after it those that its figures have beyond it.</summary>
    public IReadOnlyList<LegalSource> Sources => [.. LawWords.SourcesOf(this)];

    /// <summary>What is unverified of the rule, and after it what is of its figures, in words.</summary>
    public IReadOnlyList<string> Unverified => [.. LawWords.UnverifiedOf(this)];

    /// <summary>A status given by criteria.</summary>
    /// <param name="status">What an area becomes that meets the rule.</param>
    /// <param name="danishLabel">What the law calls it.</param>
    /// <param name="englishLabel">The same in English.</param>
    /// <param name="listToken">What stands for it in files of lists.</param>
    /// <param name="policy">The criteria.</param>
    /// <exception cref="InvalidInputException">
    /// A text is empty or contains an unpaired surrogate, or <paramref name="status"/> is not one that a rule can give. All faults are
    /// listed together.
    /// </exception>
    public static StatusRule ByCriteria(
        AreaStatus status, string danishLabel, string englishLabel, string listToken, ThresholdPolicy policy) =>
        policy is null
            ? throw new ArgumentNullException(nameof(policy))
            : new StatusRule(status, danishLabel, englishLabel, listToken, policy.Source, policy, null);

    /// <summary>A status given to a parallel society that has been one on a number of yearly lists in a row, this one included.</summary>
    /// <param name="status">The status.</param>
    /// <param name="danishLabel">The name that the regime itself uses.</param>
    /// <param name="englishLabel">A neutral name in English.</param>
    /// <param name="listToken">How a membership table writes it.</param>
    /// <param name="listsInARow">2 to 20.</param>
    /// <param name="source">Where the rule comes from.</param>
    /// <exception cref="InvalidInputException">
    /// A text is empty or contains an unpaired surrogate, <paramref name="status"/> is not one that a rule can give, or
    /// <paramref name="listsInARow"/> is out of range. All faults are listed together.
    /// </exception>
    public static StatusRule ByConsecutiveLists(
        AreaStatus status, string danishLabel, string englishLabel, string listToken, int listsInARow, LegalSource source) =>
        new(status, danishLabel, englishLabel, listToken, source, null, listsInARow);

    /// <summary>"vulnerable area: vulnerable-2018: 2 of 4 (...)", "transformation area: parallel society on 5 lists in a row".</summary>
    public override string ToString() =>
        EnglishLabel + ": " + (Policy?.ToString() ?? "parallel society on " + Words.Number(ListsInARow!.Value) + " lists in a row");

    internal RuleOutline Outline => new(Status, ListsInARow is not null);
}
