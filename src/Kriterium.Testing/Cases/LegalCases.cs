namespace Kriterium.Testing;

/// <summary>Areas for the tests of an app: every limit of every rule, every status, and input that must be refused.</summary>
/// <remarks>
/// For a plain loop, or as theory data. Figures come from the limits of the ready-made rules, and what is expected from the verbs of the
/// statute and the words of its rules.
/// </remarks>
/// <example>
/// <code>
/// public static TheoryData&lt;BoundaryCase&gt; Limits => [.. LegalCases.Boundaries];
///
/// [Theory, MemberData(nameof(Limits))]
/// public void A_letter_follows_the_law(BoundaryCase one) =>
///     Assert.Equal(one.Expected == Verdict.Met, MyApp.WritesTo(one.Area, one.Policy));
/// </code>
/// </example>
public static class LegalCases
{
    /// <summary>Below, at and above each limit of each of <see cref="ThresholdPolicies.All"/>: criteria, gates and size.</summary>
    public static IReadOnlyList<BoundaryCase> Boundaries { get; } = [.. LegalTimeline.Denmark.Regimes.SelectMany(BoundariesOf)];

    /// <summary>
    /// Every status of every regime of <see cref="LegalTimeline.Denmark"/>: by criteria, by earlier lists and lineage, and where what is
    /// not known leaves several possible.
    /// </summary>
    public static IReadOnlyList<StatusCase> Statuses { get; } = [.. LegalTimeline.Denmark.Regimes.SelectMany(StatusesOf)];

    /// <summary>Areas as JSON with one fault each.</summary>
    public static IReadOnlyList<FaultyArea> Faulty { get; } =
    [
        new("no list date", "list_date", "", listDate: "null"),
        new("a date that is not in the calendar", "list_date", "", listDate: "\"2021-02-29\""),
        new("an unknown key", "years[0].non_vestern", OfYear("\"non_vestern\": 1")),
        new("a year twice", "years[1]", ", \"years\": [ { \"year\": 2021 }, { \"year\": 2021 } ]"),
        new("a year after the measurement year", "years[0]", ", \"years\": [ { \"year\": 2022 } ]"),
        new("a count below zero", "years[0].residents", OfYear("\"residents\": -1")),
        new("a count with decimals", "years[0].residents", OfYear("\"residents\": 1000.5")),
        new("bounds the wrong way round", "years[0].convicted", OfYear("\"convicted\": { \"from\": 5, \"to\": 1 }")),
        new("persons in part as a number", "years[0].outside_labour", OfYear("\"aged_18_64\": 1000, \"outside_labour\": 312.25")),
        new("a part larger than its base", "years[0].non_western", OfYear("\"residents\": 1000, \"non_western\": 1001")),
        new("an age band larger than the one around it", "years[0].aged_18_64", OfYear("\"aged_18_plus\": 999, \"aged_18_64\": 1000")),
        new("an income of nobody", "years[0].gross_income", OfYear("\"taxpayers\": 0, \"gross_income\": 1")),
        new(
            "education that is basic and unknown at once",
            "years[0].unknown_education",
            OfYear("\"aged_30_59\": 500, \"basic_education\": 300, \"unknown_education\": 201")),
        new("residents that differ", "residents", ", \"residents\": 999, \"years\": [ { \"year\": 2021, \"residents\": 1000 } ]"),
        new(
            "incomes of two regions",
            "region_years[1].region",
            ", \"region_years\": [ { \"year\": 2020, \"region\": \"Hovedstaden\" }, { \"year\": 2021, \"region\": \"Nordjylland\" } ]"),
        new(
            "a share above all",
            "published[0].printed",
            Printed("\"indicator\": \"non_western\", \"window_years\": 1, \"printed\": \"101.0 %\"")),
        new(
            "a decimal comma",
            "published[0].printed",
            Printed("\"indicator\": \"convicted\", \"window_years\": 2, \"printed\": \"2,70 %\"")),
        new(
            "a window that no law has had",
            "published[0].window_years",
            Printed("\"indicator\": \"convicted\", \"window_years\": 5, \"printed\": \"2.70 %\"")),
        new(
            "a definition of education for another figure",
            "published[0].education",
            Printed("\"indicator\": \"income\", \"window_years\": 1, \"printed\": \"55.0 %\", \"education\": \"danish_or_approved\"")),
    ];

    private static string OfYear(string figures) => ", \"years\": [ { \"year\": 2021, " + figures + " } ]";

    private static string Printed(string figure) => ", \"published\": [ { " + figure + " } ]";

    private static IEnumerable<BoundaryCase> BoundariesOf(Regime regime)
    {
        foreach (var rule in regime.Statuses)
        {
            if (rule.Policy is not { } policy) continue;

            var area = AnArea.Of(FirstList(regime), policy);
            foreach (var side in Sides)
            {
                var residents = policy.SmallestPopulation + (side - OnLimit.At);
                yield return new BoundaryCase(rule.Status, policy, null, side, area.MeetingEverything().Residents(residents).Build());
            }

            foreach (var criterion in policy.Criteria)
            {
                // One criterion short of enough, and all gates: this criterion decides.
                var others = policy.Criteria.Where(other => other != criterion).Take(policy.RequiredCount - 1).Concat(policy.Gates);
                var almost = area.Meeting([.. others.Select(other => other.Indicator)]);
                foreach (var side in Sides)
                    yield return new BoundaryCase(rule.Status, policy, criterion, side, almost.With(criterion.Indicator, side).Build());
            }

            foreach (var gate in policy.Gates)
            {
                var all = area.MeetingEverything();
                foreach (var side in Sides)
                    yield return new BoundaryCase(rule.Status, policy, gate, side, all.With(gate.Indicator, side).Build());
            }
        }
    }

