namespace Kriterium.Sql.Emission;

/// <summary>Where counts are read from, quoted.</summary>
internal sealed class Sources(string counts, string regions, string country)
{
    public string Counts => counts;

    public string Regions => regions;

    public string Country => country;
}

/// <summary>The statement of a rule, put together from its steps: counts, shares, figures, bands, verdicts, statuses.</summary>
internal sealed class RuleStatement(Sql sql, Steps steps, Sources sources)
{
    private const string Row = "v";

    /// <summary>What cannot be true of the counts that some rules ask for.</summary>
    public string FaultsOf(IEnumerable<ThresholdPolicy> policies)
    {
        var (areas, regions, country) = Years(new CountSteps(sql, steps), [.. policies.SelectMany(policy => Figure.Of([policy]))]);
        return string.Join(
            "\nUNION ALL\n",
            new[] { ("counts", areas, "area_id"), ("regions", regions, "region"), ("country", country, null) }
                .Where(table => table.Item2 is not null)
                .Select(table => TableFaults(table.Item1, table.Item2!, table.Item3)));
    }

    public string Of(ThresholdPolicy policy)
    {
        var figures = Figure.Of([policy]);
        var counts = Given(figures);
        var asked = Asked(counts.Areas, "", "");
        var (decided, _, faulty) = Decided(counts, asked, figures, new RuleSteps(sql, steps, figures, [("", policy)], ""), "");
        return Final(decided, faulty, null, null, [.. RuleSteps.Columns("", policy)], null, []);
    }

    public string Of(Regime regime)
    {
        var counts = Given(Figure.Of(regime.Policies));
        var asked = Asked(counts.Areas, "", "");
        return Statuses(counts, asked, regime, "", null, null);
    }

    public string Of(LegalTimeline timeline)
    {
        var all = Periods(timeline);
        var first = all[0].From;
        var periods = sql.Options.Year is { } only ? all.FindAll(period => period.From <= only && !(period.To < only)) : all;
        if (periods.Count == 0)
            throw Faults.Only(
                "The options",
                "year",
                "is " + Words.Number(sql.Options.Year!.Value) + ", and there was no rule then",
                "give " + Words.Number(first) + ", the year of the first list, or a later one");

        var counts = Given([.. periods.SelectMany(period => Figure.Of(period.Regime.Policies))]);
        var columns = periods.SelectMany(period => StatusColumns(period.Regime)).Distinct().ToList();
        return string.Join(
            "\nUNION ALL\n",
            periods.Select((period, i) =>
            {
                var suffix = "_" + Words.Number(i + 1);
                var years = sql.Column("y", "year") + " >= " + Words.Number(period.From)
                    + (period.To is { } to ? " AND " + sql.Column("y", "year") + " <= " + Words.Number(to) : "");
                return Statuses(counts, Asked(counts.Areas, years, suffix), period.Regime, suffix, first, columns);
            }));
    }

    /// <summary>The years of each regime's yearly lists.</summary>
    private static List<(Regime Regime, int From, int? To)> Periods(LegalTimeline timeline)
    {
        var faults = new Faults();
        var first = timeline.Regimes[0].From.Year;
        if (timeline.YearlyList(first) is null) first++;
        var years = Enumerable.Range(first, timeline.Regimes[timeline.Regimes.Count - 1].From.Year + 2 - first)
            .Select(year => (Year: year, Regime: timeline.YearlyList(year) is { } list ? timeline.At(list) : null))
            .ToList();
        foreach (var (year, regime) in years)
        {
            faults.AddIf(
                regime is null,
                "year",
                "is " + Words.Number(year) + ", which has no yearly list by this timeline",
                "make statements of each regime by itself");
        }

        faults.ThrowIfAny("The timeline");
        var periods = years.GroupBy(one => one.Regime!).Select(one => (one.Key, one.First().Year, (int?)one.Last().Year)).ToList();
        periods[periods.Count - 1] = (periods[periods.Count - 1].Key, periods[periods.Count - 1].Year, null);
        return periods;
    }

    private static IReadOnlyList<(string Prefix, ThresholdPolicy Policy)> PoliciesOf(Regime regime) =>
        [.. regime.Statuses.Where(rule => rule.Policy is not null).Select(rule => (rule.Status.ToKey() + "_", rule.Policy!))];

    private static IEnumerable<string> StatusColumns(Regime regime) =>
    [
        .. regime.Statuses.SelectMany(rule => rule.Policy is { } policy
            ? RuleSteps.Columns(rule.Status.ToKey() + "_", policy)
            : [RuleSteps.Earlier(rule), rule.Status.ToKey() + "_verdict"]),
        .. RuleSteps.StatusesOf(regime).Select(RuleSteps.Possible),
        "status",
    ];

    private Counts Given(IReadOnlyList<Figure> figures)
    {
        var countSteps = new CountSteps(sql, steps);
        var (areas, regions, country) = Years(countSteps, figures);
        var shares = new ShareSteps(sql, steps, countSteps, figures);
        return new Counts(areas, shares, shares.OfAreas(areas, regions), country is null ? null : shares.OfTheCountry(country));
    }

    /// <summary>The tables that some figures are measured from.</summary>
    private (string Areas, string? Regions, string? Country) Years(CountSteps counts, IReadOnlyList<Figure> figures) => (
        counts.Areas(sources.Counts),
        figures.Any(figure => figure.Readings.Count == 0) ? counts.Regions(sources.Regions) : null,
        figures.Any(figure => figure.IsCountedInTheCountry) ? counts.Country(sources.Country) : null);

