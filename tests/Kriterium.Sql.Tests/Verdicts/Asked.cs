using System.Collections.Concurrent;

namespace Kriterium.Sql.Tests.Verdicts;

/// <summary>A rule, areas to ask it of, and what the library answers: worked out once, however many engines are asked.</summary>
/// <param name="Rule">A policy, a regime or a timeline.</param>
/// <param name="Batch">The areas.</param>
/// <param name="Year">The only year that is asked of; <c>null</c> for every year that some area has counts of.</param>
/// <param name="Expected">The library's answer.</param>
internal sealed record Asked(object Rule, AreaBatch Batch, int? Year, VerdictRows Expected)
{
    private const int WaysToAsk = 4;

    private static readonly ConcurrentDictionary<string, Lazy<Asked>> Known = [];

    public static Asked Policy(int seed, int areas, bool areSmall) => Once($"policy {seed} {areas} {areSmall}", () =>
    {
        var policy = OfTheLaw(ThresholdPolicies.All, seed) ?? Rules.Policy(seed);
        var (batch, year) = Draw(seed, ThresholdPolicies.All.Count, areSmall, draw => draw.For(Rules.Alone(policy), areas));
        return new Asked(policy, batch, year, VerdictRows.Of(batch, policy, year));
    });

    public static Asked Regime(int seed, int areas, bool areSmall) => Once($"regime {seed} {areas} {areSmall}", () =>
    {
        var regime = OfTheLaw(LegalTimeline.Denmark.Regimes, seed) ?? Rules.Regime(seed);
        var (batch, year) = Draw(seed, LegalTimeline.Denmark.Regimes.Count, areSmall, draw => draw.For(regime, areas));
        return new Asked(regime, batch, year, VerdictRows.Of(batch, regime, year));
    });

    public static Asked Timeline(int seed, int areas, bool areSmall) => Once($"timeline {seed} {areas} {areSmall}", () =>
    {
        var law = LegalTimeline.Denmark;
        var (batch, year) = Draw(seed, rules: 1, areSmall, draw => draw.For(law, areas));
        // One year is asked of with seeds 1, 2, 5 and 6, and so of each regime in turn.
        if (year is not null) year = batch.Years.Last(one => RegimeOf(law, one) == law.Regimes[seed / 2 % law.Regimes.Count]);
        return new Asked(law, batch, year, VerdictRows.Of(batch, law, year));
    });

    /// <summary>Those that the statement decides by.</summary>
    public IReadOnlyList<ThresholdPolicy> Policies => Rule switch
    {
        ThresholdPolicy policy => [policy],
        Regime regime => [.. regime.Policies],
        LegalTimeline law when Year is { } year => [.. RegimeOf(law, year)!.Policies],
        _ => [.. ((LegalTimeline)Rule).Regimes.SelectMany(regime => regime.Policies)],
    };

    /// <summary>By the usual bounds, or where they are refused by the narrowest.</summary>
    /// <exception cref="InvalidInputException">They are refused too.</exception>
    public SqlStatements Statements(SqlDialect dialect)
    {
        try
        {
            return Statements(dialect, Batch.Bounds);
        }
        catch (InvalidInputException)
        {
            return Statements(dialect, Batch.NarrowBounds);
        }
    }

    private SqlStatements Statements(SqlDialect dialect, SqlBounds bounds)
    {
        var options = new SqlOptions(suppressed: Batch.IsSuppressed, bounds: bounds, year: Year);
        return Rule switch
        {
            ThresholdPolicy policy => SqlStatements.Of(policy, dialect, options),
            Regime regime => SqlStatements.Of(regime, dialect, options),
            _ => SqlStatements.Of((LegalTimeline)Rule, dialect, options),
        };
    }

    /// <summary>The rules of the law come first, each in every way of asking.</summary>
    private static T? OfTheLaw<T>(IReadOnlyList<T> rules, int seed)
        where T : class => seed < rules.Count * WaysToAsk ? rules[seed % rules.Count] : null;

    /// <summary>
    /// Two ways are suppressed, two have more people than areas have where the engine's numbers allow it, and two are of one year: one
    /// that is suppressed and one that is huge. The year is the last, in which a policy or a regime has all its areas measured.
    /// </summary>
    private static (AreaBatch Batch, int? Year) Draw(int seed, int rules, bool areSmall, Func<BatchDraw, AreaBatch> draw)
    {
        var way = ((seed % rules) + (seed / rules)) % WaysToAsk;
        var batch = draw(new BatchDraw(
            seed,
            isSuppressed: way is 1 or 3,
            areSmall ? AreaSizes.Small : way is 2 or 3 ? AreaSizes.Huge : AreaSizes.Usual));
        return (batch, way is 1 or 2 && batch.Years.Count > 0 ? batch.Years[^1] : null);
    }

    /// <summary>The regime that decides the list of a year; <c>null</c> where there was no list.</summary>
    private static Regime? RegimeOf(LegalTimeline law, int year) => law.YearlyList(year) is { } list ? law.At(list) : null;

    private static Asked Once(FormattableString name, Func<Asked> make) =>
        Known.GetOrAdd(FormattableString.Invariant(name), _ => new Lazy<Asked>(make)).Value;
}
