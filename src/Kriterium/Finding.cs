using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What one criterion comes to for one area: the figure, the limit, and the verdict.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record Finding
{
    internal Finding(Criterion criterion, Evidence evidence, Evidence limit, Verdict verdict, string? note)
    {
        Criterion = criterion;
        Evidence = evidence;
        Limit = limit;
        Verdict = verdict;
        Note = note;
    }

    /// <summary>The criterion that was judged.</summary>
    public Criterion Criterion { get; }

    /// <summary>The measured quantity.</summary>
    public Indicator Indicator => Criterion.Indicator;

    /// <summary>What is known of the figure, narrowed to what the indicator can take.</summary>
    public Evidence Evidence { get; }

    /// <summary>The limit it was compared with: a point, or as wide as the national share is known.</summary>
    public Evidence Limit { get; }

    /// <summary>How far the figure is above the limit; negative below it.</summary>
    public Evidence Margin => new(Evidence.Interval.Minus(Limit.Interval));

    /// <summary>Whether the criterion is met.</summary>
    public Verdict Verdict { get; }

    /// <summary>
    /// What a reader must know beside the figure: that readings of an unclear law differ and leave it open, that the data
    /// contradict themselves or are odd, or, where it is open, what was given and is not used. Else <c>null</c>.
    /// </summary>
    public string? Note { get; }

    /// <summary>Where the criterion comes from.</summary>
    public LegalSource Source => Criterion.Source;

    /// <summary>Whether nothing at all is known of the figure.</summary>
    public bool IsUnknown => Evidence == Indicator.Range;

    /// <summary>
    /// The figure in per cent, for a table: "2.61", "2.70" as it was printed, "20.1 to 70.1", "20.1 or more", "unknown". Without the unit.
    /// </summary>
    /// <remarks>
    /// In the decimals that lists print, and as many more as it takes that it does not look like a limit that it is not; the ends of a
    /// range are rounded outwards. Nothing is decided by it.
    /// </remarks>
    /// <param name="language">The language, whatever the machine's culture; Danish has a decimal comma.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToFigureText(Language language = Language.English) => ExplanationWords.In(language).Figure(FigureText.Of(this));

    /// <summary>"convicted more than 2.7 %, mean of 2 years: undetermined, from 2.695 % to 2.705 %".</summary>
    public override string ToString() =>
        Criterion + ": " + Words.Verdict(Verdict) + ", " + (IsUnknown ? "unknown" : Evidence.ToString())
        + (Criterion.Threshold.Limit.Constant is null ? ", limit " + Limit : "")
        + (Note is null ? "" : "; " + Note);
}
