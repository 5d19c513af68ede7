using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Kriterium.Cli.Reading;

/// <summary>
/// Numbers ids by the bytes that files write them with. It is asked for millions of rows, so that an id of usual length is compared
/// as two words.
/// </summary>
/// <remarks>
/// Where an id stands depends on numbers drawn by chance for each table, so that no file can be made whose ids are all looked for in
/// one place.
/// </remarks>
internal sealed class IdTable
{
    private const int LongestShort = 2 * sizeof(ulong);

    /// <summary>What takes more bytes is most likely a mistake, and is not found here.</summary>
    public const int Longest = 256;

    private readonly ulong _firstFactor = RandomOdd();
    private readonly ulong _lastFactor = RandomOdd();
    private readonly Dictionary<string, int> _long = [];
    private (ulong First, ulong Last, int Length, int Number)[] _short = new (ulong, ulong, int, int)[16];
    private int _shortCount;

    /// <summary>Gives an id that is not in it yet a number.</summary>
    public void Add(string id, int number)
    {
        var utf8 = Encoding.UTF8.GetBytes(id);
        if (utf8.Length > LongestShort)
        {
            _long.Add(id, number);
            return;
        }

        // Never more than half full, so that what is not in it is soon known not to be.
        if (++_shortCount * 2 > _short.Length)
        {
            var before = _short;
            _short = new (ulong, ulong, int, int)[before.Length * 2];
            foreach (var one in before) Put(one);
        }

        var (first, last) = WordsOf(utf8);
        Put((first, last, utf8.Length, number));
    }

    /// <summary>Finds the number of an id; false when it has none.</summary>
    public bool TryFind(ReadOnlySpan<byte> utf8, out int number)
    {
        number = 0;
        if (utf8.IsEmpty) return false;
        if (utf8.Length > LongestShort) return TryFindLong(utf8, out number);

        var (first, last) = WordsOf(utf8);
        var table = _short;
        for (var i = SlotOf(first, last); ; i = (i + 1) & (table.Length - 1))
        {
            ref readonly var one = ref table[i];
            if (one.Length == 0) return false;
            if (one.First != first || one.Last != last || one.Length != utf8.Length) continue;

            number = one.Number;
            return true;
        }
    }

    private bool TryFindLong(ReadOnlySpan<byte> utf8, out int number)
    {
        number = 0;
        Span<char> text = stackalloc char[Longest];
        return utf8.Length <= text.Length
            && Utf8.ToUtf16(utf8, text, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
            && _long.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out number);
    }

    private void Put((ulong First, ulong Last, int Length, int Number) id)
    {
        if (id.Length == 0) return;

        var i = SlotOf(id.First, id.Last);
        while (_short[i].Length != 0) i = (i + 1) & (_short.Length - 1);
        _short[i] = id;
    }

    /// <summary>
    /// The uppermost bits of a sum of products with chosen odd factors, as many as number the places of the table. Every bit of an id
    /// moves them; the lower ones only some do.
    /// </summary>
    private int SlotOf(ulong first, ulong last) =>
        (int)(((first * _firstFactor) + (last * _lastFactor)) >> (64 - BitOperations.Log2((uint)_short.Length)));

    private static ulong RandomOdd() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    /// <summary>
    /// The first and the last eight bytes, which overlap in an id of fewer than sixteen; with its length they are the id.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) WordsOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length >= sizeof(ulong))
        {
            var last = utf8[^sizeof(ulong)..];
            return (BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(last));
        }

        var word = 0UL;
        foreach (var one in utf8) word = (word << 8) | one;
        return (word, 0);
    }
}
