using DuckDB.NET.Data;

namespace Kriterium.Sql.Tests.Engines;

/// <summary>DuckDB in this process and in memory.</summary>
internal sealed class DuckDbEngine : DriverEngine
{
    private readonly DuckDBConnection _connection;

    public DuckDbEngine()
        : this(new DuckDBConnection("DataSource=:memory:"))
    {
    }

    private DuckDbEngine(DuckDBConnection connection)
        : base(SqlDialect.DuckDb, connection)
    {
        _connection = connection;
        connection.Open();
    }

    public override void Load(SqlTable table)
    {
        Execute("DROP TABLE IF EXISTS " + SqlColumn.Quoted(table.Name));
        Execute(table.Create(text: "VARCHAR", whole: "BIGINT"));
        using var appender = _connection.CreateAppender(table.Name);
        foreach (var block in table.Blocks)
        {
            for (var i = 0; i < block[0].Length; i++)
            {
                var row = appender.CreateRow();
                foreach (var column in block)
                    row = column is string?[] texts ? row.AppendValue(texts[i]) : row.AppendValue(((long?[])column)[i]);
                row.EndRow();
            }
        }
    }
}
