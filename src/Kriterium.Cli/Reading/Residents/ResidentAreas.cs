namespace Kriterium.Cli.Reading;

/// <summary>
/// The areas that residents are counted for, from a table with one row an area; the order of the table is that of every output.
/// </summary>
internal sealed class ResidentAreas
{
    private const string AreaId = "area_id";
    private const string AreaName = "area";
    private const string Municipality = "municipality";
    private const string RegionName = "region";

    private static readonly string[] Columns = [AreaId, AreaName, Municipality, RegionName];

    private readonly List<ResidentArea> _all = [];
    private readonly List<long> _lines = [];
    private readonly Dictionary<string, int> _byId = [];
    private readonly IdTable _byUtf8 = new();

    private ResidentAreas(string file, IReadOnlyList<string> columnsNotRead)
    {
        File = file;
        ColumnsNotRead = columnsNotRead;
    }

    /// <summary>The file, as the user named it.</summary>
    public string File { get; }

    public IReadOnlyList<string> ColumnsNotRead { get; }

    /// <summary>The areas; residents name them by their index here.</summary>
    public IReadOnlyList<ResidentArea> All => _all;

    /// <summary>Reads a file, or adds everything that is wrong with it.</summary>
    public static ResidentAreas? Read(string path, List<Fault> faults)
    {
        if (Table.Read(path, faults) is not { } table || !table.HasAll(Columns, "a table of areas", faults)) return null;

        var before = faults.Count;
        var areas = new ResidentAreas(path, Layout.NotRead(table, Columns));
        foreach (var row in table.Rows)
        {
            if (row.IsReadable) areas.Take(row);
            faults.AddRange(row.Faults);
        }

        if (faults.Count == before && areas._all.Count == 0)
            faults.Add(new Fault(path, null, null, "this has no areas; give one row an area"));
        return faults.Count == before ? areas : null;
    }

    /// <summary>The index of the area of this id; <c>null</c> when there is none.</summary>
    public int? IndexOf(string id) => _byId.TryGetValue(id, out var index) ? index : null;

    /// <summary>Finds an area by its id as a file of residents writes it, without making a text of it.</summary>
    public bool TryFind(ReadOnlySpan<byte> utf8, out int index) => _byUtf8.TryFind(utf8, out index);

    private void Take(Row row)
    {
        var id = row.ReadId(AreaId);
        var area = (Name: row.Name(AreaName), Municipality: row.Name(Municipality), Region: row.ReadRegion(RegionName));
        if (id is null) return;

        if (_byId.TryGetValue(id, out var same))
        {
            row.AddGiven(AreaId, "line " + Words.Number(_lines[same]) + " has this area already; give it once");
            return;
        }

        _byId.Add(id, _all.Count);
        _byUtf8.Add(id, _all.Count);
        _lines.Add(row.Line);
        _all.Add(new ResidentArea(id, area.Name, area.Municipality, area.Region!));
    }
}

/// <summary>An area that residents are counted for.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Municipality">The municipality, for people.</param>
/// <param name="Region">The region with which its income is compared.</param>
internal sealed record ResidentArea(string Id, string Name, string Municipality, Region Region);
