namespace Kriterium;

/// <summary>The words of explanations in English.</summary>
internal sealed class EnglishExplanationWords : ExplanationWords
{
    private const string NotOnIt = "not on the list";

    public static EnglishExplanationWords Instance { get; } = new();

    public override string Tag => "en";

    public override string OpenTitle => "What is not known";

    public override string LawTitle => "The law";

    public override string UnverifiedTitle => "Unverified";

    public override string CriterionTitle => "Criterion";

    public override string FigureTitle => "Figure";

    public override string LimitTitle => "Met when";

    public override string VerdictTitle => "Result";

    public override string AddressNotKnown => "address not known";

    public override string WithoutEffect => "It does not matter here.";

    public override string SettledByResidents => "The number of residents on 1 January of the list's year would settle it.";

    protected override string And => " and ";

    protected override string Or => " or ";

    public override string Number(long value) => Words.Grouped(value);

    public override string Percent(string number) => number + " %";

    public override string Date(CalendarDate date) => EnglishListWords.On(date);

    public override string Verdict(Verdict verdict) => Words.Verdict(verdict);

    public override string Label(StatusRule rule) => rule.EnglishLabel;

    public override string Label(ThresholdPolicy policy) => InLaw(policy) is (var regime, var rule)
        ? RuleNamed(rule.EnglishLabel) + " of " + regime.Name
        : RuleNamed(policy.Name);

    public override string RuleNamed(string name) => "the rule " + Quoted(name);

    public override string Heading(string label) => "The rule of " + Quoted(label);

    public override string SameCriteriaAs(string label) => "The criteria are those of " + Quoted(label) + ".";

    public override string OfLaw(string text) => text;

    public override string Headline(string area, Classification classification) => classification.Verdict switch
    {
        Kriterium.Verdict.Met => area + " is on the list of " + Date(classification.ListDate),
        Kriterium.Verdict.NotMet => area + " is not on the list of " + Date(classification.ListDate),
        _ => "It is undetermined whether " + area + " is on the list of " + Date(classification.ListDate),
    } + ", by " + Label(classification.Policy) + ".";

    public override string Headline(string area, StatusClassification status)
    {
        var date = Date(status.ListDate);
        if (status.Status == AreaStatus.None) return area + " is not on the list of " + date + ".";

        var labels = Either([.. status.PossibleStatuses.Where(one => one != AreaStatus.None)
            .Select(one => Quoted(status.Regime.EnglishLabelOf(one)))]);
        return status.PossibleStatuses.Count == 1
            ? area + " has the status " + labels + " on the list of " + date + "."
            : "It is undetermined whether " + area + " has the status " + labels + " on the list of " + date
                + (status.PossibleStatuses.Contains(AreaStatus.None) ? ", or is not on it." : ".");
    }

    public override string DependsOn(IReadOnlyList<string> keys) => "It depends on " + Joined([.. keys.Select(OfKey)]) + ".";

    public override string Holds(Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "The rule is met.",
        Kriterium.Verdict.NotMet => "The rule is not met.",
        _ => "Whether the rule is met is undetermined.",
    };

    public override string Size(SizeFinding size)
    {
        var residents = size.Residents.Upper is not { } most ? "The number of residents is unknown"
            : size.Residents.IsExact ? "It has " + Words.Of(most, "resident")
            : "It has " + Number(size.Residents.Lower) + " to " + Words.Of(most, "resident");
        return residents + "; " + size.LimitText + " are required, which is " + Verdict(size.Verdict) + ".";
    }

    public override string Counted(Classification classification)
    {
        var all = classification.Findings.Count;
        if (all == 1)
            return "The one criterion is " + Verdict(classification.Findings[0].Verdict) + ".";

        static string Are(int count) => count == 1 ? " is " : " are ";
        var met = (Count: classification.MetCount, What: "met");
        var not = (Count: classification.NotMetCount, What: "not met");
        var open = (Count: classification.OpenCount, What: "undetermined");
        var parts = new[] { met, not, open }.Where(part => part.Count > 0).ToList();
        var text = not.Count == all ? "none of the " + Number(all) + " criteria is met"
            : parts.Count == 1 ? "all " + Number(all) + " criteria are " + parts[0].What
            : Joined(parts.ConvertAll(part => Number(part.Count) + (part == parts[0] ? " of the " + Number(all) + " criteria" : "")
                + Are(part.Count) + part.What));
        return Sentence(text) + "; at least " + Number(classification.RequiredCount) + Are(classification.RequiredCount) + "required.";
    }

