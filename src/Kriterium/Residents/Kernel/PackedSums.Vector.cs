#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kriterium;

/// <summary>
/// With vectors of 32 bytes, written once for every kind of processor; the rows that do not fill one are added row by row.
/// </summary>
internal sealed partial class PackedSums
{
    private const int VectorRows = 32, MaskRows = 2 * VectorRows;

    // The ways to choose among as many rows as take turns, a bit each.
    private const uint Choices = 1 << Turns;

    private static readonly long[] MaskOfChoice = MakeMasks();

    private readonly byte[] _classes = new byte[BlockRows];
    private readonly byte[] _taxpayerRegions = new byte[VectorRows];
    private readonly uint[] _inAreas = new uint[BlockRows / VectorRows];

    private bool TryAddBlock(in ResidentBatch batch, int start, int count)
    {
        // Areas and classes serve as indices, so the second step needs what the first one finds to be possible.
        var vectors = count & -MaskRows;
        if (!TryAddRegions(batch, start, vectors)) return false;

        AddAreas(batch, start, vectors);
        return TryAddRows(batch, start + vectors, count - vectors);
    }

    /// <summary>Adds what is counted without areas, and finds the class of each row, and a bit for each row in an area.</summary>
    /// <returns>Whether all rows are possible. If not, everything added must be forgotten.</returns>
    private bool TryAddRegions(in ResidentBatch batch, int start, int count)
    {
        ref var areas = ref First(batch.Areas, start);
        ref var regions = ref First(batch.Regions, start);
        ref var ages = ref First(batch.Ages, start);
        ref var traits = ref Unsafe.As<ResidentTraits, byte>(ref First(batch.Traits, start));
        ref var outside = ref First(batch.OutsideLabourMarketThousandths, start);
        ref var incomes = ref First(batch.GrossIncome, start);
        ref var classOf = ref MemoryMarshal.GetArrayDataReference(_classes);
        ref var taxpayerRegions = ref MemoryMarshal.GetArrayDataReference(_taxpayerRegions);
        var inAreas = _inAreas;

        // The largest of each says whether all are possible. Without a sign, what is below zero is very large.
        var largestArea = Vector256<uint>.Zero;
        var largestRegion = Vector256<byte>.Zero;
        var largestAge = Vector256<byte>.Zero;
        var impossibleTraits = Vector256<byte>.Zero;
        var largestOutside = Vector256<ushort>.Zero;
        var incomeBits = Vector256<long>.Zero;
        var vector = 0;
        int adults = 0, convicted = 0, first = 0, second = 0, third = 0, fourth = 0, fifth = 0;
        for (nuint i = 0; i < (nuint)count; i += VectorRows)
        {
            var withoutArea = 0u;
            for (nuint part = 0; part < VectorRows; part += 8)
            {
                // Without an area it is -1: one more is zero.
                var area = Vector256.LoadUnsafe(ref areas, i + part);
                withoutArea |= area.ExtractMostSignificantBits() << (int)part;
                largestArea = Vector256.Max(largestArea, area.AsUInt32() + Vector256<uint>.One);
            }

            inAreas[vector++] = ~withoutArea;
            var age = Vector256.LoadUnsafe(ref ages, i);
            var trait = Vector256.LoadUnsafe(ref traits, i);
            var region = Vector256.LoadUnsafe(ref regions, i);
            largestAge = Vector256.Max(largestAge, age);
            largestRegion = Vector256.Max(largestRegion, region - Vector256<byte>.One);
            impossibleTraits |= trait & Create(~ResidentChecks.AllTraits);
            impossibleTraits |= Vector256.Equals(trait & Create(ResidentChecks.BothEducations), Create(ResidentChecks.BothEducations));
            largestOutside = Vector256.Max(
                largestOutside, Vector256.Max(Vector256.LoadUnsafe(ref outside, i), Vector256.LoadUnsafe(ref outside, i + 16)));

            // As CountingRules.Of.
            var workingAge = Between(age, CountingRules.YoungestOfWorkingAge, CountingRules.OldestOfWorkingAge);
            var adult = Between(age, CountingRules.YoungestAdult, byte.MaxValue);
            var educationAge = Between(age, CountingRules.YoungestWithEducation, CountingRules.OldestWithEducation);
            var taxpayer = Between(age, CountingRules.YoungestTaxpayer, CountingRules.OldestTaxpayer)
                & Vector256.Equals(trait & Create(ResidentTraits.Taxable | ResidentTraits.InEducation), Create(ResidentTraits.Taxable));
            var counted = Create(ResidentTraits.NonWestern)
                | (adult & Create(ResidentTraits.Convicted))
                | (educationAge & Create(ResidentChecks.BothEducations));
            var rowClass = (trait & counted)
                | (workingAge & Create(CountedIn.Aged18To64))
                | (adult & Create(CountedIn.Aged18Plus))
                | (educationAge & Create(CountedIn.Aged30To59))
                | (taxpayer & Create(CountedIn.Taxpayers));
            rowClass.StoreUnsafe(ref classOf, i);

            adults += CountOf(adult);
            convicted += CountOf(Vector256.Equals(rowClass & Create(CountedIn.Convicted), Create(CountedIn.Convicted)));

            // A region is an index here before it is known to be one: so only bits that have a slot.
            var taxpayerRegion = taxpayer & region & Vector256.Create((byte)(TurnSlots - 1));

            // For rows of several regions; so early that it is there when it is read back.
            taxpayerRegion.StoreUnsafe(ref taxpayerRegions);
            first += CountOf(Vector256.Equals(taxpayerRegion, Vector256.Create((byte)1)));
            second += CountOf(Vector256.Equals(taxpayerRegion, Vector256.Create((byte)2)));
            third += CountOf(Vector256.Equals(taxpayerRegion, Vector256.Create((byte)3)));
            fourth += CountOf(Vector256.Equals(taxpayerRegion, Vector256.Create((byte)4)));
            fifth += CountOf(Vector256.Equals(taxpayerRegion, Vector256.Create((byte)5)));

            // Sorted by address, nearly all rows stand among others of their region.
            var isOneRegion = Vector256.EqualsAll(region, Vector256.Create(Unsafe.Add(ref regions, i)));
            ref var income = ref Unsafe.Add(ref incomes, i);
            if (isOneRegion) incomeBits |= AddIncomesOfOne(Unsafe.Add(ref regions, i), taxpayer.ExtractMostSignificantBits(), ref income);
            else incomeBits |= AddIncomesOfSeveral(ref taxpayerRegions, ref income);
        }

        _sums.CountryAged18Plus += adults;
        _sums.CountryConvicted += convicted;
        _sums.RegionTaxpayers[1] += first;
        _sums.RegionTaxpayers[2] += second;
        _sums.RegionTaxpayers[3] += third;
        _sums.RegionTaxpayers[4] += fourth;
        _sums.RegionTaxpayers[5] += fifth;
        return !Vector256.GreaterThanAny(largestArea, Vector256.Create((uint)_areaCount))
            && !Vector256.GreaterThanAny(largestRegion, Vector256.Create((byte)(YearSums.RegionSlots - 2)))
            && !Vector256.GreaterThanAny(largestAge, Vector256.Create((byte)Resident.OldestAge))
            && impossibleTraits == Vector256<byte>.Zero
            && !Vector256.GreaterThanAny(largestOutside, Vector256.Create((ushort)Resident.WhollyOutside))
            && (incomeBits & Vector256.Create(~(Resident.HighestIncome - Resident.LowestIncome))) == Vector256<long>.Zero;
    }

