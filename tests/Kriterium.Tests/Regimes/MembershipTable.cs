using CsvHelper;

namespace Kriterium.Tests.Regimes;

/// <summary>Who had which status on which list, as published; the tokens are read as the regime of the row's date names them.</summary>
internal static class MembershipTable
{
    public static IReadOnlyList<ListMembership> Read()
    {
        var rows = new List<ListMembership>();
        using var csv = CsvReader.FromFile(Path.Combine(Repository.RequirePublishedLists(), "membership.csv"));
        while (csv.Read())
        {
            var date = CalendarDate.Parse(csv.GetString("list_date")!);
            var token = csv.GetString("status")!;
            var rule = LegalTimeline.Denmark.At(date).Statuses.Single(rule => rule.ListToken == token);
            rows.Add(new ListMembership(csv.GetString("area_id")!, date, rule.Status));
        }

        return rows;
    }
}
