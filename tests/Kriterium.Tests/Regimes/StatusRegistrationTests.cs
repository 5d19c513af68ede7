using Microsoft.Extensions.DependencyInjection;

namespace Kriterium.Tests.Regimes;

public class StatusRegistrationTests
{
    private static readonly LegalTimeline WhatIf = new("what-if", LegalTimeline.Denmark.Regimes.Take(2));

    [Fact]
    public void AddStatusClassifier_RegistersTheDanishLaw()
    {
        using var provider = new ServiceCollection()
            .AddStatusClassifier()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        using var scope = provider.CreateScope();
        Assert.Same(LegalTimeline.Denmark, provider.GetRequiredService<StatusClassifier>().Timeline);
        Assert.Same(LegalTimeline.Denmark, provider.GetRequiredService<LegalTimeline>());
        Assert.Same(provider.GetRequiredService<StatusClassifier>(), scope.ServiceProvider.GetRequiredService<StatusClassifier>());
    }

    [Fact]
    public void AddStatusClassifier_TakesATimelineOfOnesOwn()
    {
        using var provider = new ServiceCollection().AddStatusClassifier(WhatIf).BuildServiceProvider();
        Assert.Same(WhatIf, provider.GetRequiredService<StatusClassifier>().Timeline);
        Assert.Same(WhatIf, provider.GetRequiredService<LegalTimeline>());
    }

    [Fact]
    public void SecondRegistration_DoesNotReplaceTheFirst()
    {
        using var provider = new ServiceCollection().AddStatusClassifier(WhatIf).AddStatusClassifier().BuildServiceProvider();
        Assert.Same(WhatIf, Assert.Single(provider.GetServices<StatusClassifier>()).Timeline);
        Assert.Same(WhatIf, Assert.Single(provider.GetServices<LegalTimeline>()));
    }

    [Fact]
    public void TimelineThatIsThereAlready_IsTheOneThatDecides()
    {
        using var provider = new ServiceCollection().AddSingleton(WhatIf).AddStatusClassifier().BuildServiceProvider();
        Assert.Same(WhatIf, provider.GetRequiredService<StatusClassifier>().Timeline);
    }

    [Fact]
    public void StatusAndPolicyClassifiers_StandSideBySide()
    {
        using var provider = new ServiceCollection()
            .AddStatusClassifier()
            .AddAreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013)
            .BuildServiceProvider();
        Assert.Same(LegalTimeline.Denmark, provider.GetRequiredService<StatusClassifier>().Timeline);
        Assert.Same(ThresholdPolicies.ParticularlyVulnerable2013, provider.GetRequiredService<AreaClassifier>().Policy);
    }

    [Fact]
    public void Null_IsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddStatusClassifier());
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddStatusClassifier(WhatIf));
        Assert.Throws<ArgumentNullException>("timeline", () => new ServiceCollection().AddStatusClassifier(null!));
    }
}
