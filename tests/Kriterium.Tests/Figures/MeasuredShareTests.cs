namespace Kriterium.Tests.Figures;

/// <summary>What each indicator divides by what.</summary>
public class MeasuredShareTests
{
    public static TheoryData<Indicator> Indicators => [.. Indicator.All];

    [Theory]
    [MemberData(nameof(Indicators))]
    public void EveryIndicatorButTheIncome_IsAShareOfPeople(Indicator indicator)
    {
        var readings = MeasuredShare.ReadingsOf(indicator, EducationDefinition.UnknownCountsAsBasic);
        Assert.Equal(indicator == Indicator.RelativeIncome ? 0 : 1, readings.Count);
        Assert.All(readings, reading => Assert.NotNull(reading.Whole));
    }

    [Fact]
    public void EducationByTheLaterDefinition_HasTwoReadings() =>
        Assert.Equal(2, MeasuredShare.ReadingsOf(Indicator.BasicEducation, EducationDefinition.DanishOrApproved).Count);
}
