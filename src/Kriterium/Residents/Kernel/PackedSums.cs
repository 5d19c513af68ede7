namespace Kriterium;

/// <summary>The kernel: adds up rows of one year, in cells small enough to stay in the cache, until they are moved to <see cref="YearSums"/>.</summary>
/// <remarks>
/// A row's class is one byte that says in which of the counts it takes part. An area's cell is four words: two of four counters each, which
/// take a class at once; one of all residents and of those outside the labour market; one of income. Before a counter could run into its
/// neighbour, the cells are emptied into wider sums.
/// </remarks>
internal sealed partial class PackedSums
{
    /// <summary>As many rows can be added before they must be moved: the largest incomes of so many fit in 64 bits.</summary>
    public const int MostRows = 1 << 22;

    private const int CounterBits = 16, LargestCounter = (1 << CounterBits) - 1;

    // Small enough that what the first step has read is still in the cache for the second.
    private const int BlockRows = 8192;

    // The bits of a row's class. The first four are those of the traits, left out where the age does not count.
    private const byte NonWestern = (byte)ResidentTraits.NonWestern, Convicted = (byte)ResidentTraits.Convicted,
        Basic = (byte)ResidentTraits.BasicEducation, Unknown = (byte)ResidentTraits.UnknownEducation,
        Aged18To64 = 16, Aged18Plus = 32, Aged30To59 = 64, Taxpayer = 128;

    private const int Classes = 256, AllTraits = 64;

    // An area's cell: the counters of the first four bits of a class, of the last four; residents and, above them, outside labour; income.
    private const int CellWords = 4, PeopleWord = 2, IncomeWord = 3;

    // Rows of one region would wait for one another's sum; so they take turns at four sums.
    private const int Turns = 4, TurnSlots = 8;

    private static readonly byte[] ClassOfAgeAndTraits = MakeClasses();

    private static readonly ulong[] StepsOfClass = MakeSteps();

    private readonly ulong[] _cells;
    private readonly long[] _regionIncome = new long[Turns * TurnSlots];
    private readonly int _areaCount;
    private readonly YearSums _sums;
    private int _rows;
    private int _rowsInCells;

    public PackedSums(int areaCount)
    {
        _areaCount = areaCount;

        // One cell at least, so that there is always one in hand.
        _cells = new ulong[areaCount == 0 ? CellWords : checked(areaCount * CellWords)];
        _sums = new YearSums(areaCount);
    }

    /// <summary>How many rows can still be added.</summary>
    public int RoomForRows => MostRows - _rows;

    /// <summary>Adds rows; false when one of them is impossible. Then, and after an exception, everything that was added is forgotten.</summary>
    /// <param name="batch">At most <see cref="RoomForRows"/>, all of one year until they are moved.</param>
    public bool TryAdd(in ResidentBatch batch)
    {
        if (batch.Length > RoomForRows) throw new ArgumentOutOfRangeException(nameof(batch));

        var isAdded = false;
        try
        {
            isAdded = TryAddBlocks(batch);
        }
        finally
        {
            if (!isAdded) Clear();
        }

        return isAdded;
    }

    private bool TryAddBlocks(in ResidentBatch batch)
    {
        for (var start = 0; start < batch.Length; start += BlockRows)
        {
            if (_rowsInCells > LargestCounter - BlockRows) EmptyCells();
            if (!TryAddBlock(batch, start, batch.Length - start < BlockRows ? batch.Length - start : BlockRows)) return false;
        }

        _rows += batch.Length;
        return true;
    }

    private void Clear()
    {
        Array.Clear(_cells, 0, _cells.Length);
        Array.Clear(_regionIncome, 0, _regionIncome.Length);
        _sums.Clear();
        (_rows, _rowsInCells) = (0, 0);
    }

    /// <summary>Adds what was added here to the sums of its year, all of it or nothing, and starts again from zero.</summary>
    /// <exception cref="OverflowException">A sum would not fit.</exception>
    public void MoveTo(YearSums sums)
    {
        EmptyCells();
        for (var region = 1; region < YearSums.RegionSlots; region++)
        {
            for (var turn = 0; turn < Turns; turn++) _sums.RegionIncome[region] += _regionIncome[(turn * TurnSlots) + region];
        }

        _sums.Rows = _rows;
        try
        {
            sums.Add(_sums);
        }
        finally
        {
            Clear();
        }
    }

