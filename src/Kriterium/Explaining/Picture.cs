using System.Text;

namespace Kriterium;

/// <summary>An SVG picture with a title and a description, drawn in exact coordinates of tenths of a pixel.</summary>
/// <remarks>It has no script and no id, so that many of them can stand in one page, light or dark.</remarks>
internal sealed class Picture(string title, string description, string language, int width)
{
    public const int LineHeight = 19;

    private const int PixelsPerCharacter = 8;

    /// <summary>Each text contrasts 4.5 to 1 or more, each shape 3 to 1, in light and dark.</summary>
    public const string Style =
        ".kriterium-picture text{font:13px system-ui,sans-serif;fill:#1b1b1b}.kriterium-picture .name{font-weight:bold}"
        + ".kriterium-picture .label{font-size:11px;text-anchor:middle}"
        + ".kriterium-picture .paper{fill:#fff}.kriterium-picture .track{stroke:#767676;stroke-width:1}"
        + ".kriterium-picture .open{stroke-dasharray:3 3}"
        + ".kriterium-picture .bar,.kriterium-picture .point{fill:#0b5394;stroke:#0b5394;stroke-width:2}"
        + ".kriterium-picture .mark{stroke:#8f1d1d;stroke-width:2}.kriterium-picture .band{fill:#8f1d1d;fill-opacity:.35;stroke:#8f1d1d}"
        + "@media (prefers-color-scheme:dark){.kriterium-picture text{fill:#eee}.kriterium-picture .paper{fill:#1b1b1b}"
        + ".kriterium-picture .bar,.kriterium-picture .point{fill:#9cc9ff;stroke:#9cc9ff}.kriterium-picture .mark{stroke:#ff9d9d}"
        + ".kriterium-picture .band{fill:#ff9d9d;stroke:#ff9d9d}}";

    // Of pictures of many areas or lists.
    private const string PlotStyle =
        ".kriterium-picture .status,.kriterium-picture .dot{fill:#0b5394}.kriterium-picture .ring{fill:none;stroke:#0b5394;stroke-width:2}"
        + ".kriterium-picture .step{fill:none;stroke:#0b5394;stroke-width:2}.kriterium-picture .between{fill:#0b5394;fill-opacity:.25}"
        + ".kriterium-picture .grid{stroke:#767676;stroke-width:1;stroke-opacity:.3}"
        + "@media (prefers-color-scheme:dark){.kriterium-picture .status,.kriterium-picture .dot,.kriterium-picture .between{fill:#9cc9ff}"
        + ".kriterium-picture .ring,.kriterium-picture .step{stroke:#9cc9ff}}";

    private readonly StringBuilder _shapes = new();

    /// <summary>How far down the next thing is drawn.</summary>
    public int Top { get; private set; } = 8;

    public void Skip(int pixels) => Top += pixels;

    /// <summary>Lines of text, as many as it takes.</summary>
    public void Text(string text, int left, string? name = null)
    {
        foreach (var line in Lines(VisibleText.Of(text), Characters(width - left)))
        {
            Top += LineHeight;
            TextAt(line, left, Top, name);
        }
    }

    /// <summary>One line of text, cut where it would be wider.</summary>
    public void ShortText(string text, int left, int top, int room, string? name = null)
    {
        var visible = VisibleText.Of(text);
        var most = Characters(room);
        TextAt(visible.Length <= most ? visible : Whole(visible, most - 1) + "\u2026", left, top, name);
    }

    /// <summary>A short text around a point of a line.</summary>
    public void Label(string text, Rational middle, int top) => _shapes
        .Append("<text class=\"label\" x=\"").Append(At(middle)).Append("\" y=\"").Append(Words.Number(top)).Append("\">")
        .Append(Html.Escaped(text)).Append("</text>\n");

    public void Line(string name, Rational x1, int y1, Rational x2, int y2) => _shapes
        .Append("<line class=\"").Append(name).Append("\" x1=\"").Append(At(x1)).Append("\" y1=\"").Append(Words.Number(y1))
        .Append("\" x2=\"").Append(At(x2)).Append("\" y2=\"").Append(Words.Number(y2)).Append("\"/>\n");

    public void Bar(string name, Rational from, Rational to, int top, int height) => _shapes
        .Append("<rect class=\"").Append(name).Append("\" x=\"").Append(At(from)).Append("\" y=\"").Append(Words.Number(top))
        .Append("\" width=\"").Append(At(to - from)).Append("\" height=\"").Append(Words.Number(height)).Append("\"/>\n");

    public void Point(Rational x, int y) => _shapes
        .Append("<circle class=\"point\" cx=\"").Append(At(x)).Append("\" cy=\"").Append(Words.Number(y)).Append("\" r=\"5\"/>\n");

    public void Circle(string name, Rational x, Rational y, int radius) => _shapes
        .Append("<circle class=\"").Append(name).Append("\" cx=\"").Append(At(x)).Append("\" cy=\"").Append(At(y)).Append("\" r=\"")
        .Append(Words.Number(radius)).Append("\"/>\n");

    /// <summary>A line through points.</summary>
    public void Path(string name, IEnumerable<(Rational X, Rational Y)> points, bool isClosed = false) => _shapes
        .Append("<path class=\"").Append(name).Append("\" d=\"M")
        .Append(string.Join("L", points.Select(point => At(point.X) + " " + At(point.Y)))).Append(isClosed ? "Z" : "").Append("\"/>\n");

    public string ToSvg()
    {
        var size = "width=\"" + Words.Number(width) + "\" height=\"" + Words.Number(Top + 12) + "\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kriterium-picture\" role=\"img\" lang=\"" + language + "\" viewBox=\"0 0 "
            + Words.Number(width) + " " + Words.Number(Top + 12) + "\" " + size + ">\n"
            + "<title>" + Html.Escaped(title) + "</title>\n<desc>" + Html.Escaped(description) + "</desc>\n"
            + "<style>" + Style + PlotStyle + "</style>\n<rect class=\"paper\" " + size + "/>\n" + _shapes + "</svg>\n";
    }

    public static string At(Rational coordinate) => ForDisplay.Text(ForDisplay.NearestUnits(coordinate, 1), 1);

    private static int Characters(int room) => (int)ForDisplay.UnitsDown(new Rational(room, PixelsPerCharacter), 0);

    private void TextAt(string text, int left, int top, string? name) => _shapes
        .Append("<text").Append(name is null ? "" : " class=\"" + name + "\"").Append(" x=\"").Append(Words.Number(left))
        .Append("\" y=\"").Append(Words.Number(top)).Append("\">").Append(Html.Escaped(text)).Append("</text>\n");

    private static IEnumerable<string> Lines(string text, int most)
    {
        var line = "";
        foreach (var given in text.Split(' '))
        {
            var word = given;
            if (line.Length > 0 && line.Length + 1 + word.Length > most)
            {
                yield return line;
                line = "";
            }

            for (; word.Length > most; word = word.Substring(Whole(word, most).Length)) yield return Whole(word, most);
            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }

    /// <summary>As many characters, and no half of a pair.</summary>
    private static string Whole(string text, int length) =>
        text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);
}
