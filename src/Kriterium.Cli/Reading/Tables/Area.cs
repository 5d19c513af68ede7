namespace Kriterium.Cli.Reading;

/// <summary>An area on a list, as a file gives it.</summary>
/// <param name="Key">The area and the list.</param>
/// <param name="Name">Its name, for people; it may vary between lists.</param>
/// <param name="Municipality">The municipality, for people.</param>
/// <param name="Region">The region with which its income is compared.</param>
/// <param name="Listed">Whether the file says that it was on the list; <c>null</c> when it does not say.</param>
/// <param name="Measurement">What is known of it.</param>
/// <param name="Printed">The figures as they were printed, where the file has printed figures; <c>null</c> where it has counts.</param>
internal sealed record Area(
    AreaKey Key,
    string Name,
    string Municipality,
    Region Region,
    bool? Listed,
    AreaMeasurement Measurement,
    IReadOnlyDictionary<Indicator, PrintedFigure>? Printed)
{
    /// <summary>What people are shown: its name, or its id where it has none.</summary>
    public string DisplayName => Name.Length == 0 ? Key.AreaId : Name;

    /// <summary>The same area, as far as it may be seen.</summary>
    public Area Without(SmallCounts small) => this with { Measurement = small.Apply(Measurement) };
}

/// <summary>A figure as printed, and what it measures by the law of its list.</summary>
internal sealed record PrintedFigure(string Text, PublishedFigure Figure);
