namespace Kriterium.Cli.Reading;

/// <summary>Columns that folders give to every row of the files in them, as Hive partitions do: <c>year=2015/part-0.parquet</c>.</summary>
internal static class FolderColumns
{
    /// <summary>What a folder says where nothing stands.</summary>
    private const string Nothing = "__HIVE_DEFAULT_PARTITION__";

    /// <summary>The columns of a path as it was given, from the first folder on; empty values stand for nothing.</summary>
    public static IReadOnlyList<FolderColumn> Of(string path) =>
    [
        .. (Path.GetDirectoryName(path) ?? "").Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .Select(folder => (Folder: folder, End: folder.IndexOf('=', StringComparison.Ordinal)))
            .Where(one => one.End > 0)
            .Select(one => new FolderColumn(
                one.Folder, Uri.UnescapeDataString(one.Folder[..one.End]), Value(one.Folder[(one.End + 1)..]))),
    ];

    private static string Value(string written) => written == Nothing ? "" : Uri.UnescapeDataString(written);
}

/// <summary>A column that a folder gives.</summary>
/// <param name="Folder">The folder, as it is called.</param>
/// <param name="Name">The column.</param>
/// <param name="Value">What stands in every row; empty for nothing.</param>
internal sealed record FolderColumn(string Folder, string Name, string Value);
