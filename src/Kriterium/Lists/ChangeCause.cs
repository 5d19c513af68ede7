using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One part of a decision that differs between two lists: its verdict on each, and what changed it.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record ChangeCause
{
    private ChangeCause(ChangePart part) => Part = part;

    /// <summary>Which part of the decision.</summary>
    public ChangePart Part { get; }

    /// <summary>What was measured, of a criterion; else <c>null</c>.</summary>
    public Indicator? Indicator => (Before ?? After)?.Indicator;

    /// <summary>What a criterion came to on the first list; <c>null</c> where its rule does not have it, and of other parts.</summary>
    /// <remarks>Where several statuses ask for the indicator, the test whose verdict changed.</remarks>
    public Finding? Before { get; private set; }

    /// <summary>What a criterion comes to on the second list; <c>null</c> where its rule does not have it, and of other parts.</summary>
    public Finding? After { get; private set; }

    /// <summary>The size on the first list, of a cause of size; else <c>null</c>.</summary>
    public SizeFinding? SizeBefore { get; private set; }

    /// <summary>The size on the second list, of a cause of size; else <c>null</c>.</summary>
    public SizeFinding? SizeAfter { get; private set; }

    /// <summary>
    /// Of the rule of the first list how many criteria it requires, as "2 of 3", or of a law its name; <c>null</c> of other parts.
    /// </summary>
    public string? RuleBefore { get; private set; }

    /// <summary>The same of the second list: "3 of 5".</summary>
    public string? RuleAfter { get; private set; }

    /// <summary>Whether this part was met on the first list; <c>null</c> where its rule does not have it, and of a rule itself.</summary>
    public Verdict? VerdictBefore { get; private set; }

    /// <summary>Whether this part is met on the second list; <c>null</c> where its rule does not have it, and of a rule itself.</summary>
    public Verdict? VerdictAfter { get; private set; }

    /// <summary>Which way the figure, or the number of residents, went; unknown where that is not certain.</summary>
    /// <remarks>Each figure as its own rule measures it: where the windows differ, the two are means over different years.</remarks>
    public FigureDirection Direction { get; private set; }

    /// <summary>Which way the limit of a criterion went; unknown where that is not certain, or the same.</summary>
    public FigureDirection LimitDirection { get; private set; }

    /// <summary>What changed the verdict.</summary>
    public CauseOrigin Origin { get; private set; }

    /// <summary>The part in one word: an indicator's key, "residents", "required_count", "earlier_lists" or "law".</summary>
    public string Key => Part switch
    {
        ChangePart.Criterion => Indicator!.Key,
        ChangePart.Size => "residents",
        ChangePart.RequiredCount => "required_count",
        ChangePart.EarlierLists => "earlier_lists",
        _ => "law",
    };

    /// <summary>The cause as a clause: "convictions fell", "3 of 5 criteria are required instead of 2 of 3".</summary>
    /// <param name="language">The language.</param>
    public string ToText(Language language) => ListWords.In(language).Cause(this);

    /// <summary>"convicted: met, then not met"; of a rule "required_count: 2 of 3, then 3 of 5".</summary>
    public override string ToString() => Key + ": " + Side(RuleBefore, VerdictBefore) + ", then " + Side(RuleAfter, VerdictAfter);

    /// <summary>Where it stands among the parts of a decision.</summary>
    internal int Place => Part switch
    {
        ChangePart.Size => 0,
        ChangePart.Law or ChangePart.RequiredCount => 1,
        ChangePart.Criterion => 2 + Indicator!.Position,
        _ => 2 + Indicator.All.Count,
    };

    internal static ChangeCause OfSize(SizeFinding before, SizeFinding after)
    {
        var byFigure = AreaClassifier.JudgeSize(after.Residents, before.SmallestPopulation) == after.Verdict;
        var byRule = AreaClassifier.JudgeSize(before.Residents, after.SmallestPopulation) == after.Verdict;
        return new ChangeCause(ChangePart.Size)
        {
            SizeBefore = before,
            SizeAfter = after,
            VerdictBefore = before.Verdict,
            VerdictAfter = after.Verdict,
            Direction = after.Residents.Lower.CompareTo(before.Residents.Upper ?? long.MaxValue) > 0 ? FigureDirection.Rose
                : before.Residents.Lower.CompareTo(after.Residents.Upper ?? long.MaxValue) > 0 ? FigureDirection.Fell
                : FigureDirection.Unknown,
            Origin = byFigure ? CauseOrigin.Figure : byRule ? CauseOrigin.Rule : CauseOrigin.RuleAndFigure,
        };
    }

    internal static ChangeCause OfRequiredCount(Classification before, Classification after) => OfRule(
        ChangePart.RequiredCount, KOf(before), KOf(after));

    internal static ChangeCause OfLaw(StatusClassification before, StatusClassification after) =>
        before.Regime.Name == after.Regime.Name
            ? OfRule(ChangePart.Law, before.Timeline.Name, after.Timeline.Name)
            : OfRule(ChangePart.Law, before.Regime.Name, after.Regime.Name);

    internal static ChangeCause OfEarlierLists(Verdict before, Verdict after) => new(ChangePart.EarlierLists)
    {
        VerdictBefore = before,
        VerdictAfter = after,
    };

    /// <summary>A criterion or gate that at least one of the rules has.</summary>
    internal static ChangeCause OfCriterion(Tested? before, Tested? after, bool sameFigures) => new(ChangePart.Criterion)
    {
        Before = before?.Finding,
        After = after?.Finding,
        VerdictBefore = before?.Finding.Verdict,
        VerdictAfter = after?.Finding.Verdict,
        Direction = before is { } one && after is { } other ? Way(one.Finding.Evidence, other.Finding.Evidence) : default,
        LimitDirection = before is { } here && after is { } there ? Way(here.Finding.Limit, there.Finding.Limit) : default,
        Origin = OriginOf(before, after, sameFigures),
    };

    private static ChangeCause OfRule(ChangePart part, string before, string after) => new(part)
    {
        RuleBefore = before,
        RuleAfter = after,
        Origin = CauseOrigin.Rule,
    };

    private static string KOf(Classification one) => Words.Number(one.RequiredCount) + " of " + Words.Number(one.Findings.Count);

    private static string Side(string? rule, Verdict? verdict) => rule ?? (verdict is { } one ? Words.Verdict(one) : "no criterion");

    private static FigureDirection Way(Evidence before, Evidence after)
    {
        var (one, other) = (before.Interval, after.Interval);
        return other.Lower > one.Upper ? FigureDirection.Rose
            : other.Upper < one.Lower ? FigureDirection.Fell
            : FigureDirection.Unknown;
    }

    private static CauseOrigin OriginOf(Tested? before, Tested? after, bool sameFigures)
    {
        if (before is not { } old || after is not { } now) return CauseOrigin.Rule;

        var isSameRule = old.IsGate == now.IsGate && old.AsksAs(now) && old.Finding.Criterion.Threshold == now.Finding.Criterion.Threshold;
        if (!isSameRule && (sameFigures || old.IsGate != now.IsGate)) return CauseOrigin.Rule;
        if (!old.AsksAs(now)) return CauseOrigin.RuleAndFigure;

        // Where the limit is the same, nothing but the figure can have changed, also where what is shown of it does not tell (SmallCounts).
        var byFigure = (isSameRule && old.Finding.Limit == now.Finding.Limit)
            || old.Comparison.Judge(now.Finding.Evidence, old.Finding.Limit) == now.Finding.Verdict;
        var byLimit = now.Comparison.Judge(old.Finding.Evidence, now.Finding.Limit) == now.Finding.Verdict;
        return byFigure ? CauseOrigin.Figure
            : isSameRule ? (byLimit ? CauseOrigin.Limit : CauseOrigin.FigureAndLimit)
            : byLimit ? CauseOrigin.Rule
            : CauseOrigin.RuleAndFigure;
    }

    /// <summary>A finding in its rule.</summary>
    internal readonly struct Tested(Finding finding, bool isGate, AveragingMethod averaging)
    {
        public Finding Finding => finding;

        public bool IsGate => isGate;

        public AveragingMethod Averaging => averaging;

        public Comparison Comparison => Finding.Criterion.Threshold.Comparison;

        /// <summary>Whether both ask for the same figure, so that one can be held against the other.</summary>
        public bool AsksAs(Tested other) =>
            Finding.Criterion.WindowYears == other.Finding.Criterion.WindowYears
            && Finding.Criterion.Education == other.Finding.Criterion.Education
            && (Averaging == other.Averaging || Finding.Criterion.WindowYears == 1);
    }
}
