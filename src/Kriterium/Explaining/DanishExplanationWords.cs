namespace Kriterium;

/// <summary>The words of explanations in Danish, with the terms of the law.</summary>
internal sealed class DanishExplanationWords : ExplanationWords
{
    private const string NotOnIt = "ikke på listen";

    public static DanishExplanationWords Instance { get; } = new();

    public override string Tag => "da";

    public override string OpenTitle => "Uafklarede forhold";

    public override string LawTitle => "Retsgrundlag";

    public override string UnverifiedTitle => "Ikke efterprøvet";

    public override string CriterionTitle => "Kriterium";

    public override string FigureTitle => "Opgørelse";

    public override string LimitTitle => "Opfyldt, når den";

    public override string VerdictTitle => "Resultat";

    public override string AddressNotKnown => "adressen kendes ikke";

    public override string WithoutEffect => "Det har ingen betydning her.";

    public override string SettledByResidents => "Det kan afgøres, når antallet af beboere pr. 1. januar i listens år er oplyst.";

    protected override string And => " og ";

    protected override string Or => " eller ";

    public override string Number(long value) => DanishListWords.Grouped(value);

    private static string Written(string number) => number.Replace('.', ',');

    public override string Percent(string number) => Written(number) + " pct.";

    public override string Date(CalendarDate date) => DanishListWords.On(date);

    public override string Verdict(Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "opfyldt",
        Kriterium.Verdict.NotMet => "ikke opfyldt",
        _ => "kan ikke afgøres",
    };

    public override string Label(StatusRule rule) => rule.DanishLabel;

    public override string Label(ThresholdPolicy policy) => InLaw(policy) is (var regime, var rule)
        ? "reglen om " + Quoted(rule.DanishLabel) + " fra " + regime.Name
        : RuleNamed(policy.Name);

    public override string RuleNamed(string name) => "reglen " + Quoted(name);

    public override string Heading(string label) => "Reglen om " + Quoted(label);

    public override string SameCriteriaAs(string label) => "Kriterierne er de samme som for " + Quoted(label) + ".";

    public override string OfLaw(string text) => DanishLawTexts.Of(text);

    public override string Headline(string area, Classification classification) => classification.Verdict switch
    {
        Kriterium.Verdict.Met => "Boligområdet " + area + " er på listen pr. " + Date(classification.ListDate),
        Kriterium.Verdict.NotMet => "Boligområdet " + area + " er ikke på listen pr. " + Date(classification.ListDate),
        _ => "Det kan ikke afgøres, om boligområdet " + area + " er på listen pr. " + Date(classification.ListDate),
    } + " efter " + Label(classification.Policy) + ".";

    public override string Headline(string area, StatusClassification status)
    {
        var date = Date(status.ListDate);
        if (status.Status == AreaStatus.None) return "Boligområdet " + area + " er ikke på listen pr. " + date + ".";

        var labels = Either([.. status.PossibleStatuses.Where(one => one != AreaStatus.None).Select(one => Label(status.Regime, one))]);
        return status.PossibleStatuses.Count == 1
            ? "Boligområdet " + area + " har status som " + labels + " på listen pr. " + date + "."
            : "Det kan ikke afgøres, om boligområdet " + area + " har status som " + labels + " på listen pr. " + date
                + (status.PossibleStatuses.Contains(AreaStatus.None) ? " eller slet ikke er på den." : ".");
    }

    public override string DependsOn(IReadOnlyList<string> keys) => "Det afhænger af " + Joined([.. keys.Select(OfKey)]) + ".";

    public override string Holds(Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "Betingelserne er opfyldt.",
        Kriterium.Verdict.NotMet => "Betingelserne er ikke opfyldt.",
        _ => "Det kan ikke afgøres, om betingelserne er opfyldt.",
    };

    public override string Size(SizeFinding size)
    {
        var residents = size.Residents.Upper is not { } most ? "Antallet af beboere er ukendt"
            : size.Residents.IsExact ? "Boligområdet har " + Residents(most)
            : "Boligområdet har mellem " + Number(size.Residents.Lower) + " og " + Residents(most);
        return residents + ". Der kræves mindst " + Residents(size.SmallestPopulation) + ", og det " + Is(size.Verdict) + ".";
    }

