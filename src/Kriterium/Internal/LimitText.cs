namespace Kriterium.Internal;

/// <summary>A limit or a share as exact text with its unit: "50 %", "1/3", "3 x national".</summary>
internal static class LimitText
{
    private const string National = " x national";

    public static string Of(Limit limit) =>
        limit.NationalMultiple is { } multiple ? multiple.Value + National : Of(limit.Constant!.Value.Value);

    /// <summary>In per cent if that can be written in full, else as a fraction.</summary>
    public static string Of(Rational share) =>
        share.Decimals is null ? Text.Fraction(share) : share * new Rational(100, 1) + " %";
}
