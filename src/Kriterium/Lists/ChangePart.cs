using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>A part of a decision that can change from one list to another.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum ChangePart
{
    /// <summary>A criterion or gate: what one indicator comes to.</summary>
    Criterion = 0,

    /// <summary>Whether the area is large enough.</summary>
    Size = 1,

    /// <summary>How many of the criteria must be met.</summary>
    RequiredCount = 2,

    /// <summary>Whether the area was a parallel society on the earlier lists.</summary>
    EarlierLists = 3,

    /// <summary>The law of the list's date as a whole, where the two lists have statuses of different laws.</summary>
    Law = 4,
}
