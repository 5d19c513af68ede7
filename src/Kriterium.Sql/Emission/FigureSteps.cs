using System.Numerics;

namespace Kriterium.Sql.Emission;

/// <summary>The figures of a rule over their windows, and between which of their limits they lie.</summary>
internal sealed class FigureSteps(Sql sql, Steps steps, ShareSteps shares, IReadOnlyList<Figure> figures, string suffix)
{
    private const string Asked = "a", Row = "f";

    private static readonly string[] BothEnds = ["_lower", "_upper"];

    private SqlBounds Bounds => sql.Options.Bounds;

    private int LongestWindow => figures.Count == 0 ? 1 : figures.Max(figure => figure.WindowYears);

    /// <summary>How many years of an area's window are reported as faulty, by area and year.</summary>
    public string Faulty(string asked, string areaYears) => steps.Add(
        "kriterium_faulty" + suffix,
        ["How many years of the longest window have a row that cannot be true: they are unknown."],
        Sql.Select(
            [
                .. sql.Same(Asked, "area_id", "year"),
                sql.As("COUNT(" + sql.Column("k", "fault") + ")", "faulty_years"),
            ],
            "FROM " + asked + " AS " + sql.Quote(Asked),
            "LEFT JOIN " + areaYears + " AS " + sql.Quote("k"),
            "  ON " + sql.Column("k", "area_id") + " = " + sql.Column(Asked, "area_id"),
            "  AND " + sql.Column("k", "year") + " > " + sql.Column(Asked, "year") + " - " + Words.Number(LongestWindow),
            "  AND " + sql.Column("k", "year") + " <= " + sql.Column(Asked, "year"),
            "  AND " + sql.Column("k", "fault") + " IS NOT NULL",
            "GROUP BY " + sql.Column(Asked, "area_id") + ", " + sql.Column(Asked, "year")));

    /// <summary>Each figure's ends, as fractions.</summary>
    public string Ends(string asked, string areaShares, string? countryShares)
    {
        var windows = steps.Add(
            "kriterium_windows" + suffix,
            ["The measurement year and those before it, side by side. A year that is not there is unknown."],
            Sql.Select(
                [
                    .. sql.Same(Asked, "area_id", "year"),
                    sql.As("COALESCE(" + sql.Column("y0", "residents_lower") + ", 0)", "residents_lower"),
                    .. sql.Same("y0", "residents_upper"),
                    .. YearColumns(figures, Columns, "y", ""),
                    .. countryShares is null ? [] : YearColumns(CountedInTheCountry, CountryColumns, "n", "country_"),
                ],
                [
                    "FROM " + asked + " AS " + sql.Quote(Asked),
                    .. Enumerable.Range(0, LongestWindow).SelectMany(back => (string[])
                    [
                        "LEFT JOIN " + areaShares + " AS " + sql.Quote("y" + Words.Number(back)),
                        "  ON " + sql.Column("y" + Words.Number(back), "area_id") + " = " + sql.Column(Asked, "area_id"),
                        "  AND " + IsBack("y", back),
                    ]),
                    .. countryShares is null
                        ? []
                        : Enumerable.Range(0, CountedInTheCountry.Max(figure => figure.WindowYears)).SelectMany(back => (string[])
                        [
                            "LEFT JOIN " + countryShares + " AS " + sql.Quote("n" + Words.Number(back)),
                            "  ON " + IsBack("n", back),
                        ]),
                ]));
        return steps.Add(
            "kriterium_figures" + suffix,
            [
                "Both ends of each figure: the sum of the yearly shares over a common denominator, which a mean divides by the number of",
                "years when it is compared; or the pooled share.",
            ],
            Sql.Select(
                [
                    .. sql.Same(Row, "area_id", "year", "residents_lower", "residents_upper"),
                    .. figures.SelectMany(figure => EndColumns(figure, "", Bounds.AreaPersons)),
                    .. CountedInTheCountry.SelectMany(figure => EndColumns(figure, "country_", Bounds.ReferencePersons)),
                ],
                "FROM " + windows + " AS " + sql.Quote(Row)));
    }

