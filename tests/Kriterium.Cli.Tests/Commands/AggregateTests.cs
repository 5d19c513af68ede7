using System.Text;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Tests;

/// <summary><c>aggregate</c>: what is counted, whatever form the residents come in.</summary>
public class AggregateTests
{
    private const string Good = Residents.Header + Residents.Rows;

    public static TheoryData<string, byte[]> SameResidents()
    {
        var semicolons = Good.Replace(',', ';');
        var lines = Good.TrimEnd('\n').Split('\n');
        return new TheoryData<string, byte[]>
        {
            { "plain", Utf8(Good) },
            { "byte order mark", [0xEF, 0xBB, 0xBF, .. Utf8(Good)] },
            { "CRLF", Utf8(Good.ReplaceLineEndings("\r\n")) },
            { "CR", Utf8(Good.ReplaceLineEndings("\r")) },
            { "no line end at the end", Utf8(Good.TrimEnd('\n')) },
            { "empty lines", Utf8("\n" + Good.Replace("\n", "\n\n", StringComparison.Ordinal) + ",,,,,,,,,,,\n , \n") },
            { "semicolons", Utf8(semicolons) },
            { "separator named", Utf8("sep=;\r\n" + semicolons.ReplaceLineEndings("\r\n")) },
            {
                "all quoted",
                Utf8(string.Join('\n', lines.Select(line => "\"" + line.Replace(",", "\",\"", StringComparison.Ordinal) + "\"")))
            },
            { "spaces around fields", Utf8(Good.Replace(",", "\t, ", StringComparison.Ordinal)) },
            { "headers in capitals", Utf8(Good.Replace(Residents.Header, Residents.Header.ToUpperInvariant(), StringComparison.Ordinal)) },
            { "columns in another order", Utf8(string.Join('\n', lines.Select(line => string.Join(',', line.Split(',').Reverse())))) },
            { "rows in another order", Utf8(Residents.Header + string.Join('\n', lines.Skip(1).Reverse())) },
            { "flags in words", Utf8(Residents.Header + string.Join('\n', lines.Skip(1).Select(InWords))) },
            {
                "regions by name",
                Utf8(Good.Replace(",1082,", ",Midtjylland,", StringComparison.Ordinal)
                    .Replace(",1085,", ",sjÆLLAND,", StringComparison.Ordinal))
            },
            {
                "columns that are not read",
                Utf8(string.Join(
                    '\n', lines.Select((line, i) => i == 0 ? "name," + line + ",note" : "\"N, \"\"x\"\"\n" + i + "\"," + line + ",-")))
            },
            { "gzip", Residents.Packed(Good) },
            { "gzip in two parts", [.. Residents.Packed(Good[..300]), .. Residents.Packed(Good[300..])] },
        };
    }

    [Theory]
    [MemberData(nameof(SameResidents))]
    public void SameResidents_WrittenOtherwise_GiveTheSame(string form, byte[] bytes)
    {
        using var folder = new Folder();
        AssertCounts(folder, Aggregate(folder, folder.Add(form + ".bin", bytes)));
    }

    [Fact]
    public void Parquet_GivesTheSame()
    {
        using var folder = new Folder();
        var rows = Residents.Rows;
        AssertCounts(folder, Aggregate(folder, Residents.WriteParquet(folder.Path("r.txt"), rows)));
        AssertCounts(folder, Aggregate(folder, Residents.WriteOtherParquet(folder.Path("o.parquet"), rows)));

        var lines = rows.TrimEnd('\n').Split('\n');
        AssertCounts(
            folder,
            Aggregate(
                folder, Residents.WriteParquet(folder.Path("g.parquet"), [.. lines.Chunk(3).Select(group => string.Join('\n', group))])));
    }

    [Fact]
    public void SeveralFiles_InAnyOrderAndForm_GiveTheSame()
    {
        using var folder = new Folder();
        var parts = Residents.Rows.TrimEnd('\n').Split('\n').Chunk(4).Select(rows => string.Join('\n', rows) + "\n").ToList();
        string[] files =
        [
            folder.Add("1.csv", Residents.Header + parts[0]),
            folder.Add("2.csv.gz", Residents.Packed(Residents.Header + parts[1])),
            Residents.WriteParquet(folder.Path("3.parquet"), parts[2]),
            folder.Add("4", Residents.Packed(Residents.Header + parts[3])),
        ];
        AssertCounts(folder, Aggregate(folder, files));
        AssertCounts(folder, Aggregate(folder, [.. files.Reverse()]));
    }

