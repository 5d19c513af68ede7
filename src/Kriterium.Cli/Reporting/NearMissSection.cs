using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Reporting;

/// <summary>Areas for which one test alone carries a rule to its other outcome, the closest first.</summary>
internal static class NearMissSection
{
    private const int MostShown = 25;

    public static void Write(HtmlWriter html, ListReport report)
    {
        var words = report.Words;
        var margins = new MarginReport([.. report.Areas.Select(area => area.Margins)], report.Small);

        // By what may be seen: areas whose margins are withheld keep the order of the list.
        var close = report.Areas
            .SelectMany(area => area.Margins.Rules, (area, rule) => (Area: area, Rule: rule, Margin: Smallest(rule)))
            .Where(one => one.Margin is not null)
            .GroupBy(one => (one.Area, Margin: one.Margin!, one.Rule.Classification.Verdict), one => LabelOf(one.Area, one.Rule))
            .OrderBy(same => same.Key.Margin.IsInKroner)
            .ThenBy(same => same.Key.Margin.To ?? long.MaxValue)
            .ToList();
        if (close.Count == 0)
        {
            html.Element("p", words.NoNearMisses).Markup("\n");
            return;
        }

        html.Element("p", words.AboutNearMisses).Markup("\n");
        if (close.Count > MostShown) html.Element("p", words.Closest(MostShown, close.Count)).Markup("\n");
        ReportTable.Open(html, words.NearMisses, "near", [words.Area, words.Rule, words.Verdict, words.Criterion, words.Margin]);
        foreach (var ((area, margin, verdict), labels) in close.Take(MostShown).Select(same => (same.Key, string.Join(", ", same))))
        {
            html.Markup("<tr><th scope=\"row\"><a href=\"#" + area.Anchor + "\">").Given(area.Area.DisplayName).Markup("</a></th>")
                .Element("td", ReportWords.Capital(labels))
                .Element("td", ReportWords.Mark(verdict) + " " + words.Of(verdict))
                .Element("td", TitleOf(area, margin, words))
                .Markup("<td data-v=\"").Markup(margin.IsInKroner ? "" : Words.Number(margin.To ?? margin.From!.Value)).Markup("\">")
                .Text(words.MarginText(margin, margins)).Markup("</td></tr>\n");
        }

        ReportTable.Close(html);
    }

    /// <summary>Of persons the surest, as kroner cannot be held against them; else of kroner.</summary>
    private static Margin? Smallest(Margins rule) =>
        rule.Smallest.OrderBy(margin => margin.IsInKroner).ThenBy(margin => margin.To ?? long.MaxValue).FirstOrDefault();

    private static string LabelOf(ReportArea area, Margins rule) =>
        area.Explanation.Rules.First(one => one.Classification?.RuleIdentity == rule.Classification.RuleIdentity).Label;

    private static string TitleOf(ReportArea area, Margin margin, ReportWords words) => margin.Criterion is { } criterion
        ? area.Explanation.Figures.First(figure => figure.Indicator == criterion.Indicator).ShortTitle
        : words.Size;
}
