using System.Reflection;
using System.Text.RegularExpressions;

namespace Kriterium.Tests.Documentation;

/// <summary>The glossary has terms of the law, each in Danish, with names that are in the library.</summary>
public partial class GlossaryTests
{
    private static IReadOnlyList<string[]> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "glossary.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    [Fact]
    public void EveryRow_IsATermOfTheLaw_InDanish()
    {
        Assert.NotEmpty(Rows);
        Assert.All(Rows, row => Assert.Equal(3, row.Length));
        Assert.All(Rows, row => Assert.StartsWith("*", row[0], StringComparison.Ordinal));
        Assert.Equal(Rows.Count, Rows.Select(row => row[0]).Distinct().Count());
    }

    [Fact]
    public void EveryNameInCode_IsInTheLibrary()
    {
        var library = typeof(AreaClassifier).Assembly;
        var names = Rows.SelectMany(row => CodeSpan().Matches(row[1])).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name =>
        {
            var parts = name.Split('.');
            var type = library.GetType("Kriterium." + parts[0]);
            Assert.True(type is { IsPublic: true }, name);
            const BindingFlags anyMember = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;
            if (parts.Length > 1) Assert.NotEmpty(type!.GetMember(parts[1], anyMember));
        });
    }

    [Fact]
    public void EveryIndicatorAndStatus_HasARow()
    {
        var names = string.Join(' ', Rows.Select(row => row[1]));
        Assert.All(
            typeof(Indicator).GetProperties().Where(property => property.PropertyType == typeof(Indicator)),
            property => Assert.Contains("`Indicator." + property.Name + "`", names, StringComparison.Ordinal));
        Assert.All(
            Enum.GetValues<AreaStatus>().Where(status => status > AreaStatus.None),
            status => Assert.Contains("`AreaStatus." + status + "`", names, StringComparison.Ordinal));
        Assert.All(
            LegalTimeline.Denmark.Regimes.SelectMany(regime => regime.Statuses),
            rule => Assert.Contains(Rows, row => row[0].Contains("*" + rule.DanishLabel + "*", StringComparison.Ordinal)));
    }

    [Fact]
    public void Area_IsDefinedThroughTime()
    {
        var meaning = Rows.Single(row => row[0] == "*alment boligområde*")[2];
        string[] acts =
        [
            "act of 2010: a physically contiguous section (*en ... almen boligafdeling*);", "act of 2013: sections;",
            "from 2018: contiguous plots (*matrikelnumre*) that public-housing sections owned in 2010 (§ 61 a, stk. 3)",
        ];
        Assert.All(acts, act => Assert.Contains(act, meaning, StringComparison.Ordinal));
    }

    /// <summary>The acts say <i>grundskoleuddannelse</i>; <i>grunduddannelse</i> is the word of the agreement and the lists.</summary>
    [Fact]
    public void BasicEducation_HasTheWordOfTheActs()
    {
        Assert.Equal("Alene grundskoleuddannelse", Indicator.BasicEducation.DanishName);
        Assert.Single(Rows, row => row[0] == "*grundskoleuddannelse* (the acts); *grunduddannelse* (the agreement and the lists)");
    }

    /// <summary>18 and over until 2017; from 2018 the acts say only residents, and what is counted is marked.</summary>
    [Fact]
    public void BaseOfConvictions_IsWhatTheActsSay()
    {
        Assert.Equal("residents aged 18 and over; the acts from 2018 say only residents", Indicator.Convicted.BasePopulation);
        foreach (var policy in ThresholdPolicies.All)
        {
            var convicted = policy.Criteria.Single(criterion => criterion.Indicator == Indicator.Convicted);
            Assert.Equal(
                convicted.Threshold.Limit.NationalMultiple is not null,
                convicted.Source.Unverified?.Contains("residents aged 18 and over", StringComparison.Ordinal) == true);
        }
    }

    [GeneratedRegex("`([A-Za-z0-9.]+)`")]
    private static partial Regex CodeSpan();
}
