using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The income of an area's region in one measurement year. What is not given is unknown, never zero.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record RegionYear
{
    /// <summary>Checks and keeps a region's income.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="taxpayers">Taxable persons aged 15 to 64 in the region, persons in education left out.</param>
    /// <param name="grossIncome">Their gross income together, in kroner; may be negative; <c>null</c> is unknown.</param>
    /// <param name="region">Which region it is; needed where several are given together, as in <see cref="AreaColumns"/>.</param>
    /// <exception cref="InvalidInputException">
    /// <paramref name="taxpayers"/> is negative, or 0 while there is an income. All faults are listed together.
    /// </exception>
    public RegionYear(int year, Count taxpayers = default, long? grossIncome = null, Region? region = null)
    {
        var faults = new Faults();
        if (AreaYear.YearFault(year) is { } fault) faults.Add(fault);
        MeanIncome.CheckIncome(faults, grossIncome, taxpayers, nameof(grossIncome), nameof(taxpayers));
        faults.ThrowIfAny("The region's year " + Words.Number(year));

        Year = year;
        Taxpayers = taxpayers;
        GrossIncome = grossIncome;
        Region = region;
    }

    /// <summary>Which region it is, or <c>null</c> where that is not said.</summary>
    public Region? Region { get; }

    /// <summary>The measurement year.</summary>
    public int Year { get; }

    /// <summary>Taxable persons aged 15 to 64, persons in education left out.</summary>
    public Count Taxpayers { get; }

    /// <summary>Their gross income together, in kroner, or <c>null</c>.</summary>
    public long? GrossIncome { get; }

    /// <summary>"Hovedstaden 2015: taxpayers 1,204, gross_income 300,000": the figures of which something is known.</summary>
    public override string ToString() =>
        (Region is null ? "" : Region + " ") + Words.Number(Year) + ": "
            + Words.Known([("taxpayers", Taxpayers, ""), ("gross_income", Count.OfNullable(GrossIncome), "")]);
}
