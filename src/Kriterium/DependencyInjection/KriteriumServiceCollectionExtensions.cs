using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kriterium;

/// <summary>Registers an <see cref="AreaClassifier"/> or a <see cref="StatusClassifier"/> in a container.</summary>
public static class KriteriumServiceCollectionExtensions
{
    /// <summary>Registers the Danish law: singletons of <see cref="StatusClassifier"/> and its <see cref="LegalTimeline"/>.</summary>
    /// <remarks>What is registered already stays.</remarks>
    /// <param name="services">The container's services.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddStatusClassifier(this IServiceCollection services) =>
        services.AddStatusClassifier(LegalTimeline.Denmark);

    /// <summary>Registers your own timeline: singletons of <see cref="StatusClassifier"/> and the <see cref="LegalTimeline"/>.</summary>
    /// <remarks>What is registered already stays: a timeline that is there decides.</remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="timeline">The timeline that decides.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddStatusClassifier(this IServiceCollection services, LegalTimeline timeline)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (timeline is null) throw new ArgumentNullException(nameof(timeline));

        services.TryAddSingleton(timeline);
        services.TryAddSingleton(provider => new StatusClassifier(provider.GetRequiredService<LegalTimeline>()));
        return services;
    }

    /// <summary>Registers a singleton <see cref="AreaClassifier"/> for a policy, unless one is registered already.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="policy">The policy that decides.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddAreaClassifier(this IServiceCollection services, ThresholdPolicy policy)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));

        services.TryAddSingleton(new AreaClassifier(policy));
        return services;
    }

    /// <summary>Registers a singleton <see cref="AreaClassifier"/> for a policy under a key, unless that key has one already.</summary>
    /// <remarks>So the old and the new rule stand side by side.</remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="serviceKey">The key to ask for it by, such as "2010".</param>
    /// <param name="policy">The policy that decides.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddKeyedAreaClassifier(this IServiceCollection services, object serviceKey, ThresholdPolicy policy)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (serviceKey is null) throw new ArgumentNullException(nameof(serviceKey));

        services.TryAddKeyedSingleton(serviceKey, new AreaClassifier(policy));
        return services;
    }
}
