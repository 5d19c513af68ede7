using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Xunit;

namespace Kriterium.Notebooks.Tests;

/// <summary>C# cells in the engine of .NET Interactive itself, with values shown by its own formatter.</summary>
internal sealed class InteractiveEngine : IDisposable
{
    private readonly CSharpKernel _kernel = new();

    public async Task<CellOutput> Run(string code)
    {
        var result = await _kernel.SendAsync(new SubmitCode(code), TestContext.Current.CancellationToken);
        Assert.Empty(result.Events.OfType<CommandFailed>().Select(failed => failed.Message));
        var printed = result.Events.OfType<StandardOutputValueProduced>().SelectMany(output => output.FormattedValues).Select(text => text.Value);
        var shown = result.Events.OfType<ReturnValueProduced>().SingleOrDefault()?.FormattedValues.First();
        if (shown is not null) Assert.Equal("text/html", shown.MimeType);
        return new CellOutput(string.Concat(printed), shown?.Value);
    }

    public void Dispose() => _kernel.Dispose();
}
