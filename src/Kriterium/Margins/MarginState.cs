using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>How well a margin is known.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum MarginState
{
    /// <summary>
    /// It is not known: the verdict is undetermined, or the counts of the area do not by themselves give the verdict, as where only a
    /// published figure does.
    /// </summary>
    Unknown = 0,

    /// <summary>The counts are exact, and <see cref="Margin.From"/> and <see cref="Margin.To"/> are the same.</summary>
    Exact = 1,

    /// <summary>
    /// The counts or the reading of the law leave a range: fewer than <see cref="Margin.From"/> never flip the verdict, and
    /// <see cref="Margin.To"/> always do.
    /// </summary>
    Bounds = 2,

    /// <summary>However many move, the verdict stays: there are not enough people, or the other years decide.</summary>
    Impossible = 3,
}
