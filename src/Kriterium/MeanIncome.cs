using System.Numerics;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// What is known of a mean gross income (<i>gennemsnitlig bruttoindkomst</i>), in kroner a person: always an interval, often one point.
/// </summary>
/// <remarks>
/// Over taxable persons aged 15-64, persons in education left out, in one year. It can be negative.
/// <c>default</c> is unknown. Two of them, an area's and its region's, make an income ratio: <see cref="Evidence.RatioOfMeans"/>.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public readonly record struct MeanIncome
{
    private MeanIncome(Interval kroner, bool isAboveZero = false)
    {
        Kroner = kroner;
        IsAboveZero = isAboveZero;
    }

    /// <summary>Nothing is known.</summary>
    public static MeanIncome Unknown => default;

    internal static MeanIncome Of(Interval kroner, bool isAboveZero) => new(kroner, isAboveZero);

    internal Interval Kroner { get; }

    /// <summary>Whether zero, though the lower end, is only approached: a total above zero over any number of persons.</summary>
    internal bool IsAboveZero { get; }

    /// <summary>The exact mean of a total over a number of persons.</summary>
    /// <param name="grossIncome">
    /// The total in kroner (or in any unit, if the other mean is in the same); may be negative; <c>null</c> is unknown.
    /// </param>
    /// <param name="taxpayers">The persons it is summed over. No persons have no mean, which is unknown.</param>
    /// <exception cref="InvalidInputException"><paramref name="taxpayers"/> is negative, or nobody while there is an income.</exception>
    public static MeanIncome Of(BigInteger? grossIncome, Count taxpayers)
    {
        var faults = new Faults();
        CheckIncome(faults, grossIncome, taxpayers, nameof(grossIncome), nameof(taxpayers));
        faults.ThrowIfAny("This mean income");
        return Over(grossIncome, Fewest(grossIncome, taxpayers), taxpayers.Upper);
    }

    /// <summary>Somewhere from <paramref name="lower"/> to <paramref name="upper"/> kroner a person, both included.</summary>
    /// <param name="lower">Kroner a person; may be negative.</param>
    /// <param name="upper">Kroner a person.</param>
    /// <exception cref="InvalidInputException"><paramref name="lower"/> is above <paramref name="upper"/>.</exception>
    public static MeanIncome Between(decimal lower, decimal upper) =>
        lower <= upper
            ? new MeanIncome(new Interval(Rational.From(lower), Rational.From(upper)))
            : throw Faults.Reversed("The mean income", Rational.From(lower), Rational.From(upper));

    /// <summary>A printed mean, rounded to the decimals it is written with: 201300 is from 201299.5 to 201300.5 kroner.</summary>
    /// <param name="kroner">The mean as printed; its decimals count.</param>
    public static MeanIncome Printed(decimal kroner) => new(Interval.Rounded(kroner, Rational.DecimalsOf(kroner)));

    internal static void CheckIncome(
        Faults faults, BigInteger? grossIncome, Count taxpayers, string incomeField, string taxpayersField)
    {
        faults.AddIfNegative(taxpayersField, taxpayers);
        if (taxpayers.Upper == 0 && grossIncome is { IsZero: false } income)
        {
            faults.Add(InputFault.Disagreeing(
                incomeField,
                income.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
                "but ",
                taxpayersField,
                " is 0",
                "nobody has no income, so give 0 or leave it unknown"));
        }
    }

    /// <summary>The mean of several years: their totals together over their persons together.</summary>
    internal static MeanIncome Pooled(IEnumerable<(long? GrossIncome, Count Taxpayers)> years)
    {
        BigInteger? total = 0, most = 0;
        BigInteger fewest = 0;
        foreach (var (grossIncome, taxpayers) in years)
        {
            total += taxpayers.Upper == 0 ? 0 : grossIncome;
            fewest += Fewest(grossIncome, taxpayers);
            most += taxpayers.Upper;
        }

        return Over(total, fewest, most);
    }

    /// <summary>A total over a number of persons that is known to lie between two bounds.</summary>
    private static MeanIncome Over(BigInteger? total, BigInteger fewest, BigInteger? most) =>
        total is { } income && !fewest.IsZero
            ? new MeanIncome(
                Interval.Point(new Rational(income, 1)).DividedByPositive(
                    new Interval(new Rational(fewest, 1), most is { } upper ? new Rational(upper, 1) : null)),
                isAboveZero: most is null && income.Sign > 0)
            : Unknown;

    /// <summary>An income that is not zero belongs to somebody. A total of zero may be nobody's, and then there is no mean.</summary>
    private static long Fewest(BigInteger? grossIncome, Count taxpayers) =>
        taxpayers.Lower == 0 && grossIncome is { IsZero: false } ? 1 : taxpayers.Lower;

    /// <summary>"200000 kroner", "from 199999.5 to 200000.5 kroner" or "unknown".</summary>
    public override string ToString() =>
        this == Unknown ? "unknown" : Words.Range(Kroner, value => value.ToString()) + " kroner";
}
