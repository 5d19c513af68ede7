namespace Kriterium;

/// <summary>What explanations are called and say in one language.</summary>
/// <remarks>It says what was found. It compares nothing, and holds no limit of the law.</remarks>
internal abstract class ExplanationWords
{
    public static ExplanationWords In(Language language) =>
        ListWords.In<ExplanationWords>(language, EnglishExplanationWords.Instance, DanishExplanationWords.Instance);

    /// <summary>The language as HTML names it: "en", "da".</summary>
    public abstract string Tag { get; }

    /// <summary>Titles of sections and columns.</summary>
    public abstract string OpenTitle { get; }

    public abstract string LawTitle { get; }

    public abstract string UnverifiedTitle { get; }

    public abstract string CriterionTitle { get; }

    public abstract string FigureTitle { get; }

    public abstract string LimitTitle { get; }

    public abstract string VerdictTitle { get; }

    public abstract string AddressNotKnown { get; }

    /// <summary>That a figure which is not known changes nothing.</summary>
    public abstract string WithoutEffect { get; }

    protected abstract string And { get; }

    protected abstract string Or { get; }

    public abstract string Number(long value);

    /// <summary>A decimal with a point as a per cent.</summary>
    public abstract string Percent(string number);

    public abstract string Date(CalendarDate date);

    /// <summary>Whether a criterion or a rule is met.</summary>
    public abstract string Verdict(Verdict verdict);

    /// <summary>What a regime calls the status of one of its rules.</summary>
    public abstract string Label(StatusRule rule);

    /// <summary>A policy as a rule: by the law that has it, or else by its own name.</summary>
    public abstract string Label(ThresholdPolicy policy);

    /// <summary>"the rule "name"".</summary>
    public abstract string RuleNamed(string name);

    /// <summary>The rule that gives a status, as a heading.</summary>
    public abstract string Heading(string label);

    /// <summary>That the criteria of a rule have been told of with another one.</summary>
    public abstract string SameCriteriaAs(string label);

    /// <summary>A text of the law's data, which is English; that of a caller as it was given.</summary>
    public abstract string OfLaw(string text);

    public abstract string Headline(string area, Classification classification);

    public abstract string Headline(string area, StatusClassification status);

    /// <summary>What an undetermined verdict or status depends on.</summary>
    public abstract string DependsOn(IReadOnlyList<string> keys);

    /// <summary>Whether a rule holds.</summary>
    public abstract string Holds(Verdict verdict);

    public abstract string Size(SizeFinding size);

    /// <summary>How many of the criteria are met, and how many are required.</summary>
    public abstract string Counted(Classification classification);

    public abstract string Criterion(Finding finding, bool isGate, AveragingMethod averaging, int measurementYear);

    /// <summary>The name of a figure as it stands in a table, with what it is a mean over.</summary>
    public abstract string Title(Criterion criterion, bool isGate, AveragingMethod averaging, int measurementYear);

    /// <summary>"at least 3 times the national share (6.09 %)".</summary>
    public abstract string Threshold(Finding finding);

    /// <summary>What a reader must know beside a figure; empty when there is nothing.</summary>
    public string Note(FindingNote note, Criterion criterion) => string.Join(" ", Notes(note, criterion));

    protected abstract IEnumerable<string> Notes(FindingNote note, Criterion criterion);

    /// <summary>What a rule by criteria asks for, whatever an area comes to.</summary>
    public abstract string Required(ThresholdPolicy policy);

    /// <summary>That a status asks for lists in a row.</summary>
    public abstract string RequiredLists(StatusRule rule, Regime regime);

    /// <summary>That a status asks for lists in a row, and how many of the earlier ones there are.</summary>
    public abstract string InARow(StatusFinding finding, Verdict onThisList, Regime regime);

    /// <summary>What is known of one earlier list, and how.</summary>
    public abstract string Earlier(EarlierList list);

    /// <summary>What is not known of a figure or of its limit.</summary>
    public abstract IEnumerable<string> Known(OpenFigure figure, FindingNote note);

    /// <summary>What the limits are that a figure leaves open, each once.</summary>
    public abstract string Asked(IReadOnlyList<string> thresholds);

    /// <summary>What would settle it.</summary>
    public abstract IEnumerable<string> SettledBy(OpenFigure figure, FindingNote note);

    public abstract string KnownResidents(SizeFinding size);

    public abstract string SettledByResidents { get; }

