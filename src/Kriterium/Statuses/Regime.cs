using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The law as it stood for the lists of one period: which statuses there were, and the rule of each.</summary>
/// <remarks>Immutable; made by a <see cref="RegimeBuilder"/>.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class Regime : IEquatable<Regime>
{
    internal Regime(RegimeBuilder builder)
    {
        Name = builder.Name;
        From = builder.From;
        FromSource = builder.FromSource!;
        PublicationMonth = builder.PublicationMonth;
        PublicationDay = builder.PublicationDay;
        Source = builder.Source!;
        Standing = builder.Standing;
        StandingNote = builder.StandingNote;
        StandingSource = builder.StandingSource;
        Statuses = Array.AsReadOnly(builder.Statuses.OrderBy(rule => rule.Status).ToArray());
        VulnerabilityRule = Statuses.First(rule => rule.Outline.IsVulnerability);
        PossibleStatuses = new PossibleStatuses(Statuses);
    }

    /// <summary>A short name: the year of its first lists.</summary>
    public string Name { get; }

    /// <summary>The first list date that it decides.</summary>
    public CalendarDate From { get; }

    /// <summary>Where that date comes from.</summary>
    public LegalSource FromSource { get; }

    /// <summary>The month of the yearly list's publication, 1 to 12.</summary>
    public int PublicationMonth { get; }

    /// <summary>The day of the yearly list's publication, 1 to 28.</summary>
    public int PublicationDay { get; }

    /// <summary>The act or agreement.</summary>
    public LegalSource Source { get; }

    /// <summary>Whether it is law today.</summary>
    public LegalStanding Standing { get; }

    /// <summary>What has replaced it, or which case reviews it.</summary>
    public string StandingNote { get; }

    /// <summary>The act or case that <see cref="StandingNote"/> tells of, or <c>null</c>.</summary>
    public LegalSource? StandingSource { get; }

    /// <summary>The rules of its statuses, the least severe first.</summary>
    public IReadOnlyList<StatusRule> Statuses { get; }

    /// <summary>
    /// The rule of the vulnerable area (<i>udsat boligområde</i>), or before 2018 of the particularly vulnerable area:
    /// the one that a list starts from.
    /// </summary>
    public StatusRule VulnerabilityRule { get; }

    /// <summary>The policies of the rules by criteria, those of the least severe status first.</summary>
    public IEnumerable<ThresholdPolicy> Policies => Statuses.Select(rule => rule.Policy).OfType<ThresholdPolicy>();

    /// <summary>The standing in words: "replaced", "in force" or "in force, under review by a court".</summary>
    public string StandingText => LawWords.Of(Standing);

    /// <summary>The rule of a status, or <c>null</c> when this regime does not have it.</summary>
    /// <param name="status">The status.</param>
    public StatusRule? RuleOf(AreaStatus status) => Statuses.FirstOrDefault(rule => rule.Status == status);

    /// <summary>
    /// What this regime calls a status in English; its key where it is not one of the regime's, as <see cref="AreaStatus.None"/>.
    /// </summary>
    /// <param name="status">The status.</param>
    public string EnglishLabelOf(AreaStatus status) => RuleOf(status)?.EnglishLabel ?? status.ToKey();

    /// <summary>
    /// A figure as a list of this regime prints it: over the window and by the definition that the regime's own rules ask for.
    /// </summary>
    /// <param name="indicator">What was measured. One that no rule asks for is taken as of one year.</param>
    /// <param name="evidence">What the figure says; for a printed one <see cref="Evidence.PrintedPercent(decimal)"/>.</param>
    /// <exception cref="InvalidInputException">The evidence lies outside what the indicator can take.</exception>
    public PublishedFigure Published(Indicator indicator, Evidence evidence)
    {
        var asked = Policies.SelectMany(policy => policy.Criteria.Concat(policy.Gates))
            .FirstOrDefault(criterion => criterion.Indicator == indicator);
        return asked is null
            ? new PublishedFigure(indicator, evidence)
            : new PublishedFigure(indicator, evidence, asked.WindowYears, asked.Education);
    }

    /// <summary>Its rules put together, to find what an area can be under all of them.</summary>
    internal PossibleStatuses PossibleStatuses { get; }

    /// <summary>A builder with everything in this regime, for a what-if.</summary>
    public RegimeBuilder ToBuilder()
    {
        var builder = new RegimeBuilder
        {
            Name = Name,
            From = From,
            FromSource = FromSource,
            PublicationMonth = PublicationMonth,
            PublicationDay = PublicationDay,
            Source = Source,
            Standing = Standing,
            StandingNote = StandingNote,
            StandingSource = StandingSource,
        };
        foreach (var rule in Statuses) builder.Statuses.Add(rule);
        return builder;
    }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">Another regime.</param>
    public bool Equals(Regime? other) =>
        other is not null && Name == other.Name && From == other.From && FromSource.Equals(other.FromSource)
        && PublicationMonth == other.PublicationMonth && PublicationDay == other.PublicationDay && Source.Equals(other.Source)
        && Standing == other.Standing && StandingNote == other.StandingNote && Equals(StandingSource, other.StandingSource)
        && Statuses.SequenceEqual(other.Statuses);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Regime);

    /// <inheritdoc/>
    public override int GetHashCode() => (Name, From, Standing, Statuses.Count).GetHashCode();

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">A regime.</param>
    /// <param name="right">Another one.</param>
    public static bool operator ==(Regime? left, Regime? right) => Equals(left, right);

    /// <summary>Whether the two differ.</summary>
    /// <param name="left">A regime.</param>
    /// <param name="right">Another one.</param>
    public static bool operator !=(Regime? left, Regime? right) => !Equals(left, right);

    /// <summary>"2018, lists from 2018-12-01: vulnerable area, parallel society, transformation area".</summary>
    public override string ToString() =>
        Name + ", lists from " + From + ": " + string.Join(", ", Statuses.Select(rule => rule.EnglishLabel));
}
