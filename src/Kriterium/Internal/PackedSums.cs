using System.Runtime.CompilerServices;

namespace Kriterium.Internal;

/// <summary>The kernel: adds up rows of one year, in cells small enough to stay in the cache, until they are moved to <see cref="YearSums"/>.</summary>
/// <remarks>
/// A row's class is one byte that says in which of the counts it takes part. A table turns the class into three words of three counters
/// each, so that a row of an area adds five numbers instead of eleven. <see cref="MostRows"/> keeps the counters from running into one
/// another, and the sums of income within 64 bits.
/// </remarks>
internal sealed partial class PackedSums
{
    /// <summary>As many rows can be added before they must be moved: as many as a counter counts.</summary>
    public const int MostRows = (1 << CounterBits) - 1;

    private const int CounterBits = 21;

    // Small enough that what was checked is still in the fastest cache when it is added.
    private const int BlockRows = 1024;

    // The bits of a row's class. The first four are those of the traits, left out where the age does not count.
    private const byte NonWestern = (byte)ResidentTraits.NonWestern, Convicted = (byte)ResidentTraits.Convicted,
        Basic = (byte)ResidentTraits.BasicEducation, Unknown = (byte)ResidentTraits.UnknownEducation,
        Aged18To64 = 16, Aged18Plus = 32, Aged30To59 = 64, Taxpayer = 128;

    private const int Classes = 256;

    // An area's cell: three words of counters, then outside labour and income. Eight words are one line of the cache.
    private const int CellWords = 8, OutsideWord = 3, IncomeWord = 4;

    // What a class adds: the same three words, then masks that let outside labour and income through or not.
    private const int StepWords = 5;

    // Rows of one region would wait for one another's sum; so they take turns at four sums.
    private const int Turns = 4, TurnSlots = 8;

    private static readonly byte[] ClassOfAgeAndTraits = MakeClasses();

    private static readonly ulong[] StepsOfClass = MakeSteps();

    private readonly ulong[] _cells;
    private readonly long[] _regionIncome = new long[Turns * TurnSlots];
    private readonly long[] _regionTaxpayers = new long[YearSums.RegionSlots];
    private readonly int _areaCount;
    private readonly YearSums _unpacked;
    private long _aged18Plus;
    private long _convicted;
    private int _rows;

    public PackedSums(int areaCount)
    {
        _areaCount = areaCount;
        _cells = new ulong[checked(areaCount * CellWords)];
        _unpacked = new YearSums(areaCount);
    }

    /// <summary>How many rows can still be added.</summary>
    public int RoomForRows => MostRows - _rows;

    /// <summary>Adds rows; false when one of them is impossible. Then what was added is of no use and must be cleared.</summary>
    /// <param name="batch">At most <see cref="RoomForRows"/>, all of one year until they are moved.</param>
    public bool TryAdd(ResidentBatch batch)
    {
        if (batch.Length > RoomForRows) throw new ArgumentOutOfRangeException(nameof(batch));

        for (var start = 0; start < batch.Length; start += BlockRows)
        {
            var block = batch.Slice(start, batch.Length - start < BlockRows ? batch.Length - start : BlockRows);
            if (!IsPossible(block)) return false;
            AddBlock(block);
        }

        _rows += batch.Length;
        return true;
    }

    /// <summary>Forgets what was added.</summary>
    public void Clear()
    {
        Array.Clear(_cells, 0, _cells.Length);
        Array.Clear(_regionIncome, 0, _regionIncome.Length);
        Array.Clear(_regionTaxpayers, 0, _regionTaxpayers.Length);
        (_aged18Plus, _convicted, _rows) = (0, 0, 0);
    }

    /// <summary>Adds what was added here to the sums of its year, all of it or nothing, and starts again from zero.</summary>
    /// <exception cref="OverflowException">A sum would not fit.</exception>
    public void MoveTo(YearSums sums)
    {
        Unpack();
        Clear();
        sums.Add(_unpacked);
    }

