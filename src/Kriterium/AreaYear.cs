using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The counts of one area in one measurement year. A count that is not given is unknown, never zero.</summary>
/// <remarks>
/// The row of the list's year holds the 1 January figures and the newest yearly figures that the list uses: the convictions of the year
/// before, and the income of two years before. Which register year goes into which row, and how far that is verified, is in
/// <c>docs/how-to/which-year.md</c>. Age bands include both ends. Equal when all figures are.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record AreaYear
{
    private readonly Count[] _figures;
    private readonly bool _isUnknownEducationApart;

    /// <summary>Checks and keeps the counts of a year.</summary>
    /// <param name="year">The measurement year, 1 to 9999: not the year that a register is about.</param>
    /// <param name="residents">All residents, children included, on 1 January.</param>
    /// <param name="nonWestern">Those of <paramref name="residents"/> who are immigrants or descendants from non-Western countries.</param>
    /// <param name="aged18To64">Residents aged 18 to 64.</param>
    /// <param name="outsideLabourMarketThousandths">
    /// Those of <paramref name="aged18To64"/> outside the labour market and education, in <b>thousandths of a person</b>: 250
    /// for a person who counts a quarter.
    /// </param>
    /// <param name="aged18Plus">Residents aged 18 and over.</param>
    /// <param name="convicted">Those of <paramref name="aged18Plus"/> who were convicted.</param>
    /// <param name="aged30To59">Residents aged 30 to 59.</param>
    /// <param name="basicEducation">
    /// Those of <paramref name="aged30To59"/> whose highest education is basic, by the definition of the rule that will judge it.
    /// Unknown education is in it, unless it is given apart.
    /// </param>
    /// <param name="taxpayers">Taxable persons aged 15 to 64, persons in education left out.</param>
    /// <param name="grossIncome">
    /// The gross income of <paramref name="taxpayers"/> together, in kroner; may be negative; <c>null</c> is unknown.
    /// </param>
    /// <param name="unknownEducation">
    /// Those of <paramref name="aged30To59"/> whose education is unknown (<i>uoplyst</i>), apart from
    /// <paramref name="basicEducation"/>; the rule says how they count. <c>null</c> when it is not given apart.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// A count is negative; a part is larger than its base, or has an empty one; a base is larger than the one it lies in
    /// (30-59 in 18-64 in 18 and over in residents). All faults are listed together.
    /// </exception>
    public AreaYear(
        int year,
        Count residents = default,
        Count nonWestern = default,
        Count aged18To64 = default,
        Count outsideLabourMarketThousandths = default,
        Count aged18Plus = default,
        Count convicted = default,
        Count aged30To59 = default,
        Count basicEducation = default,
        Count taxpayers = default,
        long? grossIncome = null,
        Count? unknownEducation = null)
        : this(
            year,
            [
                residents, nonWestern, aged18To64, outsideLabourMarketThousandths, aged18Plus, convicted, aged30To59, basicEducation,
                unknownEducation ?? 0, taxpayers, Count.OfNullable(grossIncome),
            ],
            isUnknownEducationApart: unknownEducation is not null)
    {
    }

    /// <summary>Checks and keeps the counts of a year, given by figure, as a reader of columns has them.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="figures">
    /// What is known. A figure that is absent is unknown; <see cref="YearFigure.UnknownEducation"/> that is absent is not given apart from
    /// basic education. A gross income that is not exact is unknown.
    /// </param>
    /// <exception cref="InvalidInputException">The figures cannot be true together, as for the other constructor.</exception>
    public AreaYear(int year, IReadOnlyDictionary<YearFigure, Count> figures)
        : this(
            year,
            [.. YearFigure.All.Select(figure => Find(figures, figure))],
            isUnknownEducationApart: figures.ContainsKey(YearFigure.UnknownEducation))
    {
    }

    /// <param name="year">The measurement year.</param>
    /// <param name="figures">Those of <see cref="YearFigure.All"/>, which are kept and not copied.</param>
    /// <param name="isUnknownEducationApart">Whether unknown education is given; else it is 0.</param>
    internal AreaYear(int year, Count[] figures, bool isUnknownEducationApart)
    {
        var faults = new Faults();
        if (YearFault(year) is { } fault) faults.Add(fault);
        Check(faults, figures);
        faults.ThrowIfAny("The year " + Words.Number(year));

        Year = year;
        _figures = figures;
        _isUnknownEducationApart = isUnknownEducationApart;
    }

    /// <summary>The measurement year.</summary>
    public int Year { get; }

    /// <summary>All residents, children included, on 1 January.</summary>
    public Count Residents => this[YearFigure.Residents];

    /// <summary>Residents who are immigrants or descendants from non-Western countries.</summary>
    public Count NonWestern => this[YearFigure.NonWestern];

    /// <summary>Residents aged 18 to 64.</summary>
    public Count Aged18To64 => this[YearFigure.Aged18To64];

    /// <summary>Those aged 18 to 64 outside the labour market and education, in thousandths of a person.</summary>
    public Count OutsideLabourMarketThousandths => this[YearFigure.OutsideLabourMarket];

    /// <summary>Residents aged 18 and over.</summary>
    public Count Aged18Plus => this[YearFigure.Aged18Plus];

    /// <summary>Those aged 18 and over who were convicted.</summary>
    public Count Convicted => this[YearFigure.Convicted];

    /// <summary>Residents aged 30 to 59.</summary>
    public Count Aged30To59 => this[YearFigure.Aged30To59];

    /// <summary>Those aged 30 to 59 whose highest education is basic.</summary>
    public Count BasicEducation => this[YearFigure.BasicEducation];

    /// <summary>Taxable persons aged 15 to 64, persons in education left out.</summary>
    public Count Taxpayers => this[YearFigure.Taxpayers];

    /// <summary>Their gross income together, in kroner, or <c>null</c>.</summary>
    public long? GrossIncome => this[YearFigure.GrossIncome].IsExact ? this[YearFigure.GrossIncome].Lower : null;

    /// <summary>
    /// Those aged 30 to 59 whose education is unknown, or <c>null</c> when they are not given apart from <see cref="BasicEducation"/>.
    /// </summary>
    public Count? UnknownEducation => _isUnknownEducationApart ? this[YearFigure.UnknownEducation] : null;

    /// <summary>One of the figures, in its unit. Unknown education that is not given apart is 0.</summary>
    /// <param name="figure">Which of <see cref="YearFigure.All"/>.</param>
    public Count this[YearFigure figure] => _figures[(figure ?? throw new ArgumentNullException(nameof(figure))).Index];

    /// <summary>This year with one figure changed.</summary>
    /// <param name="figure">Which of <see cref="YearFigure.All"/>.</param>
    /// <param name="count">
    /// What is known of it now, in the figure's unit. A gross income that is not exact is unknown; unknown education is given apart.
    /// </param>
    /// <exception cref="InvalidInputException">The figures cannot be true together, as for the constructors.</exception>
    public AreaYear With(YearFigure figure, Count count)
    {
        if (figure is null) throw new ArgumentNullException(nameof(figure));

        Count[] figures = [.. _figures];
        figures[figure.Index] = Kept(figure, count);
        return new AreaYear(Year, figures, _isUnknownEducationApart || ReferenceEquals(figure, YearFigure.UnknownEducation));
    }

    /// <summary>Whether the year and every figure are equal, and unknown education is given apart in both or in neither.</summary>
    /// <param name="other">Another year, or <c>null</c>.</param>
    public bool Equals(AreaYear? other) =>
        other is not null && Year == other.Year && _isUnknownEducationApart == other._isUnknownEducationApart
        && _figures.AsSpan().SequenceEqual(other._figures);

    /// <inheritdoc/>
    public override int GetHashCode() => (Year, Residents, NonWestern, Convicted, Taxpayers, GrossIncome).GetHashCode();

    /// <summary>"2015: residents 1,204, non_western from 0 to 4": the figures of which something is known.</summary>
    public override string ToString() => Words.Number(Year) + ": " + Words.Known(
        YearFigure.All
            .Where(figure => _isUnknownEducationApart || !ReferenceEquals(figure, YearFigure.UnknownEducation))
            .Select(figure => (figure.Key, this[figure], figure.UnitsPerPerson == 1 ? "" : " thousandths of a person")));

    /// <summary>This year with what is known of each figure otherwise; the year itself where that is the same.</summary>
    /// <exception cref="InvalidInputException">The figures cannot be true together.</exception>
    internal AreaYear With(Func<YearFigure, Count, Count> known)
    {
        Count[] figures = [.. YearFigure.All.Select(figure => known(figure, this[figure]))];
        return figures.AsSpan().SequenceEqual(_figures) ? this : new AreaYear(Year, figures, _isUnknownEducationApart);
    }

    /// <summary>Adds what is wrong with the figures of a year, wherever they are kept.</summary>
    internal static void Check(Faults faults, ReadOnlySpan<Count> figures)
    {
        foreach (var part in YearFigure.All)
        {
            if (part.Whole is { } whole && !ReferenceEquals(part, YearFigure.UnknownEducation))
                faults.AddIfNoPart(part.Parameter, figures[part.Index], whole.Parameter, figures[whole.Index], part.UnitsPerPerson);
        }

        var income = figures[YearFigure.GrossIncome.Index];
        MeanIncome.CheckIncome(
            faults,
            income.IsExact ? income.Lower : null,
            figures[YearFigure.Taxpayers.Index],
            YearFigure.GrossIncome.Parameter,
            YearFigure.Taxpayers.Parameter);
        CheckUnknownEducation(faults, figures);

        // Also across a band that is unknown: 30-59 cannot exceed residents, whatever lies between them.
        for (var band = YearFigure.Aged30To59; band is not null; band = band.LiesIn) CheckBand(faults, figures, band);
    }

    internal static InputFault? YearFault(long year, string field = "year") =>
        YearProblem(year) is { } problem ? new InputFault(field, problem) : null;

    /// <summary>What is wrong with a measurement year, to be read on from its name; <c>null</c> when nothing is.</summary>
    internal static Problem? YearProblem(long year) =>
        year is < 1 or > 9999 ? new Problem("is " + Words.Number(year), "give 1 to 9999") : null;

    private static Count Find(IReadOnlyDictionary<YearFigure, Count> figures, YearFigure figure)
    {
        if (figures is null) throw new ArgumentNullException(nameof(figures));
        if (!figures.TryGetValue(figure, out var count)) return ReferenceEquals(figure, YearFigure.UnknownEducation) ? 0 : Count.Unknown;
        return Kept(figure, count);
    }

    private static Count Kept(YearFigure figure, Count count) =>
        ReferenceEquals(figure, YearFigure.GrossIncome) && !count.IsExact ? Count.Unknown : count;

    private static void CheckUnknownEducation(Faults faults, ReadOnlySpan<Count> figures)
    {
        var (unknown, basic) = (figures[YearFigure.UnknownEducation.Index], figures[YearFigure.BasicEducation.Index]);
        var whole = figures[YearFigure.Aged30To59.Index];
        faults.AddIfNegative(YearFigure.UnknownEducation.Parameter, unknown);
        if (unknown.Lower > 0
            && basic.Lower >= 0
            && basic.Lower <= whole.Upper
            && (System.Numerics.BigInteger)basic.Lower + unknown.Lower > whole.Upper)
        {
            faults.Add(InputFault.Disagreeing(
                YearFigure.UnknownEducation.Parameter,
                unknown.ToString(),
                "together with basic education more than their base ",
                YearFigure.Aged30To59.Parameter,
                ", which is " + whole,
                "a part is at most its base"));
        }
    }

    private static void CheckBand(Faults faults, ReadOnlySpan<Count> figures, YearFigure band)
    {
        foreach (var outer in band.Around())
        {
            var (count, outerCount) = (figures[band.Index], figures[outer.Index]);
            if (!(outerCount.Upper >= 0) || count.Lower <= outerCount.Upper) continue;

            faults.Add(InputFault.Disagreeing(
                band.Parameter,
                count.ToString(),
                "more than ",
                outer.Parameter,
                ", which is " + outerCount,
                "the first lies in the second"));
            return;
        }
    }
}
