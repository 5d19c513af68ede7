using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The answer to one question of the rule. Unknown is an answer of its own, and the default.</summary>
/// <remarks>One byte, so that the verdicts of millions of areas are small.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum Verdict : byte
{
    /// <summary>What is not known could still change the answer.</summary>
    Undetermined = 0,

    /// <summary>Met, whatever the unknown figures are. For a whole policy: the area is listed.</summary>
    Met = 1,

    /// <summary>Not met, whatever the unknown figures are. For a whole policy: the area is not listed.</summary>
    NotMet = 2,
}

/// <summary>What verdicts come to.</summary>
internal static class Verdicts
{
    /// <summary>What two answers to the same question come to.</summary>
    public static Verdict Agreed(Verdict a, Verdict b) => a == b ? a : Verdict.Undetermined;
}
