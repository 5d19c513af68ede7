using System.Globalization;
using System.Security.Cryptography;

namespace Kriterium;

/// <summary>Which rule decided, a policy or a timeline: its name and fingerprint.</summary>
/// <remarks>The fingerprint changes with every figure, window, source and name in the rule.</remarks>
public readonly record struct RuleIdentity
{
    private RuleIdentity(string name, string fingerprint)
    {
        Name = name;
        Fingerprint = fingerprint;
    }

    /// <summary>The rule's name.</summary>
    public string Name => field ?? "";

    /// <summary>The SHA-256 of the rule's canonical JSON, as 64 digits in lower-case hexadecimal.</summary>
    public string Fingerprint => field ?? "";

    /// <summary>The name and the first 12 digits of the fingerprint.</summary>
    public override string ToString() => Fingerprint.Length == 0 ? "no policy" : Name + " (" + Fingerprint.Substring(0, 12) + ")";

    internal static RuleIdentity Of(ThresholdPolicy policy) => Of(policy.Name, PolicyJson.Canonical(policy));

    internal static RuleIdentity Of(LegalTimeline timeline) => Of(timeline.Name, TimelineJson.Canonical(timeline));

    private static RuleIdentity Of(string name, byte[] canonical)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(canonical);
        return new RuleIdentity(name, string.Concat(hash.Select(value => value.ToString("x2", CultureInfo.InvariantCulture))));
    }
}
