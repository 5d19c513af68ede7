using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>How many areas are on the list with one value of the figure that a sweep varies, as a row of a table.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record SweepRow
{
    internal SweepRow(Sweep sweep, SweepStep step)
    {
        Rule = sweep.Policy.Name;
        Figure = EnumKeys<SweptFigure>.Of(sweep.Figure);
        Indicator = sweep.Criterion?.Indicator.Key;
        ValueForDisplay = step.Limit switch
        {
            null => ForDisplay.Short(new Rational(step.Number!.Value, 1), ForDisplay.NearestUnits),
            { Constant: { } share } => ForDisplay.ShortPercent(share, ForDisplay.NearestUnits),
            { NationalMultiple: var multiple } => ForDisplay.Short(multiple!.Value.Value, ForDisplay.NearestUnits),
        };
        (ListedCount, NotListedCount, UndeterminedCount) = (step.ListedCount, step.NotListedCount, step.UndeterminedCount);
    }

    /// <summary>The name of the policy that is varied.</summary>
    public string Rule { get; }

    /// <summary>Which figure of it: "limit", "required_count", "smallest_population" or "window".</summary>
    public string Figure { get; }

    /// <summary>The key of the criterion whose limit it is, or <c>null</c> where another figure is varied.</summary>
    public string? Indicator { get; }

    /// <summary>The value: of a share in per cent, of a multiple how many times the national share, else the number.</summary>
    /// <remarks>
    /// Exact within ten decimals, and else rounded to the nearest; <c>null</c> when it is beyond what a <see cref="decimal"/> holds.
    /// </remarks>
    public decimal? ValueForDisplay { get; }

    /// <summary>How many areas are listed.</summary>
    public int ListedCount { get; }

    /// <summary>How many are not.</summary>
    public int NotListedCount { get; }

    /// <summary>Of how many what is not known could still change that.</summary>
    public int UndeterminedCount { get; }

    /// <summary>"convicted: 25 listed, 4 not listed, 1 undetermined".</summary>
    public override string ToString() =>
        (Indicator ?? Figure) + ": " + Words.Grouped(ListedCount) + " listed, " + Words.Grouped(NotListedCount) + " not listed, "
        + Words.Grouped(UndeterminedCount) + " undetermined";
}
