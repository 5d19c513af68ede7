using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>A rule as data: a number of these criteria, gates that must all be met, and a smallest population.</summary>
/// <remarks>
/// Immutable; made by a <see cref="ThresholdPolicyBuilder"/>. Each indicator stands in it at most once, so that the criteria vary
/// independently and a verdict is undetermined only when the unknown figures really can change it.
/// Criteria are kept in the order of <see cref="Indicator.All"/>: the order they were given in is not part of the rule.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class ThresholdPolicy : IEquatable<ThresholdPolicy>
{
    private readonly Lazy<RuleIdentity> _identity;

    internal ThresholdPolicy(ThresholdPolicyBuilder builder)
    {
        Name = builder.Name;
        Source = builder.Source!;
        SmallestPopulation = builder.SmallestPopulation;
        RequiredCount = builder.RequiredCount;
        Averaging = builder.Averaging;
        Criteria = InOrder(builder.Criteria);
        Gates = InOrder(builder.Gates);
        _identity = new Lazy<RuleIdentity>(() => RuleIdentity.Of(this));
    }

    /// <summary>A short name, chosen by whoever made the policy.</summary>
    public string Name { get; }

    /// <summary>Where the rule itself (how many of the criteria, the smallest population) comes from.</summary>
    public LegalSource Source { get; }

    /// <summary>The fewest residents with which an area can be listed: exactly this many qualifies (<i>mindst</i>).</summary>
    /// <remarks>0 when the rule does not ask for any.</remarks>
    public long SmallestPopulation { get; }

    /// <summary>How many of <see cref="Criteria"/> must be met.</summary>
    public int RequiredCount { get; }

    /// <summary>How counts of several years become a mean.</summary>
    public AveragingMethod Averaging { get; }

    /// <summary>The criteria that are counted.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Criteria that must all be met and are not counted.</summary>
    public IReadOnlyList<Criterion> Gates { get; }

    /// <summary>The name, and a fingerprint of everything in the policy.</summary>
    public RuleIdentity Identity => _identity.Value;

    /// <summary>What another policy has otherwise, and whether only in words; empty when the two are equal.</summary>
    /// <param name="other">The policy to hold this one against.</param>
    public IReadOnlyList<RuleDifference> DifferencesTo(ThresholdPolicy other) =>
        RuleParts.Differences(RuleParts.Of(this), RuleParts.Of(other ?? throw new ArgumentNullException(nameof(other))));

    /// <summary>The same rule with another criterion of one indicator, among the criteria or the gates as the old one was.</summary>
    /// <param name="criterion">A criterion on an indicator that the policy has; use <see cref="ToBuilder"/> to add a new one.</param>
    /// <param name="name">The what-if's name; by default it says what differs: "vulnerable-2021, income less than 60 %".</param>
    /// <returns>This policy when nothing changes, whatever <paramref name="name"/> is.</returns>
    /// <exception cref="InvalidInputException">
    /// The policy does not have the indicator, or <paramref name="name"/> is empty or this policy's own.
    /// </exception>
    public ThresholdPolicy With(Criterion criterion, string? name = null)
    {
        if (criterion is null) throw new ArgumentNullException(nameof(criterion));

        var faults = NameFaults(name);
        var old = Criteria.Concat(Gates).FirstOrDefault(one => ReferenceEquals(one.Indicator, criterion.Indicator));
        if (old is null)
        {
            faults.Add(new InputFault(
                nameof(criterion),
                "is not in " + Name,
                "choose one of " + string.Join(", ", Criteria.Concat(Gates).Select(one => one.Indicator.Key))
                    + ", or add a criterion by ToBuilder()",
                subject: criterion.Indicator.Key));
        }

        faults.ThrowIfAny(WhatIfSubject);
        var builder = ToBuilder();
        var place = builder.Criteria.Contains(old!) ? builder.Criteria : builder.Gates;
        place[place.IndexOf(old!)] = criterion;
        return WhatIf(builder, criterion.DifferenceFrom(old!), name);
    }

    /// <summary>The same rule with another number of <see cref="Criteria"/> that must be met.</summary>
    /// <param name="requiredCount">1 to all of them.</param>
    /// <param name="name">The what-if's name; by default it says what differs: "particularly-vulnerable-2013, 2 of 5".</param>
    /// <returns>This policy when nothing changes, whatever <paramref name="name"/> is.</returns>
    /// <exception cref="InvalidInputException">
    /// <paramref name="requiredCount"/> is out of range, or <paramref name="name"/> is empty or this policy's own.
    /// </exception>
    public ThresholdPolicy WithRequiredCount(int requiredCount, string? name = null)
    {
        var faults = NameFaults(name);
        faults.AddOf(nameof(requiredCount), PolicyRules.RequiredCount(requiredCount, Criteria.Count));
        faults.ThrowIfAny(WhatIfSubject);

        var builder = ToBuilder();
        builder.RequiredCount = requiredCount;
        return WhatIf(builder, Words.Number(requiredCount) + " of " + Words.Number(Criteria.Count), name);
    }

    /// <summary>The same rule with another window for every criterion and gate that is a mean over more than one year.</summary>
    /// <param name="windowYears">1 to <see cref="Criterion.LongestWindow"/>.</param>
    /// <param name="name">The what-if's name; by default it says what differs: "particularly-vulnerable-2013, window of 4 years".</param>
    /// <returns>This policy when nothing changes, whatever <paramref name="name"/> is.</returns>
    /// <exception cref="InvalidInputException">
    /// <paramref name="windowYears"/> is out of range, or <paramref name="name"/> is empty or this policy's own.
    /// </exception>
    public ThresholdPolicy WithWindow(int windowYears, string? name = null)
    {
        var faults = NameFaults(name);
        faults.AddOf(nameof(windowYears), Criterion.WindowFault(windowYears));
        faults.ThrowIfAny(WhatIfSubject);
        return WhatIf(ToBuilder().WithWindow(windowYears), "window of " + Criterion.Years(windowYears), name);
    }

    /// <summary>The same rule with one reading of unknown education chosen, where both are open: it counts as basic.</summary>
    /// <remarks>
    /// The acts from 2018 do not say how unknown education counts. The press and the housing organisations' federation reported in
    /// November 2020 that it is grouped with basic in practice; one article can be read the other way. The criterion's source says so.
    /// </remarks>
    /// <param name="name">
    /// The name of the choice; by default it says what differs: "vulnerable-2021, basic_education by danish_or_approved_unknown_as_basic".
    /// </param>
    /// <returns>This policy when no criterion leaves unknown education open, whatever <paramref name="name"/> is.</returns>
    /// <exception cref="InvalidInputException"><paramref name="name"/> is empty or this policy's own.</exception>
    public ThresholdPolicy WithUnknownEducationAsBasic(string? name = null) =>
        Criteria.Concat(Gates).FirstOrDefault(one => one.Education == EducationDefinition.DanishOrApproved) is not { } open
            ? this
            : With(
                new Criterion(
                    open.Indicator,
                    open.Threshold,
                    open.Source.Also("chosen here: unknown education counts as basic"),
                    open.WindowYears,
                    EducationDefinition.DanishOrApprovedUnknownAsBasic),
                name);

    /// <summary>A builder with everything in this policy, for a what-if that changes more than one thing or adds an indicator.</summary>
    /// <remarks>It keeps the name: give it another, so that the what-if is not taken for this rule.</remarks>
    public ThresholdPolicyBuilder ToBuilder()
    {
        var builder = new ThresholdPolicyBuilder
        {
            Name = Name,
            Source = Source,
            SmallestPopulation = SmallestPopulation,
            RequiredCount = RequiredCount,
            Averaging = Averaging,
        };
        foreach (var criterion in Criteria) builder.Criteria.Add(criterion);
        foreach (var gate in Gates) builder.Gates.Add(gate);
        return builder;
    }

    /// <summary>Reads a policy from JSON in the format of <c>docs/policy.schema.json</c>, whatever the culture and key order.</summary>
    /// <param name="json">
    /// One JSON object. A limit is text with its unit: <c>"50 %"</c>, <c>"270 per 10000"</c>, <c>"27/1000"</c>, <c>"3 x national"</c>.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// The text is not such a policy. All faults are listed together, each with its line and position.
    /// </exception>
    public static ThresholdPolicy FromJson(string json) =>
        PolicyJsonReader.Read(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>The policy as indented JSON, which <see cref="FromJson"/> reads back to an equal policy.</summary>
    /// <remarks>The same text on every platform, with line feeds between lines. Limits are exact texts with their unit.</remarks>
    public string ToJson() => JsonText.Indented(json => PolicyJson.Write(json, this));

    /// <summary>Equal when every part is, sources and name included.</summary>
    /// <param name="other">Another policy.</param>
    public bool Equals(ThresholdPolicy? other) =>
        other is not null && Name == other.Name && Source.Equals(other.Source) && SmallestPopulation == other.SmallestPopulation
        && RequiredCount == other.RequiredCount && Averaging == other.Averaging
        && Criteria.SequenceEqual(other.Criteria) && Gates.SequenceEqual(other.Gates);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ThresholdPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => (Name, RequiredCount, SmallestPopulation, Criteria.Count, Gates.Count).GetHashCode();

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">A policy.</param>
    /// <param name="right">Another one.</param>
    public static bool operator ==(ThresholdPolicy? left, ThresholdPolicy? right) => Equals(left, right);

    /// <summary>Whether the two differ.</summary>
    /// <param name="left">A policy.</param>
    /// <param name="right">Another one.</param>
    public static bool operator !=(ThresholdPolicy? left, ThresholdPolicy? right) => !Equals(left, right);

    /// <summary>"particularly-vulnerable-2010: 2 of 3 (non_western more than 50 %; ...), at least 1,000 residents".</summary>
    public override string ToString() =>
        Name + ": " + Words.Number(RequiredCount) + " of " + Words.Number(Criteria.Count) + " (" + string.Join("; ", Criteria) + ")"
        + (Gates.Count == 0 ? "" : ", and " + string.Join(" and ", Gates))
        + (SmallestPopulation == 0 ? "" : ", at least " + Words.Of(SmallestPopulation, "resident"))
        + (Averaging == AveragingMethod.PooledShare ? ", pooled over years" : "");

    private string WhatIfSubject => "The what-if of " + Name;

    private static Faults NameFaults(string? name)
    {
        var faults = new Faults();
        if (name is not null) faults.AddOf(nameof(name), Words.FilledFault(name, PolicyRules.NameAdvice));
        return faults;
    }

    private ThresholdPolicy WhatIf(ThresholdPolicyBuilder builder, string difference, string? name)
    {
        if (builder.Build() == this) return this;
        if (name == Name)
        {
            throw Faults.Only(
                WhatIfSubject, nameof(name), "is " + name + ", the name of the rule that is changed", "give the what-if another");
        }

        builder.Name = name ?? Name + ", " + difference;
        return builder.Build();
    }

    private static IReadOnlyList<Criterion> InOrder(IEnumerable<Criterion> criteria) =>
        Array.AsReadOnly(criteria.OrderBy(criterion => criterion.Indicator.Position).ToArray());
}
