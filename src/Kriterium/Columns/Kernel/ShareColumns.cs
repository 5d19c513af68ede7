#if NET
using System.Numerics;

namespace Kriterium;

/// <summary>Parts and bases of a block of areas in one year, all unknown where there is no such year or column.</summary>
internal readonly ref struct ShareColumns
{
    private readonly ReadOnlySpan<long> _parts;
    private readonly ReadOnlySpan<long> _wholes;

    public ShareColumns(in Block block, MeasuredShare share, int yearsBack)
    {
        _parts = block.Parts(share, yearsBack);
        _wholes = block.Column(share.Whole, yearsBack);
    }

    /// <summary>As many parts as a processor takes at a time.</summary>
    public Vector<long> PartsFrom(int i) => new(_parts.Slice(i));

    /// <summary>As many bases.</summary>
    public Vector<long> WholesFrom(int i) => new(_wholes.Slice(i));
}
#endif