    [Fact]
    public void ManyRows_SameOnAnyNumberOfThreads()
    {
        // Rows past several blocks, years mixed; the counts are those of one copy times as many.
        using var folder = new Folder();
        const int Times = 3000;
        var file = folder.Add("r.csv", Residents.Header + string.Concat(Enumerable.Repeat(Residents.Rows, Times)));
        var run = Aggregate(folder, file);
        Assert.Equal(
            (0, true),
            (run.ExitCode, run.Error.StartsWith(
                "48,000 rows counted for the list of 2015-12-01: 6,000 of 2014, 42,000 of 2015.\n", StringComparison.Ordinal)));
        Assert.Contains(
            ",2015,36000,15000,18000,7125,24000,9000,6000,3000,3000,18000,327003330000\n", CountsIn(folder), StringComparison.Ordinal);
        var parquet = Residents.WriteParquet(
            folder.Path("r.parquet"), [.. Enumerable.Repeat(string.Concat(Enumerable.Repeat(Residents.Rows, Times / 4)), 4)]);
        var csv = CountsIn(folder) + ReferenceIn(folder);
        Assert.Equal(0, Aggregate(folder, parquet).ExitCode);
        Assert.Equal(csv, CountsIn(folder) + ReferenceIn(folder));

        foreach (var threads in (int[])[1, 2, 7])
        {
            Assert.Equal((csv, "", ""), Read(folder, threads, file));
            Assert.Equal((csv, "", ""), Read(folder, threads, parquet));
        }
    }

    [Fact]
    public void ManyFaults_SameOnAnyNumberOfThreads()
    {
        using var folder = new Folder();
        folder.Add("areas.csv", Residents.Areas);
        var rows = string.Concat(Enumerable.Range(0, 30_000)
            .Select(i => Residents.Row(age: i % 300 == 7 ? "130" : "30", outside: i % 1000 == 3 ? "1001" : "0")));
        string[] files =
        [
            folder.Add("r.csv", Residents.Header + rows),
            folder.Add("r.csv.gz", Residents.Packed(Residents.Header + rows)),
            Residents.WriteParquet(
                folder.Path("r.parquet"), [.. rows.TrimEnd('\n').Split('\n').Chunk(2500).Select(group => string.Join('\n', group))]),
        ];
        foreach (var file in files)
        {
            var one = Read(folder, 1, file);
            Assert.Equal((100, ""), (one.RowFaults.Split('\n').Length, one.FileFaults));
            Assert.Equal(one, Read(folder, 2, file));
            Assert.Equal(one, Read(folder, 7, file));
        }

        Assert.Equal(Read(folder, 1, files), Read(folder, 7, files));
    }

