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
    public void SameRuleAgain_IsRegisteredOnce()
    {
        Func<IServiceProvider, ThresholdPolicy> made = _ => New;
        Func<IServiceProvider, object?, ThresholdPolicy> madeByKey = (_, _) => New;
        using var provider = new ServiceCollection()
            .AddAreaClassifier(New).AddAreaClassifier(New.ToBuilder().Build())
            .AddKeyedAreaClassifier("rule", New).AddKeyedAreaClassifier("rule", New.ToBuilder().Build())
            .AddKeyedAreaClassifier("made", madeByKey).AddKeyedAreaClassifier("made", madeByKey)
            .BuildServiceProvider();
        Assert.Same(New, Assert.Single(provider.GetServices<AreaClassifier>()).Policy);
        Assert.Same(New, Assert.Single(provider.GetKeyedServices<AreaClassifier>("rule")).Policy);
        Assert.Same(New, Assert.Single(provider.GetKeyedServices<AreaClassifier>("made")).Policy);
        Assert.Single(new ServiceCollection().AddAreaClassifier(made).AddAreaClassifier(made), IsClassifier);
    }

    [Fact]
    public void AnotherRule_IsRefused()
    {
        var services = new ServiceCollection().AddAreaClassifier(New).AddKeyedAreaClassifier("rule", New);
        var before = services.ToList();
        Assert.Equal(
            $"AreaClassifier by {New.Identity} is registered already, and {Old.Identity} is another rule; register it under a key, or "
            + "remove the first.",
            Assert.Throws<InvalidOperationException>(() => services.AddAreaClassifier(Old)).Message);
        Assert.Equal(
            $"AreaClassifier by {New.Identity} is registered already under the key rule, and {Old.Identity} is another rule; register it "
            + "under another key, or remove the first.",
            Assert.Throws<InvalidOperationException>(() => services.AddKeyedAreaClassifier("rule", Old)).Message);
        Assert.Equal(before, services);
    }

    [Fact]
    public void ClassifierOfTheCallers_IsComparedByItsRule()
    {
        var services = new ServiceCollection().AddSingleton(new AreaClassifier(New));
        Assert.Throws<InvalidOperationException>(() => services.AddAreaClassifier(Old));
        Assert.Single(services.AddAreaClassifier(New), IsClassifier);
    }

    [Fact]
    public void RuleThatCannotBeCompared_IsRefused()
    {
        var message = $"AreaClassifier by the rule of a factory is registered already, and {New.Identity} may be another rule; "
            + "register it under a key, or remove the first.";
        var made = new ServiceCollection().AddAreaClassifier(_ => New);
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => made.AddAreaClassifier(New)).Message);
        Assert.Throws<InvalidOperationException>(() => made.AddAreaClassifier(_ => New));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddAreaClassifier(New).AddAreaClassifier(_ => New));

        var madeByKey = new ServiceCollection().AddKeyedAreaClassifier("rule", (_, _) => New);
        Assert.Throws<InvalidOperationException>(() => madeByKey.AddKeyedAreaClassifier("rule", (_, _) => New));

        // A classifier by whatever policy the container has.
        var byType = new ServiceCollection().AddSingleton<AreaClassifier>();
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => byType.AddAreaClassifier(New)).Message);
        Assert.Throws<InvalidOperationException>(() => byType.AddAreaClassifier(_ => New));
        var byTypeAndKey = new ServiceCollection().AddKeyedSingleton<AreaClassifier>("rule");
        Assert.Throws<InvalidOperationException>(() => byTypeAndKey.AddKeyedAreaClassifier("rule", New));
    }

    [Fact]
    public void Factory_TakesTheRuleFromTheContainer_Once()
    {
        var made = 0;
        using var provider = new ServiceCollection()
            .AddSingleton(LegalTimeline.Denmark)
            .AddAreaClassifier(services => Make(services.GetRequiredService<LegalTimeline>()))
            .AddKeyedAreaClassifier("2010", (services, key) => Make(services.GetRequiredService<LegalTimeline>(), key))
            .BuildServiceProvider();
        Assert.Equal(0, made);
        using var scope = provider.CreateScope();
        Assert.Same(New, scope.ServiceProvider.GetRequiredService<AreaClassifier>().Policy);
        Assert.Same(New, provider.GetRequiredService<AreaClassifier>().Policy);
        Assert.Same(Old, provider.GetRequiredKeyedService<AreaClassifier>("2010").Policy);
        Assert.Same(Old, provider.GetRequiredKeyedService<AreaClassifier>("2010").Policy);
        Assert.Equal(2, made);

        ThresholdPolicy Make(LegalTimeline law, object? key = null)
        {
            made++;
            return law.At(CalendarDate.Parse(key is null ? "2015-12-01" : key + "-10-01")).Policies.Single();
        }
    }

    [Fact]
    public void FactoryThatMakesNothing_SaysSo()
    {
        using var provider = new ServiceCollection().AddAreaClassifier(_ => null!).BuildServiceProvider();
        Assert.Equal(
            "The factory gave no ThresholdPolicy; return one.",
            Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<AreaClassifier>()).Message);
    }

    [Fact]
    public void Null_IsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddAreaClassifier(New));
        Assert.Throws<ArgumentNullException>("policy", () => new ServiceCollection().AddAreaClassifier((ThresholdPolicy)null!));
        Assert.Throws<ArgumentNullException>(
            "policy", () => new ServiceCollection().AddAreaClassifier((Func<IServiceProvider, ThresholdPolicy>)null!));
        Assert.Throws<ArgumentNullException>(
            "policy", () => new ServiceCollection().AddKeyedAreaClassifier("a", (ThresholdPolicy)null!));
        Assert.Throws<ArgumentNullException>(
            "policy", () => new ServiceCollection().AddKeyedAreaClassifier("a", (Func<IServiceProvider, object?, ThresholdPolicy>)null!));
        Assert.Throws<ArgumentNullException>("serviceKey", () => new ServiceCollection().AddKeyedAreaClassifier(null!, New));
    }

    private static bool IsClassifier(ServiceDescriptor service) => service.ServiceType == typeof(AreaClassifier);
}
