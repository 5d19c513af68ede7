using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Something in an <see cref="Explanation"/> that is not known: what, whether it matters, and what would settle it.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class OpenQuestion
{
    private readonly string _effect;

    internal OpenQuestion(string key, Indicator? indicator, bool matters, string known, string effect, string settledBy)
    {
        Key = key;
        Indicator = indicator;
        Matters = matters;
        Known = known;
        _effect = effect;
        SettledBy = settledBy;
    }

    /// <summary>What it is about: "residents", an indicator's key, or "earlier_lists".</summary>
    public string Key { get; }

    /// <summary>The figure that it is about; <c>null</c> for the residents and the earlier lists.</summary>
    public Indicator? Indicator { get; }

    /// <summary>Whether the answer could still change the verdict or the status.</summary>
    public bool Matters { get; }

    /// <summary>What is known, and what is not, in sentences.</summary>
    public string Known { get; }

    /// <summary>What would settle it, in sentences; empty where it does not matter.</summary>
    public string SettledBy { get; }

    /// <summary>What is known; then what would settle it, or that it does not matter.</summary>
    public override string ToString() => Known + " " + (Matters ? SettledBy : _effect);
}
