using CsvHelper;

namespace Kriterium.Tests.Regimes;

/// <summary>Who had which status on which list, as published; the tokens are read as the regime of the row's date names them.</summary>
internal static class MembershipTable
{
    public static IReadOnlyList<Row> Read()
    {
        var rows = new List<Row>();
        using var csv = CsvReader.FromFile(Path.Combine(Repository.RequirePublishedLists(), "membership.csv"));
        while (csv.Read())
        {
            var date = CalendarDate.Parse(csv.GetString("list_date")!);
            var token = csv.GetString("status")!;
            var rule = LegalTimeline.Denmark.At(date).Statuses.Single(rule => rule.ListToken == token);
            rows.Add(new Row(date, csv.GetString("area_id")!, rule.Status));
        }

        return rows;
    }

    /// <summary>The lists of these rows; a date in the table means that an area without a row was no parallel society then.</summary>
    public static IEnumerable<PublishedList> Lists(IEnumerable<Row> rows) => rows.GroupBy(row => row.ListDate).Select(list =>
        new PublishedList(list.Key, list.Select(row => new ListMembership(row.AreaId, row.Status)), isComplete: true));

    public sealed record Row(CalendarDate ListDate, string AreaId, AreaStatus Status);
}
