using System.Diagnostics;
using System.Text;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Tests;

/// <summary>Ids of any length are found by their bytes, and no choice of ids makes that slow.</summary>
public class IdTableTests
{
    private const int Ids = 20_000;

    [Fact]
    public void EveryId_IsFound_AndNothingElse()
    {
        string[] ids =
        [
            .. Enumerable.Range(1, 300).Select(length => new string('æ', length)),
            "a", "ab", "0000000000000001", "00000000000000001",
        ];
        var table = new IdTable();
        for (var i = 0; i < ids.Length; i++) table.Add(ids[i], i);

        foreach (var (number, id) in ids.Index())
        {
            // What is longer than an id can well be is left to those who read slowly.
            var isShort = Encoding.UTF8.GetByteCount(id) <= IdTable.Longest;
            Assert.Equal((isShort, isShort ? number : 0), (table.TryFind(Encoding.UTF8.GetBytes(id), out var found), found));
        }

        byte[][] others = [[], "b"u8.ToArray(), "0000000000000002"u8.ToArray(), [0xC3], [.. Enumerable.Repeat((byte)0xC3, 40)]];
        Assert.All(others, other => Assert.False(table.TryFind(other, out _)));
    }

    /// <summary>
    /// The two halves of each are such that a hash that everybody knows puts all of them in one place: then every search goes through
    /// them all.
    /// </summary>
    [Fact]
    public void IdsChosenToCollide_TakeAboutAsLongAsOthers()
    {
        string[] chosen = [.. Enumerable.Range(0, Ids).Select(i => $"{i:X8}").Select(half => half + half[4..] + half[..4])];
        string[] late = [.. Enumerable.Range(0, 94 * 94).Select(i => $"xxxxxxx{(char)('!' + (i / 94))}xxxxxxx{(char)('!' + (i % 94))}")];
        string[] others = [.. Enumerable.Range(0, Ids).Select(i => $"{i:X8}-{i:X7}")];
        TimeToFindAll(others);

        // Hundreds of times as long if they collide; the clock of a busy machine may be off by a few times.
        var usual = TimeToFindAll(others);
        Assert.All((string[][])[chosen, late], ids => Assert.True(TimeToFindAll(ids) < 50 * usual));
    }

    private static TimeSpan TimeToFindAll(string[] ids)
    {
        var start = Stopwatch.GetTimestamp();
        var table = new IdTable();
        for (var i = 0; i < ids.Length; i++) table.Add(ids[i], i);
        foreach (var (number, id) in ids.Index())
        {
            Assert.True(table.TryFind(Encoding.UTF8.GetBytes(id), out var found));
            Assert.Equal(number, found);
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
