using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Exactness;

/// <summary>
/// Shares of which a count is not given, or only within bounds. Every way to complete the counts of a small population is tried, and what
/// is known of the figure must begin with the smallest of them and end with the largest.
/// </summary>
public class PartlyKnownShareTests
{
    private const int Year = 2015;

    private const EducationDefinition Approved = EducationDefinition.DanishOrApproved;

    private static readonly Indicator[] People =
        [Indicator.NonWestern, Indicator.OutsideLabourMarket, Indicator.Convicted, Indicator.BasicEducation];

    private static readonly AveragingMethod[] Averagings = [AveragingMethod.MeanOfYearlyShares, AveragingMethod.PooledShare];

    [Fact]
    public void OneYearOfEducation_IsAsWideAsItsCompletions()
    {
        var (accepted, refused) = (0, 0);
        foreach (var known in Educations)
        {
            if (known.Ends(otherIsPart: true) is not { } asBasic || known.Ends(otherIsPart: false) is not { } notBasic)
            {
                Assert.Throws<InvalidInputException>(() => known.ToAreaYear(Year));
                refused++;
                continue;
            }

            var area = Area(known);
            AssertSpans(asBasic, area.Measure(Indicator.BasicEducation), known);
            AssertSpans(Hull(asBasic, notBasic), area.Measure(Indicator.BasicEducation, education: Approved), known);
            accepted++;
        }

        // Three counts up to 3, each with one of 11 things known of it; the second is perhaps not given apart.
        Assert.Equal(11 * 11 * 12, accepted + refused);
        Assert.True(refused > 300, refused + " refused");
    }

