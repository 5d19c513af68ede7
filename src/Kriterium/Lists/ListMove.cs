using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What became of an area from one list to another. Each area has exactly one.</summary>
/// <remarks>
/// An area is on a list when it has one of its statuses, or meets the policy. Of statuses, prevention is the mildest, then vulnerable,
/// parallel society and transformation; the particularly vulnerable area of the lists up to 2017 ranks with the parallel society, as it
/// does where lists in a row are counted.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum ListMove
{
    /// <summary>What is not known on one of the lists could still change the answer.</summary>
    Undetermined = 0,

    /// <summary>Not on the first list, and on the second.</summary>
    Entered = 1,

    /// <summary>On the first list, and not on the second.</summary>
    Left = 2,

    /// <summary>On both, with a more severe status on the second.</summary>
    Raised = 3,

    /// <summary>On both, with a milder status on the second.</summary>
    Lowered = 4,

    /// <summary>On both, with a status of the same rank.</summary>
    Stayed = 5,

    /// <summary>On neither.</summary>
    StayedOff = 6,

    /// <summary>Assessed on the first list only: nothing is known of it on the second.</summary>
    OnlyBefore = 7,

    /// <summary>Assessed on the second list only: nothing is known of it on the first.</summary>
    OnlyAfter = 8,

    /// <summary>Continued under another id: split, merged or renamed, as lineage says.</summary>
    Continued = 9,
}
