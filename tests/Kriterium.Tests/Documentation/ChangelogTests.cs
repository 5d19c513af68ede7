using System.Text.RegularExpressions;

namespace Kriterium.Tests.Documentation;

/// <summary>The changelog says what the fingerprints of the ready-made rules have become.</summary>
public partial class ChangelogTests
{
    [Fact]
    public void Fingerprints_AreThoseOfTheRules()
    {
        var identities = ThresholdPolicies.All.Select(policy => policy.Identity).Append(LegalTimeline.Denmark.Identity);
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "changelog.md")));

        Assert.Equal(
            identities.Select(identity => identity.Name + " " + identity.Fingerprint + " " + identity.DecidingFingerprint),
            rows.Select(row => row.Groups[1].Value + " " + row.Groups[3].Value + " " + row.Groups[4].Value));
        Assert.All(rows, row => Assert.NotEqual(row.Groups[2].Value, row.Groups[3].Value));
    }

    [GeneratedRegex(@"^\s*\| `([a-z0-9-]+)` \| `([0-9a-f]{64})` \| `([0-9a-f]{64})` \| `([0-9a-f]{64})` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
