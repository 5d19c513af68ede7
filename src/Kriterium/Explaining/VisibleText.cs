using System.Globalization;
using System.Text;

namespace Kriterium;

/// <summary>Texts of callers as they may stand in any output: nothing in them steers a terminal, a page or the order of reading.</summary>
/// <remarks>The command compiles this file too.</remarks>
internal static class VisibleText
{
    /// <summary>The text with control characters, marks of direction and other invisible characters written out, as \u202E.</summary>
    public static string Of(string text)
    {
        if (!IsInvisible(text)) return text;

        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i += LengthAt(text, i))
        {
            if (IsInvisibleAt(text, i))
            {
                var character = LengthAt(text, i) == 1 ? text[i] : char.ConvertToUtf32(text, i);
                visible.Append("\\u").Append(character.ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                visible.Append(text, i, LengthAt(text, i));
            }
        }

        return visible.ToString();
    }

    /// <summary>Whether something in the text steers what it stands in, or is not seen.</summary>
    public static bool IsInvisible(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisibleAt(text, i)) return true;
        }

        return false;
    }

    private static int LengthAt(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    private static bool IsInvisibleAt(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || text[index] is '\uFFFE' or '\uFFFF';
}
