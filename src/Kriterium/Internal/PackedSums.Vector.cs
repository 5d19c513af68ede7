#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kriterium.Internal;

/// <summary>With vectors of 32 bytes, written once for every kind of processor; the rows that do not fill one are added row by row.</summary>
internal sealed partial class PackedSums
{
    private static readonly int VectorRows = Vector256<byte>.Count;

    private bool IsPossible(ResidentBatch block)
    {
        var vectors = block.Length & -VectorRows;
        ref var area = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(block.Area));
        ref var region = ref MemoryMarshal.GetReference(block.Region);
        ref var age = ref MemoryMarshal.GetReference(block.Age);
        ref var traits = ref Unsafe.As<ResidentTraits, byte>(ref MemoryMarshal.GetReference(block.Traits));
        ref var outsideLabour = ref MemoryMarshal.GetReference(block.OutsideLabour);
        ref var grossIncome = ref MemoryMarshal.GetReference(block.GrossIncome);

        // The largest of each says whether all are possible. What would be below zero is very large without a sign.
        var largestArea = Vector256<uint>.Zero;
        var largestRegion = Vector256<byte>.Zero;
        var largestAge = Vector256<byte>.Zero;
        var impossibleTraits = Vector256<byte>.Zero;
        var largestOutside = Vector256<ushort>.Zero;
        var incomeBits = Vector256<long>.Zero;
        var one = Vector256.Create((byte)1);
        var noTraits = Vector256.Create((byte)~ResidentChecks.AllTraits);
        var basic = Vector256.Create(Basic);
        for (nuint i = 0; i < (nuint)vectors; i += (nuint)VectorRows)
        {
            largestRegion = Vector256.Max(largestRegion, Vector256.LoadUnsafe(ref region, i) - one);
            largestAge = Vector256.Max(largestAge, Vector256.LoadUnsafe(ref age, i));
            var trait = Vector256.LoadUnsafe(ref traits, i);
            var both = trait & Vector256.ShiftRightLogical(trait.AsUInt16(), 1).AsByte() & basic;
            impossibleTraits |= (trait & noTraits) | both;
            for (nuint j = i; j < i + 32; j += 8) largestArea = Vector256.Max(largestArea, Vector256.LoadUnsafe(ref area, j) + Vector256<uint>.One);
            for (nuint j = i; j < i + 32; j += 16) largestOutside = Vector256.Max(largestOutside, Vector256.LoadUnsafe(ref outsideLabour, j));
            for (nuint j = i; j < i + 32; j += 4) incomeBits |= Vector256.LoadUnsafe(ref grossIncome, j) - Vector256.Create(Resident.LowestIncome);
        }

