using System.Globalization;
using System.Numerics;

namespace Kriterium.Cli.Writing;

/// <summary>Exact shares as a per cent with a number of decimals, for people to read. Nothing is decided by them.</summary>
internal static class Percentage
{
    /// <summary>Rounded, halves away from zero.</summary>
    public static string Nearest(Share share, int decimals)
    {
        var (numerator, denominator) = Scaled(share, decimals);
        var doubled = BigInteger.Abs(numerator) * 2 + denominator;
        var rounded = doubled / (denominator * 2);
        return Write(numerator.Sign < 0 ? -rounded : rounded, decimals);
    }

    /// <summary>Written by one of these, but with as many more decimals as it takes not to look like a limit that it is not.</summary>
    public static string Unlike(Share? limit, Share share, int decimals, Func<Share, int, string> write)
    {
        var written = write(share, decimals);
        for (; limit is { } other && share != other && written == write(other, decimals); written = write(share, decimals)) decimals++;
        return written;
    }

    /// <summary>Rounded down.</summary>
    public static string Floor(Share share, int decimals)
    {
        var (numerator, denominator) = Scaled(share, decimals);
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        return Write(rest.Sign < 0 ? quotient - 1 : quotient, decimals);
    }

    /// <summary>Rounded up.</summary>
    public static string Ceiling(Share share, int decimals)
    {
        var (numerator, denominator) = Scaled(share, decimals);
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        return Write(rest.Sign > 0 ? quotient + 1 : quotient, decimals);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Scaled(Share share, int decimals) =>
        (share.Numerator * 100 * BigInteger.Pow(10, decimals), share.Denominator);

    private static string Write(BigInteger scaled, int decimals)
    {
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (scaled.Sign < 0 ? "-" : "") + (decimals == 0 ? digits : digits[..^decimals] + "." + digits[^decimals..]);
    }
}
