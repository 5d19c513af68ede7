namespace Kriterium.Cli.Reading;

/// <summary>One thing that is wrong with a file, and where.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Line">The line, from 1; <c>null</c> for the file as a whole.</param>
/// <param name="Column">The name of the column, or <c>null</c>.</param>
/// <param name="Problem">What was given, and what is allowed.</param>
internal sealed record Fault(string File, long? Line, string? Column, string Problem)
{
    /// <summary>The place in the line, from 1, where it is known (in JSON).</summary>
    public int? Position { get; init; }

    /// <summary>
    /// The row group in which it is, and the row in it unless it is the whole group, each from 1, in a file that has no lines.
    /// </summary>
    public (long Group, long? Row)? Row { get; init; }

    /// <summary>"areas.csv(12): residents: given "1.204"; write ...".</summary>
    public override string ToString() =>
        Words.Visible(File)
            + (Row is { } row
                ? "(row group " + Words.Number(row.Group) + (row.Row is { } one ? ", row " + Words.Number(one) : "") + ")"
                : "")
        + (Line is { } line ? "(" + Words.Number(line) + (Position is { } position ? "," + Words.Number(position) : "") + ")" : "") + ": "
        + (Column is null ? "" : Column + ": ") + Problem;
}
