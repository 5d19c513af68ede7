namespace Kriterium.Internal;

/// <summary>The whole rule as a table: what so many met and so many undetermined criteria and gates come to.</summary>
/// <remarks>Looked up and not compared, as among a million areas no processor guesses which way the next one goes. The size of an area counts as a gate.</remarks>
internal sealed class TallyTable
{
    // A tally is a sum: 1 for a met criterion and 8 for an undetermined one, 64 times that for a gate. There are at most 7 of each, as there are 5 indicators.
    private const int Open = 8;
    private const int Gate = Open * Open;

    private static readonly int[] Weights = [Open, 1, 0];

    private readonly Verdict[] _verdicts = new Verdict[Gate * Gate];

    public TallyTable(int criteria, int required, int gates)
    {
        foreach (var (criteriaTally, ofCriteria) in Tallies(criteria, required))
        {
            foreach (var (gateTally, ofGates) in Tallies(gates, gates))
                _verdicts[criteriaTally + (Gate * gateTally)] = Tally.Of([ofCriteria, ofGates]).AtLeast(2);
        }
    }

    /// <summary>What a criterion adds to a tally.</summary>
    public static int OfCriterion(Verdict verdict) => Weights[(int)verdict];

    /// <summary>What a gate, or the size, adds to a tally.</summary>
    public static int OfGate(Verdict verdict) => Gate * Weights[(int)verdict];

    /// <summary>The verdict of the rule for a whole tally.</summary>
    public Verdict Decide(int tally) => _verdicts[tally];

    private static IEnumerable<(int Tally, Verdict Verdict)> Tallies(int count, int required)
    {
        for (var met = 0; met <= count; met++)
        {
            for (var open = 0; open <= count - met; open++)
                yield return ((Open * open) + met, Tally.AtLeast(met, open, required));
        }
    }
}
