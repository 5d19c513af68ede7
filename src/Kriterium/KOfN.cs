namespace Kriterium;

/// <summary>Counts verdicts, and settles k of n as soon as the open ones can no longer change the answer.</summary>
internal readonly struct KOfN
{
    private KOfN(int met, int notMet, int open)
    {
        Met = met;
        NotMet = notMet;
        Open = open;
    }

    public int Met { get; }

    public int NotMet { get; }

    public int Open { get; }

    public static KOfN Of(IEnumerable<Verdict> verdicts)
    {
        int met = 0, notMet = 0, open = 0;
        foreach (var verdict in verdicts)
        {
            if (verdict == Verdict.Met) met++;
            else if (verdict == Verdict.NotMet) notMet++;
            else open++;
        }

        return new KOfN(met, notMet, open);
    }

    /// <summary>Whether at least <paramref name="required"/> are met, whatever the open ones are.</summary>
    public Verdict AtLeast(int required) => AtLeast(Met, Open, required);

    /// <summary>Whether at least <paramref name="required"/> are met, whatever the open ones are.</summary>
    public static Verdict AtLeast(int met, int open, int required) =>
        met >= required ? Verdict.Met
        : met + open < required ? Verdict.NotMet
        : Verdict.Undetermined;

    /// <summary>The whole rule: large enough, every gate met, and enough of the criteria.</summary>
    public static Verdict Decide(Verdict size, IReadOnlyCollection<Verdict> gates, IEnumerable<Verdict> criteria, int required)
    {
        Verdict[] parts = [size, .. gates, Of(criteria).AtLeast(required)];
        return Of(parts).AtLeast(parts.Length);
    }
}
