namespace Kriterium;

/// <summary>The words of margins in Danish.</summary>
internal sealed class DanishMarginWords : MarginWords
{
    public static DanishMarginWords Instance { get; } = new();

    public override IReadOnlyList<string> Titles { get; } =
        ["Kriterium", "Resultat", "Opgørelsen skal", "Ændrer udfaldet", "Ændring", "Fraflytning", "Tilflytning"];

    public override string Moves =>
        "Hvor opgørelsen skal falde, er en ændring, at en person, der tæller med i den, ikke længere gør det; en "
            + "fraflytning, at en person, der tæller med, flytter ud; og en tilflytning, at en person, der ikke tæller med, "
            + "flytter ind. Hvor den skal stige, er det omvendt. Kun det nyeste år ændres; de øvrige år, regionen, hele landet, de "
            + "øvrige kriterier og antallet af beboere holdes uændret.";

    public override string Size => "Antal beboere";

    protected override string NoneChanges =>
        "Ingen ændring af et enkelt kriterium eller af antallet af beboere, der kan gøres op, ville ændre dette.";

    protected override string Changes => "Det ville i sig selv ændre udfaldet af reglen.";

    protected override ExplanationWords Terms => DanishExplanationWords.Instance;

    public override string Amount(Margin margin) => (margin.State, margin.From, margin.To) switch
    {
        (MarginState.Unknown, _, _) => "ukendt",
        (_, { } from, { } to) => (from == to ? "" : Terms.Number(from) + " til ") + Of(to, margin),
        (_, { } from, null) => Of(from, margin) + " eller flere, hvis det er muligt",
        _ => "umuligt",
    };

    public override string Direction(bool? mustRise) => mustRise switch { true => "stige", false => "falde", _ => "" };

    public override string YesOrNo(bool value) => value ? "ja" : "nej";

    protected override string State(Margin margin) => Subject(margin) + " er " + Terms.Verdict(margin.Verdict) + ".";

    protected override string Unknown(Margin margin) => margin.Verdict == Verdict.Undetermined
        ? "Det kan ikke afgøres, om " + Lower(Subject(margin)) + " er opfyldt, så der kan ikke angives noget antal."
        : State(margin) + " Der kan ikke angives noget antal, da antallene ikke afgør det alene.";

    protected override string Stays(Margin margin) =>
        "Det ville ikke ændre sig, uanset hvor mange " + Movers(margin, "personer", "den", "der ") + ".";

    protected override string Otherwise(Margin margin) => (margin.To, margin.Verdict) switch
    {
        (null, Verdict.Met) =>
            "Det ville måske ikke længere være opfyldt, hvis mindst " + If(margin, "den") + ", men måske er intet antal nok.",
        (null, _) => "Det ville måske blive opfyldt, hvis mindst " + If(margin, "den") + ", men måske er intet antal nok.",
        (_, Verdict.Met) => "Det ville ikke længere være opfyldt, hvis " + If(margin, "den") + ".",
        _ => "Det ville blive opfyldt, hvis " + If(margin, "den") + ".",
    };

    protected override string Otherwise(Verdict verdict, IReadOnlyList<Margin> margins) =>
        (verdict == Verdict.Met ? "Det ville ikke længere være på listen, " : "Det ville komme på listen, ")
            + Terms.Either([.. margins.Select(margin => "hvis " + (margin.To is null ? "mindst " : "") + If(
                margin, margin.Criterion is { } criterion ? Terms.Name(criterion.Indicator) : ""))]) + ".";

    private string Of(long count, Margin margin) =>
        Terms.Number(count) + (margin.IsInKroner ? " kr." : count == 1 ? " person" : " personer");

    private string Subject(Margin margin) => margin.Criterion is { } criterion
        ? "Kriteriet om " + Terms.Name(criterion.Indicator)
        : "Kravet til antallet af beboere";

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);

    /// <summary>"24 til 28 personer, der tæller med i den, flyttede ud", "den samlede bruttoindkomst var 70.000 kr. højere".</summary>
    private string If(Margin margin, string figure)
    {
        var amount = margin.To is null ? Of(margin.From!.Value, margin) : Amount(margin);
        return margin.IsInKroner
            ? "boligområdets samlede bruttoindkomst var " + amount + (margin.MustRise == true ? " højere" : " lavere")
            : Movers(margin, amount, figure);
    }

    private static string Movers(Margin margin, string persons, string figure, string that = "")
    {
        var rises = margin.MustRise == true;
        string Who(bool count) => persons + (count ? ", der tæller med i " : ", der ikke tæller med i ") + figure + ", " + that;
        return (margin.Criterion, margin.Move) switch
        {
            (null, MarginMove.MoveOut) => persons + " " + that + "flyttede ud",
            (null, _) => persons + " " + that + "flyttede ind",
            (_, MarginMove.MoveOut) => Who(!rises) + "flyttede ud",
            (_, MarginMove.MoveIn) => Who(rises) + "flyttede ind",
            _ => Who(!rises) + (rises ? "kom til det" : "ikke længere gjorde det"),
        };
    }
}
