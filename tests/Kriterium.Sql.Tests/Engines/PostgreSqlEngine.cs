using Npgsql;

namespace Kriterium.Sql.Tests.Engines;

/// <summary>A schema of its own on the server that the environment names, dropped at the end.</summary>
internal sealed class PostgreSqlEngine : DriverEngine
{
    public const string Variable = "KRITERIUM_POSTGRES";

    private readonly NpgsqlConnection _connection;

    public PostgreSqlEngine(string connectionString)
        : this(new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString))
    {
    }

    private PostgreSqlEngine(NpgsqlConnection connection)
        : base(SqlDialect.PostgreSql, connection)
    {
        _connection = connection;
        connection.Open();
        Execute("CREATE SCHEMA " + Schema);
        Execute("SET search_path TO " + Schema);
    }

    /// <summary>The schema that is its own.</summary>
    public string Schema { get; } = "kriterium_" + Guid.NewGuid().ToString("N");

    /// <summary>Where the server is.</summary>
    public NpgsqlConnectionStringBuilder Address => new(_connection.ConnectionString);

    /// <summary>The server that is here, or the test is skipped and says why.</summary>
    /// <param name="variable">What names it in the environment.</param>
    public static PostgreSqlEngine OrSkip(string variable = Variable)
    {
        var server = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(server),
            "There is no PostgreSQL: set " + variable + " to a connection string of Npgsql, or run .ci/sql, which starts one.");
        return new PostgreSqlEngine(server!);
    }

    /// <summary>Waits for a server that died, and comes back by itself.</summary>
    public void Reconnect()
    {
        for (var left = 300; ; left--)
        {
            _connection.Close();
            try
            {
                _connection.Open();
                return;
            }
            catch (NpgsqlException) when (left > 0)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    public override void Load(SqlTable table)
    {
        Execute("DROP TABLE IF EXISTS " + SqlColumn.Quoted(table.Name));
        Execute(table.Create(text: "TEXT", whole: "BIGINT"));
        using (var writer = _connection.BeginTextImport("COPY " + SqlColumn.Quoted(table.Name) + " FROM STDIN"))
        {
            TabSeparated.Write(table, writer);
        }

        Execute("ANALYZE " + SqlColumn.Quoted(table.Name));
    }

    public override void Dispose()
    {
        Execute("DROP SCHEMA " + Schema + " CASCADE");
        base.Dispose();
    }
}
