namespace Kriterium.Cli.Writing;

/// <summary>A folder that is written whole or not at all: as a draft beside its place, which it then takes in one step.</summary>
internal static class OutputFolder
{
    /// <summary>Writes files under a folder that is new or empty.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="files">The files, each by its path in the folder, with slashes.</param>
    /// <exception cref="IOException">It is there and not empty, or something cannot be written. Nothing is left.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written. Nothing is left.</exception>
    /// <exception cref="OperationCanceledException">The user ended it. Nothing is left.</exception>
    public static void Write(string path, IEnumerable<(string Path, byte[] Bytes)> files)
    {
        CheckPlace(path);
        var target = FilePath.Resolve(Path.TrimEndingDirectorySeparator(path));
        var draft = Path.Combine(Path.GetDirectoryName(target)!, ".kriterium-" + Path.GetRandomFileName() + ".draft");
        using var signals = new HeldSignals();
        try
        {
            foreach (var (name, bytes) in files)
            {
                var file = Path.Combine([draft, .. name.Split('/')]);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
                signals.ThrowIfAny();
            }

            if (Directory.Exists(target)) Directory.Delete(target);
            Directory.Move(draft, target);
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    /// <summary>Refuses a place where nothing can be written, before work is done for it.</summary>
    /// <exception cref="IOException">It is a file or a folder that is not empty, or its folder is not there.</exception>
    public static void CheckPlace(string path)
    {
        if (File.Exists(path)) throw new IOException(path + " is a file; give a folder that is new or empty");

        var target = FilePath.Resolve(Path.TrimEndingDirectorySeparator(path));
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new IOException(path + " is not empty; give a folder that is new or empty");
        if (Path.GetDirectoryName(target) is not { } parent) throw new IOException(path + " is not a place for a folder; give another");
        if (!Directory.Exists(parent)) throw new IOException("there is no folder " + parent);
    }
}
