namespace Kriterium.Tests.Architecture;

/// <summary>The source of the library, or of another package, by the paths that its folders give it.</summary>
internal static class LibrarySource
{
    public static IEnumerable<(string Path, string Text)> Files(string project = "Kriterium")
    {
        var root = Path.Combine(Repository.Root, "src", project);
        string[] built = ["obj/", "bin/"];
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !built.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(Path.Combine(root, file))));
    }
}
