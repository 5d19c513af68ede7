namespace Kriterium.Sql.Tests.Statements;

/// <summary>Statements as they are, in files that were read: one rule whole, and what differs in the other dialects.</summary>
public class GoldenTests
{
    private const string Variable = "KRITERIUM_SNAPSHOTS";

    private static readonly bool Writes = Environment.GetEnvironmentVariable(Variable) == "write";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Kriterium.Sql.Tests", "Statements", "Golden");

    private static Dictionary<string, string> Statements
    {
        get
        {
            var duckDb = SqlStatements.Of(LegalTimeline.Denmark.At(new CalendarDate(2021, 12, 1)), SqlDialect.DuckDb);
            var files = new Dictionary<string, string>
            {
                ["counts.duckdb.sql"] = duckDb.Counts,
                ["regions.duckdb.sql"] = duckDb.Regions,
                ["country.duckdb.sql"] = duckDb.Country,
                ["resident-faults.duckdb.sql"] = duckDb.ResidentFaults,
                ["2021.faults.duckdb.sql"] = duckDb.Faults,
                ["2021.duckdb.sql"] = duckDb.Verdicts,
                ["2010.suppressed-pooled.duckdb.sql"] = SqlStatements.Of(
                    Pooled(ThresholdPolicies.ParticularlyVulnerable2010), SqlDialect.DuckDb, new SqlOptions(suppressed: true)).Verdicts,
            };
            foreach (var dialect in SqlDialect.All)
            {
                files.Add("self-check." + dialect + ".sql", dialect.SelfCheck);
                files.Add(
                    "2013." + dialect + ".sql",
                    SqlStatements.Of(
                        ThresholdPolicies.ParticularlyVulnerable2013,
                        dialect,
                        new SqlOptions(bounds: new SqlBounds(20_000, 2_000_000, 10_000_000_000, 1_000_000_000_000))).Verdicts);
            }

            return files;
        }
    }

    /// <summary>To write them again, run this test with KRITERIUM_SNAPSHOTS=write, and read what changed.</summary>
    [Fact]
    public void Statements_AreThoseOfTheFiles()
    {
        var statements = Statements;
        if (Writes)
        {
            Directory.CreateDirectory(Folder);
            foreach (var (name, text) in statements) File.WriteAllText(Path.Combine(Folder, name), text);
        }

        Assert.Equal(
            statements.Keys.Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(statements, one => Assert.Equal(File.ReadAllText(Path.Combine(Folder, one.Key)), one.Value));
    }

    private static ThresholdPolicy Pooled(ThresholdPolicy policy)
    {
        var builder = policy.ToBuilder();
        builder.Averaging = AveragingMethod.PooledShare;
        return builder.Build();
    }
}
