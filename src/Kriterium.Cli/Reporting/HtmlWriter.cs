namespace Kriterium.Cli.Reporting;

/// <summary>Writes HTML that XML readers read too. Texts stay text: only <see cref="Markup"/> takes tags.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    public HtmlWriter Markup(string markup)
    {
        writer.Write(markup);
        return this;
    }

    public HtmlWriter Text(string text)
    {
        writer.Write(Html.Escaped(text));
        return this;
    }

    /// <summary>A text given by somebody, such as a name: in whichever direction it is read, what stands around it is not moved.</summary>
    public HtmlWriter Given(string text) => Element("bdi", text);

    /// <summary>A sentence with a name in it.</summary>
    public HtmlWriter Sentence(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? Text(text) : Text(text[..at]).Given(name).Text(text[(at + name.Length)..]);
    }

    /// <summary>An element with nothing but a text in it.</summary>
    public HtmlWriter Element(string tag, string text) => Markup("<" + tag + ">").Text(text).Markup("</" + tag + ">");

    public HtmlWriter Items(IEnumerable<string> items)
    {
        Markup("<ul>\n");
        foreach (var item in items) Element("li", item).Markup("\n");
        return Markup("</ul>\n");
    }
}
