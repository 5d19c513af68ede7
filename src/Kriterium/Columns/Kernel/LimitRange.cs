namespace Kriterium;

/// <summary>What figures are held against: a point, or as wide as the national share is known.</summary>
/// <remarks>Fields and not properties, here and below: it is read for each of a million areas, and a property would copy it each time.</remarks>
internal readonly struct LimitRange
{
    public readonly PointLimit Lower;
    public readonly PointLimit Upper;

    /// <summary>Whether both ends are the same.</summary>
    public readonly bool IsPoint;

    /// <summary>Whether an end takes longer numbers than <see cref="Exact"/> has, and is not here.</summary>
    public readonly bool IsTooLong;

    public LimitRange(PointLimit point)
        : this(point, point) => IsPoint = true;

    public LimitRange(PointLimit lower, PointLimit upper)
    {
        Lower = lower;
        Upper = upper;
    }

    private LimitRange(bool isTooLong)
        : this() => IsTooLong = isTooLong;

    public static LimitRange TooLong => new(isTooLong: true);
}
