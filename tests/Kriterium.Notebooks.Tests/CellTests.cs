using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Xunit;

namespace Kriterium.Notebooks.Tests;

/// <summary>What a cell that ends with a result shows, in the engine itself.</summary>
[Collection(ScriptEngine.Console)]
public sealed class CellTests : IAsyncLifetime
{
    private const string Setup = """
        using Kriterium;
        AreaMeasurement Area(string id, decimal nonWestern) => new(id, new CalendarDate(2021, 12, 1), residents: 1200, published:
        [
            new(Indicator.NonWestern, Evidence.PrintedPercent(nonWestern)), new(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(45.0m), 2),
        ]);
        var classifier = new StatusClassifier(LegalTimeline.Denmark);
        var status = classifier.Classify(Area("a", 60m));
        var list = AreaList.Of([status, classifier.Classify(Area("b", 20m))]);
        var history = new ListHistory([new PublishedList(new CalendarDate(2016, 12, 1), [new ListMembership("a", AreaStatus.ParticularlyVulnerable)])]);
        var sweep = Sweep.OfLimit(ThresholdPolicies.Vulnerable2021, Indicator.OutsideLabourMarket, [Area("a", 60m)]);
        """;

    private readonly CSharpKernel _kernel = new();

    [Theory]
    [InlineData("status", "status.ToHtml()")]
    [InlineData("status.Vulnerability", "status.Vulnerability.ToHtml()")]
    [InlineData("Explanation.Of(status, Language.Danish)", "status.ToHtml(Language.Danish)")]
    [InlineData("list", "list.ToHtml()")]
    [InlineData("ListChanges.Between(list, list)", "ListChanges.Between(list, list).ToHtml()")]
    [InlineData("history", "history.ToHtml()")]
    [InlineData("sweep", "sweep.ToHtml()")]
    public async Task Result_IsShownAsItsHtml(string cell, string html)
    {
        var (mimeType, shown) = await Run(cell);
        Assert.Equal("text/html", mimeType);
        Assert.StartsWith("<section class=\"kriterium\"", shown, StringComparison.Ordinal);
        Assert.Equal((await Run(html)).Value, shown);
    }

    /// <summary>As data rows are a table with all columns; a list of any objects is an expandable list.</summary>
    [Theory]
    [InlineData("list.ToRows()", typeof(AreaRow))]
    [InlineData("list.ToFindingRows()", typeof(FindingRow))]
    [InlineData("sweep.Steps(35, 45, 5).Select(step => step.ToRow())", typeof(SweepRow))]
    public async Task Rows_AreATable(string rows, Type row)
    {
        var (_, shown) = await Run("using Microsoft.DotNet.Interactive.Formatting.TabularData; (" + rows + ").ToTabularDataResource()");
        Assert.All(row.GetProperties(), column => Assert.Contains("<span>" + column.Name + "</span>", shown, StringComparison.Ordinal));
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var assembly in new[] { typeof(AreaList).Assembly, typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly })
            await Send("#r \"" + assembly.Location + "\"");
        await Send(Setup);
    }

    public ValueTask DisposeAsync()
    {
        _kernel.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(string MimeType, string Value)> Run(string cell)
    {
        var shown = (await Send(cell)).Events.OfType<ReturnValueProduced>().Single().FormattedValues.First();
        return (shown.MimeType, shown.Value);
    }

    private async Task<KernelCommandResult> Send(string code)
    {
        var result = await _kernel.SendAsync(new SubmitCode(code), TestContext.Current.CancellationToken);
        Assert.Empty(result.Events.OfType<CommandFailed>().Select(failed => failed.Message));
        return result;
    }
}
