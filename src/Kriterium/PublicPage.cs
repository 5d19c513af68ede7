namespace Kriterium;

/// <summary>Public pages of acts, bills and judgments, in the forms that their publishers give them.</summary>
internal static class PublicPage
{
    /// <summary>An act in Retsinformation, by its European Legislation Identifier.</summary>
    public static string Act(int year, int number) =>
        "https://www.retsinformation.dk/eli/lta/" + Words.Number(year) + "/" + Words.Number(number);

    /// <summary>A bill at Folketinget.</summary>
    /// <param name="session">The year in which the session began, and which session of it: 20101 is the first one of 2010-11.</param>
    /// <param name="number">As in "l60".</param>
    public static string Bill(string session, string number) =>
        "https://www.ft.dk/samling/" + session + "/lovforslag/" + number + "/index.htm";

    /// <summary>A judgment in EUR-Lex, in Danish, by its CELEX number.</summary>
    public static string Judgment(string celex) => "https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:" + celex;
}
