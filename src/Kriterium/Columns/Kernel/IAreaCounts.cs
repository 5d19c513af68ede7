namespace Kriterium;

/// <summary>The counts of one area, wherever they are kept. Age 0 is the measurement year, age 1 the year before it.</summary>
internal interface IAreaCounts : IShareCounts
{
    /// <summary>Part and base of an indicator that is a share of people, where both are exactly known and at hand.</summary>
    ExactShare ExactShare(Indicator indicator, int age, bool unknownEducationIsBasic);

    /// <summary>The area's income; unknown for a year that is not there.</summary>
    IncomeSum Income(int age);

    /// <summary>The income of the area's region; unknown for a year that is not there.</summary>
    IncomeSum RegionIncome(int age);

    /// <summary>The area's income where it is exactly known.</summary>
    ExactIncome ExactIncome(int age);

    /// <summary>The income of the area's region where it is exactly known.</summary>
    ExactIncome ExactRegionIncome(int age);

    /// <summary>Everything that is known, for the way that works with fractions of any length.</summary>
    AreaMeasurement ToMeasurement();
}
