using System.Globalization;
using System.Text.RegularExpressions;

namespace Kriterium.Tests.Documentation;

/// <summary>The figures in docs/sources.md are those of the policies and of the timeline.</summary>
public partial class SourcesTests
{
    private static string Sources { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "sources.md"));

    public static TheoryData<string> Policies =>
    [
        .. typeof(ThresholdPolicies).GetProperties()
            .Where(property => property.PropertyType == typeof(ThresholdPolicy))
            .Select(property => property.Name),
    ];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Rows_AreTheFiguresOfThePolicy(string name)
    {
        var policy = (ThresholdPolicy)typeof(ThresholdPolicies).GetProperty(name)!.GetValue(null)!;
        var section = Section(name);
        Assert.Matches(Invariant($" {policy.RequiredCount} of {policy.Criteria.Count}\n"), section);
        if (TheFiguresOf().Match(section) is { Success: true } reference)
            section = Section(name.Replace("2021", reference.Groups[1].Value, StringComparison.Ordinal));
        var rows = Row().Matches(section).ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);

        Assert.Matches(Invariant($"^at least {policy.SmallestPopulation:N0} residents"), rows["smallest population"]);
        Assert.Matches(Invariant($"\\b{policy.RequiredCount} of the {policy.Criteria.Count} criteria$"), rows["required"]);
        foreach (var criterion in policy.Criteria.Concat(policy.Gates))
        {
            var value = rows[NameOf(criterion.Indicator)];
            Assert.StartsWith(Verb(criterion.Threshold.Comparison), value, StringComparison.Ordinal);
            Assert.Equal(criterion.Threshold.Limit.Constant?.ExactPercent, Number(PerCent(), value));
            Assert.Equal(criterion.Threshold.Limit.NationalMultiple?.ExactPercent / 100, Number(Times(), value));
            Assert.Equal(criterion.WindowYears, (int)(Number(Latest(), value) ?? 1));
            Assert.Equal(policy.Gates.Contains(criterion), value.Contains("as a gate", StringComparison.Ordinal));
            if (Number(PerTenThousand(), value) is { } people) Assert.Equal(criterion.Threshold.Limit.Constant?.ExactPercent, people / 100);
        }
    }

    [Fact]
    public void Periods_AreThoseOfTheTimeline()
    {
        var periods = Period().Matches(Sources).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));
        Assert.Equal(
            LegalTimeline.Denmark.Regimes.Select(regime => (regime.Name, Words(regime.From), Words(LegalTimeline.Denmark.Until(regime)))),
            periods);
    }

    [Fact]
    public void ListsInARow_AreThoseOfTheTimeline() =>
        Assert.Equal(
            LegalTimeline.Denmark.Regimes.SelectMany(regime => regime.Statuses).Select(rule => rule.ListsInARow).OfType<int>(),
            Lists().Matches(Sources)
                .Select(match => int.Parse(match.Groups[1].Value + match.Groups[2].Value, CultureInfo.InvariantCulture)));

    /// <summary>The tables of counts are those of the sample, list by list.</summary>
    [Fact]
    public void OfficialCounts_AreThoseOfTheSample()
    {
        var sample = Sample.Read("official-counts.csv")
            .GroupBy(row => row["list_date"], row => row["count"])
            .Select(list => Words(CalendarDate.Parse(list.Key)) + " | " + string.Join(" | ", list));
        Assert.Equal(
            sample,
            CountRow().Matches(Sources)
                .Select(row => row.Groups[1].Value.Replace(" | |", "", StringComparison.Ordinal).TrimEnd(' ', '|')));
    }

    /// <summary>The table of reported figures is that of the samples, row by row.</summary>
    [Fact]
    public void ReportedFigures_AreThoseOfTheSamples()
    {
        string[] columns =
            ["residents", "non_western_pct", "outside_labour_pct", "convicted_pct", "basic_education_pct", "income_pct_of_region"];
        var sample = Sample.Read("reported-2015-2017.csv").Concat(Sample.Read("reported-2018-2023.csv"))
            .Select(row => row["list_date"][..4] + " " + row["area"].Split(',')[0] + ": "
                + string.Join('|', columns.Select(column => row[column])));
        var table = ReportedRow().Matches(Sources).Select(row => row.Groups[1].Value.Split('|').Select(cell => cell.Trim()).ToList());
        Assert.Equal(
            sample,
            table.Select(cells => cells[0] + " " + cells[1].Split(',')[0] + ": "
                + string.Join('|', cells.Skip(2).Take(6).Select(cell => cell.Split(" (")[0].Replace(",", "", StringComparison.Ordinal)))));
    }

    /// <summary>And from 2018 the known status of each is that of the sample.</summary>
    [Fact]
    public void KnownStatuses_AreThoseOfTheSample() =>
        Assert.Equal(
            Sample.Read("reported-2018-2023.csv").Select(row => row["note"].Split(". Reported by")[0]),
            ReportedRow().Matches(Sources).Select(row => row.Groups[1].Value.Split('|'))
                .Where(cells => int.Parse(cells[0], CultureInfo.InvariantCulture) >= 2018)
                .Select(cells => "Known status: " + cells[8].Trim()));

    /// <summary>From a heading that names the policy to the next heading.</summary>
    private static string Section(string policy) =>
        Assert.Single(Headed().Matches(Sources).Select(match => match.Value), section => Regex.IsMatch(section, "^###.*`" + policy + "`"));

    private static string NameOf(Indicator indicator) => typeof(Indicator).GetProperties()
        .Single(property => property.PropertyType == typeof(Indicator) && ReferenceEquals(property.GetValue(null), indicator)).Name;

    private static string Verb(Comparison comparison) => comparison switch
    {
        Comparison.MoreThan => "more than ",
        Comparison.AtLeast => "at least ",
        _ => "less than ",
    };

    private static string Words(CalendarDate? date) =>
        date is { } day ? new DateOnly(day.Year, day.Month, day.Day).ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static decimal? Number(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("### `.*?(?=\n##|$)", RegexOptions.Singleline)]
    private static partial Regex Headed();

    [GeneratedRegex(@"^\| `?(\w[\w ]*?)`? \| (.*?) \| ", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"The figures of (\d{4})\.")]
    private static partial Regex TheFiguresOf();

    [GeneratedRegex(@"([\d.]+) per cent")]
    private static partial Regex PerCent();

    [GeneratedRegex(@"(\d+) per 10,000")]
    private static partial Regex PerTenThousand();

    [GeneratedRegex(@"(\d+) times the national share")]
    private static partial Regex Times();

    [GeneratedRegex(@"means? of the latest (\d) years")]
    private static partial Regex Latest();

    [GeneratedRegex(@"^\| (\d{4}) \| (\d+ \w+ \d{4}) \| (\d+ \w+ \d{4}|) ?\|", RegexOptions.Multiline)]
    private static partial Regex Period();

    [GeneratedRegex(@"^\| (\d+ [A-Z][a-z]+ \d{4} \| \d[^\n]*) \|$", RegexOptions.Multiline)]
    private static partial Regex CountRow();

    [GeneratedRegex(@"^\| (\d{4} \| [^|\n]+, [^|\n]+ \|.*) \|$", RegexOptions.Multiline)]
    private static partial Regex ReportedRow();

    [GeneratedRegex(@"lists in a row \| (\d+)|(\d+) lists in a row")]
    private static partial Regex Lists();
}
