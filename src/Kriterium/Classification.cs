using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What a policy says of one area on one list date, with everything needed to re-derive it by hand.</summary>
/// <remarks>Equal when all parts are: the policy, the area, the list and every finding.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record Classification : IPage, IPicture
{
    internal Classification(
        ThresholdPolicy policy,
        AreaMeasurement area,
        SizeFinding size,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<Finding> gateFindings,
        Verdict verdict)
    {
        Area = area;
        Policy = policy;
        AreaId = area.AreaId;
        ListDate = area.ListDate;
        MeasurementYear = area.MeasurementYear;
        Size = size;
        Findings = findings;
        GateFindings = gateFindings;
        Verdict = verdict;
    }

    /// <summary>The policy that decided.</summary>
    public ThresholdPolicy Policy { get; }

    /// <summary>The identity of the policy that decided.</summary>
    public RuleIdentity RuleIdentity => Policy.Identity;

    /// <summary>The area's identity.</summary>
    public string AreaId { get; }

    /// <summary>The date of the list.</summary>
    public CalendarDate ListDate { get; }

    /// <summary>The year that the windows of the findings end with.</summary>
    public int MeasurementYear { get; }

    /// <summary>Met: the area is listed. Not met: it is not. Undetermined: what is not known could still change that.</summary>
    public Verdict Verdict { get; }

    /// <summary>Whether the area is large enough.</summary>
    public SizeFinding Size { get; }

    /// <summary>The finding on each counted criterion, in the order of <see cref="Indicator.All"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The finding on each gate.</summary>
    public IReadOnlyList<Finding> GateFindings { get; }

    /// <summary>How many of the counted criteria must be met.</summary>
    public int RequiredCount => Policy.RequiredCount;

    /// <summary>How many of the counted criteria are met.</summary>
    public int MetCount => Counted.Met;

    /// <summary>How many of the counted criteria are not met.</summary>
    public int NotMetCount => Counted.NotMet;

    /// <summary>How many of the counted criteria are undetermined.</summary>
    public int OpenCount => Counted.Open;

    /// <summary>The measurement that was classified.</summary>
    internal AreaMeasurement Area { get; }

    private KOfN Counted => KOfN.Of(Findings.Select(finding => finding.Verdict));

    /// <summary>Whether knowing the area's size could still change the verdict.</summary>
    public bool IsSizePivotal => Verdict == Verdict.Undetermined && Size.Verdict == Verdict.Undetermined;

    /// <summary>The open findings, of criteria and gates, that could still change the verdict; empty when it is settled.</summary>
    public IReadOnlyList<Finding> PivotalFindings
    {
        get
        {
            if (Verdict != Verdict.Undetermined) return [];

            // An open gate always matters while the rest is open; open criteria only until the count is settled without them.
            var counted = Counted.AtLeast(RequiredCount) == Verdict.Undetermined ? Findings : [];
            return [.. counted.Concat(GateFindings).Where(finding => finding.Verdict == Verdict.Undetermined)];
        }
    }

    /// <summary>
    /// The figures that were given and do not answer what the policy asks, in the order of its criteria and gates: of another window, by
    /// another definition of basic education, or of a year outside the window while one inside it is missing. None of them decides.
    /// </summary>
    public IReadOnlyList<UnusedInput> UnusedInputs =>
        [.. Findings.Concat(GateFindings).SelectMany(finding => Kriterium.UnusedInputs.Of(finding.Criterion, Area))];

    /// <summary>
    /// The classification as indented JSON in the format of <c>docs/classification.schema.json</c>: every figure, limit,
    /// margin and source as exact text.
    /// </summary>
    /// <remarks>
    /// The same text on every platform, with line feeds between lines. It is written only; to read it back, classify again.
    /// </remarks>
    public string ToJson() => JsonText.Indented(json => ClassificationJson.Write(json, this));

    /// <summary>The classification as a row of a table.</summary>
    public AreaRow ToRow() => new(ListDate, Policy.Name, new ListedArea(this));

    /// <summary>Each finding as a row of a table: of the gates, then of the criteria.</summary>
    public IReadOnlyList<FindingRow> ToFindingRows() => [.. FindingRow.Of(Policy.Name, null, this)];

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

    /// <summary>Whether both say the same of the same area on the same list, by equal policies and findings, and used as much.</summary>
    /// <param name="other">Another classification, or <c>null</c>.</param>
    public bool Equals(Classification? other) =>
        other is not null && AreaId == other.AreaId && ListDate == other.ListDate && MeasurementYear == other.MeasurementYear
        && Verdict == other.Verdict && Policy.Equals(other.Policy) && Size.Equals(other.Size)
        && Findings.SequenceEqual(other.Findings) && GateFindings.SequenceEqual(other.GateFindings)
        && UnusedInputs.SequenceEqual(other.UnusedInputs);

    /// <inheritdoc/>
    public override int GetHashCode() => (AreaId, ListDate, Verdict, Policy, MetCount, NotMetCount).GetHashCode();

    /// <summary>
    /// "aldersrogade on 2014-12-01: undetermined by particularly-vulnerable-2013 (2 met, 2 not met, 1 open; 3
    /// of 5 required); open: convicted".
    /// </summary>
    public override string ToString()
    {
        var open = PivotalFindings.Select(finding => finding.Indicator.Key);
        if (IsSizePivotal) open = open.Prepend("residents");
        return AreaId + " on " + ListDate + ": " + Words.Listed(Verdict) + " by " + Policy.Name
            + " (" + Words.Number(MetCount) + " met, " + Words.Number(NotMetCount) + " not met, " + Words.Number(OpenCount) + " open; "
            + Words.Number(RequiredCount) + " of " + Words.Number(Findings.Count) + " required)"
            + (Size.Verdict == Verdict.NotMet ? "; fewer than " + Words.Of(Size.SmallestPopulation, "resident") : "")
            + string.Concat(GateFindings.Where(gate => gate.Verdict == Verdict.NotMet).Select(gate => "; gate not met: " + gate.Indicator))
            + (Verdict == Verdict.Undetermined ? "; open: " + string.Join(", ", open) : "");
    }
}
