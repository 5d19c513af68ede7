using Xunit;

namespace Kriterium.Notebooks.Tests;

/// <summary>The cells of docs/notebooks, in order, print and show what is stored with them.</summary>
[Collection(ScriptEngine.Console)]
public sealed class NotebookTests
{
    private const string Variable = "KRITERIUM_SNAPSHOTS";

    public static TheoryData<string> Names => [.. Notebook.Names];

    /// <summary>To store the outputs again, run .ci/downstream with KRITERIUM_SNAPSHOTS=write, read what changed, and run it without.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Cells_AsScripts_ShowWhatIsStored(string name)
    {
        var notebook = Notebook.Read(name);
        var engine = new ScriptEngine();
        var outputs = new List<CellOutput>();
        foreach (var code in notebook.Code) outputs.Add(await engine.Run(code));
        if (Environment.GetEnvironmentVariable(Variable) == "write") notebook.Write(outputs);
        Assert.Equal(Notebook.Read(name).Outputs, outputs);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Cells_InTheEngineOfInteractive_ShowWhatIsStored(string name)
    {
        var notebook = Notebook.Read(name);
        using var engine = new InteractiveEngine();
        var outputs = new List<CellOutput>();
        foreach (var code in notebook.Code) outputs.Add(await engine.Run(code));
        Assert.Equal(notebook.Outputs, outputs);
    }

    [Fact]
    public void Notebooks_AreALecture() =>
        Assert.Equal(["1-one-area", "2-one-list", "3-old-rule-new-rule", "4-what-if", "5-a-nation"], Notebook.Names);

    /// <summary>Each begins with where it runs, and has something to see.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Notebook_SaysWhereItRuns_AndShowsSomething(string name)
    {
        var notebook = Notebook.Read(name);
        Assert.StartsWith("# " + name[0] + ". ", notebook.FirstText, StringComparison.Ordinal);
        Assert.Contains("Verso", notebook.FirstText, StringComparison.Ordinal);
        Assert.Contains(".NET Interactive 1.0.712001, which is archived since April 2026", notebook.FirstText, StringComparison.Ordinal);
        Assert.Contains(notebook.Outputs, output => output.Html is not null);
    }
}
