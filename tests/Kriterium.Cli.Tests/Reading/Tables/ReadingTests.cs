using System.Text;

namespace Kriterium.Cli.Tests;

/// <summary>What may differ between files without changing what they say.</summary>
public class ReadingTests
{
    private const string Listed = Tables.CsvHeader
        + "2014-12-01,made-up,Made-up,listed,3,2,0,3,met,met,met,met,not_met,not_met,particularly_vulnerable,particularly_vulnerable\n";

    private static readonly string Printed = Tables.PrintedHeader + Tables.Printed();

    public static TheoryData<string, byte[]> SameTables()
    {
        var semicolons = Printed.Replace(',', ';');
        return new TheoryData<string, byte[]>
        {
            { "plain", Utf8(Printed) },
            { "byte order mark", [0xEF, 0xBB, 0xBF, .. Utf8(Printed)] },
            { "CRLF", Utf8(Printed.ReplaceLineEndings("\r\n")) },
            { "no line end at the end", Utf8(Printed.TrimEnd('\n')) },
            { "empty lines", Utf8("\n" + Printed.Replace("\n", "\n\n", StringComparison.Ordinal) + ",,,,,,,,,,,,\n \n") },
            { "semicolons", Utf8(semicolons) },
            { "semicolons and decimal commas", Utf8(semicolons.Replace('.', ',')) },
            { "separator named", Utf8("sep=;\r\n" + semicolons.ReplaceLineEndings("\r\n")) },
            { "separator named, comma", Utf8("sep=,\n" + Printed) },
            {
                "all quoted",
                Utf8(string.Join(
                    '\n',
                    Printed.TrimEnd('\n').Split('\n').Select(line => "\"" + line.Replace(",", "\",\"", StringComparison.Ordinal) + "\"")))
            },
            { "spaces around fields", Utf8(Printed.Replace(",", " , ", StringComparison.Ordinal)) },
            { "headers in capitals", Utf8(Tables.PrintedHeader.ToUpperInvariant() + Tables.Printed()) },
            {
                "region by code, in another case",
                Utf8(Tables.PrintedHeader + Tables.Printed(region: "1082") + Tables.Printed(id: "other", region: "midtJYLLAND"))
            },
        };
    }

    [Theory]
    [MemberData(nameof(SameTables))]
    public void SameTable_WrittenOtherwise_SaysTheSame(string form, byte[] bytes)
    {
        using var folder = new Folder();
        var output = Invocation.Of("classify", folder.Add(form + ".csv", bytes), "--format", "csv").Done();
        Assert.StartsWith(Listed, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_InAnyOrder_AndWithoutTheOptionalOnes()
    {
        using var folder = new Folder();
        var rows = Printed.TrimEnd('\n').Split('\n').Select(line => string.Join(',', line.Split(',')[..11].Reverse()));
        Assert.Equal(Listed, Invocation.Of("classify", folder.Add("a.csv", string.Join('\n', rows)), "--format", "csv").Done());
    }

    [Fact]
    public void Ids_InTwoUnicodeForms_AreTheSameArea()
    {
        using var folder = new Folder();
        var file = folder.Add(
            "a.csv",
            Tables.PrintedHeader + Tables.Printed(id: "tåstrup") + Tables.Printed(id: "tåstrup".Normalize(NormalizationForm.FormD)));
        Assert.Contains(
            "(3): area_id: given \"tåstrup\"; line 2 has this area on the list of 2014-12-01 already; give it once\n",
            Invocation.Of("classify", file).Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnsNotRead_AreNamedOnce()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader.TrimEnd('\n') + ",remark,\n" + Tables.Printed().TrimEnd('\n') + ",x,y\n");
        var run = Invocation.Of("classify", file, "--format", "csv");
        Assert.Equal(Listed, run.Done());
        Assert.StartsWith(file + ": columns ignored: remark, (column 15, without a name)\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderWithoutRows_IsDone()
    {
        using var folder = new Folder();
        var run = Invocation.Of("classify", folder.Add("a.csv", Tables.CountsHeader), "--format", "csv");
        Assert.Equal(Tables.CsvHeader, run.Done());
        Assert.Equal("0 areas: 0 listed, 0 not listed, 0 undetermined.\n", run.Error);
    }

    [Fact]
    public void Counts_ExactUnknownAndSuppressed()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader
            + Tables.Counts(year: "2013", convicted: "<5")
            + Tables.Counts(convicted: "<5", education: "", aged30To59: " ", income: "-500"));
        Assert.Equal(
            Tables.CsvHeader
                + "2014-12-01,made-up,Made-up,undetermined,2,1,2,3,met,met,met,not_met,undetermined,undetermined,undetermined,"
                + "none|particularly_vulnerable\n",
            Invocation.Of("classify", file, "--format", "csv").Done());
    }

    [Fact]
    public void SuppressedOutsideLabourMarket_IsFewerThanSoManyPersons()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader + Tables.Counts(outside: "<5") + Tables.Counts(year: "2013", outside: "<5"));
        var area = Invocation.Of("classify", file, "--format", "json").Done();

        // 4.999 of 800 persons at most.
        Assert.Contains("\"to\": \"0.624875 %\"", area, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_FollowsTheFirstAppearance_AndTheNewestName()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader
            + Tables.Counts(id: "b", name: "New", year: "2014") + Tables.Counts(id: "a") + Tables.Counts(id: "b", name: "Old", year: "2013")
            + Tables.Counts(id: "b", date: "2012-10-01", year: "2012"));
        var lines = Invocation.Of("classify", file, "--format", "csv").Done().Split('\n');
        Assert.Equal(
            ["2014-12-01,b,New", "2014-12-01,a,Made-up", "2012-10-01,b,Made-up"],
            lines[1..^1].Select(line => string.Join(',', line.Split(',')[..3])));
    }

    [Fact]
    public void Reference_GivesTheIncomeOfTheRegionAndYear()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.CountsHeader + Tables.TwoYears());
        var reference = folder.Add("r.csv", "gross_income;taxpayers;region;year\r\n90000000;250;1082;2014\r\n1;1;Midtjylland;2013\r\n");
        Assert.EndsWith(
            ",met,particularly_vulnerable,particularly_vulnerable\n",
            Invocation.Of("classify", file, "--reference", reference, "--format", "csv").Done(),
            StringComparison.Ordinal);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
