using System.Globalization;
using System.Numerics;

namespace Kriterium.Sql.Emission;

/// <summary>How expressions and selections are written, in the words that all dialects have.</summary>
internal sealed class Sql
{
    private readonly Faults _faults = new();
    private readonly HashSet<string> _tooLarge = [];

    public Sql(SqlDialect dialect, SqlOptions options)
    {
        Dialect = dialect;
        Options = options;
    }

    public SqlDialect Dialect { get; }

    public SqlOptions Options { get; }

    public string Quote(string name) => Dialect.Quote(name);

    /// <summary>A column of a step or table that is called so in the statement.</summary>
    public string Column(string alias, string name) => Quote(alias) + "." + Quote(name);

    public string Table(string name) => string.Join(".", name.Split('.').Select(Quote));

    public Number Literal(BigInteger number) => new(Dialect.Literal(number), BigInteger.Abs(number));

    public Number Number(string alias, string name, BigInteger most) => new(Column(alias, name), most);

    /// <summary>An expression under a name. It must be exact: what could be too large is refused in the end.</summary>
    /// <param name="number">The expression.</param>
    /// <param name="name">The column.</param>
    /// <param name="what">What it is for, in words.</param>
    public string As(Number number, string name, string what) => Exact(number, what).Text + " AS " + Quote(name);

    public string As(string expression, string name) => expression + " AS " + Quote(name);

    /// <summary>Columns as they are, under their own names.</summary>
    public IEnumerable<string> Same(string alias, params IEnumerable<string> names) =>
        names.Select(name => As(Column(alias, name), name));

    /// <summary>A selection inside another, under a name.</summary>
    public string Nested(string select, string alias) => "(\n" + Steps.Indented(select) + "\n) AS " + Quote(alias);

    /// <summary>A step beside another, of the same area and year.</summary>
    public string JoinByAreaAndYear(string step, string alias, string other) =>
        "JOIN " + step + " AS " + Quote(alias) + "\n  ON " + Column(alias, "area_id") + " = " + Column(other, "area_id")
            + " AND " + Column(alias, "year") + " = " + Column(other, "year");

    public Number Exact(Number number, string what)
    {
        if (Dialect.MostExact is { } most && number.Most > most && _tooLarge.Add(what))
        {
            _faults.Add(
                what,
                "can take a number of " + Words.Number(Digits(number.Most)) + " digits",
                Dialect.Name + " counts exactly to " + Words.Number(Digits(most))
                    + "; state narrower bounds, or choose a dialect with larger numbers");
        }

        return number;
    }

    /// <summary>Whether two numbers compare so. Both must be exact.</summary>
    public string Compare(Number left, string comparison, Number right, string what) =>
        Exact(left, what).Text + " " + comparison + " " + Exact(right, what).Text;

    /// <exception cref="InvalidInputException">A number can be larger than the dialect counts exactly.</exception>
    public void ThrowIfInexact() => _faults.ThrowIfAny("The statement in " + Dialect.Name);

    public static string Case(string condition, string then, string otherwise) =>
        "CASE WHEN " + condition + " THEN " + then + " ELSE " + otherwise + " END";

    public static string Select(IEnumerable<string> columns, params string[] rest) =>
        "SELECT\n  " + string.Join(",\n  ", columns) + "\n" + string.Join("\n", rest);

    public static string Text(string literal) => "'" + literal + "'";

    private static int Digits(BigInteger number) => BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).Length;
}
