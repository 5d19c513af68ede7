namespace Kriterium;

/// <summary>
/// The kernel: adds up rows of one year, in cells small enough to stay in the cache, until they are moved to <see cref="YearSums"/>.
/// </summary>
/// <remarks>
/// A row's class is one byte, <see cref="CountedIn"/>. An area's cell is four words: two of four counters each, which
/// take a class at once; one of all residents and of those outside the labour market; one of income. Before a counter could run into its
/// neighbour, the cells are emptied into wider sums.
/// </remarks>
internal sealed partial class PackedSums
{
    /// <summary>The most rows that can be added before they must be moved: their largest incomes fit in 64 bits.</summary>
    public const int MostRows = 1 << 22;

    private const int CounterBits = 16, LargestCounter = (1 << CounterBits) - 1;

    // Small enough that what the first step reads is still in the cache for the second.
    private const int BlockRows = 8192;

    private const int ClassBits = 8, Classes = 1 << ClassBits, TraitSets = (int)ResidentChecks.AllTraits + 1;

    // An area's cell: the counters of the first four bits of a class, of the last four; residents and, above them, outside labour; income.
    private const int CellWords = 4, CounterWords = 2, CountersPerWord = 4, PeopleWord = 2, IncomeWord = 3;

    // Rows of one region would wait for each other's sum, so they take turns at four sums.
    private const int Turns = 4, TurnSlots = 8;

    // What the counters of a cell count: the bits of CountedIn in their order.
    private static readonly YearFigure[] FigureOfCounter =
    [
        YearFigure.NonWestern, YearFigure.Convicted, YearFigure.BasicEducation, YearFigure.UnknownEducation,
        YearFigure.Aged18To64, YearFigure.Aged18Plus, YearFigure.Aged30To59, YearFigure.Taxpayers,
    ];

    private static readonly CountedIn[] ClassOfAgeAndTraits = MakeClasses();

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

    /// <summary>The number of rows that can still be added.</summary>
    public int RoomForRows => MostRows - _rows;

    /// <summary>Adds rows; false when one of them is impossible. Then, and after an exception, everything added is forgotten.</summary>
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

    /// <summary>Moves what was added here to the sums of its year, all of it or nothing, and starts again from zero.</summary>
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
        for (var word = 0; word < CounterWords; word++)
        {
            for (var counter = 0; counter < CountersPerWord; counter++)
                Empty(word, counter, _sums.Of(FigureOfCounter[(word * CountersPerWord) + counter]));
        }

        Empty(PeopleWord, 0, _sums.Of(YearFigure.Residents));
        var outside = _sums.Of(YearFigure.OutsideLabourMarket);
        var income = _sums.Of(YearFigure.GrossIncome);
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

    /// <summary>Adds row by row; with vectors only the rows that do not fill one.</summary>
    private bool TryAddRows(in ResidentBatch rows, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (!ResidentChecks.IsPossible(rows, i, _areaCount)) return false;

            var rowClass = ClassOfAgeAndTraits[(rows.Ages[i] * TraitSets) + (int)rows.Traits[i]];
            if ((rowClass & CountedIn.Aged18Plus) != 0) _sums.CountryAged18Plus++;
            if ((rowClass & CountedIn.Convicted) != 0) _sums.CountryConvicted++;
            if ((rowClass & CountedIn.Taxpayers) != 0)
            {
                _sums.RegionTaxpayers[rows.Regions[i]]++;
                _sums.RegionIncome[rows.Regions[i]] += rows.GrossIncome[i];
            }

            if (rows.Areas[i] == Resident.NoArea) continue;

            // Two's complement: to add a negative income as an unsigned word is to subtract it.
            var (cell, step) = (rows.Areas[i] * CellWords, (int)rowClass * CellWords);
            _cells[cell] += StepsOfClass[step];
            _cells[cell + 1] += StepsOfClass[step + 1];
            _cells[cell + PeopleWord] += PeopleOf(rows.OutsideLabourMarketThousandths[i]) & StepsOfClass[step + PeopleWord];
            _cells[cell + IncomeWord] += unchecked((ulong)rows.GrossIncome[i]) & StepsOfClass[step + IncomeWord];
            _rowsInCells++;
        }

        return true;
    }

    private static CountedIn[] MakeClasses()
    {
        var classes = new CountedIn[(Resident.OldestAge + 1) * TraitSets];
        for (var age = 0; age <= Resident.OldestAge; age++)
        {
            for (var traits = 0; traits < TraitSets; traits++)
                classes[(age * TraitSets) + traits] = CountingRules.Of(age, (ResidentTraits)traits);
        }

        return classes;
    }

    /// <summary>One resident and how far outside the labour market, as a cell holds them.</summary>
    private static ulong PeopleOf(ushort outsideLabourMarket) => ((ulong)outsideLabourMarket << CounterBits) | 1;

    /// <summary>What a class adds to a cell: counters, then masks of what is let through of <see cref="PeopleOf"/> and of income.</summary>
    private static ulong[] MakeSteps()
    {
        var steps = new ulong[Classes * CellWords];
        for (var rowClass = 0; rowClass < Classes; rowClass++)
        {
            var step = rowClass * CellWords;
            for (var bit = 0; bit < ClassBits; bit++)
            {
                if ((rowClass & (1 << bit)) != 0)
                    steps[step + (bit < CountersPerWord ? 0 : 1)] |= 1UL << (bit % CountersPerWord * CounterBits);
            }

            steps[step + PeopleWord] = ((CountedIn)rowClass & CountedIn.Aged18To64) == 0 ? LargestCounter : ulong.MaxValue;
            steps[step + IncomeWord] = ((CountedIn)rowClass & CountedIn.Taxpayers) == 0 ? 0 : ulong.MaxValue;
        }

        return steps;
    }
}