    private void Unpack()
    {
        Unpack(0, 0, _unpacked.Residents);
        Unpack(0, 1, _unpacked.NonWestern);
        Unpack(0, 2, _unpacked.Aged18To64);
        Unpack(1, 0, _unpacked.Aged18Plus);
        Unpack(1, 1, _unpacked.Convicted);
        Unpack(1, 2, _unpacked.Aged30To59);
        Unpack(2, 0, _unpacked.BasicEducation);
        Unpack(2, 1, _unpacked.UnknownEducation);
        Unpack(2, 2, _unpacked.Taxpayers);
        for (var area = 0; area < _areaCount; area++)
        {
            _unpacked.OutsideLabour[area] = (long)_cells[(area * CellWords) + OutsideWord];
            _unpacked.GrossIncome[area] = (long)_cells[(area * CellWords) + IncomeWord];
        }

        for (var region = 1; region < YearSums.RegionSlots; region++)
        {
            _unpacked.RegionTaxpayers[region] = _regionTaxpayers[region];
            _unpacked.RegionIncome[region] = 0;
            for (var turn = 0; turn < Turns; turn++) _unpacked.RegionIncome[region] += _regionIncome[(turn * TurnSlots) + region];
        }

        _unpacked.Rows = _rows;
        _unpacked.CountryAged18Plus = _aged18Plus;
        _unpacked.CountryConvicted = _convicted;
    }

    private void Unpack(int word, int counter, Span<long> counts)
    {
        for (var area = 0; area < counts.Length; area++)
            counts[area] = (long)((_cells[(area * CellWords) + word] >> (counter * CounterBits)) & MostRows);
    }

    private void AddToArea(int area, byte rowClass, ushort outsideLabour, long grossIncome)
    {
        // The area was checked, and both tables are as large as this needs: one check of bounds each is enough.
        ref var cell = ref _cells[area * CellWords];
        ref var step = ref StepsOfClass[rowClass * StepWords];
        cell += step;
        Unsafe.Add(ref cell, 1) += Unsafe.Add(ref step, 1);
        Unsafe.Add(ref cell, 2) += Unsafe.Add(ref step, 2);
        Unsafe.Add(ref cell, OutsideWord) += outsideLabour & Unsafe.Add(ref step, OutsideWord);

        // Two's complement: to add a negative income as an unsigned word is to subtract it.
        Unsafe.Add(ref cell, IncomeWord) += unchecked((ulong)grossIncome) & Unsafe.Add(ref step, IncomeWord);
    }

    /// <summary>Row by row. On frameworks with vectors it serves the rows that do not fill one.</summary>
    private void AddRows(ResidentBatch rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var rowClass = ClassOfAgeAndTraits[(rows.Age[i] << 6) | (int)rows.Traits[i]];
            if ((rowClass & Aged18Plus) != 0) _aged18Plus++;
            if ((rowClass & Convicted) != 0) _convicted++;
            if ((rowClass & Taxpayer) != 0)
            {
                _regionTaxpayers[rows.Region[i]]++;
                _regionIncome[((i % Turns) * TurnSlots) + rows.Region[i]] += rows.GrossIncome[i];
            }

            if (rows.Area[i] != Resident.NoArea) AddToArea(rows.Area[i], rowClass, rows.OutsideLabour[i], rows.GrossIncome[i]);
        }
    }

    private bool ArePossible(ResidentBatch rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (!ResidentChecks.IsPossible(rows.Area[i], rows.Region[i], rows.Age[i], rows.Traits[i], rows.OutsideLabour[i], rows.GrossIncome[i], _areaCount))
                return false;
        }

        return true;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[(Resident.OldestAge + 1) << 6];
        for (var i = 0; i < classes.Length; i++)
            classes[i] = ClassOf(i >> 6, (ResidentTraits)(i & 63));
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

    private static ulong[] MakeSteps()
    {
        var steps = new ulong[Classes * StepWords];
        for (var rowClass = 0; rowClass < Classes; rowClass++)
        {
            ulong Counter(byte bit, int counter) => (rowClass & bit) == 0 ? 0 : 1UL << (counter * CounterBits);
            ulong Mask(byte bit) => (rowClass & bit) == 0 ? 0 : ulong.MaxValue;

            var step = rowClass * StepWords;
            steps[step] = 1 | Counter(NonWestern, 1) | Counter(Aged18To64, 2);
            steps[step + 1] = Counter(Aged18Plus, 0) | Counter(Convicted, 1) | Counter(Aged30To59, 2);
            steps[step + 2] = Counter(Basic, 0) | Counter(Unknown, 1) | Counter(Taxpayer, 2);
            steps[step + OutsideWord] = Mask(Aged18To64);
            steps[step + IncomeWord] = Mask(Taxpayer);
        }

        return steps;
    }
}
