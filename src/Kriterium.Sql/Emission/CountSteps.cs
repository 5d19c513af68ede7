namespace Kriterium.Sql.Emission;

/// <summary>The tables of counts, as they are given: exact numbers, one row an area and year, and what is wrong with it.</summary>
/// <remarks>
/// A row that cannot be true is unknown in every figure, as a row that is not there, and reported; the library refuses it by the same
/// rules (<see cref="AreaYear"/>, <see cref="RegionYear"/>, <see cref="NationalYear"/>).
/// </remarks>
internal sealed class CountSteps(Sql sql, Steps steps)
{
    private const string Row = "c";

    private SqlBounds Bounds => sql.Options.Bounds;

    /// <summary>The counts of areas: a row an area and year.</summary>
    public string Areas(string table) => Add(
        "area",
        table,
        ["The counts of areas, a row an area and year. What is not given is NULL above and 0 below: unknown."],
        ["area_id", "year"],
        YearFigure.All,
        Bounds.AreaPersons,
        Bounds.AreaIncome,
        ("region", "MIN(" + sql.Column(Row, "region") + ")"));

    public string Regions(string table) => Add(
        "region",
        table,
        ["The incomes of regions, a row a region and year."],
        ["region", "year"],
        [YearFigure.Taxpayers, YearFigure.GrossIncome],
        Bounds.ReferencePersons,
        Bounds.RegionIncome);

    public string Country(string table) => Add(
        "country",
        table,
        ["The convictions of the country, a row a year."],
        ["year"],
        [YearFigure.Aged18Plus, YearFigure.Convicted],
        Bounds.ReferencePersons,
        0);

    public Number Lower(string alias, YearFigure figure, long persons) => sql.Number(alias, figure.Key + "_lower", Most(figure, persons));

    public Number Upper(string alias, YearFigure figure, long persons) => sql.Number(alias, figure.Key + "_upper", Most(figure, persons));

    private static System.Numerics.BigInteger Most(YearFigure figure, long persons) =>
        (System.Numerics.BigInteger)persons * figure.UnitsPerPerson;

    private string Add(
        string name,
        string table,
        IReadOnlyList<string> why,
        IReadOnlyList<string> keys,
        IReadOnlyList<YearFigure> figures,
        long persons,
        long income,
        (string Name, string Expression)? also = null)
    {
        var given = steps.Add(
            "kriterium_" + name + "_given",
            why,
            Sql.Select(
                [
                    .. sql.Same(Row, keys.Concat(also is { } extra ? [extra.Name] : [])),
                    .. figures.SelectMany(Given),
                    sql.As(Sql.Case(string.Join("\n    OR ", figures.SelectMany(Raw).Select(IsNotWhole)), "0", "1"), "is_whole"),
                ],
                "FROM " + table + " AS " + sql.Quote(Row)));

        var fault = "CASE\n" + string.Concat(
            Faults(keys, figures, persons, income).Select(one => "      WHEN " + one.Condition + " THEN " + Sql.Text(one.Fault) + "\n"))
            + "    END";
        return steps.Add(
            "kriterium_" + name + "_years",
            ["One row of each, and what of it cannot be true."],
            Sql.Select(
                [
                    .. sql.Same(Row, keys),
                    .. also is { } other ? [sql.As(other.Expression, other.Name)] : Array.Empty<string>(),
                    .. figures.SelectMany(Names).Select(column => sql.As("MIN(" + sql.Column(Row, column) + ")", column)),
                    sql.As(
                        "CASE\n    WHEN COUNT(*) > 1 THEN 'it is given several times'\n    ELSE MIN(" + fault + ")\n  END",
                        "fault"),
                ],
                "FROM " + given + " AS " + sql.Quote(Row),
                "GROUP BY " + string.Join(", ", keys.Select(key => sql.Column(Row, key)))));
    }

