using Microsoft.Extensions.DependencyInjection;

namespace Kriterium.Tests;

public class DependencyInjectionTests
{
    private static readonly ThresholdPolicy Old = ThresholdPolicies.ParticularlyVulnerable2010;
    private static readonly ThresholdPolicy New = ThresholdPolicies.ParticularlyVulnerable2013;

    private sealed class CaseWork(AreaClassifier classifier, [FromKeyedServices("2010")] AreaClassifier old)
    {
        public AreaClassifier Classifier => classifier;

        public AreaClassifier Old => old;
    }

    [Fact]
    public void AddAreaClassifier_ResolvesOneSingleton()
    {
        using var provider = new ServiceCollection()
            .AddAreaClassifier(New)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        using var scope = provider.CreateScope();
        Assert.Same(New, provider.GetRequiredService<AreaClassifier>().Policy);
        Assert.Same(provider.GetRequiredService<AreaClassifier>(), scope.ServiceProvider.GetRequiredService<AreaClassifier>());
    }

    [Fact]
    public void AddKeyedAreaClassifier_HoldsOldAndNewRuleSideBySide()
    {
        using var provider = new ServiceCollection()
            .AddKeyedAreaClassifier("2010", Old)
            .AddKeyedAreaClassifier("2013", New)
            .BuildServiceProvider();
        Assert.Same(Old, provider.GetRequiredKeyedService<AreaClassifier>("2010").Policy);
        Assert.Same(New, provider.GetRequiredKeyedService<AreaClassifier>("2013").Policy);
        Assert.Null(provider.GetService<AreaClassifier>());
    }

    [Fact]
    public void Registration_ReachesConstructors()
    {
        using var provider = new ServiceCollection()
            .AddAreaClassifier(New)
            .AddKeyedAreaClassifier("2010", Old)
            .AddTransient<CaseWork>()
            .BuildServiceProvider();
        var work = provider.GetRequiredService<CaseWork>();
        Assert.Same(New, work.Classifier.Policy);
        Assert.Same(Old, work.Old.Policy);
    }

    [Fact]
    public void SecondRegistration_DoesNotReplaceTheFirst()
    {
        using var provider = new ServiceCollection()
            .AddAreaClassifier(New).AddAreaClassifier(Old)
            .AddKeyedAreaClassifier("rule", New).AddKeyedAreaClassifier("rule", Old)
            .BuildServiceProvider();
        Assert.Same(New, Assert.Single(provider.GetServices<AreaClassifier>()).Policy);
        Assert.Same(New, Assert.Single(provider.GetKeyedServices<AreaClassifier>("rule")).Policy);
    }

    [Fact]
    public void Null_IsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddAreaClassifier(New));
        Assert.Throws<ArgumentNullException>("policy", () => new ServiceCollection().AddAreaClassifier(null!));
        Assert.Throws<ArgumentNullException>("timeline", () => new ServiceCollection().AddStatusClassifier(null!));
        Assert.Throws<ArgumentNullException>("serviceKey", () => new ServiceCollection().AddKeyedAreaClassifier(null!, New));
    }
}
