using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>The margins of an area by each rule that judges it by criteria, as far as they may be seen.</summary>
/// <param name="Area">The area, as the file gives it.</param>
/// <param name="Rules">The margins by each rule, the least severe status first.</param>
internal sealed record AreaMargins(Area Area, IReadOnlyList<Margins> Rules)
{
    public static AreaMargins Of(AreaResult result, SmallCounts small)
    {
        var classifications = result.Status is { } status
            ? status.Findings.Select(finding => finding.Classification).OfType<Classification>()
            : [result.Classification];
        return new AreaMargins(result.Area, [.. classifications.Select(classification => small.Apply(Margins.Of(classification)))]);
    }
}
