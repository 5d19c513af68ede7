using System.Globalization;
using BenchmarkDotNet.Attributes;
using Kriterium.Benchmarks.Classify;
using Kriterium.Benchmarks.Data;
using Kriterium.Sql;

namespace Kriterium.Benchmarks.Sql;

/// <summary>Counts of areas to verdicts, by the library and by the emitted statement in a database that has the counts already: time an area.</summary>
[MemoryDiagnoser]
[PostgreSqlWhereItIs]
public class VerdictsBySqlBenchmarks
{
    private const int Operations = Sizes.FewAreas;
    private const string Text = "VARCHAR", Number = "BIGINT";

    private AreaData _data = null!;
    private AreaMeasurement[] _objects = [];
    private AreaClassifier _classifier = null!;
    private Verdict[] _verdicts = [];
    private DuckDb? _duckDb;
    private PostgreSql? _postgreSql;
    private string _statement = "";

    [Params(2013, 2018)]
    public int Policy { get; set; }

    [GlobalSetup(Targets = [nameof(Objects), nameof(Columns)])]
    public void Make()
    {
        _data = AreaData.Make(Operations);
        _classifier = new AreaClassifier(Policy == 2013 ? ThresholdPolicies.ParticularlyVulnerable2013 : ThresholdPolicies.Vulnerable2018);
        _verdicts = new Verdict[Operations];
        _objects = [.. Enumerable.Range(0, Operations).Select(_data.Measurement)];
        _classifier.Decide(_data.Columns, _verdicts);
    }

    [GlobalSetup(Target = nameof(DuckDb))]
    public void MakeDuckDb()
    {
        Make();
        _duckDb = new DuckDb(threads: 1);
        Fill(_duckDb.Execute, (table, rows) =>
        {
            using var appender = _duckDb.Appender(table);
            foreach (var (id, numbers) in rows)
            {
                var row = appender.CreateRow();
                if (id is not null) row.AppendValue(id);
                foreach (var number in numbers) row.AppendValue(number);
                row.EndRow();
            }
        });
        _statement = StatementFor(SqlDialect.DuckDb);
        var agreed = 0;
        _duckDb.Read(_statement, row => agreed += Agrees(row["area_id"], row["verdict"]));
        MustBeAll(agreed);
    }

    [GlobalSetup(Target = nameof(PostgreSql))]
    public void MakePostgreSql()
    {
        Make();
        _postgreSql = new PostgreSql();
        Fill(_postgreSql.Execute, (table, rows) => _postgreSql.Fill(
            table,
            rows.Select(row => string.Join(
                '\t', row.Numbers.Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "\\N").Prepend(row.Id).OfType<string>()))));
        _statement = StatementFor(SqlDialect.PostgreSql);
        var agreed = 0;
        _postgreSql.Read(_statement, row => agreed += Agrees(row["area_id"], row["verdict"]));
        MustBeAll(agreed);
    }

    [GlobalCleanup]
    public void Drop()
    {
        _duckDb?.Dispose();
        _postgreSql?.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int Objects()
    {
        var listed = 0;
        foreach (var area in _objects)
        {
            if (_classifier.Decide(area) == Verdict.Met) listed++;
        }

        return listed;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public void Columns() => _classifier.Decide(_data.Columns, _verdicts);

    [Benchmark(OperationsPerInvoke = Operations)]
    public int DuckDb() => _duckDb!.Read(_statement);

    [Benchmark(OperationsPerInvoke = Operations)]
    public int PostgreSql() => _postgreSql!.Read(_statement);

    private string StatementFor(SqlDialect dialect) =>
        SqlStatements.Of(_classifier.Policy, dialect, new SqlOptions(year: _data.Columns.MeasurementYear)).Verdicts;

    private void Fill(Action<string> execute, Action<string, IEnumerable<(string? Id, IReadOnlyList<long?> Numbers)>> fill)
    {
        execute("CREATE TABLE counts (area_id " + Text + ", region " + Number + ", year " + Number + ", "
            + string.Join(", ", YearFigure.All.Select(figure => figure.Key + " " + Number)) + ")");
        execute("CREATE TABLE regions (region " + Number + ", year " + Number + ", taxpayers " + Number + ", gross_income " + Number + ")");
        execute("CREATE TABLE country (year " + Number + ", aged_18_plus " + Number + ", convicted " + Number + ")");
        fill("counts", _objects.SelectMany((area, i) => area.Years.Select(year => (
            (string?)area.AreaId,
            (IReadOnlyList<long?>)
            [
                Region.FromNumber(_data.Columns.Regions.Span[i]).Code, year.Year, .. YearFigure.All.Select(figure => year[figure].Upper),
            ]))));
        fill("regions", _data.RegionYears.Select(year => (
            (string?)null, (IReadOnlyList<long?>)[year.Region!.Code, year.Year, year.Taxpayers.Upper, year.GrossIncome])));
        fill("country", _data.Columns.NationalYears.Select(year => (
            (string?)null, (IReadOnlyList<long?>)[year.Year, year.Aged18Plus.Upper, year.Convicted.Upper])));
    }

    private int Agrees(object areaId, object verdict)
    {
        var area = int.Parse(((string)areaId)["area-".Length..], CultureInfo.InvariantCulture);
        return (string)verdict == _verdicts[area].ToKey() ? 1 : 0;
    }

    private static void MustBeAll(int agreed)
    {
        if (agreed != Operations)
            throw new InvalidOperationException(FormattableString.Invariant($"Only {agreed} of {Operations} areas are decided as by the library."));
    }
}
