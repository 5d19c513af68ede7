using System.Globalization;
using System.Text;

namespace Kriterium;

/// <summary>Texts of callers as they may stand in any output: nothing in them steers a terminal, a page or the order of reading.</summary>
internal static class VisibleText
{
    /// <summary>The text with control characters, marks of direction and other invisible characters written out, as \u202E.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsInvisible)) return text;

        var visible = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (IsInvisible(character)) visible.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            else visible.Append(character);
        }

        return visible.ToString();
    }

    // Above 0xFFFF there are invisible characters too (tags), which no reader of a text acts on.
    private static bool IsInvisible(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || character is '\uFFFE' or '\uFFFF';
}
