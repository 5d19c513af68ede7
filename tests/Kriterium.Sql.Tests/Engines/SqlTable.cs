namespace Kriterium.Sql.Tests.Engines;

/// <summary>A table to fill an engine with: whole numbers and text, NULL where something is not known.</summary>
/// <param name="name">The table's name.</param>
/// <param name="columns">Its columns, in order.</param>
/// <param name="blocks">
/// Its rows, some at a time: of each column an array of <c>long?</c>, or of <c>string</c> where it is text, all of one length.
/// </param>
internal sealed class SqlTable(string name, IReadOnlyList<SqlColumn> columns, IEnumerable<Array[]> blocks)
{
    public string Name { get; } = name;

    public IReadOnlyList<SqlColumn> Columns { get; } = columns;

    public IEnumerable<Array[]> Blocks { get; } = blocks;

    /// <summary>Each row as text, its values joined by bars.</summary>
    public IEnumerable<string> Rows() =>
        Blocks.SelectMany(block => Enumerable.Range(0, block[0].Length).Select(row => string.Join('|', block.Select(column => column.GetValue(row)))));

    /// <summary>The statement that makes it, with an engine's own names of the two types.</summary>
    public string Create(string text, string whole, string ending = "") =>
        "CREATE TABLE " + SqlColumn.Quoted(Name) + " ("
        + string.Join(", ", Columns.Select(column => SqlColumn.Quoted(column.Name) + " " + (column.IsText ? text : whole))) + ")" + ending;
}

/// <param name="Name">The column's name.</param>
/// <param name="IsText">Whether it holds text, and not whole numbers.</param>
internal sealed record SqlColumn(string Name, bool IsText = false)
{
    public static string Quoted(string name) => "\"" + name + "\"";
}
