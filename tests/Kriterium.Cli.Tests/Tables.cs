namespace Kriterium.Cli.Tests;

/// <summary>Small good tables, to be spoilt one field at a time.</summary>
internal static class Tables
{
    public const string PrintedHeader =
        "list_date,area_id,area,municipality,region,residents,non_western_pct,outside_labour_pct,convicted_pct,basic_education_pct,"
            + "income_pct_of_region,listed,note\n";

    public const string CountsHeader =
        "list_date,area_id,area,municipality,region,year,residents,non_western,aged_18_64,outside_labour,aged_18_plus,convicted,"
            + "aged_30_59,basic_education,taxpayers,gross_income\n";

    public const string CsvHeader =
        "list_date,area_id,area,verdict,met,not_met,undetermined,required,size,non_western,outside_labour,convicted,basic_education,"
            + "income,status,possible_statuses\n";

    /// <summary>A table of printed figures with what the limits on convictions were.</summary>
    public const string PrintedHeaderWithNational =
        "list_date,area_id,area,municipality,region,residents,non_western_pct,outside_labour_pct,convicted_pct,basic_education_pct,"
            + "income_pct_of_region,listed,note,national_convicted_pct,convicted_limit_pct,prevention_convicted_limit_pct\n";

    public const string MembershipHeader = "list_date,area_id,area,municipality,status\n";

    /// <summary>A table of memberships whose lists are all said to be complete.</summary>
    public static string Complete(string memberships) =>
        string.Concat(memberships.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')
            .Select((line, i) => line + (i == 0 ? ",complete" : ",yes") + "\n"));

    public const string LineageHeader = "successor,predecessor,from\n";

    /// <summary>Listed: three met.</summary>
    public static string Printed(
        string date = "2014-12-01",
        string id = "made-up",
        string name = "Made-up",
        string municipality = "Made-up",
        string region = "Midtjylland",
        string residents = "1204",
        string nonWestern = "60.0",
        string outside = "45.0",
        string convicted = "3.00",
        string education = "40.0",
        string income = "60.0",
        string listed = "",
        string note = "") =>
        string.Join(',', date, id, name, municipality, region, residents, nonWestern, outside, convicted, education, income, listed, note)
            + "\n";

    /// <summary>A year of an area in which non-Western, outside labour and convicted are met, and nothing else.</summary>
    public static string Counts(
        string date = "2014-12-01", string id = "made-up", string name = "Made-up", string region = "Midtjylland", string year = "2014",
        string residents =
            "1204", string nonWestern =
                "700", string aged18To64 = "800", string outside = "400.5", string aged18Plus = "1000", string convicted = "30",
        string aged30To59 = "400", string education = "100", string taxpayers = "500", string income = "90000000") =>
        string.Join(
            ',',
            date,
            id,
            name,
            "Made-up",
            region,
            year,
            residents,
            nonWestern,
            aged18To64,
            outside,
            aged18Plus,
            convicted,
            aged30To59,
            education,
            taxpayers,
            income)
            + "\n";

    public static string TwoYears(string id = "made-up", string region = "Midtjylland") =>
        Counts(id: id, region: region, year: "2013") + Counts(id: id, region: region, year: "2014");

    /// <summary>A row under <see cref="PrintedHeaderWithNational"/>; each figure as given, nothing where none is.</summary>
    public static string WithNational(
        string date,
        string id,
        string residents = "",
        string nonWestern = "",
        string outside = "",
        string convicted = "",
        string education = "",
        string income = "",
        string national = "",
        string limit = "",
        string preventionLimit = "") =>
        Printed(
            date,
            id,
            id,
            residents: residents,
            nonWestern: nonWestern,
            outside: outside,
            convicted: convicted,
            education: education,
            income: income).TrimEnd(
            '\n')
            + "," + string.Join(',', national, limit, preventionLimit) + "\n";
}
