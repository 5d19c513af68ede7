namespace Kriterium;

/// <summary>Residents of one measurement year as columns: the fastest way to hand them over.</summary>
/// <remarks>A view of the caller's memory, which is neither copied nor kept, and must not change during a call.</remarks>
public readonly ref struct ResidentBatch
{
    /// <summary>Takes the columns. Their contents are checked when they are added up.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="areas">The area of each resident as an index from 0, or <see cref="Resident.NoArea"/>.</param>
    /// <param name="regions">The region of each as its <see cref="Region.Number"/>, 1 to 5.</param>
    /// <param name="ages">The age of each in whole years on 1 January, 0 to <see cref="Resident.OldestAge"/>.</param>
    /// <param name="traits">What else the law counts of each.</param>
    /// <param name="outsideLabourMarketThousandths">Thousandths of a person outside the labour market and education, 0 to 1000.</param>
    /// <param name="grossIncome">
    /// Whole kroner in the year, <see cref="Resident.LowestIncome"/> to <see cref="Resident.HighestIncome"/>.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// The year is out of range, or the columns differ in length. All faults are listed together.
    /// </exception>
    public ResidentBatch(
        int year,
        ReadOnlySpan<int> areas,
        ReadOnlySpan<byte> regions,
        ReadOnlySpan<byte> ages,
        ReadOnlySpan<ResidentTraits> traits,
        ReadOnlySpan<ushort> outsideLabourMarketThousandths,
        ReadOnlySpan<long> grossIncome)
    {
        ResidentColumns.Check(
            year, areas.Length, regions.Length, ages.Length, traits.Length, outsideLabourMarketThousandths.Length, grossIncome.Length);
        Year = year;
        Areas = areas;
        Regions = regions;
        Ages = ages;
        Traits = traits;
        OutsideLabourMarketThousandths = outsideLabourMarketThousandths;
        GrossIncome = grossIncome;
    }

    /// <summary>The measurement year.</summary>
    public int Year { get; }

    /// <summary>How many residents.</summary>
    public int Length => Areas.Length;

    /// <summary>The area of each resident as an index from 0, or <see cref="Resident.NoArea"/>.</summary>
    public ReadOnlySpan<int> Areas { get; }

    /// <summary>The region of each as its <see cref="Region.Number"/>, 1 to 5.</summary>
    public ReadOnlySpan<byte> Regions { get; }

    /// <summary>The age of each in whole years on 1 January.</summary>
    public ReadOnlySpan<byte> Ages { get; }

    /// <summary>What else the law counts of each.</summary>
    public ReadOnlySpan<ResidentTraits> Traits { get; }

    /// <summary>Thousandths of a person outside the labour market and education.</summary>
    public ReadOnlySpan<ushort> OutsideLabourMarketThousandths { get; }

    /// <summary>Whole kroner in the year.</summary>
    public ReadOnlySpan<long> GrossIncome { get; }

    /// <summary>Some of the rows.</summary>
    /// <param name="start">The first row, from 0.</param>
    /// <param name="length">How many rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such rows.</exception>
    public ResidentBatch Slice(int start, int length)
    {
        ResidentColumns.CheckRows(start, length, Length);
        return new(
            Year,
            Areas.Slice(start, length),
            Regions.Slice(start, length),
            Ages.Slice(start, length),
            Traits.Slice(start, length),
            OutsideLabourMarketThousandths.Slice(start, length),
            GrossIncome.Slice(start, length));
    }

    /// <summary>Every impossible figure, in the order of the rows; empty when the batch can be added up.</summary>
    /// <param name="areaCount">How many areas there are: the largest index is one less.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="areaCount"/> is negative.</exception>
    public IReadOnlyList<InputFault> FindFaults(int areaCount) =>
        areaCount >= 0
            ? ResidentChecks.FindFaults(this, areaCount)
            : throw new ArgumentOutOfRangeException(nameof(areaCount), "areaCount is " + Words.Number(areaCount) + "; give 0 or more.");

    /// <summary>"6,000 residents in 2015".</summary>
    public override string ToString() => Words.Of(Length, "resident") + " in " + Words.Number(Year);
}
