using System.Runtime.InteropServices;
using System.Text;

namespace Kriterium.Cli.Writing;

/// <summary>A file that is written whole or not at all.</summary>
internal static class OutputFile
{
    private static readonly PosixSignal[] Ending = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    /// <exception cref="IOException">It cannot be written. What was there before is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written. What was there before is there still.</exception>
    public static void Write(string path, string text) => Write((path, text));

    /// <summary>Writes several files, all of them or none.</summary>
    /// <exception cref="IOException">One cannot be written. What was there before is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be written. What was there before is there still.</exception>
    public static void Write(params IReadOnlyList<(string Path, string Text)> files)
    {
        var drafts = files.Select(file => new Draft(file.Path, file.Text)).ToList();
        var signals = Array.ConvertAll(Ending, signal => PosixSignalRegistration.Create(signal, _ => drafts.ForEach(draft => draft.Drop())));
        try
        {
            foreach (var draft in drafts) draft.Write();

            // What a device or a pipe was given cannot be taken back, so they come last.
            foreach (var draft in drafts.OrderBy(draft => draft.IsDevice)) draft.Publish();
        }
        catch
        {
            drafts.ForEach(draft => draft.Drop());
            throw;
        }
        finally
        {
            foreach (var signal in signals) signal.Dispose();
        }

        drafts.ForEach(draft => draft.Keep());
    }

    /// <summary>Refuses a place where no file can be, before work is done for it.</summary>
    /// <exception cref="IOException">It is a folder, or its folder is not there.</exception>
    public static void CheckPlace(string path)
    {
        if (Directory.Exists(path)) throw new IOException("this is a folder; give a file");

        var target = Resolve(path);
        if (!IsDevice(target) && Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder)) throw new IOException("there is no folder " + folder);
    }

    /// <summary>What is wrong when two outputs would be one file; <c>null</c> when nothing is.</summary>
    public static string? Same((string Option, string Path) one, (string Option, string Path) other) =>
        IsSame(one.Path, other.Path) ? other.Option + " " + Text.Visible(other.Path) + " is the file of " + one.Option + " too; choose another." : null;

    /// <summary>What is wrong when an input would be written over; <c>null</c> when none is.</summary>
    public static string? InputAt(string? output, IEnumerable<string?> inputs, string option = "--output") =>
        output is not null && inputs.FirstOrDefault(input => input is not null && IsSame(input, output)) is { } same
            ? option + " " + Text.Visible(output) + " is the file that " + Text.Visible(same) + " is read from; choose another."
            : null;

    /// <summary>Whether two paths lead to the same file.</summary>
    public static bool IsSame(string one, string other) => string.Equals(
        Resolve(one), Resolve(other), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        if (IsDevice(full)) return full;

        // Any folder on the way can be a link too, and two ways to a file are one file.
        var folder = Path.GetDirectoryName(full);
        var here = folder is null ? full : Path.Combine(Resolve(folder), Path.GetFileName(full));
        return (Directory.Exists(here) ? Directory.ResolveLinkTarget(here, returnFinalTarget: true) : File.Exists(here) ? File.ResolveLinkTarget(here, returnFinalTarget: true) : null)?.FullName ?? here;
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>A file on its way: written beside its place, moved there in one step, and moved back if another fails.</summary>
    private sealed class Draft
    {
        private readonly string _path;
        private readonly string _text;
        private readonly string _target;
        private readonly string _draft;
        private readonly string _before;
        private bool _isThere;

        public bool IsDevice => OutputFile.IsDevice(_target);

        public Draft(string path, string text)
        {
            _path = path;
            _text = text;
            _target = Resolve(path);

            // In the same folder, so that moving it there is one step.
            var place = Path.Combine(Path.GetDirectoryName(_target) ?? "", "." + Path.GetFileName(_target) + "." + Path.GetRandomFileName());
            _draft = place;
            _before = place + ".before";
        }

        public void Write()
        {
            CheckPlace(_path);
            if (IsDevice) return;

            using (var stream = new FileStream(_draft, FileMode.CreateNew, FileAccess.Write, FileShare.Delete))
            {
                stream.Write(Encoding.UTF8.GetBytes(_text));
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(_target)) File.SetUnixFileMode(_draft, File.GetUnixFileMode(_target));
        }

        public void Publish()
        {
            if (IsDevice)
            {
                // It is written to, never replaced.
                File.WriteAllText(_path, _text);
                return;
            }

            if (File.Exists(_target)) File.Replace(_draft, _target, _before);
            else File.Move(_draft, _target);
            _isThere = true;
        }

        /// <summary>The file stays as it is now.</summary>
        public void Keep() => Delete(_before);

        /// <summary>Everything is as it was before.</summary>
        public void Drop()
        {
            Delete(_draft);
            if (!_isThere) return;

            if (File.Exists(_before)) File.Move(_before, _target, overwrite: true);
            else Delete(_target);
        }

        private static void Delete(string path)
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The first failure is the one to tell of.
            }
        }
    }
}
