using System.Text;

namespace Kriterium;

/// <summary>A text with headings, paragraphs and lists. Any text in it stays text.</summary>
internal sealed class Page(string title)
{
    private readonly StringBuilder _text = new StringBuilder(VisibleText.Of(title)).Append('\n');

    public void AddHeading(string text) => _text.Append('\n').Append(VisibleText.Of(text)).Append('\n');

    public void AddParagraph(string text) => _text.Append(VisibleText.Of(text)).Append('\n');

    /// <summary>Items, each with the address of a page or without one.</summary>
    public void AddItems(IEnumerable<(string Text, string? Address)> items)
    {
        foreach (var (text, address) in items)
            _text.Append("- ").Append(VisibleText.Of(text)).Append(address is null ? "" : ", " + address).Append('\n');
    }

    public void AddItems(IEnumerable<string> items) => AddItems(items.Select(item => (item, (string?)null)));

    /// <summary>Plain text, with line feeds between lines.</summary>
    public string ToText() => _text.ToString();
}
