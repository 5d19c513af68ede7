namespace Kriterium;

/// <summary>Regimes with their means taken over another number of years. What differs says so in its name, so that no answer passes for the statute's.</summary>
internal static class OtherWindow
{
    public static Regime Of(Regime regime, int windowYears)
    {
        var builder = regime.ToBuilder();
        for (var i = 0; i < builder.Statuses.Count; i++)
        {
            if (builder.Statuses[i] is { Policy: { } policy } rule)
                builder.Statuses[i] = StatusRule.ByCriteria(rule.Status, rule.DanishLabel, rule.EnglishLabel, rule.ListToken, policy.WithWindow(windowYears));
        }

        return builder.Build();
    }

    public static string Named(string name, int windowYears) =>
        name + ", window of " + Text.Number(windowYears) + (windowYears == 1 ? " year" : " years");
}
