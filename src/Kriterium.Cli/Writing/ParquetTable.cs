using System.Globalization;
using ParquetSharp;
using ParquetSharp.IO;

namespace Kriterium.Cli.Writing;

/// <summary>A result as Parquet: dates are DATE, numbers INT32 or INT64, everything else text, and what is empty is null.</summary>
/// <remarks>The same bytes for the same result: nothing of the time or the machine is in it.</remarks>
internal static class ParquetTable
{
    public static byte[] Of(FlatTable table)
    {
        using var buffer = new MemoryStream();
        using (var stream = new ManagedOutputStream(buffer, leaveOpen: true))
        using (var file = new ParquetFileWriter(stream, [.. table.Columns.Select(Column)], Compression.Snappy))
        {
            using (var group = file.AppendRowGroup())
            {
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    var fields = table.Rows.Select(row => row[i]);
                    using var column = group.NextColumn();
                    switch (table.Columns[i].Type)
                    {
                        case FlatType.Date:
                            Write(column, fields.Select(Date));
                            break;
                        case FlatType.Number:
                            Write(column, fields.Select(Number));
                            break;
                        case FlatType.LongNumber:
                            Write(column, fields.Select(LongNumber));
                            break;
                        default:
                            Write(column, fields.Select(field => field.Length == 0 ? null : field));
                            break;
                    }
                }
            }

            file.Close();
        }

        return buffer.ToArray();
    }

    private static Column Column(FlatColumn column) => column.Type switch
    {
        FlatType.Date => new Column<DateOnly>(column.Name),
        FlatType.Number => new Column<int?>(column.Name),
        FlatType.LongNumber => new Column<long?>(column.Name),
        _ => new Column<string?>(column.Name),
    };

    private static void Write<T>(ColumnWriter column, IEnumerable<T> values)
    {
        using var writer = column.LogicalWriter<T>();
        writer.WriteBatch([.. values]);
    }

    private static DateOnly Date(string field)
    {
        var (year, month, day) = CalendarDate.Parse(field);
        return new DateOnly(year, month, day);
    }

    private static int? Number(string field) => field.Length == 0 ? null : int.Parse(field, CultureInfo.InvariantCulture);

    private static long? LongNumber(string field) => field.Length == 0 ? null : long.Parse(field, CultureInfo.InvariantCulture);
}
