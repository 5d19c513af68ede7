namespace Kriterium.Sql;

/// <summary>What statements are made for: which tables, which years, and how large counts can be. Equal when all parts are.</summary>
public sealed record SqlOptions
{
    /// <summary>Chooses.</summary>
    /// <param name="tables">The names of the tables.</param>
    /// <param name="suppressed">
    /// Whether counts may be suppressed: each count but the income then stands in two columns, <c>residents_lower</c> and
    /// <c>residents_upper</c>, instead of one, in every table of counts.
    /// </param>
    /// <param name="bounds">The largest counts that are decided.</param>
    /// <param name="year">The only measurement year that is decided, 1 to 9999; <c>null</c> for every year of the counts.</param>
    /// <exception cref="InvalidInputException"><paramref name="year"/> is out of range.</exception>
    public SqlOptions(SqlTables? tables = null, bool suppressed = false, SqlBounds? bounds = null, int? year = null)
    {
        var faults = new Faults();
        if (year is { } given && AreaYear.YearFault(given) is { } fault) faults.Add(fault);
        faults.ThrowIfAny("The options");

        Tables = tables ?? new SqlTables();
        Suppressed = suppressed;
        Bounds = bounds ?? new SqlBounds();
        Year = year;
    }

    /// <summary>The names of the tables.</summary>
    public SqlTables Tables { get; }

    /// <summary>Whether each count stands in two columns.</summary>
    public bool Suppressed { get; }

    /// <summary>The largest counts that are decided.</summary>
    public SqlBounds Bounds { get; }

    /// <summary>The only measurement year that is decided, or <c>null</c>.</summary>
    public int? Year { get; }
}