    public override string Counted(Classification classification)
    {
        var all = classification.Findings.Count;
        if (all == 1) return "Det ene kriterium " + Is(classification.Findings[0].Verdict) + ".";

        var met = (Count: classification.MetCount, Are: "er opfyldt");
        var not = (Count: classification.NotMetCount, Are: "er ikke opfyldt");
        var open = (Count: classification.OpenCount, Are: "kan ikke afgøres");
        string Of(string what) => what + Number(all) + " kriterier ";
        var parts = new[] { met, not, open }.Where(part => part.Count > 0).ToList();
        var text = met.Count == all ? Of("alle ") + met.Are
            : not.Count == all ? Of("ingen af de ") + met.Are
            : open.Count == all ? Of("ingen af de ") + "kan afgøres"
            : Clauses(parts.ConvertAll(part =>
                part == parts[0] ? Of(Number(part.Count) + " af de ") + part.Are : Number(part.Count) + " " + part.Are));
        return Sentence(text) + ". Der kræves mindst " + Number(classification.RequiredCount) + ".";
    }

    public override string Criterion(Finding finding, bool isGate, AveragingMethod averaging, int measurementYear)
    {
        var figure = FigureText.Of(finding);
        var kind = isGate ? "Betingelsen" : "Kriteriet";
        var what = Sentence(Name(finding.Indicator)) + Qualified(finding.Criterion, averaging, measurementYear)
            + (figure.IsUnknown ? " er ukendt" : " er " + Range(figure, finding.Verdict));
        var (so, then) = IsWithheld(finding) ? (", da små antal ikke vises. Efter de fulde antal ", " den") : (" og ", " dermed");
        return finding.Verdict switch
        {
            Kriterium.Verdict.Met => Ended(what + so + Verb(finding, then)) + " " + kind + " er opfyldt.",
            Kriterium.Verdict.NotMet => Ended(what + so + Verb(finding, then, isNegated: true)) + " " + kind + " er ikke opfyldt.",
            _ => Ended(what) + " " + Ended("Det kan ikke afgøres, om den " + Verb(finding)),
        };
    }

    public override string Title(Criterion criterion, bool isGate, AveragingMethod averaging, int measurementYear) =>
        criterion.Indicator.DanishName + Qualified(criterion, averaging, measurementYear) + (isGate ? ", skal være opfyldt" : "");

    public override string Threshold(Finding finding) => Verb(finding);

    protected override IEnumerable<string> Notes(FindingNote note, Criterion criterion)
    {
        if (note.ReadingsDiffer)
        {
            yield return "Det er ikke efterprøvet, om uoplyst uddannelse tæller som grundskoleuddannelse, og de to fortolkninger fører til "
                + "hvert sit resultat.";
        }

        if (note.IsContradicted)
            yield return "Antallene og det offentliggjorte tal udelukker hinanden, og det vides ikke, hvilket af dem der er rigtigt.";
        if (note.YearOfMoreTaxpayers is { } year)
        {
            yield return "Der er flere skattepligtige end beboere i " + Words.Number(year) + ". Begge antal er brugt som oplyst og bør "
                + "efterses.";
        }

        foreach (var unused in note.Unused) yield return Given(unused, criterion);
    }

    public override string Required(ThresholdPolicy policy)
    {
        var all = policy.Criteria.Count;
        return "Der kræves " + Clauses(
        [
            .. policy.SmallestPopulation == 0 ? Array.Empty<string>() : ["mindst " + Residents(policy.SmallestPopulation)],
            (all == 1 ? "at det ene kriterium"
                : policy.RequiredCount == all ? "at alle " + Number(all) + " kriterier"
                : "at mindst " + Number(policy.RequiredCount) + " af de " + Number(all) + " kriterier") + " er opfyldt",
            .. policy.Gates.Select(gate => "at betingelsen om " + Name(gate.Indicator) + " er opfyldt"),
        ]) + ".";
    }

    public override string RequiredLists(StatusRule rule, Regime regime) =>
        "Boligområdet skal være " + Label(regime, AreaStatus.ParallelSociety) + " på denne liste og på hver af de "
        + Number(rule.ListsBefore!.Value) + " foregående årlige lister (før 2018: særligt udsat boligområde).";

    public override string InARow(StatusFinding finding, Verdict onThisList, Regime regime) =>
        RequiredLists(finding.Rule, regime) + " "
        + OnLists("denne liste", onThisList) + ". " + OnLists("de foregående lister", finding.EarlierVerdict!.Value)
        + (finding.EarlierLists.Count == finding.Rule.ListsBefore ? "." : ": der var kun " + Number(finding.EarlierLists.Count) + ".");

