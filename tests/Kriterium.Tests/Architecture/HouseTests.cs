using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kriterium.Tests.Architecture;

/// <summary>Where things of the library may stand, read from its source by folder.</summary>
public class HouseTests
{
    // Words that a limit of the law goes by.
    private static readonly string[] Limits = ["limit", "threshold", "smallestpopulation", "multiple"];

    // Comparisons with a limit that order no figure against it, each by its file and the code itself.
    // Anything else must be added here by somebody who has thought about it.
    private static readonly (string Path, string Code)[] Others =
    [
        ("Count.cs", "limit > 0"), // of a suppressed count: fewer than 5
        ("Limit.cs", "multiple > 0"), // a multiple of the national share
        ("Reasons/OpenFigure.cs", "finding.Limit.Upper < multiple"), // whether anything is known of the country
        ("Statuses/LawWords.cs", "policy.SmallestPopulation > 0"), // whether the rule asks for a size at all
    ];

    [Fact]
    public void OnlyComparison_OrdersAFigureAgainstALimit() =>
        Assert.Equal(
            Others.Order(),
            LibrarySource.Files()
                .Where(file => file.Path != "Comparison.cs")
                .SelectMany(file => Orderings(file.Path, file.Text))
                .Distinct()
                .Order());

    [Theory]
    [InlineData("bool A(Rational figure, Rational limit) => figure > limit;", 1)]
    [InlineData("bool A(Threshold threshold, Rational figure) => figure >= threshold.Limit.Constant;", 1)]
    [InlineData("bool A(long residents) => residents >= SmallestPopulation;", 1)]
    [InlineData("bool A(long residents) => !(policy.SmallestPopulation > residents);", 1)]
    [InlineData("bool A(CompiledLimit limit, long whole) => whole > limit.LargestWhole;", 0)]
    [InlineData("bool A(int i, int length) => i < length;", 0)]
    public void Orderings_FindWhatTheyShould(string code, int expected) =>
        Assert.Equal(expected, Orderings("A.cs", "class C { " + code + " }").Count());

    [Theory]
    [InlineData("Statuses", "Columns", "Residents")]
    [InlineData("Statuses", "DependencyInjection")]
    [InlineData("Numbers", "Figures", "Columns", "Residents", "Statuses", "Json")]
    [InlineData("Columns", "Statuses", "Json", "Residents")]
    [InlineData("Residents", "Statuses", "Json")]
    public void Folder_KnowsNothingOfOthers(string folder, params string[] others)
    {
        var files = LibrarySource.Files().ToList();
        var foreign = files
            .Where(file => others.Any(other => file.Path.StartsWith(other + "/", StringComparison.Ordinal)))
            .SelectMany(file => Root(file.Text).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Where(type => type.Parent is BaseNamespaceDeclarationSyntax)
                .Select(type => type.Identifier.Text))
            .ToHashSet();
        Assert.NotEmpty(foreign);
        Assert.Empty(files
            .Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal))
            .SelectMany(file => Root(file.Text).DescendantNodes().OfType<SimpleNameSyntax>()
                .Where(name => foreign.Contains(name.Identifier.Text) && IsType(name))
                .Select(name => file.Path + ": " + name)));
    }

    /// <summary>Comparisons of size in which either side names a limit. Whether numbers fit in so many bits is another thing.</summary>
    private static IEnumerable<(string Path, string Code)> Orderings(string path, string text) =>
        from binary in Root(text).DescendantNodes().OfType<BinaryExpressionSyntax>()
        where binary.Kind() is SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
            or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        where !binary.ToString().Contains("WideMath.Bits(", StringComparison.Ordinal)
        where NamesALimit(binary.Left) || NamesALimit(binary.Right)
        select (path, binary.ToString());

    private static bool NamesALimit(ExpressionSyntax side) =>
        side.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault()?.Identifier.Text.Contains(
            "Largest", StringComparison.Ordinal) != true
        && side.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Any(name => Limits.Any(limit => name.Identifier.Text.Contains(limit, StringComparison.OrdinalIgnoreCase)));

    // The member of something else, as in StatusRule.Policy, is no mention of a type.
    private static bool IsType(SimpleNameSyntax name) => name.Parent is not MemberAccessExpressionSyntax access || access.Name != name;

    private static CompilationUnitSyntax Root(string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(preprocessorSymbols: ["NET"])).GetCompilationUnitRoot();
}
