namespace Kriterium.Cli.Reporting;

/// <summary>What the page was made from, so that it can be made again: the files, the rules and the version.</summary>
internal static class DataSection
{
    public static void Write(HtmlWriter html, ListReport report)
    {
        var (words, explanation) = (report.Words, report.Areas[0].Explanation);
        html.Element("p", words.AboutData).Markup("\n");
        ReportTable.Open(html, words.Data, "data", [words.File, words.UsedAs, "SHA-256"]);
        foreach (var source in report.Sources)
        {
            html.Markup("<tr><th scope=\"row\">").Given(source.Name).Markup("</th>").Element("td", words.SourceKind(source.Kind))
                .Markup("<td>");
            if (source.Sha256 is { } sha) html.Element("code", sha);
            else html.Text(words.NoFingerprint);
            html.Markup("</td></tr>\n");
        }

        ReportTable.Close(html);
        html.Markup("<dl class=\"identity\">\n");
        foreach (var (term, value) in new[]
        {
            (words.Rule, explanation.RuleIdentity.Name),
            (words.Fingerprint, explanation.RuleIdentity.Fingerprint),
            (words.DecidingFingerprint, explanation.RuleIdentity.DecidingFingerprint),
            (words.LibraryVersion, explanation.LibraryVersion),
        })
            html.Markup("<div>").Element("dt", term).Markup("<dd><code>").Given(value).Markup("</code></dd></div>\n");
        html.Markup("</dl>\n");
    }
}
