using Kriterium.Cli.Reading;

namespace Kriterium.Cli;

/// <summary>
/// Which rule decides: the one that the user named, or the law in force on the date of each list; with
/// another window if the user wants one.
/// </summary>
internal sealed class RuleSelection
{
    private readonly AreaClassifier? _named;
    private readonly StatusClassifier _law;

    public RuleSelection(ThresholdPolicy? named, int? windowYears)
    {
        if (named is not null) _named = new AreaClassifier(windowYears is { } years ? named.WithWindow(years) : named);
        _law = new StatusClassifier(windowYears is { } window ? LegalTimeline.Denmark.WithWindow(window) : LegalTimeline.Denmark);
    }

    /// <summary>Why no rule decides a list of this date; <c>null</c> when one does.</summary>
    public string? Problem(CalendarDate listDate)
    {
        string? problem = null;
        if (_named is null) InForceOn(listDate, out problem);
        return problem;
    }

    /// <summary>What the rule says of an area.</summary>
    public AreaResult Decide(Area area, ListHistory? history)
    {
        if (_named is not null) return new AreaResult(area, _named.Classify(area.Measurement), null);

        var status = _law.Classify(area.Measurement, history);
        return new AreaResult(area, status.Vulnerability, status);
    }

    /// <summary>The law of a list of this date; <c>null</c> when there was none, with the reason.</summary>
    public static Regime? InForceOn(CalendarDate listDate, out string? problem) =>
        InForceOn(LegalTimeline.Denmark, listDate, out problem);

    /// <summary>The regime of a list of this date; <c>null</c> when there was none, with the reason.</summary>
    public static Regime? InForceOn(LegalTimeline timeline, CalendarDate listDate, out string? problem)
    {
        problem = timeline.TryAt(listDate, out var regime)
            ? null
            : "There is no rule for a list of " + listDate + ": the first list is of " + timeline.Regimes[0].From
                + "; give that date or a later one";
        return regime;
    }
}
