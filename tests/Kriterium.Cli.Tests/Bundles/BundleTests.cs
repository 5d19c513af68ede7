using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using DuckDB.NET.Data;
using Kriterium.Cli.Writing;
using Kriterium.Sql;
using Kriterium.Tests;
using Microsoft.Data.Sqlite;

namespace Kriterium.Cli.Tests.Bundles;

/// <summary><c>kriterium sql --bundle</c>: run from its files alone, the answers of an engine are those of the library.</summary>
public class BundleTests(BundleTests.Written written) : IClassFixture<BundleTests.Written>
{
    private const int EmptyTables = 2;

    private static readonly string[] Statements =
    [
        "self_check", "counts", "country", "faults", "regions", "resident_faults", "verdicts", "verdicts_from_residents", "verdicts_suppressed",
    ];

    [Theory, Trait("Size", "Large")]
    [InlineData("")]
    [InlineData("--policy 2013")]
    [InlineData("--list-date 2019-12-01")]
    public void InDuckDb_ThereAreNoDifferences(string rule)
    {
        var seeds = Cases.Of(usual: 1, oneIn: 500_000);
        for (var seed = 1; seed <= seeds; seed++)
        {
            using var folder = new Folder();
            var bundle = seed == 1 ? written.Of(rule)
                : Write(folder, [.. Words(rule), "--seed", seed.ToString(CultureInfo.InvariantCulture)]);
            using var database = new DuckDBConnection("DataSource=:memory:");
            database.Open();
            foreach (var table in Directory.GetFiles(bundle.In("input"), "*.parquet"))
                Execute(database, "CREATE TABLE " + Path.GetFileNameWithoutExtension(table) + " AS SELECT * FROM '" + table + "'");
            HasNoDifferences(bundle, "duckdb", database);
        }
    }

    [Fact]
    public void InSqlite_FromCsv_ThereAreNoDifferences()
    {
        var bundle = written.Of("--list-date 2017-12-01");
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        using (var all = database.BeginTransaction())
        {
            foreach (var path in Directory.GetFiles(bundle.In("input"), "*.csv")) Load(database, path);
            all.Commit();
        }

        HasNoDifferences(bundle, "sqlite", database);
    }

    [Fact]
    public void SameRuleAndSeed_GiveTheSameBytes_AndAnotherSeedOthers()
    {
        using var folder = new Folder();
        var (first, second, other) = (
            written.Of("--policy 2013"), Write(folder, ["--policy", "2013"], "a"), Write(folder, ["--policy", "2013", "--seed", "2"], "b"));
        Assert.Equal(Hashes(first), Hashes(second));
        foreach (var table in new[] { "residents", "counts", "counts_suppressed" })
            Assert.NotEqual(File.ReadAllText(first.In("input", table + ".csv")), File.ReadAllText(other.In("input", table + ".csv")));
    }

    [Fact]
    public void Manifest_NamesEveryFileAndRule_AndWhyADialectIsNotThere()
    {
        var bundle = written.Of("");
        using var manifest = JsonDocument.Parse(File.ReadAllText(bundle.In("manifest.json")));
        var root = manifest.RootElement;
        Assert.Equal(
            Hashes(bundle).Where(one => one.Key != "manifest.json").ToDictionary(),
            root.GetProperty("sha256").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!));
        Assert.Equal(
            LegalTimeline.Denmark.Identity.Fingerprint,
            Assert.Single(root.GetProperty("rules").EnumerateArray()).GetProperty("fingerprint").GetString());
        Assert.Equal((CommandLine.Version, 1), (root.GetProperty("version").GetString(), root.GetProperty("seed").GetInt64()));
        foreach (var rows in root.GetProperty("rows").EnumerateObject())
            Assert.Equal(rows.Value.GetInt32(), Rows(bundle.In("input", rows.Name + ".csv")).Count);

        var dialects = root.GetProperty("dialects");
        foreach (var dialect in SqlDialect.All)
        {
            var isRefused = dialects.GetProperty(dialect.Key).TryGetProperty("refused", out var why);
            Assert.Equal(dialect == SqlDialect.Sqlite, isRefused);
            Assert.Equal(!isRefused, Directory.Exists(bundle.In(dialect.Key)));
            if (isRefused) Assert.Contains("SQLite counts exactly to 19", why.GetString(), StringComparison.Ordinal);
            else Assert.Equal(Statements.Order(), Names(bundle.In(dialect.Key)));
        }

