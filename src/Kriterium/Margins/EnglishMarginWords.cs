namespace Kriterium;

/// <summary>The words of margins in English.</summary>
internal sealed class EnglishMarginWords : MarginWords
{
    public static EnglishMarginWords Instance { get; } = new();

    public override IReadOnlyList<string> Titles { get; } =
        ["Criterion", "Result", "Figure must", "Changes the verdict", "Change", "Move out", "Move in"];

    public override string Moves =>
        "Where the figure must fall: change, a person who counts in it no longer does; move out, one who does leaves; move in, one who "
            + "does not comes. Where it must rise, the reverse. Only the newest year changes; the other years, the region, the country, "
            + "the other tests and the size are held fixed.";

    public override string Size => "Number of residents";

    protected override string NoneChanges => "No change of one criterion alone, or of the size, that can be counted would change this.";

    protected override string Changes => "That alone would change the verdict of the rule.";

    protected override ExplanationWords Terms => EnglishExplanationWords.Instance;

    public override string Amount(Margin margin) => (margin.State, margin.From, margin.To) switch
    {
        (MarginState.Unknown, _, _) => "unknown",
        (_, { } from, { } to) => (from == to ? "" : Terms.Number(from) + " to ") + Of(to, margin),
        (_, { } from, null) => Of(from, margin) + " or more, if any",
        _ => "impossible",
    };

    public override string Direction(bool? mustRise) => mustRise switch { true => "rise", false => "fall", _ => "" };

    public override string YesOrNo(bool value) => value ? "yes" : "no";

    protected override string State(Margin margin) => Subject(margin) + " is " + Terms.Verdict(margin.Verdict) + ".";

    protected override string Unknown(Margin margin) => margin.Verdict == Verdict.Undetermined
        ? "Whether " + Lower(Subject(margin)) + " is met is undetermined, so no number can be given."
        : State(margin) + " No number can be given, as the counts do not give that by themselves.";

    protected override string Stays(Margin margin) => "It would stay so however many " + Movers(margin, "persons", "it") + ".";

    protected override string Otherwise(Margin margin) => (margin.To, margin.Verdict) switch
    {
        (null, Verdict.Met) => "It could cease to be met if at least " + If(margin, "it") + ", but perhaps no number is enough.",
        (null, _) => "It could be met if at least " + If(margin, "it") + ", but perhaps no number is enough.",
        (_, Verdict.Met) => "It would no longer be met if " + If(margin, "it") + ".",
        _ => "It would be met if " + If(margin, "it") + ".",
    };

    protected override string Otherwise(Verdict verdict, IReadOnlyList<Margin> margins) =>
        (verdict == Verdict.Met ? "It would no longer be on it if " : "It would be on it if ")
            + Terms.Either([.. margins.Select(margin => (margin.To is null ? "at least " : "") + If(
                margin, margin.Criterion is { } criterion ? Terms.Name(criterion.Indicator) : ""))]) + ".";

    private static string Of(long count, Margin margin) =>
        margin.IsInKroner ? Words.Of(count, "krone", "kroner") : Words.Of(count, "person");

    private string Subject(Margin margin) => margin.Criterion is { } criterion
        ? "The criterion on " + Terms.Name(criterion.Indicator)
        : "The required number of residents";

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);

    /// <summary>"24 to 28 persons who count in it left", "the area's total income were 70,000 kroner higher".</summary>
    private string If(Margin margin, string figure)
    {
        var amount = margin.To is null ? Of(margin.From!.Value, margin) : Amount(margin);
        return margin.IsInKroner
            ? "the area's total income were " + amount + (margin.MustRise == true ? " higher" : " lower")
            : Movers(margin, amount, figure);
    }

    private static string Movers(Margin margin, string persons, string figure)
    {
        var rises = margin.MustRise == true;
        var (does, doesNot) = margin.To == 1 ? ("counts", "does not count") : ("count", "do not count");
        string Who(bool count) => persons + " who " + (count ? does : doesNot) + " in " + figure;
        return (margin.Criterion, margin.Move) switch
        {
            (null, MarginMove.MoveOut) => persons + " left",
            (null, _) => persons + " came",
            (_, MarginMove.MoveOut) => Who(!rises) + " left",
            (_, MarginMove.MoveIn) => Who(rises) + " came",
            _ => Who(!rises) + (rises ? " came to" : " no longer did"),
        };
    }
}
