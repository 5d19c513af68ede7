using System.Globalization;
using System.Text.RegularExpressions;

namespace Kriterium.Tests.Documentation;

/// <summary>Every figure in the prose of docs/law.md is the data's.</summary>
public partial class LawProseTests
{
    private static readonly ThresholdPolicy Old = ThresholdPolicies.ParticularlyVulnerable2010;
    private static readonly ThresholdPolicy Agreed = ThresholdPolicies.ParticularlyVulnerable2013;
    private static readonly ThresholdPolicy Vulnerable = ThresholdPolicies.Vulnerable2021;
    private static readonly ThresholdPolicy Parallel = ThresholdPolicies.ParallelSociety2021;
    private static readonly ThresholdPolicy Prevention = ThresholdPolicies.Prevention2021;

    /// <summary>Quoted because they are wrong or were never enacted.</summary>
    private static readonly string[] ErrorsOfOthers =
    [
        "print \"at least 40 per cent\" (*mindst 40 pct*), \"over 1,000 residents\" and \"18-65\".",
        "answer 42 to bill L 38 (2018-19) writes 16-64 for the income.",
        "The proposal of March 2018 (2 of 5; more than 60 per cent) was never enacted.",
        "Under Danish culture \"2.70\" reads as 270.",
    ];

    private static string Law { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "law.md"));

    /// <summary>Each rule in words, as <c>kriterium timeline</c> prints it.</summary>
    [Fact]
    public void Words_AreThoseOfTheRules()
    {
        var found = Words().Matches(Law).Select(match => match.Value);
        var expected = LegalTimeline.Denmark.Regimes.SelectMany(
            regime => regime.Statuses,
            (regime, rule) => "<!-- words " + regime.Name + " " + rule.Status + " -->\n" + InWords(rule) + "\n<!-- end -->");
        if (!found.SequenceEqual(expected))
            Assert.Fail("The words in docs/law.md differ from the rules:\n\n" + string.Join('\n', expected));
    }

    [Fact]
    public void Sentences_HaveTheFiguresOfTheData() =>
        Assert.All(Sentences(), sentence => Assert.Contains(sentence, Law, StringComparison.Ordinal));

    /// <summary>A figure that is in no block and in no sentence above would be checked by nobody.</summary>
    [Fact]
    public void EveryFigure_StandsInABlockOrInACheckedSentence()
    {
        var prose = Words().Replace(LawTests.Block().Replace(Law, ""), "");
        foreach (var sentence in Sentences().Concat(ErrorsOfOthers)) prose = prose.Replace(sentence, "", StringComparison.Ordinal);
        Assert.Empty(NoFigure().Replace(prose, "").Split('\n').Where(line => line.Any(char.IsAsciiDigit)));
    }

    private static IEnumerable<string> Sentences() => [.. OfAllRegimes(), .. OfOneRegime(), .. OfStatuses(), .. OfTraps()];

    private static IEnumerable<string> OfAllRegimes()
    {
        var grown = Number(CountingRules.YoungestAdult) + " and over";
        yield return "At least " + Size() + " residents (*mindst " + Size().Replace(',', '.') + "*)";
        yield return "Exactly " + Size() + " qualifies.";
        yield return "counted in thousandths | " + WorkingAge() + " |";
        yield return "per 10,000 in 2010, in per cent from 2013 | " + grown + " in the acts of 2010 and 2013; from 2018 the acts say only "
            + "\"residents\", and " + grown + " is the agreement's wording";
        yield return "basic | " + Number(CountingRules.YoungestWithEducation) + "-" + Number(CountingRules.OldestWithEducation) + " |";
        yield return "in the region | " + Number(CountingRules.YoungestTaxpayer) + "-" + Number(CountingRules.OldestTaxpayer) + " |";
        yield return "\"the mean of the latest " + Number(Window(Agreed)) + " years\"";
    }

    private static IEnumerable<string> OfOneRegime()
    {
        yield return "The act writes the limit of convictions as " + Number(100 * Limit(Old, Indicator.Convicted)) + " per 10,000.";

        var rule = LegalTimeline.Denmark.Regimes.Single(regime => regime.Name == "2018").RuleOf(AreaStatus.Transformation)!;
        var transitional = "a transitional rule made it " + Number(rule.ListsInARow!.Value) + " years for 2018-2020";
        Assert.Contains(transitional + ", so that the statute's 4 years was never applied", rule.Source.Citation, StringComparison.Ordinal);
        yield return "The statute's 4 years was never applied: " + transitional + ".";
    }

    private static IEnumerable<string> OfStatuses()
    {
        var counts = Sample.Read("official-counts.csv")
            .Where(row => row["list_date"] == "2018-12-01")
            .ToDictionary(row => row["status"], row => row["count"]);
        yield return "the " + counts["vulnerable"] + " vulnerable areas of 2018 include the " + counts["parallel_society"]
            + ", which include the " + counts["transformation"] + ".";

        string labour = Percent(Vulnerable, Indicator.OutsideLabourMarket), lessLabour = Percent(Prevention, Indicator.OutsideLabourMarket);
        string nonWestern = Percent(Parallel, Indicator.NonWestern), lessNonWestern = Percent(Prevention, Indicator.NonWestern);
        string income = Percent(Vulnerable, Indicator.RelativeIncome), moreIncome = Percent(Prevention, Indicator.RelativeIncome);
        yield return "outside labour with " + lessLabour + " and " + labour + ", non-Western with " + lessNonWestern + " and " + nonWestern
            + ", convictions with " + Times(Prevention) + " and " + Times(Vulnerable) + " times the national share, income with " + income
            + " and " + moreIncome + ".";
        yield return "an area below " + lessLabour + " is below " + labour + " too.";
        yield return "With non-Western between " + lessNonWestern + " and " + nonWestern
            + ", labour and convictions low, education unknown and income below " + income + ",";
        yield return "(" + Times(Vulnerable) + " times the share, and " + Times(Prevention) + " times for prevention)";
    }

    private static IEnumerable<string> OfTraps()
    {
        yield return "The statute decides: more than " + Percent(Vulnerable, Indicator.OutsideLabourMarket) + ", at least " + Size() + ", "
            + WorkingAge() + ".";
        yield return "The act says " + Number(CountingRules.YoungestTaxpayer) + "-" + Number(CountingRules.OldestTaxpayer) + ".";
        yield return "basic education went from " + Percent(Agreed, Indicator.BasicEducation) + " to "
            + Percent(Vulnerable, Indicator.BasicEducation) + ", and convictions from "
            + Limit(Agreed, Indicator.Convicted).ToString("0.00", CultureInfo.InvariantCulture)
            + " per cent to a multiple of the national share.";
        yield return "A printed " + Number(Window(Agreed)) + "-year mean does not answer a " + Number(Window(Old)) + "-year test.";
    }

    private static string Size() =>
        ThresholdPolicies.All.Select(policy => policy.SmallestPopulation).Distinct().Single().ToString("N0", CultureInfo.InvariantCulture);

    private static string WorkingAge() => Number(CountingRules.YoungestOfWorkingAge) + "-" + Number(CountingRules.OldestOfWorkingAge);

    private static Limit LimitOf(ThresholdPolicy policy, Indicator indicator) =>
        policy.Criteria.Concat(policy.Gates).Single(criterion => criterion.Indicator == indicator).Threshold.Limit;

    private static decimal Limit(ThresholdPolicy policy, Indicator indicator) =>
        LimitOf(policy, indicator).Constant!.Value.ExactPercent!.Value;

    private static string Percent(ThresholdPolicy policy, Indicator indicator) => Number(Limit(policy, indicator));

    private static string Times(ThresholdPolicy policy) =>
        Number(LimitOf(policy, Indicator.Convicted).NationalMultiple!.Value.ExactPercent!.Value / 100);

    private static int Window(ThresholdPolicy policy) => policy.Criteria.Max(criterion => criterion.WindowYears);

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string InWords(StatusRule rule)
    {
        var words = string.Join("; ", rule.Conditions)
            .Replace(":; - ", ": ", StringComparison.Ordinal)
            .Replace("; - ", "; ", StringComparison.Ordinal);
        return char.ToUpperInvariant(words[0]) + words[1..] + ".";
    }

    [GeneratedRegex("<!-- words ([^>]*?) -->\n([^\n]*)\n<!-- end -->")]
    private static partial Regex Words();

    // Dates and years, paragraphs, bills, cases and links: where something stands, and not what the law measures.
    [GeneratedRegex(
        @"\]\([^)]*\)|\d{1,2} (January|February|October|December)|\b20\d\d(-(20)?\d\d)?\b|"
        + @"§ \d+ [ab]?|stk\. \d|bill L \d+|C-417/23|decision \d{4}")]
    private static partial Regex NoFigure();
}
