using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// Residents of one measurement year as columns that several threads can read: a <see cref="ResidentBatch"/> that outlives a call.
/// </summary>
/// <remarks>The caller's memory is kept and not copied: what is changed there later is changed here.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class ResidentColumns
{
    /// <summary>Takes the columns, as <see cref="ResidentBatch"/> does. Their contents are checked when they are added up.</summary>
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
    public ResidentColumns(
        int year,
        ReadOnlyMemory<int> areas,
        ReadOnlyMemory<byte> regions,
        ReadOnlyMemory<byte> ages,
        ReadOnlyMemory<ResidentTraits> traits,
        ReadOnlyMemory<ushort> outsideLabourMarketThousandths,
        ReadOnlyMemory<long> grossIncome)
    {
        Check(year, areas.Length, regions.Length, ages.Length, traits.Length, outsideLabourMarketThousandths.Length, grossIncome.Length);
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
    public ReadOnlyMemory<int> Areas { get; }

    /// <summary>The region of each as its <see cref="Region.Number"/>, 1 to 5.</summary>
    public ReadOnlyMemory<byte> Regions { get; }

    /// <summary>The age of each in whole years on 1 January.</summary>
    public ReadOnlyMemory<byte> Ages { get; }

    /// <summary>What else the law counts of each.</summary>
    public ReadOnlyMemory<ResidentTraits> Traits { get; }

    /// <summary>Thousandths of a person outside the labour market and education.</summary>
    public ReadOnlyMemory<ushort> OutsideLabourMarketThousandths { get; }

    /// <summary>Whole kroner in the year.</summary>
    public ReadOnlyMemory<long> GrossIncome { get; }

    /// <summary>All of the rows as a batch.</summary>
    public ResidentBatch AsBatch() => AsBatch(0, Length);

    /// <summary>Some of the rows as a batch.</summary>
    /// <param name="start">The first row, from 0.</param>
    /// <param name="length">How many rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such rows.</exception>
    public ResidentBatch AsBatch(int start, int length)
    {
        CheckRows(start, length, Length);
        return new(
            Year,
            Areas.Span.Slice(start, length),
            Regions.Span.Slice(start, length),
            Ages.Span.Slice(start, length),
            Traits.Span.Slice(start, length),
            OutsideLabourMarketThousandths.Span.Slice(start, length),
            GrossIncome.Span.Slice(start, length));
    }

    /// <summary>"6,000 residents in 2015".</summary>
    public override string ToString() => Words.Of(Length, "resident") + " in " + Words.Number(Year);

    /// <summary>Refuses rows that are not there.</summary>
    internal static void CheckRows(int start, int length, int rows)
    {
        if (start < 0 || start > rows)
        {
            throw new ArgumentOutOfRangeException(
                nameof(start), "start is " + Words.Number(start) + "; give 0 to " + Words.Number(rows) + ".");
        }

        if (length < 0 || length > rows - start)
        {
            throw new ArgumentOutOfRangeException(
                nameof(length),
                "length is " + Words.Number(length) + "; give 0 to " + Words.Number(rows - start) + ", the rows from start on.");
        }
    }

    internal static void Check(int year, int areas, int regions, int ages, int traits, int outsideLabourMarketThousandths, int grossIncome)
    {
        // Only where it is needed: batches are made by the million.
        var isEven = regions == areas
            && ages == areas
            && traits == areas
            && outsideLabourMarketThousandths == areas
            && grossIncome == areas;
        if (isEven && year is >= 1 and <= 9999) return;

        var faults = new Faults();
        if (AreaYear.YearFault(year) is { } fault) faults.Add(fault);
        foreach (var (column, length) in new[]
        {
            (nameof(regions), regions), (nameof(ages), ages), (nameof(traits), traits),
            (nameof(outsideLabourMarketThousandths), outsideLabourMarketThousandths), (nameof(grossIncome), grossIncome),
        })
        {
            faults.AddIf(
                length != areas,
                column,
                "has " + Words.Of(length, "row") + ", but areas has " + Words.Grouped(areas),
                "give every column the same");
        }

        faults.ThrowIfAny("The columns of residents");
    }
}
