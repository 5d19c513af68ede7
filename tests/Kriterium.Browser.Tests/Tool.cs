using System.Diagnostics;

namespace Kriterium.Browser.Tests;

/// <summary>Programs that are started, and where .ci/browser says that they are.</summary>
internal static class Tool
{
    public static string Chromium => Given("KRITERIUM_CHROMIUM");

    public static string Axe => Given("KRITERIUM_AXE");

    public static string Vnu => Given("KRITERIUM_VNU");

    /// <summary>The folder that takes pictures of the page to be looked at; <c>null</c> when nobody asks for them.</summary>
    public static string? Screenshots => Environment.GetEnvironmentVariable("KRITERIUM_SCREENSHOTS");

    public static string Run(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, program + " ended with " + process.ExitCode + ":\n" + output.Result + error);
        return output.Result;
    }

    private static string Given(string variable) =>
        Environment.GetEnvironmentVariable(variable)
        ?? throw new InvalidOperationException(variable + " is not set; run these tests by .ci/browser.");
}
