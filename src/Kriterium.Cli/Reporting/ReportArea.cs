using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Reporting;

/// <summary>One area of a report, as far as it may be seen.</summary>
/// <param name="Result">What was decided.</param>
/// <param name="Explanation">Why, in the language of the report.</param>
/// <param name="Margins">How close it is to another verdict of each rule.</param>
internal sealed record ReportArea(AreaResult Result, Explanation Explanation, AreaMargins Margins)
{
    public Area Area => Result.Area;

    /// <summary>What became of it since the list before; <c>null</c> without one.</summary>
    public AreaChange? Change { get; init; }

    /// <summary>Its place in the page, as an id: the same for the same input.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>What is not known and could still change its status or verdict.</summary>
    public IEnumerable<string> OpenQuestions =>
        Explanation.OpenQuestions.Where(question => question.Matters).Select(question => question.ToString());

    /// <summary>Where its status, or its place on the list, stands among those of other areas: the most severe first.</summary>
    public int Rank => Result.Status is { } status
        ? status.Status switch
        {
            AreaStatus.None => 0,
            AreaStatus.Undetermined => 1,
            var settled => (int)settled,
        }
        : Result.Classification.Verdict switch
        {
            Verdict.Met => 2,
            Verdict.Undetermined => 1,
            _ => 0,
        };
}
