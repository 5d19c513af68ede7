using System.Data;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Adds up residents per area, region and year, and for the country: from microdata to the counts that the law measures.</summary>
/// <remarks>
/// It keeps sums of whole numbers, so neither the order of the rows nor the number of threads changes a result. A method that adds takes
/// everything it is given or, with an exception, nothing. A year, area or region without rows is unknown, not empty.
/// One instance is for one thread at a time, except that any number may read while none adds; several that share the work are combined by
/// <see cref="Merge"/>.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class ResidentAggregator
{
    private readonly SortedDictionary<int, YearSums> _years = [];
    private readonly PackedSums _packed;

    /// <summary>The most areas that an aggregator can have.</summary>
    public const int MostAreas = 10_000_000;

    /// <summary>An empty aggregator.</summary>
    /// <param name="areaCount">The number of areas, 0 to <see cref="MostAreas"/>; rows name an area by its index from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="areaCount"/> is out of range.</exception>
    public ResidentAggregator(int areaCount)
    {
        AreaCount = areaCount is >= 0 and <= MostAreas
            ? areaCount
            : throw new ArgumentOutOfRangeException(
                nameof(areaCount), "areaCount is " + Words.Number(areaCount) + "; give 0 to " + Words.Number(MostAreas) + ".");
        _packed = new PackedSums(areaCount);
    }

    /// <summary>The number of areas.</summary>
    public int AreaCount { get; }

    /// <summary>The years that have rows, the oldest first.</summary>
    public IReadOnlyList<int> Years => [.. _years.Keys];

    /// <summary>The number of rows that were added.</summary>
    public long RowCount
    {
        get
        {
            var rows = 0L;
            foreach (var year in _years.Values) rows = checked(rows + year.Rows);
            return rows;
        }
    }

    /// <summary>
    /// Adds a batch of columns on this thread, without allocating for rows. Batches of tens of thousands of rows are fastest.
    /// </summary>
    /// <param name="batch">The columns, which must not change during the call.</param>
    /// <exception cref="InvalidInputException">A row is impossible. The position is the row in the batch.</exception>
    /// <exception cref="OverflowException">A sum would not fit in 64 bits.</exception>
    public void Add(ResidentBatch batch)
    {
        if (batch.Length == 0) return;

        // One move at the end takes everything or nothing. What does not fit in one move is summed separately first.
        var isNew = !_years.TryGetValue(batch.Year, out var year);
        var sums = isNew || batch.Length > PackedSums.MostRows ? new YearSums(AreaCount) : year!;
        for (var start = 0; start < batch.Length; start += PackedSums.MostRows)
        {
            var rows = batch.Slice(start, batch.Length - start < PackedSums.MostRows ? batch.Length - start : PackedSums.MostRows);
            if (!_packed.TryAdd(rows))
            {
                var faults = new ResidentFaults();
                faults.Add(batch, AreaCount, row => row);
                faults.Throw();
            }

            _packed.MoveTo(sums);
        }

        if (isNew) _years.Add(batch.Year, sums);
        else if (sums != year) year!.Add(sums);
    }

    /// <summary>Adds rows on this thread. Each call allocates some memory, so thousands of rows at a time are fastest.</summary>
    /// <param name="residents">The rows, of any years in any order.</param>
    /// <exception cref="InvalidInputException">A row is impossible. The position is the row in the span.</exception>
    /// <exception cref="OverflowException">A sum would not fit in 64 bits.</exception>
    public void Add(ReadOnlySpan<Resident> residents)
    {
        var intake = new ResidentIntake(AreaCount);
        intake.Put(residents);
        Take(intake.Finish());
    }

    /// <summary>Adds rows on this thread, as <see cref="Add(ReadOnlySpan{Resident})"/> does.</summary>
    /// <param name="residents">The rows, of any years in any order.</param>
    /// <remarks>
    /// Before C# 14 an array converts to a span as well as it does to a sequence, and the compiler would choose neither. So it is with a
    /// part of an array, an <see cref="ArraySegment{T}"/>: give its <c>AsSpan()</c>.
    /// </remarks>
    /// <exception cref="InvalidInputException">A row is impossible. The position is the row in the array.</exception>
    /// <exception cref="OverflowException">A sum would not fit in 64 bits.</exception>
    public void Add(Resident[] residents) =>
        Add(new ReadOnlySpan<Resident>(residents ?? throw new ArgumentNullException(nameof(residents))));

    /// <summary>Adds rows on this thread, as they come.</summary>
    /// <param name="residents">The rows, of any years in any order; read once.</param>
    /// <exception cref="InvalidInputException">A row is impossible. The position is the row in the sequence.</exception>
    /// <exception cref="OverflowException">A sum would not fit in 64 bits.</exception>
    public void Add(IEnumerable<Resident> residents)
    {
        if (residents is null) throw new ArgumentNullException(nameof(residents));

        var intake = new ResidentIntake(AreaCount);
        foreach (var resident in residents) intake.Put(resident);
        Take(intake.Finish());
    }

    /// <summary>Adds the rest of a reader's rows on this thread, from columns found by name.</summary>
    /// <remarks>
    /// It needs the columns <c>year, area, region, age, non_western, outside_labour, convicted, basic_education, unknown_education,
    /// in_education, taxable, gross_income</c>, in any order and case; other columns are ignored. <c>area</c> is an index from 0, and null
    /// or -1 for none; <c>region</c> is 1 to 5 or 1081 to 1085; the flags are whole numbers 0 and 1 or booleans; <c>outside_labour</c> is
    /// in thousandths of a person. Every column holds whole numbers of any size, decimals that are whole, or booleans. Null is a fault,
    /// except in <c>area</c>.
    /// </remarks>
    /// <param name="reader">Positioned before the first row to add; it is read to its end, and neither closed nor disposed.</param>
    /// <exception cref="InvalidInputException">
    /// A column is missing, is given twice, or holds neither whole numbers, decimals nor booleans. All faults are listed together.
    /// </exception>
    /// <exception cref="InvalidInputException">A row is impossible. The position is the row, from the first that was read.</exception>
    /// <exception cref="OverflowException">A sum would not fit in 64 bits.</exception>
    public void Add(IDataReader reader) => Add(reader, new Dictionary<string, string>());

    /// <summary>Adds the rest of a reader's rows on this thread, from columns that have other names.</summary>
    /// <remarks>The columns and what they hold are those of <see cref="Add(IDataReader)"/>.</remarks>
    /// <param name="reader">Positioned before the first row to add; it is read to its end, and neither closed nor disposed.</param>
    /// <param name="columns">
    /// What the reader calls a column, by the column's name: <c>aar</c> for <c>year</c>. A column left out is found by its own name.
    /// Case matters in the keys and not in the values.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// A key is not the name of a column, a value is empty or would be two columns, or the reader's columns are refused as by
    /// <see cref="Add(IDataReader)"/>. All faults are listed together.
    /// </exception>
    /// <exception cref="InvalidInputException">A row is impossible. The position is the row, from the first that was read.</exception>
    /// <exception cref="OverflowException">A sum would not fit in 64 bits.</exception>
    public void Add(IDataReader reader, IReadOnlyDictionary<string, string> columns)
    {
        if (reader is null) throw new ArgumentNullException(nameof(reader));
        if (columns is null) throw new ArgumentNullException(nameof(columns));

        var intake = new ResidentIntake(AreaCount);
        new ResidentRecords(reader, columns, AreaCount).MoveTo(intake);
        Take(intake.Finish());
    }

    /// <summary>Adds columns on several threads.</summary>
    /// <param name="columns">
    /// Enumerated on one thread at a time, so they can be made on demand; they must not change until the call returns.
    /// </param>
    /// <param name="options">The degree of parallelism (by default the runtime's choice) and a token to cancel with.</param>
    /// <param name="progress">
    /// Gets the number of rows read, one call at a time and from any thread: a growing number, the last being all.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// A row is impossible, and its position is the row among all columns, in their order; or <paramref name="columns"/> has an empty
    /// entry.
    /// </exception>
    /// <exception cref="OverflowException">A sum would not fit in 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void AddInParallel(IEnumerable<ResidentColumns> columns, ParallelOptions? options = null, IProgress<long>? progress = null) =>
        Take(ParallelResidents.Sum(columns ?? throw new ArgumentNullException(nameof(columns)), AreaCount, options, progress));

    /// <summary>Adds the sums of another aggregator, which does not change. Merging is associative and commutative.</summary>
    /// <param name="other">An aggregator of as many areas.</param>
    /// <exception cref="ArgumentException">The other has another number of areas.</exception>
    /// <exception cref="OverflowException">A sum would not fit in 64 bits.</exception>
    public void Merge(ResidentAggregator other)
    {
        if (other is null) throw new ArgumentNullException(nameof(other));
        if (other.AreaCount != AreaCount)
        {
            throw new ArgumentException(
                "The other has " + Words.Of(other.AreaCount, "area") + " and this one " + Words.Grouped(AreaCount)
                + "; give both the same.",
                nameof(other));
        }

        Take(other._years.ToDictionary(year => year.Key, year => year.Value.Copy()));
    }

    /// <summary>The counts of an area in a year, all exact; <c>null</c> when the area has no row: it is unknown, not empty.</summary>
    /// <param name="index">The area's index from 0, as in the rows.</param>
    /// <param name="year">The measurement year.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not an area.</exception>
    public AreaYear? GetArea(int index, int year)
    {
        if (index < 0 || index >= AreaCount)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index),
                "There is no area " + Words.Number(index) + " among " + Words.Grouped(AreaCount) + "; give an index from 0.");
        }

        if (!_years.TryGetValue(year, out var sums) || sums.Of(YearFigure.Residents)[index] == 0) return null;

        var counts = new Count[YearFigure.All.Count];
        foreach (var figure in YearFigure.All) counts[figure.Index] = sums.Of(figure)[index];
        return new AreaYear(year, counts, isUnknownEducationApart: true);
    }

    /// <summary>
    /// The income of a region in a year, over all its rows; <c>null</c> when it has no taxpayer: it is unknown, not zero.
    /// </summary>
    /// <param name="region">The region.</param>
    /// <param name="year">The measurement year.</param>
    public RegionYear? GetRegion(Region region, int year) =>
        region is null ? throw new ArgumentNullException(nameof(region))
        : _years.TryGetValue(year, out var sums) && sums.RegionTaxpayers[region.Number] > 0
            ? new RegionYear(year, sums.RegionTaxpayers[region.Number], sums.RegionIncome[region.Number], region)
        : null;

    /// <summary>The country's convictions in a year, over all rows; <c>null</c> when the year has no row.</summary>
    /// <param name="year">The measurement year.</param>
    public NationalYear? GetCountry(int year) =>
        _years.TryGetValue(year, out var sums) ? new NationalYear(year, sums.CountryAged18Plus, sums.CountryConvicted) : null;

    /// <summary>Everything that a list measures, as columns, so that all areas are decided at once.</summary>
    /// <param name="measurementYear">The year that windows end with. The years before it that a window can reach are taken with it.</param>
    /// <param name="regions">
    /// The region of each area as its <see cref="Region.Number"/>, with whose income the area's is compared; 0 where it is unknown. Left
    /// out, every region is unknown.
    /// </param>
    /// <returns>A copy of the sums. An area without rows in a year is unknown in that year.</returns>
    /// <exception cref="InvalidInputException">None of these years has a row, or a region does not exist.</exception>
    public AreaColumns ToColumns(int measurementYear, ReadOnlyMemory<byte> regions = default)
    {
        var window = _years.Where(year => year.Key <= measurementYear && year.Key > measurementYear - Criterion.LongestWindow).ToList();
        return new AreaColumns(
            measurementYear,
            window.Select(year => Columns(year.Key, year.Value)),
            regions,
            from year in window
            from region in Region.All
            let income = GetRegion(region, year.Key)
            where income is not null
            select income,
            window.Select(year => GetCountry(year.Key)!));
    }

    /// <summary>"12,000,000 residents in 1,100 areas, 2014 to 2015".</summary>
    public override string ToString() =>
        Words.Of(RowCount, "resident") + " in " + Words.Of(AreaCount, "area")
        + (_years.Count == 0 ? "" : ", " + Words.Number(Years[0]) + " to " + Words.Number(Years[_years.Count - 1]));

    private AreaYearColumns Columns(int year, YearSums sums)
    {
        var columns = new ReadOnlyMemory<long>[YearFigure.All.Count];
        var residents = sums.Of(YearFigure.Residents);
        foreach (var figure in YearFigure.All)
        {
            var known = sums.Of(figure).ToArray();
            for (var area = 0; area < known.Length; area++)
            {
                if (residents[area] == 0) known[area] = AreaYearColumns.Unknown;
            }

            columns[figure.Index] = known;
        }

        return new AreaYearColumns(year, AreaCount, columns);
    }

    /// <summary>Adds sums, which become its own, of all years or none.</summary>
    private void Take(IReadOnlyDictionary<int, YearSums> years)
    {
        foreach (var year in years)
        {
            if (_years.TryGetValue(year.Key, out var sums)) sums.CheckAdd(year.Value);
        }

        foreach (var year in years)
        {
            if (_years.TryGetValue(year.Key, out var sums)) sums.Add(year.Value);
            else _years.Add(year.Key, year.Value);
        }
    }
}
