using System.Numerics;

namespace Kriterium;

/// <summary>
/// The figure of a finding and its limit as decimals for people, in per cent: as lists print them, and with as many decimals more as it
/// takes that the two stand to each other as the exact ones do. Nothing is decided by them.
/// </summary>
internal sealed class FigureText
{
    // Of a limit that the rule itself names.
    private const int MostDecimals = 10;

    // Of a figure on a list, and some more.
    private const int MostPrinted = 4;

    private static readonly Rational Hundred = new(100, 1);

    private FigureText(Finding finding, int decimals)
    {
        var (figure, bound) = (finding.Evidence.Interval, finding.Limit.Interval);
        var point = finding.Limit.IsExact ? bound.Lower : null;
        IsUnknown = finding.IsUnknown;
        IsExact = finding.Evidence.IsExact;
        IsOnLimit = IsExact && figure.Lower == point;
        Lower = IsExact ? Nearest(figure.Lower, decimals) : Text(figure.Lower, point, decimals, ForDisplay.UnitsDown);
        Upper = IsExact ? Lower : Text(figure.Upper, point, decimals, ForDisplay.UnitsUp);
        Rounded = RoundedTo(figure) is { } places ? Nearest((figure.Lower + figure.Upper) * new Rational(1, 2), places) : null;
        LimitIsExact = point is not null;
        LimitLower = LimitIsExact ? LimitText(finding, decimals) : Text(bound.Lower, null, decimals, ForDisplay.UnitsDown);
        LimitUpper = LimitIsExact ? LimitLower : Text(bound.Upper, null, decimals, ForDisplay.UnitsUp);
    }

    /// <summary>Whether nothing at all is known of the figure.</summary>
    public bool IsUnknown { get; }

    public bool IsExact { get; }

    /// <summary>Whether the figure is exactly the limit.</summary>
    public bool IsOnLimit { get; }

    /// <summary>The figure where it is exact, else its lower end rounded down; <c>null</c> without a bound.</summary>
    public string? Lower { get; }

    /// <summary>The figure where it is exact, else its upper end rounded up; <c>null</c> without a bound.</summary>
    public string? Upper { get; }

    /// <summary>The figure as printed, where what is known of it is what a rounded one stands for: 2.70 for 2.695 to 2.705.</summary>
    public string? Rounded { get; }

    public bool LimitIsExact { get; }

    public string? LimitLower { get; }

    public string? LimitUpper { get; }

    public static FigureText Of(Finding finding)
    {
        var (figure, bound) = (finding.Evidence.Interval, finding.Limit.Interval);
        var ends = new[] { figure.Lower, figure.Upper }.OfType<Rational>().ToList();
        var decimals = finding.Indicator.PrintedDecimals;

        // The ends of what a printed figure can stand for have one decimal more than it was printed with.
        if (!finding.Evidence.IsExact && ends.TrueForAll(end => InPercent(end).Decimals <= decimals + 1))
            decimals = Most(decimals, ends);
        if (finding.Criterion.Threshold.Limit.Constant is { } constant && constant.InPercent.Decimals <= MostDecimals)
            decimals = Most(decimals, [constant.Value]);
        if (finding.Limit.IsExact && bound.Lower is { } point)
        {
            while (!IsInOrder(figure.Lower, point, decimals, finding.Evidence.IsExact ? ForDisplay.NearestUnits : ForDisplay.UnitsDown)
                || !IsInOrder(figure.Upper, point, decimals, finding.Evidence.IsExact ? ForDisplay.NearestUnits : ForDisplay.UnitsUp))
                decimals++;
        }

        return new FigureText(finding, decimals);
    }

    /// <summary>The decimals that a figure was rounded to which stands for exactly this; <c>null</c> when it is no such interval.</summary>
    private static int? RoundedTo(Interval figure)
    {
        if (figure.Lower is not { } lower || figure.Upper is not { } upper || lower == upper) return null;

        var (width, middle) = (InPercent(upper - lower), InPercent((lower + upper) * new Rational(1, 2)));
        for (var decimals = 0; decimals <= MostPrinted; decimals++)
        {
            if (width == new Rational(1, BigInteger.Pow(10, decimals)) && middle.Decimals <= decimals)
                return decimals;
        }

        return null;
    }

    /// <summary>Whether the end and the limit stand to each other as written as they do exactly.</summary>
    private static bool IsInOrder(Rational? end, Rational point, int decimals, Func<Rational, int, BigInteger> round) =>
        end is not { } value || value == point
        || (round(InPercent(value), decimals) - ForDisplay.NearestUnits(InPercent(point), decimals)).Sign == (value - point).Sign;

    private static int Most(int decimals, IEnumerable<Rational> values) =>
        values.Select(value => InPercent(value).Decimals ?? 0).Append(decimals).Max();

    /// <summary>An end that is the limit is written as the limit is.</summary>
    private static string? Text(Rational? end, Rational? point, int decimals, Func<Rational, int, BigInteger> round) =>
        end is not { } value ? null
        : value == point ? Nearest(end, decimals)
        : ForDisplay.Text(round(InPercent(value), decimals), decimals);

    private static string? Nearest(Rational? value, int decimals) =>
        value is { } known ? ForDisplay.Text(ForDisplay.NearestUnits(InPercent(known), decimals), decimals) : null;

    /// <summary>A limit that the rule names as the rule writes it, if it can be written in full.</summary>
    private static string LimitText(Finding finding, int decimals) =>
        finding.Criterion.Threshold.Limit.Constant is { } constant && constant.InPercent.Decimals <= MostDecimals
            ? constant.InPercent.ToString()
            : Nearest(finding.Limit.Interval.Lower, decimals)!;

    private static Rational InPercent(Rational share) => share * Hundred;
}
