using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Which statuses an area could have on an earlier list by an earlier decision: one where that decision was settled.</summary>
/// <remarks>Equal when all parts are, whatever the order of the statuses.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class EarlierStatus : IEquatable<EarlierStatus>
{
    /// <summary>What an earlier decision left possible.</summary>
    /// <param name="areaId">The area's identity. Ids are compared exactly, capitals and blanks included.</param>
    /// <param name="listDate">The date of the list that was decided.</param>
    /// <param name="possibleStatuses">
    /// Every status still possible, each once; <see cref="AreaStatus.None"/> for an area that is on no list. Where some of them make
    /// it a parallel society (before 2018: particularly vulnerable) and others do not, that is unknown.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// There is no id, date or status, the id contains an unpaired surrogate, a status is given twice, or one is undetermined. All
    /// faults are listed together.
    /// </exception>
    public EarlierStatus(string areaId, CalendarDate listDate, IEnumerable<AreaStatus> possibleStatuses)
    {
        AreaStatus[] given = [.. possibleStatuses ?? throw new ArgumentNullException(nameof(possibleStatuses))];
        var faults = new Faults();
        faults.AddOf(nameof(areaId), Words.FilledFault(areaId, Words.IdAdvice));
        const string AllPossible = "give every status that is possible";
        faults.AddIf(listDate == default, nameof(listDate), "is not a date", "give the date of the list");
        faults.AddIf(given.Length == 0, nameof(possibleStatuses), "is empty", AllPossible);
        var placed = given.Select((status, place) => (Path: Faults.PathOf(nameof(possibleStatuses), place), Status: status)).ToList();
        var isStatus = placed.ToLookup(entry => entry.Status is >= AreaStatus.None and <= AreaStatus.Transformation);
        foreach (var (path, _) in isStatus[false]) faults.Add(path, "is undetermined or not a status", AllPossible);
        faults.AddRepeated(
            isStatus[true],
            status => status,
            (status, times) => (
                nameof(possibleStatuses),
                new Problem("has " + Words.Status(status) + " " + Words.Number(times) + " times", "give it once")));
        faults.ThrowIfAny("The earlier status");

        AreaId = areaId;
        ListDate = listDate;
        PossibleStatuses = Array.AsReadOnly(given.OrderBy(status => status).ToArray());
    }

    /// <summary>The area's identity.</summary>
    public string AreaId { get; }

    /// <summary>The date of the list.</summary>
    public CalendarDate ListDate { get; }

    /// <summary>Every status still possible, the least severe first.</summary>
    public IReadOnlyList<AreaStatus> PossibleStatuses { get; }

    /// <summary>
    /// Whether they make the area a parallel society (before 2018: particularly vulnerable); undetermined where they disagree.
    /// </summary>
    internal Verdict WasParallelSociety
    {
        get
        {
            var count = PossibleStatuses.Count(ListHistory.IsParallelSociety);
            return count == PossibleStatuses.Count ? Verdict.Met : count == 0 ? Verdict.NotMet : Verdict.Undetermined;
        }
    }

    /// <summary>What a classification left possible.</summary>
    /// <param name="classification">The decision on the area and list.</param>
    /// <exception cref="ArgumentNullException"><paramref name="classification"/> is <c>null</c>.</exception>
    public static EarlierStatus Of(StatusClassification classification) =>
        classification is null
            ? throw new ArgumentNullException(nameof(classification))
            : new EarlierStatus(classification.AreaId, classification.ListDate, classification.PossibleStatuses);

    /// <summary>Whether both have the same area, list and statuses.</summary>
    /// <param name="left">One, or <c>null</c>.</param>
    /// <param name="right">The other, or <c>null</c>.</param>
    public static bool operator ==(EarlierStatus? left, EarlierStatus? right) => Equals(left, right);

    /// <summary>Whether they differ in area, list or statuses.</summary>
    /// <param name="left">One, or <c>null</c>.</param>
    /// <param name="right">The other, or <c>null</c>.</param>
    public static bool operator !=(EarlierStatus? left, EarlierStatus? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(EarlierStatus? other) =>
        other is not null
        && AreaId == other.AreaId
        && ListDate == other.ListDate
        && PossibleStatuses.SequenceEqual(other.PossibleStatuses);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EarlierStatus);

    /// <inheritdoc/>
    public override int GetHashCode() => (AreaId, ListDate, PossibleStatuses.Count).GetHashCode();

    /// <summary>"odense-vollsmose on 2017-12-01: particularly_vulnerable", "...: vulnerable|parallel_society".</summary>
    public override string ToString() =>
        AreaId + " on " + ListDate + ": " + string.Join("|", PossibleStatuses.Select(Words.Status));
}
