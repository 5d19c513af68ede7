using System.IO.Enumeration;

namespace Kriterium.Cli.Reading;

/// <summary>The files that arguments name: each a file, a folder with everything in it, or a pattern.</summary>
internal sealed class ResidentPaths
{
    private static readonly string[] Endings = [".parquet", ".csv", ".gz"];

    private static readonly string Kinds = Words.Either([.. Endings.Select(ending => "*" + ending)]);

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _notTaken = new(StringComparer.Ordinal);
    private readonly List<Fault> _faults = [];

    private ResidentPaths()
    {
    }

    /// <summary>The files in the order of the arguments; those of one argument by their names, each once.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What was found and is not read: files of other kinds, and links that lead back to where they stand.</summary>
    public required IReadOnlyList<string> NotTaken { get; init; }

    /// <summary>The arguments that name no file, and the folders that cannot be read.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>Looks for the files.</summary>
    public static ResidentPaths Find(IEnumerable<string> arguments)
    {
        var each = arguments.Select(argument =>
        {
            var found = new ResidentPaths { Files = [], NotTaken = [], Faults = [] };
            found.Take(argument);
            return found;
        }).ToList();
        return new ResidentPaths
        {
            Files = [.. each.SelectMany(found => found._files)],
            NotTaken = [.. each.SelectMany(found => found._notTaken)],
            Faults = [.. each.SelectMany(found => found._faults)],
        };
    }

    private void Take(string argument)
    {
        var isFolder = Directory.Exists(argument);
        if (!isFolder && (File.Exists(argument) || !IsPattern(argument)))
        {
            _files.Add(argument);
            return;
        }

        if (isFolder) TakeFolder(argument, []);
        else Match(Path.GetPathRoot(argument)!, argument[Path.GetPathRoot(argument)!.Length..].Split(Separators), []);
        if (_files.Count + _faults.Count > 0) return;

        var others = _notTaken.Count == 0 ? ""
            : "; what is there is of another kind: " + string.Join(", ", _notTaken.Take(3).Select(Words.Visible))
                + (_notTaken.Count > 3 ? " and " + Words.Grouped(_notTaken.Count - 3) + " more" : "");
        _faults.Add(new Fault(
            argument,
            null,
            null,
            isFolder ? "there is no file " + Kinds + " in this folder" + others + ". A file of any name can be given itself"
                : "no file matches this pattern" + others + ". * and ? stand for parts of a name, ** for folders"));
        _notTaken.Clear();
    }

    private static char[] Separators => [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>As Spark and Hive do: what has such a name is the writer's own. A key of a partition is not.</summary>
    private static bool IsHidden(string name) =>
        name.StartsWith('.') || (name.StartsWith('_') && !name.Contains('=', StringComparison.Ordinal));

    /// <summary>Takes the files in a folder and in the folders below it that are data by their names.</summary>
    private void TakeFolder(string folder, IReadOnlyList<string> above) => Enter(folder, above, entered =>
    {
        foreach (var entry in Entries(folder).Where(entry => !IsHidden(entry.Name)))
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo) TakeFolder(path, entered);
            else if (Endings.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) _files.Add(path);
            else _notTaken.Add(path);
        }
    });

    /// <summary>Takes what matches, as a shell would: files as if they were given themselves, and folders whole.</summary>
    private void Match(string folder, ReadOnlyMemory<string> pattern, IReadOnlyList<string> above)
    {
        if (pattern.IsEmpty)
        {
            if (Directory.Exists(folder)) TakeFolder(folder, above);
            else if (Path.Exists(folder)) _files.Add(folder);
            return;
        }

        var (first, rest) = (pattern.Span[0], pattern[1..]);
        if (!IsPattern(first))
        {
            // An empty part is a separator at the end, or one that is doubled.
            Match(Path.Combine(folder, first), rest, above);
            return;
        }

        if (!Directory.Exists(InWords(folder))) return;

        Enter(folder, above, entered =>
        {
            if (first == "**") Match(folder, rest, above);
            foreach (var entry in Entries(folder).Where(entry => !IsHidden(entry.Name) || first[0] == entry.Name[0]))
            {
                var path = Path.Combine(folder, entry.Name);
                if (first == "**")
                {
                    if (entry is DirectoryInfo) Match(path, pattern, entered);
                }
                else if ((rest.IsEmpty || entry is DirectoryInfo)
                    && FileSystemName.MatchesSimpleExpression(first, entry.Name, ignoreCase: !OperatingSystem.IsLinux()))
                {
                    Match(path, rest, entered);
                }
            }
        });
    }

    /// <summary>Does something in a folder, unless a link leads back into it.</summary>
    private void Enter(string folder, IReadOnlyList<string> above, Action<IReadOnlyList<string>> act) =>
        SourceFile.Guard<object>(folder, _faults, () =>
        {
            var resolved = FilePath.Resolve(InWords(folder));
            if (above.Contains(resolved, StringComparer.Ordinal)) _notTaken.Add(folder);
            else act([.. above, resolved]);
            return null;
        });

    private static IEnumerable<FileSystemInfo> Entries(string folder) =>
        new DirectoryInfo(InWords(folder)).EnumerateFileSystemInfos("*", Everything);

    /// <summary>A pattern without a folder looks where the command runs, and its files are named without one.</summary>
    private static string InWords(string folder) => folder.Length == 0 ? "." : folder;
}
