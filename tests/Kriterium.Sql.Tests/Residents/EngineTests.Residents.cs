using Kriterium.Sql.Tests.Engines;
using Kriterium.Sql.Tests.Residents;
using Kriterium.Sql.Tests.Verdicts;
using Kriterium.Testing;

namespace Kriterium.Sql.Tests;

public abstract partial class EngineTests
{
    private static readonly NationTable Nation = new(new SyntheticNation(residents: 40_000, seed: 3), [2013, 2014, 2015, 2016]);

    private static readonly Lazy<AreaBatch> NationCounts = new(Nation.Counts);

    [Fact]
    public void Residents_Counted_AreTheLibrarysCountsAndVerdicts()
    {
        using var engine = Open();
        engine.Load(Nation.Table);
        engine.Load(NationCounts.Value.Tables().Single(table => table.Name == "membership"));
        var statements = OfResidents(engine.Dialect, out var expected);

        Assert.Empty(engine.Query(statements.ResidentFaults).Rows);
        CountsAre(NationCounts.Value, engine.Query, statements);
        expected.MustEqual(engine.Query(statements.VerdictsFromResidents), engine.ToString());
    }

    /// <summary>The first rule of the law that the engine's numbers are large enough for.</summary>
    private SqlStatements OfResidents(SqlDialect dialect, out VerdictRows expected)
    {
        var policy = LargestNumber <= long.MaxValue ? ThresholdPolicies.ParticularlyVulnerable2013 : null;
        var options = new SqlOptions(bounds: NationCounts.Value.NarrowBounds);
        if (policy is not null)
        {
            expected = VerdictRows.Of(NationCounts.Value, policy);
            return SqlStatements.Of(policy, dialect, options);
        }

        expected = VerdictRows.Of(NationCounts.Value, LegalTimeline.Denmark);
        return SqlStatements.Of(LegalTimeline.Denmark, dialect, options);
    }

    internal static void CountsAre(AreaBatch counts, Func<string, SqlRows> query, SqlStatements statements)
    {
        var tables = counts.Tables().ToDictionary(table => table.Name);
        foreach (var (table, statement) in new[]
        {
            ("counts", statements.Counts), ("regions", statements.Regions), ("country", statements.Country),
        })
        {
            var rows = query(statement);
            int[] places = [.. tables[table].Columns.Select(column => rows.IndexOf(column.Name))];
            Assert.Equal(
                tables[table].Rows().Order(StringComparer.Ordinal),
                rows.Rows.Select(row => string.Join('|', places.Select(place => row[place]))).Order(StringComparer.Ordinal));
        }
    }
}
