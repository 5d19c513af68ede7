using System.Text;

namespace Kriterium.Cli.Tests;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kriterium-");

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public string Add(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    /// <summary>A named pipe; the task ends when everything has been written to it, or the reader has gone.</summary>
    public (string Path, Task Writing) AddPipe(string name, byte[] bytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs mkfifo.");
        using (var make = System.Diagnostics.Process.Start("mkfifo", Path(name))) make.WaitForExit();
        return (Path(name), Task.Run(() =>
        {
            using var stream = new FileStream(Path(name), FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            try
            {
                stream.Write(bytes);
            }
            catch (IOException)
            {
                // The reader may end before it has read everything.
            }
        }));
    }

    public IEnumerable<string> Names => _folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order();

    public void Dispose() => _folder.Delete(recursive: true);
}
