using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>A list (<i>liste</i>) as published, or the part of it that is at hand.</summary>
/// <remarks>
/// Only of a complete list is anything known of an area without a row: that it was not on it. Of any other list, such an area is
/// unknown. Equal when all parts are, whatever the order of the rows.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class PublishedList : IEquatable<PublishedList>
{
    /// <summary>A list of a date.</summary>
    /// <param name="date">The date of the list.</param>
    /// <param name="rows">The areas on it, each once.</param>
    /// <param name="isComplete">
    /// Whether every parallel society (before 2018: every particularly vulnerable area) of the list has a row. Rows of milder statuses
    /// may be left out all the same: they are not counted. <c>false</c> for the rows of one municipality, say.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// There is no date, or an area has two rows. All faults are listed together.
    /// </exception>
    public PublishedList(CalendarDate date, IEnumerable<ListMembership> rows, bool isComplete = false)
    {
        ListMembership[] given = [.. rows ?? throw new ArgumentNullException(nameof(rows))];
        var faults = new Faults();
        faults.AddIf(date == default, nameof(date), "is not a date", "give the date of the list");
        var placed = given.Select((row, place) => (Path: Faults.PathOf(nameof(rows), place), Row: row)).ToList();
        foreach (var (path, _) in placed.Where(entry => entry.Row == default)) faults.Add(path, "is empty", "leave it out");
        faults.AddRepeated(
            placed.Where(entry => entry.Row != default),
            row => row.AreaId,
            (areaId, times) => ("rows", new Problem("has " + areaId + " " + Words.Number(times) + " times", "give it once")));
        faults.ThrowIfAny("The list" + (date == default ? "" : " of " + date));

        Date = date;
        Rows = Array.AsReadOnly(given.OrderBy(row => row.AreaId, StringComparer.Ordinal).ToArray());
        IsComplete = isComplete;
    }

    /// <summary>The date of the list.</summary>
    public CalendarDate Date { get; }

    /// <summary>The areas on it, in the order of their ids.</summary>
    public IReadOnlyList<ListMembership> Rows { get; }

    /// <summary>Whether an area without a row was not on the list; else it is unknown whether it was.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether both have the same date and rows, and are complete or not alike.</summary>
    /// <param name="left">One, or <c>null</c>.</param>
    /// <param name="right">The other, or <c>null</c>.</param>
    public static bool operator ==(PublishedList? left, PublishedList? right) => Equals(left, right);

    /// <summary>Whether they differ in date, rows or completeness.</summary>
    /// <param name="left">One, or <c>null</c>.</param>
    /// <param name="right">The other, or <c>null</c>.</param>
    public static bool operator !=(PublishedList? left, PublishedList? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(PublishedList? other) =>
        other is not null && Date == other.Date && IsComplete == other.IsComplete && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PublishedList);

    /// <inheritdoc/>
    public override int GetHashCode() => (Date, Rows.Count, IsComplete).GetHashCode();

    /// <summary>"list of 2017-12-01, 22 areas, complete".</summary>
    public override string ToString() =>
        "list of " + Date + ", " + (Rows.Count == 1 ? "1 area" : Words.Number(Rows.Count) + " areas")
            + (IsComplete ? ", complete" : ", not complete");
}
