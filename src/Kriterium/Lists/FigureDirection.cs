using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Which way a figure went, where that is certain.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum FigureDirection
{
    /// <summary>What is known of the two does not tell, they are equal, or one of them is missing.</summary>
    Unknown = 0,

    /// <summary>It surely rose: the least it can be now is above the most that it could be.</summary>
    Rose = 1,

    /// <summary>It surely fell: the most it can be now is below the least that it could be.</summary>
    Fell = 2,
}
