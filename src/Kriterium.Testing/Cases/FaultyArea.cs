namespace Kriterium.Testing;

/// <summary>The JSON of an area that must be refused, and the value that a fault must name.</summary>
public sealed class FaultyArea
{
    internal FaultyArea(string name, string path, string keys, string listDate = "\"2021-12-01\"")
    {
        Name = name;
        Path = path;
        Json = "{ \"format\": \"kriterium-area/1\", \"area_id\": \"made-up\", \"list_date\": " + listDate + keys + " }";
    }

    /// <summary>"a part larger than its base".</summary>
    public string Name { get; }

    /// <summary>What <see cref="AreaMeasurement.FromJson"/> refuses.</summary>
    public string Json { get; }

    /// <summary>The <see cref="InputFault.Path"/> of a fault, as in <c>years[0].non_western</c>.</summary>
    public string Path { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
