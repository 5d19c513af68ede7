using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Every regime in order: which law decides a list of a given date.</summary>
/// <remarks>
/// Each regime decides from its first date until the next regime's, which is not included; the last one has no end.
/// Immutable. The Danish law is <see cref="Denmark"/>; your own is made with <see cref="With"/> or from regimes.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class LegalTimeline : IEquatable<LegalTimeline>
{
    private readonly Lazy<RuleIdentity> _identity;

    /// <summary>A timeline of these regimes.</summary>
    /// <param name="name">A short name.</param>
    /// <param name="regimes">At least one, in any order, with names and first dates of their own.</param>
    /// <exception cref="InvalidInputException">
    /// The name is empty, there is no regime, or two have the same name or first date. All faults are listed together.
    /// </exception>
    public LegalTimeline(string name, IEnumerable<Regime> regimes)
    {
        var all = (regimes ?? throw new ArgumentNullException(nameof(regimes))).ToList();
        var faults = new Faults();
        faults.AddOf(nameof(name), Words.FilledFault(name, TimelineRules.TimelineNameAdvice));
        faults.AddOf(nameof(regimes), all.Count == 0 ? TimelineRules.NoRegime : null);
        faults.AddEmptyEntries(nameof(regimes), all);
        faults.AddRepeated(Faults.Placed(nameof(regimes), all), regime => regime.Name, TimelineRules.NamedAgain);
        faults.AddRepeated(Faults.Placed(nameof(regimes), all), regime => regime.From, TimelineRules.StartAgain);
        faults.ThrowIfAny("The timeline");

        Name = name;
        Regimes = Array.AsReadOnly(all.OrderBy(regime => regime.From).ToArray());
        _identity = new Lazy<RuleIdentity>(() => RuleIdentity.Of(this));
    }

    /// <summary>The Danish law from the first list of 1 October 2010 on.</summary>
    public static LegalTimeline Denmark { get; } = new("denmark", DanishRegimes.All);

    /// <summary>A short name.</summary>
    public string Name { get; }

    /// <summary>The regimes, the oldest first.</summary>
    public IReadOnlyList<Regime> Regimes { get; }

    /// <summary>The name, and a fingerprint of everything in the timeline.</summary>
    public RuleIdentity Identity => _identity.Value;

    /// <summary>What another timeline has otherwise, and whether only in words; empty when the two are equal.</summary>
    /// <param name="other">The timeline to hold this one against. Regimes are told apart by their first dates.</param>
    public IReadOnlyList<RuleDifference> DifferencesTo(LegalTimeline other) =>
        RuleParts.Differences(RuleParts.Of(this), RuleParts.Of(other ?? throw new ArgumentNullException(nameof(other))));

    /// <summary>The regime that decides a list of this date.</summary>
    /// <param name="listDate">The list's date, on or after the first list.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the first list: there was no rule.</exception>
    public Regime At(CalendarDate listDate) =>
        TryAt(listDate, out var regime) ? regime! : throw new ArgumentOutOfRangeException(
            nameof(listDate),
            "There is no rule for a list of " + listDate + ": the first list is of " + Regimes[0].From
                + "; give that date or a later one.");

    /// <summary>Finds the regime that decides a list of this date.</summary>
    /// <param name="listDate">The date of the list.</param>
    /// <param name="regime">The regime; <c>null</c> when there is none.</param>
    /// <returns><c>false</c> for a date before the first regime's: there was no rule.</returns>
    public bool TryAt(CalendarDate listDate, out Regime? regime) =>
        (regime = Regimes.LastOrDefault(regime => regime.From <= listDate)) is not null;

    /// <summary>The day on which a regime no longer decides, or <c>null</c> for the last one.</summary>
    /// <param name="regime">A regime of this timeline.</param>
    /// <exception cref="ArgumentNullException"><paramref name="regime"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The regime is not in this timeline.</exception>
    public CalendarDate? Until(Regime regime)
    {
        if (regime is null) throw new ArgumentNullException(nameof(regime));

        for (var i = 0; i < Regimes.Count; i++)
        {
            if (Regimes[i].Equals(regime)) return i + 1 < Regimes.Count ? Regimes[i + 1].From : null;
        }

        throw new ArgumentException(
            "The regime " + regime.Name + " is not in the timeline " + Name + "; give one of its Regimes.", nameof(regime));
    }

    /// <summary>
    /// The date of the yearly list of a year, or <c>null</c> when the first list came later. Extra lists have other dates.
    /// </summary>
    /// <param name="year">The calendar year.</param>
    public CalendarDate? YearlyList(int year)
    {
        foreach (var regime in Regimes)
        {
            if (year is < 1 or > 9999) break;
            var date = new CalendarDate(year, regime.PublicationMonth, regime.PublicationDay);
            if (TryAt(date, out var inForce) && ReferenceEquals(inForce, regime)) return date;
        }

        return null;
    }

    /// <summary>
    /// The yearly lists up to a date, the newest first: that of the date itself if it is one, and then back to the first list.
    /// </summary>
    /// <param name="latest">The last date that counts.</param>
    public IEnumerable<CalendarDate> YearlyLists(CalendarDate latest)
    {
        for (var year = latest.Year; year >= Regimes[0].From.Year; year--)
        {
            if (YearlyList(year) is { } list && list <= latest) yield return list;
        }
    }

    /// <summary>
    /// This timeline with one regime more, or with another in place of the one that starts the same day or has the same name.
    /// </summary>
    /// <param name="regime">The regime.</param>
    /// <param name="name">
    /// The name of the new timeline; when left out, this one's with the regime that differs, as in "denmark, with 2021 from 2021-11-30".
    /// </param>
    /// <returns>This timeline itself when it has that regime already, whatever the name.</returns>
    public LegalTimeline With(Regime regime, string? name = null)
    {
        if (regime is null) throw new ArgumentNullException(nameof(regime));
        if (Regimes.Contains(regime)) return this;

        return new LegalTimeline(
            name ?? Name + ", with " + regime.Name + " from " + regime.From,
            Regimes.Where(other => other.From != regime.From && other.Name != regime.Name).Append(regime));
    }

    /// <summary>
    /// This timeline with the means of every rule taken over another number of years; what is measured in one year stays so.
    /// </summary>
    /// <param name="windowYears">1 to <see cref="Criterion.LongestWindow"/>.</param>
    /// <param name="name">
    /// The name of the new timeline; when left out, this one's with what differs, as in "denmark, window of 3 years".
    /// </param>
    /// <returns>A timeline in which each policy that differs has a name that says so; this timeline itself when nothing differs.</returns>
    /// <exception cref="InvalidInputException">
    /// <paramref name="windowYears"/> is out of range, or <paramref name="name"/> is empty.
    /// </exception>
    public LegalTimeline WithWindow(int windowYears, string? name = null) =>
        WithPolicies(policy => policy.WithWindow(windowYears), "window of " + Criterion.Years(windowYears), name);

    /// <summary>This timeline with one reading of unknown education chosen from 2018 on: it counts as basic.</summary>
    /// <param name="name">The name of the new timeline; when left out, "denmark, unknown education as basic".</param>
    /// <returns>A timeline in which each policy that differs has a name that says so; this timeline itself when nothing differs.</returns>
    /// <seealso cref="ThresholdPolicy.WithUnknownEducationAsBasic"/>
    public LegalTimeline WithUnknownEducationAsBasic(string? name = null) =>
        WithPolicies(policy => policy.WithUnknownEducationAsBasic(), "unknown education as basic", name);

    private LegalTimeline WithPolicies(Func<ThresholdPolicy, ThresholdPolicy> change, string difference, string? name)
    {
        var regimes = Regimes.Select(regime => WithPolicies(regime, change)).ToList();
        return regimes.SequenceEqual(Regimes) ? this : new LegalTimeline(name ?? Name + ", " + difference, regimes);
    }

    private static Regime WithPolicies(Regime regime, Func<ThresholdPolicy, ThresholdPolicy> change)
    {
        var builder = regime.ToBuilder();
        for (var i = 0; i < builder.Statuses.Count; i++)
        {
            if (builder.Statuses[i] is { Policy: { } policy } rule)
            {
                builder.Statuses[i] = StatusRule.ByCriteria(
                    rule.Status, rule.DanishLabel, rule.EnglishLabel, rule.ListToken, change(policy));
            }
        }

        return builder.Build();
    }

    /// <summary>
    /// Reads a timeline from JSON in the format of <c>docs/timeline.schema.json</c>, whatever the culture and
    /// the order of keys and regimes.
    /// </summary>
    /// <param name="json">
    /// One JSON object. A policy in it is written as <see cref="ThresholdPolicy.FromJson"/> reads it, without a format of its own.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// The text is not such a timeline. All faults are listed together, each with its line and position.
    /// </exception>
    public static LegalTimeline FromJson(string json) =>
        TimelineJsonReader.Read(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>The timeline as indented JSON, which <see cref="FromJson"/> reads back to an equal timeline.</summary>
    /// <remarks>The same text on every platform, with line feeds between lines.</remarks>
    public string ToJson() => JsonText.Indented(json => TimelineJson.Write(json, this));

    /// <summary>Equal when the name and every regime are.</summary>
    /// <param name="other">Another timeline.</param>
    public bool Equals(LegalTimeline? other) => other is not null && Name == other.Name && Regimes.SequenceEqual(other.Regimes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LegalTimeline);

    /// <inheritdoc/>
    public override int GetHashCode() => (Name, Regimes.Count).GetHashCode();

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">A timeline.</param>
    /// <param name="right">Another one.</param>
    public static bool operator ==(LegalTimeline? left, LegalTimeline? right) => Equals(left, right);

    /// <summary>Whether the two differ.</summary>
    /// <param name="left">A timeline.</param>
    /// <param name="right">Another one.</param>
    public static bool operator !=(LegalTimeline? left, LegalTimeline? right) => !Equals(left, right);

    /// <summary>"denmark: 2010 from 2010-10-01, 2013 from 2014-01-01, ...".</summary>
    public override string ToString() => Name + ": " + string.Join(", ", Regimes.Select(regime => regime.Name + " from " + regime.From));
}