    public override string Criterion(Finding finding, bool isGate, AveragingMethod averaging, int measurementYear)
    {
        var figure = FigureText.Of(finding);
        var kind = isGate ? "the condition" : "the criterion";
        var what = Sentence(Name(finding.Indicator)) + Qualified(finding.Criterion, averaging, measurementYear)
            + (figure.IsUnknown ? " is unknown" : " is " + Range(figure, finding.Verdict));
        if (IsWithheld(finding)) what += ", as small counts are withheld; by the full counts it";
        else if (finding.Verdict != Kriterium.Verdict.Undetermined) what += " and";
        return finding.Verdict switch
        {
            Kriterium.Verdict.Met => what + " is " + Threshold(finding) + ": " + kind + " is met.",
            Kriterium.Verdict.NotMet => what + " is not " + Threshold(finding) + ": " + kind + " is not met.",
            _ => what + "; whether it is " + Threshold(finding) + " is undetermined.",
        };
    }

    public override string Title(Criterion criterion, bool isGate, AveragingMethod averaging, int measurementYear) =>
        criterion.Indicator.EnglishName + Qualified(criterion, averaging, measurementYear) + (isGate ? ", must be met" : "");

    public override string Threshold(Finding finding)
    {
        var figure = FigureText.Of(finding);
        var threshold = finding.Criterion.Threshold;
        return threshold.Comparison switch
        {
            Comparison.MoreThan => "more than ",
            Comparison.AtLeast => "at least ",
            _ => "less than ",
        } + (threshold.Limit.NationalMultiple is { } multiple
            ? multiple.Value + " times the national share (" + (IsOpen(finding) ? "unknown" : Range(
                figure.LimitLower, figure.LimitUpper, "from ", " to ")) + ")"
            : figure.LimitLower + " %");
    }

    protected override IEnumerable<string> Notes(FindingNote note, Criterion criterion)
    {
        if (note.ReadingsDiffer) yield return "Whether unknown education counts as basic is unverified, and the two readings differ.";
        if (note.IsContradicted) yield return "The counts and the published figure exclude one another, and either may be right.";
        if (note.YearOfMoreTaxpayers is { } year)
            yield return "More people pay tax in " + Words.Number(year) + " than live there; both counts are used as given, and should be "
                + "checked.";
        foreach (var unused in note.Unused) yield return Given(unused, criterion);
    }

    public override string Required(ThresholdPolicy policy)
    {
        var all = policy.Criteria.Count;
        return "Required: " + Joined(
        [
            .. policy.SmallestPopulation == 0 ? Array.Empty<string>() : ["at least " + Words.Of(policy.SmallestPopulation, "resident")],
            all == 1 ? "the one criterion"
                : policy.RequiredCount == all ? "all " + Number(all) + " criteria"
                : "at least " + Number(policy.RequiredCount) + " of the " + Number(all) + " criteria",
            .. policy.Gates.Select(gate => "the condition on " + Name(gate.Indicator)),
        ]) + ".";
    }

    public override string RequiredLists(StatusRule rule, Regime regime) =>
        "The area must be a " + Quoted(regime.EnglishLabelOf(AreaStatus.ParallelSociety)) + " on this list and on each of the "
        + Number(rule.ListsBefore!.Value) + " yearly lists before it (before 2018: particularly vulnerable).";

    public override string InARow(StatusFinding finding, Verdict onThisList, Regime regime) =>
        RequiredLists(finding.Rule, regime) + " On this list that is "
        + Verdict(onThisList) + ", on those before it " + Verdict(finding.EarlierVerdict!.Value)
        + (finding.EarlierLists.Count == finding.Rule.ListsBefore ? "." : ": there were only " + Number(finding.EarlierLists.Count) + ".");

