using System.Text;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests;

/// <summary>
/// Good files, damaged at random: each run ends in order, with a result or with faults in words, and never leaves half a file.
/// </summary>
[Trait("Size", "Large")]
public class FuzzTests
{
    private static readonly string[] Formats = ["csv", "json", "markdown", "table"];

    // What breaks readers: separators, quotes, line ends, signs, digits of other scripts, marks, half letters and nothing.
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            ",", ";", "\"", "\n", "\r", "\r\n", "\t", "\0", "-", "+", "=", "@", "<", "<5", "<0", ".", "0", "9999999999999999999999", "1e5",
            "NaN", " ", "٣", "\uFEFF", "\u202E", "ø", "o\u0308", "sep=;\n", "yes", "%", "|", "[red]", "'",
        }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [],
    ];

    [Fact]
    public void DamagedFiles_EndInOrder()
    {
        string[] good =
        [
            Tables.PrintedHeader + Tables.Printed() + Tables.Printed(id: "second", name: "\"Quoted, \"\"so\"\"\"")
                + Tables.Printed(id: "third", date: "2012-10-01", residents: ""),
            (Tables.PrintedHeader + Tables.Printed()).Replace(',', ';'),
            Tables.CountsHeader + Tables.Counts(year: "2013") + Tables.Counts(year: "2014", convicted: "<5")
                + Tables.Counts(id: "second", outside: "12.125"),
            Tables.PrintedHeaderWithNational
                + Tables.WithNational(
                    "2019-12-01", "a", "1204", "60.0", "45.0", "3.00", "70.0", "50.0", limit: "2.03", preventionLimit: "1.35")
                + Tables.WithNational("2021-12-01", "b", "<5", "40.0", "35.0", "1.40", "70.0", "60.0", national: "0.68"),
            Tables.CountsHeader.TrimEnd() + ",unknown_education\n" + Tables.Counts(date: "2019-12-01", year: "2019").TrimEnd() + ",\n"
                + Tables.Counts(date: "2019-12-01", year: "2018").TrimEnd() + ",<5\n",
        ];
        Fuzz(good, (file, output, i) =>
        [
            "classify", file, "--output", output, "--format", Formats[i % 4],
            .. i % 5 == 0 ? (string[])["--policy", "2013"] : [],
            .. i % 7 == 0 ? (string[])["--skip-faulty"] : [],
        ]);
    }

    [Fact]
    public void DamagedHistory_EndsInOrder()
    {
        using var folder = new Folder();
        var lineage = folder.Add("l.csv", Tables.LineageHeader + "a,b,2018-12-01\n");
        var memberships = folder.Add(
            "m.csv", Tables.Complete(Tables.MembershipHeader + "2017-12-01,b,B,x,ghettoomraade\n2018-12-01,a,A,x,haardt_ghettoomraade\n"));
        // Of many cases half are damaged memberships, and half damaged lineages.
        const int OneIn = 20;
        Fuzz(
            [
                File.ReadAllText(memberships),
                Tables.MembershipHeader
                    + "2021-12-01,a,A,x,omdannelsesomraade\n2021-12-01,c,\"C, \"\"so\"\"\",x,forebyggelsesomraade\n"
                    + "2022-12-01,a,A,x,parallelsamfund\n",
            ],
            (file, output, i) =>
            [
                "history", file, "--output", output, "--format", Formats[i % 4], .. i % 3 == 0 ? (string[])["--lineage", lineage] : [],
            ],
            OneIn);
        Fuzz(
            [File.ReadAllText(lineage), Tables.LineageHeader + "a,b,2018-12-01\na,c,2018-12-01\nb,d,2016-12-01\n"],
            (file, output, i) => ["history", memberships, "--lineage", file, "--output", output, "--format", Formats[i % 4]],
            OneIn);
    }

    [Fact]
    public void DamagedResidents_EndInOrder()
    {
        using var folder = new Folder();
        var areas = folder.Add("areas.csv", Residents.Areas);
        var parquet = Residents.WriteParquet(folder.Path("r"), Residents.Rows);
        var other = Residents.WriteOtherParquet(folder.Path("o"), Residents.Rows);
        byte[][] good =
        [
            Encoding.UTF8.GetBytes(Residents.Header + Residents.Rows),
            Encoding.UTF8.GetBytes((Residents.Header + Residents.Rows)
                .Replace(',', ';')
                .Replace("1082", "\"Midtjylland\"", StringComparison.Ordinal)),
            Residents.Packed(Residents.Header + Residents.Rows),
            File.ReadAllBytes(parquet),
            File.ReadAllBytes(other),
        ];
        Fuzz(Cases.Of(usual: 100, oneIn: 500), good, (file, output, i) =>
        [
            "classify", "--residents", file, "--areas", areas, "--output", output, "--format", Formats[i % 4],
            .. i % 5 == 0 ? (string[])["--policy", "2013"] : [],
            .. i % 7 == 0 ? (string[])["--skip-faulty"] : [],
        ]);
    }

    private static void Fuzz(string[] good, Func<string, string, int, string[]> arguments, int oneIn = 10) =>
        Fuzz(Cases.Of(usual: 600, oneIn), Array.ConvertAll(good, Encoding.UTF8.GetBytes), arguments);

    private static void Fuzz(int cases, byte[][] good, Func<string, string, int, string[]> arguments)
    {
        var outcomes = new int[2];
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            using var folder = new Folder();
            for (var i = worker; i < cases; i += Environment.ProcessorCount)
            {
                var random = new Random(i);
                var file = folder.Add("in.csv", Damage(good[i % good.Length], random));
                var output = folder.Path("out");
                var given = arguments(file, output, i);
                var invocation = Invocation.Of(given);

                Assert.True(invocation.ExitCode is 0 or 1 or 3, $"case {i}: exit code {invocation.ExitCode}");
                Assert.DoesNotContain("   at ", invocation.Error, StringComparison.Ordinal);
                Assert.DoesNotContain("Exception", invocation.Error, StringComparison.Ordinal);
                if (invocation.ExitCode == 1)
                {
                    Assert.Equal(["in.csv"], folder.Names);

                    // A damaged lineage can be at odds with a good table of memberships, and the fault is told of a row there.
                    Assert.Contains(
                        given,
                        one => one.EndsWith(".csv", StringComparison.Ordinal) && invocation.Error.Contains(one, StringComparison.Ordinal));
                    Interlocked.Increment(ref outcomes[0]);
                }
                else
                {
                    Assert.Equal(["in.csv", "out"], folder.Names);
                    Assert.NotEmpty(File.ReadAllBytes(output));
                    File.Delete(output);
                    Interlocked.Increment(ref outcomes[1]);
                }
            }
        });

        // Damage that is always or never found out would test little.
        Assert.All(outcomes, outcome => Assert.InRange(outcome, cases / 20, cases));
    }

    private static byte[] Damage(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(6), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
                case 3: if (at < bytes.Count) bytes[at] = (byte)random.Next(256); break;
                default: bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : 0); break;
            }
        }

        return [.. bytes];
    }
}
