using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Which small counts of persons are withheld from what is shown, so that nobody is recognised by them.</summary>
/// <remarks>
/// Primary suppression only: a count is withheld because it is small. That it may be found from others, as a base less the rest of it,
/// is not prevented. A withheld count is shown as everything that it could be, and what rests on it follows from that: an exact share
/// becomes a range, an exact margin becomes bounds or unknown. It never changes a verdict, so a verdict that differs within the withheld
/// counts still tells on which side of the limit they are.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class SmallCounts
{
    private SmallCounts(long from, long to)
    {
        From = from;
        To = to;
    }

    /// <summary>Nothing is withheld, for those who may see all.</summary>
    public static SmallCounts Shown { get; } = new(1, 0);

    /// <summary>The smallest count of persons that is withheld.</summary>
    public long From { get; }

    /// <summary>The largest count of persons that is withheld; less than <see cref="From"/> where none is.</summary>
    public long To { get; }

    /// <summary>Counts of persons from <paramref name="from"/> to <paramref name="to"/> are withheld, both included.</summary>
    /// <param name="from">Persons, 1 or more: nobody is recognised by a count of 0.</param>
    /// <param name="to">Persons, <paramref name="from"/> or more; at most 1,000,000.</param>
    /// <exception cref="InvalidInputException">They are out of range. All faults are listed together.</exception>
    public static SmallCounts Withhold(long from, long to)
    {
        var faults = new Faults();
        faults.AddIf(from < 1, nameof(from), "is " + Words.Number(from), "give 1 or more: nobody is recognised by a count of 0");
        faults.AddIf(
            from > to, nameof(to), "is " + Words.Number(to) + ", less than from, which is " + Words.Number(from), "give as many or more");
        faults.AddIf(
            to > MostWithheld, nameof(to), "is " + Words.Number(to), "give at most " + Words.Grouped(MostWithheld) + " persons");
        faults.ThrowIfAny("The counts that are withheld");
        return new SmallCounts(from, to);
    }

    /// <summary>Whether a figure is withheld: it is surely within the counts that are. An income is not a count.</summary>
    /// <param name="figure">What is counted. Persons who count in part are withheld when the whole persons around them are.</param>
    /// <param name="count">What is known of it, in the figure's unit.</param>
    public bool Withholds(YearFigure figure, Count count)
    {
        if (figure is null) throw new ArgumentNullException(nameof(figure));

        return !ReferenceEquals(figure, YearFigure.GrossIncome) && IsWithin(count, figure.UnitsPerPerson);
    }

    /// <summary>Whether a number of persons is withheld: it is surely within the counts that are.</summary>
    /// <param name="persons">What is known of it.</param>
    public bool Withholds(Count persons) => IsWithin(persons, 1);

    /// <summary>What is known of an area, with each withheld count as everything that it could be.</summary>
    /// <param name="area">The area. Figures of the region and the country, and published figures, stay as they are.</param>
    /// <returns>The area itself where nothing of it is withheld.</returns>
    public AreaMeasurement Apply(AreaMeasurement area)
    {
        if (area is null) throw new ArgumentNullException(nameof(area));
        if (To < From) return area;

        AreaYear[] years = [.. area.Years.Select(Apply)];
        if (!Withholds(area.Residents) && years.SequenceEqual(area.Years)) return area;

        return new AreaMeasurement(
            area.AreaId,
            area.ListDate,
            years,
            area.RegionYears,
            area.Published,
            Withholds(area.Residents) ? Everything(1) : area.Residents,
            area.National,
            area.MeasurementYear,
            area.NationalYears);
    }

    /// <summary>A classification with the same verdicts, whose figures do not rest on a withheld count.</summary>
    /// <param name="classification">The classification by everything that is known.</param>
    /// <returns>The classification itself where nothing of its area is withheld.</returns>
    public Classification Apply(Classification classification) =>
        Apply(classification ?? throw new ArgumentNullException(nameof(classification)), Apply(classification.Area));

    /// <summary>A status with the same verdicts, whose figures do not rest on a withheld count.</summary>
    /// <param name="status">The status by everything that is known.</param>
    /// <returns>The status itself where nothing of its area is withheld.</returns>
    public StatusClassification Apply(StatusClassification status)
    {
        if (status is null) throw new ArgumentNullException(nameof(status));

        var area = Apply(status.Vulnerability.Area);
        if (ReferenceEquals(area, status.Vulnerability.Area)) return status;

        StatusFinding[] findings =
        [
            .. status.Findings.Select(finding => finding.Classification is { } classification
                ? new StatusFinding(finding.Rule, finding.Verdict, Apply(classification, area))
                : finding),
        ];
        return new StatusClassification(status.Timeline, status.Regime, area, Array.AsReadOnly(findings), status.PossibleStatuses);
    }

    /// <summary>The margins without those that a withheld count could be found from: what rests on one becomes bounds or unknown.</summary>
    /// <param name="margins">The margins by everything that is known.</param>
    /// <remarks>
    /// A margin that is itself within the withheld counts becomes all of them, and so does an end of bounds. An exact one stays where every
    /// count that it is computed from is more than twice as large as those withheld (unknown education may be nobody): then none of them is
    /// withheld, and none would be after the move. Kroner are not withheld.
    /// </remarks>
    public Margins Apply(Margins margins)
    {
        if (margins is null) throw new ArgumentNullException(nameof(margins));

        var classification = Apply(margins.Classification);
        var shown = ReferenceEquals(classification, margins.Classification) ? margins : Margins.Of(classification);
        return new Margins(classification, shown.All.Select(margin => Apply(margin, classification.Area)).ToList().AsReadOnly());
    }

    /// <summary>"counts from 1 to 4 are withheld", or "no counts are withheld".</summary>
    public override string ToString() =>
        To < From ? "no counts are withheld" : "counts from " + Words.Grouped(From) + " to " + Words.Grouped(To) + " are withheld";

    private const long MostWithheld = 1_000_000;

    private static Classification Apply(Classification classification, AreaMeasurement area)
    {
        if (ReferenceEquals(area, classification.Area)) return classification;

        var shown = AreaClassifier.ClassifyBy(classification.Policy, area);
        return new Classification(
            classification.Policy,
            area,
            new SizeFinding(shown.Size.Residents, shown.Size.SmallestPopulation, classification.Size.Verdict),
            WithVerdicts(shown.Findings, classification.Findings),
            WithVerdicts(shown.GateFindings, classification.GateFindings),
            classification.Verdict);
    }

    private AreaYear Apply(AreaYear year) =>
        year.With((figure, count) => Withholds(figure, count) ? Everything(figure.UnitsPerPerson) : count);

    private Margin Apply(Margin margin, AreaMeasurement area)
    {
        if (margin.IsInKroner || margin.From is not { } from || (margin.State == MarginState.Exact && RestsOnLargeCounts(margin, area)))
            return margin;

        return margin.WithRange(
            Withholds(from) ? From : from,
            margin.To is { } to ? (Withholds(to) ? To : to) : null);
    }

    /// <summary>Whether a margin within the withheld counts tells none of them, and leads to none.</summary>
    private bool RestsOnLargeCounts(Margin margin, AreaMeasurement area)
    {
        bool IsLarge(Count count, int unitsPerPerson) => count.Lower > 2 * To * unitsPerPerson;

        if (margin.Criterion is not { } criterion) return IsLarge(area.Residents, 1);

        var readings = Measuring.ReadingsOf(criterion.Indicator, criterion.Education);
        return Measuring.Window(area, criterion.WindowYears).All(year => area.YearOf(year) is { } known && readings.All(reading =>
            IsLarge(known[reading.Part], reading.UnitsPerPerson) && IsLarge(known[reading.Whole], 1)
            && (reading.OtherPart is not { } other || known[other] == 0 || IsLarge(known[other], 1))));
    }

    /// <summary>A person in part counts as the whole persons around: where 1 to 4 are withheld, all from above 0 to below 5.</summary>
    private Count Everything(int unitsPerPerson) =>
        Count.Between(((From - 1) * unitsPerPerson) + 1, ((To + 1) * unitsPerPerson) - 1);

    private bool IsWithin(Count count, int unitsPerPerson) =>
        To >= From && count.Lower > (From - 1) * unitsPerPerson && count.Upper < (To + 1) * unitsPerPerson;

    private static IReadOnlyList<Finding> WithVerdicts(IReadOnlyList<Finding> shown, IReadOnlyList<Finding> decided) =>
        Array.AsReadOnly(shown.Zip(decided, (one, by) =>
            new Finding(one.Criterion, one.Evidence, one.Limit, by.Verdict, one.Verdict == by.Verdict ? one.Note : null)).ToArray());
}
