using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using ParquetSharp;

namespace Kriterium.Cli.Reading;

/// <summary>One column of a slice of rows in Parquet, in whatever type the file has it.</summary>
internal abstract class ParquetColumn : IDisposable
{
    /// <summary>Where nothing stands; of use when <see cref="HasNulls"/>.</summary>
    protected abstract ReadOnlySpan<short> Levels { get; }

    /// <summary>Whether nothing stands in some row of the slice.</summary>
    protected bool HasNulls { get; set; }

    /// <summary>Why a column cannot hold a field; <c>null</c> when it can.</summary>
    public static string? Problem(int field, ColumnDescriptor column)
    {
        if (column.MaxRepetitionLevel > 0 || column.MaxDefinitionLevel > 1)
            return "this is a list or a part of a structure; give a column with one value a row";

        using var logical = column.LogicalType;

        // Nil is a column in which nothing stands, in any type.
        var isWhole = logical.Type is LogicalTypeEnum.Decimal
            || (column.PhysicalType is PhysicalType.Int32 or PhysicalType.Int64
                && logical.Type is LogicalTypeEnum.None or LogicalTypeEnum.Int or LogicalTypeEnum.Nil);
        var isText = column.PhysicalType == PhysicalType.ByteArray
            && logical.Type is LogicalTypeEnum.None or LogicalTypeEnum.String or LogicalTypeEnum.Enum;
        var isFlag = column.PhysicalType == PhysicalType.Boolean;
        var (isGood, allowed) = field switch
        {
            ResidentFields.AreaId or ResidentFields.RegionOf => (isText || isWhole, "text or whole numbers"),
            _ when ResidentFields.TraitOf(field) != ResidentTraits.None => (isFlag || isWhole, "booleans, or whole numbers 0 and 1"),
            _ => (isWhole, "whole numbers"),
        };
        return isGood ? null
            : "this column is of type " + TypeOf(column, logical) + "; give " + allowed + ", of any integer or decimal type";
    }

    /// <summary>A column that can hold any row group of a file.</summary>
    /// <param name="field">What it is taken for.</param>
    /// <param name="column">The column in the file.</param>
    /// <param name="sliceRows">As many rows are read at a time.</param>
    /// <param name="words">What texts in it stand for; <c>null</c> where it has none.</param>
    public static ParquetColumn For(int field, ColumnDescriptor column, int sliceRows, ParquetWords? words)
    {
        using var logical = column.LogicalType;
        var isUnsigned = logical is IntLogicalType { IsSigned: false };
        var mayBeNull = column.MaxDefinitionLevel > 0;
        var point = new DecimalPoint(logical is DecimalLogicalType scaled ? scaled.Scale : 0);

        // An area can be called by a number.
        var names = field == ResidentFields.AreaId ? words : null;
        var isPlain = logical is not DecimalLogicalType { Scale: > 0 } && names is null;
        ParquetColumn New<TStored, TNumber>(int width = 0)
            where TStored : unmanaged
            where TNumber : IParquetNumber<TStored> => new Decimals<TStored, TNumber>(sliceRows, mayBeNull, width, point, names);

        return (column.PhysicalType, isUnsigned) switch
        {
            (PhysicalType.Boolean, _) => new Flags(sliceRows, mayBeNull),
            (PhysicalType.Int32, false) => isPlain ? new Whole<int, int>(sliceRows, mayBeNull) : New<int, Int32Number>(),
            (PhysicalType.Int32, true) => isPlain ? new Whole<int, uint>(sliceRows, mayBeNull) : New<int, UInt32Number>(),
            (PhysicalType.Int64, false) => isPlain ? new Whole<long, long>(sliceRows, mayBeNull) : New<long, Int64Number>(),
            (PhysicalType.Int64, true) => isPlain ? new Whole<long, ulong>(sliceRows, mayBeNull) : New<long, UInt64Number>(),
            (PhysicalType.FixedLenByteArray, _) => New<FixedLenByteArray, FixedBytesNumber>(column.TypeLength),
            _ when logical is DecimalLogicalType => New<ByteArray, BytesNumber>(),
            _ => new Texts(sliceRows, mayBeNull, words!),
        };
    }

