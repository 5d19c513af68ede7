namespace Kriterium;

/// <summary>The texts of the law's data in Danish. A text that is not one of them is the caller's, and stands as given.</summary>
internal static class DanishLawTexts
{
    private static readonly (string English, string Danish)[] All =
    [
        (
            "§ 61 a of the public-housing act (almenboligloven) as inserted through bill L 60 (2010-11), adopted in December 2010",
            "§ 61 a i almenboligloven som indsat ved lovforslag L 60 (2010-11), vedtaget i december 2010"),
        (
            ThresholdPolicies.AgreementTitle + ", enacted through bill L 45 (2013-14)",
            "Aftalen »Aftale om nye kriterier for særligt udsatte boligområder« (2013) mellem regeringen (Socialdemokraterne, Radikale "
                + "Venstre, Socialistisk Folkeparti), Liberal Alliance og Det Konservative Folkeparti, gennemført ved lovforslag L 45 "
                + "(2013-14)"),
        (
            ThresholdPolicies.Act2018.Citation
                + ": a transitional rule made it 5 years for 2018-2020, so that the statute's 4 years was never applied",
            "Lovforslag L 38 (2018-19), lov nr. 1322 af 27/11/2018: en overgangsregel gjorde det til 5 år for 2018-2020, så lovens 4 år "
                + "blev aldrig anvendt"),
        (ThresholdPolicies.Act2018.Citation, "Lovforslag L 38 (2018-19), lov nr. 1322 af 27/11/2018"),
        (ThresholdPolicies.Act2021.Citation, Since2021("§ 61 a")),
        (ThresholdPolicies.Prevention2021.Source.Citation, Since2021("§ 61 b")),
        (
            "Bill L 23 (2021-22), lov nr. 2157 af 27/11/2021: 5 years for good",
            "Lovforslag L 23 (2021-22), lov nr. 2157 af 27/11/2021: 5 år som varig regel"),
        ("Bill L 23 (2021-22), lov nr. 2157 af 27/11/2021", "Lovforslag L 23 (2021-22), lov nr. 2157 af 27/11/2021"),
        (
            "C-417/23, judgment of 18 December 2025, ECLI:EU:C:2025:1017",
            "Sag C-417/23, dom af 18. december 2025, ECLI:EU:C:2025:1017"),
        ("the number of the act", "lovens nummer"),
        (
            "that the base is residents aged 18 and over (the agreement's wording; the act says only residents)",
            "at andelen opgøres af beboere på 18 år og derover (aftalens ordlyd; loven siger kun beboere)"),
        (
            "from which register years the figure comes (by one press source, the year before the list's year and the one before that)",
            "hvilke registerår tallet bygger på (ifølge en enkelt pressekilde året før listens år og året før det)"),
        ("from which register year the figure comes", "hvilket registerår tallet bygger på"),
        (
            "for lists before 2015 and after 2017, that the income is that of two years before the list's year, as the agency's answer 42 "
                + "to bill L 38 (2018-19) says for the lists of 2015-2017",
            "for lister før 2015 og efter 2017, at indkomsten er den to år før listens år, som styrelsens svar nr. 42 til lovforslag L 38 "
                + "(2018-19) siger om listerne 2015-2017"),
        (
            "how unknown education counts, which the act does not say (in practice grouped with basic, as the press and the housing "
                + "organisations' federation reported in November 2020; one article can be read the other way)",
            "hvordan uoplyst uddannelse tæller, hvilket loven ikke siger (i praksis regnet med som grundskoleuddannelse, som pressen og "
                + "boligorganisationernes landsforening oplyste i november 2020; en enkelt artikel kan læses anderledes)"),
        (
            "that years are counted as yearly lists (practice; the act counts years in which the conditions were met)",
            "at år tælles som årlige lister (praksis; loven tæller år, hvor betingelserne var opfyldt)"),
        (
            "that the lists print only areas that are not vulnerable areas (practice as reported; § 61 b itself has no such exception)",
            "at listerne kun medtager områder, der ikke er udsatte boligområder (praksis som oplyst; § 61 b har ikke selv en sådan "
                + "undtagelse)"),
        ("what followed the judgment: no source is noted", "hvad der fulgte efter dommen: ingen kilde er noteret"),
        ("Replaced by the criteria of the agreement of 2013.", "Afløst af kriterierne i aftalen fra 2013."),
        ("Replaced by lov nr. 1322 af 27/11/2018.", "Afløst af lov nr. 1322 af 27/11/2018."),
        ("Replaced by lov nr. 2157 af 27/11/2021.", "Afløst af lov nr. 2157 af 27/11/2021."),
        (
            "The EU Court ruled in C-417/23 on 18 December 2025 that the duty to make a development plan (§ 168 a), "
                + "tied to the residents' ethnic origin, can be direct discrimination if the national court finds it so. The case is back "
                + "at Østre Landsret; the minister said on 22 January 2026 that the act stands unchanged meanwhile. "
                + "Nothing later is known here.",
            "EU-Domstolen afgjorde den 18. december 2025 i sag C-417/23, at pligten til at lave en udviklingsplan (§ 168 a), som er "
                + "knyttet til beboernes etniske oprindelse, kan være direkte forskelsbehandling, hvis den nationale domstol finder, at "
                + "det er tilfældet. Sagen er tilbage ved Østre Landsret. Ministeren sagde den 22. januar 2026, at loven står uændret "
                + "imens. Noget senere kendes ikke her."),
    ];

    /// <summary>The text in Danish where every part of it is one of the law's, else as it is.</summary>
    public static string Of(string text)
    {
        var parts = new List<string>();
        for (var rest = text; ;)
        {
            var known = All
                .Where(one => rest == one.English || rest.StartsWith(one.English + "; ", StringComparison.Ordinal))
                .Select(one => (one.English, one.Danish))
                .FirstOrDefault();
            if (known.English is null) return text;

            parts.Add(known.Danish);
            if (rest.Length == known.English.Length) return string.Join("; ", parts);
            rest = rest.Substring(known.English.Length + 2);
        }
    }

    private static string Since2021(string paragraph) =>
        paragraph + " i almenboligloven, lovforslag L 23 (2021-22), lov nr. 2157 af 27/11/2021, "
        + "nu lovbekendtgørelse nr. 1171 af 11/11/2024";
}
