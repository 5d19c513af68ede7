namespace Kriterium;

/// <summary>An exactly known part of a base that is not empty. <c>default</c> is none, and says that the counts must be looked at in full.</summary>
internal readonly struct ExactShare
{
    private ExactShare(long part, long whole)
    {
        Part = part;
        Whole = whole;
    }

    /// <summary>In the units of <see cref="ShareCounts.UnitsPerPerson"/>.</summary>
    public long Part { get; }

    /// <summary>Persons; 0 for none, and where the base is empty.</summary>
    public long Whole { get; }

    /// <summary>A number below zero stands for a count that is not exactly known.</summary>
    public static ExactShare From(long part, long whole) => (part | whole) < 0 ? default : new(part, whole);
}
