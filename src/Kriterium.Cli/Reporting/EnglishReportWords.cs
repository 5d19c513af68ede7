namespace Kriterium.Cli.Reporting;

/// <summary>The words of a report in English.</summary>
internal sealed class EnglishReportWords : ReportWords
{
    public static EnglishReportWords Instance { get; } = new();

    public override Language Language => Language.English;

    public override string Tag => "en";

    public override string SkipToContent => "Skip to the content";

    public override string Contents => "Contents";

    public override string KeyFigures => "Key figures";

    public override string TheList => "The list";

    public override string TheChanges => "Changes since the previous list";

    public override string NearMisses => "Close to another outcome";

    public override string Open => "What could not be determined";

    public override string EachArea => "Each area";

    public override string TheLaw => "The law";

    public override string Sources => "Sources";

    public override string Unverified => "Unverified";

    public override string Data => "Data and identity";

    public override string Area => "Area";

    public override string Municipality => "Municipality";

    public override string Status => "Status";

    public override string Residents => "Residents";

    public override string CriteriaMet => "Criteria met";

    public override string Before => "Before";

    public override string Now => "Now";

    public override string ResidentsBefore => "Residents before";

    public override string ResidentsNow => "Residents now";

    public override string Because => "Because";

    public override string Rule => "Rule";

    public override string Verdict => "Now";

    public override string Margin => "The outcome changes if";

    public override string Criterion => "Criterion";

    public override string MetWhen => "Met when";

    public override string File => "File";

    public override string UsedAs => "Used as";

    public override string NoFingerprint => "none: it can be read only once";

    public override string Search => "Find an area";

    public override string SearchHint => "Name, municipality or status";

    public override string Shown => "{0} of {1} areas shown";

    public override string Previously => "previous list: ";

    public override string OnTheList => "On the list";

    public override string NotOnTheList => "Not on the list";

    public override string Undetermined => "Undetermined";

    public override string SinceBefore => "Since the previous list: ";

    public override string BackToTheList => "Back to the list";

    public override string NothingOpen => "Every area could be determined.";

    public override string AboutOpen => "Under each question stand the areas whose answer depends on it.";

    public override string DependsOn => "Its outcome depends on";

    public override string Question => "question";

    public override string AboutNearMisses =>
        "Each row is an area for which one test alone carries a rule to its other outcome, with the smallest number whose move does that. "
            + "Only the newest year moves; the other years, the region, the country and all other tests are held fixed.";

    public override string NoNearMisses => "No margin is known by which one test alone changes an outcome. Margins need yearly counts.";

    public override string OnlyCounted => "They are in the list above.";

    public override string Size => "Number of residents";

    public override string LibraryVersion => "Version of Kriterium";

    public override string Fingerprint => "Fingerprint of the rule (SHA-256)";

    public override string DecidingFingerprint => "Fingerprint of what decides (SHA-256)";

    public override string AboutData => "The same files and the same version give this page byte for byte.";

    protected override string Unknown => "unknown";

    public override string Title(AreaList list) => "The list of " + list.Date.ToText(Language);

    public override string Sentence(ListReport report)
    {
        var (listed, open) = (report.Count(Kriterium.Verdict.Met), report.Count(Kriterium.Verdict.Undetermined));
        var rule = report.Regime is { } regime ? "the law of " + regime.Name : "the rule " + report.List.RuleIdentity!.Value.Name;
        return Number(listed) + " of " + Areas(report.Areas.Count) + (listed == 1 ? " is" : " are") + " on the list of "
            + report.List.Date.ToText(Language) + " because " + (listed == 1 ? "it meets " : "they meet ") + rule
            + (open == 0 ? "." : "; for " + Number(open) + " it could not be determined.");
    }

    public override string Marks(string? label) =>
        "✓ met, ✗ not met, ? undetermined"
            + (label is null ? "." : ": by the rule “" + label + "”, or else by the rule that asks for it.");

    public override string TotalOf(int areas, string residents) =>
        Areas(areas) + (areas == 1 ? " assessed. Residents: " : " assessed. Residents in all: ") + residents + ".";

    public override string Closest(int shown, int all) => "The " + Number(shown) + " closest of " + Number(all) + " are shown.";

    public override string SourceKind(ReportSourceKind kind) => kind switch
    {
        ReportSourceKind.Areas => "the list",
        ReportSourceKind.Previous => "the previous list",
        ReportSourceKind.Reference => "region and country",
        ReportSourceKind.History => "earlier lists",
        ReportSourceKind.Lineage => "lineage of areas",
        _ => "the rule",
    };

    public override string SmallCounts(SmallCounts small) => small.To < small.From
        ? "Small counts are shown."
        : "Counts of " + Number(small.From) + " to " + Number(small.To) + " persons, and what they could be found from, are withheld.";

    public override string Number(long value) => Words.Grouped(value);

    public override string Of(Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "met",
        Kriterium.Verdict.NotMet => "not met",
        _ => "undetermined",
    };

    protected override string Between(string from, string to) => from + "–" + to;

    protected override string Moving(Margin margin, string amount) =>
        margin.IsInKroner
            ? "incomes are " + amount + (margin.MustRise == true ? " higher" : " lower") + " together"
            : amount + (margin.To is null ? ", " : " ") + (margin.Move, margin.MustRise, IsOne: margin.To == 1) switch
            {
                (MarginMove.MoveOut, _, var isOne) => isOne ? "moves out" : "move out",
                (MarginMove.MoveIn, _, var isOne) => isOne ? "moves in" : "move in",
                (_, true, var isOne) => isOne ? "more counts" : "more count",
                (_, _, var isOne) => "no longer " + (isOne ? "counts" : "count"),
            };

    private string Areas(int count) => Number(count) + (count == 1 ? " area" : " areas");
}
