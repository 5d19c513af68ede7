namespace Kriterium.Testing.Tests.Draws;

public sealed class AreaDrawTests
{
    private static readonly IReadOnlyList<AreaDraw> Drawn = [.. AreaDraw.Many(600)];

    private static readonly IReadOnlyList<StatusClassification> Statuses =
        [.. Drawn.Select(draw => new StatusClassifier(draw.Timeline).Classify(draw.Area, draw.History))];

    // Whoever notes a seed beside a failure relies on these: a change of the draws changes them, and the changelog says so.
    [Fact]
    public void Draws_of_a_seed_are_the_same_on_every_machine() =>
        Assert.Equal("5602BF79DA0C898C", Sums.Fingerprint(string.Join('\n', Drawn.Select(draw => draw.Area.ToJson() + draw.History.ToJson()))));

    [Fact]
    public void The_first_draws_are_the_same_however_many_there_are_and_another_seed_gives_others()
    {
        Assert.Equal(Drawn.Take(20).Select(draw => draw.ToString()), AreaDraw.Many(20).Select(draw => draw.ToString()));
        Assert.Empty(AreaDraw.Many(200, seed: 2).Select(draw => draw.Area).Intersect(Drawn.Select(draw => draw.Area)));
        Assert.StartsWith("seed 1, draw 0: drawn-1-0, list of 20", Drawn[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "count is -1; give 0 or more. (Parameter 'count')",
            Assert.Throws<ArgumentOutOfRangeException>(() => AreaDraw.Many(-1)).Message);
    }

    [Fact]
    public void Draws_for_a_policy_stand_on_its_limits()
    {
        // Limits that no regime has.
        var policy = ThresholdPolicies.ParticularlyVulnerable2013.With(new Criterion(
            Indicator.Convicted, Threshold.MoreThan(Share.PerTenThousand(417)), new LegalSource("Made up"), windowYears: 2));
        var classifier = new AreaClassifier(policy);
        var all = AreaDraw.Many(600, 1, policy).Select(draw => (draw, area: classifier.Classify(draw.Area))).ToList();
        foreach (var verdict in (Verdict[])[Verdict.Met, Verdict.NotMet, Verdict.Undetermined])
            Assert.InRange(all.Count(one => one.area.Verdict == verdict), 50, 600);
        foreach (var criterion in policy.Criteria)
            Assert.Contains(all, one => one.area.Findings.Any(finding => finding.Criterion == criterion && finding.Margin is { IsExact: true, Lower: { Numerator.IsZero: true } }));
        Assert.All(all, one => Assert.Equal([policy], one.draw.Timeline.Regimes.SelectMany(regime => regime.Policies)));
        Assert.Throws<ArgumentNullException>(() => AreaDraw.Many(1, 1, (ThresholdPolicy)null!));
    }

    [Fact]
    public void About_half_of_the_areas_have_a_figure_on_a_limit_or_one_unit_beside_it()
    {
        // One person of 1,000 at most, or one of very few.
        var beside = Statuses.Count(status => Findings(status).Any(finding =>
            finding.Margin is { IsExact: true, Lower: { } margin } && margin.Numerator >= -1 && margin.Numerator <= 1));
        Assert.InRange(beside, 270, 390);
    }

    [Fact]
    public void Every_verdict_comes_of_every_criterion_of_every_rule_and_stands_on_its_limit()
    {
        foreach (var criterion in LegalTimeline.Denmark.Regimes.SelectMany(regime => regime.Policies)
            .SelectMany(policy => policy.Criteria.Concat(policy.Gates)))
        {
            var findings = Statuses.SelectMany(Findings).Where(finding => ReferenceEquals(finding.Criterion, criterion)).ToList();
            foreach (var verdict in (Verdict[])[Verdict.Met, Verdict.NotMet, Verdict.Undetermined])
                Assert.InRange(findings.Count(finding => finding.Verdict == verdict), findings.Count / 50, findings.Count);
            Assert.InRange(findings.Count(finding => finding.Margin.IsExact && finding.Margin.Lower == Share.Percent(0)), 1, findings.Count);
        }
    }

    [Fact]
    public void Every_status_of_every_regime_comes_and_is_left_open()
    {
        foreach (var rule in LegalTimeline.Denmark.Regimes.SelectMany(regime => regime.Statuses))
        {
            var findings = Statuses.SelectMany(status => status.Findings).Where(finding => ReferenceEquals(finding.Rule, rule)).ToList();
            foreach (var verdict in (Verdict[])[Verdict.Met, Verdict.NotMet, Verdict.Undetermined])
                Assert.InRange(findings.Count(finding => finding.Verdict == verdict), findings.Count / 50, findings.Count);
        }

        foreach (var regime in LegalTimeline.Denmark.Regimes)
        {
            var statuses = Statuses.Where(status => status.Regime == regime).Select(status => status.Status).ToHashSet();
            Assert.Equal([AreaStatus.Undetermined, AreaStatus.None, .. regime.Statuses.Select(rule => rule.Status)], statuses.Order());
        }
    }

    [Fact]
    public void Every_kind_of_size_occurs() => Often(
        [
            area => area.Residents == 999,
            area => area.Residents == 1000,
            area => area.Residents == 1001,
            area => area.Residents == Count.Unknown,
            area => area.Residents is { IsExact: false, Upper: not null },
        ]);

    [Fact]
    public void Every_kind_of_evidence_occurs() => Often(
        [
            area => area.Years.Any(year => YearFigure.All.Any(figure => year[figure] is { IsExact: false, Upper: not null })),
            area => area.Years.Any(year => year.Convicted == Count.FewerThan(10)),
            area => area.Years.Any(year => year.OutsideLabourMarketThousandths == Count.Unknown),
            area => area.Years.Any(year => year.GrossIncome is null),
            area => area.Years.Any(year => year.GrossIncome < 0),
            area => area.Years.Any(year => year.UnknownEducation is { IsExact: true }),
            area => area.Years.Any(year => year.UnknownEducation == Count.Unknown),
            area => area.Years.Count == 0,
            area => area.Years.Count == 1 && area.ListDate.Year > 2014,
            area => area.Published.Any(figure => !figure.Evidence.IsExact),
            area => area.Published.Any(figure => figure.Evidence.IsExact),
            area => area.RegionYears.Count == 0,
            area => area.National.Count > 0,
        ]);

    [Fact]
    public void Some_data_contradict_themselves_and_some_answer_nothing()
    {
        Assert.InRange(
            Statuses.Count(status => Findings(status).Any(finding => finding.Note?.Contains("exclude one another", StringComparison.Ordinal) == true)),
            6,
            Statuses.Count);
        Assert.InRange(Statuses.Count(status => status.Vulnerability.UnusedInputs.Count > 0), 6, Statuses.Count);
    }

    [Fact]
    public void Every_basis_of_an_earlier_list_occurs()
    {
        var bases = Statuses.SelectMany(status => status.Findings).SelectMany(finding => finding.EarlierLists)
            .GroupBy(list => list.Basis)
            .ToDictionary(group => group.Key, group => group.Count());
        foreach (var basis in (EarlierListBasis[])
            [
                EarlierListBasis.NotGiven, EarlierListBasis.Listed, EarlierListBasis.NotListed, EarlierListBasis.PartialList,
                EarlierListBasis.EarlierStatus, EarlierListBasis.PredecessorsDiffer,
            ])
            Assert.True(bases.TryGetValue(basis, out var count) && count > 6, basis + " occurs too seldom.");
        Assert.InRange(Drawn.Count(draw => draw.History.Lineage.Count > 0), 15, Drawn.Count);
    }

    [Fact]
    public void Another_law_has_areas_on_its_own_limits()
    {
        var strict = ThresholdPolicies.ParticularlyVulnerable2010.With(new Criterion(
            Indicator.NonWestern, Threshold.AtLeast(Share.Of(1, 7)), new LegalSource("a what-if of a test")));
        var regime = LegalTimeline.Denmark.Regimes[0].ToBuilder();
        regime.Statuses[0] = StatusRule.ByCriteria(AreaStatus.ParticularlyVulnerable, "a", "b", "c", strict);
        var timeline = new LegalTimeline("what-if", [regime.Build()]);

        var onLimit = AreaDraw.Many(200, timeline: timeline).Count(draw =>
            draw.Area.Measure(Indicator.NonWestern) is { IsExact: true, Lower: { } share } && share == Share.Of(1, 7));

        Assert.InRange(onLimit, 4, 200);
    }

    [Fact]
    public void Limits_that_no_area_can_stand_on_are_drawn_for_too()
    {
        var huge = System.Numerics.BigInteger.Pow(10, 40);
        var policy = ThresholdPolicies.ParticularlyVulnerable2013
            .With(new Criterion(Indicator.BasicEducation, Threshold.MoreThan(Share.Of(huge, (2 * huge) + 1)), new LegalSource("a what-if")))
            .With(new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(1e20m)), new LegalSource("a what-if")))
            .With(new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Of(huge, 1)), new LegalSource("a what-if")));
        var regime = LegalTimeline.Denmark.Regimes[1].ToBuilder();
        regime.Statuses[0] = StatusRule.ByCriteria(AreaStatus.ParticularlyVulnerable, "a", "b", "c", policy);
        var timeline = new LegalTimeline("what-if", [regime.Build()]);

        Assert.Equal(200, AreaDraw.Many(200, timeline: timeline).Select(draw => draw.Area).Distinct().Count());
        Refused("No counts are exactly the limit of basic_education", Indicator.BasicEducation, OnLimit.At);
        Refused("No income is below the limit of income", Indicator.RelativeIncome, OnLimit.Below);

        void Refused(string text, Indicator indicator, OnLimit side)
        {
            var area = AnArea.Of(new CalendarDate(2014, 12, 1), policy).With(indicator, side);
            Assert.StartsWith(text, Assert.Throws<InvalidOperationException>(area.Build).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_way_of_shrinking_gets_simpler_until_it_ends()
    {
        foreach (var draw in Drawn.Take(12))
        {
            var current = draw;
            while (true)
            {
                var simpler = current.Shrink().ToList();
                Assert.All(simpler, one => Assert.True(
                    SizeOf(one).CompareTo(SizeOf(current)) < 0, one + "\nis not simpler than\n" + current));
                if (simpler.Count == 0) break;

                // The one that takes away least, so that the way is long; but not one by one through all the people.
                var least = simpler.MaxBy(SizeOf)!;
                current = SizeOf(least).Parts < SizeOf(current).Parts ? least : simpler[0];
            }

            Assert.Equal((0, 0, System.Numerics.BigInteger.Zero), SizeOf(current));
            Assert.Equal((draw.Area.AreaId, draw.Area.ListDate), (current.Area.AreaId, current.Area.ListDate));
        }
    }

    [Fact]
    public void A_failure_shrinks_to_what_causes_it()
    {
        // An app that takes exactly the limit for less than it.
        static bool Fails(AreaDraw draw) =>
            draw.Area.ListDate.Year >= 2018
            && draw.Area.Measure(Indicator.Convicted, 2) is { IsExact: true, Lower: { } share }
            && draw.Area.MeasureNational(Indicator.Convicted, 2) is { IsExact: true, Lower: { } national }
            && share.Numerator * national.Denominator == 3 * national.Numerator * share.Denominator && share > Share.Percent(0);

        var failing = Drawn.First(Fails).Simplest(Fails);

        Assert.Equal(ListHistory.Empty, failing.History);
        Assert.Empty(failing.Area.RegionYears);
        Assert.All(failing.Area.Years, year => Assert.Equal(
            [YearFigure.Aged18Plus, YearFigure.Convicted],
            YearFigure.All.Where(figure => figure != YearFigure.UnknownEducation && year[figure] != Count.Unknown)
                .OrderBy(figure => figure.Key, StringComparer.Ordinal)));
        Assert.Equal(2, failing.Area.Years.Count);
    }

    [Fact]
    public void An_area_of_ones_own_shrinks_too()
    {
        var area = AnArea.Of("2021-12-01").Meeting(Indicator.Convicted).Build();
        var simplest = AreaDraw.Of(area).Simplest(draw => draw.Area.Residents == 2000);

        Assert.Equal("given, shrunk: made-up, list of 2021-12-01; 2021: residents 2,000; 0 published lists, 0 earlier statuses", simplest.ToString());
    }

    [Fact]
    public void What_does_not_fail_has_no_simplest() =>
        Assert.Equal(
            "fails is false for this draw (" + Drawn[0] + "); give what a draw fails at. (Parameter 'fails')",
            Assert.Throws<ArgumentException>(() => Drawn[0].Simplest(_ => false)).Message);

    [Fact]
    public void Areas_of_one_list_are_classified_together()
    {
        var list = Drawn.GroupBy(draw => draw.Area.ListDate).MaxBy(group => group.Count())!.Select(draw => draw.Area).ToList();

        Assert.InRange(list.Count, 20, Drawn.Count);
        Assert.Equal(list.Count, new StatusClassifier(LegalTimeline.Denmark).ClassifyAll(list).Select(status => status.AreaId).Distinct().Count());
        Assert.Empty(Drawn.SelectMany(draw => draw.History.Lineage).GroupBy(row => row.Predecessor).Where(group => group.Count() > 1));
    }

    private static void Often(IReadOnlyList<Func<AreaMeasurement, bool>> kinds)
    {
        for (var i = 0; i < kinds.Count; i++)
            Assert.True(Drawn.Count(draw => kinds[i](draw.Area)) >= 6, "Kind " + i + " occurs in " + Drawn.Count(draw => kinds[i](draw.Area)));
    }

    private static IEnumerable<Finding> Findings(StatusClassification status) =>
        status.Findings.Select(finding => finding.Classification).OfType<Classification>()
            .SelectMany(classification => classification.Findings.Concat(classification.GateFindings));

    /// <summary>How much there is of a draw: parts, parts between bounds, and people and kroner.</summary>
    private static (int Parts, int Bounds, System.Numerics.BigInteger Sum) SizeOf(AreaDraw draw)
    {
        var area = draw.Area;
        var counts = area.Years.SelectMany(year => YearFigure.All
                .Where(figure => figure != YearFigure.UnknownEducation || year.UnknownEducation is not null)
                .Select(figure => year[figure]))
            .Concat(area.RegionYears.SelectMany(year => new[] { year.Taxpayers, Count.OfNullable(year.GrossIncome) }))
            .Concat(area.NationalYears.SelectMany(year => new[] { year.Aged18Plus, year.Convicted }))
            .Append(area.Years.Any(year => year.Year == area.MeasurementYear) ? Count.Unknown : area.Residents)
            .Where(count => count != Count.Unknown)
            .ToList();
        return (
            draw.History.PublishedLists.Count + draw.History.EarlierStatuses.Count + draw.History.Lineage.Count
                + counts.Count + area.Years.Count(year => year.UnknownEducation == Count.Unknown)
                + area.Years.Count + area.RegionYears.Count + area.NationalYears.Count + area.Published.Count + area.National.Count,
            counts.Count(count => !count.IsExact),
            counts.Aggregate(
                System.Numerics.BigInteger.Zero,
                (sum, count) => sum + System.Numerics.BigInteger.Abs(count.Lower) + System.Numerics.BigInteger.Abs(count.Upper ?? 0)));
    }
}
