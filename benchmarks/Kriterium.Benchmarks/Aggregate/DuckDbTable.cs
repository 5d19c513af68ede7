using Kriterium.Benchmarks.Data;

namespace Kriterium.Benchmarks.Aggregate;

/// <summary>The same columns as a table of DuckDB, in the smallest types that hold them, and the best queries that we found.</summary>
/// <remarks>
/// Tried: a query for areas and one for regions (the best: five of six people live in no area, and the filter leaves them out of the
/// first);
/// GROUPING SETS; one statement with UNION ALL; one pass by year, region and area; conditions as sum(condition::INT), as FILTER, and
/// multiplied; flags as bits (the best),
/// as BOOLEAN, UTINYINT and INTEGER; several counts in one sum; the key as one number; regions in two
/// steps, first by age and traits (the best, but only with a larger perfect hash table, a setting of the database).
/// </remarks>
internal sealed class DuckDbTable : IDisposable
{
    private const string IsTaxpayer = "traits & 48 = 32 AND age BETWEEN 15 AND 64";

    private const string Areas = $"""
        SELECT year, area,
          count(*),
          sum(traits & 1),
          sum((age BETWEEN 18 AND 64)::INT),
          sum(CASE WHEN age BETWEEN 18 AND 64 THEN outside_labour ELSE 0 END),
          sum((age >= 18)::INT),
          sum((age >= 18 AND traits & 2 = 2)::INT),
          sum((age BETWEEN 30 AND 59)::INT),
          sum((age BETWEEN 30 AND 59 AND traits & 4 = 4)::INT),
          sum(({IsTaxpayer})::INT),
          sum(CASE WHEN {IsTaxpayer} THEN gross_income ELSE 0 END),
          sum((age BETWEEN 30 AND 59 AND traits & 8 = 8)::INT)
        FROM residents WHERE area >= 0 GROUP BY year, area
        """;

    private const string Regions = $"""
        SELECT year, region,
          sum(({IsTaxpayer})::INT),
          sum(CASE WHEN {IsTaxpayer} THEN gross_income ELSE 0 END),
          sum((age >= 18)::INT),
          sum((age >= 18 AND traits & 2 = 2)::INT)
        FROM residents GROUP BY year, region
        """;

    // As a rule a group needs few bits to find its sums by place and not by hash; here 17 are worth it.
    private const string Tuning = "SET perfect_ht_threshold = 24";

    private const string RegionsInTwoSteps = $"""
        SELECT year, region,
          sum(CASE WHEN {IsTaxpayer} THEN residents ELSE 0 END),
          sum(CASE WHEN {IsTaxpayer} THEN gross_income ELSE 0 END),
          sum(CASE WHEN age >= 18 THEN residents ELSE 0 END),
          sum(CASE WHEN age >= 18 AND traits & 2 = 2 THEN residents ELSE 0 END)
        FROM (SELECT year, region, age, traits, count(*) AS residents, sum(gross_income) AS gross_income FROM residents GROUP BY year, region, age, traits)
        GROUP BY year, region
        """;

    private readonly DuckDb _database;

    private readonly string _regions;

    /// <summary>Fills the table.</summary>
    /// <param name="nation">The residents.</param>
    /// <param name="threads">How many threads a query may use.</param>
    /// <param name="isTuned">
    /// Whether a setting of the database is changed for the sake of this query, and regions are added up in two steps.
    /// </param>
    public DuckDbTable(Nation nation, int threads, bool isTuned)
    {
        _database = new DuckDb(threads);
        _regions = isTuned ? RegionsInTwoSteps : Regions;
        if (isTuned) _database.Execute(Tuning);
        _database.Execute("CREATE TABLE residents (year SMALLINT, area SMALLINT, region UTINYINT, age UTINYINT, traits UTINYINT, outside_labour USMALLINT, gross_income INTEGER)");
        using var appender = _database.Appender("residents");
        foreach (var columns in nation.Columns) Append(appender, columns.AsBatch());
    }

    /// <summary>Runs the queries to their last row: what is measured.</summary>
    public int CountWithoutReading() => _database.Read(Areas) + _database.Read(_regions);

    public Counts Count()
    {
        var counts = new Counts();
        var country = new SortedDictionary<int, (long Adults, long Convicted)>();
        _database.Read(Areas, row => counts.AddArea(Number(row, 0), Number(row, 1), [.. Enumerable.Range(2, 11).Select(column => Long(row, column))]));
        _database.Read(_regions, row =>
        {
            counts.AddRegion(Number(row, 0), Number(row, 1), Long(row, 2), Long(row, 3));
            var (adults, convicted) = country.GetValueOrDefault(Number(row, 0));
            country[Number(row, 0)] = (adults + Long(row, 4), convicted + Long(row, 5));
        });
        foreach (var (year, (adults, convicted)) in country) counts.AddCountry(year, adults, convicted);
        return counts;
    }

    public void Dispose() => _database.Dispose();

    private static int Number(System.Data.IDataRecord row, int column) => (int)Long(row, column);

    /// <summary>A sum comes as a number of 128 bits.</summary>
    private static long Long(System.Data.IDataRecord row, int column) =>
        row.GetValue(column) is System.Numerics.BigInteger sum ? (long)sum : Convert.ToInt64(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    private static void Append(DuckDB.NET.Data.DuckDBAppender appender, ResidentBatch batch)
    {
        for (var row = 0; row < batch.Length; row++)
        {
            appender.CreateRow()
                .AppendValue((short)batch.Year)
                .AppendValue((short)batch.Areas[row])
                .AppendValue(batch.Regions[row])
                .AppendValue(batch.Ages[row])
                .AppendValue((byte)batch.Traits[row])
                .AppendValue(batch.OutsideLabourMarketThousandths[row])
                .AppendValue((int)batch.GrossIncome[row])
                .EndRow();
        }
    }
}
