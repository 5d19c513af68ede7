namespace Kriterium.Cli.Reporting;

/// <summary>A card an area: what it is and why, each figure with its picture and its limits, and what is not known.</summary>
internal static class CardSection
{
    public static void Write(HtmlWriter html, ListReport report)
    {
        foreach (var area in report.Areas) Write(html, report, area);
        html.Markup("<p><a href=\"#list\">").Text(report.Words.BackToTheList).Markup("</a></p>\n");
    }

    private static void Write(HtmlWriter html, ListReport report, ReportArea area)
    {
        var (explanation, name) = (area.Explanation, area.Area.DisplayName);
        html.Markup("<article id=\"" + area.Anchor + "\"><h3>").Given(name);
        if (area.Area.Municipality.Length > 0) html.Markup(", ").Given(area.Area.Municipality);
        html.Markup("</h3><p>").Sentence(explanation.Headline, name).Markup("</p>");
        if (area.Change is { Causes.Count: > 0 } change)
            html.Element("p", report.Words.SinceBefore + change.ToText(report.Words.Language) + ".");
        if (explanation.Rules.Count > 1)
        {
            html.Markup("<ul class=\"rules\">");
            foreach (var rule in explanation.Rules)
                html.Element("li", ReportWords.Mark(rule.Verdict) + " " + rule.Label + ": " + report.Words.Of(rule.Verdict));
            html.Markup("</ul>");
        }

        html.Markup("<ul class=\"figures\">");
        foreach (var figure in explanation.Figures)
        {
            html.Markup("<li>").Element("b", figure.ShortTitle).Markup(" ").Element("span", figure.Text).Markup(figure.ToInlineSvg());
            foreach (var criterion in figure.Criteria)
            {
                html.Markup("<i" + ClassOf(criterion.Finding.Verdict) + ">")
                    .Text(ReportWords.Mark(criterion.Finding.Verdict) + " " + criterion.LimitText + ": " + criterion.VerdictText)
                    .Markup("</i>");
            }

            html.Markup("</li>");
        }

        html.Markup("</ul>");
        string[] notes =
        [
            .. explanation.Rules.SelectMany(rule => rule.Criteria).Select(criterion => criterion.Note).OfType<string>().Distinct(),
        ];
        if (notes.Length > 0) html.Items(notes);
        if (area.OpenQuestions.ToList() is { Count: > 0 } open) WriteOpen(html, report, open);
        html.Markup("</article>\n");
    }

    /// <summary>Links to what is not known, which many areas can have in common.</summary>
    private static void WriteOpen(HtmlWriter html, ListReport report, List<string> open)
    {
        html.Markup("<p class=\"open\">").Text(report.Words.DependsOn);
        foreach (var question in open.OrderBy(report.NumberOf))
        {
            html.Markup(" <a href=\"#" + OpenSection.AnchorOf(report, question) + "\">")
                .Text(report.Words.Question + " " + report.Words.Number(report.NumberOf(question))).Markup("</a>");
        }

        html.Markup("</p>");
    }

    /// <summary>Most are not met, so that needs no class.</summary>
    private static string ClassOf(Verdict verdict) => verdict switch
    {
        Verdict.Met => " class=\"m\"",
        Verdict.NotMet => "",
        _ => " class=\"u\"",
    };
}
