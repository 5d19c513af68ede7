using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>That an area carries the years of another: it was split from it, or merged from it and others.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record AreaLineage
{
    /// <summary>Names a successor and one predecessor. A merger has one of these for each predecessor.</summary>
    /// <param name="successor">The area that carries the years on.</param>
    /// <param name="predecessor">The area that had them.</param>
    /// <param name="from">The date of the first list on which the successor stands in its own right.</param>
    /// <param name="source">Where this is known from; <c>null</c> when the caller vouches for it.</param>
    /// <exception cref="InvalidInputException">
    /// An id is empty or contains an unpaired surrogate, both are the same, or there is no date. All faults are listed together.
    /// </exception>
    public AreaLineage(string successor, string predecessor, CalendarDate from, LegalSource? source = null)
    {
        var faults = new Faults();
        faults.AddOf(nameof(successor), Words.FilledFault(successor, Words.IdAdvice));
        faults.AddOf(nameof(predecessor), Words.FilledFault(predecessor, Words.IdAdvice));
        if (!string.IsNullOrWhiteSpace(successor) && successor == predecessor)
            faults.Add(new InputFault(nameof(predecessor), "is given as its own predecessor", "give two areas", subject: successor));
        faults.AddIf(from == default, nameof(from), "is not a date", "give the date of the successor's first list");
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
    /// <param name="lineage">Any rows.</param>
    /// <exception cref="InvalidInputException">An entry is empty.</exception>
    public static IReadOnlyList<AreaLineage> Circular(IEnumerable<AreaLineage> lineage)
    {
        var rows = (lineage ?? throw new ArgumentNullException(nameof(lineage))).ToList();
        var faults = new Faults();
        faults.AddEmptyEntries(nameof(lineage), rows);
        faults.ThrowIfAny("The lineage");

        var left = OnCircles(rows);
        var rowsOf = left.ToLookup(row => row.Successor);
        return [.. left.Where(row => WithAncestors([row.Predecessor], rowsOf).Contains(row.Successor))];
    }

    /// <summary>Reads one row of lineage from JSON in the format of <c>docs/lineage.schema.json</c>.</summary>
    /// <param name="json">One JSON object.</param>
    /// <exception cref="InvalidInputException">
    /// The text is not such a row. All faults are listed together, each with its line and position.
    /// </exception>
    public static AreaLineage FromJson(string json) =>
        HistoryJsonReader.ReadLineage(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>The row as indented JSON, which <see cref="FromJson"/> reads back to an equal one.</summary>
    public string ToJson() => JsonText.Indented(json => HistoryJson.WriteLineage(json, this));

    /// <summary>"odense-vollsmose-parkerne succeeds odense-vollsmose from 2018-12-01".</summary>
    public override string ToString() => Successor + " succeeds " + Predecessor + " from " + From;

    /// <summary>The areas, and every area whose years they carry, through others too.</summary>
    internal static HashSet<string> WithAncestors(IEnumerable<string> areaIds, ILookup<string, AreaLineage> lineage)
    {
        var found = new HashSet<string>(areaIds);
        var left = new Stack<string>(found);
        while (left.Count > 0)
        {
            foreach (var predecessor in lineage[left.Pop()].Select(row => row.Predecessor).Where(found.Add)) left.Push(predecessor);
        }

        return found;
    }

    /// <summary>The rows that lie on circles or between them: without those that lead to areas without a predecessor only.</summary>
    private static List<AreaLineage> OnCircles(List<AreaLineage> rows)
    {
        var open = rows.GroupBy(row => row.Successor).ToDictionary(group => group.Key, group => group.Count());
        var successors = rows.ToLookup(row => row.Predecessor, row => row.Successor);
        var ended = new Stack<string>(successors.Select(group => group.Key).Where(area => !open.ContainsKey(area)));
        while (ended.Count > 0)
        {
            foreach (var successor in successors[ended.Pop()])
            {
                if (--open[successor] == 0) ended.Push(successor);
            }
        }

        return rows.FindAll(row => open[row.Successor] > 0 && open.TryGetValue(row.Predecessor, out var count) && count > 0);
    }
}
