using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The areas that one thing became of, and their residents.</summary>
/// <remarks>
/// An area's residents on a list are those that this list gives; on a list without a row of it, it adds none. So over all buckets they
/// come to <see cref="AreaList.Residents"/> of each list, and a change of the sum within a bucket is people, not areas.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class ListBucket
{
    internal ListBucket(ListMove move, IEnumerable<AreaChange> areas)
    {
        Move = move;
        Areas = Array.AsReadOnly(areas.ToArray());
        ResidentsBefore = AreaList.ResidentsOf(Areas.SelectMany(area => area.Before));
        ResidentsAfter = AreaList.ResidentsOf(Areas.SelectMany(area => area.After));
    }

    /// <summary>What became of them.</summary>
    public ListMove Move { get; }

    /// <summary>The areas, in the order of their ids.</summary>
    public IReadOnlyList<AreaChange> Areas { get; }

    /// <summary>Their residents on the first list together; unknown as soon as those of one of them are.</summary>
    public Count ResidentsBefore { get; }

    /// <summary>Their residents on the second list together; unknown as soon as those of one of them are.</summary>
    public Count ResidentsAfter { get; }

    /// <summary>How many areas, and what became of them: "5 areas left the list".</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToText(Language language) => ListWords.In(language).Heading(this);

    /// <summary>"left: 5 areas, 7,662 residents before, 7,660 residents after".</summary>
    public override string ToString() =>
        EnumKeys<ListMove>.Of(Move) + ": " + Words.Of(Areas.Count, "area") + ", " + Words.Of(ResidentsBefore, "resident") + " before, "
        + Words.Of(ResidentsAfter, "resident") + " after";
}
