using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kriterium.Tests.Documentation;

/// <summary>A program in the documentation: compiled without a warning, and run.</summary>
internal static class CodeExample
{
    /// <summary>What the tests that run programs have in common, so that one runs at a time.</summary>
    public const string Console = "Programs that write to the console";

    /// <summary>What a program prints.</summary>
    public static string Run(string source, LanguageVersion language = LanguageVersion.Latest)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Append(typeof(AreaClassifier).Assembly.Location)
            .Append(typeof(Sql.SqlStatements).Assembly.Location)
            .Append(typeof(Testing.SyntheticNation).Assembly.Location)
            .Append(typeof(Testing.KriteriumArbitraries).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(source, new(language), cancellationToken: TestContext.Current.CancellationToken)],
            references,
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                nullableContextOptions: language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable));

        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        var console = System.Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        System.Console.SetOut(output);
        try
        {
            var main = Assembly.Load(assembly.ToArray()).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        finally
        {
            System.Console.SetOut(console);
        }

        return output.ToString();
    }
}
