using Kriterium.Sql.Emission;

namespace Kriterium.Sql;

/// <summary>A rule as SQL: what turns tables of residents or counts into verdicts, in one dialect.</summary>
/// <remarks>
/// Statements are text, the same for the same rule, dialect and options. They have no division, no floating point and no rounding:
/// shares are compared by multiplying across, in exact numbers that hold the bounds of the options. NULL is unknown. Names are quoted,
/// and no text of a caller enters a statement. Tables and columns stand in <c>docs/how-to/sql.md</c>. Published figures and lineage are
/// the library's: the membership table says of each area itself what <see cref="ListHistory.WasParallelSociety"/> does.
/// </remarks>
public sealed class SqlStatements
{
    private const string VerdictsName = "kriterium_verdicts", FaultsName = "kriterium_faults";

    private readonly Func<RuleStatement, string> _build;
    private readonly IReadOnlyList<ThresholdPolicy> _policies;
    private readonly Emission.Sql _sql;
    private readonly string[] _heading;

    private SqlStatements(
        SqlDialect dialect,
        SqlOptions options,
        IReadOnlyList<string> heading,
        IReadOnlyList<ThresholdPolicy> policies,
        Func<RuleStatement, string> build)
    {
        Dialect = dialect;
        Options = options;
        _sql = new Emission.Sql(dialect, options);
        _build = build;
        _policies = policies;
        _heading = [.. heading, "In " + dialect.Name + ". Counts up to " + options.Bounds + " are exact; larger ones are not decided."];

        Verdicts = Whole(Given, new Steps(dialect), build);
        Faults = Whole(Given, new Steps(dialect), statement => statement.FaultsOf(policies));
        VerdictsFromResidents = Whole(Counted, CountSteps(), build);
        _sql.ThrowIfInexact();
    }

    /// <summary>The dialect.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>The tables, years and bounds.</summary>
    public SqlOptions Options { get; }

    /// <summary>From residents, the counts of areas: a row an area and year.</summary>
    /// <remarks>A group with a row that cannot be a resident is unknown, and <see cref="ResidentFaults"/> reports the row.</remarks>
    public string Counts => Alone(Residents.Areas());

    /// <summary>From residents, the incomes of regions: a row a region and year.</summary>
    public string Regions => Alone(Residents.Regions());

    /// <summary>From residents, the convictions of the country: a row a year.</summary>
    public string Country => Alone(Residents.Country());

    /// <summary>How many rows of residents cannot be one, by year and by what is wrong. No row where all is well.</summary>
    public string ResidentFaults => Alone(Residents.Faults());

    /// <summary>
    /// The rows of counts that cannot be true, or are beyond the bounds, each with what is wrong: they are not decided. No row where all is
    /// well.
    /// </summary>
    public string Faults { get; }

    /// <summary>From counts, what the rule says of each area in each year.</summary>
    public string Verdicts { get; }

    /// <summary>From residents, what the rule says of each area in each year, in one statement.</summary>
    public string VerdictsFromResidents { get; }

    /// <summary>
    /// The statements that make views of every step from counts to verdicts, in their order; <c>kriterium_verdicts</c> is the last.
    /// </summary>
    public IReadOnlyList<string> Views
    {
        get
        {
            var steps = new Steps(Dialect);
            var statement = new RuleStatement(_sql, steps, Given);
            var (faults, verdicts) = (statement.FaultsOf(_policies), _build(statement));
            return
            [
                .. steps.Views(["What cannot be true."], FaultsName, faults),
                .. new Steps(Dialect).Views(_heading, VerdictsName, verdicts),
            ];
        }
    }

    private ResidentSteps Residents => new(_sql);

    private Sources Given =>
        new(_sql.Table(Options.Tables.Counts), _sql.Table(Options.Tables.Regions), _sql.Table(Options.Tables.Country));

    private Sources Counted => new(_sql.Quote("kriterium_counts"), _sql.Quote("kriterium_regions"), _sql.Quote("kriterium_country"));

    /// <summary>The statements of a policy: a verdict for each area and year.</summary>
    /// <param name="policy">The rule.</param>
    /// <param name="dialect">The engine's SQL.</param>
    /// <param name="options">Tables, years and bounds; the defaults where left out.</param>
    /// <exception cref="InvalidInputException">
    /// A number can be larger, within the bounds, than the dialect counts exactly; or the income is compared with a multiple of the
    /// national share. All such figures are listed together.
    /// </exception>
    public static SqlStatements Of(ThresholdPolicy policy, SqlDialect dialect, SqlOptions? options = null)
    {
        if (policy is null) throw new ArgumentNullException(nameof(policy));
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));

        return new SqlStatements(
            dialect,
            options ?? new SqlOptions(),
            [Citations.Of(policy.Identity)],
            [policy],
            statement => statement.Of(policy));
    }

    /// <summary>The statements of a regime: the status of each area and year.</summary>
    /// <param name="regime">
    /// The rules. One that counts lists asks the membership table for as many years before as it counts: give 0 for a year without a list.
    /// </param>
    /// <param name="dialect">The engine's SQL.</param>
    /// <param name="options">Tables, years and bounds; the defaults where left out.</param>
    /// <exception cref="InvalidInputException">
    /// A number can be larger, within the bounds, than the dialect counts exactly; or a figure is compared with a constant and with a
    /// multiple of the national share. All such figures are listed together.
    /// </exception>
    public static SqlStatements Of(Regime regime, SqlDialect dialect, SqlOptions? options = null)
    {
        if (regime is null) throw new ArgumentNullException(nameof(regime));
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));

        return new SqlStatements(
            dialect,
            options ?? new SqlOptions(),
            [.. regime.Policies.Select(policy => Citations.Of(policy.Identity))],
            [.. regime.Policies],
            statement => statement.Of(regime));
    }

    /// <summary>The statements of a timeline: the status of each area and year by the regime of that year's list.</summary>
    /// <param name="timeline">The regimes. A year before the first list is not decided: there was no rule.</param>
    /// <param name="dialect">The engine's SQL.</param>
    /// <param name="options">Tables, years and bounds; the defaults where left out.</param>
    /// <exception cref="InvalidInputException">
    /// As for a regime; or a year between two regimes has no yearly list, or the only year that is asked for has none.
    /// </exception>
    public static SqlStatements Of(LegalTimeline timeline, SqlDialect dialect, SqlOptions? options = null)
    {
        if (timeline is null) throw new ArgumentNullException(nameof(timeline));
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));

        return new SqlStatements(
            dialect,
            options ?? new SqlOptions(),
            [Citations.Of(timeline.Identity)],
            [.. timeline.Regimes.SelectMany(regime => regime.Policies)],
            statement => statement.Of(timeline));
    }

    /// <summary>The verdicts.</summary>
    public override string ToString() => Verdicts;

    private string Alone(string statement) => new Steps(Dialect).Statement([], statement);

    private Steps CountSteps()
    {
        var steps = new Steps(Dialect);
        steps.Add("kriterium_counts", ["Residents, counted by area and year."], Residents.Areas());
        steps.Add("kriterium_regions", ["Residents, counted by region and year."], Residents.Regions());
        steps.Add("kriterium_country", ["Residents, counted by year."], Residents.Country());
        return steps;
    }

    private string Whole(Sources sources, Steps steps, Func<RuleStatement, string> select)
    {
        var final = select(new RuleStatement(_sql, steps, sources));
        return steps.Statement(_heading, final);
    }
}
