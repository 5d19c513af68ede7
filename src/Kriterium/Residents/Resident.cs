using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One resident in one measurement year, with what the law counts only: no name, no number, no address.</summary>
/// <remarks>
/// A row of input only: a <see cref="ResidentAggregator"/> adds it up and keeps nothing of it. <c>default</c> has no region and is refused.
/// Columns (<see cref="ResidentBatch"/>) hold the same figures and are several times faster.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public readonly record struct Resident
{
    /// <summary>The area of most people, who live in none: they count in the region's income and the country's convictions only.</summary>
    public const int NoArea = -1;

    /// <summary>The highest age that is taken. Nobody has lived longer, so a larger number is a mistake.</summary>
    public const int OldestAge = 125;

    /// <summary>The largest <see cref="OutsideLabourMarketThousandths"/>: one whole person, in thousandths.</summary>
    public const int WhollyOutside = YearFigure.ThousandthsPerPerson;

    /// <summary>The lowest income that is taken, -2^40 kroner.</summary>
    public const long LowestIncome = -(1L << 40);

    /// <summary>The highest income that is taken, 2^40 - 1 kroner, so that sums of many rows fit.</summary>
    public const long HighestIncome = (1L << 40) - 1;

    /// <summary>Takes the figures of a resident. They are checked when they are added up.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="area">The area as an index from 0, or <see cref="NoArea"/>.</param>
    /// <param name="region">The region's <see cref="Kriterium.Region.Number"/>, 1 to 5.</param>
    /// <param name="age">Whole years on 1 January, 0 to <see cref="OldestAge"/>.</param>
    /// <param name="traits">What else the law counts of the resident.</param>
    /// <param name="outsideLabourMarketThousandths">
    /// How far the resident is outside the labour market and education, in <b>thousandths of a person</b>, 0 to
    /// <see cref="WhollyOutside"/>: 250 for nine months of work and three of cash benefit. Counts from 18 to 64 years.
    /// </param>
    /// <param name="grossIncome">
    /// Whole kroner in the year, <see cref="LowestIncome"/> to <see cref="HighestIncome"/>. Counts for taxable persons from 15 to 64 years
    /// who are not in education.
    /// </param>
    public Resident(
        int year, int area, byte region, byte age, ResidentTraits traits, ushort outsideLabourMarketThousandths, long grossIncome)
    {
        Year = year;
        Area = area;
        Region = region;
        Age = age;
        Traits = traits;
        OutsideLabourMarketThousandths = outsideLabourMarketThousandths;
        GrossIncome = grossIncome;
    }

    /// <summary>The measurement year.</summary>
    public int Year { get; }

    /// <summary>The area as an index from 0, or <see cref="NoArea"/>.</summary>
    public int Area { get; }

    /// <summary>The region's number, 1 to 5.</summary>
    public byte Region { get; }

    /// <summary>Whole years on 1 January.</summary>
    public byte Age { get; }

    /// <summary>What else the law counts of the resident.</summary>
    public ResidentTraits Traits { get; }

    /// <summary>Thousandths of a person outside the labour market and education.</summary>
    public ushort OutsideLabourMarketThousandths { get; }

    /// <summary>Whole kroner in the year.</summary>
    public long GrossIncome { get; }

    /// <summary>"a resident in 2015": nothing about the person, so that logs hold no personal data.</summary>
    public override string ToString() => "a resident in " + Words.Number(Year);
}
