using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Why the counts of a year do not give an exact figure.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum OpenYearCause
{
    /// <summary>There are no counts of the year.</summary>
    NoCounts = 0,

    /// <summary>The part or its base is unknown or unbounded above; for the income, the taxpayers or their income.</summary>
    Unknown = 1,

    /// <summary>The part or its base is known within bounds, as a suppressed count is.</summary>
    Suppressed = 2,

    /// <summary>Nobody is in the base; for the income, there are no taxpayers.</summary>
    EmptyBase = 3,

    /// <summary>It is not known how many have an unknown education.</summary>
    EducationUnknown = 4,

    /// <summary>How many have an unknown education is known within bounds.</summary>
    EducationSuppressed = 5,

    /// <summary>The income of the region is not known.</summary>
    RegionUnknown = 6,

    /// <summary>The mean income of the region is not above 0, so that no ratio to it is a figure.</summary>
    RegionNotPositive = 7,
}
