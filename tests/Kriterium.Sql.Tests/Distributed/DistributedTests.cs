using System.Globalization;
using Kriterium.Sql.Tests.Engines;
using Kriterium.Sql.Tests.Residents;
using Kriterium.Sql.Tests.Verdicts;
using Kriterium.Testing;

namespace Kriterium.Sql.Tests.Distributed;

/// <summary>Residents on three servers: sums are added up where the rows are, and a server that dies is an error.</summary>
public class DistributedTests
{
    private const string Variable = "KRITERIUM_ROWS";

    private static readonly int[] Years = [2013, 2014, 2015, 2016];

    private static readonly long Rows = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } rows
        ? long.Parse(rows, NumberStyles.None, CultureInfo.InvariantCulture)
        : 1_000_000;

    private static readonly NationTable Nation = new(new SyntheticNation(Rows / Years.Length, seed: 5), Years);

    private static readonly Lazy<AreaBatch> Counts = new(Nation.Counts);

    private static readonly SqlStatements Statements = SqlStatements.Of(LegalTimeline.Denmark, SqlDialect.PostgreSql);

    [Fact]
    public void ByYear_EverySum_IsAddedUpWhereTheRowsAre()
    {
        using var spread = SpreadCountry.ByYear(Nation, Years);

        AreTheLibrarys(spread);
        Assert.All([Statements.Counts, Statements.Regions, Statements.Country], sums => AreAddedUpRemotely(spread, sums));
        // All three at once, under the verdicts.
        Assert.Equal(3 * spread.Nodes.Count, Remote(spread, Statements.VerdictsFromResidents).Count);
        AreAddedUpRemotely(spread, Statements.VerdictsFromResidents);
    }

    [Fact]
    public void ByRegion_SumsOfRegions_AreAddedUpWhereTheRowsAre()
    {
        using var spread = SpreadCountry.ByRegion(Nation, Years);

        AreTheLibrarys(spread);
        AreAddedUpRemotely(spread, Statements.Regions);
    }

    [Fact]
    public async Task Server_ThatDiesInTheMiddle_IsAnErrorAndNoPartialList()
    {
        using var spread = SpreadCountry.ByYear(Nation, Years);
        Load(spread);
        var dying = spread.Nodes[^1];
        // Its part waits for a lock while the others have answered.
        dying.Execute("BEGIN");
        dying.Execute("LOCK TABLE residents IN ACCESS EXCLUSIVE MODE");
        var list = Task.Run(() => spread.Coordinator.Execute("CREATE TABLE list AS " + Statements.VerdictsFromResidents), TestContext.Current.CancellationToken);
        using (var killer = PostgreSqlEngine.OrSkip(PostgreSqlEngine.Variable + "_THIRD"))
        {
            Kill(killer, list);
            dying.Reconnect();
            killer.Reconnect();
        }

        var exception = await Assert.ThrowsAsync<SqlEngineException>(() => list);
        Assert.Contains("terminated abnormally", exception.Message, StringComparison.Ordinal);
        Assert.Null(spread.Coordinator.Query("SELECT to_regclass('list') AS \"list\"").Single());

        // Back again, it answers as before.
        AreTheLibrarys(spread);
    }

    [Fact]
    public void Server_ThatIsNotThere_IsAnErrorAndNoPartialList()
    {
        using var spread = SpreadCountry.ByYear(Nation, Years);
        Load(spread);
        spread.Coordinator.Execute("ALTER SERVER " + spread.Nodes[1].Schema + "_server OPTIONS (SET port '1')");

        var exception = Assert.Throws<SqlEngineException>(() => spread.Coordinator.Query(Statements.VerdictsFromResidents));

        Assert.Contains("could not connect to server", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Ends the process that waits for the lock as if the machine had: the whole server goes down and recovers.</summary>
    private static void Kill(PostgreSqlEngine killer, Task list)
    {
        IReadOnlyList<string?[]> waiting;
        while ((waiting = killer.Query(
            "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'postgres_fdw'").Rows).Count == 0)
        {
            Assert.False(list.IsCompleted, "The list was made without the server that is locked: " + list.Exception);
            Thread.Sleep(TimeSpan.FromMilliseconds(20));
        }

        // The one who asks for it goes down too.
        Assert.Throws<SqlEngineException>(() => killer.Execute("COPY (SELECT 1) TO PROGRAM 'kill -KILL " + waiting[0][0] + "; sleep 60'"));
    }

    private static void AreTheLibrarys(SpreadCountry spread)
    {
        Load(spread);
        EngineTests.CountsAre(Counts.Value, spread.Coordinator.Query, Statements);
        VerdictRows.Of(Counts.Value, LegalTimeline.Denmark).MustEqual(
            spread.Coordinator.Query(Statements.VerdictsFromResidents), "three servers");
    }

    private static void Load(SpreadCountry spread) =>
        spread.Coordinator.Load(Counts.Value.Tables().Single(table => table.Name == "membership"));

    private static void AreAddedUpRemotely(SpreadCountry spread, string statement)
    {
        var remote = Remote(spread, statement);
        Assert.NotEmpty(remote);
        Assert.All(remote, sql =>
        {
            Assert.Contains("sum(", sql, StringComparison.Ordinal);
            Assert.Contains(" GROUP BY ", sql, StringComparison.Ordinal);
        });
    }

    /// <summary>What the servers with the rows are asked, by the plan.</summary>
    private static List<string> Remote(SpreadCountry spread, string statement) =>
    [
        .. spread.Coordinator.Query("EXPLAIN (VERBOSE) " + statement).Rows
            .Select(row => row[0]!)
            .Where(line => line.Contains("Remote SQL: ", StringComparison.Ordinal)),
    ];
}
