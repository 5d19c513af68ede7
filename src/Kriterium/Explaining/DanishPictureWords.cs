namespace Kriterium;

/// <summary>The words of pictures in Danish.</summary>
internal sealed class DanishPictureWords() : PictureWords(DanishExplanationWords.Instance)
{
    public static DanishPictureWords Instance { get; } = new();

    public override string AreaTitle => "Boligområde";

    public override string ResidentsTitle => "Beboere";

    public override string StatusTitle => "Status";

    public override string ChangesAtTitle => "Ændres ved";

    public override string BelowTitle => "Under";

    public override string AtTitle => "Netop der";

    public override string AboveTitle => "Over";

    public override string NotOnIt => "ikke på listen";

    public override string Unknown => "ukendt";

    public override string Possible => "Den lyse del af et mærke: mulig, men ikke afgjort.";

    public override string WithoutMark => "En linje alene: ikke parallelsamfund (før 2018: ikke på listen).";

    public override string NotKnown => "En brudt linje: vides ikke.";

    public override string Carried =>
        "En ring: det boligområde, hvis år det viderefører, var parallelsamfund (før 2018: særligt udsat boligområde).";

    public override string CarriedCell => "videreført";

    public override string Number(Count count) => DanishListWords.Instance.Number(count);

    public override string HistoryTitle((CalendarDate First, CalendarDate Last)? lists) =>
        lists is not var (first, last) ? "Ingen lister"
        : first == last ? Words.ListTitle(first)
        : "Listerne fra " + Words.Date(first) + " til " + Words.Date(last);

    public override string HistoryDescription(int areas, int lists) =>
        Areas(areas) + " på " + Words.Number(lists) + (lists == 1 ? " liste" : " lister")
        + ": en række for hvert boligområde, en kolonne for hver liste. Jo højere mærke, desto strengere status.";

    public override string Counts(Finding finding, VerdictCounts counts) =>
        ExplanationWords.Sentence(Words.Threshold(finding)) + ": " + Words.Number(counts.Met) + " opfyldt, " + Words.Number(counts.NotMet)
        + " ikke opfyldt, " + Words.Number(counts.Undetermined) + " kan ikke afgøres.";

    public override string DistributionDescription(CalendarDate date, int drawn, int unknown) =>
        Words.ListTitle(date) + ": " + Areas(drawn) + " med den største opgørelse øverst. Et punkt er en nøjagtig opgørelse, en bjælke er "
        + "det, den kan være" + (unknown == 0 ? "." : "; om yderligere " + Words.Number(unknown) + " vides intet.");

    public override string SweepTitle(Sweep sweep) => sweep.Figure switch
    {
        SweptFigure.Limit => "Grænseværdien for: " + sweep.Criterion!.Indicator.DanishName,
        SweptFigure.RequiredCount => "Hvor mange af kriterierne der skal være opfyldt",
        SweptFigure.SmallestPopulation => "Det laveste antal beboere, som et boligområde på listen kan have",
        _ => "Hvor mange år gennemsnittene er taget over",
    };

    public override string SweepDescription(Sweep sweep) =>
        "Hvor mange af " + Areas(sweep.AreaCount) + " der er på listen, når værdien ændres og " + Words.Label(sweep.Policy)
        + " i øvrigt er uændret. Det lyse er uafklaret.";

    public override string OwnValue(string value, SweepStep step) =>
        "Efter reglen, som den er, " + value + ": " + Words.Number(step.ListedCount) + " på listen, " + Words.Number(step.NotListedCount)
        + " ikke på listen, " + Words.Number(step.UndeterminedCount) + (step.UndeterminedCount == 1 ? " uafklaret." : " uafklarede.");

    public override string Times(string number) => number.Replace('.', ',') + " gange landsgennemsnittet";

    public override string Listed(Verdict verdict) => verdict switch
    {
        Verdict.Met => "på listen",
        Verdict.NotMet => NotOnIt,
        _ => Words.Verdict(verdict),
    };

    private string Areas(int count) => Words.Number(count) + (count == 1 ? " boligområde" : " boligområder");
}
