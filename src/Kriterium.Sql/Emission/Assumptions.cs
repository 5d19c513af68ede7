namespace Kriterium.Sql.Emission;

/// <summary>The assumptions about an engine, each as a condition on constants that holds where the assumption does not.</summary>
internal sealed class Assumptions
{
    private readonly Func<SqlDialect, IEnumerable<(string Broken, string Assumption)>> _own;
    private readonly int _digits;

    private Assumptions(int digits, Func<SqlDialect, IEnumerable<(string Broken, string Assumption)>>? own = null)
    {
        _digits = digits;
        _own = own ?? (_ => []);
    }

    public static Assumptions Plain { get; } = new(36);

    /// <summary>A product beyond 64 bits turns into a floating-point number, which is still less than nothing else.</summary>
    public static Assumptions Sqlite { get; } = new(
        18,
        dialect => [("typeof(3037000499 * 3037000499) <> 'integer'", "exact products")]);

    /// <summary>With ANSI off, a decimal that is too large is NULL, which reads as unknown; and a text and a number make a text.</summary>
    public static Assumptions Spark { get; } = new(
        36,
        _ => [("typeof(COALESCE(1, '1')) = 'string'", "spark.sql.ansi.enabled is on")]);

    /// <summary>With both off, a decimal that is too large is NULL, which reads as unknown.</summary>
    public static Assumptions SqlServer { get; } = new(
        36,
        _ => [("(@@OPTIONS & 8) + (@@OPTIONS & 64) = 0", "ANSI_WARNINGS or ARITHABORT is ON")]);

    public string In(SqlDialect dialect)
    {
        // Half of the digits times half of them, so that a product cut or rounded to fewer shows.
        var half = "1" + new string('0', (_digits / 2) - 1) + "1";
        var product = "1" + new string('0', (_digits / 2) - 1) + "2" + new string('0', (_digits / 2) - 1) + "1";
        var (factor, whole) = (dialect.AsNumber("'" + half + "'"), dialect.AsNumber("'" + product + "'"));
        var nothing = dialect.AsNumber("NULL");
        string Column(string alias, string name) => dialect.Quote(alias) + "." + dialect.Quote(name);
        IEnumerable<(string Broken, string Assumption)> checks =
        [
            ("NOT (" + factor + " * " + factor + " = " + whole + ")", "exact products"),
            ("NOT (" + factor + " * " + factor + " > " + whole + " - 1)", "exact comparison"),
            ("NOT (" + dialect.AsNumber("1999") + " - " + dialect.AsNumber("1999") + " % 1000 = 1000)", "exact remainders"),
            ("CASE WHEN " + nothing + " = " + nothing + " THEN 1 ELSE 0 END = 1", "NULL is not equal to NULL"),
            (nothing + " + 1 IS NOT NULL", "NULL is unknown in sums"),
            (Column("other", "number") + " IS NOT NULL", "a row that is not there is NULL in an outer join"),
            .. _own(dialect),
        ];
        return "SELECT\n  CASE\n"
            + string.Concat(checks.Select(check => "    WHEN " + check.Broken + " THEN '" + check.Assumption + "'\n"))
            + "    ELSE 'ok'\n  END AS " + dialect.Quote("self_check") + "\nFROM (SELECT 1 AS " + dialect.Quote("number") + ") AS "
            + dialect.Quote("one") + "\nLEFT JOIN (SELECT 2 AS " + dialect.Quote("number") + ") AS " + dialect.Quote("other") + " ON "
            + Column("other", "number") + " = " + Column("one", "number") + "\n";
    }
}
