using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>A figure that was given and does not answer what a criterion asks: which, why, and what would be used.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record UnusedInput
{
    internal UnusedInput(Criterion criterion, UnusedInputCause cause, string given, string needed)
    {
        Criterion = criterion;
        Cause = cause;
        Given = given;
        Needed = needed;
    }

    /// <summary>The criterion that asks for something else.</summary>
    public Criterion Criterion { get; }

    /// <summary>Why it is not used.</summary>
    public UnusedInputCause Cause { get; }

    /// <summary>What was given: "the published figure of 1 year", "the figure of 2014".</summary>
    public string Given { get; }

    /// <summary>What would be used instead: "the mean of 2 years", "the figure of 2015".</summary>
    public string Needed { get; }

    /// <summary>"the figure of 2014 was given and is not used; give the figure of 2015".</summary>
    public override string ToString() => Given + " was given and is not used; give " + Needed;
}
