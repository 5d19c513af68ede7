using System.Data.Common;
using System.Globalization;
using System.Numerics;

namespace Kriterium.Sql.Tests.Engines;

/// <summary>A database that runs what is emitted for its dialect. Each has a place of its own, empty at first.</summary>
internal abstract class SqlEngine(SqlDialect dialect) : IDisposable
{
    public SqlDialect Dialect { get; } = dialect;

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <exception cref="SqlEngineException">The engine refused it.</exception>
    public abstract void Execute(string statement);

    /// <summary>Runs a query to its last row.</summary>
    /// <exception cref="SqlEngineException">The engine refused it, or failed on the way.</exception>
    public abstract SqlRows Query(string query);

    /// <summary>Makes a table anew and fills it.</summary>
    public abstract void Load(SqlTable table);

    public abstract void Dispose();

    public override string ToString() => Dialect.Key;
}

internal sealed class SqlEngineException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>An engine with a driver for .NET.</summary>
internal abstract class DriverEngine(SqlDialect dialect, DbConnection connection) : SqlEngine(dialect)
{
    private const int NoTimeout = 0;

    public override void Execute(string statement) => Run(statement, command => command.ExecuteNonQuery());

    public override SqlRows Query(string query) => Run(query, command =>
    {
        using var reader = command.ExecuteReader();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            var row = new string?[columns.Length];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : Text(reader.GetValue(i));
            rows.Add(row);
        }

        return new SqlRows(columns, rows);
    });

    public override void Dispose() => connection.Dispose();

    private T Run<T>(string statement, Func<DbCommand, T> run)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = NoTimeout;
        try
        {
            return run(command);
        }
        catch (DbException exception)
        {
            throw new SqlEngineException(Dialect.Key + ": " + exception.Message, exception);
        }
    }

    /// <summary>Words of verdicts come by the million: each is kept once.</summary>
    private static string Text(object value) => value switch
    {
        string text => text.Length < 30 ? string.Intern(text) : text,
        long number => number is >= 0 and < 10 ? string.Intern(number.ToString(CultureInfo.InvariantCulture)) : number.ToString(CultureInfo.InvariantCulture),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
