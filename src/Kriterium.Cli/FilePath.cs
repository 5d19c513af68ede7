namespace Kriterium.Cli;

/// <summary>Whether paths lead to the same file.</summary>
internal static class FilePath
{
    /// <summary>What is wrong when two outputs would be one file; <c>null</c> when nothing is.</summary>
    public static string? Same((string Option, string Path) one, (string Option, string Path) other) =>
        IsSame(one.Path, other.Path)
            ? other.Option + " " + Words.Visible(other.Path) + " is the file of " + one.Option + " too; choose another."
            : null;

    /// <summary>What is wrong when an input would be written over; <c>null</c> when none is.</summary>
    public static string? InputAt(string? output, IEnumerable<string?> inputs, string option = "--output") =>
        output is not null && inputs.FirstOrDefault(input => input is not null && IsSame(input, output)) is { } same
            ? option + " " + Words.Visible(output) + " is the file that " + Words.Visible(same) + " is read from; choose another."
            : null;

    /// <summary>Whether two paths lead to the same file, through links of either kind too.</summary>
    public static bool IsSame(string one, string other) => FirstTwice([one, other]) is not null;

    /// <summary>The first path that leads to a file to which one before it does; <c>null</c> when each leads to another.</summary>
    public static string? FirstTwice(IEnumerable<string> paths)
    {
        var identities = new HashSet<FileIdentity>();
        var resolved = new HashSet<string>(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        return paths.FirstOrDefault(path =>
            (FileIdentity.Of(path) is { } identity && !identities.Add(identity)) | !resolved.Add(Resolve(path)));
    }

    /// <summary>The full path without links. Any folder on the way can be one, and two ways to a file are one file.</summary>
    public static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full);
        var here = folder is null ? full : Path.Combine(Resolve(folder), Path.GetFileName(full));
        return (Directory.Exists(here) ? Directory.ResolveLinkTarget(here, returnFinalTarget: true)
            : File.Exists(here) ? File.ResolveLinkTarget(here, returnFinalTarget: true)
            : null)?.FullName ?? here;
    }
}
