using System.Data;
using System.Runtime.InteropServices;

namespace Kriterium.Benchmarks.Aggregate;

/// <summary>A data reader over columns, with as little between as can be: what is measured is the library's side.</summary>
internal sealed class ColumnReader(IReadOnlyList<ResidentColumns> columns) : IDataReader
{
    private static readonly string[] Names =
        ["year", "area", "region", "age", "outside_labour", "gross_income", "non_western", "convicted", "basic_education", "unknown_education", "in_education", "taxable"];

    private int[] _area = [];
    private byte[] _region = [];
    private byte[] _age = [];
    private ResidentTraits[] _traits = [];
    private ushort[] _outsideLabourMarket = [];
    private long[] _grossIncome = [];
    private short _year;
    private int _next;
    private int _row = -1;

    public int FieldCount => Names.Length;

    public string GetName(int i) => Names[i];

    public Type GetFieldType(int i) => i switch { 1 => typeof(int), 0 or 4 => typeof(short), 2 or 3 => typeof(byte), 5 => typeof(long), _ => typeof(bool) };

    public bool Read()
    {
        _row++;
        while (_row == _area.Length)
        {
            if (_next == columns.Count) return false;

            Take(columns[_next++]);
        }

        return true;
    }

    public bool IsDBNull(int i) => false;

    public byte GetByte(int i) => (i == 2 ? _region : _age)[_row];

    public short GetInt16(int i) => i == 0 ? _year : (short)_outsideLabourMarket[_row];

    public int GetInt32(int i) => _area[_row];

    public long GetInt64(int i) => _grossIncome[_row];

    public bool GetBoolean(int i) => ((byte)_traits[_row] & (1 << (i - 6))) != 0;

    public void Dispose()
    {
    }

    private void Take(ResidentColumns one)
    {
        _row = 0;
        _year = (short)one.Year;
        _area = ArrayOf(one.Areas);
        _region = ArrayOf(one.Regions);
        _age = ArrayOf(one.Ages);
        _traits = ArrayOf(one.Traits);
        _outsideLabourMarket = ArrayOf(one.OutsideLabourMarketThousandths);
        _grossIncome = ArrayOf(one.GrossIncome);
    }

    private static T[] ArrayOf<T>(ReadOnlyMemory<T> column) =>
        MemoryMarshal.TryGetArray(column, out var segment) && segment.Count == segment.Array!.Length ? segment.Array : column.ToArray();

    // Nothing asks for the rest.
    object IDataRecord.this[int i] => throw new NotSupportedException();

    object IDataRecord.this[string name] => throw new NotSupportedException();

    int IDataReader.Depth => 0;

    bool IDataReader.IsClosed => false;

    int IDataReader.RecordsAffected => -1;

    void IDataReader.Close() => throw new NotSupportedException();

    DataTable? IDataReader.GetSchemaTable() => throw new NotSupportedException();

    bool IDataReader.NextResult() => false;

    long IDataRecord.GetBytes(int i, long fieldOffset, byte[]? buffer, int bufferoffset, int length) => throw new NotSupportedException();

    char IDataRecord.GetChar(int i) => throw new NotSupportedException();

    long IDataRecord.GetChars(int i, long fieldoffset, char[]? buffer, int bufferoffset, int length) => throw new NotSupportedException();

    IDataReader IDataRecord.GetData(int i) => throw new NotSupportedException();

    string IDataRecord.GetDataTypeName(int i) => throw new NotSupportedException();

    DateTime IDataRecord.GetDateTime(int i) => throw new NotSupportedException();

    decimal IDataRecord.GetDecimal(int i) => throw new NotSupportedException();

    double IDataRecord.GetDouble(int i) => throw new NotSupportedException();

    float IDataRecord.GetFloat(int i) => throw new NotSupportedException();

    Guid IDataRecord.GetGuid(int i) => throw new NotSupportedException();

    int IDataRecord.GetOrdinal(string name) => throw new NotSupportedException();

    string IDataRecord.GetString(int i) => throw new NotSupportedException();

    object IDataRecord.GetValue(int i) => throw new NotSupportedException();

    int IDataRecord.GetValues(object[] values) => throw new NotSupportedException();
}