    /// <summary>Adds the incomes of a vector of rows, all of one region.</summary>
    /// <returns>All bits of the incomes, as <see cref="AboveLowest"/> has them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<long> AddIncomesOfOne(byte region, uint taxpayers, ref long incomes)
    {
        ref var masks = ref MemoryMarshal.GetArrayDataReference(MaskOfChoice);
        var (bits, sum) = (Vector256<long>.Zero, Vector256<long>.Zero);
        for (nuint i = 0; i < VectorRows; i += Turns)
        {
            var income = Vector256.LoadUnsafe(ref incomes, i);
            bits |= AboveLowest(income);
            sum += income & Vector256.LoadUnsafe(ref masks, (nuint)(taxpayers & (Choices - 1)) * Turns);

            // On to the next rows. Round and not out: the code of the library is searched for shifts that drop what they shift out.
            taxpayers = BitOperations.RotateRight(taxpayers, Turns);
        }

        var slot = region & (TurnSlots - 1);
        for (var turn = 0; turn < Turns; turn++) _regionIncome[(turn * TurnSlots) + slot] += sum[turn];
        return bits;
    }

    /// <summary>
    /// Adds the incomes of a vector of rows, each to the sum of its region. What is added for region 0 is nobody's and not read.
    /// </summary>
    /// <returns>All bits of the incomes, as <see cref="AboveLowest"/> has them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<long> AddIncomesOfSeveral(ref byte taxpayerRegions, ref long incomes)
    {
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_regionIncome);
        var bits = Vector256<long>.Zero;
        for (nuint i = 0; i < VectorRows; i += Turns)
        {
            bits |= AboveLowest(Vector256.LoadUnsafe(ref incomes, i));
            Unsafe.Add(ref sums, (nuint)Unsafe.Add(ref taxpayerRegions, i)) += Unsafe.Add(ref incomes, i);
            Unsafe.Add(ref sums, TurnSlots + (nuint)Unsafe.Add(ref taxpayerRegions, i + 1)) += Unsafe.Add(ref incomes, i + 1);
            Unsafe.Add(ref sums, (2 * TurnSlots) + (nuint)Unsafe.Add(ref taxpayerRegions, i + 2)) += Unsafe.Add(ref incomes, i + 2);
            Unsafe.Add(ref sums, (3 * TurnSlots) + (nuint)Unsafe.Add(ref taxpayerRegions, i + 3)) += Unsafe.Add(ref incomes, i + 3);
        }

