namespace Kriterium.Testing;

/// <summary>An area and its earlier lists, and the status that the law gives it.</summary>
public sealed class StatusCase
{
    internal StatusCase(string name, AreaMeasurement area, ListHistory history, LegalSource source, params AreaStatus[] possible)
    {
        Name = area.ListDate + "/" + name;
        Area = area;
        History = history;
        Source = source;
        Possible = possible;
    }

    /// <summary>"2021-12-01/on-five-lists-in-a-row".</summary>
    public string Name { get; }

    /// <summary>The area.</summary>
    public AreaMeasurement Area { get; }

    /// <summary>What is known of earlier lists; nothing in some cases.</summary>
    public ListHistory History { get; }

    /// <summary>The status; undetermined where several are possible.</summary>
    public AreaStatus Expected => Possible.Count == 1 ? Possible[0] : AreaStatus.Undetermined;

    /// <summary>Every status that is possible, the least severe first.</summary>
    public IReadOnlyList<AreaStatus> Possible { get; }

    /// <summary>Where the rule comes from.</summary>
    public LegalSource Source { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
