using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Who is on the list with one value of the figure that a <see cref="Sweep"/> varies.</summary>
/// <remarks>Either <see cref="Limit"/> or <see cref="Number"/> is the value; the other is <c>null</c>.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class SweepStep
{
    private readonly Sweep _sweep;
    private readonly Rational _value;
    private readonly VerdictCounts _counts;

    internal SweepStep(Sweep sweep, Rational value, Limit? limit, long? number, VerdictCounts counts)
    {
        _sweep = sweep;
        _value = value;
        _counts = counts;
        Limit = limit;
        Number = number;
    }

    internal Rational Value => _value;

    /// <summary>The limit: a share, or a multiple of the national share.</summary>
    public Limit? Limit { get; }

    /// <summary>The required count, the smallest population or the window.</summary>
    public long? Number { get; }

    /// <summary>How many areas are listed.</summary>
    public int ListedCount => _counts.Met;

    /// <summary>How many are not.</summary>
    public int NotListedCount => _counts.NotMet;

    /// <summary>Of how many what is not known could still change that.</summary>
    public int UndeterminedCount => _counts.Undetermined;

    /// <summary>The verdict on each area, in the order in which they were given. Found anew each time it is asked for.</summary>
    public IReadOnlyList<Verdict> Verdicts => _sweep.VerdictsAt(_value);

    /// <summary>The step as a row of a table.</summary>
    public SweepRow ToRow() => new(_sweep, this);

    /// <summary>"2.7 %: 25 listed, 4 not listed, 1 undetermined".</summary>
    public override string ToString() =>
        Sweep.Text(Limit, Number) + ": " + Words.Grouped(ListedCount) + " listed, " + Words.Grouped(NotListedCount) + " not listed, "
        + Words.Grouped(UndeterminedCount) + " undetermined";
}
