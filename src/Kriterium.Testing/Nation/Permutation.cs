namespace Kriterium.Testing;

/// <summary>
/// Puts a few ten thousand people in another order, one by one: <c>position * multiplier + offset</c>, modulo their number. So any
/// part of them can be picked and its size is exact.
/// </summary>
internal readonly struct Permutation
{
    /// <summary>Below this the products fit in 32 bits.</summary>
    public const int MostPeople = 60_000;

    private readonly uint _count;
    private readonly uint _multiplier;
    private readonly uint _offset;

    public Permutation(int count, ref Draws draws)
    {
        _count = (uint)(count < 1 ? 1 : count);
        _offset = (uint)draws.Below((int)_count);
        _multiplier = _count < 3 ? 1 : (uint)draws.Between((int)_count / 3, (int)_count * 2 / 3);
        while (GreatestCommonDivisor(_multiplier, _count) != 1) _multiplier++;
    }

    public uint At(uint position) => ((position * _multiplier) + _offset) % _count;

    private static uint GreatestCommonDivisor(uint a, uint b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
