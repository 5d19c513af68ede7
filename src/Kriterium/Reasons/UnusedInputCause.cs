using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Why a figure that was given is not used.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum UnusedInputCause
{
    /// <summary>It is a mean over another number of years than the criterion asks for.</summary>
    OtherWindow = 0,

    /// <summary>It is by another definition of basic education than the criterion asks for.</summary>
    OtherEducation = 1,

    /// <summary>It is of a year outside the criterion's window, while a year in the window lacks it.</summary>
    OtherYear = 2,
}
