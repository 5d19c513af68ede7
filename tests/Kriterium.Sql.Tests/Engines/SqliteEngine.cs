using Microsoft.Data.Sqlite;

namespace Kriterium.Sql.Tests.Engines;

/// <summary>SQLite in this process and in memory.</summary>
internal sealed class SqliteEngine : DriverEngine
{
    private readonly SqliteConnection _connection;

    public SqliteEngine()
        : this(new SqliteConnection("Data Source=:memory:"))
    {
    }

    private SqliteEngine(SqliteConnection connection)
        : base(SqlDialect.Sqlite, connection)
    {
        _connection = connection;
        connection.Open();
    }

    public override void Load(SqlTable table)
    {
        Execute("DROP TABLE IF EXISTS " + SqlColumn.Quoted(table.Name));
        Execute(table.Create(text: "TEXT", whole: "INTEGER"));
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        SqliteParameter[] parameters = [.. table.Columns.Select((_, i) => insert.Parameters.AddWithValue("$" + i, DBNull.Value))];
        insert.CommandText = "INSERT INTO " + SqlColumn.Quoted(table.Name) + " VALUES (" + string.Join(", ", parameters.Select(one => one.ParameterName)) + ")";
        insert.Prepare();
        foreach (var block in table.Blocks)
        {
            for (var row = 0; row < block[0].Length; row++)
            {
                for (var i = 0; i < block.Length; i++)
                    parameters[i].Value = block[i].GetValue(row) ?? DBNull.Value;
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }
}