        Assert.Equal(Statements.Order(), Names(bundle.In("expected")));
        Assert.All(Statements, name => Assert.Contains("`" + name + "`", File.ReadAllText(bundle.In("README.md")), StringComparison.Ordinal));
    }

    [Fact]
    public void NarrowBounds_HoldTheData()
    {
        var bundle = written.Of("--policy 2013");
        using var manifest = JsonDocument.Parse(File.ReadAllText(bundle.In("manifest.json")));
        var bounds = manifest.RootElement.GetProperty("dialects").GetProperty("sqlite");
        var (header, rows) = (Header(bundle.In("input", "counts_suppressed.csv")), Rows(bundle.In("input", "counts_suppressed.csv")));
        var most = rows.Max(row => long.Parse("0" + row[header.IndexOf("residents_upper")], CultureInfo.InvariantCulture));
        Assert.Equal(most, bounds.GetProperty("area_persons").GetInt64());
        Assert.True(bounds.GetProperty("region_income").GetInt64() < long.MaxValue);
    }

    [Fact]
    public void Data_StandsOnBothSidesOfEveryLimit_AndIsUnknownToo()
    {
        var bundle = written.Of("");
        foreach (var name in new[] { "verdicts", "verdicts_suppressed" })
        {
            var (header, rows) = (Header(bundle.In("expected", name + ".csv")), Rows(bundle.In("expected", name + ".csv")));
            foreach (var column in header.Where(one => !one.EndsWith("_count", StringComparison.Ordinal)).Except(["area_id", "year", "regime_from", "faulty_years"]))
            {
                string[] expected = column == "status" ? [.. Enum.GetValues<AreaStatus>().Select(status => status.ToKey())]
                    : column.StartsWith("possible_", StringComparison.Ordinal) ? ["0", "1"]
                    : ["met", "not_met", "undetermined"];
                var given = rows.Select(row => row[header.IndexOf(column)]).Where(field => field.Length > 0).Distinct();
                Assert.True(expected.ToHashSet().SetEquals(given), name + " " + column + ": " + string.Join(", ", given));
            }
        }

        Assert.NotEqual(File.ReadAllText(bundle.In("expected", "verdicts.csv")), File.ReadAllText(bundle.In("expected", "verdicts_suppressed.csv")));
        Assert.Equal(EmptyTables, Statements.Count(name => Rows(bundle.In("expected", name + ".csv")).Count == 0));
    }

    [Fact]
    public void Place_IsNewOrEmpty_AndAnythingElseStaysAsItIs()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.Path("empty"));
        OutputFolder.Write(folder.Path("empty") + Path.DirectorySeparatorChar, [("manifest.json", [1])]);
        Assert.Equal([1], File.ReadAllBytes(folder.Path("empty/manifest.json")));
        Assert.StartsWith("The result cannot be written: ", Refused("empty"), StringComparison.Ordinal);
        Assert.Contains("is not empty; give a folder that is new or empty", Refused("empty"), StringComparison.Ordinal);
        Assert.Contains("is a file; give a folder that is new or empty", Refused("empty/manifest.json"), StringComparison.Ordinal);
        Assert.Contains("there is no folder ", Refused("absent/bundle"), StringComparison.Ordinal);
        Assert.Equal(["empty"], folder.Names);

        string Refused(string name) => Invocation.Of("sql", "--policy", "2013", "--bundle", folder.Path(name)).Refused();
    }

    [Fact]
    public void FailureInTheMiddle_LeavesNothing()
    {
        using var folder = new Folder();
        Assert.Throws<IOException>(() => OutputFolder.Write(folder.Path("bundle"), Failing()));
        Assert.Empty(folder.Names);

        static IEnumerable<(string Path, byte[] Bytes)> Failing()
        {
            yield return ("a/b.txt", [1]);
            throw new IOException("no space left");
        }
    }

    [Fact]
    public void Python_Compiles_AndRunsIt()
    {
        using var folder = new Folder();
        var bundle = Write(folder, ["--policy", "2013"]);
        Assert.SkipWhen(Python(bundle, "--version") is null, "Needs python3.");
        Assert.Equal((0, ""), Python(bundle, "-m py_compile run.py run_pyspark.py"));
        var (exitCode, said) = Python(bundle, "run.py sqlite")!.Value;
        Assert.Equal(0, exitCode);
        Assert.Equal("0 differences", said.TrimEnd().Split('\n')[^1]);

        var answers = bundle.In("expected", "counts.csv");
        File.WriteAllText(answers, File.ReadAllText(answers).Replace("synthetic-0001", "synthetic-9999", StringComparison.Ordinal));
        Assert.Equal((1, "4 differences"), Python(bundle, "run.py sqlite") is var (code, text) ? (code, text.TrimEnd().Split('\n')[^1]) : default);
    }

    [Fact]
    public void RunPy_HasFortyLines() => Assert.InRange(
        File.ReadLines(Path.Combine(Repository.Root, "src", "Kriterium.Cli", "Bundles", "run.py")).Count(), 30, 42);

    private static (int ExitCode, string Output)? Python(Bundle bundle, string arguments)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", arguments)
            {
                WorkingDirectory = bundle.Path,
                RedirectStandardOutput = true,
            })!;
            var said = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return (python.ExitCode, said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string[] Words(string arguments) => arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Bundle Write(Folder folder, string[] rule, string name = "bundle")
    {
        Invocation.Of(["sql", "--bundle", folder.Path(name), .. rule]).Done();
        return new Bundle(folder.Path(name));
    }

    private static void HasNoDifferences(Bundle bundle, string dialect, DbConnection database)
    {
        Assert.Equal(Statements.Order(), Names(bundle.In(dialect)));
        foreach (var name in Statements)
        {
            var expected = bundle.In("expected", name + ".csv");
            var given = Answer(database, File.ReadAllText(bundle.In(dialect, name + ".sql")), Header(expected));
            var differences = Differences(Rows(expected), given);
            Assert.True(differences.Count == 0, name + " in " + dialect + ":\n" + string.Join('\n', differences.Take(5)));
        }
    }

    private static List<string> Differences(IReadOnlyList<string[]> expected, IReadOnlyList<string[]> given)
    {
        var left = given.Select(row => string.Join(',', row)).GroupBy(row => row).ToDictionary(row => row.Key, row => row.Count());
        var differences = new List<string>();
        foreach (var row in expected.Select(row => string.Join(',', row)))
        {
            if (left.GetValueOrDefault(row) == 0) differences.Add("missing: " + row);
            else left[row]--;
        }

        differences.AddRange(left.Where(row => row.Value > 0).Select(row => "unexpected: " + row.Key));
        return differences;
    }

    private static void Execute(DbConnection database, string statement)
    {
        using var command = database.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static void Load(SqliteConnection database, string path)
    {
        var (name, header) = (Path.GetFileNameWithoutExtension(path), Header(path));
        Execute(database, "CREATE TABLE " + name + " ("
            + string.Join(", ", header.Select(column => column + (column == "area_id" ? " TEXT" : " INTEGER"))) + ")");
        using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO " + name + " VALUES (" + string.Join(", ", header.Select((_, i) => "$" + i)) + ")";
        SqliteParameter[] fields = [.. header.Select((_, i) => insert.Parameters.AddWithValue("$" + i, ""))];
        foreach (var row in Rows(path))
        {
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i].Value = row[i].Length == 0 ? DBNull.Value
                    : header[i] == "area_id" ? row[i]
                    : long.Parse(row[i], CultureInfo.InvariantCulture);
            }

            insert.ExecuteNonQuery();
        }
    }

    private static List<string[]> Answer(DbConnection database, string statement, List<string> columns)
    {
        using var command = database.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        Assert.Equal(columns.Order(), Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).Order());
        var places = columns.ConvertAll(reader.GetOrdinal);
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. places.Select(i =>
                reader.IsDBNull(i) ? "" : string.Create(CultureInfo.InvariantCulture, $"{reader.GetValue(i)}"))]);
        }

        return rows;
    }

    private static List<string> Header(string csv) => [.. File.ReadLines(csv).First().Split(',')];

    private static List<string[]> Rows(string csv) => [.. File.ReadLines(csv).Skip(1).Select(line => line.Split(','))];

    private static IEnumerable<string?> Names(string folder) => Directory.GetFiles(folder).Select(Path.GetFileNameWithoutExtension).Order();

    private static Dictionary<string, string> Hashes(Bundle bundle) =>
        Directory.GetFiles(bundle.Path, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(bundle.Path, path).Replace('\\', '/'),
            path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

    /// <summary>Bundles that are only read: each is written once.</summary>
    public sealed class Written : IDisposable
    {
        private readonly Folder _folder = new();
        private readonly Dictionary<string, Bundle> _bundles = [];

        internal Bundle Of(string rule)
        {
            if (!_bundles.TryGetValue(rule, out var bundle))
                _bundles.Add(rule, bundle = Write(_folder, Words(rule), _bundles.Count.ToString(CultureInfo.InvariantCulture)));
            return bundle;
        }

        public void Dispose() => _folder.Dispose();
    }

    internal sealed record Bundle(string Path)
    {
        public string In(params string[] names) => System.IO.Path.Combine([Path, .. names]);
    }
}
