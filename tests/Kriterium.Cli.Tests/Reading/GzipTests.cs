using System.Globalization;
using Kriterium.Cli.Reading;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests;

/// <summary>Gzip-compressed residents: members one after another are read whole, and anything else is refused with its place.</summary>
public class GzipTests
{
    private const string Good = Residents.Header + Residents.Rows;

    private const string NotAMember = ", what follows a gzip member is neither another one nor zero bytes up to the end of the file";
    private const string AfterZeros =
        ", something follows the zero bytes after a gzip member; only zero bytes up to the end of the file are allowed there";

    // A header, an empty block, and zeros for the check and the length.
    private static readonly byte[] EmptyMember = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    // Extra field, name, comment, and the check of all these, which Python's zlib.crc32 gave.
    private static readonly byte[] FullHeader = [0x1F, 0x8B, 8, 0x1E, 1, 2, 3, 4, 2, 3, 4, 0, 65, 112, 0, 0, 114, 0, 99, 0, 0x90, 0xB9];

    public static TheoryData<string, byte[]> WholeFiles()
    {
        var (first, second) = (Residents.Packed(Good[..300]), Residents.Packed(Good[300..]));
        return new TheoryData<string, byte[]>
        {
            { "a member a byte", [.. Good.SelectMany(letter => Residents.Packed(letter.ToString()))] },
            { "empty members", [.. EmptyMember, .. first, .. EmptyMember, .. EmptyMember, .. second, .. EmptyMember] },
            { "every field of the header", [.. FullHeader, .. first[10..], .. FullHeader, .. second[10..]] },
            { "one zero byte", [.. first, .. second, 0] },
            { "many zero bytes", [.. first, .. second, .. new byte[100_000]] },
            { "zero bytes after an empty member", [.. first, .. second, .. EmptyMember, .. new byte[100]] },
        };
    }