        return bits;
    }

    /// <summary>Counted from the lowest income, every possible one fits in the lower bits.</summary>
    private static Vector256<long> AboveLowest(Vector256<long> income) => income - Vector256.Create(Resident.LowestIncome);

    /// <summary>Adds each row in an area to the area's cell, all four words at once.</summary>
    private void AddAreas(in ResidentBatch batch, int start, int count)
    {
        ref var areas = ref First(batch.Areas, start);
        ref var outsideLabourMarket = ref First(batch.OutsideLabourMarketThousandths, start);
        ref var grossIncome = ref First(batch.GrossIncome, start);
        ref var classOf = ref MemoryMarshal.GetArrayDataReference(_classes);
        ref var steps = ref MemoryMarshal.GetArrayDataReference(StepsOfClass);
        var cells = _cells;

        // The sum of the current area stays in a register until the next area: sorted by address, many neighbouring rows are of one.
        var current = 0;
        var sum = Vector256.LoadUnsafe(ref cells[current]);
        for (int first = 0, vector = 0; first < count; first += MaskRows, vector += 2)
        {
            // Two vectors at a time: the end of the loop over bits is mispredicted each time.
            var left = _inAreas[vector] | ((ulong)_inAreas[vector + 1] << VectorRows);
            _rowsInCells += BitOperations.PopCount(left);
            for (; left != 0; left &= left - 1)
            {
                var row = (nuint)(first + BitOperations.TrailingZeroCount(left));
                var cell = Unsafe.Add(ref areas, row) * CellWords;
                if (cell != current)
                {
                    // The bounds are checked here once more: the caller's memory could have changed meanwhile.
                    sum.StoreUnsafe(ref cells[current]);
                    sum = Vector256.LoadUnsafe(ref cells[cell]);
                    current = cell;
                }

                var figures = Vector256.Create(
                    Vector128<ulong>.AllBitsSet,
                    Vector128.Create(PeopleOf(Unsafe.Add(ref outsideLabourMarket, row)), (ulong)Unsafe.Add(ref grossIncome, row)));
                sum += figures & Vector256.LoadUnsafe(ref steps, (nuint)Unsafe.Add(ref classOf, row) * CellWords);
            }
        }

        sum.StoreUnsafe(ref cells[current]);
    }

    /// <summary>For each choice a vector that lets only the chosen rows through.</summary>
    private static long[] MakeMasks()
    {
        var masks = new long[Choices * Turns];
        for (var choice = 0; choice < Choices; choice++)
        {
            for (var row = 0; row < Turns; row++) masks[(choice * Turns) + row] = (choice & (1 << row)) == 0 ? 0 : ~0L;
        }

        return masks;
    }

    private static ref T First<T>(ReadOnlySpan<T> column, int start) => ref Unsafe.Add(ref MemoryMarshal.GetReference(column), start);

    private static Vector256<byte> Create(ResidentTraits traits) => Vector256.Create((byte)traits);

    private static Vector256<byte> Create(CountedIn counts) => Vector256.Create((byte)counts);

    /// <summary>All bits where an age lies between two, both included.</summary>
    private static Vector256<byte> Between(Vector256<byte> age, byte youngest, byte oldest) =>
        Vector256.LessThanOrEqual(age - Vector256.Create(youngest), Vector256.Create((byte)(oldest - youngest)));

    private static int CountOf(Vector256<byte> rows) => BitOperations.PopCount(rows.ExtractMostSignificantBits());
}
#endif
