using System.Globalization;

namespace Kriterium.Cli;

/// <summary>Words and numbers in messages, the same on every machine.</summary>
internal static class Words
{
    private const int LongestQuote = 60;

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 area", "2 areas".</summary>
    public static string Of(long count, string one) => Grouped(count) + " " + one + (count == 1 ? "" : "s");

    /// <summary>What a file holds, in quotes, cut short, and with nothing in it that a terminal would act on.</summary>
    public static string Quote(string given) =>
        "\"" + Visible(given.Length <= LongestQuote ? given : given[..LongestQuote]) + "\"" + (given.Length <= LongestQuote ? "" : "...");

    /// <summary>The text with control and invisible characters written out, as \u001B.</summary>
    public static string Visible(string text) => VisibleText.Of(text);

    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Either(IReadOnlyList<string> choices) =>
        choices.Count == 1 ? choices[0] : string.Join(", ", choices.SkipLast(1)) + " or " + choices[^1];

    /// <summary>A key in words: "not listed".</summary>
    public static string OfKey(string key) => key.Replace('_', ' ');

    /// <summary>The answer to a question: "yes", "no" or "undetermined".</summary>
    public static string YesOrNo(Verdict verdict) => verdict switch
    {
        Verdict.Met => "yes",
        Verdict.NotMet => "no",
        _ => verdict.ToKey(),
    };
}
