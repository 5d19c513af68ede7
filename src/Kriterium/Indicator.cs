using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One of the five quantities that the law measures of a housing area. A closed set, compared by identity.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class Indicator
{
    private Indicator(string key, string englishName, string danishName, string basePopulation, string unit, int decimals, Evidence range)
    {
        Key = key;
        EnglishName = englishName;
        DanishName = danishName;
        BasePopulation = basePopulation;
        Unit = unit;
        PrintedDecimals = decimals;
        Range = range;
    }

    /// <summary>
    /// Immigrants and descendants from non-Western countries (<i>indvandrere og efterkommere fra
    /// ikke-vestlige lande</i>), of all residents.
    /// </summary>
    /// <remarks>
    /// Share of all residents, children included, on 1 January of the list's year; 0 to 100 %. Non-Western is
    /// Statistics Denmark's grouping.
    /// </remarks>
    public static Indicator NonWestern { get; } = new(
        "non_western",
        "Immigrants and descendants from non-Western countries",
        "Indvandrere og efterkommere fra ikke-vestlige lande",
        "all residents, children included, on 1 January of the list's year",
        "share of residents",
        1,
        People());

    /// <summary>
    /// Residents outside the labour market and education (<i>uden tilknytning til arbejdsmarked eller
    /// uddannelse</i>), of those aged 18-64.
    /// </summary>
    /// <remarks>
    /// Share of residents aged 18 to 64, both included; 0 to 100 %. A person can count in part, so it is counted in thousandths of
    /// a person. Measured as a mean over years.
    /// </remarks>
    public static Indicator OutsideLabourMarket { get; } = new(
        "outside_labour",
        "Outside the labour market and education",
        "Uden tilknytning til arbejdsmarked eller uddannelse",
        "residents aged 18-64",
        "share of residents aged 18-64",
        1,
        People());

    /// <summary>
    /// Persons convicted under the criminal code, the weapons act or the drugs act (<i>straffeloven, våbenloven eller lov om
    /// euforiserende stoffer</i>), of those aged 18 and over.
    /// </summary>
    /// <remarks>
    /// Share of residents aged 18 and over; 0 to 100 %. The acts from 2018 say only "residents"; 18 and over is the agreement's wording,
    /// and unverified in them. Measured as a mean over years. The act of 2010 counts per 10,000, those from 2013 in per cent; lists print
    /// two decimals.
    /// </remarks>
    public static Indicator Convicted { get; } = new(
        "convicted",
        "Convicted of violating the criminal code, the weapons act or the drugs act",
        "Dømt for overtrædelse af straffeloven, våbenloven eller lov om euforiserende stoffer",
        "residents aged 18 and over; the acts from 2018 say only residents",
        "share of residents aged 18 and over",
        2,
        People());

    /// <summary>Residents whose highest education is basic school (<i>grundskoleuddannelse</i>), of those aged 30-59.</summary>
    /// <remarks>
    /// The agreement and the lists say <i>grunduddannelse</i>. Share of residents aged 30 to 59, both included; 0 to 100 %. What counts as
    /// basic, and unknown education with it, differs between regimes.
    /// </remarks>
    public static Indicator BasicEducation { get; } = new(
        "basic_education",
        "Basic education only",
        "Alene grundskoleuddannelse",
        "residents aged 30-59",
        "share of residents aged 30-59",
        1,
        People());

    /// <summary>
    /// Mean gross income (<i>gennemsnitlig bruttoindkomst</i>) of taxable persons aged 15-64, persons in education left out, as a
    /// share of the same mean in the region.
    /// </summary>
    /// <remarks>
    /// A ratio of two means, in per cent of the region's; without bounds, as an income can be negative. Unknown where the
    /// region's mean is zero or less.
    /// </remarks>
    public static Indicator RelativeIncome { get; } = new(
        "income",
        "Mean gross income relative to the region",
        "Gennemsnitlig bruttoindkomst i forhold til regionen",
        "taxable persons aged 15-64, persons in education left out, in the area and in its region",
        "share of the region's mean",
        1,
        Evidence.Unknown);

    /// <summary>All five, in the order in which the law and the lists name them.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
        Array.AsReadOnly(new[] { NonWestern, OutsideLabourMarket, Convicted, BasicEducation, RelativeIncome });

    /// <summary>A short stable name in lower case, used in files: <c>non_western</c>.</summary>
    public string Key { get; }

    /// <summary>The name in English.</summary>
    public string EnglishName { get; }

    /// <summary>The name in Danish, close to the statute's words.</summary>
    public string DanishName { get; }

    /// <summary>The people that it is measured over.</summary>
    public string BasePopulation { get; }

    /// <summary>What a value is a share of.</summary>
    public string Unit { get; }

    /// <summary>The decimals of a per cent that official lists print it with: 1, and 2 for convictions.</summary>
    public int PrintedDecimals { get; }

    /// <summary>Every value it can take; the same as not knowing it.</summary>
    public Evidence Range { get; }

    /// <summary>The indicator with this key.</summary>
    /// <param name="key">A <see cref="Key"/>, such as <c>non_western</c>, in the same letters.</param>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static Indicator FromKey(string key)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        foreach (var indicator in All)
        {
            if (indicator.Key == key) return indicator;
        }

        throw Faults.Only(
            "The indicator",
            nameof(key),
            "is \"" + key + "\"",
            "choose one of " + string.Join(", ", All.Select(indicator => indicator.Key)));
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    internal int Position
    {
        get
        {
            for (var i = 0; ; i++)
            {
                if (ReferenceEquals(All[i], this)) return i;
            }
        }
    }

    /// <summary>Thrown where each indicator has a case of its own and this one has none, so that it is not taken for another.</summary>
    internal static NotSupportedException NotHandled(Indicator indicator) => new(indicator.Key + " is not handled here.");

    /// <summary>What the evidence says of this indicator: narrowed to what the indicator can take.</summary>
    /// <exception cref="InvalidInputException">The evidence lies wholly outside that range.</exception>
    internal Evidence Narrow(Evidence evidence, string parameter)
    {
        var narrowed = evidence.Interval.Intersect(Range.Interval);
        return narrowed.IsReversed
            ? throw Faults.Only("The figure", new InputFault(parameter, RangeFault(evidence)!, subject: Key))
            : new Evidence(narrowed);
    }

    /// <summary>What is wrong with evidence that lies wholly outside what this indicator can take; <c>null</c> when nothing is.</summary>
    internal Problem? RangeFault(Evidence evidence) =>
        evidence.Interval.Intersect(Range.Interval).IsReversed
            ? new Problem("is " + evidence + ", but a " + Unit + " is " + Range, "check the figure and its unit")
            : null;

    private static Evidence People() => new(new Interval(Rational.Zero, Rational.One));
}
