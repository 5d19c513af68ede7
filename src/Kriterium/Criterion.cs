using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One of the rule's tests (<i>kriterium</i>): an indicator over a window of years, a threshold, and the legal source.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record Criterion
{
    /// <summary>The longest window that any of the laws has used, in years.</summary>
    public const int LongestWindow = 4;

    /// <summary>Makes a criterion.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="threshold">The limit and its side.</param>
    /// <param name="source">Where the figure comes from.</param>
    /// <param name="windowYears">
    /// The years that the figure is a mean over: 1 (a date or one year) to <see cref="LongestWindow"/>.
    /// The measurement year is the last of them.
    /// </param>
    /// <param name="education">For <see cref="Indicator.BasicEducation"/>, what counts as basic; without meaning for the others.</param>
    /// <exception cref="InvalidInputException">
    /// <paramref name="windowYears"/> is out of range, or <paramref name="education"/> is not for the indicator. All faults are listed
    /// together.
    /// </exception>
    public Criterion(
        Indicator indicator,
        Threshold threshold,
        LegalSource source,
        int windowYears = 1,
        EducationDefinition education = EducationDefinition.UnknownCountsAsBasic)
    {
        Indicator = indicator ?? throw new ArgumentNullException(nameof(indicator));
        Threshold = threshold ?? throw new ArgumentNullException(nameof(threshold));
        Source = source ?? throw new ArgumentNullException(nameof(source));
        var faults = new Faults();
        if (WindowFault(windowYears) is { } window)
            faults.Add(new InputFault(nameof(windowYears), window, subject: "the window of " + indicator));
        faults.AddOf(nameof(education), EducationFault(education, indicator));
        faults.ThrowIfAny("The criterion");
        WindowYears = windowYears;
        Education = education;
    }

    /// <summary>What is measured.</summary>
    public Indicator Indicator { get; }

    /// <summary>The limit and its side.</summary>
    public Threshold Threshold { get; }

    /// <summary>The years that the figure is a mean over.</summary>
    public int WindowYears { get; }

    /// <summary>For <see cref="Indicator.BasicEducation"/>, what counts as basic; without meaning for the others.</summary>
    public EducationDefinition Education { get; }

    /// <summary>Where the figure comes from.</summary>
    public LegalSource Source { get; }

    /// <summary>Judges what is known of the figure.</summary>
    /// <param name="evidence">The figure over this criterion's window. Unknown gives undetermined.</param>
    /// <param name="national">The national share over the same window, for a limit that is a multiple of it.</param>
    /// <exception cref="InvalidInputException">The evidence lies wholly outside what the indicator can take.</exception>
    public Finding Judge(Evidence evidence, Evidence national = default)
    {
        var figure = Indicator.Narrow(evidence, nameof(evidence));
        var limit = Threshold.Limit.Resolve(Indicator.Narrow(national, nameof(national)));
        return new Finding(this, figure, limit, Threshold.Comparison.Judge(figure, limit), note: null);
    }

    /// <summary>"convicted more than 2.7 %, mean of 4 years".</summary>
    public override string ToString() =>
        Indicator.Key + " " + Threshold + (WindowYears == 1 ? "" : ", mean of " + Words.Number(WindowYears) + " years");

    /// <summary>What differs from another criterion of the same indicator: "convicted more than 3 %", "convicted over 4 years".</summary>
    internal string DifferenceFrom(Criterion old)
    {
        var parts = (Threshold == old.Threshold ? "" : " " + Threshold)
            + (WindowYears == old.WindowYears ? "" : " over " + Years(WindowYears))
            + (Education == old.Education ? "" : " by " + PolicyJson.Education(Education));
        return Indicator.Key + (parts.Length > 0 ? parts : " by another source");
    }

    internal static string Years(int years) => Words.Number(years) + (years == 1 ? " year" : " years");

    internal static bool IsWindow(long years) => years is >= 1 and <= LongestWindow;

    /// <summary>What is wrong with a definition of education for an indicator; <c>null</c> when nothing is.</summary>
    internal static Problem? EducationFault(EducationDefinition education, Indicator indicator) =>
        IsEducation(education, indicator) ? null
        : new Problem(
            "is " + education + " for " + indicator,
            ReferenceEquals(indicator, Indicator.BasicEducation)
                ? "choose one of " + string.Join(", ", PolicyJson.EducationDefinitions)
                : "leave it out, since only " + Indicator.BasicEducation + " has it");

    internal static bool IsEducation(EducationDefinition education, Indicator indicator) =>
        education is EducationDefinition.UnknownCountsAsBasic
        || (education is EducationDefinition.DanishOrApproved or EducationDefinition.DanishOrApprovedUnknownAsBasic
            && ReferenceEquals(indicator, Indicator.BasicEducation));

    /// <summary>Whether a figure made by one definition answers a test by another.</summary>
    /// <remarks>
    /// A figure printed from 2018 on is the ministry's, however unknown education counts in it, so it answers the choice.
    /// </remarks>
    internal static bool IsAnswered(EducationDefinition asked, EducationDefinition figure) =>
        figure == asked
        || (asked is EducationDefinition.DanishOrApprovedUnknownAsBasic && figure is EducationDefinition.DanishOrApproved);

    /// <summary>What is wrong with a window; <c>null</c> when nothing is.</summary>
    internal static Problem? WindowFault(long years) =>
        IsWindow(years) ? null : new Problem("is " + Words.Of(years, "year"), "choose 1 to " + Words.Number(LongestWindow));
}
