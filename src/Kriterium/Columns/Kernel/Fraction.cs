namespace Kriterium;

/// <summary>A fraction as it comes out of counts, not in lowest terms. The denominator is positive.</summary>
internal readonly struct Fraction
{
    public Fraction(Wide numerator, Wide denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public static Fraction Zero => new(0, 1);

    public Wide Numerator { get; }

    public Wide Denominator { get; }

    public static bool TryTimes(Fraction a, Fraction b, out Fraction product)
    {
        product = Zero;
        if (!WideMath.TryTimes(a.Numerator, b.Numerator, out var numerator)
            || !WideMath.TryTimes(a.Denominator, b.Denominator, out var denominator))
        {
            return false;
        }

        product = new Fraction(numerator, denominator);
        return true;
    }

    public static bool TryPlus(Fraction a, Fraction b, out Fraction sum)
    {
        sum = Zero;
        if (!WideMath.TryTimes(a.Numerator, b.Denominator, out var first)
            || !WideMath.TryTimes(b.Numerator, a.Denominator, out var second)
            || !WideMath.TryTimes(a.Denominator, b.Denominator, out var denominator))
        {
            return false;
        }

        sum = new Fraction(first + second, denominator);
        return true;
    }
}
