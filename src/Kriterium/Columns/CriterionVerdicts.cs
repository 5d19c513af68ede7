using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// The verdict on each criterion and gate of a policy for many areas: filled by
/// <see cref="AreaClassifier.Decide(AreaColumns, Span{Verdict}, CriterionVerdicts)"/>, and used again for the next.
/// </summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class CriterionVerdicts
{
    // The longest array.
    private const int MostVerdicts = 0x7FFF_FFC7;

    private readonly Verdict[] _verdicts;

    /// <summary>Makes room for the verdicts; all are undetermined until they are filled.</summary>
    /// <param name="policy">The policy whose criteria and gates are judged.</param>
    /// <param name="areaCount">How many areas there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="areaCount"/> is below 0, or too many.</exception>
    public CriterionVerdicts(ThresholdPolicy policy, int areaCount)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        var verdicts = (long)areaCount * (policy.Criteria.Count + policy.Gates.Count);
        if (verdicts is < 0 or > MostVerdicts)
        {
            throw new ArgumentOutOfRangeException(
                nameof(areaCount),
                "areaCount is " + Words.Number(areaCount) + "; give 0 or more, and at most " + Words.Number(MostVerdicts)
                    + " verdicts in all.");
        }

        AreaCount = areaCount;
        _verdicts = new Verdict[verdicts];
    }

    /// <summary>The policy whose criteria and gates are judged.</summary>
    public ThresholdPolicy Policy { get; }

    /// <summary>How many areas there are.</summary>
    public int AreaCount { get; }

    /// <summary>The verdict on one criterion or gate for one area.</summary>
    /// <param name="criterion">One of the policy's.</param>
    /// <param name="area">The area's position in the columns, from 0.</param>
    /// <exception cref="ArgumentException">The policy has no such criterion.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such area.</exception>
    public Verdict this[Criterion criterion, int area] =>
        area >= 0 && area < AreaCount
            ? Column(criterion)[area]
            : throw new ArgumentOutOfRangeException(
                nameof(area),
                "Position " + Words.Number(area) + " is not one of " + Words.Of(AreaCount, "area") + ", counted from 0.");

    /// <summary>The verdicts on one criterion or gate, one an area.</summary>
    /// <param name="criterion">One of the policy's.</param>
    /// <exception cref="ArgumentException">The policy has no such criterion.</exception>
    public ReadOnlySpan<Verdict> Column(Criterion criterion)
    {
        if (criterion is null) throw new ArgumentNullException(nameof(criterion));

        var place = 0;
        foreach (var own in Policy.Criteria.Concat(Policy.Gates))
        {
            if (own == criterion) return _verdicts.AsSpan(place * AreaCount, AreaCount);
            place++;
        }

        throw new ArgumentException(
            "\"" + criterion + "\" is not a criterion of " + Policy.Name + "; give one of its criteria or gates.", nameof(criterion));
    }

    /// <summary>"1,100 areas by particularly-vulnerable-2013".</summary>
    public override string ToString() => Words.Of(AreaCount, "area") + " by " + Policy.Name;

    /// <summary>One criterion after the other, in the order of the policy, and then the gates.</summary>
    internal Span<Verdict> All => _verdicts;
}
