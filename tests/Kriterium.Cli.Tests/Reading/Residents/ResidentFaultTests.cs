using System.Globalization;
using System.IO.Compression;
using ParquetSharp;
using Encoding = System.Text.Encoding;

namespace Kriterium.Cli.Tests;

/// <summary>What is wrong with residents: told with its place, and nothing written.</summary>
public class ResidentFaultTests
{
    // More rows than one block holds.
    private const int Many = 40_000;

    private const string Year = "; write a whole number from 1000 to 9999, in digits only";
    private const string Age = "; write a whole number from 0 to 125, in digits only";
    private const string Outside = "; write a whole number from 0 to 1000 thousandths of a person, in digits only";
    private const string Income = "; write a whole number from -1099511627776 to 1099511627775, in digits only";
    private static readonly string Needs = "; a file of residents needs " + Residents.Header.TrimEnd('\n')
        + ", from columns or from folders such as year=2015, and --columns says which of them are called otherwise";

    private const string Flag = "; write 0 or 1, or false or true";
    private const string Region =
        "; choose one of Nordjylland (1081), Midtjylland (1082), Syddanmark (1083), Hovedstaden (1084), Sjælland (1085)";

    [Theory]
    [InlineData(0, "999", "year: given \"999\"" + Year)]
    [InlineData(0, "10000", "year: given \"10000\"" + Year)]
    [InlineData(0, "", "year: given nothing" + Year)]
    [InlineData(0, "2O15", "year: given \"2O15\"" + Year)]
    [InlineData(
        1, "nope", "area_id: given \"nope\"; there is no such area in AREAS; add it there, or leave this empty for a resident of no area")]
    [InlineData(
        1, "A", "area_id: given \"A\"; there is no such area in AREAS; add it there, or leave this empty for a resident of no area")]
    [InlineData(2, "1080", "region: given \"1080\"" + Region)]
    [InlineData(2, "1086", "region: given \"1086\"" + Region)]
    [InlineData(2, "2", "region: given \"2\"" + Region)]
    [InlineData(2, "", "region: given nothing" + Region)]
    [InlineData(2, "Danmark", "region: given \"Danmark\"" + Region)]
    [InlineData(3, "126", "age: given \"126\"" + Age)]
    [InlineData(3, "256", "age: given \"256\"" + Age)]
    [InlineData(3, "-1", "age: given \"-1\"" + Age)]
    [InlineData(3, "", "age: given nothing" + Age)]
    [InlineData(3, "40.0", "age: given \"40.0\"" + Age)]
    [InlineData(4, "2", "non_western: given \"2\"" + Flag)]
    [InlineData(4, "yes", "non_western: given \"yes\"" + Flag)]
    [InlineData(5, "1001", "outside_labour: given \"1001\"" + Outside)]
    [InlineData(5, "65536", "outside_labour: given \"65536\"" + Outside)]
    [InlineData(5, "-1", "outside_labour: given \"-1\"" + Outside)]
    [InlineData(5, "0.25", "outside_labour: given \"0.25\"" + Outside)]
    [InlineData(5, "", "outside_labour: given nothing" + Outside)]
    [InlineData(6, "-1", "convicted: given \"-1\"" + Flag)]
    [InlineData(7, "", "basic_education: given nothing" + Flag)]
    [InlineData(8, "2", "unknown_education: given \"2\"" + Flag)]
    [InlineData(9, "2", "in_education: given \"2\"" + Flag)]
    [InlineData(10, "10", "taxable: given \"10\"" + Flag)]
    [InlineData(11, "1099511627776", "gross_income: given \"1099511627776\"" + Income)]
    [InlineData(11, "-1099511627777", "gross_income: given \"-1099511627777\"" + Income)]
    [InlineData(11, "99999999999999999999999", "gross_income: given \"99999999999999999999999\"" + Income)]
    [InlineData(11, "1e5", "gross_income: given \"1e5\"" + Income)]
    [InlineData(11, "12:4", "gross_income: given \"12:4\"" + Income)]
    [InlineData(11, "--1234", "gross_income: given \"--1234\"" + Income)]
    [InlineData(11, "", "gross_income: given nothing" + Income)]
    public void BadField_IsToldWithItsPlace(int column, string given, string problem)
    {
        using var folder = new Folder();
        var fields = Residents.Row().TrimEnd('\n').Split(',');
        fields[column] = given;
        var bad = string.Join(',', fields) + "\n";
        var message = problem.Replace("AREAS", folder.Path("areas.csv"), StringComparison.Ordinal);

        var csv = folder.Add("r.csv", Residents.Header + Residents.Rows + "\r\n" + bad + Residents.Row());
        AssertRefused(folder, csv + "(19): " + message + "\n1 fault; nothing was written.\n", csv);

        // What the column of such a file can hold at all.
        if (column is not (1 or 2) && given.Length > 0 && !long.TryParse(given, CultureInfo.InvariantCulture, out _)) return;

        var parquet = Residents.WriteOtherParquet(folder.Path("r.parquet"), Residents.Rows + bad + Residents.Row());
        File.Delete(csv);
        AssertRefused(
            folder,
            parquet + ": columns ignored: weight, street\n" + parquet + "(row group 1, row 17): " + message
                + "\n1 fault; nothing was written.\n",
            parquet);
    }

