using System.Globalization;
using System.Text.RegularExpressions;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests.Documentation;

/// <summary>docs/command.md has the arguments and options of <c>--help</c>, and its examples print what it says.</summary>
public partial class CommandReferenceTests
{
    private static readonly string[] Commands =
        [
            "classify", "explain", "report", "margin", "sweep", "compare", "aggregate", "history", "policy show", "policy check", "verify",
            "sql", "timeline", "agreement",
        ];

    private static string Reference { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "command.md"));

    [Fact]
    public void Commands_HaveASectionEach_AndAreAllThatThereAre()
    {
        Assert.Equal(Commands, HelpBlock().Matches(Reference).Select(match => match.Groups[1].Value));
        Assert.All(Commands, command => Assert.Contains("\n## " + command + "\n", Reference, StringComparison.Ordinal));
        Assert.Equal(
            Commands,
            from top in Named("Commands", Help(""))
            from command in Named("Commands", Help(top)) is { Count: > 0 } below ? below.Select(name => top + " " + name) : [top]
            select command);
    }

    [Theory]
    [InlineData("classify")]
    [InlineData("explain")]
    [InlineData("report")]
    [InlineData("margin")]
    [InlineData("sweep")]
    [InlineData("compare")]
    [InlineData("aggregate")]
    [InlineData("history")]
    [InlineData("policy show")]
    [InlineData("policy check")]
    [InlineData("verify")]
    [InlineData("sql")]
    [InlineData("timeline")]
    [InlineData("agreement")]
    public void Options_AreThoseOfHelp(string command)
    {
        var expected = Rendered(Help(command));
        if (HelpBlock().Matches(Reference).Single(match => match.Groups[1].Value == command).Groups[2].Value == expected) return;

        Assert.Fail("docs/command.md differs from --help. Replace the block of " + command + " with this:\n\n"
            + "<!-- help " + command + " -->\n" + expected + "<!-- end -->");
    }

    public static TheoryData<string> PagesWithExamples =>
    [
        "command.md",
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "how-to"), "*.md")
            .Where(page => File.ReadAllText(page).Contains("```console", StringComparison.Ordinal))
            .Select(page => "how-to/" + Path.GetFileName(page))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(PagesWithExamples))]
    public void Examples_PrintWhatThePageSays(string page)
    {
        var examples = Console().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", page))).ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var arguments = example.Groups[1].Value.Split(' ')
                .Select(word => word.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, word) : word);
            var run = Invocation.Of([.. arguments]);
            Assert.Equal(0, run.ExitCode);
            var printed = string.Concat(run.Output.Split('\n').SkipLast(1).Select(line => line.TrimEnd() + "\n"));
            if (printed != example.Groups[2].Value) Assert.Fail("kriterium " + example.Groups[1].Value + " prints:\n\n" + printed);
        }
    }

    [Fact]
    public void Columns_OfEverySample_AreExplained()
    {
        // Columns of what the command reads are explained in its reference, those of what is only counted beside the counts.
        var explained = Reference + File.ReadAllText(Path.Combine(Repository.Root, "docs", "sources.md"));
        var samples = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "samples"), "*.csv");
        Assert.NotEmpty(samples);
        Assert.Empty(samples.SelectMany(sample => File.ReadLines(sample).First().Split(',')).Concat(Reading.ResidentFields.Names).Distinct()
            .Where(column => !explained.Contains("`" + column + "`", StringComparison.Ordinal)));
    }

    [Fact]
    public void ExitCodes_AreThoseOfTheCommand()
    {
        var codes = typeof(ExitCode).GetFields().Select(field => (int)field.GetRawConstantValue()!).Order();
        var rows = ExitCodeRow().Matches(Reference).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(codes, rows);
    }

    [Fact]
    public void Links_PointToFilesThatAreThere()
    {
        var links = Link().Matches(Reference).Select(match => match.Groups[1].Value).Where(link => link[0] != '#').ToList();
        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !File.Exists(Path.Combine(Repository.Root, "docs", link))));
    }

    private static string Help(string command) =>
        Invocation.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Done();

    /// <summary>What it does, how it is called, and a row for each argument and option.</summary>
    private static string Rendered(string help) =>
        Section("Description", help).Single() + "\n\n```text\n" + Section("Usage", help).Single() + "\n```\n\n"
        + "| Argument or option | Meaning |\n|---|---|\n"
        + string.Concat(Section("Arguments", help).Concat(Section("Options", help))
            .Select(line => Regex.Split(line, "  +"))
            .Where(cells => !cells[0].Contains("--help", StringComparison.Ordinal))
            .Select(cells => "| " + Named(cells[0].Split(" (REQUIRED)")) + " | " + Escaped(cells[1]) + " |\n"));

    private static string Named(string[] parts) => "`" + Escaped(parts[0]) + "`" + (parts.Length > 1 ? ", required" : "");

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static List<string> Named(string section, string help) => Section(section, help).ConvertAll(line => line.Split(' ')[0]);

    private static List<string> Section(string name, string help) =>
    [
        .. help.ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(line => line != name + ":")
            .Skip(1)
            .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Trim()),
    ];

    [GeneratedRegex("<!-- help (.*?) -->\n(.*?)<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex HelpBlock();

    [GeneratedRegex("```console\n\\$ kriterium (.*?)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Console();

    [GeneratedRegex(@"^\| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRow();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
