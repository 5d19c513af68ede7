using System.Text;

namespace Kriterium.Cli.Tests;

/// <summary>Files that are refused: every fault at once, each with its place, what was given and what is allowed.</summary>
public class RefusalTests
{
    [Fact]
    public void AllFaults_OfAllFiles_AreToldTogether()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader
            + Tables.Counts(year: "2013", residents: "1.204", nonWestern: "12 %")
            + Tables.Counts(nonWestern: "1300", aged30To59: "900", convicted: "-1")
            + Tables.Counts(id: "other", region: "Jylland", taxpayers: "0"));
        var reference = folder.Add("r.csv", "region,year,taxpayers,gross_income\nBornholm,2014,x,1e9\n");

        Assert.Equal(
            $"""
            {reference}(2): region: given "Bornholm"; choose one of Nordjylland (1081), Midtjylland (1082), Syddanmark (1083), Hovedstaden (1084), Sjælland (1085), or Danmark for the convictions of the whole country
            {reference}(2): taxpayers: given "x"; write a whole number of 0 or more in digits only, as in 1204; or <5 if suppressed, or nothing if unknown
            {reference}(2): gross_income: given "1e9"; write a whole number in digits only, as in 1204, without an exponent; or nothing if unknown
            {file}(2): residents: given "1.204"; write a whole number of 0 or more in digits only, as in 1204, without thousand separators and decimals; or <5 if suppressed, or nothing if unknown
            {file}(2): non_western: given "12 %"; write a whole number of 0 or more in digits only, as in 1204, without a percent sign; or <5 if suppressed, or nothing if unknown
            {file}(3): convicted: given "-1"; write a whole number of 0 or more in digits only, as in 1204; or <5 if suppressed, or nothing if unknown
            {file}(3): non_western: given "1300", more than its base residents, which is 1,204; a part is at most its base
            {file}(3): aged_30_59: given "900", more than aged_18_64, which is 800; the first lies in the second
            {file}(4): region: given "Jylland"; choose one of Nordjylland (1081), Midtjylland (1082), Syddanmark (1083), Hovedstaden (1084), Sjælland (1085)
            {file}(4): gross_income: given "90000000", but taxpayers is 0; nobody has no income, so give 0 or leave it unknown
            10 faults; nothing was written.

            """.ReplaceLineEndings("\n"),
            Invocation.Of("classify", file, "--reference", reference).Refused());
    }

    public static TheoryData<string, byte[], string> Files() => new()
    {
        { "empty", [], ": this is empty; give a file with a header line" },
        { "only a byte order mark", [0xEF, 0xBB, 0xBF], ": this is empty; give a file with a header line" },
        { "only empty lines", "\n\r\n \n"u8.ToArray(), ": this is empty; give a file with a header line" },
        { "binary", [0x50, 0x4B, 3, 4, 0, 0], ": this contains a zero byte, so it is not text; save it as \"CSV UTF-8\"" },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Tables.PrintedHeader)], ": this is UTF-16 text; save it as \"CSV UTF-8\"" },
        {
            "UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Tables.PrintedHeader)],
            ": this is UTF-32 text; save it as \"CSV UTF-8\""
        },
        {
            "Latin-1", Encoding.Latin1.GetBytes(Tables.PrintedHeader + Tables.Printed(name: "Sjælør")),
            "(2): a letter here is not UTF-8; save it as \"CSV UTF-8\""
        },
        {
            "no character", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(name: "a\uFFFEb")),
            "(2): there is no character U+FFFE; leave it out"
        },
        { "only a named separator", "sep=;\n"u8.ToArray(), ": this has no header line; give one with the names of the columns" },
        {
            "a named separator and empty lines", "sep=;\n\n\r\n"u8.ToArray(),
            ": this has no header line; give one with the names of the columns"
        },
        {
            "tabs", Encoding.UTF8.GetBytes(Tables.PrintedHeader.Replace(',', '\t')),
            "(1): the fields are separated by tab; separate them by comma or semicolon"
        },
        {
            "named tab", Encoding.UTF8.GetBytes("sep=\t\n" + Tables.PrintedHeader),
            "(1): given \"sep=\\u0009\"; separate the fields by comma or semicolon"
        },
        {
            "another table", "a,b\n1,2\n"u8.ToArray(),
            "(1): the header has no known layout; give the layout of printed figures (list_date,area_id,area,municipality,region,"
                + "residents,non_western_pct,"
        },
        {
            "missing column", Encoding.UTF8.GetBytes(Tables.CountsHeader.Replace("taxpayers", "tax_payers", StringComparison.Ordinal)),
            "(1): taxpayers: there is no such column; the layout of yearly counts needs it"
        },
        {
            "column twice", Encoding.UTF8.GetBytes(Tables.PrintedHeader.Replace("note", "Region", StringComparison.Ordinal)),
            "(1): region: there are 2 columns of this name; give each once"
        },
        {
            "quote in the header", Encoding.UTF8.GetBytes(Tables.PrintedHeader.Replace("note", "no\"te", StringComparison.Ordinal)),
            "(1): there is a quote inside a field that is not quoted;"
        },
        {
            "too few fields", Encoding.UTF8.GetBytes(Tables.PrintedHeader + "2014-12-01,made-up\n"),
            "(2): given 2 fields, but the header has 13; give as many, quoting those that hold a separator"
        },
        {
            "open quote", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed() + Tables.Printed(name: "\"never closed")),
            "(3): a quoted field starts here and is never closed; close it with a quote (\")"
        },
        {
            "text after quote", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(name: "\"a\"b")),
            "(2): there is text after the closing quote of a field;"
        },
        {
            "Danish date", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(date: "01-12-2014")),
            "(2): list_date: given \"01-12-2014\"; write year-month-day, as in 2014-12-01"
        },
        {
            "before the first rule", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(date: "2010-09-30")),
            "(2): list_date: There is no rule for a list of 2010-09-30: the first list is of 2010-10-01; give that date or a later one"
        },
        {
            "counts before the first rule", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(date: "2010-09-30", year: "2010")),
            "(2): list_date: There is no rule for a list of 2010-09-30: the first list is of 2010-10-01; give that date or a later one"
        },
        {
            "unknown education over its base",
            Encoding.UTF8.GetBytes(Tables.CountsHeader.TrimEnd() + ",unknown_education\n" + Tables.Counts().TrimEnd() + ",301\n"),
            "(2): unknown_education: given \"301\", together with basic education more than their base aged_30_59, which is 400; a part "
                + "is at most its base"
        },
        {
            "national share over 100",
            Encoding.UTF8.GetBytes(Tables.PrintedHeaderWithNational + Tables.WithNational("2019-12-01", "a", national: "100.1")),
            "(2): national_convicted_pct: given \"100.1\"; write a number from 0 to 100; or nothing if unknown"
        },
        {
            "limit over 300",
            Encoding.UTF8.GetBytes(Tables.PrintedHeaderWithNational + Tables.WithNational("2019-12-01", "a", limit: "300.1")),
            "(2): convicted_limit_pct: given \"300.1\"; write a number from 0 to 300; or nothing if unknown"
        },
        {
            "prevention limit over 200",
            Encoding.UTF8.GetBytes(Tables.PrintedHeaderWithNational + Tables.WithNational("2019-12-01", "a", preventionLimit: "200.1")),
            "(2): prevention_convicted_limit_pct: given \"200.1\"; write a number from 0 to 200; or nothing if unknown"
        },
        {
            "limit and national share that exclude one another",
            Encoding.UTF8.GetBytes(Tables.PrintedHeaderWithNational
                + Tables.WithNational("2019-12-01", "a", national: "0.66", limit: "2.03")),
            "(2): convicted_limit_pct: given \"2.03\"; by this the national share is from 0.6750 to 0.6784 %, but by "
                + "national_convicted_pct \"0.66\""
        },
        {
            "no id", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(id: "")),
            "(2): area_id: given nothing; name the area by an id"
        },
        {
            "formula as id", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(id: "=1+1")),
            "(2): area_id: given \"=1+1\"; start with a letter or a digit: a spreadsheet would run this as a formula"
        },
        {
            "control character", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(name: "a\u001B[31mb")),
            "(2): area: given \"a\\u001B[31mb\"; leave out line breaks, control characters and invisible characters"
        },
        {
            "decimal comma in a comma file", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(nonWestern: "\"54,2\"")),
            "(2): non_western_pct: given \"54,2\"; write a number in digits, as in 54.2, with a decimal point and without thousand "
                + "separators; or nothing if unknown"
        },
        {
            "share above 100", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(nonWestern: "100.1")),
            "(2): non_western_pct: given \"100.1\"; write a number from 0 to 100; or nothing if unknown"
        },
        {
            "Arabic digits", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(residents: "١٢٠٤")),
            "(2): residents: given \"١٢٠٤\"; write a whole number of 0 or more in digits only, as in 1204, with the digits 0 to 9; or <5 "
                + "if suppressed, or nothing if unknown"
        },
        {
            "listed maybe", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(listed: "ja")),
            "(2): listed: given \"ja\"; write yes or no, or leave it empty"
        },
        {
            "four decimals of a person", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(outside: "1.0005")),
            "(2): outside_labour: given \"1.0005\"; write at most 3 decimals, as in 512.25; or <5 if suppressed, or nothing if unknown"
        },
        {
            "year twice", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts() + Tables.Counts()),
            "(3): year: given \"2014\"; line 2 has this year of made-up on the list of 2014-12-01 already; give it once"
        },
        {
            "year after the list", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(year: "2015")),
            "(2): year: given \"2015\"; the list is of 2014-12-01; leave out years that came after"
        },
        {
            "two regions", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts() + Tables.Counts(year: "2013", region: "1084")),
            "(3): region: given \"1084\"; line 2 has this area in Midtjylland; give all its rows the same region"
        },
        {
            "income too large", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(income: "9223372036854775808")),
            "(2): gross_income: given \"9223372036854775808\"; write a whole number from -9223372036854775808 to 9223372036854775807; or "
                + "nothing if unknown"
        },
        {
            "plus as id", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(id: "+a")),
            "(2): area_id: given \"+a\"; start with a letter or a digit"
        },
        {
            "minus as id", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(id: "-a")),
            "(2): area_id: given \"-a\"; start with a letter or a digit"
        },
        {
            "at as id", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(id: "@a")),
            "(2): area_id: given \"@a\"; start with a letter or a digit"
        },
        {
            "formula inside an id", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(id: "b; =1+1")),
            "(2): area_id: given \"b; =1+1\"; start with a letter or a digit"
        },
        {
            "no such day", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(date: "2014-02-30")),
            "(2): list_date: given \"2014-02-30\"; write year-month-day"
        },
        {
            "date and time", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(date: "2014-12-01T00:00")),
            "(2): list_date: given \"2014-12-01T00:00\"; write year-month-day"
        },
        {
            "percent sign", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(nonWestern: "54.2 %")),
            "(2): non_western_pct: given \"54.2 %\"; write a number in digits"
        },
        {
            "exponent", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(nonWestern: "5e1")),
            "(2): non_western_pct: given \"5e1\"; write a number in digits"
        },
        {
            "share below 0", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(nonWestern: "-0.1")),
            "(2): non_western_pct: given \"-0.1\";"
        },
        {
            "half a resident", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(residents: "1204.5")),
            "(2): residents: given \"1204.5\"; write a whole number of 0 or more"
        },
        {
            "hexadecimal", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed(residents: "0x10")),
            "(2): residents: given \"0x10\"; write a whole number of 0 or more"
        },
        {
            "fewer than none", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(convicted: "<0")), "(2): convicted: given \"<0\";"
        },
        { "suppressed year", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(year: "<5")), "(2): year: given \"<5\";" },
        { "two-digit year", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(year: "14")), "(2): year: given \"14\";" },
        {
            "base in base", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(aged30To59: "801")),
            "(2): aged_30_59: given \"801\", more than aged_18_64, which is 800; the first lies in the second"
        },
        {
            "part over base", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(nonWestern: "1205")),
            "(2): non_western: given \"1205\", more than its base residents, which is 1,204; a part is at most its base"
        },
        {
            "income of nobody", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(taxpayers: "0")),
            "(2): gross_income: given \"90000000\", but taxpayers is 0; nobody has no income"
        },
        {
            "same area twice", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed() + Tables.Printed()),
            "(3): area_id: given \"made-up\"; line 2 has"
        },
        {
            "too many fields", Encoding.UTF8.GetBytes(Tables.PrintedHeader + Tables.Printed().TrimEnd() + ",more\n"),
            "(2): given 14 fields, but the header has 13; give as many, quoting those that hold a separator"
        },
        {
            "more outside than people", Encoding.UTF8.GetBytes(Tables.CountsHeader + Tables.Counts(outside: "800.001")),
            "(2): outside_labour: given \"800.001\", more than its base aged_18_64, which is 800; a part is at most its base"
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void File_ThatIsWrong_IsRefusedInWords(string name, byte[] bytes, string message)
    {
        using var folder = new Folder();
        var file = folder.Add(name + ".csv", bytes);
        var output = folder.Path("out.csv");
        var error = Invocation.Of("classify", file, "--output", output).Refused();

        Assert.Contains(file + message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Fact]
    public void MissingFileAndFolder_AreRefused()
    {
        using var folder = new Folder();
        Assert.Equal(
            folder.Path("a.csv") + ": there is no such file\n1 fault; nothing was written.\n",
            Invocation.Of("classify", folder.Path("a.csv")).Refused());
        Assert.Equal(
            folder.Path("") + ": this is a folder; give a file\n1 fault; nothing was written.\n",
            Invocation.Of("classify", folder.Path("")).Refused());
    }

    [Fact]
    public void PrintedFigures_OfADateWithoutARule_AreRefusedUnderAnyPolicy()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(date: "2010-09-30"));
        Assert.Contains(
            "(2): list_date: There is no rule for a list of 2010-09-30: the first list is of 2010-10-01; give that date or a later one\n",
            Invocation.Of("classify", file, "--policy", "2013").Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_OfAnyDate_AreJudgedByANamedPolicy()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "a.csv",
            Tables.CountsHeader + Tables.Counts(date: "2022-12-01", year: "2022") + Tables.Counts(date: "2022-12-01", year: "2021"));
        Assert.Contains(
            "2022-12-01,made-up,Made-up,listed,",
            Invocation.Of("classify", file, "--policy", "2013", "--format", "csv").Done(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ManyFaults_AreAllTold()
    {
        using var folder = new Folder();
        var rows = string.Concat(Enumerable.Range(0, 150).Select(i => Tables.Printed(id: "a" + i, residents: "x")));
        var error = Invocation.Of("classify", folder.Add("a.csv", Tables.PrintedHeader + rows)).Refused();
        Assert.Equal(151, error.Count(character => character == '\n'));
        Assert.EndsWith("\n150 faults; nothing was written.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFigureOfAYear_HasAColumn() =>
        Assert.Equal(
            "list_date,area_id,area,municipality,region,year,residents,non_western,aged_18_64,outside_labour,aged_18_plus,convicted,"
                + "aged_30_59,basic_education,unknown_education,taxpayers,gross_income",
            string.Join(",", Reading.CountsLayout.Columns));
}
