using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// Which rule decided, a policy or a timeline: its name and its fingerprints, one of the whole text and one of what decides.
/// </summary>
/// <remarks>
/// A corrected citation changes <see cref="Fingerprint"/> alone. Where <see cref="DecidingFingerprint"/> is the same, every area gets
/// the same verdict by both rules.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public readonly record struct RuleIdentity
{
    private RuleIdentity(string name, string fingerprint, string decidingFingerprint)
    {
        Name = name;
        Fingerprint = fingerprint;
        DecidingFingerprint = decidingFingerprint;
    }

    /// <summary>The rule's name.</summary>
    public string Name => field ?? "";

    /// <summary>The SHA-256 of the rule's canonical JSON, as 64 digits in lower-case hexadecimal.</summary>
    /// <remarks>It changes with every figure, window, source and name in the rule.</remarks>
    public string Fingerprint => field ?? "";

    /// <summary>
    /// The SHA-256 of what decides, in the same form: limits, verbs, windows, definitions, counts and averaging; of a timeline also
    /// its dates.
    /// </summary>
    /// <remarks>
    /// Names, labels, sources, standing and notes do not change it. The parts in it are those that <see cref="RuleDifference"/> names.
    /// </remarks>
    public string DecidingFingerprint => field ?? "";

    /// <summary>The name and the first 12 digits of the fingerprint.</summary>
    public override string ToString() => Fingerprint.Length == 0 ? "no policy" : Name + " (" + Fingerprint.Substring(0, 12) + ")";

    internal static RuleIdentity Of(ThresholdPolicy policy) =>
        new(policy.Name, Sha256(PolicyJson.Canonical(policy)), Sha256(RuleParts.Deciding(RuleParts.Of(policy))));

    internal static RuleIdentity Of(LegalTimeline timeline) =>
        new(timeline.Name, Sha256(TimelineJson.Canonical(timeline)), Sha256(RuleParts.Deciding(RuleParts.Of(timeline))));

    internal static RuleIdentity Of(string name, string fingerprint, string decidingFingerprint) =>
        new(name, fingerprint, decidingFingerprint);

    private static string Sha256(string text) => Sha256(Encoding.UTF8.GetBytes(text));

    internal static string Sha256(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(bytes).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
