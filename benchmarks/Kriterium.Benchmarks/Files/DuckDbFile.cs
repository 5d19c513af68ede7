using Kriterium.Benchmarks.Data;

namespace Kriterium.Benchmarks.Files;

/// <summary>DuckDB from the same file to the same list, by the rule of 2013: one pass over the file, then whole numbers only.</summary>
internal static class DuckDbFile
{
    private const string CsvColumns =
        "{'year': 'SMALLINT', 'area_id': 'VARCHAR', 'region': 'SMALLINT', 'age': 'UTINYINT', 'non_western': 'UTINYINT', 'outside_labour': 'USMALLINT', 'convicted': 'UTINYINT', "
        + "'basic_education': 'UTINYINT', 'unknown_education': 'UTINYINT', 'in_education': 'UTINYINT', 'taxable': 'UTINYINT', 'gross_income': 'BIGINT'}";

    private static string IsSet(FileFormat format, string flag) => format == FileFormat.Csv ? flag + " = 1" : flag;

    /// <summary>The ids of the listed areas, in order.</summary>
    public static IReadOnlyList<string> Listed(MadeFiles files, FileFormat format, int threads)
    {
        var listed = new List<string>();
        using var database = new DuckDb(threads);
        database.Read(Query(files.Residents, format), row => listed.Add(row.GetString(0)));
        return listed;
    }

    private static string Query(string file, FileFormat format)
    {
        var source = format == FileFormat.Csv
            ? $"read_csv('{file}', columns = {CsvColumns}, header = true, auto_detect = false, delim = ',', quote = '', escape = '', new_line = '\\n')"
            : $"read_parquet('{file}')";
        var isTaxpayer = $"age BETWEEN 15 AND 64 AND {IsSet(format, "taxable")} AND NOT ({IsSet(format, "in_education")})";
        return $"""
            WITH counts AS MATERIALIZED (
              SELECT year, region, area_id,
                count(*) AS residents,
                sum(({IsSet(format, "non_western")})::INT) AS non_western,
                sum((age BETWEEN 18 AND 64)::INT) AS aged_18_to_64,
                sum(CASE WHEN age BETWEEN 18 AND 64 THEN outside_labour ELSE 0 END) AS outside,
                sum((age >= 18)::INT) AS aged_18_plus,
                sum((age >= 18 AND {IsSet(format, "convicted")})::INT) AS convicted,
                sum((age BETWEEN 30 AND 59)::INT) AS aged_30_to_59,
                sum((age BETWEEN 30 AND 59 AND ({IsSet(format, "basic_education")} OR {IsSet(format, "unknown_education")}))::INT) AS basic,
                sum(({isTaxpayer})::INT) AS taxpayers,
                sum(CASE WHEN {isTaxpayer} THEN gross_income ELSE 0 END) AS income
              FROM {source} GROUP BY year, region, area_id),
            regions AS (SELECT year, region, sum(taxpayers) AS taxpayers, sum(income) AS income FROM counts GROUP BY year, region),
            latest AS (SELECT * FROM counts WHERE year = 2015 AND area_id IS NOT NULL AND area_id <> ''),
            before AS (SELECT * FROM counts WHERE year = 2014)
            SELECT latest.area_id
            FROM latest JOIN before USING (area_id) JOIN regions ON regions.year = 2015 AND regions.region = latest.region
            WHERE latest.residents >= 1000
              AND (2 * latest.non_western > latest.residents)::INT
                + (latest.outside * before.aged_18_to_64 + before.outside * latest.aged_18_to_64 > 800 * latest.aged_18_to_64 * before.aged_18_to_64)::INT
                + (1000 * (latest.convicted * before.aged_18_plus + before.convicted * latest.aged_18_plus) > 54 * latest.aged_18_plus * before.aged_18_plus)::INT
                + (2 * latest.basic > latest.aged_30_to_59)::INT
                + (100 * latest.income * regions.taxpayers < 55 * regions.income * latest.taxpayers)::INT >= 3
            ORDER BY latest.area_id
            """;
    }
}
