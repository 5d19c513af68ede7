namespace Kriterium.Cli.Reporting;

/// <summary>What could not be determined and what would settle it; each question once, with the areas that depend on it.</summary>
internal static class OpenSection
{
    public static void Write(HtmlWriter html, ListReport report)
    {
        if (report.Questions.Count == 0)
        {
            html.Element("p", report.Words.NothingOpen).Markup("\n");
            return;
        }

        html.Element("p", report.Words.AboutOpen).Markup("\n<ol class=\"questions\">\n");
        foreach (var question in report.Questions)
        {
            html.Markup("<li id=\"" + AnchorOf(report, question.Key) + "\">").Element("p", question.Key).Markup("<ul>");
            foreach (var area in question)
                html.Markup("<li><a href=\"#" + area.Anchor + "\">").Given(area.Area.DisplayName).Markup("</a></li>");
            html.Markup("</ul></li>\n");
        }

        html.Markup("</ol>\n");
    }

    /// <summary>Where a question stands in the page.</summary>
    public static string AnchorOf(ListReport report, string question) => "q" + Words.Number(report.NumberOf(question));
}
