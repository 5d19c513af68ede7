using System.Globalization;
using System.Text.RegularExpressions;

namespace Kriterium.Tests.Explaining;

/// <summary>
/// The colours of every style against what they stand on, in light and in dark, by the formula of WCAG 2: texts 4.5 to 1, graphics 3 to 1.
/// The pairs are read from the style itself.
/// </summary>
public partial class ContrastTests
{
    private const string Dark = "@media (prefers-color-scheme:dark){";

    public static TheoryData<string, string, bool, int> Styles => new()
    {
        { Html.Style, ".kriterium", false, 7 },
        { Html.Style, ".kriterium", true, 7 },
        { Picture.Style, ".kriterium-picture .paper", false, 6 },
        { Picture.Style, ".kriterium-picture .paper", true, 6 },
    };

    /// <param name="style">The style.</param>
    /// <param name="paper">What everything stands on.</param>
    /// <param name="isDark">Whether it is asked for in dark.</param>
    /// <param name="count">How many things have a colour; so none is overlooked.</param>
    [Theory]
    [MemberData(nameof(Styles))]
    public void EverythingOfAStyle_ContrastsEnough(string style, string paper, bool isDark, int count)
    {
        var rules = Rules(style, isDark);
        var ground = Colour(rules[paper].GetValueOrDefault("background") ?? rules[paper]["fill"]);
        var contrasts = rules
            .Where(rule => rule.Key != paper || rule.Value.ContainsKey("color"))
            .SelectMany(rule => Contrasts(rule.Key, rule.Value, ground))
            .ToList();
        Assert.Equal(count, contrasts.Count);
        Assert.All(contrasts, one => Assert.True(
            one.Contrast >= one.Least, $"{one.What} has {one.Contrast:F2} to 1 in {(isDark ? "dark" : "light")}, and needs {one.Least}."));
    }

    /// <summary>In a page without a doctype a table has the colour of the page, which may be black on dark.</summary>
    [Fact]
    public void Tables_HaveTheColourOfTheFragment_InAnyPage() =>
        Assert.Equal("inherit", Rules(Html.Style, isDark: true)[".kriterium table"]["color"]);

    [Fact]
    public void Formula_IsThatOfWcag()
    {
        Assert.Equal(21, Contrast(Colour("#000"), Colour("#fff")), 2);
        Assert.Equal(4.54, Contrast(Colour("#767676"), Colour("#fff")), 2);
    }

    /// <summary>What stands out by its edge needs no filling that does.</summary>
    private static IEnumerable<(string What, double Contrast, double Least)> Contrasts(
        string selector, Dictionary<string, string> rule, double[] ground)
    {
        if (rule.TryGetValue("color", out var text) && text != "inherit") yield return (selector, Contrast(Colour(text), ground), 4.5);
        if (selector.EndsWith(" text", StringComparison.Ordinal))
        {
            yield return (selector, Contrast(Colour(rule["fill"]), ground), 4.5);
            yield break;
        }

        var opacity = double.Parse(rule.GetValueOrDefault("fill-opacity") ?? "1", CultureInfo.InvariantCulture);
        var graphics = new List<double>();
        if (rule.GetValueOrDefault("fill") is { } fill)
            graphics.Add(Contrast([.. Colour(fill).Zip(ground, (over, under) => (over * opacity) + (under * (1 - opacity)))], ground));
        foreach (var edge in (string[])["stroke", "border-bottom"])
        {
            if (rule.GetValueOrDefault(edge) is { } line) graphics.Add(Contrast(Colour(Hex().Match(line).Value), ground));
        }

        if (graphics.Count > 0) yield return (selector, graphics.Max(), 3);
    }

    /// <summary>The colours of each selector; those of dark stand over those of light.</summary>
    private static Dictionary<string, Dictionary<string, string>> Rules(string style, bool isDark)
    {
        var start = style.IndexOf(Dark, StringComparison.Ordinal);
        Assert.True(start > 0);
        var rules = new Dictionary<string, Dictionary<string, string>>();
        Read(style[..start]);
        if (isDark) Read(style[(start + Dark.Length)..^1]);
        return rules;

        void Read(string text)
        {
            foreach (Match rule in Rule().Matches(text))
            {
                foreach (var selector in rule.Groups[1].Value.Split(','))
                {
                    if (!rules.TryGetValue(selector, out var known)) rules.Add(selector, known = []);
                    foreach (var part in rule.Groups[2].Value.Split(';').Select(part => part.Split(':'))) known[part[0]] = part[1];
                }
            }
        }
    }

    private static double Contrast(double[] one, double[] other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(double[] colour)
    {
        static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(colour[0])) + (0.7152 * Linear(colour[1])) + (0.0722 * Linear(colour[2]));
    }

    /// <summary>Red, green and blue from 0 to 1, of #rgb or #rrggbb.</summary>
    private static double[] Colour(string hex)
    {
        var digits = hex.Length == 4 ? string.Concat(hex[1..].Select(digit => new string(digit, 2))) : hex[1..];
        return [.. Enumerable.Range(0, 3).Select(part =>
            int.Parse(digits.AsSpan(2 * part, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];
    }

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex("#[0-9a-f]{3,6}")]
    private static partial Regex Hex();
}