    public abstract string KnownLists(IReadOnlyList<EarlierList> lists);

    protected static IReadOnlyList<EarlierList> Differing(IReadOnlyList<EarlierList> lists) =>
        [.. lists.Where(list => list.Basis == EarlierListBasis.PredecessorsDiffer)];

    public abstract IEnumerable<string> SettledByLists(IReadOnlyList<EarlierList> lists);

    public abstract string ListTitle(CalendarDate date);

    /// <summary>How many areas a list has and how many are on it, and in which order they stand.</summary>
    public abstract string ListDescription(AreaList list);

    /// <summary>Whether an area is on a list, or with which status.</summary>
    public abstract string Standing(ListedArea area, CalendarDate date);

    /// <summary>The name of a figure above a narrow column.</summary>
    public abstract string ShortName(Indicator indicator);

    /// <summary>Which law it is, and whether it is in force.</summary>
    public abstract string Law(Regime regime);

    /// <summary>Which rule and which version of the library decided.</summary>
    public abstract string Identity(RuleIdentity rule, string version);

    /// <summary>What is unverified of these figures.</summary>
    public string Unverified(IReadOnlyList<Indicator> indicators, string text) =>
        (indicators.Count == 0 ? "" : Joined([.. indicators.Select(Name)]) + ": ") + OfLaw(text);

    /// <summary>"2.61 %", "2.695–2.705 %", "20.1 % or more".</summary>
    public abstract string Cell(FigureText figure);

    /// <summary>The same without its unit: "2.61", "2.70", "20.1 to 70.1".</summary>
    public abstract string Figure(FigureText figure);

    public abstract string Name(Indicator indicator);

    public string Joined(IReadOnlyList<string> texts) => Joined(texts, And);

    public string Either(IReadOnlyList<string> texts) => Joined(texts, Or);

    protected string Years(IEnumerable<int> years) => Joined([.. years.Select(year => Words.Number(year))]);

    /// <summary>The years of a window: "2013 and 2014", "2009-2012".</summary>
    protected string Window(int measurementYear, int years)
    {
        var first = measurementYear - years + 1;
        return Words.Number(first) + (years == 2 ? And : "-") + Words.Number(measurementYear);
    }

    /// <summary>The years whose counts would settle a figure; none where it is known exactly from elsewhere.</summary>
    protected static IReadOnlyList<int> YearsToGive(OpenFigure figure) => figure.Finding.Evidence.IsExact
        ? []
        : [.. figure.Years.Where(year => !HasNoMeasure(year)).Select(year => year.Year)];

    /// <summary>Whether in some year there is nobody, or nothing, to measure a figure by.</summary>
    protected static bool HasNoMeasure(OpenFigure figure) => !figure.Finding.Evidence.IsExact && figure.Years.Any(HasNoMeasure);

    private static bool HasNoMeasure(OpenYear year) => year.Cause is OpenYearCause.EmptyBase or OpenYearCause.RegionNotPositive;

    /// <summary>Whether another sentence says already what was given and is not used.</summary>
    protected static bool IsTold(OpenFigure figure) =>
        figure.Cause is OpenFigureCause.OtherWindow or OpenFigureCause.OtherEducation || figure.Limit == OpenLimitCause.OtherWindow;

    /// <summary>Whether the verdict does not follow from what is shown, because small counts are withheld.</summary>
    protected static bool IsWithheld(Finding finding) =>
        finding.Criterion.Threshold.Comparison.Judge(finding.Evidence, finding.Limit) != finding.Verdict;

    /// <summary>A full stop, where there is not one already.</summary>
    protected static string Ended(string text) => text[text.Length - 1] == '.' ? text : text + ".";

    /// <summary>The sentence with its first letter in upper case.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string Joined(IReadOnlyList<string> texts, string beforeLast) => texts.Count < 2
        ? string.Concat(texts)
        : string.Join(", ", texts.Take(texts.Count - 1)) + beforeLast + texts[texts.Count - 1];

    /// <summary>The rule of the Danish law that a policy is, or <c>null</c> for one of the caller's own.</summary>
    protected static (Regime Regime, StatusRule Rule)? InLaw(ThresholdPolicy policy)
    {
        foreach (var regime in LegalTimeline.Denmark.Regimes)
        {
            if (regime.Statuses.FirstOrDefault(rule => rule.Policy == policy) is { } rule) return (regime, rule);
        }

        return null;
    }
}
