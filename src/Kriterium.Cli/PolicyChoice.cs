namespace Kriterium.Cli;

/// <summary>Which rule decides: the one that the user named, or the one in force on the date of the list, with another window if the user wants one.</summary>
internal sealed class PolicyChoice(ThresholdPolicy? named, int? windowYears)
{
    private readonly Dictionary<ThresholdPolicy, ThresholdPolicy> _windowed = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rule for a list of this date; <c>null</c> when there is none, with the reason.</summary>
    public ThresholdPolicy? For(CalendarDate listDate, out string? problem)
    {
        problem = null;
        return (named ?? InForceOn(listDate, out problem)) is { } policy ? WithWindow(policy) : null;
    }

    /// <summary>The rule that was in force for a list of this date; <c>null</c> when there is none, with the reason.</summary>
    public static ThresholdPolicy? InForceOn(CalendarDate listDate, out string? problem)
    {
        problem = null;
        try
        {
            return LegalTimeline.Denmark.At(listDate).VulnerableArea.Policy;
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // The runtime adds the name of a parameter, which says nothing to the reader of a file.
            problem = exception.Message.Split(" (Parameter ")[0].TrimEnd('.');
            return null;
        }
    }

    private ThresholdPolicy WithWindow(ThresholdPolicy policy)
    {
        if (windowYears is not { } years) return policy;
        if (_windowed.TryGetValue(policy, out var known)) return known;

        var windowed = policy.ToBuilder().WithWindow(years).Build();
        if (!windowed.Equals(policy))
        {
            // Another rule than the one of that name: the answers must not pass for the statute's.
            var renamed = windowed.ToBuilder();
            renamed.Name += ", window of " + Text.Of(years, "year");
            windowed = renamed.Build();
        }

        _windowed.Add(policy, windowed);
        return windowed;
    }
}
