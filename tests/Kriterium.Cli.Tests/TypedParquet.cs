using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using ParquetSharp;
using ParquetSharp.Schema;
using Encoding = System.Text.Encoding;

namespace Kriterium.Cli.Tests;

/// <summary>Parquet in any stored type, as other writers choose them.</summary>
internal static class TypedParquet
{
    /// <summary>Rows in the types that are asked for; an empty field is nothing.</summary>
    public static string Write(
        string path, IReadOnlyList<string> names, IReadOnlyList<string[]> rows, Func<string, Stored> typeOf,
        Compression compression = Compression.Snappy, bool hasDictionary = true, int rowsPerGroup = 1000)
    {
        var types = names.Select(typeOf).ToList();
        using var schema = new GroupNode(
            "schema",
            Repetition.Required,
            [.. names.Select((name, column) => new PrimitiveNode(
                name,
                types[column].IsRequired ? Repetition.Required : Repetition.Optional,
                types[column].Logical,
                types[column].Physical,
                types[column].Width))]);
        using var builder = new WriterPropertiesBuilder().Compression(compression);
        using var properties = (hasDictionary ? builder : builder.DisableDictionary()).Build();
        using var file = new ParquetFileWriter(path, schema, properties);
        foreach (var group in rows.Chunk(rowsPerGroup))
        {
            using var writer = file.AppendRowGroup();
            for (var column = 0; column < names.Count; column++)
                Write(writer.NextColumn(), types[column], [.. group.Select(row => row[column])]);
        }

        file.Close();
        return path;
    }

    private static void Write(ColumnWriter column, Stored type, string[] fields)
    {
        var given = type.IsRequired ? fields : [.. fields.Where(field => field.Length > 0)];
        var pinned = new List<GCHandle>();
        IntPtr Pin(byte[] bytes)
        {
            pinned.Add(GCHandle.Alloc(bytes, GCHandleType.Pinned));
            return pinned[^1].AddrOfPinnedObject();
        }

        void Batch<T>(Func<string, T> value)
            where T : unmanaged
        {
            T[] values = [.. given.Select(value)];
            if (type.IsRequired) ((ColumnWriter<T>)column).WriteBatch(values);
            else ((ColumnWriter<T>)column).WriteBatch(fields.Length, [.. fields.Select(field => (short)(field.Length > 0 ? 1 : 0))], null, values);
        }

        BigInteger Unscaled(string field) =>
            BigInteger.Parse(field, CultureInfo.InvariantCulture) * BigInteger.Pow(10, type.Scale) + type.More;

        switch (type.Physical)
        {
            case PhysicalType.Boolean: Batch(field => field == "1"); break;
            case PhysicalType.Int32: Batch(field => unchecked((int)(long)Unscaled(field))); break;
            case PhysicalType.Int64: Batch(field => unchecked((long)(Int128)Unscaled(field))); break;
            case PhysicalType.Float: Batch(field => float.Parse(field, CultureInfo.InvariantCulture)); break;
            case PhysicalType.Double: Batch(field => double.Parse(field, CultureInfo.InvariantCulture)); break;
            case PhysicalType.FixedLenByteArray:
                Batch(field =>
                {
                    var bytes = Unscaled(field).ToByteArray(isBigEndian: true);
                    byte[] wide = [.. Enumerable.Repeat((byte)(bytes[0] >= 0x80 ? 0xFF : 0), type.Width - bytes.Length), .. bytes];
                    return new FixedLenByteArray(Pin(wide));
                });
                break;
            default:
                Batch(field =>
                {
                    var bytes = type.IsText ? Encoding.UTF8.GetBytes(field) : Unscaled(field).ToByteArray(isBigEndian: true);
                    return new ByteArray(bytes.Length == 0 ? IntPtr.Zero : Pin(bytes), bytes.Length);
                });
                break;
        }

        pinned.ForEach(handle => handle.Free());
    }

    /// <summary>How a column is stored.</summary>
    /// <param name="Physical">What stands in the file.</param>
    /// <param name="Logical">What it means.</param>
    internal sealed record Stored(PhysicalType Physical, LogicalType Logical)
    {
        /// <summary>Digits behind the decimal point.</summary>
        public int Scale { get; init; }

        /// <summary>The bytes of each value, where all have as many.</summary>
        public int Width { get; init; } = -1;

        /// <summary>Added to every number, in units of the last digit.</summary>
        public int More { get; init; }

        public bool IsRequired { get; init; }

        public bool IsText => Physical == PhysicalType.ByteArray && Logical is not DecimalLogicalType;

        public static Stored Text => new(PhysicalType.ByteArray, LogicalType.String());

        public static Stored Flag => new(PhysicalType.Boolean, LogicalType.None());

        public static Stored Whole(int bits, bool isSigned = true) =>
            new(bits == 64 ? PhysicalType.Int64 : PhysicalType.Int32, LogicalType.Int(bits, isSigned));

        public static Stored Decimal(PhysicalType physical, int precision, int scale, int width = -1) =>
            new(physical, LogicalType.Decimal(precision, scale)) { Scale = scale, Width = width };
    }
}
