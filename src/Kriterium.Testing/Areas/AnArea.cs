namespace Kriterium.Testing;

/// <summary>Where a made-up area for a test begins: it meets nothing, until it is told otherwise.</summary>
/// <example>
/// <code>
/// var area = AnArea.Of("2021-12-01").Meeting(Indicator.RelativeIncome).With(Indicator.Convicted, OnLimit.At).Build();
/// </code>
/// </example>
public static class AnArea
{
    /// <summary>An area on a list, by the Danish law of that date.</summary>
    /// <param name="listDate">The date of the list, as in <c>2021-12-01</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the first list: there was no rule.</exception>
    /// <exception cref="FormatException"><paramref name="listDate"/> is not a date.</exception>
    public static AreaBuilder Of(string listDate) => Of(CalendarDate.Parse(listDate), LegalTimeline.Denmark);

    /// <summary>An area on a list, by the law that a timeline has for that date.</summary>
    /// <param name="listDate">The date of the list.</param>
    /// <param name="timeline">The law, such as a what-if of one's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the timeline's first list.</exception>
    public static AreaBuilder Of(CalendarDate listDate, LegalTimeline timeline)
    {
        var regime = (timeline ?? throw new ArgumentNullException(nameof(timeline))).At(listDate);
        return new AreaBuilder(
            listDate,
            [
                // As StatusClassification.FindingOf: the rule that the list starts from, and then the most severe first.
                .. regime.Statuses.Reverse().OrderBy(rule => rule == regime.VulnerabilityRule ? 0 : 1)
                    .Where(rule => rule.Policy is not null)
                    .Select(rule => new AreaRule(rule.Status, rule.Policy!)),
            ]);
    }

    /// <summary>An area on a list, by one rule.</summary>
    /// <param name="listDate">The date of the list.</param>
    /// <param name="policy">The rule.</param>
    public static AreaBuilder Of(CalendarDate listDate, ThresholdPolicy policy) =>
        new(listDate, [new AreaRule(AreaStatus.Undetermined, policy ?? throw new ArgumentNullException(nameof(policy)))]);
}