    [Theory]
    [InlineData(EducationDefinition.UnknownCountsAsBasic)]
    [InlineData(EducationDefinition.DanishOrApproved)]
    public void OneYearOfEducation_IsDecidedWhereItsCompletionsAgree(EducationDefinition education)
    {
        // In a base without bound, so many that a share comes nearer to 0 and to 1 than the limits are.
        const int Enough = 4 * KnownYear.Most;
        var cases = (
            from known in Educations
            where known.Ends() is not null
            let asBasic = Numbers.Ends(known.Completions(Enough, otherIsPart: true))!.Value
            let notBasic = Numbers.Ends(known.Completions(Enough, otherIsPart: education != Approved))!.Value
            select (Known: known, Area: Area(known), AsBasic: asBasic, NotBasic: notBasic)).ToList();
        var seen = new HashSet<Verdict>();
        foreach (var comparison in (Comparison[])[Comparison.MoreThan, Comparison.AtLeast, Comparison.LessThan])
        {
            foreach (var limit in (Share[])[Share.Percent(25), Share.Percent(60)])
            {
                var threshold = comparison.Threshold(limit);
                var classifier = Classifier(new Criterion(Indicator.BasicEducation, threshold, Areas.WhatIf, education: education));
                var expected = new List<Verdict>();
                foreach (var (known, area, asBasic, notBasic) in cases)
                {
                    var (one, other) = (Agreed(asBasic, comparison, limit), Agreed(notBasic, comparison, limit));
                    expected.Add(one == other ? one : Verdict.Undetermined);

                    var finding = classifier.Classify(area).Findings[0];
                    Assert.Equal((known, threshold, expected[^1]), (known, threshold, finding.Verdict));
                    Assert.Equal((known, threshold, expected[^1]), (known, threshold, classifier.Decide(area)));

                    // The law leaves it open only where each of its readings decides.
                    var isLawOpen = one != other && one != Verdict.Undetermined && other != Verdict.Undetermined;
                    Assert.Equal((known, threshold, isLawOpen), (known, threshold, finding.Note is not null));
                }

                AssertColumns(classifier, [.. cases.Select(one => one.Known)], expected, isApart: false);
                AssertColumns(classifier, [.. cases.Select(one => one.Known)], expected, isApart: true);
                seen.UnionWith(expected);
            }
        }

        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public void OneYearOfAPartAndItsBase_IsAsWideAsItsCompletions()
    {
        foreach (var indicator in People)
        {
            var isWhole = KnownYear.UnitsOf(indicator) == 1;
            var (accepted, refused) = (0, 0);
            var years =
                from part in Numbers.Counts(isWhole ? 5 : 12, KnownYear.StepOf(indicator))
                from whole in Numbers.Counts(isWhole ? 5 : 3)
                select new KnownYear(indicator, part, null, whole);
            foreach (var known in years)
            {
                if (known.Ends() is not { } ends)
                {
                    Assert.Throws<InvalidInputException>(() => known.ToAreaYear(Year));
                    refused++;
                    continue;
                }

                AssertSpans(ends, Area(known).Measure(indicator), known);
                if (indicator == Indicator.Convicted) AssertSpans(ends, Country(known).MeasureNational(indicator), known);
                if (isWhole) AssertSpans(ends, Evidence.Of(known.Part, known.Whole), known);
                accepted++;
            }

            Assert.True(accepted > 300 && refused > 50, indicator + ": " + accepted + " accepted, " + refused + " refused");
        }
    }

    [Fact]
    [Trait("Size", "Large")]
    public void SeveralYears_AreAsWideAsTheirCompletions()
    {
        var cases = Cases.Of(usual: 500, oneIn: 100);
        var random = new Random(2018);
        for (var i = 0; i < cases; i++)
        {
            var indicator = People[i % People.Length];
            var isPlain = random.Next(3) == 0;
            KnownYear[] years = [.. Enumerable.Range(0, random.Next(16) == 0 ? 3 : 2).Select(_ => AnyYear(random, indicator, isPlain))];
            foreach (var averaging in Averagings)
            {
                var area = Area(years);
                var asBasic = Ends(years, averaging, otherIsPart: true);
                var evidence = area.Measure(indicator, years.Length, averaging);
                AssertSpans(asBasic, evidence, years);
                if (indicator == Indicator.BasicEducation)
                {
                    var both = Hull(asBasic, Ends(years, averaging, otherIsPart: false));
                    AssertSpans(both, area.Measure(indicator, years.Length, averaging, Approved), years);
                }

                if (indicator == Indicator.Convicted)
                    AssertSpans(asBasic, Country(years).MeasureNational(indicator, years.Length, averaging), years);

                // Without explanation the answer is the same, also at a limit that is an end, and so it is in columns.
                foreach (var end in (Share[])[evidence.Lower!.Value, evidence.Upper!.Value, Share.Percent(60)])
                {
                    var criterion = new Criterion(indicator, Threshold.MoreThan(end), Areas.WhatIf, years.Length);
                    AssertSameAnswer(area, criterion, averaging);
                    if (isPlain) AssertSameInColumns(area, criterion, averaging);
                }
            }
        }
    }

    /// <summary>People who count in part, pooled: one person more in a base is a whole one, of whom the part may take less.</summary>
    [Fact]
    [Trait("Size", "Large")]
    public void FourPooledYearsOfThousandths_AreAsWideAsTheirCompletions()
    {
        var cases = Cases.Of(usual: 50, oneIn: 1_000);
        const AveragingMethod Pooled = AveragingMethod.PooledShare;
        var random = new Random(2010);
        KnownYear Known(int mostPart, Count whole) => new(Indicator.OutsideLabourMarket, Count.Between(0, 250 * mostPart), null, whole);
        for (var i = 0; i < cases; i++)
        {
            // Three years that may have one person more each, in any order, and one that keeps the share low.
            KnownYear Wide() => Known(random.Next(1, 8), Count.Between(random.Next(2), 2));
            KnownYear[] years = [Wide(), Wide(), Wide(), Known(random.Next(4), random.Next(3, 9))];
            random.Shuffle(years);
            AssertSpans(Ends(years, Pooled, otherIsPart: true), Area(years).Measure(Indicator.OutsideLabourMarket, 4, Pooled), years);
        }
    }

    [Fact]
    [Trait("Size", "Large")]
    public void AMultipleOfTheNationalShare_IsDecidedWhereAllCompletionsAgree()
    {
        var cases = Cases.Of(usual: 500, oneIn: 100);
        var random = new Random(2021);
        var classifier = Classifier(new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(2)), Areas.WhatIf));
        var seen = new int[3];
        for (var i = 0; i < cases; i++)
        {
            // An end that a base without bound only approaches counts as reached (docs/decisions/0002), so bases have bounds here.
            var (area, country) = (AnyYear(random, Indicator.Convicted), AnyYear(random, Indicator.Convicted));
            if (area.Whole.Upper is null || country.Whole.Upper is null) continue;

            var isMet = (
                from figure in Shares(area)
                from national in Shares(country)
                select figure.Part * national.Whole >= 2 * national.Part * figure.Whole).ToList();
            var expected = isMet.Distinct().Count() == 1 ? isMet[0].ToVerdict() : Verdict.Undetermined;
            var measured = new AreaMeasurement(
                "made-up", Areas.List2015, [area.ToAreaYear(Year)], nationalYears: [country.ToNationalYear(Year)]);
            Assert.Equal((area, country, expected), (area, country, classifier.Classify(measured).Verdict));
            Assert.Equal((area, country, expected), (area, country, classifier.Decide(measured)));
            seen[(int)expected]++;
        }

