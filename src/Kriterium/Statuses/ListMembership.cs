namespace Kriterium;

/// <summary>That an area stood on a list, with the most severe status it had there, as published.</summary>
public readonly record struct ListMembership
{
    /// <summary>Names an area, a list and a status.</summary>
    /// <exception cref="ArgumentException">
    /// There is no id or date, or <paramref name="status"/> is not one that a list gives. All faults are listed together.
    /// </exception>
    public ListMembership(string areaId, CalendarDate listDate, AreaStatus status)
    {
        var faults = new Faults();
        faults.AddIf(string.IsNullOrWhiteSpace(areaId), "areaId is empty; give the area's identity");
        faults.AddIf(listDate == default, "listDate is not a date; give the date of the list");
        faults.AddIf(
            status is < AreaStatus.ParticularlyVulnerable or > AreaStatus.Transformation,
            "status is " + Words.Status(status) + "; give one that a list names, and leave out an area that is not on it");
        faults.ThrowIfAny("The membership");

        AreaId = areaId;
        ListDate = listDate;
        Status = status;
    }

    /// <summary>The area's identity.</summary>
    public string AreaId => field ?? "";

    /// <summary>The date of the list.</summary>
    public CalendarDate ListDate { get; }

    /// <summary>The most severe status on that list.</summary>
    public AreaStatus Status { get; }

    /// <summary>"odense-vollsmose on 2017-12-01: particularly_vulnerable".</summary>
    public override string ToString() => AreaId + " on " + ListDate + ": " + Words.Status(Status);
}
