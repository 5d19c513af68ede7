using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Why a figure leaves its criterion open.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum OpenFigureCause
{
    /// <summary>Nothing was given of it.</summary>
    NotGiven = 0,

    /// <summary>Counts of some years are missing or known within bounds: <see cref="OpenFigure.Years"/> says which.</summary>
    /// <remarks>Where it names no year, the limit or the reading of the law is open.</remarks>
    Counts = 1,

    /// <summary>It was published, and the rounding leaves it on both sides of the limit.</summary>
    Rounded = 2,

    /// <summary>What was published is a mean over another number of years than the criterion asks for.</summary>
    OtherWindow = 3,

    /// <summary>What was published is by another definition of basic education than the criterion asks for.</summary>
    OtherEducation = 4,
}
