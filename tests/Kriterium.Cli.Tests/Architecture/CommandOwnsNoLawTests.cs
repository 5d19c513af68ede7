using System.Text.RegularExpressions;
using Kriterium.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kriterium.Cli.Tests.Architecture;

/// <summary>The command reads and writes. It makes no rule, and its source holds no threshold, verb or date of the law.</summary>
/// <remarks>Prose for people may name a year.</remarks>
public partial class CommandOwnsNoLawTests
{
    /// <summary>What makes law: nothing of it is made, and no member of it is asked for by its name.</summary>
    private static readonly string[] MakersOfLaw =
    [
        nameof(Threshold), nameof(Limit), nameof(Comparison), nameof(Criterion), nameof(LegalSource), nameof(Regime), nameof(RegimeBuilder),
        nameof(StatusRule), nameof(ThresholdPolicies), nameof(ThresholdPolicyBuilder),
    ];

    private static IReadOnlyList<Regime> Regimes => LegalTimeline.Denmark.Regimes;

    [Fact]
    public void Command_HoldsNoLaw()
    {
        var folder = Path.Combine(Repository.Root, "src", "Kriterium.Cli");
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(
            file => FindingsIn(File.ReadAllText(file)),
            (file, finding) => Path.GetRelativePath(folder, file) + ": " + finding));
    }

    [Theory]
    [InlineData("_ = Threshold.MoreThan(limit);")]
    [InlineData("_ = Limit.TimesNational(3);")]
    [InlineData("_ = new Criterion(indicator, threshold, source);")]
    [InlineData("_ = Kriterium.ThresholdPolicies.Vulnerable2021;")]
    [InlineData("var isMore = one.Comparison == Comparison.MoreThan;")]
    [InlineData("LegalSource source = new(\"An act\");")]
    [InlineData("var from = new CalendarDate(2018, 12, 1);")]
    [InlineData("var from = new CalendarDate(year, 12, 1);")]
    [InlineData("CalendarDate from = new(year, month, 1);")]
    [InlineData("var from = CalendarDate.Parse(\"2018-12-01\");")]
    [InlineData("var isNew = year >= 2018;")]
    [InlineData("var isMany = share > 2.7m;")]
    [InlineData("var isMany = share * 1000 > 27.0;")]
    [InlineData("var policy = name == \"2013\" ? a : b;")]
    [InlineData("var text = \"the limit is at least \" + residents;")]
    [InlineData("var text = $\"more than {limit}\";")]
    public void Scan_FindsEveryForbiddenThing(string statement) =>
        Assert.NotEmpty(FindingsIn("class C { void M() { " + statement + " } }"));

    [Theory]
    [InlineData("var text = finding.Criterion.Threshold.ToString();")]
    [InlineData("var list = new CalendarDate(year, regime.PublicationMonth, regime.PublicationDay);")]
    [InlineData("var text = \"write year-month-day, as in 2014-12-01\";")]
    [InlineData("var text = \"there are more than \" + most + \" different years\";")]
    [InlineData("var all = 100 * count;")]
    public void Scan_LetsWhatIsNoLawPass(string statement) =>
        Assert.Empty(FindingsIn("class C { void M() { " + statement + " } }"));

    private static IEnumerable<string> FindingsIn(string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: cancellation);
        return tree.GetRoot(cancellation).DescendantNodes().SelectMany(node => What(node) is { } what ? new[] { what + " " + node } : []);
    }

    private static string? What(SyntaxNode node) => node switch
    {
        // In a pattern, the first name is a property.
        MemberAccessExpressionSyntax access
            when IsMaker(access.Expression) && !access.Ancestors().OfType<BaseExpressionColonSyntax>().Any() => "asks a maker of law:",
        ObjectCreationExpressionSyntax made when MakersOfLaw.Contains(NameOf(made.Type)) => "makes law:",
        ObjectCreationExpressionSyntax date when NameOf(date.Type) == nameof(CalendarDate) && HasNumber(date) => "has a date:",
        ImplicitObjectCreationExpressionSyntax made when MakersOfLaw.Contains(TypeOf(made)) => "makes law:",
        ImplicitObjectCreationExpressionSyntax date when TypeOf(date) == nameof(CalendarDate) && HasNumber(date) => "has a date:",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Parse" } parse } call
            when NameOf(parse.Expression) == nameof(CalendarDate) && HasLiteral(call.ArgumentList) => "has a date:",
        LiteralExpressionSyntax { Token.Value: int year } when year >= Regimes[0].From.Year && year < 2100 => "has a year:",
        LiteralExpressionSyntax { Token.Value: decimal or double or float } => "has a decimal:",
        LiteralExpressionSyntax { Token.Value: string text } when Regimes.Any(regime => regime.Name == text) => "names a regime:",
        LiteralExpressionSyntax { Token.Value: string text } when Verb().IsMatch(text) => "has a verb of the law:",
        InterpolatedStringTextSyntax text when Verb().IsMatch(text.TextToken.ValueText) => "has a verb of the law:",
        _ => null,
    };

    private static bool IsMaker(ExpressionSyntax expression) =>
        MakersOfLaw.Any(maker => expression.ToString() == maker || expression.ToString() == nameof(Kriterium) + "." + maker);

    private static string NameOf(SyntaxNode expression) => expression.ToString().Split('.')[^1];

    private static bool HasNumber(BaseObjectCreationExpressionSyntax made) => made.ArgumentList is { } arguments && HasLiteral(arguments);

    private static bool HasLiteral(ArgumentListSyntax arguments) =>
        arguments.Arguments.Any(argument => argument.Expression is LiteralExpressionSyntax);

    private static string TypeOf(ImplicitObjectCreationExpressionSyntax made) =>
        made.Ancestors().OfType<VariableDeclarationSyntax>().FirstOrDefault() is { } declaration ? NameOf(declaration.Type) : "";

    [GeneratedRegex(
        @"^(more than|at least|less than)\b|\b(limit|share|per cent|residents)\b.*\b(more than|at least|less than)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
