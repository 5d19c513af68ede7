namespace Kriterium;

/// <summary>The statute's three verbs as keys in JSON.</summary>
internal static class ComparisonKeys
{
    private static readonly (string Key, Comparison Comparison, Func<Limit, Threshold> Make)[] Verbs =
    [
        ("more_than", Comparison.MoreThan, Threshold.MoreThan),
        ("at_least", Comparison.AtLeast, Threshold.AtLeast),
        ("less_than", Comparison.LessThan, Threshold.LessThan),
    ];

    public static IEnumerable<string> All => Verbs.Select(verb => verb.Key);

    public static string Of(Comparison comparison) => Verbs.Single(verb => verb.Comparison == comparison).Key;

    public static Threshold ThresholdOf(string key, Limit limit) => Verbs.Single(verb => verb.Key == key).Make(limit);
}
