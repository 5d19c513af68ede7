using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Whether a regime is law today.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum LegalStanding
{
    /// <summary>A later act has taken its place; it still decides the lists of its time.</summary>
    Replaced = 0,

    /// <summary>It decides the lists of today.</summary>
    InForce = 1,

    /// <summary>It decides the lists of today, and a court is considering it.</summary>
    UnderReview = 2,
}
