using System.Text.RegularExpressions;

namespace Kriterium.Cli;

/// <summary>
/// Text that a spreadsheet would run: at the start of a cell, or where a spreadsheet that splits on another separator would start one.
/// </summary>
internal static partial class Formula
{
    /// <summary>Whether a cell of this text could be run.</summary>
    public static bool StartsIn(string text) => Start().IsMatch(text);

    /// <summary>
    /// The text with a quote before what could be run further in, so that it is shown instead. The CSV writer sees to the start.
    /// </summary>
    public static string Defused(string text) => Within().Replace(text, "'");

    /// <summary>The text with a quote before everything that could be run, for a file that is written field by field.</summary>
    public static string DefusedWhole(string text) => Start().Replace(text, "'");

    [GeneratedRegex(@"(?<=^|;\s*)(?=[=+\-@])")]
    private static partial Regex Start();

    [GeneratedRegex(@"(?<=;\s*)(?=[=+\-@])")]
    private static partial Regex Within();
}
