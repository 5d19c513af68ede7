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

        // Not disposed: after a failure that would only try to write the rest once more.
        var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        try
        {
            var exitCode = CommandLine.Run(arguments, output, error, Terminal.OfThisProcess());
            output.Flush();
            return exitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TellUnlessClosed(error, "The result cannot be written: " + exception.Message);
            return ExitCode.BadInput;
        }
    }

    private static void TellUnlessClosed(StreamWriter error, string line)
    {
        try
        {
            error.WriteLine(line);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nobody is listening; the exit code says it.
        }
    }
}