    public override string Earlier(EarlierList list) => "The list of " + Date(list.ListDate) + ": " + (list.Basis, list.Verdict) switch
    {
        (EarlierListBasis.Listed, Kriterium.Verdict.Met) => "yes, as published.",
        (EarlierListBasis.Listed, Kriterium.Verdict.NotMet) => "no, it was published with another status.",
        (EarlierListBasis.NotListed, _) => "no, the published list is complete and does not have it.",
        (EarlierListBasis.PartialList, _) => "undetermined, the list does not have it and is not said to be complete.",
        (EarlierListBasis.EarlierStatus, Kriterium.Verdict.Met) => "yes, by an earlier decision.",
        (EarlierListBasis.EarlierStatus, Kriterium.Verdict.NotMet) => "no, by an earlier decision.",
        (EarlierListBasis.EarlierStatus, _) => "undetermined by an earlier decision.",
        (EarlierListBasis.PredecessorsDiffer, _) => "undetermined, the areas whose years it carries differ.",
        _ => "undetermined, nothing is given of it.",
    };

    public override IEnumerable<string> Known(OpenFigure figure, FindingNote note)
    {
        var finding = figure.Finding;
        var name = Name(finding.Indicator);
        var text = FigureText.Of(finding);
        switch (figure.Cause)
        {
            case OpenFigureCause.OtherWindow:
                yield return Sentence(name) + " is published as a " + Mean(figure.Published!.WindowYears)
                    + ", and the criterion asks for a " + Mean(finding.Criterion.WindowYears) + ".";
                break;
            case OpenFigureCause.OtherEducation:
                yield return Sentence(name) + " is published by another definition of basic education than the criterion asks for.";
                break;
            case OpenFigureCause.Rounded:
                yield return Sentence(name) + (text.Rounded is null ? " is given as " : " is published rounded, and can be ")
                    + Range(text) + ".";
                break;
            case OpenFigureCause.NotGiven:
                yield return Sentence(name) + " is not given.";
                break;
            default:
                if (figure.Years.Count > 0 && !text.IsExact)
                    yield return "Not everything is known of " + name + ": "
                        + Joined([.. figure.Years.Select(year => Year(year, finding.Indicator))]) + ".";
                if (!text.IsUnknown) yield return Sentence(name) + (text.IsExact ? " is " : " can be ") + Range(text) + ".";
                break;
        }

        switch (figure.Limit)
        {
            case OpenLimitCause.Years:
                yield return "The national share is not exactly known for " + Years(figure.NationalYears) + ".";
                break;
            case OpenLimitCause.OtherWindow:
                yield return "The national share is given as a " + Mean(figure.NationalPublished!.WindowYears)
                    + ", and the criterion asks for a " + Mean(finding.Criterion.WindowYears) + ".";
                break;
            case OpenLimitCause.NotGiven:
                yield return "The national share is not given.";
                break;
        }

        if (note.Unused.Count == 0 || !IsTold(figure))
        {
            foreach (var sentence in Notes(note, finding.Criterion)) yield return sentence;
        }
    }

    public override string Asked(IReadOnlyList<string> thresholds) =>
        (thresholds.Count == 1 ? "The criterion asks for " : "The criteria ask for ") + Joined(thresholds) + ".";

    public override IEnumerable<string> SettledBy(OpenFigure figure, FindingNote note)
    {
        var name = Name(figure.Finding.Indicator);
        var window = figure.Finding.Criterion.WindowYears;
        if (note.ReadingsDiffer)
            yield return "It would be settled by knowing how unknown education counts, or whose education is unknown.";
        if (note.IsContradicted) yield return "It would be settled by finding out which of the two is right.";
        if (figure.Cause == OpenFigureCause.Rounded && !figure.Finding.Evidence.IsExact)
        {
            yield return "It would be settled by the "
                + (FigureText.Of(figure.Finding).Rounded is null ? "exact figure" : "figure as it was before rounding")
                + ", or the counts behind it.";
        }


        if (figure.Cause == OpenFigureCause.OtherWindow) yield return "It would be settled by the " + Mean(window) + ".";
        if (figure.Cause == OpenFigureCause.OtherEducation)
            yield return "It would be settled by the figure by the definition of this list.";
        if (figure.Cause == OpenFigureCause.NotGiven) yield return "It would be settled by " + name + ", or the counts behind it.";
        if (YearsToGive(figure) is { Count: > 0 } years)
            yield return "It would be settled by the exact figures of " + Years(years) + ".";
        if (HasNoMeasure(figure)) yield return "No more data would settle it, unless what is given is wrong.";
        if (figure.Limit == OpenLimitCause.Years)
            yield return "It takes the convictions of the whole country in " + Years(figure.NationalYears) + ".";
        else if (figure.Limit is OpenLimitCause.NotGiven or OpenLimitCause.OtherWindow
            || (figure.Limit == OpenLimitCause.Bounded && !figure.Finding.Limit.IsExact))
            yield return "It takes the national share, exactly, as a " + Mean(window) + ".";
    }

