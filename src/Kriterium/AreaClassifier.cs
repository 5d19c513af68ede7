namespace Kriterium;

/// <summary>Holds areas against one policy. A pure function: the same measurement always gives the same classification.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class AreaClassifier
{
    /// <summary>A classifier for a policy.</summary>
    public AreaClassifier(ThresholdPolicy policy) => Policy = policy ?? throw new ArgumentNullException(nameof(policy));

    /// <summary>The policy that decides.</summary>
    public ThresholdPolicy Policy { get; }

    /// <summary>Decides one area. What is not known makes the verdict undetermined, unless the rest settles it.</summary>
    public Classification Classify(AreaMeasurement area) =>
        new(Policy, area ?? throw new ArgumentNullException(nameof(area)));

    /// <summary>Decides many areas, one by one as they are asked for, in the order given.</summary>
    public IEnumerable<Classification> ClassifyAll(IEnumerable<AreaMeasurement> areas) =>
        (areas ?? throw new ArgumentNullException(nameof(areas))).Select(Classify);

    /// <summary>"Classifier by particularly-vulnerable-2013: ...".</summary>
    public override string ToString() => "Classifier by " + Policy;
}
