using System.Globalization;

namespace Kriterium.Cli.Writing;

/// <summary>Regimes in words, the same in a table and in Markdown.</summary>
internal static class LawText
{
    /// <summary>"2018: lists from 2018-12-01 until 2021-11-30 (not included)".</summary>
    public static string Heading(LegalTimeline timeline, Regime regime) =>
        regime.Name + ": lists from " + regime.From + (timeline.Until(regime) is { } until ? " until " + until + " (not included)" : " on");

    public static IEnumerable<string> About(Regime regime)
    {
        yield return "Standing: " + regime.StandingText + "." + (regime.StandingNote.Length == 0 ? "" : " " + regime.StandingNote);
        yield return "Source: " + regime.Source;
        yield return "Source of the first date: " + regime.FromSource;
        yield return "Yearly list: " + Words.Number(regime.PublicationDay) + " "
            + CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(regime.PublicationMonth);
    }
}