    public override string KnownResidents(SizeFinding size) =>
        (size.Residents.Upper is not { } most ? "The number of residents is not known."
            : "The number of residents is only known to be " + Number(size.Residents.Lower) + " to " + Number(most) + ".")
        + " " + Sentence(size.LimitText) + " are required.";

    public override string KnownLists(IReadOnlyList<EarlierList> lists) =>
        "It is not known whether the area was a parallel society (before 2018: particularly vulnerable) on the "
        + Dates(lists) + "."
        + (Differing(lists) is { Count: > 0 } differing ? " On the " + Dates(differing) + " the areas whose years it carries differ." : "");

    private string Dates(IReadOnlyList<EarlierList> lists) =>
        (lists.Count == 1 ? "list of " : "lists of ") + Joined([.. lists.Select(list => Date(list.ListDate))]);

    public override IEnumerable<string> SettledByLists(IReadOnlyList<EarlierList> lists)
    {
        foreach (var group in lists.GroupBy(list => list.Basis))
        {
            var dates = "the " + Dates([.. group]);
            yield return group.Key switch
            {
                EarlierListBasis.PartialList => "It would be settled by whether " + dates + (group.Count() == 1 ? " is" : " are")
                    + " complete.",
                EarlierListBasis.EarlierStatus => "It would be settled by the status on " + dates + ".",
                EarlierListBasis.PredecessorsDiffer => "The law does not say which of the areas whose years it carries counts.",
                _ => "It would be settled by " + dates + ".",
            };
        }
    }

    public override string ListTitle(CalendarDate date) => "The list of " + Date(date);

    public override string ListDescription(AreaList list)
    {
        int Count(Verdict verdict) => list.Areas.Count(area => area.Verdict == verdict);
        return Words.Of(list.Areas.Count, "area") + ": " + Number(Count(Kriterium.Verdict.Met)) + " on the list, "
            + Number(Count(Kriterium.Verdict.NotMet)) + " not on it, " + Number(Count(Kriterium.Verdict.Undetermined)) + " undetermined. "
            + "The most severe status comes first, and under one status the area that is furthest inside the rule.";
    }

    public override string Standing(ListedArea area, CalendarDate date) =>
        area.Classification is { } classification
            ? classification.Verdict switch
            {
                Kriterium.Verdict.Met => "on the list",
                Kriterium.Verdict.NotMet => NotOnIt,
                _ => Verdict(Kriterium.Verdict.Undetermined),
            }
            : Either([.. area.PossibleStatuses.Select(status => status == AreaStatus.None
                ? NotOnIt
                : (area.StatusClassification?.Regime ?? LegalTimeline.Denmark.At(date)).EnglishLabelOf(status))]);

    public override string ShortName(Indicator indicator) =>
        indicator == Indicator.NonWestern ? "Non-Western"
        : indicator == Indicator.OutsideLabourMarket ? "Outside labour"
        : indicator == Indicator.Convicted ? "Convicted"
        : indicator == Indicator.BasicEducation ? "Basic education"
        : indicator == Indicator.RelativeIncome ? "Gross income"
        : throw Indicator.NotHandled(indicator);

    public override string Law(Regime regime) =>
        "This is judged by the law of " + regime.Name + (regime.Standing == LegalStanding.Replaced && regime.StandingNote.Length > 0
            ? ""
            : ", which is " + LawWords.Of(regime.Standing))
        + "." + (regime.StandingNote.Length == 0 ? "" : " " + regime.StandingNote);

    public override string Identity(RuleIdentity rule, string version) => "Rule " + rule + ", Kriterium " + version + ".";

    public override string Cell(FigureText figure) =>
        figure.IsUnknown ? "unknown"
        : figure.Rounded is { } rounded ? rounded + " % (rounded)"
        : Range(figure.Lower, figure.Upper, "", "\u2013");

    public override string Figure(FigureText figure) =>
        figure.IsUnknown ? "unknown" : figure.Rounded ?? Range(figure.Lower, figure.Upper, "", " to ", unit: "");

