using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>A limit, and the side of it on which a criterion is met.</summary>
/// <remarks>
/// The factory names follow the verbs of the statute, so the boundary is never guessed. Equal when the comparison and the limit are.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record Threshold
{
    private Threshold(Comparison comparison, Limit limit)
    {
        Comparison = comparison;
        Limit = limit ?? throw new ArgumentNullException(nameof(limit));
    }

    /// <summary>The side of the limit on which it is met.</summary>
    public Comparison Comparison { get; }

    /// <summary>The limit.</summary>
    public Limit Limit { get; }

    /// <summary>Met strictly above <paramref name="limit"/> (<i>overstiger</i>).</summary>
    /// <param name="limit">The limit, which does not meet it.</param>
    public static Threshold MoreThan(Limit limit) => new(Comparison.MoreThan, limit);

    /// <summary>Met at <paramref name="limit"/> and above (<i>udgør mindst</i>).</summary>
    /// <param name="limit">The limit, which meets it.</param>
    public static Threshold AtLeast(Limit limit) => new(Comparison.AtLeast, limit);

    /// <summary>Met strictly below <paramref name="limit"/> (<i>mindre end</i>).</summary>
    /// <param name="limit">The limit, which does not meet it.</param>
    public static Threshold LessThan(Limit limit) => new(Comparison.LessThan, limit);

    /// <summary>Decides for everything the evidence allows; undetermined when some of it is met and some is not.</summary>
    /// <param name="evidence">What is known of the figure.</param>
    /// <param name="national">
    /// What is known of the national share, for a limit that is a multiple of it. Unknown leaves such a threshold undetermined,
    /// unless the figure decides by itself.
    /// </param>
    public Verdict Judge(Evidence evidence, Evidence national = default) => Comparison.Judge(evidence, Limit.Resolve(national));

    /// <summary>"more than 50 %", "at least 3 x the national share", "less than 55 %".</summary>
    public override string ToString() => Comparison switch
    {
        Comparison.MoreThan => "more than ",
        Comparison.AtLeast => "at least ",
        _ => "less than ",
    } + Limit;

    /// <summary>Whether a known figure meets the limit that a known national share gives.</summary>
    internal bool IsMetBy(Rational figure, Rational national) =>
        Comparison.IsMetBy(figure.CompareTo(Limit.Constant?.Value ?? (Limit.NationalMultiple!.Value.Value * national)));
}
