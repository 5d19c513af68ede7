using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One figure in an <see cref="Explanation"/>, with every limit that it is compared with, whichever rules have it.</summary>
/// <remarks>For pages and pictures that show a figure once. What a rule makes of it is in <see cref="Explanation.Rules"/>.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class ExplainedFigure
{
    internal ExplainedFigure(ExplanationWords words, string title, IReadOnlyList<ExplainedCriterion> criteria)
    {
        Title = title;
        ShortTitle = words.ShortName(criteria[0].Finding.Indicator);
        Text = words.Cell(FigureText.Of(criteria[0].Finding));
        Criteria = criteria;
    }

    /// <summary>What was measured.</summary>
    public Indicator Indicator => Criteria[0].Finding.Indicator;

    /// <summary>What was measured, and what it is a mean over.</summary>
    public string Title { get; }

    /// <summary>What was measured, in a word or two: "Convicted".</summary>
    public string ShortTitle { get; }

    /// <summary>The figure, or what is known of it: "2.61 %", "2.695–2.705 %", "20.1 % or more", "unknown".</summary>
    public string Text { get; }

    /// <summary>Each limit with its verdict, once; the first rule that asks for the figure comes first.</summary>
    public IReadOnlyList<ExplainedCriterion> Criteria { get; }

    /// <summary>The figure as a picture in a line of text, for pages of HTML: a point, or an interval, against its limits.</summary>
    /// <remarks>
    /// An inline <c>svg</c> without style or id, of class <c>kriterium-figure</c>: its lines want a <c>stroke</c>, by the page's style.
    /// It is hidden from screen readers, as the text says the same. The scale is the figure's own and begins with zero.
    /// </remarks>
    public string ToInlineSvg() => FigurePicture.Of([.. Criteria.Select(criterion => criterion.Finding)]);

    /// <summary>"Convicted: 2.61 %".</summary>
    public override string ToString() => ShortTitle + ": " + Text;

    /// <summary>The figures of rules in the order of the indicators, each once.</summary>
    internal static IReadOnlyList<ExplainedFigure> Of(IReadOnlyList<ExplainedRule> rules, ExplanationWords words, int measurementYear) =>
    [
        .. rules
            .SelectMany(rule => rule.Criteria, (rule, criterion) => (criterion, rule.Classification!.Policy.Averaging))
            .GroupBy(one => (
                one.criterion.Finding.Indicator, one.criterion.Finding.Criterion.WindowYears, one.criterion.Finding.Criterion.Education))
            .OrderBy(group => group.Key.Indicator.Position)
            .Select(group => new ExplainedFigure(
                words,
                words.Title(group.First().criterion.Finding.Criterion, false, group.First().Averaging, measurementYear),
                [
                    .. group.GroupBy(one => one.criterion.Finding.Criterion.Threshold, one => one.criterion)
                        .Select(same => same.First()),
                ])),
    ];
}