    public override string Name(Indicator indicator) =>
        indicator == Indicator.NonWestern ? "the share of immigrants and descendants from non-Western countries"
        : indicator == Indicator.OutsideLabourMarket ? "the share outside the labour market and education"
        : indicator == Indicator.Convicted ? "the share convicted"
        : indicator == Indicator.BasicEducation ? "the share with basic education only"
        : indicator == Indicator.RelativeIncome ? "the mean gross income relative to the region's"
        : throw Indicator.NotHandled(indicator);

    /// <summary>Whether nothing is known of a limit that is a multiple of the national share.</summary>
    private static bool IsOpen(Finding finding) => finding.Limit == finding.Criterion.Threshold.Limit.Resolve(finding.Indicator.Range);

    private string Given(Unused unused, Criterion criterion)
    {
        var what = unused.Subject switch
        {
            UnusedSubject.RegionIncome => "the region's income",
            UnusedSubject.NationalShare => "the national share",
            _ => Name(criterion.Indicator),
        };
        return Sentence(what) + unused.Cause switch
        {
            UnusedInputCause.OtherWindow => " is given as a " + Mean(unused.Given) + ", and the criterion asks for a "
                + Mean(unused.Needed[0]) + ".",
            UnusedInputCause.OtherEducation => " is given by another definition of basic education than the criterion asks for.",
            _ => " is given of " + Words.Number(unused.Given) + ", and the criterion asks for " + Years(unused.Needed) + ".",
        };
    }

    private static string Quoted(string label) => "\"" + label + "\"";

    private static string Mean(int years) => (years == 1 ? "figure of " : "mean of ") + Words.Of(years, "year");

    /// <summary>A printed figure as printed; where the rounding leaves the verdict open, with all that it can stand for.</summary>
    private static string Range(FigureText figure, Verdict verdict) =>
        figure.Rounded is not { } rounded ? Range(figure)
        : rounded + " % (rounded" + (verdict == Kriterium.Verdict.Undetermined ? ", so " + Range(figure) : "") + ")";

    private static string Range(FigureText figure) =>
        (figure.IsOnLimit ? "exactly " : "") + Range(figure.Lower, figure.Upper, "from ", " to ");

    private static string Range(string? lower, string? upper, string from, string to, string unit = " %") => (lower, upper) switch
    {
        (null, null) => "anything",
        ({ } low, null) => low + unit + " or more",
        (null, { } high) => high + unit + " or less",
        ({ } low, { } high) => low == high ? low + unit : from + low + to + high + unit,
    };

    private static string OfKey(string key) => key switch
    {
        OpenKeys.Residents => "the number of residents",
        OpenKeys.EarlierLists => "the earlier lists",
        _ => Instance.Name(Indicator.FromKey(key)),
    };

    private static string Year(OpenYear open, Indicator indicator)
    {
        var year = Words.Number(open.Year);
        return open.Cause switch
        {
            OpenYearCause.NoCounts => year + " has no counts",
            OpenYearCause.EmptyBase => indicator == Indicator.RelativeIncome
                ? year + " has no taxpayers"
                : year + " has nobody in the base",
            OpenYearCause.Suppressed => year + " is known within bounds only",
            OpenYearCause.EducationUnknown => "how many have an unknown education in " + year + " is unknown",
            OpenYearCause.EducationSuppressed => "how many have an unknown education in " + year + " is known within bounds only",
            OpenYearCause.RegionUnknown => "the region's income in " + year + " is unknown",
            OpenYearCause.RegionNotPositive => "the region's mean income in " + year + " is not above 0",
            _ => year + " is unknown",
        };
    }

    private string Qualified(Criterion criterion, AveragingMethod averaging, int measurementYear)
    {
        string[] parts =
        [
            .. criterion.WindowYears == 1
                ? Array.Empty<string>()
                : [(averaging == AveragingMethod.PooledShare ? "pooled over" : "mean of") + " the measurement years "
                    + Window(measurementYear, criterion.WindowYears)],
            .. criterion.Indicator != Indicator.BasicEducation ? Array.Empty<string>() : [criterion.Education switch
            {
                EducationDefinition.DanishOrApproved => "only Danish or approved education counts",
                EducationDefinition.DanishOrApprovedUnknownAsBasic =>
                    "only Danish or approved education counts, and unknown counts as basic",
                _ => "unknown counts as basic",
            }],
        ];
        return parts.Length == 0 ? "" : " (" + string.Join("; ", parts) + ")";
    }
}
