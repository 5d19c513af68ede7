namespace Kriterium.Cli.Reporting;

/// <summary>The words of a report in Danish.</summary>
internal sealed class DanishReportWords : ReportWords
{
    public static DanishReportWords Instance { get; } = new();

    public override Language Language => Language.Danish;

    public override string Tag => "da";

    public override string SkipToContent => "Gå til indholdet";

    public override string Contents => "Indhold";

    public override string KeyFigures => "Hovedtal";

    public override string TheList => "Listen";

    public override string TheChanges => "Ændringer siden den forrige liste";

    public override string NearMisses => "Tæt på et andet udfald";

    public override string Open => "Det, der ikke kan afgøres";

    public override string EachArea => "De enkelte boligområder";

    public override string TheLaw => "Retsgrundlag";

    public override string Sources => "Kilder";

    public override string Unverified => "Ikke efterprøvet";

    public override string Data => "Datagrundlag";

    public override string Area => "Boligområde";

    public override string Municipality => "Kommune";

    public override string Status => "Status";

    public override string Residents => "Beboere";

    public override string CriteriaMet => "Opfyldte kriterier";

    public override string Before => "Før";

    public override string Now => "Nu";

    public override string ResidentsBefore => "Beboere før";

    public override string ResidentsNow => "Beboere nu";

    public override string Because => "Begrundelse";

    public override string Rule => "Regel";

    public override string Verdict => "Nu";

    public override string Margin => "Udfaldet ændres, hvis";

    public override string Criterion => "Kriterium";

    public override string MetWhen => "Opfyldt, når den";

    public override string File => "Fil";

    public override string UsedAs => "Anvendt som";

    public override string NoFingerprint => "intet: den kan kun læses én gang";

    public override string Search => "Find et boligområde";

    public override string SearchHint => "Navn, kommune eller status";

    public override string Shown => "{0} af {1} boligområder vises";

    public override string Previously => "forrige liste: ";

    public override string OnTheList => "På listen";

    public override string NotOnTheList => "Ikke på listen";

    public override string Undetermined => "Kan ikke afgøres";

    public override string SinceBefore => "Siden den forrige liste: ";

    public override string BackToTheList => "Tilbage til listen";

    public override string NothingOpen => "Alle boligområder er afgjort.";

    public override string AboutOpen => "Under hvert spørgsmål står de boligområder, hvis udfald afhænger af svaret.";

    public override string DependsOn => "Udfaldet afhænger af svaret på";

    public override string Question => "spørgsmål";

    public override string AboutNearMisses =>
        "Hver række er et boligområde, hvor ét forhold alene giver en regel det modsatte udfald, med det mindste antal, der skal til. "
            + "Kun det nyeste år ændres. De øvrige år, regionen, hele landet og alle andre forhold holdes fast.";

    public override string NoNearMisses =>
        "Der kendes ingen margen, hvor ét forhold alene ændrer et udfald. Margener kræver antal år for år.";

    public override string OnlyCounted => "De står i listen ovenfor.";

    public override string Size => "Antal beboere";

    public override string LibraryVersion => "Version af Kriterium";

    public override string Fingerprint => "Reglens fingeraftryk (SHA-256)";

    public override string DecidingFingerprint => "Fingeraftryk af det, der afgør (SHA-256)";

    public override string AboutData => "De samme filer og den samme version giver nøjagtig den samme side.";

    protected override string Unknown => "ukendt";

    public override string Title(AreaList list) => "Listen pr. " + list.Date.ToText(Language);

    public override string Sentence(ListReport report)
    {
        var (listed, open) = (report.Count(Kriterium.Verdict.Met), report.Count(Kriterium.Verdict.Undetermined));
        var rule = report.Regime is { } regime
            ? "betingelserne i reglerne fra " + regime.Name
            : "betingelserne i reglen " + report.List.RuleIdentity!.Value.Name;
        return Number(listed) + " af " + Areas(report.Areas.Count) + " er på listen pr. " + report.List.Date.ToText(Language)
            + ", fordi " + (listed == 1 ? "det" : "de") + " opfylder " + rule
            + (open == 0 ? "." : ", og for " + Number(open) + " kan det ikke afgøres.");
    }

    public override string Marks(string? label) =>
        "✓ opfyldt, ✗ ikke opfyldt, ? kan ikke afgøres"
            + (label is null ? "." : ": efter reglen om »" + label + "«, ellers efter den regel, der har kriteriet.");

    public override string TotalOf(int areas, string residents) =>
        Areas(areas) + (areas == 1 ? " er vurderet. Beboere: " : " er vurderet. Beboere i alt: ") + residents + ".";

    public override string Closest(int shown, int all) => "De " + Number(shown) + " tætteste af " + Number(all) + " vises.";

    public override string SourceKind(ReportSourceKind kind) => kind switch
    {
        ReportSourceKind.Areas => "listen",
        ReportSourceKind.Previous => "den forrige liste",
        ReportSourceKind.Reference => "regioner og hele landet",
        ReportSourceKind.History => "tidligere lister",
        ReportSourceKind.Lineage => "boligområder, der viderefører andre",
        _ => "reglen",
    };

    public override string SmallCounts(SmallCounts small) => small.To < small.From
        ? "Små antal vises."
        : "Antal fra " + Number(small.From) + " til " + Number(small.To) + " personer, og det de kunne udledes af, vises ikke.";

    public override string Number(long value) => Words.Grouped(value).Replace(',', '.');

    public override string Of(Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "opfyldt",
        Kriterium.Verdict.NotMet => "ikke opfyldt",
        _ => "kan ikke afgøres",
    };

    protected override string Between(string from, string to) => from + "–" + to;

    protected override string Moving(Margin margin, string amount) =>
        margin.IsInKroner
            ? "indkomsterne tilsammen er " + amount + (margin.MustRise == true ? " højere" : " lavere")
            : amount + (margin.To is null ? ", " : " ") + (margin.Move, margin.MustRise) switch
            {
                (MarginMove.MoveOut, _) => "flytter ud",
                (MarginMove.MoveIn, _) => "flytter ind",
                (_, true) => "mere tæller med",
                _ => "ikke længere tæller med",
            };

    private string Areas(int count) => Number(count) + (count == 1 ? " boligområde" : " boligområder");
}
