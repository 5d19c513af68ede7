namespace Kriterium.Cli.Reporting;

/// <summary>The rules that decided, each with what it asks for, and where they come from.</summary>
internal static class LawSection
{
    public static void Write(HtmlWriter html, ListReport report)
    {
        // One list has one law, so what the explanation of any area says of it goes for all.
        var (words, explanation) = (report.Words, report.Areas[0].Explanation);
        if (explanation.Law is { } law) html.Element("p", law).Markup("\n");
        foreach (var rule in explanation.Rules)
        {
            var heading = ReportWords.Capital(rule.Label);
            html.Element("h3", heading).Markup("\n").Element("p", rule.Required).Markup("\n");
            if (rule.Criteria.Count == 0) continue;

            ReportTable.Open(html, heading, "law", [words.Criterion, words.MetWhen]);
            foreach (var criterion in rule.Criteria)
            {
                html.Markup("<tr><th scope=\"row\">").Text(criterion.Title).Markup("</th>")
                    .Element("td", criterion.LimitText).Markup("</tr>\n");
            }

            ReportTable.Close(html);
        }

        html.Element("h3", words.Sources).Markup("\n<ul>\n");
        foreach (var source in explanation.Sources)
        {
            html.Markup("<li>");
            if (source.Address is { } address)
                html.Markup("<a href=\"" + Html.Escaped(address) + "\">").Text(source.ToText(words.Language)).Markup("</a>");
            else
                html.Text(source.ToText(words.Language));
            html.Markup("</li>\n");
        }

        html.Markup("</ul>\n");
        if (explanation.Unverified.Count > 0) html.Element("h3", words.Unverified).Markup("\n").Items(explanation.Unverified);
    }
}
