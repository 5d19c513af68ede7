namespace Kriterium;

/// <summary>That an area carries the years of another: it was split from it, or merged from it and others.</summary>
/// <remarks>Equal when all parts are.</remarks>
public sealed record AreaLineage
{
    /// <summary>Names a successor and one predecessor. A merger has one of these for each predecessor.</summary>
    /// <param name="successor">The area that carries the years on.</param>
    /// <param name="predecessor">The area that had them.</param>
    /// <param name="from">The date of the first list on which the successor stands in its own right.</param>
    /// <param name="source">Where this is known from; <c>null</c> when the caller vouches for it.</param>
    /// <exception cref="ArgumentException">
    /// An id is empty, both are the same, or there is no date. All faults are listed together.
    /// </exception>
    public AreaLineage(string successor, string predecessor, CalendarDate from, LegalSource? source = null)
    {
        var faults = new Faults();
        faults.AddIf(string.IsNullOrWhiteSpace(successor), "successor is empty; give the area's identity");
        faults.AddIf(string.IsNullOrWhiteSpace(predecessor), "predecessor is empty; give the area's identity");
        faults.AddIf(
            !string.IsNullOrWhiteSpace(successor) && successor == predecessor,
            successor + " is given as its own predecessor; give two areas");
        faults.AddIf(from == default, "from is not a date; give the date of the successor's first list");
        faults.ThrowIfAny("The lineage");

        Successor = successor;
        Predecessor = predecessor;
        From = from;
        Source = source;
    }

    /// <summary>The lineage that is known from the lists: Parkerne carries Vollsmose's years from the list of 1 December 2018 on.</summary>
    public static IReadOnlyList<AreaLineage> Known { get; } = Array.AsReadOnly(new[]
    {
        new AreaLineage(
            "odense-vollsmose-parkerne",
            "odense-vollsmose",
            new CalendarDate(2018, 12, 1),
            LegalSource.WithoutAddress("The lists of 2017 and 2018: Vollsmose became Parkerne, which carries its years, and Haverne")),
    });

    /// <summary>The area that carries the years on.</summary>
    public string Successor { get; }

    /// <summary>The area that had them.</summary>
    public string Predecessor { get; }

    /// <summary>The date of the first list on which the successor stands in its own right.</summary>
    public CalendarDate From { get; }

    /// <summary>Where this is known from, or <c>null</c>.</summary>
    public LegalSource? Source { get; }

    /// <summary>
    /// The rows that make an area its own predecessor, through others too, in the order given; none in a lineage that holds.
    /// </summary>
    public static IReadOnlyList<AreaLineage> Circular(IEnumerable<AreaLineage> lineage)
    {
        var rows = (lineage ?? throw new ArgumentNullException(nameof(lineage))).ToList();
        var predecessors = rows.ToLookup(row => row.Successor, row => row.Predecessor);
        return [.. rows.Where(row => AncestorsOf(row.Predecessor, predecessors).Contains(row.Successor))];
    }

    /// <summary>"odense-vollsmose-parkerne succeeds odense-vollsmose from 2018-12-01".</summary>
    public override string ToString() => Successor + " succeeds " + Predecessor + " from " + From;

    private static HashSet<string> AncestorsOf(string areaId, ILookup<string, string> predecessors)
    {
        var found = new HashSet<string>();
        var left = new Stack<string>([areaId]);
        while (left.Count > 0)
        {
            foreach (var predecessor in predecessors[left.Pop()].Where(found.Add)) left.Push(predecessor);
        }

        return found;
    }
}
