using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>A year of a window whose counts do not give an exact figure, and why not.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public readonly record struct OpenYear
{
    private OpenYear(int year, OpenYearCause cause)
    {
        Year = year;
        Cause = cause;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Why its counts do not give an exact figure.</summary>
    public OpenYearCause Cause { get; }

    /// <summary>"2019: Suppressed".</summary>
    public override string ToString() => Words.Number(Year) + ": " + Cause;

    /// <summary><c>null</c> for a year that gives an exact figure.</summary>
    internal static OpenYear? Of(Indicator indicator, int year, AreaMeasurement area)
    {
        var counts = area.Years.FirstOrDefault(known => known.Year == year);
        var cause = counts is null ? OpenYearCause.NoCounts
            : indicator == Indicator.RelativeIncome ? Of(counts, area.RegionYears.FirstOrDefault(known => known.Year == year))
            : Of(indicator, counts);
        return cause is { } open ? new OpenYear(year, open) : null;
    }

    private static OpenYearCause? Of(AreaYear income, RegionYear? region) =>
        income.GrossIncome is null || !income.Taxpayers.IsExact ? OpenYearCause.Unknown
        : income.Taxpayers == 0 ? OpenYearCause.EmptyBase
        : region is null || region.GrossIncome is null || !region.Taxpayers.IsExact ? OpenYearCause.RegionUnknown
        : region.GrossIncome <= 0 || region.Taxpayers == 0 ? OpenYearCause.RegionNotPositive
        : null;

    private static OpenYearCause? Of(Indicator indicator, AreaYear year)
    {
        var readings = Measuring.ReadingsOf(indicator, EducationDefinition.DanishOrApproved);
        var counts = Measuring.PartOf(year, readings[readings.Count - 1]);
        return counts.Whole == 0 ? OpenYearCause.EmptyBase
            : counts.Part.Upper is null || counts.Whole.Upper is null ? OpenYearCause.Unknown
            : !counts.Part.IsExact || !counts.Whole.IsExact ? OpenYearCause.Suppressed
            : indicator != Indicator.BasicEducation || year.UnknownEducation is not { IsExact: false } unknown ? null
            : unknown.Upper is null ? OpenYearCause.EducationUnknown
            : OpenYearCause.EducationSuppressed;
    }
}
