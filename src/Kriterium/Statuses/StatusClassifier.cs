using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// Finds the status of areas under the law of their list's date. A pure function, immutable, and safe to share between threads.
/// </summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class StatusClassifier
{
    /// <summary>A classifier for a timeline.</summary>
    /// <param name="timeline">The law that decides.</param>
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
        var byCriteria = regime.Statuses
            .Where(rule => rule.Policy is not null)
            .ToDictionary(rule => rule.Status, rule => AreaClassifier.ClassifyBy(rule.Policy!, area));
        StatusFinding FindingBy(StatusRule rule)
        {
            if (byCriteria.TryGetValue(rule.Status, out var classification))
                return new StatusFinding(rule, classification.Verdict, classification);

            // As many lists in a row, this one included.
            var before = rule.ListsBefore!.Value;
            var lists = (history ?? ListHistory.Empty).EarlierLists(area.AreaId, area.ListDate, before, Timeline);
            var earlier = ListHistory.OnAll(lists, before);
            return new StatusFinding(
                rule, KOfN.Of([byCriteria[AreaStatus.ParallelSociety].Verdict, earlier]).AtLeast(2), lists, earlier);
        }

        var findings = Array.AsReadOnly(regime.Statuses.Select(FindingBy).ToArray());
        Verdict EarlierOf(StatusRule rule) => findings.First(finding => ReferenceEquals(finding.Rule, rule)).EarlierVerdict!.Value;
        return new StatusClassification(Timeline, regime, area, findings, regime.PossibleStatuses.Of(area, EarlierOf));
    }

    /// <summary>Decides many areas, one by one as they are enumerated, in the order given.</summary>
    /// <param name="areas">What is known of each area.</param>
    /// <param name="history">The earlier lists; unknown when not given.</param>
    public IEnumerable<StatusClassification> ClassifyAll(IEnumerable<AreaMeasurement> areas, ListHistory? history = null) =>
        (areas ?? throw new ArgumentNullException(nameof(areas))).Select(area => Classify(area, history));

    /// <summary>"Status classifier by denmark: ...".</summary>
    public override string ToString() => "Status classifier by " + Timeline;
}
