using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Kriterium.Notebooks.Tests;

/// <summary>
/// C# cells as scripts, each a continuation of the one before, with values shown as Verso does: by a <c>ToHtml()</c> without parameters.
/// </summary>
internal sealed class ScriptEngine
{
    /// <summary>What the tests that run cells have in common, so that one takes the console at a time.</summary>
    public const string Console = "Cells that write to the console";

    private static readonly ScriptOptions Options = ScriptOptions.Default.WithReferences(
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)));

    private ScriptState<object>? _state;

    public async Task<CellOutput> Run(string code)
    {
        var console = System.Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        System.Console.SetOut(printed);
        try
        {
            _state = _state is null ? await CSharpScript.RunAsync<object>(code, Options) : await _state.ContinueWithAsync<object>(code);
        }
        finally
        {
            System.Console.SetOut(console);
        }

        var value = _state.ReturnValue;
        return new CellOutput(printed.ToString(), (string?)value?.GetType().GetMethod("ToHtml", Type.EmptyTypes)!.Invoke(value, null));
    }
}