    [Fact]
    public void QuotesThatComeLate_AreReadAsThoseThatComeEarly()
    {
        using var folder = new Folder();
        folder.Add("areas.csv", Residents.Areas);
        var rows = string.Concat(Enumerable.Range(0, 30_000)
            .Select(i => Residents.Row(
                area: i % 29_000 == 11 ? "\"b\"" : i % 500 == 9 ? "" : "a",
                age: i % 100 == 7 ? "130" : "30",
                outside: i % 500 == 9 ? "1001" : "0")));
        string[] Files(string kind, string first)
        {
            // The first quote of "late" is in the second half of the file.
            var text = Residents.Header + first
                + (kind == "late"
                    ? rows.Replace("\"b\"", "b", StringComparison.Ordinal) + Residents.Row(area: "\"b\"")
                    : rows + Residents.Row(area: "b"))
                + rows;
            return
            [
                folder.Add(kind + ".csv", text), folder.Add(kind + ".csv.gz", Residents.Packed(text)),
                folder.Add("2-" + kind + ".csv", text),
                folder.Add("plain-" + kind + ".csv", text.Replace("\"", "", StringComparison.Ordinal)),
            ];
        }

        var (early, late) = (Files("early", Residents.Row(area: "\"a\"")), Files("late", Residents.Row()));
        string Named(string text) => text.Replace("late", "early", StringComparison.Ordinal);
        for (var i = 0; i < early.Length; i++)
        {
            var expected = Read(folder, 1, early[i]);
            Assert.Equal((100, ""), (expected.RowFaults.Split('\n').Length, expected.FileFaults));
            foreach (var threads in (int[])[1, 7])
            {
                var read = Read(folder, threads, late[i]);
                Assert.Equal(expected, (read.Counts, read.FileFaults, Named(read.RowFaults)));
            }
        }

        var all = Aggregate(folder, [.. early, "--skip-faulty"]);
        var counts = CountsIn(folder);
        var again = Aggregate(folder, [.. late, "--skip-faulty"]);
        Assert.Equal((3, all.Error, counts), (again.ExitCode, Named(again.Error), CountsIn(folder)));
        Assert.Contains("2-early.csv: 720 faults; 720 rows left out.\n", all.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnsNotRead_AndAreasWithoutResidents_AreTold()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "r.csv",
            Good.Replace("gross_income\n", "gross_income,cpr\n", StringComparison.Ordinal)
                .Replace("0\n", "0,x\n", StringComparison.Ordinal)
                .Replace("1\n", "1,x\n", StringComparison.Ordinal)
                .Replace("7\n", "7,x\n", StringComparison.Ordinal)
                .Replace(",5\n", ",5,x\n", StringComparison.Ordinal));
        var run = Aggregate(folder, file);
        AssertCounts(folder, run);
        Assert.Equal(
            file
                + ": columns ignored: cpr\n16 rows counted for the list of 2015-12-01: 2 of 2014, 14 of 2015.\n"
                + "1 area without rows, so they are unknown: empty.\n",
            run.Error);

        var other = Residents.WriteOtherParquet(folder.Path("o.parquet"), Residents.Rows);
        Assert.StartsWith(other + ": columns ignored: weight, street\n", Aggregate(folder, other).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ListDate_LeavesOutLaterYears_AndSaysHowMany()
    {
        using var folder = new Folder();
        var run = Aggregate(folder, [folder.Add("r.csv", Good), "--list-date", "2014-12-01"]);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            "2 rows counted for the list of 2014-12-01: 2 of 2014.\n14 rows of later years not counted: 14 of 2015.\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal(Residents.CountsHeader
            + "2014-12-01,a,Area A,Made-up,Midtjylland,2014,1,0,1,0.5,1,0,1,0,0,1,7\n"
            + "2014-12-01,b,\"Area B, east\",Made-up,Hovedstaden,2014,,,,,,,,,,,\n"
            + "2014-12-01,empty,Nobody,Made-up,Sjælland,2014,,,,,,,,,,,\n", CountsIn(folder));
        Assert.DoesNotContain("2015", ReferenceIn(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void ResidentsInAnotherRegionThanTheirArea_AreTold()
    {
        using var folder = new Folder();
        var run = Aggregate(folder, folder.Add("r.csv", Residents.Header + Residents.Row(region: "1081") + Residents.Row()));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "1 area with residents in another region than " + folder.Path("areas.csv")
                + " says; their income counts in the region that the row names: a (1 row).\n",
            run.Error,
            StringComparison.Ordinal);

        var later = Residents.Row(year: "2016", region: "1081");
        foreach (var file in (string[])[
            folder.Add("l.csv", Residents.Header + later + Residents.Row()),
            Residents.WriteParquet(folder.Path("l.parquet"), later, Residents.Row()),
        ])
            Assert.DoesNotContain("another region", Aggregate(folder, [file, "--list-date", "2015-12-01"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_ThatASpreadsheetWouldRun_AreDefused()
    {
        using var folder = new Folder();
        var areas = folder.Add("areas.csv", Residents.AreasHeader + "a,=1+1,x;-y,1082\n");
        Invocation.Of(
            "aggregate",
            folder.Add("r.csv", Residents.Header + Residents.Row()),
            "--areas",
            areas,
            "--output",
            folder.Path("counts.csv"),
            "--reference-output",
            folder.Path("reference.csv"))
            .Done();
        Assert.Contains(",a,'=1+1,x;'-y,Midtjylland,", CountsIn(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("table")]
    public void Classify_InOneGo_IsWhatTwoStepsGive(string format)
    {
        using var folder = new Folder();
        var file = folder.Add("r.csv", Residents.Header + string.Concat(Enumerable.Repeat(Residents.Rows, 100)));
        Assert.Equal(0, Aggregate(folder, file).ExitCode);
        string[] options = ["--format", format, "--window", "2"];
        var two = Invocation.Of(["classify", folder.Path("counts.csv"), "--reference", folder.Path("reference.csv"), .. options]).Done();
        var areas = folder.Path("areas.csv");
        Assert.Equal(two, Invocation.Of(["classify", "--residents", file, "--areas", areas, .. options]).Done());
        Assert.Contains("Area A", two, StringComparison.Ordinal);

        var output = folder.Path("list");
        Assert.Equal("", Invocation.Of(["classify", "--residents", file, "--areas", areas, "--output", output, .. options]).Done());
        Assert.Equal(two, File.ReadAllText(output));
    }

    /// <summary>Nothing of an area without rows is zero, and a name is written as a file of counts has it.</summary>
    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void Classify_InOneGo_IsWhatTwoStepsGive_WithEmptyAreasAndNamesLikeFormulas(string format)
    {
        using var folder = new Folder();
        var rows = Residents.Rows.Replace("2015", "2021", StringComparison.Ordinal).Replace("2014", "2020", StringComparison.Ordinal);
        var file = folder.Add("r.csv", Residents.Header + string.Concat(Enumerable.Repeat(rows, 50)));
        var areas = folder.Add("named.csv", Residents.AreasHeader + "a,=1+1,x;-y,1082\nb,B,M,1085\nnobody,Nobody,M,1081\n");
        string[] outputs = ["--output", folder.Path("counts.csv"), "--reference-output", folder.Path("reference.csv")];
        Invocation.Of(["aggregate", file, "--areas", areas, .. outputs]).Done();
        var two = Invocation.Of("classify", folder.Path("counts.csv"), "--reference", folder.Path("reference.csv"), "--format", format)
            .Done();
        Assert.Equal(two, Invocation.Of("classify", "--residents", file, "--areas", areas, "--format", format).Done());
        Assert.Contains("Nobody", two, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_InOneGo_WithHistoryPolicyAndDate()
    {
        using var folder = new Folder();
        var rows = string.Concat(Enumerable.Repeat(
            Residents.Rows.Replace("2015", "2021", StringComparison.Ordinal).Replace("2014", "2020", StringComparison.Ordinal), 200));
        var file = folder.Add("r.csv", Residents.Header + rows);
        Assert.Equal(0, Aggregate(folder, [file, "--list-date", "2022-12-01"]).ExitCode);
        var history = folder.Add("h.csv", Tables.MembershipHeader + "2020-12-01,a,A,x,ghettoomraade\n");
        foreach (var options in new string[][] { ["--history", history], ["--policy", "2013"] })
        {
            Assert.Equal(
                Invocation.Of([
                    "classify", folder.Path("counts.csv"), "--reference", folder.Path("reference.csv"), "--format", "json", .. options,
                ])
                    .Done(),
                Invocation.Of([
                    "classify", "--residents", file, "--areas", folder.Path("areas.csv"), "--list-date", "2022-12-01", "--format", "json",
                    .. options,
                ])
                    .Done());
        }
    }

    [Fact]
    public void Progress_IsNotDrawnOverAShortRun()
    {
        using var folder = new Folder();
        var run = Invocation.Of(new Terminal(null, false) { ShowsProgress = true }, Arguments(folder, folder.Add("r.csv", Good)));
        AssertCounts(folder, run);
        Assert.DoesNotContain("\u001B", run.Error, StringComparison.Ordinal);
    }

    internal static string[] Arguments(Folder folder, params string[] files)
    {
        if (!File.Exists(folder.Path("areas.csv"))) folder.Add("areas.csv", Residents.Areas);
        return
        [
            "aggregate", .. files, "--areas", folder.Path("areas.csv"), "--output", folder.Path("counts.csv"), "--reference-output",
            folder.Path("reference.csv"),
        ];
    }

    internal static Invocation Aggregate(Folder folder, params string[] files) => Invocation.Of(Arguments(folder, files));

    internal static void AssertCounts(Folder folder, Invocation run)
    {
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.ExitCode == 0 ? "" : run.Error));
        Assert.Equal(Residents.Counts, CountsIn(folder));
        Assert.Equal(Residents.Reference, ReferenceIn(folder));
        File.Delete(folder.Path("counts.csv"));
        File.Delete(folder.Path("reference.csv"));
    }

    private static (string Counts, string FileFaults, string RowFaults) Read(Folder folder, int threads, params string[] files)
    {
        var faults = new List<Fault>();
        using var opened = ResidentFiles.Open(files, ResidentColumnNames.Own, faults);
        var counts = opened.Read(
            ResidentAreas.Read(folder.Path("areas.csv"), faults)!,
            9999,
            new ResidentProgress(),
            faults,
            TestContext.Current.CancellationToken,
            threads);
        return (
            counts.Sums.Years.Count == 0
                ? ""
                : CountsText.OfAreas(counts, new CalendarDate(counts.Sums.Years[^1], 12, 1)) + CountsText.OfReference(counts),
            string.Join('\n', faults), string.Join('\n', counts.FirstFaults));
    }

    private static string CountsIn(Folder folder) => File.ReadAllText(folder.Path("counts.csv"));

    private static string ReferenceIn(Folder folder) => File.ReadAllText(folder.Path("reference.csv"));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string InWords(string line)
    {
        var fields = line.Split(',');
        foreach (var flag in (int[])[4, 6, 7, 8, 9, 10]) fields[flag] = fields[flag] == "1" ? "true" : "False";
        return string.Join(',', fields);
    }
}
