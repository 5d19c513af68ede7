namespace Kriterium;

/// <summary>How far one or two exactly known years lie above a limit, added up, as a fraction of whole numbers in 64 bits.</summary>
/// <remarks>
/// A mean is above a limit when the margins of its years add up to more than zero, so the mean itself is never needed.
/// Made by a <see cref="MarginLimit"/>, which knows when nothing overflows.
/// </remarks>
internal readonly struct Margin
{
    public Margin(long over, long whole)
    {
        Over = over;
        Whole = whole;
    }

    public static Margin Zero => new(0, 1);

    /// <summary>The numerator: above zero where the years lie above the limit.</summary>
    public long Over { get; }

    /// <summary>The denominator: the bases multiplied.</summary>
    public long Whole { get; }

    public static Margin operator +(Margin a, Margin b) => new((a.Over * b.Whole) + (b.Over * a.Whole), a.Whole * b.Whole);
}
