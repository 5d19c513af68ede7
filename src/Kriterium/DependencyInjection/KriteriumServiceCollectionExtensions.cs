using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kriterium;

/// <summary>
/// Registers an <see cref="AreaClassifier"/> or a <see cref="StatusClassifier"/> in a container, each with the rule that decides.
/// </summary>
/// <remarks>
/// All are singletons. The same rule again changes nothing. Another one in the same place is refused, as one of them would be passed
/// over in silence; to replace a rule, remove what is registered first. A rule made by a factory cannot be compared with another: only
/// the same factory counts as the same rule.
/// </remarks>
public static class KriteriumServiceCollectionExtensions
{
    private static readonly Func<LegalTimeline, StatusClassifier> ByTimeline = timeline => new StatusClassifier(timeline);

    private static readonly Func<ThresholdPolicy, AreaClassifier> ByPolicy = policy => new AreaClassifier(policy);

    /// <summary>
    /// Registers a <see cref="StatusClassifier"/> for the <see cref="LegalTimeline"/> of the container, and the Danish law as that
    /// timeline where none is registered.
    /// </summary>
    /// <remarks>What is registered already stays: a timeline that is there decides.</remarks>
    /// <param name="services">The container's services.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddStatusClassifier(this IServiceCollection services)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));

        services.TryAddSingleton(LegalTimeline.Denmark);
        services.TryAdd(Classifier(null, ByTimeline));
        return services;
    }

    /// <summary>Registers your own timeline and its <see cref="StatusClassifier"/>.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="timeline">The timeline that decides.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">Another timeline is registered already.</exception>
    public static IServiceCollection AddStatusClassifier(this IServiceCollection services, LegalTimeline timeline) =>
        services.AddRule(ServiceDescriptor.Singleton(timeline ?? throw new ArgumentNullException(nameof(timeline))), ByTimeline);

    /// <summary>Registers a timeline that is made when it is first needed, and its <see cref="StatusClassifier"/>.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="timeline">Makes the timeline that decides, once; it gets the container.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">Another timeline is registered already.</exception>
    public static IServiceCollection AddStatusClassifier(
        this IServiceCollection services, Func<IServiceProvider, LegalTimeline> timeline) =>
        services.AddRule(ServiceDescriptor.Singleton(timeline ?? throw new ArgumentNullException(nameof(timeline))), ByTimeline);

    /// <summary>Registers a timeline and its <see cref="StatusClassifier"/> under a key.</summary>
    /// <remarks>So the law and a what-if stand side by side.</remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="serviceKey">The key to ask for it by, such as "what-if".</param>
    /// <param name="timeline">The timeline that decides.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">The key has another timeline already.</exception>
    public static IServiceCollection AddKeyedStatusClassifier(
        this IServiceCollection services, object serviceKey, LegalTimeline timeline) =>
        services.AddRule(
            ServiceDescriptor.KeyedSingleton(Checked(serviceKey), timeline ?? throw new ArgumentNullException(nameof(timeline))),
            ByTimeline);

    /// <summary>
    /// Registers a timeline that is made when it is first needed, and its <see cref="StatusClassifier"/>, under a key.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="serviceKey">The key to ask for it by, such as "what-if".</param>
    /// <param name="timeline">Makes the timeline that decides, once; it gets the container and the key.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">The key has another timeline already.</exception>
    public static IServiceCollection AddKeyedStatusClassifier(
        this IServiceCollection services, object serviceKey, Func<IServiceProvider, object?, LegalTimeline> timeline) =>
        services.AddRule(
            ServiceDescriptor.KeyedSingleton(Checked(serviceKey), timeline ?? throw new ArgumentNullException(nameof(timeline))),
            ByTimeline);

    /// <summary>Registers a policy and its <see cref="AreaClassifier"/>.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="policy">The policy that decides.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">Another policy is registered already.</exception>
    public static IServiceCollection AddAreaClassifier(this IServiceCollection services, ThresholdPolicy policy) =>
        services.AddRule(ServiceDescriptor.Singleton(policy ?? throw new ArgumentNullException(nameof(policy))), ByPolicy);

    /// <summary>Registers a policy that is made when it is first needed, and its <see cref="AreaClassifier"/>.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="policy">Makes the policy that decides, once; it gets the container.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">Another policy is registered already.</exception>
    public static IServiceCollection AddAreaClassifier(
        this IServiceCollection services, Func<IServiceProvider, ThresholdPolicy> policy) =>
        services.AddRule(ServiceDescriptor.Singleton(policy ?? throw new ArgumentNullException(nameof(policy))), ByPolicy);

    /// <summary>Registers a policy and its <see cref="AreaClassifier"/> under a key.</summary>
    /// <remarks>So the old and the new rule stand side by side.</remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="serviceKey">The key to ask for it by, such as "2010".</param>
    /// <param name="policy">The policy that decides.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">The key has another policy already.</exception>
    public static IServiceCollection AddKeyedAreaClassifier(
        this IServiceCollection services, object serviceKey, ThresholdPolicy policy) =>
        services.AddRule(
            ServiceDescriptor.KeyedSingleton(Checked(serviceKey), policy ?? throw new ArgumentNullException(nameof(policy))), ByPolicy);

    /// <summary>
    /// Registers a policy that is made when it is first needed, and its <see cref="AreaClassifier"/>, under a key.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="serviceKey">The key to ask for it by, such as "2010".</param>
    /// <param name="policy">Makes the policy that decides, once; it gets the container and the key.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">The key has another policy already.</exception>
    public static IServiceCollection AddKeyedAreaClassifier(
        this IServiceCollection services, object serviceKey, Func<IServiceProvider, object?, ThresholdPolicy> policy) =>
        services.AddRule(
            ServiceDescriptor.KeyedSingleton(Checked(serviceKey), policy ?? throw new ArgumentNullException(nameof(policy))), ByPolicy);

    private static object Checked(object serviceKey) => serviceKey ?? throw new ArgumentNullException(nameof(serviceKey));

    /// <summary>Adds a rule and the classifier by it, unless the same rule is there.</summary>
    private static IServiceCollection AddRule<TRule, TClassifier>(
        this IServiceCollection services, ServiceDescriptor rule, Func<TRule, TClassifier> classifierBy)
        where TRule : class
        where TClassifier : class
    {
        if (services is null) throw new ArgumentNullException(nameof(services));

        var registered = Last(typeof(TRule)) ?? Last(typeof(TClassifier));
        if (registered is null) services.Add(rule);
        else if (!Equals(Rule(registered), Rule(rule))) throw Refusal(typeof(TClassifier), registered, rule);

        services.TryAdd(Classifier(rule.ServiceKey, classifierBy));
        return services;

        ServiceDescriptor? Last(Type type) =>
            services.LastOrDefault(service => service.ServiceType == type && Equals(service.ServiceKey, rule.ServiceKey));
    }

    private static ServiceDescriptor Classifier<TRule, TClassifier>(object? serviceKey, Func<TRule, TClassifier> classifierBy)
        where TRule : class
        where TClassifier : class
    {
        return serviceKey is null
            ? ServiceDescriptor.Singleton(provider => By(provider.GetService<TRule>()))
            : ServiceDescriptor.KeyedSingleton(serviceKey, (provider, key) => By(provider.GetKeyedService<TRule>(key)));

        TClassifier By(TRule? rule) =>
            classifierBy(rule ?? throw new InvalidOperationException("The factory gave no " + typeof(TRule).Name + "; return one."));
    }

    /// <summary>The rule that was registered, alone or in a classifier; else its factory, and of a type none.</summary>
    private static object? Rule(ServiceDescriptor service)
    {
        var given = service.IsKeyedService
            ? service.KeyedImplementationInstance ?? service.KeyedImplementationFactory
            : service.ImplementationInstance ?? service.ImplementationFactory;
        return given switch
        {
            AreaClassifier classifier => classifier.Policy,
            StatusClassifier classifier => classifier.Timeline,
            _ => given,
        };
    }

    private static InvalidOperationException Refusal(Type classifier, ServiceDescriptor registered, ServiceDescriptor rule)
    {
        var areComparable = Identity(registered) is not null && Identity(rule) is not null;
        return new InvalidOperationException(
            classifier.Name + " by " + Name(registered) + " is registered already"
            + (rule.ServiceKey is null ? "" : " under the key " + rule.ServiceKey) + ", and " + Name(rule)
            + (areComparable ? " is" : " may be") + " another rule; register it under "
            + (rule.ServiceKey is null ? "a" : "another") + " key, or remove the first.");
    }

    private static string Name(ServiceDescriptor rule) => Identity(rule)?.ToString() ?? "the rule of a factory";

    private static RuleIdentity? Identity(ServiceDescriptor rule) => Rule(rule) switch
    {
        ThresholdPolicy policy => policy.Identity,
        LegalTimeline timeline => timeline.Identity,
        _ => null,
    };
}
