using System.Text;

namespace Kriterium;

/// <summary>What JSON calls the parts that constructors name: <c>nonWestern</c> is <c>non_western</c>.</summary>
internal static class JsonNames
{
    /// <summary>A path with its names replaced: <c>years[3].nonWestern</c> is <c>years[3].non_western</c>.</summary>
    public static string OfPath(string path) => string.Join(".", path.Split('.').Select(OfPart));

    /// <summary>A name in lower case, with underscores between its words.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder();
        foreach (var letter in name)
        {
            if (letter is >= 'A' and <= 'Z' && key.Length > 0) key.Append('_');
            key.Append(letter is >= 'A' and <= 'Z' ? (char)(letter + ('a' - 'A')) : letter);
        }

        return key.ToString();
    }

    private static string OfPart(string part) =>
        YearFigure.All.FirstOrDefault(figure => figure.Parameter == part)?.Key ?? Of(part);
}
