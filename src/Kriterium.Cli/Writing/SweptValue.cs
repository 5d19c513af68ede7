using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Kriterium.Cli.Writing;

/// <summary>A value of the figure that a sweep varies, in words.</summary>
internal static class SweptValue
{
    // Two more than convictions are printed with.
    private const int Decimals = 4;

    /// <summary>The share, or the multiple of the national one.</summary>
    public static Share Of(Limit limit) => limit.Constant ?? limit.NationalMultiple!.Value;

    /// <summary>The figure in words: "the limit of convicted".</summary>
    public static string Name(Sweep sweep) => sweep.Figure switch
    {
        SweptFigure.Limit => "the limit of " + sweep.Criterion!.Indicator,
        SweptFigure.RequiredCount => "the required count",
        SweptFigure.SmallestPopulation => "the smallest population",
        _ => "the window in years",
    };

    /// <summary>For people: "2.7 %", "about 2.7143 %", "3 x national", "1,204".</summary>
    public static string Text(Limit? limit, long? number)
    {
        if (limit is null) return Words.Grouped(number!.Value);

        // Percentages are shares times a hundred, multiples are not.
        var value = Of(limit);
        var shown = limit.Constant is null ? Share.Of(value.Numerator, value.Denominator * 100) : value;
        return (shown.Numerator * 100 * BigInteger.Pow(10, Decimals) % shown.Denominator).IsZero
            ? Exact(limit, number)
            : "about " + Nearest(shown) + (limit.Constant is null ? " x national" : " %");
    }

    /// <summary>In per cent, halves away from zero. A share of incomes can be more than a decimal can hold.</summary>
    private static string Nearest(Share share)
    {
        var (numerator, denominator) = (share.Numerator * 100 * BigInteger.Pow(10, Decimals), share.Denominator);
        var units = ((BigInteger.Abs(numerator) * 2) + denominator) / (denominator * 2);
        var digits = units.ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        return (numerator.Sign < 0 ? "-" : "") + digits[..^Decimals] + "." + digits[^Decimals..];
    }

    /// <summary>Exactly, as JSON documents write it: "2.7 %", "19/700", "3 x national", "1204".</summary>
    public static string Exact(Limit? limit, long? number) =>
        limit is null
            ? Words.Number(number!.Value)
            : JsonSerializer.SerializeToElement(limit, KriteriumJsonContext.Default.GetTypeInfo(typeof(Limit))!).GetString()!;
}
