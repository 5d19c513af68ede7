namespace Kriterium.Internal;

/// <summary>What figures are held against: a point, or as wide as the national share is known.</summary>
internal readonly struct LimitRange
{
    public LimitRange(PointLimit point)
    {
        Lower = point;
        Upper = point;
        IsPoint = true;
    }

    public LimitRange(PointLimit lower, PointLimit upper)
    {
        Lower = lower;
        Upper = upper;
    }

    public PointLimit Lower { get; }

    public PointLimit Upper { get; }

    public bool IsPoint { get; }
}