    private static OnLimit[] Sides => [OnLimit.Below, OnLimit.At, OnLimit.Above];

    /// <summary>The first yearly list.</summary>
    private static CalendarDate FirstList(Regime regime) =>
        Enumerable.Range(regime.From.Year, 2).Select(LegalTimeline.Denmark.YearlyList).First(list => list >= regime.From)!.Value;

    private static IEnumerable<StatusCase> StatusesOf(Regime regime)
    {
        var date = FirstList(regime);
        var source = regime.Source;
        var area = AnArea.Of(date, LegalTimeline.Denmark);
        var all = area.MeetingEverything();

        yield return new("meets-nothing", area.Build(), ListHistory.Empty, source, AreaStatus.None);
        var tooFew = regime.VulnerabilityRule.Policy!.SmallestPopulation - 1;
        yield return new("too-small", all.Residents(tooFew).Build(), ListHistory.Empty, source, AreaStatus.None);
        if (regime.RuleOf(AreaStatus.ParticularlyVulnerable) is { } particularly)
        {
            yield return new("meets-everything", all.Build(), ListHistory.Empty, particularly.Source, AreaStatus.ParticularlyVulnerable);
            yield return new(
                "of-unknown-size",
                all.Residents(Count.Unknown).Build(),
                ListHistory.Empty,
                particularly.Source,
                AreaStatus.None,
                AreaStatus.ParticularlyVulnerable);
        }

        if (regime.RuleOf(AreaStatus.Vulnerable) is { } vulnerable)
        {
            yield return new(
                "without-the-gate",
                all.NotMeeting(Indicator.NonWestern).Build(),
                ListHistory.Empty,
                vulnerable.Source,
                AreaStatus.Vulnerable);
        }

        if (regime.RuleOf(AreaStatus.Prevention) is { } prevention)
        {
            var between = area
                .With(Indicator.NonWestern, OnLimit.Above, AreaStatus.Prevention)
                .With(Indicator.OutsideLabourMarket, OnLimit.Above, AreaStatus.Prevention)
                .With(Indicator.Convicted, OnLimit.At, AreaStatus.Prevention);
            yield return new("between-the-limits", between.Build(), ListHistory.Empty, prevention.Source, AreaStatus.Prevention);

            // An income below 55 is below 65 too: one more criterion makes it vulnerable, and without one it is nothing.
            yield return new(
                "over-joint-bands",
                area.With(Indicator.NonWestern, OnLimit.Above, AreaStatus.Prevention)
                    .Meeting(Indicator.RelativeIncome)
                    .Unknown(Indicator.BasicEducation)
                    .Build(),
                ListHistory.Empty,
                prevention.Source,
                AreaStatus.None,
                AreaStatus.Vulnerable);
        }

        if (regime.RuleOf(AreaStatus.Transformation) is not { ListsBefore: { } before } transformation) yield break;

        var earlier = LegalTimeline.Denmark.YearlyLists(date).Where(list => list < date).Take(before).ToList();
        var parallel = regime.RuleOf(AreaStatus.ParallelSociety)!.Source;
        yield return new(
            "earlier-lists-unknown",
            all.Build(),
            ListHistory.Empty,
            transformation.Source,
            AreaStatus.ParallelSociety,
            AreaStatus.Transformation);
        yield return new("on-no-earlier-list", all.Build(), Listed(earlier, _ => false), parallel, AreaStatus.ParallelSociety);
        yield return new(
            "on-five-lists-in-a-row", all.Build(), Listed(earlier, _ => true), transformation.Source, AreaStatus.Transformation);
        yield return new(
            "on-all-lists-but-one", all.Build(), Listed(earlier, list => list != earlier[1]), parallel, AreaStatus.ParallelSociety);
        yield return new(
            "on-all-lists-but-an-unknown-one",
            all.Build(),
            Listed([.. earlier.Where(list => list != earlier[1])], _ => true),
            transformation.Source,
            AreaStatus.ParallelSociety,
            AreaStatus.Transformation);
        yield return new(
            "on-five-lists-with-a-predecessor",
            all.Named("made-up-successor").Build(),
            Listed(earlier, _ => true, new AreaLineage("made-up-successor", "made-up", date)),
            transformation.Source,
            AreaStatus.Transformation);
        yield return new(
            "meets-nothing-after-four-lists", area.Build(), Listed(earlier, _ => true), regime.Source, AreaStatus.None);
    }

    /// <summary>Complete lists, on some of which the area is.</summary>
    private static ListHistory Listed(
        IReadOnlyList<CalendarDate> lists, Func<CalendarDate, bool> isOn, params AreaLineage[] lineage) => new(
        lists.Select(list => new PublishedList(
            list,
            isOn(list)
                ? [new ListMembership(
                    "made-up",
                    LegalTimeline.Denmark.At(list).RuleOf(AreaStatus.ParallelSociety)?.Status ?? AreaStatus.ParticularlyVulnerable)]
                : [],
            isComplete: true)),
        lineage);
}