    public static Dictionary<string, (byte[] Bytes, int Line)> OneFaultyRow()
    {
        var good = Residents.Header + Residents.Rows;
        var rows = good + Residents.Row(age: "x") + Residents.Row();
        var quoted = string.Concat(rows
            .TrimEnd('\n')
            .Split('\n')
            .Select(line => "\"" + line.Replace(",", "\",\"", StringComparison.Ordinal) + "\"\n"));
        var semicolons = rows.Replace(',', ';');
        var many = string.Concat(Enumerable.Repeat(Residents.Row(), Many));
        var manyColumns = string.Concat(Enumerable.Range(0, Many)
            .Select(column => ",more" + column.ToString(CultureInfo.InvariantCulture)));
        byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
        return new Dictionary<string, (byte[] Bytes, int Line)>
        {
            { "plain", (Utf8(rows), 18) },
            { "byte order mark", ([0xEF, 0xBB, 0xBF, .. Utf8(rows)], 18) },
            { "CRLF", (Utf8(rows.ReplaceLineEndings("\r\n")), 18) },
            { "CR", (Utf8(rows.ReplaceLineEndings("\r")), 18) },
            { "empty lines first", (Utf8("\n\r\n" + rows), 20) },
            { "empty lines between", (Utf8(rows.Replace("\n", "\n\n", StringComparison.Ordinal)), 35) },
            { "separator named", (Utf8("sep=;\n" + semicolons), 19) },
            {
                "separator named, CRLF and byte order mark",
                ([0xEF, 0xBB, 0xBF, .. Utf8("sep=;\r\n" + semicolons.ReplaceLineEndings("\r\n"))], 19)
            },
            { "separator named, empty lines", (Utf8("sep=;\n\n\n" + semicolons), 21) },
            { "all quoted", (Utf8(quoted), 18) },
            {
                "quoted lines before it",
                (Utf8(rows
                    .Replace("gross_income\n", "gross_income,\"a\nnote\"\n", StringComparison.Ordinal)
                    .Replace("0\n", "0,\"a\r\nb\"\n", StringComparison.Ordinal)
                    .Replace("1\n", "1,\n", StringComparison.Ordinal)
                    .Replace("7\n", "7,\n", StringComparison.Ordinal)
                    .Replace(",5\n", ",5,\n", StringComparison.Ordinal)), 32)
            },
            { "wrong number of fields", (Utf8(good + "a,b\n" + Residents.Row()), 18) },
            { "quote inside", (Utf8(good + "2015,a\"b,1082\n" + Residents.Row()), 18) },
            { "quote never closed", (Utf8("sep=,\n" + good + "2015,\"a\n" + Residents.Row()), 19) },
            {
                "quoted long after the start",
                (Utf8(Residents.Header + many + Residents.Row(area: "\"a\"") + Residents.Row(age: "x") + Residents.Row()), 3 + Many)
            },
            { "quote inside long after the start", (Utf8(Residents.Header + many + "2015,a\"b,1082\n" + many), 2 + Many) },
            {
                "quoted long after the start of the header",
                (Utf8(Residents.Header.TrimEnd('\n') + manyColumns + ",\"a,b\"\n" + Residents.Row(age: "x").TrimEnd('\n')
                    + new string(',', Many + 1) + "\n"), 2)
            },
            {
                "endless first row",
                (Utf8("sep=,\n\n" + Residents.Header + "\n2015,\"" + string.Concat(Enumerable.Repeat(Residents.Row(), 35_000))), 5)
            },
            { "endless row", (Utf8("sep=,\n\n" + good + "2015,\"" + string.Concat(Enumerable.Repeat(Residents.Row(), 35_000))), 20) },
        };
    }