    [Theory]
    [MemberData(nameof(WholeFiles))]
    public async Task WholeFile_GivesTheSame(string form, byte[] bytes)
    {
        using var folder = new Folder();
        AggregateTests.AssertCounts(folder, AggregateTests.Aggregate(folder, folder.Add(form, bytes)));

        var (pipe, writing) = folder.AddPipe("pipe", bytes);
        AggregateTests.AssertCounts(folder, AggregateTests.Aggregate(folder, pipe));
        await writing.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void WholeFile_InBlocksOf64KB_IsReadWhole()
    {
        // As bgzip writes it: blocks that end anywhere in a row, and an empty one at the end.
        using var folder = new Folder();
        var text = Residents.Header + string.Concat(Enumerable.Repeat(Residents.Rows, 3000));
        var blocks = text.Chunk(65_280).Select(block => Residents.Packed(new string(block))).ToList();
        var run = AggregateTests.Aggregate(folder, folder.Add("r.csv.gz", [.. blocks.SelectMany(block => block), .. EmptyMember]));
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("48,000 rows counted for the list of 2015-12-01: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Position_AtTheEnd_IsTheLengthOfTheFile()
    {
        using var folder = new Folder();
        byte[] bytes = [.. TwoMembers(20_000).Bytes, .. new byte[100_000]];
        using var input = new ResidentInput(folder.Add("r.csv.gz", bytes));
        Assert.InRange(input.Position, 1, bytes.Length / 2);
        input.Stream.CopyTo(Stream.Null);
        Assert.Equal((bytes.Length, bytes.Length), (input.Position, input.Bytes));
    }

    [Fact]
    public void Read_OfNothing_IsNotTheEnd()
    {
        using var members = new GzipMembers(new MemoryStream(Residents.Packed(Good)), null);
        Assert.Equal('y', members.ReadByte());
        Assert.Equal(0, members.Read([]));
        Assert.Equal('e', members.ReadByte());
    }

    public static TheoryData<string, byte[], string> OtherFiles()
    {
        var (whole, second) = TwoMembers(500);
        var length = whole.Length;
        byte[] With(int place, byte value) => [.. whole[..place], value, .. whole[(place + 1)..]];
        string At(int place, string problem) => string.Create(CultureInfo.InvariantCulture, $"at offset {place}{problem}");
        string Damaged(int place) => string.Create(CultureInfo.InvariantCulture, $"a gzip member is damaged at or before offset {place}");
        string Ends(int place) => string.Create(CultureInfo.InvariantCulture, $"the file ends at offset {place}, inside a gzip member");
        var (large, largeSecond) = TwoMembers(20_000);
        var quoted = Residents.Packed(Residents.Row(area: "\"a\""));
        return new TheoryData<string, byte[], string>
        {
            { "second member, another first byte", With(second, 0x1E), At(second, NotAMember) },
            { "second member, zero for its first byte", With(second, 0), At(second + 1, AfterZeros) },
            { "second member, another second byte", With(second + 1, 0x8A), Damaged(second + 1) },
            { "second member, zeros for both", [.. whole[..second], 0, 0, .. whole[(second + 2)..]], At(second + 2, AfterZeros) },
            { "second member, another method", With(second + 2, 9), Damaged(second + 3) },
            { "second member, a flag without a meaning", With(second + 3, 0x20), Damaged(second + 3) },
            { "third member, wrong check of its header", [.. whole, .. FullHeader[..^1], 0, 3, 0], Damaged(length + 21) },
            { "second member, wrong check", With(length - 8, (byte)~whole[^8]), Damaged(length - 5) },
            { "second member, wrong length", With(length - 1, 1), Damaged(length - 1) },
            { "second member cut short by one byte", whole[..^1], Ends(length - 1) },
            { "second member cut short in the middle", whole[..((second + length) / 2)], Ends((second + length) / 2) },
            { "second member cut short in its header", whole[..(second + 9)], Ends(second + 9) },
            { "second member cut short, then zero bytes", [.. whole[..^8], .. new byte[20_000]], Damaged(length - 5) },
            { "first byte of a third member", [.. whole, 0x1F], Ends(length + 1) },
            { "first two bytes of a third member", [.. whole, 0x1F, 0x8B], Ends(length + 2) },
            { "text after it", [.. whole, .. "more"u8], At(length, NotAMember) },
            { "zero bytes, then a member", [.. whole[..second], .. new byte[10], .. whole[second..]], At(second + 10, AfterZeros) },
            { "many zero bytes, then text", [.. whole, .. new byte[100_000], .. "more"u8], At(length + 100_000, AfterZeros) },
            { "first member cut short", whole[..(second - 1)], Ends(second - 1) },
            { "first bytes only", [0x1F, 0x8B], Ends(2) },
            { "nonsense", [0x1F, 0x8B, 1, 2, 3], Damaged(3) },
            { "large, another first byte", [.. large[..largeSecond], 0x1E, .. large[(largeSecond + 1)..]], At(largeSecond, NotAMember) },
            { "large, text after it", [.. large, .. "more"u8], At(large.Length, NotAMember) },
            { "large, quote at its end, text after it", [.. large, .. quoted, .. "more"u8], At(large.Length + quoted.Length, NotAMember) },
        };
    }

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void OtherFile_IsRefusedWithItsPlace(string form, byte[] bytes, string problem)
    {
        using var folder = new Folder();
        var file = folder.Add(form, bytes);
        Assert.Equal(Refusal(file, problem), AggregateTests.Aggregate(folder, file).Refused());
        Assert.Equal(((string[])["areas.csv", form]).Order(), folder.Names);
    }

    [Theory]
    [InlineData(0, NotAMember)]
    [InlineData(20_000, AfterZeros)]
    public async Task OtherFile_FromAPipe_IsRefusedWithItsPlaceAsFarAsItIsKnown(int zeros, string problem)
    {
        using var folder = new Folder();
        var (whole, _) = TwoMembers(1500);
        var (pipe, writing) = folder.AddPipe("pipe", [.. whole, .. new byte[zeros], .. "more"u8]);
        var place = whole.Length + zeros;
        problem = "at " + (zeros > 0 ? $"offset {place}" : $"an offset from 8192 to {place + 3}") + problem;
        Assert.Equal(Refusal(pipe, problem), AggregateTests.Aggregate(folder, pipe).Refused());
        await writing.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    [Trait("Size", "Large")]
    public void DamagedFile_IsRefusedOrGivesTheSame()
    {
        var cases = Cases.Of(usual: 400, oneIn: 500);
        var (third, twoThirds) = (Good.Length / 3, Good.Length * 2 / 3);
        byte[][][] files =
        [
            [Residents.Packed(Good)],
            [Residents.Packed(Good[..third]), Residents.Packed(Good[third..twoThirds]), Residents.Packed(Good[twoThirds..])],
            [[.. FullHeader, .. Residents.Packed(Good[..third])[10..]], EmptyMember, Residents.Packed(Good[third..])],
        ];
        var outcomes = new int[2];
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            using var folder = new Folder();
            for (var i = worker; i < cases; i += Environment.ProcessorCount)
            {
                var file = folder.Add("r.gz", Damage(files[i % files.Length], new Random(i)));
                var run = AggregateTests.Aggregate(folder, i % 7 == 0 ? [file, "--skip-faulty"] : [file]);
                Assert.True(run.ExitCode is 0 or 1, $"case {i}: exit code {run.ExitCode}");
                if (run.ExitCode == 0) AggregateTests.AssertCounts(folder, run);
                else Assert.StartsWith(file, run.Refused(), StringComparison.Ordinal);
                Assert.True(folder.Names.SequenceEqual(["areas.csv", "r.gz"]), $"case {i}: {string.Join(", ", folder.Names)}");
                Interlocked.Increment(ref outcomes[run.ExitCode]);
            }
        });

        // Damage that is always or never found out would test little.
        Assert.All(outcomes, outcome => Assert.InRange(outcome, cases / 20, cases));
    }

    private static string Refusal(string file, string problem) =>
        file + ": this cannot be decompressed: " + problem + "; transfer or compress the file again\n1 fault; nothing was written.\n";

    /// <summary>Damages a file once, but never takes whole members away: what is left would be a whole file with fewer rows.</summary>
    private static byte[] Damage(byte[][] members, Random random)
    {
        List<byte> bytes = [.. members.SelectMany(member => member)];
        var starts = members.Select((_, i) => members.Take(i).Sum(member => member.Length)).ToList();

        // Half of the damage is near the start of a member, where most can go wrong.
        var at = random.Next(2) == 0 ? random.Next(bytes.Count) : starts[random.Next(starts.Count)] + random.Next(12);
        switch (random.Next(8))
        {
            case 0: return [.. bytes[..(starts.Contains(at) ? at + 1 : at)]];
            case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 2: bytes[at] = (byte)random.Next(256); break;
            case 3: bytes.RemoveRange(at, Math.Min(random.Next(1, EmptyMember.Length), bytes.Count - at)); break;
            case 4: bytes.InsertRange(at, Bytes(random)); break;
            case 5: bytes.AddRange(Bytes(random)); break;
            case 6: bytes.AddRange(new byte[random.Next(1, 20_000)]); break;
            default:
                // A member more, itself damaged at times.
                int[] places = [.. starts, bytes.Count];
                at = places[random.Next(places.Length)];
                bytes.InsertRange(at, EmptyMember);
                if (random.Next(2) == 0) bytes[at + random.Next(EmptyMember.Length)] = (byte)random.Next(256);
                break;
        }

        return [.. bytes];
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(1, 20)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>So many rows in each of two members, and where the second one starts.</summary>
    private static (byte[] Bytes, int Second) TwoMembers(int rows)
    {
        var random = new Random(1);
        string Income() => random.Next(1_000_000).ToString(CultureInfo.InvariantCulture);
        string Rows() => string.Concat(Enumerable.Range(0, rows).Select(_ => Residents.Row(income: Income())));
        var first = Residents.Packed(Residents.Header + Rows());
        return ([.. first, .. Residents.Packed(Rows())], first.Length);
    }
}
