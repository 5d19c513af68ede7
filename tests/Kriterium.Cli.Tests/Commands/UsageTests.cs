namespace Kriterium.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("classify", "Required argument 'FILE' missing for command: 'classify'.")]
    [InlineData("classify --nope", "There is no option \"--nope\"; a file of that name is written \"./--nope\".")]
    [InlineData("classify a.csv --nope", "Unrecognized command or argument '--nope'.")]
    [InlineData("classify a.csv b.csv", "Unrecognized command or argument 'b.csv'.")]
    [InlineData("classify a.csv --window 9", "--window is \"9\"; choose 1, 2, 3 or 4.")]
    [InlineData("classify a.csv --window 2 --window 3", "Option '--window' expects a single argument but 2 were provided.")]
    [InlineData("classify a.csv --format xml", "--format is \"xml\"; choose table, csv, json, markdown or parquet.")]
    [InlineData("classify a.csv --output", "Required argument missing for option: '--output'.")]
    [InlineData("classify a.csv --output --format", "There is no option \"--format\"; a file of that name is written \"./--format\".")]
    [InlineData("policy show 2014", "RULE is \"2014\"; choose 2010, 2013, 2018 or 2021.")]
    [InlineData("policy check --nope", "There is no option \"--nope\"; a file of that name is written \"./--nope\".")]
    public void WrongCommandLine_IsRefused(string arguments, string message)
    {
        var error = Invocation.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Refused(2);
        Assert.StartsWith(message + "\n", error, StringComparison.Ordinal);
        Assert.Contains("\nSee: kriterium", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_ForPrintedFigures_IsRefused()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed());
        Assert.StartsWith(
            "--reference is for yearly counts: ",
            Invocation.Of("classify", file, "--reference", "r.csv").Refused(2),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "kriterium classify counts.csv --reference regions.csv")]
    [InlineData("classify --help", "--skip-faulty")]
    [InlineData("policy --help", "show <RULE>")]
    public void Help_ShowsAnExample(string arguments, string text) =>
        Assert.Contains(text, Invocation.Of(arguments.Split(' ')).Done(), StringComparison.Ordinal);

    [Fact]
    public void Version_IsTheTools() => Assert.Matches(@"^\d+\.\d+\.\d+\S*\r?\n$", Invocation.Of("--version").Done());
}