    public override string Earlier(EarlierList list) => "Listen pr. " + Date(list.ListDate) + ": " + (list.Basis, list.Verdict) switch
    {
        (EarlierListBasis.Listed, Kriterium.Verdict.Met) => "ja, som offentliggjort.",
        (EarlierListBasis.Listed, Kriterium.Verdict.NotMet) => "nej, det er offentliggjort med en anden status.",
        (EarlierListBasis.NotListed, _) => "nej, den offentliggjorte liste er fuldstændig og har ikke boligområdet med.",
        (EarlierListBasis.PartialList, _) =>
            "kan ikke afgøres, da listen ikke har boligområdet med og ikke er oplyst at være fuldstændig.",
        (EarlierListBasis.EarlierStatus, Kriterium.Verdict.Met) => "ja, efter en tidligere afgørelse.",
        (EarlierListBasis.EarlierStatus, Kriterium.Verdict.NotMet) => "nej, efter en tidligere afgørelse.",
        (EarlierListBasis.EarlierStatus, _) => "kan ikke afgøres efter en tidligere afgørelse.",
        (EarlierListBasis.PredecessorsDiffer, _) =>
            "kan ikke afgøres, da de boligområder, hvis år det viderefører, ikke havde samme status.",
        _ => "kan ikke afgøres, da listen ikke er oplyst.",
    };

    public override IEnumerable<string> Known(OpenFigure figure, FindingNote note)
    {
        var finding = figure.Finding;
        var name = Name(finding.Indicator);
        var text = FigureText.Of(finding);
        switch (figure.Cause)
        {
            case OpenFigureCause.OtherWindow:
                yield return Sentence(name) + " er offentliggjort som " + Mean(figure.Published!.WindowYears) + ", men kriteriet kræver "
                    + Mean(finding.Criterion.WindowYears) + ".";
                break;
            case OpenFigureCause.OtherEducation:
                yield return Sentence(name) + " er offentliggjort efter en anden definition af grundskoleuddannelse, end kriteriet kræver.";
                break;
            case OpenFigureCause.Rounded:
                yield return Ended(
                    Sentence(name)
                    + (text.Rounded is null ? " er oplyst som " : " er offentliggjort med afrunding og kan være ") + Range(text));
                break;
            case OpenFigureCause.NotGiven:
                yield return Sentence(name) + " er ikke oplyst.";
                break;
            default:
                if (figure.Years.Count > 0 && !text.IsExact)
                    yield return "Grundlaget for " + name + " er ikke fuldt oplyst: "
                        + Clauses([.. figure.Years.Select(year => Year(year, finding.Indicator))]) + ".";
                if (!text.IsUnknown) yield return Ended(Sentence(name) + (text.IsExact ? " er " : " kan være ") + Range(text));
                break;
        }

        switch (figure.Limit)
        {
            case OpenLimitCause.Years:
                yield return "Landsgennemsnittet kendes ikke nøjagtigt for " + Years(figure.NationalYears) + ".";
                break;
            case OpenLimitCause.OtherWindow:
                yield return "Landsgennemsnittet er oplyst som " + Mean(figure.NationalPublished!.WindowYears) + ", men kriteriet kræver "
                    + Mean(finding.Criterion.WindowYears) + ".";
                break;
            case OpenLimitCause.NotGiven:
                yield return "Landsgennemsnittet er ikke oplyst.";
                break;
        }

        if (note.Unused.Count == 0 || !IsTold(figure))
        {
            foreach (var sentence in Notes(note, finding.Criterion)) yield return sentence;
        }
    }

    public override string Asked(IReadOnlyList<string> thresholds) => Ended(
        (thresholds.Count == 1 ? "Kriteriet kræver, " : "Kriterierne kræver, ")
        + Clauses([.. thresholds.Select(threshold => "at tallet " + threshold)]));

