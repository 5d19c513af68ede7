#if NET
using System.Numerics;
using System.Runtime.InteropServices;

namespace Kriterium;

/// <summary>
/// How far the areas of a block lie above one limit, several areas at a time: the numerator over the bases of all years, in 64 bits.
/// </summary>
/// <remarks>An area that 64 bits are not sure to hold, or whose counts are not all known, comes out as <see cref="Unsure"/>.</remarks>
internal readonly struct BlockMargins
{
    /// <summary>Stands for a margin that is not sure. No sure margin is so low.</summary>
    public const long Unsure = long.MinValue;

    private readonly Vector<long> _partFactor;
    private readonly Vector<long> _wholeFactor;
    private readonly Vector<long> _largestWhole;
    private readonly Vector<long> _largestProduct;
    private readonly Vector<long> _below;
    private readonly Vector<long> _at;
    private readonly Vector<long> _above;

    public BlockMargins(in CompiledLimit limit)
    {
        _partFactor = new Vector<long>(limit.ShortPartFactor);
        _wholeFactor = new Vector<long>(limit.ShortWholeFactor);
        _largestWhole = new Vector<long>(limit.LargestShortWhole);
        _largestProduct = new Vector<long>(limit.LargestShortProduct);
        _below = new Vector<long>((long)limit.BySide(-1L));
        _at = new Vector<long>((long)limit.BySide(0L));
        _above = new Vector<long>((long)limit.BySide(1L));
    }

    /// <summary>How many areas are taken at a time.</summary>
    public static int Step => Vector<long>.Count;

    /// <summary>One year, for the areas from <paramref name="i"/> on.</summary>
    public Vector<long> OneYear(in ShareColumns year, int i)
    {
        var (part, whole) = (year.PartsFrom(i), year.WholesFrom(i));
        return IfSure(Over(part, whole), whole, Doubt(part, whole));
    }

    /// <summary>The mean of two years.</summary>
    public Vector<long> TwoYears(in ShareColumns year0, in ShareColumns year1, int i)
    {
        var (part0, whole0, part1, whole1) = (year0.PartsFrom(i), year0.WholesFrom(i), year1.PartsFrom(i), year1.WholesFrom(i));
        return IfSure(
            (Over(part0, whole0) * whole1) + (Over(part1, whole1) * whole0),
            whole0 * whole1,
            Doubt(part0, whole0) | Doubt(part1, whole1));
    }

    /// <summary>The mean of four years.</summary>
    public Vector<long> FourYears(in ShareColumns year0, in ShareColumns year1, in ShareColumns year2, in ShareColumns year3, int i)
    {
        var (part0, whole0, part1, whole1) = (year0.PartsFrom(i), year0.WholesFrom(i), year1.PartsFrom(i), year1.WholesFrom(i));
        var (part2, whole2, part3, whole3) = (year2.PartsFrom(i), year2.WholesFrom(i), year3.PartsFrom(i), year3.WholesFrom(i));
        var (newer, older) = (whole0 * whole1, whole2 * whole3);
        return IfSure(
            (((Over(part0, whole0) * whole1) + (Over(part1, whole1) * whole0)) * older)
                + (((Over(part2, whole2) * whole3) + (Over(part3, whole3) * whole2)) * newer),
            newer * older,
            Doubt(part0, whole0) | Doubt(part1, whole1) | Doubt(part2, whole2) | Doubt(part3, whole3));
    }

    /// <summary>Writes the verdicts for margins, undetermined for those that are not sure, for as many as come out even.</summary>
    /// <returns>How many.</returns>
    public int Judge(ReadOnlySpan<long> margins, Span<Verdict> verdicts)
    {
        var bytes = MemoryMarshal.AsBytes(verdicts);
        var i = 0;
        for (; i <= margins.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            // Verdicts of 64 bits, then of 32, of 16, and of the 8 that they have.
            Vector.Narrow(Short(margins, i), Short(margins, i + Vector<short>.Count)).As<sbyte, byte>().CopyTo(bytes.Slice(i));
        }

        return i;
    }

    private Vector<short> Short(ReadOnlySpan<long> margins, int i) => Vector.Narrow(Int(margins, i), Int(margins, i + Vector<int>.Count));

    private Vector<int> Int(ReadOnlySpan<long> margins, int i) => Vector.Narrow(Judge(margins, i), Judge(margins, i + Vector<long>.Count));

    private Vector<long> Judge(ReadOnlySpan<long> margins, int i)
    {
        var over = new Vector<long>(margins.Slice(i));
        var bySign = Vector.ConditionalSelect(
            Vector.GreaterThan(over, Vector<long>.Zero),
            _above,
            Vector.ConditionalSelect(Vector.LessThan(over, Vector<long>.Zero), _below, _at));
        return Vector.AndNot(bySign, Vector.Equals(over, new Vector<long>(Unsure)));
    }

    private Vector<long> Over(Vector<long> part, Vector<long> whole) => (part * _partFactor) - (whole * _wholeFactor);

    /// <summary>Below zero for an unknown part, for an empty base, and for one that is too large or unknown.</summary>
    private Vector<long> Doubt(Vector<long> part, Vector<long> whole) => part | (whole - Vector<long>.One) | (_largestWhole - whole);

    private Vector<long> IfSure(Vector<long> over, Vector<long> product, Vector<long> doubt) =>
        Vector.ConditionalSelect(Vector.LessThan(doubt | (_largestProduct - product), Vector<long>.Zero), new Vector<long>(Unsure), over);
}
#endif
