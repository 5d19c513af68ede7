using System.Text;

namespace Kriterium;

/// <summary>GitHub Markdown.</summary>
/// <remarks>The command compiles this file too.</remarks>
internal static class Markdown
{
    /// <summary>The text as it stands, whatever Markdown or HTML could be read into it.</summary>
    public static string Escaped(string text)
    {
        var visible = VisibleText.Of(text);
        var escaped = new StringBuilder(visible.Length);
        var isNumber = true;
        for (var i = 0; i < visible.Length; i++)
        {
            // At its beginning, a hyphen or "1. " would begin a list.
            var character = visible[i];
            var isMarker = i == 0
                ? character is '-' or '+' or '='
                : isNumber && (character is '.' or ')') && (i + 1 == visible.Length || visible[i + 1] == ' ');
            if (isMarker || character is '\\' or '|' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '~' or '&')
                escaped.Append('\\');
            escaped.Append(character);
            isNumber &= character is >= '0' and <= '9';
        }

        return escaped.ToString();
    }
}
