using System.Text;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli;

/// <summary>The process: its console, and nothing else.</summary>
internal static class Program
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static int Main(string[] arguments)
    {
        // A Windows console would show letters of another code page.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Utf8;

        // Not disposed: after a failure that would only try to write the rest once more.
        var output = new StreamWriter(OutputStream.Open(1), Utf8);
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        return CommandLine.Run(arguments, output, error, Terminal.OfThisProcess());
    }
}
