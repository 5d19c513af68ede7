using FsCheck;
using FsCheck.Fluent;
using Kriterium.Tests.Json;
using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Decisions;

/// <summary>Decisions by the law and by what-ifs of it, with earlier lists in part, earlier decisions and lineage.</summary>
internal static class ArbitraryDecisions
{
    private static readonly string[] Predecessors = ["made-up-birken", "made-up-egen"];

    private static Gen<LegalTimeline> Timeline { get; } = Gen.OneOf(Gen.Constant(LegalTimeline.Denmark), ArbitraryTimelines.Timelines().Generator);

    public static Gen<DecisionRecord> ByTimeline { get; } =
        from timeline in Timeline
        from known in Generators.AnAreaCase().Generator.Select(drawn => drawn.PartlyKnown)
        from date in ListDate(timeline)
        let area = On(date, known)
        from history in History(timeline, area)
        select DecisionRecord.Of(area, timeline, history);

    private static Gen<CalendarDate> ListDate(LegalTimeline timeline) =>
        from year in Gen.Choose(timeline.Regimes[0].From.Year, 2042)
        let yearly = timeline.YearlyList(year)
        select yearly ?? timeline.Regimes[0].From;

    /// <summary>The same figures for a list of any date.</summary>
    private static AreaMeasurement On(CalendarDate date, AreaMeasurement area) => new(
        area.AreaId, date, area.Years, area.RegionYears, area.Published, area.Residents, area.National, area.MeasurementYear, area.NationalYears);

    private static Gen<ListHistory> History(LegalTimeline timeline, AreaMeasurement area) =>
        from lineage in Gen.OneOf(Gen.Constant<AreaLineage[]>([]), Lineage(timeline, area))
        let dates = timeline.YearlyLists(area.ListDate).Where(list => list < area.ListDate).Take(6).ToList()
        from lists in Generators.Each(dates, date => List(date, Areas(area, lineage, date)))
        from statuses in Generators.Each(
            dates.SelectMany(date => Areas(area, lineage, date).Select(id => (Date: date, Id: id))), key => Status(key.Id, key.Date))
        from isOwnTimeline in Gen.Elements(true, false)
        select new ListHistory(lists.OfType<PublishedList>(), lineage, statuses.OfType<EarlierStatus>(), isOwnTimeline ? timeline : null);

    private static Gen<AreaLineage[]> Lineage(LegalTimeline timeline, AreaMeasurement area) =>
        from year in Gen.Choose(0, 3)
        from count in Gen.Choose(1, Predecessors.Length)
        let first = timeline.YearlyLists(area.ListDate).Skip(year).FirstOrDefault(area.ListDate)
        select Predecessors.Take(count).Select(one => new AreaLineage(area.AreaId, one, first)).ToArray();

    /// <summary>The areas that can stand on a list: not one from before it succeeded others.</summary>
    private static string[] Areas(AreaMeasurement area, AreaLineage[] lineage, CalendarDate date) =>
        lineage.Any(row => date < row.From) ? Predecessors : [area.AreaId, .. Predecessors];

    private static Gen<PublishedList?> List(CalendarDate date, string[] areaIds) =>
        from rows in Generators.Each(areaIds, id => Gen.OneOf(
            Gen.Constant(default(ListMembership)), Gen.Elements(Statuses).Select(status => new ListMembership(id, status))))
        from isComplete in Gen.Elements(true, false)
        from isGiven in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select isGiven ? new PublishedList(date, rows.Where(row => row != default), isComplete) : null;

    private static Gen<EarlierStatus?> Status(string areaId, CalendarDate date) =>
        from possible in Gen.SubListOf((AreaStatus[])[AreaStatus.None, .. Statuses.Distinct()])
        from isGiven in Gen.Elements(true, false)
        select isGiven && possible.Count > 0 ? new EarlierStatus(areaId, date, possible) : null;

    // The severe ones often, so that many lists in a row count.
    private static AreaStatus[] Statuses { get; } =
        [
            AreaStatus.ParticularlyVulnerable, AreaStatus.Prevention, AreaStatus.Vulnerable, AreaStatus.ParallelSociety,
            AreaStatus.ParallelSociety, AreaStatus.Transformation,
        ];
}
