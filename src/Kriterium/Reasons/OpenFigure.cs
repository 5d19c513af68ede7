using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>A figure that leaves a criterion open: what is known of it, what is missing, and whether its limit is known.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class OpenFigure
{
    internal OpenFigure(Finding finding, AreaMeasurement area)
    {
        Finding = finding;
        Published = Nearest(area.Published, finding.Criterion);
        Years = [.. Window(finding, area).Select(year => OpenYear.Of(finding.Indicator, year, area)).OfType<OpenYear>()];
        Cause = CauseOf(finding.Criterion, Published, area);

        var nationalYears = area.NationalYears;
        NationalPublished = Nearest(area.National, finding.Criterion);
        NationalYears = nationalYears.Count == 0 || finding.Criterion.Threshold.Limit.NationalMultiple is null
            ? []
            : [.. Window(finding, area).Where(year => !nationalYears.Any(known =>
                known.Year == year && known.Convicted.IsExact && known.Aged18Plus.IsExact))];
        Limit = LimitOf(finding, this);
    }

    /// <summary>The finding that is undetermined.</summary>
    public Finding Finding { get; }

    /// <summary>Why the figure is not known exactly, or not known at all.</summary>
    public OpenFigureCause Cause { get; }

    /// <summary>The years of the window whose counts do not give an exact figure, and why not; the oldest first.</summary>
    public IReadOnlyList<OpenYear> Years { get; }

    /// <summary>
    /// The published figure of the indicator that answers the criterion; else one that measures something else, or <c>null</c>.
    /// </summary>
    public PublishedFigure? Published { get; }

    /// <summary>What is known of the limit.</summary>
    public OpenLimitCause Limit { get; }

    /// <summary>The years of the window in which the national share is not exactly known.</summary>
    /// <remarks>Empty where the country has no yearly counts, and where the limit is a constant.</remarks>
    public IReadOnlyList<int> NationalYears { get; }

    /// <summary>The national figure of the indicator over the criterion's window; else one over another window, or <c>null</c>.</summary>
    public PublishedFigure? NationalPublished { get; }

    /// <summary>"convicted: OtherWindow".</summary>
    public override string ToString() => Finding.Indicator.Key + ": " + Cause;

    private static IEnumerable<int> Window(Finding finding, AreaMeasurement area) =>
        Enumerable.Range(area.MeasurementYear - finding.Criterion.WindowYears + 1, finding.Criterion.WindowYears);

    private static PublishedFigure? Nearest(IReadOnlyList<PublishedFigure> figures, Criterion criterion)
    {
        var same = figures.Where(figure => figure.Indicator == criterion.Indicator).ToList();
        return same.Find(figure => figure.Answers(criterion)) ?? same.FirstOrDefault();
    }

    private static OpenFigureCause CauseOf(Criterion criterion, PublishedFigure? published, AreaMeasurement area) =>
        area.Years.Count > 0 ? OpenFigureCause.Counts
        : published is null ? OpenFigureCause.NotGiven
        : published.WindowYears != criterion.WindowYears ? OpenFigureCause.OtherWindow
        : !Criterion.IsAnswered(criterion.Education, published.Education) ? OpenFigureCause.OtherEducation
        : OpenFigureCause.Rounded;

    private static OpenLimitCause LimitOf(Finding finding, OpenFigure figure) =>
        finding.Criterion.Threshold.Limit.NationalMultiple is not { } multiple ? OpenLimitCause.Constant
        : figure.NationalYears.Count > 0 ? OpenLimitCause.Years
        : finding.Limit.Lower is { Numerator.Sign: > 0 } || finding.Limit.Upper < multiple ? OpenLimitCause.Bounded
        : figure.NationalPublished is { } other && other.WindowYears != finding.Criterion.WindowYears ? OpenLimitCause.OtherWindow
        : OpenLimitCause.NotGiven;
}
