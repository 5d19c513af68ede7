namespace Kriterium.Cli.Writing;

/// <summary>The table for people, as text: the same columns and lines whether it is drawn in a terminal or written as Markdown.</summary>
internal sealed class TableColumns
{
    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly bool _hasStatuses;
    private readonly SmallCounts _small;

    public TableColumns(ClassifyReport report)
    {
        _hasStatuses = report.HasStatuses;
        _small = report.Small;

        // Only what some rule asks for: under the rule of 2010, education and income would be empty columns.
        var asked = report.Policies
            .SelectMany(policy => policy.Criteria.Concat(policy.Gates))
            .Select(criterion => criterion.Indicator)
            .ToHashSet();
        _indicators = [.. Indicator.All.Where(asked.Contains)];
        Names =
        [
            "List", "Area", "Municipality", report.HasStatuses ? "Status" : "Verdict", "Met", "Residents",
            .. _indicators.Select(Name),
        ];
    }

    /// <summary>The headings; a line break shows where a narrow column breaks.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names of the columns with a figure and its verdict, each with a first letter of its own.</summary>
    public IReadOnlyList<string> Figures =>
        [.. Names.Skip(FirstFigure + 1).Select(OnOneLine)];

    /// <summary>A heading without its line breaks.</summary>
    public static string OnOneLine(string name) => name.Replace("-\n", "-", StringComparison.Ordinal).Replace('\n', ' ');

    public const int Area = 1;

    public const int Municipality = 2;

    public const int Status = 3;

    /// <summary>The first column with numbers, which stand to the right.</summary>
    public const int FirstFigure = 4;

    /// <summary>The texts of a row, each with the verdict that it is about, if any.</summary>
    public IEnumerable<(string Text, Verdict? Verdict)> Row(AreaResult result)
    {
        var (area, classification, status) = result;
        yield return (area.Key.ListDate.ToString(), null);
        yield return (area.DisplayName, null);
        yield return (area.Municipality, null);
        yield return (
            _hasStatuses ? status!.Regime.EnglishLabelOf(status.Status) : Words.OfKey(classification.Verdict.ToListedKey()),
            Colour(result));
        yield return (Words.Number(classification.MetCount) + " of " + Words.Number(classification.Findings.Count), null);
        var residents = WithheldText.Of(classification.Size.Residents, _small);
        yield return classification.Size.SmallestPopulation == 0 ? (residents, null) : Marked(residents, classification.Size.Verdict);
        foreach (var indicator in _indicators)
        {
            var finding = result.FindingOf(indicator);
            yield return finding is null ? ("", null) : Marked(FigureText.Of(finding, area), finding.Verdict);
        }
    }

    /// <summary>What stands under the table: why verdicts are open, the rules, and the summary.</summary>
    public static IEnumerable<string> LinesBelow(ClassifyReport report)
    {
        var open = report.Areas.Where(area => area.IsOpen).ToList();
        if (open.Count > 0) yield return "Undetermined:";
        foreach (var result in open)
        {
            yield return "- " + result.Area.DisplayName + " (" + result.Area.Key.ListDate + "): " + Possible(result)
                + OpenQuestionsText.Of(result, report.History);
        }

        foreach (var rule in report.Rules) yield return rule;
        foreach (var line in report.Summary().Concat(report.Withheld())) yield return line;
    }

    /// <summary>"parallel society or transformation area. ", where there is more to choose from than listed or not.</summary>
    private static string Possible(AreaResult result) =>
        result.Status is { Regime.Statuses.Count: > 1 } status
            ? Words.Either([.. status.PossibleStatuses.Select(status.Regime.EnglishLabelOf)]) + ". "
            : "";

    /// <summary>On a list, on none, or open.</summary>
    private static Verdict Colour(AreaResult result) =>
        result.IsOpen ? Verdict.Undetermined
        : result.Status is { } status ? (status.Status == AreaStatus.None ? Verdict.NotMet : Verdict.Met)
        : result.Classification.Verdict;

    private static (string Text, Verdict? Verdict) Marked(string figure, Verdict verdict) =>
        (figure == "unknown" ? figure : figure + " " + FigureText.Mark(verdict), verdict);

    private static string Name(Indicator indicator) => indicator.Key switch
    {
        "non_western" => "Non-\nWestern %",
        "outside_labour" => "Outside\nlabour %",
        "convicted" => "Convicted\n%",
        "basic_education" => "Basic\neducation %",
        "income" => "Income %\nof region",
        _ => throw new NotSupportedException("There is no title for " + indicator.Key + "."),
    };
}
