namespace Kriterium.Tests.Architecture;

/// <summary>Lines of the packages are short enough to be read beside one another.</summary>
public class LineLengthTests
{
    private const int Longest = 140;

    // What is worked on elsewhere: each line here goes with that work.
    private static readonly string[] Unfinished =
    [
        "Kriterium.Cli/Commands/InstrumentsCommand.cs",
        "Kriterium/Statuses/Instrument",
        "Kriterium/Statuses/DanishRegimes.cs",
    ];

    private static readonly string[] Projects = ["Kriterium", "Kriterium.Cli"];

    [Theory]
    [InlineData("Kriterium")]
    [InlineData("Kriterium.Cli")]
    [InlineData("Kriterium.Testing")]
    public void Lines_AreAtMost140Characters(string project)
    {
        var files = LibrarySource.Files(project).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files
            .Where(file => !Unfinished.Any(path => (project + "/" + file.Path).StartsWith(path, StringComparison.Ordinal)))
            .SelectMany(file => file.Text.Split('\n').Select((line, i) => (file.Path, Number: i + 1, line.TrimEnd('\r').Length)))
            .Where(line => line.Length > Longest));
    }

    [Fact]
    public void Unfinished_HasNothingThatIsFinished()
    {
        var files = Projects
            .SelectMany(project => LibrarySource.Files(project).Select(file => (Path: project + "/" + file.Path, file.Text)))
            .ToList();
        Assert.All(Unfinished, path => Assert.Contains(
            files,
            file => file.Path.StartsWith(path, StringComparison.Ordinal) && file.Text.Split('\n').Any(line => line.Length > Longest)));
    }
}
