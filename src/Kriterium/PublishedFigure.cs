using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>A figure known otherwise than from counts, such as one printed on an official list, and the window it is a mean over.</summary>
/// <remarks>It answers only a criterion with the same window: a two-year mean is not a four-year mean. Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record PublishedFigure
{
    /// <summary>Names a figure.</summary>
    /// <param name="indicator">What was measured.</param>
    /// <param name="evidence">What the figure says; for a printed one <see cref="Evidence.PrintedPercent(decimal)"/>.</param>
    /// <param name="windowYears">The years it is a mean over, 1 to <see cref="Criterion.LongestWindow"/>.</param>
    /// <param name="education">For <see cref="Indicator.BasicEducation"/>, by which definition; it answers no test by another.</param>
    /// <exception cref="InvalidInputException">
    /// The evidence lies outside what the indicator can take, or the window is out of range. All faults are listed together.
    /// </exception>
    public PublishedFigure(
        Indicator indicator,
        Evidence evidence,
        int windowYears = 1,
        EducationDefinition education = EducationDefinition.UnknownCountsAsBasic)
    {
        Indicator = indicator ?? throw new ArgumentNullException(nameof(indicator));
        var faults = new Faults();
        if (indicator.RangeFault(evidence) is { } outside) faults.Add(new InputFault(nameof(evidence), outside, subject: indicator.Key));
        if (Criterion.WindowFault(windowYears) is { } window)
            faults.Add(new InputFault(nameof(windowYears), window, subject: "the window of " + indicator));
        faults.AddOf(nameof(education), Criterion.EducationFault(education, indicator));
        faults.ThrowIfAny("The published figure");

        Evidence = evidence;
        WindowYears = windowYears;
        Education = education;
    }

    /// <summary>What was measured.</summary>
    public Indicator Indicator { get; }

    /// <summary>What the figure says.</summary>
    public Evidence Evidence { get; }

    /// <summary>The years it is a mean over.</summary>
    public int WindowYears { get; }

    /// <summary>For <see cref="Indicator.BasicEducation"/>, by which definition.</summary>
    public EducationDefinition Education { get; }

    /// <summary>
    /// Whether it measures what a criterion asks for: the same indicator over the same window, and basic
    /// education by the same definition.
    /// </summary>
    /// <param name="criterion">What is asked for.</param>
    public bool Answers(Criterion criterion) =>
        criterion is null
            ? throw new ArgumentNullException(nameof(criterion))
            : Indicator == criterion.Indicator && WindowYears == criterion.WindowYears
                && Criterion.IsAnswered(criterion.Education, Education);

    /// <summary>"convicted over 2 years: from 2.695 % to 2.705 %".</summary>
    public override string ToString() =>
        Indicator.Key + (WindowYears == 1 ? "" : " over " + Words.Number(WindowYears) + " years") + ": " + Evidence;
}
