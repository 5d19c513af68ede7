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
        if (column.MaxRepetitionLevel > 0 || column.MaxDefinitionLevel > 1) return "this is a list or a structure; give one value a row";

        using var logical = column.LogicalType;
        var isWhole = column.PhysicalType is PhysicalType.Int32 or PhysicalType.Int64
            && logical.Type is LogicalTypeEnum.None or LogicalTypeEnum.Int;
        var isText = column.PhysicalType == PhysicalType.ByteArray && logical.Type is LogicalTypeEnum.None or LogicalTypeEnum.String;
        var isFlag = column.PhysicalType == PhysicalType.Boolean;
        var (isGood, allowed) = field switch
        {
            ResidentFields.AreaId => (isText, "text"),
            ResidentFields.RegionOf => (isText || isWhole, "text or whole numbers"),
            _ when ResidentFields.TraitOf(field) != ResidentTraits.None => (isFlag || isWhole, "booleans, or whole numbers 0 and 1"),
            _ => (isWhole, "whole numbers"),
        };
        return isGood ? null : "this column is of type " + TypeOf(column, logical) + "; give " + allowed;
    }

    /// <summary>A column that can hold any row group of a file.</summary>
    /// <param name="column">The column in the file.</param>
    /// <param name="sliceRows">As many rows are read at a time.</param>
    /// <param name="words">What texts in it stand for.</param>
    public static ParquetColumn For(ColumnDescriptor column, int sliceRows, ParquetWords words)
    {
        using var logical = column.LogicalType;
        var isUnsigned = logical is IntLogicalType { IsSigned: false };
        var mayBeNull = column.MaxDefinitionLevel > 0;
        return column.PhysicalType switch
        {
            PhysicalType.Boolean => new Flags(sliceRows, mayBeNull),
            PhysicalType.Int32 => isUnsigned ? new Whole<int, uint>(sliceRows, mayBeNull) : new Whole<int, int>(sliceRows, mayBeNull),
            PhysicalType.Int64 => isUnsigned ? new Whole<long, ulong>(sliceRows, mayBeNull) : new Whole<long, long>(sliceRows, mayBeNull),
            _ => new Texts(sliceRows, mayBeNull, words),
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
        private readonly short[] _levels = mayBeNull ? new short[sliceRows] : [];
        private ColumnReader<T>? _reader;

        protected T[] Values { get; } = new T[heldRows];

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

        public override void Dispose() => _reader?.Dispose();

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

    private sealed class Texts(int sliceRows, bool mayBeNull, ParquetWords words) : Typed<ByteArray>(sliceRows, Piece, mayBeNull)
    {
        private const int Unknown = int.MinValue;

        // They are taken over at once, so that few need to be held.
        private const int Piece = 2 * 1024;

        private readonly int[] _numbers = new int[sliceRows];
        private readonly int[] _places = new int[Piece];
        private readonly Dictionary<int, string> _unknown = [];

        public override void Read(int rows)
        {
            _unknown.Clear();
            base.Read(rows);
        }

        public override bool TryMoveTo<T>(Span<T> to, long lowest, long highest, long offset)
        {
            for (var i = 0; i < Rows; i++) to[i] = T.CreateTruncating(_numbers[i] - offset);
            return _unknown.Count == 0 && !(HasNulls && words.OfNothing is null);
        }

        public override bool TryMark(Span<byte> traits, int shift) => false;

        // The bytes belong to the file, which lets go of them as it reads on.
        protected override unsafe void Take(int start, int rows, int count)
        {
            var hasGaps = count < rows;
            if (hasGaps)
            {
                _numbers.AsSpan(start, rows).Fill(words.OfNothing ?? Unknown);
                FindPlaces(start, rows);
            }

            for (var i = 0; i < count; i++)
            {
                var row = hasGaps ? _places[i] : start + i;
                var utf8 = new ReadOnlySpan<byte>((void*)Values[i].Pointer, Values[i].Length);
                if (words.TryFind(utf8, out _numbers[row])) continue;

                _numbers[row] = Unknown;
                _unknown[row] = System.Text.Encoding.UTF8.GetString(utf8);
            }
        }

        /// <summary>Finds the rows that have a text, each without asking whether: no processor guesses which do.</summary>
        private void FindPlaces(int start, int rows)
        {
            var found = 0;
            for (var row = start; row < start + rows; row++)
            {
                _places[found] = row;
                found += Levels[row];
            }
        }

        protected override string Written(int row) => _unknown.TryGetValue(row, out var text) ? text : words.Written(_numbers[row]);
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
