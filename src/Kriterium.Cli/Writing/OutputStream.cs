using System.Globalization;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Kriterium.Cli.Writing;

/// <summary>
/// What is written to as it stands and never replaced: a device, a pipe, a socket, and what the process already has open.
/// </summary>
internal static class OutputStream
{
    /// <summary>Whether a path is written to as it stands.</summary>
    public static bool Is(string path) =>
        DescriptorOf(path) is not null || KindOf(path) is FileKind.Socket or FileKind.Pipe or FileKind.CharacterDevice;

    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    public static Stream Open(string path) =>
        DescriptorOf(path) is { } descriptor ? Open(descriptor)
        : KindOf(path) == FileKind.Socket ? Connect(path)
        : new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    /// <summary>Opens what the process has under a number, such as 1 for standard output, to go on where others stopped writing.</summary>
    /// <remarks>
    /// The console's own stream is silent when nobody reads a pipe any more, and then a result that was cut off would pass for whole.
    /// </remarks>
    public static Stream Open(int descriptor)
    {
        if (OperatingSystem.IsWindows()) return OfConsole(descriptor)!;

        var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return (stream.CanSeek ? OfConsole(descriptor) : null) ?? stream;
    }

    private static Stream? OfConsole(int descriptor) => descriptor switch
    {
        1 => Console.OpenStandardOutput(),
        2 => Console.OpenStandardError(),
        _ => null,
    };

    private static int? DescriptorOf(string path)
    {
        if (OperatingSystem.IsWindows()) return null;

        var full = new FileInfo(path) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: false)!.FullName
            : Path.GetFullPath(path);
        var number = full switch
        {
            "/dev/stdout" => "1",
            "/dev/stderr" => "2",
            _ when Path.GetDirectoryName(full) is "/dev/fd" or "/proc/self/fd" => Path.GetFileName(full),
            _ => null,
        };
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor) ? descriptor : null;
    }

    /// <summary>Where kinds are not known, everything in the folder of devices is taken for one.</summary>
    private static FileKind? KindOf(string path) =>
        OperatingSystem.IsLinux() ? FileIdentity.Of(path)?.Kind
        : !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) ? FileKind.CharacterDevice
        : null;

    private static NetworkStream Connect(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new IOException(exception.Message, exception);
        }
    }
}
