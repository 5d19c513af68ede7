using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Why a verdict or a status is open: everything that is not known and could still change it. Empty when it is settled.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class OpenReasons
{
    private OpenReasons(
        IReadOnlyList<SizeFinding> sizes,
        IReadOnlyList<OpenFigure> figures,
        IReadOnlyList<EarlierList> lists)
    {
        Sizes = sizes;
        Figures = figures;
        UnknownLists = lists;
    }

    /// <summary>The smallest populations that the number of residents may or may not reach, each once.</summary>
    public IReadOnlyList<SizeFinding> Sizes { get; }

    /// <summary>The figures, in the order of the rules that ask for them; a figure that several rules ask for comes up for each.</summary>
    public IReadOnlyList<OpenFigure> Figures { get; }

    /// <summary>
    /// The earlier yearly lists on which the area may or may not have been a parallel society, and why; the oldest first.
    /// </summary>
    public IReadOnlyList<EarlierList> UnknownLists { get; }

    /// <summary>Why a policy's verdict on an area is open.</summary>
    /// <param name="classification">What a policy says of the area.</param>
    /// <param name="area">The measurement that was classified.</param>
    /// <exception cref="ArgumentException">The measurement is of another area or list.</exception>
    public static OpenReasons Of(Classification classification, AreaMeasurement area)
    {
        if (classification is null) throw new ArgumentNullException(nameof(classification));
        CheckSame(classification.AreaId, classification.ListDate, area);
        return Of([classification], area, []);
    }

    /// <summary>Why the status of an area is open. What only concerns a status that it can no longer have is not a reason.</summary>
    /// <param name="status">What the law says of the area.</param>
    /// <param name="area">The measurement that was classified.</param>
    /// <exception cref="ArgumentException">The measurement is of another area or list.</exception>
    public static OpenReasons Of(StatusClassification status, AreaMeasurement area)
    {
        if (status is null) throw new ArgumentNullException(nameof(status));
        CheckSame(status.AreaId, status.ListDate, area);
        var open = status.Findings.Where(finding => finding.Verdict == Verdict.Undetermined && IsPossible(finding.Rule, status)).ToList();
        var lists = open
            .Where(finding => finding.EarlierVerdict == Verdict.Undetermined)
            .SelectMany(finding => finding.EarlierLists)
            .Where(list => list.Verdict == Verdict.Undetermined)
            .Distinct()
            .OrderBy(list => list.ListDate);
        return Of(open.Select(finding => finding.Classification).OfType<Classification>(), area, lists);
    }

    /// <summary>"residents; convicted: OtherWindow; list of 2019-12-01", or "settled".</summary>
    public override string ToString() =>
        Sizes.Count + Figures.Count + UnknownLists.Count == 0
            ? "settled"
            : string.Join("; ", [
                .. Sizes.Select(_ => "residents"),
                .. Figures.Select(figure => figure.ToString()),
                .. UnknownLists.Select(list => "list of " + list.ListDate),
            ]);

    private static OpenReasons Of(
        IEnumerable<Classification> classifications, AreaMeasurement area, IEnumerable<EarlierList> lists)
    {
        var all = classifications.ToList();
        var sizes = all.Where(classification => classification.IsSizePivotal).Select(classification => classification.Size);
        return new OpenReasons(
            [.. sizes.GroupBy(size => size.SmallestPopulation).Select(same => same.First())],
            [.. all.SelectMany(classification => classification.PivotalFindings, (_, finding) => new OpenFigure(finding, area))],
            lists.ToList().AsReadOnly());
    }

    /// <summary>Whether the area can still come to a status by this rule. A transformation area is a parallel society too.</summary>
    private static bool IsPossible(StatusRule rule, StatusClassification status) => status.PossibleStatuses.Any(possible =>
        possible == rule.Status
        || (rule.Status == AreaStatus.ParallelSociety && status.Regime.RuleOf(possible) is { ListsInARow: not null }));

    private static void CheckSame(string areaId, CalendarDate listDate, AreaMeasurement area)
    {
        if (area is null) throw new ArgumentNullException(nameof(area));
        if (area.AreaId != areaId || area.ListDate != listDate)
        {
            throw new ArgumentException(
                "The measurement is of " + area.AreaId + " on " + area.ListDate + ", but the verdict is of " + areaId + " on " + listDate
                    + "; give the measurement that was classified.",
                nameof(area));
        }
    }
}
