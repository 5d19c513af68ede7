using System.Text.RegularExpressions;

namespace Kriterium.Tests.Documentation;

/// <summary>The README's examples are compiled and run, and print what the README says.</summary>
[Collection(CodeExample.Console)]
public partial class ReadmeTests
{
    [Theory]
    [InlineData("example", "output")]
    [InlineData("service", "service output")]
    [InlineData("residents", "residents output")]
    public void Example_CompilesAndPrintsWhatTheReadmeSays(string example, string output)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.Equal(Block(readme, output, "text"), CodeExample.Run(Block(readme, example, "csharp")));
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

    [GeneratedRegex(@"\]\(([^)#][^)]*)\)")]
    private static partial Regex Link();
}
