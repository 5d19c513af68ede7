using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>Everything that there is to write: each area with its classification, in the order of the file.</summary>
internal sealed class Report(IReadOnlyList<(Area Area, Classification Classification)> areas, bool saysListed)
{
    public IReadOnlyList<(Area Area, Classification Classification)> Areas => areas;

    /// <summary>The rules that decided, in the order in which they were first used.</summary>
    public IEnumerable<ThresholdPolicy> Policies => areas.Select(area => area.Classification.Policy).Distinct();

    /// <summary>How many areas came to each verdict, and how that compares with what the file says.</summary>
    public IEnumerable<string> Summary()
    {
        yield return Text.Of(areas.Count, "area") + ": " + Text.Grouped(Count(Verdict.Met)) + " listed, "
            + Text.Grouped(Count(Verdict.NotMet)) + " not listed, " + Text.Grouped(Count(Verdict.Undetermined)) + " undetermined.";
        if (!saysListed) yield break;

        var stated = areas.Where(area => area.Area.Listed is not null).ToList();
        var open = stated.Count(area => area.Classification.Verdict == Verdict.Undetermined);
        var contradicted = stated.Where(area => Contradicts(area.Classification.Verdict, area.Area.Listed!.Value)).ToList();
        yield return "Against the column listed: " + Text.Grouped(stated.Count - open - contradicted.Count) + " agree, "
            + Text.Grouped(contradicted.Count) + " contradict, " + Text.Grouped(open) + " undetermined"
            + (stated.Count == areas.Count ? "." : "; " + Text.Grouped(areas.Count - stated.Count) + " not stated.");
        foreach (var (area, classification) in contradicted)
            yield return "Contradicts: " + area.Key + " is " + Text.Listed(classification.Verdict) + ", but the file says " + (area.Listed == true ? "yes." : "no.");
    }

    private int Count(Verdict verdict) => areas.Count(area => area.Classification.Verdict == verdict);

    private static bool Contradicts(Verdict verdict, bool listed) => verdict == (listed ? Verdict.NotMet : Verdict.Met);
}
