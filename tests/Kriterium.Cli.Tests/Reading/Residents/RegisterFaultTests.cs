using System.Globalization;
using ParquetSharp;
using Stored = Kriterium.Cli.Tests.TypedParquet.Stored;

namespace Kriterium.Cli.Tests;

/// <summary>Folders, patterns, partitions and names of columns that are refused, and what is said of what is left out.</summary>
public class RegisterFaultTests
{
    private const string Good = Residents.Header + Residents.Rows;

    private static readonly string[] Names = [.. Reading.ResidentFields.Names];

    private static readonly string Needs = "; a file of residents needs " + Residents.Header.TrimEnd('\n')
        + ", from columns or from folders such as year=2015, and --columns says which of them are called otherwise";

    [Fact]
    public void FolderWithoutData_IsRefused_AndSaysWhatIsThere()
    {
        using var folder = new Folder();
        var empty = Make(folder, "empty");
        var other = Make(folder, "other/deep");
        foreach (var name in (string[])["1.txt", "2.txt", "3.txt", "4.txt", "_SUCCESS", ".hidden.csv"]) folder.Add("other/deep/" + name, Good);
        Assert.Equal(
            empty + ": there is no file *.parquet, *.csv or *.gz in this folder. A file of any name can be given itself\n"
                + folder.Path("other") + ": there is no file *.parquet, *.csv or *.gz in this folder; what is there is of another kind: "
                + other + "/1.txt, " + other + "/2.txt, " + other + "/3.txt and 1 more. A file of any name can be given itself\n"
                + "2 faults; nothing was written.\n",
            AggregateTests.Aggregate(folder, empty, folder.Path("other")).Refused());
    }

