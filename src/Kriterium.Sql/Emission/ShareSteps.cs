using System.Numerics;

namespace Kriterium.Sql.Emission;

/// <summary>Both ends of each share and income ratio that a rule asks for, in one year; what is not known widens them.</summary>
/// <remarks>
/// The same as <c>Measuring.Share</c>, <c>Measuring.Largest</c> and <see cref="Evidence.RatioOfMeans"/>, in whole numbers. An end is a
/// fraction of two columns, NAME_n over NAME_d.
/// </remarks>
internal sealed class ShareSteps(Sql sql, Steps steps, CountSteps counts, IReadOnlyList<Figure> figures)
{
    private const string Row = "k", Region = "r";

    private SqlBounds Bounds => sql.Options.Bounds;

    /// <summary>The shares of areas in a year, and the ratio of their income.</summary>
    public string OfAreas(string areaYears, string? regionYears)
    {
        var shares = Shares(figures);
        var parts = Parts(
            "area",
            areaYears,
            ["area_id", "year", "region", .. CountSteps.Names(YearFigure.Residents)],
            shares,
            Bounds.AreaPersons,
            regionYears is null ? [] : Total("income", Bounds.AreaPersons, Bounds.AreaIncome));
        var regionParts = regionYears is null
            ? null
            : Parts(
                "region",
                regionYears,
                ["region", "year"],
                [],
                Bounds.ReferencePersons,
                Total("region", Bounds.ReferencePersons, Bounds.RegionIncome));

        return steps.Add(
            "kriterium_area_shares",
            [
                "The ends of each share and of the income ratio in a year, as fractions. Where the base may be empty anything is possible.",
            ],
            Sql.Select(
                [
                    .. sql.Same(Row, ["area_id", "year", .. CountSteps.Names(YearFigure.Residents)]),
                    .. shares.SelectMany(share => Columns(share, Bounds.AreaPersons)),
                    .. regionParts is null ? [] : Incomes(),
                ],
                [
                    "FROM " + parts + " AS " + sql.Quote(Row),
                    .. regionParts is null
                        ? []
                        : (string[])
                        [
                            "LEFT JOIN " + regionParts + " AS " + sql.Quote(Region),
                            "  ON " + sql.Column(Region, "region") + " = " + sql.Column(Row, "region"),
                            "  AND " + sql.Column(Region, "year") + " = " + sql.Column(Row, "year"),
                        ],
                ]));
    }

    /// <summary>The convicted share of the country in a year.</summary>
    public string OfTheCountry(string countryYears)
    {
        var shares = Shares(figures.Where(figure => figure.IsCountedInTheCountry));
        var parts = Parts("country", countryYears, ["year"], shares, Bounds.ReferencePersons, []);
        return steps.Add(
            "kriterium_country_shares",
            ["The ends of the convicted share of the country in a year."],
            Sql.Select(
                [
                    .. sql.Same(Row, "year"),
                    .. shares.SelectMany(share => Columns(share, Bounds.ReferencePersons)),
                ],
                "FROM " + parts + " AS " + sql.Quote(Row)));
    }

    /// <summary>The columns that a share has in a year.</summary>
    public static IReadOnlyList<ShareColumn> ColumnsOf(MeasuredShare share, AveragingMethod averaging, long persons)
    {
        var (name, most) = (NameOf(share, averaging), MostOf(share, persons));
        return
        [
            new(name + "_lower_n", 0, most),
            new(name + "_lower_d", averaging == AveragingMethod.PooledShare ? null : 1, most),
            new(name + "_upper_n", averaging == AveragingMethod.PooledShare ? null : 1, most),
            new(name + "_upper_d", averaging == AveragingMethod.PooledShare ? null : 1, most),
            .. HasOtherUpper(share, averaging)
                ? (ShareColumn[])[new(name + "_other_n", null, most), new(name + "_other_d", null, most)]
                : [],
        ];
    }

    /// <summary>The columns that the income has in a year.</summary>
    public IReadOnlyList<ShareColumn> IncomeColumns(AveragingMethod averaging) => averaging == AveragingMethod.PooledShare
        ? TotalColumns
        :
        [
            new("income_lower_n", null, MostOfRatio.Numerator), new("income_lower_d", null, MostOfRatio.Denominator),
            new("income_upper_n", null, MostOfRatio.Numerator), new("income_upper_d", null, MostOfRatio.Denominator),
        ];

    private IReadOnlyList<ShareColumn> TotalColumns =>
    [
        new("income_total", null, Bounds.AreaIncome), new("income_fewest", null, Bounds.AreaPersons),
        new("income_most", null, Bounds.AreaPersons), new("region_total", null, Bounds.RegionIncome),
        new("region_fewest", null, Bounds.ReferencePersons), new("region_most", null, Bounds.ReferencePersons),
    ];

    /// <summary>The largest that the numbers of an income ratio can be in a year.</summary>
    public (BigInteger Numerator, BigInteger Denominator) MostOfRatio =>
        ((BigInteger)Bounds.AreaIncome * Bounds.ReferencePersons, (BigInteger)Bounds.AreaPersons * Bounds.RegionIncome);

