using System.Runtime.InteropServices;
using System.Text;

namespace Kriterium.Cli.Writing;

/// <summary>A file that is written whole or not at all.</summary>
internal static class OutputFile
{
    private static readonly PosixSignal[] Ending = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    /// <exception cref="IOException">It cannot be written. What was there before is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written. What was there before is there still.</exception>
    public static void Write(string path, string text)
    {
        if (Directory.Exists(path)) throw new IOException("this is a folder; give a file");

        var target = Resolve(path);
        if (IsDevice(target))
        {
            // A device or a pipe is written to, never replaced.
            File.WriteAllText(path, text);
            return;
        }

        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder)) throw new IOException("there is no folder " + folder);

        // In the same folder, so that moving it there is one step.
        var draft = Path.Combine(folder, "." + Path.GetFileName(target) + "." + Path.GetRandomFileName());
        var signals = Array.ConvertAll(Ending, signal => PosixSignalRegistration.Create(signal, _ => Delete(draft)));
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.Delete))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            File.Move(draft, target, overwrite: true);
        }
        catch
        {
            Delete(draft);
            throw;
        }
        finally
        {
            foreach (var signal in signals) signal.Dispose();
        }
    }

    /// <summary>What is wrong when an input would be written over; <c>null</c> when none is.</summary>
    public static string? InputAt(string? output, IEnumerable<string?> inputs) =>
        output is not null && inputs.FirstOrDefault(input => input is not null && IsSame(input, output)) is { } same
            ? "--output " + Text.Visible(output) + " is the file that " + Text.Visible(same) + " is read from; choose another."
            : null;

    /// <summary>Whether two paths lead to the same file.</summary>
    private static bool IsSame(string one, string other) => string.Equals(
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

    private static void Delete(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell of.
        }
    }
}
