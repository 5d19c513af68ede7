namespace Kriterium.Testing;

/// <summary>What a made-up area is told of one indicator.</summary>
internal sealed class Placement
{
    private Placement()
    {
    }

    public static Placement ClearlyMet { get; } = new() { IsMet = true };

    public static Placement ClearlyNotMet { get; } = new() { IsMet = false };

    public static Placement Unknown { get; } = new();

    /// <summary>Clearly on one side of every limit.</summary>
    public bool? IsMet { get; private set; }

    /// <summary>Beside the limit of this criterion.</summary>
    public Criterion? Limit { get; private set; }

    public OnLimit Side { get; private set; }

    /// <summary>Whether it may stand as near to its limit as counts allow.</summary>
    public bool IsLenient { get; private set; }

    /// <summary>Printed, as on a list.</summary>
    public PublishedFigure? Printed { get; private set; }

    /// <summary>About this share.</summary>
    public Share? Share { get; private set; }

    public static Placement Beside(Criterion limit, OnLimit side) => new() { Limit = limit, Side = side };

    public static Placement Near(Criterion limit, OnLimit side) => new() { Limit = limit, Side = side, IsLenient = true };

    public static Placement AsPrinted(PublishedFigure figure) => new() { Printed = figure };

    public static Placement About(Share share) => new() { Share = share };
}
