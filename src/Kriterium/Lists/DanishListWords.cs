namespace Kriterium;

/// <summary>The words of lists in Danish, with the terms of the law.</summary>
/// <remarks>
/// A cause stands after "fordi" in a sentence and by itself in a table, so no adverb stands between its subject and its verb: the order
/// would be another. Commas are without "startkomma".
/// </remarks>
internal sealed class DanishListWords : ListWords
{
    private const string Months = "januar februar marts april maj juni juli august september oktober november december";

    public static DanishListWords Instance { get; } = new();

    public override IReadOnlyList<string> ChangeTitles { get; } =
        ["Boligområde", "Beboere på den første liste", "Beboere på den anden liste", "Begrundelse"];

    protected override string And => " og ";

    protected override string NobodyMoved => "intet boligområde kom på listen eller udgik af den";

    protected override string Because => "fordi ";

    protected override string NoEffect => "ingen virkning";

    protected override string NotEnough => ", men det ændrede ikke udfaldet";

    protected override string OfWhich => ", hvoraf ";

    protected override string OtherCauses => "af andre årsager";

    protected override string CauseNotKnown => "af årsager som ikke fremgår af listerne";

    public override string Cause(ChangeCause cause) => cause.Part switch
    {
        ChangePart.RequiredCount =>
            Of(cause.RuleAfter!) + " kriterier skal være opfyldt i stedet for " + Of(cause.RuleBefore!),
        ChangePart.Law => "reglerne fra " + cause.RuleAfter + " har afløst reglerne fra " + cause.RuleBefore,
        ChangePart.EarlierLists => "kravet om at have været parallelsamfund på de tidligere lister " + Now(cause.VerdictAfter),
        ChangePart.Size => OfSize(cause),
        _ => OfCriterion(cause),
    };

    public override string Number(Count count) =>
        count.Upper is not { } most ? "ukendt"
        : count.IsExact ? Grouped(most)
        : "mellem " + Grouped(count.Lower) + " og " + Grouped(most);

    protected override string Clause(ListMove move, int count, bool isFirst)
    {
        var number = Grouped(count);
        var areas = number + (isFirst ? count == 1 ? " boligområde" : " boligområder" : "");
        return move switch
        {
            ListMove.Entered => areas + " kom på listen",
            ListMove.Left => areas + " udgik af listen",
            ListMove.Raised => areas + " fik en strengere status",
            ListMove.Lowered => areas + " fik en mildere status",
            ListMove.Stayed => areas + " blev på listen",
            ListMove.StayedOff => areas + " forblev uden for listen",
            ListMove.OnlyBefore => areas + " er kun opgjort på den første liste",
            ListMove.OnlyAfter => areas + " er kun opgjort på den anden liste",
            ListMove.Continued => areas + " videreføres under et andet id",
            _ => areas + (count == 1 ? " er uafklaret" : " er uafklarede") + " på mindst én af listerne",
        };
    }

    protected override string Alternatives(IReadOnlyList<string> sets) =>
        string.Join(", eller fordi ", sets) + ", og hver årsag var nok i sig selv";

    protected override string SeveralCauses => "af flere årsager som hver for sig var nok";

    protected override string Together(int count, int all) =>
        (count == all ? "" : "heraf " + Words.Number(count) + " ") + "sammen med andre årsager";

    protected override string Lists(AreaList before, AreaList after) =>
        before.Date != after.Date ? "fra listen pr. " + On(before) + " til listen pr. " + On(after)
        : HaveTwoRules(before, after)
            ? "listen pr. " + On(before) + " efter " + Rule(before) + " og derefter efter " + Rule(after)
        : "to lister pr. " + On(before);

    protected override ExplanationWords Terms => DanishExplanationWords.Instance;

    internal static string On(CalendarDate date) => Date(date, ".", Months);

    private static string On(AreaList list) => On(list.Date);

    internal static string Grouped(long count) => Words.Grouped(count).Replace(',', '.');

    private static string Of(string kOfN) => kOfN.Replace(" of ", " af ");

