namespace Kriterium;

/// <summary>Takes residents one by one or as spans, in any order of years, fills small columns with them, and adds these up.</summary>
internal sealed class ResidentIntake
{
    // Few enough that their columns stay in the fastest cache until they are added.
    public const int ColumnRows = 1024;

    // Single rows are gathered by year first, so that a change of year from row to row costs little.
    private const int GatheredRows = 8 * ColumnRows;

    private readonly Dictionary<int, Gathered> _gathered = [];
    private readonly SortedDictionary<int, YearSums> _years = [];
    private readonly ResidentFaults _faults = new();
    private readonly int _areaCount;
    private readonly PackedSums _packed;
    private readonly int[] _area = new int[ColumnRows];
    private readonly byte[] _region = new byte[ColumnRows];
    private readonly byte[] _age = new byte[ColumnRows];
    private readonly ResidentTraits[] _traits = new ResidentTraits[ColumnRows];
    private readonly ushort[] _outsideLabourMarket = new ushort[ColumnRows];
    private readonly long[] _grossIncome = new long[ColumnRows];
    private Gathered? _current;
    private int _packedYear;
    private long _rows;

    public ResidentIntake(int areaCount)
    {
        _areaCount = areaCount;
        _packed = new PackedSums(areaCount);
    }

    /// <summary>Takes the next rows.</summary>
    public void Put(ReadOnlySpan<Resident> residents)
    {
        while (!residents.IsEmpty)
        {
            var count = 1;
            while (count < residents.Length && count < ColumnRows && residents[count].Year == residents[0].Year) count++;
            if (count == ColumnRows && HasYear(residents[0].Year))
            {
                var firstRow = _rows;
                Add(residents.Slice(0, count), place => firstRow + place);
                _rows += count;
            }
            else
            {
                foreach (ref readonly var resident in residents.Slice(0, count)) Put(resident);
            }

            residents = residents.Slice(count);
        }
    }

    /// <summary>Takes the next row.</summary>
    public void Put(in Resident resident)
    {
        var row = _rows++;
        if (_current?.Year != resident.Year)
        {
            if (!HasYear(resident.Year))
            {
                var batch = Columns([resident], 1);
                _faults.Add(row, [AreaYear.YearFault(resident.Year)!, .. ResidentChecks.FaultsOf(batch, 0, _areaCount)]);
                return;
            }

            if (!_gathered.TryGetValue(resident.Year, out _current)) _gathered.Add(resident.Year, _current = new Gathered(resident.Year));
        }

        _current.Put(resident, row);
        if (_current.IsFull) Add(_current);
    }

    /// <summary>Skips the next row, of which faults are known already.</summary>
    public void Refuse(IReadOnlyList<InputFault> faults) => _faults.Add(_rows++, faults);

    /// <summary>The sums of each year.</summary>
    /// <exception cref="InvalidInputException">A row is impossible.</exception>
    /// <exception cref="OverflowException">A sum would not fit.</exception>
    public IReadOnlyDictionary<int, YearSums> Finish()
    {
        foreach (var gathered in _gathered.Values) Add(gathered);
        MoveSums();
        _faults.ThrowIfAny();
        return _years;
    }

    private static bool HasYear(int year) => AreaYear.YearFault(year) is null;

    private void Add(Gathered gathered)
    {
        for (var start = 0; start < gathered.Rows.Length; start += ColumnRows)
        {
            var (first, left) = (start, gathered.Rows.Length - start);
            Add(gathered.Rows.Slice(start, left < ColumnRows ? left : ColumnRows), place => gathered.RowAt(first + (int)place));
        }

        gathered.Clear();
    }

    /// <summary>Adds rows of one year, at most <see cref="ColumnRows"/>.</summary>
    private void Add(ReadOnlySpan<Resident> rows, Func<long, long> rowOf)
    {
        if (rows[0].Year != _packedYear || _packed.RoomForRows < rows.Length) MoveSums();
        _packedYear = rows[0].Year;
        var batch = Columns(rows, rows[0].Year);
        if (!_packed.TryAdd(batch)) _faults.Add(batch, _areaCount, rowOf);
    }

    private ResidentBatch Columns(ReadOnlySpan<Resident> rows, int year)
    {
        var area = _area.AsSpan(0, rows.Length);
        var region = _region.AsSpan(0, rows.Length);
        var age = _age.AsSpan(0, rows.Length);
        var traits = _traits.AsSpan(0, rows.Length);
        var outsideLabourMarket = _outsideLabourMarket.AsSpan(0, rows.Length);
        var grossIncome = _grossIncome.AsSpan(0, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            area[i] = row.Area;
            region[i] = row.Region;
            age[i] = row.Age;
            traits[i] = row.Traits;
            outsideLabourMarket[i] = row.OutsideLabourMarketThousandths;
            grossIncome[i] = row.GrossIncome;
        }

        return new ResidentBatch(year, area, region, age, traits, outsideLabourMarket, grossIncome);
    }

    private void MoveSums()
    {
        if (_packedYear == 0) return;

        if (!_years.TryGetValue(_packedYear, out var sums)) _years.Add(_packedYear, sums = new YearSums(_areaCount));
        _packed.MoveTo(sums);
    }

    /// <summary>Rows of one year, each with its place among all rows.</summary>
    private sealed class Gathered(int year)
    {
        private readonly Resident[] _residents = new Resident[GatheredRows];
        private readonly long[] _row = new long[GatheredRows];
        private int _count;

        public int Year => year;

        public bool IsFull => _count == GatheredRows;

        public ReadOnlySpan<Resident> Rows => _residents.AsSpan(0, _count);

        public long RowAt(int place) => _row[place];

        public void Put(in Resident resident, long row)
        {
            _residents[_count] = resident;
            _row[_count++] = row;
        }

        public void Clear() => _count = 0;
    }
}
