using System.Globalization;

namespace Kriterium.Testing;

/// <summary>A made-up area for a test, told in the words of the law. Immutable: every call gives another one.</summary>
/// <remarks>
/// The figures come from the limits of the rules that it was begun with, so a test states no figure of the law. All years of the windows
/// have exact counts, and the region and the country too; where a limit is a multiple of the national share, that is 1 %, or less where
/// the multiple is large. What is said last of an indicator counts.
/// </remarks>
public sealed class AreaBuilder
{
    private readonly CalendarDate _listDate;
    private readonly IReadOnlyList<AreaRule> _rules;
    private Dictionary<Indicator, Placement> _placements = [];
    private string _areaId = "made-up";
    private Count? _residents;

    internal AreaBuilder(CalendarDate listDate, IReadOnlyList<AreaRule> rules)
    {
        _listDate = listDate;
        _rules = rules;
    }

    /// <summary>An area whose every figure is clearly on the other side of each limit. Its size is enough.</summary>
    public AreaBuilder MeetingNothing() => NotMeeting([.. Indicator.All]);

    /// <summary>An area that meets every criterion and gate of every rule, clearly.</summary>
    public AreaBuilder MeetingEverything() => Meeting([.. Indicator.All]);

    /// <summary>Figures that clearly meet every limit of these indicators.</summary>
    /// <param name="indicators">Which figures.</param>
    public AreaBuilder Meeting(params Indicator[] indicators) => Placed(indicators, Placement.ClearlyMet);

    /// <summary>Figures that clearly meet no limit of these indicators.</summary>
    /// <param name="indicators">Which figures.</param>
    public AreaBuilder NotMeeting(params Indicator[] indicators) => Placed(indicators, Placement.ClearlyNotMet);

    /// <summary>A figure beside its limit: that of the vulnerable area, else of the most severe status that asks for it.</summary>
    /// <param name="indicator">Which figure.</param>
    /// <param name="side">Where it stands. On which side a criterion is met, the verb of the law says.</param>
    /// <exception cref="ArgumentException">No rule asks for the indicator.</exception>
    public AreaBuilder With(Indicator indicator, OnLimit side) =>
        Placed([indicator], Placement.Beside(CriterionOf(indicator, _rules), side));

    /// <summary>A figure beside the limit that the rule of one status has for it.</summary>
    /// <param name="indicator">Which figure.</param>
    /// <param name="side">Where it stands. On which side a criterion is met, the verb of the law says.</param>
    /// <param name="status">Which rule is meant, where several have a limit.</param>
    /// <exception cref="ArgumentException">The rule of that status does not ask for the indicator, or there is none.</exception>
    public AreaBuilder With(Indicator indicator, OnLimit side, AreaStatus status) =>
        Placed([indicator], Placement.Beside(CriterionOf(indicator, [.. _rules.Where(rule => rule.Status == status)]), side));

    /// <summary>A figure of which nothing is known. The people that it is a share of stay known.</summary>
    /// <param name="indicator">Which figure.</param>
    public AreaBuilder Unknown(Indicator indicator) => Placed([indicator], Placement.Unknown);

    /// <summary>A figure that is known as a list prints it, and not by counts.</summary>
    /// <param name="indicator">Which figure.</param>
    /// <param name="percent">The percentage with its decimals, as in <c>2.70</c>.</param>
    /// <exception cref="ArgumentException">
    /// No rule asks for the indicator, <paramref name="percent"/> is not a number, or the indicator cannot be that.
    /// </exception>
    public AreaBuilder Printed(Indicator indicator, string percent)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var asked = CriterionOf(indicator, _rules);
        return decimal.TryParse(percent, Styles, CultureInfo.InvariantCulture, out var printed)
            ? Placed(
                [indicator],
                Placement.AsPrinted(
                    new PublishedFigure(indicator, Evidence.PrintedPercent(printed), asked.WindowYears, asked.Education)))
            : throw new ArgumentException(
                "percent is \"" + percent + "\"; give a percentage with a point before its decimals, as in 2.70.", nameof(percent));
    }

    /// <summary>An area of another size: 2,000 or a little more when this is not said.</summary>
    /// <param name="residents">
    /// How many, or what is known of it. Where that is not one number, the share of non-Western residents is given as a figure of its
    /// own, so that it stays what it was.
    /// </param>
    public AreaBuilder Residents(Count residents) => With(copy => copy._residents = residents);

    /// <summary>An area of another identity: "made-up" when this is not said.</summary>
    /// <param name="areaId">The identity.</param>
    public AreaBuilder Named(string areaId) => With(copy => copy._areaId = areaId);

    /// <summary>The area.</summary>
    /// <exception cref="InvalidOperationException">
    /// No counts have the figures that were asked for: a figure below 0 or above 100 %, exactly 50 % of 999 residents, or one that
    /// meets two rules that exclude one another.
    /// </exception>
    /// <exception cref="InvalidInputException">There is no id or date.</exception>
    public AreaMeasurement Build() => new AreaCounts(_rules, _placements, _residents).Measurement(_areaId, _listDate);

    /// <summary>"made-up, list of 2021-12-01; 2021: residents 2,000, ...": the area that it builds.</summary>
    public override string ToString() => Build().ToString();

    /// <summary>A figure that is about a share.</summary>
    internal AreaBuilder About(Indicator indicator, Share share) => Placed([indicator], Placement.About(share));

    /// <summary>A figure beside this limit, or as near to that as counts allow.</summary>
    internal AreaBuilder Leniently(Criterion limit, OnLimit side) => Placed([limit.Indicator], Placement.Near(limit, side));

    private static Criterion CriterionOf(Indicator indicator, IReadOnlyList<AreaRule> rules) =>
        indicator is null
            ? throw new ArgumentNullException(nameof(indicator))
            : rules.SelectMany(rule => rule.Criteria).FirstOrDefault(criterion => criterion.Indicator == indicator)
                ?? throw new ArgumentException(
                    "No rule asks for " + indicator + "; choose one of "
                        + string.Join(", ", rules.SelectMany(rule => rule.Criteria).Select(criterion => criterion.Indicator.Key).Distinct())
                        + ", and a status whose rule has criteria.",
                    nameof(indicator));

    private AreaBuilder Placed(Indicator[] indicators, Placement placement) => With(copy =>
    {
        foreach (var indicator in indicators ?? throw new ArgumentNullException(nameof(indicators)))
            copy._placements[indicator ?? throw new ArgumentNullException(nameof(indicators))] = placement;
    });

    private AreaBuilder With(Action<AreaBuilder> change)
    {
        var copy = (AreaBuilder)MemberwiseClone();
        copy._placements = new Dictionary<Indicator, Placement>(_placements);
        change(copy);
        return copy;
    }
}
