using System.Text.RegularExpressions;
using ParquetSharp;

namespace Kriterium.Cli.Reading;

/// <summary>Residents as columns (Parquet), one row group at a time on each thread.</summary>
internal sealed partial class ParquetResidents : ResidentFile
{
    /// <summary>
    /// A row group of so many bytes is read in one piece on each thread, which spares a copy of every byte. More would be held in memory
    /// whole, and is read through buffers.
    /// </summary>
    public const long LargestPiece = 16 * 1024 * 1024;

    private const string Unreadable = "this cannot be read as Parquet: ";

    // For each column on each thread; with the library's 16 KB there are many more calls to the system.
    private const int BufferBytes = 256 * 1024;

    private readonly ResidentPlaces _places;
    private readonly IReadOnlyList<long> _rowsOfGroup;
    private readonly bool _isInPieces;

    private ParquetResidents(string path, int number, ResidentPlaces places, IReadOnlyList<long> rowsOfGroup, bool isInPieces)
        : base(path, number)
    {
        _places = places;
        _rowsOfGroup = rowsOfGroup;
        _isInPieces = isInPieces;
    }

    public static ParquetResidents? Open(string path, int number, long? bytes, ResidentColumnNames names, List<Fault> faults)
    {
        if (bytes is null)
        {
            faults.Add(new Fault(path, null, null, "Parquet is read from its end, which a pipe does not have; give a file"));
            return null;
        }

        return Guard(path, faults, () =>
        {
            using var reader = OpenReader(path, isInPieces: false);
            var schema = reader.FileMetaData.Schema;
            var header = Enumerable.Range(0, schema.NumColumns).Select(column => schema.Column(column).Path.ToDotString()).ToList();
            if (names.Find(path, null, header, faults) is not { } places) return null;

            var before = faults.Count;
            for (var field = 0; field < ResidentFields.Count; field++)
            {
                if (places.Values[field] is null && ParquetColumn.Problem(field, schema.Column(places.Columns[field])) is { } problem)
                    faults.Add(new Fault(path, null, names.Shown(field), problem));
            }

            if (faults.Count > before) return null;

            var columns = places.Columns.Where((_, field) => places.Values[field] is null).ToList();
            var rowsOfGroup = new List<long>();
            var isInPieces = true;
            for (var group = 0; group < reader.FileMetaData.NumRowGroups; group++)
            {
                using var groupReader = reader.RowGroup(group);
                rowsOfGroup.Add(groupReader.MetaData.NumRows);

                // As a decimal, for a damaged file can say any sizes.
                isInPieces &= columns.Sum(column => (decimal)BytesOf(groupReader.MetaData, column)) <= LargestPiece;
            }

            return new ParquetResidents(path, number, places, rowsOfGroup, isInPieces) { Bytes = bytes, ColumnsNotRead = places.NotRead };
        });
    }

    public override IEnumerable<Action<ResidentRun>> Parts(int threads)
    {
        // Each thread takes the next group that nobody has taken.
        var next = -1;
        for (var part = 0; part < Math.Min(threads, _rowsOfGroup.Count); part++)
            yield return run => Read(run, () => Interlocked.Increment(ref next));
    }

    public override IReadOnlyDictionary<ResidentPlace, Fault> Locate(IReadOnlyList<ResidentPlace> places, CancellationToken cancellation) =>
        places.ToDictionary(place => place, place => new Fault(Path, null, null, "") { Row = (place.Major + 1, place.Minor + 1) });

    private static T? Guard<T>(string path, List<Fault> faults, Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (ParquetException exception)
        {
            faults.Add(new Fault(path, null, null, Problem(exception)));
            return default;
        }
    }

    /// <summary>
    /// What the native library says, without the names of its types: "N7parquet16ParquetExceptionE (message: 'Unexpected end of
    /// stream')".
    /// </summary>
    private static string Problem(ParquetException exception) =>
        Unreadable + Words.Visible(TypeNames().Replace(exception.Message, "").TrimEnd('\'', ')').Split('\n')[0]);

    [GeneratedRegex(@"^[^']*\(message: '|\w*Exception: ")]
    private static partial Regex TypeNames();

    private static long BytesOf(RowGroupMetaData group, int column)
    {
        using var chunk = group.GetColumnChunkMetaData(column);
        return chunk.TotalCompressedSize;
    }

    private static ParquetFileReader OpenReader(string path, bool isInPieces)
    {
        // The library's own allocator keeps what it once had.
        using var properties = ReaderProperties.WithMemoryPool(MemoryPool.SystemMemoryPool());
        if (!isInPieces)
        {
            properties.EnableBufferedStream();
            properties.BufferSize = BufferBytes;
        }

        return new ParquetFileReader(path, properties);
    }

    private void Read(ResidentRun run, Func<int> nextGroup)
    {
        var group = nextGroup();
        if (group >= _rowsOfGroup.Count) return;

        var faults = new List<Fault>();
        Guard<object>(Path, faults, () =>
        {
            var bytesPerRow = Bytes!.Value / (double)Math.Max(1, _rowsOfGroup.Sum());
            using var reader = OpenReader(Path, _isInPieces);
            using var slice = new ParquetSlice(run, this, reader.FileMetaData.Schema, _places);
            for (; group < _rowsOfGroup.Count; group = nextGroup())
            {
                if (ReadGroup(reader, slice, group, bytesPerRow) is { } problem)
                    run.Refuse(new Fault(Path, null, null, problem) { Row = (group + 1, null) });
            }

            run.Take(slice.Blocks);
            return null;
        });
        faults.ForEach(run.Refuse);
    }

    /// <summary>Reads a group; what is wrong when it is damaged, which need not be so of the next.</summary>
    private string? ReadGroup(ParquetFileReader reader, ParquetSlice slice, int group, double bytesPerRow)
    {
        try
        {
            using var groupReader = reader.RowGroup(group);
            slice.ReadGroup(groupReader, group, _rowsOfGroup[group], bytesPerRow);
            return null;
        }
        catch (ParquetException exception)
        {
            return Problem(exception);
        }
        catch (InvalidDataException exception)
        {
            return Unreadable + exception.Message;
        }
    }
}
