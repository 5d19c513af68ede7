namespace Kriterium.Tests;

/// <summary>Everything that is compared by value is so by Equals, == and != alike.</summary>
public class EqualityTests
{
    private static readonly LegalSource Source = new("a", "b");

    [Fact]
    public void LegalSource_IsEqual_WhenAllPartsAre() =>
        Check(
            () => new LegalSource("a", "b"),
            (a, b) => a == b,
            (a, b) => a != b,
            new LegalSource("a"),
            new LegalSource("c", "b"),
            new LegalSource("a", "b", "https://x"),
            LegalSource.WithoutAddress("a", "b"));

    [Fact]
    public void Limit_IsEqual_WhenItIsTheSameConstantOrMultiple() =>
        Check(
            () => Limit.Of(Share.Percent(300)),
            (a, b) => a == b,
            (a, b) => a != b,
            Limit.TimesNational(3),
            Limit.Of(Share.Percent(3)));

    [Fact]
    public void Threshold_IsEqual_WhenComparisonAndLimitAre() =>
        Check(
            () => Threshold.MoreThan(Share.Percent(40)),
            (a, b) => a == b,
            (a, b) => a != b,
            Threshold.AtLeast(Share.Percent(40)),
            Threshold.MoreThan(Share.Percent(41)));

    [Fact]
    public void Criterion_IsEqual_WhenAllPartsAre()
    {
        var threshold = Threshold.MoreThan(Share.Percent(40));
        Check(
            () => new Criterion(Indicator.BasicEducation, threshold, new LegalSource("a", "b"), 2),
            (a, b) => a == b,
            (a, b) => a != b,
            new Criterion(Indicator.Convicted, threshold, Source, 2),
            new Criterion(Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(41)), Source, 2),
            new Criterion(Indicator.BasicEducation, threshold, new LegalSource("c"), 2),
            new Criterion(Indicator.BasicEducation, threshold, Source, 3),
            new Criterion(Indicator.BasicEducation, threshold, Source, 2, EducationDefinition.DanishOrApproved));
    }

    [Fact]
    public void ThresholdPolicy_IsEqual_WhenAllPartsAre() =>
        Check(
            () => ThresholdPolicies.Vulnerable2021.ToBuilder().Build(),
            (a, b) => a == b,
            (a, b) => a != b,
            ThresholdPolicies.Vulnerable2018,
            ThresholdPolicies.ParallelSociety2021);

    [Fact]
    public void StatusRule_IsEqual_WhenAllPartsAre()
    {
        static StatusRule Rule(
            AreaStatus status = AreaStatus.Transformation,
            string danish = "d",
            string english = "e",
            string token = "t",
            int lists = 5,
            string source = "a") =>
            StatusRule.ByConsecutiveLists(status, danish, english, token, lists, new LegalSource(source));

        Check(
            () => Rule(),
            (a, b) => a == b,
            (a, b) => a != b,
            Rule(status: AreaStatus.ParallelSociety),
            Rule(danish: "x"),
            Rule(english: "x"),
            Rule(token: "x"),
            Rule(lists: 4),
            Rule(source: "x"),
            StatusRule.ByCriteria(AreaStatus.Transformation, "d", "e", "t", ThresholdPolicies.Vulnerable2021));
    }

    [Fact]
    public void AreaLineage_IsEqual_WhenAllPartsAre()
    {
        var from = new CalendarDate(2018, 12, 1);
        Check(
            () => new AreaLineage("new", "old", from, new LegalSource("a", "b")),
            (a, b) => a == b,
            (a, b) => a != b,
            new AreaLineage("other", "old", from, Source),
            new AreaLineage("new", "other", from, Source),
            new AreaLineage("new", "old", new CalendarDate(2019, 12, 1), Source),
            new AreaLineage("new", "old", from));
    }

    [Fact]
    public void PublishedList_IsEqual_WhenAllPartsAre_InAnyOrder()
    {
        ListMembership a = new("a", AreaStatus.Vulnerable), b = new("b", AreaStatus.Vulnerable);
        CalendarDate date = new(2018, 12, 1);
        Assert.Equal(new PublishedList(date, [a, b]), new PublishedList(date, [b, a]));
        Check(
            () => new PublishedList(date, [a, b]),
            (a, b) => a == b,
            (a, b) => a != b,
            new PublishedList(new CalendarDate(2019, 12, 1), [a, b]),
            new PublishedList(date, [a]),
            new PublishedList(date, [a, new ListMembership("b", AreaStatus.ParallelSociety)]),
            new PublishedList(date, [a, b], isComplete: true));
    }

    [Fact]
    public void EarlierStatus_IsEqual_WhenAllPartsAre_InAnyOrder()
    {
        CalendarDate date = new(2018, 12, 1);
        Assert.Equal(
            new EarlierStatus("a", date, [AreaStatus.Vulnerable, AreaStatus.None]),
            new EarlierStatus("a", date, [AreaStatus.None, AreaStatus.Vulnerable]));
        Check(
            () => new EarlierStatus("a", date, [AreaStatus.None]),
            (a, b) => a == b,
            (a, b) => a != b,
            new EarlierStatus("b", date, [AreaStatus.None]),
            new EarlierStatus("a", new CalendarDate(2019, 12, 1), [AreaStatus.None]),
            new EarlierStatus("a", date, [AreaStatus.Vulnerable]));
    }

    [Fact]
    public void Regime_IsEqual_WhenAllPartsAre() =>
        Check(
            () => LegalTimeline.Denmark.Regimes[0].ToBuilder().Build(),
            (a, b) => a == b,
            (a, b) => a != b,
            LegalTimeline.Denmark.Regimes[1]);

    [Fact]
    public void LegalTimeline_IsEqual_WhenNameAndRegimesAre() =>
        Check(
            () => new LegalTimeline("denmark", LegalTimeline.Denmark.Regimes),
            (a, b) => a == b,
            (a, b) => a != b,
            new LegalTimeline("other", LegalTimeline.Denmark.Regimes),
            new LegalTimeline("denmark", LegalTimeline.Denmark.Regimes.Take(2)));

    private static void Check<T>(Func<T> make, Func<T?, T?, bool> equal, Func<T?, T?, bool> unequal, params T[] others)
        where T : class, IEquatable<T>
    {
        void Expect(T? left, T? right, bool expected)
        {
            Assert.Equal((expected, !expected, expected), (equal(left, right), unequal(left, right), Equals(left, right)));
            if (left is not null) Assert.Equal(expected, left.Equals(right));
        }

        var (one, same) = (make(), make());
        Assert.NotSame(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Expect(one, same, true);
        Expect(one, one, true);
        Expect(null, null, true);
        foreach (var other in others.Append(null))
        {
            Expect(one, other, false);
            Expect(other, one, false);
        }
    }
}
