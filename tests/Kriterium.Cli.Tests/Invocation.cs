using System.Globalization;

namespace Kriterium.Cli.Tests;

/// <summary>What one run of the command came to.</summary>
internal sealed record Invocation(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command as a process would, but in this one, with output going to a file.</summary>
    public static Invocation Of(params string[] arguments) => Of(Terminal.None, arguments);

    public static Invocation Of(Terminal terminal, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exitCode = CommandLine.Run(arguments, output, error, terminal);
        return new Invocation(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The result, after asserting that the run was done and said nothing of faults.</summary>
    public string Done()
    {
        Assert.Equal((0, ""), (ExitCode, ExitCode == 0 ? "" : Error));
        return Output;
    }

    /// <summary>What was said, after asserting that the run refused its input and wrote nothing.</summary>
    public string Refused(int exitCode = 1)
    {
        Assert.Equal((exitCode, ""), (ExitCode, Output));
        return Error;
    }
}
