using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>Small counts in words: what stands in the place of one, and which were withheld.</summary>
internal static class WithheldText
{
    private const int MostAreas = 20;

    /// <summary>"&lt;5" for counts from 1 to 4; "3 to 4" for those.</summary>
    public static string Of(SmallCounts small) =>
        small.From == 1 ? "<" + Words.Number(small.To + 1) : Words.Number(small.From) + " to " + Words.Number(small.To);

    /// <summary>A number of persons, or what stands in its place.</summary>
    public static string Of(Count persons, SmallCounts small) => small.Withholds(persons) ? Of(small) : persons.ToString();

    /// <summary>Which counts of which areas were withheld, but not how large they are; nothing where none was.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Area> areas, SmallCounts small)
    {
        var withheld = areas.Select(area => (area.Key, Figures: Figures(area.Measurement, small)))
            .Where(one => one.Figures.Length > 0)
            .ToList();
        if (withheld.Count == 0) yield break;

        yield return "Withheld as " + Of(small) + " or as what follows from that (--small-counts shown prints all): "
            + string.Join("; ", withheld.Take(MostAreas).Select(one => one.Key + ": " + one.Figures))
            + (withheld.Count > MostAreas ? "; and in " + Words.Of(withheld.Count - MostAreas, "more area") : "") + ".";
    }

    private static string Figures(AreaMeasurement area, SmallCounts small) => string.Join(", ", YearFigure.All
        .Select(figure => (figure.Key, Years: area.Years.Where(year => small.Withholds(figure, year[figure])).Select(year => year.Year)))
        .Select(one => (one.Key, Years: string.Join(" and ", one.Years.Select(year => Words.Number(year)))))
        .Where(one => one.Years.Length > 0)
        .Select(one => one.Key + " of " + one.Years)
        .DefaultIfEmpty(area.Years.Count == 0 && small.Withholds(area.Residents) ? YearFigure.Residents.Key : ""));
}