    private IEnumerable<string> Given(YearFigure figure)
    {
        if (ReferenceEquals(figure, YearFigure.GrossIncome))
            return [sql.As(sql.Dialect.AsNumber(sql.Column(Row, figure.Key)), figure.Key)];

        var (lower, upper) = sql.Options.Suppressed ? (figure.Key + "_lower", figure.Key + "_upper") : (figure.Key, figure.Key);
        return
        [
            sql.As("COALESCE(" + sql.Dialect.AsNumber(sql.Column(Row, lower)) + ", 0)", figure.Key + "_lower"),
            sql.As(sql.Dialect.AsNumber(sql.Column(Row, upper)), figure.Key + "_upper"),
        ];
    }

    private IEnumerable<string> Raw(YearFigure figure) =>
        sql.Options.Suppressed ? Names(figure) : [figure.Key];

    /// <summary>The columns of a figure: what it is at least, and at most; of the income, which is known or not, one.</summary>
    public static IEnumerable<string> Names(YearFigure figure) =>
        ReferenceEquals(figure, YearFigure.GrossIncome) ? [figure.Key] : [figure.Key + "_lower", figure.Key + "_upper"];

    private string IsNotWhole(string column) =>
        sql.Column(Row, column) + " <> " + sql.Dialect.AsNumber(sql.Column(Row, column));

    /// <summary>What cannot be true of a row, the first first.</summary>
    private IEnumerable<(string Condition, string Fault)> Faults(
        IReadOnlyList<string> keys, IReadOnlyList<YearFigure> figures, long persons, long income)
    {
        foreach (var key in keys) yield return (sql.Column(Row, key) + " IS NULL", key + " is missing");
        yield return (sql.Column(Row, "year") + " < 1 OR " + sql.Column(Row, "year") + " > 9999", "year is not 1 to 9999");
        yield return (sql.Column(Row, "is_whole") + " = 0", "a figure is not a whole number");
        foreach (var figure in figures)
        {
            if (ReferenceEquals(figure, YearFigure.GrossIncome))
            {
                var kroner = sql.Column(Row, figure.Key);
                yield return (
                    kroner + " > " + sql.Literal(income) + " OR " + kroner + " < " + sql.Literal(-(System.Numerics.BigInteger)income),
                    figure.Key + " is beyond the bounds of this statement");
                continue;
            }

            var (lower, upper) = (Lower(Row, figure, persons).Text, Upper(Row, figure, persons).Text);
            yield return (lower + " < 0", figure.Key + " is below 0");
            if (sql.Options.Suppressed)
            {
                yield return (lower + " > " + upper, figure.Key + "_lower is above " + figure.Key + "_upper");
                yield return (upper + " IS NULL AND " + lower + " <> 0", figure.Key + "_lower has no " + figure.Key + "_upper");
            }

            yield return (upper + " > " + sql.Literal(Most(figure, persons)), figure.Key + " is beyond the bounds of this statement");
        }

        foreach (var part in figures.Where(figure => figure.Whole is not null && !ReferenceEquals(figure, YearFigure.UnknownEducation)))
        {
            yield return (
                Lower(Row, part, persons).Text + " > "
                    + (Upper(Row, part.Whole!, persons) * sql.Literal(part.UnitsPerPerson)).Text,
                part.Key + " is more than its base " + part.Whole!.Key);
        }

        if (figures.Contains(YearFigure.Taxpayers))
        {
            yield return (
                Upper(Row, YearFigure.Taxpayers, persons).Text + " = 0 AND " + sql.Column(Row, YearFigure.GrossIncome.Key) + " <> 0",
                YearFigure.GrossIncome.Key + " is not 0 though taxpayers is 0");
        }

        if (figures.Contains(YearFigure.UnknownEducation))
        {
            var (basic, unknown) =
                (Lower(Row, YearFigure.BasicEducation, persons), Lower(Row, YearFigure.UnknownEducation, persons));
            yield return (
                unknown.Text + " > 0 AND " + (basic + unknown).Text + " > " + Upper(Row, YearFigure.Aged30To59, persons).Text,
                "basic_education and unknown_education together are more than their base aged_30_59");
        }

        foreach (var band in figures)
        {
            foreach (var outer in band.Around().Where(figures.Contains))
            {
                yield return (
                    Lower(Row, band, persons).Text + " > " + Upper(Row, outer, persons).Text,
                    band.Key + " is more than " + outer.Key + ", in which it lies");
            }
        }
    }
}
