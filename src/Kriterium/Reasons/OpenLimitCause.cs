using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What is known of the limit of an open figure.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum OpenLimitCause
{
    /// <summary>The rule names the limit itself.</summary>
    Constant = 0,

    /// <summary>It is a multiple of the national share, whose counts are not exactly known for some years of the window.</summary>
    Years = 1,

    /// <summary>It is a multiple of the national share, which is known, at least within bounds.</summary>
    Bounded = 2,

    /// <summary>It is a multiple of the national share, and what was given of it is a mean over another number of years.</summary>
    OtherWindow = 3,

    /// <summary>It is a multiple of the national share, of which nothing was given.</summary>
    NotGiven = 4,
}
