using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>How it is known whether an area was a parallel society on an earlier list, or why it is not known.</summary>
/// <remarks>Of an area that carries the years of others, and where these agree, it is the basis of the first of them.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum EarlierListBasis
{
    /// <summary>Nothing is given of the list: undetermined.</summary>
    NotGiven = 0,

    /// <summary>The area has a row on the published list, whose status decides.</summary>
    Listed = 1,

    /// <summary>The published list is complete and the area has no row: not met.</summary>
    NotListed = 2,

    /// <summary>The published list is not said to be complete and the area has no row: undetermined.</summary>
    PartialList = 3,

    /// <summary>An <see cref="Kriterium.EarlierStatus"/> decides; undetermined where its possible statuses disagree.</summary>
    EarlierStatus = 4,

    /// <summary>The areas whose years the area carries do not agree: undetermined.</summary>
    PredecessorsDiffer = 5,
}
