using Kriterium.Sql;

namespace Kriterium.Cli.Tests;

/// <summary><c>kriterium sql</c>: the statements that the library makes, for the rule and the tables that were asked for.</summary>
public class SqlCommandTests
{
    private static readonly LegalTimeline Denmark = LegalTimeline.Denmark;

    public static TheoryData<string> Dialects => [.. SqlDialect.All.Select(dialect => dialect.Key)];

    [Fact]
    public void Statement_IsOfTheRuleAskedFor()
    {
        using var folder = new Folder();
        var mine = ThresholdPolicies.Vulnerable2021.WithWindow(3);
        var whatIf = Denmark.WithWindow(1);
        var (dialect, options) = (SqlDialect.DuckDb, new SqlOptions());
        Assert.Equal(SqlStatements.Of(ThresholdPolicies.ParticularlyVulnerable2013, dialect).Verdicts, Printed("--policy", "2013"));
        Assert.Equal(SqlStatements.Of(mine, dialect).Verdicts, Printed("--policy", folder.Add("mine.json", mine.ToJson())));
        Assert.Equal(SqlStatements.Of(Denmark, dialect, options).Verdicts, Printed());
        Assert.Equal(SqlStatements.Of(whatIf, dialect).Verdicts, Printed("--timeline", folder.Add("law.json", whatIf.ToJson())));
        Assert.Equal(SqlStatements.Of(Denmark.Regimes[2], dialect).Verdicts, Printed("--list-date", "2020-12-01"));
        Assert.Equal(
            SqlStatements.Of(whatIf.Regimes[3], dialect).Verdicts,
            Printed("--timeline", folder.Path("law.json"), "--list-date", "2023-01-01"));

        static string Printed(params string[] rule) => Invocation.Of(["sql", "--dialect", "duckdb", .. rule]).Done();
    }

    [Fact]
    public void Statement_IsOfTheTablesAskedFor()
    {
        Same(new SqlOptions(new SqlTables(counts: "kom.bef_2013")), one => one.Verdicts, "--table", "kom.bef_2013");
        Same(new SqlOptions(), one => one.VerdictsFromResidents, "--from", "residents");
        Same(new SqlOptions(new SqlTables(residents: "bef")), one => one.VerdictsFromResidents, "--from", "residents", "--table", "bef");
        Same(new SqlOptions(suppressed: true, year: 2014), one => one.Verdicts, "--suppressed", "--year", "2014");
        Same(
            new SqlOptions(bounds: new SqlBounds(1, 2, 3, 4)),
            one => one.Verdicts,
            ["--area-persons", "1", "--reference-persons", "2", "--area-income", "3", "--region-income", "4"]);
        Same(new SqlOptions(), one => string.Join("\n", one.Views.Select(view => view[..^1] + ";\n")), "--views");

        static void Same(SqlOptions options, Func<SqlStatements, string> expected, params string[] arguments) => Assert.Equal(
            expected(SqlStatements.Of(ThresholdPolicies.ParticularlyVulnerable2013, SqlDialect.Trino, options)),
            Invocation.Of(["sql", "--policy", "2013", "--dialect", "trino", .. arguments]).Done());
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void SelfCheck_IsTheDialects(string dialect) =>
        Assert.Equal(SqlDialect.FromKey(dialect).SelfCheck, Invocation.Of("sql", "--dialect", dialect, "--self-check").Done());

    [Fact]
    public void Output_GoesToAFile()
    {
        using var folder = new Folder();
        var path = folder.Path("verdicts.sql");
        Assert.Equal("", Invocation.Of("sql", "--dialect", "duckdb", "--policy", "2010", "--output", path).Done());
        Assert.Equal(Invocation.Of("sql", "--dialect", "duckdb", "--policy", "2010").Done(), File.ReadAllText(path));
    }

    [Theory]
    [InlineData("--policy 2013", "Give --dialect, one of duckdb, postgresql, sqlite, clickhouse, spark, trino, sqlserver, or --bundle.")]
    [InlineData("--dialect oracle", "--dialect is \"oracle\"; choose duckdb, postgresql, sqlite, clickhouse, spark, trino or sqlserver.")]
    [InlineData("--dialect duckdb --from people", "--from is \"people\"; choose counts or residents.")]
    [InlineData("--dialect duckdb --table 2013", "--table is 2013; give letters from a to z, digits and underscores, with a dot between")]
    [InlineData("--dialect duckdb --year 0", "--year is 0; give 1 to 9999.")]
    [InlineData("--dialect duckdb --region-income -1", "--region-income is -1; give 1 or more.")]
    [InlineData("--dialect duckdb --list-date 2019", "--list-date is \"2019\"; write year-month-day, as in 2014-12-01.")]
    [InlineData("--dialect duckdb --list-date 2009-12-01", "--list-date is 2009-12-01: There is no rule for a list of 2009-12-01: the first")]
    [InlineData("--dialect duckdb --policy 2013 --timeline a.json --list-date 2014-12-01", "--policy stands without --timeline and --list-date:")]
    [InlineData("--dialect duckdb --views --from residents", "--views stands without --from: views are made from tables of counts.")]
    [InlineData("--dialect duckdb --self-check --year 2014", "--self-check stands without --year: it is a query of constants")]
    [InlineData("--bundle b --dialect duckdb --suppressed", "--bundle stands without --dialect and --suppressed: a bundle has its own")]
    [InlineData("--dialect duckdb --seed 2", "--seed is for --bundle: nothing else is drawn.")]
    public void WrongCommandLine_IsRefused(string arguments, string expected) =>
        Assert.StartsWith(expected, Invocation.Of(["sql", .. arguments.Split(' ')]).Refused(2), StringComparison.Ordinal);

    [Fact]
    public void DialectThatCannotCountSoFar_IsRefused_WithEveryReasonAndWhatToDo()
    {
        var error = Invocation.Of("sql", "--policy", "2013", "--dialect", "sqlite").Refused(2);
        Assert.StartsWith("The statement in SQLite", error, StringComparison.Ordinal);
        Assert.Contains("SQLite counts exactly to 19; state narrower bounds, or choose a dialect with larger numbers\n", error, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nBounds are stated with --area-persons, --reference-persons, --area-income and --region-income.\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--policy")]
    [InlineData("--timeline")]
    public void FaultyRule_IsRefused_WithItsPlace(string option)
    {
        using var folder = new Folder();
        var path = folder.Add("rule.json", "{\"format\": 1}");
        Assert.StartsWith(path + "(1,", Invocation.Of("sql", "--dialect", "duckdb", option, path).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_IsNotTheFileOfTheRule()
    {
        using var folder = new Folder();
        var path = folder.Add("law.json", Denmark.ToJson());
        Assert.StartsWith(
            "--output " + path + " is the file that ",
            Invocation.Of("sql", "--dialect", "duckdb", "--timeline", path, "--output", path).Refused(2),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Command_HasNoEngine() => Assert.DoesNotContain(
        typeof(CommandLine).Assembly.GetReferencedAssemblies(),
        one => one.Name is { } name && (name.Contains("DuckDB", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.Ordinal)
            || name.Contains("Npgsql", StringComparison.Ordinal) || name.Contains("System.Data.", StringComparison.Ordinal)));
}
