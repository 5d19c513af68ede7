using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One of the eleven figures that are known of an area in a year. A closed set, compared by identity.</summary>
/// <remarks>
/// Files have a column for each, and what goes through the figures loops over <see cref="All"/>. All but <see cref="GrossIncome"/> count
/// people, and age bands include both ends.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class YearFigure
{
    /// <summary>Units of a part that make one person where people count in part.</summary>
    internal const int ThousandthsPerPerson = 1000;

    /// <summary>How many there are.</summary>
    internal const int Count = 11;

    private YearFigure(int index, string key, string parameter, YearFigure? whole = null, YearFigure? liesIn = null, int unitsPerPerson = 1)
    {
        Index = index;
        Key = key;
        Parameter = parameter;
        Whole = whole;
        LiesIn = liesIn;
        UnitsPerPerson = unitsPerPerson;
    }

    /// <summary>All residents (<i>beboere</i>), in persons.</summary>
    /// <remarks>Children included, on 1 January of the list's year.</remarks>
    public static YearFigure Residents { get; } = new(0, "residents", "residents");

    /// <summary>
    /// Immigrants and descendants from non-Western countries (<i>indvandrere og efterkommere fra ikke-vestlige lande</i>), in persons.
    /// </summary>
    /// <remarks>A part of <see cref="Residents"/>.</remarks>
    public static YearFigure NonWestern { get; } = new(1, "non_western", "nonWestern", whole: Residents);

    /// <summary>Residents aged 18 and over, in persons: the base of convictions.</summary>
    public static YearFigure Aged18Plus { get; } = new(4, "aged_18_plus", "aged18Plus", liesIn: Residents);

    /// <summary>Residents aged 18 to 64, in persons: the base of those outside the labour market.</summary>
    public static YearFigure Aged18To64 { get; } = new(2, "aged_18_64", "aged18To64", liesIn: Aged18Plus);

    /// <summary>
    /// Residents outside the labour market and education (<i>uden tilknytning til arbejdsmarked eller uddannelse</i>), in
    /// <b>thousandths of a person</b>.
    /// </summary>
    /// <remarks>A part of <see cref="Aged18To64"/>. Files give it in persons, with up to three decimals.</remarks>
    public static YearFigure OutsideLabourMarket { get; } =
        new(3, "outside_labour", "outsideLabourMarketThousandths", whole: Aged18To64, unitsPerPerson: ThousandthsPerPerson);

    /// <summary>
    /// Residents convicted under the criminal code, the weapons act or the drugs act (<i>dømt for overtrædelse af straffeloven, våbenloven
    /// eller lov om euforiserende stoffer</i>), in persons.
    /// </summary>
    /// <remarks>A part of <see cref="Aged18Plus"/>.</remarks>
    public static YearFigure Convicted { get; } = new(5, "convicted", "convicted", whole: Aged18Plus);

    /// <summary>Residents aged 30 to 59, in persons: the base of education.</summary>
    public static YearFigure Aged30To59 { get; } = new(6, "aged_30_59", "aged30To59", liesIn: Aged18To64);

    /// <summary>Residents whose highest education is basic (<i>grundskoleuddannelse</i>), in persons.</summary>
    /// <remarks>A part of <see cref="Aged30To59"/>. Unknown education is in it, unless it is given apart.</remarks>
    public static YearFigure BasicEducation { get; } = new(7, "basic_education", "basicEducation", whole: Aged30To59);

    /// <summary>Residents whose education is unknown (<i>uoplyst</i>), in persons.</summary>
    /// <remarks>
    /// A part of <see cref="Aged30To59"/>, given apart from <see cref="BasicEducation"/>. It is 0 where it is not given apart.
    /// </remarks>
    public static YearFigure UnknownEducation { get; } = new(8, "unknown_education", "unknownEducation", whole: Aged30To59);

    /// <summary>Taxable persons aged 15 to 64, persons in education left out, in persons: the base of the mean income.</summary>
    public static YearFigure Taxpayers { get; } = new(9, "taxpayers", "taxpayers");

    /// <summary>The gross income (<i>bruttoindkomst</i>) of <see cref="Taxpayers"/> together, in kroner.</summary>
    /// <remarks>The only one that can be negative. It is known exactly or not at all.</remarks>
    public static YearFigure GrossIncome { get; } = new(10, "gross_income", "grossIncome");

    /// <summary>All eleven, in the order of the columns of files.</summary>
    public static IReadOnlyList<YearFigure> All { get; } = Array.AsReadOnly(new[]
    {
        Residents, NonWestern, Aged18To64, OutsideLabourMarket, Aged18Plus, Convicted, Aged30To59, BasicEducation, UnknownEducation,
        Taxpayers, GrossIncome,
    });

    /// <summary>A short stable name in lower case, used in files: <c>aged_18_64</c>.</summary>
    public string Key { get; }

    /// <summary>
    /// The name of its parameter in <see cref="AreaYear"/>, which a <see cref="InputFault.Path"/> gives: <c>aged18To64</c>.
    /// </summary>
    public string Parameter { get; }

    /// <summary>The persons that it is a part of, or <c>null</c> for a figure that is not a part.</summary>
    public YearFigure? Whole { get; }

    /// <summary>The units that make one person: 1000 for <see cref="OutsideLabourMarket"/>, else 1.</summary>
    public int UnitsPerPerson { get; }

    /// <summary>Its place in <see cref="All"/>.</summary>
    internal int Index { get; }

    /// <summary>The age band that its own lies in.</summary>
    internal YearFigure? LiesIn { get; }

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    /// <summary>The bands that it lies in, the narrowest first.</summary>
    internal IEnumerable<YearFigure> Around()
    {
        for (var band = LiesIn; band is not null; band = band.LiesIn) yield return band;
    }
}
