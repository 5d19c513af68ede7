using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kriterium.Tests.Documentation;

/// <summary>The README's examples are compiled and run, and print what the README says.</summary>
public partial class ReadmeTests
{
    [Theory]
    [InlineData("example", "output")]
    [InlineData("service", "service output")]
    [InlineData("residents", "residents output")]
    public void Example_CompilesAndPrintsWhatTheReadmeSays(string example, string output)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.Equal(Block(readme, output, "text"), Run(Block(readme, example, "csharp")));
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

    private static string Run(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Append(typeof(AreaClassifier).Assembly.Location)
            .Append(typeof(Testing.SyntheticNation).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "ReadmeExample",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        var console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            Assembly.Load(assembly.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }

    [GeneratedRegex(@"\]\(([^)#][^)]*)\)")]
    private static partial Regex Link();
}
