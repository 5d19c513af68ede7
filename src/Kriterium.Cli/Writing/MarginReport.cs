using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>The margins of every area, and in words who is closest to another verdict.</summary>
internal sealed class MarginReport(IReadOnlyList<AreaMargins> areas, SmallCounts small)
{
    private const int MostNamed = 3;

    public IReadOnlyList<AreaMargins> Areas => areas;

    public SmallCounts Small => small;

    /// <summary>For each rule, how many areas one test alone carries to another verdict, and which are closest to it, in persons.</summary>
    public IEnumerable<string> LinesAbove()
    {
        foreach (var rule in areas.SelectMany(area => area.Rules, (area, margins) => (area.Area, Margins: margins))
            .GroupBy(one => one.Margins.Classification.RuleIdentity))
        {
            var all = rule.ToList();
            var close = all.SelectMany(one => one.Margins.Smallest, (one, margin) => (one.Area, one.Margins, Margin: margin)).ToList();
            var changing = close.Select(one => one.Area).Distinct().Count();
            var inPersons = close.Where(one => !one.Margin.IsInKroner).ToList();

            // Within bounds, each that may be the smallest; of an area's test one move, the surest.
            var closest = inPersons.Where(one => !(one.Margin.From > inPersons.Min(other => other.Margin.To)))
                .GroupBy(one => (one.Area, one.Margin.TestKey), (_, moves) => moves.MinBy(one => one.Margin.To ?? long.MaxValue))
                .ToList();
            yield return "By " + rule.Key.Name + ", one test alone carries "
                + (changing == 0 ? "no area" : Words.Grouped(changing) + " of " + Words.Of(all.Count, "area")) + " to another verdict"
                + (closest.Count == 0 ? "." : "; closest: "
                    + string.Join("; ", closest.Take(MostNamed).Select(one =>
                        Named(one.Area, one.Margins) + " by " + Amount(one.Margin) + " (" + one.Margin.TestKey + ")"))
                    + (closest.Count > MostNamed ? "; and " + Words.Grouped(closest.Count - MostNamed) + " more as close" : "") + ".");
        }
    }

    /// <summary>What stands under a table.</summary>
    public IEnumerable<string> LinesBelow()
    {
        yield return Margins.MovesText();
        foreach (var policy in areas.SelectMany(area => area.Rules).Select(margins => margins.Classification.Policy).Distinct())
            yield return "Rule: " + policy + ".";
        foreach (var line in Withheld()) yield return line;
    }

    /// <summary>What was withheld.</summary>
    public IEnumerable<string> Withheld()
    {
        if (small.To >= small.From)
            yield return "Margins of " + Words.Number(small.From) + " to " + Words.Number(small.To) + " persons are printed as "
                + WithheldText.Of(small) + ", unless every count that they are computed from is more than "
                + Words.Number(2 * small.To) + ".";
        foreach (var line in WithheldText.Lines(areas.Select(area => area.Area), small)) yield return line;
    }

    /// <summary>"3 persons", "24 to 28 persons" and so on, and "&lt;5 persons" for one that is withheld.</summary>
    public string Amount(Margin margin, Language language = Language.English) =>
        margin is { From: { } from, To: { } to } && IsWithheld(from, margin) && IsWithheld(to, margin)
            ? WithheldText.Of(small) + (language == Language.Danish ? " personer" : " persons")
            : margin.ToAmountText(language);

    /// <summary>Whether an end of a margin stands for all small numbers. One that may be told is exact.</summary>
    public bool IsWithheld(long persons, Margin margin) =>
        !margin.IsInKroner && margin.State != MarginState.Exact && small.Withholds(persons);

    private static string Named(Area area, Margins margins) =>
        area.DisplayName + " (" + area.Key.ListDate + ", "
        + Words.OfKey(margins.Classification.Verdict.ToListedKey()) + ")";
}
