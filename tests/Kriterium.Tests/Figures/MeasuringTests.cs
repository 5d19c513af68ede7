using System.Numerics;

namespace Kriterium.Tests.Figures;

/// <summary>What each indicator divides by what, and how tight a share is by its counts, by hand.</summary>
public class MeasuringTests
{
    public static TheoryData<Indicator> Indicators => [.. Indicator.All];

    [Theory]
    [MemberData(nameof(Indicators))]
    public void EveryIndicatorButTheIncome_IsAShareOfPeople(Indicator indicator)
    {
        var readings = Measuring.ReadingsOf(indicator, EducationDefinition.UnknownCountsAsBasic);
        Assert.Equal(indicator == Indicator.RelativeIncome ? 0 : 1, readings.Count);
        Assert.All(readings, reading => Assert.NotNull(reading.Whole));
    }

    [Fact]
    public void EducationByTheLaterDefinition_HasTwoReadings() =>
        Assert.Equal(2, Measuring.ReadingsOf(Indicator.BasicEducation, EducationDefinition.DanishOrApproved).Count);

    public static TheoryData<Count, Count, int, int, string> Largest => new()
    {
        // Persons of persons: the largest part there is room for, on the smallest base that holds it beside those who are not in it.
        { 5, 10, 0, 1, "5/10" },
        { Count.Between(0, 5), Count.Between(3, 10), 0, 1, "5/5" },
        { Count.Between(0, 5), Count.Between(3, 10), 2, 1, "5/7" },
        { Count.Between(0, 5), Count.Between(8, 10), 2, 1, "5/8" },
        { Count.Between(0, 9), Count.Between(3, 10), 2, 1, "8/10" },
        { Count.Unknown, 4, 1, 1, "3/4" },
        { 4, Count.Unknown, 1, 1, "4/5" },

        // Thousandths that do not fill their persons may also be cut to those that they fill, where the base may be so small.
        { 2_500, Count.Between(1, 10), 0, 1000, "2500/3000" },
        { Count.Between(0, 2_500), Count.Between(1, 10), 0, 1000, "2500/3000 2000/2000" },
        { Count.Between(0, 2_500), Count.Between(3, 10), 0, 1000, "2500/3000" },
        { Count.Between(2_001, 2_500), Count.Between(1, 10), 0, 1000, "2500/3000" },
        { Count.Between(0, 3_000), Count.Between(1, 10), 0, 1000, "3000/3000" },
        { Count.Between(0, 2_000), Count.Between(1, 10), 1, 1000, "2000/3000" },
        { Count.Between(0, 2_500), Count.Between(1, 10), 1, 1000, "2500/4000 2000/3000" },
    };

    [Theory]
    [MemberData(nameof(Largest))]
    public void Largest_IsTheLargestPart_OnTheSmallestBaseThatHoldsIt(Count part, Count whole, int apart, int unitsPerPerson, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Measuring.Largest(new SharePart(part, whole, apart), unitsPerPerson)!.Select(choice => choice.Part + "/" + choice.Whole)));

    [Fact]
    public void Largest_OfWhatHasNoBound_IsNone() => Assert.Null(Measuring.Largest(new SharePart(Count.Unknown, Count.Unknown), 1));

    [Theory]
    [InlineData(0, 1000, 0)]
    [InlineData(1, 1000, 1)]
    [InlineData(1000, 1000, 1)]
    [InlineData(1001, 1000, 2)]
    [InlineData(7, 1, 7)]
    public void PersonsIn_AreWholeOnes(int part, int unitsPerPerson, int persons) =>
        Assert.Equal((BigInteger)persons, Measuring.PersonsIn(part, unitsPerPerson));

    /// <summary>The country's counts are of convictions; of another figure nothing is known by them.</summary>
    [Fact]
    public void National_ByCounts_IsOfConvictionsOnly()
    {
        var area = new AreaMeasurement("a", Areas.List2015, nationalYears: [new NationalYear(2015, 1000, 10)]);
        Assert.Equal(Evidence.Exactly(Share.Percent(1)), Measuring.National(area, Indicator.Convicted, 1, default));
        Assert.Equal(
            Evidence.Between(Share.Percent(0), Share.Percent(100)), Measuring.National(area, Indicator.NonWestern, 1, default));
    }

    /// <summary>55 of 100, and 10 unknown: a printed 65 or 55 per cent agrees with one reading of the law, and 60 with neither.</summary>
    [Theory]
    [InlineData(55, false)]
    [InlineData(65, false)]
    [InlineData(60, true)]
    public void Contradiction_IsOfEveryReading(int percent, bool isContradicted)
    {
        var definition = EducationDefinition.DanishOrApproved;
        var area = new AreaMeasurement(
            "a",
            Areas.List2015,
            [new AreaYear(2015, aged30To59: 100, basicEducation: 55, unknownEducation: 10)],
            published: [new PublishedFigure(Indicator.BasicEducation, Evidence.Exactly(Share.Percent(percent)), education: definition)]);
        var criterion = new Criterion(Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(60)), Areas.WhatIf, education: definition);
        Assert.Equal(isContradicted, Measuring.IsContradicted(area, criterion, default));
    }
}
