using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// Why an area has its verdict or status, for people: in Danish or English, as text and as a structure. It says only what the
/// classification holds, and nothing is decided again.
/// </summary>
/// <remarks>
/// The structure is sufficient: from the figures, limits, verbs, counts, gates and earlier lists in it, and nothing else, verdict, status
/// and possible statuses can be derived by hand. The language is the caller's choice, never the machine's culture.
/// A text that the caller gave (the area's name, a label, a source) stands in it as given. A figure can give away the counts behind it:
/// to withhold small ones, explain what <see cref="SmallCounts.Apply(StatusClassification)"/> gives. Where a verdict rests on a withheld
/// count, the text says so, and it cannot be derived.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class Explanation : IPage, IPicture
{
    private readonly Classification? _classification;
    private readonly StatusClassification? _status;

    private Explanation(Classification? classification, StatusClassification? status, Language language, string? areaName)
    {
        if (areaName is not null)
        {
            var faults = new Faults();
            faults.AddOf(nameof(areaName), Words.FilledFault(areaName, "give the area's name, or null for its id"));
            faults.ThrowIfAny("The explanation");
        }

        var shown = status?.Vulnerability ?? classification!;
        var words = ExplanationWords.In(language);
        _classification = classification;
        Verdict = classification?.Verdict;
        _status = status;
        Language = language;
        AreaId = shown.AreaId;
        AreaName = areaName ?? shown.AreaId;
        ListDate = shown.ListDate;
        MeasurementYear = shown.MeasurementYear;
        RuleIdentity = status?.Timeline.Identity ?? shown.RuleIdentity;
        LibraryVersion = ClassificationJson.LibraryVersion();
        OpenReasons = status is null ? OpenReasons.Of(shown, shown.Area) : OpenReasons.Of(status, shown.Area);
        var told = new Telling(words, shown.Area, OpenReasons);
        Rules = status is null
            ? [told.Rule(words.Label(shown.Policy), null, shown)]
            : [.. status.Findings.Select(finding => told.Rule(finding, status))];
        Figures = ExplainedFigure.Of(Rules, words, MeasurementYear);
        OpenQuestions = told.OpenQuestions(Rules);
        Headline = status is null
            ? words.Headline(AreaName, shown) + " " + told.Why(shown, OpenQuestions)
            : words.Headline(AreaName, status) + " " + told.Why(status, OpenQuestions);
        Law = status is null ? null : words.Law(status.Regime);
        Sources = Telling.Sources(Rules, status?.Regime);
        Unverified = told.Unverified(Rules);
    }

    /// <summary>The language of every text in it.</summary>
    public Language Language { get; }

    /// <summary>The area's identity.</summary>
    public string AreaId { get; }

    /// <summary>What the texts call the area: the name that the caller gave, or else its identity.</summary>
    public string AreaName { get; }

    /// <summary>The date of the list.</summary>
    public CalendarDate ListDate { get; }

    /// <summary>The year that the windows of the figures end with.</summary>
    public int MeasurementYear { get; }

    /// <summary>The policy or timeline that decided.</summary>
    public RuleIdentity RuleIdentity { get; }

    /// <summary>The version of the library that explains.</summary>
    public string LibraryVersion { get; }

    /// <summary>The regime of the list date; <c>null</c> for a policy.</summary>
    public Regime? Regime => _status?.Regime;

    /// <summary>Of a policy whether the area is listed; <c>null</c> of a status.</summary>
    public Verdict? Verdict { get; }

    /// <summary>Every status still possible, the least severe first; empty for a policy, which gives none.</summary>
    public IReadOnlyList<AreaStatus> PossibleStatuses => _status?.PossibleStatuses ?? [];

    /// <summary>The status or verdict and why, or what it depends on, in a few sentences.</summary>
    public string Headline { get; }

    /// <summary>The rule of the policy, or each status rule of the regime, the least severe first.</summary>
    public IReadOnlyList<ExplainedRule> Rules { get; }

    /// <summary>Each figure of the rules once, with all its limits, in the order of <see cref="Indicator.All"/>.</summary>
    public IReadOnlyList<ExplainedFigure> Figures { get; }

    /// <summary>Why it is open; empty when it is settled.</summary>
    public OpenReasons OpenReasons { get; }

    /// <summary>What is not known; that which matters first.</summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions { get; }

    /// <summary>Which law decides and whether it is in force; <c>null</c> for a policy.</summary>
    public string? Law { get; }

    /// <summary>Where the rules and their figures come from, each page once.</summary>
    public IReadOnlyList<LegalSource> Sources { get; }

    /// <summary>What is unverified of the rules and their figures, each once, in words.</summary>
    public IReadOnlyList<string> Unverified { get; }

    /// <summary>Explains what a policy says of an area.</summary>
    /// <param name="classification">What it says.</param>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <param name="areaName">What to call the area; its identity when left out. It stands in the texts as given.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    /// <exception cref="InvalidInputException"><paramref name="areaName"/> is empty or contains an unpaired surrogate.</exception>
    public static Explanation Of(Classification classification, Language language = Language.English, string? areaName = null) =>
        new(classification ?? throw new ArgumentNullException(nameof(classification)), null, language, areaName);

    /// <summary>Explains what the law of a list date says of an area.</summary>
    /// <param name="status">What it says.</param>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <param name="areaName">What to call the area; its identity when left out. It stands in the texts as given.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    /// <exception cref="InvalidInputException"><paramref name="areaName"/> is empty or contains an unpaired surrogate.</exception>
    public static Explanation Of(StatusClassification status, Language language = Language.English, string? areaName = null) =>
        new(null, status ?? throw new ArgumentNullException(nameof(status)), language, areaName);

    /// <summary>
    /// The explanation as indented JSON in the format of <c>docs/explanation.schema.json</c>: the texts, and every figure and limit
    /// exactly.
    /// </summary>
    /// <remarks>
    /// The same text on every platform, with line feeds between lines. It is written only; to read it back, explain again.
    /// </remarks>
    public string ToJson() => JsonText.Indented(json => ExplanationJson.Write(json, this));

    /// <summary>The explanation as GitHub Markdown, with a table for each rule.</summary>
    /// <remarks>Names and other texts of the caller stay text.</remarks>
    public string ToMarkdown() => Page(hasTables: true).ToMarkdown();

    /// <summary>The explanation in another language, as GitHub Markdown.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToMarkdown(Language language) => Translated(language).ToMarkdown();

    /// <summary>The explanation as a fragment of HTML: a section with its own style, for light and dark, without script or id.</summary>
    /// <remarks>Everything in it is encoded. It can stand in any page, also several times, and is well-formed XML.</remarks>
    public string ToHtml() => Page(hasTables: true).ToHtml();

    /// <summary>The explanation in another language, as a fragment of HTML.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToHtml(Language language) => Translated(language).ToHtml();

    /// <summary>A picture in SVG: each figure as a point, or as the interval that is known of it, against its limits.</summary>
    /// <remarks>
    /// Each figure has a scale of its own, from zero. Figures, limits and verdicts stand beside as words, so that nothing is said by colour
    /// alone; the title is the area's name and the description the <see cref="Headline"/>.
    /// </remarks>
    public string ToSvg() => AreaPicture.Of(this, ExplanationWords.In(Language));

    /// <summary>The picture with its words in another language.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToSvg(Language language) => Translated(language).ToSvg();

    /// <summary>The explanation as plain text, with line feeds between lines.</summary>
    public override string ToString() => Page().ToText();

    private Explanation Translated(Language language) =>
        language == Language ? this : new(_classification, _status, language, AreaName);

    private Page Page(bool hasTables = false) => ExplanationPage.Of(this, ExplanationWords.In(Language), hasTables);
}
