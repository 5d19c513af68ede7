using System.Security.Cryptography;
using System.Text;

namespace Kriterium.Cli.Reporting;

/// <summary>The page: its head, its landmarks, and the sections one after the other.</summary>
internal static class ReportPage
{
    private static readonly string Style = Asset("report.css");
    private static readonly string Script = Asset("report.js");

    private static readonly IReadOnlyList<Section> Sections =
    [
        new("key-figures", words => words.KeyFigures, KeyFiguresSection.Write),
        new("list", words => words.TheList, ListSection.Write),
        new("changes", words => words.TheChanges, ChangesSection.Write),
        new("near", words => words.NearMisses, NearMissSection.Write),
        new("open", words => words.Open, OpenSection.Write),
        new("areas", words => words.EachArea, CardSection.Write),
        new("law", words => words.TheLaw, LawSection.Write),
        new("data", words => words.Data, DataSection.Write),
    ];

    public static void Write(TextWriter output, ListReport report)
    {
        var (html, words) = (new HtmlWriter(output), report.Words);
        var title = words.Title(report.List);
        var sections = Sections.Where(section => section.Id != "changes" || report.Changes is not null).ToList();
        html.Markup("<!DOCTYPE html>\n<html lang=\"" + words.Tag + "\">\n<head>\n<meta charset=\"utf-8\"/>\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " + Hash(Style) + "; script-src ")
            .Markup(Hash(Script) + "; base-uri 'none'; form-action 'none'\"/>\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
            .Markup("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
            .Element("title", title).Markup("\n<style>" + Style + "</style>\n</head>\n<body>\n")
            .Markup("<a class=\"skip\" href=\"#content\">").Text(words.SkipToContent).Markup("</a>\n")
            .Markup("<header>\n").Element("h1", title).Markup("\n<p class=\"lead\">").Text(report.Sentence).Markup("</p>\n</header>\n")
            .Markup("<nav aria-label=\"" + Html.Escaped(words.Contents) + "\">\n<ul>\n");
        foreach (var section in sections)
            html.Markup("<li><a href=\"#" + section.Id + "\">").Text(section.Title(words)).Markup("</a></li>\n");
        html.Markup("</ul>\n</nav>\n<main id=\"content\">\n");
        foreach (var section in sections)
        {
            html.Markup("<section id=\"" + section.Id + "\" aria-labelledby=\"" + section.Id + "-title\">\n<h2 id=\"" + section.Id
                + "-title\">").Text(section.Title(words)).Markup("</h2>\n");
            section.Write(html, report);
            html.Markup("</section>\n");
        }

        html.Markup("</main>\n<footer>\n<p>").Text(words.SmallCounts(report.Small)).Markup("</p>\n</footer>\n<script>" + Script
            + "</script>\n</body>\n</html>\n");
    }

    /// <summary>A style or a script as the page has it: nothing in it would end its element.</summary>
    private static string Asset(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "'";

    private sealed record Section(string Id, Func<ReportWords, string> Title, Action<HtmlWriter, ListReport> Write);
}
