using System.Globalization;

namespace Kriterium.Tests;

/// <summary>How many cases a test tries: few in a usual run, and in a large run as many as KRITERIUM_CASES says.</summary>
/// <remarks>
/// Tests that ask have the trait Size=Large, by which a large run finds them and a run under another culture leaves them out.
/// </remarks>
internal static class Cases
{
    private const string Variable = "KRITERIUM_CASES";

    private static readonly string? Asked = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } asked ? asked : null;

    /// <summary>
    /// The number of random cases: in a large run one for every <paramref name="oneIn"/> that are asked for, as one costs that much more.
    /// </summary>
    public static int Of(int usual, int oneIn = 1)
    {
        AssertMarked();
        return Number(usual, oneIn);
    }

    /// <summary>The same for what is marked by itself.</summary>
    internal static int Number(int usual, int oneIn)
    {
        if (Asked is null) return usual;
        return int.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Max(usual, asked / oneIn)
            : throw new InvalidOperationException(Variable + " is \"" + Asked
                + "\"; give a whole number such as 1000000, or leave it out.");
    }

    /// <summary>
    /// Through a whole table in steps: every case in a large run, every nth in a usual one. The steps of a table with
    /// threes and twos in it are neither.
    /// </summary>
    public static int Step(int usual)
    {
        AssertMarked();
        return Asked is null ? usual : 1;
    }

    private static void AssertMarked()
    {
        var isMarked = TestContext.Current.Test?.Traits.TryGetValue("Size", out var sizes) == true && sizes.Contains("Large");
        Assert.True(isMarked, "The number of cases changes with " + Variable + ": give the test the trait Size=Large.");
    }
}
