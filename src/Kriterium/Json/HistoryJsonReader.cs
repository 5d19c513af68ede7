using System.Text.Json;

namespace Kriterium;

/// <summary>Reads earlier lists and lineage from their JSON form.</summary>
internal sealed class HistoryJsonReader(JsonFaults faults) : JsonDocumentReader(faults)
{
    private static readonly string[] OptionalHistoryKeys = ["lists", "earlier_statuses", "lineage", "timeline"];
    private static readonly string[] ListKeys = ["date", "is_complete", "rows"];
    private static readonly string[] RowKeys = ["area_id", "status"];
    private static readonly string[] StatusKeys = ["area_id", "list_date", "possible_statuses"];
    private static readonly string[] LineageKeys = ["successor", "predecessor", "from"];
    private static readonly string[] OptionalLineageKeys = ["source"];
    private static readonly AreaStatus[] AnyStatus = [AreaStatus.None];
    private static readonly AreaStatus[] Possible = [AreaStatus.None, .. TimelineRules.Statuses];

    private readonly TimelineJsonReader _timelines = new(faults);

    public static ListHistory Read(string json) =>
        Read(json, "history", (faults, root) => new HistoryJsonReader(faults).History(root, isNested: false))!;

    public static AreaLineage ReadLineage(string json) =>
        Read(json, "lineage", (faults, root) => new HistoryJsonReader(faults).Lineage(root))!;

    /// <summary>A history inside another document, which has the format for both.</summary>
    public ListHistory? Nested(JsonValue value) => History(value, isNested: true);

    public ListHistory? History(JsonValue value, bool isNested)
    {
        var keys = isNested ? Keys(value, [], OptionalHistoryKeys) : Document(value, HistoryJson.Format, [], OptionalHistoryKeys);
        var lists = All(keys, "lists", "lists", List);
        var statuses = All(keys, "earlier_statuses", "earlier statuses", Status);
        var lineage = All(keys, "lineage", "rows", Lineage);
        var timeline = keys.TryGetValue("timeline", out var given) ? _timelines.Timeline(given) : null;
        return Make(value, () => new ListHistory(lists, lineage, statuses, timeline));
    }

    public PublishedList? List(JsonValue value)
    {
        var keys = Keys(value, ListKeys, []);
        var date = Date(keys, "date");
        var isComplete = Flag(keys, "is_complete");
        var rows = All(keys, "rows", "rows", Row) ?? [];
        var made = Make(value, () => new PublishedList(date ?? AnyDate, rows, isComplete));
        return date is null ? null : made ?? new PublishedList(date.Value, RowsOnce(rows));
    }

    /// <summary>A row by itself, which may be one of nothing.</summary>
    public ListMembership Membership(JsonValue value) => value.Kind == JsonTokenType.Null ? default : Row(value);

    public EarlierStatus? Status(JsonValue value)
    {
        var keys = Keys(value, StatusKeys, []);
        var areaId = Filled(keys, "area_id", Words.IdAdvice);
        var date = Date(keys, "list_date");
        var possible = All(keys, "possible_statuses", "statuses", status => Choice(status, Possible, Words.Status) ?? default) ?? AnyStatus;
        var made = Make(value, () => new EarlierStatus(areaId ?? AnyId, date ?? AnyDate, possible));
        return areaId is null || date is null ? null : made ?? new EarlierStatus(areaId, date.Value, AnyStatus);
    }

    public AreaLineage? Lineage(JsonValue value)
    {
        var keys = Keys(value, LineageKeys, OptionalLineageKeys);
        var successor = Filled(keys, "successor", Words.IdAdvice);
        var predecessor = Filled(keys, "predecessor", Words.IdAdvice);
        var from = Date(keys, "from");
        var source = Source(keys);
        if (successor is null || predecessor is null) return null;

        var made = Make(value, () => new AreaLineage(successor, predecessor, from ?? AnyDate, source));
        return from is null ? null : made;
    }

    private ListMembership Row(JsonValue value)
    {
        var keys = Keys(value, RowKeys, []);
        var areaId = Filled(keys, "area_id", Words.IdAdvice);
        var status = Choice(keys, "status", TimelineRules.Statuses, Words.Status);
        return areaId is null ? default : new ListMembership(areaId, status ?? TimelineRules.Statuses[0]);
    }

    private static IEnumerable<ListMembership> RowsOnce(IEnumerable<ListMembership> rows) =>
        rows.Where(row => row != default).GroupBy(row => row.AreaId).Select(rowsOfArea => rowsOfArea.First());

    private bool Flag(Dictionary<string, JsonValue> keys, string key)
    {
        if (keys.TryGetValue(key, out var value) && value.Kind is not (JsonTokenType.True or JsonTokenType.False))
            Refuse(value, "write true or false");
        return value?.Kind == JsonTokenType.True;
    }
}
