using DuckDB.NET.Data;

namespace Kriterium.Benchmarks.Data;

/// <summary>A database in memory, with as many threads as a benchmark allows.</summary>
internal sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDb(int threads)
    {
        _connection.Open();
        Execute(FormattableString.Invariant($"SET threads = {threads}"));
    }

    public DuckDBAppender Appender(string table) => _connection.CreateAppender(table);

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a query to its last row.</summary>
    public int Read(string sql, Action<DuckDBDataReader>? row = null)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++) row?.Invoke(reader);
        return rows;
    }

    public void Dispose() => _connection.Dispose();
}
