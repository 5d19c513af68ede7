using System.Globalization;

namespace Kriterium.Testing;

/// <summary>A made-up country for tests and benchmarks: residents, areas and regions whose sizes and shares resemble Denmark's.</summary>
/// <remarks>
/// The same arguments give the same people on every machine, under every culture and with every version of .NET. No figure is
/// anybody's, and none is a statistic: shares are about the country's, a sixth of the people live in areas, a few dozen areas meet
/// the criteria of each act, and many stand at a limit or one person beside it. People are not followed from one year to the next;
/// the figures of an area move slowly. An instance is immutable and safe to share between threads.
/// </remarks>
public sealed class SyntheticNation
{
    private const long MostResidents = 1_000_000_000;
    private const int MostAreas = 100_000;
    private const int UsualAreas = 1_100;
    private const int ResidentsPerArea = 5_454;

    private readonly NationPlan _plan;
    private volatile NationYear? _latest;

    /// <summary>Draws the areas. The residents are made as they are enumerated.</summary>
    /// <param name="residents">How many people there are in every year, 1 to 1,000,000,000.</param>
    /// <param name="seed">Another seed is another country.</param>
    /// <param name="areas">
    /// How many areas there are, 0 to 100,000. When it is not given, 1,100, or fewer in a smaller country, so that areas keep their
    /// size, but at least one. In a country of far more than six millions they are larger: none has more than 60,000 residents.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="residents"/> or <paramref name="areas"/> is out of range.</exception>
    public SyntheticNation(long residents = 6_000_000, long seed = 1, int? areas = null)
    {
        if (residents is < 1 or > MostResidents) throw OutOfRange(nameof(residents), residents, 1, MostResidents);
        if (areas is < 0 or > MostAreas) throw OutOfRange(nameof(areas), areas.Value, 0, MostAreas);

        Residents = residents;
        Seed = seed;
        var count = areas
            ?? (residents >= (long)UsualAreas * ResidentsPerArea ? UsualAreas
                : residents < ResidentsPerArea ? 1
                : (int)(residents / ResidentsPerArea));
        _plan = new NationPlan(residents, (ulong)seed, count);

        var named = new SyntheticArea[count];
        foreach (var region in Region.All)
        {
            var (first, end) = _plan.AreasOf(region);
            for (var area = first; area < end; area++)
                named[area] = AreaNames.Area(area, area - first, region, new Draws(SplitMix.At((ulong)seed, ~(ulong)area)));
        }

        Areas = Array.AsReadOnly(named);
    }

    /// <summary>How many people there are in every year.</summary>
    public long Residents { get; }

    /// <summary>What the country was drawn from.</summary>
    public long Seed { get; }

    /// <summary>The areas, region by region. The place here is the index in the columns.</summary>
    public IReadOnlyList<SyntheticArea> Areas { get; }

    /// <summary>
    /// Everybody in a year in random order, the people of all areas mixed. Every batch has memory of its own, so that others can
    /// read it while the next is made.
    /// </summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="rowsPerBatch">How many rows a batch has, 1 or more; the last can have fewer. It changes no row.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public IEnumerable<ResidentColumns> ResidentsOf(int year, int rowsPerBatch = 65_536) =>
        Batches(rowsPerBatch, InYear(year).Shuffled);

    /// <summary>Some of the rows of <see cref="ResidentsOf(int, int)"/>, without those before them.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="firstRow">The row to begin with, from 0.</param>
    /// <param name="rows">How many rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year, or there are no such rows.</exception>
    public ResidentColumns ResidentsOf(int year, long firstRow, int rows)
    {
        CheckRows(firstRow, rows);
        return InYear(year).Shuffled(firstRow, rows);
    }

    /// <summary>
    /// The people of <see cref="ResidentsOf(int, int)"/> in the order of their addresses: region by region, first those
    /// in no area, then area by area.
    /// </summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="rowsPerBatch">How many rows a batch has, 1 or more; the last can have fewer. It changes no row.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public IEnumerable<ResidentColumns> ResidentsByAddress(int year, int rowsPerBatch = 65_536) =>
        Batches(rowsPerBatch, InYear(year).ByAddress);

    /// <summary>Some of the rows of <see cref="ResidentsByAddress(int, int)"/>, without those before them.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="firstRow">The row to begin with, from 0.</param>
    /// <param name="rows">How many rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year, or there are no such rows.</exception>
    public ResidentColumns ResidentsByAddress(int year, long firstRow, int rows)
    {
        CheckRows(firstRow, rows);
        return InYear(year).ByAddress(firstRow, rows);
    }

    /// <summary>"6,000,000 residents and 1,100 areas, seed 1".</summary>
    public override string ToString() =>
        Grouped(Residents) + " residents and " + Grouped(Areas.Count) + " areas, seed " + Seed.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<ResidentColumns> Batches(int rowsPerBatch, Func<long, int, ResidentColumns> batch)
    {
        return rowsPerBatch >= 1 ? Iterate() : throw OutOfRange(nameof(rowsPerBatch), rowsPerBatch, 1, int.MaxValue);

        IEnumerable<ResidentColumns> Iterate()
        {
            for (var first = 0L; first < Residents; first += rowsPerBatch)
                yield return batch(first, (int)(Residents - first < rowsPerBatch ? Residents - first : rowsPerBatch));
        }
    }

    private void CheckRows(long firstRow, int rows)
    {
        if (firstRow < 0 || firstRow > Residents) throw OutOfRange(nameof(firstRow), firstRow, 0, Residents);
        if (rows < 0 || rows > Residents - firstRow) throw OutOfRange(nameof(rows), rows, 0, Residents - firstRow);
    }

    /// <summary>The year's plan. The latest is kept: slices are usually of one year.</summary>
    private NationYear InYear(int year)
    {
        if (year is < 1 or > 9999) throw OutOfRange(nameof(year), year, 1, 9999);

        var latest = _latest;
        return latest?.Year == year ? latest : _latest = new NationYear(_plan, year);
    }

    private static ArgumentOutOfRangeException OutOfRange(string name, long given, long lowest, long highest) =>
        new(name, name + " is " + Grouped(given) + "; give " + Grouped(lowest) + " to " + Grouped(highest) + ".");

    private static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