    /// <summary>How many of its limits each figure has surely crossed, and how many it can have.</summary>
    public string Bands(string ends, IReadOnlyList<long> sizes) => steps.Add(
        "kriterium_bands" + suffix,
        [
            "How many of its limits each figure has surely crossed (low) and can have crossed (high), going up from nothing.",
            "The ends are compared by multiplying across: a/b > c/d where a * d > c * b.",
        ],
        Sql.Select(
            [
                .. sql.Same(Row, "area_id", "year"),
                sql.As(
                    Sum(sizes.Select(size => Sql.Case(
                        sql.Column(Row, "residents_lower") + " >= " + sql.Literal(size), "1", "0"))),
                    "size_low"),
                sql.As(
                    Sum(sizes.Select(size => Sql.Case(
                        sql.Column(Row, "residents_upper") + " < " + sql.Literal(size), "0", "1"))),
                    "size_high"),
                .. figures.SelectMany(BandColumns),
            ],
            "FROM " + ends + " AS " + sql.Quote(Row)));

    /// <summary>The columns with one reading's bands, where the bands of two need not lie side by side.</summary>
    public static IReadOnlyList<string> SeparateReadings(Figure figure) =>
        figure.Readings.Count > 1 && figure.Crossings.Count > 1
            ? [.. Enumerable.Range(1, figure.Readings.Count).Select(reading => figure.Name + "_reading_" + Words.Number(reading))]
            : [];

    private IReadOnlyList<Figure> CountedInTheCountry => [.. figures.Where(figure => figure.IsCountedInTheCountry)];

    private string IsBack(string alias, int back) =>
        sql.Column(alias + Words.Number(back), "year") + " = " + sql.Column(Asked, "year")
            + (back == 0 ? "" : " - " + Words.Number(back));

    private static string Sum(IEnumerable<string> terms) => string.Join("\n    + ", terms);

    private IReadOnlyList<ShareColumn> Columns(Figure figure) => figure.Readings.Count == 0
        ? shares.IncomeColumns(figure.Averaging)
        : [.. figure.Readings.SelectMany(reading => ShareSteps.ColumnsOf(reading, figure.Averaging, Bounds.AreaPersons))];

    private IReadOnlyList<ShareColumn> CountryColumns(Figure figure) =>
        [.. figure.Readings.SelectMany(reading => ShareSteps.ColumnsOf(reading, figure.Averaging, Bounds.ReferencePersons))];

    private IEnumerable<string> YearColumns(
        IEnumerable<Figure> some, Func<Figure, IReadOnlyList<ShareColumn>> columns, string alias, string prefix) =>
        some.SelectMany(figure => columns(figure).SelectMany(column =>
                Enumerable.Range(0, figure.WindowYears).Select(back => (column, back))))
            .Distinct()
            .Select(one =>
            {
                var name = sql.Column(alias + Words.Number(one.back), one.column.Name);
                return sql.As(
                    one.column.Absent is { } absent ? "COALESCE(" + name + ", " + Words.Number(absent) + ")" : name,
                    prefix + one.column.Name + "_" + Words.Number(one.back));
            });

    /// <summary>Both ends of a figure by each reading.</summary>
    private IEnumerable<string> EndColumns(Figure figure, string prefix, long persons)
    {
        if (figure.Readings.Count == 0) return IncomeEnds(figure);

        return figure.Readings.SelectMany((reading, i) =>
        {
            var columns = ShareSteps.ColumnsOf(reading, figure.Averaging, persons).ToDictionary(column => column.Name);
            var share = ShareSteps.NameOf(reading, figure.Averaging);
            Number Of(string end, int back) =>
                sql.Number(Row, prefix + share + end + "_" + Words.Number(back), columns[share + end].Most);

            var name = prefix + EndName(figure, i);
            IEnumerable<(string Name, Fraction Fraction)> ends = figure.Averaging == AveragingMethod.PooledShare
                ? PooledEnds(figure, reading, name, Of)
                : BothEnds.Select(end => (
                    name + end, SumOf(figure.WindowYears, back => Of(end + "_n", back), back => Of(end + "_d", back))));
            return ends.SelectMany(end => Pair(end.Name, end.Fraction, figure));
        });
    }

