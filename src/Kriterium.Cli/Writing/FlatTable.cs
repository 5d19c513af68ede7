namespace Kriterium.Cli.Writing;

/// <summary>A result as one table of typed columns, which each format for other programs writes in its own way.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The fields of each row as text; empty where there is nothing to say.</param>
internal sealed record FlatTable(IReadOnlyList<FlatColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A column and what its fields hold.</summary>
internal sealed record FlatColumn(string Name, FlatType Type)
{
    /// <summary>A column of text.</summary>
    public static implicit operator FlatColumn(string name) => new(name, FlatType.Text);

    public static FlatColumn Date(string name) => new(name, FlatType.Date);

    public static FlatColumn Number(string name) => new(name, FlatType.Number);

    public static FlatColumn LongNumber(string name) => new(name, FlatType.LongNumber);
}

/// <summary>What the fields of a column hold.</summary>
internal enum FlatType
{
    /// <summary>Text of any kind.</summary>
    Text,

    /// <summary>A date as 2021-12-01, in every row.</summary>
    Date,

    /// <summary>A whole number of at most 32 bits.</summary>
    Number,

    /// <summary>A whole number of at most 64 bits.</summary>
    LongNumber,
}
