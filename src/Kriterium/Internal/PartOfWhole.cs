using System.Numerics;

namespace Kriterium.Internal;

/// <summary>A part and its base as intervals of whole numbers, of one year or added up over several.</summary>
internal readonly struct PartOfWhole
{
    private readonly BigInteger _fewestPart;
    private readonly BigInteger? _mostWhole;

    // Where the share is largest: base and part taken together, as the part is at most its base.
    private readonly BigInteger? _partAtLargest;
    private readonly BigInteger? _wholeAtLargest;

    private PartOfWhole(BigInteger fewestPart, BigInteger? mostWhole, BigInteger? partAtLargest, BigInteger? wholeAtLargest)
    {
        _fewestPart = fewestPart;
        _mostWhole = mostWhole;
        _partAtLargest = partAtLargest;
        _wholeAtLargest = wholeAtLargest;
    }

    /// <summary>A year of which nothing is known.</summary>
    public static PartOfWhole Unknown { get; } = From(Count.Unknown, Count.Unknown, 1);

    /// <param name="part">In units of which <paramref name="unitsPerPerson"/> make one person.</param>
    /// <param name="whole">Persons.</param>
    /// <param name="unitsPerPerson">1, or 1000 for thousandths.</param>
    public static PartOfWhole From(Count part, Count whole, long unitsPerPerson)
    {
        var fewestWhole = (BigInteger)whole.Lower * unitsPerPerson;
        var mostWhole = (BigInteger?)whole.Upper * unitsPerPerson;
        var mostPart = (BigInteger?)part.Upper;

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

    /// <summary>The range of the share. Where the base may be empty nobody is measured, and anything from 0 to 1 is possible.</summary>
    public Interval Share() =>
        new(
            _mostWhole is { IsZero: false } mostWhole ? new Rational(_fewestPart, mostWhole) : Rational.Zero,
            _wholeAtLargest is { IsZero: false } whole && _partAtLargest is { } part ? new Rational(part, whole) : Rational.One);
}
