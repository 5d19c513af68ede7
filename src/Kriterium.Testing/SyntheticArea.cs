namespace Kriterium.Testing;

/// <summary>
/// A made-up housing area of a <see cref="SyntheticNation"/>. Its place in <see cref="SyntheticNation.Areas"/> is its
/// index in the columns of residents.
/// </summary>
public sealed class SyntheticArea
{
    internal SyntheticArea(string id, string name, string municipality, Region region)
    {
        Id = id;
        Name = name;
        Municipality = municipality;
        Region = region;
    }

    /// <summary>The identity, as in "synthetic-0417": the index and one.</summary>
    public string Id { get; }

    /// <summary>A made-up name. Areas of the same name exist, as they do in the country.</summary>
    public string Name { get; }

    /// <summary>A made-up municipality. There are as many in each region as in the country, 98 together.</summary>
    public string Municipality { get; }

    /// <summary>The region.</summary>
    public Region Region { get; }

    /// <summary>"synthetic-0417".</summary>
    public override string ToString() => Id;
}
