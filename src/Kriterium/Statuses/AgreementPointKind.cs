using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What a point of the agreement of 2013 depends on.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum AgreementPointKind
{
    /// <summary>The parties or a minister promise something. It is not a rule about an area, so it never applies to one.</summary>
    Undertaking = 0,

    /// <summary>Something other than the area's status decides, such as what a housing organisation wants.</summary>
    Condition = 1,

    /// <summary>It applies to an area by the area's status.</summary>
    Area = 2,
}
