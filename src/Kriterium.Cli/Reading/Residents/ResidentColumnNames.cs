using System.Text.Json;

namespace Kriterium.Cli.Reading;

/// <summary>What a table of residents calls its columns.</summary>
internal sealed class ResidentColumnNames
{
    private const string JsonEnding = ".json";

    private const string Write = "; write {\"year\":\"aar\"}, with a text for each name";

    private readonly string[] _names;

    private ResidentColumnNames(string[] names) => _names = names;

    /// <summary>The names of <see cref="ResidentFields"/>.</summary>
    public static ResidentColumnNames Own { get; } = new([.. ResidentFields.Names]);

    /// <summary>The file with the names; <c>null</c> when they are given themselves.</summary>
    public static string? FileOf(string? given) =>
        given is not null && given.EndsWith(JsonEnding, StringComparison.OrdinalIgnoreCase) ? given : null;

    /// <summary>What is wrong with names as they stand on the command line: <c>year=aar,area_id=omr</c>.</summary>
    public static IReadOnlyList<string> ProblemsOf(string given)
    {
        if (FileOf(given) is not null) return [];

        Read(Pairs(given), out var problems);
        return [.. problems.Select(problem => (problem.Name is null ? "" : problem.Name + ": ") + problem.Problem)];
    }

    /// <summary>The names that were given, or their faults where a file has them.</summary>
    public static ResidentColumnNames? Read(string? given, List<Fault> faults)
    {
        if (given is null) return Own;
        if (FileOf(given) is not { } file) return Read(Pairs(given), out _);

        if (SourceFile.Read(file, faults) is not { } utf8) return null;

        try
        {
            using var json = JsonDocument.Parse(utf8);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                faults.Add(new Fault(file, null, null, "this is not an object" + Write));
                return null;
            }

            var names = Read(
                json.RootElement.EnumerateObject().Select(one =>
                    (one.Name, one.Value.ValueKind == JsonValueKind.String ? one.Value.GetString() : null)),
                out var problems);
            faults.AddRange(problems.Select(problem => new Fault(file, null, problem.Name, problem.Problem)));
            return names;
        }
        catch (JsonException exception)
        {
            faults.Add(new Fault(file, exception.LineNumber + 1, null, "this is not JSON" + Write)
            {
                Position = (int?)exception.BytePositionInLine + 1,
            });
            return null;
        }
    }

    /// <summary>The name of a column in a message: the table's, and what it is taken for.</summary>
    public string Shown(int field) =>
        IsOwn(field) ? ResidentFields.Names[field] : Words.Visible(_names[field]) + " (" + ResidentFields.Names[field] + ")";

    /// <summary>Finds the columns in a header and in the folders of a file, or adds what is wrong with them.</summary>
    public ResidentPlaces? Find(string file, long? headerLine, IReadOnlyList<string> header, List<Fault> faults)
    {
        var before = faults.Count;
        var folders = FolderColumns.Of(file);
        var (columns, values, missing) = (new int[ResidentFields.Count], new string?[ResidentFields.Count], new List<string>());
        for (var field = 0; field < ResidentFields.Count; field++)
        {
            bool IsIt(string name) => name.Equals(_names[field], StringComparison.OrdinalIgnoreCase);
            void Refuse(string problem) => faults.Add(new Fault(file, headerLine, Shown(field), problem));

            var inHeader = Enumerable.Range(0, header.Count).Where(place => IsIt(header[place])).ToList();
            var inFolders = folders.Where(folder => IsIt(folder.Name)).ToList();
            var given = string.Join(" and ", inFolders.Select(folder => Words.Visible(folder.Folder)));
            if (inHeader.Count + inFolders.Count == 0) missing.Add(Shown(field));
            else if (inHeader.Count > 1) Refuse("there are " + Words.Number(inHeader.Count) + " columns of this name; give each once");
            else if (inFolders.Count > 1) Refuse("the folders " + given + " both give it; give it once");
            else if (inHeader.Count + inFolders.Count > 1)
                Refuse("a column of the file and the folder " + given + " both give it; leave out or rename one of them");

            columns[field] = inHeader.Count == 0 ? ResidentPlaces.None : inHeader[0];
            values[field] = inFolders.Count == 0 ? null : inFolders[0].Value.Trim();
        }

        if (missing.Count > 0) faults.Add(new Fault(file, headerLine, null, Lacks(missing, header, folders)));
        return faults.Count > before ? null : new ResidentPlaces(columns, values, NotRead(header, folders));
    }

    private static string Lacks(IReadOnlyList<string> missing, IReadOnlyList<string> header, IReadOnlyList<FolderColumn> folders)
    {
        var found = header.Concat(folders.Select(folder => folder.Folder)).Select(Words.Visible).ToList();
        return "there is no column " + Words.Either(missing) + "; found " + (found.Count == 0 ? "none" : string.Join(",", found))
            + "; a file of residents needs " + string.Join(",", ResidentFields.Names)
            + ", from columns or from folders such as year=2015, and --columns says which of them are called otherwise";
    }

    private static IEnumerable<(string, string?)> Pairs(string given) =>
        given.Split(',').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0].Trim(), pair.Length == 1 ? null : pair[1].Trim()));

    private static ResidentColumnNames? Read(
        IEnumerable<(string Name, string? Column)> pairs, out List<(string? Name, string Problem)> problems)
    {
        problems = [];
        string[] own = [.. ResidentFields.Names];
        string[] names = [.. own];
        var known = new HashSet<string>();
        foreach (var (name, column) in pairs)
        {
            var field = Array.IndexOf(own, name);
            if (field < 0)
                problems.Add((null, "given " + Words.Quote(name) + " as a name; choose " + Words.Either(ResidentFields.Names)));
            else if (string.IsNullOrWhiteSpace(column))
                problems.Add((name, "no column is named; write " + name + "= and the table's name"));
            else if (!known.Add(name)) problems.Add((name, "this is given twice; give it once"));
            else names[field] = column;
        }

        foreach (var same in names.Select((name, field) => (name, field)).GroupBy(one => one.name, StringComparer.OrdinalIgnoreCase))
        {
            if (same.Count() > 1)
                problems.Add((null, string.Join(" and ", same.Select(one => ResidentFields.Names[one.field])) + " would both be the column "
                    + Words.Quote(same.Key) + "; name one for each"));
        }

        return problems.Count == 0 ? new ResidentColumnNames(names) : null;
    }

    private bool IsOwn(int field) => _names[field].Equals(ResidentFields.Names[field], StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<string> NotRead(IReadOnlyList<string> header, IReadOnlyList<FolderColumn> folders) =>
    [
        .. header
            .Select((name, index) => name.Length > 0 ? name : "(column " + Words.Number(index + 1) + ", without a name)")
            .Concat(folders.Select(folder => folder.Name))
            .Where(name => !_names.Contains(name, StringComparer.OrdinalIgnoreCase)),
    ];
}

/// <summary>Where the columns of a file of residents are found.</summary>
/// <param name="Columns">The place of each field in the header, or <see cref="None"/>.</param>
/// <param name="Values">What folders give to every row, for those fields that have no column.</param>
/// <param name="NotRead">The other columns.</param>
internal sealed record ResidentPlaces(int[] Columns, string?[] Values, IReadOnlyList<string> NotRead)
{
    public const int None = -1;
}
