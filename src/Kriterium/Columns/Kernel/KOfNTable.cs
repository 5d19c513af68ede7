#if NET
using System.Numerics;
#endif

namespace Kriterium;

/// <summary>The whole rule as a table: what so many met and so many undetermined criteria and gates come to.</summary>
/// <remarks>
/// Looked up and not compared, as among a million areas no processor guesses which way the next one goes. The size of an area counts
/// as a gate.
/// </remarks>
internal sealed class KOfNTable
{
    // A tally is a sum: 1 for a met criterion and 8 for an undetermined one. There are at most 7 of each, as there are 5 indicators.
    private const byte Open = 8;
    private const int Tallies = Open * Open;

    private static readonly byte[] Weights = [Open, 1, 0];

    private readonly Verdict[] _verdicts = new Verdict[Tallies * Tallies];

    public KOfNTable(int criteria, int required, int gates)
    {
        foreach (var (criteriaTally, ofCriteria) in Possible(criteria, required))
        {
            foreach (var (gateTally, ofGates) in Possible(gates, gates))
                _verdicts[criteriaTally + (Tallies * gateTally)] = KOfN.Of([ofCriteria, ofGates]).AtLeast(2);
        }
    }

    /// <summary>What one verdict adds to a tally.</summary>
    public static byte Of(Verdict verdict) => Weights[(int)verdict];

    /// <summary>The tally of so many that are not judged yet: they count as undetermined.</summary>
    public static byte Unjudged(int count) => (byte)(count * Open);

    /// <summary>The tally after one of those that were not judged has been.</summary>
    public static byte Judged(byte tally, Verdict verdict) => (byte)(tally - Open + Of(verdict));

    /// <summary>Adds the verdict of each area to its tally.</summary>
    public static void Add(ReadOnlySpan<Verdict> verdicts, Span<byte> tallies)
    {
        var i = 0;
#if NET
        var bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(verdicts);
        for (; i <= bytes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var next = new Vector<byte>(bytes.Slice(i));
            var met = Vector.Equals(next, new Vector<byte>((byte)Verdict.Met)) & Vector<byte>.One;
            var open = Vector.Equals(next, new Vector<byte>((byte)Verdict.Undetermined)) & new Vector<byte>(Open);
            (new Vector<byte>(tallies.Slice(i)) + met + open).CopyTo(tallies.Slice(i));
        }
#endif
        for (; i < verdicts.Length; i++) tallies[i] += Of(verdicts[i]);
    }

    /// <summary>The verdict of the rule.</summary>
    public Verdict Decide(byte criteria, byte gates) => _verdicts[criteria + (Tallies * gates)];

    private static IEnumerable<(int Tally, Verdict Verdict)> Possible(int count, int required)
    {
        for (var met = 0; met <= count; met++)
        {
            for (var open = 0; open <= count - met; open++)
                yield return ((Open * open) + met, KOfN.AtLeast(met, open, required));
        }
    }
}
