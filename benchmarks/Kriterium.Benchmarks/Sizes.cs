using System.Globalization;

namespace Kriterium.Benchmarks;

/// <summary>How much is measured: what the documentation says, or little for a dry run.</summary>
internal static class Sizes
{
    private const string Variable = "KRITERIUM_BENCHMARK_ROWS";

    /// <summary>The number of rows that replaces every other, when the environment gives one.</summary>
    private static readonly int? Given =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } rows ? int.Parse(rows, CultureInfo.InvariantCulture) : null;

    /// <summary>Rows of residents: national data of two years, and of four.</summary>
    public static IEnumerable<int> InMemory => Given is { } rows ? [rows] : [12_000_000, 24_000_000];

    public static int TwoYears => Given ?? 12_000_000;

    public static int Areas => Given is null ? 1_000_000 : FewAreas;

    /// <summary>Rules that differ in one limit; in a dry run as many as it takes to change something.</summary>
    public static int Rules => Given is null ? AllRules : 50;

    public const int AllRules = 1_000;

    /// <summary>Enough areas for the engines that take microseconds for each.</summary>
    public const int FewAreas = 20_000;
}
