using System.Globalization;

namespace Kriterium.Testing;

/// <summary>A drawn area and its earlier lists, for tests of anything that must hold of every area.</summary>
/// <remarks>
/// The same seed gives the same areas on every machine, under every culture and with every version of .NET. All are valid. More than half
/// of the areas have a figure on a limit of the law or one unit beside it; figures are also unknown, suppressed, printed, in contradiction
/// to the counts or of another window, and years are missing. Each has an id of its own, so that those of one list can be classified
/// together.
/// </remarks>
/// <example>
/// <code>
/// foreach (var draw in AreaDraw.Many(1000, seed: 1))
///     Assert.Equal(new StatusClassifier(draw.Timeline).Classify(draw.Area, draw.History).Status, MyApp.StatusOf(draw.Area, draw.History));
/// </code>
/// </example>
public sealed class AreaDraw
{
    private const string Shrunk = ", shrunk";

    private readonly string _origin;

    private AreaDraw(AreaMeasurement area, ListHistory history, LegalTimeline timeline, string origin)
    {
        Area = area;
        History = history;
        Timeline = timeline;
        _origin = origin;
    }

    /// <summary>What is known of the area.</summary>
    public AreaMeasurement Area { get; }

    /// <summary>What is known of earlier lists; nothing in some draws.</summary>
    public ListHistory History { get; }

    /// <summary>The law that it was drawn for.</summary>
    public LegalTimeline Timeline { get; }

    /// <summary>Draws areas one by one, as they are enumerated.</summary>
    /// <param name="count">How many, 0 or more. The first are the same, however many are drawn.</param>
    /// <param name="seed">Another seed gives other areas.</param>
    /// <param name="timeline">The law whose dates and limits they are drawn for; <see cref="LegalTimeline.Denmark"/> when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 0.</exception>
    public static IEnumerable<AreaDraw> Many(int count, long seed = 1, LegalTimeline? timeline = null)
    {
        return count >= 0
            ? Iterate()
            : throw new ArgumentOutOfRangeException(
                nameof(count), "count is " + count.ToString(CultureInfo.InvariantCulture) + "; give 0 or more.");

        IEnumerable<AreaDraw> Iterate()
        {
            for (var i = 0; i < count; i++) yield return One(seed, i, timeline ?? LegalTimeline.Denmark);
        }
    }

    /// <summary>Draws areas for one rule, on the dates of the latest law, as <see cref="Many(int, long, LegalTimeline)"/> does.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="seed">Another seed gives other areas.</param>
    /// <param name="policy">The rule whose limits they are drawn for. In the draws' timeline it is that of vulnerable areas.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 0.</exception>
    public static IEnumerable<AreaDraw> Many(int count, long seed, ThresholdPolicy policy)
    {
        if (policy is null) throw new ArgumentNullException(nameof(policy));

        var regimes = LegalTimeline.Denmark.Regimes;
        var alone = regimes[regimes.Count - 1].ToBuilder();
        var rule = regimes[regimes.Count - 1].VulnerabilityRule;
        alone.Statuses.Clear();
        alone.Statuses.Add(StatusRule.ByCriteria(rule.Status, rule.DanishLabel, rule.EnglishLabel, rule.ListToken, policy));
        return Many(count, seed, new LegalTimeline(policy.Name, [alone.Build()]));
    }

    /// <summary>An area of one's own in the place of a drawn one, to find by <see cref="Shrink"/> what of it makes a test fail.</summary>
    /// <param name="area">What is known of the area.</param>
    /// <param name="history">What is known of earlier lists; nothing when left out.</param>
    /// <param name="timeline">The law; <see cref="LegalTimeline.Denmark"/> when left out.</param>
    public static AreaDraw Of(AreaMeasurement area, ListHistory? history = null, LegalTimeline? timeline = null) =>
        new(
            area ?? throw new ArgumentNullException(nameof(area)),
            history ?? ListHistory.Empty,
            timeline ?? LegalTimeline.Denmark,
            "given");

    /// <summary>
    /// Simpler draws to try when a test fails with this one, those that take most away first: without earlier lists, years or figures,
    /// with bounds narrowed to a number, and with fewer people.
    /// </summary>
    /// <remarks>All are valid. However one goes on with them, it ends.</remarks>
    public IEnumerable<AreaDraw> Shrink() =>
        Shrinking.Of(History).Select(history => Simpler(Area, history))
            .Concat(Shrinking.Of(Area).Select(area => Simpler(area, History)));

    /// <summary>The simplest draw that fails as this one does: shrunk until nothing simpler fails.</summary>
    /// <param name="fails">Whether a test fails with a draw. It does with this one.</param>
    /// <exception cref="ArgumentException"><paramref name="fails"/> is <c>false</c> for this draw.</exception>
    /// <example>
    /// <code>
    /// AreaDraw.Many(1000).FirstOrDefault(Fails)?.Simplest(Fails)
    /// </code>
    /// </example>
    public AreaDraw Simplest(Func<AreaDraw, bool> fails)
    {
        if (fails is null) throw new ArgumentNullException(nameof(fails));
        if (!fails(this))
            throw new ArgumentException("fails is false for this draw (" + this + "); give what a draw fails at.", nameof(fails));

        var simplest = this;
        while (simplest.Shrink().FirstOrDefault(fails) is { } simpler) simplest = simpler;
        return simplest;
    }

    /// <summary>"seed 1, draw 17: drawn-1-17, list of 2021-12-01; ...; 3 published lists, 0 earlier statuses".</summary>
    public override string ToString() => _origin + ": " + Area + "; " + History;

    internal static AreaDraw One(long seed, long index, LegalTimeline timeline)
    {
        var ofSeed = seed.ToString(CultureInfo.InvariantCulture);
        var number = index.ToString(CultureInfo.InvariantCulture);
        var draws = new Draws(SplitMix.At((ulong)seed, (ulong)index));
        var (area, history) = new DrawnArea(timeline, "drawn-" + ofSeed + "-" + number).Draw(ref draws);
        return new AreaDraw(area, history, timeline, "seed " + ofSeed + ", draw " + number);
    }

    private AreaDraw Simpler(AreaMeasurement area, ListHistory history) =>
        new(area, history, Timeline, _origin.EndsWith(Shrunk, StringComparison.Ordinal) ? _origin : _origin + Shrunk);
}
