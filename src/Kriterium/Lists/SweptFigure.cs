using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The figure of a rule that a <see cref="Sweep"/> varies.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum SweptFigure
{
    /// <summary>The limit of one criterion or gate (<i>grænseværdi</i>): a share, or how many times the national share.</summary>
    Limit = 0,

    /// <summary>How many of the criteria must be met, 1 to all of them.</summary>
    RequiredCount = 1,

    /// <summary>The fewest residents with which an area can be listed, 0 or more.</summary>
    SmallestPopulation = 2,

    /// <summary>The years that means are taken over, 1 to <see cref="Criterion.LongestWindow"/>.</summary>
    Window = 3,
}
