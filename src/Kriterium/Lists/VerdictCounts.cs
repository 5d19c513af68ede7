namespace Kriterium;

/// <summary>How many areas came to each verdict.</summary>
internal readonly struct VerdictCounts(int met, int notMet, int undetermined)
{
    public int Met => met;

    public int NotMet => notMet;

    public int Undetermined => undetermined;

    /// <summary>With one area moved from one verdict to another.</summary>
    public VerdictCounts Moved(Verdict from, Verdict to) => Plus(from, -1).Plus(to, 1);

    public VerdictCounts Plus(Verdict verdict, int areas) => verdict switch
    {
        Verdict.Met => new(met + areas, notMet, undetermined),
        Verdict.NotMet => new(met, notMet + areas, undetermined),
        _ => new(met, notMet, undetermined + areas),
    };
}