    public override IEnumerable<string> SettledBy(OpenFigure figure, FindingNote note)
    {
        var name = Name(figure.Finding.Indicator);
        var window = figure.Finding.Criterion.WindowYears;
        if (note.ReadingsDiffer)
        {
            yield return "Det kan afgøres, når det er afklaret, hvordan uoplyst uddannelse tæller, eller hvilken uddannelse de uoplyste "
                + "har.";
        }


        if (note.IsContradicted) yield return "Det kan afgøres, når det er afklaret, hvilket af de to tal der er rigtigt.";
        if (figure.Cause == OpenFigureCause.Rounded && !figure.Finding.Evidence.IsExact)
        {
            yield return "Det kan afgøres, når "
                + (FigureText.Of(figure.Finding).Rounded is null ? "det nøjagtige tal" : "tallet før afrunding")
                + " eller de bagvedliggende antal er oplyst.";
        }


        if (figure.Cause == OpenFigureCause.OtherWindow) yield return "Det kan afgøres, når " + TheMean(window) + " er oplyst.";
        if (figure.Cause == OpenFigureCause.OtherEducation)
            yield return "Det kan afgøres, når tallet efter denne listes definition er oplyst.";
        if (figure.Cause == OpenFigureCause.NotGiven)
            yield return "Det kan afgøres, når " + name + " eller de bagvedliggende antal er oplyst.";
        if (YearsToGive(figure) is { Count: > 0 } years)
            yield return "Det kan afgøres, når de nøjagtige tal for " + Years(years) + " er oplyst.";
        if (HasNoMeasure(figure))
            yield return "Flere oplysninger kan ikke afgøre det, medmindre de oplyste tal er forkerte.";
        if (figure.Limit == OpenLimitCause.Years)
            yield return "Det kræver antallet af dømte i hele landet i " + Years(figure.NationalYears) + ".";
        else if (figure.Limit is OpenLimitCause.NotGiven or OpenLimitCause.OtherWindow
            || (figure.Limit == OpenLimitCause.Bounded && !figure.Finding.Limit.IsExact))
            yield return "Det kræver det nøjagtige landsgennemsnit over " + Words.Number(window) + " år.";
    }

    public override string KnownResidents(SizeFinding size) =>
        (size.Residents.Upper is not { } most ? "Antallet af beboere er ikke oplyst."
            : "Det vides kun, at antallet af beboere er mellem " + Number(size.Residents.Lower) + " og " + Number(most) + ".")
        + " Der kræves mindst " + Number(size.SmallestPopulation) + ".";

    public override string KnownLists(IReadOnlyList<EarlierList> lists) =>
        "Det vides ikke, om boligområdet var parallelsamfund (før 2018: særligt udsat boligområde) på "
        + Dates(lists) + "."
        + (Differing(lists) is { Count: > 0 } differing
            ? " På " + Dates(differing) + " havde de boligområder, hvis år det viderefører, ikke samme status."
            : "");

    private string Dates(IReadOnlyList<EarlierList> lists) =>
        (lists.Count == 1 ? "listen pr. " : "listerne pr. ") + Joined([.. lists.Select(list => Date(list.ListDate))]);

    public override IEnumerable<string> SettledByLists(IReadOnlyList<EarlierList> lists)
    {
        foreach (var group in lists.GroupBy(list => list.Basis))
        {
            var isOne = group.Count() == 1;
            var dates = Dates([.. group]);
            yield return group.Key switch
            {
                EarlierListBasis.PartialList => "Det kan afgøres, når det er oplyst, om " + dates + " er fuldstændig"
                    + (isOne ? "." : "e."),
                EarlierListBasis.EarlierStatus => "Det kan afgøres, når boligområdets status på " + dates + " er afgjort.",
                EarlierListBasis.PredecessorsDiffer =>
                    "Loven siger ikke, hvilket der tæller af de boligområder, hvis år det viderefører.",
                _ => "Det kan afgøres, når " + dates + " er oplyst.",
            };
        }
    }

    public override string ListTitle(CalendarDate date) => "Listen pr. " + Date(date);

    public override string ListDescription(AreaList list)
    {
        int Count(Verdict verdict) => list.Areas.Count(area => area.Verdict == verdict);
        var open = Count(Kriterium.Verdict.Undetermined);
        return Number(list.Areas.Count) + (list.Areas.Count == 1 ? " boligområde: " : " boligområder: ")
            + Number(Count(Kriterium.Verdict.Met)) + " på listen, " + Number(Count(Kriterium.Verdict.NotMet)) + " ikke på listen og "
            + Number(open) + (open == 1 ? " uafklaret. " : " uafklarede. ")
            + "Den strengeste status står først og for samme status det boligområde, der opfylder betingelserne med størst margen.";
    }

