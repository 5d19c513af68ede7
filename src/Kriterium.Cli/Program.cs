using System.Text;

namespace Kriterium.Cli;

/// <summary>The process: its console, and nothing else.</summary>
internal static class Program
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static int Main(string[] arguments)
    {
        // A Windows console would show letters of another code page.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Utf8;

        using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        using var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        try
        {
            var exitCode = CommandLine.Run(arguments, output, error, Terminal.OfThisProcess());
            output.Flush();
            return exitCode;
        }
        catch (IOException exception)
        {
            error.WriteLine("The result cannot be written: " + exception.Message);
            return ExitCode.BadInput;
        }
    }
}
