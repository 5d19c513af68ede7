using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Commands;

/// <summary>A rule as a user names it: by the year of a ready-made one, or by a file.</summary>
internal static class PolicyArgument
{
    /// <summary>
    /// The ready-made rules: in each regime, the one that makes an area vulnerable, or before 2018 particularly vulnerable.
    /// </summary>
    public static IReadOnlyDictionary<string, ThresholdPolicy> ReadyMade { get; } = new OrderedDictionary<string, ThresholdPolicy>(
        LegalTimeline.Denmark.Regimes.Select(regime => KeyValuePair.Create(regime.Name, regime.VulnerabilityRule.Policy!)));

    /// <summary>The ready-made rules in words, those of one status together.</summary>
    /// <param name="each">
    /// Writes the English name of a status and the years of its rules, which are in words already: "2010 or 2013".
    /// </param>
    /// <param name="between">What stands between two.</param>
    public static string InWords(Func<string, string, string> each, string between) => string.Join(between, LegalTimeline.Denmark.Regimes
        .GroupBy(regime => regime.VulnerabilityRule.EnglishLabel)
        .Select(same => each(same.Key, Words.Either([.. same.Select(regime => regime.Name)]))));

    /// <summary>The rule, or the faults of its file.</summary>
    public static ThresholdPolicy? Read(string nameOrPath, List<Fault> faults) =>
        ReadyMade.TryGetValue(nameOrPath, out var policy) ? policy : ReadFile(nameOrPath, faults);

    /// <summary>The file that is named, or <c>null</c> where it is a ready-made rule or none.</summary>
    public static string? FileOf(string? nameOrPath) => nameOrPath is null || ReadyMade.ContainsKey(nameOrPath) ? null : nameOrPath;

    /// <summary>The rule in a file, or its faults.</summary>
    public static ThresholdPolicy? ReadFile(string path, List<Fault> faults) => JsonFile.Read(path, ThresholdPolicy.FromJson, faults);
}