    /// <summary>Goes to the start of a row group.</summary>
    public abstract void Start(ColumnReader column);

    /// <summary>Reads the next rows.</summary>
    public abstract void Read(int rows);

    /// <summary>The field of a row as text, to be read slowly; empty where nothing stands.</summary>
    public string TextAt(int row) => IsNull(row) ? "" : Written(row);

    /// <summary>Whether nothing stands in a row.</summary>
    private bool IsNull(int row) => HasNulls && Levels[row] == 0;

    /// <summary>Puts whole numbers into a column; false when one is outside of a range, and then what was put there is of no use.</summary>
    public abstract bool TryMoveTo<T>(Span<T> to, long lowest, long highest, long offset)
        where T : unmanaged, IBinaryInteger<T>;

    /// <summary>Adds a trait to those rows where it is so; false when one holds something else than yes or no.</summary>
    public abstract bool TryMark(Span<byte> traits, int shift);

    public abstract void Dispose();

    protected abstract string Written(int row);

    private static string TypeOf(ColumnDescriptor column, LogicalType logical) =>
        column.PhysicalType + (logical.Type is LogicalTypeEnum.None ? "" : " (" + logical.Type + ")");

    /// <summary>A column of one stored type.</summary>
    /// <param name="sliceRows">As many rows are read at a time.</param>
    /// <param name="heldRows">As many values are held at a time.</param>
    /// <param name="mayBeNull">Whether nothing can stand in a row.</param>
    private abstract class Typed<T>(int sliceRows, int heldRows, bool mayBeNull) : ParquetColumn
        where T : unmanaged
    {
        // Rented, since a folder can have thousands of small files.
        private readonly short[] _levels = ArrayPool<short>.Shared.Rent(mayBeNull ? sliceRows : 0);
        private ColumnReader<T>? _reader;

        protected T[] Values { get; } = ArrayPool<T>.Shared.Rent(heldRows);

        protected int Rows { get; private set; }

        protected override ReadOnlySpan<short> Levels => _levels;

        public override void Start(ColumnReader column)
        {
            _reader?.Dispose();
            _reader = (ColumnReader<T>)column;
        }

        public override void Read(int rows)
        {
            Rows = rows;
            HasNulls = false;
            for (var start = 0; start < rows;)
            {
                var wanted = Math.Min(rows - start, heldRows);
                var levels = mayBeNull ? _levels.AsSpan(start, wanted) : default;
                var values = Values.AsSpan(heldRows < sliceRows ? 0 : start, wanted);
                var read = (int)_reader!.ReadBatch(wanted, levels, default, values, out var count);
                if (read <= 0) throw new InvalidDataException("a column ends before its row group does");

                HasNulls |= count < read;
                Take(start, read, (int)count);
                start += read;
            }
        }

        public override void Dispose()
        {
            _reader?.Dispose();
            ArrayPool<short>.Shared.Return(_levels);
            ArrayPool<T>.Shared.Return(Values);
        }

        /// <summary>Takes rows over whose values stand without gaps.</summary>
        /// <param name="start">The first of the rows.</param>
        /// <param name="rows">How many.</param>
        /// <param name="count">How many of them have a value.</param>
        protected abstract void Take(int start, int rows, int count);
    }

    /// <summary>A column whose values are held for a slice, each in its row.</summary>
    private abstract class Held<T>(int sliceRows, bool mayBeNull) : Typed<T>(sliceRows, sliceRows, mayBeNull)
        where T : unmanaged
    {
        protected override void Take(int start, int rows, int count)
        {
            if (count == rows) return;

            // From the back, each value moves to its row.
            for (var row = rows - 1; row >= 0; row--)
                Values[start + row] = Levels[start + row] == 0 ? default : Values[start + --count];
        }
    }

