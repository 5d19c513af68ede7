namespace Kriterium.Testing;

/// <summary>
/// A random order of any number of people without a table of them: a mixing of the next power of two, repeated until it falls among them.
/// </summary>
internal readonly struct Shuffle
{
    private readonly ulong _count;
    private readonly ulong _mask;
    private readonly int _shift;
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;

    public Shuffle(long count, ulong key)
    {
        var bits = 1;
        while (1L << bits < count) bits++;

        _count = (ulong)count;
        _mask = (1UL << bits) - 1;
        _shift = (bits + 1) / 2;
        _first = SplitMix.At(key, 0) | 1;
        _second = SplitMix.At(key, 1) | 1;
        _third = SplitMix.At(key, 2);
    }

    /// <summary>The person on a row. Every step can be undone, so no two rows have the same.</summary>
    public long At(long row)
    {
        var x = (ulong)row;
        do
        {
            x = (x + _third) & _mask;
            x = (x * _first) & _mask;
            x ^= x >> _shift;
            x = (x * _second) & _mask;
            x ^= x >> _shift;
            x = (x * _first) & _mask;
            x ^= x >> _shift;
        }
        while (x >= _count);
        return (long)x;
    }
}
