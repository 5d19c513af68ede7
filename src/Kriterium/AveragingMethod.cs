using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>How a mean over several years is computed. The law does not say, so the choice is part of a policy's identity.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum AveragingMethod
{
    /// <summary>The mean of the yearly shares: every year weighs the same. The default reading.</summary>
    MeanOfYearlyShares = 0,

    /// <summary>The sum of the numerators over the sum of the bases: every person-year weighs the same.</summary>
    PooledShare = 1,
}
