namespace Kriterium.Tests.MarginsOf;

/// <summary>Margins of small populations against every number of moves tried in turn, on every completion of what is not known.</summary>
public class BruteForceTests
{
    private static readonly LegalSource Source = new("A what-if of the tests");
    private static readonly CalendarDate List = new(2020, 12, 1);

    public static TheoryData<AveragingMethod, string> Rules => new()
    {
        { AveragingMethod.MeanOfYearlyShares, "more_than" }, { AveragingMethod.MeanOfYearlyShares, "at_least" },
        { AveragingMethod.MeanOfYearlyShares, "less_than" }, { AveragingMethod.PooledShare, "more_than" },
        { AveragingMethod.PooledShare, "at_least" }, { AveragingMethod.PooledShare, "less_than" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void ExactCounts_AreMovedOneByOne(AveragingMethod averaging, string verb)
    {
        var tried = 0;
        foreach (var limit in new[] { Share.Percent(0), Share.Percent(40), Share.Percent(50), Share.Of(2, 3), Share.Percent(100) })
        {
            var classifier = Rule(Indicator.Convicted, verb, limit, averaging, 2);
            var populations =
                from persons in Enumerable.Range(1, 6)
                from part in Enumerable.Range(0, persons + 1)
                from before in Enumerable.Range(0, 4)
                select (persons, part, before);
            foreach (var (persons, part, before) in populations)
            {
                foreach (var margin in Margins(classifier, Year(2019, before, 3), Year(2020, part, persons)))
                {
                    var expected = Fewest(classifier, margin, part, persons, before);
                    Assert.Equal((expected, expected), (margin.From, margin.To));
                    Assert.Equal(expected is null ? MarginState.Impossible : MarginState.Exact, margin.State);
                    tried++;
                }
            }
        }

        Assert.Equal(5 * 27 * 4 * 3, tried);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void BoundedCounts_HoldEveryCompletion(AveragingMethod averaging, string verb)
    {
        var bounded = 0;
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var classifier = Rule(Indicator.Convicted, verb, Share.Of(random.Next(0, 7), 6), averaging, 2);
            var persons = Range(random, 1, 6);
            var part = Range(random, 0, (int)persons.Upper!.Value);
            var before = Range(random, 0, 3);
            if (part.Lower > persons.Upper) continue;

            var all = Margins(classifier, Year(2019, before, 3), Year(2020, part, persons));
            if (all[0].State == MarginState.Unknown) continue;

            foreach (var margin in all)
            {
                var fewest = (
                    from whole in Values(persons)
                    from now in Values(part)
                    from then in Values(before)
                    where now <= whole
                    select Fewest(classifier, margin, now, whole, then)).ToList();
                Assert.Equal(fewest.Contains(null) ? null : fewest.Max(), margin.To);
                if (margin.To is not null) Assert.Equal(fewest.Min(), margin.From);
                else if (margin.State == MarginState.Impossible) Assert.All(fewest, Assert.Null);
                else Assert.True(margin.From <= (fewest.Min() ?? long.MaxValue), margin.ToString());
                if (margin.State == MarginState.Bounds) bounded++;
            }
        }

        Assert.True(bounded > 100, bounded + " of them had bounds");
    }

    private static long? Fewest(AreaClassifier classifier, Margin margin, long part, long persons, long before)
    {
        var rises = margin.MustRise!.Value;
        for (long moves = 1; moves <= 60; moves++)
        {
            var (ofPart, ofBase) = (margin.Move, rises) switch
            {
                (MarginMove.Change, _) => (rises ? moves : -moves, 0L),
                (MarginMove.MoveOut, _) => (rises ? 0 : -moves, -moves),
                _ => (rises ? moves : 0, moves),
            };
            var (now, whole) = (part + ofPart, persons + ofBase);
            if (now < 0 || whole < 1 || now > whole) return null;

            var after = classifier.Decide(new AreaMeasurement("a", List, [Year(2019, before, 3), Year(2020, now, whole)]));
            if (after != margin.Verdict) return moves;
        }

        return null;
    }

    private static IReadOnlyList<Margin> Margins(AreaClassifier classifier, params AreaYear[] years) =>
        Kriterium.Margins.Of(classifier.Classify(new AreaMeasurement("a", List, years))).All;

    private static AreaYear Year(int year, Count convicted, Count adults) => new(year, aged18Plus: adults, convicted: convicted);

    private static Count Range(Random random, int least, int most)
    {
        var lower = random.Next(least, most + 1);
        return random.Next(2) == 0 ? lower : Count.Between(lower, random.Next(lower, most + 1));
    }

    private static IEnumerable<long> Values(Count count)
    {
        for (var value = count.Lower; value <= count.Upper; value++) yield return value;
    }

    private static AreaClassifier Rule(Indicator indicator, string verb, Share share, AveragingMethod averaging, int window) =>
        new(new ThresholdPolicyBuilder
        {
            Name = "what-if",
            Source = Source,
            RequiredCount = 1,
            Averaging = averaging,
            Criteria =
            {
                new Criterion(
                    indicator,
                    verb == "more_than" ? Threshold.MoreThan(share)
                        : verb == "at_least" ? Threshold.AtLeast(share) : Threshold.LessThan(share),
                    Source,
                    window),
            },
        }.Build());
}
