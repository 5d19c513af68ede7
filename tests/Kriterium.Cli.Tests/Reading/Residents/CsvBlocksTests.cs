using System.Text;
using CsvHelper;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Tests;

/// <summary>A text that is cut into blocks has the records, and the faults, that it has in one piece.</summary>
public class CsvBlocksTests
{
    private const string Characters = "ab,,\"\"\n\n\r ";

    [Fact]
    public void Blocks_HaveTheRecordsOfTheWhole()
    {
        var random = new Random(35);
        var (cut, tooLong) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Encoding.ASCII.GetBytes(random.GetItems<char>(Characters, random.Next(1, 60)));
            var expected = Records(text, start: 0);
            var blockBytes = random.Next(4, 24);
            var (records, isTooLong) = RecordsInBlocks(text, blockBytes);

            Assert.Equal(expected.Take(isTooLong ? records.Count : int.MaxValue), records);
            if (isTooLong)
            {
                tooLong++;
                Assert.True(text.Length >= blockBytes);
            }
            else if (text.Length >= blockBytes)
            {
                cut++;
            }
        }

        Assert.True(cut > 1_000 && tooLong > 1_000, $"{cut} cut, {tooLong} too long");
    }

    [Theory]
    [InlineData("1,2\n3,4\n5,6\n", 8, "1,2\n3,4\n", "5,6\n")]
    [InlineData("1,2\r3,4\r5,6", 8, "1,2\r", "3,4\r5,6")]
    [InlineData("1,2\r\n3,4\r\n", 9, "1,2\r\n", "3,4\r\n")]
    [InlineData("\"1\n2\"\n3,4\n5", 9, "\"1\n2\"\n", "3,4\n5")]
    [InlineData("\"1\"\n\n\n\n\n\n2", 8, "\"1\"\n\n\n\n\n", "\n2")]
    [InlineData("\"1\"\r\r\r\r\r\r2", 8, "\"1\"\r\r\r\r", "\r\r2")]
    [InlineData("1,2", 8, "1,2")]
    [InlineData("", 8)]
    public void Block_EndsAfterARecord(string text, int blockBytes, params string[] blocks) =>
        Assert.Equal(blocks, BlocksOf(Encoding.ASCII.GetBytes(text), blockBytes).Select(block => block.Text));

    [Fact]
    public async Task SeveralThreads_TakeEveryRecordOnce()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 10_000).Select(i => i % 7 == 0 ? $"\"{i}\n\",x\n" : $"{i},y\n")));
        using var blocks = new CsvBlocks(new MemoryStream(text), ',', 0, null, blockBytes: 100);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var records = new List<string>();
            while (blocks.Next() is { } block)
            {
                using (block) records.AddRange(Records(block.Text, block.Start));
            }

            return records;
        })));
        Assert.Equal(Records(text, 0).Order(StringComparer.Ordinal), taken.SelectMany(records => records).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Block_KnowsWhatComesBefore() =>
        Assert.Equal([(10, 3), (18, 5)],
            BlocksOf("1,2\n3,4\n5,6\n"u8.ToArray(), 8, start: 10, linesBefore: 3).Select(block => (block.Start, block.Lines!.Value)));

    [Fact]
    public void RecordLongerThanABlock_SaysWhereItStarts_AndNothingComesAfterIt()
    {
        using var blocks = new CsvBlocks(new MemoryStream("1,2\n345678,9\n"u8.ToArray()), ',', start: 10, linesBefore: 3, blockBytes: 6);
        blocks.Next()!.Dispose();
        var exception = Assert.Throws<CsvRecordTooLongException>(blocks.Next);
        Assert.Equal((14, 4L), (exception.Start, exception.LinesBefore));
        Assert.Null(blocks.Next());
    }

    private static (List<string> Records, bool IsTooLong) RecordsInBlocks(byte[] text, int blockBytes)
    {
        var records = new List<string>();
        using var blocks = new CsvBlocks(new MemoryStream(text), ',', 0, null, blockBytes);
        try
        {
            while (blocks.Next() is { } block)
            {
                using (block) records.AddRange(Records(block.Text, block.Start));
            }
        }
        catch (CsvRecordTooLongException)
        {
            return (records, true);
        }

        return (records, false);
    }

    /// <summary>Every record and everything that is wrong, each with its place.</summary>
    private static List<string> Records(ReadOnlyMemory<byte> text, long start)
    {
        var records = new List<string>();
        using var reader = CsvReader.Create(text, CsvBlocks.Options(',') with
        {
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = found => records.Add($"{start + found.ByteOffset}: {found.Reason}"),
        });
        while (reader.Read()) records.Add($"{start + reader.ByteOffset}: {Encoding.ASCII.GetString(reader.RawRecord)}");
        return records;
    }

    private static List<(string Text, long Start, long? Lines)> BlocksOf(
        byte[] text, int blockBytes, long start = 0, long? linesBefore = null)
    {
        var all = new List<(string Text, long Start, long? Lines)>();
        using var blocks = new CsvBlocks(new MemoryStream(text), ',', start, linesBefore, blockBytes);
        while (blocks.Next() is { } block)
        {
            using (block) all.Add((Encoding.ASCII.GetString(block.Text.Span), block.Start, block.LinesBefore));
        }

        return all;
    }
}