    /// <summary>
    /// Whether a pooled share may be largest in another way: of people who count in part, as many whole ones as the part fills.
    /// </summary>
    public static bool HasOtherUpper(MeasuredShare share, AveragingMethod averaging) =>
        averaging == AveragingMethod.PooledShare && share.UnitsPerPerson > 1;

    public static string NameOf(MeasuredShare share, AveragingMethod averaging) =>
        (share.OtherPart is null ? share.Part.Key : "basic_or_unknown_education")
        + (averaging == AveragingMethod.PooledShare ? "_pooled" : "");

    /// <summary>Basic and unknown education can be more than a bound together, where their base is not known.</summary>
    public static BigInteger MostOf(MeasuredShare share, long persons) =>
        (BigInteger)persons * share.UnitsPerPerson * (share.OtherPart is null && share.Apart is null ? 1 : 2);

    private static List<(MeasuredShare Share, AveragingMethod Averaging)> Shares(IEnumerable<Figure> figures) =>
        [.. figures.SelectMany(figure => figure.Readings.Select(reading => (reading, figure.Averaging))).Distinct()];

    /// <summary>The largest part of each share that there is room for, and the smallest base that holds what is surely there.</summary>
    private string Parts(
        string name,
        string years,
        IReadOnlyList<string> keys,
        List<(MeasuredShare Share, AveragingMethod Averaging)> shares,
        long persons,
        IEnumerable<string> incomes)
    {
        IEnumerable<string> PartsOf(MeasuredShare share)
        {
            var column = NameOf(share, AveragingMethod.MeanOfYearlyShares);
            var units = sql.Literal(share.UnitsPerPerson);
            var whole = counts.Upper(Row, share.Whole, persons);
            var (part, largest) = (counts.Lower(Row, share.Part, persons), counts.Upper(Row, share.Part, persons));
            if (share.OtherPart is { } other)
                (part, largest) = (part + counts.Lower(Row, other, persons), largest + counts.Upper(Row, other, persons));
            var room = whole * units;
            if (share.Apart is { } apart) room -= counts.Lower(Row, apart, persons);
            var most = MostOf(share, persons);

            yield return sql.As(new Number(part.Text, most), column + "_part", column);
            yield return sql.As(new Number((whole * units).Text, most), column + "_base", column);
            yield return sql.As(
                Sql.Case(largest + " IS NULL OR " + largest + " > " + room, room.Text, largest.Text), column + "_most");

            // A base has whole persons.
            var needed = share.UnitsPerPerson == 1 ? part : RoundedUp(part, share.UnitsPerPerson);
            var least = counts.Lower(Row, share.Whole, persons) * units;
            yield return sql.As(Sql.Case(least + " > " + needed, least.Text, needed.Text), column + "_fewest");
            if (share.Apart is { } set) yield return sql.As(counts.Lower(Row, set, persons).Text, column + "_apart");
        }

        return steps.Add(
            "kriterium_" + name + "_parts",
            [
                "Of each share: the part that is surely there and its largest base; the largest part that there is room for, and the",
                "smallest base that holds what is surely there. All in the units of the part.",
            ],
            Sql.Select(
                [
                    .. sql.Same(Row, keys),
                    .. shares.Select(share => share.Share).Distinct().SelectMany(PartsOf),
                    .. incomes,
                ],
                "FROM " + years + " AS " + sql.Quote(Row),
                "WHERE " + sql.Column(Row, "fault") + " IS NULL"));
    }

    private Number RoundedUp(Number number, int units)
    {
        var raised = number + sql.Literal(units - 1);
        return new Number("(" + raised + ") - (" + raised + ") % " + Words.Number(units), raised.Most, isSum: true);
    }

