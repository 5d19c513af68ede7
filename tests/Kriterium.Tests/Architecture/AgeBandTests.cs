using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kriterium.Tests.Architecture;

/// <summary>The age bands of the law stand in one file: no other code of the library holds one of their numbers.</summary>
public class AgeBandTests
{
    private const string Home = "Residents/CountingRules.cs";

    // 18-64, 18 and over, 30-59 and 15-64, and what a strict comparison would write instead.
    private static readonly int[] Ages = [15, 18, 30, 59, 64, 14, 17, 29, 60, 65];

    // Numbers that are not ages, each by its folder and the code around it.
    // Anything else must be added here by somebody who has thought about it.
    private static readonly (string Folder, string Code)[] Others =
    [
        ("", "2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28"), // the days of a month
        ("", "4 or 6 or 9 or 11 => 30"),
        ("Columns/Kernel", "BaseBits = [MostBits, 31, 20, 15]"), // bits of a base
        ("Json", "DeepestNesting = 64"), // of documents
        ("Numbers", "64 - System.Numerics.BitOperations.LeadingZeroCount"), // bits of a word
    ];

    [Fact]
    public void AgesOfTheLaw_StandInOneFile() =>
        Assert.Empty(LibrarySource.Files().Where(file => file.Path != Home).SelectMany(file => Findings(file.Path, file.Text)));

    [Fact]
    public void Home_HoldsEveryBandOnce() =>
        Assert.Equal(
            ["18", "64", "18", "30", "59", "15", "64"],
            Findings(Home, LibrarySource.Files().Single(file => file.Path == Home).Text).Select(finding => finding.Split(": ")[1]));

    [Fact]
    public void Others_AreAllStillThere() =>
        Assert.All(Others, other => Assert.Contains(
            LibrarySource.Files(),
            file => FolderOf(file.Path) == other.Folder && OneLine(file.Text).Contains(other.Code, StringComparison.Ordinal)));

    [Theory]
    [InlineData("bool A(int age) => age >= 18;", 1)]
    [InlineData("bool A(int age) => age is >= 30 and <= 59;", 2)]
    [InlineData("bool A(int age) => 17 < age && age < 65;", 2)]
    [InlineData("bool A(int age) => age > 0x3B;", 1)]
    [InlineData("bool A(byte age) => Between(age, 15, 64);", 2)]
    [InlineData("bool A(int age) => (uint)(age - 18) <= 64 - 18;", 3)]
    [InlineData("const int DeepestNesting = 18;", 1)]
    [InlineData("const byte Youngest = (byte)30u;", 1)]
    [InlineData("bool A(int age) => age switch { < 30 => false, _ => true };", 1)]
    [InlineData("int[] Ends = [30, 59];", 2)]
    [InlineData("/* age >= 18 */ string A => \"18-64\"; // 64", 0)]
    [InlineData("Share A => Share.Percent(30);", 0)]
    [InlineData("CalendarDate A = new CalendarDate(2021, 11, 30);", 0)]
    [InlineData("ulong A(ulong x) => x << 64;", 0)]
    [InlineData("int Aged18To64;", 0)]
    [InlineData("#if NET\nbool A(int age) => age >= 18;\n#endif", 1)]
    [InlineData("#if !NET\nbool A(int age) => age >= 18;\n#endif", 1)]
    public void Scan_FindsNumbersInCode(string member, int expected)
    {
        foreach (var folder in (string[])["", "Residents/Kernel/", "Json/"])
            Assert.Equal(expected, Findings(folder + "Planted.cs", "class Planted\n{\n" + member + "\n}").Count());
    }

    /// <summary>Every number of an age band in code, whichever framework it is for.</summary>
    private static IEnumerable<string> Findings(string path, string text) => ((string[][])[["NET"], []])
        .Select(symbols => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(preprocessorSymbols: symbols)))
        .SelectMany(tree => tree.GetRoot().DescendantTokens())
        .Where(token => token.IsKind(SyntaxKind.NumericLiteralToken) && IsAge(token.Value) && !IsAnotherThing(path, token.Parent!))
        .DistinctBy(token => token.SpanStart)
        .OrderBy(token => token.SpanStart)
        .Select(token => path + "(" + (token.GetLocation().GetLineSpan().StartLinePosition.Line + 1) + "): " + token.Text);

    private static bool IsAge(object? number) =>
        number is int or uint or long or ulong && Ages.Any(age => number.ToString() == age.ToString(CultureInfo.InvariantCulture));

    private static bool IsAnotherThing(string path, SyntaxNode number) => IsShareOrDate(number) || IsShift(number) || IsOther(path, number);

    /// <summary>A limit in per cent, or a day: an argument of <c>Share.Percent</c> or of a date.</summary>
    private static bool IsShareOrDate(SyntaxNode number) => number.Parent is ArgumentSyntax { Parent.Parent: var call } && call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } => method.ToString() == "Share.Percent",
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax type } => type.Identifier.Text == nameof(CalendarDate),
        _ => false,
    };

    /// <summary>How far something is shifted.</summary>
    private static bool IsShift(SyntaxNode number) =>
        number.Parent is BinaryExpressionSyntax shift && shift.Right == number
        && (shift.IsKind(SyntaxKind.LeftShiftExpression) || shift.IsKind(SyntaxKind.RightShiftExpression));

    private static bool IsOther(string path, SyntaxNode number) => Others.Any(other =>
        FolderOf(path) == other.Folder
        && number.Ancestors().Any(around => OneLine(around.ToString()).StartsWith(other.Code, StringComparison.Ordinal)));

    private static string FolderOf(string path) => path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    private static string OneLine(string code) => string.Join(" ", code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