    private string TableFaults(string table, string years, string? key)
    {
        string Key(string column) => key == column ? sql.Column("k", column) : "NULL";
        return Sql.Select(
            [
                sql.As(Sql.Text(table), "table_name"),
                sql.As(sql.Dialect.AsText(Key("area_id")), "area_id"),
                sql.As(sql.Dialect.AsInteger(Key("region")), "region"),
                sql.As(sql.Dialect.AsInteger(sql.Column("k", "year")), "year"),
                .. sql.Same("k", "fault"),
            ],
            "FROM " + years + " AS " + sql.Quote("k"),
            "WHERE " + sql.Column("k", "fault") + " IS NOT NULL");
    }

    private string Asked(string areaYears, string years, string suffix)
    {
        var area = Sql.Select(
            sql.Same("k", "area_id"),
            "FROM " + areaYears + " AS " + sql.Quote("k"),
            "WHERE " + sql.Column("k", "area_id") + " IS NOT NULL",
            "GROUP BY " + sql.Column("k", "area_id"));
        var measured = sql.Options.Year is { } only
            ? "SELECT " + sql.As(Words.Number(only), "year")
            : Sql.Select(
                sql.Same("k", "year"),
                "FROM " + areaYears + " AS " + sql.Quote("k"),
                "WHERE " + sql.Column("k", "year") + " >= 1 AND " + sql.Column("k", "year") + " <= 9999",
                "GROUP BY " + sql.Column("k", "year"));
        return steps.Add(
            "kriterium_asked" + suffix,
            ["Every area in every year, also where an area has no row: it is unknown, not left out."],
            Sql.Select(
                [.. sql.Same("a", "area_id"), .. sql.Same("y", "year")],
                [
                    "FROM " + sql.Nested(area, "a"),
                    "CROSS JOIN " + sql.Nested(measured, "y"),
                    .. years.Length == 0 ? [] : (string[])["WHERE " + years],
                ]));
    }

    private (string Decided, string Bands, string Faulty) Decided(
        Counts counts,
        string asked,
        IReadOnlyList<Figure> figures,
        RuleSteps rules,
        string suffix)
    {
        var figureSteps = new FigureSteps(sql, steps, counts.Shares, figures, suffix);
        var faulty = figureSteps.Faulty(asked, counts.Areas);
        var ends = figureSteps.Ends(
            asked, counts.AreaShares, figures.Any(figure => figure.IsCountedInTheCountry) ? counts.CountryShares : null);
        var bands = figureSteps.Bands(ends, rules.Sizes);
        return (rules.Verdicts(bands), bands, faulty);
    }

    private string Statuses(
        Counts counts, string asked, Regime regime, string suffix, int? firstYear, IReadOnlyList<string>? all)
    {
        var figures = Figure.Of(regime.Policies);
        var rules = new RuleSteps(sql, steps, figures, PoliciesOf(regime), suffix);
        var (decided, bands, faulty) = Decided(counts, asked, figures, rules, suffix);
        var earlier = rules.Earlier(asked, sql.Table(sql.Options.Tables.Membership), regime, firstYear);
        var possible = rules.Possible(bands, earlier, regime);
        IReadOnlyList<string> columns = [.. StatusColumns(regime)];
        var special = new Dictionary<string, string> { ["status"] = rules.Settled("p", regime) };
        foreach (var status in RuleSteps.StatusesOf(regime))
            special[RuleSteps.Possible(status)] = sql.Column("p", RuleSteps.Possible(status));
        foreach (var rule in regime.Statuses.Where(rule => rule.ListsInARow is not null))
        {
            special[RuleSteps.Earlier(rule)] = sql.Column("e", RuleSteps.Earlier(rule));
            special[rule.Status.ToKey() + "_verdict"] = RuleSteps.All(
                [sql.Column(Row, AreaStatus.ParallelSociety.ToKey() + "_verdict"), sql.Column("e", RuleSteps.Earlier(rule))]);
        }

        return Final(decided, faulty, possible, earlier, columns, all, special, all is null ? null : regime);
    }

    private string Final(
        string decided,
        string faulty,
        string? possible,
        string? earlier,
        IReadOnlyList<string> columns,
        IReadOnlyList<string>? all,
        Dictionary<string, string> special,
        Regime? regime = null)
    {
        string Column(string name) => special.TryGetValue(name, out var expression) ? expression
            : columns.Contains(name) ? sql.Column(Row, name)
            : Nothing(name);
        return Sql.Select(
            [
                .. sql.Same(Row, "area_id", "year"),
                .. regime is null ? [] : (string[])[sql.As(Sql.Text(regime.From.ToString()), "regime_from")],
                .. (all ?? columns).Select(name => sql.As(Column(name), name)),
                .. sql.Same("x", "faulty_years"),
            ],
            [
                "FROM " + decided + " AS " + sql.Quote(Row),
                .. new[] { (faulty, "x"), (possible, "p"), (earlier, "e") }
                    .Where(step => step.Item1 is not null)
                    .Select(step => sql.JoinByAreaAndYear(step.Item1!, step.Item2, Row)),
            ]);
    }

    /// <summary>A column that a regime does not have, of the type that it has in others.</summary>
    private string Nothing(string name)
    {
        var isNumber = name.EndsWith("_count", StringComparison.Ordinal) || name.StartsWith("possible_", StringComparison.Ordinal);
        return isNumber ? sql.Dialect.AsInteger("NULL") : sql.Dialect.AsText("NULL");
    }

    private sealed class Counts(string areas, ShareSteps shares, string areaShares, string? countryShares)
    {
        public string Areas => areas;

        public ShareSteps Shares => shares;

        public string AreaShares => areaShares;

        public string? CountryShares => countryShares;
    }
}
