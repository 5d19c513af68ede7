using System.Collections.Concurrent;

namespace Kriterium.Sql.Tests.Verdicts;

/// <summary>A rule, areas to ask it of, and what the library answers: worked out once, however many engines are asked.</summary>
/// <param name="Rule">A policy, a regime or a timeline.</param>
/// <param name="Batch">The areas.</param>
/// <param name="Expected">The library's answer.</param>
internal sealed record Asked(object Rule, AreaBatch Batch, VerdictRows Expected)
{
    private const int WaysToDraw = 4;

    private static readonly ConcurrentDictionary<string, Lazy<Asked>> Known = [];

    public static Asked Policy(int seed, int areas, bool areSmall) => Once($"policy {seed} {areas} {areSmall}", () =>
    {
        var policy = OfTheLaw(ThresholdPolicies.All, seed) ?? Rules.Policy(seed);
        var batch = Draw(seed, ThresholdPolicies.All.Count, areSmall).For(Rules.Alone(policy), areas);
        return new Asked(policy, batch, VerdictRows.Of(batch, policy));
    });

    public static Asked Regime(int seed, int areas, bool areSmall) => Once($"regime {seed} {areas} {areSmall}", () =>
    {
        var regime = OfTheLaw(LegalTimeline.Denmark.Regimes, seed) ?? Rules.Regime(seed);
        var batch = Draw(seed, LegalTimeline.Denmark.Regimes.Count, areSmall).For(regime, areas);
        return new Asked(regime, batch, VerdictRows.Of(batch, regime));
    });

    public static Asked Timeline(int seed, int areas, bool areSmall) => Once($"timeline {seed} {areas} {areSmall}", () =>
    {
        var batch = Draw(seed, rules: 1, areSmall).For(LegalTimeline.Denmark, areas);
        return new Asked(LegalTimeline.Denmark, batch, VerdictRows.Of(batch, LegalTimeline.Denmark));
    });

    public IReadOnlyList<ThresholdPolicy> Policies => Rule switch
    {
        ThresholdPolicy policy => [policy],
        Regime regime => [.. regime.Policies],
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
        var options = new SqlOptions(suppressed: Batch.IsSuppressed, bounds: bounds);
        return Rule switch
        {
            ThresholdPolicy policy => SqlStatements.Of(policy, dialect, options),
            Regime regime => SqlStatements.Of(regime, dialect, options),
            _ => SqlStatements.Of((LegalTimeline)Rule, dialect, options),
        };
    }

    /// <summary>The rules of the law come first, each with every way of drawing.</summary>
    private static T? OfTheLaw<T>(IReadOnlyList<T> rules, int seed)
        where T : class => seed < rules.Count * WaysToDraw ? rules[seed % rules.Count] : null;

    private static BatchDraw Draw(int seed, int rules, bool areSmall)
    {
        var way = (seed + (seed / rules)) % WaysToDraw;
        return new(
            seed,
            isSuppressed: way % 2 == 1,
            areSmall ? AreaSizes.Small : way >= 2 ? AreaSizes.Huge : AreaSizes.Usual);
    }

    private static Asked Once(FormattableString name, Func<Asked> make) =>
        Known.GetOrAdd(FormattableString.Invariant(name), _ => new Lazy<Asked>(make)).Value;
}
