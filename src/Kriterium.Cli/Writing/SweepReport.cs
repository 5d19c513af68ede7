using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>One list with a figure of its rule varied.</summary>
/// <param name="Date">The date of the list.</param>
/// <param name="Areas">Its areas, in the order of the file.</param>
/// <param name="Sweep">The figure, for these areas in this order.</param>
/// <param name="Steps">Each value asked for; at least one.</param>
internal sealed record SweptList(CalendarDate Date, IReadOnlyList<Area> Areas, Sweep Sweep, IReadOnlyList<SweepStep> Steps)
{
    /// <summary>Each area with those of its flips that lie in the range asked for; without any, with none.</summary>
    public IEnumerable<(Area Area, Verdict AtFirst, IReadOnlyList<AreaFlip> Flips)> ByArea()
    {
        var flips = Sweep.Flips.Where(flip => !IsLess(flip, Steps[0]) && !IsLess(Steps[^1], flip)).ToLookup(flip => flip.AreaId);
        return Areas.Zip(Steps[0].Verdicts, (area, verdict) => (area, verdict, (IReadOnlyList<AreaFlip>)[.. flips[area.Key.AreaId]]));
    }

    private static bool IsLess(AreaFlip flip, SweepStep step) => IsLess((flip.Limit, flip.Number), (step.Limit, step.Number));

    private static bool IsLess(SweepStep step, AreaFlip flip) => IsLess((step.Limit, step.Number), (flip.Limit, flip.Number));

    private static bool IsLess((Limit? Limit, long? Number) one, (Limit? Limit, long? Number) other) =>
        one.Limit is { } limit ? SweptValue.Of(limit).CompareTo(SweptValue.Of(other.Limit!)) < 0 : one.Number < other.Number;
}

/// <summary>Everything that there is to write: each list, in the order of the file, as far as it may be seen.</summary>
internal sealed class SweepReport(IReadOnlyList<SweptList> lists, SmallCounts small)
{
    public IReadOnlyList<SweptList> Lists => lists;

    /// <summary>The counts that are withheld.</summary>
    public SmallCounts Small => small;

    /// <summary>What happened, one sentence a list.</summary>
    public IEnumerable<string> Summary() => lists.Select(Sentence);

    /// <summary>How many areas do not change, the rule, and what was withheld.</summary>
    public IEnumerable<string> LinesBelow()
    {
        foreach (var list in lists)
        {
            var still = list.ByArea().Where(area => area.Flips.Count == 0).Select(area => area.AtFirst).ToList();
            yield return "List of " + list.Date + ": " + Words.Of(still.Count, "area") + " without a change, "
                + Words.Grouped(still.Count(verdict => verdict == Verdict.Met)) + " listed, "
                + Words.Grouped(still.Count(verdict => verdict == Verdict.NotMet)) + " not listed, "
                + Words.Grouped(still.Count(verdict => verdict == Verdict.Undetermined)) + " undetermined.";
        }

        foreach (var rule in lists.Select(list => list.Sweep.Policy).Distinct()) yield return "Rule varied: " + rule + ".";
        foreach (var line in Withheld()) yield return line;
    }

    /// <summary>What was withheld.</summary>
    public IEnumerable<string> Withheld() => WithheldText.Lines(lists.SelectMany(list => list.Areas), small);

    /// <summary>
    /// "List of 2015-12-01, 30 areas, the limit of convicted: 25 listed from 2 % to 2.3 %, 24 listed and 1 undetermined at 2.4 %."
    /// </summary>
    private static string Sentence(SweptList list)
    {
        var runs = new List<(SweepStep First, SweepStep Last)>();
        foreach (var step in list.Steps)
        {
            if (runs.Count > 0 && Same(runs[^1].First, step)) runs[^1] = (runs[^1].First, step);
            else runs.Add((step, step));
        }

        return "List of " + list.Date + ", " + Words.Of(list.Areas.Count, "area") + ", " + SweptValue.Name(list.Sweep) + ": "
            + string.Join(", ", runs.Select(run => Counts(run.First) + " " + Values(run.First, run.Last))) + ".";
    }

    private static bool Same(SweepStep one, SweepStep other) =>
        one.ListedCount == other.ListedCount && one.UndeterminedCount == other.UndeterminedCount;

    private static string Counts(SweepStep step) =>
        Words.Grouped(step.ListedCount) + " listed"
        + (step.UndeterminedCount == 0 ? "" : " and " + Words.Grouped(step.UndeterminedCount) + " undetermined");

    private static string Values(SweepStep first, SweepStep last)
    {
        var text = SweptValue.Text(first.Limit, first.Number);
        return first == last ? "at " + text : "from " + text + " to " + SweptValue.Text(last.Limit, last.Number);
    }
}