    public static TheoryData<string> Forms() => [.. OneFaultyRow().Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void FaultyRow_IsToldOnItsLine_WhateverTheForm(string form)
    {
        using var folder = new Folder();
        var (bytes, line) = OneFaultyRow()[form];
        void AssertLine(string file) =>
            Assert.StartsWith(
                file + "(" + line.ToString(CultureInfo.InvariantCulture) + "): ",
                AggregateTests.Aggregate(folder, file)
                    .Refused()
                    .Split('\n')
                    .First(told => !told.Contains("columns ignored", StringComparison.Ordinal)),
                StringComparison.Ordinal);

        AssertLine(folder.Add(form, bytes));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(bytes);
        AssertLine(folder.Add(form + ".gz", packed.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task FaultyRow_FromAPipe_IsToldOnItsLine(string form)
    {
        using var folder = new Folder();
        var (bytes, line) = OneFaultyRow()[form];
        var (pipe, writing) = folder.AddPipe("pipe", bytes);
        var told = AggregateTests.Aggregate(folder, pipe).Refused();
        await writing.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.StartsWith(
            pipe + "(" + line.ToString(CultureInfo.InvariantCulture) + "): ",
            told.Split('\n').First(one => !one.Contains("columns ignored", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void FirstQuoteLongAfterTheStart_ChangesNothing()
    {
        using var folder = new Folder();
        var many = string.Concat(Enumerable.Repeat(Residents.Row(), Many));
        string Counted(string name, string rows)
        {
            var file = folder.Add(name, Residents.Header + rows);
            var run = AggregateTests.Aggregate(folder, file);
            Assert.True(run.ExitCode == 0, run.Error);
            return File.ReadAllText(folder.Path("counts.csv"));
        }

        Assert.Equal(
            Counted("plain.csv", many + Residents.Row() + many), Counted("quoted.csv", many + Residents.Row(area: "\"a\"") + many));

        // What was found before the quote is reported once.
        var faulty = folder.Add(
            "faulty.csv", Residents.Header + Residents.Row(age: "x") + many + Residents.Row(area: "\"nowhere\"") + many);
        Assert.Equal(
            faulty + "(2): age: given \"x\"" + Age + "\n"
                + faulty + "(" + (3 + Many).ToString(CultureInfo.InvariantCulture)
                + "): area_id: given \"nowhere\"; there is no such area in " + folder.Path("areas.csv")
                + "; add it there, or leave this empty for a resident of no area\n"
                + "2 faults; nothing was written.\n",
            AggregateTests.Aggregate(folder, faulty).Refused());
    }

    [Fact]
    public void BasicAndUnknownEducation_ExcludeOneAnother()
    {
        using var folder = new Folder();
        var bad = Residents.Row(basic: "1", unknown: "1");
        const string Message =
            ": unknown_education: given \"1\"; an education is basic or unknown, not both; correct this or basic_education\n"
                + "1 fault; nothing was written.\n";
        var csv = folder.Add("r.csv", Residents.Header + bad);
        AssertRefused(folder, csv + "(2)" + Message, csv);
        var parquet = Residents.WriteParquet(folder.Path("r.parquet"), Residents.Rows, Residents.Rows + bad);
        File.Delete(csv);
        AssertRefused(folder, parquet + "(row group 2, row 17)" + Message.Replace("\"1\"", "\"true\"", StringComparison.Ordinal), parquet);
    }

    [Fact]
    public void EveryFault_InTheOrderOfFilesAndRows()
    {
        using var folder = new Folder();
        var one = folder.Add(
            "1.csv",
            Residents.Header + Residents.Row(age: "x", taxable: "?") + "\"2\n2\",a\n" + Residents.Row(area: "\"a\"\"\"")
                + "2015,\"a\"b,1082,1,0,0,0,0,0,0,0,0\n2015,a\"b\",1082,1,0,0,0,0,0,0,0,0\n");
        var two = Residents.WriteOtherParquet(folder.Path("2.parquet"), Residents.Row(income: ""));
        var run = AggregateTests.Aggregate(folder, one, two);
        Assert.Equal(
            [
                two + ": columns ignored: weight, street",
                one + "(2): age: given \"x\"" + Age,
                one + "(2): taxable: given \"?\"" + Flag,
                one + "(3): given 2 fields, but the header has 12; give as many, quoting those that hold a separator",
                one + "(5): area_id: given a text of 2 characters; there is no such area in " + folder.Path("areas.csv")
                    + "; add it there, or leave this empty for a resident of no area",
                one + "(6): there is text after the closing quote of a field; double the quotes (\"\") inside a quoted field",
                one + "(7): there is a quote inside a field that is not quoted; quote the field and double the quotes (\"\") inside it",
                two + "(row group 1, row 1): gross_income: given nothing" + Income,
                "7 faults; nothing was written.",
            ],
            run.Refused().TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void FaultsOfAllFiles_AreToldTogether()
    {
        using var folder = new Folder();
        var bad = folder.Add("bad.csv", Residents.Header + Residents.Row(age: "x"));
        var error = AggregateTests.Aggregate(
            folder,
            folder.Path("absent.csv"),
            bad,
            folder.Add("header.csv", Residents.Header.Replace("age,", "alder,", StringComparison.Ordinal)))
            .Refused();
        Assert.Equal(
            [
                folder.Path("absent.csv") + ": there is no such file",
                folder.Path("header.csv") + "(1): there is no column age; found "
                    + Residents.Header.TrimEnd('\n').Replace("age,", "alder,", StringComparison.Ordinal) + Needs,
                bad + "(2): age: given \"x\"" + Age,
                "3 faults; nothing was written.",
            ],
            error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void ManyFaults_TheFirstHundredAreToldAndTheRestCounted()
    {
        using var folder = new Folder();
        var rows = string.Concat(Enumerable.Range(0, 60_000)
            .Select(i => Residents.Row(age: i % 3 == 0 ? "x" : "1", taxable: i % 3 == 0 ? "x" : "1")));
        var file = folder.Add("r.csv", Residents.Header + rows);
        var lines = AggregateTests.Aggregate(folder, file).Refused().TrimEnd('\n').Split('\n');
        Assert.Equal(102, lines.Length);
        string At(int i) => file + "(" + ((i * 3) + 2).ToString(CultureInfo.InvariantCulture) + "): ";
        Assert.Equal(
            Enumerable.Range(0, 50).SelectMany(i => (string[])[At(i) + "age", At(i) + "taxable"]),
            lines[..100].Select(line => line[..line.IndexOf(": given", StringComparison.Ordinal)]));
        Assert.Equal(["and 39,900 more faults in rows", "40,000 faults; nothing was written."], lines[100..]);
    }

    [Fact]
    public void SkipFaulty_LeavesOutTheRows_AndTellsWhichAreasLackThem()
    {
        using var folder = new Folder();
        var one = folder.Add(
            "1.csv",
            Residents.Header + Residents.Rows + Residents.Row(age: "x") + Residents.Row(age: "x") + Residents.Row(area: "", age: "x")
                + Residents.Row(area: "?") + "short\n");
        var two = folder.Add("2.csv", Residents.Header + Residents.Row(area: "b", income: ""));
        var run = AggregateTests.Aggregate(folder, one, two, "--skip-faulty");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Equal(Residents.Counts, File.ReadAllText(folder.Path("counts.csv")));
        Assert.Contains(one + "(18): age: given \"x\"" + Age + "\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            one + ": 5 faults; 5 rows left out.\n" + two + ": 1 fault; 1 row left out.\n"
                + "2 areas that rows were left out of: a (2 rows), b (1 row).\nLeft out without an area: 1 row.\n"
                + "Left out of unknown areas: 2 rows. Any area may lack them.\n"
                + "The figures of these areas, of their regions and of the country lack what was left out.\n",
            run.Error, StringComparison.Ordinal);

        var list = Invocation.Of(
            "classify", "--residents", one, two, "--areas", folder.Path("areas.csv"), "--skip-faulty", "--format", "csv");
        Assert.Equal(
            (3, Invocation.Of("classify", folder.Path("counts.csv"), "--reference", folder.Path("reference.csv"), "--format", "csv")
                .Done()),
            (list.ExitCode, list.Output));
        Assert.Equal(1, Invocation.Of("classify", "--residents", one, two, "--areas", folder.Path("areas.csv")).ExitCode);
    }

    [Fact]
    public void SkipFaulty_WithNothingLeft_SaysWhy()
    {
        using var folder = new Folder();
        var file = folder.Add("r.csv", Residents.Header + Residents.Row(age: "x"));
        Assert.Equal(
            file + "(2): age: given \"x\"" + Age
                + "\nEvery row has faults, so --skip-faulty leaves nothing to count.\n1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, file, "--skip-faulty").Refused());

        file = folder.Add("r.csv", Residents.Header + Residents.Row(age: "x") + Residents.Row());
        Assert.StartsWith(
            file + ": every row without faults is of a year after the list of 2014-12-01; choose a later --list-date\n" + file
                + "(2): age: ",
            AggregateTests.Aggregate(folder, file, "--skip-faulty", "--list-date", "2014-12-01").Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"40,010203-1234\"", 14)]
    [InlineData("\"40;010203-1234\"", 14)]
    [InlineData("\"40\"\"010203-1234\"", 14)]
    [InlineData("\"40\r\n010203-1234\"", 15)]
    [InlineData("\"40\r010203-1234\"", 14)]
    public void FieldThatSwallowedOthers_IsNotQuoted(string field, int length)
    {
        using var folder = new Folder();
        var file = folder.Add("r.csv", Residents.Header + Residents.Row(age: field) + Residents.Row());
        AssertRefused(
            folder,
            file + "(2): age: given a text of " + length.ToString(CultureInfo.InvariantCulture) + " characters" + Age
                + "\n1 fault; nothing was written.\n",
            file);
    }

    [Fact]
    public void YearOfZeroBytes_IsNoYear()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "r.csv",
            Residents.Packed(Residents.Header + string.Concat(Enumerable.Repeat(Residents.Row(year: "x"), 3000))
                + Residents.Row(year: "\0\0\0\0")));
        var lines = AggregateTests.Aggregate(folder, file).Refused().Split('\n');
        Assert.Equal("3,001 faults; nothing was written.", lines[^2]);
    }

    [Fact]
    public void SkipFaulty_CannotGoOnAfterAnOpenQuote()
    {
        using var folder = new Folder();
        var file = folder.Add("r.csv", Residents.Header + Residents.Row() + "2015,\"a,1082\n" + Residents.Row());
        Assert.Equal(
            file + "(3): a quoted field starts here and is never closed; close it with a quote (\")\n"
                + "What comes after a quote that is never closed cannot be read, so --skip-faulty does not help.\n"
                + "1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, file, "--skip-faulty").Refused());

        var rest = "2015,\"" + string.Concat(Enumerable.Repeat(Residents.Row(), 100_000));
        var endless = folder.Add("e.csv", Residents.Header + rest);
        Assert.StartsWith(
            endless + "(2): this row is longer than 1024 KB; a quoted field may never be closed\n",
            AggregateTests.Aggregate(folder, endless, "--skip-faulty").Refused(),
            StringComparison.Ordinal);
        endless = folder.Add("e.csv", Residents.Header + Residents.Row() + rest);
        Assert.StartsWith(
            endless + "(3): this row is longer than 1024 KB; a quoted field may never be closed\n",
            AggregateTests.Aggregate(folder, endless, "--skip-faulty").Refused(),
            StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> BadFiles() => new()
    {
        { "empty", [], ": this is empty; give a file with a header line" },
        { "blank", "\n \n"u8.ToArray(), ": this is empty; give a file with a header line" },
        { "UTF-16", Encoding.Unicode.GetPreamble(), ": this is UTF-16 text; save it as \"CSV UTF-8\"" },
        { "zero", "a,\0"u8.ToArray(), ": this contains a zero byte, so it is not text; save it as \"CSV UTF-8\"" },
        { "tabs", "year\tage"u8.ToArray(), "(1): the fields are separated by tab; separate them by comma or semicolon" },
        { "twice", Encoding.UTF8.GetBytes("age," + Residents.Header), "(1): age: there are 2 columns of this name; give each once" },
        { "only a header", Encoding.UTF8.GetBytes(Residents.Header), ": there are no rows; give one a resident and year" },
        { "Parquet of nonsense", "PAR1 and then something else PAR1"u8.ToArray(), ": this cannot be read as Parquet: " },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void BadFile_IsRefused(string kind, byte[] bytes, string problem)
    {
        using var folder = new Folder();
        var file = folder.Add(kind, bytes);
        var run = AggregateTests.Aggregate(folder, file);
        Assert.StartsWith(file + problem, run.Refused(), StringComparison.Ordinal);
        Assert.EndsWith("1 fault; nothing was written.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["areas.csv", kind], folder.Names);
    }

    [Fact]
    public void Parquet_OfOtherTypes_IsRefused()
    {
        using var folder = new Folder();
        var path = folder.Path("r.parquet");
        Column[] columns =
        [
            new Column<DateTime>("year"), new Column<bool>("area_id"), new Column<double>("region"), new Column<int[]>("age"),
            new Column<string>("non_western"), new Column<float>("outside_labour"),
            .. Residents.Header.TrimEnd('\n').Split(',')[6..10].Select(name => new Column<bool>(name)),
            new Column<Date>("gross_income"),
        ];
        using (var writer = new ParquetFileWriter(path, columns)) writer.Close();
        Assert.Equal(
            path + ": there is no column age or taxable; found year,area_id,region,age.list.item,"
                + Residents.Header[Residents.Header.IndexOf("non_western", StringComparison.Ordinal)..].TrimEnd('\n')
                    .Replace("taxable,", "", StringComparison.Ordinal)
                + Needs + "\n1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, path).Refused());

        columns = [.. columns[..3], new Column<bool>("age"), .. columns[4..], new Column<bool>("taxable")];
        using (var writer = new ParquetFileWriter(path, columns)) writer.Close();
        Assert.Equal(
            [
                "year: this column is of type Int64 (Timestamp); give whole numbers, of any integer or decimal type",
                "area_id: this column is of type Boolean; give text or whole numbers, of any integer or decimal type",
                "region: this column is of type Double; give text or whole numbers, of any integer or decimal type",
                "age: this column is of type Boolean; give whole numbers, of any integer or decimal type",
                "non_western: this column is of type ByteArray (String); give booleans, or whole numbers 0 and 1, of any integer or decimal "
                    + "type",
                "outside_labour: this column is of type Float; give whole numbers, of any integer or decimal type",
                "gross_income: this column is of type Int32 (Date); give whole numbers, of any integer or decimal type",
            ],
            AggregateTests.Aggregate(folder, path).Refused().Split('\n')[..7].Select(line => line[(path.Length + 2)..]));
    }

    [Theory]
    [InlineData("age", "18446744073709551615", "0 to 125")]
    [InlineData("age", "9223372036854775813", "0 to 125")]
    [InlineData("age", "126", "0 to 125")]
    [InlineData("outside_labour", "4294967295", "0 to 1000 thousandths of a person")]
    [InlineData("gross_income", "-1099511627777", "-1099511627776 to 1099511627775")]
    [InlineData("gross_income", "9223372036854775807", "-1099511627776 to 1099511627775")]
    public void Parquet_NumberOutOfRange_IsToldWhereverItStands(string column, string given, string allowed)
    {
        const int RowCount = 5_003;
        using var folder = new Folder();
        Column[] columns =
        [
            new Column<uint>("year"), new Column<string>("area_id"), new Column<ulong>("region"), new Column<ulong>("age"),
            new Column<bool>("non_western"), new Column<uint>("outside_labour"),
            new Column<bool>("convicted"), new Column<bool>("basic_education"), new Column<bool>("unknown_education"),
            new Column<bool>("in_education"), new Column<bool>("taxable"), new Column<long>("gross_income"),
        ];
        foreach (var place in (int[])[0, 17, 4_999, RowCount - 1])
        {
            var path = folder.Path("r.parquet");
            using (var file = new ParquetFileWriter(path, columns))
            {
                foreach (var rows in (int[])[0, RowCount, 0])
                {
                    T[] With<T>(string name, T good, Func<string, T> read)
                    {
                        T[] values = [.. Enumerable.Repeat(good, rows)];
                        if (name == column && rows > 0) values[place] = read(given);
                        return values;
                    }

                    using var group = file.AppendRowGroup();
                    void Write<T>(T[] values)
                    {
                        using var writer = group.NextColumn().LogicalWriter<T>();
                        writer.WriteBatch(values);
                    }

                    Write(With("year", 2015u, uint.Parse));
                    Write(With("area_id", "a", text => text));
                    Write(With("region", 1082ul, ulong.Parse));
                    Write(With("age", 40ul, ulong.Parse));
                    Write(With("non_western", false, bool.Parse));
                    Write(With("outside_labour", 1000u, uint.Parse));
                    for (var flag = 6; flag < 11; flag++) Write(With("flag", false, bool.Parse));
                    Write(With("gross_income", 100L, text => long.Parse(text, CultureInfo.InvariantCulture)));
                }

                file.Close();
            }

            Assert.Equal(
                path + "(row group 2, row " + (place + 1).ToString(CultureInfo.InvariantCulture) + "): " + column + ": given \"" + given
                    + "\"; write a whole number from " + allowed + ", in digits only\n1 fault; nothing was written.\n",
                AggregateTests.Aggregate(folder, path).Refused());
        }
    }

    [Fact]
    public void Parquet_WithoutRegion_IsToldAsGivenNothing()
    {
        using var folder = new Folder();
        var rows = Residents.Rows + Residents.Row(region: "") + Residents.Row();
        foreach (var isNull in (bool[])[false, true])
        {
            var path = Residents.WriteOtherParquet(folder.Path("r.parquet"), rows, isNull);
            Assert.EndsWith(
                path + "(row group 1, row 17): region: given nothing" + Region + "\n1 fault; nothing was written.\n",
                AggregateTests.Aggregate(folder, path).Refused(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Parquet_CutShort_IsRefused()
    {
        using var folder = new Folder();
        var whole = File.ReadAllBytes(Residents.WriteParquet(folder.Path("r.parquet"), Residents.Rows));
        AssertRefused(folder, null, folder.Add("r.parquet", whole[..^30]));
    }

    [Fact]
    public void Parquet_WithDamagedGroups_TellsEachOnAnyNumberOfThreads()
    {
        using var folder = new Folder();
        folder.Add("areas.csv", Residents.Areas);
        var path = Residents.WriteParquet(folder.Path("r.parquet"), [.. Enumerable.Repeat(Residents.Rows, 8)]);
        var bytes = File.ReadAllBytes(path);
        using (var reader = new ParquetFileReader(path))
        {
            // Behind the mark that a file begins with, the columns follow one another.
            var start = 4L;
            for (var group = 0; group < reader.FileMetaData.NumRowGroups; group++)
            {
                using var metadata = reader.RowGroup(group);
                if (group is 1 or 4 or 6) bytes.AsSpan((int)start, 8).Fill(0xFF);
                for (var column = 0; column < reader.FileMetaData.NumColumns; column++)
                    start += metadata.MetaData.GetColumnChunkMetaData(column).TotalCompressedSize;
            }
        }

        File.WriteAllBytes(path, bytes);
        string[] Read(int threads)
        {
            var faults = new List<Reading.Fault>();
            using var files = Reading.ResidentFiles.Open([path], Reading.ResidentColumnNames.Own, faults);
            files.Read(
                Reading.ResidentAreas.Read(folder.Path("areas.csv"), faults)!,
                9999,
                new Reading.ResidentProgress(),
                faults,
                TestContext.Current.CancellationToken,
                threads);
            return [.. faults.Select(fault => fault.ToString())];
        }

        var one = Read(1);
        Assert.Equal(
            ((int[])[
                2, 5, 7,
            ]).Select(group => path + "(row group " + group.ToString(CultureInfo.InvariantCulture) + "): this cannot be read as Parquet"),
            one.Select(told => told[..told.IndexOf(": ", told.IndexOf("): ", StringComparison.Ordinal) + 3, StringComparison.Ordinal)]));
        Assert.Equal(one, Read(2));
        Assert.Equal(one, Read(7));
    }

    [Fact]
    public void TooManyYears_AreRefused()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "r.csv",
            Residents.Header
                + string.Concat(Enumerable.Range(1900, 101)
                    .Select(year => Residents.Row(year: year.ToString(CultureInfo.InvariantCulture)))));
        AssertRefused(
            folder,
            file + ": year: there are more than 100 different years; give the measurement year\n1 fault; nothing was written.\n",
            file);
    }

    [Theory]
    [InlineData("", ": this is empty; give a file with a header line")]
    [InlineData(Residents.AreasHeader, ": this has no areas; give one row an area")]
    [InlineData(
        Residents.AreasHeader + "a,A,x,1082\na,B,x,1082\n", "(3): area_id: given \"a\"; line 2 has this area already; give it once")]
    [InlineData(Residents.AreasHeader + "a,A,x,Bornholm\n", "(2): region: given \"Bornholm\"" + Region)]
    [InlineData(Residents.AreasHeader + ",A,x,1082\n", "(2): area_id: given nothing; name the area by an id")]
    [InlineData(
        "area_id,area,region\na,A,1082\n",
        "(1): municipality: there is no such column; a table of areas needs area_id,area,municipality,region")]
    public void BadAreas_AreRefused(string areas, string problem)
    {
        using var folder = new Folder();
        folder.Add("areas.csv", areas);
        AssertRefused(
            folder,
            folder.Path("areas.csv") + problem + "\n1 fault; nothing was written.\n",
            folder.Add("r.csv", Residents.Header + Residents.Row(age: "x")));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("gz")]
    [InlineData("parquet")]
    public void Cancelled_LeavesNothing(string kind)
    {
        using var folder = new Folder();
        var file = kind switch
        {
            "csv" => folder.Add("r", Residents.Header + Residents.Rows),
            "gz" => folder.Add("r", Residents.Packed(Residents.Header + Residents.Rows)),
            _ => Residents.WriteParquet(folder.Path("r"), Residents.Rows),
        };
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        foreach (var arguments in new[]
        {
            AggregateTests.Arguments(folder, file),
            ["classify", "--residents", file, "--areas", folder.Path("areas.csv"), "--output", folder.Path("list")],
        })
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var exitCode = CommandLine.Run(arguments, output, error, Terminal.None, cancelled.Token);
            Assert.Equal((130, "", "Cancelled; nothing was written.\n"), (exitCode, output.ToString(), error.ToString()));
            Assert.Equal(["areas.csv", "r"], folder.Names);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Cancelled_AtTheEndOfTheWork_EndsAsCancelled(bool showsProgress)
    {
        using var cancellation = new CancellationTokenSource();
        int Work(CancellationToken token)
        {
            cancellation.Cancel();
            return token.IsCancellationRequested ? 1 : 0;
        }

        Assert.ThrowsAny<OperationCanceledException>(() => CancellableWork.Run(
            Work, new Reading.ResidentProgress(), new Terminal(null, false) { ShowsProgress = showsProgress }, cancellation.Token));
    }

    [Fact]
    public void Cancelled_WhileFaultsAreLocated_Ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var lines = new Reading.LineBreaks(new MemoryStream("a\nb\n"u8.ToArray()));
        Assert.Throws<OperationCanceledException>(() => lines.LineAt(3, cancelled.Token));
    }

    [Fact]
    public void Outputs_AreBothWrittenOrNeither()
    {
        using var folder = new Folder();
        var file = folder.Add("r.csv", Residents.Header + Residents.Rows);
        var counts = folder.Add("counts.csv", "before");
        Directory.CreateDirectory(folder.Path("reference.csv"));
        Assert.Equal("The result cannot be written: this is a folder; give a file\n", AggregateTests.Aggregate(folder, file).Refused());
        Assert.Equal("before", File.ReadAllText(counts));
        Directory.Delete(folder.Path("reference.csv"));
        File.WriteAllText(file, "not even read");
        Assert.StartsWith(
            "The result cannot be written: there is no folder ",
            Invocation.Of(
                "aggregate",
                file,
                "--areas",
                folder.Path("areas.csv"),
                "--output",
                counts,
                "--reference-output",
                folder.Path("missing/ref.csv"))
                .Refused(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The result cannot be written: there is no folder ",
            Invocation.Of("classify", "--residents", file, "--areas", folder.Path("areas.csv"), "--output", folder.Path("missing/list"))
                .Refused(),
            StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(counts));
        File.WriteAllText(file, Residents.Header + Residents.Rows);
        Assert.Equal(["areas.csv", "counts.csv", "r.csv"], folder.Names);

        Assert.Equal(0, AggregateTests.Aggregate(folder, file).ExitCode);
        Assert.Equal(Residents.Counts, File.ReadAllText(counts));
        Assert.Equal(["areas.csv", "counts.csv", "r.csv", "reference.csv"], folder.Names);
    }

    [Fact]
    public void Output_ToADevice_IsWrittenToAndNeverReplaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /dev/full.");
        using var folder = new Folder();
        var file = folder.Add("r.csv", Residents.Header + Residents.Rows);
        folder.Add("areas.csv", Residents.Areas);
        var reference = folder.Path("reference.csv");
        string[] To(string output) =>
            ["aggregate", file, "--areas", folder.Path("areas.csv"), "--output", output, "--reference-output", reference];

        Assert.StartsWith("The result cannot be written: ", Invocation.Of(To("/dev/full")).Refused(), StringComparison.Ordinal);
        Assert.Equal(["areas.csv", "r.csv"], folder.Names);
        Invocation.Of(To("/dev/null")).Done();
        Assert.Equal(Residents.Reference, File.ReadAllText(reference));

        // Nothing is written to it when the other output has no place.
        var pipe = folder.Path("seen");
        File.WriteAllText(pipe, "");
        using var seen = File.Open(pipe, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Assert.Throws<IOException>(() => Writing.OutputFile.Write(
            new Diagnostics(TextWriter.Null),
            ("/proc/self/fd/" + seen.SafeFileHandle.DangerousGetHandle().ToString(CultureInfo.InvariantCulture), "device"),
            (folder.Path("missing/file"), "file")));
        Assert.Equal("", File.ReadAllText(pipe));
    }

    [Fact]
    public void FileGivenTwice_ThroughALink_IsRefused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs links.");
        using var folder = new Folder();
        var file = folder.Add("r.csv", Residents.Header + Residents.Rows);
        folder.Add("areas.csv", Residents.Areas);
        var (hard, soft) = (folder.Path("hard.csv"), folder.Path("soft.csv"));
        using (var link = System.Diagnostics.Process.Start("ln", [file, hard])) link.WaitForExit();
        File.CreateSymbolicLink(soft, hard);
        foreach (var other in new[] { hard, soft })
        {
            Assert.Equal(
                other + " is given twice, and its residents would count twice; give each file once.\n",
                Invocation.Of("classify", "--residents", file, other, "--areas", folder.Path("areas.csv")).Refused(2));
        }

        // The same content in a file of its own is another file.
        Assert.Equal(
            0,
            Invocation.Of(
                "classify",
                "--residents",
                file,
                folder.Add("copy.csv", Residents.Header + Residents.Rows),
                "--areas",
                folder.Path("areas.csv")).ExitCode);
    }

    [Theory]
    [InlineData(
        "aggregate --areas a.csv --output c.csv --reference-output d.csv", "Required argument 'FILE' missing for command: 'aggregate'.")]
    [InlineData("aggregate r.csv --areas areas.csv --output c.csv", "Option '--reference-output' is required.")]
    [InlineData("aggregate r.csv --nope", "There is no option \"--nope\"; a file of that name is written \"./--nope\".")]
    [InlineData(
        "aggregate r.csv --areas a.csv --output c.csv --reference-output d.csv --list-date 1-12-2014",
        "--list-date is \"1-12-2014\"; write year-month-day, as in 2014-12-01.")]
    [InlineData(
        "aggregate r.csv ./r.csv --areas a.csv --output c.csv --reference-output d.csv",
        "./r.csv is given twice, and its residents would count twice; give each file once.")]
    [InlineData(
        "aggregate r.csv --areas a.csv --output r.csv --reference-output d.csv",
        "--output r.csv is the file that r.csv is read from; choose another.")]
    [InlineData(
        "aggregate r.csv --areas a.csv --output c.csv --reference-output a.csv",
        "--reference-output a.csv is the file that a.csv is read from; choose another.")]
    [InlineData(
        "aggregate r.csv --areas a.csv --output c.csv --reference-output ./c.csv",
        "--reference-output ./c.csv is the file of --output too; choose another.")]
    [InlineData("classify --residents r.csv", "--residents needs --areas, the table of areas that they are counted for.")]
    [InlineData("classify a.csv --areas b.csv", "--areas is for --residents; a table of areas names its areas itself.")]
    [InlineData("classify a.csv --list-date 2014-12-01", "--list-date is for --residents; a table of areas has the date in each row.")]
    [InlineData("classify a.csv --residents r.csv --areas b.csv", "Give FILE or --residents, not both.")]
    [InlineData(
        "classify --residents r.csv --areas b.csv --reference c.csv",
        "--reference is for yearly counts: with --residents the income of regions and the convictions of the country are counted from the "
            + "same rows; leave --reference out.")]
    [InlineData("classify --residents r.csv --areas b.csv --list-date 2009-12-01", "--list-date is 2009-12-01: ")]
    [InlineData(
        "classify --residents r.csv --areas b.csv --output r.csv", "--output r.csv is the file that r.csv is read from; choose another.")]
    public void WrongCommandLine_IsRefused(string arguments, string message) =>
        Assert.Contains("\n" + message, "\n" + Invocation.Of(arguments.Split(' ')).Refused(2), StringComparison.Ordinal);

    [Fact]
    public void Classify_OfAYearBeforeTheLaw_IsRefused()
    {
        using var folder = new Folder();
        folder.Add("areas.csv", Residents.Areas);
        var file = folder.Add("r.csv", Residents.Header + Residents.Row(year: "2009"));
        var error = Invocation.Of("classify", "--residents", file, "--areas", folder.Path("areas.csv")).Refused();
        Assert.StartsWith(file + ": year: the newest is 2009: ", error, StringComparison.Ordinal);
        Assert.EndsWith(". Give --list-date, or a rule with --policy\n1 fault; nothing was written.\n", error, StringComparison.Ordinal);
        Invocation.Of("classify", "--residents", file, "--areas", folder.Path("areas.csv"), "--policy", "2010").Done();

        // A rule that cannot be read is the only thing that is wrong.
        var broken = folder.Add("broken.json", "{");
        Assert.EndsWith(
            "\n1 fault; nothing was written.\n",
            Invocation.Of("classify", "--residents", file, "--areas", folder.Path("areas.csv"), "--policy", broken).Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ListDate_BeforeEveryRow_IsRefused()
    {
        using var folder = new Folder();
        var file = folder.Add("r.csv", Residents.Header + Residents.Row());
        Assert.Equal(
            file + ": every row is of a year after the list of 2014-12-01; choose a later --list-date\n1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, file, "--list-date", "2014-12-01").Refused());
    }

    private static void AssertRefused(Folder folder, string? error, string file)
    {
        var told = AggregateTests.Aggregate(folder, file).Refused();
        if (error is not null) Assert.Equal(error, told);
        Assert.Equal(["areas.csv", Path.GetFileName(file)], folder.Names);
    }
}
