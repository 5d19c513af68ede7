namespace Kriterium;

/// <summary>The counts of people of an area or of the country. Age 0 is the measurement year, age 1 the year before it.</summary>
internal interface IShareCounts
{
    /// <summary>Part and base of an indicator that is a share of people; unknown for a year that is not there.</summary>
    ShareCounts Share(Indicator indicator, int age, bool unknownEducationIsBasic);
}
