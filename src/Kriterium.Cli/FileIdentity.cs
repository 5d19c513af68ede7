using System.Runtime.InteropServices;

namespace Kriterium.Cli;

/// <summary>What a path leads to. Two paths with the same identity are one file, whatever they are called.</summary>
/// <remarks>.NET does not give it, so Linux is asked directly. Elsewhere nothing is known, and paths are compared instead.</remarks>
internal readonly partial record struct FileIdentity
{
    private const int CurrentFolder = -100;
    private const uint KindAndNumber = 0x101;

    private readonly uint _major;
    private readonly uint _minor;
    private readonly ulong _number;

    private FileIdentity(in Statx file)
    {
        (_major, _minor, _number) = (file.Major, file.Minor, file.Number);
        Kind = (FileKind)(file.Mode >> 12);
    }

    public FileKind Kind { get; }

    /// <summary>Follows links. <c>null</c> where there is nothing, or where it cannot be known.</summary>
    public static FileIdentity? Of(string path) =>
        OperatingSystem.IsLinux() && ReadStatx(CurrentFolder, path, 0, KindAndNumber, out var file) == 0 ? new FileIdentity(file) : null;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ReadStatx(int folder, string path, int flags, uint mask, out Statx file);

    /// <summary>The parts of the kernel's <c>struct statx</c> that are read, which stand at the same place on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct Statx
    {
        [FieldOffset(28)]
        public readonly ushort Mode;

        [FieldOffset(32)]
        public readonly ulong Number;

        [FieldOffset(136)]
        public readonly uint Major;

        [FieldOffset(140)]
        public readonly uint Minor;
    }
}

/// <summary>The kinds of files, by the kernel's numbers.</summary>
internal enum FileKind
{
    Pipe = 1,
    CharacterDevice = 2,
    Folder = 4,
    BlockDevice = 6,
    RegularFile = 8,
    Socket = 12,
}
