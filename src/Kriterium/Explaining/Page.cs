using System.Text;

namespace Kriterium;

/// <summary>A text with headings, lists and tables, written in several ways. Any text in it stays text.</summary>
internal sealed class Page(string title, string language)
{
    private readonly List<Block> _blocks = [];

    public void AddHeading(string text) => _blocks.Add(new Heading(text));

    public void AddParagraph(string text) => _blocks.Add(new Paragraph(text));

    /// <summary>Items, each with the address of a page or without one.</summary>
    public void AddItems(IEnumerable<(string Text, string? Address)> items) => _blocks.Add(new Items([.. items]));

    public void AddItems(IEnumerable<string> items) => AddItems(items.Select(item => (item, (string?)null)));

    /// <summary>A table whose first column names the rows. In HTML a wide one is scrolled, and its words are not broken.</summary>
    public void AddTable(string caption, IReadOnlyList<string> columns, IEnumerable<Cell[]> rows, bool isWide = false) =>
        _blocks.Add(new Table(caption, columns, [.. rows], isWide));

    /// <summary>A picture in SVG, which only HTML has room for.</summary>
    public void AddPicture(string caption, string svg) => _blocks.Add(new Drawing(caption, svg));

    /// <summary>Plain text, with line feeds between lines. It has no tables.</summary>
    public string ToText()
    {
        var text = new StringBuilder(VisibleText.Of(title)).Append('\n');
        foreach (var block in _blocks) block.WriteText(text);
        return text.ToString();
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder("## ").Append(Markdown.Escaped(title)).Append('\n');
        foreach (var block in _blocks) block.WriteMarkdown(text);
        return text.ToString();
    }

    public string ToHtml()
    {
        var text = new StringBuilder("<section class=\"kriterium\" lang=\"").Append(language).Append("\">\n")
            .Append("<style>").Append(Html.Style).Append("</style>\n")
            .Append("<h2>").Append(Html.Escaped(title)).Append("</h2>\n");
        foreach (var block in _blocks) block.WriteHtml(text);
        return text.Append("</section>\n").ToString();
    }

    /// <summary>A cell of a table: its text, and the verdict that it is about, if any.</summary>
    internal readonly struct Cell(string text, Verdict? verdict = null)
    {
        public string Text => (verdict is { } one ? Mark(one) + " " : "") + text;

        public string? Class => verdict?.ToKey().Replace('_', '-');

        public static implicit operator Cell(string text) => new(text);
    }

    /// <summary>A mark for a verdict. The word stands beside it, so that neither colour nor shape says it alone.</summary>
    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Met => "\u2713",
        Verdict.NotMet => "\u2717",
        _ => "?",
    };

    private abstract class Block
    {
        public abstract void WriteText(StringBuilder text);

        public abstract void WriteMarkdown(StringBuilder text);

        public abstract void WriteHtml(StringBuilder text);
    }

    private sealed class Heading(string content) : Block
    {
        public override void WriteText(StringBuilder text) => text.Append('\n').Append(VisibleText.Of(content)).Append('\n');

        public override void WriteMarkdown(StringBuilder text) => text.Append("\n### ").Append(Markdown.Escaped(content)).Append('\n');

        public override void WriteHtml(StringBuilder text) => text.Append("<h3>").Append(Html.Escaped(content)).Append("</h3>\n");
    }

    private sealed class Paragraph(string content) : Block
    {
        public override void WriteText(StringBuilder text) => text.Append(VisibleText.Of(content)).Append('\n');

        public override void WriteMarkdown(StringBuilder text) => text.Append('\n').Append(Markdown.Escaped(content)).Append('\n');

        public override void WriteHtml(StringBuilder text) => text.Append("<p>").Append(Html.Escaped(content)).Append("</p>\n");
    }

    private sealed class Items((string Text, string? Address)[] items) : Block
    {
        public override void WriteText(StringBuilder text)
        {
            foreach (var (content, address) in items)
                text.Append("- ").Append(VisibleText.Of(content)).Append(address is null ? "" : ", " + address).Append('\n');
        }

        public override void WriteMarkdown(StringBuilder text)
        {
            text.Append('\n');
            foreach (var (content, address) in items)
                text.Append("- ").Append(Markdown.Escaped(content)).Append(address is null ? "" : " <" + address + ">").Append('\n');
        }

        public override void WriteHtml(StringBuilder text)
        {
            text.Append("<ul>\n");
            foreach (var (content, address) in items)
            {
                text.Append("<li>");
                if (address is null) text.Append(Html.Escaped(content));
                else text.Append("<a href=\"").Append(Html.Escaped(address)).Append("\">").Append(Html.Escaped(content)).Append("</a>");
                text.Append("</li>\n");
            }

            text.Append("</ul>\n");
        }
    }

    private sealed class Drawing(string caption, string svg) : Block
    {
        public override void WriteText(StringBuilder text) => throw new NotSupportedException("A plain text has no pictures.");

        public override void WriteMarkdown(StringBuilder text) => throw new NotSupportedException("Markdown has no pictures in it.");

        /// <summary>A wide one is scrolled, with the keyboard too.</summary>
        public override void WriteHtml(StringBuilder text) =>
            text.Append("<figure tabindex=\"0\" aria-label=\"").Append(Html.Escaped(caption)).Append("\">\n")
                .Append(svg).Append("</figure>\n");
    }

    private sealed class Table(string caption, IReadOnlyList<string> columns, Cell[][] rows, bool isWide) : Block
    {
        public override void WriteText(StringBuilder text) =>
            throw new NotSupportedException("A plain text has no tables; give it sentences.");

        public override void WriteMarkdown(StringBuilder text)
        {
            text.Append('\n');
            Row(columns.Select(Markdown.Escaped));
            Row(columns.Select(_ => "---"));
            foreach (var row in rows) Row(row.Select(cell => Markdown.Escaped(cell.Text)));

            void Row(IEnumerable<string> cells) => text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
        }

        public override void WriteHtml(StringBuilder text)
        {
            if (isWide)
            {
                text.Append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Html.Escaped(caption))
                    .Append("\">\n");
            }


            text.Append("<table>\n<caption>").Append(Html.Escaped(caption)).Append("</caption>\n<thead><tr>");
            foreach (var column in columns) text.Append("<th scope=\"col\">").Append(Html.Escaped(column)).Append("</th>");
            text.Append("</tr></thead>\n<tbody>\n");
            foreach (var row in rows)
            {
                text.Append("<tr><th scope=\"row\">").Append(Html.Escaped(row[0].Text)).Append("</th>");
                foreach (var cell in row.Skip(1))
                {
                    text.Append("<td").Append(cell.Class is { } name ? " class=\"" + name + "\"" : "").Append('>')
                        .Append(Html.Escaped(cell.Text)).Append("</td>");
                }

                text.Append("</tr>\n");
            }

            text.Append("</tbody>\n</table>\n").Append(isWide ? "</div>\n" : "");
        }
    }
}
