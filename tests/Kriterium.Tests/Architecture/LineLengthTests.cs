namespace Kriterium.Tests.Architecture;

/// <summary>Lines of the packages are short enough to be read beside one another.</summary>
public class LineLengthTests
{
    private const int Longest = 140;

    [Theory]
    [InlineData("Kriterium")]
    [InlineData("Kriterium.Cli")]
    [InlineData("Kriterium.Sql")]
    [InlineData("Kriterium.Testing")]
    [InlineData("Kriterium.Testing.FsCheck")]
    public void Lines_AreAtMost140Characters(string project)
    {
        var files = LibrarySource.Files(project).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files
            .SelectMany(file => file.Text.Split('\n').Select((line, i) => (file.Path, Number: i + 1, line.TrimEnd('\r').Length)))
            .Where(line => line.Length > Longest));
    }
}
