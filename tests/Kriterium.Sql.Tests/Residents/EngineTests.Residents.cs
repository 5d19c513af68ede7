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

    /// <summary>Its year, its area, its region and the country are then unknown, and nothing else is.</summary>
    [Fact]
    public void Residents_ThatCannotBe_AreNamed_AndLeaveTheirCountsUnknown()
    {
        string[] columns =
        [
            "year", "region", "age", "outside_labour", "gross_income", "non_western", "convicted", "basic_education", "unknown_education",
            "in_education", "taxable",
        ];
        long?[] sound = [2014, 1084, 40, 0, 200_000, 0, 0, 0, 0, 0, 1];
        (string Fault, int Column, long? Value)[] faulty =
        [
            ("region is not a whole number from 1081 to 1085", 1, 1086),
            ("age is not a whole number from 0 to 125", 2, 126),
            ("outside_labour is not a whole number from 0 to 1000", 3, 1_001),
            ("gross_income is not a whole number from -1099511627776 to 1099511627775", 4, null),
            ("non_western is not 0 or 1", 5, 2),
            ("taxable is not 0 or 1", 10, null),
        ];
        var rows = faulty.Select(one => ("a", With(one.Column, one.Value))).Concat([("a", sound), ("b", With(0, 2013))]).ToList();
        using var engine = Open();
        engine.Load(new SqlTable(
            "residents",
            [new("area_id", IsText: true), .. columns.Select(name => new SqlColumn(name))],
            [[rows.Select(row => row.Item1).ToArray(), .. columns.Select((_, i) => rows.Select(row => row.Item2[i]).ToArray())]]));
        var statements = SqlStatements.Of(
            ThresholdPolicies.ParticularlyVulnerable2013, engine.Dialect, new SqlOptions(bounds: NationCounts.Value.NarrowBounds));

        Assert.Equal(
            faulty.Select(one => "2014|" + one.Fault + "|1").Order(StringComparer.Ordinal),
            engine.Query(statements.ResidentFaults).Rows.Select(row => string.Join('|', row)).Order(StringComparer.Ordinal));
        var counts = engine.Query(statements.Counts);
        int[] places = [counts.IndexOf("area_id"), counts.IndexOf("year"), counts.IndexOf("residents"), counts.IndexOf("gross_income")];
        Assert.Equal(
            ["a|2014||", "b|2013|1|200000"],
            counts.Rows.Select(row => string.Join('|', places.Select(place => row[place]))).Order(StringComparer.Ordinal));

        long?[] With(int column, long? value)
        {
            var row = (long?[])sound.Clone();
            row[column] = value;
            return row;
        }
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
