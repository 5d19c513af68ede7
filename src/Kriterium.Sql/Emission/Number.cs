using System.Numerics;

namespace Kriterium.Sql.Emission;

/// <summary>An exact whole number in SQL, and the largest that it can be on either side of zero.</summary>
/// <remarks>A number is never less than 1 here, so that what a product is made of is never larger than the product.</remarks>
internal readonly struct Number
{
    private readonly bool _isSum;

    public Number(string text, BigInteger most, bool isSum = false)
    {
        Text = text;
        Most = most > BigInteger.One ? most : BigInteger.One;
        _isSum = isSum;
    }

    public string Text { get; }

    public BigInteger Most { get; }

    public static Number operator +(Number a, Number b) => new(a.Text + " + " + b.Text, a.Most + b.Most, isSum: true);

    public static Number operator -(Number a, Number b) => new(a.Text + " - " + b.InProduct, a.Most + b.Most, isSum: true);

    public static Number operator *(Number a, Number b) =>
        a.Text == "1" ? b
        : b.Text == "1" ? a
        : new Number(a.InProduct + " * " + b.InProduct, a.Most * b.Most);

    public override string ToString() => Text;

    private string InProduct => _isSum ? "(" + Text + ")" : Text;
}

/// <summary>A fraction of two numbers of which the second is above zero; both are NULL where an end has no bound.</summary>
internal readonly struct Fraction(Number numerator, Number denominator)
{
    public Number Numerator => numerator;

    public Number Denominator => denominator;
}
