using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Whether a point of the agreement of 2013 applies to an area, and why.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record AgreementAnswer
{
    internal AgreementAnswer(Verdict verdict, string reason, bool isInterpretation = false)
    {
        Verdict = verdict;
        Reason = reason;
        IsInterpretation = isInterpretation;
    }

    /// <summary>Met when it applies, not met when it does not; undetermined where the status does not settle it.</summary>
    public Verdict Verdict { get; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; }

    /// <summary>Whether the verdict rests on an interpretation of this library, and not on the agreement's own words.</summary>
    public bool IsInterpretation { get; }

    /// <summary>"undetermined: the area's status is undetermined".</summary>
    public override string ToString() => Words.Verdict(Verdict) + ": " + Reason;
}
