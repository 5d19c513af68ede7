using System.Globalization;
using System.Numerics;

namespace Kriterium;

/// <summary>An exact fraction in lowest terms: the only arithmetic between a figure and its verdict.</summary>
/// <remarks>The denominator is positive. <c>default</c> is zero.</remarks>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A fraction needs a denominator other than 0.");

        // Dividing both by their greatest common divisor leaves no remainder: this is not rounding.
        var divisor = denominator.IsOne ? denominator : BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _numerator = divisor.IsOne ? numerator : BigInteger.Divide(numerator, divisor);
        _denominator = divisor.IsOne ? denominator : BigInteger.Divide(denominator, divisor);
    }

    public static Rational Zero => default;

    public static Rational One { get; } = new(1, 1);

    public BigInteger Numerator => _numerator;

    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public int Sign => _numerator.Sign;

    /// <summary>The exact value of a decimal: its digits over a power of ten.</summary>
    public static Rational From(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits = (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | (uint)bits[0];
        return new Rational(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, DecimalsOf(value)));
    }

    /// <summary>How many decimals a decimal was written with: 2 for 2.70, 0 for 54.</summary>
    public static int DecimalsOf(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0xFF;

    public static Rational operator +(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => (Numerator, Denominator).GetHashCode();

    /// <summary>As a plain decimal if that is exact, else as a fraction: "2.7", "1/3".</summary>
    public override string ToString() =>
        Decimals is { } decimals ? ToDecimalString(decimals) : Words.Fraction(this);

    /// <summary>The number of decimals that writes this value in full, or <c>null</c> if none does.</summary>
    public int? Decimals
    {
        get
        {
            var rest = Denominator;
            var twos = TakeOut(2, ref rest);
            var fives = TakeOut(5, ref rest);
            return rest.IsOne ? (twos > fives ? twos : fives) : null;
        }
    }

    /// <summary>Divides by a prime as often as that leaves no remainder, and says how often.</summary>
    private static int TakeOut(int prime, ref BigInteger number)
    {
        // By its powers 1, 2, 4, 8 ... downwards: a limit may be written with very many decimals.
        var powers = new Stack<(BigInteger Value, int Exponent)>();
        for (var power = (Value: (BigInteger)prime, Exponent: 1);
            power.Value <= number;
            power = (power.Value * power.Value, 2 * power.Exponent))
            powers.Push(power);

        var times = 0;
        foreach (var (value, exponent) in powers)
        {
            var quotient = BigInteger.DivRem(number, value, out var remainder);
            if (!remainder.IsZero) continue;

            number = quotient;
            times += exponent;
        }

        return times;
    }

    /// <summary>For people: cut, not rounded, after <paramref name="decimals"/> decimals. Never used to decide.</summary>
    public string ToDecimalString(int decimals)
    {
        var digits = Cut(decimals).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var text = decimals == 0 ? digits : digits.Insert(digits.Length - decimals, ".");
        return Sign < 0 ? "-" + text : text;
    }

    /// <summary>
    /// For people: the digits of its size as a decimal, cut after <paramref name="decimals"/> decimals. Never used to decide.
    /// </summary>
    public BigInteger Cut(int decimals) => BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals) / Denominator;
}
