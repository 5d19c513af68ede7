using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Kriterium.Cli.Tests;

/// <summary>Where results go: whole into a file, or into what is written to as it stands.</summary>
[UnsupportedOSPlatform("windows")]
public class OutputFileTests
{
    private const string Old = "yesterday's result";

    private static readonly string Rows = Tables.PrintedHeader + Tables.Printed();

    [Theory]
    [InlineData(200)]
    [InlineData(235)]
    [InlineData(236)]
    [InlineData(254)]
    [InlineData(255)]
    public void LongName_IsWrittenTheFirstTimeAndTheSecond(int length)
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Rows);
        var output = folder.Path(new string('x', length));
        foreach (var format in new[] { "csv", "json" })
        {
            Invocation.Of("classify", file, "--format", format, "--output", output).Done();
            Assert.Equal(Invocation.Of("classify", file, "--format", format).Done(), File.ReadAllText(output));
        }

        Assert.Equal(2, folder.Names.Count());
    }

    [Fact]
    public void WriteProtectedFile_IsRefused_NotReplaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Sets a mode.");
        using var folder = new Folder();
        var output = folder.Add("out", Old);
        File.SetUnixFileMode(output, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var error = Invocation.Of("classify", folder.Add("a.csv", Rows), "--output", output).Refused();
        Assert.Equal("The result cannot be written: " + output + " is write-protected; allow writing it, or give another file\n", error);
        Assert.Equal(Old, File.ReadAllText(output));
        Assert.Equal(["a.csv", "out"], folder.Names);
    }

    [Fact]
    public void EarlierFile_KeepsItsMode_AndItsLink()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Sets a mode.");
        using var folder = new Folder();
        var (output, link) = (folder.Add("out", Old), folder.Path("link"));
        File.SetUnixFileMode(output, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        File.CreateSymbolicLink(link, output);
        Invocation.Of("classify", folder.Add("a.csv", Rows), "--output", link).Done();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(output));
        Assert.Equal(output, new FileInfo(link).LinkTarget);
        Assert.NotEqual(Old, File.ReadAllText(output));
    }

    [Fact]
    public void FolderUnderDev_HoldsFilesLikeAnyOther()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "Needs /dev/shm.");
        using var folder = new Folder();
        var file = folder.Add("a.csv", Rows);
        var shared = Directory.CreateDirectory("/dev/shm/kriterium-" + Path.GetRandomFileName());
        try
        {
            var output = Path.Combine(shared.FullName, "out");
            File.WriteAllText(output, Old);
            using (var before = new StreamReader(new FileStream(
                output, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)))
            {
                Invocation.Of("classify", file, "--output", output).Done();

                // Replaced and not written over: what was open still has all of it.
                Assert.Equal(Old, before.ReadToEnd());
            }

            Assert.NotEqual(Old, File.ReadAllText(output));
            Assert.StartsWith(
                "The result cannot be written: there is no folder ",
                Invocation.Of("classify", file, "--output", Path.Combine(shared.FullName, "none", "out")).Refused(),
                StringComparison.Ordinal);
        }
        finally
        {
            shared.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Pipe_IsWrittenTo_NotReplaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs mkfifo.");
        using var folder = new Folder();
        var (file, pipe) = (folder.Add("a.csv", Rows), folder.Path("pipe"));
        using (var make = Process.Start("mkfifo", pipe)) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        var reading = Task.Run(() => File.OpenText(pipe).ReadToEnd(), TestContext.Current.CancellationToken);
        Invocation.Of("classify", file, "--output", pipe).Done();
        Assert.Equal(
            Invocation.Of("classify", file).Done(),
            await reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(FileKind.Pipe, FileIdentity.Of(pipe)!.Value.Kind);
        Assert.Equal(["a.csv", "pipe"], folder.Names);
    }

    [Fact]
    public async Task Socket_IsWrittenTo_NotReplaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a socket is not told from a file.");
        using var folder = new Folder();
        var (file, path) = (folder.Add("a.csv", Rows), folder.Path("socket"));
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        var reading = Task.Run(
            () =>
            {
                using var reader = new StreamReader(new NetworkStream(listener.Accept(), ownsSocket: true));
                return reader.ReadToEnd();
            },
            TestContext.Current.CancellationToken);
        Invocation.Of("classify", file, "--output", path).Done();
        Assert.Equal(
            Invocation.Of("classify", file).Done(),
            await reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(FileKind.Socket, FileIdentity.Of(path)!.Value.Kind);
    }

    [Fact]
    public void AbandonedDraft_IsRemovedAndNamed_ButNotOneThatIsBeingWritten()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Rows);
        var abandoned = folder.Add(".kriterium-abandoned.draft", "half a resul");
        using (File.Open(folder.Path(".kriterium-other.draft"), FileMode.CreateNew, FileAccess.Write, FileShare.Delete))
        {
            var error = Invocation.Of("classify", file, "--output", folder.Path("out")).Error;
            Assert.StartsWith(
                abandoned
                    + ", left by a run that was killed, has been removed. Files which that run was writing together may not belong "
                    + "together.\n",
                error,
                StringComparison.Ordinal);
            Assert.Equal([".kriterium-other.draft", "a.csv", "out"], folder.Names);
        }
    }

    [Fact]
    public void StandardOutput_ThatTakesNoMore_EndsInAFailure()
    {
        using var folder = new Folder();
        using var error = new StringWriter();
        using var full = new FullWriter();
        Assert.Equal(
            1,
            CommandLine.Run(
                ["classify", folder.Add("a.csv", Rows), "--format", "json"],
                full,
                error,
                Terminal.None,
                TestContext.Current.CancellationToken));
        Assert.Contains("The result cannot be written: the disk is full", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void StandardError_ThatIsClosed_ChangesNothing()
    {
        using var folder = new Folder();
        var (file, output) = (folder.Add("a.csv", Rows), folder.Path("out"));
        using var closed = new FullWriter();
        Assert.Equal(
            0,
            CommandLine.Run(
                ["classify", file, "--output", output], TextWriter.Null, closed, Terminal.None, TestContext.Current.CancellationToken));
        Assert.Equal(Invocation.Of("classify", file).Done(), File.ReadAllText(output));
        Assert.Equal(
            1,
            CommandLine.Run(
                ["classify", folder.Path("none")], TextWriter.Null, closed, Terminal.None, TestContext.Current.CancellationToken));
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("the disk is full");

        public override void Write(string? value) => throw new IOException("the disk is full");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("the disk is full");

        public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("the disk is full");
    }
}
