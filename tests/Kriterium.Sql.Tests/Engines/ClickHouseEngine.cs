using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kriterium.Sql.Tests.Engines;

/// <summary>ClickHouse inside a process of Node, by the npm package chdb in the folder that the environment names.</summary>
internal sealed class ClickHouseEngine : SqlEngine
{
    public const string Variable = "KRITERIUM_CHDB";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _node;

    private ClickHouseEngine(string folder)
        : base(SqlDialect.ClickHouse)
    {
        _node = Process.Start(new ProcessStartInfo(
            "node", [Path.Combine(AppContext.BaseDirectory, "Engines", "clickhouse.mjs"), Path.GetFullPath(folder)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        })!;

        // As the dialect's self-check asks for: what a join does not find is unknown, and not 0.
        Execute("SET join_use_nulls = 1");
        // What is asked here is little: more threads would only wait for one another.
        Execute("SET max_threads = 1");
    }

    /// <summary>The engine that is here, or the test is skipped and says why.</summary>
    public static ClickHouseEngine OrSkip()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(folder),
            "There is no ClickHouse: set " + Variable + " to a folder where \"npm install chdb@3.4.0\" was run, or run .ci/sql, which does it.");
        return new ClickHouseEngine(folder!);
    }

    public override void Execute(string statement) => Query(statement);

    public override SqlRows Query(string query)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(query));
        _node.StandardInput.Flush();
        var head = Line();
        if (head.StartsWith("error ", StringComparison.Ordinal))
            throw new SqlEngineException(Dialect.Key + ": " + JsonSerializer.Deserialize<string>(head["error ".Length..]));

        var lines = int.Parse(head.AsSpan("ok ".Length), NumberStyles.None, CultureInfo.InvariantCulture);
        if (lines == 0) return new SqlRows([], []);

        var columns = TabSeparated.Read(Line()).Select(name => name!).ToList();
        var rows = new List<string?[]>(lines - 1);
        for (var i = 1; i < lines; i++) rows.Add(TabSeparated.Read(Line()));
        return new SqlRows(columns, rows);
    }

    public override void Load(SqlTable table)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(file, append: false, Utf8)) TabSeparated.Write(table, writer);
            Execute("DROP TABLE IF EXISTS " + SqlColumn.Quoted(table.Name));
            Execute(table.Create(text: "Nullable(String)", whole: "Nullable(Int64)", ending: " ENGINE = Memory"));
            Execute("INSERT INTO " + SqlColumn.Quoted(table.Name) + " FROM INFILE '" + file + "' FORMAT TabSeparated");
        }
        finally
        {
            File.Delete(file);
        }
    }

    public override void Dispose()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(TimeSpan.FromSeconds(10))) _node.Kill();
        _node.Dispose();
    }

    private string Line() => _node.StandardOutput.ReadLine()
        ?? throw new SqlEngineException("ClickHouse's process has ended; what it said is on standard error.");
}
