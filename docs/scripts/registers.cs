#:package Kriterium@0.1.0
#:package DuckDB.NET.Data.Full@1.5.6.1

// Registers by year, joined by DuckDB to the twelve columns, and counted without a file in between:
//   dotnet run registers.cs
// The registers are made up, and so are their names and codes: what counts as what is for your own query to say.

using DuckDB.NET.Data;
using Kriterium;

using var database = new DuckDBConnection("Data Source=:memory:");
database.Open();

// A population, what is known of its people, and their incomes: a folder each, with a part for each year.
Directory.CreateDirectory("registers");
Run("""
    CREATE TABLE people AS
        SELECT unnest([2014, 2015]) AS aar, pnr, pnr % 300 AS bolig, pnr * 7919 % 10007 AS lod FROM range(400000) AS numbers(pnr);
    COPY (
        SELECT aar, pnr, IF(bolig < 3, bolig, NULL) AS omr, 1081 + bolig % 5 AS reg, lod % 90 AS alder, lod % 100 < IF(bolig < 3, 55, 8) AS ikke_vestlig
        FROM people
    ) TO 'registers/bef' (FORMAT parquet, PARTITION_BY (aar), OVERWRITE_OR_IGNORE);
    COPY (
        SELECT aar, pnr, lod % 70 < IF(bolig < 2, 30, 10) AS uden_for, lod % 97 < bolig % 4 AS doemt,
            IF(lod % 50 = 0, NULL, lod % 90 < IF(bolig < 3, 50, 20)) AS grundskole
        FROM people
    ) TO 'registers/status' (FORMAT parquet, PARTITION_BY (aar), OVERWRITE_OR_IGNORE);
    COPY (
        SELECT aar, pnr, IF(bolig < 3, 150000, 260000) + lod * 12.5 AS indkomst FROM people WHERE lod % 5 > 0
    ) TO 'registers/ind' (FORMAT parquet, PARTITION_BY (aar), OVERWRITE_OR_IGNORE);
    """);

var sums = new ResidentAggregator(areaCount: 3);
using (var command = database.CreateCommand())
{
    command.CommandText = """
        SELECT
            bef.aar AS year,
            bef.omr AS area,
            bef.reg AS region,
            bef.alder AS age,
            bef.ikke_vestlig AS non_western,
            IF(status.uden_for, 1000, 0) AS outside_labour,
            coalesce(status.doemt, false) AS convicted,
            coalesce(status.grundskole, false) AS basic_education,
            status.grundskole IS NULL AS unknown_education,
            false AS in_education,
            ind.pnr IS NOT NULL AS taxable,
            coalesce(round(ind.indkomst), 0)::BIGINT AS gross_income
        FROM read_parquet('registers/bef/*/*.parquet', hive_partitioning = true) AS bef
        LEFT JOIN read_parquet('registers/status/*/*.parquet', hive_partitioning = true) AS status USING (aar, pnr)
        LEFT JOIN read_parquet('registers/ind/*/*.parquet', hive_partitioning = true) AS ind USING (aar, pnr)
        """;
    using var residents = command.ExecuteReader();
    sums.Add(residents);
}

Console.WriteLine(sums);
var columns = sums.ToColumns(2015, new[] { Region.Nordjylland.Number, Region.Midtjylland.Number, Region.Syddanmark.Number });
var classifier = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013);
for (var area = 0; area < columns.Count; area++)
{
    var classification = classifier.Classify(columns.Measurement(area, "made-up-" + area, CalendarDate.Parse("2015-12-01")));
    Console.WriteLine(classification);
    foreach (var finding in classification.Findings) Console.WriteLine("  " + finding);
}

void Run(string sql)
{
    using var command = database.CreateCommand();
    command.CommandText = sql;
    command.ExecuteNonQuery();
}
