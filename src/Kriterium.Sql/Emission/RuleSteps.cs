namespace Kriterium.Sql.Emission;

/// <summary>From the bands of figures to verdicts, and to the statuses that are possible.</summary>
/// <param name="sql">The dialect.</param>
/// <param name="steps">Where the steps are added.</param>
/// <param name="figures">The figures, each with all its limits.</param>
/// <param name="policies">The policies that are decided together, each with what its columns begin with.</param>
/// <param name="suffix">What the names of the steps end with.</param>
internal sealed class RuleSteps(
    Sql sql, Steps steps, IReadOnlyList<Figure> figures, IReadOnlyList<(string Prefix, ThresholdPolicy Policy)> policies, string suffix)
{
    private const string Row = "b", Completion = "c";

    private static readonly string
        Met = Sql.Text(Verdict.Met.ToKey()),
        NotMet = Sql.Text(Verdict.NotMet.ToKey()),
        Undetermined = Sql.Text(Verdict.Undetermined.ToKey());

    public IReadOnlyList<long> Sizes => [.. policies.Select(one => one.Policy.SmallestPopulation).Distinct().OrderBy(size => size)];

    /// <summary>The columns of a policy's verdicts, in their order.</summary>
    public static IEnumerable<string> Columns(string prefix, ThresholdPolicy policy) =>
    [
        prefix + "size",
        .. policy.Gates.Concat(policy.Criteria).Select(criterion => prefix + criterion.Indicator.Key),
        prefix + "met_count",
        prefix + "not_met_count",
        prefix + "open_count",
        prefix + "verdict",
    ];

    /// <summary>Each criterion's verdict, how many are met, and what that makes of each policy.</summary>
    public string Verdicts(string bands)
    {
        var criteria = steps.Add(
            "kriterium_criteria" + suffix,
            [
                "Each criterion: met where the limit is surely crossed, not met where it cannot be, and the other way round of less than.",
                .. policies.SelectMany(Sources),
            ],
            Sql.Select(
                [.. sql.Same(Row, "area_id", "year"), .. policies.SelectMany(one => CriterionColumns(one.Prefix, one.Policy))],
                "FROM " + bands + " AS " + sql.Quote(Row)));
        var counted = steps.Add(
            "kriterium_counted" + suffix,
            ["How many criteria are met, not met and open."],
            Sql.Select(
                [
                    .. sql.Same(Row, "area_id", "year"),
                    .. policies.SelectMany(one => sql.Same(
                        Row, Columns(one.Prefix, one.Policy).Take(1 + one.Policy.Gates.Count + one.Policy.Criteria.Count))),
                    .. policies.SelectMany(one => CountColumns(one.Prefix, one.Policy)),
                ],
                "FROM " + criteria + " AS " + sql.Quote(Row)));
        return steps.Add(
            "kriterium_decided" + suffix,
            [
                "Listed: large enough, every gate met, and enough of the criteria, whatever the open ones are. Not listed: one of these",
                "surely not.",
            ],
            Sql.Select(
                [
                    .. sql.Same(Row, "area_id", "year"),
                    .. policies.SelectMany(one => sql
                        .Same(Row, Columns(one.Prefix, one.Policy).Where(column => column != one.Prefix + "verdict"))
                        .Append(sql.As(VerdictOf(one.Prefix, one.Policy), one.Prefix + "verdict"))),
                ],
                "FROM " + counted + " AS " + sql.Quote(Row)));
    }

    /// <summary>What earlier lists say of the rules that count lists.</summary>
    /// <param name="asked">The areas and years.</param>
    /// <param name="membership">The table of memberships.</param>
    /// <param name="regime">The regime.</param>
    /// <param name="firstYear">The year of the first list there was, or <c>null</c> where that is not known.</param>
    public string? Earlier(string asked, string membership, Regime regime, int? firstYear)
    {
        var counting = regime.Statuses.Where(rule => rule.ListsBefore is not null).ToList();
        if (counting.Count == 0) return null;

        var member = steps.Add(
            "kriterium_membership" + suffix,
            ["Who was a parallel society (before 2018: particularly vulnerable) on which yearly list; NULL where that is not known."],
            Sql.Select(
                [
                    .. sql.Same("m", "area_id", "year"),
                    sql.As(
                        Sql.Case(
                            "COUNT(*) = COUNT(" + Of("m", "parallel_society") + ") AND MIN(" + Of("m", "parallel_society") + ") = MAX("
                                + Of("m", "parallel_society") + ") AND MIN(" + Of("m", "parallel_society") + ") IN (0, 1)",
                            "MIN(" + Of("m", "parallel_society") + ")",
                            "NULL"),
                        "parallel_society"),
                ],
                "FROM " + membership + " AS " + sql.Quote("m"),
                "GROUP BY " + Of("m", "area_id") + ", " + Of("m", "year")));
        return steps.Add(
            "kriterium_earlier" + suffix,
            ["Whether it was one on all of the yearly lists before that a rule counts."],
            Sql.Select(
                [
                    .. sql.Same("a", "area_id", "year"),
                    .. counting.Select(rule => sql.As(EarlierVerdict(rule.ListsBefore!.Value, firstYear), Earlier(rule))),
                ],
                "FROM " + asked + " AS " + sql.Quote("a"),
                "LEFT JOIN " + member + " AS " + sql.Quote("m"),
                "  ON " + Of("m", "area_id") + " = " + Of("a", "area_id"),
                "  AND " + Of("m", "year") + " < " + Of("a", "year"),
                "  AND " + Of("m", "year") + " >= " + Of("a", "year") + " - "
                    + Words.Number(counting.Max(rule => rule.ListsBefore!.Value)),
                "GROUP BY " + Of("a", "area_id") + ", " + Of("a", "year")));
    }

    /// <summary>Which statuses some completion of what is not known gives.</summary>
    public string Possible(string bands, string? earlier, Regime regime)
    {
        var longest = figures.Select(figure => figure.Crossings.Count).Append(Sizes.Count).Max();
        var ranges = steps.Add(
            "kriterium_ranges" + suffix,
            ["Every band between a lowest and a highest one."],
            string.Join(
                "\nUNION ALL\n",
                from low in Enumerable.Range(0, longest + 1)
                from high in Enumerable.Range(low, longest + 1 - low)
                from band in Enumerable.Range(low, high - low + 1)
                select "SELECT " + sql.As(Words.Number(low), "low") + ", " + sql.As(Words.Number(high), "high") + ", "
                    + sql.As(Words.Number(band), "band")));

        var counting = regime.Statuses.Where(rule => rule.ListsBefore is not null).ToList();
        var unknowns = figures.Select(figure => figure.Name).Prepend("size").ToList();
        var separate = figures.Where(figure => FigureSteps.SeparateReadings(figure).Count > 0).ToList();
        var completed = steps.Add(
            "kriterium_completed" + suffix,
            ["One row for each way to place every figure in one of the bands that are possible for it."],
            Sql.Select(
                [
                    .. sql.Same(Row, "area_id", "year"),
                    .. unknowns.Select(name => sql.As(Of(name, "band"), name)),
                    .. counting.Select(rule => sql.As(Of(Earlier(rule), "band"), Earlier(rule))),
                ],
                [
                    "FROM " + bands + " AS " + sql.Quote(Row),
                    .. unknowns.Select(name => Range(ranges, name, Of(Row, name + "_low"), Of(Row, name + "_high"))),
                    .. earlier is null ? [] : (string[])[sql.JoinByAreaAndYear(earlier, "e", Row)],
                    .. counting.Select(rule => Range(
                        ranges,
                        Earlier(rule),
                        Sql.Case(Of("e", Earlier(rule)) + " = " + Met, "1", "0"),
                        Sql.Case(Of("e", Earlier(rule)) + " = " + NotMet, "0", "1"))),
                    .. separate.Count == 0 ? Array.Empty<string>() : ["WHERE " + string.Join("\n  AND ", separate.Select(ByAnyReading))],
                ]));
        var statuses = steps.Add(
            "kriterium_statuses" + suffix,
            ["The most severe status that each completion gives."],
            Sql.Select(
                [.. sql.Same(Completion, "area_id", "year"), sql.As(StatusOf(regime), "status")],
                "FROM " + completed + " AS " + sql.Quote(Completion)));
        return steps.Add(
            "kriterium_possible" + suffix,
            ["Which statuses are possible, 1 or 0."],
            Sql.Select(
                [
                    .. sql.Same(Completion, "area_id", "year"),
                    .. StatusesOf(regime).Select(status => sql.As(
                        "MAX(" + Sql.Case(Of(Completion, "status") + " = " + Sql.Text(status.ToKey()), "1", "0") + ")", Possible(status))),
                ],
                "FROM " + statuses + " AS " + sql.Quote(Completion),
                "GROUP BY " + Of(Completion, "area_id") + ", " + Of(Completion, "year")));
    }

    /// <summary>Every status of a regime, none first.</summary>
    public static IEnumerable<AreaStatus> StatusesOf(Regime regime) => regime.Statuses.Select(rule => rule.Status).Prepend(AreaStatus.None);

    public static string Possible(AreaStatus status) => "possible_" + status.ToKey();

    public static string Earlier(StatusRule rule) => rule.Status.ToKey() + "_earlier";

    /// <summary>The status where one is possible.</summary>
    public string Settled(string alias, Regime regime) =>
        "CASE\n    WHEN " + string.Join(" + ", StatusesOf(regime).Select(status => Of(alias, Possible(status)))) + " > 1 THEN "
            + Undetermined + "\n"
            + string.Concat(StatusesOf(regime).Select(status =>
                "    WHEN " + Of(alias, Possible(status)) + " = 1 THEN " + Sql.Text(status.ToKey()) + "\n"))
            + "  END";

    /// <summary>Whether each of several verdicts is met.</summary>
    public static string All(IReadOnlyList<string> verdicts) =>
        "CASE\n    WHEN " + string.Join(" OR ", verdicts.Select(verdict => verdict + " = " + NotMet)) + " THEN " + NotMet
            + "\n    WHEN " + string.Join(" AND ", verdicts.Select(verdict => verdict + " = " + Met)) + " THEN " + Met
            + "\n    ELSE " + Undetermined + "\n  END";

    private string Of(string alias, string column) => sql.Column(alias, column);

    private Figure FigureOf(Criterion criterion, ThresholdPolicy policy) =>
        figures.First(figure => figure.IsOf(criterion, policy.Averaging));

    private static IEnumerable<string> Sources((string Prefix, ThresholdPolicy Policy) one)
    {
        foreach (var criterion in one.Policy.Gates.Concat(one.Policy.Criteria))
        {
            yield return one.Prefix + criterion.Indicator.Key + ": " + criterion.Threshold
                + (criterion.WindowYears == 1 ? "" : ", mean of " + Words.Number(criterion.WindowYears) + " years") + ". "
                + Citations.Of(criterion.Source);
        }

        yield return one.Prefix + "verdict: " + Words.Number(one.Policy.RequiredCount) + " of "
            + Words.Number(one.Policy.Criteria.Count) + ", at least " + Words.Of(one.Policy.SmallestPopulation, "resident") + ". "
            + Citations.Of(one.Policy.Source);
    }

    private IEnumerable<string> CriterionColumns(string prefix, ThresholdPolicy policy)
    {
        var size = Sizes.ToList().IndexOf(policy.SmallestPopulation) + 1;
        yield return sql.As(VerdictOn("size", size, isBelow: false), prefix + "size");
        foreach (var criterion in policy.Gates.Concat(policy.Criteria))
        {
            var figure = FigureOf(criterion, policy);
            yield return sql.As(
                VerdictOn(
                    figure.Name, figure.BandOf(criterion.Threshold), criterion.Threshold.Comparison == Comparison.LessThan),
                prefix + criterion.Indicator.Key);
        }
    }

    private string VerdictOn(string name, int band, bool isBelow)
    {
        var isCrossed = Of(Row, name + "_low") + " >= " + Words.Number(band);
        var isNotCrossed = Of(Row, name + "_high") + " < " + Words.Number(band);
        return "CASE WHEN " + (isBelow ? isNotCrossed : isCrossed) + " THEN " + Met
            + " WHEN " + (isBelow ? isCrossed : isNotCrossed) + " THEN " + NotMet + " ELSE " + Undetermined + " END";
    }

    private IEnumerable<string> CountColumns(string prefix, ThresholdPolicy policy) =>
        new[] { ("met_count", Met), ("not_met_count", NotMet), ("open_count", Undetermined) }.Select(count => sql.As(
            string.Join(
                "\n    + ",
                policy.Criteria.Select(criterion => Sql.Case(
                    Of(Row, prefix + criterion.Indicator.Key) + " = " + count.Item2, "1", "0"))),
            prefix + count.Item1));

    private string VerdictOf(string prefix, ThresholdPolicy policy)
    {
        var others = policy.Gates.Select(gate => prefix + gate.Indicator.Key).Prepend(prefix + "size").ToList();
        var required = Words.Number(policy.RequiredCount);
        return "CASE\n    WHEN " + string.Join(" OR ", others.Select(name => Of(Row, name) + " = " + NotMet))
            + " OR " + Of(Row, prefix + "met_count") + " + " + Of(Row, prefix + "open_count") + " < " + required + " THEN " + NotMet
            + "\n    WHEN " + string.Join(" AND ", others.Select(name => Of(Row, name) + " = " + Met))
            + " AND " + Of(Row, prefix + "met_count") + " >= " + required + " THEN " + Met
            + "\n    ELSE " + Undetermined + "\n  END";
    }

    private string EarlierVerdict(int before, int? firstYear)
    {
        string CountOf(int member) =>
            "SUM(" + Sql.Case(
                Of("m", "parallel_society") + " = " + Words.Number(member) + " AND " + Of("m", "year") + " >= " + Of("a", "year") + " - "
                    + Words.Number(before),
                "1",
                "0") + ")";
        var wereFewer = firstYear is { } first
            ? " OR " + Of("a", "year") + " - " + Words.Number(before) + " < " + Words.Number(first)
            : "";
        return "CASE\n    WHEN " + CountOf(0) + " > 0" + wereFewer + " THEN " + NotMet
            + "\n    WHEN " + CountOf(1) + " = " + Words.Number(before) + " THEN " + Met
            + "\n    ELSE " + Undetermined + "\n  END";
    }

    private string Range(string ranges, string name, string low, string high) =>
        "JOIN " + ranges + " AS " + sql.Quote(name) + "\n  ON " + Of(name, "low") + " = " + low + " AND " + Of(name, "high") + " = " + high;

    private string ByAnyReading(Figure figure) => "(" + string.Join(
        " OR ",
        FigureSteps.SeparateReadings(figure).Select(reading =>
            "(" + Of(figure.Name, "band") + " >= " + Of(Row, reading + "_low") + " AND "
                + Of(figure.Name, "band") + " <= " + Of(Row, reading + "_high") + ")")) + ")";

    private string StatusOf(Regime regime) =>
        "CASE\n" + string.Concat(regime.Statuses.OrderByDescending(rule => rule.Status).Select(rule =>
            "    WHEN " + Holds(rule, regime) + " THEN " + Sql.Text(rule.Status.ToKey()) + "\n"))
            + "    ELSE " + Sql.Text(AreaStatus.None.ToKey()) + "\n  END";

    private string Holds(StatusRule rule, Regime regime) => rule.Policy is { } policy
        ? Holds(policy)
        : Of(Completion, Earlier(rule)) + " = 1 AND " + Holds(regime.RuleOf(AreaStatus.ParallelSociety)!.Policy!);

    private string Holds(ThresholdPolicy policy)
    {
        string IsMet(Criterion criterion)
        {
            var figure = FigureOf(criterion, policy);
            return Of(Completion, figure.Name)
                + (criterion.Threshold.Comparison == Comparison.LessThan ? " < " : " >= ")
                + Words.Number(figure.BandOf(criterion.Threshold));
        }

        return string.Join(
            " AND ",
            [
                Of(Completion, "size") + " >= " + Words.Number(Sizes.ToList().IndexOf(policy.SmallestPopulation) + 1),
                .. policy.Gates.Select(IsMet),
                string.Join(" + ", policy.Criteria.Select(criterion => Sql.Case(IsMet(criterion), "1", "0"))) + " >= "
                    + Words.Number(policy.RequiredCount),
            ]);
    }
}
