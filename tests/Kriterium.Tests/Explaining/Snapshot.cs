using System.Text.RegularExpressions;

namespace Kriterium.Tests.Explaining;

/// <summary>
/// What people read, as files beside the tests. To write them again, run the tests with KRITERIUM_SNAPSHOTS=write, and read what changed.
/// </summary>
internal static partial class Snapshot
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("KRITERIUM_SNAPSHOTS") == "write";

    public static string Folder(string area, string name) => Path.Combine(Repository.Root, "tests", "Kriterium.Tests", area, name);

    public static void AssertEqual(string path, string text)
    {
        text = Fingerprint().Replace(text, "(fingerprint)$1VERSION");
        if (Writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    [GeneratedRegex(@"\([0-9a-f]{12}\)(, Kriterium )[0-9][0-9A-Za-z.-]*[0-9A-Za-z]")]
    private static partial Regex Fingerprint();
}
