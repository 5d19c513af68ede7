namespace Kriterium;

/// <summary>Whom the law counts: the age bands of its bases, once, and the traits that count in them.</summary>
/// <remarks>
/// Source: § 61 a of the public-housing act (<i>almenboligloven</i>), in every version since 2010; one band for each criterion.
/// A band includes both ends. Ages are whole years on 1 January of the row's year, which is unverified (docs/how-to/which-year.md).
/// Each band has its own ends, as an act can move one band alone.
/// </remarks>
internal static class CountingRules
{
    /// <summary>18-64: who can be outside labour (<i>uden tilknytning til arbejdsmarked eller uddannelse</i>).</summary>
    /// <remarks>§ 61 a, the criterion of labour. The press also prints 18-65; the statute says 18-64.</remarks>
    public const byte YoungestOfWorkingAge = 18, OldestOfWorkingAge = 64;

    /// <summary>18 and over: of whom a conviction counts (<i>dømt</i>).</summary>
    /// <remarks>
    /// § 61 a, the criterion of convictions. From 2018 the act says only residents; 18 and over is the agreement's wording, unverified in
    /// the act.
    /// </remarks>
    public const byte YoungestAdult = 18;

    /// <summary>30-59: whose highest education counts (<i>grundskoleuddannelse</i>, on the lists <i>grunduddannelse</i>).</summary>
    /// <remarks>§ 61 a, the criterion of education, since 2013.</remarks>
    public const byte YoungestWithEducation = 30, OldestWithEducation = 59;

    /// <summary>15-64: whose income counts (<i>gennemsnitlig bruttoindkomst</i>), if taxable and not in education.</summary>
    /// <remarks>
    /// § 61 a, the criterion of income, since 2013. The agency's answer 42 to bill L 38 (2018-19) writes 16-64; the act says 15-64.
    /// </remarks>
    public const byte YoungestTaxpayer = 15, OldestTaxpayer = 64;

    /// <summary>The counts that a resident of this age and with these traits takes part in.</summary>
    /// <remarks>
    /// Non-Western counts at every age, children included. The vector code repeats this with the same constants; a law compares the two for
    /// every age and every set of traits.
    /// </remarks>
    public static CountedIn Of(int age, ResidentTraits traits)
    {
        var counts = CountedIn.None;
        void CountIf(bool isCounted, CountedIn count) => counts |= isCounted ? count : CountedIn.None;
        bool Has(ResidentTraits trait) => (traits & trait) != ResidentTraits.None;

        var isOfWorkingAge = age is >= YoungestOfWorkingAge and <= OldestOfWorkingAge;
        var isAdult = age >= YoungestAdult;
        var isOfEducationAge = age is >= YoungestWithEducation and <= OldestWithEducation;
        var isOfTaxpayerAge = age is >= YoungestTaxpayer and <= OldestTaxpayer;

        CountIf(Has(ResidentTraits.NonWestern), CountedIn.NonWestern);
        CountIf(isOfWorkingAge, CountedIn.Aged18To64);
        CountIf(isAdult, CountedIn.Aged18Plus);
        CountIf(isAdult && Has(ResidentTraits.Convicted), CountedIn.Convicted);
        CountIf(isOfEducationAge, CountedIn.Aged30To59);
        CountIf(isOfEducationAge && Has(ResidentTraits.BasicEducation), CountedIn.BasicEducation);
        CountIf(isOfEducationAge && Has(ResidentTraits.UnknownEducation), CountedIn.UnknownEducation);
        CountIf(isOfTaxpayerAge && Has(ResidentTraits.Taxable) && !Has(ResidentTraits.InEducation), CountedIn.Taxpayers);
        return counts;
    }
}
