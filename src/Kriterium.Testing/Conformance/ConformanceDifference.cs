namespace Kriterium.Testing;

/// <summary>One part of an answer that is not what the law says.</summary>
public sealed class ConformanceDifference
{
    internal ConformanceDifference(ConformanceCase ofCase, string path, string? expected, string? given)
    {
        Case = ofCase;
        Path = path;
        Expected = expected;
        Given = given;
    }

    /// <summary>The case.</summary>
    public ConformanceCase Case { get; }

    /// <summary>The part of the answer, such as <c>rules.vulnerable.criteria.convicted</c>.</summary>
    public string Path { get; }

    /// <summary>What the law says, or <c>null</c> where there is no such part.</summary>
    public string? Expected { get; }

    /// <summary>What was answered, or <c>null</c> where the part is missing.</summary>
    public string? Given { get; }

    /// <summary>"2013/convicted/counts/at (exactly 2.7 % is not more): status: expected none, given particularly_vulnerable".</summary>
    public override string ToString() =>
        Case.Id + " (" + Case.Sentence + "): " + Path + ": expected " + (Expected ?? "nothing") + ", given " + (Given ?? "nothing");
}
