namespace Kriterium.Cli.Reading;

/// <summary>Takes residents on one thread, in any order of years, and adds them up in blocks of columns.</summary>
/// <param name="areas">The areas that there are.</param>
/// <param name="lastYear">The last year that is counted.</param>
internal sealed class ResidentBlocks(ResidentAreas areas, int lastYear)
{
    private readonly Dictionary<int, Block> _blocks = [];
    private readonly ResidentAggregator _sums = new(areas.All.Count);

    // Each at the area's index and one, so that "no area" has a place.
    private readonly byte[] _regionOfArea = [0, .. areas.All.Select(area => area.Region.Number)];
    private readonly long[] _elsewhere = new long[areas.All.Count];

    // A block moves the sums of every area, so that many areas are worth larger ones.
    private readonly int _blockRows = Math.Clamp(areas.All.Count * 16, 16 * 1024, 256 * 1024);
    private Block? _current;

    /// <summary>More years than this are most likely a column that is not the year, and each would take memory.</summary>
    public const int MostYears = 100;

    /// <summary>How many rows each year has, counted or not.</summary>
    public IEnumerable<(int Year, long Rows)> Years => _blocks.Values.Select(block => (block.Year, block.Rows));

    /// <summary>Takes the next row.</summary>
    /// <exception cref="OverflowException">A sum would not fit.</exception>
    public void Put(in Resident resident)
    {
        var block = _current?.Year == resident.Year ? _current : BlockOf(resident.Year);
        block.Rows++;
        if (!block.IsCounted) return;

        TakeElsewhere(resident.Area, resident.Region);
        block.Put(resident);
        if (block.IsFull) Move(block);
    }

    /// <summary>Takes rows of one year.</summary>
    /// <exception cref="OverflowException">A sum would not fit.</exception>
    public void Put(ResidentBatch batch)
    {
        var block = BlockOf(batch.Year);
        block.Rows += batch.Length;
        if (!block.IsCounted) return;

        if (IsAnyElsewhere(batch))
        {
            for (var i = 0; i < batch.Length; i++) TakeElsewhere(batch.Areas[i], batch.Regions[i]);
        }

        _sums.Add(batch);
    }

    /// <summary>Moves everything that was taken here to what all threads took.</summary>
    /// <exception cref="OverflowException">A sum would not fit.</exception>
    public void MoveTo(ResidentAggregator sums, SortedDictionary<int, long> rowsOfYear, long[] elsewhere)
    {
        foreach (var block in _blocks.Values)
        {
            if (block.IsCounted) Move(block);
        }

        lock (sums)
        {
            sums.Merge(_sums);
            foreach (var (year, rows) in Years) rowsOfYear[year] = rowsOfYear.GetValueOrDefault(year) + rows;
            for (var area = 0; area < elsewhere.Length; area++) elsewhere[area] += _elsewhere[area];
        }
    }

    private void TakeElsewhere(int area, byte region)
    {
        if (area != Resident.NoArea && _regionOfArea[area + 1] != region) _elsewhere[area]++;
    }

    /// <summary>
    /// Whether any resident of an area names another region than the area's, which is rare. Without a branch a row, as no processor
    /// guesses who lives in an area.
    /// </summary>
    private bool IsAnyElsewhere(ResidentBatch batch)
    {
        var areas = batch.Areas;
        var regions = batch.Regions;
        var differences = 0;

        // They are equally long; that both lengths stand here spares a check of each index.
        for (var i = 0; i < areas.Length && i < regions.Length; i++)
            differences |= (_regionOfArea[areas[i] + 1] ^ regions[i]) & ~(areas[i] >> 31);
        return differences != 0;
    }

    private Block BlockOf(int year)
    {
        if (_blocks.TryGetValue(year, out _current)) return _current;

        if (_blocks.Count == MostYears) throw new TooManyYearsException();
        _blocks.Add(year, _current = new Block(year, year <= lastYear, _blockRows));
        return _current;
    }

    private void Move(Block block)
    {
        _sums.Add(block.AsBatch());
        block.Clear();
    }

    private sealed class Block(int year, bool isCounted, int capacity)
    {
        private int _count;
        private int[] _area = [];
        private byte[] _region = [];
        private byte[] _age = [];
        private ResidentTraits[] _traits = [];
        private ushort[] _outsideLabourMarket = [];
        private long[] _grossIncome = [];

        public int Year => year;

        public bool IsCounted => isCounted;

        public long Rows { get; set; }

        public bool IsFull => _count == capacity;

        public void Put(in Resident resident)
        {
            var i = _count;
            if (i == _area.Length) Grow();
            _area[i] = resident.Area;
            _region[i] = resident.Region;
            _age[i] = resident.Age;
            _traits[i] = resident.Traits;
            _outsideLabourMarket[i] = resident.OutsideLabourMarketThousandths;
            _grossIncome[i] = resident.GrossIncome;
            _count = i + 1;
        }

        public ResidentBatch AsBatch() => new(
            year,
            _area.AsSpan(0, _count),
            _region.AsSpan(0, _count),
            _age.AsSpan(0, _count),
            _traits.AsSpan(0, _count),
            _outsideLabourMarket.AsSpan(0, _count),
            _grossIncome.AsSpan(0, _count));

        public void Clear() => _count = 0;

        /// <summary>A year of few rows needs no large block.</summary>
        private void Grow()
        {
            var length = Math.Min(capacity, Math.Max(1024, _area.Length * 4));
            Array.Resize(ref _area, length);
            Array.Resize(ref _region, length);
            Array.Resize(ref _age, length);
            Array.Resize(ref _traits, length);
            Array.Resize(ref _outsideLabourMarket, length);
            Array.Resize(ref _grossIncome, length);
        }
    }
}

/// <summary>There are more years than <see cref="ResidentBlocks.MostYears"/>.</summary>
internal sealed class TooManyYearsException : Exception;
