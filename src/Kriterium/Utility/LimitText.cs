using System.Globalization;
using System.Numerics;

namespace Kriterium;

/// <summary>A limit or a share as exact text with its unit: "50 %", "1/3", "3 x national".</summary>
internal static class LimitText
{
    public const string Advice = "write the limit as text with its unit: " + Examples;
    public const string ShareAdvice = "write a share as text, as in \"2.7 %\" or \"1/3\"";
    public const string Examples = "\"50 %\", \"270 per 10000\", \"27/1000\" or \"3 x national\" (a multiple above 0)";

    /// <summary>More than any share of .NET numbers needs, and few enough to be read in no time.</summary>
    public const int LongestText = 1000;

    private const string National = " x national";

    public static string Of(Limit limit) =>
        limit.NationalMultiple is { } multiple ? multiple.Value + National : Of(limit.Constant!.Value.Value);

    /// <summary>In per cent if that can be written in full, else as a fraction.</summary>
    public static string Of(Rational share) =>
        share.Decimals is null ? Words.Fraction(share) : share * new Rational(100, 1) + " %";

    /// <summary>
    /// The limit that a text of at most <see cref="LongestText"/> characters names, or <c>null</c>: with ASCII digits and a decimal point,
    /// whatever the culture.
    /// </summary>
    public static Limit? Parse(string text)
    {
        if (IsTooLong(text)) return null;

        if (Before(text, National) is { } multiple)
            return Number(multiple) is { Sign: > 0 } times ? Limit.TimesNational(times) : null;

        return Share(text) is { } share ? Limit.Of(new Share(share)) : null;
    }

    /// <summary>Whether a text is not read as a limit whatever it says: powers of very many digits take long.</summary>
    public static bool IsTooLong(string text) => text.Length > LongestText;

    /// <summary>The share that a text names, or <c>null</c>.</summary>
    public static Rational? Share(string text) =>
        PercentAsWritten(text) is { } percent ? Number(percent) / new Rational(100, 1)
        : Before(text, " per 10000") is { } perTenThousand ? Number(perTenThousand) / new Rational(10_000, 1)
        : Fraction(text);

    /// <summary>The number before a per-cent sign, with the decimals that it is written with; else <c>null</c>.</summary>
    public static string? PercentAsWritten(string text) =>
        Before(text, "%") is { } percent ? Before(percent, " ") ?? percent : null;

    /// <summary>Two whole numbers, as in "1/3"; else <c>null</c>.</summary>
    public static Rational? Fraction(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && parts[0].IndexOf('.') < 0 && IsDigits(parts[1]) && Number(parts[1]) is { Sign: > 0 } whole
            ? Number(parts[0]) / whole
            : null;
    }

    /// <summary>A decimal, as in "-2.70"; else <c>null</c>.</summary>
    public static Rational? Number(string text)
    {
        if (text.Length > LongestText) return null;

        var unsigned = text.Length > 0 && text[0] == '-' ? text.Substring(1) : text;
        var parts = unsigned.Split('.');
        if (parts.Length > 2 || !parts.All(IsDigits)) return null;

        var digits = BigInteger.Parse(string.Concat(parts), NumberStyles.None, CultureInfo.InvariantCulture);
        var value = new Rational(digits, BigInteger.Pow(10, parts.Length == 2 ? parts[1].Length : 0));
        return unsigned.Length == text.Length ? value : -value;
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(character => character is >= '0' and <= '9');

    private static string? Before(string text, string end) =>
        text.EndsWith(end, StringComparison.Ordinal) ? text.Substring(0, text.Length - end.Length) : null;
}
