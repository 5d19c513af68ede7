using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The language of a text for people. It is always chosen, never taken from the machine's culture.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum Language
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>Danish, with the terms of the law.</summary>
    Danish = 1,
}
