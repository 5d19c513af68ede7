using System.Text;

namespace Kriterium.Cli.Reading;

/// <summary>The areas that residents are counted for, from a table with one row an area; the order of the table is that of every output.</summary>
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
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _byUtf8 =
        new Dictionary<byte[], int>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

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
    public bool TryFind(ReadOnlySpan<byte> utf8, out int index) => _byUtf8.TryGetValue(utf8, out index);

    private void Take(Row row)
    {
        var id = row.ReadId(AreaId);
        var area = (Name: row.Name(AreaName), Municipality: row.Name(Municipality), Region: row.ReadRegion(RegionName));
        if (id is null) return;

        if (_byId.TryGetValue(id, out var same))
        {
            row.AddGiven(AreaId, "line " + Text.Number(_lines[same]) + " has this area already; give it once");
            return;
        }

        _byId.Add(id, _all.Count);
        _byUtf8[Encoding.UTF8.GetBytes(id)] = _all.Count;
        _lines.Add(row.Line);
        _all.Add(new ResidentArea(id, area.Name, area.Municipality, area.Region!));
    }

    /// <summary>Compares ids by their bytes.</summary>
    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static Utf8Comparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            // Eight bytes at a time: a file of residents asks for millions of them.
            var hash = (ulong)alternate.Length;
            while (alternate.Length >= sizeof(ulong))
            {
                hash = Mixed(hash ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(alternate));
                alternate = alternate[sizeof(ulong)..];
            }

            foreach (var one in alternate) hash = (hash << 8) ^ (hash >> 56) ^ one;
            return (int)Mixed(hash);
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        private static ulong Mixed(ulong hash)
        {
            hash *= 0x9E3779B97F4A7C15;
            return hash ^ (hash >> 32);
        }
    }
}

/// <summary>An area that residents are counted for.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Municipality">The municipality, for people.</param>
/// <param name="Region">The region with which its income is compared.</param>
internal sealed record ResidentArea(string Id, string Name, string Municipality, Region Region);
