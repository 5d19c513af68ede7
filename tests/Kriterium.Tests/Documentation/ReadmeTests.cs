using System.Text.RegularExpressions;

namespace Kriterium.Tests.Documentation;

/// <summary>The README's examples are compiled and run, and print what the README says.</summary>
[Collection(CodeExample.Console)]
public partial class ReadmeTests
{
    [Theory]
    [InlineData("example", "output")]
    [InlineData("service", "service output")]
    [InlineData("test", "test output")]
    public void Example_CompilesAndPrintsWhatTheReadmeSays(string example, string output)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.Equal(Block(readme, output, "text"), CodeExample.Run(Block(readme, example, "csharp")));
    }

    [Theory]
    [InlineData("Kriterium.Sql", 1)]
    [InlineData("Kriterium.Testing", 4)]
    [InlineData("Kriterium.Testing.FsCheck", 1)]
    public void Programs_OfAPackage_PrintWhatItsReadmeSays(string package, int programs)
    {
        var found = Program().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", package, "README.md")));
        Assert.Equal(programs, found.Count);
        Assert.All(found, program =>
        {
            var printed = CodeExample.Run(program.Groups[1].Value);
            if (printed != program.Groups[2].Value) Assert.Fail("The README of " + package + " differs. The program prints:\n\n" + printed);
        });
    }

    [Fact]
    public void TheXunitExample_IsATestOfTheProjects()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "Kriterium.Testing.FsCheck", "README.md"));
        var test = File.ReadAllText(
            Path.Combine(Repository.Root, "tests", "Kriterium.Testing.Tests", "Arbitraries", "DecisionProperties.cs"));
        Assert.Contains("```csharp\n" + test + "```\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_IsAFrontDoor() => Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "README.md")).Count(), 1, 99);

    [Fact]
    public void Links_PointToFilesThatAreThere()
    {
        var links = Link()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !link.StartsWith("https://", StringComparison.Ordinal)
            && !Path.Exists(Path.Combine(Repository.Root, link.Split('#')[0]))));
    }

    private static string Block(string readme, string mark, string language) =>
        Assert.Single(Regex.Matches(
            readme, "<!-- " + mark + " -->\n```" + language + "\n(.*?)```", RegexOptions.Singleline)).Groups[1].Value;

    [GeneratedRegex("```csharp\n((?:(?!```).)*)```\n\n```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex(@"\]\(([^)#][^)]*)\)")]
    private static partial Regex Link();
}
