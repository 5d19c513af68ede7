using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What a figure is compared with (<i>grænseværdi</i>): a constant share, or a multiple of the national share.</summary>
/// <remarks>Equal when the same constant or the same multiple.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record Limit
{
    private Limit(Share? constant, Share nationalMultiple)
    {
        Constant = constant;
        NationalMultiple = constant is null ? nationalMultiple : null;
    }

    /// <summary>The limit itself, or <c>null</c> when it depends on the national share.</summary>
    public Share? Constant { get; }

    /// <summary>How many times the national share the limit is (3 is <c>Share.Of(3, 1)</c>), or <c>null</c> for a constant.</summary>
    public Share? NationalMultiple { get; }

    /// <summary>The same limit every year.</summary>
    /// <param name="constant">The share.</param>
    public static Limit Of(Share constant) => new(constant, default);

    /// <summary>A multiple of the share that the whole country has, over the same base and the same window.</summary>
    /// <remarks>That share is evidence of its own.</remarks>
    /// <param name="multiple">More than 0.</param>
    /// <exception cref="InvalidInputException"><paramref name="multiple"/> is 0 or less.</exception>
    public static Limit TimesNational(decimal multiple) =>
        multiple > 0
            ? TimesNational(Rational.From(multiple))
            : throw Faults.Only("The limit", nameof(multiple), "is " + Rational.From(multiple), "give a number above 0");

    internal static Limit TimesNational(Rational multiple) => new(null, new Share(multiple));

    /// <summary>A share is a constant limit.</summary>
    /// <param name="constant">The share.</param>
    public static implicit operator Limit(Share constant) => Of(constant);

    /// <summary>The limit as evidence: a point for a constant; as wide as the national share is known for a multiple.</summary>
    /// <param name="national">What is known of the national share; without meaning for a constant.</param>
    public Evidence Resolve(Evidence national) =>
        Constant is { } constant
            ? Evidence.Exactly(constant)
            : new Evidence(national.Interval.Times(NationalMultiple!.Value.Value));

    /// <summary>What a limit that was printed says of the national share: <see cref="Resolve"/> undone.</summary>
    /// <param name="limit">What is known of the limit.</param>
    /// <exception cref="InvalidOperationException">This limit is a constant, which says nothing of the country.</exception>
    public Evidence NationalShareAt(Evidence limit) =>
        NationalMultiple is { } multiple
            ? new Evidence(limit.Interval.Times(Rational.One / multiple.Value))
            : throw new InvalidOperationException(
                "The limit is " + this + ", which does not depend on the national share; ask a limit that has a NationalMultiple.");

    /// <summary>"50 %", or "3 x the national share".</summary>
    public override string ToString() =>
        Constant is { } constant ? constant.ToString() : NationalMultiple!.Value.Value + " x the national share";
}
