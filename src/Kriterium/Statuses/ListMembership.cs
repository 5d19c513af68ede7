using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// That an area stood on a list, with the most severe status it had there, as published: a row of a <see cref="PublishedList"/>.
/// </summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public readonly record struct ListMembership
{
    /// <summary>Names an area and a status.</summary>
    /// <param name="areaId">The area's identity. Ids are compared exactly, capitals and blanks included.</param>
    /// <param name="status">The most severe status on the list.</param>
    /// <exception cref="InvalidInputException">
    /// There is no id, it contains an unpaired surrogate, or <paramref name="status"/> is not one that a list gives. All faults are
    /// listed together.
    /// </exception>
    public ListMembership(string areaId, AreaStatus status)
    {
        var faults = new Faults();
        faults.AddOf(nameof(areaId), Words.FilledFault(areaId, Words.IdAdvice));
        faults.AddIf(
            status is < AreaStatus.ParticularlyVulnerable or > AreaStatus.Transformation,
            nameof(status),
            "is " + Words.StatusAsGiven(status),
            "give one that a list names, and leave out an area that is not on it");
        faults.ThrowIfAny("The membership");

        AreaId = areaId;
        Status = status;
    }

    /// <summary>The area's identity.</summary>
    public string AreaId => field ?? "";

    /// <summary>The most severe status on the list.</summary>
    public AreaStatus Status { get; }

    /// <summary>"odense-vollsmose: particularly_vulnerable".</summary>
    public override string ToString() => AreaId + ": " + Words.Status(Status);
}
