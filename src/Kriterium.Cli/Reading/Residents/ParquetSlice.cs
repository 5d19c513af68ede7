using System.Buffers;
using System.Runtime.InteropServices;
using ParquetSharp;

namespace Kriterium.Cli.Reading;

/// <summary>Some thousand rows of a row group at a time, on one thread: read, checked and handed on as columns.</summary>
internal sealed class ParquetSlice(ResidentRun run, ParquetResidents file, SchemaDescriptor schema, ResidentPlaces places) : IDisposable
{
    // So many that a call for each column costs little beside, so few that they stay in the cache.
    private const int SliceRows = 32 * 1024;

    private readonly ParquetColumn[] _fields =
    [
        .. places.Columns.Select((column, field) =>
        {
            ParquetWords? words = field switch
            {
                ResidentFields.AreaId => new AreaWords(run.Areas),
                ResidentFields.RegionOf => new RegionWords(),
                _ => null,
            };
            return places.Values[field] is { } value ? new ParquetConstant(value, words)
                : ParquetColumn.For(field, schema.Column(column), SliceRows, words);
        }),
    ];

    private readonly int[] _year = ArrayPool<int>.Shared.Rent(SliceRows);
    private readonly int[] _area = ArrayPool<int>.Shared.Rent(SliceRows);
    private readonly byte[] _region = ArrayPool<byte>.Shared.Rent(SliceRows);
    private readonly byte[] _age = ArrayPool<byte>.Shared.Rent(SliceRows);
    private readonly byte[] _traits = ArrayPool<byte>.Shared.Rent(SliceRows);
    private readonly ushort[] _outsideLabourMarket = ArrayPool<ushort>.Shared.Rent(SliceRows);
    private readonly long[] _grossIncome = ArrayPool<long>.Shared.Rent(SliceRows);

    private const ulong EachBasic = 0x0101010101010101 * (byte)ResidentTraits.BasicEducation;

    // UnknownEducation is the bit above BasicEducation.
    private const int BasicToUnknown = 1;

    public ResidentBlocks Blocks { get; } = run.NewBlocks();

    /// <summary>Takes every row of a group, good or faulty.</summary>
    public void ReadGroup(RowGroupReader reader, int group, long rows, double bytesPerRow)
    {
        for (var field = 0; field < _fields.Length; field++)
        {
            if (places.Values[field] is null) _fields[field].Start(reader.Column(places.Columns[field]));
        }

        for (var start = 0L; start < rows; start += SliceRows)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var count = (int)Math.Min(SliceRows, rows - start);
            foreach (var field in _fields) field.Read(count);
            if (TryMove(count)) Put(count);
            else PutOneByOne(count, group, start);
            run.Progress.AddRows(count);
            run.Progress.AddBytes((long)(count * bytesPerRow));
        }
    }

    public void Dispose()
    {
        foreach (var field in _fields) field.Dispose();
        ArrayPool<int>.Shared.Return(_year);
        ArrayPool<int>.Shared.Return(_area);
        ArrayPool<byte>.Shared.Return(_region);
        ArrayPool<byte>.Shared.Return(_age);
        ArrayPool<byte>.Shared.Return(_traits);
        ArrayPool<ushort>.Shared.Return(_outsideLabourMarket);
        ArrayPool<long>.Shared.Return(_grossIncome);
    }

    /// <summary>Puts every field into its column here; false when a row needs a closer look.</summary>
    private bool TryMove(int count)
    {
        var traits = _traits.AsSpan(0, count);
        traits.Clear();
        var isGood = _fields[ResidentFields.Year].TryMoveTo(_year.AsSpan(0, count), ResidentFields.FirstYear, ResidentFields.LastYear, 0);
        isGood &= _fields[ResidentFields.AreaId].TryMoveTo(_area.AsSpan(0, count), 0, 0, 0);
        isGood &= _fields[ResidentFields.RegionOf]
            .TryMoveTo(_region.AsSpan(0, count), ResidentFields.FirstRegion, ResidentFields.LastRegion, ResidentFields.FirstRegion - 1);
        isGood &= _fields[ResidentFields.Age].TryMoveTo(_age.AsSpan(0, count), 0, Resident.OldestAge, 0);
        isGood &= _fields[ResidentFields.OutsideLabourMarket]
            .TryMoveTo(_outsideLabourMarket.AsSpan(0, count), 0, Resident.WhollyOutside, 0);
        isGood &= _fields[ResidentFields.GrossIncome]
            .TryMoveTo(_grossIncome.AsSpan(0, count), Resident.LowestIncome, Resident.HighestIncome, 0);
        for (var field = 0; field < _fields.Length; field++)
        {
            if (ResidentFields.TraitOf(field) is not ResidentTraits.None and var trait)
                isGood &= _fields[field].TryMark(traits, System.Numerics.BitOperations.Log2((uint)trait));
        }

        return isGood && !HasBothEducations(traits);
    }

    /// <summary>Whether an education is both basic and unknown.</summary>
    private static bool HasBothEducations(Span<byte> traits)
    {
        var both = 0UL;
        var words = MemoryMarshal.Cast<byte, ulong>(traits);
        foreach (var word in words) both |= (word >> BasicToUnknown) & word & EachBasic;
        foreach (var one in traits[(words.Length * sizeof(ulong))..]) both |= (ulong)(one >> BasicToUnknown) & one & EachBasic;
        return both != 0;
    }

    private void Put(int count)
    {
        var year = _year[0];
        if (_year.AsSpan(0, count).ContainsAnyExcept(year))
        {
            for (var row = 0; row < count; row++) Blocks.Put(At(row));
            return;
        }

        Blocks.Put(new ResidentBatch(
            year,
            _area.AsSpan(0, count),
            _region.AsSpan(0, count),
            _age.AsSpan(0, count),
            MemoryMarshal.Cast<byte, ResidentTraits>(_traits.AsSpan(0, count)),
            _outsideLabourMarket.AsSpan(0, count),
            _grossIncome.AsSpan(0, count)));
    }

    private Resident At(int row) =>
        new(_year[row], _area[row], _region[row], _age[row], (ResidentTraits)_traits[row], _outsideLabourMarket[row], _grossIncome[row]);

    private void PutOneByOne(int count, int group, long start)
    {
        for (var row = 0; row < count; row++)
        {
            var reading = ResidentFields.Read(field => _fields[field].TextAt(row), run.Areas);
            if (reading.Faults.Count == 0) Blocks.Put(reading.Resident);
            else run.Faults.Add(new ResidentPlace(file.Number, group, start + row), reading);
        }
    }

    private sealed class AreaWords(ResidentAreas areas) : ParquetWords
    {
        public override int? OfNothing => Resident.NoArea;

        public override bool TryFind(ReadOnlySpan<byte> utf8, out int number)
        {
            number = Resident.NoArea;
            return utf8.IsEmpty || areas.TryFind(utf8, out number);
        }

        public override string Written(int number) => number == Resident.NoArea ? "" : areas.All[number].Id;
    }

    /// <summary>Regions by their codes.</summary>
    private sealed class RegionWords : ParquetWords
    {
        public override bool TryFind(ReadOnlySpan<byte> utf8, out int number)
        {
            var isFound = ResidentBytes.TryRegion(utf8, out var one);
            number = one + ResidentFields.FirstRegion - 1;
            return isFound;
        }

        public override string Written(int number) => Words.Number(number);
    }
}
