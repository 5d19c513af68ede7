using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kriterium.Cli.Reading;

/// <summary>Numbers ids by the bytes that files write them with. It is asked for millions of rows, so that an id of usual length is compared as two words.</summary>
internal sealed class IdTable
{
    private const int LongestShort = 2 * sizeof(ulong);

    private readonly Dictionary<string, int> _long = [];
    private (ulong First, ulong Last, int Length, int Number)[] _short = new (ulong, ulong, int, int)[16];
    private int _shortCount;

    /// <summary>Gives an id that is not in it yet a number.</summary>
    public void Add(string id, int number)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(id);
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
        if (utf8.Length > LongestShort) return _long.TryGetValue(System.Text.Encoding.UTF8.GetString(utf8), out number);

        var (first, last) = WordsOf(utf8);
        var table = _short;
        for (var i = SlotOf(first, last) & (table.Length - 1); ; i = (i + 1) & (table.Length - 1))
        {
            ref readonly var one = ref table[i];
            if (one.Length == 0) return false;
            if (one.First != first || one.Last != last || one.Length != utf8.Length) continue;

            number = one.Number;
            return true;
        }
    }

    private void Put((ulong First, ulong Last, int Length, int Number) id)
    {
        if (id.Length == 0) return;

        var i = SlotOf(id.First, id.Last) & (_short.Length - 1);
        while (_short[i].Length != 0) i = (i + 1) & (_short.Length - 1);
        _short[i] = id;
    }

    private static int SlotOf(ulong first, ulong last)
    {
        var mixed = (first ^ BitOperations.RotateLeft(last, 32)) * 0x9E3779B97F4A7C15;
        return (int)(mixed >> 40);
    }

    /// <summary>The first and the last eight bytes, which overlap in an id of fewer than sixteen; with its length they are the id.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) WordsOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length >= sizeof(ulong)) return (BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]));

        var word = 0UL;
        foreach (var one in utf8) word = (word << 8) | one;
        return (word, 0);
    }
}