    [Theory]
    [InlineData("x*.csv")]
    [InlineData("nowhere/*")]
    [InlineData("bef/**/nothing?")]
    [InlineData("**/nothing")]
    [InlineData("bef/r.csv/*")]
    [InlineData("bef/?.parquet")]
    [InlineData("*/_*/../r.cs?")]
    public void PatternWithoutAMatch_IsRefused(string pattern)
    {
        using var folder = new Folder();
        Make(folder, "bef");
        folder.Add("bef/r.csv", Good);
        var given = folder.Path(pattern);
        Assert.Equal(
            given + ": no file matches this pattern. * and ? stand for parts of a name, ** for folders\n1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, given).Refused());
    }

    [Theory]
    [InlineData("bef/*")]
    [InlineData("b*")]
    [InlineData("**/r.csv")]
    [InlineData("**/bef/**/r.?sv")]
    [InlineData("bef/**")]
    [InlineData("*/../bef/./r*")]
    [InlineData("be?//r.csv")]
    public void Pattern_MatchesEachFileOnce(string pattern)
    {
        using var folder = new Folder();
        Make(folder, "bef");
        folder.Add("bef/r.csv", Good);
        folder.Add("bef/.r.csv", "hidden");
        folder.Add("bef/_r.csv", "hidden");
        AggregateTests.AssertCounts(folder, AggregateTests.Aggregate(folder, folder.Path(pattern)));
    }

    [Fact]
    public void FileNamedLikeAPattern_IsTheFile()
    {
        using var folder = new Folder();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such names.");
        folder.Add("rx.csv", "not residents");
        AggregateTests.AssertCounts(folder, AggregateTests.Aggregate(folder, folder.Add("r?.csv", Good)));
    }

    [Fact]
    public void WhatIsNoData_IsNamed()
    {
        using var folder = new Folder();
        var bef = Make(folder, "bef");
        folder.Add("bef/r.csv", Good);
        folder.Add("bef/README.md", "About");
        folder.Add("bef/_README.md", "About");
        var names = folder.Add("bef/columns.json", "{}");
        var run = AggregateTests.Aggregate(folder, bef, "--columns", names);
        AggregateTests.AssertCounts(folder, run);
        Assert.StartsWith(
            "Not read, as they are not data by their names: " + bef + "/README.md.\n16 rows", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FileReachedTwice_IsRefused()
    {
        using var folder = new Folder();
        var bef = Make(folder, "bef");
        var file = folder.Add("bef/r.csv", Good);
        Make(folder, "links");
        File.CreateSymbolicLink(folder.Path("links/other.csv"), file);
        foreach (var also in (string[])[file, folder.Path("b*"), bef + "/", folder.Path("links")])
        {
            var told = AggregateTests.Aggregate(folder, bef, also).Refused(ExitCode.Usage);
            Assert.EndsWith(" is given twice, and its residents would count twice; give each file once.\n", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Links_AreFollowed_ButNotInACircle()
    {
        using var folder = new Folder();
        var (here, there) = (Make(folder, "here"), Make(folder, "there"));
        folder.Add("there/r.csv", Good);
        Directory.CreateSymbolicLink(folder.Path("here/link"), there);
        Directory.CreateSymbolicLink(folder.Path("there/back"), here);
        Directory.CreateSymbolicLink(folder.Path("there/self"), there);
        foreach (var given in (string[])[here, folder.Path("here/**/*.csv"), folder.Path("he*")])
        {
            var run = AggregateTests.Aggregate(folder, given);
            AggregateTests.AssertCounts(folder, run);
            Assert.StartsWith(
                "Not read, as they are not data by their names: " + here + "/link/back, " + here + "/link/self.\n",
                run.Error,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("area_id=S%C3%B8nder%2Fvang%3D1", "Sønder/vang=1")]
    [InlineData("area%5Fid=Sønder vang", "Sønder vang")]
    [InlineData("AREA_ID= S%25C3", "S%C3")]
    [InlineData("area_id=100%", "100%")]
    [InlineData("area_id=So\u0308nder", "Sönder")]
    public void ValueOfAFolder_IsDecoded(string partition, string id)
    {
        using var folder = new Folder();
        Make(folder, "bef/" + partition);
        folder.Add("areas.csv", Residents.AreasHeader + id + ",Area,Made-up,1082\n");
        var names = Names.Where(name => name != "area_id").ToArray();
        var row = Residents.Row().TrimEnd('\n').Split(',').Where((_, place) => place != 1).ToArray();
        foreach (var isText in (bool[])[true, false])
        {
            if (isText) folder.Add("bef/" + partition + "/r.csv", string.Join(',', names) + "\n" + string.Join(',', row) + "\n");
            else TypedParquet.Write(folder.Path("bef/" + partition + "/r.parquet"), names, [row], _ => Stored.Whole(64));

            var run = AggregateTests.Aggregate(folder, folder.Path("bef"));
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.Contains("," + id + ",Area,Made-up,Midtjylland,2015,1,", File.ReadAllText(folder.Path("counts.csv")), StringComparison.Ordinal);
            File.Delete(folder.Path("bef/" + partition + "/r.csv"));
        }
    }

    [Fact]
    public void OtherKeys_AreColumnsNotRead()
    {
        using var folder = new Folder();
        Make(folder, "bef/version=1/_kom=101");
        Make(folder, "bef/version=2");
        folder.Add("bef/version=1/_kom=101/r.csv", Good);
        folder.Add("bef/version=2/s.csv", Residents.Header);
        folder.Add("bef/version=2/t.csv", Residents.Header);
        var run = AggregateTests.Aggregate(folder, folder.Path("bef"));
        AggregateTests.AssertCounts(folder, run);
        Assert.StartsWith(
            folder.Path("bef/version=1/_kom=101/r.csv") + ": columns ignored: version, _kom\n"
                + folder.Path("bef/version=2/s.csv") + " and 1 more file: columns ignored: version\n16 rows",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnOfAFolderAndOfTheFile_IsRefused_AndSoAreTwoFolders()
    {
        using var folder = new Folder();
        Make(folder, "bef/year=2015/Year=2016");
        var one = folder.Add("bef/year=2015/r.csv", Good);
        var two = folder.Add("bef/year=2015/Year=2016/r.csv", Good.Replace("year", "aar", StringComparison.Ordinal));
        Assert.Equal(
            two + "(1): year: the folders year=2015 and Year=2016 both give it; give it once\n"
                + one + "(1): year: a column of the file and the folder year=2015 both give it; leave out or rename one of them\n"
                + "2 faults; nothing was written.\n",
            AggregateTests.Aggregate(folder, folder.Path("bef")).Refused());
    }

    [Theory]
    [InlineData("year=20I5", "year: given \"20I5\"; write a whole number from 1000 to 9999, in digits only")]
    [InlineData("year=__HIVE_DEFAULT_PARTITION__", "year: given nothing; write a whole number from 1000 to 9999, in digits only")]
    [InlineData("area_id=x", "area_id: given \"x\"; there is no such area in AREAS; add it there, or leave this empty for a resident of no area")]
    [InlineData("region=Danmark", "region: given \"Danmark\"; choose one of Nordjylland (1081), Midtjylland (1082), Syddanmark (1083), "
        + "Hovedstaden (1084), Sjælland (1085)")]
    [InlineData("taxable=2", "taxable: given \"2\"; write 0 or 1, or false or true")]
    public void ImpossibleValueOfAFolder_IsThatOfEachRow(string partition, string problem)
    {
        using var folder = new Folder();
        Make(folder, "bef/" + partition);
        folder.Add("good.csv", Good);
        var place = Array.IndexOf(Names, partition.Split('=')[0]);
        string[] names = [.. Names.Where((_, index) => index != place)];
        List<string[]> rows = [.. Enumerable.Repeat(Residents.Row().TrimEnd('\n').Split(',').Where((_, index) => index != place).ToArray(), 2)];
        foreach (var isText in (bool[])[true, false])
        {
            var file = folder.Path("bef/" + partition + (isText ? "/r.csv" : "/r.parquet"));
            if (isText) File.WriteAllText(file, string.Join(',', names) + "\n" + string.Concat(rows.Select(row => string.Join(',', row) + "\n")));
            else TypedParquet.Write(file, names, rows, name => name == "area_id" ? Stored.Text : Stored.Whole(64));

            var told = problem.Replace("AREAS", folder.Path("areas.csv"), StringComparison.Ordinal);
            var (first, second) = isText ? ("(2): ", "(3): ") : ("(row group 1, row 1): ", "(row group 1, row 2): ");
            Assert.Equal(
                file + first + told + "\n" + file + second + told + "\n2 faults; nothing was written.\n",
                AggregateTests.Aggregate(folder, folder.Path("bef")).Refused());

            // The rest of the rows can go on without them.
            var run = AggregateTests.Aggregate(folder, folder.Path("bef"), folder.Path("good.csv"), "--skip-faulty");
            Assert.Equal(ExitCode.LeftOut, run.ExitCode);
            Assert.Equal(Residents.Counts, File.ReadAllText(folder.Path("counts.csv")));
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("year", "year: no column is named; write year= and the table's name")]
    [InlineData("year=", "year: no column is named; write year= and the table's name")]
    [InlineData("aar=year", "given \"aar\" as a name; choose year, area_id, region, age, non_western, outside_labour, convicted, "
        + "basic_education, unknown_education, in_education, taxable or gross_income")]
    [InlineData("year=a,year=b", "year: this is given twice; give it once")]
    [InlineData("year=a,age=A", "year and age would both be the column \"a\"; name one for each")]
    [InlineData("year=age", "year and age would both be the column \"age\"; name one for each")]
    public void NamesThatCannotBe_AreRefused(string columns, string problem)
    {
        using var folder = new Folder();
        var file = folder.Add("r.csv", Good);
        Assert.Equal(
            "--columns: " + problem + ".\nSee: kriterium aggregate --help\n",
            AggregateTests.Aggregate(folder, file, "--columns", columns).Refused(ExitCode.Usage));
        if (columns.Contains(",year", StringComparison.Ordinal)) return;

        var json = folder.Add("c.json", "{" + string.Join(',', columns.Split(',').Select(pair =>
            "\"" + pair.Replace("=", "\":\"", StringComparison.Ordinal) + (pair.Contains('=', StringComparison.Ordinal) ? "\"" : "\":1"))) + "}");
        Assert.Equal(
            json + ": " + problem + "\n1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, file, "--columns", json).Refused());
    }

    [Fact]
    public void AllFaultsOfNames_AreToldTogether()
    {
        using var folder = new Folder();
        var file = folder.Add("r.csv", Good);
        Assert.Equal(
            4, AggregateTests.Aggregate(folder, file, "--columns", "x=y,year=,region=age").Refused(ExitCode.Usage).Split('\n').Length - 1);
        var json = folder.Add("c.json", """{"x":"y","year":null,"region":"age","age":"age","age":"age"}""");
        Assert.Equal(
            [
                folder.Path("absent.csv") + ": there is no such file", json + ": given \"x\" as a name; choose " + Words.Either(Names),
                json + ": year: no column is named; write year= and the table's name", json + ": age: this is given twice; give it once",
                json + ": region and age would both be the column \"age\"; name one for each",
            ],
            Invocation.Of("classify", "--residents", file, "--areas", folder.Path("absent.csv"), "--columns", json).Refused().Split('\n')[..5]);
    }

    [Theory]
    [InlineData("", ": this is empty; give a file with a header line")]
    [InlineData("{\n\"year\" \"aar\"}", "(2,8): this is not JSON; write {\"year\":\"aar\"}, with a text for each name")]
    [InlineData("[\"year\"]", ": this is not an object; write {\"year\":\"aar\"}, with a text for each name")]
    public void FileOfNamesThatIsNone_IsRefused(string text, string problem)
    {
        using var folder = new Folder();
        var json = folder.Add("c.json", text);
        Assert.Equal(
            json + problem + "\n1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, folder.Add("r.csv", Good), "--columns", json).Refused());
    }

    [Fact]
    public void FileOfNames_HasNamesWithCommasAndEquals()
    {
        using var folder = new Folder();
        var json = folder.Add("c.json", """{"year":"år, ult.","age":"a=b"}""");
        var file = folder.Add(
            "r.csv", Good.Replace("year,", "\"år, ult.\",", StringComparison.Ordinal).Replace(",age,", ",a=b,", StringComparison.Ordinal));
        AggregateTests.AssertCounts(folder, AggregateTests.Aggregate(folder, file, "--columns", json));

        // It is not written over.
        Assert.Equal(
            "--output " + json + " is the file that " + json + " is read from; choose another.\n",
            Invocation.Of("classify", "--residents", file, "--columns", json, "--areas", folder.Path("areas.csv"), "--output", json)
                .Refused(ExitCode.Usage));
        Assert.StartsWith(
            "--columns is for --residents; a table of areas has the columns of its layout.\n",
            Invocation.Of("classify", file, "--columns", json).Refused(ExitCode.Usage),
            StringComparison.Ordinal);
    }

    [Fact]
    public void MissingColumn_SaysWhatWasFound_ByTheNameOfTheTable()
    {
        using var folder = new Folder();
        Make(folder, "bef/year=2015");
        var file = folder.Add("bef/year=2015/r.csv", Good.Replace("year,", "", StringComparison.Ordinal));
        Assert.Equal(
            file + "(1): there is no column aar (year) or omr (area_id); found " + Residents.Header["year,".Length..].TrimEnd('\n')
                + ",year=2015" + Needs + "\n1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, folder.Path("bef"), "--columns", "year=aar,area_id=omr").Refused());
    }

    [Fact]
    public void FaultOfARow_NamesTheColumnOfTheTable()
    {
        using var folder = new Folder();
        var header = Residents.Header.Replace("age", "alder", StringComparison.Ordinal);
        var file = folder.Add("r.csv", header + Residents.Row(age: "x"));
        Assert.StartsWith(
            file + "(2): alder (age): given \"x\"; ",
            AggregateTests.Aggregate(folder, file, "--columns", "age=alder").Refused(),
            StringComparison.Ordinal);
    }

    /// <summary>2^23 incomes of 2^40 - 1 fit in 63 bits and one more does not; the folders have the rest of every row.</summary>
    [Fact]
    public void IncomesTooLargeTogether_AreToldOfTheColumnOfTheTable()
    {
        using var folder = new Folder();
        var bef = Make(
            folder,
            "bef/year=2015/area_id=a/region=1082/age=40/non_western=0/outside_labour=0/convicted=0/basic_education=0/unknown_education=0"
                + "/in_education=0/taxable=1");
        using (var file = new ParquetFileWriter(Path.Combine(bef, "r.parquet"), [new Column<long>("indkomst")]))
        {
            using var rows = file.AppendRowGroup().NextColumn().LogicalWriter<long>();
            rows.WriteBatch([.. Enumerable.Repeat(Resident.HighestIncome, (1 << 23) + 1)]);
            file.Close();
        }

        Assert.Equal(
            Path.Combine(bef, "r.parquet") + ": the incomes are so large that their sum does not fit in 64 bits; "
                + "check the column indkomst (gross_income)\n1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, folder.Path("bef"), "--columns", "gross_income=indkomst").Refused());
    }

    [Fact]
    public void FaultsOfManyFiles_TheFirstHundredAreToldAndTheRestCounted()
    {
        using var folder = new Folder();
        var bef = Make(folder, "bef");
        for (var file = 0; file < 103; file++) folder.Add("bef/" + file.ToString("D3", CultureInfo.InvariantCulture) + ".csv", "a,b\n1,2\n");
        var lines = AggregateTests.Aggregate(folder, bef).Refused().TrimEnd('\n').Split('\n');
        Assert.Equal(102, lines.Length);
        Assert.StartsWith(bef + "/099.csv(1): there is no column year, area_id, ", lines[99], StringComparison.Ordinal);
        Assert.Equal(["and 3 more faults in files", "103 faults; nothing was written."], lines[100..]);
    }

    [Theory]
    [InlineData(PhysicalType.Int32, 9, 2, -1, "40.01")]
    [InlineData(PhysicalType.Int64, 18, 4, -1, "40.0001")]
    [InlineData(PhysicalType.FixedLenByteArray, 20, 1, 9, "40.1")]
    [InlineData(PhysicalType.FixedLenByteArray, 38, 20, 16, "40.00000000000000000001")]
    [InlineData(PhysicalType.ByteArray, 38, 30, -1, "40.000000000000000000000000000001")]
    public void DecimalThatIsNotWhole_IsToldAsItIs(PhysicalType physical, int precision, int scale, int width, string given)
    {
        using var folder = new Folder();
        var type = Stored.Decimal(physical, precision, scale, width);
        var file = TypedParquet.Write(folder.Path("r.parquet"), Names, [Residents.Row().Trim().Split(',')], name =>
            name == "age" ? type with { More = 1 } : name == "area_id" ? Stored.Text : Stored.Whole(64));
        Assert.Equal(
            file + "(row group 1, row 1): age: given \"" + given + "\"; write a whole number from 0 to 125, in digits only\n"
                + "1 fault; nothing was written.\n",
            AggregateTests.Aggregate(folder, file).Refused());

        // A number past every bound, and below zero.
        foreach (var (age, convicted) in ((string, string)[])[("-3", "1"), ("4000000", "-1")])
        {
            file = TypedParquet.Write(folder.Path("r.parquet"), Names, [Residents.Row(age: age, convicted: convicted).Trim().Split(',')], name =>
                name is "age" or "convicted" ? type : name == "area_id" ? Stored.Text : Stored.Whole(64));
            Assert.StartsWith(
                file + "(row group 1, row 1): age: given \"" + age + "\"; ",
                AggregateTests.Aggregate(folder, file).Refused(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AreaCalledByAnUnknownNumber_IsTold()
    {
        using var folder = new Folder();
        folder.Add("areas.csv", Residents.AreasHeader + "5,A,x,1082\n");
        List<string[]> rows = [.. ((string[])["5", "", "7", "-9223372036854775808"]).Select(area => Residents.Row(area: area).Trim().Split(','))];
        var file = TypedParquet.Write(folder.Path("r.parquet"), Names, rows, _ => Stored.Whole(64));
        Assert.Equal(
            ["(row group 1, row 3): area_id: given \"7\"", "(row group 1, row 4): area_id: given \"-9223372036854775808\""],
            AggregateTests.Aggregate(folder, file).Refused().Split('\n')[..2].Select(line => line[file.Length..line.IndexOf(';', StringComparison.Ordinal)]));
    }

    [Fact]
    public void ColumnInWhichNothingStands_IsTakenAsNothing()
    {
        using var folder = new Folder();
        var rows = Residents.Rows.TrimEnd('\n').Split('\n').Select(row => row.Split(',')).ToList();
        foreach (var row in rows) row[1] = "";
        var file = TypedParquet.Write(
            folder.Path("r.parquet"), Names, rows, name => name == "area_id" ? new Stored(PhysicalType.Int32, LogicalType.Null()) : Stored.Whole(64));
        var run = AggregateTests.Aggregate(folder, file);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("3 areas without rows, so they are unknown: a, b, empty.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyFilesOfText_AreNotOpenAtOnce()
    {
        using var folder = new Folder();
        var bef = Make(folder, "bef");
        for (var file = 0; file < 300; file++) folder.Add("bef/" + file.ToString(CultureInfo.InvariantCulture) + ".csv", Residents.Header);
        folder.Add("bef/r.csv", Good);
        var faults = new List<Reading.Fault>();
        using var files = Reading.ResidentFiles.Open(Reading.ResidentPaths.Find([bef]).Files, Reading.ResidentColumnNames.Own, faults);
        Assert.Equal(301, files.All.Count);
        if (OperatingSystem.IsLinux())
        {
            Assert.DoesNotContain(
                Directory.GetFiles("/proc/self/fd").Select(link => new FileInfo(link).LinkTarget),
                open => open?.StartsWith(bef, StringComparison.Ordinal) == true);
        }

        // Whoever changes a file meanwhile is told, if it shows.
        folder.Add("bef/r.csv", "x");
        files.Read(
            Reading.ResidentAreas.Read(folder.Add("areas.csv", Residents.Areas), faults)!, 9999, new Reading.ResidentProgress(), faults,
            TestContext.Current.CancellationToken);
        Assert.Equal(bef + "/r.csv: this cannot be read: it was changed while it was read", Assert.Single(faults).ToString());
    }

    private static string Make(Folder folder, string name) => Directory.CreateDirectory(folder.Path(name)).FullName;
}
