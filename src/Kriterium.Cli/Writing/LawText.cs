using System.Globalization;

namespace Kriterium.Cli.Writing;

/// <summary>Regimes in words, the same in a table and in Markdown.</summary>
internal static class LawText
{
    public const string AddressNotKnown = "(address not known)";

    /// <summary>"2018: lists from 2018-12-01 until 2021-11-30 (not included)".</summary>
    public static string Heading(LegalTimeline timeline, Regime regime) =>
        regime.Name + ": lists from " + regime.From + (timeline.Until(regime) is { } until ? " until " + until + " (not included)" : " on");

    public static IEnumerable<string> About(Regime regime)
    {
        yield return "Standing: " + regime.StandingText + "." + (regime.StandingNote.Length == 0 ? "" : " " + regime.StandingNote);
        yield return "Yearly list: " + Words.Number(regime.PublicationDay) + " "
            + CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(regime.PublicationMonth);
    }

    /// <summary>The sources of a regime, each once, with what it is the source of.</summary>
    public static IEnumerable<(string Of, LegalSource Source)> Sources(Regime regime)
    {
        var named = regime.Statuses.SelectMany(rule => rule.Sources, (rule, source) => (Of: rule.EnglishLabel, Source: source))
            .Append((Of: "first date", Source: regime.FromSource));
        if (regime.StandingSource is { } standing) named = named.Append((Of: "standing", Source: standing));
        return named
            .GroupBy(pair => (pair.Source.Citation, pair.Source.Address))
            .Select(group => (string.Join(", ", group.Select(pair => pair.Of)), group.First().Source));
    }

    /// <summary>What is unverified in a regime, each fact once; where there are several statuses, with those that it is about.</summary>
    public static IEnumerable<string> Unverified(Regime regime)
    {
        var facts = regime.Statuses.SelectMany(rule => rule.Unverified, (rule, fact) => (Fact: fact, Of: rule.EnglishLabel))
            .GroupBy(pair => pair.Fact, pair => pair.Of)
            .Select(group => group.Key + (regime.Statuses.Count == 1 ? "" : " [" + string.Join(", ", group) + "]"));
        if (regime.FromSource.Unverified is { } ofFirstDate) facts = facts.Append("first date: " + ofFirstDate);
        return regime.StandingSource?.Unverified is { } ofStanding ? facts.Append("standing: " + ofStanding) : facts;
    }
}
