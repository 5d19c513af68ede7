namespace Kriterium.Internal;

/// <summary>How far one or two exactly known years lie above a limit, added up, as a fraction: above it, at it or below it is the sign.</summary>
/// <remarks>
/// A mean is above a limit when the years' margins add up to more than zero, so the mean itself is never needed. All in 64 bits, which do not overflow
/// while each base is at most <see cref="PointLimit.LargestWhole"/>.
/// </remarks>
internal readonly struct Margin
{
    private readonly long _over;
    private readonly long _whole;

    public Margin(long over, long whole)
    {
        _over = over;
        _whole = whole;
    }

    public static Margin Zero => new(0, 1);

    public static Margin operator +(Margin a, Margin b) => new((a._over * b._whole) + (b._over * a._whole), a._whole * b._whole);

    /// <summary>The sign of the sum, which alone takes more than 64 bits.</summary>
    public static int SignOfSum(Margin a, Margin b) =>
        a._over > 0 && b._over > 0 ? 1
        : a._over < 0 && b._over < 0 ? -1
        : Sign(((Wide)a._over * b._whole) + ((Wide)b._over * a._whole));

    /// <summary>The sign of this alone.</summary>
    public int Sign() => (_over > 0 ? 1 : 0) - (_over < 0 ? 1 : 0);

    private static int Sign(Wide value) => value > 0 ? 1 : value < 0 ? -1 : 0;
}