        Assert.All(seen, count => Assert.True(count > cases / 50, string.Join(' ', seen)));

        // The share of nobody is anything from 0 to 1: its ends are enough.
        static IEnumerable<(long Part, long Whole)> Shares(KnownYear known) =>
            known.Completions(KnownYear.Most).SelectMany(share => share.Whole > 0 ? [share] : ((long, long)[])[(0, 1), (1, 1)]);
    }

    /// <summary>
    /// Of at most 100, 61 are more than 60 per cent, but no other base is read for that, on purpose (docs/decisions/0005).
    /// </summary>
    [Fact]
    public void ACountOfAnotherBase_NarrowsNothing()
    {
        Evidence Measure(Count aged30To59)
        {
            var year = new AreaYear(Year, residents: 100, aged18To64: 100, aged18Plus: 100, aged30To59: aged30To59, basicEducation: 61);
            return new AreaMeasurement("made-up", Areas.List2015, [year]).Measure(Indicator.BasicEducation);
        }

        Assert.True(Measure(Count.Unknown).Spans(Ratio.Zero, Ratio.One));

        // A caller who wants it to count gives the bound.
        Assert.True(Measure(Count.Between(0, 100)).Spans(new Ratio(61, 100), Ratio.One));
    }

    /// <summary>Counts whose sum is longer than 64 bits.</summary>
    [Fact]
    public void HugeCounts_AreAddedInFull()
    {
        const long Huge = long.MaxValue - 1;
        var area = Area(new KnownYear(Indicator.BasicEducation, Huge, Count.Unknown, long.MaxValue));
        Assert.True(area.Measure(Indicator.BasicEducation).Spans(new Ratio(Huge, long.MaxValue), Ratio.One));

        // Both in a base that has no bound.
        area = Area(new KnownYear(Indicator.BasicEducation, Huge, Huge, Count.Unknown));
        Assert.True(area.Measure(Indicator.BasicEducation).Spans(Ratio.Zero, Ratio.One));
        foreach (var percent in (int[])[40, 60])
        {
            var limit = Threshold.MoreThan(Share.Percent(percent));
            AssertSameAnswer(area, new Criterion(Indicator.BasicEducation, limit, Areas.WhatIf, education: Approved));
        }
    }

    private static IEnumerable<KnownYear> Educations =>
        from whole in Numbers.Counts(3)
        from part in Numbers.Counts(3)
        from other in Numbers.Counts(3).Select(count => (Count?)count).Append(null)
        select new KnownYear(Indicator.BasicEducation, part, other, whole);

    /// <summary>What is known of a year in which something can be true.</summary>
    private static KnownYear AnyYear(Random random, Indicator indicator, bool isPlain = false)
    {
        Count Any(IReadOnlyList<Count> counts)
        {
            List<Count> possible = [.. counts.Where(count => !isPlain || KnownYear.IsPlainCount(count))];
            return possible[random.Next(possible.Count)];
        }

        while (true)
        {
            var known = new KnownYear(
                indicator,
                Any(Numbers.Counts(KnownYear.UnitsOf(indicator) == 1 ? 3 : 12, KnownYear.StepOf(indicator))),
                indicator == Indicator.BasicEducation && random.Next(8) > 0 ? Any(Numbers.Counts(2)) : null,
                Any(Numbers.Counts(4)));
            if (known.Ends() is not null) return known;
        }
    }

    /// <summary>The ends over all years together: each completed in every way, whatever the others are.</summary>
    private static (Ratio Lower, Ratio Upper) Ends(KnownYear[] years, AveragingMethod averaging, bool otherIsPart)
    {
        if (averaging == AveragingMethod.MeanOfYearlyShares)
        {
            var yearly = years.Select(year => year.Ends(otherIsPart)!.Value).ToList();
            return (Ratio.Mean([.. yearly.Select(ends => ends.Lower)]), Ratio.Mean([.. yearly.Select(ends => ends.Upper)]));
        }

        return Numbers.Ends(most => years.Select(year => year.Completions(most, otherIsPart)).Aggregate(Sums))!.Value;

        static IEnumerable<(long Part, long Whole)> Sums(IEnumerable<(long Part, long Whole)> a, IEnumerable<(long Part, long Whole)> b) =>
            (from one in a from other in b select (one.Part + other.Part, one.Whole + other.Whole)).Distinct();
    }

    private static (Ratio Lower, Ratio Upper) Hull((Ratio Lower, Ratio Upper) a, (Ratio Lower, Ratio Upper) b) =>
        (a.Lower < b.Lower ? a.Lower : b.Lower, a.Upper > b.Upper ? a.Upper : b.Upper);

    private static Verdict Agreed((Ratio Lower, Ratio Upper) ends, Comparison comparison, Share limit)
    {
        var (atLower, atUpper) = (ends.Lower.Meets(comparison, Ratio.From(limit)), ends.Upper.Meets(comparison, Ratio.From(limit)));
        return atLower == atUpper ? atLower.ToVerdict() : Verdict.Undetermined;
    }

    private static AreaMeasurement Area(params KnownYear[] newestFirst) =>
        new("made-up", Areas.List2015, newestFirst.Select((known, age) => known.ToAreaYear(Year - age)));

    private static AreaMeasurement Country(params KnownYear[] newestFirst) =>
        new("made-up", Areas.List2015, nationalYears: newestFirst.Select((known, age) => known.ToNationalYear(Year - age)));

    private static AreaClassifier Classifier(Criterion criterion, AveragingMethod averaging = AveragingMethod.MeanOfYearlyShares) =>
        new(new ThresholdPolicyBuilder
        {
            Name = "what-if",
            Source = Areas.WhatIf,
            RequiredCount = 1,
            Averaging = averaging,
            Criteria = { criterion },
        }.Build());

    /// <summary>The cases that columns can hold, unknown education in a column of its own or in none.</summary>
    private static void AssertColumns(AreaClassifier classifier, List<KnownYear> cases, List<Verdict> expected, bool isApart)
    {
        var rows = Enumerable.Range(0, cases.Count).Where(i => cases[i].IsPlain && cases[i].Other is not null == isApart).ToList();
        long[] Column(Func<KnownYear, Count> of) =>
            [.. rows.Select(i => of(cases[i])).Select(count => count.IsExact ? count.Lower : AreaYearColumns.Unknown)];
        var year = new AreaYearColumns(
            Year,
            rows.Count,
            aged30To59: Column(known => known.Whole),
            basicEducation: Column(known => known.Part),
            unknownEducation: isApart ? Column(known => known.Other!.Value) : default);
        var verdicts = new Verdict[rows.Count];
        classifier.Decide(new AreaColumns(Year, [year]), verdicts);
        Assert.True(rows.Count > 10, rows.Count + " rows");
        Assert.Equal(rows.Select(i => (cases[i], expected[i])), rows.Select((i, row) => (cases[i], verdicts[row])));
    }

    private static void AssertSameAnswer(
        AreaMeasurement area, Criterion criterion, AveragingMethod averaging = AveragingMethod.MeanOfYearlyShares)
    {
        var classifier = Classifier(criterion, averaging);
        Assert.Equal(classifier.Classify(area).Verdict, classifier.Decide(area));
    }

    /// <summary>As the only area of columns.</summary>
    private static void AssertSameInColumns(AreaMeasurement area, Criterion criterion, AveragingMethod averaging)
    {
        long[] Column(Count count) => [count.IsExact ? count.Lower : AreaYearColumns.Unknown];
        var years = area.Years.Select(year => new AreaYearColumns(
            year.Year,
            1,
            Column(year.Residents),
            Column(year.NonWestern),
            Column(year.Aged18To64),
            Column(year.OutsideLabourMarketThousandths),
            Column(year.Aged18Plus),
            Column(year.Convicted),
            Column(year.Aged30To59),
            Column(year.BasicEducation),
            unknownEducation: year.UnknownEducation is { } unknown ? Column(unknown) : default));
        var verdicts = new Verdict[1];
        var classifier = Classifier(criterion, averaging);
        classifier.Decide(new AreaColumns(Year, years), verdicts);
        Assert.Equal(classifier.Classify(area).Verdict, verdicts[0]);
    }

    private static void AssertSpans((Ratio Lower, Ratio Upper) ends, Evidence evidence, params KnownYear[] known) =>
        Assert.True(
            evidence.Spans(ends.Lower, ends.Upper),
            string.Join(' ', known.AsEnumerable()) + ": " + evidence + ", but from " + ends.Lower + " to " + ends.Upper);
}
