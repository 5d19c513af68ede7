using System.Data.Common;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Kriterium.Benchmarks.Data;
using Kriterium.Sql;

namespace Kriterium.Benchmarks.Sql;

/// <summary>Residents to counts, by the library and by the emitted statements in a database that has the residents already.</summary>
[MemoryDiagnoser]
[PostgreSqlWhereItIs]
public class ResidentsBySqlBenchmarks
{
    private const string Columns =
        "year SMALLINT, area_id VARCHAR, region SMALLINT, age SMALLINT, outside_labour SMALLINT, gross_income BIGINT, non_western SMALLINT, "
        + "convicted SMALLINT, basic_education SMALLINT, unknown_education SMALLINT, in_education SMALLINT, taxable SMALLINT";

    private static readonly ResidentTraits[] Traits =
    [
        ResidentTraits.NonWestern, ResidentTraits.Convicted, ResidentTraits.BasicEducation, ResidentTraits.UnknownEducation,
        ResidentTraits.InEducation, ResidentTraits.Taxable,
    ];

    private Nation _nation = null!;
    private DuckDb? _duckDb;
    private PostgreSql? _postgreSql;
    private string[] _statements = [];

    /// <summary>PostgreSQL needs a hundred bytes a row.</summary>
    public static int Rows => Sizes.TwoYears < 2_000_000 ? Sizes.TwoYears : 2_000_000;

    [GlobalSetup(Target = nameof(Library))]
    public void Make() => _nation = new Nation(Rows, RowOrder.Random);

    [GlobalSetup(Target = nameof(DuckDb))]
    public void MakeDuckDb()
    {
        Make();
        _duckDb = new DuckDb(threads: 2);
        _duckDb.Execute("CREATE TABLE residents (" + Columns + ")");
        using (var appender = _duckDb.Appender("residents"))
        {
            foreach (var resident in _nation.Residents())
            {
                var row = appender.CreateRow().AppendValue((short)resident.Year).AppendValue(AreaOf(resident)).AppendValue(RegionOf(resident))
                    .AppendValue((short)resident.Age).AppendValue((short)resident.OutsideLabourMarketThousandths)
                    .AppendValue(resident.GrossIncome);
                foreach (var trait in Traits) row.AppendValue(Has(resident, trait));
                row.EndRow();
            }
        }

        Choose(SqlDialect.DuckDb);
        MustEqual((sql, row) => _duckDb.Read(sql, row), nameof(DuckDb));
    }

    [GlobalSetup(Target = nameof(PostgreSql))]
    public void MakePostgreSql()
    {
        Make();
        _postgreSql = new PostgreSql();
        _postgreSql.Execute("CREATE TABLE residents (" + Columns + ")");
        _postgreSql.Fill("residents", _nation.Residents().Select(resident => string.Create(
            CultureInfo.InvariantCulture,
            $"{resident.Year}\t{AreaOf(resident) ?? "\\N"}\t{RegionOf(resident)}\t{resident.Age}\t{resident.OutsideLabourMarketThousandths}\t{resident.GrossIncome}\t{string.Join('\t', Traits.Select(trait => Has(resident, trait)))}")));
        Choose(SqlDialect.PostgreSql);
        MustEqual((sql, row) => _postgreSql.Read(sql, row), nameof(PostgreSql));
    }

    [GlobalCleanup]
    public void Drop()
    {
        _duckDb?.Dispose();
        _postgreSql?.Dispose();
    }

    [Benchmark(Baseline = true)]
    public long Library()
    {
        var aggregator = new ResidentAggregator(_nation.AreaCount);
        aggregator.AddInParallel(_nation.Columns, new ParallelOptions { MaxDegreeOfParallelism = 2 });
        return aggregator.RowCount;
    }

    [Benchmark]
    public int DuckDb() => _statements.Sum(statement => _duckDb!.Read(statement));

    [Benchmark]
    public int PostgreSql() => _statements.Sum(statement => _postgreSql!.Read(statement));

    private void Choose(SqlDialect dialect)
    {
        var statements = SqlStatements.Of(ThresholdPolicies.Vulnerable2018, dialect);
        _statements = [statements.Counts, statements.Regions, statements.Country];
    }

    private void MustEqual(Action<string, Action<DbDataReader>> read, string way)
    {
        var counts = new Counts();
        string[] figures =
        [
            "residents", "non_western", "aged_18_64", "outside_labour", "aged_18_plus", "convicted", "aged_30_59", "basic_education",
            "taxpayers", "gross_income", "unknown_education",
        ];
        read(_statements[0], row => counts.AddArea(
            (int)Number(row["year"]),
            int.Parse((string)row["area_id"], CultureInfo.InvariantCulture),
            [.. figures.Select(figure => Number(row[figure]))]));
        read(_statements[1], row => counts.AddRegion(
            (int)Number(row["year"]),
            Region.All.Single(region => region.Code == Number(row["region"])).Number,
            Number(row["taxpayers"]),
            Number(row["gross_income"])));
        read(_statements[2], row => counts.AddCountry(
            (int)Number(row["year"]), Number(row["aged_18_plus"]), Number(row["convicted"])));
        _nation.Expected.MustEqual(counts, way);
    }

    private static long Number(object value) =>
        value is System.Numerics.BigInteger sum ? (long)sum : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string? AreaOf(Resident resident) =>
        resident.Area == Resident.NoArea ? null : resident.Area.ToString(CultureInfo.InvariantCulture);

    private static short RegionOf(Resident resident) => (short)Region.FromNumber(resident.Region).Code;

    private static short Has(Resident resident, ResidentTraits trait) => (short)((resident.Traits & trait) == trait ? 1 : 0);
}
