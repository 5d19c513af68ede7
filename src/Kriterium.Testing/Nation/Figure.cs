namespace Kriterium.Testing;

/// <summary>
/// One figure of an area, in parts of 10,000: where it was in 2015, where it is going, and whether it stays at a limit of the law.
/// </summary>
internal readonly struct Figure
{
    /// <summary>The year that the drawn figures are of.</summary>
    public const int BaseYear = 2015;

    private readonly int _start;
    private readonly int _yearly;
    private readonly int _unrest;
    private readonly bool _atLimit;

    /// <param name="start">The figure in <see cref="BaseYear"/>, where no limit holds it.</param>
    /// <param name="unrest">How far it jumps from one year to the next.</param>
    /// <param name="limits">Where it can stay.</param>
    /// <param name="chance">How many of a thousand areas stay at the limit that is nearest.</param>
    /// <param name="draws">Where chance comes from.</param>
    public Figure(int start, int unrest, int[] limits, int chance, ref Draws draws)
    {
        _atLimit = draws.Chance(chance);
        _start = _atLimit ? limits.OrderBy(limit => Distance(limit, start)).First() : start;
        _yearly = draws.Between(-unrest / 4, unrest / 4);
        _unrest = unrest;
    }

    /// <summary>The share in a year. At a limit it is within parts of a per cent.</summary>
    public int In(int year, ref Draws draws)
    {
        var jump = draws.Between(-_unrest, _unrest);
        return _atLimit ? _start + (jump / 2) : _start + (_yearly * Since(year)) + jump;
    }

    /// <summary>
    /// How many of a number of people (or of thousandths of people) in a year. At a limit it is exactly on it, or off
    /// it by at most the number given.
    /// </summary>
    public int Of(int people, int off, int year, ref Draws draws)
    {
        var share = In(year, ref draws);
        var count = _atLimit
            ? ((long)people * _start / 10_000) + (draws.Between(-1, 1) * off)
            : (long)people * share / 10_000;
        return (int)(count < 0 ? 0 : count > people ? people : count);
    }

    /// <summary>Years after <see cref="BaseYear"/>. What changes slowly stops after 15.</summary>
    public static int Since(int year) => year < BaseYear - 15 ? -15 : year > BaseYear + 15 ? 15 : year - BaseYear;

    private static int Distance(int a, int b) => a < b ? b - a : a - b;
}
