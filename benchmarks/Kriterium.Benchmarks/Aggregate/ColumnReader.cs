using System.Data;

namespace Kriterium.Benchmarks.Aggregate;

/// <summary>A data reader over columns, with as little between as can be: what is measured is the library's side.</summary>
internal sealed class ColumnReader(IReadOnlyList<ResidentColumns> columns) : IDataReader
{
    private static readonly string[] Names =
        ["year", "area", "region", "age", "outside_labour", "gross_income", "non_western", "convicted", "basic_education", "unknown_education", "in_education", "taxable"];

    private int _one;
    private int _row = -1;

    public int FieldCount => Names.Length;

    public string GetName(int i) => Names[i];

    public Type GetFieldType(int i) => i switch { 1 => typeof(int), 0 or 4 => typeof(short), 2 or 3 => typeof(byte), 5 => typeof(long), _ => typeof(bool) };

    public bool Read()
    {
        _row++;
        while (_one < columns.Count && _row == columns[_one].Length) (_one, _row) = (_one + 1, 0);
        return _one < columns.Count;
    }

    public bool IsDBNull(int i) => false;

    public byte GetByte(int i) => (i == 2 ? columns[_one].Region : columns[_one].Age).Span[_row];

    public short GetInt16(int i) => i == 0 ? (short)columns[_one].Year : (short)columns[_one].OutsideLabour.Span[_row];

    public int GetInt32(int i) => columns[_one].Area.Span[_row];

    public long GetInt64(int i) => columns[_one].GrossIncome.Span[_row];

    public bool GetBoolean(int i) => ((byte)columns[_one].Traits.Span[_row] & (1 << (i - 6))) != 0;

    public void Dispose()
    {
    }

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