    private IEnumerable<string> Columns((MeasuredShare Share, AveragingMethod Averaging) asked, long persons)
    {
        var (share, averaging) = asked;
        var (from, name) = (NameOf(share, AveragingMethod.MeanOfYearlyShares), NameOf(share, averaging));
        var most = MostOf(share, persons);
        Number Of(string column) => sql.Number(Row, from + column, most);

        var (part, whole, largest, fewest) = (Of("_part").Text, Of("_base").Text, Of("_most"), Of("_fewest"));
        string Filled(string than) => share.Apart is null ? largest + " > " + than : largest + " + " + Of("_apart") + " > " + than;

        // The smallest base that holds the largest part, and those who are surely not in it.
        var filled = share.UnitsPerPerson > 1 ? RoundedUp(largest, share.UnitsPerPerson).Text
            : share.Apart is null ? largest.Text
            : largest + " + " + Of("_apart");
        if (averaging == AveragingMethod.PooledShare)
        {
            yield return sql.As(part, name + "_lower_n");
            yield return sql.As(whole, name + "_lower_d");
            yield return sql.As(largest.Text, name + "_upper_n");
            yield return sql.As(
                "CASE WHEN " + largest + " IS NULL THEN NULL WHEN " + filled + " > " + fewest + " THEN " + filled + " ELSE " + fewest
                    + " END",
                name + "_upper_d");
            if (!HasOtherUpper(share, averaging)) yield break;

            var isCut = filled + " > " + fewest + " AND " + filled + " > " + largest;
            var cut = filled + " - " + Words.Number(share.UnitsPerPerson);
            yield return sql.As("CASE WHEN " + isCut + " THEN " + cut + " ELSE " + largest + " END", name + "_other_n");
            yield return sql.As(
                "CASE WHEN " + largest + " IS NULL THEN NULL WHEN " + isCut + " THEN " + cut
                    + " WHEN " + filled + " > " + fewest + " THEN " + filled + " ELSE " + fewest + " END",
                name + "_other_d");
            yield break;
        }

        yield return sql.As(Sql.Case(whole + " > 0", part, "0"), name + "_lower_n");
        yield return sql.As(Sql.Case(whole + " > 0", whole, "1"), name + "_lower_d");
        if (share.UnitsPerPerson > 1)
        {
            // Where the part does not fit the smallest base, it fills another one: all of them are in it.
            var fits = fewest + " > 0 AND " + largest + " <= " + fewest;
            yield return sql.As(Sql.Case(fits, largest.Text, "1"), name + "_upper_n");
            yield return sql.As(Sql.Case(fits, fewest.Text, "1"), name + "_upper_d");
            yield break;
        }

        var smallest = Sql.Case(Filled(fewest.Text), filled, fewest.Text);
        var known = largest + " IS NOT NULL AND (" + fewest + " > 0 OR " + Filled("0") + ")";
        yield return sql.As(Sql.Case(known, largest.Text, "1"), name + "_upper_n");
        yield return sql.As(Sql.Case(known, smallest, "1"), name + "_upper_d");
    }

    /// <summary>An income in a year, and the fewest and most people that it is of. One that is not zero belongs to somebody.</summary>
    private IEnumerable<string> Total(string name, long persons, long kroner)
    {
        var total = sql.Number(Row, YearFigure.GrossIncome.Key, kroner);
        var (lower, upper) = (counts.Lower(Row, YearFigure.Taxpayers, persons), counts.Upper(Row, YearFigure.Taxpayers, persons));
        yield return sql.As(Sql.Case(upper + " = 0", "0", total.Text), name + "_total");
        yield return sql.As(Sql.Case(lower + " = 0 AND " + total + " <> 0", "1", lower.Text), name + "_fewest");
        yield return sql.As(upper.Text, name + "_most");
    }

    private IEnumerable<string> Incomes()
    {
        var of = TotalColumns.ToDictionary(
            column => column.Name,
            column => sql.Number(column.Name.StartsWith("region", StringComparison.Ordinal) ? Region : Row, column.Name, column.Most));
        foreach (var averaging in figures.Where(figure => figure.Readings.Count == 0).Select(figure => figure.Averaging).Distinct())
        {
            var columns = averaging == AveragingMethod.PooledShare
                ? of.Select(column => sql.As(column.Value.Text, column.Key))
                : RatioColumns(name => of[name], "income");
            foreach (var column in columns) yield return column;
        }
    }

    /// <summary>
    /// The ends of the ratio of two means, from totals and the fewest and most people that they are of: NULL where there is no bound.
    /// </summary>
    /// <param name="of">The columns of <see cref="TotalColumns"/>.</param>
    /// <param name="name">What the columns begin with.</param>
    public IEnumerable<string> RatioColumns(Func<string, Number> of, string name)
    {
        const string What = "income";
        var (total, fewest, most) = (of("income_total"), of("income_fewest"), of("income_most"));
        var (regionTotal, regionFewest, regionMost) = (of("region_total"), of("region_fewest"), of("region_most"));

        // A total of zero may be nobody's, and a share of a region's mean of zero or less would mean nothing.
        var known = fewest + " > 0 AND " + regionFewest + " > 0 AND " + regionTotal + " > 0";

        // The end that is nearer to zero is over most people here and fewest in the region; the other one the other way round.
        string Near(Number number, string unbounded) => Sql.Case(most + " IS NULL", unbounded, sql.Exact(number, What).Text);
        string End(string sign, string near, Number far) =>
            "CASE WHEN " + known + " AND " + total + " " + sign + " 0 THEN " + near
                + " WHEN " + known + " THEN " + sql.Exact(far, What) + " END";

        var (nearPart, nearWhole) = (Near(total * regionFewest, "0"), Near(most * regionTotal, "1"));
        yield return sql.As(End(">=", nearPart, total * regionMost), name + "_lower_n");
        yield return sql.As(End(">=", nearWhole, fewest * regionTotal), name + "_lower_d");
        yield return sql.As(End("<=", nearPart, total * regionMost), name + "_upper_n");
        yield return sql.As(End("<=", nearWhole, fewest * regionTotal), name + "_upper_d");
    }
}

/// <summary>A column of a year's shares: its name, what it is in a year without a row, and the largest that it can be.</summary>
internal sealed record ShareColumn
{
    public ShareColumn(string name, int? absent, BigInteger most)
    {
        Name = name;
        Absent = absent;
        Most = most;
    }

    public string Name { get; }

    public int? Absent { get; }

    public BigInteger Most { get; }
}
