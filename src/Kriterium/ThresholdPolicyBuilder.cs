using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Collects the parts of a <see cref="ThresholdPolicy"/> and checks them together.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class ThresholdPolicyBuilder
{
    /// <summary>A short name; required.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where the rule itself comes from; required.</summary>
    public LegalSource? Source { get; set; }

    /// <summary>The fewest residents with which an area can be listed; 0, the default, means no such rule.</summary>
    public long SmallestPopulation { get; set; }

    /// <summary>How many of <see cref="Criteria"/> must be met, 1 to all of them; required.</summary>
    public int RequiredCount { get; set; }

    /// <summary>How counts of several years become a mean; by default the mean of yearly shares.</summary>
    public AveragingMethod Averaging { get; set; }

    /// <summary>The criteria that are counted; at least one. Each indicator stands at most once in criteria and gates together.</summary>
    public IList<Criterion> Criteria { get; } = [];

    /// <summary>Criteria that must all be met and are not counted.</summary>
    public IList<Criterion> Gates { get; } = [];

    /// <summary>Replaces the window of every criterion and gate that is a mean over more than one year.</summary>
    /// <param name="windowYears">1 to <see cref="Criterion.LongestWindow"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidInputException"><paramref name="windowYears"/> is out of range.</exception>
    public ThresholdPolicyBuilder WithWindow(int windowYears)
    {
        if (Criterion.WindowFault(windowYears) is { } fault)
            throw Faults.Only("The policy", new InputFault(nameof(windowYears), fault));

        foreach (var criteria in new[] { Criteria, Gates })
        {
            for (var i = 0; i < criteria.Count; i++)
            {
                if (criteria[i] is { WindowYears: > 1 } mean)
                    criteria[i] = new Criterion(mean.Indicator, mean.Threshold, mean.Source, windowYears, mean.Education);
            }
        }

        return this;
    }

    /// <summary>Makes the policy.</summary>
    /// <exception cref="InvalidInputException">
    /// Something is missing, out of range or given twice. All faults are listed together.
    /// </exception>
    public ThresholdPolicy Build()
    {
        var faults = new Faults();
        faults.AddOf(nameof(Name), Words.FilledFault(Name, PolicyRules.NameAdvice));
        faults.AddIf(Source is null, nameof(Source), "is missing", "name the act or agreement, or say that it is a what-if");
        faults.AddOf(nameof(SmallestPopulation), PolicyRules.SmallestPopulation(SmallestPopulation));
        faults.AddOf(nameof(Averaging), AveragingFault(Averaging));
        faults.AddOf(nameof(Criteria), PolicyRules.Criteria(Criteria.Count));
        faults.AddOf(nameof(RequiredCount), PolicyRules.RequiredCount(RequiredCount, Criteria.Count));

        faults.AddEmptyEntries(nameof(Criteria), Criteria);
        faults.AddEmptyEntries(nameof(Gates), Gates);
        faults.AddRepeated(
            Faults.Placed(nameof(Criteria), Criteria).Concat(Faults.Placed(nameof(Gates), Gates)),
            criterion => criterion.Indicator,
            (indicator, times) => (indicator.Key, PolicyRules.UsedAgain(times)));

        faults.ThrowIfAny(string.IsNullOrWhiteSpace(Name) ? "The policy" : "The policy " + Name);
        return new ThresholdPolicy(this);
    }

    /// <summary>What is wrong with an averaging method; <c>null</c> when nothing is.</summary>
    internal static Problem? AveragingFault(AveragingMethod averaging) =>
        averaging is AveragingMethod.MeanOfYearlyShares or AveragingMethod.PooledShare
            ? null
            : new Problem("is " + Words.Number((int)averaging), "choose MeanOfYearlyShares or PooledShare");
}