    private sealed class Whole<TStored, TMeant>(int sliceRows, bool mayBeNull) : Held<TStored>(sliceRows, mayBeNull)
        where TStored : unmanaged, IBinaryInteger<TStored>
        where TMeant : unmanaged, IBinaryInteger<TMeant>
    {
        public override bool TryMoveTo<T>(Span<T> to, long lowest, long highest, long offset)
        {
            var values = MemoryMarshal.Cast<TStored, TMeant>(Values.AsSpan(0, Rows));
            var (least, most) = (TMeant.CreateSaturating(lowest), TMeant.CreateSaturating(highest));
            if (HasNulls || values.ContainsAnyExceptInRange(least, most)) return false;

            var from = TMeant.CreateTruncating(offset);
            for (var i = 0; i < values.Length; i++) to[i] = T.CreateTruncating(values[i] - from);
            return true;
        }

        public override bool TryMark(Span<byte> traits, int shift)
        {
            var values = Values.AsSpan(0, Rows);
            var isOutside = HasNulls;
            for (var i = 0; i < values.Length; i++)
            {
                var value = long.CreateTruncating(values[i]);
                isOutside |= (ulong)value > 1;
                traits[i] |= (byte)(value << shift);
            }

            return !isOutside;
        }

        protected override string Written(int row) =>
            TMeant.CreateTruncating(Values[row]).ToString(null, CultureInfo.InvariantCulture);
    }

    private sealed class Flags(int sliceRows, bool mayBeNull) : Held<bool>(sliceRows, mayBeNull)
    {
        public override bool TryMoveTo<T>(Span<T> to, long lowest, long highest, long offset) => false;

        public override bool TryMark(Span<byte> traits, int shift)
        {
            // Eight at a time: each is one byte, 0 or 1.
            var values = MemoryMarshal.AsBytes(Values.AsSpan(0, Rows));
            var ours = MemoryMarshal.Cast<byte, ulong>(traits);
            var theirs = MemoryMarshal.Cast<byte, ulong>(values);
            for (var i = 0; i < theirs.Length; i++) ours[i] |= theirs[i] << shift;
            for (var i = theirs.Length * sizeof(ulong); i < values.Length; i++) traits[i] |= (byte)(values[i] << shift);
            return !HasNulls;
        }

        protected override string Written(int row) => Values[row] ? "true" : "false";
    }

    /// <summary>
    /// A column whose values are taken over as numbers, a few at a time, and not held. Of those that are not a number the text is kept.
    /// </summary>
    private abstract class TakenOver<TStored, TNumber>(int sliceRows, bool mayBeNull, TNumber ofNothing)
        : Typed<TStored>(sliceRows, Piece, mayBeNull)
        where TStored : unmanaged
        where TNumber : unmanaged, IBinaryInteger<TNumber>
    {
        private const int Piece = 2 * 1024;

        private readonly int[] _places = new int[Piece];
        private readonly Dictionary<int, string> _others = [];

        protected TNumber[] Numbers { get; } = ArrayPool<TNumber>.Shared.Rent(sliceRows);

        protected bool AreAllNumbers => _others.Count == 0;

        public override void Read(int rows)
        {
            _others.Clear();
            base.Read(rows);
        }

        public override void Dispose()
        {
            base.Dispose();
            ArrayPool<TNumber>.Shared.Return(Numbers);
        }

        protected override void Take(int start, int rows, int count)
        {
            var hasGaps = count < rows;
            if (hasGaps)
            {
                Numbers.AsSpan(start, rows).Fill(ofNothing);
                FindPlaces(start, rows);
            }

            TakeValues(Values.AsSpan(0, count), start, hasGaps ? _places : []);
        }

        /// <summary>Takes values over.</summary>
        /// <param name="values">The values, without gaps.</param>
        /// <param name="start">The row of the first, if there are no gaps.</param>
        /// <param name="places">The row of each, if there are.</param>
        protected abstract void TakeValues(ReadOnlySpan<TStored> values, int start, ReadOnlySpan<int> places);

        protected void TakeOther(int row, string text)
        {
            Numbers[row] = ofNothing;
            _others[row] = text;
        }

        protected sealed override string Written(int row) => _others.TryGetValue(row, out var text) ? text : TextOf(Numbers[row]);

        protected abstract string TextOf(TNumber number);

        /// <summary>Finds the rows that have a value, each without asking whether: no processor guesses which do.</summary>
        private void FindPlaces(int start, int rows)
        {
            var found = 0;
            for (var row = start; row < start + rows; row++)
            {
                _places[found] = row;
                found += Levels[row];
            }
        }
    }