        return !Vector256.GreaterThanAny(largestArea, Vector256.Create((uint)_areaCount))
            && !Vector256.GreaterThanAny(largestRegion, Vector256.Create((byte)(YearSums.RegionSlots - 2)))
            && !Vector256.GreaterThanAny(largestAge, Vector256.Create((byte)Resident.OldestAge))
            && impossibleTraits == Vector256<byte>.Zero
            && !Vector256.GreaterThanAny(largestOutside, Vector256.Create((ushort)Resident.WhollyOutside))
            && (incomeBits & Vector256.Create(~(Resident.HighestIncome - Resident.LowestIncome))) == Vector256<long>.Zero
            && ArePossible(block.Slice(vectors, block.Length - vectors));
    }

    private void AddBlock(ResidentBatch block)
    {
        var vectors = block.Length & -VectorRows;
        Span<byte> classes = stackalloc byte[BlockRows];
        Span<byte> regions = stackalloc byte[BlockRows];
        Classify(block, classes[..vectors], regions[..vectors]);
        AddIncomes(regions[..vectors], block.GrossIncome);
        AddAreas(block, classes[..vectors]);
        AddRows(block.Slice(vectors, block.Length - vectors));
    }

    /// <summary>Finds the class of each row, and the region of each taxpayer (0 for others), and counts what is counted without areas.</summary>
    private void Classify(ResidentBatch block, Span<byte> classes, Span<byte> taxpayerRegions)
    {
        ref var ages = ref MemoryMarshal.GetReference(block.Age);
        ref var traits = ref Unsafe.As<ResidentTraits, byte>(ref MemoryMarshal.GetReference(block.Traits));
        ref var regions = ref MemoryMarshal.GetReference(block.Region);
        ref var classOf = ref MemoryMarshal.GetReference(classes);
        ref var taxpayerRegionOf = ref MemoryMarshal.GetReference(taxpayerRegions);
        int adults = 0, convicted = 0, first = 0, second = 0, third = 0, fourth = 0, fifth = 0;
        for (nuint i = 0; i < (nuint)classes.Length; i += (nuint)VectorRows)
        {
            var age = Vector256.LoadUnsafe(ref ages, i);
            var trait = Vector256.LoadUnsafe(ref traits, i);
            var adult = Between(age, 18, byte.MaxValue);
            var middle = Between(age, 30, 59);
            var taxpayer = Between(age, 15, 64) & Vector256.Equals(trait & Create(ResidentTraits.Taxable | ResidentTraits.InEducation), Create(ResidentTraits.Taxable));
            var counted = Create(ResidentTraits.NonWestern)
                | (adult & Create(ResidentTraits.Convicted))
                | (middle & Create(ResidentTraits.BasicEducation | ResidentTraits.UnknownEducation));
            var rowClass = (trait & counted)
                | (Between(age, 18, 64) & Vector256.Create(Aged18To64))
                | (adult & Vector256.Create(Aged18Plus))
                | (middle & Vector256.Create(Aged30To59))
                | (taxpayer & Vector256.Create(Taxpayer));
            var region = taxpayer & Vector256.LoadUnsafe(ref regions, i);
            rowClass.StoreUnsafe(ref classOf, i);
            region.StoreUnsafe(ref taxpayerRegionOf, i);

            adults += CountOf(adult);
            convicted += CountOf(Vector256.Equals(rowClass & Vector256.Create(Convicted), Vector256.Create(Convicted)));
            first += CountOf(Vector256.Equals(region, Vector256.Create((byte)1)));
            second += CountOf(Vector256.Equals(region, Vector256.Create((byte)2)));
            third += CountOf(Vector256.Equals(region, Vector256.Create((byte)3)));
            fourth += CountOf(Vector256.Equals(region, Vector256.Create((byte)4)));
            fifth += CountOf(Vector256.Equals(region, Vector256.Create((byte)5)));
        }

        _aged18Plus += adults;
        _convicted += convicted;
        _regionTaxpayers[1] += first;
        _regionTaxpayers[2] += second;
        _regionTaxpayers[3] += third;
        _regionTaxpayers[4] += fourth;
        _regionTaxpayers[5] += fifth;
    }

    /// <summary>Adds incomes to the sums of their regions. What is added for region 0 is nobody's and not read.</summary>
    private void AddIncomes(ReadOnlySpan<byte> taxpayerRegions, ReadOnlySpan<long> grossIncome)
    {
        ref var regions = ref MemoryMarshal.GetReference(taxpayerRegions);
        ref var incomes = ref MemoryMarshal.GetReference(grossIncome);
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_regionIncome);
        for (nuint i = 0; i < (nuint)taxpayerRegions.Length; i += Turns)
        {
            Unsafe.Add(ref sums, (nuint)Unsafe.Add(ref regions, i)) += Unsafe.Add(ref incomes, i);
            Unsafe.Add(ref sums, TurnSlots + (nuint)Unsafe.Add(ref regions, i + 1)) += Unsafe.Add(ref incomes, i + 1);
            Unsafe.Add(ref sums, (2 * TurnSlots) + (nuint)Unsafe.Add(ref regions, i + 2)) += Unsafe.Add(ref incomes, i + 2);
            Unsafe.Add(ref sums, (3 * TurnSlots) + (nuint)Unsafe.Add(ref regions, i + 3)) += Unsafe.Add(ref incomes, i + 3);
        }
    }

    private void AddAreas(ResidentBatch block, ReadOnlySpan<byte> classes)
    {
        ref var areas = ref MemoryMarshal.GetReference(block.Area);
        for (var i = 0; i < classes.Length; i += 32)
        {
            // One bit a row, set where it has no area: most of them, so that going from bit to bit passes them over.
            var without = Vector256.LoadUnsafe(ref areas, (nuint)i).ExtractMostSignificantBits()
                | (Vector256.LoadUnsafe(ref areas, (nuint)i + 8).ExtractMostSignificantBits() << 8)
                | (Vector256.LoadUnsafe(ref areas, (nuint)i + 16).ExtractMostSignificantBits() << 16)
                | (Vector256.LoadUnsafe(ref areas, (nuint)i + 24).ExtractMostSignificantBits() << 24);
            for (var with = ~without; with != 0; with &= with - 1)
            {
                var row = i + BitOperations.TrailingZeroCount(with);
                AddToArea(block.Area[row], classes[row], block.OutsideLabour[row], block.GrossIncome[row]);
            }
        }
    }

    private static Vector256<byte> Create(ResidentTraits traits) => Vector256.Create((byte)traits);

    /// <summary>All bits where an age lies between two, both included.</summary>
    private static Vector256<byte> Between(Vector256<byte> age, byte youngest, byte oldest) =>
        Vector256.LessThanOrEqual(age - Vector256.Create(youngest), Vector256.Create((byte)(oldest - youngest)));

    private static int CountOf(Vector256<byte> rows) => BitOperations.PopCount(rows.ExtractMostSignificantBits());
}
#endif
