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
        var close = report.Areas.SelectMany(area => area.Margins.Rules, (area, rule) => new Close(area, rule))
            .Where(one => one.Moves.Count > 0)
            .OrderBy(one => one.Persons)
            .ToList();
        if (close.Count == 0)
        {
            html.Element("p", words.NoNearMisses).Markup("\n");
            return;
        }

        html.Element("p", words.AboutNearMisses).Markup("\n");
        if (close.Count > MostShown) html.Element("p", words.Closest(MostShown, close.Count)).Markup("\n");
        ReportTable.Open(html, words.NearMisses, "near", [words.Area, words.Rule, words.Verdict, words.Criterion, words.Margin]);
        foreach (var one in close.Take(MostShown))
        {
            foreach (var margin in one.Moves)
            {
                html.Markup("<tr><th scope=\"row\"><a href=\"#" + one.Area.Anchor + "\">").Given(one.Area.Area.DisplayName)
                    .Markup("</a></th>").Element("td", ReportWords.Capital(one.RuleLabel))
                    .Element("td", ReportWords.Mark(one.Rule.Classification.Verdict) + " " + words.Of(one.Rule.Classification.Verdict))
                    .Element("td", one.Title(margin, words))
                    .Markup("<td data-v=\"").Markup(margin.IsInKroner ? "" : Words.Number(margin.To ?? margin.From!.Value)).Markup("\">")
                    .Text(words.MarginText(margin, margins)).Markup("</td></tr>\n");
            }
        }

        ReportTable.Close(html);
    }

    /// <summary>An area that is close to the other outcome of a rule, by persons, by kroner or by both.</summary>
    private sealed class Close(ReportArea area, Margins rule)
    {
        public ReportArea Area => area;

        public Margins Rule => rule;

        /// <summary>Of persons the surest move, and of kroner.</summary>
        public IReadOnlyList<Margin> Moves { get; } =
        [
            .. rule.Smallest.GroupBy(margin => margin.IsInKroner)
                .OrderBy(same => same.Key)
                .Select(same => same.MinBy(margin => (margin.To ?? long.MaxValue, margin.From))!),
        ];

        public long Persons => Moves[0] is { IsInKroner: false } least ? least.To ?? long.MaxValue - 1 : long.MaxValue;

        public string RuleLabel => area.Explanation.Rules.First(one => one.Classification?.RuleIdentity == rule.Classification.RuleIdentity).Label;

        public string Title(Margin margin, ReportWords words) => margin.Criterion is { } criterion
            ? area.Explanation.Figures.First(figure => figure.Indicator == criterion.Indicator).ShortTitle
            : words.Size;
    }
}