    private IEnumerable<string> Pair(string name, Fraction fraction, Figure figure) =>
    [
        sql.As(fraction.Numerator, name + "_n", figure.Name),
        sql.As(fraction.Denominator, name + "_d", figure.Name),
    ];

    /// <summary>The parts of all years over their bases; of upper ends, each way to choose among those of the years.</summary>
    private static IEnumerable<(string Name, Fraction Fraction)> PooledEnds(
        Figure figure, MeasuredShare reading, string name, Func<string, int, Number> of)
    {
        Fraction Over(Func<int, string> end, string whereNobody)
        {
            var parts = Total(figure.WindowYears, back => of(end(back) + "_n", back));
            var wholes = Total(figure.WindowYears, back => of(end(back) + "_d", back));
            return new Fraction(
                new Number(Sql.Case(wholes + " > 0", parts.Text, whereNobody), parts.Most),
                new Number(Sql.Case(wholes + " > 0", wholes.Text, "1"), wholes.Most));
        }

        yield return (name + "_lower", Over(_ => "_lower", "0"));
        for (var choice = 0; choice < UpperEnds(figure, reading); choice++)
        {
            var chosen = choice;
            yield return (name + UpperName(choice), Over(back => ((chosen >> back) & 1) == 0 ? "_upper" : "_other", "1"));
        }
    }

    private IEnumerable<string> IncomeEnds(Figure figure)
    {
        var columns = shares.IncomeColumns(figure.Averaging).ToDictionary(column => column.Name);
        Number Of(string name, int back) => sql.Number(Row, name + "_" + Words.Number(back), columns[name].Most);
        if (figure.Averaging != AveragingMethod.PooledShare)
        {
            return BothEnds.SelectMany(end => Pair(
                EndName(figure, 0) + end,
                SumOf(figure.WindowYears, back => Of("income" + end + "_n", back), back => Of("income" + end + "_d", back)),
                figure));
        }

        Number Sum(string name)
        {
            var sum = Total(figure.WindowYears, back => Of(name, back));
            return figure.WindowYears == 1 ? sum : new Number("(" + sum + ")", sum.Most);
        }

        return shares.RatioColumns(Sum, EndName(figure, 0));
    }

    private IEnumerable<string> BandColumns(Figure figure)
    {
        var readings = Enumerable.Range(0, figure.Readings.Count == 0 ? 1 : figure.Readings.Count).ToList();
        IEnumerable<string> Low(IEnumerable<int> some) => figure.Crossings.Select(crossing => Sql.Case(
            string.Join(" AND ", some.Select(reading => IsCrossed(figure, crossing, EndName(figure, reading), "_lower"))), "1", "0"));
        IEnumerable<string> High(IEnumerable<int> some) => figure.Crossings.Select(crossing => Sql.Case(
            string.Join(
                " AND ",
                some.SelectMany(reading => Enumerable.Range(0, UpperEnds(figure, reading))
                    .Select(choice => IsCrossed(figure, crossing, EndName(figure, reading), UpperName(choice), isNot: true)))),
            "0",
            "1"));

        yield return sql.As(Sum(Low(readings)), figure.Name + "_low");
        yield return sql.As(Sum(High(readings)), figure.Name + "_high");
        var separate = SeparateReadings(figure);
        for (var i = 0; i < separate.Count; i++)
        {
            yield return sql.As(Sum(Low([i])), separate[i] + "_low");
            yield return sql.As(Sum(High([i])), separate[i] + "_high");
        }
    }