    private void EmptyCells()
    {
        Empty(0, 0, _sums.NonWestern);
        Empty(0, 1, _sums.Convicted);
        Empty(0, 2, _sums.BasicEducation);
        Empty(0, 3, _sums.UnknownEducation);
        Empty(1, 0, _sums.Aged18To64);
        Empty(1, 1, _sums.Aged18Plus);
        Empty(1, 2, _sums.Aged30To59);
        Empty(1, 3, _sums.Taxpayers);
        Empty(PeopleWord, 0, _sums.Residents);
        var outside = _sums.OutsideLabour;
        var income = _sums.GrossIncome;
        for (var area = 0; area < _areaCount; area++)
        {
            outside[area] += (long)(_cells[(area * CellWords) + PeopleWord] >> CounterBits);
            income[area] += (long)_cells[(area * CellWords) + IncomeWord];
        }

        Array.Clear(_cells, 0, _cells.Length);
        _rowsInCells = 0;
    }

    private void Empty(int word, int counter, Span<long> counts)
    {
        for (var area = 0; area < counts.Length; area++)
            counts[area] += (long)((_cells[(area * CellWords) + word] >> (counter * CounterBits)) & LargestCounter);
    }

    /// <summary>Row by row. On frameworks with vectors it serves the rows that do not fill one.</summary>
    private bool TryAddRows(in ResidentBatch rows, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (!ResidentChecks.IsPossible(rows, i, _areaCount)) return false;

            var rowClass = ClassOfAgeAndTraits[(rows.Age[i] * AllTraits) + (int)rows.Traits[i]];
            if ((rowClass & Aged18Plus) != 0) _sums.CountryAged18Plus++;
            if ((rowClass & Convicted) != 0) _sums.CountryConvicted++;
            if ((rowClass & Taxpayer) != 0)
            {
                _sums.RegionTaxpayers[rows.Region[i]]++;
                _sums.RegionIncome[rows.Region[i]] += rows.GrossIncome[i];
            }

            if (rows.Area[i] == Resident.NoArea) continue;

            // Two's complement: to add a negative income as an unsigned word is to subtract it.
            var (cell, step) = (rows.Area[i] * CellWords, rowClass * CellWords);
            _cells[cell] += StepsOfClass[step];
            _cells[cell + 1] += StepsOfClass[step + 1];
            _cells[cell + PeopleWord] += PeopleOf(rows.OutsideLabour[i]) & StepsOfClass[step + PeopleWord];
            _cells[cell + IncomeWord] += unchecked((ulong)rows.GrossIncome[i]) & StepsOfClass[step + IncomeWord];
            _rowsInCells++;
        }

        return true;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[(Resident.OldestAge + 1) * AllTraits];
        for (var age = 0; age <= Resident.OldestAge; age++)
        {
            for (var traits = 0; traits < AllTraits; traits++) classes[(age * AllTraits) + traits] = ClassOf(age, (ResidentTraits)traits);
        }

        return classes;
    }

    /// <summary>In which counts a resident takes part. Age bands include both ends.</summary>
    private static byte ClassOf(int age, ResidentTraits traits)
    {
        var rowClass = 0;
        void Take(bool isIn, byte bit) => rowClass |= isIn ? bit : 0;
        bool Has(ResidentTraits trait) => (traits & trait) != 0;

        Take(Has(ResidentTraits.NonWestern), NonWestern);
        Take(age is >= 18 and <= 64, Aged18To64);
        Take(age >= 18, Aged18Plus);
        Take(age >= 18 && Has(ResidentTraits.Convicted), Convicted);
        Take(age is >= 30 and <= 59, Aged30To59);
        Take(age is >= 30 and <= 59 && Has(ResidentTraits.BasicEducation), Basic);
        Take(age is >= 30 and <= 59 && Has(ResidentTraits.UnknownEducation), Unknown);
        Take(age is >= 15 and <= 64 && Has(ResidentTraits.Taxable) && !Has(ResidentTraits.InEducation), Taxpayer);
        return (byte)rowClass;
    }

    /// <summary>One resident and how far outside the labour market, as a cell holds them.</summary>
    private static ulong PeopleOf(ushort outsideLabour) => ((ulong)outsideLabour << CounterBits) | 1;

    /// <summary>What a class adds to a cell: counters, then masks of what is let through of <see cref="PeopleOf"/> and of income.</summary>
    private static ulong[] MakeSteps()
    {
        var steps = new ulong[Classes * CellWords];
        for (var rowClass = 0; rowClass < Classes; rowClass++)
        {
            var step = rowClass * CellWords;
            for (var bit = 0; bit < 8; bit++)
            {
                if ((rowClass & (1 << bit)) != 0) steps[step + (bit < 4 ? 0 : 1)] |= 1UL << (bit % 4 * CounterBits);
            }

            steps[step + PeopleWord] = (rowClass & Aged18To64) == 0 ? LargestCounter : ulong.MaxValue;
            steps[step + IncomeWord] = (rowClass & Taxpayer) == 0 ? 0 : ulong.MaxValue;
        }

        return steps;
    }
}
