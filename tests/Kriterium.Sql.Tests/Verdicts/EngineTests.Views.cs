using Kriterium.Sql.Tests.Engines;
using Kriterium.Sql.Tests.Verdicts;

namespace Kriterium.Sql.Tests;

public abstract partial class EngineTests
{
    private static readonly string[] CountColumns =
    [
        "residents", "non_western", "aged_18_64", "outside_labour", "aged_18_plus", "convicted", "aged_30_59", "basic_education",
        "unknown_education", "taxpayers", "gross_income",
    ];

    // Of an area that nothing is wrong with, in the order of the columns.
    private static readonly long?[] Sound = [1_000, 500, 700, 300_000, 800, 20, 400, 150, 10, 600, 60_000_000];

    /// <summary>The steps as views, one after another, give what the statement gives.</summary>
    [Fact]
    public void Views_GiveTheAnswersOfTheStatement()
    {
        using var engine = Open();
        var asked = Asked.Policy(seed: 1, FewAreas, LargestNumber <= long.MaxValue);
        var statements = asked.Statements(engine.Dialect);
        foreach (var table in asked.Batch.Tables()) engine.Load(table);
        foreach (var view in statements.Views) engine.Execute(view);

        var quote = SqlColumn.Quoted;
        asked.Expected.MustEqual(engine.Query("SELECT * FROM " + quote("kriterium_verdicts")), engine.ToString());
        Assert.Empty(engine.Query("SELECT * FROM " + quote("kriterium_faults")).Rows);
    }

    /// <summary>Each row that the library refuses is named with a reason, decides nothing, and leaves the others as they are.</summary>
    [Fact]
    public void Faults_AreThoseThatTheLibraryRefuses()
    {
        (string Area, string Fault, Action<long?[]> Break)[] faulty =
        [
            ("below", "residents is below 0", row => row[0] = -1),
            ("beyond", "residents is beyond the bounds of this statement", row => row[0] = 2_001),
            ("part", "non_western is more than its base residents", row => row[1] = 1_001),
            ("labour", "outside_labour is more than its base aged_18_64", row => row[3] = 700_001),
            ("convicted", "convicted is more than its base aged_18_plus", row => row[5] = 801),
            ("nobody", "gross_income is not 0 though taxpayers is 0", row => row[9] = 0),
            ("education", "basic_education and unknown_education together are more than their base aged_30_59", row => row[8] = 251),
            ("band", "aged_18_64 is more than aged_18_plus, in which it lies", row => row[4] = 699),
            ("far band", "aged_30_59 is more than residents, in which it lies", row => (row[0], row[1], row[2], row[4]) = (399, null, null, null)),
        ];
        foreach (var (area, _, make) in faulty.Where(one => one.Area != "beyond")) AssertRefused(Broken(make), area);

        using var engine = Open();
        var rows = faulty.Select(one => ((string?)one.Area, Broken(one.Break)))
            .Concat([("twice", Sound), ("twice", Sound), (null, Sound), ("sound", Sound)])
            .ToList();
        engine.Load(new SqlTable(
            "counts",
            [new("area_id", IsText: true), new("region"), new("year"), .. CountColumns.Select(name => new SqlColumn(name))],
            [
                [
                    rows.Select(row => row.Item1).ToArray(),
                    rows.Select(_ => (long?)1084).ToArray(),
                    rows.Select(_ => (long?)2014).ToArray(),
                    .. Enumerable.Range(0, CountColumns.Length).Select(i => rows.Select(row => row.Item2[i]).ToArray()),
                ],
            ]));
        var policy = ThresholdPolicies.ParticularlyVulnerable2013.ToBuilder();
        foreach (var criterion in policy.Criteria.Where(one => one.Indicator == Indicator.RelativeIncome).ToList()) policy.Criteria.Remove(criterion);
        var statements = SqlStatements.Of(
            policy.Build(), engine.Dialect, new SqlOptions(bounds: new SqlBounds(2_000, 2_000, 100_000_000, 100_000_000)));

        Assert.Equal(
            faulty.Select(one => one.Area + ": " + one.Fault)
                .Concat(["twice: it is given several times", ": area_id is missing"])
                .Order(StringComparer.Ordinal),
            engine.Query(statements.Faults).Rows.Select(row => row[1] + ": " + row[4]).Order(StringComparer.Ordinal));
        var verdicts = engine.Query(statements.Verdicts);
        int[] columns = [verdicts.IndexOf("area_id"), verdicts.IndexOf("size"), verdicts.IndexOf("faulty_years")];
        Assert.Equal(
            faulty.Select(one => one.Area).Append("twice").Select(area => area + " undetermined 1").Append("sound met 0").Order(StringComparer.Ordinal),
            verdicts.Rows.Select(row => string.Join(' ', columns.Select(column => row[column]))).Order(StringComparer.Ordinal));

        static long?[] Broken(Action<long?[]> make)
        {
            var row = (long?[])Sound.Clone();
            make(row);
            return row;
        }

        static void AssertRefused(long?[] row, string area)
        {
            Count Of(int i) => Count.OfNullable(row[i]);
            var exception = Record.Exception(() => new AreaYear(
                2014, Of(0), Of(1), Of(2), Of(3), Of(4), Of(5), Of(6), Of(7), Of(9), row[10], Of(8)));
            Assert.True(exception is InvalidInputException, area + ": " + exception);
        }
    }
}
