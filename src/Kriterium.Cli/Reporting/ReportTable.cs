namespace Kriterium.Cli.Reporting;

/// <summary>A table that scrolls by itself where the page is narrow, and that the page's script can sort.</summary>
internal static class ReportTable
{
    public static void Open(HtmlWriter html, string caption, string kind, IEnumerable<string> columns)
    {
        html.Markup("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"" + Html.Escaped(caption) + "\">\n<table class=\""
            + kind + "\">\n<caption>").Text(caption).Markup("</caption>\n<thead><tr>");
        foreach (var column in columns) html.Markup("<th scope=\"col\">").Text(column).Markup("</th>");
        html.Markup("</tr></thead>\n<tbody>\n");
    }

    public static void Close(HtmlWriter html) => html.Markup("</tbody>\n</table>\n</div>\n");
}
