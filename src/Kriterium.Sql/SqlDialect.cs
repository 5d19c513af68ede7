using System.Globalization;
using System.Numerics;
using Kriterium.Sql.Emission;

namespace Kriterium.Sql;

/// <summary>An engine's SQL: how it quotes a name, and in which whole numbers it counts exactly. A closed set.</summary>
/// <remarks>
/// Statements differ between dialects in these, and in nothing else. DuckDB, PostgreSQL, SQLite and ClickHouse are run against the library;
/// the statements of Spark, Trino and SQL Server are parsed by their grammars and not run.
/// </remarks>
public sealed class SqlDialect
{
    private readonly char _open, _close;
    private readonly string _numberType, _integerType, _textType;

    private SqlDialect(
        string key,
        string name,
        string numberType,
        BigInteger? mostExact,
        Assumptions assumptions,
        string quotes = "\"\"",
        string integerType = "BIGINT",
        string textType = "VARCHAR",
        string ending = "")
    {
        Key = key;
        Name = name;
        MostExact = mostExact;
        Ending = ending;
        (_numberType, _integerType, _textType) = (numberType, integerType, textType);
        (_open, _close) = (quotes[0], quotes[1]);
        SelfCheck = assumptions.In(this);
    }

    /// <summary>DuckDB: numbers are <c>HUGEINT</c>.</summary>
    public static SqlDialect DuckDb { get; } =
        new("duckdb", "DuckDB", "HUGEINT", BigInteger.Pow(2, 127) - 1, Assumptions.Plain);

    /// <summary>PostgreSQL: numbers are <c>NUMERIC</c>, exact at any size.</summary>
    public static SqlDialect PostgreSql { get; } = new("postgresql", "PostgreSQL", "NUMERIC", null, Assumptions.Plain);

    /// <summary>SQLite: numbers are integers of 64 bits, so that many rules need narrower bounds and some are refused.</summary>
    public static SqlDialect Sqlite { get; } =
        new("sqlite", "SQLite", "INTEGER", long.MaxValue, Assumptions.Sqlite, textType: "TEXT");

    /// <summary>ClickHouse: numbers are <c>Int256</c>. Every statement carries <c>join_use_nulls = 1</c>, which it needs.</summary>
    public static SqlDialect ClickHouse { get; } = new(
        "clickhouse",
        "ClickHouse",
        "Nullable(Int256)",
        BigInteger.Pow(2, 255) - 1,
        Assumptions.Plain,
        integerType: "Nullable(Int64)",
        textType: "Nullable(String)",
        ending: "SETTINGS join_use_nulls = 1");

    /// <summary>Spark SQL: numbers are <c>DECIMAL(38, 0)</c>. Needs <c>spark.sql.ansi.enabled</c>.</summary>
    public static SqlDialect Spark { get; } =
        new("spark", "Spark SQL", "DECIMAL(38, 0)", ThirtyEightDigits, Assumptions.Spark, quotes: "``", textType: "STRING");

    /// <summary>Trino: numbers are <c>DECIMAL(38, 0)</c>.</summary>
    public static SqlDialect Trino { get; } = new("trino", "Trino", "DECIMAL(38, 0)", ThirtyEightDigits, Assumptions.Plain);

    /// <summary>SQL Server: numbers are <c>DECIMAL(38, 0)</c>.</summary>
    public static SqlDialect SqlServer { get; } = new(
        "sqlserver", "SQL Server", "DECIMAL(38, 0)", ThirtyEightDigits, Assumptions.SqlServer, quotes: "[]", textType: "NVARCHAR(4000)");

    /// <summary>All seven.</summary>
    public static IReadOnlyList<SqlDialect> All { get; } =
        Array.AsReadOnly(new[] { DuckDb, PostgreSql, Sqlite, ClickHouse, Spark, Trino, SqlServer });

    /// <summary>A short stable name in lower case: <c>postgresql</c>.</summary>
    public string Key { get; }

    /// <summary>The engine's name.</summary>
    public string Name { get; }

    /// <summary>
    /// A query of constants, without a table, that answers <c>ok</c> in its column <c>self_check</c>, or names the assumption about the
    /// engine or its settings that does not hold. Run it once in each session that decides.
    /// </summary>
    public string SelfCheck { get; }

    /// <summary>The dialect with this key.</summary>
    /// <param name="key">A <see cref="Key"/>, in the same letters.</param>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static SqlDialect FromKey(string key)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));

        return All.FirstOrDefault(dialect => dialect.Key == key) ?? throw Faults.Only(
            "The dialect", nameof(key), "is " + key, "choose one of " + string.Join(", ", All.Select(dialect => dialect.Key)));
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    /// <summary>The largest whole number, on either side of zero, that is exact; <c>null</c> where there is none.</summary>
    internal BigInteger? MostExact { get; }

    /// <summary>What ends a statement; empty for most.</summary>
    internal string Ending { get; }

    private static BigInteger ThirtyEightDigits => BigInteger.Pow(10, 38) - 1;

    internal string Quote(string name) => _open + name + _close;

    /// <summary>An exact whole number.</summary>
    internal string AsNumber(string expression) => As(expression, _numberType);

    /// <summary>A whole number of 64 bits.</summary>
    internal string AsInteger(string expression) => As(expression, _integerType);

    /// <summary>Text of any length.</summary>
    internal string AsText(string expression) => As(expression, _textType);

    /// <summary>A whole number, which is more than every engine reads as one where it is long.</summary>
    internal string Literal(BigInteger number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return number >= int.MinValue && number <= int.MaxValue ? digits : AsNumber("'" + digits + "'");
    }

    private static string As(string expression, string type) => "CAST(" + expression + " AS " + type + ")";
}
