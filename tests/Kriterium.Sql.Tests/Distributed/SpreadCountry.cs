using Kriterium.Sql.Tests.Engines;
using Kriterium.Sql.Tests.Residents;

namespace Kriterium.Sql.Tests.Distributed;

/// <summary>A table of residents whose rows stand on three servers, seen from a fourth one as its partitions.</summary>
internal sealed class SpreadCountry : IDisposable
{
    private static readonly string[] Names = ["FIRST", "SECOND", "THIRD"];

    private readonly List<string> _servers = [];

    private SpreadCountry()
    {
        Coordinator = PostgreSqlEngine.OrSkip();
        Nodes = [.. Names.Select(name => PostgreSqlEngine.OrSkip(PostgreSqlEngine.Variable + "_" + name))];
        Coordinator.Execute("CREATE EXTENSION IF NOT EXISTS postgres_fdw SCHEMA pg_catalog");
        Coordinator.Execute("SET enable_partitionwise_aggregate = on");
        foreach (var node in Nodes)
        {
            var (server, address) = (node.Schema + "_server", node.Address);
            Coordinator.Execute(
                "CREATE SERVER " + server + " FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '" + address.Host + "', port '" + address.Port
                    + "', dbname '" + address.Database + "')");
            _servers.Add(server);
            Coordinator.Execute(
                "CREATE USER MAPPING FOR CURRENT_USER SERVER " + server + " OPTIONS (user '" + address.Username + "', password_required 'false')");
        }
    }

    /// <summary>The server that is asked. It has no row of its own.</summary>
    public PostgreSqlEngine Coordinator { get; }

    /// <summary>The servers that have the rows.</summary>
    public IReadOnlyList<PostgreSqlEngine> Nodes { get; }

    public static SpreadCountry ByYear(NationTable nation, IReadOnlyList<int> years)
    {
        var spread = new SpreadCountry();
        spread.Partition("year", node => [.. years.Where((_, i) => i % spread.Nodes.Count == node)]);
        spread.Fill(node => nation.Of(years.Where((_, i) => i % spread.Nodes.Count == node), residents: _ => true));
        return spread;
    }

    public static SpreadCountry ByRegion(NationTable nation, IReadOnlyList<int> years)
    {
        var spread = new SpreadCountry();
        spread.Partition("region", node => [.. Region.All.Where(region => IsOn(region, node)).Select(region => region.Code)]);
        spread.Fill(node => nation.Of(years, residents: region => IsOn(region, node)));
        return spread;

        bool IsOn(Region region, int node) => region.Code % spread.Nodes.Count == node;
    }

    public void Dispose()
    {
        foreach (var server in _servers) Coordinator.Execute("DROP SERVER " + server + " CASCADE");
        Coordinator.Dispose();
        foreach (var node in Nodes) node.Dispose();
    }

    private void Partition(string key, Func<int, IEnumerable<int>> values)
    {
        Coordinator.Execute(
            new SqlTable("residents", NationTable.Columns, []).Create(text: "TEXT", whole: "BIGINT", " PARTITION BY LIST (\"" + key + "\")"));
        for (var node = 0; node < Nodes.Count; node++)
        {
            Coordinator.Execute(
                FormattableString.Invariant($"CREATE FOREIGN TABLE residents_{node} PARTITION OF residents FOR VALUES IN (")
                    + string.Join(", ", values(node)) + ") SERVER " + _servers[node]
                    + " OPTIONS (schema_name '" + Nodes[node].Schema + "', table_name 'residents')");
        }
    }

    private void Fill(Func<int, SqlTable> residents)
    {
        for (var node = 0; node < Nodes.Count; node++) Nodes[node].Load(residents(node));
        Coordinator.Execute("ANALYZE residents");
    }
}
