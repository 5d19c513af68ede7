namespace Kriterium;

/// <summary>A part and its base as intervals of whole numbers, of one year or added up over the few of a window.</summary>
/// <remarks>A count has 63 bits, times 1,000 and over four years 75: no sum comes near the 126 of <see cref="Exact"/>.</remarks>
internal readonly struct PartOfWhole
{
    private readonly Wide _fewestPart;
    private readonly Wide? _mostWhole;

    // Where the share is largest: base and part taken together, as the part is at most its base.
    private readonly Wide? _partAtLargest;
    private readonly Wide? _wholeAtLargest;

    private PartOfWhole(Wide fewestPart, Wide? mostWhole, Wide? partAtLargest, Wide? wholeAtLargest)
    {
        _fewestPart = fewestPart;
        _mostWhole = mostWhole;
        _partAtLargest = partAtLargest;
        _wholeAtLargest = wholeAtLargest;
    }

    /// <summary>No part of an empty base: where a sum begins.</summary>
    public static PartOfWhole Nobody => new(0, 0, 0, 0);

    /// <param name="part">In units of which <paramref name="unitsPerPerson"/> make one person.</param>
    /// <param name="whole">Persons.</param>
    /// <param name="unitsPerPerson">1, or 1000 for thousandths.</param>
    public static PartOfWhole From(Count part, Count whole, long unitsPerPerson)
    {
        var fewestWhole = (Wide)whole.Lower * unitsPerPerson;
        var mostWhole = (Wide?)whole.Upper * unitsPerPerson;
        var mostPart = (Wide?)part.Upper;

        // Up to the largest part, a larger base takes a larger part along; beyond it, a larger base only dilutes.
        var together = mostPart < mostWhole || mostWhole is null ? mostPart : mostWhole;
        var wholeAtLargest = together > fewestWhole || together is null ? together : fewestWhole;
        var partAtLargest = mostPart < wholeAtLargest || wholeAtLargest is null ? mostPart : wholeAtLargest;
        return new PartOfWhole(part.Lower, mostWhole, partAtLargest, wholeAtLargest);
    }

    public static PartOfWhole operator +(PartOfWhole a, PartOfWhole b) =>
        new(
            a._fewestPart + b._fewestPart,
            a._mostWhole + b._mostWhole,
            a._partAtLargest + b._partAtLargest,
            a._wholeAtLargest + b._wholeAtLargest);

    /// <summary>The smallest share it can be. Where the base may be empty nobody is measured, and anything from 0 to 1 is possible.</summary>
    public Fraction Lowest => _mostWhole is { } whole && whole != 0 ? new Fraction(_fewestPart, whole) : Fraction.Zero;

    /// <summary>The largest share it can be.</summary>
    public Fraction Highest => _wholeAtLargest is { } whole && whole != 0 && _partAtLargest is { } part ? new Fraction(part, whole) : Fraction.One;

    /// <summary>The range of the share.</summary>
    public Interval Share() => new(Lowest.ToRational(), Highest.ToRational());
}
