using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// Whether an area was a parallel society (before 2018: particularly vulnerable) on one earlier list, and how that is known.
/// </summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record EarlierList
{
    internal EarlierList(CalendarDate listDate, Verdict verdict, EarlierListBasis basis)
    {
        ListDate = listDate;
        Verdict = verdict;
        Basis = basis;
    }

    /// <summary>The date of the list.</summary>
    public CalendarDate ListDate { get; }

    /// <summary>Whether the area was a parallel society on it; undetermined when that is not known.</summary>
    public Verdict Verdict { get; }

    /// <summary>How that is known, or why it is not.</summary>
    public EarlierListBasis Basis { get; }

    /// <summary>"2017-12-01: met (listed)".</summary>
    public override string ToString() => ListDate + ": " + Words.Verdict(Verdict) + " (" + Words.Basis(Basis) + ")";
}
