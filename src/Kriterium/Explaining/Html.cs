using System.Text;

namespace Kriterium;

/// <summary>HTML and SVG, written so that XML readers read them too.</summary>
internal static class Html
{
    /// <summary>
    /// Of a fragment that may stand anywhere, also in a page without a doctype, where tables do not inherit: every rule is of its class
    /// alone. Each text contrasts 4.5 to 1 or more.
    /// </summary>
    public const string Style =
        ".kriterium{font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;padding:1rem;overflow-wrap:anywhere}"
        + ".kriterium table{border-collapse:collapse;width:100%;margin:.5rem 0;color:inherit;font:inherit}"
        + ".kriterium caption{text-align:start;font-weight:bold}"
        + ".kriterium th,.kriterium td{text-align:start;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #767676}"
        + ".kriterium a{color:#0b5394}.kriterium .met{color:#8f1d1d}.kriterium .not-met{color:#1a5c2f}"
        + ".kriterium .undetermined{color:#6b4e00}"
        + "@media (min-width:40em){.kriterium thead th{overflow-wrap:normal}}"
        + ".kriterium figure{margin:.5rem 0}.kriterium figure,.kriterium .wide{overflow-x:auto}"
        + ".kriterium .wide td,.kriterium .wide thead th{overflow-wrap:normal}.kriterium .wide tbody th{min-width:8rem}"
        + "@media (prefers-color-scheme:dark){.kriterium{color:#eee;background:#1b1b1b}.kriterium a{color:#9cc9ff}"
        + ".kriterium .met{color:#ff9d9d}.kriterium .not-met{color:#8fdc9f}.kriterium .undetermined{color:#f3cf6f}}";

    /// <summary>The text as it stands, in an element or a quoted attribute.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in VisibleText.Of(text))
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