    private static string OfSize(ChangeCause cause)
    {
        var (before, after) = (cause.SizeBefore!, cause.SizeAfter!);
        if (cause.Origin != CauseOrigin.Figure)
            return "der kræves mindst " + Grouped(after.SmallestPopulation) + " beboere i stedet for " + Grouped(before.SmallestPopulation);

        var limit = Grouped(after.SmallestPopulation);
        return (cause.Direction, cause.VerdictAfter) switch
        {
            (FigureDirection.Fell, Verdict.NotMet) => "antallet af beboere faldt til under " + limit,
            (FigureDirection.Rose, Verdict.Met) => "antallet af beboere steg til mindst " + limit,
            _ => "kravet om mindst " + limit + " beboere " + Now(cause.VerdictAfter),
        };
    }

    private static string OfCriterion(ChangeCause cause)
    {
        var what = Name(cause.Indicator!);
        if (cause.Before is not { } before) return what + " er blevet et kriterium";
        if (cause.After is not { } after) return what + " er udgået som kriterium";

        var moved = cause.Direction switch
        {
            FigureDirection.Rose => what + " steg",
            FigureDirection.Fell => what + " faldt",
            _ => "kriteriet om " + what + " " + Now(cause.VerdictAfter),
        };
        return cause.Origin switch
        {
            CauseOrigin.Figure => moved,
            CauseOrigin.Limit => LimitMoved(what, cause),
            CauseOrigin.FigureAndLimit => moved + " og " + LimitMoved(what, cause),
            CauseOrigin.Rule => OtherRule(what, before.Criterion, after.Criterion),
            _ => moved + " (" + OtherRule(what, before.Criterion, after.Criterion) + ")",
        };
    }

    private static string LimitMoved(string what, ChangeCause cause) => "grænseværdien for " + what + cause.LimitDirection switch
    {
        FigureDirection.Rose => " steg",
        FigureDirection.Fell => " faldt",
        _ => " er ændret",
    };

    private static string OtherRule(string what, Criterion before, Criterion after)
    {
        if (before.Threshold != after.Threshold)
        {
            var isSameVerb = before.Threshold.Comparison == after.Threshold.Comparison;
            return what + " skal " + Verb(after.Threshold) + Written(after.Threshold.Limit) + " i stedet for "
                + (isSameVerb ? "" : "at " + Verb(before.Threshold)) + Written(before.Threshold.Limit);
        }

        if (before.WindowYears != after.WindowYears)
            return what + " opgøres over " + Words.Number(after.WindowYears) + " år i stedet for " + Words.Number(before.WindowYears);
        return what + " opgøres efter en anden definition";
    }

    /// <summary>The verb of the law, as it stands after "skal".</summary>
    private static string Verb(Threshold threshold) => threshold.Comparison switch
    {
        Comparison.MoreThan => "overstige ",
        Comparison.AtLeast => "udgøre mindst ",
        _ => "være mindre end ",
    };

    private static string Written(Limit limit) => limit.NationalMultiple is { } multiple
        ? multiple.Value.ToString().Replace('.', ',') + " gange landsgennemsnittet"
        : limit.ToString().Replace('.', ',').Replace(" %", " pct.");

    private static string Now(Verdict? verdict) => verdict switch
    {
        Verdict.Met => "er blevet opfyldt",
        Verdict.NotMet => "er ophørt med at være opfyldt",
        _ => "er blevet uafklaret",
    };

    internal static string Name(Indicator indicator) =>
        indicator == Indicator.NonWestern ? "andelen af indvandrere og efterkommere fra ikke-vestlige lande"
        : indicator == Indicator.OutsideLabourMarket ? "andelen uden tilknytning til arbejdsmarked eller uddannelse"
        : indicator == Indicator.Convicted ? "andelen af dømte"
        : indicator == Indicator.BasicEducation ? "andelen med alene grundskoleuddannelse"
        : indicator == Indicator.RelativeIncome ? "den gennemsnitlige bruttoindkomst i forhold til regionens"
        : throw Indicator.NotHandled(indicator);
}
