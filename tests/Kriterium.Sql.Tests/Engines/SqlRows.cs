namespace Kriterium.Sql.Tests.Engines;

/// <summary>What a query came to, every value as text: whole numbers without grouping, NULL as <c>null</c>.</summary>
/// <param name="Columns">The columns' names.</param>
/// <param name="Rows">A value for each column.</param>
internal sealed record SqlRows(IReadOnlyList<string> Columns, IReadOnlyList<string?[]> Rows)
{
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column) return i;
        }

        throw new InvalidOperationException("There is no column " + column + " among " + string.Join(", ", Columns) + ".");
    }

    public string? Single() => Rows is [[var value]]
        ? value
        : throw new InvalidOperationException("There are " + Rows.Count + " rows of " + Columns.Count + " columns, and not one value.");
}
