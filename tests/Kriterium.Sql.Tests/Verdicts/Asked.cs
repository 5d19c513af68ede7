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
        // Any list, so that one regime after another is asked.
        int[] lists = [.. batch.Years.Where(year => law.YearlyList(year) is not null)];
        if (year is not null) year = lists[new Random(seed).Next(lists.Length)];
        return new Asked(law, batch, year, VerdictRows.Of(batch, law, year));
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
    /// Every other way is suppressed. Two are of every year; the others have more people than areas have, and are of the last year, which
    /// a policy or a regime has all its areas measured in.
    /// </summary>
    private static (AreaBatch Batch, int? Year) Draw(int seed, int rules, bool areSmall, Func<BatchDraw, AreaBatch> draw)
    {
        var way = ((seed % rules) + (seed / rules)) % WaysToAsk;
        var isHuge = way >= 2;
        var batch = draw(new BatchDraw(
            seed, isSuppressed: way % 2 == 1, areSmall ? AreaSizes.Small : isHuge ? AreaSizes.Huge : AreaSizes.Usual));
        return (batch, isHuge && batch.Years.Count > 0 ? batch.Years[^1] : null);
    }

    private static Asked Once(FormattableString name, Func<Asked> make) =>
        Known.GetOrAdd(FormattableString.Invariant(name), _ => new Lazy<Asked>(make)).Value;
}