    public override string Standing(ListedArea area, CalendarDate date) =>
        area.Classification is { } classification
            ? classification.Verdict switch
            {
                Kriterium.Verdict.Met => "på listen",
                Kriterium.Verdict.NotMet => NotOnIt,
                _ => Verdict(Kriterium.Verdict.Undetermined),
            }
            : Either([.. area.PossibleStatuses.Select(status => status == AreaStatus.None
                ? NotOnIt
                : (area.StatusClassification?.Regime ?? LegalTimeline.Denmark.At(date)).RuleOf(status)?.DanishLabel ?? status.ToKey())]);

    public override string ShortName(Indicator indicator) =>
        indicator == Indicator.NonWestern ? "Ikke-vestlige lande"
        : indicator == Indicator.OutsideLabourMarket ? "Uden tilknytning"
        : indicator == Indicator.Convicted ? "Dømte"
        : indicator == Indicator.BasicEducation ? "Grundskole"
        : indicator == Indicator.RelativeIncome ? "Bruttoindkomst"
        : throw Indicator.NotHandled(indicator);

    public override string Law(Regime regime) =>
        "Det er bedømt efter reglerne fra " + regime.Name + (regime.Standing, regime.StandingNote.Length) switch
        {
            (LegalStanding.InForce, _) => ", som er gældende",
            (LegalStanding.UnderReview, _) => ", som er gældende og prøves ved en domstol",
            (_, 0) => ", som er afløst",
            _ => "",
        } + "." + (regime.StandingNote.Length == 0 ? "" : " " + OfLaw(regime.StandingNote));

    public override string Identity(RuleIdentity rule, string version) =>
        "Regelsæt " + rule + ", Kriterium " + version + ".";

    public override string Cell(FigureText figure) =>
        figure.IsUnknown ? "ukendt"
        : figure.Rounded is { } rounded ? Written(rounded) + " pct. (afrundet)"
        : Range(figure.Lower, figure.Upper, "", "\u2013");

    public override string Figure(FigureText figure) =>
        figure.IsUnknown ? "ukendt"
        : figure.Rounded is { } rounded ? Written(rounded)
        : Range(figure.Lower, figure.Upper, "", " til ", unit: "");

    public override string Name(Indicator indicator) => DanishListWords.Name(indicator);

    private string Given(Unused unused, Criterion criterion)
    {
        var what = unused.Subject switch
        {
            UnusedSubject.RegionIncome => "regionens indkomst",
            UnusedSubject.NationalShare => "landsgennemsnittet",
            _ => Name(criterion.Indicator),
        };
        return Sentence(what) + unused.Cause switch
        {
            UnusedInputCause.OtherWindow =>
                " er oplyst som " + Mean(unused.Given) + ", men kriteriet kræver " + Mean(unused.Needed[0]) + ".",
            UnusedInputCause.OtherEducation => " er oplyst efter en anden definition af grundskoleuddannelse, end kriteriet kræver.",
            _ => " er oplyst for " + Words.Number(unused.Given) + ", men kriteriet kræver " + Years(unused.Needed) + ".",
        };
    }

    private static string OnLists(string lists, Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "På " + lists + " er det opfyldt",
        Kriterium.Verdict.NotMet => "På " + lists + " er det ikke opfyldt",
        _ => "Det kan ikke afgøres, om det er opfyldt på " + lists,
    };

    private static string Is(Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "er opfyldt",
        Kriterium.Verdict.NotMet => "er ikke opfyldt",
        _ => "kan ikke afgøres",
    };

    private static string Label(Regime regime, AreaStatus status) => Quoted(regime.RuleOf(status)!.DanishLabel);

    private static string Quoted(string label) => "»" + label + "«";

    private static string OfKey(string key) => key switch
    {
        OpenKeys.Residents => "antallet af beboere",
        OpenKeys.EarlierLists => "de tidligere lister",
        _ => DanishListWords.Name(Indicator.FromKey(key)),
    };

    private static string Mean(int years) => years == 1 ? "tal for 1 år" : "gennemsnit over " + Words.Number(years) + " år";

    private static string TheMean(int years) => years == 1 ? "tallet for 1 år" : "gennemsnittet over " + Words.Number(years) + " år";

    private string Residents(long count) => Number(count) + (count == 1 ? " beboer" : " beboere");

    /// <summary>Main clauses with a comma before each, as Danish has it.</summary>
    private static string Clauses(IReadOnlyList<string> clauses) => clauses.Count < 2
        ? string.Concat(clauses)
        : string.Join(", ", clauses.Take(clauses.Count - 1)) + ", og " + clauses[clauses.Count - 1];

