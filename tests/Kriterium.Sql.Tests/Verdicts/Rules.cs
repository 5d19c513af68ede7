using FsCheck;
using FsCheck.Fluent;
using Kriterium.Testing;

namespace Kriterium.Sql.Tests.Verdicts;

/// <summary>Rules that nobody has made: any indicators, limits, windows, gates, sizes and ways of averaging.</summary>
internal static class Rules
{
    private const int Size = 50;

    /// <summary>A policy, always the same for a seed.</summary>
    public static ThresholdPolicy Policy(int seed) =>
        KriteriumArbitraries.Policies().Generator.Sample(1, new Rnd((ulong)seed), Size).Single();

    /// <summary>A regime whose every rule is a policy of its own, for joint bands of figures that several rules ask for.</summary>
    public static Regime Regime(int seed)
    {
        var likely = LegalTimeline.Denmark.Regimes[LegalTimeline.Denmark.Regimes.Count - 1 - (seed % 2)].ToBuilder();
        for (var i = 0; i < likely.Statuses.Count; i++)
        {
            if (likely.Statuses[i] is not { Policy: not null } rule) continue;
            var policy = KriteriumArbitraries.Policies().Generator.Sample(1, new Rnd((ulong)((seed * 10) + i)), Size).Single();
            likely.Statuses[i] = StatusRule.ByCriteria(rule.Status, rule.DanishLabel, rule.EnglishLabel, rule.ListToken, policy);
        }

        return likely.Build();
    }

    /// <summary>A regime of one rule, so that areas can be drawn on its limits.</summary>
    public static Regime Alone(ThresholdPolicy policy)
    {
        var regime = LegalTimeline.Denmark.Regimes[0].ToBuilder();
        regime.Statuses.Clear();
        regime.Statuses.Add(StatusRule.ByCriteria(AreaStatus.Vulnerable, "udsat", "vulnerable", "U", policy));
        return regime.Build();
    }
}