    /// <summary>Whether an end has crossed a limit, or has not; neither where it has no bound.</summary>
    private string IsCrossed(Figure figure, Crossing crossing, string name, string end, bool isNot = false)
    {
        var comparison = (crossing.IsLeft, isNot) switch
        {
            (true, false) => ">",
            (true, true) => "<=",
            (false, false) => ">=",
            _ => "<",
        };
        var limit = crossing.Value;
        var figureEnd = EndOf(figure, name + end, Bounds.AreaPersons);
        if (crossing.Limit.Constant is not null)
        {
            return sql.Compare(
                figureEnd.Numerator * sql.Literal(limit.Denominator),
                comparison,
                sql.Literal(limit.Numerator * YearsSummed(figure)) * figureEnd.Denominator,
                figure.Name);
        }

        // The two ends that are furthest apart: the area's lower one against the country's upper one, and the other way round.
        var isLower = end == "_lower";
        var country = figure.IsCountedInTheCountry
            ? EndOf(figure, "country_" + name + (isLower ? "_upper" : "_lower"), Bounds.ReferencePersons)
            : new Fraction(sql.Literal(isLower ? YearsSummed(figure) : 0), sql.Literal(1));
        return sql.Compare(
            figureEnd.Numerator * sql.Literal(limit.Denominator) * country.Denominator,
            comparison,
            sql.Literal(limit.Numerator) * country.Numerator * figureEnd.Denominator,
            figure.Name);
    }

    /// <summary>An end as it was computed, with the largest that its numbers can be.</summary>
    private Fraction EndOf(Figure figure, string name, long persons)
    {
        Number Numerator(BigInteger n, BigInteger d) => sql.Number(Row, name + "_n", SumOf(figure, n, d).Numerator.Most);
        Number Denominator(BigInteger n, BigInteger d) => sql.Number(Row, name + "_d", SumOf(figure, n, d).Denominator.Most);
        var ratio = shares.MostOfRatio;
        if (figure.Readings.Count == 0 && figure.Averaging == AveragingMethod.PooledShare)
        {
            // Each factor is a sum over the years.
            var products = (BigInteger)figure.WindowYears * figure.WindowYears;
            return new Fraction(
                sql.Number(Row, name + "_n", products * ratio.Numerator), sql.Number(Row, name + "_d", products * ratio.Denominator));
        }

        var (numerator, denominator) = figure.Readings.Count == 0
            ? ratio
            : (ShareSteps.MostOf(figure.Readings[0], persons), ShareSteps.MostOf(figure.Readings[0], persons));
        return new Fraction(Numerator(numerator, denominator), Denominator(numerator, denominator));
    }

    /// <summary>A mean is compared as the sum that it is of.</summary>
    private static int YearsSummed(Figure figure) => figure.Averaging == AveragingMethod.PooledShare ? 1 : figure.WindowYears;

    private static Fraction SumOf(Figure figure, BigInteger n, BigInteger d) => figure.Averaging == AveragingMethod.PooledShare
        ? new Fraction(Total(figure.WindowYears, _ => new Number("n", n)), Total(figure.WindowYears, _ => new Number("d", d)))
        : SumOf(figure.WindowYears, _ => new Number("n", n), _ => new Number("d", d));

    private static Number Total(int years, Func<int, Number> of)
    {
        var sum = of(0);
        for (var back = 1; back < years; back++) sum += of(back);
        return sum;
    }

    /// <summary>The sum of fractions over their common denominator.</summary>
    private static Fraction SumOf(int years, Func<int, Number> numerator, Func<int, Number> denominator)
    {
        var sum = new Fraction(numerator(0), denominator(0));
        for (var back = 1; back < years; back++)
        {
            sum = new Fraction(
                (sum.Numerator * denominator(back)) + (numerator(back) * sum.Denominator), sum.Denominator * denominator(back));
        }

        return sum;
    }

    private static string EndName(Figure figure, int reading) =>
        figure.Name + (figure.Readings.Count > 1 ? "_reading_" + Words.Number(reading + 1) : "");

    private static int UpperEnds(Figure figure, int reading) =>
        figure.Readings.Count == 0 ? 1 : UpperEnds(figure, figure.Readings[reading]);

    private static int UpperEnds(Figure figure, MeasuredShare reading) =>
        ShareSteps.HasOtherUpper(reading, figure.Averaging) ? 1 << figure.WindowYears : 1;

    private static string UpperName(int choice) => choice == 0 ? "_upper" : "_upper_" + Words.Number(choice + 1);
}