    /// <summary>The verb of the law with its limit: "udgør mindst 3 gange landsgennemsnittet (6,09 pct.)".</summary>
    /// <remarks>Of what is not "mindst", Danish says "mindre end", as "ikke mindst" means above all.</remarks>
    private static string Verb(Finding finding, string then = "", bool isNegated = false)
    {
        var figure = FigureText.Of(finding);
        var threshold = finding.Criterion.Threshold;
        return threshold.Comparison switch
        {
            Comparison.MoreThan => "overstiger" + then + (isNegated ? " ikke " : " "),
            Comparison.AtLeast => "udgør" + then + (isNegated ? " mindre end " : " mindst "),
            _ => "er" + then + (isNegated ? " ikke mindre end " : " mindre end "),
        } + (threshold.Limit.NationalMultiple is { } multiple
            ? Written(multiple.Value.ToString()) + " gange landsgennemsnittet (" + (IsOpen(finding) ? "ukendt" : Range(
                figure.LimitLower, figure.LimitUpper)) + ")"
            : Written(figure.LimitLower!) + " pct.");
    }

    /// <summary>Whether nothing is known of a limit that is a multiple of the national share.</summary>
    private static bool IsOpen(Finding finding) => finding.Limit == finding.Criterion.Threshold.Limit.Resolve(finding.Indicator.Range);

    /// <summary>A printed figure as printed; where the rounding leaves the verdict open, with all that it can stand for.</summary>
    private static string Range(FigureText figure, Verdict verdict) =>
        figure.Rounded is not { } rounded ? Range(figure)
        : Written(rounded) + " pct. (afrundet" + (verdict == Kriterium.Verdict.Undetermined ? ", så " + Range(figure) : "") + ")";

    private static string Range(FigureText figure) => (figure.IsOnLimit ? "præcis " : "") + Range(figure.Lower, figure.Upper);

    private static string Range(
        string? lower, string? upper, string from = "mellem ", string to = " og ", string unit = " pct.") => (lower, upper) switch
        {
            (null, null) => "hvad som helst",
            ({ } low, null) => Written(low) + unit + " eller mere",
            (null, { } high) => Written(high) + unit + " eller mindre",
            ({ } low, { } high) => low == high ? Written(low) + unit : from + Written(low) + to + Written(high) + unit,
        };

    private static string Year(OpenYear open, Indicator indicator)
    {
        var year = Words.Number(open.Year);
        return open.Cause switch
        {
            OpenYearCause.NoCounts => "der er ingen tal for " + year,
            OpenYearCause.EmptyBase => indicator == Indicator.RelativeIncome
                ? "der er ingen skattepligtige i " + year
                : "der er ingen personer at opgøre andelen af i " + year,
            OpenYearCause.Suppressed => "tallet for " + year + " er kun kendt som et interval",
            OpenYearCause.EducationUnknown => "det er ukendt, hvor mange der har uoplyst uddannelse i " + year,
            OpenYearCause.EducationSuppressed => "det er kun kendt som et interval, hvor mange der har uoplyst uddannelse i " + year,
            OpenYearCause.RegionUnknown => "regionens indkomst i " + year + " er ukendt",
            OpenYearCause.RegionNotPositive => "regionens gennemsnitlige indkomst i " + year + " er ikke over 0",
            _ => "tallet for " + year + " er ukendt",
        };
    }

    private string Qualified(Criterion criterion, AveragingMethod averaging, int measurementYear)
    {
        string[] parts =
        [
            .. criterion.WindowYears == 1
                ? Array.Empty<string>()
                : [(averaging == AveragingMethod.PooledShare ? "samlet for" : "gennemsnit af") + " opgørelsesårene "
                    + Window(measurementYear, criterion.WindowYears)],
            .. criterion.Indicator != Indicator.BasicEducation ? Array.Empty<string>() : [criterion.Education switch
            {
                EducationDefinition.DanishOrApproved => "kun uddannelse taget eller godkendt i Danmark tæller",
                EducationDefinition.DanishOrApprovedUnknownAsBasic =>
                    "kun uddannelse taget eller godkendt i Danmark tæller, og uoplyst regnes som grundskoleuddannelse",
                _ => "uoplyst regnes som grundskoleuddannelse",
            }],
        ];
        return parts.Length == 0 ? "" : " (" + string.Join("; ", parts) + ")";
    }
}
