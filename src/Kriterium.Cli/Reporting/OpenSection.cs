namespace Kriterium.Cli.Reporting;

/// <summary>What could not be determined and what would settle it; each question once, with the areas that depend on it.</summary>
internal static class OpenSection
{
    public static void Write(HtmlWriter html, ListReport report)
    {
        var questions = report.Areas
            .SelectMany(
                area => area.Explanation.OpenQuestions.Where(question => question.Matters),
                (area, question) => (area, Text: question.ToString()))
            .GroupBy(one => one.Text, one => one.area)
            .OrderByDescending(same => same.Count())
            .ToList();
        if (questions.Count == 0)
        {
            html.Element("p", report.Words.NothingOpen).Markup("\n");
            return;
        }

        html.Element("p", report.Words.AboutOpen).Markup("\n<ul class=\"questions\">\n");
        foreach (var question in questions)
        {
            html.Markup("<li>").Element("p", question.Key).Markup("<ul>");
            foreach (var area in question)
                html.Markup("<li><a href=\"#" + area.Anchor + "\">").Given(area.Area.DisplayName).Markup("</a></li>");
            html.Markup("</ul></li>\n");
        }

        html.Markup("</ul>\n");
    }
}
