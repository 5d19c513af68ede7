namespace Kriterium;

/// <summary>
/// Finds the status of areas under the law of their list's date. A pure function, immutable, and safe to share between threads.
/// </summary>
public sealed class StatusClassifier
{
    /// <summary>A classifier for a timeline.</summary>
    public StatusClassifier(LegalTimeline timeline) => Timeline = timeline ?? throw new ArgumentNullException(nameof(timeline));

    /// <summary>The timeline that decides.</summary>
    public LegalTimeline Timeline { get; }

    /// <summary>Decides one area. What is not known leaves every status possible that the rest allows.</summary>
    /// <param name="area">What is known of the area. The date of its list chooses the regime.</param>
    /// <param name="history">Earlier lists; without it, a status that counts lists stays open.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list date is before the first list: there was no rule.</exception>
    public StatusClassification Classify(AreaMeasurement area, ListHistory? history = null)
    {
        if (area is null) throw new ArgumentNullException(nameof(area));

        var regime = Timeline.At(area.ListDate);
        Verdict Before(int lists) => (history ?? ListHistory.Empty).WasParallelSocietyBefore(area.AreaId, area.ListDate, lists, Timeline);

        var byCriteria = regime.Statuses
            .Where(rule => rule.Policy is not null)
            .ToDictionary(rule => rule.Status, rule => AreaClassifier.ClassifyBy(rule.Policy!, area));
        StatusFinding FindingBy(StatusRule rule)
        {
            if (byCriteria.TryGetValue(rule.Status, out var classification))
                return new StatusFinding(rule, classification.Verdict, classification, null);

            // As many lists in a row, this one included.
            var earlier = Before(rule.ListsInARow!.Value - 1);
            return new StatusFinding(rule, KOfN.Of([byCriteria[AreaStatus.ParallelSociety].Verdict, earlier]).AtLeast(2), null, earlier);
        }

        return new StatusClassification(
            Timeline,
            regime,
            area,
            Array.AsReadOnly(regime.Statuses.Select(FindingBy).ToArray()),
            PossibleStatuses.Of(regime, area, Before));
    }

    /// <summary>Decides many areas, one by one as they are enumerated, in the order given.</summary>
    public IEnumerable<StatusClassification> ClassifyAll(IEnumerable<AreaMeasurement> areas, ListHistory? history = null) =>
        (areas ?? throw new ArgumentNullException(nameof(areas))).Select(area => Classify(area, history));

    /// <summary>"Status classifier by denmark: ...".</summary>
    public override string ToString() => "Status classifier by " + Timeline;
}
