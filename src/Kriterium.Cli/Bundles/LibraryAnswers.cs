using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Bundles;

/// <summary>What the library says of areas, in the columns that the statement of the same rule has. No SQL has a part in it.</summary>
internal static class LibraryAnswers
{
    private const string VerdictColumn = "verdict", StatusColumn = "status", EarlierColumn = "earlier", Possible = "possible_";

    /// <summary>A policy's verdict on each area in each year.</summary>
    public static FlatTable Of(BundleAreas areas, ThresholdPolicy policy)
    {
        // A policy has no dates of its own: the list only has to be of the year that it measures.
        var today = LegalTimeline.Denmark.Regimes[^1];
        var classifier = new AreaClassifier(policy);
        return Table(
            areas,
            Columns(policy, ""),
            (area, year) => Judged(
                classifier.Classify(
                    areas.Measure(area, year, new CalendarDate(year, today.PublicationMonth, today.PublicationDay))),
                ""));
    }

    /// <summary>The status of each area on the yearly list of each year.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="timeline">The law.</param>
    /// <param name="saysRegime">Whether a column says by which regime.</param>
    public static FlatTable Of(BundleAreas areas, LegalTimeline timeline, bool saysRegime)
    {
        var classifier = new StatusClassifier(timeline);
        var columns = timeline.Regimes.SelectMany(Columns).Distinct();
        return Table(
            areas,
            saysRegime ? columns.Prepend("regime_from") : columns,
            (area, year) => timeline.YearlyList(year) is { } list
                ? Answers(classifier.Classify(areas.Measure(area, year, list), areas.HistoryOf(area, timeline)))
                : null);
    }

    private static FlatTable Table(
        BundleAreas areas, IEnumerable<string> columns, Func<BundleArea, int, IEnumerable<(string Column, string Field)>?> answer)
    {
        // Counts that the library takes are never at fault.
        string[] all = ["area_id", "year", .. columns, "faulty_years"];
        return new FlatTable(
            [.. all.Select(name => (FlatColumn)name)],
            [
                .. from area in areas.All.OrderBy(area => area.Id, StringComparer.Ordinal)
                from year in areas.Years
                let answers = answer(area, year)?.ToDictionary(one => one.Column, one => one.Field)
                where answers is not null
                select (IReadOnlyList<string>)
                [
                    area.Id, Words.Number(year), .. all[2..^1].Select(column => answers.GetValueOrDefault(column, "")), Words.Number(0),
                ],
            ]);
    }

    private static IEnumerable<string> Columns(Regime regime) =>
    [
        .. regime.Statuses.SelectMany(rule => rule.Policy is { } policy
            ? Columns(policy, Prefix(rule))
            : [Prefix(rule) + EarlierColumn, Prefix(rule) + VerdictColumn]),
        .. regime.Statuses.Select(rule => rule.Status).Prepend(AreaStatus.None).Select(status => Possible + status.ToKey()),
        StatusColumn,
    ];

    private static IEnumerable<string> Columns(ThresholdPolicy policy, string prefix) =>
    [
        prefix + "size",
        .. policy.Gates.Concat(policy.Criteria).Select(criterion => prefix + criterion.Indicator.Key),
        prefix + "met_count",
        prefix + "not_met_count",
        prefix + "open_count",
        prefix + VerdictColumn,
    ];

    private static string Prefix(StatusRule rule) => rule.Status.ToKey() + "_";

    private static IEnumerable<(string Column, string Field)> Answers(StatusClassification classification)
    {
        yield return ("regime_from", classification.Regime.From.ToString());
        foreach (var finding in classification.Findings)
        {
            foreach (var one in finding.Classification is { } own ? Judged(own, Prefix(finding.Rule)) : [])
                yield return one;
            if (finding.Classification is not null) continue;

            yield return (Prefix(finding.Rule) + EarlierColumn, finding.EarlierVerdict!.Value.ToKey());
            yield return (Prefix(finding.Rule) + VerdictColumn, finding.Verdict.ToKey());
        }

        foreach (var status in classification.Regime.Statuses.Select(rule => rule.Status).Prepend(AreaStatus.None))
            yield return (Possible + status.ToKey(), Words.Number(classification.PossibleStatuses.Contains(status) ? 1 : 0));
        yield return (StatusColumn, classification.Status.ToKey());
    }

    private static IEnumerable<(string Column, string Field)> Judged(Classification area, string prefix) =>
    [
        (prefix + "size", area.Size.Verdict.ToKey()),
        .. area.GateFindings.Concat(area.Findings).Select(finding => (prefix + finding.Indicator.Key, finding.Verdict.ToKey())),
        (prefix + "met_count", Words.Number(area.MetCount)),
        (prefix + "not_met_count", Words.Number(area.NotMetCount)),
        (prefix + "open_count", Words.Number(area.OpenCount)),
        (prefix + VerdictColumn, area.Verdict.ToKey()),
    ];
}
