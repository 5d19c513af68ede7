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
    public void WithoutATimeline_WhatIsRegisteredStays()
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
    public void SameTimelineAgain_IsRegisteredOnce()
    {
        var again = new LegalTimeline("what-if", LegalTimeline.Denmark.Regimes.Take(2));
        using var provider = new ServiceCollection()
            .AddStatusClassifier(WhatIf).AddStatusClassifier(again)
            .AddKeyedStatusClassifier("rule", WhatIf).AddKeyedStatusClassifier("rule", again)
            .BuildServiceProvider();
        Assert.Same(WhatIf, Assert.Single(provider.GetServices<StatusClassifier>()).Timeline);
        Assert.Same(WhatIf, Assert.Single(provider.GetKeyedServices<StatusClassifier>("rule")).Timeline);
    }

    [Fact]
    public void AnotherTimeline_IsRefused()
    {
        var services = new ServiceCollection().AddStatusClassifier().AddKeyedStatusClassifier(2021, LegalTimeline.Denmark);
        var law = LegalTimeline.Denmark.Identity;
        Assert.Equal(
            $"StatusClassifier by {law} is registered already, and {WhatIf.Identity} is another rule; register it under a key, or "
            + "remove the first.",
            Assert.Throws<InvalidOperationException>(() => services.AddStatusClassifier(WhatIf)).Message);
        Assert.Equal(
            $"StatusClassifier by {law} is registered already under the key 2021, and {WhatIf.Identity} is another rule; register it "
            + "under another key, or remove the first.",
            Assert.Throws<InvalidOperationException>(() => services.AddKeyedStatusClassifier(2021, WhatIf)).Message);
    }

    [Fact]
    public void AddKeyedStatusClassifier_HoldsTheLawAndAWhatIfSideBySide()
    {
        using var provider = new ServiceCollection()
            .AddStatusClassifier()
            .AddKeyedStatusClassifier("what-if", WhatIf)
            .AddKeyedStatusClassifier("made", (services, _) => services.GetRequiredService<LegalTimeline>().WithUnknownEducationAsBasic())
            .BuildServiceProvider();
        Assert.Same(LegalTimeline.Denmark, provider.GetRequiredService<StatusClassifier>().Timeline);
        Assert.Same(WhatIf, provider.GetRequiredKeyedService<StatusClassifier>("what-if").Timeline);
        Assert.Same(WhatIf, provider.GetRequiredKeyedService<LegalTimeline>("what-if"));
        Assert.NotSame(LegalTimeline.Denmark, provider.GetRequiredKeyedService<StatusClassifier>("made").Timeline);
    }

    [Fact]
    public void Factory_TakesTheTimelineFromTheContainer()
    {
        using var provider = new ServiceCollection()
            .AddKeyedSingleton("mine", WhatIf)
            .AddStatusClassifier(services => services.GetRequiredKeyedService<LegalTimeline>("mine"))
            .BuildServiceProvider();
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
        Assert.Throws<ArgumentNullException>("timeline", () => new ServiceCollection().AddStatusClassifier((LegalTimeline)null!));
        Assert.Throws<ArgumentNullException>(
            "timeline", () => new ServiceCollection().AddStatusClassifier((Func<IServiceProvider, LegalTimeline>)null!));
        Assert.Throws<ArgumentNullException>(
            "timeline", () => new ServiceCollection().AddKeyedStatusClassifier("a", (LegalTimeline)null!));
        Assert.Throws<ArgumentNullException>(
            "timeline", () => new ServiceCollection().AddKeyedStatusClassifier("a", (Func<IServiceProvider, object?, LegalTimeline>)null!));
        Assert.Throws<ArgumentNullException>("serviceKey", () => new ServiceCollection().AddKeyedStatusClassifier(null!, WhatIf));
    }
}
