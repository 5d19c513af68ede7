using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Kriterium.Cli.Writing;
using Kriterium.Sql;

namespace Kriterium.Cli.Bundles;

/// <summary>
/// Everything to check an engine with and without .NET: the statements of every dialect, data to run them on, and what the library answers.
/// </summary>
internal static class ExecutorBundle
{
    public const string SuppressedEnding = "_suppressed";

    private const string Manifest = "manifest.json";

    private static readonly string[] Texts = ["README.md", "run.py", "run_pyspark.py"];

    /// <summary>The files, each by its path in the bundle. The same rule and seed give the same bytes.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Of(EmittedRule rule, long seed)
    {
        var input = new BundleInput(rule, seed);
        var tables = Input(input);
        var files = new List<(string Path, byte[] Bytes)>();
        foreach (var (name, table) in tables)
        {
            files.Add(("input/" + name + ".csv", Csv(table)));
            files.Add(("input/" + name + ".parquet", ParquetTable.Of(table)));
        }

        files.AddRange(Expected(rule, input).Select(one => ("expected/" + one.Name + ".csv", Csv(one.Table))));
        var dialects = SqlDialect.All.Select(dialect => (Dialect: dialect, Statements: BundleStatements.Of(rule, dialect, input))).ToList();
        foreach (var (dialect, statements) in dialects)
            files.AddRange(statements.All.Select(one => (dialect.Key + "/" + one.Name + ".sql", Encoding.UTF8.GetBytes(one.Text))));
        files.AddRange(Texts.Select(name => (name, Resource(name))));
        return [.. files, (Manifest, Encoding.UTF8.GetBytes(ManifestOf(rule, seed, tables, dialects, files)))];
    }

    /// <summary>The names of tables whose counts stand in two columns.</summary>
    public static SqlTables SuppressedTables { get; } =
        new(counts: "counts" + SuppressedEnding, regions: "regions" + SuppressedEnding, country: "country" + SuppressedEnding);

    private static IReadOnlyList<(string Name, FlatTable Table)> Input(BundleInput input) =>
    [
        ("residents", input.Residents),
        ("counts", input.Given.Counts(suppressed: false)),
        ("regions", input.Given.Regions(suppressed: false)),
        ("country", input.Given.Country(suppressed: false)),
        ("membership", input.Membership),
        (SuppressedTables.Counts, input.Suppressed.Counts(suppressed: true)),
        (SuppressedTables.Regions, input.Suppressed.Regions(suppressed: true)),
        (SuppressedTables.Country, input.Suppressed.Country(suppressed: true)),
    ];

    private static IReadOnlyList<(string Name, FlatTable Table)> Expected(EmittedRule rule, BundleInput input) =>
    [
        (BundleStatements.SelfCheck, new FlatTable(["self_check"], [["ok"]])),
        (BundleStatements.ResidentFaults, new FlatTable(["year", "fault", "rows_at_fault"], [])),
        (BundleStatements.Counts, input.Counted.Counts(suppressed: false)),
        (BundleStatements.Regions, input.Counted.Regions(suppressed: false)),
        (BundleStatements.Country, input.Counted.Country(suppressed: false)),
        (BundleStatements.Faults, new FlatTable(["table_name", "area_id", "region", "year", "fault"], [])),
        (BundleStatements.Verdicts, rule.Decide(input.Given)),
        (BundleStatements.Verdicts + SuppressedEnding, rule.Decide(input.Suppressed)),
        (BundleStatements.VerdictsFromResidents, rule.Decide(input.Counted)),
    ];

    /// <summary>Plain CSV: the names in it are drawn, so a spreadsheet would run nothing, and a number can be negative.</summary>
    private static byte[] Csv(FlatTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }))
        {
            foreach (var row in table.Rows.Prepend([.. table.Columns.Select(column => column.Name)]))
            {
                foreach (var field in row) csv.WriteField(field);
                csv.EndRecord();
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(ExecutorBundle).Assembly.GetManifestResourceStream("bundle/" + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string ManifestOf(
        EmittedRule rule,
        long seed,
        IEnumerable<(string Name, FlatTable Table)> tables,
        IEnumerable<(SqlDialect Dialect, BundleStatements Statements)> dialects,
        IEnumerable<(string Path, byte[] Bytes)> files) => JsonDocumentText.Of("kriterium-sql-bundle/1", json =>
    {
        json.WriteString("version", CommandLine.Version);
        json.WriteNumber("seed", seed);
        json.WriteStartArray("rules");
        foreach (var identity in rule.Identities)
        {
            json.WriteStartObject();
            json.WriteString("name", identity.Name);
            json.WriteString("fingerprint", identity.Fingerprint);
            json.WriteString("deciding_fingerprint", identity.DecidingFingerprint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("rows");
        foreach (var (name, table) in tables) json.WriteNumber(name, table.Rows.Count);
        json.WriteEndObject();
        json.WriteStartObject("dialects");
        foreach (var (dialect, statements) in dialects)
        {
            json.WriteStartObject(dialect.Key);
            if (statements.Refusal is { } refusal) json.WriteString("refused", refusal);
            else Write(json, statements.Bounds!);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("sha256");
        foreach (var (path, bytes) in files) json.WriteString(path, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, SqlBounds bounds)
    {
        json.WriteNumber("area_persons", bounds.AreaPersons);
        json.WriteNumber("reference_persons", bounds.ReferencePersons);
        json.WriteNumber("area_income", bounds.AreaIncome);
        json.WriteNumber("region_income", bounds.RegionIncome);
    }
}
