using FsCheck.Xunit;
using Kriterium;
using Kriterium.Testing;

namespace MyApp.Tests;

[Properties(Arbitrary = [typeof(KriteriumArbitraries)])]
public sealed class DecisionProperties
{
    [Property]
    public bool What_is_stored_is_decided_as_before(AreaMeasurement area, ThresholdPolicy policy)
    {
        var law = new AreaClassifier(policy);
        var stored = AreaMeasurement.FromJson(area.ToJson()); // your own storage
        return law.Decide(stored) == law.Decide(area);
    }
}
