using System.Globalization;

namespace Kriterium.Cli.Writing;

/// <summary>A file that is written whole or not at all: as a draft beside its place, which it then takes in one step.</summary>
internal static class OutputFile
{
    private const UnixFileMode AnyoneWrites = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private static readonly EnumerationOptions HiddenToo = new() { AttributesToSkip = FileAttributes.None };

    /// <summary>Writes several files, all of them or none.</summary>
    /// <exception cref="IOException">One cannot be written. Every earlier file is as it was, unless the message says otherwise.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be written. Every earlier file is as it was.</exception>
    /// <exception cref="OperationCanceledException">The user ended it. Every earlier file is as it was.</exception>
    public static void Write(Diagnostics diagnostics, params IReadOnlyList<(string Path, Content Content)> files)
    {
        foreach (var (path, _) in files) CheckPlace(path);

        // A pipe can wait for its reader, and what it was given cannot be taken back, so nothing else is begun before it.
        foreach (var (path, content) in files.Where(file => OutputStream.Is(file.Path)))
        {
            using var stream = OutputStream.Open(path);
            content.WriteTo(stream);
        }

        using var signals = new HeldSignals();
        var drafts = files.Where(file => !OutputStream.Is(file.Path)).Select(file => new Draft(file.Path, file.Content)).ToList();
        try
        {
            foreach (var draft in drafts) draft.Fill();
            foreach (var folder in drafts.Select(draft => draft.Folder).Distinct()) RemoveAbandoned(folder, diagnostics);
            Pause();
            signals.ThrowIfAny();
            for (var i = 0; i < drafts.Count; i++) Publish(drafts[i], drafts.Take(i));
        }
        finally
        {
            foreach (var draft in drafts) draft.Dispose();
        }
    }

    /// <summary>Writes a result to a file, or where there is none to standard output.</summary>
    public static void WriteTo(string? path, TextWriter output, Content content, Diagnostics diagnostics)
    {
        if (path is null) content.WriteTo(output);
        else Write(diagnostics, (path, content));
    }

    /// <summary>Refuses a place where nothing can be written, before work is done for it.</summary>
    /// <exception cref="IOException">It is a folder or a disk, or its folder is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is there that is write-protected.</exception>
    public static void CheckPlace(string path)
    {
        if (Directory.Exists(path)) throw new IOException("this is a folder; give a file");
        if (OutputStream.Is(path)) return;
        if (FileIdentity.Of(path)?.Kind == FileKind.BlockDevice) throw new IOException(path + " is a disk; give a file");

        var target = FilePath.Resolve(path);
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder)) throw new IOException("there is no folder " + folder);
        if (!File.Exists(target)) return;

        // The superuser could open it, but somebody has protected it.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(target) & AnyoneWrites) == 0)
            throw new UnauthorizedAccessException(path + " is write-protected; allow writing it, or give another file");
        using var opened = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    private static void Publish(Draft draft, IEnumerable<Draft> published)
    {
        try
        {
            draft.Publish();
            Pause();
        }
        catch (Exception exception) when (published.Any() && exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                string.Join(" and ", published.Select(other => other.Path)) + " is new, but " + draft.Path + " is as it was: "
                    + exception.Message,
                exception);
        }
    }

    /// <summary>Nothing, unless the test that kills the command between two renames has made them slow.</summary>
    private static void Pause()
    {
        if (AppContext.GetData("Kriterium.Cli.PublishingDelayMilliseconds") is string delay)
            Thread.Sleep(int.Parse(delay, CultureInfo.InvariantCulture));
    }

    /// <summary>Removes the drafts that no run will finish any more: none has them open.</summary>
    private static void RemoveAbandoned(string folder, Diagnostics diagnostics)
    {
        foreach (var draft in Directory.EnumerateFiles(folder, Draft.Name("*"), HiddenToo))
        {
            var outcome = "has been removed";
            try
            {
                new FileStream(draft, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
            }
            catch (UnauthorizedAccessException)
            {
                outcome = "may not be removed";
            }
            catch (IOException)
            {
                // Another run is writing it, or has removed it.
                continue;
            }

            diagnostics.Write(Words.Visible(draft) + ", left by a run that was killed, " + outcome
                + ". Files which that run was writing together may not belong together.");
        }
    }

    /// <summary>A file on its way, held open so that other runs leave it alone. Disposed, it is gone unless it is in its place.</summary>
    private sealed class Draft(string path, Content content) : IDisposable
    {
        private readonly string _target = FilePath.Resolve(path);
        private string? _draft;
        private FileStream? _stream;

        public string Path => path;

        public string Folder => System.IO.Path.GetDirectoryName(_target)!;

        /// <summary>It is short, so that it fits wherever the target's does.</summary>
        public static string Name(string part) => ".kriterium-" + part + ".draft";

        public void Fill()
        {
            _draft = System.IO.Path.Combine(Folder, Name(System.IO.Path.GetRandomFileName()));
            try
            {
                _stream = new FileStream(_draft, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, bufferSize: 0);
                content.WriteTo(_stream);
                _stream.Flush(flushToDisk: true);
                if (!OperatingSystem.IsWindows() && File.Exists(_target)) File.SetUnixFileMode(_draft, File.GetUnixFileMode(_target));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new IOException(exception.Message.Replace(_draft, path, StringComparison.Ordinal), exception);
            }
            catch (ArgumentOutOfRangeException exception)
            {
                // So .NET reports a file larger than the file system or the user's limit allows.
                throw new IOException(path + " would be larger than files may be here", exception);
            }
        }

        public void Publish() => File.Move(_draft!, _target, overwrite: true);

        public void Dispose()
        {
            if (_stream is null) return;

            File.Delete(_draft!);
            _stream.Dispose();
        }
    }
}
