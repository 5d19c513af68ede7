using System.Text.RegularExpressions;

namespace Kriterium.Tests.Explaining;

/// <summary>Nothing in a Danish explanation is English, whatever came out.</summary>
public partial class DanishVocabularyTests
{
    // Names, and words that are the same in both.
    private static readonly string[] Common =
    [
        "af", "aftale", "aldersrogade", "alliance", "almenboligloven", "at", "boligområder", "december", "definition", "det", "ecli", "eget",
        "eu", "folkeparti", "for", "forslag", "koebenhavn", "konservative", "kriterier", "landsret", "liberal", "lov", "mit",
        "november", "nr", "nye", "om", "over", "radikale", "socialdemokraterne", "socialistisk", "status", "særligt", "to", "udsatte",
        "venstre", "østre",
    ];

    [Fact]
    public void EveryDanishText_HasDanishWordsOnly()
    {
        var (english, danish) = (WordsIn(Language.English), WordsIn(Language.Danish));
        Assert.True(english.Count > 200, "Only " + english.Count + " English words were found.");
        Assert.True(danish.Count > 200, "Only " + danish.Count + " Danish words were found.");
        Assert.Equal(Common.Order(StringComparer.Ordinal), danish.Intersect(english).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryTextOfTheLaw_IsTranslated()
    {
        var sources = LegalTimeline.Denmark.Regimes
            .SelectMany(regime => regime.Statuses
                .SelectMany(rule => (rule.Policy?.Criteria.Concat(rule.Policy.Gates) ?? []).Select(criterion => criterion.Source).Append(rule.Source))
                .Concat(regime.StandingSource is { } standing ? [regime.Source, standing] : [regime.Source]))
            .Concat(ThresholdPolicies.All.Select(policy => policy.Source))
            .ToList();
        Assert.All(
            sources.Select(source => source.Citation)
                .Concat(sources.Select(source => source.Unverified).OfType<string>())
                .Concat(LegalTimeline.Denmark.Regimes.Select(regime => regime.StandingNote)),
            text => Assert.NotEqual(text, DanishLawTexts.Of(text)));
    }

    [Theory]
    [InlineData("my own source")]
    [InlineData("the number of the act; and mine")]
    [InlineData("")]
    public void TextOfACaller_StandsAsGiven(string text) => Assert.Equal(text, DanishLawTexts.Of(text));

    /// <summary>All but the line that names the rule by its identity.</summary>
    private static HashSet<string> WordsIn(Language language) =>
    [
        .. ExplanationCases.All.Values
            .SelectMany(one => one(language).ToString().Split('\n').SkipLast(2))
            .Select(line => Address().Replace(line, "").Replace("made-up", "", StringComparison.Ordinal))
            .SelectMany(line => Word().Matches(line))
            .Select(match => match.Value.ToLowerInvariant()),
    ];

    [GeneratedRegex(@"https:\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
