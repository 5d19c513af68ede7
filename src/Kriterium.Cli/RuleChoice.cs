using Kriterium.Cli.Reading;

namespace Kriterium.Cli;

/// <summary>Which rule decides: the one that the user named, or the law in force on the date of each list; with another window if the user wants one.</summary>
internal sealed class RuleChoice
{
    private readonly AreaClassifier? _named;
    private readonly StatusClassifier _law;

    public RuleChoice(ThresholdPolicy? named, int? windowYears)
    {
        if (named is not null) _named = new AreaClassifier(WithWindow(named, windowYears));
        _law = new StatusClassifier(WithWindow(LegalTimeline.Denmark, windowYears));
    }

    /// <summary>Why no rule decides a list of this date; <c>null</c> when one does.</summary>
    public string? Problem(CalendarDate listDate)
    {
        string? problem = null;
        if (_named is null) InForceOn(listDate, out problem);
        return problem;
    }

    /// <summary>What the rule says of an area.</summary>
    public Decision Decide(Area area, PublishedLists? history)
    {
        if (_named is not null) return new Decision(area, _named.Classify(area.Measurement), null);

        var status = _law.Classify(area.Measurement, history?.History);
        return new Decision(area, status.VulnerableArea, status);
    }

    /// <summary>The law of a list of this date; <c>null</c> when there was none, with the reason.</summary>
    public static Regime? InForceOn(CalendarDate listDate, out string? problem)
    {
        problem = null;
        try
        {
            return LegalTimeline.Denmark.At(listDate);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // The runtime adds the name of a parameter, which says nothing to the reader of a file.
            problem = exception.Message.Split(" (Parameter ")[0].TrimEnd('.');
            return null;
        }
    }

    private static LegalTimeline WithWindow(LegalTimeline timeline, int? windowYears)
    {
        var regimes = timeline.Regimes.Select(regime => WithWindow(regime, windowYears)).ToList();
        return regimes.SequenceEqual(timeline.Regimes) ? timeline : new LegalTimeline(Renamed(timeline.Name, windowYears!.Value), regimes);
    }

    private static Regime WithWindow(Regime regime, int? windowYears)
    {
        var builder = regime.ToBuilder();
        for (var i = 0; i < builder.Statuses.Count; i++)
        {
            if (builder.Statuses[i] is { Policy: { } policy } rule)
                builder.Statuses[i] = StatusRule.ByCriteria(rule.Status, rule.DanishLabel, rule.EnglishLabel, rule.ListToken, WithWindow(policy, windowYears));
        }

        return builder.Build();
    }

    private static ThresholdPolicy WithWindow(ThresholdPolicy policy, int? windowYears)
    {
        if (windowYears is not { } years) return policy;

        var windowed = policy.ToBuilder().WithWindow(years).Build();
        if (windowed.Equals(policy)) return policy;

        // Another rule than the one of that name: the answers must not pass for the statute's.
        var renamed = windowed.ToBuilder();
        renamed.Name = Renamed(policy.Name, years);
        return renamed.Build();
    }

    private static string Renamed(string name, int windowYears) => name + ", window of " + Text.Of(windowYears, "year");
}
