using Kriterium.Internal;

namespace Kriterium;

/// <summary>Holds areas against one policy. A pure function: the same measurement always gives the same classification.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class AreaClassifier
{
    private readonly PolicyTest _test;

    /// <summary>A classifier for a policy.</summary>
    public AreaClassifier(ThresholdPolicy policy)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _test = new PolicyTest(policy);
    }

    /// <summary>The policy that decides.</summary>
    public ThresholdPolicy Policy { get; }

    /// <summary>Decides one area. What is not known makes the verdict undetermined, unless the rest settles it.</summary>
    public Classification Classify(AreaMeasurement area) =>
        new(Policy, area ?? throw new ArgumentNullException(nameof(area)));

    /// <summary>Decides many areas, one by one as they are asked for, in the order given.</summary>
    public IEnumerable<Classification> ClassifyAll(IEnumerable<AreaMeasurement> areas) =>
        (areas ?? throw new ArgumentNullException(nameof(areas))).Select(Classify);

    /// <summary>Decides one area without explaining it: the verdict of <see cref="Classify"/>, many times faster.</summary>
    /// <param name="area">What is known of the area. Published figures are judged as for an explanation, which is slower.</param>
    /// <remarks>Allocates nothing while no figure is published and every product fits in 128 bits; beyond that it stays exact.</remarks>
    public Verdict Decide(AreaMeasurement area) =>
        _test.Decide(area ?? throw new ArgumentNullException(nameof(area)));

    /// <summary>"Classifier by particularly-vulnerable-2013: ...".</summary>
    public override string ToString() => "Classifier by " + Policy;
}
