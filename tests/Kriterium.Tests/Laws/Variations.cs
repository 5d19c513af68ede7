namespace Kriterium.Tests.Laws;

/// <summary>The same things in another order, and policies with one thing changed.</summary>
internal static class Variations
{
    public static T[] Shuffled<T>(this IEnumerable<T> items, int seed)
    {
        var shuffled = items.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>The same policy, its criteria and gates given in another order.</summary>
    public static ThresholdPolicy Reordered(this ThresholdPolicy policy, int seed) => policy.With(builder =>
    {
        foreach (var criteria in new[] { builder.Criteria, builder.Gates })
        {
            var shuffled = criteria.Shuffled(seed);
            criteria.Clear();
            foreach (var criterion in shuffled) criteria.Add(criterion);
        }
    });

    public static ThresholdPolicy With(this ThresholdPolicy policy, Action<ThresholdPolicyBuilder> change)
    {
        var builder = policy.ToBuilder();
        change(builder);
        return builder.Build();
    }

    public static int IndexOf<T>(this IReadOnlyList<T> items, T item) => items.ToList().IndexOf(item);
}
