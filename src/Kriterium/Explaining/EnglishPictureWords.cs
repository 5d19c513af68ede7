namespace Kriterium;

/// <summary>The words of pictures in English.</summary>
internal sealed class EnglishPictureWords() : PictureWords(EnglishExplanationWords.Instance)
{
    public static EnglishPictureWords Instance { get; } = new();

    public override string AreaTitle => "Area";

    public override string ResidentsTitle => "Residents";

    public override string StatusTitle => "Status";

    public override string ChangesAtTitle => "Changes at";

    public override string BelowTitle => "Below";

    public override string AtTitle => "Exactly there";

    public override string AboveTitle => "Above";

    public override string NotOnIt => "not on the list";

    public override string Unknown => "unknown";

    public override string Possible => "The light part of a mark: possible, not certain.";

    public override string WithoutMark => "A line alone: not a parallel society (before 2018: not on the list).";

    public override string NotKnown => "A broken line: not known.";

    public override string Carried =>
        "A ring: the area whose years it carries was a parallel society (before 2018: particularly vulnerable).";

    public override string CarriedCell => "carried";

    public override string Number(Count count) => EnglishListWords.Instance.Number(count);

    public override string HistoryTitle((CalendarDate First, CalendarDate Last)? lists) =>
        lists is not var (first, last) ? "No lists"
        : first == last ? Words.ListTitle(first)
        : "The lists from " + Words.Date(first) + " to " + Words.Date(last);

    public override string HistoryDescription(int areas, int lists) =>
        Kriterium.Words.Of(areas, "area") + " on " + Kriterium.Words.Of(lists, "list")
        + ": one row an area, one column a list. The higher the mark, the more severe the status.";

    public override string Counts(Finding finding, VerdictCounts counts) =>
        ExplanationWords.Sentence(Words.Threshold(finding)) + ": " + Words.Number(counts.Met) + " met, " + Words.Number(counts.NotMet)
        + " not met, " + Words.Number(counts.Undetermined) + " undetermined.";

    public override string DistributionDescription(CalendarDate date, int drawn, int unknown) =>
        Words.ListTitle(date) + ": " + Kriterium.Words.Of(drawn, "area")
        + ", the largest figure at the top. A point is an exact figure, a bar is what it can be"
        + (unknown == 0 ? "." : "; nothing is known of " + Words.Number(unknown) + " more.");

    public override string SweepTitle(Sweep sweep) => sweep.Figure switch
    {
        SweptFigure.Limit => "The limit of: " + sweep.Criterion!.Indicator.EnglishName,
        SweptFigure.RequiredCount => "How many of the criteria must be met",
        SweptFigure.SmallestPopulation => "The fewest residents with which an area can be listed",
        _ => "How many years means are taken over",
    };

    public override string SweepDescription(Sweep sweep) =>
        "How many of " + Kriterium.Words.Of(sweep.AreaCount, "area") + " are on the list as it varies, by " + Words.Label(sweep.Policy)
        + " otherwise as it stands. What is light is undetermined.";

    public override string OwnValue(string value, SweepStep step) =>
        "As the rule stands, " + value + ": " + Words.Number(step.ListedCount) + " on the list, " + Words.Number(step.NotListedCount)
        + " not on it, " + Words.Number(step.UndeterminedCount) + " undetermined.";

    public override string Times(string number) => number + " x the national share";

    public override string Listed(Verdict verdict) => Kriterium.Words.Listed(verdict);
}
