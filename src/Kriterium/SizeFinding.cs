using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Whether an area is large enough for the rule.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record SizeFinding
{
    internal SizeFinding(Count residents, long smallestPopulation, Verdict verdict)
    {
        Residents = residents;
        SmallestPopulation = smallestPopulation;
        Verdict = verdict;
    }

    /// <summary>Residents on 1 January of the list's year.</summary>
    public Count Residents { get; }

    /// <summary>The fewest residents with which an area can be listed; exactly this many qualifies (<i>mindst</i>).</summary>
    public long SmallestPopulation { get; }

    /// <summary>The limit in words: "at least 1,000".</summary>
    public string LimitText => "at least " + Words.Grouped(SmallestPopulation);

    /// <summary>Whether the area has that many.</summary>
    public Verdict Verdict { get; }

    /// <summary>"at least 1,000 residents: met, 1,204".</summary>
    public override string ToString() =>
        SmallestPopulation == 0 ? "any number of residents" : LimitText + " residents: " + Words.Verdict(Verdict) + ", " + Residents;
}
