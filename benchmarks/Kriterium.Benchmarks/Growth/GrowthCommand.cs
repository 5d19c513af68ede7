using System.Diagnostics;
using System.Globalization;
using Kriterium.Benchmarks.Files;

namespace Kriterium.Benchmarks.Growth;

/// <summary><c>growth [WAY...] [ROWS...]</c>: time per row and the largest memory of a process, as the number of rows grows.</summary>
internal static class GrowthCommand
{
    private const string OneRun = "one-run";

    private static readonly string[] Millions = ["1000000", "10000000", "50000000", "100000000"];

    public static int Run(string[] arguments)
    {
        if (arguments is [OneRun, var way, var rows, ..]) return RunOnce(way, Number(rows), arguments[3..]);

        var ways = arguments.Where(argument => GrowthRun.Ways.Contains(argument)).ToArray();
        var sizes = arguments.Except(ways).ToArray();
        if (sizes.Any(size => !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) || parsed < 1))
        {
            Console.Error.WriteLine("growth takes some of " + string.Join(", ", GrowthRun.Ways) + " and numbers of rows.");
            return 1;
        }

        Console.WriteLine("| way | rows | ns a row | largest memory, MB |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        var isGood = true;
        foreach (var one in ways.Length > 0 ? ways : GrowthRun.Ways)
        {
            foreach (var size in sizes.Length > 0 ? sizes : Millions) isGood &= RunInProcess(one, Number(size));
        }

        return isGood ? 0 : 1;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A process of its own, so that nothing earlier is in its memory. Files are made outside it.</summary>
    private static bool RunInProcess(string way, int rows)
    {
        using var files = GrowthRun.FormatOf(way) is { } format ? new MadeFiles(rows, format) : null;
        string[] arguments = ["growth", OneRun, way, rows.ToString(CultureInfo.InvariantCulture)];
        var program = Path.ChangeExtension(typeof(GrowthCommand).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        using var process = Process.Start(program, files is null ? arguments : [.. arguments, files.Residents, files.Areas]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static int RunOnce(string way, int rows, string[] files)
    {
        var nanoseconds = GrowthRun.Time(way, rows, files).TotalNanoseconds / rows;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {way} | {rows:N0} | {nanoseconds:F2} | {self.PeakWorkingSet64 / 1e6:F0} |"));
        return 0;
    }
}
