namespace Kriterium;

/// <summary>One of the eleven figures that are known of an area in a year. A closed set: everything that goes through the figures loops over it.</summary>
internal sealed class YearFigure
{
    /// <summary>Units of a part that make one person where people count in part.</summary>
    public const int ThousandthsPerPerson = 1000;

    /// <summary>How many there are.</summary>
    public const int Count = 11;

    private YearFigure(int index, string key, string parameter, YearFigure? whole = null, YearFigure? liesIn = null, int unitsPerPerson = 1)
    {
        Index = index;
        Key = key;
        Parameter = parameter;
        Whole = whole;
        LiesIn = liesIn;
        UnitsPerPerson = unitsPerPerson;
    }

    public static YearFigure Residents { get; } = new(0, "residents", "residents");

    public static YearFigure NonWestern { get; } = new(1, "non_western", "nonWestern", whole: Residents);

    public static YearFigure Aged18Plus { get; } = new(4, "aged_18_plus", "aged18Plus", liesIn: Residents);

    public static YearFigure Aged18To64 { get; } = new(2, "aged_18_64", "aged18To64", liesIn: Aged18Plus);

    public static YearFigure OutsideLabour { get; } =
        new(3, "outside_labour", "outsideLabourMarketThousandths", whole: Aged18To64, unitsPerPerson: ThousandthsPerPerson);

    public static YearFigure Convicted { get; } = new(5, "convicted", "convicted", whole: Aged18Plus);

    public static YearFigure Aged30To59 { get; } = new(6, "aged_30_59", "aged30To59", liesIn: Aged18To64);

    public static YearFigure BasicEducation { get; } = new(7, "basic_education", "basicEducation", whole: Aged30To59);

    /// <summary>Given apart from <see cref="BasicEducation"/>, or nobody.</summary>
    public static YearFigure UnknownEducation { get; } = new(8, "unknown_education", "unknownEducation", whole: Aged30To59);

    public static YearFigure Taxpayers { get; } = new(9, "taxpayers", "taxpayers");

    /// <summary>In kroner, and the only one that can be negative.</summary>
    public static YearFigure GrossIncome { get; } = new(10, "gross_income", "grossIncome");

    /// <summary>All of them, each at its <see cref="Index"/>.</summary>
    public static IReadOnlyList<YearFigure> All { get; } =
    [
        Residents, NonWestern, Aged18To64, OutsideLabour, Aged18Plus, Convicted, Aged30To59, BasicEducation, UnknownEducation, Taxpayers, GrossIncome,
    ];

    /// <summary>Its place in lists of all of them.</summary>
    public int Index { get; }

    /// <summary>As files name it.</summary>
    public string Key { get; }

    /// <summary>As parameters name it.</summary>
    public string Parameter { get; }

    /// <summary>The persons that it is a part of, or <c>null</c> for a figure that is part of nothing.</summary>
    public YearFigure? Whole { get; }

    /// <summary>The age band that its own lies in.</summary>
    public YearFigure? LiesIn { get; }

    /// <summary>Units that make one person of its <see cref="Whole"/>.</summary>
    public int UnitsPerPerson { get; }

    /// <summary>The bands that it lies in, the narrowest first.</summary>
    public IEnumerable<YearFigure> Around()
    {
        for (var band = LiesIn; band is not null; band = band.LiesIn) yield return band;
    }

    public override string ToString() => Key;
}
