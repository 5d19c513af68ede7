namespace Kriterium;

/// <summary>The words of lists in English.</summary>
internal sealed class EnglishListWords : ListWords
{
    private const string Months = "January February March April May June July August September October November December";

    public static EnglishListWords Instance { get; } = new();

    public override IReadOnlyList<string> ChangeTitles { get; } = ["Area", "Residents before", "Residents after", "Why"];

    protected override string And => " and ";

    protected override string NobodyMoved => "no area entered or left the list";

    protected override string Because => "because ";

    protected override string NoEffect => "no effect";

    protected override string NotEnough => ", which did not move it";

    protected override string OfWhich => ", of which ";

    protected override string OtherCauses => "for other reasons";

    protected override string CauseNotKnown => "for reasons that the lists do not tell";

    public override string Cause(ChangeCause cause) => cause.Part switch
    {
        ChangePart.RequiredCount => cause.RuleAfter + " criteria are required instead of " + cause.RuleBefore,
        ChangePart.Law => "the law of " + cause.RuleAfter + " replaced that of " + cause.RuleBefore,
        ChangePart.EarlierLists => "on the earlier lists being a parallel society is " + Now(cause.VerdictAfter),
        ChangePart.Size => OfSize(cause),
        _ => OfCriterion(cause),
    };

    public override string Number(Count count) => count.ToString();

    protected override string Clause(ListMove move, int count, bool isFirst)
    {
        var number = Words.Grouped(count);
        var areas = number + (isFirst ? count == 1 ? " area" : " areas" : "");
        var isOrAre = count == 1 ? " is" : " are";
        return move switch
        {
            ListMove.Entered => areas + " entered the list",
            ListMove.Left => areas + " left the list",
            ListMove.Raised => areas + " got a more severe status",
            ListMove.Lowered => areas + " got a milder status",
            ListMove.Stayed => areas + " stayed on the list",
            ListMove.StayedOff => areas + " stayed off the list",
            ListMove.OnlyBefore => areas + isOrAre + " assessed on the first list only",
            ListMove.OnlyAfter => areas + isOrAre + " assessed on the second list only",
            ListMove.Continued => areas + (count == 1 ? " continues" : " continue") + " under another id",
            _ => areas + isOrAre + " undetermined on at least one of the lists",
        };
    }

    protected override string Alternatives(IReadOnlyList<string> sets) => string.Join(", or ", sets) + ", each enough by itself";

    protected override string SeveralCauses => "for several reasons, each enough by itself";

    protected override string Together(int count, int all) =>
        (count == all ? "" : Words.Number(count) + " of them ") + "together with other causes";

    protected override string Lists(AreaList before, AreaList after) =>
        before.Date != after.Date ? "from the list of " + On(before) + " to that of " + On(after)
        : HaveTwoRules(before, after)
            ? "list of " + On(before) + " by " + Rule(before) + " and then by " + Rule(after)
        : "two lists of " + On(before);

    protected override ExplanationWords Terms => EnglishExplanationWords.Instance;

    internal static string On(CalendarDate date) => Date(date, "", Months);

    private static string On(AreaList list) => On(list.Date);

    private static string OfSize(ChangeCause cause)
    {
        var (before, after) = (cause.SizeBefore!, cause.SizeAfter!);
        if (cause.Origin != CauseOrigin.Figure)
            return "at least " + Words.Of(after.SmallestPopulation, "resident") + " are required instead of "
                + Words.Grouped(before.SmallestPopulation);

        var limit = Words.Grouped(after.SmallestPopulation);
        return (cause.Direction, cause.VerdictAfter) switch
        {
            (FigureDirection.Fell, Verdict.NotMet) => "the residents fell below " + limit,
            (FigureDirection.Rose, Verdict.Met) => "the residents came to at least " + limit,
            _ => "having at least " + limit + " residents is " + Now(cause.VerdictAfter),
        };
    }

    private static string OfCriterion(ChangeCause cause)
    {
        var (what, isOrAre) = Name(cause.Indicator!);
        if (cause.Before is not { } before) return what + isOrAre + " a criterion now";
        if (cause.After is not { } after) return what + isOrAre + " no longer a criterion";

        var moved = cause.Direction switch
        {
            FigureDirection.Rose => what + " rose",
            FigureDirection.Fell => what + " fell",
            _ => "the criterion on " + what + " is " + Now(cause.VerdictAfter),
        };
        return cause.Origin switch
        {
            CauseOrigin.Figure => moved,
            CauseOrigin.Limit => LimitMoved(what, cause),
            CauseOrigin.FigureAndLimit => moved + " and " + LimitMoved(what, cause),
            CauseOrigin.Rule => OtherRule(what, isOrAre, before.Criterion, after.Criterion),
            _ => moved + " (" + OtherRule(what, isOrAre, before.Criterion, after.Criterion) + ")",
        };
    }

    private static string LimitMoved(string what, ChangeCause cause) => "the limit for " + what + cause.LimitDirection switch
    {
        FigureDirection.Rose => " rose",
        FigureDirection.Fell => " fell",
        _ => " is another",
    };

    private static string OtherRule(string what, string isOrAre, Criterion before, Criterion after)
    {
        if (before.Threshold != after.Threshold)
            return "the limit for " + what + " is " + after.Threshold + " instead of " + before.Threshold;
        if (before.WindowYears != after.WindowYears)
            return what + isOrAre + " measured over " + Criterion.Years(after.WindowYears) + " instead of "
                + Words.Number(before.WindowYears);
        return what + isOrAre + " counted by another definition";
    }

    private static string Now(Verdict? verdict) => verdict switch
    {
        Verdict.Met => "met now",
        Verdict.NotMet => "not met now",
        _ => "undetermined now",
    };

    private static (string What, string IsOrAre) Name(Indicator indicator) =>
        indicator == Indicator.NonWestern ? ("the share from non-Western countries", " is")
        : indicator == Indicator.OutsideLabourMarket ? ("the share outside the labour market and education", " is")
        : indicator == Indicator.Convicted ? ("convictions", " are")
        : indicator == Indicator.BasicEducation ? ("the share with basic education only", " is")
        : indicator == Indicator.RelativeIncome ? ("the mean income relative to the region's", " is")
        : throw Indicator.NotHandled(indicator);
}
