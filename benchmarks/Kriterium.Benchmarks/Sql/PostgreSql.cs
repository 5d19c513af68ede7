using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using Npgsql;

namespace Kriterium.Benchmarks.Sql;

/// <summary>A schema of its own on the server that KRITERIUM_POSTGRES names, dropped at the end.</summary>
internal sealed class PostgreSql : IDisposable
{
    public static readonly string? Server =
        Environment.GetEnvironmentVariable("KRITERIUM_POSTGRES") is { Length: > 0 } server ? server : null;

    private readonly NpgsqlConnection _connection = new(Server);
    private readonly string _schema = "kriterium_" + Guid.NewGuid().ToString("N");

    public PostgreSql()
    {
        _connection.Open();
        Execute("CREATE SCHEMA " + _schema);
        Execute("SET search_path TO " + _schema);
    }

    public void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    /// <summary>Fills a table with rows of values between tabs.</summary>
    public void Fill(string table, IEnumerable<string> rows)
    {
        using (var writer = _connection.BeginTextImport("COPY " + table + " FROM STDIN"))
        {
            foreach (var row in rows) writer.Write(row + "\n");
        }

        Execute("ANALYZE " + table);
    }

    /// <summary>Runs a query to its last row.</summary>
    public int Read(string sql, Action<NpgsqlDataReader>? row = null)
    {
        using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++) row?.Invoke(reader);
        return rows;
    }

    public void Dispose()
    {
        Execute("DROP SCHEMA " + _schema + " CASCADE");
        _connection.Dispose();
    }
}

/// <summary>Leaves out what needs PostgreSQL where there is none.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PostgreSqlWhereItIsAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddFilter(new SimpleFilter(benchmark =>
        PostgreSql.Server is not null || benchmark.Descriptor.WorkloadMethod.Name != nameof(PostgreSql)));
}
