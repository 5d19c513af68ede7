using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What the law of a list date says of one area: every status still possible, and why.</summary>
/// <remarks>Equal when all parts are: the timeline, the area, the list and every finding.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record StatusClassification : IPage, IPicture
{
    internal StatusClassification(
        LegalTimeline timeline,
        Regime regime,
        AreaMeasurement area,
        IReadOnlyList<StatusFinding> findings,
        IReadOnlyList<AreaStatus> possibleStatuses)
    {
        Timeline = timeline;
        Regime = regime;
        AreaId = area.AreaId;
        ListDate = area.ListDate;
        Findings = findings;
        Vulnerability = findings.First(finding => finding.Rule.Status == regime.VulnerabilityRule.Status).Classification!;
        PossibleStatuses = possibleStatuses;
    }

    /// <summary>The timeline that decided.</summary>
    public LegalTimeline Timeline { get; }

    /// <summary>The regime of the list date.</summary>
    public Regime Regime { get; }

    /// <summary>The area's identity.</summary>
    public string AreaId { get; }

    /// <summary>The date of the list.</summary>
    public CalendarDate ListDate { get; }

    /// <summary>The most severe status if it is settled; else undetermined.</summary>
    public AreaStatus Status => PossibleStatuses.Count == 1 ? PossibleStatuses[0] : AreaStatus.Undetermined;

    /// <summary>
    /// Every status that some completion of the figures gives, each figure within what is known of it, and no other; the least
    /// severe first. Of the statuses an area has at once, the most severe counts.
    /// </summary>
    public IReadOnlyList<AreaStatus> PossibleStatuses { get; }

    /// <summary>Each status rule of the regime taken alone, the least severe first.</summary>
    public IReadOnlyList<StatusFinding> Findings { get; }

    /// <summary>What the criteria of the vulnerable area (before 2018: of the particularly vulnerable area) come to.</summary>
    public Classification Vulnerability { get; }

    /// <summary>
    /// What an indicator comes to in <see cref="Vulnerability"/>; else in the rule of the most severe status that asks for it.
    /// </summary>
    /// <param name="indicator">What was measured.</param>
    /// <returns><c>null</c> when no rule of the regime asks for it.</returns>
    public Finding? FindingOf(Indicator indicator) =>
        indicator is null
            ? throw new ArgumentNullException(nameof(indicator))
            : Findings.Reverse().Select(finding => finding.Classification).OfType<Classification>().Prepend(Vulnerability)
                .SelectMany(classification => classification.Findings.Concat(classification.GateFindings))
                .FirstOrDefault(finding => finding.Indicator == indicator);

    /// <summary>The status as indented JSON in the format of <c>docs/status.schema.json</c>, with the findings of every status.</summary>
    /// <remarks>
    /// The same text on every platform, with line feeds between lines. It is written only; to read it back, classify again.
    /// </remarks>
    public string ToJson() => JsonText.Indented(json => StatusClassificationJson.Write(json, this));

    /// <summary>The status as a row of a table.</summary>
    public AreaRow ToRow() => new(ListDate, Timeline.Name, new ListedArea(this));

    /// <summary>Each finding of each status as a row of a table, the least severe status first; of a status, the gates first.</summary>
    public IReadOnlyList<FindingRow> ToFindingRows() =>
    [
        .. Findings.Where(finding => finding.Classification is not null)
            .SelectMany(finding => FindingRow.Of(Timeline.Name, finding.Rule.Status, finding.Classification!)),
    ];

    /// <summary>Why, in English, as GitHub Markdown. A name for the area is given with <see cref="Explanation"/>.</summary>
    public string ToMarkdown() => ToMarkdown(Language.English);

    /// <summary>Why, as GitHub Markdown.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToMarkdown(Language language) => Explanation.Of(this, language).ToMarkdown();

    /// <summary>Why, in English, as a fragment of HTML that can stand in any page.</summary>
    public string ToHtml() => ToHtml(Language.English);

    /// <summary>Why, as a fragment of HTML that can stand in any page.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToHtml(Language language) => Explanation.Of(this, language).ToHtml();

    /// <summary>A picture in SVG with English words: each figure against its limits.</summary>
    public string ToSvg() => ToSvg(Language.English);

    /// <summary>A picture in SVG: each figure against its limits.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToSvg(Language language) => Explanation.Of(this, language).ToSvg();

    /// <summary>Whether both say the same of the same area on the same list, by equal timelines and findings.</summary>
    /// <param name="other">Another classification, or <c>null</c>.</param>
    public bool Equals(StatusClassification? other) =>
        other is not null && AreaId == other.AreaId && ListDate == other.ListDate && PossibleStatuses.SequenceEqual(other.PossibleStatuses)
        && Findings.SequenceEqual(other.Findings) && Timeline.Equals(other.Timeline);

    /// <inheritdoc/>
    public override int GetHashCode() => (AreaId, ListDate, Status, Timeline.Name).GetHashCode();

    /// <summary>"odense-vollsmose on 2023-12-01: transformation", "...: undetermined (none|vulnerable)".</summary>
    public override string ToString() =>
        AreaId + " on " + ListDate + ": " + Words.Status(Status)
        + (PossibleStatuses.Count == 1 ? "" : " (" + string.Join("|", PossibleStatuses.Select(Words.Status)) + ")");
}