    private sealed class Texts(int sliceRows, bool mayBeNull, ParquetWords words)
        : TakenOver<ByteArray, int>(sliceRows, mayBeNull, words.OfNothing ?? int.MinValue)
    {
        public override bool TryMoveTo<T>(Span<T> to, long lowest, long highest, long offset)
        {
            for (var i = 0; i < Rows; i++) to[i] = T.CreateTruncating(Numbers[i] - offset);
            return AreAllNumbers && !(HasNulls && words.OfNothing is null);
        }

        public override bool TryMark(Span<byte> traits, int shift) => false;

        // The bytes belong to the file, which lets go of them as it reads on.
        protected override unsafe void TakeValues(ReadOnlySpan<ByteArray> values, int start, ReadOnlySpan<int> places)
        {
            for (var i = 0; i < values.Length; i++)
            {
                var row = places.IsEmpty ? start + i : places[i];
                var utf8 = new ReadOnlySpan<byte>((void*)values[i].Pointer, values[i].Length);
                if (!words.TryFind(utf8, out Numbers[row])) TakeOther(row, System.Text.Encoding.UTF8.GetString(utf8));
            }
        }

        protected override string TextOf(int number) => words.Written(number);
    }

    /// <summary>Numbers with a decimal point, and numbers that are names.</summary>
    /// <param name="sliceRows">As many rows are read at a time.</param>
    /// <param name="mayBeNull">Whether nothing can stand in a row.</param>
    /// <param name="width">How many bytes each number has, where all have as many.</param>
    /// <param name="point">Where the decimal point stands.</param>
    /// <param name="names">What is called by the numbers; <c>null</c> where they are figures.</param>
    private sealed class Decimals<TStored, TNumber>(int sliceRows, bool mayBeNull, int width, DecimalPoint point, ParquetWords? names)
        : TakenOver<TStored, long>(sliceRows, mayBeNull, names?.OfNothing ?? 0)
        where TStored : unmanaged
        where TNumber : IParquetNumber<TStored>
    {
        public override bool TryMoveTo<T>(Span<T> to, long lowest, long highest, long offset)
        {
            var numbers = Numbers.AsSpan(0, Rows);
            if (!AreAllNumbers || (HasNulls && names?.OfNothing is null)) return false;
            if (names is null && numbers.ContainsAnyExceptInRange(lowest, highest)) return false;

            for (var i = 0; i < numbers.Length; i++) to[i] = T.CreateTruncating(numbers[i] - offset);
            return true;
        }

        public override bool TryMark(Span<byte> traits, int shift)
        {
            var numbers = Numbers.AsSpan(0, Rows);
            if (!AreAllNumbers || HasNulls || numbers.ContainsAnyExceptInRange(0, 1)) return false;

            for (var i = 0; i < numbers.Length; i++) traits[i] |= (byte)(numbers[i] << shift);
            return true;
        }

        protected override void TakeValues(ReadOnlySpan<TStored> values, int start, ReadOnlySpan<int> places)
        {
            Span<byte> digits = stackalloc byte[20];
            for (var i = 0; i < values.Length; i++)
            {
                var row = places.IsEmpty ? start + i : places[i];
                var isWhole = TNumber.TryRead(values[i], width, out var unscaled)
                    ? point.TryWhole(unscaled, out var whole)
                    : point.TryWhole(TNumber.ReadLarge(values[i], width), out whole);
                if (isWhole && names is not null)
                {
                    whole.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
                    isWhole = names.TryFind(digits[..length], out var named);
                    whole = named;
                }

                if (isWhole) Numbers[row] = whole;
                else TakeOther(row, point.Written(TNumber.ReadLarge(values[i], width)));
            }
        }

        protected override string TextOf(long number) =>
            names is null ? number.ToString(CultureInfo.InvariantCulture) : names.Written((int)number);
    }
}

/// <summary>What the texts of a column stand for.</summary>
internal abstract class ParquetWords
{
    /// <summary>What no text stands for; <c>null</c> when there must be one.</summary>
    public virtual int? OfNothing => null;

    /// <summary>The number that a text stands for; false when it must be read slowly.</summary>
    public abstract bool TryFind(ReadOnlySpan<byte> utf8, out int number);

    /// <summary>The text of a number.</summary>
    public abstract string Written(int number);
}
