using System.Collections.Concurrent;

namespace Kriterium;

/// <summary>Adds up columns on several threads, each with its own cells.</summary>
internal sealed class ParallelResidents
{
    // Large enough that moving the sums of all areas costs little, small enough to share the work evenly.
    private const int ChunkRows = 256 * 1024;

    private readonly ConcurrentBag<PackedSums> _free = [];
    private readonly SortedDictionary<int, YearSums> _years = [];
    private readonly ResidentFaults _faults = new();
    private readonly int _areaCount;
    private readonly IProgress<long>? _progress;
    private long _rowsDone;

    private ParallelResidents(int areaCount, IProgress<long>? progress)
    {
        _areaCount = areaCount;
        _progress = progress;
    }

    public static IReadOnlyDictionary<int, YearSums> Sum(
        IEnumerable<ResidentColumns> columns, int areaCount, ParallelOptions? options, IProgress<long>? progress)
    {
        var run = new ParallelResidents(areaCount, progress);
        ParallelLoop.ForEach(Chunks(columns), options, run.Add);
        run._faults.ThrowIfAny();
        return run._years;
    }

    private static IEnumerable<Chunk> Chunks(IEnumerable<ResidentColumns> columns)
    {
        var firstRow = 0L;
        var place = 0;
        foreach (var one in columns)
        {
            if (one is null) throw Faults.Only("The columns", Faults.PathOf(nameof(columns), place), "is null", "leave it out");

            place++;

            for (var start = 0; start < one.Length; start += ChunkRows)
                yield return new Chunk(one, start, one.Length - start < ChunkRows ? one.Length - start : ChunkRows, firstRow + start);
            firstRow += one.Length;
        }
    }

    private void Add(Chunk chunk)
    {
        if (!_free.TryTake(out var packed)) packed = new PackedSums(_areaCount);
        var batch = chunk.Columns.AsBatch(chunk.Start, chunk.Length);
        if (packed.TryAdd(batch))
        {
            lock (_years)
            {
                if (!_years.TryGetValue(batch.Year, out var sums)) _years.Add(batch.Year, sums = new YearSums(_areaCount));
                packed.MoveTo(sums);
            }
        }
        else
        {
            lock (_faults) _faults.Add(batch, _areaCount, row => chunk.FirstRow + row);
        }

        _free.Add(packed);
        if (_progress is null) return;

        lock (_progress) _progress.Report(_rowsDone += chunk.Length);
    }

    private sealed class Chunk(ResidentColumns columns, int start, int length, long firstRow)
    {
        public ResidentColumns Columns => columns;

        public int Start => start;

        public int Length => length;

        public long FirstRow => firstRow;
    }
}
