namespace Kriterium;

/// <summary>Parts and bases of a block of areas in one year, all unknown where there is no such year or column.</summary>
internal readonly ref struct ShareBlock
{
    private readonly ReadOnlySpan<long> _parts;
    private readonly ReadOnlySpan<long> _wholes;

    public ShareBlock(AreaYearColumns? year, Indicator indicator, bool unknownEducationIsBasic, int start, int length)
    {
        _parts = AreaYearColumns.Block(year?.Part(indicator, unknownEducationIsBasic) ?? default, start, length);
        _wholes = AreaYearColumns.Block(year?.Whole(indicator) ?? default, start, length);
    }

#if NET
    /// <summary>As many parts as a processor takes at a time.</summary>
    public System.Numerics.Vector<long> PartsFrom(int i) => new(_parts.Slice(i));

    /// <summary>As many bases.</summary>
    public System.Numerics.Vector<long> WholesFrom(int i) => new(_wholes.Slice(i));
#endif
}
