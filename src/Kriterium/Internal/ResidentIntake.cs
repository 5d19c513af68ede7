namespace Kriterium.Internal;

/// <summary>Takes residents one by one, in any order of years, and adds them up in blocks of columns.</summary>
internal sealed class ResidentIntake
{
    private readonly Dictionary<int, Block> _blocks = [];
    private readonly PackedSums _packed;
    private readonly Dictionary<int, YearSums> _years = [];
    private readonly int _areaCount;
    private readonly ResidentFaults _faults = new();
    private Block? _current;
    private long _rows;

    public ResidentIntake(int areaCount)
    {
        _areaCount = areaCount;
        _packed = new PackedSums(areaCount);
    }

    /// <summary>Takes the next row.</summary>
    public void Put(in Resident resident)
    {
        var block = _current?.Year == resident.Year ? _current : BlockOf(resident.Year);
        if (block is not null)
        {
            block.Put(resident, _rows);
            if (block.IsFull) Move(block);
        }

        _rows++;
    }

    /// <summary>Passes over the next row, which has faults of its own.</summary>
    public void Refuse(IReadOnlyList<FieldFault> faults)
    {
        _faults.Add([.. faults.Select(fault => new ResidentFault(0, fault))], _ => _rows);
        _rows++;
    }

    /// <summary>The sums of each year.</summary>
    /// <exception cref="ResidentFaultException">A row is impossible.</exception>
    public IReadOnlyDictionary<int, YearSums> Finish()
    {
        foreach (var block in _blocks.Values) Move(block);
        _faults.ThrowIfAny();
        return _years;
    }

    private Block? BlockOf(int year)
    {
        if (AreaYear.YearFault(year) is { } fault)
        {
            _faults.Add([new ResidentFault(_rows, fault)], row => row);
            return null;
        }

        if (!_blocks.TryGetValue(year, out _current)) _blocks.Add(year, _current = new Block(year));
        return _current;
    }

    private void Move(Block block)
    {
        var batch = block.AsBatch();
        if (_packed.TryAdd(batch))
        {
            if (!_years.TryGetValue(block.Year, out var sums)) _years.Add(block.Year, sums = new YearSums(_areaCount));
            _packed.MoveTo(sums);
        }
        else
        {
            _packed.Clear();
            _faults.Add(ResidentChecks.FindFaults(batch, _areaCount), block.RowAt);
        }

        block.Clear();
    }

    private sealed class Block(int year)
    {
        private const int Rows = 16 * 1024;

        private readonly int[] _area = new int[Rows];
        private readonly byte[] _region = new byte[Rows];
        private readonly byte[] _age = new byte[Rows];
        private readonly ResidentTraits[] _traits = new ResidentTraits[Rows];
        private readonly ushort[] _outsideLabour = new ushort[Rows];
        private readonly long[] _grossIncome = new long[Rows];
        private readonly long[] _row = new long[Rows];
        private int _count;

        public int Year => year;

        public bool IsFull => _count == Rows;

        public long RowAt(long place) => _row[place];

        public void Put(in Resident resident, long row)
        {
            var i = _count++;
            _area[i] = resident.Area;
            _region[i] = resident.Region;
            _age[i] = resident.Age;
            _traits[i] = resident.Traits;
            _outsideLabour[i] = resident.OutsideLabour;
            _grossIncome[i] = resident.GrossIncome;
            _row[i] = row;
        }

        public ResidentBatch AsBatch() => new(
            year, _area.AsSpan(0, _count), _region.AsSpan(0, _count), _age.AsSpan(0, _count), _traits.AsSpan(0, _count), _outsideLabour.AsSpan(0, _count), _grossIncome.AsSpan(0, _count));

        public void Clear() => _count = 0;
    }
}
