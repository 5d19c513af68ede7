namespace Kriterium;

/// <summary>The statute's three verbs as keys in JSON.</summary>
internal static class Verb
{
    private static readonly (string Key, Comparison Comparison, Func<Limit, Threshold> Make)[] All =
    [
        ("more_than", Comparison.MoreThan, Threshold.MoreThan),
        ("at_least", Comparison.AtLeast, Threshold.AtLeast),
        ("less_than", Comparison.LessThan, Threshold.LessThan),
    ];

    public static IEnumerable<string> Keys => All.Select(verb => verb.Key);

    public static string Key(Comparison comparison) => All.Single(verb => verb.Comparison == comparison).Key;

    public static Func<Limit, Threshold> Of(string key) => All.Single(verb => verb.Key == key).Make;
}
