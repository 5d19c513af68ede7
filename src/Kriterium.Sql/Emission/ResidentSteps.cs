namespace Kriterium.Sql.Emission;

/// <summary>Residents to counts: sums over groups, which a distributed engine spreads by itself.</summary>
/// <remarks>Whom the law counts stands in <see cref="CountingRules"/>.</remarks>
internal sealed class ResidentSteps(Sql sql)
{
    private const string Row = "r";

    private static readonly string[] Read = ["region", "age", "outside_labour", "gross_income", .. ResidentRecords.Flags];

    private string Table => sql.Table(sql.Options.Tables.Residents);

    /// <summary>The counts of areas.</summary>
    public string Areas() => Counts(
        ["area_id", "year"],
        YearFigure.All,
        "WHERE " + Of("area_id") + " IS NOT NULL",
        sql.As(Sql.Case("MIN(" + Of("region") + ") = MAX(" + Of("region") + ")", "MIN(" + Of("region") + ")", "NULL"), "region"));

    /// <summary>The incomes of regions.</summary>
    public string Regions() => Counts(["region", "year"], [YearFigure.Taxpayers, YearFigure.GrossIncome]);

    /// <summary>The convictions of the country.</summary>
    public string Country() => Counts(["year"], [YearFigure.Aged18Plus, YearFigure.Convicted]);

    /// <summary>How many rows cannot be a resident, and why.</summary>
    public string Faults()
    {
        var fault = "CASE\n" + string.Concat(RowFaults().Select(one => "    WHEN " + one.Condition + " THEN " + Sql.Text(one.Fault) + "\n"))
            + "  END";
        return Sql.Select(
            [
                .. sql.Same(Row, "year", "fault"),
                sql.As("COUNT(*)", "rows_at_fault"),
            ],
            From([.. sql.Same(Row, "year"), sql.As(fault, "fault")], where: null),
            "WHERE " + sql.Column(Row, "fault") + " IS NOT NULL",
            "GROUP BY " + sql.Column(Row, "year") + ", " + sql.Column(Row, "fault"));
    }

    private string Counts(IReadOnlyList<string> keys, IReadOnlyList<YearFigure> figures, string? where = null, string? also = null)
    {
        // No DISTINCT and no window: only sums of what stands in one row, so that they can be summed where the rows are.
        var isFaulty = string.Join("\n    OR ", RowFaults().Select(fault => fault.Condition));
        return Sql.Select(
            [
                .. sql.Same(Row, keys),
                .. also is null ? [] : (string[])[also],
                .. figures.SelectMany(Sum),
            ],
            From(
                [
                    .. sql.Same(Row, keys.Concat(Read).Distinct()),
                    sql.As(Sql.Case(isFaulty, "1", "0"), "is_faulty"),
                ],
                where),
            "GROUP BY " + string.Join(", ", keys.Select(Of)));
    }

    private string From(IEnumerable<string> columns, string? where) =>
        "FROM " + sql.Nested(
            Sql.Select(columns, ["FROM " + Table + " AS " + sql.Quote(Row), .. where is null ? [] : (string[])[where]]), Row);

    /// <summary>A figure of a group: unknown where a row of the group cannot be a resident.</summary>
    private IEnumerable<string> Sum(YearFigure figure)
    {
        var sum = Sql.Case(
            "SUM(" + Of("is_faulty") + ") = 0", "SUM(" + Sql.Case(IsCounted(figure), Weight(figure), "0") + ")", "NULL");
        return sql.Options.Suppressed && !ReferenceEquals(figure, YearFigure.GrossIncome)
            ? [sql.As(sum, figure.Key + "_lower"), sql.As(sum, figure.Key + "_upper")]
            : [sql.As(sum, figure.Key)];
    }

    private string Weight(YearFigure figure) =>
        ReferenceEquals(figure, YearFigure.GrossIncome) || ReferenceEquals(figure, YearFigure.OutsideLabourMarket)
            ? sql.Dialect.AsNumber(Of(figure.Key))
            : "1";

    private string IsCounted(YearFigure figure)
    {
        if (ReferenceEquals(figure, YearFigure.Residents)) return Of("age") + " >= 0";
        if (ReferenceEquals(figure, YearFigure.NonWestern)) return Has("non_western");
        if (ReferenceEquals(figure, YearFigure.Aged18To64) || ReferenceEquals(figure, YearFigure.OutsideLabourMarket))
            return Ages(CountingRules.YoungestOfWorkingAge, CountingRules.OldestOfWorkingAge);
        if (ReferenceEquals(figure, YearFigure.Aged18Plus)) return Of("age") + " >= " + Words.Number(CountingRules.YoungestAdult);
        if (ReferenceEquals(figure, YearFigure.Convicted)) return IsCounted(YearFigure.Aged18Plus) + " AND " + Has("convicted");
        if (ReferenceEquals(figure, YearFigure.Taxpayers) || ReferenceEquals(figure, YearFigure.GrossIncome))
            return Ages(CountingRules.YoungestTaxpayer, CountingRules.OldestTaxpayer) + " AND " + Has("taxable") + " AND "
                + Of("in_education") + " = 0";

        var ofEducationAge = Ages(CountingRules.YoungestWithEducation, CountingRules.OldestWithEducation);
        return ReferenceEquals(figure, YearFigure.Aged30To59) ? ofEducationAge : ofEducationAge + " AND " + Has(figure.Key);
    }

    private string Ages(byte youngest, byte oldest) =>
        Of("age") + " BETWEEN " + Words.Number(youngest) + " AND " + Words.Number(oldest);

    private string Has(string flag) => Of(flag) + " = 1";

    private string Of(string column) => sql.Column(Row, column);

    /// <summary>What a row must have that the library takes too (<c>ResidentChecks</c>).</summary>
    private IEnumerable<(string Condition, string Fault)> RowFaults()
    {
        (string Condition, string Fault) Outside(string column, long lowest, long highest) => (
            Of(column) + " IS NULL OR " + Of(column) + " < " + sql.Literal(lowest) + " OR " + Of(column) + " > " + sql.Literal(highest)
                + " OR " + Of(column) + " <> " + sql.Dialect.AsInteger(Of(column)),
            column + " is not a whole number from " + Words.Number(lowest) + " to " + Words.Number(highest));

        yield return Outside("year", 1, 9999);
        yield return Outside("region", Region.All.Min(region => region.Code), Region.All.Max(region => region.Code));
        yield return Outside("age", 0, Resident.OldestAge);
        yield return Outside("outside_labour", 0, Resident.WhollyOutside);
        yield return Outside("gross_income", Resident.LowestIncome, Resident.HighestIncome);
        foreach (var flag in ResidentRecords.Flags)
            yield return (Of(flag) + " IS NULL OR " + Of(flag) + " NOT IN (0, 1)", flag + " is not 0 or 1");
        yield return (Has("basic_education") + " AND " + Has("unknown_education"), "basic_education and unknown_education are both 1");
    }
}
