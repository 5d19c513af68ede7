using System.Numerics;
using Kriterium.Sql.Tests.Engines;

namespace Kriterium.Sql.Tests;

/// <summary>What is emitted, run by an engine and held against the library. A file for each subject, a class for each engine.</summary>
public abstract partial class EngineTests
{
    private static readonly Array[][] Blocks =
    [
        [new[] { "a", "b" }, new long?[] { long.MaxValue, null }],
        [new[] { null, "Aldersrogade's \"æ\"" }, new long?[] { -long.MaxValue, 0 }],
    ];

    private static readonly Comparer<string?[]> Comparer =
        Comparer<string?[]>.Create((a, b) => string.CompareOrdinal(string.Join('|', a), string.Join('|', b)));

    private protected abstract SqlEngine Open();

    /// <summary>What docs/how-to/sql.md advises where many areas or rules are asked; everything else is asked as the engine comes.</summary>
    private protected virtual IReadOnlyList<string> SettingsForMany => [];

    /// <summary>The largest number that the engine counts exactly to; <c>null</c> where there is none.</summary>
    private protected abstract BigInteger? LargestNumber { get; }

    /// <summary>How many conformance cases have counts that are too large to be decided exactly.</summary>
    private protected abstract int CasesTooLarge { get; }

    [Fact]
    public void Load_NumbersTextAndNull_ComeBack()
    {
        using var engine = Open();
        engine.Load(new SqlTable(
            "loaded",
            [new("name", IsText: true), new("number")],
            Blocks));

        var rows = engine.Query("SELECT \"name\", \"number\" FROM \"loaded\" ORDER BY \"number\"").Rows;

        string?[][] expected =
            [["b", null], [null, "-9223372036854775807"], ["Aldersrogade's \"æ\"", "0"], ["a", "9223372036854775807"]];
        Assert.Equal(expected.Order(Comparer), rows.Order(Comparer));
    }

    [Fact]
    public void Query_ThatTheEngineRefuses_SaysWhy()
    {
        using var engine = Open();
        var exception = Assert.Throws<SqlEngineException>(() => engine.Query("SELECT \"nothing\" FROM \"nowhere\""));
        Assert.Contains("nowhere", exception.Message, StringComparison.Ordinal);
        Assert.Equal("1", engine.Query("SELECT 1 AS \"after\"").Single());
    }
}

public sealed class DuckDbTests : EngineTests
{
    private protected override SqlEngine Open() => new DuckDbEngine();

    private protected override BigInteger? LargestNumber => BigInteger.Pow(2, 127) - 1;

    private protected override int CasesTooLarge => 26;

    private protected override (string Exact, string Inexact) NumberTypes => ("HUGEINT", "DOUBLE");
}

public sealed class SqliteTests : EngineTests
{
    private protected override SqlEngine Open() => new SqliteEngine();

    private protected override BigInteger? LargestNumber => long.MaxValue;

    private protected override int CasesTooLarge => 420;

    private protected override (string Exact, string Inexact) NumberTypes => ("INTEGER", "REAL");
}

public sealed class PostgreSqlTests : EngineTests
{
    private protected override SqlEngine Open() => PostgreSqlEngine.OrSkip();

    // PostgreSQL takes every step for a single row, and would join a thousand areas in nested loops.
    private protected override IReadOnlyList<string> SettingsForMany => ["SET enable_nestloop = off"];

    private protected override BigInteger? LargestNumber => null;

    private protected override int CasesTooLarge => 0;

    private protected override (string Exact, string Inexact) NumberTypes => ("NUMERIC", "NUMERIC(40, -3)");
}

public sealed class ClickHouseTests : EngineTests
{
    private protected override SqlEngine Open() => ClickHouseEngine.OrSkip();

    // ClickHouse looks for what follows from a chain of comparisons: a quarter of the time, where statements are this long.
    private protected override IReadOnlyList<string> SettingsForMany => ["SET optimize_and_compare_chain = 0"];

    private protected override BigInteger? LargestNumber => BigInteger.Pow(2, 255) - 1;

    private protected override int CasesTooLarge => 6;

    private protected override (string Exact, string Inexact) NumberTypes => ("Nullable(Int256)", "Nullable(Float64)");
}
