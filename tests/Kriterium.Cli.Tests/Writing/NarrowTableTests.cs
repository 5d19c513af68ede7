using System.Globalization;
using System.Text;

namespace Kriterium.Cli.Tests;

/// <summary>The table of <c>classify</c> in a terminal without room for figures.</summary>
public class NarrowTableTests
{
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Nørre Bro og ", 20))[..200];

    private static readonly string Areas =
        Tables.PrintedHeader
        + "2014-12-01,aa,Bymosen,Aarhus,Midtjylland,1204,60.0,45.0,3.00,40.0,60.0,,\n"
        + "2014-12-01,bb," + LongName + ",Aarhus,Midtjylland,<1001,60.0,39.9,2.70,60.0,60.0,,\n"
        + "2014-12-01,an-id-that-is-longer-than-any-narrow-terminal-can-show-in-one-line-1,,Aarhus,Midtjylland,900,60.0,39.9,,60.0,60.0,,\n"
        + "2014-12-01,住宅地区-一番,公共住宅の地区の名前はとても長いので切られる,Aarhus,Midtjylland,1204,60.0,45.0,3.00,60.0,50.0,,\n";

    private static readonly string[] Ids =
        ["aa", "bb", "an-id-that-is-longer-than-any-narrow-terminal-can-show-in-one-line-1", "住宅地区-一番"];

    [Fact]
    public void EachArea_IsOneLine_WithAMarkACriterion()
    {
        using var folder = new Folder();
        Assert.Equal(
            """
            List        Id                                 Verdict       R N O C B I  Met
            2014-12-01  aa                                 listed        + + + + - -  3 of 5
            2014-12-01  bb                                 undetermined  ? + - ? + -  2 of 5
            2014-12-01  an-id-that-is-longer-than-any-nar  not listed    - + - ? + -  2 of 5
                        row-terminal-can-show-in-one-line
                        -1
            2014-12-01  住宅地区-一番                      listed        + + + + + +  5 of 5
            R Residents, N Non-Western %, O Outside labour %, C Convicted %, B Basic
            education %, I Income % of region: + met, - not met, ? not known. Figures:
            explain FILE --area ID, or a terminal of 150 columns.
            Undetermined:
            """.ReplaceLineEndings("\n").Split('\n'),
            Table(folder, 80, Areas).Split('\n').Take(11));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(149)]
    public void EveryLine_FitsTheTerminal_AndNoIdIsLost(int width)
    {
        using var folder = new Folder();
        foreach (var rows in (string[])[
            Areas,
            Areas + Tables.Printed("2021-12-01", "prevention", outside: "35.0", education: "50.0", income: "60.0"),
        ])
        {
            var table = Table(folder, width, rows);
            Assert.All(table.Split('\n'), line => Assert.InRange(Width(line), 0, width));

            // What stands in the second column, put together again.
            var start = table.IndexOf("Id ", StringComparison.Ordinal);
            var ids = string.Concat(table.Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("R Residents", StringComparison.Ordinal))
                .Select(line => line[Math.Min(start, line.Length)..].Split(' ')[0]));
            Assert.StartsWith(string.Concat(Ids), ids, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_HaveTheRoomThatIsLeft_AndAreCutWhereItEnds()
    {
        using var folder = new Folder();
        var rows = string.Concat(Areas.Split('\n').Where(line => !line.Contains("an-id-that", StringComparison.Ordinal))
            .Select(line => line + "\n"));
        var narrow = Table(folder, 80, rows);
        Assert.Contains("  Bymosen, Aarhus ", narrow, StringComparison.Ordinal);
        Assert.Contains("  Nørre Bro og Nørr…  ", narrow, StringComparison.Ordinal);
        Assert.Contains("  公共住宅の地区の…   ", narrow, StringComparison.Ordinal);
        Assert.Contains("  Nørre Bro og Nørre Bro og Nørre Bro og Nørre Bro og Nørre…  ", Table(folder, 120, rows), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_HaveALetterEach()
    {
        using var folder = new Folder();
        var header = Table(folder, 80, Areas + Tables.Printed("2021-12-01")).Split('\n')[0];
        var letters = header[header.IndexOf("R N", StringComparison.Ordinal)..header.IndexOf("Met", StringComparison.Ordinal)].Split(
            ' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(letters.Distinct(), letters);
        Assert.Equal(1 + Indicator.All.Count, letters.Length);
    }

    /// <summary>What stands in a file does not depend on the terminal.</summary>
    [Fact]
    public void File_HasTheWholeTable()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Areas);
        Invocation.Of(new Terminal(80, true), "classify", file, "--output", folder.Path("out")).Done();
        Assert.Equal(Invocation.Of("classify", file).Done(), File.ReadAllText(folder.Path("out")));
        Assert.Contains("39.9 no", File.ReadAllText(folder.Path("out")), StringComparison.Ordinal);
    }

    private static string Table(Folder folder, int width, string rows) =>
        Invocation.Of(new Terminal(width, false), "classify", folder.Add("a.csv", rows)).Done();

    /// <summary>Columns of a terminal: the characters of this test that are not of an alphabet take two.</summary>
    private static int Width(string line) => line.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter ? 2 : 1);
}
