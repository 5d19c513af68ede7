using Kriterium.Sql.Tests.Engines;

namespace Kriterium.Sql.Tests.SelfChecks;

/// <summary>Sessions in which the emitted statements would be answered otherwise.</summary>
public class BrokenSettingTests
{
    [Fact]
    public void ClickHouse_WithoutNullsInJoins_IsNoticed()
    {
        using var engine = ClickHouseEngine.OrSkip();
        engine.Execute("SET join_use_nulls = 0");

        Assert.Equal("a row that is not there is NULL in an outer join", engine.Query(engine.Dialect.SelfCheck).Single());
    }

    /// <summary>The statement carries the setting, so that it is right even there.</summary>
    [Fact]
    public void ClickHouse_WithoutNullsInJoins_StatementsSetThem()
    {
        using var engine = ClickHouseEngine.OrSkip();
        engine.Execute("SET join_use_nulls = 0");
        // Of every year, as years without a row are what joins leave empty.
        var asked = Verdicts.Asked.Policy(seed: 0, areas: 40, areSmall: false);
        Assert.Null(asked.Year);
        foreach (var table in asked.Batch.Tables()) engine.Load(table);

        asked.Expected.MustEqual(engine.Query(asked.Statements(engine.Dialect).Verdicts), "ClickHouse");
    }

    /// <summary>A schema before the system's own can give an operator another meaning.</summary>
    [Fact]
    public void PostgreSql_WithAnOperatorOfItsOwn_IsNoticed()
    {
        using var engine = PostgreSqlEngine.OrSkip();
        engine.Execute(
            "CREATE FUNCTION rough(a numeric, b numeric) RETURNS numeric LANGUAGE sql IMMUTABLE "
                + "AS 'SELECT (a::float8 OPERATOR(pg_catalog.*) b::float8)::numeric'");
        engine.Execute("CREATE OPERATOR * (LEFTARG = numeric, RIGHTARG = numeric, FUNCTION = rough)");
        Assert.Equal("ok", engine.Query(engine.Dialect.SelfCheck).Single());

        engine.Execute("SET search_path TO " + engine.Schema + ", pg_catalog");

        Assert.Equal("exact products", engine.Query(engine.Dialect.SelfCheck).Single());
    }
}
