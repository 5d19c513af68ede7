namespace Kriterium.Testing;

/// <summary>Simpler areas and histories, all valid, and fewer each time.</summary>
/// <remarks>
/// Each candidate has fewer parts than what it comes from, or as many and fewer of them between bounds, or as many of those and fewer
/// people and kroner. Nothing can go down that ladder for ever.
/// </remarks>
internal static class Shrinking
{
    public static IEnumerable<ListHistory> Of(ListHistory history)
    {
        if (history.PublishedLists.Count + history.EarlierStatuses.Count + history.Lineage.Count == 0) yield break;

        yield return new ListHistory(timeline: history.Timeline);
        foreach (var list in history.PublishedLists) yield return With(history, lists: history.PublishedLists.Where(one => one != list));
        foreach (var status in history.EarlierStatuses)
            yield return With(history, statuses: history.EarlierStatuses.Where(one => one != status));
        foreach (var row in history.Lineage) yield return With(history, lineage: history.Lineage.Where(one => one != row));
    }

    public static IEnumerable<AreaMeasurement> Of(AreaMeasurement area) =>
        Candidates(new AreaParts(area)).Select(parts => parts.TryBuild()).OfType<AreaMeasurement>().Where(other => other != area);

    /// <summary>The figures of a year of which something is known.</summary>
    private static Dictionary<YearFigure, Count> Known(AreaYear year) =>
        YearFigure.All
            .Where(figure => figure == YearFigure.UnknownEducation ? year.UnknownEducation is not null : year[figure] != Count.Unknown)
            .ToDictionary(figure => figure, figure => year[figure]);

    private static ListHistory With(
        ListHistory history,
        IEnumerable<PublishedList>? lists = null,
        IEnumerable<EarlierStatus>? statuses = null,
        IEnumerable<AreaLineage>? lineage = null) =>
        new(lists ?? history.PublishedLists, lineage ?? history.Lineage, statuses ?? history.EarlierStatuses, history.Timeline);

    private static IEnumerable<AreaParts> Candidates(AreaParts all)
    {
        foreach (var year in all.Years) yield return all.With(years: [.. all.Years.Where(other => other != year)]);
        foreach (var year in all.RegionYears) yield return all.With(regionYears: [.. all.RegionYears.Where(other => other != year)]);
        foreach (var year in all.NationalYears) yield return all.With(nationalYears: [.. all.NationalYears.Where(other => other != year)]);
        foreach (var figure in all.Published) yield return all.With(published: [.. all.Published.Where(other => other != figure)]);
        foreach (var figure in all.National) yield return all.With(national: [.. all.National.Where(other => other != figure)]);
        if (all.Residents != Count.Unknown) yield return all.With(residents: Count.Unknown);

        foreach (var year in all.Years)
        {
            var known = Known(year);
            foreach (var figure in known.Keys) yield return all.With(years: Replaced(all.Years, year, Without(known, figure)));
        }

        foreach (var year in all.Years)
        {
            var known = Known(year);
            foreach (var one in known.Where(one => one.Value.Upper is { } upper && upper != one.Value.Lower))
            {
                yield return all.With(years: Replaced(all.Years, year, Changed(known, one.Key, one.Value.Lower)));
                yield return all.With(years: Replaced(all.Years, year, Changed(known, one.Key, one.Value.Upper!.Value)));
            }
        }

        // People of all years together, such that the shares stay about what they are, and then figure by figure.
        foreach (var divisor in (long[])[100, 10, 2])
            yield return all.With(
                years: [.. all.Years.Select(year => AreaParts.TryYear(year.Year, Divided(Known(year), divisor)) ?? year)]);
        foreach (var year in all.Years)
        {
            var known = Known(year);
            foreach (var one in known.Where(one => one.Value.IsExact))
            {
                foreach (var less in Less(one.Value.Lower))
                    yield return all.With(years: Replaced(all.Years, year, Changed(known, one.Key, less)));
            }
        }
    }

    /// <summary>Numbers nearer to 0: 0 itself, then half as far from the number each time, so that a limit is found in few steps.</summary>
    private static IEnumerable<long> Less(long number)
    {
        for (var step = number; step != 0; step /= 2) yield return number - step;
    }

    private static IReadOnlyList<AreaYear> Replaced(IReadOnlyList<AreaYear> years, AreaYear old, Dictionary<YearFigure, Count> figures) =>
        [.. years.Select(year => year == old ? AreaParts.TryYear(year.Year, figures) ?? old : year)];

    private static Dictionary<YearFigure, Count> Without(Dictionary<YearFigure, Count> known, YearFigure figure) =>
        known.Where(one => one.Key != figure).ToDictionary(one => one.Key, one => one.Value);

    private static Dictionary<YearFigure, Count> Changed(Dictionary<YearFigure, Count> known, YearFigure figure, Count count) =>
        new(known) { [figure] = count };

    private static Dictionary<YearFigure, Count> Divided(Dictionary<YearFigure, Count> known, long divisor) =>
        known.ToDictionary(one => one.Key, one => Divided(one.Value, divisor));

    /// <summary>Toward zero.</summary>
    private static Count Divided(Count count, long divisor) =>
        count.Upper is { } upper ? Count.Between(count.Lower / divisor, upper / divisor) : count;
}
